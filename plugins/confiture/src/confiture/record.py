"""``.confiture_version.json``: what the last build of this checkout was."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

from fraise_hookspecs import Where

from confiture.errors import FileUnwritableError

#: Its name, in the project's folder.
NAME: Final = ".confiture_version.json"


@cache
def tool_version() -> str:
    """The version of this distribution."""
    return version("fraise-confiture")


def check_writable(path: Path) -> None:
    """Find out that a file can be written, without leaving anything.

    Raises:
        FileUnwritableError: it cannot.
    """
    if path.is_dir():
        raise _unwritable(path, "it is a folder")
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".confiture-"):
            pass
        if path.exists() and not os.access(path, os.W_OK):
            raise _unwritable(path, "permission denied")
    except OSError as error:
        raise _unwritable(path, error.strerror or str(error)) from error


def write_file(path: Path, text: str) -> None:
    """Write a file so that it is whole or as it was.

    Raises:
        FileUnwritableError: it cannot be written.
    """
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".confiture-")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
                file.write(text)
            Path(temporary).chmod(_mode_of(path))
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise _unwritable(path, error.strerror or str(error)) from error


def write_version(
    project: Path,
    *,
    environment: str,
    database: str,
    digest: str,
    files: Mapping[str, str],
    seeded: bool,
    server_version: int,
) -> None:
    """Write ``.confiture_version.json``.

    Raises:
        FileUnwritableError: it cannot be written.
    """
    content = {
        "hash": digest,
        "environment": environment,
        "database": database,
        "seeded": seeded,
        "built_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "tool_version": tool_version(),
        "server_version": server_version,
        "files": dict(sorted(files.items())),
    }
    write_file(project / NAME, json.dumps(content, indent=2, ensure_ascii=False) + "\n")


def _mode_of(path: Path) -> int:
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _unwritable(path: Path, reason: str) -> FileUnwritableError:
    return FileUnwritableError(
        f"cannot write {path.name}: {reason}",
        hint=f"make {path.parent} writable for this user",
        where=Where(file=str(path)),
    )
