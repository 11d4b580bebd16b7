"""Which fields a selection asks for: fragments spread, conditions applied, equal keys merged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from attrs import field, frozen
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    SelectionNode,
    SelectionSetNode,
    VariableNode,
)

from fraiseql.plan.model import Location

#: Field nodes by response key, in the order of the answer.
Collected: TypeAlias = dict[str, list[FieldNode]]


@frozen
class Selector:
    """Collects fields for one operation and one set of conditions.

    Attributes:
        fragments: by name.
        conditions: coerced variables; those of ``@skip`` and ``@include`` are looked at.
        possible: object types by the name of the abstract type that they may stand for.
    """

    fragments: Mapping[str, FragmentDefinitionNode]
    conditions: Mapping[str, Any]  # Any: coerced values
    possible: Mapping[str, frozenset[str]] = field(factory=dict)

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
            if not self._is_wanted(selection):
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

    def _is_wanted(self, selection: SelectionNode) -> bool:
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
        return True


def places_of(nodes: Iterable[FieldNode]) -> tuple[Location, ...]:
    """Where fields stand in the document."""
    return tuple(
        Location(node.loc.start_token.line, node.loc.start_token.column)
        for node in nodes
        if node.loc is not None
    )
