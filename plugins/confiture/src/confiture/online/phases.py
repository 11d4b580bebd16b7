"""Phases: what may run while the old programs serve, and what only after they are gone.

What is not known to be harmless belongs to the second phase, and so does all that waits for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, field, frozen

from confiture.catalog.facts import Catalog, Fact, Identity
from confiture.differ.actions import Action, Lock, Verb
from confiture.differ.kind import Kind, World
from confiture.differ.kinds.columns import clause
from confiture.differ.names import quote_name, relation
from confiture.differ.planner import Graph
from confiture.online.harmless import is_harmless
from confiture.online.scene import Scene


@frozen
class Phases:
    """The two parts of a change.

    Attributes:
        expand: safe while the old programs serve.
        contract: only after they are gone.
    """

    expand: tuple[Action, ...] = field(repr=False)
    contract: tuple[Action, ...] = field(repr=False)


def divide(
    actions: Sequence[Action],
    old: Catalog,
    new: Catalog,
    version: int,
    kinds: Mapping[str, Kind],
) -> Phases:
    """Divide a plan into its phases; each keeps the order of the plan.

    A new column that is NOT NULL and has no default, which the old programs could not fill, is
    added without NOT NULL first.

    Args:
        actions: of the planner, in order.
        old: what there is.
        new: what is wanted.
        version: ``server_version_num`` of the server that runs them.
        kinds: by name, as the planner had them.
    """
    scene = Scene(tuple(actions), old, new, version)
    parts = tuple(part for action in actions for part in _loosen(action, scene))
    scene = evolve(scene, actions=parts)
    after = Graph(World(old, new, version), kinds, list(parts)).after()
    late = {at for at in range(len(parts)) if not is_harmless(at, scene)}
    bonds = _bonds(scene)
    waiting = list(late)
    while waiting:
        at = waiting.pop()
        found = (after[at] | bonds.get(at, frozenset())) - late
        late |= found
        waiting += found
    return Phases(
        expand=tuple(part for at, part in enumerate(parts) if at not in late),
        contract=tuple(part for at, part in enumerate(parts) if at in late),
    )


def _bonds(scene: Scene) -> dict[int, frozenset[int]]:
    """Actions that are no good without each other: the drops and the creation of one thing."""
    steps: dict[Identity, list[int]] = {}
    for at, action in enumerate(scene.actions):
        if action.clears is not None or action.of in action.drops or action.of in action.creates:
            steps.setdefault(action.clears or action.of, []).append(at)
    return {at: frozenset(all_) for all_ in steps.values() if len(all_) > 1 for at in all_}


def _loosen(action: Action, scene: Scene) -> Iterable[Action]:
    """A new column without NOT NULL, and NOT NULL, if no value can stand in it before."""
    if action.of.kind != "column" or action.verb is not Verb.CREATE:
        return (action,)
    column = scene.new[action.of]
    if not _is_unfillable(column, scene):
        return (action,)
    table = column.parent
    assert table is not None
    this, name = f"ALTER TABLE {relation(table)}", quote_name(column.name[-1])
    bare = Fact(column.identity, {**column.values, "not_null": False})
    sql = f"{this} ALTER COLUMN {name} SET NOT NULL"
    if column["not_null_name"] is not None:
        constraint = quote_name(column["not_null_name"])
        sql = f"{this} ADD CONSTRAINT {constraint} NOT NULL {name}"
    return (
        evolve(action, sql=f"{this} ADD COLUMN {clause(bare, None)}", fails_if=None),
        Action(
            sql=sql,
            verb=Verb.ALTER,
            of=column.identity,
            scan=True,
            fails_if=f"{'.'.join(column.name)} is NULL in a row",
            lock=Lock.ACCESS_EXCLUSIVE,
            on=(table,),
        ),
    )


def _is_unfillable(column: Fact, scene: Scene) -> bool:
    table = column.parent
    assert table is not None
    return bool(
        column["not_null"]
        and column["identity"] is None
        and column.identity.part("default") not in scene.new
        and scene.has_rows(table)
        and not scene.is_family(table)
        and column.identity not in scene.old
    )
