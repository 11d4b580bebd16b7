"""Our own tables: installed and upgraded file by file, never in the application's schema."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from pathlib import Path
from typing import Final

import psycopg
from attrs import frozen
from fraise_hookspecs import FraiseError, Where
from fraise_hookspecs.repository import Database, Executor

from fraise_postgres.errors import (
    EditedInstallFileError,
    ForeignSchemaError,
    InstallFileFailedError,
    InvalidInstallFolderError,
    MaintenanceTimeoutError,
    MissingPrivilegeError,
    NewerInstallationError,
    TransactionEndedError,
)
from fraise_postgres.pool import open_database

#: The schema of our own tables.
SCHEMA: Final = "fraise"
#: Seconds that waiting for another installer, and each file, may take.
TIMEOUT: Final = 600.0

_FILE: Final = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")
_IDENTIFIER: Final = re.compile(r"[a-z_][a-z0-9_]{0,62}")
_SQL: Final = Path(__file__).parent / "sql"
_OPEN_LEDGER: Final = (_SQL / "open_ledger.sql").read_text("utf-8")
_FOREIGN: Final = (_SQL / "foreign_objects.sql").read_text("utf-8")


@frozen
class InstallFile:
    """One numbered file of a component."""

    number: int
    path: Path
    text: str
    checksum: str


@frozen
class Installed:
    """What :func:`install` found and did.

    Attributes:
        component: name of the component.
        version: what the database has now.
        previous: what it had before; 0 for nothing.
        applied: names of the files that ran in this call.
    """

    component: str
    version: int
    previous: int
    applied: tuple[str, ...]


async def install(
    database: Database | str,
    component: str,
    version: int,
    sql_folder: Path,
    *,
    schema: str = SCHEMA,
    timeout: float = TIMEOUT,  # noqa: ASYNC109  # of each statement, set on the server
) -> Installed:
    """Bring a component's tables to a version.

    Each file runs in one transaction together with its entry in the ledger, so a failure in
    file N leaves version N - 1.  Installers of all processes take turns.

    Args:
        database: a database, or the DSN of one.
        component: lower-case name, such as ``confiture``.
        version: number of the last file.
        sql_folder: holds ``0001_name.sql`` and so on; the search path leads to ``schema``, so
            names in the files have no schema.
        schema: where the tables lie.
        timeout: seconds to wait for another installer, and for each file.

    Raises:
        FraiseError: the files do not fit the version or the database; nothing was changed.
        InstallFileFailedError: a file failed; those before it stay.
    """
    for name in (component, schema):
        if not _IDENTIFIER.fullmatch(name) or name == "public":
            raise InvalidInstallFolderError(
                f"expected a lower-case identifier other than public, found {name!r}",
                hint="name components and schemas with letters, digits and underscores",
            )
    files = read_files(sql_folder, version)
    async with _connected(database, timeout) as connected:
        previous = await _check(connected, component, files, schema, timeout)
        applied = [
            file.path.name
            for file in files[previous:]
            if await _apply(connected, component, files, file, schema, timeout)
        ]
        return Installed(component, version, previous, tuple(applied))


def read_files(folder: Path, version: int) -> tuple[InstallFile, ...]:
    """The numbered files of a folder, from 1 to the version.

    Raises:
        InvalidInstallFolderError: a number is missing, given twice, or beyond the version.
    """
    found: list[InstallFile] = []
    try:
        for path in sorted(folder.glob("*.sql")):
            match = _FILE.fullmatch(path.name)
            if match is None:
                raise InvalidInstallFolderError(
                    f"expected a name like 0001_tables.sql, found {path.name}",
                    hint="rename the file",
                    where=Where(file=str(path)),
                )
            content = path.read_bytes()
            checksum = hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()
            found.append(InstallFile(int(match[1]), path, content.decode("utf-8"), checksum))
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInstallFolderError(
            f"the files cannot be read as UTF-8: {error}",
            hint="install the package again",
            where=Where(file=str(folder)),
        ) from None
    numbers = [file.number for file in found]
    if version < 1 or numbers != list(range(1, version + 1)):
        raise InvalidInstallFolderError(
            f"expected files with the numbers 1 to {version}, each once, found {numbers}",
            hint="number the files without gaps and raise the version with the last of them",
            where=Where(file=str(folder)),
        )
    return tuple(found)


def _connected(database: Database | str, timeout: float) -> AbstractAsyncContextManager[Database]:
    if isinstance(database, str):
        return open_database(database, min_size=0, max_size=1, statement_timeout=timeout)
    return nullcontext(database)


def _session(
    database: Database, schema: str, timeout: float
) -> AbstractAsyncContextManager[Executor]:
    milliseconds = str(round(timeout * 1000))
    return database.session(
        {
            "search_path": f"{schema}, pg_temp",
            "statement_timeout": milliseconds,
            "lock_timeout": milliseconds,
        }
    )


async def _check(
    database: Database,
    component: str,
    files: Sequence[InstallFile],
    schema: str,
    timeout: float,  # noqa: ASYNC109  # as above
) -> int:
    """The version that the database has, after the whole ledger was compared with the files."""
    try:
        async with _session(database, schema, timeout) as session:
            return await _read_ledger(session, component, files, schema)
    except psycopg.Error as error:
        raise _explain(error, schema) from error


async def _apply(
    database: Database,
    component: str,
    files: Sequence[InstallFile],
    file: InstallFile,
    schema: str,
    timeout: float,  # noqa: ASYNC109  # as above
) -> bool:
    """Run one file with its entry in the ledger; False where another installer did."""
    try:
        async with _session(database, schema, timeout) as session:
            if await _read_ledger(session, component, files, schema) >= file.number:
                return False
            await _run_file(session, file)
            await session.execute(
                "INSERT INTO component_file (component, version, file, checksum)"
                " VALUES ($1, $2, $3, $4)",
                component,
                file.number,
                file.path.name,
                file.checksum,
            )
            return True
    except psycopg.Error as error:
        raise _explain(error, schema) from error


async def _run_file(session: Executor, file: InstallFile) -> None:
    transaction = await session.fetchval("SELECT pg_current_xact_id()::text")
    try:
        await session.execute(file.text)
    except psycopg.Error as error:
        raise _explain_file(error, file) from error
    if await session.fetchval("SELECT pg_current_xact_id()::text") != transaction:
        raise TransactionEndedError(
            "the file ended its transaction",
            hint="leave BEGIN, COMMIT and ROLLBACK out of installation files",
            where=Where(file=str(file.path)),
        )
    foreign = await session.fetchval(_FOREIGN)
    if foreign:
        raise ForeignSchemaError(
            f"the file made {', '.join(foreign)} in the schema public",
            hint="leave schemas out of the names in the file",
            where=Where(file=str(file.path)),
        )


async def _read_ledger(
    session: Executor, component: str, files: Sequence[InstallFile], schema: str
) -> int:
    """Take the turn among installers, open the ledger, compare it; the version."""
    await session.fetchval(
        "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", f"fraise {schema}"
    )
    await session.execute(_OPEN_LEDGER.replace("{schema}", schema))
    rows = await session.fetch(
        "SELECT version, file, checksum FROM component_file WHERE component = $1 ORDER BY version",
        component,
    )
    if len(rows) > len(files):
        raise NewerInstallationError(
            f"the database has version {len(rows)} of {component}, this release knows {len(files)}",
            hint="use the release that installed it; the way back is a backup",
        )
    for row, file in zip(rows, files, strict=False):
        if row["checksum"] != file.checksum:
            raise EditedInstallFileError(
                f"the file differs from {row['file']}, which this database ran as version"
                f" {row['version']} of {component}",
                hint="put the old content back and write the change as a new file",
                where=Where(file=str(file.path)),
            )
    return len(rows)


def _explain_file(error: psycopg.Error, file: InstallFile) -> FraiseError:
    position = error.diag.statement_position
    line = None
    column = None
    if position is not None:
        before = file.text[: int(position) - 1]
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
    detail = f" ({error.diag.message_detail})" if error.diag.message_detail else ""
    return InstallFileFailedError(
        f"{error.diag.message_primary or error}{detail}",
        hint="this is a defect of the package that brings the file: report it",
        where=Where(file=str(file.path), line=line, column=column),
    )


def _explain(error: psycopg.Error, schema: str) -> FraiseError:
    words = error.diag.message_primary or str(error).strip()
    match error:
        case psycopg.errors.InsufficientPrivilege():
            return MissingPrivilegeError(
                f"the role may not install into the schema {schema!r}: {words}",
                hint=f"GRANT CREATE ON DATABASE to it, or ownership of the schema {schema}",
            )
        case psycopg.errors.LockNotAvailable() | psycopg.errors.QueryCanceled():
            return MaintenanceTimeoutError(
                f"another installer is still at work: {words}",
                hint="wait for it, or end its session (pg_stat_activity)",
            )
        case _:
            return InstallFileFailedError(
                f"the ledger of the schema {schema!r} cannot be used: {words}",
                hint=f"look at the table {schema}.component_file",
            )
