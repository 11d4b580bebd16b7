"""What may have been meant by a name that nobody has."""

from __future__ import annotations

from collections.abc import Sequence


def suggest(name: str, known: Sequence[str]) -> str:
    """A hint: the nearest known name, if one is near, and all of them."""
    from fraise_kernel.suggest import nearest  # only errors pay for it

    near = nearest(name, known)
    listed = ", ".join(sorted(known)) or "none"
    return (f"Did you mean {near}? " if near else "") + f"There are: {listed}."
