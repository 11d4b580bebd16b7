"""Operands of operators, bound as an engine binds them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from fraise_hookspecs.repository import FilterOperatorSpec, Operand, OrderOperatorSpec

#: How the parameter of an operand is cast, by the SQL type of its scalar.
_CASTS: Final = {
    Operand.VALUE: "$1::{type}",
    Operand.LIST: "$1::{type}[]",
    Operand.TEXT: "$1::text",
    Operand.BOOLEAN: "$1::boolean",
}

#: Texts that end what they are spliced into.
_HOSTILE: Final = (
    "'",
    "''; DROP TABLE item; --",
    '"',
    "\\",
    "\\'",
    "$1",
    "$$",
    "%s",
    "{0}",
    "/*",
    "a & | ! ( b",
    ":*",
    "",
)


def bind_operand(
    spec: FilterOperatorSpec | OrderOperatorSpec,
    operand: Any,  # Any: as the spec says
    sql_type: str,
    member_types: Mapping[str, str],
) -> tuple[Any, list[object]]:  # Any: as the operator takes it
    """SQL of a bound operand, and the values that are bound.

    Args:
        spec: of the operator.
        operand: where it is an object, its members by their Python names.
        sql_type: of the operand, of its items, or of its members.
        member_types: the SQL types of members that are of another scalar.
    """
    if spec.operand is not Operand.OBJECT:
        return _CASTS[spec.operand].format(type=sql_type), [operand]
    parameters: dict[str, str] = {}
    values: list[object] = []
    for member in spec.members:
        given = operand.get(member.name, member.default)
        if member.words and given is not None:
            parameters[member.name] = member.words[given]
        elif given is not None:
            values.append(given)
            kind = member_types.get(member.name, sql_type)
            parameters[member.name] = f"${len(values)}::{kind}"
    return parameters, values


def vary_operands(
    spec: OrderOperatorSpec,
    operands: Sequence[Any],  # Any: as the spec says
    sql_type: str,
    member_types: Mapping[str, str],
) -> list[Any]:
    """Operands with hostile texts wherever texts are taken, and with every word of a closed set.

    Args:
        spec: of the operator.
        operands: those that a contract gives; of a type that no text passes, they come back.
        sql_type: as :func:`bind_operand`.
        member_types: as :func:`bind_operand`.
    """
    if spec.operand is Operand.TEXT or (spec.operand is Operand.VALUE and sql_type == "text"):
        return list(_HOSTILE)
    if spec.operand is not Operand.OBJECT:
        return list(operands)
    varied: list[Any] = []
    for member in spec.members:
        others: Sequence[str] = tuple(member.words)
        if not others and member_types.get(member.name, sql_type) == "text":
            others = _HOSTILE
        varied += [{**operand, member.name: other} for operand in operands[:1] for other in others]
    return varied or list(operands)
