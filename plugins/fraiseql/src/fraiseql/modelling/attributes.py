"""Attributes of models: their options and defaults, and errors about them."""

from __future__ import annotations

from typing import Any, Final

import attrs

from fraiseql.declare.members import MISSING
from fraiseql.declare.model import ColumnOptions
from fraiseql.errors import ModelError
from fraiseql.schema.annotations import place_of
from fraiseql.schema.model import ObjectModel
from fraiseql.schema.read import declared_of

#: Keys that what is generated needs for itself.
TAKEN: Final = frozenset(
    {"data", "doc", "ids", "input", "old_row", "new_row", "new_id", "given_id", "wanted"}
)

_NO_OPTIONS: Final = ColumnOptions(default=MISSING)


def options_of(subject: ObjectModel, key: str) -> ColumnOptions:
    """What ``fraiseql.column`` says of an attribute of a model."""
    options = declared_of(subject.cls).options.get(key)
    return options if isinstance(options, ColumnOptions) else _NO_OPTIONS


def defaults_of(cls: type) -> dict[str, Any]:
    """Defaults by attribute; a factory is called once."""
    if "__attrs_attrs__" not in vars(cls):
        return {}
    # attrs documents Factory as a value, but types it as a function
    return {
        item.name: item.default.factory() if hasattr(item.default, "factory") else item.default
        for item in attrs.fields(cls)
        if item.default is not attrs.NOTHING
    }


def attribute_error(subject: ObjectModel, key: str, what: str, hint: str) -> ModelError:
    """The error that an attribute cannot be stored.

    Args:
        subject: the model.
        key: of the attribute.
        what: a predicate: ``is ...``.
        hint: what to do.
    """
    return ModelError(
        f"{subject.name}.{key} {what}.",
        hint=hint,
        where=place_of(subject.cls, key),
    )
