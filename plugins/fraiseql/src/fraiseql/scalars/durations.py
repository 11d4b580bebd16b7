"""Durations by ISO 8601, as exact as PostgreSQL's ``interval``."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from attrs import frozen

from fraiseql.scalars.refusal import TextScalar

_NUMBER: Final = r"[+-]?\d{1,10}"
_PATTERN: Final = re.compile(
    rf"(?P<sign>[+-])?P(?=[\d+T-])"
    rf"(?:(?P<years>{_NUMBER})Y)?(?:(?P<months>{_NUMBER})M)?"
    rf"(?:(?P<weeks>{_NUMBER})W)?(?:(?P<days>{_NUMBER})D)?"
    rf"(?:T(?=[\d+-])(?:(?P<hours>{_NUMBER})H)?(?:(?P<minutes>{_NUMBER})M)?"
    rf"(?:(?P<seconds>{_NUMBER})(?:[.,](?P<fraction>\d{{1,6}}))?S)?)?"
)
_MICROSECOND: Final = timedelta(microseconds=1)
_DAY: Final = 86_400_000_000
#: What PostgreSQL keeps months and days in, and microseconds in.
_INT4: Final = 2**31
_INT8: Final = 2**63


@frozen
class Interval:
    """A duration of months, days and microseconds, none of which is a fixed number of another.

    It is what PostgreSQL's ``interval`` holds: a month has 28 to 31 days, and a day on which the
    clocks change has not 24 hours.
    """

    months: int = 0
    days: int = 0
    microseconds: int = 0

    def __str__(self) -> str:
        """ISO 8601, such as ``P1Y2M3DT4H5M6.5S``; negative parts carry their sign."""
        years, months = _divide(self.months, 12)
        minutes, micros = _divide(self.microseconds, 60_000_000)
        hours, minutes = _divide(minutes, 60)
        date = _parts((years, "Y"), (months, "M"), (self.days, "D"))
        time = _parts((hours, "H"), (minutes, "M")) + _seconds(micros)
        return f"P{date}T{time}" if time else f"P{date}" if date else "PT0S"


def _divide(number: int, by: int) -> tuple[int, int]:
    """Quotient and remainder, both with the sign of the number."""
    quotient, rest = divmod(abs(number), by)
    return (-quotient, -rest) if number < 0 else (quotient, rest)


def _parts(*parts: tuple[int, str]) -> str:
    return "".join(f"{number}{letter}" for number, letter in parts if number)


def _seconds(microseconds: int) -> str:
    if not microseconds:
        return ""
    whole, rest = divmod(abs(microseconds), 1_000_000)
    sign = "-" if microseconds < 0 else ""
    return f"{sign}{whole}" + (f".{rest:06d}".rstrip("0") if rest else "") + "S"


def read_interval(text: str) -> Interval:
    """The interval of an ISO 8601 duration.

    Raises:
        ValueError: it is none, has parts of microseconds, or is beyond PostgreSQL's bounds.
    """
    found = _PATTERN.fullmatch(text)
    if found is None:
        raise ValueError("no ISO 8601 duration")
    numbers = {key: int(value or 0) for key, value in found.groupdict("0").items() if key != "sign"}
    fraction = int((found["fraction"] or "").ljust(6, "0"))
    if (found["seconds"] or "").startswith("-"):
        fraction = -fraction
    sign = -1 if found["sign"] == "-" else 1
    minutes = numbers["hours"] * 60 + numbers["minutes"]
    interval = Interval(
        sign * (numbers["years"] * 12 + numbers["months"]),
        sign * (numbers["weeks"] * 7 + numbers["days"]),
        sign * ((minutes * 60 + numbers["seconds"]) * 1_000_000 + fraction),
    )
    is_small = abs(interval.months) < _INT4 and abs(interval.days) < _INT4
    if not is_small or abs(interval.microseconds) >= _INT8:
        raise ValueError("beyond the bounds of interval")
    return interval


def _read(text: str) -> timedelta | Interval:
    """A ``timedelta`` where it holds all that the text says, else an :class:`Interval`."""
    found = read_interval(text)
    is_plain = found.months == 0 and abs(found.microseconds) < _DAY
    if not is_plain or found.days * found.microseconds < 0:
        return found
    return timedelta(days=found.days, microseconds=found.microseconds)


def _write(value: timedelta | Interval) -> str:
    if isinstance(value, Interval):
        return str(value)
    days, microseconds = _divide(value // _MICROSECOND, _DAY)
    return str(Interval(0, days, microseconds))


DURATION: Final = TextScalar(
    name="Duration",
    expected="an ISO 8601 duration, no finer than microseconds",
    example='"P1DT2H30M"',
    read=_read,
    write=_write,
)
