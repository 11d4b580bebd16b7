"""From declarations to models: every annotation read, every name given."""

from __future__ import annotations

import enum
import inspect
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, cast

import attrs
from attrs import define, field
from fraise_hookspecs.errors import Where

from fraiseql.declare.members import ComputedField, FieldOptions
from fraiseql.declare.names import camel_case
from fraiseql.declare.relations import RelationOptions
from fraiseql.declare.scalars import ScalarDeclaration
from fraiseql.declare.types import Kind, TypeDeclaration, declaration_of
from fraiseql.declare.unions import UnionDeclaration
from fraiseql.errors import AnnotationError, DeclarationError, NameClashError
from fraiseql.schema.abstract import interfaces_of, read_interface, read_union
from fraiseql.schema.annotations import Reader, Reading, place_of
from fraiseql.schema.attributes import (
    add_field,
    check_choice,
    computed_of,
    defaults_of,
    describe,
    public_name,
    read_expression,
    refuse_internal,
)
from fraiseql.schema.collect import Declarations
from fraiseql.schema.connections import connection_models, connection_name
from fraiseql.schema.docstrings import attribute_docs
from fraiseql.schema.enums import read_enum
from fraiseql.schema.generics import Bindings, bind, is_template, substitute
from fraiseql.schema.model import (
    AbstractModel,
    EnumModel,
    FieldModel,
    InputModel,
    InputObjectModel,
    InterfaceModel,
    ObjectModel,
    RelationKind,
    RelationModel,
    TypeRef,
    UnionModel,
)
from fraiseql.schema.pages import PageLimits
from fraiseql.schema.parts import Parts, ScalarPart
from fraiseql.schema.relations import read_relation

_RESERVED = frozenset({"and", "or", "not"})


@define
class Models:
    """The types of a schema by GraphQL name, filled while annotations are read."""

    objects: dict[str, ObjectModel] = field(factory=dict)
    inputs: dict[str, InputObjectModel] = field(factory=dict)
    enums: dict[str, EnumModel] = field(factory=dict)
    unions: dict[str, UnionModel] = field(factory=dict)
    interfaces: dict[str, InterfaceModel] = field(factory=dict)

    def abstract(self, name: str) -> AbstractModel | None:
        """The union or interface of a name; None for other types."""
        return self.unions.get(name) or self.interfaces.get(name)

    def add_union(self, union: UnionModel, where: Where) -> None:
        """Add a union.

        Raises:
            NameClashError: another has the name.
        """
        if self.unions.setdefault(union.name, union) is not union:
            raise NameClashError(
                f"Two unions want the GraphQL name {union.name}.",
                hint="Give one of them another name.",
                where=where,
            )

    @property
    def possible_types(self) -> dict[str, frozenset[str]]:
        """Names of the object types that an abstract type may be, by its name."""
        abstract: dict[str, AbstractModel] = {**self.unions, **self.interfaces}
        return {name: frozenset(model.members) for name, model in abstract.items()}


