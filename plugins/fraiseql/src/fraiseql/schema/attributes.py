"""Attributes of declared classes: their names, defaults, descriptions, and what is refused."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final

import attrs
from fraise_hookspecs.errors import Where

from fraiseql.declare.members import ComputedField, FieldOptions
from fraiseql.declare.names import camel_case
from fraiseql.declare.types import TypeDeclaration
from fraiseql.errors import DeclarationError, NameClashError
from fraiseql.scalars.builtin import SQL_TYPES
from fraiseql.schema.abstract import interfaces_of
from fraiseql.schema.annotations import Reading
from fraiseql.schema.model import FieldModel, InputModel

_INTERNAL: Final = ("pk_", "fk_")


def computed_of(cls: type) -> dict[str, ComputedField]:
    """The fields of a class (and its parents) that Python computes, by Python name."""
    return {
        name: value
        for parent in reversed(cls.__mro__)
        for name, value in vars(parent).items()
        if isinstance(value, ComputedField)
    }


def defaults_of(cls: type) -> dict[str, Any]:
    """Defaults by Python name; a factory is called once to publish what it makes."""
    if "__dataclass_fields__" in vars(cls):
        import dataclasses

        found = {item.name: item.default for item in dataclasses.fields(cls)}
        found |= {
            item.name: item.default_factory()
            for item in dataclasses.fields(cls)
            if item.default_factory is not dataclasses.MISSING
        }
        return {key: value for key, value in found.items() if value is not dataclasses.MISSING}
    # attrs documents Factory as a value, but types it as a function
    return {
        item.name: item.default.factory() if hasattr(item.default, "factory") else item.default
        for item in attrs.fields(cls)
        if item.default is not attrs.NOTHING
    }


def add_field(
    fields: dict[str, Any], model: FieldModel | InputModel, declared: TypeDeclaration, where: Where
) -> None:
    """Add a field to those of a class.

    Raises:
        NameClashError: another has its GraphQL name.
    """
    if fields.setdefault(model.name, model) is not model:
        raise NameClashError(
            f"{declared.name} has two fields {model.name}: "
            f"{fields[model.name].key} and {model.key}.",
            hint="Give one of them another name by fraiseql.field(name=...).",
            where=where,
        )


def refuse_internal(key: str, where: Where) -> None:
    """Refuse a key that never leaves the database.

    Raises:
        DeclarationError: it is one.
    """
    if key.startswith(_INTERNAL):
        raise DeclarationError(
            f"{key} is an internal key, which never leaves the database.",
            hint="Publish `id` (UUID) or `identifier` (text) instead.",
            where=where,
        )


def public_name(key: str, options: FieldOptions | None) -> str:
    """The GraphQL name of an attribute."""
    return options.name if options is not None and options.name else camel_case(key)


def check_choice(model: InputModel, where: Where) -> None:
    """Check a field of an input of which exactly one is given.

    Raises:
        DeclarationError: it must be given, or has a default.
    """
    if model.type.nonnull or model.published:
        raise DeclarationError(
            f"{model.key} of a one_of input must be `T | None` without default, "
            f"found {model.type}{' with a default' if model.published else ''}.",
            hint="Exactly one of the fields is given; the others are None.",
            where=where,
        )


def describe(reading: Reading, options: FieldOptions | None, doc: str | None) -> str | None:
    """The description of an attribute: of its options, of a ``Doc``, else of the text below it."""
    if options is not None and options.description is not None:
        return options.description
    return doc if reading.description is None else reading.description


def read_expression(
    declared: TypeDeclaration,
    reading: Reading,
    options: FieldOptions | None,
    enums: Collection[str],
    where: Where,
) -> str | None:
    """The SQL expression that gives an attribute; None where there is none.

    Args:
        declared: the class.
        reading: of the annotation.
        options: of the attribute.
        enums: names of those of the schema.
        where: for errors.

    Raises:
        DeclarationError: there is no row to compute from, or it gives no scalar or enum.
    """
    if options is None or options.sql is None:
        return None
    sources = [declared.source, *(each.source for each in interfaces_of(declared.cls))]
    leaf = reading.type.leaf
    is_leaf = reading.scalar is not None or leaf in SQL_TYPES or leaf in enums
    if not any(sources) or reading.type.of is not None or not is_leaf:
        raise DeclarationError(
            f"{where.key} has sql=, and must be a scalar or enum of a type with a source.",
            hint='Name the source: @fraiseql.type(source="tv_..."); or compute it in Python.',
            where=where,
        )
    return options.sql
