"""The types of a schema by name."""

from __future__ import annotations

from attrs import define, field
from fraise_hookspecs.errors import Where

from fraiseql.errors import NameClashError
from fraiseql.schema.model import (
    AbstractModel,
    EnumModel,
    InputObjectModel,
    InterfaceModel,
    ObjectModel,
    UnionModel,
)


@define
class Models:
    """The types of a schema by GraphQL name, filled while annotations are read.

    Attributes:
        commons: what the members of each union have in common.
    """

    objects: dict[str, ObjectModel] = field(factory=dict)
    inputs: dict[str, InputObjectModel] = field(factory=dict)
    enums: dict[str, EnumModel] = field(factory=dict)
    unions: dict[str, UnionModel] = field(factory=dict)
    interfaces: dict[str, InterfaceModel] = field(factory=dict)
    commons: dict[str, ObjectModel] = field(factory=dict)

    def abstract(self, name: str) -> AbstractModel | None:
        """The union or interface of a name; None for other types."""
        return self.unions.get(name) or self.interfaces.get(name)

    def common(self, name: str) -> ObjectModel:
        """An object type, or what all members of an abstract type have in common."""
        return self.objects.get(name) or self.commons[name]

    def has_fields(self, name: str) -> bool:
        """Whether a name is that of a type whose fields are known before its documents are."""
        return name in self.objects or name in self.commons

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
