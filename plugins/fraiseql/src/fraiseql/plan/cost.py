"""What an operation may cost, known before anything of it runs.

After the GraphQL Cost Directives specification of IBM (https://ibm.github.io/graphql-specs/cost-spec.html):
every field that gives objects weighs 1 and leaves nothing, unless ``cost=`` says otherwise; every
object weighs 1; what stands below a list counts once for each item that the list may have.
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
from fraiseql.schema.model import MODEL, FieldModel, ObjectModel, RootModel

#: Items of a list of which nothing is known, such as one that is embedded in documents.
ASSUMED_SIZE: Final = 10

#: Fields of a connection that have as many items as its page.
SIZED: Final = frozenset({"edges", "nodes"})
#: Arguments that say how many items a list has.
SLICING: Final = ("limit", "first", "last", "ids")


@frozen
class Size:
    """How many items a list may have: what the first of these variables says, else a number."""

    fixed: int
    variables: tuple[str, ...] = ()

    def evaluate(self, coerced: Mapping[str, Any]) -> int:
        """The number.

        Args:
            coerced: variables of the operation.
        """
        for name in self.variables:
            value = coerced.get(name)
            if isinstance(value, list):
                return len(value)
            if isinstance(value, int):
                return max(value, 0)
        return self.fixed


_ONE: Final = Size(1)


@define(eq=False)
class CostNode:
    """A field that costs something, or has such fields below it.

    Attributes:
        weight: of the field itself.
        objects: weight of each object that it gives.
        size: how many it gives.
        fixed: its cost, where no variable has a say in it.
    """

    weight: float
    objects: float
    size: Size
    below: tuple[CostNode, ...]
    fixed: tuple[float, float] | None = field(init=False, default=None)

    def __attrs_post_init__(self) -> None:
        if not self.size.variables and all(each.fixed is not None for each in self.below):
            self.fixed = self.evaluate({}, {})

    def evaluate(
        self, coerced: Mapping[str, Any], known: dict[int, tuple[float, float]]
    ) -> tuple[float, float]:
        """What it costs: in fields, and in objects.

        Args:
            coerced: variables of the operation.
            known: costs by the identity of nodes, which are shared where fragments are.
        """
        found = self.fixed or known.get(id(self))
        if found is None:
            fields, types = 0.0, self.objects
            for each in self.below:
                more = each.evaluate(coerced, known)
                fields += more[0]
                types += more[1]
            count = self.size.evaluate(coerced)
            found = known[id(self)] = (self.weight + count * fields, count * types)
        return found


@frozen
class Cost:
    """What an operation may cost.

    Attributes:
        fields: weights of fields, as often as they may be asked.
        types: weights of objects, as many as there may be.
    """

    fields: float
    types: float

    @property
    def greater(self) -> float:
        """The one that counts for the limit."""
        return max(self.fields, self.types)

    def as_dict(self) -> dict[str, float]:
        """For the answer's ``extensions.operationCost``."""
        return {"fieldCost": self.fields, "typeCost": self.types}


@frozen(eq=False)
class CostProgram:
    """The cost of an operation as a function of its variables."""

    roots: tuple[CostNode, ...]

    def evaluate(self, coerced: Mapping[str, Any]) -> Cost:
        """The cost with these variables.

        Args:
            coerced: variables of the operation.
        """
        known: dict[int, tuple[float, float]] = {}
        found = [node.evaluate(coerced, known) for node in self.roots]
        return Cost(sum(each[0] for each in found), sum(each[1] for each in found))


def compile_cost(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: Mapping[str, FragmentDefinitionNode],
) -> CostProgram:
    """The cost of a valid operation; ``@skip`` and ``@include`` are not looked at.

    Args:
        schema: of the operation.
        operation: valid.
        fragments: of its document.
    """
    root_type = schema.get_root_type(operation.operation)
    assert root_type is not None  # the operation is valid
    return CostProgram(_Compiler(schema, fragments).compile((operation.selection_set,), root_type))


#: Merged nodes by the type whose fields they are and their response key.
_Merged: TypeAlias = dict[tuple[str, str], list[FieldNode]]
_Key: TypeAlias = tuple[tuple[int, ...], str, Size | None]


@define
class _Compiler:
    """Compiles one operation."""

    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    _known: dict[_Key, tuple[CostNode, ...]] = field(init=False, factory=dict)

    def compile(
        self,
        sets: Sequence[SelectionSetNode],
        parent: Any,  # Any: one of graphql-core's composite types
        page: Size | None = None,
    ) -> tuple[CostNode, ...]:
        """Nodes of what several selection sets ask together of a type.

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
            for each in sets:
                self._collect(each, parent, merged, seen)
            found = [self._node(type_, nodes, page) for (type_, _), nodes in merged.items()]
            self._known[key] = tuple(node for node in found if node is not None)
        return self._known[key]

    def _collect(
        self, selection_set: SelectionSetNode, parent: Any, merged: _Merged, seen: set[str]
    ) -> None:
        for selection in selection_set.selections:
            if isinstance(selection, FieldNode):
                response = (selection.alias or selection.name).value
                merged.setdefault((str(parent.name), response), []).append(selection)
            elif isinstance(selection, InlineFragmentNode):
                condition = selection.type_condition
                narrowed = parent if condition is None else self._type(condition.name.value)
                self._collect(selection.selection_set, narrowed, merged, seen)
            elif isinstance(selection, FragmentSpreadNode) and selection.name.value not in seen:
                seen.add(selection.name.value)
                fragment = self.fragments[selection.name.value]
                narrowed = self._type(fragment.type_condition.name.value)
                self._collect(fragment.selection_set, narrowed, merged, seen)

    def _type(self, name: str) -> Any:  # Any: one of graphql-core's composite types
        return self.schema.type_map[name]

    def _node(
        self, type_name: str, nodes: Sequence[FieldNode], page: Size | None
    ) -> CostNode | None:
        name = nodes[0].name.value
        parent = self._type(type_name)
        if name.startswith("__") or not isinstance(
            parent, GraphQLObjectType | GraphQLInterfaceType
        ):
            return None  # introspection has limits of its own
        definition = parent.fields[name]
        given = get_named_type(definition.type)
        is_leaf = is_leaf_type(given)
        declared = getattr(definition.extensions.get(MODEL), "cost", None)
        weight = float(not is_leaf) if declared is None else float(declared)
        if is_leaf:
            return CostNode(weight, 0.0, _ONE, ()) if weight else None
        sets = [node.selection_set for node in nodes if node.selection_set is not None]
        if is_list_type(get_nullable_type(definition.type)):
            size = page if page is not None and name in SIZED else _size_of(definition, nodes[0])
            return CostNode(weight, 1.0, size, self.compile(sets, given))
        size_below = _size_of(definition, nodes[0]) if is_page(given) else None
        below = self.compile(sets, given, size_below)
        return CostNode(weight, 1.0, _ONE, below)


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
        return max(int(value.value), 0)
    return len(value.values) if isinstance(value, ListValueNode) else None


def is_page(given: Any) -> bool:  # Any: one of graphql-core's types
    """Whether a type is a connection: one object, whose edges are as many as its page says."""
    model = given.extensions.get(MODEL)
    return isinstance(model, ObjectModel) and model.cls is Connection


def default_size(definition: GraphQLField) -> int:
    """How many items a field gives where no argument says it."""
    model = definition.extensions.get(MODEL)
    if isinstance(model, FieldModel) and model.relation is not None and model.relation.max_limit:
        return model.relation.limit
    if isinstance(model, RootModel) and model.max_limit:
        return model.limit
    return ASSUMED_SIZE
