"""The data folder: made whole or not at all, checked before each start."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from pathlib import Path

from fraise_hookspecs.errors import Where

from fraise_postgres.errors import (
    DataBrokenError,
    DataVersionError,
    DiskFullError,
    FolderOwnerError,
    FolderReadOnlyError,
    InitError,
    LocaleMissingError,
    ServerError,
)
from fraise_postgres.server.binaries import Binaries, examine, system_folders
from fraise_postgres.server.deadline import Deadline
from fraise_postgres.server.handle import ROLE
from fraise_postgres.server.layout import Layout, folder_error, give
from fraise_postgres.server.programs import Finished, run_program

#: The locale of a new data folder: UTF-8, and the same order of strings on every machine.
_LOCALE = "C.UTF-8"
#: The first version whose own C.UTF-8 does not depend on the operating system.
_BUILTIN_SINCE = 17
#: The first version that takes ``all`` for the roles of a mapped user.
_MAP_ALL_SINCE = 16

_DEVELOPMENT = """\
# Written when this data folder was made; change what you like.  How the server is reached
# (listen_addresses, port, unix_socket_*) is decided at each start and cannot be set here.
shared_buffers = 128MB
work_mem = 16MB
maintenance_work_mem = 128MB
max_wal_size = 512MB
checkpoint_timeout = 15min
random_page_cost = 1.1
jit = off
# Building a large schema in one transaction locks every table of it.
max_locks_per_transaction = 256
# The role is called as the schema of Fraise's own tables, and "$user" would lead there.
search_path = 'public'
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
log_line_prefix = '%m [%p] %q%u@%d %a: '
"""

#: A test cluster is thrown away after every crash, so nothing has to reach a disk.
_VOLATILE = """\
fsync = off
synchronous_commit = off
full_page_writes = off
max_wal_size = 256MB
min_wal_size = 32MB
"""

#: Segments as files in the data folder go with it when a test cluster was killed and is removed;
#: POSIX ones would stay in memory until the machine is started anew.
_VOLATILE_SEGMENTS = "" if sys.platform == "win32" else "dynamic_shared_memory_type = mmap\n"


def ensure_cluster(
    binaries: Binaries, layout: Layout, locale: str | None, gate: int, deadline: Deadline
) -> None:
    """Make the data folder, or check that the one there fits; only while the gate is held.

    Args:
        binaries: the programs.
        layout: the folders.
        locale: setting ``postgres.locale``.
        gate: descriptor of the gate's lock: an ``initdb`` that outlives us keeps it shut.
        deadline: for making it.

    Raises:
        DataVersionError: it was made by another major version.
        DataBrokenError: it is not a data folder, or not whole.
        InitError: it could not be made; subclasses of ServerError for known reasons.
    """
    try:
        for leftover in layout.home.glob("data.new-*"):
            shutil.rmtree(leftover)
        empty = not layout.data.exists() or not any(layout.data.iterdir())
        if empty:
            _make_cluster(binaries, layout, locale, gate, deadline)
        else:
            _check_cluster(binaries, layout)
        _write_access(binaries, layout)
    except OSError as error:
        raise folder_error(error, layout.home) from error


def read_major(data: Path) -> int | None:
    """The major version that made a data folder; None when nothing says so."""
    try:
        text = (data / "PG_VERSION").read_text(encoding="utf-8").strip()
    except (FileNotFoundError, UnicodeDecodeError):
        return None
    return int(text) if text.isdecimal() else None


def _check_cluster(binaries: Binaries, layout: Layout) -> None:
    major = read_major(layout.data)
    if major is None or not (layout.data / "global" / "pg_control").is_file():
        raise DataBrokenError(
            f"{layout.data} is not a whole PostgreSQL data folder: "
            f"{'PG_VERSION' if major is None else 'global/pg_control'} is missing or damaged",
            hint="restore a copy of it, or move it away to begin with an empty one",
        )
    if major != binaries.major:
        raise DataVersionError(
            f"{layout.data} was made by PostgreSQL {major}, but the programs in "
            f"{binaries.folder} are {binaries.release}",
            hint=_way_out(major, binaries, layout),
            where=Where(key="postgres.binaries"),
        )


def _way_out(major: int, binaries: Binaries, layout: Layout) -> str:
    """How to use, or to move over, data of another major version."""
    old = next(
        (
            found.folder
            for folder in system_folders(layout.account)
            if not isinstance(found := examine(folder, "system", layout.account), str)
            and found.major == major
        ),
        None,
    )
    if old is None:
        return (
            f"name a folder with the programs of PostgreSQL {major} in postgres.binaries; or "
            f"with them: pg_dumpall > all.sql, move {layout.data} away, `fraise db start`, "
            "`fraise db psql -f all.sql postgres`"
        )
    aside = layout.home / f"data.{major}"
    return (
        f"to go on with PostgreSQL {major}: postgres.binaries: {old}; to move to "
        f"{binaries.major}: mv {layout.data} {aside}, `fraise db start`, `fraise db stop`, then "
        f"as {layout.account.name}: {binaries.program('pg_upgrade')} -U {ROLE} -b {old} "
        f"-B {binaries.folder} -d {aside} -D {layout.data}"
    )


def _make_cluster(
    binaries: Binaries, layout: Layout, locale: str | None, gate: int, deadline: Deadline
) -> None:
    unfinished = layout.home / f"data.new-{os.getpid()}"
    try:
        unfinished.mkdir(mode=0o700)
        give(unfinished, layout.account)
        finished = _run_initdb(binaries, layout, unfinished, locale, gate, deadline)
        if not finished.succeeded:
            raise _init_error(finished, layout, locale, deadline)
        configuration = unfinished / "postgresql.conf"
        configuration.write_text(
            _DEVELOPMENT + (_VOLATILE + _VOLATILE_SEGMENTS if layout.volatile else ""),
            encoding="utf-8",
        )
        with contextlib.suppress(FileNotFoundError):
            layout.data.rmdir()
        unfinished.rename(layout.data)
        _sync_folder(layout.home)
    finally:
        with contextlib.suppress(FileNotFoundError):
            shutil.rmtree(unfinished)


def _sync_folder(folder: Path) -> None:
    """Make a rename durable; Windows cannot open folders."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _run_initdb(
    binaries: Binaries,
    layout: Layout,
    folder: Path,
    locale: str | None,
    gate: int,
    deadline: Deadline,
) -> Finished:
    arguments = [
        *(binaries.program("initdb"), "-D", str(folder), "-U", ROLE, "--encoding=UTF8"),
        # No address may connect until we have said which.
        "--auth=reject",
    ]
    if binaries.major >= 14:
        arguments.append("--no-instructions")
    if layout.volatile:
        arguments.append("--no-sync")
    else:
        arguments.append("--data-checksums")

    def attempt(*chosen: str) -> Finished:
        return run_program(
            [*arguments, *chosen], account=layout.account, deadline=deadline, descriptors=(gate,)
        )

    if locale is not None:
        return attempt(f"--locale={locale}")
    if binaries.major < _BUILTIN_SINCE:
        return attempt(f"--locale={_LOCALE}")
    builtin = ("--locale-provider=builtin", f"--builtin-locale={_LOCALE}")
    finished = attempt(*builtin, f"--locale={_LOCALE}")
    if not finished.succeeded and "invalid locale name" in finished.output:
        # Some systems have no C.UTF-8; PostgreSQL's own decides everything that matters.
        return attempt(*builtin, "--locale=C")
    return finished


