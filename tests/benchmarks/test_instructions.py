"""A request of the native engine costs no more instructions than it did: the gate of its speed.

The counts are those of the release build that ``make native`` installs; see ``gateway/README.md``.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
pytestmark = [
    pytest.mark.skipif(
        "FRAISE_DEEP" not in os.environ, reason="a long suite: set FRAISE_DEEP=1 (make test-deep)"
    ),
    pytest.mark.skipif(
        shutil.which("valgrind") is None, reason="valgrind is missing (apt-get install valgrind)"
    ),
]


def test_no_request_costs_five_percent_more_than_before(monkeypatch):
    monkeypatch.syspath_prepend(str(FOLDER))
    from gateway import instructions

    baseline = FOLDER / "gateway" / "instructions.json"
    assert instructions.main(["--against", str(baseline)]) == 0
