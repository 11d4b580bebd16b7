"""Places on the earth and in the plane."""

from __future__ import annotations

import math
import re
from typing import Any, Final

from attrs import frozen

from fraiseql.scalars.refusal import TextScalar, mismatch

_POINT: Final = re.compile(r"\(\s*([^,\s()]+)\s*,\s*([^,\s()]+)\s*\)")


@frozen
class DegreeScalar:
    """An angle in degrees, within bounds of both sides of zero."""

    name: str
    greatest: int
    example: str

    def parse(self, value: Any) -> float:  # Any: JSON
        """The degrees.

        Raises:
            ValueError: no number, or outside of the bounds.
        """
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if is_number and -self.greatest <= value <= self.greatest:
            return float(value)
        expected = f"degrees from -{self.greatest} to {self.greatest}, as a number"
        raise mismatch(self.name, expected, value, self.example)

    def serialize(self, value: Any) -> float:  # Any: a number
        """The degrees, checked."""
        return self.parse(float(value) if hasattr(value, "__float__") else value)


@frozen
class Point:
    """A point of the plane; on the earth, ``x`` is the longitude and ``y`` the latitude."""

    x: float
    y: float

    def __str__(self) -> str:
        """PostgreSQL's text, such as ``(2.35,48.85)``."""
        return f"({_digits(self.x)},{_digits(self.y)})"


def _digits(number: float) -> str:
    return repr(float(number)).removesuffix(".0")


def _read_point(text: str) -> Point:
    found = _POINT.fullmatch(text)
    point = Point(float(found[1]), float(found[2])) if found else None
    if point is None or not (math.isfinite(point.x) and math.isfinite(point.y)):
        raise ValueError("no point")
    return point


LATITUDE: Final = DegreeScalar("Latitude", 90, "48.85")
LONGITUDE: Final = DegreeScalar("Longitude", 180, "2.35")
POINT: Final = TextScalar(
    name="Point",
    expected="two numbers in parentheses, x (longitude) first",
    example='"(2.35,48.85)"',
    read=_read_point,
    write=Point.__str__,
)
