"""Worlds: schemas, tables and rows made at random, in one database."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import psycopg
import pytest

HERE = Path(__file__).parent


def load(name: str) -> ModuleType:
    """A module beside this one, once."""
    full = f"fraiseql_parity_{name}"
    if full not in sys.modules:
        spec = importlib.util.spec_from_file_location(full, HERE / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[full] = module
        spec.loader.exec_module(module)
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
