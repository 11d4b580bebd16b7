"""What users of a server hold in their hands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal
from urllib.parse import quote, urlencode

import attrs
from attrs import frozen

#: The role that owns everything on the embedded server.
ROLE = "fraise"
#: The database that is always there, for administration.
MAINTENANCE = "postgres"


@frozen(kw_only=True)
class Address:
    """How a server is reached.

    Attributes:
        host: a folder with the server's socket, or an address.
        port: the port, which is also part of the socket's name.
        password: for a port; a socket needs none, the kernel vouches for the user.
    """

    host: str
    port: int
    password: str | None = attrs.field(default=None, repr=False)

    def dsn(self, database: str) -> str:
        """The address of one database, as a URL that libpq understands."""
        name = quote(database, safe="")
        if self.password is None:
            place = urlencode({"host": self.host, "port": self.port}, quote_via=quote)
            return f"postgresql://{ROLE}@/{name}?{place}"
        user = f"{ROLE}:{quote(self.password, safe='')}"
        # It never leaves the machine, and the programs may have no TLS: PGSSLMODE is overruled.
        return f"postgresql://{user}@{self.host}:{self.port}/{name}?sslmode=disable"


@frozen(kw_only=True)
class Server:
    """A running server.

    Attributes:
        source: ``embedded``: ours, in the project; ``settings``: somebody else's.
        version: as ``server_version_num`` gives it, such as 180006.
        data: the data folder of an embedded server.
        pid: the process of an embedded server.
        database: what :meth:`dsn` names when it is not told.
        address: how an embedded server is reached.
        given: the address in the settings.
        revive: starts an embedded server again when it has ended under its users, and gives it
            as it is reached from then on.  It blocks, and raises what a start raises.  None for
            servers of others, servers for tests, and where this process is no user.
    """

    source: Literal["settings", "embedded"]
    version: int
    data: Path | None = None
    pid: int | None = None
    database: str = "app"
    address: Address | None = attrs.field(default=None, repr=False)
    given: str | None = attrs.field(default=None, repr=False)
    revive: Callable[[], Server] | None = attrs.field(default=None, repr=False, eq=False)

    def dsn(self, database: str | None = None) -> str:
        """The address of a database on this server.

        Args:
            database: its name; default: the one that applications use.
        """
        if self.address is not None:
            return self.address.dsn(database or self.database)
        assert self.given is not None
        if database is None:
            return self.given
        # Imported here: libpq is not needed to look at a handle.
        from fraise_postgres.dsn import with_database

        return with_database(self.given, database)
