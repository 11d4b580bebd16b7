"""What ``import fraiseql`` gives."""

from fraise_hookspecs.schema import JsonForm
from graphql import GraphQLError

from fraiseql.declare.batches import BatchMode, BatchStatus
from fraiseql.declare.enums import enum_ as enum
from fraiseql.declare.indexes import index
from fraiseql.declare.loaders import Loader, loader
from fraiseql.declare.members import Doc, argument, field
from fraiseql.declare.model import column, model
from fraiseql.declare.outcomes import Cascade, CascadeDelete, CascadeUpdate, MutationError
from fraiseql.declare.relations import Connection, relation
from fraiseql.declare.roots import (
    aggregate,
    connection,
    find_many,
    find_one,
    mutation,
    node,
    nodes,
    query,
)
from fraiseql.declare.scalars import scalar
from fraiseql.declare.types import input_ as input  # noqa: A004  # GraphQL's own words
from fraiseql.declare.types import interface
from fraiseql.declare.types import type_ as type  # noqa: A004
from fraiseql.declare.unions import union
from fraiseql.declare.versions import Version
from fraiseql.engine.engine import Engine
from fraiseql.execute.context import ResolverContext
from fraiseql.execute.delivery import IncrementalFormat
from fraiseql.http.app import asgi
from fraiseql.repository import CommandRepository, QueryRepository
from fraiseql.request import AnswerKind, GraphQLAnswer, GraphQLRequest
from fraiseql.scalars.annotations import (
    CIDR,
    JSON,
    MAC,
    URL,
    BigInt,
    CountryCode,
    CurrencyCode,
    DateRange,
    DateTimeRange,
    EmailAddress,
    IntRange,
    LanguageCode,
    Latitude,
    Longitude,
    LTree,
    PhoneNumber,
    ScalarName,
    Slug,
    Vector,
)
from fraiseql.scalars.durations import Interval
from fraiseql.scalars.geography import Point
from fraiseql.scalars.money import Money
from fraiseql.scalars.ranges import Range
from fraiseql.schema.schema import Schema
from fraiseql.uploads import Upload

__all__ = [
    "CIDR",
    "JSON",
    "MAC",
    "URL",
    "AnswerKind",
    "BatchMode",
    "BatchStatus",
    "BigInt",
    "Cascade",
    "CascadeDelete",
    "CascadeUpdate",
    "CommandRepository",
    "Connection",
    "CountryCode",
    "CurrencyCode",
    "DateRange",
    "DateTimeRange",
    "Doc",
    "EmailAddress",
    "Engine",
    "GraphQLAnswer",
    "GraphQLError",
    "GraphQLRequest",
    "IncrementalFormat",
    "IntRange",
    "Interval",
    "JsonForm",
    "LTree",
    "LanguageCode",
    "Latitude",
    "Loader",
    "Longitude",
    "Money",
    "MutationError",
    "PhoneNumber",
    "Point",
    "QueryRepository",
    "Range",
    "ResolverContext",
    "ScalarName",
    "Schema",
    "Slug",
    "Upload",
    "Vector",
    "Version",
    "aggregate",
    "argument",
    "asgi",
    "column",
    "connection",
    "enum",
    "field",
    "find_many",
    "find_one",
    "index",
    "input",
    "interface",
    "loader",
    "model",
    "mutation",
    "node",
    "nodes",
    "query",
    "relation",
    "scalar",
    "type",
    "union",
]
