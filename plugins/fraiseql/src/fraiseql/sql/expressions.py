"""Fields that an SQL expression of the application computes from the columns of a row."""

from __future__ import annotations

import re
from typing import Final

from fraiseql.sql.forms import published_form

#: The row as expressions call it.
ROW: Final = "t"

#: Constants, quoted names and comments are passed over; what is left may name the row.
_ROW: Final = re.compile(
    r"""[eE]'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(?P<tag>\w*)\$.*?\$(?P=tag)\$"""
    r"""|--[^\n]*|/\*.*?\*/|(?P<row>(?<![\w."$])t(?=\s*\.))""",
    re.DOTALL,
)


def render_expression(sql: str, alias: str, cast: str) -> str:
    """SQL of an expression's value.

    Args:
        sql: as declared; it calls the row ``t``.
        alias: what the statement calls the row.
        cast: the type that the value has.
    """

    def rename(match: re.Match[str]) -> str:
        return match[0] if match["row"] is None else alias

    # a line comment at the end must not swallow what follows
    end = "\n" if "--" in sql else ""
    return f"({_ROW.sub(rename, sql)}{end})::{cast}"


def json_of(value: str, cast: str) -> str:
    """SQL of the JSON text of a value; an SQL null is JSON's."""
    return f"coalesce(to_json({published_form(value, cast)})::text, 'null')"
