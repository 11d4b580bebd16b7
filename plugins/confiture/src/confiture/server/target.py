"""The database that is to be built: where it is and what it is now."""

from __future__ import annotations

import getpass
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from attrs import field, frozen
from fraise_hookspecs import FraiseError, Where
from fraise_postgres import describe_dsn, parse_dsn, with_database
from psycopg import Connection, pq

from confiture.errors import DatabaseReservedError
from confiture.server.inventory import count_objects
from confiture.server.session import connect, session

_SQL: Final = Path(__file__).parent / "sql"
_DATABASE: Final = (_SQL / "database.sql").read_text("utf-8")
_SERVER: Final = (_SQL / "server.sql").read_text("utf-8")
_OWN: Final = (_SQL / "own_objects.sql").read_text("utf-8")
#: Where commands about databases are given; the first that lets us in.
_MAINTENANCE: Final = ("postgres", "template1")
_UNKNOWN_DATABASE: Final = "PG-CONN-005"


@frozen
class Target:
    """A database by its address.

    Attributes:
        dsn: its connection string.
        name: of the database.
        shown: its address without secrets, for messages.
        where: the setting that the address stands in.
    """

    dsn: str = field(repr=False)
    name: str
    shown: str
    where: Where | None = None

    def beside(self, name: str) -> str:
        """The connection string of another database of the same server."""
        return with_database(self.dsn, name)


@frozen
class Locale:
    """What must be equal for one database to be a copy of another.

    Attributes:
        provider: ``c`` for the C library, ``i`` for ICU, ``b`` for the server's own;
            None before 15.
        name: the locale of the provider where that is not the C library.
    """

    encoding: str
    collate: str
    ctype: str
    provider: str | None
    name: str | None


@frozen
class ServerFacts:
    """What of the server and the role decides how and into what a build ends.

    Attributes:
        version: ``server_version_num``.
        may_create: whether the role may create databases.
        role: who builds, and will own the objects.
        defaults: settings that change what DDL makes.
        volatile: whether it writes without waiting for the disk, as servers for tests do.
        extensions: those that the files create, with the version they would get.
        locale: of a new database.
    """

    version: int
    may_create: bool
    role: str
    defaults: tuple[str, ...]
    volatile: bool
    extensions: tuple[str, ...]
    locale: Locale


@frozen
class DatabaseFacts:
    """What the target is now.

    Attributes:
        owned: whether it belongs to the role that builds.
        plain: it has no privileges, settings, comment or limit of its own.
        sessions: how many others are connected.
        objects: number of objects by kind.
        own_schema: it has the schema of our own tables.
    """

    owner: str
    owned: bool
    locale: Locale
    plain: bool
    sessions: int
    objects: Mapping[str, int]
    own_schema: bool

    @property
    def empty(self) -> bool:
        """Whether it has no objects; our own tables and extensions' parts do not count."""
        return not self.objects


def find_target(dsn: str, *, where: Where | None = None) -> Target:
    """The database that a connection string names.

    Raises:
        FraiseError: the connection string cannot be read.
        DatabaseReservedError: it names a template of the server.
    """
    words = parse_dsn(dsn, where=where)
    defaults = {
        option.keyword.decode(): (option.val or b"").decode()
        for option in pq.Conninfo.get_defaults()
    }
    name = (
        words.get("dbname")
        or defaults.get("dbname")
        or words.get("user")
        or defaults.get("user")
        or getpass.getuser()
    )
    if name in {"template0", "template1"}:
        raise DatabaseReservedError(
            f"expected a database of the project, found the server's own {name!r}",
            hint="name another database in database_url",
            where=where,
        )
    return Target(with_database(dsn, name), name, describe_dsn(with_database(dsn, name)), where)


def connect_maintenance(target: Target) -> Connection[Any]:  # Any: rows as tuples
    """A session for commands about databases, beside the target.

    Raises:
        FraiseError: the server cannot be reached.
    """
    refused: FraiseError | None = None
    for name in _MAINTENANCE:
        if name == target.name:
            continue
        try:
            return connect(target.beside(name), where=target.where)
        except FraiseError as error:
            if error.code != _UNKNOWN_DATABASE:
                raise
            refused = error
    assert refused is not None
    raise refused


def read_server(connection: Connection[Any], extensions: Sequence[str]) -> ServerFacts:  # Any: rows
    """The facts of the server, asked on any of its databases.

    Args:
        connection: a maintenance session.
        extensions: names of the extensions that the files create.
    """
    row = connection.execute(_SERVER, {"extensions": list(extensions)}).fetchone()
    assert row is not None
    return ServerFacts(
        version=row[0],
        may_create=row[1],
        role=row[2],
        defaults=(row[3], row[4], row[5]),
        volatile=row[6],
        extensions=tuple(row[7] or ()),
        locale=Locale(*row[8:13]),
    )


def is_there(connection: Connection[Any], target: Target) -> bool:  # Any: rows as tuples
    """Whether the target exists, asked on a maintenance session."""
    found = connection.execute("SELECT FROM pg_database WHERE datname = %s", (target.name,))
    return found.fetchone() is not None


def read_database(connection: Connection[Any], target: Target) -> DatabaseFacts | None:  # Any: rows
    """The facts of the target; None when it does not exist.

    Args:
        connection: a maintenance session.
        target: the database, to which a session is opened for its content.
    """
    row = connection.execute(_DATABASE, {"name": target.name}).fetchone()
    if row is None:
        return None
    with session(target.dsn, where=target.where) as inside:
        objects = count_objects(inside)
        own = inside.execute(_OWN).fetchone()
    return DatabaseFacts(
        owner=row[0],
        owned=row[1],
        locale=Locale(*row[2:7]),
        plain=row[7],
        sessions=row[8],
        objects=objects,
        own_schema=own is not None and bool(own[0]),
    )
