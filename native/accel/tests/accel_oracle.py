"""Plain answers to compare with: written from the rules, not from the implementations."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any


class Number(str):
    """A JSON number with its digits."""

    __slots__ = ()


class Null(Exception):  # noqa: N818  # not an error: it carries a null upwards
    """The position is null because of an error."""


def load(text: str | bytes) -> Any:
    return json.loads(text, parse_int=Number, parse_float=Number)


def shape(program: dict[str, Any], document: bytes | None) -> tuple[Any, list[tuple[Any, str]]]:
    """The value and the errors as (path, message up to its colon), by recursion and exceptions."""
    errors: list[tuple[Any, str]] = []
    value = None if document is None else load(document)
    try:
        return _complete(program, value, (), errors, program["field"]), errors
    except Null:
        return None, errors


def _complete(position: Any, value: Any, path: Any, errors: Any, field: str) -> Any:
    try:
        result = None if value is None else _shape(position["node"], value, path, errors, field)
    except Null:
        if position["nonnull"]:
            raise
        return None
    if result is None and position["nonnull"]:
        errors.append((path, f"Cannot return null for non-nullable field {field}."))
        raise Null
    return result


def _refuse(message: str, path: Any, errors: Any) -> None:
    errors.append((path, message))
    raise Null


def _shape(node: Any, value: Any, path: Any, errors: Any, field: str) -> Any:
    kind = node["kind"]
    if kind == "leaf":
        return _leaf(node, value, path, errors)
    if kind == "list":
        if not isinstance(value, list):
            _refuse(f"Expected a list for {field}, found", path, errors)
        position = {"node": node["of"], "nonnull": node["nonnull"]}
        return [
            _complete(position, item, (*path, index), errors, field)
            for index, item in enumerate(value)
        ]
    if not isinstance(value, dict):
        _refuse(f"Expected an object for {field}, found", path, errors)
    if kind == "abstract":
        name = value.get(node["discriminator"])
        known = type(name) is str and name in node["types"]
        if not known:
            key = json.dumps(node["discriminator"], ensure_ascii=False)
            _refuse(f"Expected a known type under {key} for {field}, found", path, errors)
        fields = node["types"][name]
    else:
        fields = node["fields"]
    return {
        each["key"]: load(each["constant"])
        if "constant" in each
        else _complete(each, value.get(each["source"]), (*path, each["key"]), errors, each["field"])
        for each in fields
    }


def _leaf(node: Any, value: Any, path: Any, errors: Any) -> Any:
    kind = node["type"]
    number, string = isinstance(value, Number), type(value) is str
    if kind == "any":
        return value
    if kind == "int" and number and _is_int32(value):
        return Number(int(Decimal(value)))
    if kind == "float" and number:
        return value
    if kind in ("string", "id", "text") and string:
        return value
    if kind == "boolean" and isinstance(value, bool):
        return value
    if (kind == "id" and number and value.lstrip("-").isdigit()) or (kind == "text" and number):
        return str(value)
    if kind == "enum" and string and value in node["values"]:
        return node["values"][value]
    name = {"int": "Int", "float": "Float", "boolean": "Boolean", "id": "ID"}.get(kind, "String")
    if kind == "enum":
        name = f'Enum "{node["name"]}"' if node.get("name") else "Enum"
    _refuse(f"{name} cannot represent value", path, errors)
    return None


def _is_int32(number: str) -> bool:
    mantissa, _, exponent = number.lower().partition("e")
    if Decimal(mantissa) == 0:
        return True
    if exponent and abs(int(exponent)) > 1000:
        return False
    exact = Decimal(number)
    return exact == exact.to_integral_value() and -(2**31) <= exact < 2**31
