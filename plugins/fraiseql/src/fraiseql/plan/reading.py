"""What an operation reads: documents, what is cut of them, and what is put into them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

import attrs
from attrs import define, evolve, field, frozen
from graphql import FieldNode, GraphQLSchema
from graphql.execution.values import VariableValues, get_argument_values

from fraiseql.plan.refusal import refuse
from fraiseql.plan.selection import Selector
from fraiseql.schema import connections as names
from fraiseql.schema.model import FieldModel, ObjectModel, RelationKind, TypeRef
from fraiseql.schema.read import Models

#: A position below a root field: the type that it belongs to, and response keys.
Position: TypeAlias = tuple[str, tuple[str, ...]]


@define(eq=False)
class DocumentRead:
    """What is asked of the documents of an object type at one position.

    Attributes:
        keys: fields of the document that are looked at, by their key.
        spliced: what is put into the document, by response key.
        whole: the type is abstract, so that more keys than these decide the answer.
    """

    model: ObjectModel
    keys: dict[str, FieldModel] = field(factory=dict)
    spliced: dict[str, RelationRead | EmbeddedRead | ExpressionRead] = field(factory=dict)
    whole: bool = False


@define(eq=False)
class PageRead:
    """A field of a connection.

    Attributes:
        field: its name: ``edges``, ``nodes``, ``pageInfo`` or ``totalCount``.
        nodes: documents of edges by response key; of ``nodes`` under the empty one.
        cursors: response keys of cursors of edges.
        infos: fields of ``pageInfo`` by response key.
        order: response keys of edges in the order of the answer.
    """

    field: str
    nodes: dict[str, DocumentRead] = attrs.field(factory=dict)
    cursors: list[str] = attrs.field(factory=list)
    infos: dict[str, str] = attrs.field(factory=dict)
    order: list[str] = attrs.field(factory=list)


@frozen(eq=False)
class ConnectionRead:
    """What is asked of a connection; ``fields`` by response key."""

    item: ObjectModel
    fields: dict[str, PageRead]


@frozen(eq=False)
class NodeRead:
    """What is asked of each type that an id may be of, by its name."""

    members: dict[str, DocumentRead]


@frozen(eq=False)
class RelationRead:
    """A relation that is read.

    Attributes:
        arguments: traced.
        path: response keys from the root, joined by dots; for errors.
        item: what is asked of each object, or of the connection.
        owner: the type that has the relation, where the document is of an interface.
    """

    field: FieldModel
    arguments: Mapping[str, Any]
    path: str
    item: DocumentRead | ConnectionRead
    owner: ObjectModel | None = None


@frozen(eq=False)
class ExpressionRead:
    """A field that an SQL expression gives; ``owner`` as :class:`RelationRead`."""

    field: FieldModel
    owner: ObjectModel | None = None


@frozen(eq=False)
class EmbeddedRead:
    """An object, or a list of them, in a document, with relations somewhere below.

    ``owner`` as :class:`RelationRead`.
    """

    field: FieldModel
    item: DocumentRead
    owner: ObjectModel | None = None


@define
class Reader:
    """Reads the selections of one operation.

    Attributes:
        spliced: positions that are put into documents under ``@`` and their response key.
    """

    models: Models
    graphql: GraphQLSchema
    selector: Selector
    variables: VariableValues
    spliced: set[Position] = field(init=False, factory=set)

    def read(
        self,
        name: str,
        nodes: Sequence[FieldNode],
        path: tuple[str, ...] = (),
        *,
        row: bool = False,
    ) -> DocumentRead:
        """What (merged) nodes ask of the documents of an object type.

        Args:
            name: of the type.
            nodes: as validated.
            path: response keys from the root.
            row: whether each document is that of a row, so that columns stand beside it.

        Raises:
            GraphQLError: an argument of a relation has no meaning.
        """
        model = self.models.objects[name]
        found = DocumentRead(model)
        for key, members in self.selector.below(nodes, name).items():
            member = model.fields.get(members[0].name.value)
            if member is None:  # __typename
                continue
            below = (*path, key)
            if member.method is not None:
                continue
            if member.relation is not None:
                found.spliced[key] = self.read_relation(model, member, members, below)
                self.spliced.add((name, below))
            elif member.sql is not None and row:
                found.spliced[key] = ExpressionRead(member)
                self.spliced.add((name, below))
            else:
                item = self._objects(member.type, members, below)
                if item is None or not item.spliced:
                    found.keys[member.key] = member
                else:
                    found.spliced[key] = EmbeddedRead(member, item)
                    self.spliced.add((name, below))
        return found

    def read_type(
        self,
        ref: TypeRef,
        nodes: Sequence[FieldNode],
        path: tuple[str, ...] = (),
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
            GraphQLError: as :meth:`read`, and for relations that cannot be put in.
        """
        return self._objects(ref, nodes, path, row=row)

    def read_connection(
        self, name: str, nodes: Sequence[FieldNode], path: tuple[str, ...] = ()
    ) -> ConnectionRead:
        """What nodes ask of a connection of a type; everything of it is spliced.

        Raises:
            GraphQLError: as :meth:`read`.
        """
        fields: dict[str, PageRead] = {}
        for key, name_, members in self._made(names.connection_name(name), nodes, path):
            below = (*path, key)
            page = fields[key] = PageRead(name_)
            if name_ == names.NODES:
                page.nodes[""] = self._node(name, members, below)
            elif name_ == names.PAGE_INFO:
                page.infos = {
                    inner: info for inner, info, _ in self._made("PageInfo", members, below)
                }
            elif name_ == names.EDGES:
                for inner, part, nodes_ in self._made(names.edge_name(name), members, below):
                    page.order.append(inner)
                    if part == names.NODE:
                        page.nodes[inner] = self._node(name, nodes_, (*below, inner))
                    else:
                        page.cursors.append(inner)
        return ConnectionRead(self.models.objects[name], fields)

    def read_nodes(self, name: str, nodes: Sequence[FieldNode]) -> NodeRead:
        """What nodes ask of each type that implements an interface.

        Raises:
            GraphQLError: as :meth:`read`.
        """
        members = sorted(self.models.possible_types[name])
        return NodeRead({member: self.read(member, nodes, row=True) for member in members})

    def _made(
        self, type_name: str, nodes: Sequence[FieldNode], path: tuple[str, ...]
    ) -> Iterator[tuple[str, str, Sequence[FieldNode]]]:
        """Response key, field name and nodes of what is asked of a type that SQL puts together."""
        for key, members in self.selector.below(nodes, type_name).items():
            name = members[0].name.value
            if name != "__typename":
                self.spliced.add((type_name, (*path, key)))
                yield key, name, members

    def _node(self, name: str, nodes: Sequence[FieldNode], path: tuple[str, ...]) -> DocumentRead:
        found = self._objects(TypeRef(name, None, nonnull=True), nodes, path, row=True)
        assert found is not None  # the type is sourced
        return found

    def read_relation(
        self,
        model: ObjectModel,
        member: FieldModel,
        nodes: Sequence[FieldNode],
        path: tuple[str, ...],
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
        return RelationRead(member, arguments, ".".join(path), item)

    def _rows_of_types(
        self,
        model: ObjectModel,
        members: Sequence[str],
        nodes: Sequence[FieldNode],
        path: tuple[str, ...],
    ) -> DocumentRead:
        """What is asked of the rows of an interface, whatever type each of them is.

        Raises:
            GraphQLError: types want different things under one key, which a row has once.
        """
        found = DocumentRead(model, whole=True)
        asked: dict[str, tuple[object, ...]] = {}
        for member in members:
            read = self.read(member, nodes, path, row=True)
            selected = self.selector.below(nodes, member)
            for key, item in read.spliced.items():
                wanted = item.field
                what = (wanted.key, wanted.relation, wanted.sql, *map(id, selected[key]))
                if asked.setdefault(key, what) != what:
                    raise refuse(
                        f"{'.'.join((*path, key))}: the types of {model.name} want different "
                        "things under this key; give each an alias.",
                        nodes,
                    )
                found.spliced.setdefault(key, evolve(item, owner=read.model))
        return found

    def _objects(
        self,
        ref: TypeRef,
        nodes: Sequence[FieldNode],
        path: tuple[str, ...],
        *,
        row: bool = False,
    ) -> DocumentRead | None:
        """What is asked of the objects that a field gives; None where it gives none.

        Of an abstract type without a source nothing is known before its documents are there.
        """
        name = ref.leaf
        members = self.models.possible_types.get(name)
        if members is not None:
            if row and name in self.models.objects:
                return self._rows_of_types(self.models.objects[name], sorted(members), nodes, path)
            for member in members:
                if self.read(member, nodes, path).spliced:
                    where = ".".join(path) or name
                    raise refuse(f"{where}: an abstract type has no relations below.", nodes)
            model = self.models.objects.get(name)
            if model is None or model.source is None:
                return None
            return DocumentRead(model, whole=True)
        if name not in self.models.objects:
            return None
        found = self.read(name, nodes, path, row=row)
        if found.spliced and ref.of is not None and ref.of.of is not None:
            raise refuse(f"{'.'.join(path)}: a list of lists has no relations below.", nodes)
        return found
