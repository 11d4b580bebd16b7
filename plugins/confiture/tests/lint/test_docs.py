"""The guide lists the rules as they are."""

import re
from pathlib import Path

from confiture.lint.catalogue import all_specs
from confiture.lint.rules import _OWN

GUIDE = Path(__file__).parents[4] / "docs/guides/lint.md"
_ROW = re.compile(r"^\| (LINT-\d+) \| `([a-z-]+)` \| (.*) \| (\w+) \| (\w*) \|$", re.MULTILINE)


def test_the_guide_lists_every_rule():
    told = _ROW.findall(GUIDE.read_text("utf-8"))
    assert told == [
        (
            spec.code,
            spec.name,
            spec.summary,
            spec.level.value,
            spec.in_contract.value if spec.in_contract else "",
        )
        for spec in sorted([*all_specs(), *_OWN], key=lambda spec: spec.code)
    ]


def test_lines_of_migrations_are_known():
    """Whoever reads migrations and whoever lints them mean the same lines."""
    from confiture.lint.directives import HEADER, IGNORE
    from confiture.migrations.header import _READERS, INLINE

    assert set(_READERS) == HEADER
    assert IGNORE in INLINE
