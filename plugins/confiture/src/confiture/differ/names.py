"""Identifiers and constants as statements spell them."""

from __future__ import annotations

import re
from typing import Final

from confiture.catalog.facts import Identity

#: Words that cannot stand as a name everywhere without quotes: those of ``pg_get_keywords()`` that
#: are not "unreserved", in PostgreSQL 13 to 18; the rule of ``quote_ident``.
_WORDS: Final = (
    "all analyse analyze and any array as asc asymmetric authorization between bigint binary bit "
    "boolean both case cast char character check coalesce collate collation column concurrently "
    "constraint create cross current_catalog current_date current_role current_schema "
    "current_time current_timestamp current_user dec decimal default deferrable desc distinct do "
    "else end except exists extract false fetch float for foreign freeze from full grant greatest "
    "group grouping having ilike in initially inner inout int integer intersect interval into is "
    "isnull join json json_array json_arrayagg json_exists json_object json_objectagg json_query "
    "json_scalar json_serialize json_table json_value lateral leading least left like limit "
    "localtime localtimestamp merge_action national natural nchar none normalize not notnull null "
    "nullif numeric offset on only or order out outer overlaps overlay placing position precision "
    "primary real references returning right row select session_user setof similar smallint some "
    "substring symmetric system_user table tablesample then time timestamp to trailing treat trim "
    "true union unique user using values varchar variadic verbose when where window with "
    "xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot "
    "xmlserialize xmltable"
)
KEYWORDS: Final = frozenset(_WORDS.split())
_PLAIN: Final = re.compile(r"[a-z_][a-z0-9_$]*")


#: Stands in statements for a value that is kept secret, and so is not known.
HIDDEN: Final = "<secret>"


def quote_name(*parts: str) -> str:
    """A name of one or more parts, each quoted where it must be."""
    return ".".join(_quote(part) for part in parts)


def relation(identity: Identity) -> str:
    """Schema and name of the relation that an identity is, or is a part of."""
    return quote_name(*identity.name[:2])


def literal(text: str) -> str:
    """A string constant; one with backslashes is written so that no setting matters."""
    quoted = "'" + text.replace("'", "''") + "'"
    return "E" + quoted.replace("\\", "\\\\") if "\\" in text else quoted


def options(told: list[str] | None) -> str:
    """Storage parameters: ``fillfactor='70', autovacuum_enabled='off'``."""
    pairs = (one.partition("=") for one in told or ())
    return ", ".join(f"{_option(key)}={literal(value)}" for key, _, value in pairs)


def _option(key: str) -> str:
    return ".".join(_quote(part) for part in key.split("."))


def _quote(part: str) -> str:
    if _PLAIN.fullmatch(part) and part not in KEYWORDS:
        return part
    return '"' + part.replace('"', '""') + '"'
