"""dbmate: ``schema_migrations``, a row for each version that was run."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

from fraise_hookspecs.migration import AppliedStep, HistoryProblem, ToolHistory
from psycopg import Connection

from confiture.adopting.files import existing, list_folder, missing, pending
from confiture.adopting.tables import find_table
from confiture.errors import AdoptHistoryStrangeError

_TABLE: Final = "schema_migrations"
_FILE: Final = re.compile(r"(\d+).*\.sql")


class Dbmate:
    """Reads what dbmate has done; it keeps no checksums."""

    def folders(self, project: Path) -> tuple[Path, ...]:
        """The usual places."""
        return existing(project, "db/migrations", "db/dbmate", "migrations")

    def read_history(self, connection: Connection[Any]) -> ToolHistory | None:  # Any: rows
        """All versions."""
        table = find_table(connection, _TABLE, {"version"})
        if table is None:
            return None
        if table.columns != ("version",):
            raise AdoptHistoryStrangeError(
                f"expected only the column version in {table.schema}.{table.name}, found"
                f" {', '.join(table.columns)}",
                hint="this is the table of another tool, such as golang-migrate",
            )
        rows = table.read(connection, "version", order="version")
        return ToolHistory(
            steps=tuple(AppliedStep(name=str(version)) for (version,) in rows),
            tables=(table.key,),
        )

    def check(self, history: ToolHistory, folder: Path) -> tuple[HistoryProblem, ...]:
        """A file for each row, a row for each file."""
        files = {
            match[1]: path.name
            for path in list_folder(folder, "dbmate")
            if (match := _FILE.fullmatch(path.name)) is not None
        }
        applied = {step.name for step in history.steps}
        return (
            *(pending(files[one], "dbmate up") for one in sorted(files.keys() - applied)),
            *(
                missing(f"version {one}", "bring its file back, from version control")
                for one in sorted(applied - files.keys())
            ),
        )
