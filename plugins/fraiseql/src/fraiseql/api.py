"""What ``import fraiseql`` gives."""

from graphql import GraphQLError

from fraiseql.declare.members import Doc, field
from fraiseql.declare.roots import find_many, find_one, mutation, query
from fraiseql.declare.types import input_ as input  # noqa: A004  # GraphQL's own words
from fraiseql.declare.types import type_ as type  # noqa: A004
from fraiseql.engine import Engine
from fraiseql.http.app import asgi
from fraiseql.repository import CommandRepository, QueryRepository
from fraiseql.request import AnswerKind, GraphQLAnswer, GraphQLRequest
from fraiseql.scalars.annotations import JSON, BigInt, ScalarName
from fraiseql.schema.schema import Schema

__all__ = [
    "JSON",
    "AnswerKind",
    "BigInt",
    "CommandRepository",
    "Doc",
    "Engine",
    "GraphQLAnswer",
    "GraphQLError",
    "GraphQLRequest",
    "QueryRepository",
    "ScalarName",
    "Schema",
    "asgi",
    "field",
    "find_many",
    "find_one",
    "input",
    "mutation",
    "query",
    "type",
]
