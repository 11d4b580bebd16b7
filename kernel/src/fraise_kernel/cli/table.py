"""Tables and colours for people; rich would cost more than the whole of a short command."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

_COLOURS = {"red": 31, "green": 32, "yellow": 33}


def draw(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns as wide as they need to be, the last as wide as it is."""
    widths = [max(len(row[at]) for row in (head, *rows)) for at in range(len(head))]
    lines = []
    for row in (head, *rows):
        cells = [f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines) + "\n"


def paint(text: str, word: str, colour: str) -> str:
    """The text with a word in colour, where standard output is a terminal that wants it."""
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        return text
    return text.replace(word, f"\033[{_COLOURS[colour]}m{word}\033[0m")
