"""Prisma Migrate: ``_prisma_migrations``, with the SHA-256 of each ``migration.sql``."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, Final

from fraise_hookspecs.migration import AppliedStep, HistoryProblem, ToolHistory
from psycopg import Connection

from confiture.adopting.files import (
    edited,
    existing,
    failed,
    list_folder,
    missing,
    pending,
    read_bytes,
)
from confiture.adopting.tables import find_table

_TABLE: Final = "_prisma_migrations"
_DEPLOY: Final = "npx prisma migrate deploy"
_RESOLVE: Final = "npx prisma migrate resolve --applied NAME, or --rolled-back NAME"


class Prisma:
    """Reads what Prisma Migrate has done."""

    def folders(self, project: Path) -> tuple[Path, ...]:
        """The usual place."""
        return existing(project, "prisma/migrations")

    def read_history(self, connection: Connection[Any]) -> ToolHistory | None:  # Any: rows
        """What is finished; what is not and was not rolled back has failed."""
        columns = ("migration_name", "checksum", "finished_at", "rolled_back_at")
        table = find_table(connection, _TABLE, {*columns, "started_at"})
        if table is None:
            return None
        steps: dict[str, AppliedStep] = {}
        broken: list[HistoryProblem] = []
        for name, checksum, finished, back in table.read(connection, *columns, order="started_at"):
            if back is not None:
                continue
            if finished is None:
                broken.append(failed(name, "was begun and never finished", _RESOLVE))
            else:
                steps[name] = AppliedStep(name=name, checksum=checksum)
        return ToolHistory(steps=tuple(steps.values()), tables=(table.key,), problems=tuple(broken))

    def check(self, history: ToolHistory, folder: Path) -> tuple[HistoryProblem, ...]:
        """A folder with the same text for each row, a row for each folder."""
        files = {
            path.name: path / "migration.sql"
            for path in list_folder(folder, "Prisma")
            if (path / "migration.sql").is_file()
        }
        applied = {step.name: step for step in history.steps}
        begun = {problem.name for problem in history.problems}
        problems = [pending(one, _DEPLOY) for one in sorted(files.keys() - applied.keys() - begun)]
        for name, step in applied.items():
            if name not in files:
                problems.append(missing(name, "bring its folder back, from version control"))
            elif step.checksum not in _checksums(read_bytes(files[name])):
                problems.append(edited(name, "take the text back that was run"))
        return tuple(problems)


def _checksums(content: bytes) -> set[str]:
    """Of the text with either sort of line ends, which version control may have changed."""
    plain = content.replace(b"\r\n", b"\n")
    texts = (content, plain, plain.replace(b"\n", b"\r\n"))
    return {hashlib.sha256(text).hexdigest() for text in texts}
