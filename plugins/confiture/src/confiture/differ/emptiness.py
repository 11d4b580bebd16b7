"""Tables that a plan makes have no rows, so that nothing can be wrong with those."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from confiture.differ.actions import Action


def trust_new(actions: Iterable[Action]) -> tuple[Action, ...]:
    """The actions; what is done to a table that is made by one of them cannot fail by its rows."""
    known = tuple(actions)
    made = {one for action in known for one in action.creates if one.kind == "table"}
    return tuple(
        evolve(action, fails_if=None)
        if action.fails_if is not None and action.on and action.on[0] in made
        else action
        for action in known
    )
