"""Ranges of dates, instants and integers, in the text form of PostgreSQL."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Final, Generic, TypeVar

from attrs import field, frozen

from fraiseql.scalars.refusal import TextScalar
from fraiseql.scalars.text import DATE, DATETIME

T = TypeVar("T", date, datetime, int)

_PATTERN: Final = re.compile(
    r'\s*(?P<opening>[\[(])\s*"?(?P<lower>[^",\[\]()]*?)"?\s*,'
    r'\s*"?(?P<upper>[^",\[\]()]*?)"?\s*(?P<closing>[\])])\s*'
)
#: PostgreSQL writes the offset of an instant without minutes where there are none.
_SHORT_OFFSET: Final = re.compile(r"(?<=\d)([+-]\d{2})$")
_INTEGER: Final = re.compile(r"[+-]?\d{1,10}")
_INT4: Final = 2**31


@frozen
class Range(Generic[T]):
    """A range of values.

    Attributes:
        lower: None where it has no lower bound.
        upper: None where it has no upper bound.
        lower_inclusive: whether the lower bound belongs to it.
        upper_inclusive: whether the upper bound belongs to it.
        empty: whether nothing is in it, whatever the bounds say.
    """

    lower: T | None = None
    upper: T | None = None
    lower_inclusive: bool = field(default=True, kw_only=True)
    upper_inclusive: bool = field(default=False, kw_only=True)
    empty: bool = field(default=False, kw_only=True)

    def __str__(self) -> str:
        """The text form, such as ``[2026-01-01,2026-02-01)``."""
        if self.empty:
            return "empty"
        # an end that is not there is never part of the range
        opening = "[" if self.lower_inclusive and self.lower is not None else "("
        closing = "]" if self.upper_inclusive and self.upper is not None else ")"
        return f"{opening}{_show(self.lower)},{_show(self.upper)}{closing}"


def _show(bound: date | datetime | int | None) -> str:
    if bound is None:
        return ""
    return str(bound) if isinstance(bound, int) else bound.isoformat()


def _reader(read: Callable[[str], T]) -> Callable[[str], Range[T]]:
    def parse(text: str) -> Range[T]:
        if text.strip().lower() == "empty":
            return Range(empty=True)
        found = _PATTERN.fullmatch(text)
        if found is None:
            raise ValueError("no range")
        lower = read(found["lower"]) if found["lower"] else None
        upper = read(found["upper"]) if found["upper"] else None
        if lower is not None and upper is not None and lower > upper:
            raise ValueError("the lower bound is above the upper one")
        return Range(
            lower,
            upper,
            lower_inclusive=found["opening"] == "[" and lower is not None,
            upper_inclusive=found["closing"] == "]" and upper is not None,
        )

    return parse


def _read_instant(text: str) -> datetime:
    return DATETIME.parse(_SHORT_OFFSET.sub(r"\1:00", text))


def _read_integer(text: str) -> int:
    if not _INTEGER.fullmatch(text) or not -_INT4 <= int(text) < _INT4:
        raise ValueError("no integer of 32 bits")
    return int(text)


def _write(value: Range[Any]) -> str:  # Any: one of the bounds that ranges are made of
    if not isinstance(value, Range):
        raise TypeError("no range")
    return str(value)


DATE_RANGE: Final = TextScalar(
    name="DateRange",
    expected="two dates in brackets, [ ] with the bound and ( ) without",
    example='"[2026-01-01,2026-02-01)"',
    read=_reader(DATE.parse),
    write=_write,
)
DATETIME_RANGE: Final = TextScalar(
    name="DateTimeRange",
    expected="two instants with offset in brackets, [ ] with the bound and ( ) without",
    example='"[2026-01-01T00:00:00+00:00,2026-01-01T12:00:00+00:00)"',
    read=_reader(_read_instant),
    write=_write,
)
INT_RANGE: Final = TextScalar(
    name="IntRange",
    expected="two integers of 32 bits in brackets, [ ] with the bound and ( ) without",
    example='"[1,10)"',
    read=_reader(_read_integer),
    write=_write,
)
