"""The check of shape programs, done once for both implementations."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any  # Any: a program is nested JSON, and this module is what checks it

from fraise_accel.errors import ShapeProgramError
from fraise_accel.types import ShapeProgram

VERSION = 1
#: Programs nest at most this deep: both twins walk a program by recursion.
MAX_DEPTH = 128
LEAVES = ("any", "int", "float", "string", "boolean", "id", "text", "enum")
KINDS = ("leaf", "list", "object", "abstract")

_HINT = "see the grammar in the documentation of fraise_accel.compile_shape"


def check_program(program: ShapeProgram) -> dict[str, Any]:
    """The program as plain dictionaries and lists, with constants in compact form.

    Raises:
        ShapeProgramError: the program does not follow the grammar.
    """
    place = "program"
    root = _take_mapping(program, place, ("version", "field", "nonnull", "node"))
    if type(root["version"]) is not int or root["version"] != VERSION:
        raise _refuse(f"{place}.version", f"{VERSION}", root["version"])
    return {
        "version": VERSION,
        "field": _check_text(root["field"], f"{place}.field"),
        "nonnull": _check_flag(root["nonnull"], f"{place}.nonnull"),
        "node": _check_node(root["node"], f"{place}.node", 1),
    }


def _check_node(node: object, place: str, depth: int) -> dict[str, Any]:
    if depth > MAX_DEPTH:
        raise _refuse(place, f"at most {MAX_DEPTH} nested nodes", node)
    kind = node.get("kind") if isinstance(node, Mapping) else None
    if kind == "leaf":
        return _check_leaf(node, place)
    if kind == "list":
        found = _take_mapping(node, place, ("kind", "nonnull", "of"))
        return {
            "kind": kind,
            "nonnull": _check_flag(found["nonnull"], f"{place}.nonnull"),
            "of": _check_node(found["of"], f"{place}.of", depth + 1),
        }
    if kind == "object":
        found = _take_mapping(node, place, ("kind", "type", "fields"))
        return {
            "kind": kind,
            "type": _check_text(found["type"], f"{place}.type"),
            "fields": _check_fields(found["fields"], f"{place}.fields", depth),
        }
    if kind == "abstract":
        found = _take_mapping(node, place, ("kind", "discriminator", "types"))
        types = found["types"]
        if not isinstance(types, Mapping) or not types:
            raise _refuse(f"{place}.types", "a mapping of type names to fields", types)
        return {
            "kind": kind,
            "discriminator": _check_text(found["discriminator"], f"{place}.discriminator"),
            "types": {
                _check_text(name, f"{place}.types"): _check_fields(
                    fields, f"{place}.types[{name!r}]", depth
                )
                for name, fields in types.items()
            },
        }
    expected = f"a mapping whose kind is one of {', '.join(KINDS)}"
    raise _refuse(place, expected, node if kind is None else kind)


def _check_leaf(node: object, place: str) -> dict[str, Any]:
    found = _take_mapping(node, place, ("kind", "type"), ("values", "name"))
    kind = found["type"]
    if kind not in LEAVES:
        raise _refuse(f"{place}.type", f"one of {', '.join(LEAVES)}", kind)
    if kind != "enum":
        _take_mapping(node, place, ("kind", "type"))
        return {"kind": "leaf", "type": kind}
    values = found.get("values")
    if not isinstance(values, Mapping) or not values:
        raise _refuse(f"{place}.values", "a mapping of stored values to names", values)
    checked = {
        _check_text(stored, f"{place}.values"): _check_text(name, f"{place}.values[{stored!r}]")
        for stored, name in values.items()
    }
    name = None if found.get("name") is None else _check_text(found["name"], f"{place}.name")
    return {"kind": "leaf", "type": kind, "values": checked, "name": name}


def _check_fields(fields: object, place: str, depth: int) -> list[dict[str, Any]]:
    if not isinstance(fields, Sequence) or isinstance(fields, str | bytes):
        raise _refuse(place, "a list of fields", fields)
    checked: list[dict[str, Any]] = []
    seen: set[str] = set()
    for index, field in enumerate(fields):
        checked.append(_check_field(field, f"{place}[{index}]", depth))
        key = checked[-1]["key"]
        if key in seen:
            raise _refuse(f"{place}[{index}].key", "each response key once", key)
        seen.add(key)
    return checked


def _check_field(field: object, place: str, depth: int) -> dict[str, Any]:
    if isinstance(field, Mapping) and "constant" in field:
        found = _take_mapping(field, place, ("key", "constant"))
        return {
            "key": _check_text(found["key"], f"{place}.key"),
            "constant": _check_constant(found["constant"], f"{place}.constant"),
        }
    found = _take_mapping(field, place, ("key", "source", "field", "nonnull", "node"))
    return {
        "key": _check_text(found["key"], f"{place}.key"),
        "source": _check_text(found["source"], f"{place}.source"),
        "field": _check_text(found["field"], f"{place}.field"),
        "nonnull": _check_flag(found["nonnull"], f"{place}.nonnull"),
        "node": _check_node(found["node"], f"{place}.node", depth + 1),
    }


def _check_constant(value: object, place: str) -> str:
    from fraise_accel._pure.document import parse

    text = _check_text(value, place)
    try:
        return parse(text).compact()
    except ValueError as error:
        raise _refuse(place, f"JSON text ({error})", value) from error


def _check_text(value: object, place: str) -> str:
    if not isinstance(value, str):
        raise _refuse(place, "a string", value)
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise _refuse(place, "a string without lone surrogates", value) from error
    return value


def _check_flag(value: object, place: str) -> bool:
    if not isinstance(value, bool):
        raise _refuse(place, "true or false", value)
    return value


def _take_mapping(
    value: object, place: str, required: tuple[str, ...], optional: tuple[str, ...] = ()
) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise _refuse(place, "a mapping", value)
    for key in required:
        if key not in value:
            raise _refuse(place, f"the key {key!r}", sorted(map(str, value)))
    for key in value:
        if key not in required and key not in optional:
            expected = ", ".join((*required, *optional))
            raise _refuse(place, f"only the keys {expected}", key)
    return value


def _refuse(place: str, expected: str, found: object) -> ShapeProgramError:
    try:
        shown = json.dumps(found)
    except (TypeError, ValueError, RecursionError):
        shown = f"an object of {type(found).__name__}"
    if len(shown) > 60:
        shown = f"{shown[:59]}…"
    return ShapeProgramError(f"shape {place}: expected {expected}, found {shown}", hint=_HINT)
