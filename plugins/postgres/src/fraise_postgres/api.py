"""What other plugins and applications use of this one."""

from __future__ import annotations

from fraise_postgres.connecting import connect_blocking, explain_failure, show_version
from fraise_postgres.databases import create_database, database_exists, drop_database
from fraise_postgres.dsn import describe_dsn, parse_dsn, redact, with_database
from fraise_postgres.installation import Installed, install
from fraise_postgres.lasting import read_options
from fraise_postgres.pool import adopt_pool, open_database
from fraise_postgres.scratch import scratch_database, sweep_scratch
from fraise_postgres.server import (
    Server,
    attach_server,
    open_server,
    start_server,
    stop_server,
)
from fraise_postgres.server.tools import find_program
from fraise_postgres.settings import Listen, PoolSettings, PostgresSettings
from fraise_postgres.templates import template_database
from fraise_postgres.volatile import volatile_server

__all__ = [
    "Installed",
    "Listen",
    "PoolSettings",
    "PostgresSettings",
    "Server",
    "adopt_pool",
    "attach_server",
    "connect_blocking",
    "create_database",
    "database_exists",
    "describe_dsn",
    "drop_database",
    "explain_failure",
    "find_program",
    "install",
    "open_database",
    "open_server",
    "parse_dsn",
    "read_options",
    "redact",
    "scratch_database",
    "show_version",
    "start_server",
    "stop_server",
    "sweep_scratch",
    "template_database",
    "volatile_server",
    "with_database",
]
