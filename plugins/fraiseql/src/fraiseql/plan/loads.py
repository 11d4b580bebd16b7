"""Relations of objects that Python gives: read in one statement for all objects of a position.

What a look-up or list reads has its relations in its documents.  What a Python function gives has
not; a statement takes the keys of all such objects at once and gives what each of them refers to.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import define, field, frozen
from graphql import FieldNode

from fraiseql.plan.reading import Reader
from fraiseql.plan.reads import Position, RelationRead
from fraiseql.schema.model import ObjectModel, TypeRef

#: The variable that a statement knows its parents by: a list of objects with their keys.
PARENTS: Final = "@parents"


@frozen(eq=False)
class LoadRead:
    """A relation of objects that Python gives.

    Attributes:
        owner: the type of the objects.
        path: response keys from the root, the root field's included.
    """

    owner: ObjectModel
    path: tuple[str, ...]
    relation: RelationRead


@define
class LoadFinder:
    """Finds the relations of what Python gives, below one root field."""

    reader: Reader
    found: list[LoadRead] = field(init=False, factory=list)

    def look(
        self, ref: TypeRef, nodes: Sequence[FieldNode], path: Position, *, given: bool
    ) -> None:
        """Look at what nodes ask of a type.

        Args:
            ref: the type.
            nodes: as validated.
            path: where the nodes stand, the root field's step included.
            given: whether Python gives the objects; else a statement has read them.

        Raises:
            GraphQLError: an argument of a relation has no meaning.
        """
        models = self.reader.models
        name = ref.leaf
        for type_name in sorted(models.possible_types.get(name, (name,))):
            model = models.objects.get(type_name)
            if model is not None:
                self._look_at(model, nodes, path, given=given)

    def _look_at(
        self, model: ObjectModel, nodes: Sequence[FieldNode], path: Position, *, given: bool
    ) -> None:
        for key, members in self.reader.selector.below(nodes, model.name).items():
            member = model.fields.get(members[0].name.value)
            if member is None:  # __typename
                continue
            below = (*path, (model.name, key))
            if given and member.relation is not None:
                relation = self.reader.read_relation(model, member, members, below[1:])
                keys = tuple(step for _, step in below)
                self.found.append(LoadRead(model, keys, relation))
            is_given = member.method is not None or (given and member.relation is None)
            self.look(member.type, members, below, given=is_given)
