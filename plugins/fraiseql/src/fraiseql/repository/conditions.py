"""Conditions of repositories, as SQL with bound values.

The same operators as GraphQL's filters have, by their Python names.  A key is a column of the
source where it has one, else a key of the document.  What is not understood is refused, never left
out.
"""

from __future__ import annotations

import datetime as dt
import functools
import json
import uuid
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from attrs import define, field, frozen
from fraise_hookspecs.repository import Operand, Subject

from fraiseql.errors import RepositoryArgumentError
from fraiseql.plan.patterns import PATTERN_OPERATORS, fault_of_pattern
from fraiseql.repository.texts import require_storable
from fraiseql.scalars.builtin import SQL_TYPES
from fraiseql.schema.parts import OperatorPart, Parts, standard_parts
from fraiseql.sql.catalog import Source
from fraiseql.sql.writer import quote_name, quote_text

AND: Final = "and"
OR: Final = "or"
NOT: Final = "not"

_MOST: Final = 1_000

#: What a key of a document is read as, by what it is compared with.
_PYTHON: Final[Mapping[type, tuple[str, str]]] = {
    bool: ("Boolean", "bool"),
    int: ("Decimal", "numeric"),
    Decimal: ("Decimal", "numeric"),
    float: ("Float", "float8"),
    str: ("String", "text"),
    uuid.UUID: ("UUID", "uuid"),
    dt.datetime: ("DateTime", "timestamptz"),
    dt.date: ("Date", "date"),
    dt.time: ("Time", "time"),
    dict: ("JSON", "jsonb"),
}

_COLUMNS: Final[Mapping[str, str]] = {
    "varchar": "String",
    "bpchar": "String",
    "int2": "Int",
    "int8": "BigInt",
    "float4": "Float",
}


@frozen
class Value:
    """A value that is compared or ordered by.

    Attributes:
        sql: the value.
        cast: its SQL type.
        scalar: the GraphQL scalar whose operators it has; None for an enum of the database.
    """

    sql: str
    cast: str
    scalar: str | None


@define
class Conditions:
    """Writes the conditions on the rows ``t`` of one source.

    Attributes:
        values: those that the conditions bind.
    """

    source: Source
    values: list[object] = field(factory=list)

    def write(self, where: Mapping[str, Any], path: tuple[str, ...] = ()) -> str:
        """The condition that all entries of a mapping hold.

        Args:
            where: values, or mappings of operators, by key; ``and``, ``or``, ``not``.
            path: keys of the objects of the document that hold the keys.

        Raises:
            RepositoryArgumentError: an operator or value has no meaning.
        """
        parts = [self._entry(key, wanted, path) for key, wanted in where.items()]
        return " AND ".join(parts) or "true"

    def bind(self, value: object, cast: str) -> str:
        """SQL of a new value."""
        self.values.append(value)
        return f"${len(self.values)}::{cast}"

    def bind_list(self, items: Sequence[object], cast: str) -> str:
        """SQL of a new array."""
        return self.bind([_hand_over(item, cast) for item in items], f"{cast}[]")

    def _entry(self, key: str, wanted: Any, path: tuple[str, ...]) -> str:
        if key in {AND, OR}:
            parts = [f"({self.write(item, path)})" for item in _require_list(key, wanted)]
            empty = "true" if key == AND else "false"
            return f"({f' {key.upper()} '.join(parts) or empty})"
        if key == NOT:
            return f"(({self.write(_require_mapping(key, wanted), path)}) IS NOT TRUE)"
        place = (*path, key)
        if not isinstance(wanted, Mapping):
            if path:
                raise _refuse(place, f"expected operators, found {wanted!r}")
            return self._equal(place, wanted)
        return self._compared(place, wanted)

    def _equal(self, place: tuple[str, ...], wanted: object) -> str:
        if wanted is None:
            return f"({self.value(place, '').sql} IS NULL)"
        return self._operator(place, "eq", wanted)

    def _compared(self, place: tuple[str, ...], wanted: Mapping[str, Any]) -> str:
        if not wanted:
            raise _refuse(place, "no operator is given")
        parts: list[str] = []
        for name, operand in wanted.items():
            if name in _operator_names():
                parts.append(self._operator(place, name, operand))
            elif isinstance(operand, Mapping) and self._may_be_object(place):
                parts.append(self.write({name: operand}, place))
            else:
                raise _refuse(place, f"there is no operator {name}")
        return f"({' AND '.join(parts)})"

    def _may_be_object(self, place: tuple[str, ...]) -> bool:
        column = self.source.columns.get(place[0])
        return column is None or column.type == "jsonb"

    def _operator(self, place: tuple[str, ...], name: str, operand: object) -> str:
        value = self.value(place, operand if name in _names_of_values() else "")
        found = _operators_of(value.scalar)
        part = found.get(name)
        if part is None:
            raise _refuse(
                place,
                f"{value.cast} has no operator {name}; it has: {', '.join(sorted(found))}",
            )
        if operand is None and not part.spec.null_operand:
            raise _refuse(place, f"{name} was given None; ask is_null for nulls")
        return f"({part.operator(value.sql, self._operand(part, value, place, operand))})"

    def _operand(
        self, part: OperatorPart, value: Value, place: tuple[str, ...], operand: object
    ) -> Any:  # Any: SQL; the operator's protocol depends on its operand
        require_storable(".".join(place), operand)
        cast = value.cast
        match part.spec.operand:
            case Operand.TEXT:
                text: str = _expect(place, operand, str)
                is_pattern = part.spec.target in PATTERN_OPERATORS
                fault = fault_of_pattern(text) if is_pattern else None
                if fault is not None:
                    raise _refuse(place, fault)
                return self.bind(text, "text")
            case Operand.BOOLEAN:
                return self.bind(_expect(place, operand, bool), "bool")
            case Operand.LIST:
                items = _expect(place, operand, list | tuple)
                if len(items) > _MOST:
                    raise _refuse(
                        place, f"at most {_MOST} items are compared with, {len(items)} were given"
                    )
                return self.bind_list(items, cast)
            case _:
                return self.bind(_hand_over(operand, cast), cast)

    def value(self, place: tuple[str, ...], operand: object) -> Value:
        """A column, or a key of the document read as what it is compared with."""
        require_storable("a key", ".".join(place))
        column = self.source.columns.get(place[0])
        if column is not None and len(place) == 1:
            scalar = None if column.is_enum else _scalar_of(column.type)
            return Value(quote_name("t", place[0]), column.cast, scalar)
        document, keys = (
            ("t.data", place) if column is None else (quote_name("t", place[0]), place[1:])
        )
        steps = "".join(f" -> {quote_text(key)}" for key in keys[:-1])
        sample = (
            next((item for item in operand if item is not None), "")
            if isinstance(operand, list | tuple)
            else operand
        )
        scalar, cast = _PYTHON.get(type(sample), ("String", "text"))
        if cast == "jsonb":
            return Value(f"({document}{steps} -> {quote_text(keys[-1])})", cast, scalar)
        text = f"({document}{steps} ->> {quote_text(keys[-1])})"
        return Value(text if cast == "text" else f"{text}::{cast}", cast, scalar)


