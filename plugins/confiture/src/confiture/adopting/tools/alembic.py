"""Alembic: the heads that ``alembic_version`` names, and the revisions of its files."""

from __future__ import annotations

import configparser
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from attrs import frozen
from fraise_hookspecs import Where
from fraise_hookspecs.migration import AppliedStep, HistoryProblem, ToolHistory
from psycopg import Connection

from confiture.adopting.files import (
    assigned,
    existing,
    list_folder,
    missing,
    parse_python,
    pending,
)
from confiture.adopting.tables import find_table
from confiture.errors import AdoptFolderError

_TABLE: Final = "alembic_version"
_UPGRADE: Final = "alembic upgrade heads"


@frozen
class Revision:
    """A file of Alembic.

    Attributes:
        below: what it stands on: revisions, labels, or beginnings of revisions.
    """

    id: str
    labels: tuple[str, ...]
    below: tuple[str, ...]
    path: Path


class Alembic:
    """Reads what Alembic has done."""

    def folders(self, project: Path) -> tuple[Path, ...]:
        """The folder that ``alembic.ini`` names, else the usual ones."""
        parser = configparser.RawConfigParser()
        try:
            parser.read(project / "alembic.ini", "utf-8-sig")
            named = parser.get("alembic", "script_location", fallback="")
        except (configparser.Error, UnicodeDecodeError):
            named = ""
        named = named.replace("%(here)s/", "").strip()
        return existing(project, *([named] if named else []), "alembic", "migrations")

    def read_history(self, connection: Connection[Any]) -> ToolHistory | None:  # Any: rows
        """The heads; Alembic keeps nothing else."""
        table = find_table(connection, _TABLE, {"version_num"})
        if table is None:
            return None
        heads = table.read(connection, "version_num", order="version_num")
        return ToolHistory(
            steps=tuple(AppliedStep(name=head) for (head,) in heads), tables=(table.key,)
        )

    def check(self, history: ToolHistory, folder: Path) -> tuple[HistoryProblem, ...]:
        """What no head stands on was not run; a head without a file is missing."""
        revisions = read_revisions(folder)
        heads = [step.name for step in history.steps]
        lost = [missing(f"revision {one}", "bring its file back, from version control")
                for one in heads if one not in revisions]  # fmt: skip
        seen: set[str] = set()
        waiting = [one for one in heads if one in revisions]
        while waiting:
            one = waiting.pop()
            if one not in seen:
                seen.add(one)
                waiting += [_find(name, revisions, one) for name in revisions[one].below]
        rest = sorted(revisions.keys() - seen)
        return (*lost, *(pending(f"{one} ({revisions[one].path.name})", _UPGRADE) for one in rest))


def read_revisions(folder: Path) -> Mapping[str, Revision]:
    """The revisions of a folder, or of ``versions`` in it.

    Raises:
        AdoptFolderError: there are none, or two of one name.
    """
    inner = folder / "versions"
    place = inner if inner.is_dir() else folder
    list_folder(place, "Alembic")
    found: dict[str, Revision] = {}
    for path in sorted(place.rglob("*.py")):
        revision = _read(path)
        if revision is None:
            continue
        if revision.id in found:
            raise AdoptFolderError(
                f"two files have the revision {revision.id}: {found[revision.id].path.name} and"
                f" {path.name}",
                hint="give one of them another revision",
                where=Where(file=str(path)),
            )
        found[revision.id] = revision
    if not found:
        raise AdoptFolderError(
            f"expected revisions of Alembic in {place}, found none",
            hint="say where they are with --folder",
            where=Where(file=str(place)),
        )
    return found


def _read(path: Path) -> Revision | None:
    if path.name == "__init__.py":
        return None
    body = parse_python(path).body
    revision = assigned(body, "revision", path)
    if not isinstance(revision, str):
        return None
    below = (
        *_texts(assigned(body, "down_revision", path)),
        *_texts(assigned(body, "depends_on", path)),
    )
    return Revision(revision, _texts(assigned(body, "branch_labels", path)), below, path)


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(map(str, value)) if isinstance(value, tuple | list | set) else ()


def _find(name: str, revisions: Mapping[str, Revision], where: str) -> str:
    """The revision that another one names."""
    if name in revisions:
        return name
    label, _, rest = name.rpartition("@")
    for one in revisions.values():
        if name in one.labels or (rest == "head" and label in one.labels):
            return one.id
    near = [one for one in revisions if one.startswith(rest)]
    if len(near) == 1:
        return near[0]
    path = revisions[where].path
    raise AdoptFolderError(
        f"{path.name} stands on {name!r}, which no file is",
        hint="bring the file back, or name the folder that has all of them with --folder",
        where=Where(file=str(path)),
    )
