"""Worlds: schemas, tables and rows made at random, in one database."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import psycopg
import pytest
from fraise_testing.modules import load_module

HERE = Path(__file__).parent


def load(name: str) -> ModuleType:
    """A module beside this one, once."""
    full = f"fraiseql_parity_{name}"
    if full not in sys.modules:
        load_module(HERE / f"{name}.py", full)
    return sys.modules[full]


@pytest.fixture(scope="session")
def worlds() -> ModuleType:
    """Makes schemas, tables and rows."""
    return load("worlds")


@pytest.fixture(scope="session")
def reference() -> ModuleType:
    """Says what answers ought to be."""
    return load("reference")


@pytest.fixture(scope="session")
def operations() -> ModuleType:
    """Makes operations."""
    return load("operations")


@pytest.fixture
def worlds_dsn(fraise_template: Callable[..., str], made: list[Any], worlds: ModuleType) -> str:
    """A database with the tables of all worlds that a module has ``made``."""
    statements = [item for world in made for item in worlds.write_tables(world)]

    def build(dsn: str) -> None:
        with psycopg.connect(dsn) as connection:
            for sql, values in statements:
                connection.execute(sql, values or None)

    return fraise_template(hashlib.sha256(json.dumps(statements).encode()).hexdigest(), build)


@pytest.fixture(scope="session")
def parts() -> ModuleType:
    """Puts parts of operations off, and their answers together."""
    return load("parts")


@pytest.fixture(scope="session")
def ledgers() -> ModuleType:
    """Makes types, tables and rows to add up."""
    return load("ledgers")


@pytest.fixture(scope="session")
def sums() -> ModuleType:
    """Says what groups come to."""
    return load("sums")


@pytest.fixture(scope="session")
def totals() -> ModuleType:
    """Makes aggregates."""
    return load("totals")
