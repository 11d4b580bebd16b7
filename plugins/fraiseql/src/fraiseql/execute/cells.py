"""Documents put together from the cells of rows, as PostgreSQL would write them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final, TypeAlias

from attrs import frozen

from fraiseql.plan.model import Cell, CellForm

#: Writes a value that is not null as JSON.
Write: TypeAlias = Callable[[Any], str]

#: PostgreSQL counts microseconds from here (sources: ``datatype/timestamp.h``).
_EPOCH: Final = datetime(2000, 1, 1)  # noqa: DTZ001  # in UTC, whose offset is put behind it

_ENDS: Final[Mapping[int, str]] = {-(2**63): '"-infinity"', 2**63 - 1: '"infinity"'}

#: The calendar repeats itself after so many years, which are so many days.
_CYCLE: Final = 400
_CYCLE_DAYS: Final = 146_097


@frozen
class CellWriter:
    """Writes the documents of one statement.

    Attributes:
        parts: for each column what stands before its value, and what writes that.
        end: what stands behind the last one.
    """

    parts: tuple[tuple[str, Write], ...]
    end: str

    def write(self, row: Sequence[Any]) -> str:
        """The document of a row, as JSON text."""
        written = [
            before + ("null" if value is None else write(value))
            for (before, write), value in zip(self.parts, row, strict=True)
        ]
        return "".join(written) + self.end


def compile_cells(cells: Sequence[Cell]) -> CellWriter:
    """What writes the documents of rows that have these cells."""
    if [cell.path for cell in cells] == [()]:
        return CellWriter((("", _WRITERS[cells[0].form]),), "")
    parts: list[tuple[str, Write]] = []
    place: tuple[str, ...] = ()
    for cell in cells:
        before, place = _walk(place, cell.path[:-1], first=not parts)
        parts.append((before + f"{_text(cell.path[-1])}:", _WRITERS[cell.form]))
    return CellWriter(tuple(parts), "}" * (len(place) + 1))


def _walk(
    place: tuple[str, ...], wanted: tuple[str, ...], *, first: bool
) -> tuple[str, tuple[str, ...]]:
    """What closes and opens objects from one place in the document to another."""
    shared = 0
    while shared < min(len(place), len(wanted)) and place[shared] == wanted[shared]:
        shared += 1
    opened = "".join(f"{_text(key)}:{{" for key in wanted[shared:])
    return ("{" if first else "}" * (len(place) - shared) + ",") + opened, wanted


def writer_of(form: CellForm) -> Write:
    """What writes a value that is not null."""
    return _WRITERS[form]


def _text(value: Any) -> str:
    return json.dumps(str(value), ensure_ascii=False)


def _numeric(value: Any) -> str:
    text = str(value)
    return text if text.lstrip("-")[:1].isdigit() else _text(text)  # NaN, Infinity


def write_instant(value: bytes) -> str:
    """An instant as PostgreSQL writes it into JSON where the time zone is UTC.

    Args:
        value: what ``timestamptz_send`` gives: microseconds since 2000, 64 bits, the highest first.
    """
    micros = int.from_bytes(value, "big", signed=True)
    if micros in _ENDS:
        return _ENDS[micros]
    seconds, fraction = divmod(micros, 1_000_000)
    days, of_day = divmod(seconds, 86_400)
    cycles, of_cycle = divmod(days, _CYCLE_DAYS)
    moment = _EPOCH + timedelta(of_cycle, of_day)
    year = moment.year + cycles * _CYCLE
    shown = f"{year if year > 0 else 1 - year:04}"
    behind = f".{fraction:06}".rstrip("0") if fraction else ""
    era = "" if year > 0 else " BC"
    return f'"{shown}{moment:-%m-%dT%H:%M:%S}{behind}+00:00{era}"'


_WRITERS: Final[Mapping[CellForm, Write]] = {
    CellForm.TEXT: _text,
    CellForm.BOOLEAN: lambda value: "true" if value else "false",
    CellForm.INTEGER: str,
    CellForm.UUID: lambda value: f'"{value}"',
    CellForm.NUMERIC: _numeric,
    CellForm.INSTANT: lambda value: write_instant(bytes(value)),
    CellForm.JSON: str,
}
