"""Which fields a selection asks for: fragments spread, conditions applied, equal keys merged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeAlias

from attrs import field, frozen
from graphql import (
    DirectiveNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    Node,
    SelectionNode,
    SelectionSetNode,
    VariableNode,
    Visitor,
    visit,
)

from fraiseql.plan.model import Location

#: Field nodes by response key, in the order of the answer.
Collected: TypeAlias = dict[str, list[FieldNode]]

#: Directives by which a client lets parts of an answer come later.
DEFER: Final = "defer"
INCREMENTAL: Final = frozenset({DEFER, "stream"})


@frozen
class Selector:
    """Collects fields for one operation and one set of conditions.

    Attributes:
        fragments: by name.
        conditions: coerced variables; those of ``@skip`` and ``@include`` are looked at.
        possible: object types by the name of the abstract type that they may stand for.
        immediate: leave out fragments that ``@defer`` puts off.
    """

    fragments: Mapping[str, FragmentDefinitionNode]
    conditions: Mapping[str, Any]  # Any: coerced values
    possible: Mapping[str, frozenset[str]] = field(factory=dict)
    immediate: bool = False

    def collect(self, sets: Iterable[SelectionSetNode | None], type_name: str) -> Collected:
        """Fields of an object type that several selection sets ask for together."""
        found: Collected = {}
        seen: set[str] = set()
        for selection_set in sets:
            if selection_set is not None:
                self._collect(selection_set, type_name, found, seen)
        return found

    def below(self, nodes: Iterable[FieldNode], type_name: str) -> Collected:
        """Fields that the selections of merged field nodes ask for."""
        return self.collect((node.selection_set for node in nodes), type_name)

    def _collect(
        self, selection_set: SelectionSetNode, type_name: str, found: Collected, seen: set[str]
    ) -> None:
        for selection in selection_set.selections:
            if not self.wants(selection):
                continue
            if isinstance(selection, FieldNode):
                alias = selection.alias or selection.name
                found.setdefault(alias.value, []).append(selection)
            elif isinstance(selection, InlineFragmentNode):
                condition = selection.type_condition
                if condition is None or self._applies(condition.name.value, type_name):
                    self._collect(selection.selection_set, type_name, found, seen)
            elif isinstance(selection, FragmentSpreadNode) and selection.name.value not in seen:
                seen.add(selection.name.value)
                fragment = self.fragments[selection.name.value]
                if self._applies(fragment.type_condition.name.value, type_name):
                    self._collect(fragment.selection_set, type_name, found, seen)

    def _applies(self, condition: str, type_name: str) -> bool:
        return condition == type_name or type_name in self.possible.get(condition, ())

    def wants(self, selection: SelectionNode) -> bool:
        """Whether its directives let a selection be part of what is asked."""
        for directive in selection.directives or ():
            name = directive.name.value
            if name in {"skip", "include"}:
                argument = (directive.arguments or ())[0].value
                value = (
                    self.conditions[argument.name.value]
                    if isinstance(argument, VariableNode)
                    else argument.value  # type: ignore[attr-defined]  # validated: a Boolean
                )
                if value is (name == "skip"):
                    return False
            elif name == DEFER and self.immediate and is_active(directive, self.conditions):
                return False
        return True


def is_active(directive: DirectiveNode, conditions: Mapping[str, Any]) -> bool:
    """Whether a ``@defer`` or ``@stream`` applies; its ``if`` is true where nothing is said.

    Args:
        directive: of a valid document.
        conditions: coerced variables.
    """
    for argument in directive.arguments or ():
        if argument.name.value == "if":
            value = argument.value
            if isinstance(value, VariableNode):
                return bool(conditions.get(value.name.value, True))
            return bool(value.value)  # type: ignore[attr-defined]  # validated: a Boolean
    return True


def find_directives(
    fragments: Mapping[str, FragmentDefinitionNode], nodes: Iterable[Node]
) -> tuple[DirectiveNode, ...]:
    """Every ``@defer`` and ``@stream`` at or below some nodes; each fragment is looked at once.

    Args:
        fragments: of the document.
        nodes: of it.
    """
    finder = _DirectiveFinder()
    waiting, seen = list(nodes), set[str]()
    while waiting:
        visit(waiting.pop(), finder)
        waiting += [fragments[name] for name in finder.spread - seen]
        seen |= finder.spread
    return tuple(finder.found)


def has_active(
    fragments: Mapping[str, FragmentDefinitionNode],
    nodes: Iterable[Node],
    conditions: Mapping[str, Any],
) -> bool:
    """Whether a ``@defer`` or ``@stream`` at or below some nodes applies.

    Args:
        fragments: of the document.
        nodes: of it.
        conditions: coerced variables.
    """
    return any(is_active(each, conditions) for each in find_directives(fragments, nodes))


class _DirectiveFinder(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[DirectiveNode] = []
        self.spread: set[str] = set()

    def enter_directive(self, node: DirectiveNode, *_: object) -> None:
        if node.name.value in INCREMENTAL:
            self.found.append(node)

    def enter_fragment_spread(self, node: FragmentSpreadNode, *_: object) -> None:
        self.spread.add(node.name.value)


def places_of(nodes: Iterable[FieldNode]) -> tuple[Location, ...]:
    """Where fields stand in the document."""
    return tuple(
        Location(node.loc.start_token.line, node.loc.start_token.column)
        for node in nodes
        if node.loc is not None
    )
