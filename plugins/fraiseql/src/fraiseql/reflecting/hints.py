"""Annotations for types of PostgreSQL."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import define, field

from fraiseql.reflecting.model import ColumnFound, EnumFound, Hint
from fraiseql.reflecting.naming import ClassNames, member_name

DT: Final = "import datetime as dt"
_UUID: Final = "from uuid import UUID"
_DECIMAL: Final = "from decimal import Decimal"

UUID_HINT: Final = Hint("UUID", frozenset({_UUID}))
JSON_HINT: Final = Hint("fraiseql.JSON")

#: By the name of the type in pg_type.
_HINTS: Final[Mapping[str, Hint]] = {
    "text": Hint("str"),
    "varchar": Hint("str"),
    "int2": Hint("int"),
    "int4": Hint("int"),
    "int8": Hint("fraiseql.BigInt"),
    "float4": Hint("float"),
    "float8": Hint("float"),
    "numeric": Hint("Decimal", frozenset({_DECIMAL})),
    "bool": Hint("bool"),
    "uuid": UUID_HINT,
    "date": Hint("dt.date", frozenset({DT})),
    "time": Hint("dt.time", frozenset({DT})),
    "timestamptz": Hint("dt.datetime", frozenset({DT})),
    "interval": Hint("dt.timedelta", frozenset({DT})),
    "jsonb": JSON_HINT,
    "cidr": Hint("fraiseql.CIDR"),
    "macaddr": Hint("fraiseql.MAC"),
    "ltree": Hint("fraiseql.LTree"),
    "daterange": Hint("fraiseql.DateRange"),
    "tstzrange": Hint("fraiseql.DateTimeRange"),
    "int4range": Hint("fraiseql.IntRange"),
    "vector": Hint("fraiseql.Vector"),
}


@define
class Hints:
    """Gives columns their annotations, and collects the enums that these need."""

    names: ClassNames
    enums: dict[tuple[str, ...], EnumFound] = field(factory=dict)

    def of(self, column: ColumnFound) -> Hint | None:
        """The annotation of a column; None where no scalar is of its type."""
        hint = self._enum(column) if column.enum else _HINTS.get(column.type)
        if hint is None or not column.is_array:
            return hint
        return hint.listed()

    def _enum(self, column: ColumnFound) -> Hint:
        labels = column.enum or ()
        if labels not in self.enums:
            used: set[str] = set()
            members = tuple((member_name(label, used), label) for label in labels)
            self.enums[labels] = EnumFound(name=self.names.give(column.type), members=members)
        return Hint(self.enums[labels].name, frozenset({"import enum"}))


#: Types whose JSON is a text for which no scalar promises a form.
_AS_TEXT: Final = frozenset(
    {"bpchar", "citext", "name", "timestamp", "timetz", "inet", "money", "macaddr8"}
)


def hint_of_value(hints: Hints, column: ColumnFound) -> Hint | None:
    """The annotation of a value that stands in a document, where more may be a text."""
    known = hints.of(column)
    if known is not None:
        return known
    found = Hint("str") if column.type in _AS_TEXT else None
    if column.type == "json":
        found = JSON_HINT
    return found.listed() if found is not None and column.is_array else found
