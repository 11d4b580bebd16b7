"""A PostgreSQL server that may be treated badly, and an application of 1,000 tenants on it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from fraise_testing.modules import load_module

HERE = Path(__file__).parent
TENANTS = 1_000


def load(name: str) -> ModuleType:
    """A module beside this one, once."""
    full = f"fraise_failures_{name}"
    if full not in sys.modules:
        load_module(HERE / f"{name}.py", full)
    return sys.modules[full]


@pytest.fixture(scope="session", autouse=True)
def native() -> None:
    pytest.importorskip("fraise_server", reason="the compiled module is not installed")
    if not sys.platform.startswith("linux"):
        pytest.skip("what a process holds is read from /proc")


@pytest.fixture(scope="session")
def storm() -> ModuleType:
    """The clients."""
    return load("storm")


@pytest.fixture(scope="session")
def serving() -> ModuleType:
    """The server under test."""
    return load("serving")


@pytest.fixture(scope="session")
def store() -> ModuleType:
    """The application."""
    return load("store")


@pytest.fixture(scope="session")
def clustering() -> ModuleType:
    """Servers of PostgreSQL."""
    return load("cluster")


@pytest.fixture(scope="package")
def cluster(store: ModuleType, clustering: ModuleType) -> Iterator[object]:
    """A server with 1,000 tenants; whoever stops it starts it again."""
    with clustering.open_cluster() as cluster:
        store.fill(cluster.dsn(), TENANTS)
        yield cluster


@pytest.fixture
def project(tmp_path: Path, store: ModuleType, cluster: object) -> Path:
    """The folder of the application."""
    store.write_store(tmp_path)
    store.write_settings(tmp_path, cluster.dsn("store"))  # type: ignore[attr-defined]
    return tmp_path


@pytest.fixture
def make_asker(storm: ModuleType, store: ModuleType) -> object:
    """Makes up questions, the same for the same seed."""
    import random

    def make(seed: int) -> object:
        return storm.Asker(random.Random(seed), TENANTS, store.ROWS)

    return make


@pytest.fixture(scope="session")
def pestering() -> ModuleType:
    """Bad clients."""
    return load("pestering")


@pytest.fixture(scope="session")
def pooling() -> ModuleType:
    """PgBouncer."""
    return load("pooling")
