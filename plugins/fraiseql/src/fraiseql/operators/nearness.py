"""Orders by distance: points, places on the earth (extension earthdistance), vectors (pgvector)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from fraise_hookspecs.repository import OrderOperatorSpec

from fraiseql.operators.spec import describe_order


def distance_to(column: str, parameter: str) -> str:
    """How far from a point of the plane, in units of its coordinates."""
    return f"({column} <-> {parameter})"


def meters_to(column: str, parameter: str) -> str:
    """How far from a place on the earth; x is the longitude, y the latitude."""
    # the chord, which grows with the way on the surface, and which an index sorts by
    return f"({_place(column)} <-> {_place(parameter)})"


def _place(point: str) -> str:
    return f"ll_to_earth(({point})[1], ({point})[0])"


def l2_distance_to(column: str, parameter: str) -> str:
    """How far from a vector, by the Euclidean distance."""
    return f"({column} <-> {parameter})"


def l1_distance_to(column: str, parameter: str) -> str:
    """How far from a vector, by the sum of the differences."""
    return f"({column} <+> {parameter})"


def cosine_distance_to(column: str, parameter: str) -> str:
    """How far from a vector, by the cosine distance: 0 the same direction, 2 opposite."""
    return f"({column} <=> {parameter})"


def inner_product_with(column: str, parameter: str) -> str:
    """How great the inner product with a vector is."""
    return f"({column} <#> {parameter})"  # pgvector's operator gives its negative


_POINT: Final = ("Point",)


def _vector(
    name: str, function: Callable[..., str], operators: str, *, is_product: bool = False
) -> OrderOperatorSpec:
    return describe_order(
        name,
        function,
        ("Vector",),
        "float8",
        descending=is_product,
        inverted=is_product,
        extension="vector",
        index=f"hnsw ({{column}} {operators})",
        index_extension="vector",
    )


SPECS: Final[tuple[OrderOperatorSpec, ...]] = (
    describe_order("distance_to", distance_to, _POINT, "float8", index="gist ({column})"),
    describe_order(
        "meters_to",
        meters_to,
        _POINT,
        "float8",
        extension="earthdistance",
        index="gist (ll_to_earth(({column})[1], ({column})[0]))",
    ),
    _vector("l2_distance_to", l2_distance_to, "vector_l2_ops"),
    _vector("l1_distance_to", l1_distance_to, "vector_l1_ops"),
    _vector("cosine_distance_to", cosine_distance_to, "vector_cosine_ops"),
    _vector("inner_product_with", inner_product_with, "vector_ip_ops", is_product=True),
)
