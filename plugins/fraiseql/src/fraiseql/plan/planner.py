"""From a validated operation and the shape of its variables to a plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from attrs import define, evolve, field, frozen
from graphql import (
    FieldNode,
    GraphQLError,
    GraphQLObjectType,
    GraphQLSchema,
    OperationType,
)
from graphql.execution.values import VariableValues, get_argument_values

from fraiseql.plan.introspection import answer_introspection
from fraiseql.plan.limits import check_constant
from fraiseql.plan.loads import LoadFinder, LoadRead
from fraiseql.plan.model import (
    ErrorPart,
    Load,
    Operation,
    Part,
    Plan,
    PythonPart,
    SqlPart,
    Statement,
    StaticPart,
)
from fraiseql.plan.reading import Reader
from fraiseql.plan.refusal import BAD_USER_INPUT
from fraiseql.plan.results import ResultReader
from fraiseql.plan.selection import Selector, has_active, places_of
from fraiseql.plan.shape import Shaper
from fraiseql.plan.statements import Read, StatementWriter
from fraiseql.plan.trace import prepared_name, trace
from fraiseql.plan.view import OperationView
from fraiseql.schema.build import BuiltSchema
from fraiseql.schema.model import RootKind, RootModel
from fraiseql.sql.catalog import Returns, SourceCatalog
from fraiseql.sql.scope import Bounds, Tally
from fraiseql.sql.uses import Watch

_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


@frozen(kw_only=True)
class Planner:
    """Plans operations of one schema on one database catalog; keeps nothing between calls.

    Attributes:
        offset: greatest ``offset`` of a list.
        list_items: greatest number of items of a list in an argument.
        conditions: greatest number of keys and items of all filters of an operation.
        rows: greatest number of rows that lists inside of lists may read together.
        batch_items: greatest number of items of a batch.
        watch: is told of everything that statements filter and order by.
    """

    schema: BuiltSchema
    catalog: SourceCatalog
    offset: int
    list_items: int
    conditions: int = 5_000
    rows: int = 100_000
    batch_items: int = 100
    watch: Watch | None = None

    def plan(
        self,
        view: OperationView,
        variables: VariableValues,
        inputs: Mapping[str, Any] = _NOTHING,
        *,
        incremental: bool = False,
    ) -> Plan:
        """The plan for variables of this shape.

        Args:
            view: the operation.
            variables: coerced.
            inputs: that hooks have changed, coerced, by response key.
            incremental: graphql-core answers what ``@defer`` and ``@stream`` are about; relations
                of rows that are asked for later have statements of their own.
        """
        return _Planning(self, view, variables, inputs, incremental).plan()


@define
class _Planning:
    """The planning of one operation."""

    planner: Planner
    view: OperationView
    variables: VariableValues
    inputs: Mapping[str, Any]  # Any: coerced values
    incremental: bool = False
    _statements: list[Statement] = field(init=False, factory=list)
    _selector: Selector = field(init=False)
    _shaper: Shaper = field(init=False)
    _traced: VariableValues = field(init=False)
    _writer: StatementWriter = field(init=False)
    _later: Selector | None = field(init=False, default=None)

    def __attrs_post_init__(self) -> None:
        schema = self.planner.schema
        self._selector = Selector(
            self.view.fragments, self.variables.coerced, schema.models.possible_types
        )
        self._shaper = Shaper(schema.models, schema.parts, self._selector)
        self._writer = StatementWriter(
            schema=schema,
            catalog=self.planner.catalog,
            selector=self._selector,
            bounds=Bounds(offset=self.planner.offset, items=self.planner.list_items),
            tally=Tally(self.planner.conditions),
            rows=self.planner.rows,
            batch_items=self.planner.batch_items,
            watch=self.planner.watch,
        )
        if self.incremental and self.view.operation.operation is OperationType.QUERY:
            self._later = evolve(self._selector, immediate=True)
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
            reads=tuple(sorted(self._writer.reads)),
            calls=tuple(sorted(self._writer.calls)),
            prepares=tuple(self.inputs),
            cost=self.view.cost,
        )

    @property
    def _graphql(self) -> GraphQLSchema:
        return self.planner.schema.graphql

    def _part(self, key: str, nodes: Sequence[FieldNode], root_type: GraphQLObjectType) -> Part:
        name = nodes[0].name.value
        if name == "__typename":
            return StaticPart(key=key, json=f'"{root_type.name}"')
        if name.startswith("__"):
            if self.incremental:
                return PythonPart(key=key, nonnull=name == "__schema")
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
        reader = self._reader()
        try:
            read = self._read(reader, root, nodes)
            shaped = self._shaper.shape(f"{root_type.name}.{name}", root.type, nodes)
            arguments = get_argument_values(root_type.fields[name], nodes[0], self._traced)
            if key in self.inputs:
                type_ = root_type.fields[name].args[root.prepared].type
                traced = trace(self.inputs[key], type_, prepared_name(key))
                arguments = {**arguments, root.prepared: traced}
            statements: tuple[Statement, ...]
            statements = (
                self._writer.write(root, read, shaped, arguments)
                if root.aggregate is None
                else (self._writer.write_aggregate(root, nodes, arguments),)
            )
            for parameter in (item for each in statements for item in each.parameters):
                check_constant(parameter, self._graphql)
        except GraphQLError as error:
            return _refused(key, root, error, nodes)
        indexes = tuple(range(len(self._statements), len(self._statements) + len(statements)))
        self._statements.extend(statements)
        rows = self._gives_rows(root)
        if shaped.computed or self._is_partial(nodes):
            try:
                loads = self._loads(root, key, nodes) if shaped.computed else ()
                loads += self._write_loads(_deferred(reader, (key,)), whole=shaped.computed)
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

    def _is_partial(self, nodes: Sequence[FieldNode]) -> bool:
        """Whether graphql-core must answer a root field because of ``@defer`` or ``@stream``."""
        if not self.incremental:
            return False
        is_query = self.view.operation.operation is OperationType.QUERY
        return is_query or has_active(self.view.fragments, nodes, self.variables.coerced)

    def _reader(self) -> Reader:
        models = self.planner.schema.models
        return Reader(models, self._graphql, self._selector, self._traced, self._later)

    def _loads(self, root: RootModel, key: str, nodes: Sequence[FieldNode]) -> tuple[Load, ...]:
        """What reads the relations of objects that Python gives below a root field."""
        reader = self._reader()
        finder = LoadFinder(reader)
        path = (("Mutation" if root.mutation else "Query", key),)
        finder.look(root.type, nodes, path, given=root.kind is RootKind.PYTHON)
        return self._write_loads([*finder.found, *_deferred(reader, (key,))], whole=True)

    def _write_loads(self, reads: Sequence[LoadRead], *, whole: bool) -> tuple[Load, ...]:
        loads: list[Load] = []
        for read in reads:
            statement, keys = self._writer.write_load(read, whole=whole)
            for parameter in statement.parameters:
                check_constant(parameter, self._graphql)
            loads.append(
                Load(
                    type=read.owner.name,
                    path=read.path,
                    statement=len(self._statements),
                    keys=keys,
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

    def _read(self, reader: Reader, root: RootModel, nodes: Sequence[FieldNode]) -> Read | None:
        """What is asked of the documents that a root field gives; None where it gives none."""
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
        self._shaper.typed = frozenset(reader.typed)
        return found

    def _reads_rows(self, root: RootModel) -> bool:
        """Whether documents come from a source, and not from what a function gives."""
        return root.kind is not RootKind.FUNCTION or self._gives_ids(root)

    def _gives_ids(self, root: RootModel) -> bool:
        returns = self.planner.catalog.functions[str(root.function)].returns
        return returns is Returns.SCALAR


def _deferred(reader: Reader, path: tuple[str, ...]) -> list[LoadRead]:
    """Relations that a reader left for later."""
    return [
        LoadRead(owner, (*path, *relation.path.split(".")), relation)
        for owner, relation in reader.deferred
    ]


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
