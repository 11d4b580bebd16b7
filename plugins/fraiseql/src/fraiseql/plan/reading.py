"""From selections to what is asked of documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import define, evolve, field
from graphql import FieldNode, GraphQLSchema
from graphql.execution.values import VariableValues, get_argument_values

from fraiseql.plan.reads import (
    ConnectionRead,
    DocumentRead,
    EmbeddedRead,
    ExpressionRead,
    NodeRead,
    OneRead,
    PageRead,
    Position,
    RelationRead,
    TypedRead,
    dotted,
)
from fraiseql.plan.selection import Selector
from fraiseql.schema import connections as names
from fraiseql.schema.model import AbstractModel, FieldModel, ObjectModel, RelationKind, TypeRef
from fraiseql.schema.models import Models


@define
class Reader:
    """Reads the selections of one operation.

    Attributes:
        immediate: collects what is asked for at once; None where everything is.
        spliced: positions that are put into documents under ``@`` and their response key.
        typed: positions whose documents say under :data:`TYPE` which type they are.
        deferred: relations of rows that are asked for later, with their path below the root field.
    """

    models: Models
    graphql: GraphQLSchema
    selector: Selector
    variables: VariableValues
    immediate: Selector | None = None
    spliced: set[Position] = field(init=False, factory=set)
    typed: set[Position] = field(init=False, factory=set)
    deferred: list[tuple[ObjectModel, RelationRead]] = field(init=False, factory=list)

    def read(
        self,
        name: str,
        nodes: Sequence[FieldNode],
        path: Position = (),
        *,
        row: bool = False,
        shared: bool = False,
    ) -> DocumentRead:
        """What (merged) nodes ask of the documents of an object type.

        Args:
            name: of the type.
            nodes: as validated.
            path: where the nodes stand, from the root.
            row: whether each document is that of a row, so that columns stand beside it.
            shared: whether rows of other types are read together with these.

        Raises:
            GraphQLError: an argument of a relation has no meaning.
        """
        model = self.models.objects[name]
        found = DocumentRead(model)
        now = None
        if self.immediate is not None and row and not shared:
            now = self.immediate.below(nodes, name)
        for key, members in self.selector.below(nodes, name).items():
            member = model.fields.get(members[0].name.value)
            if member is None:  # __typename
                continue
            below = (*path, (name, key))
            if member.method is not None:
                continue
            held = None if now is None or key in now else key_of(model, member)
            if held is not None:
                found.keys[held.key] = held
                self.deferred.append((model, self.read_relation(model, member, members, below)))
            elif member.relation is not None:
                found.spliced[key] = self.read_relation(model, member, members, below)
                self.spliced.add(below)
            elif member.sql is not None and row:
                found.spliced[key] = ExpressionRead(member)
                self.spliced.add(below)
            else:
                item = self._objects(member.type, members, below)
                if item is None or not item.spliced:
                    found.keys[member.key] = member
                    if item is not None:
                        found.inside.setdefault(member.key, []).append(item)
                else:
                    found.spliced[key] = EmbeddedRead(member, item)
                    self.spliced.add(below)
        return found

    def read_type(
        self,
        ref: TypeRef,
        nodes: Sequence[FieldNode],
        path: Position = (),
        *,
        row: bool,
    ) -> DocumentRead | None:
        """What nodes ask of the documents that a field gives; None where it gives no objects.

        Args:
            ref: its type.
            nodes: as :meth:`read`.
            path: likewise.
            row: likewise.

        Raises:
            GraphQLError: as :meth:`read`.
        """
        return self._objects(ref, nodes, path, row=row)

    def read_connection(
        self, name: str, nodes: Sequence[FieldNode], path: Position = ()
    ) -> ConnectionRead:
        """What nodes ask of a connection of a type; everything of it is spliced.

        Raises:
            GraphQLError: as :meth:`read`.
        """
        fields: dict[str, PageRead] = {}
        for key, name_, members in self._made(names.connection_name(name), nodes, path):
            below = (*path, (names.connection_name(name), key))
            page = fields[key] = PageRead(name_)
            if name_ == names.NODES:
                page.nodes[""] = self._node(name, members, below)
            elif name_ == names.PAGE_INFO:
                page.infos = {
                    inner: info for inner, info, _ in self._made("PageInfo", members, below)
                }
            elif name_ == names.EDGES:
                edge = names.edge_name(name)
                for inner, part, nodes_ in self._made(edge, members, below):
                    page.order.append(inner)
                    if part == names.NODE:
                        page.nodes[inner] = self._node(name, nodes_, (*below, (edge, inner)))
                    else:
                        page.cursors.append(inner)
        return ConnectionRead(self.models.common(name), fields)

    def read_nodes(self, name: str, nodes: Sequence[FieldNode]) -> NodeRead:
        """What nodes ask of each type that implements an interface.

        Raises:
            GraphQLError: as :meth:`read`.
        """
        members = sorted(self.models.possible_types[name])
        return NodeRead({member: self.read(member, nodes, row=True) for member in members})

    def _made(
        self, type_name: str, nodes: Sequence[FieldNode], path: Position
    ) -> Iterator[tuple[str, str, Sequence[FieldNode]]]:
        """Response key, field name and nodes of what is asked of a type that SQL puts together."""
        for key, members in self.selector.below(nodes, type_name).items():
            name = members[0].name.value
            if name != "__typename":
                self.spliced.add((*path, (type_name, key)))
                yield key, name, members

    def _node(self, name: str, nodes: Sequence[FieldNode], path: Position) -> DocumentRead:
        found = self._objects(TypeRef(name, None, nonnull=True), nodes, path, row=True)
        assert found is not None  # the type is sourced
        return found

    def read_relation(
        self,
        model: ObjectModel,
        member: FieldModel,
        nodes: Sequence[FieldNode],
        path: Position,
    ) -> RelationRead:
        """What nodes ask of a relation.

        Args:
            model: the type that has it.
            member: its field.
            nodes: as :meth:`read`.
            path: likewise.

        Raises:
            GraphQLError: as :meth:`read`.
        """
        assert member.relation is not None
        type_: Any = self.graphql.type_map[model.name]
        arguments = get_argument_values(type_.fields[member.name], nodes[0], self.variables)
        target = member.relation.target
        item: DocumentRead | ConnectionRead | None
        if member.relation.kind is RelationKind.CONNECTION:
            item = self.read_connection(target, nodes, path)
        else:
            item = self._objects(TypeRef(target, None, nonnull=True), nodes, path, row=True)
        assert item is not None  # relations are of sourced types
        return RelationRead(member, arguments, dotted(path), item)

    def _objects(
        self,
        ref: TypeRef,
        nodes: Sequence[FieldNode],
        path: Position,
        *,
        row: bool = False,
    ) -> DocumentRead | None:
        """What is asked of the objects that a field gives; None where it gives none.

        Of an abstract type without a source nothing is known before its documents are there,
        except what is put into them.
        """
        name = ref.leaf
        abstract = self.models.abstract(name)
        if abstract is not None:
            model = self.models.common(name)
            if row and model.source is None:
                self.typed.add(path)
                return DocumentRead(
                    model,
                    members={
                        member: self.read(member, nodes, path, row=True)
                        for member in sorted(abstract.members)
                    },
                )
            found = self._of_types(abstract, model, nodes, path, row=row)
            return found if found.spliced or model.source else None
        if name not in self.models.objects:
            return None
        return self.read(name, nodes, path, row=row)

    def _of_types(
        self,
        abstract: AbstractModel,
        model: ObjectModel,
        nodes: Sequence[FieldNode],
        path: Position,
        *,
        row: bool,
    ) -> DocumentRead:
        """What is asked of documents of an abstract type, whatever type each of them is.

        What all types want is read once; what some want, for documents of these alone.
        """
        found = DocumentRead(model, whole=True)
        asked: dict[str, dict[tuple[object, ...], tuple[OneRead, list[str]]]] = {}
        for tag, member in sorted(abstract.stored.items(), key=lambda item: item[1]):
            read = self.read(member, nodes, path, row=row, shared=True)
            selected = self.selector.below(nodes, member)
            for key, item in read.spliced.items():
                assert not isinstance(item, TypedRead)  # the member is an object type
                what = (*_meaning(read.model, item.field), *map(id, selected[key]))
                choices = asked.setdefault(key, {})
                choices.setdefault(what, (evolve(item, owner=read.model), []))[1].append(tag)
        for key, choices in asked.items():
            (one, tags), *others = choices.values()
            found.spliced[key] = (
                one
                if not others and len(tags) == len(abstract.stored)
                else TypedRead(
                    abstract.discriminator,
                    tuple((tuple(tags), each) for each, tags in choices.values()),
                )
            )
        return found


def _meaning(owner: ObjectModel, member: FieldModel) -> tuple[object, ...]:
    """What decides the SQL of a field of a type; equal for types that share it."""
    relation = member.relation
    held = None if relation is None else owner.holds(relation.on) or owner.source
    return (member.key, member.type, member.sql, relation, held)


def key_of(model: ObjectModel, member: FieldModel) -> FieldModel | None:
    """The field of a document by which a relation of it can be read later.

    Args:
        model: the type that has it.
        member: the field.

    Returns:
        None where the field is no relation, or is of documents that do not hold its key.
    """
    if member.relation is None or model.source is None:
        return None
    if member.relation.kind is RelationKind.ONE:
        for each in model.fields.values():
            if each.key == member.relation.on and each.method is None and each.relation is None:
                return each if each.sql is None else None
    return model.fields["id"]
