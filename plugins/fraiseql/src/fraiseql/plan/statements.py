"""The statements of root fields: which room of ``sql`` writes each, and with what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from attrs import field, frozen
from graphql import FieldNode, GraphQLSchema

from fraiseql.plan.aggregates import read_needs
from fraiseql.plan.calls import CallWriter
from fraiseql.plan.expressions import express
from fraiseql.plan.loads import LoadRead
from fraiseql.plan.model import Parameter, Statement
from fraiseql.plan.reads import ConnectionRead, DocumentRead, NodeRead
from fraiseql.plan.refusal import refuse
from fraiseql.plan.results import ResultRead
from fraiseql.plan.selection import Selector
from fraiseql.plan.shape import Shaped
from fraiseql.schema.build import BuiltSchema
from fraiseql.schema.model import RootKind, RootModel
from fraiseql.sql.aggregate import Aggregation
from fraiseql.sql.catalog import SourceCatalog
from fraiseql.sql.connections import ConnectionWriter
from fraiseql.sql.documents import Documents
from fraiseql.sql.loads import LoadWriter
from fraiseql.sql.nodes import NodeWriter
from fraiseql.sql.pages import write_page
from fraiseql.sql.published import check_published
from fraiseql.sql.scope import Bounds, Scope, Tally
from fraiseql.sql.select import Select
from fraiseql.sql.unions import watch_apart
from fraiseql.sql.uses import Watch
from fraiseql.sql.writer import SqlWriter

#: What is asked of a root field.
Read: TypeAlias = DocumentRead | ConnectionRead | NodeRead | ResultRead


@frozen(kw_only=True)
class StatementWriter:
    """Writes the statements of one operation.

    Attributes:
        selector: of the operation.
        bounds: of lists and of items in arguments.
        tally: of what all filters and orders of the operation ask.
        rows: greatest number of rows that lists inside of lists may read together.
        batch_items: greatest number of items of a batch.
        watch: is told of everything that statements filter and order by.
        reads: sources that were read; filled while statements are written.
        calls: functions that are called; filled in the same way.
    """

    schema: BuiltSchema
    catalog: SourceCatalog
    selector: Selector
    bounds: Bounds
    tally: Tally
    rows: int
    batch_items: int
    watch: Watch | None
    reads: set[str] = field(init=False, factory=set)
    calls: set[str] = field(init=False, factory=set)

    def write(
        self,
        root: RootModel,
        read: Read | None,
        shaped: Shaped,
        arguments: Mapping[str, Any],
    ) -> tuple[Statement, ...]:
        """The statements of a root field that gives documents.

        Args:
            root: the field.
            read: what is asked of the documents; None where there are none.
            shaped: how they become the answer.
            arguments: by name; variables are traced.

        Raises:
            GraphQLError: an argument has no meaning, or is beyond a limit.
        """
        if isinstance(read, ConnectionRead):
            return (self._write_connection(root, read, shaped, arguments),)
        if isinstance(read, NodeRead):
            return (self._write_nodes(root, read, shaped, arguments),)
        if root.kind is RootKind.FUNCTION:
            return self._write_call(root, read, shaped, arguments)
        assert isinstance(read, DocumentRead)  # look-ups and lists are of sourced types
        select = self._select(read, whole=shaped.computed)
        if root.kind is RootKind.FIND_ONE:
            return (self._write_lookup(root, select, arguments),)
        return (select.many(arguments, root.max_limit),)

    def write_aggregate(
        self, root: RootModel, nodes: Sequence[FieldNode], arguments: Mapping[str, Any]
    ) -> Statement:
        """The statement of a root field that gives totals.

        Raises:
            GraphQLError: an argument has no meaning, or is beyond a limit.
        """
        assert root.aggregate is not None
        needs = read_needs(self.selector, root.aggregate.row, nodes)
        return Aggregation(self._scope(), root.aggregate).write(needs, arguments, root.max_limit)

    def write_load(self, read: LoadRead, *, whole: bool) -> tuple[Statement, tuple[str, ...]]:
        """The statement that reads a relation of many objects, and the keys that it takes."""
        scope = self._scope()
        writer = LoadWriter(scope, read, Documents(scope, whole))
        return writer.write(), writer.keys

    def _select(self, read: DocumentRead, *, whole: bool) -> Select:
        return Select(self._scope(), read, whole)

    def _write_connection(
        self,
        root: RootModel,
        read: ConnectionRead,
        shaped: Shaped,
        arguments: Mapping[str, Any],
    ) -> Statement:
        scope = self._scope()
        writer = ConnectionWriter(scope, read, arguments, limit=root.limit, most=root.max_limit)
        documents, columns = Documents(scope, shaped.computed), scope.columns(read.item)
        page = None if shaped.computed else write_page(writer, columns, documents)
        return page or scope.writer.finish((writer.write(columns, documents.write),))

    def _write_nodes(
        self, root: RootModel, read: NodeRead, shaped: Shaped, arguments: Mapping[str, Any]
    ) -> Statement:
        scope = self._scope()
        writer = NodeWriter(scope, read, Documents(scope, shaped.computed))
        many = root.type.of is not None
        name = "ids" if many else "id"
        expression = express(arguments[name], _argument_type(self.schema.graphql, root, name))
        uuid = self.schema.parts.scalars["UUID"].scalar
        parameter = Parameter(
            expression=check_published(expression, "UUID", uuid.serialize),
            label=name,
            most=root.max_limit if many else None,
        )
        return writer.many(parameter) if many else writer.one(parameter)

    def _write_lookup(
        self, root: RootModel, select: Select, arguments: Mapping[str, Any]
    ) -> Statement:
        given = [name for name, value in arguments.items() if value is not None]
        if len(given) != 1:
            raise refuse(f"{root.name} takes exactly one of: id, identifier.")
        name = given[0]
        member = select.read.model.fields[name]
        expression = express(arguments[name], _argument_type(self.schema.graphql, root, name))
        if member.scalar is not None and member.scalar != member.type.leaf:
            scalar = self.schema.parts.scalars[member.scalar].scalar
            expression = check_published(expression, member.scalar, scalar.serialize)
        return select.one(name, Parameter(expression=expression, label=name))

    def _write_call(
        self,
        root: RootModel,
        read: DocumentRead | ResultRead | None,
        shaped: Shaped,
        arguments: Mapping[str, Any],
    ) -> tuple[Statement, ...]:
        name = str(root.function)
        self.calls.add(name)
        writer = CallWriter(
            schema=self.schema,
            root=root,
            function=self.catalog.functions[name],
            scope=self._scope(),
            whole=shaped.computed,
            batch_items=self.batch_items,
        )
        return writer.write(read, arguments)

    def _scope(self) -> Scope:
        return Scope(
            schema=self.schema,
            catalog=self.catalog,
            bounds=self.bounds,
            tally=self.tally,
            reads=self.reads,
            writer=SqlWriter(self.rows),
            watch=None if self.watch is None else watch_apart(self.watch),
        )


def _argument_type(graphql: GraphQLSchema, root: RootModel, name: str) -> Any:
    assert graphql.query_type is not None
    return graphql.query_type.fields[root.name].args[name].type
