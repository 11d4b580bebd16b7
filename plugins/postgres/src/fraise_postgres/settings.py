"""The section ``postgres`` of the settings file."""

from __future__ import annotations

import enum
import sys
from pathlib import Path

import attrs
from attrs import frozen
from fraise_hookspecs import Where


class Listen(enum.Enum):
    """How the embedded server is reached."""

    #: A Unix socket in a folder that only its owner can enter.
    SOCKET = "socket"
    #: A port of the loopback interface, with a random password.
    TCP = "tcp"


#: Windows has no peer authentication on Unix sockets.
DEFAULT_LISTEN = Listen.TCP if sys.platform == "win32" else Listen.SOCKET


@frozen(kw_only=True)
class PoolSettings:
    """The pool of connections that one process opens.

    Attributes:
        min_size: connections kept open.
        max_size: connections at most.
        timeout: seconds to wait for a free connection.
        max_idle: seconds after which a connection above ``min_size`` is closed.
        max_lifetime: seconds after which a connection is replaced.
        application_name: how the sessions are called in ``pg_stat_activity``.
        prepare: whether statements are prepared; false behind a transaction pooler such as
            PgBouncer, where no state may stay in a session.
    """

    min_size: int = attrs.field(
        default=1,
        validator=attrs.validators.ge(0),
        metadata={"help": "connections kept open"},
    )
    max_size: int = attrs.field(
        default=10,
        validator=attrs.validators.ge(1),
        metadata={"help": "connections at most"},
    )
    timeout: float = attrs.field(
        default=10.0,
        validator=attrs.validators.gt(0),
        metadata={"help": "seconds to wait for a free connection"},
    )
    max_idle: float = attrs.field(
        default=600.0,
        validator=attrs.validators.gt(0),
        metadata={"help": "seconds after which a spare connection is closed"},
    )
    max_lifetime: float = attrs.field(
        default=3600.0,
        validator=attrs.validators.gt(0),
        metadata={"help": "seconds after which a connection is replaced"},
    )
    application_name: str = attrs.field(
        default="fraise",
        validator=attrs.validators.max_len(63),
        metadata={"help": "how the sessions are called in pg_stat_activity"},
    )
    prepare: bool = attrs.field(
        default=True,
        metadata={"help": "prepare statements; false behind a transaction pooler"},
    )


def _check_dsn(_: PostgresSettings, __: attrs.Attribute[str | None], value: str | None) -> None:
    if value is not None:
        # Here: it loads psycopg, which settings without a server of their own do not need.
        from fraise_postgres.dsn import parse_dsn

        parse_dsn(value, where=Where(key="postgres.dsn"))


@frozen(kw_only=True)
class PostgresSettings:
    """Which server is used, and how.

    With ``dsn`` set, that server is used and every setting of the embedded one is
    ignored.  Without it the embedded server of the project is started when needed.

    Attributes:
        dsn: address of a server that somebody else runs.
        database: database that applications use on the embedded server.
        binaries: folder with ``postgres`` and ``initdb``; default: the ones that came as a
            package, then a system installation.
        listen: how the embedded server is reached.
        port: loopback port for ``listen: tcp``; default: a free one, kept over restarts.
        run_as: operating-system user of the embedded server when root starts it.
        locale: locale for a new data folder; default: ``C.UTF-8``.
        start_timeout: seconds that a start, with a recovery after a crash, may take.
        stop_timeout: seconds that a stop may take.
        connect_timeout: seconds to reach a server.
        statement_timeout: seconds that one statement may take; 0 is without limit.
        pool: the pool of connections of one process.

    Raises:
        InvalidDsnError: ``dsn`` is no connection string of PostgreSQL's.
    """

    dsn: str | None = attrs.field(
        default=None,
        validator=_check_dsn,
        metadata={"help": "address of a server that somebody else runs", "secret": True},
    )
    database: str = attrs.field(
        default="app",
        validator=attrs.validators.and_(attrs.validators.min_len(1), attrs.validators.max_len(63)),
        metadata={"help": "database that applications use on the embedded server"},
    )
    binaries: Path | None = attrs.field(
        default=None, metadata={"help": "folder with the programs postgres and initdb"}
    )
    listen: Listen = attrs.field(
        default=DEFAULT_LISTEN,
        metadata={
            "help": "how the embedded server is reached",
            "choices": tuple(kind.value for kind in Listen),
        },
    )
    port: int | None = attrs.field(
        default=None,
        validator=attrs.validators.optional(
            attrs.validators.and_(attrs.validators.ge(1), attrs.validators.le(65535))
        ),
        metadata={"help": "loopback port for listen: tcp"},
    )
    run_as: str | None = attrs.field(
        default=None, metadata={"help": "user of the embedded server when root starts it"}
    )
    locale: str | None = attrs.field(
        default=None, metadata={"help": "locale for a new data folder"}
    )
    start_timeout: float = attrs.field(
        default=60.0,
        validator=attrs.validators.gt(0),
        metadata={"help": "seconds that a start, with a recovery after a crash, may take"},
    )
    stop_timeout: float = attrs.field(
        default=30.0,
        validator=attrs.validators.gt(0),
        metadata={"help": "seconds that a stop may take"},
    )
    connect_timeout: float = attrs.field(
        default=5.0,
        validator=attrs.validators.gt(0),
        metadata={"help": "seconds to reach a server"},
    )
    statement_timeout: float = attrs.field(
        default=30.0,
        validator=attrs.validators.ge(0),
        metadata={"help": "seconds that one statement may take; 0 is without limit"},
    )
    pool: PoolSettings = attrs.field(
        factory=PoolSettings, metadata={"help": "the pool of connections of one process"}
    )
