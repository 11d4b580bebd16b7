"""Unions and interfaces read: which object types they stand for, and how documents say which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve
from fraise_hookspecs.errors import Where

from fraiseql.declare.types import Kind, TypeDeclaration, declaration_of
from fraiseql.declare.unions import UnionDeclaration
from fraiseql.errors import DeclarationError
from fraiseql.schema.model import (
    FieldModel,
    InterfaceModel,
    ObjectModel,
    RelationKind,
    UnionModel,
)


def interfaces_of(cls: type) -> tuple[TypeDeclaration, ...]:
    """The interfaces that a class inherits from, nearest first."""
    found = (declaration_of(parent) for parent in cls.__mro__[1:])
    return tuple(
        declared
        for declared in found
        if isinstance(declared, TypeDeclaration) and declared.kind is Kind.INTERFACE
    )


def read_union(
    declared: UnionDeclaration, members: tuple[TypeDeclaration, ...], where: Where
) -> UnionModel:
    """The model of a union.

    Raises:
        DeclarationError: documents say the same of two members.
    """
    tags = [(member.discriminator or member.name, member.name) for member in members]
    return UnionModel(
        name=declared.name,
        description=declared.description,
        members=tuple(member.name for member in members),
        discriminator=declared.discriminator,
        tags=_distinct(declared.name, tags, where),
    )


def read_interface(
    model: ObjectModel, objects: Mapping[str, ObjectModel], where: Where
) -> InterfaceModel:
    """Which object types implement an interface.

    Args:
        model: its fields.
        objects: all object types of the schema.
        where: for errors.

    Raises:
        DeclarationError: none does, or documents say the same of two.
    """
    members = [
        each
        for each in objects.values()
        if each.discriminator is None and model.name in each.interfaces
    ]
    if not members:
        raise DeclarationError(
            f"The interface {model.name} has no type that implements it.",
            hint=f"Declare one: a class with @fraiseql.type that inherits from "
            f"{model.cls.__name__}; give its module to fraiseql.Schema.",
            where=where,
        )
    return InterfaceModel(
        name=model.name,
        description=model.description,
        members=tuple(each.name for each in members),
        discriminator=str(model.discriminator),
        tags=_distinct(model.name, ((each.tag, each.name) for each in members), where),
    )


def read_common(union: UnionModel, members: Sequence[ObjectModel]) -> ObjectModel:
    """What all members of a union have in common, as if an interface had declared it.

    Args:
        union: the union.
        members: its types.
    """
    first, *others = members
    fields: dict[str, FieldModel] = {}
    for name, field in first.fields.items():
        own = [field, *(each.fields[name] for each in others if name in each.fields)]
        if len(own) == len(members) and len({_what(each) for each in own}) == 1:
            nonnull = all(each.type.nonnull for each in own)
            type_ = evolve(field.type, nonnull=nonnull)
            fields[name] = FieldModel(
                name=name,
                key=field.key,
                type=type_,
                scalar=field.scalar,
                relation=field.relation,
                description=field.description,
            )
    id_field = fields.get("id")
    return ObjectModel(
        name=union.name,
        cls=first.cls,
        source=None,
        description=union.description,
        fields={
            name: field
            for name, field in fields.items()
            if field.relation is None
            or field.relation.kind is RelationKind.ONE
            or id_field is not None
        },
        discriminator=union.discriminator,
    )


def _what(field: FieldModel) -> tuple[object, ...]:
    """What fields of several types must share to be one; each may say of its own when it is null.

    What Python computes is never shared.
    """
    shared = (field.key, evolve(field.type, nonnull=False), field.scalar, field.relation)
    return shared if field.method is None else (*shared, field)


def _distinct(name: str, tags: Iterable[tuple[str, str]], where: Where) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag, member in tags:
        if found.setdefault(tag, member) != member:
            raise DeclarationError(
                f"Documents of {name} say {tag!r} for both {found[tag]} and {member}.",
                hint="Give each type a discriminator= of its own.",
                where=where,
            )
    return found
