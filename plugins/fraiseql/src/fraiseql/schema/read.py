"""From declarations to models: every annotation read, every name given."""

from __future__ import annotations

import enum
import inspect
from collections.abc import Callable, Mapping
from typing import Any, cast

import attrs
from attrs import define, field
from fraise_hookspecs.errors import Where

from fraiseql.declare.members import ComputedField, FieldOptions
from fraiseql.declare.names import camel_case
from fraiseql.declare.types import Kind, TypeDeclaration, declaration_of
from fraiseql.errors import AnnotationError, DeclarationError, NameClashError
from fraiseql.schema.annotations import Reader, Reading, place_of
from fraiseql.schema.collect import Declarations
from fraiseql.schema.model import (
    EnumModel,
    FieldModel,
    InputModel,
    InputObjectModel,
    ObjectModel,
)
from fraiseql.schema.parts import Parts

_INTERNAL = ("pk_", "fk_")
_RESERVED = frozenset({"and", "or", "not"})


@define
class Models:
    """The types of a schema by GraphQL name, filled while annotations are read."""

    objects: dict[str, ObjectModel] = field(factory=dict)
    inputs: dict[str, InputObjectModel] = field(factory=dict)
    enums: dict[str, EnumModel] = field(factory=dict)


@define
class ModelReader:
    """Reads the declarations of one schema.

    Attributes:
        extra: fields that plugins add, by type and Python name.
    """

    parts: Parts
    declarations: Declarations
    extra: Mapping[str, Mapping[str, Callable[..., object]]] = field(factory=dict)
    models: Models = field(factory=Models)
    reader: Reader = field(init=False)
    _waiting: list[TypeDeclaration] = field(init=False, factory=list)
    _known: set[str] = field(init=False, factory=set)

    def __attrs_post_init__(self) -> None:
        self.reader = Reader(
            parts=self.parts,
            names={d.cls.__name__: d.cls for d in self.declarations.types.values()},
            declare=self._meet,
            declare_enum=self._meet_enum,
        )

    def read_types(self) -> None:
        """Read every declared type, and every type that those lead to."""
        for declared in list(self.declarations.types.values()):
            self._meet(declared)
        self.finish()

    def finish(self) -> None:
        """Read the types that were met since."""
        while self._waiting:
            declared = self._waiting.pop(0)
            if declared.kind is Kind.OBJECT:
                self.models.objects[declared.name] = self._read_object(declared)
            else:
                self.models.inputs[declared.name] = self._read_input(declared)

    def _meet(self, declared: TypeDeclaration) -> None:
        self.declarations.add_type(declared)
        if declared.name not in self._known:
            self._known.add(declared.name)
            self._waiting.append(declared)

    def _meet_enum(self, cls: type[enum.Enum]) -> str:
        known = self.models.enums.get(cls.__name__)
        if known is not None and known.cls is not cls:
            raise NameClashError(
                f"Two enums want the GraphQL name {cls.__name__}: "
                f"{known.cls.__module__} and {cls.__module__} declare one each.",
                hint="Rename one of them.",
                where=place_of(cls),
            )
        stored = {
            name: member.value if isinstance(member.value, str) else name
            for name, member in cls.__members__.items()
            if member.name == name
        }
        own_doc = vars(cls).get("__doc__")
        self.models.enums[cls.__name__] = EnumModel(
            name=cls.__name__,
            cls=cls,
            description=inspect.cleandoc(own_doc) if own_doc else None,
            stored=stored,
        )
        return cls.__name__

    def _read_object(self, declared: TypeDeclaration) -> ObjectModel:
        fields: dict[str, FieldModel] = {}
        methods = {
            **computed_of(declared.cls),
            **{
                name: ComputedField(method=method)
                for name, method in self.extra.get(declared.name, {}).items()
            },
        }
        for key, annotation in self.reader.hints_of(declared.cls).items():
            if key.startswith("_") or key in methods:
                continue
            where = place_of(declared.cls, key)
            reading = self.reader.read(annotation, name=key, kind=Kind.OBJECT, where=where)
            options = declared.options.get(key)
            _refuse_internal(key, where)
            model = FieldModel(
                name=_public_name(key, options),
                key=key,
                type=reading.type,
                scalar=reading.scalar,
                description=_description(reading, options),
                deprecated=options.deprecated if options else None,
            )
            _add(fields, model, declared, where)
        for key, computed in methods.items():
            where = place_of(declared.cls, key)
            _add(fields, self._read_computed(key, computed, where), declared, where)
        return self._finish_object(declared, fields)

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
        return ObjectModel(
            name=declared.name,
            cls=declared.cls,
            source=declared.source,
            description=inspect.cleandoc(declared.description) if declared.description else None,
            fields=fields,
        )

    def _read_computed(self, key: str, computed: ComputedField, where: Where) -> FieldModel:
        reading, arguments, takes_info = self.read_function(
            computed.method, where=where, skip_first=True, name=key
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
        )

    def read_function(
        self, function: Callable[..., Any], *, where: Where, skip_first: bool, name: str
    ) -> tuple[Reading, tuple[InputModel, ...], bool]:
        """Result, arguments, and whether ``info`` is wanted, of a Python-bodied field.

        Raises:
            AnnotationError: the result or a parameter is not annotated, or means nothing.
        """
        hints = self.reader.hints_of(function)
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
    ) -> InputModel:
        reading = self.reader.read(annotation, name=key, kind=Kind.INPUT, where=where)
        has_default = default is not attrs.NOTHING
        return InputModel(
            name=_public_name(key, options),
            key=key,
            type=reading.type,
            scalar=reading.scalar,
            description=_description(reading, options),
            deprecated=options.deprecated if options else None,
            has_default=has_default,
            default=default if has_default else None,
            published=has_default and default is not None,
        )

    def _read_input(self, declared: TypeDeclaration) -> InputObjectModel:
        defaults = _defaults_of(declared.cls)
        fields: dict[str, InputModel] = {}
        for key, annotation in self.reader.hints_of(declared.cls).items():
            if key.startswith("_"):
                continue
            where = place_of(declared.cls, key)
            model = self._input(
                key,
                annotation,
                default=defaults.get(key, attrs.NOTHING),
                where=where,
                options=declared.options.get(key),
            )
            _add(fields, model, declared, where)
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
        )


