"""JSON Schema (draft 2020-12) of the settings, for editors and machines."""

from __future__ import annotations

import enum
import types
import typing
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, Union

import attrs

from fraise_kernel.errors import SettingsClassUnusableError
from fraise_kernel.settings.origin import plain
from fraise_kernel.settings.sections import PROJECT
from fraise_kernel.settings.structure import LISTS, MAPPINGS, fields_of

Json: TypeAlias = dict[str, Any]  # Any: JSON values

_PLAIN: Final[dict[Any, Json]] = {
    str: {"type": "string"},
    Path: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
    Any: {},
    object: {},
}


def describe_sections(classes: Mapping[str, type]) -> Json:
    """The schema of a whole settings file.

    Args:
        classes: settings class by section.

    Raises:
        SettingsClassUnusableError: a class holds what settings cannot.
    """
    sections: Json = {PROJECT: {"type": "string", "description": "The project's name."}}
    for name, cls in sorted(classes.items()):
        described = _class(cls)
        if "required" not in described:
            described["type"] = ["object", "null"]  # a section with nothing below it
        sections[name] = described
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "fraise.yaml",
        "type": "object",
        "properties": sections,
        "additionalProperties": False,
    }


def _class(cls: type) -> Json:
    properties: Json = {}
    required = []
    for field, kind in fields_of(cls):
        described = _type(kind)
        if "help" in field.metadata:
            described["description"] = field.metadata["help"]
        if "choices" in field.metadata:
            described["enum"] = list(field.metadata["choices"])
        default = field.default
        if default is attrs.NOTHING:
            required.append(field.name)
        elif not isinstance(default, attrs.Factory) and not field.metadata.get("secret"):  # type: ignore[arg-type]  # Factory is a class; its stub is a function
            described["default"] = plain(default)
        properties[field.name] = described
    schema: Json = {"type": "object", "properties": properties, "additionalProperties": False}
    lines = (cls.__doc__ or "").strip().splitlines()
    if lines:
        schema["description"] = lines[0]
    if required:
        schema["required"] = required
    return schema


def _type(kind: Any) -> Json:  # Any: an annotation
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (Union, types.UnionType):
        return {"anyOf": [_type(one) for one in arguments]}
    if origin is Literal:
        return {"enum": list(arguments)}
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return {"enum": [member.value for member in kind]}
    if kind in _PLAIN:
        return dict(_PLAIN[kind])
    if (origin or kind) in LISTS:
        return {"type": "array", "items": _type(arguments[0] if arguments else Any)}
    if (origin or kind) in MAPPINGS:
        return {
            "type": "object",
            "additionalProperties": _type(arguments[1] if arguments else Any),
        }
    if attrs.has(kind):
        return _class(kind)
    raise SettingsClassUnusableError(
        f"settings cannot hold a {kind!r}",
        hint="use text, numbers, truth values, paths, enums, lists, mappings and attrs classes",
    )
