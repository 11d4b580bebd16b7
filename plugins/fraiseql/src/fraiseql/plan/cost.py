"""What an operation may cost, known before anything of it runs.

After the GraphQL Cost Directives specification of IBM (https://ibm.github.io/graphql-specs/cost-spec.html):
every field that gives objects weighs 1 and leaves nothing, unless ``cost=`` says otherwise; every
object weighs 1; what stands below a list counts once for each item that the list may have.  A
fragment with ``@defer`` is delivered on its own for each object, so it weighs as much as a field.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias

from attrs import define, field, frozen
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    ListValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_leaf_type,
    is_list_type,
)

from fraiseql.declare.relations import Connection
from fraiseql.plan.cost_program import MOST_ITEMS, Cost, CostProgram, CostStep, Size, Steps
from fraiseql.plan.selection import DEFER
from fraiseql.schema.model import MODEL, FieldModel, ObjectModel, RootModel

#: Items of a list of which nothing is known, such as one that is embedded in documents; of a list
#: of lists, each of them has as many.
ASSUMED_SIZE: Final = 10

#: Fields of a connection that have as many items as its page.
SIZED: Final = frozenset({"edges", "nodes"})
#: Arguments that say how many items a list has.
SLICING: Final = ("limit", "first", "last", "ids")


_ONE: Final = Size(1)


@frozen
class _Sum:
    """What a selection costs: a number, and steps as often as they count."""

    fields: float = 0.0
    types: float = 0.0
    steps: Mapping[int, float] = field(factory=dict)

    def listed(self) -> Steps:
        """The steps as a plan has them."""
        return tuple(sorted(self.steps.items()))


def compile_cost(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: Mapping[str, FragmentDefinitionNode],
    most: float | None = None,
) -> CostProgram:
    """The cost of a valid operation; ``@skip`` and ``@include`` are not looked at.

    Args:
        schema: of the operation.
        operation: valid.
        fragments: of its document.
        most: the limit.
    """
    root_type = schema.get_root_type(operation.operation)
    assert root_type is not None  # the operation is valid
    compiler = _Compiler(schema, fragments)
    total = compiler.compile((operation.selection_set,), root_type)
    fixed = Cost(total.fields, total.types)
    return CostProgram(fixed, tuple(compiler.steps), total.listed(), most)


#: Merged nodes by the type whose fields they are and their response key.
_Merged: TypeAlias = dict[tuple[str, str], list[FieldNode]]
_Key: TypeAlias = tuple[tuple[int, ...], str, Size | None]


@define
class _Compiler:
    """Compiles one operation."""

    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    steps: list[CostStep] = field(init=False, factory=list)
    _known: dict[_Key, _Sum] = field(init=False, factory=dict)

    def compile(
        self,
        sets: Sequence[SelectionSetNode],
        parent: Any,  # Any: one of graphql-core's composite types
        page: Size | None = None,
    ) -> _Sum:
        """What several selection sets ask together of a type.

        Args:
            sets: of merged fields.
            parent: the type.
            page: how many items its edges have, if it is a connection.
        """
        # A fragment that is spread in many places is compiled once.
        key = (tuple(id(each) for each in sets), str(parent.name), page)
        if key not in self._known:
            merged: _Merged = {}
            seen: set[str] = set()
            deferred = sum(self._collect(each, parent, merged, seen) for each in sets)
            found = [self._field(type_, nodes, page) for (type_, _), nodes in merged.items()]
            self._known[key] = _add([*found, _Sum(float(deferred))])
        return self._known[key]

    def _collect(
        self, selection_set: SelectionSetNode, parent: Any, merged: _Merged, seen: set[str]
    ) -> int:
        """Merge what is asked; how many of its fragments are deferred."""
        deferred = 0
        for selection in selection_set.selections:
            deferred += sum(each.name.value == DEFER for each in selection.directives or ())
            if isinstance(selection, FieldNode):
                response = (selection.alias or selection.name).value
                merged.setdefault((str(parent.name), response), []).append(selection)
            elif isinstance(selection, InlineFragmentNode):
                condition = selection.type_condition
                narrowed = parent if condition is None else self._type(condition.name.value)
                deferred += self._collect(selection.selection_set, narrowed, merged, seen)
            elif isinstance(selection, FragmentSpreadNode) and selection.name.value not in seen:
                seen.add(selection.name.value)
                fragment = self.fragments[selection.name.value]
                narrowed = self._type(fragment.type_condition.name.value)
                deferred += self._collect(fragment.selection_set, narrowed, merged, seen)
        return deferred

    def _type(self, name: str) -> Any:  # Any: one of graphql-core's composite types
        return self.schema.type_map[name]

    def _field(self, type_name: str, nodes: Sequence[FieldNode], page: Size | None) -> _Sum:
        name = nodes[0].name.value
        parent = self._type(type_name)
        if name.startswith("__") or not isinstance(
            parent, GraphQLObjectType | GraphQLInterfaceType
        ):
            return _Sum()  # introspection has limits of its own
        definition = parent.fields[name]
        given = get_named_type(definition.type)
        is_leaf = is_leaf_type(given)
        declared = getattr(definition.extensions.get(MODEL), "cost", None)
        weight = float(not is_leaf) if declared is None else float(declared)
        if is_leaf:
            return _Sum(weight)
        sets = [node.selection_set for node in nodes if node.selection_set is not None]
        if is_list_type(get_nullable_type(definition.type)):
            size = page if page is not None and name in SIZED else _size_of(definition, nodes[0])
            return self._times(weight, size, self.compile(sets, given))
        size_below = _size_of(definition, nodes[0]) if is_page(given) else None
        return self._times(weight, _ONE, self.compile(sets, given, size_below))

    def _times(self, weight: float, size: Size, item: _Sum) -> _Sum:
        """A field that gives so many objects, each with this below it."""
        types = 1.0 + item.types
        if not size.variables and (size.fixed == 1 or not item.steps):
            count = size.fixed
            return _Sum(weight + count * item.fields, count * types, item.steps)
        self.steps.append(CostStep(size, item.fields, types, item.listed()))
        return _Sum(weight, 0.0, {len(self.steps) - 1: 1.0})


def _add(sums: Sequence[_Sum]) -> _Sum:
    steps: dict[int, float] = {}
    for each in sums:
        for index, times in each.steps.items():
            steps[index] = steps.get(index, 0.0) + times
    fields, types = (
        sum((each.fields for each in sums), 0.0),
        sum((each.types for each in sums), 0.0),
    )
    return _Sum(fields, types, steps)


def _size_of(definition: GraphQLField, node: FieldNode) -> Size:
    """How many items a field gives at most, by the arguments that say so."""
    given = {argument.name.value: argument.value for argument in node.arguments or ()}
    variables: list[str] = []
    for name in SLICING:
        if name not in definition.args or name not in given:
            continue
        value = given[name]
        if isinstance(value, VariableNode):
            variables.append(value.name.value)
            continue
        count = _count(value)
        if count is not None:
            return Size(count, tuple(variables))
    return Size(default_size(definition), tuple(variables))


def _count(value: ValueNode) -> int | None:
    if isinstance(value, IntValueNode):
        return min(max(int(value.value), 0), MOST_ITEMS)
    return len(value.values) if isinstance(value, ListValueNode) else None


def is_page(given: Any) -> bool:  # Any: one of graphql-core's types
    """Whether a type is a connection: one object, whose edges are as many as its page says."""
    model = given.extensions.get(MODEL)
    return isinstance(model, ObjectModel) and model.cls is Connection


def default_size(definition: GraphQLField) -> int:
    """How many items a field gives where no argument says it."""
    model = definition.extensions.get(MODEL)
    if isinstance(model, FieldModel | RootModel) and model.assumed_size is not None:
        return model.assumed_size
    if isinstance(model, FieldModel) and model.relation is not None and model.relation.max_limit:
        return model.relation.limit
    if isinstance(model, RootModel) and model.max_limit:
        return model.limit
    size, type_ = 1, get_nullable_type(definition.type)
    while is_list_type(type_):  # each of the lists in a list may have as many
        size, type_ = size * ASSUMED_SIZE, get_nullable_type(type_.of_type)
    return size
