"""The ways back: for each part of a change, from where it arrives to where it began."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from confiture.catalog.facts import Catalog
from confiture.differ.kinds import all_kinds
from confiture.errors import NotArrivedError
from confiture.migrations.change import Change
from confiture.migrations.draft import Part, way_back
from confiture.migrations.rehearsal import Rehearsal, refuse_other, rehearse, tell_other
from confiture.proof.renaming import rename_back
from confiture.server.session import Limits
from confiture.server.wire import Cancellation


def find_ways_back(
    parts: Sequence[Part], change: Change, cancellation: Cancellation, *, online: bool
) -> tuple[Part, ...]:
    """The parts with their ways back, after all of it was run on a clone without rows.

    A part whose way back does not arrive has none, and says why.

    Args:
        parts: in order.
        change: what they do together.
        cancellation: stops the work.
        online: the ways back are in safe forms as well.

    Raises:
        NotArrivedError: the way forward does not arrive.
        CloneFailedError: what there is cannot be cloned.
    """
    with rehearse(change.old, change.server_dsn, Limits(), cancellation) as rehearsal:
        reached = [change.old, *(rehearsal.run(part.up) for part in parts)]
        refuse_other(reached[-1], change.new)
        found: list[Part] = []
        for part, before, after in zip(
            reversed(parts), reversed(reached[:-1]), reversed(reached[1:]), strict=True
        ):
            found.append(_add_way_back(part, before, after, change, rehearsal, online=online))
            if found[-1].down is None:
                break
        rest = parts[: len(parts) - len(found)]
    # what a later part cannot take back stands in the way of all before it on the clone alone
    return (
        *(
            _plan_way_back(*each, change, online=online)
            for each in zip(rest, reached, reached[1:], strict=False)
        ),
        *reversed(found),
    )


def _plan_way_back(
    part: Part, before: Catalog, after: Catalog, change: Change, *, online: bool
) -> Part:
    renamed = change.renamed
    if renamed.actions:
        before = renamed.catalog
    script, reason = way_back(after, before, all_kinds(), online=online)
    if script is not None and renamed.actions:
        script = evolve(script, actions=(*script.actions, *rename_back(renamed)))
    return evolve(part, down=script, reason=reason)


def _add_way_back(
    part: Part,
    before: Catalog,
    after: Catalog,
    change: Change,
    rehearsal: Rehearsal,
    *,
    online: bool,
) -> Part:
    planned = _plan_way_back(part, before, after, change, online=online)
    if planned.down is None:
        return planned
    try:
        told = list(tell_other(rehearsal.run(planned.down), before))
    except NotArrivedError as error:
        told = [error.message]
    if not told:
        return planned
    return evolve(part, down=None, reason=f"the way back does not arrive: {told[0]}")
