"""What an operation asks of the results of functions: of outcomes, and of batches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen
from graphql import FieldNode

from fraiseql.plan.reading import Reader
from fraiseql.plan.reads import DocumentRead, Position, dotted
from fraiseql.plan.refusal import refuse
from fraiseql.schema.model import OutcomeMember, OutcomeModel, RootModel, TypeRef


@frozen(eq=False)
class ResultRead:
    """What is asked of what a function gives.

    Attributes:
        members: of an outcome: the entity of each member, by the member's name and response key.
        document: of each item of a batch that is no outcome, where it is an object.
    """

    members: Mapping[str, Mapping[str, DocumentRead]]
    document: DocumentRead | None = None


@frozen
class ResultReader:
    """Reads the selections of one mutation's result.

    Attributes:
        row: whether the function gives the id of a row.
    """

    reader: Reader
    root: RootModel
    row: bool

    def read(self, nodes: Sequence[FieldNode]) -> ResultRead:
        """What (merged) nodes ask.

        Raises:
            GraphQLError: the same is asked twice in ways that do not go together.
        """
        found: dict[str, dict[str, DocumentRead]] = {}
        documents: list[DocumentRead] = []
        for path, below in self._results(nodes):
            if self.root.outcome is not None:
                for name, entities in self._outcome(self.root.outcome, below, path).items():
                    known = found.setdefault(name, {})
                    if known.keys() & entities.keys():
                        raise _twice(self.root, nodes)
                    known.update(entities)
            elif self.root.item is not None:
                item = self.reader.read_type(self.root.item, below, path, row=self.row)
                documents += [] if item is None else [item]
        if len(documents) > 1 and any(item.spliced for item in documents):
            raise _twice(self.root, nodes)
        if len(documents) > 1:
            return ResultRead(found, DocumentRead(documents[0].model, whole=True))
        return ResultRead(found, documents[0] if documents else None)

    def _results(
        self, nodes: Sequence[FieldNode]
    ) -> Iterator[tuple[Position, Sequence[FieldNode]]]:
        """The places where what the function gave is looked at."""
        if self.root.item is None:
            yield (), nodes
            return
        batch = self.root.type.leaf
        items = self.reader.models.objects[batch].fields["items"].type.leaf
        for key, members in self._named(nodes, batch, "items"):
            for inner, below in self._named(members, items, "result"):
                yield ((batch, key), (items, inner)), below

    def _named(
        self, nodes: Sequence[FieldNode], type_name: str, name: str
    ) -> Iterator[tuple[str, Sequence[FieldNode]]]:
        for key, members in self.reader.selector.below(nodes, type_name).items():
            if members[0].name.value == name:
                yield key, members

    def _outcome(
        self, outcome: OutcomeModel, nodes: Sequence[FieldNode], path: Position
    ) -> dict[str, dict[str, DocumentRead]]:
        return {
            member.name: self._entities(member, nodes, path)
            for member in (outcome.success, outcome.error)
        }

    def _entities(
        self, member: OutcomeMember, nodes: Sequence[FieldNode], path: Position
    ) -> dict[str, DocumentRead]:
        reader = self.reader
        model = reader.models.objects[member.name]
        found: dict[str, DocumentRead] = {}
        for key, members in reader.selector.below(nodes, member.name).items():
            field = model.fields.get(members[0].name.value)
            if field is None or field.method is not None:
                continue
            below = (*path, (member.name, key))
            is_entity = member.entity is not None and field.key == member.entity.key
            row = is_entity and _is_sourced(reader, field.type)
            item = reader.read_type(field.type, members, below, row=row)
            if item is not None and row:
                found[key] = item
                reader.spliced.add(below)
            elif item is not None and item.spliced:
                raise refuse(f"{dotted(below)} is no row, and has no relations below.", members)
        return found


def _is_sourced(reader: Reader, ref: TypeRef) -> bool:
    model = reader.models.objects.get(ref.leaf)
    return model is not None and model.source is not None and ref.of is None


def _twice(root: RootModel, nodes: Sequence[FieldNode]) -> Exception:
    return refuse(f"{root.name} asks for what was written twice; ask for it once.", nodes)
