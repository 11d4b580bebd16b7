"""Diesel: ``__diesel_schema_migrations``, and a folder with ``up.sql`` for each version."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from fraise_hookspecs.migration import AppliedStep, HistoryProblem, ToolHistory
from psycopg import Connection

from confiture.adopting.files import existing, list_folder, missing, pending
from confiture.adopting.tables import find_table

_TABLE: Final = "__diesel_schema_migrations"


class Diesel:
    """Reads what Diesel has done; it keeps no checksums."""

    def folders(self, project: Path) -> tuple[Path, ...]:
        """The usual place."""
        return existing(project, "migrations")

    def read_history(self, connection: Connection[Any]) -> ToolHistory | None:  # Any: rows
        """All versions."""
        table = find_table(connection, _TABLE, {"version", "run_on"})
        if table is None:
            return None
        rows = table.read(connection, "version", order="version")
        return ToolHistory(
            steps=tuple(AppliedStep(name=version) for (version,) in rows), tables=(table.key,)
        )

    def check(self, history: ToolHistory, folder: Path) -> tuple[HistoryProblem, ...]:
        """A folder for each row, a row for each folder."""
        folders = {
            # as Diesel reads a version: what stands before the first underscore, without dashes
            path.name.partition("_")[0].replace("-", ""): path.name
            for path in list_folder(folder, "Diesel")
            if (path / "up.sql").is_file()
        }
        applied = {step.name for step in history.steps}
        return (
            *(
                pending(folders[one], "diesel migration run")
                for one in sorted(folders.keys() - applied)
            ),
            *(
                missing(f"version {one}", "bring its folder back, from version control")
                for one in sorted(applied - folders.keys())
            ),
        )
