"""In what two catalogs, or two dumps, are not the same: in words."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Final

from confiture.catalog.facts import Catalog, Value

#: Characters of a value that are shown.
_SHOWN: Final = 120


def tell_differences(found: Catalog, wanted: Catalog, *, ignored: frozenset[str]) -> list[str]:
    """Each fact that one has and the other has not, or that is another; empty if they are equal.

    Args:
        found: what there is.
        wanted: what should be.
        ignored: kinds that are not compared.
    """
    told = []
    for identity in sorted(found.facts.keys() | wanted.facts.keys()):
        if identity.kind in ignored:
            continue
        before, after = found.get(identity), wanted.get(identity)
        if before is None:
            told.append(f"{identity} is missing")
        elif after is None:
            told.append(f"{identity} should not be there")
        elif before.digest != after.digest:
            names = sorted(before.values.keys() | after.values.keys())
            other = [
                f"{name} is {_show(before.values.get(name))}, not {_show(after.values.get(name))}"
                for name in names
                if before.values.get(name) != after.values.get(name)
            ]
            told.append(f"of {identity}: {', '.join(other) or 'it belongs to something else'}")
    new = set(found.unmodelled) - set(wanted.unmodelled)
    told += [f"{one.what} is there, which is not compared" for one in sorted(new, key=str)]
    return told


def tell_lines(found: Sequence[str], wanted: Sequence[str]) -> list[str]:
    """The lines that one dump has and the other has not."""
    here, there = Counter(found), Counter(wanted)
    missing = [f"pg_dump misses: {_cut(line)}" for line in sorted((there - here).elements())]
    return missing + [
        f"pg_dump has besides: {_cut(line)}" for line in sorted((here - there).elements())
    ]


def _show(value: Value) -> str:
    return _cut(json.dumps(value, ensure_ascii=False, default=str))


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}..."
