"""Scalars whose JSON form is a string with a checked format."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from fraiseql.scalars.refusal import show

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME = re.compile(r"\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?")
_DATETIME = re.compile(
    r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?([Zz]|[+-]\d{2}:?\d{2})"
)


def _require_text(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{name} must be a string, found {show(value)}")
    return value


class UuidScalar:
    """A universally unique identifier, in its usual form of 36 characters."""

    def parse(self, value: Any) -> UUID:  # Any: JSON
        """The UUID of a string of 32 hexadecimal digits, with or without hyphens."""
        text = _require_text("UUID", value)
        if len(text) not in {32, 36}:
            raise ValueError(f"UUID must have 32 hexadecimal digits, found {text[:60]!r}")
        try:
            return UUID(text)
        except ValueError:
            raise ValueError(f"UUID must have 32 hexadecimal digits, found {text!r}") from None

    def serialize(self, value: Any) -> str:  # Any: UUID or its text
        """The form with hyphens."""
        return str(value if isinstance(value, UUID) else self.parse(value))


class DateScalar:
    """A calendar date, ``2026-11-21``."""

    def parse(self, value: Any) -> date:  # Any: JSON
        """The date of ``YYYY-MM-DD``."""
        text = _require_text("Date", value)
        if not _DATE.fullmatch(text):
            raise ValueError(f"Date must be YYYY-MM-DD, found {text[:60]!r}")
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise ValueError(f"Date must be a day of the calendar, found {text!r}") from None

    def serialize(self, value: Any) -> str:  # Any: date or its text
        """``YYYY-MM-DD``; text is given as it is."""
        if isinstance(value, date) and not isinstance(value, datetime):
            return value.isoformat()
        return _require_text("Date", value)


class TimeScalar:
    """A time of day without zone, ``14:30:00``."""

    def parse(self, value: Any) -> time:  # Any: JSON
        """The time of ``HH:MM``, with seconds and their fraction if wanted."""
        text = _require_text("Time", value)
        try:
            if _TIME.fullmatch(text):
                return time.fromisoformat(text)
        except ValueError:
            pass
        raise ValueError(f"Time must be HH:MM[:SS[.ffffff]], found {text[:60]!r}")

    def serialize(self, value: Any) -> str:  # Any: time or its text
        """``HH:MM:SS[.ffffff]``; text is given as it is."""
        return value.isoformat() if isinstance(value, time) else _require_text("Time", value)


class DateTimeScalar:
    """An instant with its offset from UTC, ``2026-11-21T14:30:00+00:00`` (RFC 3339)."""

    def parse(self, value: Any) -> datetime:  # Any: JSON
        """The instant; a text without zone is refused, because it names none."""
        text = _require_text("DateTime", value)
        try:
            if _DATETIME.fullmatch(text):
                return datetime.fromisoformat(text.upper())
        except ValueError:
            pass
        raise ValueError(
            f"DateTime must be YYYY-MM-DDTHH:MM:SS with Z or an offset, found {text[:60]!r}"
        )

    def serialize(self, value: Any) -> str:  # Any: datetime or its text
        """RFC 3339; text is given as it is."""
        if isinstance(value, datetime):
            return value.isoformat()
        return _require_text("DateTime", value)


UUID_SCALAR = UuidScalar()
DATE = DateScalar()
TIME = TimeScalar()
DATETIME = DateTimeScalar()
