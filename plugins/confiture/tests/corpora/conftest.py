"""Servers and databases for the corpora."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import psycopg
import pytest
from confiture.proof.observer import dump
from fraise_postgres import scratch_database
from fraise_postgres.server import start_server
from fraise_postgres.settings import PostgresSettings

from .sources import ROLES

#: Where Debian puts PostgreSQL 15.
_OLDER = Path("/usr/lib/postgresql/15/bin")


@pytest.fixture(scope="session")
def older_server() -> Iterator[str]:
    """The DSN of the system's PostgreSQL 15."""
    if not _OLDER.exists():
        pytest.skip("there is no PostgreSQL 15 on this system")
    settings = PostgresSettings(binaries=_OLDER)
    with tempfile.TemporaryDirectory(prefix="corpora-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # the server of root runs as somebody else
        with start_server(folder / "server", settings=settings, volatile=True) as server:
            yield server.dsn("postgres")


@pytest.fixture
def database(fraise_server: str) -> Iterator[Callable[..., str]]:
    """Makes empty databases, with the roles that the corpora speak of on their server."""
    with ExitStack() as stack:

        def make(server: str = fraise_server) -> str:
            make_roles(server)
            return stack.enter_context(scratch_database(server, prefix="corpus"))

        yield make


@pytest.fixture(scope="session")
def observe() -> Callable[[str], tuple[str, ...]]:
    """What pg_dump says of a database, owners included."""
    return lambda dsn: dump(dsn, owners=True)


def make_roles(server: str) -> None:
    """Make those of :data:`~.sources.ROLES` that are not there."""
    with psycopg.connect(server, autocommit=True) as connection:
        for role in ROLES:
            connection.execute(
                f"DO $$ BEGIN CREATE ROLE {role};"
                " EXCEPTION WHEN duplicate_object OR unique_violation THEN END $$"
            )
