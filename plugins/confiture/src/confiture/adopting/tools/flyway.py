"""Flyway: ``flyway_schema_history``, with the CRC-32 of each file's lines."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from attrs import frozen
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

_TABLE: Final = "flyway_schema_history"
_VERSIONED: Final = re.compile(r"V([0-9][0-9._]*)__.+\.(?:sql|java)")
_REPEATABLE: Final = re.compile(r"R__(.+)\.(?:sql|java)")
#: Rows that are no migrations: the schema that Flyway made, and what ``repair`` took out.
_BESIDE: Final = frozenset({"SCHEMA", "DELETE"})
_MIGRATE: Final = "flyway migrate"
_REPAIR: Final = "flyway repair, after the database was mended by hand"
_BASELINE: Final = "baseline "


@frozen
class _Row:
    version: str | None
    description: str
    type: str
    checksum: int | None
    success: bool


class Flyway:
    """Reads what Flyway has done."""

    def folders(self, project: Path) -> tuple[Path, ...]:
        """The usual places."""
        return existing(
            project, "src/main/resources/db/migration", "db/migration", "sql", "migrations"
        )

    def read_history(self, connection: Connection[Any]) -> ToolHistory | None:  # Any: rows
        """The net of all rows: undone ones are gone, repeatable ones count by their last run."""
        columns = ("version", "description", "type", "checksum", "success")
        table = find_table(connection, _TABLE, {*columns, "installed_rank"})
        if table is None:
            return None
        steps: dict[str, AppliedStep] = {}
        broken: list[HistoryProblem] = []
        for told in table.read(connection, *columns, order="installed_rank"):
            row = _Row(*told)
            name = _name(row)
            if row.type == "DELETE" or row.type.startswith("UNDO"):
                steps.pop(name, None)
            if row.type in _BESIDE or row.type.startswith("UNDO"):
                continue
            if not row.success:
                broken.append(failed(name, "its last run failed", _REPAIR))
                continue
            broken = [one for one in broken if one.name != name]
            checksum = None if row.checksum is None else str(row.checksum)
            steps.pop(name, None)
            steps[name] = AppliedStep(name=name, checksum=checksum)
        return ToolHistory(steps=tuple(steps.values()), tables=(table.key,), problems=tuple(broken))

    def check(self, history: ToolHistory, folder: Path) -> tuple[HistoryProblem, ...]:
        """Each file once run, with the text that it has now."""
        list_folder(folder, "Flyway")
        files = {name: path for path in sorted(folder.rglob("*")) if (name := _named(path))}
        applied = {step.name: step for step in history.steps}
        begun = {problem.name for problem in history.problems}
        return tuple(_compare(files, applied, begun))


def _compare(
    files: dict[str, Path], applied: dict[str, AppliedStep], begun: set[str]
) -> Iterator[HistoryProblem]:
    marks = [one for one in applied if one.startswith(_BASELINE)]
    mark = max((_parts(one.removeprefix(_BASELINE)) for one in marks), default=None)
    for name in sorted(files.keys() - applied.keys() - begun):
        covered = mark is not None and name.startswith("V") and _parts(name[1:]) <= mark
        if not covered:
            yield pending(files[name].name, _MIGRATE)
    for name, step in applied.items():
        if name in marks:
            continue
        path = files.get(name)
        if path is None:
            yield missing(name, "bring its file back, from version control")
        elif _is_edited(path, step.checksum):
            again = name.startswith("R__")
            yield edited(path.name, _MIGRATE if again else "take the text back that was run")


def _is_edited(path: Path, checksum: str | None) -> bool:
    if checksum is None or path.suffix != ".sql":
        return False
    return int(checksum) != find_checksum(read_bytes(path))


def find_checksum(content: bytes) -> int:
    """As Flyway makes it: CRC-32 of the lines without their ends, as a signed number."""
    text = content.decode("utf-8-sig", errors="replace")
    found = 0
    for line in re.split(r"\r\n|\r|\n", text):
        found = zlib.crc32(line.encode(), found)
    return found - (1 << 32) if found >= 1 << 31 else found


def _name(row: _Row) -> str:
    if row.type == "BASELINE":
        return f"{_BASELINE}{row.version}"
    if row.version is None:
        return f"R__{row.description}"
    return f"V{_spell(row.version)}"


def _named(path: Path) -> str | None:
    """As :func:`_name` calls what a file does; None for other files."""
    found = _VERSIONED.fullmatch(path.name)
    if found is not None:
        return f"V{_spell(found[1])}"
    found = _REPEATABLE.fullmatch(path.name)
    return f"R__{found[1].replace('_', ' ')}" if found is not None else None


def _parts(version: str) -> tuple[int, ...]:
    numbers = [int(one) for one in re.split(r"[._]", version) if one]
    while len(numbers) > 1 and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def _spell(version: str) -> str:
    return ".".join(map(str, _parts(version)))
