"""Object types and interfaces, as classes declare them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Final

from attrs import frozen
from fraise_hookspecs.errors import Where

from fraiseql.declare.members import ComputedField, FieldOptions
from fraiseql.declare.names import camel_case
from fraiseql.declare.relations import RelationOptions
from fraiseql.declare.types import Kind, TypeDeclaration
from fraiseql.errors import DeclarationError, NameClashError
from fraiseql.schema.abstract import interfaces_of
from fraiseql.schema.annotations import Reader, place_of
from fraiseql.schema.attributes import (
    add_field,
    computed_of,
    describe,
    public_name,
    read_expression,
    refuse_internal,
)
from fraiseql.schema.docstrings import attribute_docs
from fraiseql.schema.generics import bind
from fraiseql.schema.model import FieldModel, ObjectModel, RelationKind, RelationModel, TypeRef
from fraiseql.schema.models import Models
from fraiseql.schema.pages import PageLimits
from fraiseql.schema.relations import read_relation
from fraiseql.schema.signatures import read_signature
from fraiseql.schema.sizes import require_list

_RESERVED: Final = frozenset({"and", "or", "not"})


@frozen(kw_only=True)
class ObjectReader:
    """Reads the object types of one schema.

    Attributes:
        reader: of annotations; told of each interface that is met.
        types: the declarations of the schema.
        models: what was read before.
        connections: the type of the items of each connection, by its name.
        limits: of the lists that relations give.
        extra: fields that plugins add, by type and Python name.
    """

    reader: Reader
    types: Mapping[str, TypeDeclaration]
    models: Models
    connections: Mapping[str, str]
    limits: PageLimits
    extra: Mapping[str, Mapping[str, Callable[..., object]]]

    def read(self, declared: TypeDeclaration) -> ObjectModel:
        """The type of a class.

        Raises:
            AnnotationError: an annotation means nothing.
            DeclarationError: it has no fields, or one that its documents cannot have.
            NameClashError: two fields want one name, or one the name of a part of filters.
        """
        fields: dict[str, FieldModel] = {}
        methods = {
            **computed_of(declared.cls),
            **{
                name: ComputedField(method=method)
                for name, method in self.extra.get(declared.name, {}).items()
            },
        }
        docs = attribute_docs(declared.cls)
        for key, annotation in self.reader.hints_for(declared).items():
            if key.startswith("_") or key in methods:
                continue
            where = place_of(declared.cls, key)
            reading = self.reader.read(annotation, name=key, kind=Kind.OBJECT, where=where)
            options = declared.options.get(key, reading.options)
            refuse_internal(key, where)
            model = FieldModel(
                name=public_name(key, options),
                key=key,
                type=reading.type,
                scalar=reading.scalar,
                description=describe(reading, options, docs.get(key)),
                deprecated=options.deprecated if options else None,
                relation=self._relation(reading.type, options, where),
                sql=read_expression(declared, reading, options, self.models.enums, where),
                cost=options.cost if options else None,
                assumed_size=options.assumed_size if options else None,
            )
            require_list(model, where)
            add_field(fields, model, declared, where)
        for key, computed in methods.items():
            where = place_of(declared.cls, key)
            model = self._computed(key, computed, declared, where)
            require_list(model, where)
            add_field(fields, model, declared, where)
        return self._finish(declared, fields)

    def _computed(
        self, key: str, computed: ComputedField, declared: TypeDeclaration, where: Where
    ) -> FieldModel:
        reading, arguments, takes_info = read_signature(
            self.reader,
            computed.method,
            where=where,
            skip_first=True,
            name=key,
            bindings=bind(declared.cls, declared.arguments),
        )
        description = computed.description or inspect.getdoc(computed.method)
        return FieldModel(
            name=computed.name or camel_case(key),
            key=key,
            type=reading.type,
            scalar=reading.scalar,
            description=description,
            deprecated=computed.deprecated,
            method=computed.method,
            takes_info=takes_info,
            arguments=arguments,
            cost=computed.cost,
            assumed_size=computed.assumed_size,
        )

    def _relation(
        self, ref: TypeRef, options: FieldOptions | None, where: Where
    ) -> RelationModel | None:
        if not isinstance(options, RelationOptions):
            return None
        return read_relation(
            ref,
            options,
            self.types,
            self.models.unions,
            self.connections,
            self.limits,
            where,
        )

    def _finish(self, declared: TypeDeclaration, fields: dict[str, FieldModel]) -> ObjectModel:
        where = place_of(declared.cls)
        if not fields:
            raise DeclarationError(
                f"{declared.name} has no fields.",
                hint="Annotate at least one attribute.",
                where=where,
            )
        _check_identity(declared, fields, where)
        is_interface = declared.kind is Kind.INTERFACE
        interfaces = interfaces_of(declared.cls)
        for each in interfaces:
            self.reader.declare(each)
        return ObjectModel(
            name=declared.name,
            cls=declared.cls,
            source=declared.source,
            description=inspect.cleandoc(declared.description) if declared.description else None,
            fields=fields,
            interfaces=tuple(each.name for each in interfaces),
            tag=declared.discriminator or declared.name,
            discriminator=declared.discriminator if is_interface else None,
        )


def _check_identity(
    declared: TypeDeclaration, fields: Mapping[str, FieldModel], where: Where
) -> None:
    """What is read from a source, or has lists by relation, is known by its id."""
    if declared.source is not None:
        taken = sorted(_RESERVED & set(fields))
        if taken:
            raise NameClashError(
                f"{declared.name}.{taken[0]} has the name of a part of every filter.",
                hint="Give it another by fraiseql.field(name=...).",
                where=where,
            )
        if "id" not in fields or fields["id"].method is not None:
            raise DeclarationError(
                f"{declared.name} is read from {declared.source} and has no attribute `id`.",
                hint="Annotate `id: UUID`; lists are ordered by it when all else is equal.",
                where=where,
            )
    lists = [
        field.name
        for field in fields.values()
        if field.relation is not None and field.relation.kind is not RelationKind.ONE
    ]
    if lists and ("id" not in fields or fields["id"].method is not None):
        raise DeclarationError(
            f"{declared.name}.{lists[0]} is a list by relation, and {declared.name} has no "
            "attribute `id`.",
            hint="Annotate `id: UUID`; the other side refers to it.",
            where=where,
        )
