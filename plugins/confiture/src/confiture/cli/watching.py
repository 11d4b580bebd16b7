"""``confiture build --watch``: build, wait for a change, build again."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

import anyio
from anyio.abc import TaskStatus
from fraise_hookspecs.context import Context
from fraise_hookspecs.errors import FraiseError
from watchfiles import Change, awatch

from confiture.api import build
from confiture.cli.terminal import show_time
from confiture.environment import FOLDER
from confiture.errors import FolderMissingError, ProtectedEnvironmentError
from confiture.plan import SCHEMA_FOLDER, SEEDS_FOLDER
from confiture.report import BuildReport
from confiture.server.inventory import show_counts

#: Folder that holds all that a build reads.
_ROOT: Final = Path("db")
#: Milliseconds in which changes count as one: editors write a file in several steps.
_TOGETHER: Final = 200
#: Changed files that a line names.
_NAMED: Final = 3


async def watch_files(
    context: Context, environment: str, *, seed: bool, emit: Path | None, backup: Path | None
) -> None:
    """Build at once and at each change of files, until the task is cancelled.

    What goes wrong with a build is told, and the next change builds again. The database is
    replaced each time; a copy of what was there before the first build is made where asked.

    Args:
        context: the open kernel.
        environment: what is built.
        seed: load the seeds as well.
        emit: write one file for psql at each build.
        backup: for what the first build replaces.

    Raises:
        FolderMissingError: there are no files to watch.
        ProtectedEnvironmentError: the environment is protected.
    """
    project = await anyio.Path(context.project).resolve()
    root = Path(project) / _ROOT
    if not await anyio.Path(root).is_dir():
        raise FolderMissingError(
            f"expected files to watch, found no folder {_ROOT}", hint="start with `confiture init`"
        )
    send, receive = anyio.create_memory_object_stream[str](math.inf)

    async def look(*, task_status: TaskStatus[None]) -> None:
        # a change while a build runs is one for the next build, so looking begins before
        concerns = _concerns(Path(project))
        task_status.started()
        async for found in awatch(root, watch_filter=concerns, debounce=_TOGETHER):
            await send.send(_name(found, Path(project)))

    async with anyio.create_task_group() as group:
        await group.start(look)
        reason = "start"
        while True:
            if await _build(context, environment, reason, seed=seed, emit=emit, backup=backup):
                backup = None
            reason = await receive.receive()


async def _build(
    context: Context,
    environment: str,
    reason: str,
    *,
    seed: bool,
    emit: Path | None,
    backup: Path | None,
) -> bool:
    """Whether it was built; what went wrong is told."""
    try:
        report = await build(
            context.project,
            context,
            environment,
            recreate=True,
            seed=seed,
            emit=emit,
            backup=backup,
        )
    except ProtectedEnvironmentError:
        raise
    except FraiseError as error:
        _tell(f"failed ({reason})")
        sys.stderr.write(f"error[{error.code}] {error}\nhint: {error.hint}\n")
        sys.stderr.flush()
        return False
    _tell(f"{_describe(report)} ({reason})")
    for warning in report.warnings:
        sys.stderr.write(f"warning: {warning}\n")
    return True


def _describe(report: BuildReport) -> str:
    what = "cloned" if report.cloned else "built"
    told = f"{what} in {show_time(report.seconds)}: {show_counts(dict(report.counts))}"
    return f"{told}; the old database is in {report.backup}" if report.backup else told


def _tell(line: str) -> None:
    sys.stdout.write(f"{time.strftime('%H:%M:%S')}  {line}\n")
    sys.stdout.flush()


def _concerns(project: Path) -> Callable[[Change, str], bool]:
    """Whether a changed path is part of what is built."""
    folders = {
        project / SCHEMA_FOLDER: ".sql",
        project / SEEDS_FOLDER: ".sql",
        project / FOLDER: ".yaml",
    }

    def ask(_: Change, path: str) -> bool:
        changed = Path(path)
        for folder, ending in folders.items():
            # what comes and goes with a folder may not be told by itself
            if folder.is_relative_to(changed):
                return True
            if changed.is_relative_to(folder) and changed.suffix in {ending, ""}:
                return True
        return False

    return ask


def _name(changes: Iterable[tuple[Change, str]], project: Path) -> str:
    paths = sorted({Path(path).relative_to(project).as_posix() for _, path in changes})
    more = len(paths) - _NAMED
    return ", ".join(paths[:_NAMED]) + (f" and {more} more" if more > 0 else "")
