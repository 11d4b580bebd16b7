"""goose: ``goose_db_version``; the last row of a version says whether it is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

from fraise_hookspecs.migration import AppliedStep, HistoryProblem, ToolHistory
from psycopg import Connection

from confiture.adopting.files import existing, list_folder, missing, pending
from confiture.adopting.tables import find_table

_TABLE: Final = "goose_db_version"
_FILE: Final = re.compile(r"(\d+)_.+\.(?:sql|go)")


class Goose:
    """Reads what goose has done; it keeps no checksums."""

    def folders(self, project: Path) -> tuple[Path, ...]:
        """The usual places."""
        return existing(project, "migrations", "db/migrations", "sql/migrations", "sql/schema")

    def read_history(self, connection: Connection[Any]) -> ToolHistory | None:  # Any: rows
        """The versions that are up; older releases of goose add a row for each way."""
        table = find_table(connection, _TABLE, {"id", "version_id", "is_applied"})
        if table is None:
            return None
        up: dict[int, bool] = {}
        for version, applied in table.read(connection, "version_id", "is_applied", order="id"):
            up.pop(version, None)
            up[version] = bool(applied)
        steps = (str(one) for one, applied in up.items() if applied and one > 0)
        return ToolHistory(steps=tuple(AppliedStep(name=one) for one in steps), tables=(table.key,))

    def check(self, history: ToolHistory, folder: Path) -> tuple[HistoryProblem, ...]:
        """A file for each version that is up, and none besides."""
        files = {
            str(int(match[1])): path.name
            for path in list_folder(folder, "goose")
            if (match := _FILE.fullmatch(path.name)) is not None
            and not path.name.endswith("_test.go")
        }
        applied = {step.name for step in history.steps}
        return (
            *(pending(files[one], "goose up") for one in sorted(files.keys() - applied, key=int)),
            *(
                missing(f"version {one}", "bring its file back, from version control")
                for one in sorted(applied - files.keys(), key=int)
            ),
        )
