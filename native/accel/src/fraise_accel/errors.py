"""What can go wrong before any byte is worked on.

These are not ``FraiseError``: this package depends on nothing. They carry the same ``code`` and
``hint``, so that whoever shows them can show those too.
"""

from __future__ import annotations

from typing import ClassVar


class FraiseAccelError(Exception):
    """An error of this package, with a stable code and a way to mend it.

    Args:
        message: what was expected and what was found.
        hint: what the reader can do about it.
    """

    code: ClassVar[str] = "ACCEL-000"

    def __init__(self, message: str, *, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})"


class ImplementationUnavailableError(FraiseAccelError, ImportError):
    """The implementation that ``FRAISE_ACCEL`` asks for cannot be used.

    The message lists every attempt and why it failed. Install ``fraise-native`` in the version of
    ``fraise-accel``, or set ``FRAISE_ACCEL=auto`` (the default) or ``pure``.
    """

    code = "ACCEL-CHOICE-001"


class ShapeProgramError(FraiseAccelError, ValueError):
    """A shape program does not follow the grammar.

    The message names the place inside the program, what was expected there and what was found.
    The grammar is in the documentation of ``fraise_accel.compile_shape``.
    """

    code = "ACCEL-SHAPE-001"


class FraiseAccelWarning(RuntimeWarning):
    """A native crate is installed but cannot be used, so the pure twin does the work."""