@functools.cache
def _parts() -> Parts:
    return standard_parts()


@functools.cache
def _operator_names() -> frozenset[str]:
    return frozenset(part.spec.name for part in _parts().operators)


@functools.cache
def _names_of_values() -> frozenset[str]:
    """Operators whose operand is of the type of what it is compared with."""
    own = {Operand.VALUE, Operand.LIST}
    return frozenset(part.spec.name for part in _parts().operators if part.spec.operand in own)


@functools.cache
def _operators_of(scalar: str | None) -> Mapping[str, OperatorPart]:
    """Operators by Python name; those of several operands are GraphQL's alone."""
    return {
        part.spec.name: part
        for part in _parts().operators_for(scalar, Subject.VALUE)
        if part.spec.operand is not Operand.OBJECT and part.spec.operand_scalar is None
    }


@functools.cache
def _scalar_of(type_: str) -> str:
    """The GraphQL scalar of a type of PostgreSQL; of one that none has, comparing is all."""
    known = {sql: name for name, sql in SQL_TYPES.items() if name != "ID"}
    found = {part.spec.sql_type: name for name, part in reversed(_parts().scalars.items())}
    found.update(known)
    found.update(_COLUMNS)
    return found.get(type_, "")


def _hand_over(value: object, cast: str) -> object:
    if cast in {"json", "jsonb"} and value is not None:
        return json.dumps(value, ensure_ascii=False)
    return (
        str(value) if cast == "text" and value is not None and not isinstance(value, str) else value
    )


def _expect(place: tuple[str, ...], value: Any, kind: Any) -> Any:
    if not isinstance(value, kind):
        raise _refuse(place, f"expected {getattr(kind, '__name__', kind)}, found {value!r}")
    return value


def _require_list(key: str, value: Any) -> Sequence[Mapping[str, Any]]:
    if not isinstance(value, list | tuple):
        raise _refuse((key,), f"expected a list of conditions, found {value!r}")
    return [_require_mapping(key, item) for item in value]


def _require_mapping(key: str, value: Any) -> Mapping[str, Any]:
    if not isinstance(value, Mapping) or not value:
        raise _refuse((key,), f"expected conditions, found {value!r}")
    return value


def _refuse(place: tuple[str, ...], what: str) -> RepositoryArgumentError:
    return RepositoryArgumentError(
        f"Condition {'.'.join(place)}: {what}.",
        hint='Write values by key, or operators: {"name": {"starts_with": "J"}}.',
    )
