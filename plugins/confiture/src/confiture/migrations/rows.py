"""The rows of ``confiture migrate status``."""

from __future__ import annotations

from confiture.migrations.files import Migration
from confiture.migrations.history import History
from confiture.migrations.ledger import Entry, State
from confiture.migrations.reports import MigrationRow


def show_rows(history: History) -> tuple[MigrationRow, ...]:
    """Every file and every entry of the ledger, by version."""
    files = {one.version: one for one in history.migrations}
    missing = {one.version for one in history.missing}
    late = {one.version for one in history.late}
    rows = []
    for version in sorted({*files, *history.entries}):
        notes = []
        if version in missing:
            notes.append("missing")
        if version in late:
            notes.append("out of order")
        if version in files and history.is_edited(files[version]):
            notes.append("edited")
        rows.append(_show(files.get(version), history.entries.get(version), notes))
    return tuple(rows)


def _show(migration: Migration | None, entry: Entry | None, notes: list[str]) -> MigrationRow:
    if entry is None:
        assert migration is not None
        return MigrationRow(
            version=migration.version,
            name=migration.name,
            phase=migration.header.phase.value,
            state="pending",
            notes=tuple(notes),
        )
    if not entry.there:
        script = None
        if migration is not None:
            script = migration.up if entry.state is State.APPLYING else migration.down
        of = f" of {len(script.statements)}" if script is not None and script.statements else ""
        notes.append(f"{entry.done}{of} statements are certain")
        if entry.announced:
            notes.append("one was cut off")
    return MigrationRow(
        version=entry.version,
        name=entry.name,
        phase=entry.phase.value,
        state=entry.state.value,
        notes=tuple(notes),
        applied_at=entry.applied_at,
        seconds=entry.seconds if entry.state is not State.ASSUMED else None,
        origin=entry.origin,
        applied_by=entry.applied_by,
    )
