"""What a Python migration says where there is no way back."""

from __future__ import annotations

from typing import NoReturn

from confiture.errors import NoWayBackError


def irreversible(reason: str) -> object:
    """Say in the place of ``down`` in a Python migration that there is no way back.

    Confiture reads the reason without running the file.

    Args:
        reason: why not, for those who ask for it.

    Returns:
        what stands in the place of the function; it refuses to be called.
    """

    def refuse(m: object) -> NoReturn:
        del m
        raise NoWayBackError(
            f"there is no way back: {reason}",
            hint="write a migration that goes on from here",
        )

    return refuse
