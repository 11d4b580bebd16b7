"""What a change of a column's type costs: a cast, a rewrite, values that do not fit."""

from __future__ import annotations

import re
from typing import Final

from confiture.catalog.facts import Catalog

_MODIFIER: Final = re.compile(r"\s?\(([\d,-]+)\)")
#: Types whose values are texts of any length, or of one that only a modifier bounds.
_TEXTS: Final = frozenset({"text", "character varying"})
#: Types each of whose values the others hold as they are.
_HELD_BY: Final = {
    "smallint": {"integer", "bigint", "numeric", "real", "double precision"},
    "integer": {"bigint", "numeric", "double precision"},
    "bigint": {"numeric"},
    "real": {"double precision"},
    "date": {"timestamp without time zone", "timestamp with time zone"},
    "json": {"jsonb", "text"},
    "cidr": {"inet"},
}
#: Types of equal bytes, so that only the catalog changes (``pg_cast`` without a function).
_SAME_BYTES: Final = frozenset({("cidr", "inet"), ("xml", "text")})


def base(type_: str) -> str:
    """A type without its length or precision."""
    return _MODIFIER.sub("", type_)


def modifier(type_: str) -> tuple[int, ...]:
    """Its length, or its precision and scale; empty if it has none."""
    found = _MODIFIER.search(type_)
    return () if found is None else tuple(int(part) for part in found[1].split(","))


def needs_using(old: str, new: str, catalog: Catalog) -> bool:
    """Whether PostgreSQL wants to be told how values become the new type.

    Where it does not, it must not be told: an explicit cast cuts a text that is too long, and an
    assignment refuses it (PostgreSQL manual, 8.3).
    """
    source, target = base(old), base(new)
    if source == target or target in _TEXTS or target == "character":
        return False
    return (source, target) not in catalog.casts


def rewrites(old: str, new: str) -> bool:
    """Whether the table is written anew; yes where it is not known that it is not.

    The rules are those of ``ATColumnChangeRequiresRewrite`` and of the support functions of
    length casts.
    """
    source, target = base(old), base(new)
    if source in _TEXTS and target in _TEXTS:
        return not _is_wider(modifier(old) if source != "text" else (), modifier(new))
    if (source, target) in _SAME_BYTES:
        return False
    if source != target:
        return True
    if source == "numeric":
        return not _holds_numeric(modifier(old), modifier(new))
    if source == "bit varying" or source.startswith(("time", "interval")):
        return not _is_wider(modifier(old), modifier(new))
    return old != new


def keeps_values(old: str, new: str) -> bool:
    """Whether every value is there afterwards; no where it is not known."""
    source, target = base(old), base(new)
    if target == "text":
        return True
    if source == target == "numeric":
        return _holds_numeric(modifier(old), modifier(new))
    if source == target or (source in _TEXTS and target in _TEXTS):
        # a text that is too long, unlike a number or a time, is refused and not cut
        return source in {*_TEXTS, "character"} or _is_wider(modifier(old), modifier(new))
    return target in _HELD_BY.get(source, ()) and not modifier(new)


def _is_wider(old: tuple[int, ...], new: tuple[int, ...]) -> bool:
    return not new or (bool(old) and new[0] >= old[0])


def _holds_numeric(old: tuple[int, ...], new: tuple[int, ...]) -> bool:
    """Whether one precision and scale hold all of the other."""
    if not new:
        return True
    if not old:
        return False
    (precision, scale), (wider, finer) = (
        (each[0], each[1] if len(each) > 1 else 0) for each in (old, new)
    )
    return finer == scale and wider >= precision
