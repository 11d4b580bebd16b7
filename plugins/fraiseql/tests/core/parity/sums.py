"""What groups of rows come to, in Python alone: nothing here knows the planner or its SQL."""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

COLOURS = {"RED": "red", "DARK_BLUE": "dark blue", "AMBER": "amber"}
NUMBERS = ("Int", "BigInt", "Decimal", "Float")
COMPARED = (*NUMBERS, "String", "Colour", "Date", "Time", "DateTime")
UNITS = ["YEAR", "QUARTER", "MONTH", "WEEK", "DAY", "HOUR", "MINUTE"]
SUMS = {"Int": "BigInt", "BigInt": "Decimal", "Decimal": "Decimal", "Float": "Float"}

#: Measures, each with the scalars that have it.
MEASURES: dict[str, tuple[str, ...]] = {
    "countDistinct": (*COMPARED, "Boolean", "UUID"),
    "sum": NUMBERS,
    "avg": NUMBERS,
    "stddev": NUMBERS,
    "min": COMPARED,
    "max": COMPARED,
}
#: Where digits are lost on the way, and equality means little.
ROUNDED = ("avg", "stddev")


def leaf_of(measure: str, leaf: str) -> str:
    """The scalar of what is measured of a scalar."""
    match measure:
        case "countDistinct":
            return "Int"
        case "sum":
            return SUMS[leaf]
        case "avg":
            return "Float" if leaf == "Float" else "Decimal"
        case "stddev":
            return "Float"
    return leaf


def measure(name: str, values: list[Any]) -> Any:
    """What values come to; nulls are none."""
    values = [value for value in values if value is not None]
    if name == "countDistinct":
        return len(set(values))
    if not values:
        return None
    match name:
        case "sum":
            return exact_sum(values)
        case "avg":
            return Fraction(sum(map(Fraction, values)), len(values))
        case "stddev":
            floats = [float(value) for value in values]
            return statistics.stdev(map(Fraction, floats)) if len(values) > 1 else None
        case "min":
            return min(values)
    return max(values)


def exact_sum(values: list[Any]) -> Fraction:
    return sum(map(Fraction, values), Fraction())


def cut(value: Any, unit: str | None, zone: str | None) -> Any:
    """A date or time cut down to a unit; an instant where it is looked at."""
    if value is None or unit is None:
        return value
    if not isinstance(value, datetime):
        return begin(value, unit)
    local = value.astimezone(ZoneInfo(zone or "UTC"))
    if unit in {"HOUR", "MINUTE"}:  # the hour that has begun, however often it comes that day
        minutes = local.minute if unit == "HOUR" else 0
        passed = timedelta(minutes=minutes, seconds=local.second, microseconds=local.microsecond)
        return value.astimezone(UTC) - passed
    first = begin(local.date(), unit)
    midnight = datetime(first.year, first.month, first.day, tzinfo=local.tzinfo)
    return midnight.astimezone(UTC)


def begin(day: date, unit: str) -> date:
    match unit:
        case "WEEK":
            return day - timedelta(days=day.weekday())
        case "MONTH":
            return day.replace(day=1)
        case "QUARTER":
            return day.replace(day=1, month=(day.month - 1) // 3 * 3 + 1)
        case "YEAR":
            return day.replace(day=1, month=1)
    return day


def read(leaf: str, shown: Any) -> Any:
    """What JSON of a scalar means; an assertion where it is not written as it ought to be."""
    if shown is None:
        return None
    match leaf:
        case "Int":
            assert type(shown) is int
        case "Float":
            assert type(shown) in {int, float, Decimal}
            return float(shown)
        case "Boolean":
            assert type(shown) is bool
        case "BigInt" | "Decimal":
            assert type(shown) is str
            return Decimal(shown)
        case "Date":
            return date.fromisoformat(shown)
        case "Time":
            return time.fromisoformat(shown)
        case "DateTime":
            assert shown.endswith("+00:00")
            return datetime.fromisoformat(shown)
        case "Colour":
            return COLOURS[shown]
    return shown


def exact_decimal(value: Fraction) -> Decimal:
    """A sum of decimals as one; its digits are fewer than a hundred."""
    with localcontext(prec=100):
        return Decimal(value.numerator) / Decimal(value.denominator)


def show(leaf: str, value: Any) -> Any:
    """JSON of an operand."""
    match leaf:
        case "BigInt" | "Decimal":
            return f"{exact_decimal(value):f}" if isinstance(value, Fraction) else str(value)
        case "Float":
            return float(value)
        case "Date" | "Time" | "DateTime":
            return value.isoformat()
        case "Colour":
            return next(name for name, stored in COLOURS.items() if stored == value)
    return value


def same(found: Any, wanted: Any) -> bool:
    """Whether a value is what was computed; of what is rounded, to nearly all of its digits."""
    if found is None or wanted is None:
        return found is wanted
    if isinstance(wanted, float):
        return math.isclose(found, wanted, rel_tol=1e-9, abs_tol=1e-9)
    if isinstance(wanted, Fraction):
        if isinstance(found, float):
            return found == float(wanted)
        return abs(Fraction(found) - wanted) <= abs(wanted) / 10**15
    return bool(found == wanted)


def is_near(one: Any, other: Any) -> bool:
    """Whether rounded values may be equal."""
    return math.isclose(float(one), float(other), rel_tol=1e-9, abs_tol=1e-9)


class Group:
    """One group: what its rows share, and what they come to."""

    def __init__(
        self,
        key: dict[str, Any],
        rows: list[Any],
        fields: dict[str, tuple[str, Callable[[Any], Any]]],
    ) -> None:
        self.key, self.rows, self.fields = key, rows, fields
        self.known: dict[tuple[str, str], Any] = {}

    def get(self, section: str, name: str) -> Any:
        if section == "count":
            return len(self.rows)
        if section == "group":
            return self.key.get(name)
        if (section, name) not in self.known:
            find = self.fields[name][1]
            self.known[section, name] = measure(section, [find(row) for row in self.rows])
        return self.known[section, name]


OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda value, operand: value is not None and value == operand,
    "ne": lambda value, operand: value is None or value != operand,
    "in": lambda value, operand: value is not None and value in operand,
    "notIn": lambda value, operand: value is None or value not in operand,
    "lt": lambda value, operand: value is not None and value < operand,
    "lte": lambda value, operand: value is not None and value <= operand,
    "gt": lambda value, operand: value is not None and value > operand,
    "gte": lambda value, operand: value is not None and value >= operand,
    "isNull": lambda value, operand: (value is None) is operand,
}


def meets(condition: Any, find: Callable[[str], Any]) -> bool:
    """Whether a filter holds; ``find`` gives a value, or a function that finds values below.

    Operands are values of Python.
    """
    for key, wanted in condition.items():
        if key == "and":
            holds = all(meets(each, find) for each in wanted)
        elif key == "or":
            holds = any(meets(each, find) for each in wanted)
        elif key == "not":
            holds = not meets(wanted, find)
        else:
            found = find(key)
            if callable(found):
                holds = meets(wanted, found)
            else:
                holds = all(OPERATORS[name](found, each) for name, each in wanted.items())
        if not holds:
            return False
    return True
