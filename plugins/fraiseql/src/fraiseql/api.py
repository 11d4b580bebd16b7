"""What ``import fraiseql`` gives."""

from fraiseql.declare.members import Doc, field
from fraiseql.declare.roots import find_many, find_one, mutation, query
from fraiseql.declare.types import input_ as input  # noqa: A004  # GraphQL's own words
from fraiseql.declare.types import type_ as type  # noqa: A004
from fraiseql.scalars.annotations import JSON, BigInt, ScalarName
from fraiseql.schema.schema import Schema

__all__ = [
    "JSON",
    "BigInt",
    "Doc",
    "ScalarName",
    "Schema",
    "field",
    "find_many",
    "find_one",
    "input",
    "mutation",
    "query",
    "type",
]
