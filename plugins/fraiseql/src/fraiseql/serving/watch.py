"""Notices changed files by looking every third of a second.

No notification library: a project has some hundred files, which takes a millisecond to look at, and
looking works on network drives, in containers and on every system alike.
"""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import anyio
from anyio import to_thread

_INTERVAL: Final = 0.3
_PATTERNS: Final = ("*.py", "fraise.yaml", "fraise.*.yaml")
_SKIPPED: Final = frozenset({"__pycache__", "node_modules", "build", "dist"})

#: Modification time and size of files by path.
Snapshot = Mapping[str, tuple[int, int]]


def take_snapshot(folder: Path) -> Snapshot:
    """The state of a project's Python and settings files; virtual environments are left out."""
    return dict(_look(str(folder)))


async def wait_for_change(folder: Path, before: Snapshot) -> tuple[Snapshot, tuple[str, ...]]:
    """Wait until files differ from a snapshot and have come to rest.

    Returns:
        the new state, and the changed, added and removed files relative to the folder, sorted.
    """
    while True:
        now = await to_thread.run_sync(take_snapshot, folder)
        if now != before:
            await anyio.sleep(_INTERVAL / 3)
            if await to_thread.run_sync(take_snapshot, folder) == now:
                return now, compare(before, now, folder)
        else:
            await anyio.sleep(_INTERVAL)


def compare(before: Snapshot, after: Snapshot, folder: Path) -> tuple[str, ...]:
    """The files that differ, relative to the folder, sorted."""
    changed = {path for path, _ in set(before.items()) ^ set(after.items())}
    return tuple(sorted(os.path.relpath(path, folder) for path in changed))


def _look(folder: str) -> Iterator[tuple[str, tuple[int, int]]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return  # removed, or not ours to read
    if any(entry.name == "pyvenv.cfg" for entry in entries):
        return
    for entry in entries:
        try:
            if entry.is_dir(follow_symlinks=False):
                if not entry.name.startswith(".") and entry.name not in _SKIPPED:
                    yield from _look(entry.path)
            elif any(fnmatch.fnmatch(entry.name, pattern) for pattern in _PATTERNS):
                status = entry.stat()
                yield entry.path, (status.st_mtime_ns, status.st_size)
        except OSError:
            continue  # removed while we look