@define
class ModelReader:
    """Reads the declarations of one schema.

    Attributes:
        limits: of the lists that relations give.
        extra: fields that plugins add, by type and Python name.
    """

    parts: Parts
    declarations: Declarations
    limits: PageLimits
    extra: Mapping[str, Mapping[str, Callable[..., object]]] = field(factory=dict)
    models: Models = field(factory=Models)
    reader: Reader = field(init=False)
    _waiting: list[TypeDeclaration] = field(init=False, factory=list)
    _known: set[str] = field(init=False, factory=set)
    _connections: dict[str, str] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self.parts = self.parts.copy()
        self.reader = Reader(
            parts=self.parts,
            names={d.cls.__name__: d.cls for d in self.declarations.types.values()},
            declare=self._meet,
            declare_enum=self._meet_enum,
            declare_union=self._meet_union,
            declare_scalar=self._meet_scalar,
            declare_connection=self.add_connection,
        )

    def read_types(self) -> None:
        """Read every declared type, and every type that those lead to."""
        for declared in list(self.declarations.types.values()):
            if not is_template(declared.cls):
                self._meet(declared)
        self.finish()

    def finish(self) -> None:
        """Read the types that were met since."""
        while self._waiting:
            declared = self._waiting.pop(0)
            if declared.kind is Kind.INPUT:
                self.models.inputs[declared.name] = self._read_input(declared)
            else:
                self.models.objects[declared.name] = self._read_object(declared)

    def close(self) -> None:
        """Find out which types implement each interface; nothing is read after this.

        Raises:
            DeclarationError: none does, or documents say the same of two.
        """
        for model in self.models.objects.values():
            if model.discriminator is not None:
                self.models.interfaces[model.name] = read_interface(
                    model, self.models.objects, place_of(model.cls)
                )

    def _meet(self, declared: TypeDeclaration) -> None:
        self.declarations.add_type(declared)
        if declared.name not in self._known:
            self._known.add(declared.name)
            self._waiting.append(declared)

    def _meet_enum(self, cls: type[enum.Enum]) -> str:
        model = read_enum(cls)
        known = self.models.enums.get(model.name)
        if known is not None and known.cls is not cls:
            raise NameClashError(
                f"Two enums want the GraphQL name {model.name}: "
                f"{known.cls.__module__} and {cls.__module__} declare one each.",
                hint="Rename one of them.",
                where=place_of(cls),
            )
        self.models.enums[model.name] = model
        return model.name

    def _meet_union(
        self, declared: UnionDeclaration, members: tuple[TypeDeclaration, ...], where: Where
    ) -> None:
        union = read_union(declared, members, where)
        known = self.models.unions.get(union.name)
        if known is None or not union.is_same(known):
            self.models.add_union(union, where)

    def _meet_scalar(self, declared: ScalarDeclaration) -> None:
        part = ScalarPart(declared.spec, declared.scalar)
        known = self.parts.scalars.setdefault(declared.spec.name, part)
        if known != part:
            raise NameClashError(
                f"Two scalars want the GraphQL name {declared.spec.name}: "
                f"{known.spec.target} and {declared.spec.target}.",
                hint="Give one of them another by name=.",
                where=place_of(declared.cls),
            )

    def _read_object(self, declared: TypeDeclaration) -> ObjectModel:
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
            )
            add_field(fields, model, declared, where)
        for key, computed in methods.items():
            where = place_of(declared.cls, key)
            add_field(fields, self._read_computed(key, computed, declared, where), declared, where)
        return self._finish_object(declared, fields)

    def add_connection(self, item: str, where: Where) -> str:
        """Add the types of a connection; gives its name.

        Raises:
            NameClashError: a declared type has one of their names.
        """
        for model in connection_models(item):
            known = self.models.objects.setdefault(model.name, model)
            if known.cls is not model.cls or model.name in self._known:
                raise NameClashError(
                    f"The connection of {item} needs the name {model.name}, which is taken.",
                    hint="Give the declared type another by name=.",
                    where=where,
                )
        self._connections[connection_name(item)] = item
        return connection_name(item)

    def _relation(
        self, ref: TypeRef, options: FieldOptions | None, where: Where
    ) -> RelationModel | None:
        if not isinstance(options, RelationOptions):
            return None
        return read_relation(
            ref, options, self.declarations.types, self._connections, self.limits, where
        )

    def _finish_object(
        self, declared: TypeDeclaration, fields: dict[str, FieldModel]
    ) -> ObjectModel:
        where = place_of(declared.cls)
        if not fields:
            raise DeclarationError(
                f"{declared.name} has no fields.",
                hint="Annotate at least one attribute.",
                where=where,
            )
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
        is_interface = declared.kind is Kind.INTERFACE
        interfaces = interfaces_of(declared.cls)
        for each in interfaces:
            self._meet(each)
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

    def _read_computed(
        self, key: str, computed: ComputedField, declared: TypeDeclaration, where: Where
    ) -> FieldModel:
        reading, arguments, takes_info = self.read_function(
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
        )

    def read_function(
        self,
        function: Callable[..., Any],
        *,
        where: Where,
        skip_first: bool,
        name: str,
        bindings: Bindings = MappingProxyType({}),
    ) -> tuple[Reading, tuple[InputModel, ...], bool]:
        """Result, arguments, and whether ``info`` is wanted, of a Python-bodied field.

        Raises:
            AnnotationError: the result or a parameter is not annotated, or means nothing.
        """
        hints = {
            key: substitute(hint, bindings) for key, hint in self.reader.hints_of(function).items()
        }
        if "return" not in hints:
            raise AnnotationError(
                f"{name} does not say what it returns.",
                hint="Annotate the result: `-> str`.",
                where=where,
            )
        parameters = list(inspect.signature(function).parameters.values())
        if skip_first:
            parameters = parameters[1:]
        arguments: list[InputModel] = []
        takes_info = False
        for parameter in parameters:
            if parameter.name == "info":
                takes_info = True
                continue
            if parameter.name not in hints or parameter.kind in (
                inspect.Parameter.VAR_POSITIONAL,
                inspect.Parameter.VAR_KEYWORD,
                inspect.Parameter.POSITIONAL_ONLY,
            ):
                raise AnnotationError(
                    f"Parameter {parameter.name} of {name} is not an annotated plain parameter.",
                    hint="Write `name: type`; `info` alone needs none.",
                    where=where,
                )
            default = (
                attrs.NOTHING if parameter.default is inspect.Parameter.empty else parameter.default
            )
            arguments.append(
                self._input(parameter.name, hints[parameter.name], default=default, where=where)
            )
        reading = self.reader.read(hints["return"], name=name, kind=Kind.OBJECT, where=where)
        return reading, tuple(arguments), takes_info

    def _input(
        self,
        key: str,
        annotation: object,
        *,
        default: object,
        where: Where,
        options: FieldOptions | None = None,
        doc: str | None = None,
    ) -> InputModel:
        if isinstance(options, RelationOptions):
            raise DeclarationError(
                f"{key} is a relation, and inputs have none.",
                hint="Take the id of the other side: `artist_id: UUID`.",
                where=where,
            )
        reading = self.reader.read(annotation, name=key, kind=Kind.INPUT, where=where)
        options = reading.options if options is None else options
        has_default = default is not attrs.NOTHING
        return InputModel(
            name=public_name(key, options),
            key=key,
            type=reading.type,
            scalar=reading.scalar,
            description=describe(reading, options, doc),
            deprecated=options.deprecated if options else None,
            has_default=has_default,
            default=default if has_default else None,
            published=has_default and default is not None,
        )

    def _read_input(self, declared: TypeDeclaration) -> InputObjectModel:
        defaults = defaults_of(declared.cls)
        docs = attribute_docs(declared.cls)
        fields: dict[str, InputModel] = {}
        for key, annotation in self.reader.hints_for(declared).items():
            if key.startswith("_"):
                continue
            where = place_of(declared.cls, key)
            model = self._input(
                key,
                annotation,
                default=defaults.get(key, attrs.NOTHING),
                where=where,
                options=declared.options.get(key),
                doc=docs.get(key),
            )
            if declared.one_of:
                check_choice(model, where)
            add_field(fields, model, declared, where)
        if not fields:
            raise DeclarationError(
                f"{declared.name} has no fields.",
                hint="Annotate at least one attribute.",
                where=place_of(declared.cls),
            )
        return InputObjectModel(
            name=declared.name,
            cls=declared.cls,
            description=inspect.cleandoc(declared.description) if declared.description else None,
            fields=fields,
            one_of=declared.one_of,
        )


def declared_of(cls: type) -> TypeDeclaration:
    """The declaration of a class known to carry one."""
    return cast("TypeDeclaration", declaration_of(cls))
