"""Sqitch: the schema ``sqitch``, and ``sqitch.plan`` with its deploy scripts."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from attrs import frozen
from fraise_hookspecs import Where
from fraise_hookspecs.migration import AppliedStep, HistoryProblem, ToolHistory
from psycopg import Connection

from confiture.adopting.files import edited, failed, missing, pending, read_bytes
from confiture.adopting.tables import find_table
from confiture.errors import AdoptFolderError

_PLAN: Final = "sqitch.plan"
_LINE: Final = re.compile(r"\s*([+-]?)\s*([^\s\[#@:%][^\s\[#]*)(?:\s|$)")
_TAG: Final = re.compile(r"\s*@(\S+)")
_DEPLOY: Final = "sqitch deploy"
_LAST_EVENT: Final = (
    "SELECT event, change, project FROM sqitch.events ORDER BY committed_at DESC LIMIT 1"
)


@frozen
class Planned:
    """A change of the plan.

    Attributes:
        script: its deploy script, relative to the folder of the plan.
    """

    name: str
    script: str


class Sqitch:
    """Reads what Sqitch has done."""

    def folders(self, project: Path) -> tuple[Path, ...]:
        """Where the plan is."""
        found = [project, *sorted(one for one in project.iterdir() if one.is_dir())]
        return tuple(one for one in found if (one / _PLAN).is_file())

    def read_history(self, connection: Connection[Any]) -> ToolHistory | None:  # Any: rows
        """All changes of all projects, in their order."""
        columns = ("project", "change", "script_hash", "change_id")
        table = find_table(connection, "changes", {*columns, "committed_at"}, schema="sqitch")
        if table is None:
            return None
        steps: list[AppliedStep] = []
        counts: dict[str, int] = {}
        for project, change, script, id_ in table.read(connection, *columns, order="committed_at"):
            name = f"{project}:{change}"
            counts[name] = counts.get(name, 0) + 1
            number = f"#{counts[name]}" if counts[name] > 1 else ""
            # old releases wrote the change's own number in place of a hash
            checksum = None if script == id_ else script
            steps.append(AppliedStep(name=f"{name}{number}", checksum=checksum))
        broken: tuple[HistoryProblem, ...] = ()
        last = connection.execute(_LAST_EVENT).fetchone()
        if last is not None and last[0] == "fail":
            name = f"{last[2]}:{last[1]}"
            broken = (failed(name, "its last deploy failed", f"{_DEPLOY}, or mend and deploy"),)
        return ToolHistory(steps=tuple(steps), schemas=("sqitch",), problems=broken)

    def check(self, history: ToolHistory, folder: Path) -> tuple[HistoryProblem, ...]:
        """Each change of the plan deployed, with the script that it has now."""
        project, planned = read_plan_of(folder)
        prefix = f"{project}:"
        wanted: dict[str, Planned] = {}
        counts: dict[str, int] = {}
        for one in planned:
            counts[one.name] = counts.get(one.name, 0) + 1
            number = f"#{counts[one.name]}" if counts[one.name] > 1 else ""
            wanted[f"{prefix}{one.name}{number}"] = one
        applied = {one.name: one for one in history.steps}
        return tuple(_compare(folder, prefix, wanted, applied))


def _compare(
    folder: Path, prefix: str, wanted: dict[str, Planned], applied: dict[str, AppliedStep]
) -> Iterator[HistoryProblem]:
    for name in wanted:
        if name not in applied:
            yield pending(name, _DEPLOY)
    for name, step in applied.items():
        if name not in wanted:
            ours = name.startswith(prefix)
            remedy = "bring it back into the plan" if ours else "accept it when it is settled"
            yield missing(name, remedy)
            continue
        path = folder / wanted[name].script
        if not path.is_file():
            yield missing(f"{name} ({wanted[name].script})", "bring the script back")
        elif step.checksum not in {None, _hash(path)}:
            yield edited(name, "take the script back that was run, or sqitch rework")


def _hash(path: Path) -> str:
    return hashlib.sha1(read_bytes(path), usedforsecurity=False).hexdigest()


def read_plan_of(folder: Path) -> tuple[str, list[Planned]]:
    """The project's name and its changes.

    Raises:
        AdoptFolderError: there is no plan, or it names no project.
    """
    path = folder / _PLAN
    lines = read_bytes(path).decode("utf-8", errors="replace").splitlines()
    project = next(
        (one.partition("=")[2].strip() for one in lines if one.startswith("%project=")), None
    )
    if project is None:
        raise AdoptFolderError(
            f"expected a line %project=NAME in {path}, found none",
            hint="name the folder of the plan with --folder",
            where=Where(file=str(path)),
        )
    names: list[str] = []
    tags: list[tuple[int, str]] = []  # how many changes stand before each
    for line in lines:
        tag = _TAG.match(line)
        change = _LINE.match(line)
        if tag is not None:
            tags.append((len(names), tag[1]))
        elif change is not None:
            names.append(change[2])
    return project, [Planned(name, _script(name, at, names, tags)) for at, name in enumerate(names)]


def _script(name: str, at: int, names: list[str], tags: list[tuple[int, str]]) -> str:
    """A change that was reworked keeps its old script under the tag that came after it."""
    if name in names[at + 1 :]:
        tag = next((tag for count, tag in tags if count > at), None)
        if tag is not None:
            return f"deploy/{name}@{tag}.sql"
    return f"deploy/{name}.sql"
