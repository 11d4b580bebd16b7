"""From a selection to a shape program, and where its fields stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import define, field, frozen
from graphql import FieldNode

from fraiseql.plan.model import Json, Location
from fraiseql.plan.selection import Selector, places_of
from fraiseql.schema.leaves import leaf_kind
from fraiseql.schema.model import FieldModel, TypeRef
from fraiseql.schema.parts import Parts
from fraiseql.schema.read import Models


@frozen
class Shaped:
    """What a root field asks for.

    Attributes:
        program: see ``fraise_accel.compile_shape``.
        locations: places of fields by their path below the root field.
        keys: keys of the documents that are looked at, with the model of each field.
        computed: whether Python computes any of it.
    """

    program: dict[str, Json]
    locations: dict[str, tuple[Location, ...]]
    keys: dict[str, FieldModel]
    computed: bool


@define
class Shaper:
    """Shapes the root fields of one operation."""

    models: Models
    parts: Parts
    selector: Selector
    _locations: dict[str, tuple[Location, ...]] = field(init=False, factory=dict)
    _computed: bool = field(init=False, default=False)

    def shape(self, coordinate: str, ref: TypeRef, nodes: Sequence[FieldNode]) -> Shaped:
        """The shape of a root field of that type, selected by these (merged) nodes."""
        self._locations = {"": places_of(nodes)}
        self._computed = False
        program = {
            "version": 1,
            "field": coordinate,
            "nonnull": ref.nonnull,
            "node": self._node(ref, nodes, ()),
        }
        keys = self._keys(ref.leaf, nodes)
        return Shaped(program, self._locations, keys, self._computed)

    def _keys(self, name: str, nodes: Sequence[FieldNode]) -> dict[str, FieldModel]:
        model = self.models.objects.get(name)
        if model is None:
            return {}
        found: dict[str, FieldModel] = {}
        for members in self.selector.below(nodes, name).values():
            member = model.fields.get(members[0].name.value)
            if member is not None:
                found[member.key] = member
        return found

    def _node(self, ref: TypeRef, nodes: Sequence[FieldNode], path: tuple[str, ...]) -> Any:
        if ref.of is not None:
            return {
                "kind": "list",
                "nonnull": ref.of.nonnull,
                "of": self._node(ref.of, nodes, path),
            }
        name = str(ref.name)
        if name in self.models.objects:
            return {
                "kind": "object",
                "type": name,
                "fields": self._fields(name, nodes, path),
            }
        kind = leaf_kind(self.models, self.parts, name)
        if kind == "enum":
            stored = self.models.enums[name].stored
            values = {kept: public for public, kept in reversed(list(stored.items()))}
            return {"kind": "leaf", "type": "enum", "name": name, "values": values}
        return {"kind": "leaf", "type": kind}

    def _fields(
        self, name: str, nodes: Sequence[FieldNode], path: tuple[str, ...]
    ) -> list[dict[str, Json]]:
        model = self.models.objects[name]
        found: list[dict[str, Json]] = []
        for key, members in self.selector.below(nodes, name).items():
            selected = members[0].name.value
            if selected == "__typename":
                found.append({"key": key, "constant": f'"{name}"'})
                continue
            member = model.fields[selected]
            if member.method is not None:
                self._computed = True
                continue
            below = (*path, key)
            self._locations[".".join(below)] = places_of(members)
            found.append(
                {
                    "key": key,
                    "source": member.key,
                    "field": f"{name}.{member.name}",
                    "nonnull": member.type.nonnull,
                    "node": self._node(member.type, members, below),
                }
            )
        return found
