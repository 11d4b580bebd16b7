"""A draft: the parts of a change, each with its statements there and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve, field, frozen

from confiture.catalog.facts import Catalog, Identity
from confiture.differ.actions import Action
from confiture.differ.comparing import settings_of
from confiture.differ.kind import Kind
from confiture.differ.planner import plan
from confiture.migrations.files import Phase, Transaction
from confiture.migrations.wording import write_statements
from confiture.online.forms import make_safe, needs_steps
from confiture.online.phases import divide
from confiture.proof.clone import OWNERSHIP


@frozen
class Script:
    """Statements of one direction of a part.

    Attributes:
        actions: in order, as they are run.
        transaction: what of them is one transaction.
        keyed: tables with a primary key, whose rows change in batches.
    """

    actions: tuple[Action, ...] = field(repr=False)
    transaction: Transaction
    keyed: frozenset[Identity] = frozenset()

    @property
    def settings(self) -> tuple[str, ...]:
        """What the session needs for them."""
        return settings_of(self.actions)

    @property
    def text(self) -> str:
        """As they stand in a file."""
        return write_statements(self.actions, self.settings, self.keyed)


@frozen
class Part:
    """What becomes one migration.

    Attributes:
        phase: when it may run.
        up: forward.
        down: back; None where there is no way.
        reason: why there is none.
    """

    phase: Phase
    up: Script
    down: Script | None = None
    reason: str | None = None


def draft(
    actions: Sequence[Action],
    old: Catalog,
    new: Catalog,
    kinds: Mapping[str, Kind],
    *,
    online: bool,
) -> tuple[Part, ...]:
    """The parts of a change, without the ways back.

    Args:
        actions: of the planner.
        old: what there is.
        new: what is wanted.
        kinds: by name.
        online: in safe forms, one part a phase; else as planned, in one part.
    """
    phases = divide(actions, old, new, old.version, kinds)
    if not online:
        phase = Phase.CONTRACT if phases.contract else Phase.EXPAND
        return (Part(phase, plain_script(actions)),)
    found = ((Phase.EXPAND, phases.expand), (Phase.CONTRACT, phases.contract))
    return tuple(Part(phase, safe_script(part, old, new)) for phase, part in found if part)


def begin_with(
    renames: Sequence[Action],
    actions: Sequence[Action],
    old: Catalog,
    new: Catalog,
    *,
    online: bool,
) -> Part:
    """One part that begins with renames, which no old program outlives.

    Args:
        renames: statements that give other names.
        actions: of the planner, from there on.
        old: what there is after the renames.
        new: what is wanted.
        online: in safe forms.
    """
    script = safe_script(actions, old, new) if online else plain_script(actions)
    return Part(Phase.CONTRACT, evolve(script, actions=(*renames, *script.actions)))


def way_back(
    new: Catalog, old: Catalog, kinds: Mapping[str, Kind], *, online: bool
) -> tuple[Script | None, str | None]:
    """The statements from a schema back to the one before, or why there are none."""
    found = plan(new, old, kinds, new.version, ignored=OWNERSHIP)
    if found.remains:
        told = ", ".join(str(one.identity) for one in found.remains)
        return None, f"no statement changes it back: {told}"
    if online:
        return safe_script(found.actions, new, old), None
    return plain_script(found.actions), None


def safe_script(actions: Sequence[Action], old: Catalog, new: Catalog) -> Script:
    """Statements in safe forms."""
    safe = make_safe(actions, old, new, old.version)
    steps = needs_steps(safe, actions)
    if not steps:
        return Script(safe, Transaction.FILE)
    keyed = {
        one.parent for one in old.by_kind.get("constraint", ()) if one["type"] == "p" and one.parent
    }
    return Script(safe, Transaction.STATEMENT, frozenset(keyed))


def plain_script(actions: Sequence[Action]) -> Script:
    """Statements as they were planned."""
    steps = any(one.outside or one.late for one in actions)
    return Script(tuple(actions), Transaction.STATEMENT if steps else Transaction.FILE)
