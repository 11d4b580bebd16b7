"""Safe forms: the statements of a plan as they are run while the database is used.

What reads or writes a whole table under a lock that blocks others becomes several statements, of
which the long ones let everybody work on. They cannot share a transaction: a lock is held to the
end of one. What has no safe form stays as it is, with its claims.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, TypeAlias

from confiture.catalog.facts import Catalog
from confiture.differ.actions import Action, Verb
from confiture.online import columns, constraints, indexes
from confiture.online.scene import Scene, replaced

_Form: TypeAlias = Callable[[Action, Scene], Iterable[Action]]
_Swap: TypeAlias = Callable[[Action, Action, Scene], tuple[Action, ...] | None]
_FORMS: Final[Mapping[tuple[str, Verb], _Form]] = {
    ("index", Verb.CREATE): indexes.create,
    ("index", Verb.DROP): indexes.drop,
    ("constraint", Verb.CREATE): constraints.add,
    ("column", Verb.CREATE): columns.add,
    ("column", Verb.ALTER): columns.alter,
}
_SWAPS: Final[Mapping[str, _Swap]] = {"index": indexes.swap, "constraint": constraints.swap}


def make_safe(
    actions: Sequence[Action], old: Catalog, new: Catalog, version: int
) -> tuple[Action, ...]:
    """The same change in statements that keep others waiting as little as PostgreSQL allows.

    Args:
        actions: of the planner, in order.
        old: what there is.
        new: what they lead to.
        version: ``server_version_num`` of the server that runs them.

    Returns:
        actions in order; those that differ from the planner's cannot share a transaction.
    """
    scene = Scene(tuple(actions), old, new, version)
    swaps = dict(_find_swaps(scene))
    late = {drop for drop, _ in swaps.values()}
    found: list[Action] = []
    for at, action in enumerate(scene.actions):
        if at in late:
            continue
        if at in swaps:
            found += swaps[at][1]
        else:
            found += _make_one_safe(action, scene)
    return tuple(found)


def needs_steps(safe: Iterable[Action], planned: Iterable[Action]) -> bool:
    """Whether statements must be run each in a transaction of its own.

    Args:
        safe: what :func:`make_safe` gave.
        planned: what it was given.
    """
    plain = {action.sql for action in planned}
    return any(one.outside or one.late or one.sql not in plain for one in safe)


def _make_one_safe(action: Action, scene: Scene) -> Iterable[Action]:
    form = _FORMS.get((action.of.kind, action.verb))
    return (action,) if form is None else form(action, scene)


def _find_swaps(scene: Scene) -> Iterable[tuple[int, tuple[int, tuple[Action, ...]]]]:
    """Where something is made again: the place of its drop, and what happens instead of both."""
    for identity, (drop, create) in replaced(scene.actions).items():
        swap = _SWAPS.get(identity.kind)
        if swap is None or not scene.is_undisturbed(drop, create):
            continue
        done = swap(scene.actions[drop], scene.actions[create], scene)
        if done is not None:
            yield create, (drop, done)
