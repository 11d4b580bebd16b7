"""From declarations to models: which types a schema has, and what each is called."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from typing import cast

from attrs import define, field
from fraise_hookspecs.errors import Where

from fraiseql.declare.scalars import ScalarDeclaration
from fraiseql.declare.types import Kind, TypeDeclaration, declaration_of
from fraiseql.declare.unions import UnionDeclaration
from fraiseql.errors import NameClashError
from fraiseql.schema.abstract import read_common, read_interface, read_union
from fraiseql.schema.annotations import Reader, place_of
from fraiseql.schema.collect import Declarations
from fraiseql.schema.connections import connection_models, connection_name
from fraiseql.schema.enums import read_enum
from fraiseql.schema.generics import is_template
from fraiseql.schema.inputs import read_input_object
from fraiseql.schema.models import Models
from fraiseql.schema.objects import ObjectReader
from fraiseql.schema.pages import PageLimits
from fraiseql.schema.parts import Parts, ScalarPart


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
    _objects: ObjectReader = field(init=False)
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
        self._objects = ObjectReader(
            reader=self.reader,
            types=self.declarations.types,
            models=self.models,
            connections=self._connections,
            limits=self.limits,
            extra=self.extra,
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
                self.models.inputs[declared.name] = read_input_object(self.reader, declared)
            else:
                self.models.objects[declared.name] = self._objects.read(declared)

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
        for union in self.models.unions.values():
            members = [self.models.objects[name] for name in union.members]
            self.models.commons[union.name] = read_common(union, members)

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


def declared_of(cls: type) -> TypeDeclaration:
    """The declaration of a class known to carry one."""
    return cast("TypeDeclaration", declaration_of(cls))
