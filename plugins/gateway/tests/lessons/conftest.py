"""A small application whose queries are learned from."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import psycopg
import pytest
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraise_testing.graphql import View
from fraise_testing.modules import load_module
from fraiseql import Engine, GraphQLRequest, Schema, plugin
from fraiseql.settings import FraiseqlSettings

HERE = Path(__file__).parent
#: Schemas that are made at random.
WORLDS = 40 if os.environ.get("FRAISE_DEEP") == "1" else 6


def load(name: str) -> ModuleType:
    """A module beside this one, once."""
    full = f"fraise_lessons_{name}"
    if full not in sys.modules:
        load_module(HERE / f"{name}.py", full)
    return sys.modules[full]


@pytest.fixture(scope="session")
def shop() -> ModuleType:
    """The declarations."""
    return load("shop")


@pytest.fixture(scope="session")
def values() -> ModuleType:
    """Makes values of input types."""
    return load("values")


@pytest.fixture(scope="session")
def rehearsing() -> ModuleType:
    """What Python makes of what is compared."""
    return load("rehearsing")


@attrs.define
class Pupil:
    """Keeps what it is taught; ``error`` is raised instead."""

    lessons: list[bytes] = attrs.field(factory=list)
    forgotten: int = 0
    error: Exception | None = None

    def learn(self, lesson: bytes) -> None:
        if self.error is not None:
            raise self.error
        self.lessons.append(lesson)

    def forget(self) -> None:
        self.forgotten += 1


@pytest.fixture
def pupil() -> Pupil:
    return Pupil()


@attrs.define
class Observer:
    """Keeps what it is told."""

    queries: list[Any] = attrs.field(factory=list)

    def answered(self, query: Any) -> None:
        self.queries.append(query)

    def forgotten(self) -> None:
        self.queries.clear()


@attrs.define
class Asking:
    """Asks an engine; ``observer`` has what it told."""

    engine: Engine
    observer: Observer = attrs.field(factory=Observer)

    async def ask(self, query: str = "", /, **given: Any) -> Any:
        answer = await self.engine.execute(GraphQLRequest(query=query, **given), View())
        assert not answer.has_errors, answer.body
        return self.observer.queries[-1]


@pytest.fixture
def shop_dsn(fraise_template: Callable[..., str]) -> str:
    text = (HERE / "shop.sql").read_text(encoding="utf-8")

    def build(dsn: str) -> None:
        with psycopg.connect(dsn) as connection:
            connection.execute(text)

    return fraise_template(hashlib.sha256(text.encode()).hexdigest(), build)


@pytest.fixture
async def make_asking(
    anyio_backend: str, shop_dsn: str, shop: ModuleType
) -> AsyncIterator[Callable[..., Asking]]:
    """Makes what asks; settings and plugins as a test wants them."""
    async with open_database(shop_dsn) as database:

        def make(
            settings: FraiseqlSettings | None = None, plugins: tuple[ModuleType, ...] = ()
        ) -> Asking:
            context = FakeContext(
                settings={} if settings is None else {"fraiseql": settings},
                resources={"database": database},
                plugins=(plugin, *plugins),
            )
            asking = Asking(Engine(Schema(shop), context))
            asking.engine.watch(asking.observer)
            return asking

        yield make


@pytest.fixture
def asking(make_asking: Callable[..., Asking]) -> Asking:
    return make_asking()


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the whole suite."""
    return HERE.parents[3]


@pytest.fixture(scope="session")
def load_parity(root: Path) -> Callable[[str], ModuleType]:
    """Loads a module of the suite that compares answers, once."""

    def load_once(name: str) -> ModuleType:
        full = f"fraiseql_parity_{name}"
        if full not in sys.modules:
            load_module(root / f"plugins/fraiseql/tests/core/parity/{name}.py", full)
        return sys.modules[full]

    return load_once


@pytest.fixture(scope="session")
def worlds(load_parity: Callable[[str], ModuleType]) -> ModuleType:
    """Makes schemas and rows at random."""
    return load_parity("worlds")


@pytest.fixture(scope="session")
def made(worlds: ModuleType) -> list[Any]:
    """Some of them."""
    return [worlds.make_world(number) for number in range(WORLDS)]


@pytest.fixture
def worlds_dsn(fraise_template: Callable[..., str], made: list[Any], worlds: ModuleType) -> str:
    """The DSN of their rows."""
    statements = [item for world in made for item in worlds.write_tables(world)]

    def build(dsn: str) -> None:
        with psycopg.connect(dsn) as connection:
            for sql, given in statements:
                connection.execute(sql, given or None)

    return fraise_template(hashlib.sha256(json.dumps(statements).encode()).hexdigest(), build)
