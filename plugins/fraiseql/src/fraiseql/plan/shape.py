"""From a selection to a shape program, and where its fields stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import define, field, frozen
from graphql import FieldNode

from fraiseql.plan.model import Json, Location
from fraiseql.plan.reads import Position, dotted
from fraiseql.plan.selection import Selector, places_of
from fraiseql.schema.leaves import leaf_kind
from fraiseql.schema.model import TYPE, TypeRef
from fraiseql.schema.models import Models
from fraiseql.schema.parts import Parts


@frozen
class Shaped:
    """What a root field asks for.

    Attributes:
        program: see ``fraise_accel.compile_shape``.
        locations: places of fields by their path below the root field.
        computed: whether Python computes any of it.
    """

    program: dict[str, Json]
    locations: dict[str, tuple[Location, ...]]
    computed: bool


@define
class Shaper:
    """Shapes the root fields of one operation.

    Attributes:
        spliced: positions that stand in documents under ``@`` and their response key.
        typed: positions whose documents say under :data:`TYPE` which type they are.
    """

    models: Models
    parts: Parts
    selector: Selector
    spliced: frozenset[Position] = frozenset()
    typed: frozenset[Position] = frozenset()
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
        return Shaped(program, self._locations, self._computed)

    def _node(self, ref: TypeRef, nodes: Sequence[FieldNode], path: Position) -> Any:
        if ref.of is not None:
            return {
                "kind": "list",
                "nonnull": ref.of.nonnull,
                "of": self._node(ref.of, nodes, path),
            }
        name = str(ref.name)
        abstract = self.models.abstract(name)
        if abstract is not None:
            is_typed = path in self.typed
            tags = {name: name for name in abstract.members} if is_typed else abstract.stored
            return {
                "kind": "abstract",
                "discriminator": TYPE if is_typed else abstract.discriminator,
                "types": {tag: self._fields(member, nodes, path) for tag, member in tags.items()},
            }
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
        self, name: str, nodes: Sequence[FieldNode], path: Position
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
            below = (*path, (name, key))
            # types of one union may have a key each from other places: errors name all of them
            place = dotted(below)
            known = self._locations.get(place, ())
            self._locations[place] = tuple(dict.fromkeys((*known, *places_of(members))))
            found.append(
                {
                    "key": key,
                    "source": f"@{key}" if below in self.spliced else member.key,
                    "field": f"{name}.{member.name}",
                    "nonnull": member.type.nonnull,
                    "node": self._node(member.type, members, below),
                }
            )
        return found
