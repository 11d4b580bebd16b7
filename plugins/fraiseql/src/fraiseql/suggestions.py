"""What may have been meant by a name that nobody has."""

from __future__ import annotations

import difflib
from collections.abc import Sequence


def suggest(name: str, known: Sequence[str]) -> str:
    """A hint: the nearest known name, if one is near, and all of them."""
    near = difflib.get_close_matches(name, known, 1)
    listed = ", ".join(sorted(known)) or "none"
    return (f"Did you mean {near[0]}? " if near else "") + f"There are: {listed}."
