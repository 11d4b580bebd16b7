"""From a validated operation and the shape of its variables to a plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define, field, frozen
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLInt,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
)
from graphql.execution.values import VariableValues, get_argument_values

from fraiseql.plan.expressions import express
from fraiseql.plan.introspection import answer_introspection
from fraiseql.plan.limits import check_constant
from fraiseql.plan.model import (
    ErrorPart,
    Operation,
    Parameter,
    Part,
    Plan,
    PythonPart,
    SqlPart,
    Statement,
    StaticPart,
)
from fraiseql.plan.refusal import BAD_USER_INPUT, refuse
from fraiseql.plan.selection import Selector, places_of
from fraiseql.plan.shape import Shaped, Shaper
from fraiseql.plan.trace import trace
from fraiseql.schema.build import BuiltSchema
from fraiseql.schema.model import RootKind, RootModel
from fraiseql.sql.call import WRITTEN, Call
from fraiseql.sql.catalog import Returns, SourceCatalog
from fraiseql.sql.columns import Columns
from fraiseql.sql.published import check_published
from fraiseql.sql.select import Select
from fraiseql.sql.where import Conditions
from fraiseql.sql.writer import SqlWriter


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
    """

    schema: BuiltSchema
    catalog: SourceCatalog
    offset: int
    list_items: int

    def plan(self, view: OperationView, variables: VariableValues) -> Plan:
        """The plan for variables of this shape."""
        return _Planning(self, view, variables).plan()


@define
class _Planning:
    """The planning of one operation."""

    planner: Planner
    view: OperationView
    variables: VariableValues
    _statements: list[Statement] = field(init=False, factory=list)
    _reads: set[str] = field(init=False, factory=set)
    _calls: set[str] = field(init=False, factory=set)
    _selector: Selector = field(init=False)
    _shaper: Shaper = field(init=False)
    _traced: VariableValues = field(init=False)

    def __attrs_post_init__(self) -> None:
        schema = self.planner.schema
        self._selector = Selector(self.view.fragments, self.variables.coerced)
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
            return PythonPart(key=key, nonnull=root.type.nonnull)
        shaped = self._shaper.shape(f"{root_type.name}.{name}", root.type, nodes)
        try:
            arguments = get_argument_values(root_type.fields[name], nodes[0], self._traced)
            statements = self._write(root, shaped, arguments)
        except GraphQLError as error:
            return ErrorPart(
                key=key,
                nonnull=root.type.nonnull,
                message=error.message,
                code=str((error.extensions or {}).get("code", BAD_USER_INPUT)),
                locations=places_of(nodes),
            )
        indexes = tuple(range(len(self._statements), len(self._statements) + len(statements)))
        self._statements.extend(statements)
        rows = self._gives_rows(root)
        if shaped.computed:
            return PythonPart(key=key, nonnull=root.type.nonnull, statements=indexes, rows=rows)
        return SqlPart(
            key=key,
            nonnull=root.type.nonnull,
            statements=indexes,
            rows=rows,
            shape=shaped.program,
            locations=shaped.locations,
        )

    def _gives_rows(self, root: RootModel) -> bool:
        if root.kind is RootKind.FUNCTION:
            return self.planner.catalog.functions[str(root.function)].returns_set
        return root.kind is RootKind.FIND_MANY

    def _write(
        self, root: RootModel, shaped: Shaped, arguments: Mapping[str, Any]
    ) -> tuple[Statement, ...]:
        if root.kind is RootKind.FUNCTION:
            return self._write_call(root, shaped, arguments)
        select = self._select(str(root.subject))
        keys = None if shaped.computed else shaped.keys
        if root.kind is RootKind.FIND_ONE:
            return (self._write_lookup(root, select, keys, arguments),)
        return (self._write_list(root, select, keys, arguments),)

    def _select(self, subject: str) -> Select:
        schema = self.planner.schema
        model = schema.models.objects[subject]
        name = str(model.source)
        self._reads.add(name)
        columns = Columns(self.planner.catalog.sources[name], schema.parts)
        return Select(SqlWriter(), columns, model, frozenset(schema.models.objects))

    def _write_list(
        self, root: RootModel, select: Select, keys: Any, arguments: Mapping[str, Any]
    ) -> Statement:
        limit = Parameter(
            expression=express(arguments["limit"], GraphQLInt),
            label="limit",
            minimum=0,
            maximum=root.max_limit,
        )
        offset = Parameter(
            expression=express(arguments["offset"], GraphQLInt),
            label="offset",
            minimum=0,
            maximum=self.planner.offset,
        )
        document = select.document(keys)
        condition = ""
        where = arguments.get("where")
        if where is not None:
            type_: Any = self._graphql.type_map[f"{root.subject}Filter"]
            condition = Conditions(select.writer, select.columns, self.planner.list_items).write(
                where, type_, "where"
            )
        order = select.order(arguments.get("orderBy") or ())
        statement = select.many(
            document, condition=condition, order=order, limit=limit, offset=offset
        )
        for parameter in statement.parameters:
            check_constant(parameter)
        return statement

    def _write_lookup(
        self, root: RootModel, select: Select, keys: Any, arguments: Mapping[str, Any]
    ) -> Statement:
        given = [name for name, value in arguments.items() if value is not None]
        if len(given) != 1:
            raise refuse(f"{root.name} takes exactly one of: id, identifier.")
        name = given[0]
        member = select.subject.fields[name]
        expression = express(arguments[name], _lookup_type(self._graphql, root, name))
        if member.scalar is not None and member.scalar != member.type.leaf:
            scalar = self.planner.schema.parts.scalars[member.scalar].scalar
            expression = check_published(expression, member.scalar, scalar.serialize)
        parameter = Parameter(expression=expression, label=name)
        return select.one(select.document(keys), field=name, parameter=parameter)

    def _write_call(
        self, root: RootModel, shaped: Shaped, arguments: Mapping[str, Any]
    ) -> tuple[Statement, ...]:
        name = str(root.function)
        function = self.planner.catalog.functions[name]
        self._calls.add(name)
        call = Call(SqlWriter(), function, self.planner.schema.parts)
        value = arguments.get("input")
        type_: Any = None if root.input is None else self._graphql.type_map[root.input]
        model = self.planner.schema.models.objects.get(str(root.subject))
        if function.returns is Returns.SCALAR and model is not None:
            select = self._select(str(root.subject))
            keys = None if shaped.computed else shaped.keys
            written = select.written(select.document(keys), WRITTEN)
            return (call.handing_over(value, type_), written)
        return (call.answering(value, type_),)


def _lookup_type(graphql: GraphQLSchema, root: RootModel, name: str) -> Any:
    assert graphql.query_type is not None
    return graphql.query_type.fields[root.name].args[name].type
