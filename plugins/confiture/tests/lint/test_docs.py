"""The guide lists the rules as they are."""

import re
from pathlib import Path

from confiture.lint.catalogue import all_specs
from confiture.lint.rules import _OWN
from confiture.migrations.header import INLINE, KEYS

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


def test_lines_that_migrations_may_have_are_known(codes):
    """Whoever reads migrations and whoever lints them mean the same lines."""
    known = sorted(KEYS | INLINE)
    assert {"phase", "ignore"} < set(known)
    for word in known:
        assert codes(f"-- confiture: {word} x\nSELECT 1;", select=["LINT-006"]) == []
    assert codes("-- confiture: fase x\nSELECT 1;", select=["LINT-006"]) == ["LINT-006"]
