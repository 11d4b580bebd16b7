"""Another tool's history, read and held against its files."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any, Final

from attrs import frozen
from fraise_hookspecs import Where
from fraise_hookspecs.migration import (
    Adopter,
    HistoryProblem,
    HistoryProblemKind,
    ToolHistory,
)
from psycopg import Connection

from confiture.errors import (
    AdoptFolderError,
    AdoptFolderSharedError,
    AdoptHistoryMissingError,
    AdoptUnsettledError,
)
from confiture.migrations.files import FOLDER

#: What a person may know better than the files.
_ACCEPTABLE: Final = frozenset({HistoryProblemKind.MISSING, HistoryProblemKind.UNKNOWN})
#: Problems that an error shows.
_SHOWN: Final = 20


@frozen
class Tool:
    """A tool that was named on the command line."""

    name: str
    adopter: Adopter


def find_folder(tool: Tool, project: Path, said: Path | None) -> Path:
    """The folder of the tool's files.

    Raises:
        AdoptFolderError: there is none, or there are several to choose from.
        AdoptFolderSharedError: it is Confiture's own.
    """
    found = (project / said,) if said is not None else tool.adopter.folders(project)
    if not found or not found[0].is_dir():
        shown = str(said) if said is not None else str(project)
        raise AdoptFolderError(
            f"expected the files of {tool.name} in {shown}, found no such folder",
            hint="say where they are with --folder",
            where=Where(file=shown),
        )
    folder = found[0]
    own = (project / FOLDER).resolve()
    if folder.resolve() == own or own in folder.resolve().parents:
        raise AdoptFolderSharedError(
            f"the files of {tool.name} stand in {FOLDER.as_posix()}, where Confiture's will stand",
            hint=f"move them (git mv {FOLDER.as_posix()} db/{tool.name}), tell {tool.name} so, and"
            f" say --folder db/{tool.name}",
            where=Where(file=FOLDER.as_posix()),
        )
    return folder


def read_history(tool: Tool, connection: Connection[Any], shown: str) -> ToolHistory:  # Any: rows
    """What the tool has run in a database.

    Raises:
        AdoptHistoryMissingError: it was never run there.
    """
    history = tool.adopter.read_history(connection)
    if history is None:
        raise AdoptHistoryMissingError(
            f"expected a history of {tool.name} in {shown}, found none",
            hint="name the environment in whose database the tool was run, or another tool",
        )
    return history


def refuse_unsettled(
    tool: Tool, history: ToolHistory, folder: Path, accepted: Collection[str]
) -> tuple[str, ...]:
    """See that the tool's files and its history say the same.

    Returns:
        the names that were accepted and needed it.

    Raises:
        AdoptUnsettledError: something is pending, failed, edited, missing or unknown.
    """
    problems = (*history.problems, *tool.adopter.check(history, folder))
    granted = tuple(
        one for one in problems if one.kind in _ACCEPTABLE and _is_accepted(one, accepted)
    )
    rest = [one for one in problems if one not in granted]
    if rest:
        lines = [f"\n  {one.kind.value} {one.name}: {one.detail}; {one.remedy}" for one in rest]
        more = f"\n  and {len(rest) - _SHOWN} more" if len(rest) > _SHOWN else ""
        free = any(one.kind in _ACCEPTABLE for one in rest)
        raise AdoptUnsettledError(
            f"the history of {tool.name} is not settled:{''.join(lines[:_SHOWN])}{more}",
            hint="nothing was changed; settle this with the old tool, and try again"
            + ("; what is missing or unknown is accepted by --accept NAME" if free else ""),
        )
    return tuple(one.name for one in granted)


def _is_accepted(problem: HistoryProblem, accepted: Collection[str]) -> bool:
    return problem.name in accepted or problem.name.partition(" (")[0] in accepted
