"""The table of features: every row has a page that says how, and tests that are there."""

import re
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/reference/features.md"
TESTS = ROOT / "plugins/fraiseql/tests"
sys.path.insert(0, str(ROOT / "docs/_ext"))

import fraise_reference  # noqa: E402
from anchors import anchors_of  # noqa: E402

ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in PAGE.read_text("utf-8").splitlines()
    if line.startswith("| ") and line != "| feature | how to | test |"
]


@cache
def read(page: Path) -> str:
    if page.parent.name == "generated":
        return fraise_reference.PAGES[page.stem]()
    return page.read_text("utf-8")


def test_no_cell_is_empty():
    assert len(ROWS) > 60
    assert [row for row in ROWS if len(row) != 3 or not all(row)] == []


def test_features_are_named_once():
    names = [row[0] for row in ROWS]
    assert len(set(names)) == len(names)


def test_every_page_and_part_of_it_is_there():
    missing = []
    for feature, how, _ in ROWS:
        links = re.findall(r"\]\(([^)#]+)#([^)]+)\)", how)
        assert links, feature
        for page, anchor in links:
            if anchor not in anchors_of(read((PAGE.parent / page).resolve())):
                missing.append(f"{feature}: {page}#{anchor}")
    assert missing == []


def test_every_test_is_there_and_tests_something():
    for feature, _, tests in ROWS:
        names = re.findall(r"`([^`]+)`", tests)
        assert names, feature
        for name in names:
            file = ROOT / name[1:] if name.startswith("/") else TESTS / name
            assert "def test_" in file.read_text("utf-8"), f"{feature}: {name}"
