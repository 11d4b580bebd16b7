"""How the operators of this package are described, next to their code."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, Final

from fraise_hookspecs.repository import FilterOperatorSpec, Operand, OrderOperatorSpec

#: All scalars and enums.
EVERY: Final = ("*",)

#: Scalars that are text in PostgreSQL and searched as such.
TEXTS: Final = ("String", "EmailAddress", "URL", "PhoneNumber", "Slug")

#: Scalars with an order that means something.
ORDERED: Final = (
    *("Int", "Float", "Decimal", "BigInt", "Latitude", "Longitude"),
    *("Date", "Time", "DateTime", "Duration"),
    *TEXTS,
    *("IPv4", "IPv6", "CIDR", "MAC", "LTree"),
)

#: Ranges, with the scalar of their bounds.
RANGES: Final = {"DateRange": "Date", "DateTimeRange": "DateTime", "IntRange": "Int"}


def describe(
    name: str,
    function: Callable[..., str],
    scalars: tuple[str, ...],
    operand: Operand = Operand.VALUE,
    **more: Any,  # Any: the other attributes of the spec
) -> FilterOperatorSpec:
    """The spec of an operator; its summary is the first line of the function's text."""
    return FilterOperatorSpec(
        name=name,
        summary=str(inspect.getdoc(function)).splitlines()[0],
        target=f"{function.__module__}:{function.__qualname__}",
        scalars=scalars,
        operand=operand,
        **more,
    )


def describe_order(
    name: str,
    function: Callable[..., str],
    scalars: tuple[str, ...],
    result: str,
    operand: Operand = Operand.VALUE,
    **more: Any,  # Any: the other attributes of the spec
) -> OrderOperatorSpec:
    """The spec of an order; its summary is the first line of the function's text."""
    return OrderOperatorSpec(
        name=name,
        summary=str(inspect.getdoc(function)).splitlines()[0],
        target=f"{function.__module__}:{function.__qualname__}",
        scalars=scalars,
        result=result,
        operand=operand,
        **more,
    )
