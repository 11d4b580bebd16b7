"""Worlds: schemas, tables and rows made at random, in one database."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

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
