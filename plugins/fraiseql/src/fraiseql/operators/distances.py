"""What is near: points, places on the earth (extension earthdistance), vectors (pgvector)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from fraise_hookspecs.repository import FilterOperatorSpec, Operand, OperandMember

from fraiseql.operators.comparison import is_null
from fraiseql.operators.spec import describe


def eq(column: str, parameter: str) -> str:
    """The same point."""
    return f"{column} ~= {parameter}"


def ne(column: str, parameter: str) -> str:
    """Another point, or null."""
    return f"({column} ~= {parameter}) IS NOT TRUE"


def in_(column: str, parameter: str) -> str:
    """One of the points; nothing is one of an empty list."""
    return f"{column} ~= ANY ({parameter})"


def not_in(column: str, parameter: str) -> str:
    """None of the points; null is not in any list."""
    return f"({column} ~= ANY ({parameter})) IS NOT TRUE"


def is_distinct_from(column: str, parameter: str) -> str:
    """Not the same point; here null is a value like others, and may be asked for."""
    return f"NOT ({is_not_distinct_from(column, parameter)})"


def is_not_distinct_from(column: str, parameter: str) -> str:
    """The same point; here null is a value like others, and may be asked for."""
    return f"coalesce({column} ~= {parameter}, {column} IS NULL AND {parameter} IS NULL)"


def within(column: str, parameters: Mapping[str, str]) -> str:
    """At most so far from a point of the plane, in units of its coordinates."""
    return f"{column} <@ circle({parameters['of']}, {parameters['distance']})"


def within_meters(column: str, parameters: Mapping[str, str]) -> str:
    """At most so many metres from a place on the earth; x is the longitude, y the latitude."""

    def place(point: str) -> str:
        return f"ll_to_earth(({point})[1], ({point})[0])"

    return f"earth_distance({place(column)}, {place(parameters['of'])}) <= {parameters['meters']}"


def within_l2(column: str, parameters: Mapping[str, str]) -> str:
    """At most so far from a vector, by the Euclidean distance."""
    return f"({column} <-> {parameters['to']}) <= {parameters['distance']}"


def within_l1(column: str, parameters: Mapping[str, str]) -> str:
    """At most so far from a vector, by the sum of the differences."""
    return f"({column} <+> {parameters['to']}) <= {parameters['distance']}"


def within_cosine(column: str, parameters: Mapping[str, str]) -> str:
    """At most so far from a vector, by the cosine distance: 0 the same direction, 2 opposite."""
    return f"({column} <=> {parameters['to']}) <= {parameters['distance']}"


def inner_product_at_least(column: str, parameters: Mapping[str, str]) -> str:
    """The inner product with a vector is so great, or greater."""
    return f"-({column} <#> {parameters['to']}) >= {parameters['product']}"


def _far(name: str, summary: str) -> OperandMember:
    return OperandMember(name=name, summary=summary, scalar="Float", minimum=0)


_POINT: Final = ("Point",)
_OF: Final = OperandMember(name="of", summary="From where.")
_TO: Final = OperandMember(name="to", summary="The vector, of as many dimensions.")
_DISTANCE: Final = _far("distance", "How far at most.")


def _vector(
    name: str, function: Callable[..., str], last: OperandMember = _DISTANCE
) -> FilterOperatorSpec:
    return describe(
        name,
        function,
        ("Vector",),
        Operand.OBJECT,
        members=(_TO, last),
        extension="vector",
    )


SPECS: Final[tuple[FilterOperatorSpec, ...]] = (
    # no btree for points: there is no order of them
    describe("is_null", is_null, _POINT, Operand.BOOLEAN, index="gist ({column})"),
    describe("eq", eq, _POINT, index="gist ({column})"),
    describe("ne", ne, _POINT),
    describe("in", in_, _POINT, Operand.LIST),
    describe("not_in", not_in, _POINT, Operand.LIST),
    describe("is_distinct_from", is_distinct_from, _POINT, null_operand=True),
    describe("is_not_distinct_from", is_not_distinct_from, _POINT, null_operand=True),
    describe(
        "within",
        within,
        _POINT,
        Operand.OBJECT,
        members=(_OF, _DISTANCE),
        index="gist ({column})",
    ),
    describe(
        "within_meters",
        within_meters,
        _POINT,
        Operand.OBJECT,
        members=(_OF, _far("meters", "How far at most.")),
        extension="earthdistance",
    ),
    _vector("within_l2", within_l2),
    _vector("within_l1", within_l1),
    _vector("within_cosine", within_cosine),
    _vector(
        "inner_product_at_least",
        inner_product_at_least,
        OperandMember(name="product", summary="How great at least.", scalar="Float"),
    ),
)
