"""Writes the page of changes that are not released yet, from their fragments."""

from __future__ import annotations

from pathlib import Path
from typing import Final

FRAGMENTS: Final = Path(__file__).parents[1] / "changelog.d"

#: Headings by the word before ``.md`` of a fragment's name.
KINDS: Final = {
    "feature": "New",
    "bugfix": "Mended",
    "removal": "Removed",
    "doc": "Documentation",
    "misc": "Other",
}


def write_unreleased() -> str:
    """The page: a heading a kind, an item a line of a fragment."""
    out = ["# Not released yet", ""]
    for kind, heading in KINDS.items():
        files = sorted(FRAGMENTS.glob(f"*.{kind}.md"))
        lines = [line for file in files for line in file.read_text("utf-8").splitlines() if line]
        if lines:
            out += [f"## {heading}", "", *(f"- {line}" for line in lines), ""]
    return "\n".join(out)
