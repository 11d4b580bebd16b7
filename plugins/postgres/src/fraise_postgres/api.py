"""What other plugins and applications use of this one."""

from __future__ import annotations

from fraise_postgres.databases import create_database, database_exists, drop_database
from fraise_postgres.dsn import describe_dsn, parse_dsn, redact, with_database
from fraise_postgres.pool import adopt_pool, open_database
from fraise_postgres.scratch import scratch_database, sweep_scratch
from fraise_postgres.templates import template_database

__all__ = [
    "adopt_pool",
    "create_database",
    "database_exists",
    "describe_dsn",
    "drop_database",
    "open_database",
    "parse_dsn",
    "redact",
    "scratch_database",
    "sweep_scratch",
    "template_database",
    "with_database",
]