def computed_of(cls: type) -> dict[str, ComputedField]:
    """The fields of a class (and its parents) that Python computes, by Python name."""
    return {
        name: value
        for parent in reversed(cls.__mro__)
        for name, value in vars(parent).items()
        if isinstance(value, ComputedField)
    }


def declared_of(cls: type) -> TypeDeclaration:
    """The declaration of a class known to carry one."""
    return cast("TypeDeclaration", declaration_of(cls))


def _defaults_of(cls: type) -> dict[str, Any]:
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


def _add(
    fields: dict[str, Any], model: FieldModel | InputModel, declared: TypeDeclaration, where: Where
) -> None:
    if fields.setdefault(model.name, model) is not model:
        raise NameClashError(
            f"{declared.name} has two fields {model.name}: "
            f"{fields[model.name].key} and {model.key}.",
            hint="Give one of them another name by fraiseql.field(name=...).",
            where=where,
        )


def _refuse_internal(key: str, where: Where) -> None:
    if key.startswith(_INTERNAL):
        raise DeclarationError(
            f"{key} is an internal key, which never leaves the database.",
            hint="Publish `id` (UUID) or `identifier` (text) instead.",
            where=where,
        )


def _public_name(key: str, options: FieldOptions | None) -> str:
    return options.name if options is not None and options.name else camel_case(key)


def _description(reading: Reading, options: FieldOptions | None) -> str | None:
    if options is not None and options.description is not None:
        return options.description
    return reading.description
