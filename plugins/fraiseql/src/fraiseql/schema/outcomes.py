"""Outcomes read: the two types of a mutation that says by value whether it was done."""

from __future__ import annotations

from typing import Any

from fraise_hookspecs.errors import Where

from fraiseql.declare.names import snake_case
from fraiseql.declare.outcomes import Cascade, make_error, make_success
from fraiseql.declare.types import Kind, TypeDeclaration, declaration_of
from fraiseql.errors import DeclarationError
from fraiseql.schema.model import (
    TYPE,
    FieldModel,
    ObjectModel,
    OutcomeMember,
    OutcomeModel,
    TypeRef,
    UnionModel,
)
from fraiseql.schema.read import ModelReader, declared_of

_ENTITY = "entity"


def read_outcome(
    reader: ModelReader, name: str, hints: dict[str, Any], where: Where
) -> tuple[TypeRef, OutcomeModel]:
    """The union that a mutation gives, and what each of its members takes from the function.

    The union is nullable: a mutation that fails altogether costs its neighbours nothing.

    Args:
        reader: of the schema.
        name: of the mutation's class.
        hints: its annotations; ``success`` is among them.
        where: for errors.

    Raises:
        DeclarationError: ``success`` or ``error`` is no class with ``@fraiseql.type``, or it is
            not clear which field takes the entity.
    """
    success = _require_object(hints["success"], name, "success", where)
    if success.source is not None:
        key = snake_case(success.cls.__name__)
        success = declared_of(make_success(f"{name}Success", key, hints["success"]))
    error = (
        _require_object(hints["error"], name, "error", where)
        if "error" in hints
        else declared_of(make_error(f"{name}Error"))
    )
    members = []
    for declared in (success, error):
        reader.reader.read(declared.cls, name=declared.name, kind=Kind.OBJECT, where=where)
        reader.finish()
        members.append(_member(reader, reader.models.objects[declared.name], where))
    union = UnionModel(
        name=f"{name}Result",
        description=f"What {name} did, or why it did nothing.",
        members=tuple(member.name for member in members),
        discriminator=TYPE,
    )
    reader.models.add_union(union, where)
    return TypeRef(union.name, None, nonnull=False), OutcomeModel(
        success=members[0], error=members[1]
    )


def _require_object(annotation: object, name: str, part: str, where: Where) -> TypeDeclaration:
    declared = declaration_of(annotation)
    if isinstance(declared, TypeDeclaration) and declared.kind is Kind.OBJECT:
        return declared
    raise DeclarationError(
        f"The `{part}` of mutation {name} must be a class with @fraiseql.type, "
        f"found {annotation!r}.",
        hint="Declare one; its fields take the keys of what the function gives.",
        where=where,
    )


def _member(reader: ModelReader, model: ObjectModel, where: Where) -> OutcomeMember:
    cascade = model.fields.get("cascade")
    known = reader.models.objects.get("Cascade")
    return OutcomeMember(
        name=model.name,
        entity=_entity_of(reader, model, where),
        cascade=(
            cascade is not None
            and cascade.type.leaf == "Cascade"
            and known is not None
            and known.cls is Cascade
        ),
    )


def _entity_of(reader: ModelReader, model: ObjectModel, where: Where) -> FieldModel | None:
    """The field named ``entity``; else the only one that holds an object with a source."""
    stored = [field for field in model.fields.values() if field.method is None]
    named = [field for field in stored if field.key == _ENTITY]
    objects = reader.models.objects
    sourced = [
        field
        for field in stored
        if field.type.of is None
        and field.type.leaf in objects
        and objects[field.type.leaf].source is not None
    ]
    found = named or sourced
    if len(found) > 1:
        raise DeclarationError(
            f"{model.name} has several fields that could take the entity: "
            f"{', '.join(field.key for field in found)}.",
            hint="Call the one `entity`; fraiseql.field(name=...) gives it another public name.",
            where=where,
        )
    return found[0] if found else None
