"""Confirmed renames are done on a clone, and its catalog is the side that is compared then."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from confiture.catalog.facts import Catalog
from confiture.differ.actions import Action
from confiture.differ.reading import introspect
from confiture.differ.renames import Rename, Renamed, keep_notes
from confiture.errors import RenameRefusedError
from confiture.proof.clone import clone_schema
from confiture.server.session import Limits, session
from confiture.server.wire import Cancellation, Wire


def rename_on_clone(
    old: Catalog,
    renames: Sequence[Rename],
    server_dsn: str,
    limits: Limits,
    cancellation: Cancellation,
) -> Renamed:
    """Rename things of a schema in a scratch database, so that PostgreSQL says what follows.

    Args:
        old: what there is.
        renames: in their order.
        server_dsn: of the server for scratch databases.
        limits: for each statement.
        cancellation: looked at while they run.

    Raises:
        CloneFailedError: there is no clone to rename in.
        RenameRefusedError: the server refuses one.
    """
    actions: list[Action] = []
    with (
        clone_schema(evolve(old, unmodelled=()), server_dsn, limits, cancellation) as dsn,
        session(dsn) as connection,
    ):
        wire = Wire(connection, cancellation)
        now = introspect(connection)
        for rename in renames:
            action = rename.action(now)
            refusal = wire.run(action.sql)
            if refusal is not None:
                raise RenameRefusedError(
                    f"the server refuses a rename: {refusal.message}; {action.sql}",
                    hint=refusal.hint or "rename what it belongs to, or leave it out",
                )
            actions.append(action)
            now = introspect(connection)
    return keep_notes(Renamed(tuple(renames), tuple(actions), catalog=now), old)


def rename_back(renamed: Renamed) -> tuple[Action, ...]:
    """The statements of the way back.

    Args:
        renamed: what was renamed, with the catalog that has the new names.
    """
    actions: list[Action] = []
    undone: list[Rename] = []
    for rename in renamed.backwards:
        # locks are on what is called so by then
        action = rename.action(renamed.catalog) if not undone else _later(rename, renamed, undone)
        actions.append(action)
        undone.append(rename)
    return tuple(actions)


def _later(rename: Rename, renamed: Renamed, undone: Sequence[Rename]) -> Action:
    facts = {}
    for fact in renamed.catalog:
        identity, parent = fact.identity, fact.parent
        for one in undone:
            identity = one.carry(identity)
            parent = one.carry(parent) if parent is not None else None
        facts[identity] = evolve(fact, identity=identity, parent=parent)
    return rename.action(evolve(renamed.catalog, facts=facts))
