"""What a function has computed stays as it was when the function becomes another.

PostgreSQL computes indexes, stored columns and partitions when a row is written, and looks at
checks only then. It does so again for nobody when the body of an immutable function changes.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from confiture.catalog.facts import Fact, Identity
from confiture.differ.actions import Action, Verb
from confiture.differ.kind import World


def tell_stale(actions: Iterable[Action], world: World) -> tuple[Action, ...]:
    """The actions; those that change a function know what is not computed again for it."""
    known = tuple(actions)
    touched = {one for action in known for one in (action.of, *action.creates, *action.drops)}
    return tuple(
        evolve(action, stale=tuple(_stale(action.of, world, touched)))
        if action.verb is Verb.ALTER and action.of.kind == "function"
        else action
        for action in known
    )


def _stale(function: Identity, world: World, touched: set[Identity]) -> Iterable[Identity]:
    before, after = world.old.get(function), world.new.get(function)
    if before is None or after is None or before["definition"] == after["definition"]:
        return
    for one in sorted(world.old.dependants.get(function, ())):
        if one in world.new and one not in touched and _is_computed(world.old[one]):
            yield one


def _is_computed(fact: Fact) -> bool:
    """Whether it holds, or has let pass, what was computed when a row was written."""
    if fact.kind == "default":
        return bool(fact["generated"] == "s")
    if fact.kind == "constraint":
        return bool(fact["type"] in {"c", "x"})
    # a table needs a function to divide its rows by it
    return fact.kind in {"index", "domain constraint", "table"}
