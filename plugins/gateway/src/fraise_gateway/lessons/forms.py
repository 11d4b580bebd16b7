"""What the native path can read of a scalar."""

from __future__ import annotations

import importlib
from functools import cache
from typing import Any, Final

from fraiseql.schema.model import MODEL
from fraiseql.schema.parts import ScalarPart
from graphql import GraphQLScalarType, specified_scalar_types

#: Of a scalar that only Python can read; null of it is read, so that it may stand in a filter.
OTHER: Final = "other"

#: GraphQL's own.
_OWN: Final = {
    "Int": "int",
    "Float": "float",
    "String": "string",
    "Boolean": "boolean",
    "ID": "id",
}

#: By implementation: who gives a scalar another one under the same name is asked in Python.
_FORMS: Final = {
    "fraiseql.scalars.text:UUID_SCALAR": "uuid",
    "fraiseql.scalars.text:DATE": "date",
    "fraiseql.scalars.text:TIME": "time",
    "fraiseql.scalars.text:DATETIME": "datetime",
    "fraiseql.scalars.durations:DURATION": "duration",
    "fraiseql.scalars.numbers:DECIMAL": "decimal",
    "fraiseql.scalars.numbers:BIGINT": "bigint",
    "fraiseql.scalars.vectors:VECTOR": "vector",
    "fraiseql.scalars.labels:SLUG": "slug",
    "fraiseql.scalars.labels:LTREE": "ltree",
    "fraiseql.scalars.network:IPV4": "ipv4",
    "fraiseql.scalars.network:IPV6": "ipv6",
    "fraiseql.scalars.network:CIDR": "cidr",
    "fraiseql.scalars.network:MAC": "mac",
    "fraiseql.scalars.contact:EMAIL_ADDRESS": "email",
    "fraiseql.scalars.contact:URL": "url",
    "fraiseql.scalars.geography:LATITUDE": "latitude",
    "fraiseql.scalars.geography:LONGITUDE": "longitude",
    "fraiseql.scalars.geography:POINT": "point",
    "fraiseql.scalars.ranges:DATE_RANGE": "date_range",
    "fraiseql.scalars.ranges:DATETIME_RANGE": "datetime_range",
    "fraiseql.scalars.ranges:INT_RANGE": "int_range",
    "fraiseql.scalars.binary:BYTES": "bytes",
    "fraiseql.scalars.documents:JSON": "json",
}


def form_of(type_: GraphQLScalarType) -> str:
    """The form of a type of the schema."""
    if specified_scalar_types.get(type_.name) is type_:
        return _OWN[type_.name]
    part = type_.extensions.get(MODEL)
    return form_of_part(part) if isinstance(part, ScalarPart) else OTHER


def form_of_part(part: ScalarPart) -> str:
    """The form of a registered scalar."""
    target = part.spec.target
    is_ours = target in _FORMS and part.scalar is _implementation(target)
    return _FORMS[target] if is_ours else OTHER


@cache
def _implementation(target: str) -> Any:  # Any: the target of a spec
    module, _, name = target.partition(":")
    return getattr(importlib.import_module(module), name)
