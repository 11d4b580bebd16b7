"""``@defer`` and ``@stream``: operations that may be answered in several parts.

The rules are those of https://github.com/graphql/graphql-spec/pull/1110.  A server may always
answer at once instead; for that there is a view of each operation without the two directives.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

from attrs import define, field, frozen
from graphql import (
    REMOVE,
    DirectiveNode,
    DocumentNode,
    FieldNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    IntValueNode,
    NullValueNode,
    SelectionNode,
    SelectionSetNode,
    VariableNode,
    Visitor,
    visit,
)

from fraiseql.plan.selection import DEFER, INCREMENTAL, Selector, find_directives, is_active
from fraiseql.plan.view import OperationView


@frozen
class IncrementalView:
    """An operation with its ``@defer`` and ``@stream``.

    Attributes:
        view: the operation as it stands in the document.
        directives: all of the two kinds that it reaches.
    """

    view: OperationView
    directives: tuple[DirectiveNode, ...]

    def is_active(self, coerced: Mapping[str, Any]) -> bool:
        """Whether any of the directives applies.

        Args:
            coerced: variables of the operation.
        """
        return any(is_active(each, coerced) for each in self.directives)

    def key(self, coerced: Mapping[str, Any]) -> Hashable:
        """What of the variables decides which of the directives apply."""
        return tuple(is_active(each, coerced) for each in self.directives)

    def check(self, coerced: Mapping[str, Any]) -> list[GraphQLError]:
        """What is wrong with the arguments of the directives.

        Args:
            coerced: variables of the operation.
        """
        found: list[GraphQLError] = []
        for directive in self.directives:
            for argument in directive.arguments or ():
                name, value = argument.name.value, argument.value
                place = f"Argument {name!r} of @{directive.name.value}"
                given: Any = ...
                if isinstance(value, VariableNode):
                    given = coerced.get(value.name.value, ...)
                elif isinstance(value, NullValueNode):
                    given = None
                elif isinstance(value, IntValueNode):
                    given = int(value.value)
                if given is None and name != "label":
                    found.append(GraphQLError(f"{place} must not be null.", value))
                elif name == "initialCount" and given is not ... and given < 0:
                    found.append(GraphQLError(f"{place} must be at least 0, found {given}.", value))
        return found

    def document(self) -> DocumentNode:
        """The operation and its fragments."""
        return DocumentNode(definitions=(self.view.operation, *self.view.fragments.values()))

    def group_roots(self, selector: Selector) -> dict[str, int]:
        """Which root fields are asked for together: those of one number at one time.

        Args:
            selector: of the operation and its variables.

        Returns:
            numbers by response key; 0 where a field is part of the first answer.
        """
        groups = _Groups(selector)
        groups.walk(self.view.operation.selection_set, ())
        numbers: dict[frozenset[_Place], int] = {frozenset({()}): 0}
        return {
            key: numbers.setdefault(_outermost(places), len(numbers))
            for key, places in groups.found.items()
        }


def split_view(view: OperationView) -> tuple[OperationView, IncrementalView | None]:
    """The operation without ``@defer`` and ``@stream``, and with them, if it has any."""
    directives = find_directives(view.fragments, (view.operation,))
    if not directives:
        return view, None
    plain = OperationView(
        operation=visit(view.operation, _Stripper()),
        fragments={name: visit(node, _Stripper()) for name, node in view.fragments.items()},
        cost=view.cost,
    )
    return plain, IncrementalView(view, directives)


class _Stripper(Visitor):
    def enter_directive(self, node: DirectiveNode, *_: object) -> Any:  # Any: graphql-core's signal
        return REMOVE if node.name.value in INCREMENTAL else None


#: The deferred fragments around a selection, from the outermost.
_Place = tuple[int, ...]


@define
class _Groups:
    """Finds the places of root fields."""

    selector: Selector
    found: dict[str, set[_Place]] = field(init=False, factory=dict)
    _seen: set[tuple[str, _Place]] = field(init=False, factory=set)

    def walk(self, selection_set: SelectionSetNode, place: _Place) -> None:
        for selection in selection_set.selections:
            if not self.selector.wants(selection):
                continue
            if isinstance(selection, FieldNode):
                key = (selection.alias or selection.name).value
                self.found.setdefault(key, set()).add(place)
                continue
            inner = (*place, id(selection)) if self._is_deferred(selection) else place
            if isinstance(selection, InlineFragmentNode):
                self.walk(selection.selection_set, inner)
            elif isinstance(selection, FragmentSpreadNode):
                seen = (selection.name.value, inner)
                if seen not in self._seen:
                    self._seen.add(seen)
                    fragment = self.selector.fragments[selection.name.value]
                    self.walk(fragment.selection_set, inner)

    def _is_deferred(self, selection: SelectionNode) -> bool:
        return any(
            each.name.value == DEFER and is_active(each, self.selector.conditions)
            for each in selection.directives or ()
        )


def _outermost(places: set[_Place]) -> frozenset[_Place]:
    """The places without those inside of another."""
    return frozenset(
        place
        for place in places
        if not any(place[: len(other)] == other for other in places if other != place)
    )
