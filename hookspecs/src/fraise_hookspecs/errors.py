"""The one error type that reaches a person, and the place it speaks of."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen


@frozen
class Where:
    """A place in a file that an error speaks of.

    Lines and columns count from 1; a column counts characters, not bytes.
    ``key`` is the dotted path inside a settings file.  For a value that came from the
    environment, ``file`` is the variable with a dollar sign: ``$FRAISE_POSTGRES__DSN``.
    """

    file: str | None = None
    line: int | None = None
    column: int | None = None
    key: str | None = None

    def __str__(self) -> str:
        parts = [str(part) for part in (self.file, self.line, self.column) if part is not None]
        place = ":".join(parts)
        if self.key is None:
            return place
        return f"{place} ({self.key})" if place else self.key


class FraiseError(Exception):
    """An error with a stable code, a place, and a way to mend it.

    Each kind of failure is a subclass in the ``errors.py`` of its plugin; the
    subclass sets ``code`` and its docstring is the entry in the reference of
    error codes.

    Args:
        message: what was expected and what was found, one sentence.
        hint: what the reader can do about it.
        code: overrides the code of the class; for callers without a subclass.
        where: the file, line, column or settings key concerned.
    """

    #: Stable identifier, ``<ROOM>-<AREA>-<NUMBER>``.
    code: ClassVar[str] = "FRAISE-000"
    #: Exit status of a command that ends with this error.
    exit_code: ClassVar[int] = 1

    def __init__(
        self,
        message: str,
        *,
        hint: str,
        code: str | None = None,
        where: Where | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.where = where
        if code is not None:
            self.code = code  # type: ignore[misc]  # an instance may be more exact than its class
        if hint:
            self.add_note(f"{self.code}, hint: {hint}")  # all that a traceback shows of it

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where is not None and str(self.where) else ""
        return f"{place}{self.message}"

    def as_dict(self) -> dict[str, object]:
        """The error for machines: ``code``, ``message``, ``hint`` and ``where``."""
        where = self.where
        return {
            "code": self.code,
            "message": self.message,
            "hint": self.hint,
            "where": None
            if where is None
            else {
                "file": where.file,
                "line": where.line,
                "column": where.column,
                "key": where.key,
            },
        }
