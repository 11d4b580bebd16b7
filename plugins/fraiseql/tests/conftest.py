"""What every test of the plugin may ask of its server."""

from __future__ import annotations

import psycopg
import pytest


@pytest.fixture(scope="session")
def extensions(fraise_server: str) -> frozenset[str]:
    """The names of the extensions that the server can make."""
    with psycopg.connect(fraise_server) as connection:
        found = connection.execute("SELECT name FROM pg_available_extensions").fetchall()
    return frozenset(name for (name,) in found)