def _init_error(
    finished: Finished, layout: Layout, locale: str | None, deadline: Deadline
) -> ServerError:
    said = [line for line in finished.output.strip().splitlines() if line][-6:]
    text = "\n".join(said)
    if finished.status is None:
        return InitError(
            f"making the data folder {layout.data} took longer than {deadline.seconds:g} s",
            hint="raise postgres.start_timeout when the disk is slow",
        )
    if "invalid locale name" in text or ("locale" in text and "could not be found" in text):
        return LocaleMissingError(
            f"this system has no locale {locale or _LOCALE!r}",
            hint="`locale -a` lists the ones it has; install it, or set postgres.locale",
            where=Where(key="postgres.locale"),
        )
    if "No space left on device" in finished.output or "Disk quota" in finished.output:
        return DiskFullError(
            f"there is no space left for a data folder in {layout.home} (about 45 MB)",
            hint="free some space and start again; nothing was left behind",
        )
    if "Read-only file system" in text:
        return FolderReadOnlyError(
            f"{layout.home} cannot be written: Read-only file system",
            hint="set postgres.dsn to a server that runs elsewhere",
        )
    if "Permission denied" in text:
        return FolderOwnerError(
            f"user {layout.account.name} cannot use {layout.home}:\n{text}",
            hint=f"start as its owner, or: chown -R {layout.account.name} {layout.home}",
        )
    return InitError(f"initdb failed for {layout.data}:\n{text}", hint="see the lines above")


def _write_access(binaries: Binaries, layout: Layout) -> None:
    """Say who may connect: our own system user and root, as any role; others never.

    On the socket the kernel tells the server which user is calling (``peer``): there is no
    secret to keep, and a folder that was opened by mistake still lets nobody in.
    """
    roles = ["all"] if binaries.major >= _MAP_ALL_SINCE else [ROLE, "postgres"]
    users = sorted({layout.account.name, "root"})
    note = "# Written at each start of the server.\n"
    lines = [f'fraise "{user}" {role}\n' for user in users for role in roles]
    local = (
        ""
        if sys.platform == "win32"
        else "local all all peer map=fraise\nlocal replication all peer map=fraise\n"
    )
    port = (
        "host all all 127.0.0.1/32 scram-sha-256\nhost replication all 127.0.0.1/32 scram-sha-256\n"
    )
    _write(layout.data / "pg_ident.conf", note + "".join(lines))
    _write(layout.data / "pg_hba.conf", note + local + port)


def _write(path: Path, text: str) -> None:
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
