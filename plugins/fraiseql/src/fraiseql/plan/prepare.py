"""A valid operation, with the plans that were made for it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from typing import Any, Generic, TypeVar

from graphql import (
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    VariableNode,
    Visitor,
    type_from_ast,
    visit,
)
from graphql.execution.values import VariableValues, get_variable_values

from fraiseql.plan.cost import compile_cost
from fraiseql.plan.document import Document
from fraiseql.plan.incremental import IncrementalView, split_view
from fraiseql.plan.selection import DEFER
from fraiseql.plan.trace import Keyer, keyer_of
from fraiseql.plan.view import OperationView

P = TypeVar("P")

_MOST_ERRORS = 10

#: Characters of all plans of one operation, with the shapes of variables that they are for, that
#: are kept: clients choose the shapes, and how long they are.
_MOST_KEPT = 1_000_000


class NoSuchOperationError(Exception):
    """The document holds no operation of that name, or several and none was named."""


class BadVariablesError(Exception):
    """The variables do not fit the operation."""

    def __init__(self, errors: list[GraphQLError]) -> None:
        super().__init__("; ".join(error.message for error in errors))
        self.errors = tuple(errors)


class Prepared(Generic[P]):
    """One operation of a valid document and its plans by the shape of the variables.

    Args:
        document: the valid document.
        operation: one of its operations.
        schema: of both.
        variants: greatest number of plans that are kept.
        most_cost: greatest cost of the operation; None is without limit.
        weigh: how many characters a plan has, roughly.
    """

    def __init__(
        self,
        document: Document,
        operation: OperationDefinitionNode,
        schema: GraphQLSchema,
        variants: int,
        most_cost: float | None = None,
        weigh: Callable[[P], int] = lambda _: 0,
    ) -> None:
        self.view = OperationView(
            operation=operation,
            fragments=document.fragments,
            cost=compile_cost(schema, operation, document.fragments, most_cost),
        )
        self.incremental: IncrementalView | None = None
        if schema.get_directive(DEFER) is not None:
            self.view, self.incremental = split_view(self.view)
        self._schema = schema
        self._variants = variants
        self._weigh = weigh
        self._weight = 0
        self._plans: OrderedDict[Hashable, tuple[P, int]] = OrderedDict()
        #: Variables that ``@skip`` and ``@include`` look at.
        self.conditions = _conditions_of(self.view)
        #: Whether the document has no other operation, so that it needs no name.
        self.is_alone = len(document.operations) == 1
        self._keyers = _keyers(operation, schema, self.conditions)

    @property
    def is_mutation(self) -> bool:
        """Whether running it may change something."""
        return self.view.operation.operation is OperationType.MUTATION

    def coerce(self, variables: Mapping[str, Any], *, suggestions: bool) -> VariableValues:
        """Variables as the operation declares them.

        Raises:
            BadVariablesError: they do not fit.
        """
        found = get_variable_values(
            self._schema,
            self.view.operation.variable_definitions or (),
            dict(variables),
            max_errors=_MOST_ERRORS,
            hide_suggestions=not suggestions,
        )
        if isinstance(found, list):
            raise BadVariablesError(found)
        for name in self.conditions:
            # Allowed for `$name: Boolean = true` by the rules of validation, and null all the same.
            if name in found.coerced and found.coerced[name] is None:
                raise BadVariablesError(
                    [GraphQLError(f"Variable '${name}' of @skip or @include must not be null.")]
                )
        if self.incremental is not None and (errors := self.incremental.check(found.coerced)):
            raise BadVariablesError(errors)
        return found

    def key(self, variables: VariableValues, prepared: Hashable = ()) -> Hashable:
        """What of a request decides its plan; arguments as of :meth:`plan`."""
        coerced = variables.coerced
        return (
            prepared,
            *(keyer(coerced[name]) if name in coerced else ... for name, keyer in self._keyers),
        )

    def plan(self, variables: VariableValues, make: Callable[[], P], prepared: Hashable = ()) -> P:
        """The plan for variables of this shape, made at first sight.

        Args:
            variables: coerced.
            make: makes the plan.
            prepared: what else decides it: the shape of inputs that hooks have changed.
        """
        key = self.key(variables, prepared)
        known = self._plans.get(key)
        if known is not None:
            self._plans.move_to_end(key)
            return known[0]
        made = make()
        weight = self._weigh(made) + len(repr(key))
        if weight <= _MOST_KEPT:
            self._plans[key] = made, weight
            self._weight += weight
        while len(self._plans) > self._variants or self._weight > _MOST_KEPT:
            self._weight -= self._plans.popitem(last=False)[1][1]
        return made


def choose_operation(document: Document, name: str | None) -> OperationDefinitionNode:
    """The operation of a document that a request means.

    Raises:
        NoSuchOperationError: there is none, or it is not clear which.
    """
    if name is None:
        if len(document.operations) == 1:
            return document.operations[0]
        if document.operations:
            raise NoSuchOperationError(
                "Must provide operation name if query contains multiple operations."
            )
        raise NoSuchOperationError("Must provide an operation.")
    for operation in document.operations:
        if operation.name is not None and operation.name.value == name:
            return operation
    raise NoSuchOperationError(f"Unknown operation named '{name}'.")


def _conditions_of(view: OperationView) -> frozenset[str]:
    conditions = _Conditions()
    for node in (view.operation, *view.fragments.values()):
        visit(node, conditions)
    return frozenset(conditions.names)


def _keyers(
    operation: OperationDefinitionNode, schema: GraphQLSchema, conditions: frozenset[str]
) -> tuple[tuple[str, Keyer], ...]:
    found: list[tuple[str, Keyer]] = []
    for definition in operation.variable_definitions or ():
        name = definition.variable.name.value
        type_: Any = type_from_ast(schema, definition.type)
        found.append((name, keyer_of(type_, by_value=name in conditions)))
    return tuple(found)


class _Conditions(Visitor):
    """Finds the variables that ``@skip`` and ``@include`` look at."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_directive(self, node: Any, *_: object) -> None:
        for argument in node.arguments or ():
            if isinstance(argument.value, VariableNode):
                self.names.add(argument.value.name.value)
