"""A copy of a database in a file, before it is replaced."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from fraise_hookspecs import Where
from fraise_postgres import find_program, parse_dsn
from psycopg.conninfo import make_conninfo

from confiture.errors import BackupFailedError
from confiture.server.session import CONNECT_TIMEOUT
from confiture.server.target import Target
from confiture.server.wire import Cancellation

#: Seconds that a copy may take.
TIMEOUT: Final = 6 * 3600.0
#: Seconds that a copy waits for locks of tables.
_LOCK_WAIT: Final = 60
_POLL: Final = 0.1
#: Of an unfinished file, which is never taken for a copy.
_PART: Final = ".part"


def choose_file(path: Path, database: str, now: datetime) -> Path:
    """The file of a copy: the path itself, or a new name in a folder.

    Args:
        path: a file that is not there yet, or a folder; with a last slash, or without an ending,
            one that is made.
        database: its name.
        now: when the copy is made.

    Raises:
        BackupFailedError: the file is there already.
    """
    is_folder = path.is_dir() or (not path.suffix and not path.exists())
    if not is_folder:
        chosen = path
    else:
        stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%S%f")
        safe = "".join(one if one.isalnum() or one in "_-" else "_" for one in database)
        chosen = path / f"{safe}_{stamp}.dump"
    if chosen.exists():
        raise BackupFailedError(
            f"expected a new file for the backup, found {chosen}",
            hint="nothing was changed; name another file, or a folder",
            where=Where(file=str(chosen)),
        )
    return chosen


def back_up(
    target: Target,
    path: Path,
    *,
    version: int,
    cancellation: Cancellation,
    timeout: float = TIMEOUT,
) -> Path:
    """Write a copy of a database as ``pg_dump -Fc`` makes it; ``pg_restore`` reads it.

    The file has its name only when it is whole and on the disk.

    Args:
        target: the database.
        path: see :func:`choose_file`.
        version: ``server_version_num`` of its server.
        cancellation: looked at while waiting.
        timeout: seconds.

    Raises:
        BackupFailedError: there is no whole copy.
        FraiseError: there is no ``pg_dump`` that serves, or the work was cancelled.
    """
    chosen = choose_file(path, target.name, datetime.now(UTC))
    program = find_program("pg_dump", at_least=version // 10000)
    part = chosen.with_name(chosen.name + _PART)
    try:
        chosen.parent.mkdir(parents=True, exist_ok=True)
        # rows may be secret: nobody else reads them
        os.close(os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))
        words = [program, "-Fc", f"--lock-wait-timeout={round(_LOCK_WAIT * 1000)}", "-f", str(part)]
        _run(words, target, cancellation, timeout)
        _settle(part, chosen)
    except OSError as error:
        raise BackupFailedError(
            f"cannot write the backup {chosen}: {error.strerror}",
            hint="nothing was changed; make the folder writable, or name another one",
            where=Where(file=str(chosen)),
        ) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return chosen


def _settle(part: Path, chosen: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    # a link, unlike a rename, never takes the place of a file that came meanwhile
    os.link(part, chosen)
    folder = os.open(chosen.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _run(words: Sequence[str], target: Target, cancellation: Cancellation, timeout: float) -> None:
    options = parse_dsn(target.dsn)
    options.setdefault("connect_timeout", str(CONNECT_TIMEOUT))
    # everybody on the machine may read the words of a command
    password = options.pop("password", None)
    environment = {**os.environ, "LC_ALL": "C"}
    if password is not None:
        environment["PGPASSWORD"] = password
    deadline = time.monotonic() + timeout
    with subprocess.Popen(  # noqa: S603  # a program that was looked for, and no shell
        [*words, "-d", make_conninfo(**options)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        env=environment,
    ) as process:
        told = _wait(process, cancellation, deadline)
    if process.returncode:
        raise BackupFailedError(
            f"the backup of {target.shown} failed: {' '.join(told.split()) or 'no reason given'}",
            hint="nothing was changed; correct it, or build without a backup",
        )


def _wait(process: subprocess.Popen[str], cancellation: Cancellation, deadline: float) -> str:
    try:
        while True:
            cancellation.check()
            try:
                return process.communicate(timeout=_POLL)[1]
            except subprocess.TimeoutExpired:
                if time.monotonic() > deadline:
                    raise BackupFailedError(
                        "the backup did not end in time",
                        hint="nothing was changed; look at what pg_dump waits for",
                    ) from None
    except BaseException:
        process.kill()
        raise
