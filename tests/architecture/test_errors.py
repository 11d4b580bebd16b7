"""Error codes are unique, well formed and documented."""

import re
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "docs/_ext"))

from fraise_reference import all_errors, write_errors  # noqa: E402

ERRORS = all_errors()


def test_codes_are_unique():
    counted = Counter(error.code for error in ERRORS)
    assert [code for code, count in counted.items() if count > 1] == []


def test_codes_have_the_one_form():
    assert [e.code for e in ERRORS if not re.fullmatch(r"[A-Z]+(-[A-Z]+)*-\d{3}", e.code)] == []


def test_every_code_is_explained():
    page = write_errors()
    for error in ERRORS:
        assert f"## {error.code}\n" in page
        assert len((error.__doc__ or "").split()) >= 8, f"{error.code} does not say how to mend it"


def test_there_are_errors():
    assert len(ERRORS) > 20


def test_every_code_that_is_written_somewhere_is_documented():
    """Also where a class stands outside of an errors module, and where a code is passed."""
    known = {error.code for error in ERRORS}
    pattern = re.compile(r'"([A-Z]+(?:-[A-Z]+)+-\d{3})"')
    rooms = [*ROOT.glob("*/src"), *ROOT.glob("plugins/*/src"), ROOT / "native/accel/src"]
    written = {
        code
        for room in rooms
        for file in room.rglob("*.py")
        for code in pattern.findall(file.read_text("utf-8"))
    }
    assert written == known
