"""Which value is in force for each setting, and where it comes from."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from typing import Any

import attrs
from attrs import frozen

from fraise_kernel.settings.nodes import Node
from fraise_kernel.settings.sections import PROJECT, Settings
from fraise_kernel.settings.structure import fields_of

#: What stands in the place of a secret.
REDACTED = "********"
DEFAULT = "default"


@frozen
class Row:
    """One setting.

    Attributes:
        key: dotted path.
        value: as JSON would hold it; secrets are redacted.
        origin: file, line and column, a variable with ``$``, or ``default``.
    """

    key: str
    value: Any  # Any: JSON values
    origin: str


def trace(settings: Settings, section: str | None = None) -> list[Row]:
    """Every setting of one section, or of all.

    Raises:
        UndeclaredSectionError: there is no such section.
    """
    if section is not None:
        return list(_rows(settings[section], settings.tree.section(section), section))
    project = settings.tree.section(PROJECT)
    rows = [] if project is None else [Row(PROJECT, settings.project, _origin(project))]
    for name in sorted(settings.sections):
        rows += _rows(settings.sections[name], settings.tree.section(name), name)
    return rows


def _rows(value: Any, node: Node | None, path: str) -> Iterator[Row]:  # Any: a settings class
    children = node.value if node is not None and isinstance(node.value, Mapping) else {}
    for field, _ in fields_of(type(value)):
        child, key = children.get(field.name), f"{path}.{field.name}"
        held = getattr(value, field.name)
        if field.metadata.get("secret"):
            shown = held if held is None else REDACTED
            yield Row(key, shown, _origin(child))
        elif attrs.has(type(held)):
            yield from _rows(held, child, key)
        else:
            yield Row(key, plain(held), _origin(child))


def _origin(node: Node | None) -> str:
    if node is None:
        return DEFAULT
    place = attrs.evolve(node.where, key=None)
    return str(place)


def plain(value: Any) -> Any:  # Any: values of settings classes, to JSON values
    """A value as JSON would hold it, with secrets redacted."""
    if isinstance(value, enum.Enum):
        return value.value
    if attrs.has(type(value)):
        return {
            field.name: REDACTED
            if field.metadata.get("secret")
            else plain(getattr(value, field.name))
            for field, _ in fields_of(type(value))
        }
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, frozenset | set):
        return sorted((plain(item) for item in value), key=str)
    if value is None or isinstance(value, str | int | float | bool):
        return value
    return str(value)
