"""From a validated operation and the shape of its variables to a plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from attrs import define, field, frozen
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
)
from graphql.execution.values import VariableValues, get_argument_values

from fraiseql.plan.aggregates import read_needs
from fraiseql.plan.calls import CallWriter
from fraiseql.plan.expressions import express
from fraiseql.plan.introspection import answer_introspection
from fraiseql.plan.limits import check_constant
from fraiseql.plan.loads import LoadFinder
from fraiseql.plan.model import (
    ErrorPart,
    Load,
    Operation,
    Parameter,
    Part,
    Plan,
    PythonPart,
    SqlPart,
    Statement,
    StaticPart,
)
from fraiseql.plan.reading import ConnectionRead, DocumentRead, NodeRead, Reader
from fraiseql.plan.refusal import BAD_USER_INPUT, refuse
from fraiseql.plan.results import ResultRead, ResultReader
from fraiseql.plan.selection import Selector, places_of
from fraiseql.plan.shape import Shaped, Shaper
from fraiseql.plan.trace import prepared_name, trace
from fraiseql.schema.build import BuiltSchema
from fraiseql.schema.model import RootKind, RootModel
from fraiseql.sql.aggregate import Aggregation
from fraiseql.sql.catalog import Returns, SourceCatalog
from fraiseql.sql.connections import ConnectionWriter
from fraiseql.sql.documents import Documents
from fraiseql.sql.loads import LoadWriter
from fraiseql.sql.nodes import NodeWriter
from fraiseql.sql.published import check_published
from fraiseql.sql.scope import Bounds, Scope
from fraiseql.sql.select import Select
from fraiseql.sql.uses import Watch
from fraiseql.sql.writer import SqlWriter

_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


#: What is asked of a root field.
Read: TypeAlias = DocumentRead | ConnectionRead | NodeRead | ResultRead


@frozen(kw_only=True)
class OperationView:
    """One validated operation of a document."""

    operation: OperationDefinitionNode
    fragments: Mapping[str, FragmentDefinitionNode]


@frozen(kw_only=True)
class Planner:
    """Plans operations of one schema on one database catalog; keeps nothing between calls.

    Attributes:
        offset: greatest ``offset`` of a list.
        list_items: greatest number of items of a list in an argument.
        rows: greatest number of rows that lists inside of lists may read together.
        batch_items: greatest number of items of a batch.
        watch: is told of everything that statements filter and order by.
    """

    schema: BuiltSchema
    catalog: SourceCatalog
    offset: int
    list_items: int
    rows: int = 100_000
    batch_items: int = 100
    watch: Watch | None = None

    def plan(
        self,
        view: OperationView,
        variables: VariableValues,
        inputs: Mapping[str, Any] = _NOTHING,
    ) -> Plan:
        """The plan for variables of this shape.

        Args:
            view: the operation.
            variables: coerced.
            inputs: that hooks have changed, coerced, by response key.
        """
        return _Planning(self, view, variables, inputs).plan()


@define
class _Planning:
    """The planning of one operation."""

    planner: Planner
    view: OperationView
    variables: VariableValues
    inputs: Mapping[str, Any]  # Any: coerced values
    _statements: list[Statement] = field(init=False, factory=list)
    _reads: set[str] = field(init=False, factory=set)
    _calls: set[str] = field(init=False, factory=set)
    _selector: Selector = field(init=False)
    _shaper: Shaper = field(init=False)
    _traced: VariableValues = field(init=False)

    def __attrs_post_init__(self) -> None:
        schema = self.planner.schema
        self._selector = Selector(
            self.view.fragments, self.variables.coerced, schema.models.possible_types
        )
        self._shaper = Shaper(schema.models, schema.parts, self._selector)
        coerced = {
            name: trace(value, self.variables.sources[name].signature.type, name)
            for name, value in self.variables.coerced.items()
        }
        self._traced = VariableValues(self.variables.sources, coerced)

    def plan(self) -> Plan:
        operation = self.view.operation
        is_query = operation.operation is OperationType.QUERY
        graphql = self.planner.schema.graphql
        root_type = graphql.query_type if is_query else graphql.mutation_type
        assert root_type is not None  # the operation is validated
        collected = self._selector.collect([operation.selection_set], root_type.name)
        parts = tuple(self._part(key, nodes, root_type) for key, nodes in collected.items())
        return Plan(
            operation=Operation.QUERY if is_query else Operation.MUTATION,
            statements=tuple(self._statements),
            parts=parts,
            variables={
                name: str(source.signature.type) for name, source in self.variables.sources.items()
            },
            reads=tuple(sorted(self._reads)),
            calls=tuple(sorted(self._calls)),
            prepares=tuple(self.inputs),
        )

    @property
    def _graphql(self) -> GraphQLSchema:
        return self.planner.schema.graphql

    def _part(self, key: str, nodes: Sequence[FieldNode], root_type: GraphQLObjectType) -> Part:
        name = nodes[0].name.value
        if name == "__typename":
            return StaticPart(key=key, json=f'"{root_type.name}"')
        if name.startswith("__"):
            static = answer_introspection(
                self._graphql, self.view.operation, self.view.fragments, nodes
            )
            return (
                PythonPart(key=key, nonnull=name == "__schema")
                if static is None
                else (StaticPart(key=key, json=static))
            )
        roots = (
            self.planner.schema.mutations
            if root_type.name == "Mutation"
            else (self.planner.schema.queries)
        )
        root = roots[name]
        if root.kind is RootKind.PYTHON:
            try:
                loads = self._loads(root, key, nodes)
            except GraphQLError as error:
                return _refused(key, root, error, nodes)
            return PythonPart(key=key, nonnull=root.type.nonnull, loads=loads)
        try:
            read = self._read(root, nodes)
            shaped = self._shaper.shape(f"{root_type.name}.{name}", root.type, nodes)
            arguments = get_argument_values(root_type.fields[name], nodes[0], self._traced)
            if key in self.inputs:
                type_ = root_type.fields[name].args[root.prepared].type
                traced = trace(self.inputs[key], type_, prepared_name(key))
                arguments = {**arguments, root.prepared: traced}
            statements: tuple[Statement, ...]
            statements = (
                self._write(root, read, shaped, arguments)
                if root.aggregate is None
                else (self._write_aggregate(root, nodes, arguments),)
            )
            for parameter in (item for each in statements for item in each.parameters):
                check_constant(parameter)
        except GraphQLError as error:
            return _refused(key, root, error, nodes)
        indexes = tuple(range(len(self._statements), len(self._statements) + len(statements)))
        self._statements.extend(statements)
        rows = self._gives_rows(root)
        if shaped.computed:
            try:
                loads = self._loads(root, key, nodes)
            except GraphQLError as error:
                return _refused(key, root, error, nodes)
            return PythonPart(
                key=key, nonnull=root.type.nonnull, statements=indexes, rows=rows, loads=loads
            )
        return SqlPart(
            key=key,
            nonnull=root.type.nonnull,
            statements=indexes,
            rows=rows,
            shape=shaped.program,
            locations=shaped.locations,
        )

    def _loads(self, root: RootModel, key: str, nodes: Sequence[FieldNode]) -> tuple[Load, ...]:
        """What reads the relations of objects that Python gives below a root field."""
        schema = self.planner.schema
        reader = Reader(schema.models, self._graphql, self._selector, self._traced)
        finder = LoadFinder(reader)
        finder.look(root.type, nodes, (key,), given=root.kind is RootKind.PYTHON)
        loads: list[Load] = []
        for read in finder.found:
            scope = self._scope()
            writer = LoadWriter(scope, read, Documents(scope, whole=True))
            statement = writer.write()
            for parameter in statement.parameters:
                check_constant(parameter)
            loads.append(
                Load(
                    type=read.owner.name,
                    path=read.path,
                    statement=len(self._statements),
                    keys=writer.keys,
                )
            )
            self._statements.append(statement)
        return tuple(loads)

    def _gives_rows(self, root: RootModel) -> bool:
        if root.outcome is not None or root.item is not None:
            return False
        if root.kind is RootKind.FUNCTION:
            return self.planner.catalog.functions[str(root.function)].returns_set
        if root.kind is RootKind.FIND_NODE:
            return root.type.of is not None
        return root.kind in {RootKind.FIND_MANY, RootKind.AGGREGATE}

    def _read(self, root: RootModel, nodes: Sequence[FieldNode]) -> Read | None:
        """What is asked of the documents that a root field gives; None where it gives none."""
        schema = self.planner.schema
        reader = Reader(schema.models, self._graphql, self._selector, self._traced)
        found: Read | None
        if root.kind is RootKind.FIND_NODE:
            found = reader.read_nodes(root.type.leaf, nodes)
        elif root.kind is RootKind.FIND_CONNECTION:
            found = reader.read_connection(str(root.subject), nodes)
        elif root.outcome is not None or root.item is not None:
            found = ResultReader(reader, root, self._gives_ids(root)).read(nodes)
        else:
            found = reader.read_type(root.type, nodes, row=self._reads_rows(root))
        self._shaper.spliced = frozenset(reader.spliced)
        return found

    def _reads_rows(self, root: RootModel) -> bool:
        """Whether documents come from a source, and not from what a function gives."""
        return root.kind is not RootKind.FUNCTION or self._gives_ids(root)

    def _gives_ids(self, root: RootModel) -> bool:
        returns = self.planner.catalog.functions[str(root.function)].returns
        return returns is Returns.SCALAR

    def _write(
        self,
        root: RootModel,
        read: Read | None,
        shaped: Shaped,
        arguments: Mapping[str, Any],
    ) -> tuple[Statement, ...]:
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

    def _scope(self) -> Scope:
        planner = self.planner
        return Scope(
            schema=planner.schema,
            catalog=planner.catalog,
            bounds=Bounds(offset=planner.offset, items=planner.list_items),
            reads=self._reads,
            writer=SqlWriter(planner.rows),
            watch=planner.watch,
        )

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
        documents = Documents(scope, shaped.computed)
        return scope.writer.finish((writer.write(scope.columns(read.item), documents.write),))

    def _write_aggregate(
        self, root: RootModel, nodes: Sequence[FieldNode], arguments: Mapping[str, Any]
    ) -> Statement:
        assert root.aggregate is not None
        needs = read_needs(self._selector, root.aggregate.row, nodes)
        return Aggregation(self._scope(), root.aggregate).write(needs, arguments, root.max_limit)

    def _write_nodes(
        self, root: RootModel, read: NodeRead, shaped: Shaped, arguments: Mapping[str, Any]
    ) -> Statement:
        scope = self._scope()
        writer = NodeWriter(scope, read, Documents(scope, shaped.computed))
        many = root.type.of is not None
        name = "ids" if many else "id"
        expression = express(arguments[name], _argument_type(self._graphql, root, name))
        uuid = self.planner.schema.parts.scalars["UUID"].scalar
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
        expression = express(arguments[name], _argument_type(self._graphql, root, name))
        if member.scalar is not None and member.scalar != member.type.leaf:
            scalar = self.planner.schema.parts.scalars[member.scalar].scalar
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
        self._calls.add(name)
        writer = CallWriter(
            schema=self.planner.schema,
            root=root,
            function=self.planner.catalog.functions[name],
            scope=self._scope(),
            whole=shaped.computed,
            batch_items=self.planner.batch_items,
        )
        return writer.write(read, arguments)


def _refused(
    key: str, root: RootModel, error: GraphQLError, nodes: Sequence[FieldNode]
) -> ErrorPart:
    return ErrorPart(
        key=key,
        nonnull=root.type.nonnull,
        message=error.message,
        code=str((error.extensions or {}).get("code", BAD_USER_INPUT)),
        locations=places_of(nodes),
    )


def _argument_type(graphql: GraphQLSchema, root: RootModel, name: str) -> Any:
    assert graphql.query_type is not None
    return graphql.query_type.fields[root.name].args[name].type
