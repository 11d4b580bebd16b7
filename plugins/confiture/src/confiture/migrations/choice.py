"""Which migrations a run takes, and what stops it before anything is changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen
from fraise_hookspecs import Where

from confiture.errors import (
    HalfDoneError,
    MigrationEmptyError,
    NoWayBackError,
    PastContractError,
    UnknownVersionError,
)
from confiture.migrations.files import Migration, Phase, Script
from confiture.migrations.history import History
from confiture.migrations.ledger import Entry, State

_DOWN = "confiture migrate down"


@frozen(kw_only=True)
class UpOptions:
    """What ``confiture migrate up`` was asked for.

    Attributes:
        to: the last version to run; None for all.
        phase: ``expand`` stops before the first contract.
        out_of_order: files older than applied ones are run as well.
        allow_destructive: statements that may remove data run in a protected environment.
        dry_run: nothing is run.
        on_clone: everything is run on a clone of the schema, and nothing on the database.
    """

    to: str | None = None
    phase: Phase | None = None
    out_of_order: bool = False
    allow_destructive: bool = False
    dry_run: bool = False
    on_clone: bool = False


@frozen(kw_only=True)
class DownOptions:
    """What ``confiture migrate down`` was asked for.

    Attributes:
        steps: how many to take back; ignored where ``to`` is given.
        to: the version that stays as the newest one.
        past_contract: contracts are taken back as well.
        allow_destructive: statements that may remove data run in a protected environment.
        dry_run: nothing is run.
    """

    steps: int = 1
    to: str | None = None
    past_contract: bool = False
    allow_destructive: bool = False
    dry_run: bool = False


def choose_up(
    history: History, options: UpOptions
) -> tuple[tuple[Migration, ...], Migration | None]:
    """The migrations to run, and the contract before which the run stops, if it does.

    Raises:
        FraiseError: files and ledger do not fit.
    """
    history.refuse_partial()
    history.refuse_edited()
    history.refuse_missing()
    history.refuse_half(State.REVERTING, _DOWN)
    if not options.out_of_order:
        history.refuse_late()
    pending = history.pending
    if options.to is not None:
        last = history.find(options.to).version
        pending = tuple(one for one in pending if one.version <= last)
    for one in pending:
        _refuse_other_way(one.up, history.entries.get(one.version))
    if options.phase is Phase.EXPAND:
        for at, one in enumerate(pending):
            if one.header.phase is Phase.CONTRACT:
                return pending[:at], one
    return pending, None


def choose_down(history: History, options: DownOptions) -> tuple[Migration, ...]:
    """The migrations to take back, the newest first.

    Raises:
        FraiseError: files and ledger do not fit, or there is no way back.
    """
    history.refuse_half(State.APPLYING, "confiture migrate up")
    entries = sorted(history.entries.values(), key=lambda one: one.version, reverse=True)
    taken = entries[: max(options.steps, 0)]
    if options.to is not None:
        stays = _find_applied(history, options.to)
        taken = [one for one in entries if one.version > stays]
    history = History(history.migrations, {one.version: one for one in taken})
    history.refuse_missing()
    by_version = {one.version: one for one in history.migrations}
    _refuse_without_file(taken, by_version)
    chosen = tuple(by_version[entry.version] for entry in taken)
    _refuse_one_way(chosen)
    if chosen:
        history.refuse_edited(chosen)
    for one in chosen:
        if one.down is not None:
            _refuse_other_way(one.down, history.entries.get(one.version))
    if not options.past_contract:
        _refuse_contract(taken)
    return chosen


def refuse_empty(scripts: Iterable[tuple[Migration, Script]]) -> None:
    """Stop before files that hold no statement.

    Raises:
        MigrationEmptyError: one holds none.
    """
    for migration, script in scripts:
        if migration.python is None and not script.statements:
            raise MigrationEmptyError(
                f"expected statements in {script.path}, found none",
                hint="write them, or remove the file; SELECT 1 says that nothing is to be done",
                where=Where(file=script.path),
            )


def _find_applied(history: History, word: str) -> str:
    for version, entry in history.entries.items():
        if word in {version, entry.id}:
            return version
    known = ", ".join(entry.id for _, entry in sorted(history.entries.items())[-5:])
    raise UnknownVersionError(
        f"expected a version that the database has, found {word!r}",
        hint=f"the last ones are: {known}" if known else "the database has none",
    )


def _refuse_without_file(taken: Sequence[Entry], known: dict[str, Migration]) -> None:
    for entry in taken:
        if entry.version not in known:
            raise NoWayBackError(
                f"{entry.id} came from {entry.origin}, and there is no file that takes it back",
                hint="go back with that tool, or write a migration that goes on from here",
            )


def _refuse_one_way(chosen: Sequence[Migration]) -> None:
    for one in chosen:
        if one.header.irreversible is not None:
            raise NoWayBackError(
                f"{one.id} is irreversible: {one.header.irreversible}",
                hint="write a migration that goes on from here",
                where=Where(file=one.up.path),
            )
        if one.down is None:
            raise NoWayBackError(
                f"{one.id} has no down file",
                hint=f"write {one.up.path.replace('.up.sql', '.down.sql')}, or a migration that"
                " goes on from here",
                where=Where(file=one.up.path),
            )


def _refuse_contract(taken: Sequence[Entry]) -> None:
    found = [entry for entry in taken if entry.phase is Phase.CONTRACT]
    if found:
        raise PastContractError(
            "behind these contracts the old programs no longer work: "
            + ", ".join(entry.id for entry in found),
            hint="--past-contract takes them back; look first whether the data allow it",
        )


def _refuse_other_way(script: Script, entry: Entry | None) -> None:
    """A file that is half done by statements cannot become one transaction."""
    if entry is None or entry.there or script.transaction.value == "statement":
        return
    raise HalfDoneError(
        f"{entry.done} statements of {entry.id} are certain, and the file now wants to be one"
        " transaction",
        hint="put the line -- confiture: transaction statement back",
        where=Where(file=script.path),
    )
