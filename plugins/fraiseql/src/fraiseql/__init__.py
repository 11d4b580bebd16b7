"""FraiseQL: GraphQL over PostgreSQL; Python declares, PostgreSQL does the work.

Names are imported at first use, so that loading the plugin loads nothing else.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from fraiseql.api import CIDR as CIDR
    from fraiseql.api import JSON as JSON
    from fraiseql.api import MAC as MAC
    from fraiseql.api import URL as URL
    from fraiseql.api import AnswerKind as AnswerKind
    from fraiseql.api import BatchMode as BatchMode
    from fraiseql.api import BatchStatus as BatchStatus
    from fraiseql.api import BigInt as BigInt
    from fraiseql.api import Cascade as Cascade
    from fraiseql.api import CascadeDelete as CascadeDelete
    from fraiseql.api import CascadeUpdate as CascadeUpdate
    from fraiseql.api import CommandRepository as CommandRepository
    from fraiseql.api import Connection as Connection
    from fraiseql.api import CountryCode as CountryCode
    from fraiseql.api import CurrencyCode as CurrencyCode
    from fraiseql.api import DateRange as DateRange
    from fraiseql.api import DateTimeRange as DateTimeRange
    from fraiseql.api import Doc as Doc
    from fraiseql.api import EmailAddress as EmailAddress
    from fraiseql.api import Engine as Engine
    from fraiseql.api import GraphQLAnswer as GraphQLAnswer
    from fraiseql.api import GraphQLError as GraphQLError
    from fraiseql.api import GraphQLRequest as GraphQLRequest
    from fraiseql.api import IncrementalFormat as IncrementalFormat
    from fraiseql.api import Interval as Interval
    from fraiseql.api import IntRange as IntRange
    from fraiseql.api import JsonForm as JsonForm
    from fraiseql.api import LanguageCode as LanguageCode
    from fraiseql.api import Latitude as Latitude
    from fraiseql.api import Loader as Loader
    from fraiseql.api import Longitude as Longitude
    from fraiseql.api import LTree as LTree
    from fraiseql.api import Money as Money
    from fraiseql.api import MutationError as MutationError
    from fraiseql.api import PhoneNumber as PhoneNumber
    from fraiseql.api import Point as Point
    from fraiseql.api import QueryRepository as QueryRepository
    from fraiseql.api import Range as Range
    from fraiseql.api import ResolverContext as ResolverContext
    from fraiseql.api import ScalarName as ScalarName
    from fraiseql.api import Schema as Schema
    from fraiseql.api import Slug as Slug
    from fraiseql.api import Upload as Upload
    from fraiseql.api import Vector as Vector
    from fraiseql.api import Version as Version
    from fraiseql.api import aggregate as aggregate
    from fraiseql.api import argument as argument
    from fraiseql.api import asgi as asgi
    from fraiseql.api import column as column
    from fraiseql.api import connection as connection
    from fraiseql.api import enum as enum
    from fraiseql.api import field as field
    from fraiseql.api import find_many as find_many
    from fraiseql.api import find_one as find_one
    from fraiseql.api import index as index
    from fraiseql.api import input as input  # noqa: A004  # GraphQL's own words
    from fraiseql.api import interface as interface
    from fraiseql.api import loader as loader
    from fraiseql.api import model as model
    from fraiseql.api import mutation as mutation
    from fraiseql.api import node as node
    from fraiseql.api import nodes as nodes
    from fraiseql.api import query as query
    from fraiseql.api import relation as relation
    from fraiseql.api import scalar as scalar
    from fraiseql.api import type as type  # noqa: A004
    from fraiseql.api import union as union

_API: Final = "fraiseql.api"


def __getattr__(name: str) -> Any:  # Any: whatever the public name is
    if name.startswith("_"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    api = importlib.import_module(_API)
    if name not in api.__all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(api, name)


def __dir__() -> list[str]:
    return sorted(importlib.import_module(_API).__all__)
