"""Catalogs of statements, read from the test's own server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg
import pytest
from confiture.catalog.facts import Catalog
from confiture.differ.reading import introspect
from fraise_postgres import scratch_database


@pytest.fixture
def catalog_of(fraise_server: str) -> Callable[[str], Catalog]:
    """The catalog of what statements make."""

    def read(text: str) -> Catalog:
        with (
            scratch_database(fraise_server, prefix="made") as dsn,
            psycopg.connect(dsn, autocommit=True) as connection,
        ):
            connection.execute("SET check_function_bodies = off")
            if text:
                connection.execute(text)
            return introspect(connection)

    return read


@pytest.fixture
def database(fraise_server: str) -> Callable[[str], Iterator[psycopg.Connection]]:
    """A connection to a database with what statements make."""

    @contextmanager
    def make(text: str) -> Iterator[psycopg.Connection]:
        with (
            scratch_database(fraise_server, prefix="made") as dsn,
            psycopg.connect(dsn, autocommit=True) as connection,
        ):
            if text:
                connection.execute(text)
            yield connection

    return make
