"""SQL types, constants and names as DDL spells them."""

from __future__ import annotations

import datetime as dt
import enum
import hashlib
import json
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from fraiseql.scalars.durations import DURATION, Interval
from fraiseql.sql.writer import quote_name, quote_text

#: PostgreSQL's short names, and how people write them.
_SPELLED: Final[Mapping[str, str]] = {
    "int2": "smallint",
    "int4": "integer",
    "int8": "bigint",
    "float4": "real",
    "float8": "double precision",
    "bool": "boolean",
    "varchar": "text",
}

#: Types that text turns into without looking at a setting of the session, so that a column of
#: them can be generated from a document.
GENERATED: Final = frozenset(
    {"text", "boolean", "smallint", "integer", "bigint", "numeric", "real"}
    | {"double precision", "uuid"}
)

#: The longest name that PostgreSQL does not cut, in bytes (NAMEDATALEN - 1).
LONGEST_NAME: Final = 63

#: Key words that cannot name a column or a table without quotes: those that pg_get_keywords()
#: calls reserved (R), or reserved except as function or type (T), in PostgreSQL 13 to 18.
_WORDS: Final = (
    "all analyse analyze and any array as asc asymmetric authorization binary both case cast "
    "check collate collation column concurrently constraint create cross current_catalog "
    "current_date current_role current_schema current_time current_timestamp current_user "
    "default deferrable desc distinct do else end except false fetch for foreign freeze from "
    "full grant group having ilike in initially inner intersect into is isnull join lateral "
    "leading left like limit localtime localtimestamp natural not notnull null offset on only "
    "or order outer overlaps placing primary references returning right select session_user "
    "similar some symmetric system_user table tablesample then to trailing true union unique "
    "user using variadic verbose when where window with "
)
RESERVED: Final = frozenset(_WORDS.split())

_PLAIN: Final = re.compile(r"[a-z_][a-z0-9_]*")


def spell(sql_type: str) -> str:
    """A type as people write it: ``int4`` is ``integer``."""
    return _SPELLED.get(sql_type, sql_type)


def name(text: str) -> str:
    """An identifier, quoted where it must be."""
    if _PLAIN.fullmatch(text) and text not in RESERVED:
        return text
    return quote_name(text)


def object_name(*parts: str) -> str:
    """The name of an index or constraint; one that PostgreSQL would cut ends in a hash of it."""
    full = "_".join(parts)
    if len(full) <= LONGEST_NAME:
        return name(full)
    digest = hashlib.sha256(full.encode()).hexdigest()[:8]
    return name(f"{full[: LONGEST_NAME - 9]}_{digest}")


def constant(value: Any, sql_type: str) -> str | None:  # Any: a default of an attribute
    """A Python value as an SQL constant; None for what has no constant."""
    match value:
        case bool():
            return "true" if value else "false"
        case enum.Enum():
            return quote_text(value.value if isinstance(value.value, str) else value.name)
        case int() | Decimal() if sql_type != "jsonb":
            return str(value)
        case float() if value == value and abs(value) != float("inf"):
            return repr(value)
        case str() if sql_type != "jsonb":
            return quote_text(value)
        case UUID() | dt.date() | dt.time():
            return quote_text(str(value))
        case dt.timedelta() | Interval() if sql_type == "interval":
            return quote_text(DURATION.serialize(value))
        case list() | tuple() | dict() if sql_type == "jsonb":
            return quote_text(json.dumps(value, ensure_ascii=False))
        case list() | tuple() if sql_type.endswith("[]") and not value:
            return "'{}'"
    return None
