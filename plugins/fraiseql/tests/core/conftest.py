"""A small store on a database of its own for each test, and an engine over it."""

from __future__ import annotations

import json
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
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

ARTISTS: list[dict[str, Any]] = [
    {
        "id": "00000000-0000-0000-0000-000000000001",
        "identifier": "joni",
        "name": "Joni",
        "genre": "jazz",
        "plays": 9007199254740993,
        "rating": 9.50,
        "score": 0.5,
        "members": 1,
        "active": True,
        "founded": "1968-03-01",
        "created_at": "2026-01-02T03:04:05+00:00",
        "wakes": "10:30:00",
        "extra": {"a": [1, 2.50, None]},
        "albums": [
            {
                "id": "00000000-0000-0000-0000-0000000000a1",
                "title": "Blue",
                "price": 12.50,
                "tracks": [
                    {"title": "All I Want", "seconds": 213},
                    {"title": "Carey", "seconds": None},
                ],
            },
            {
                "id": "00000000-0000-0000-0000-0000000000a2",
                "title": "Hejira",
                "price": None,
                "tracks": [],
            },
        ],
        "tags": ["folk", 'é"\\'],
    },
    {
        "id": "00000000-0000-0000-0000-000000000002",
        "identifier": "the-band",
        "name": "The Band",
        "genre": "rock",
        "plays": 12,
        "rating": 8,
        "score": 2.25,
        "members": 5,
        "active": False,
        "founded": "1967-01-01",
        "created_at": "2026-06-01T12:00:00+00:00",
        "wakes": "12:00:00",
        "extra": None,
        "albums": [],
        "tags": [],
    },
    {
        "id": "00000000-0000-0000-0000-000000000003",
        "identifier": "nobody",
        "name": None,
        "genre": None,
        "plays": None,
        "rating": None,
        "score": None,
        "members": None,
        "active": None,
        "founded": None,
        "created_at": None,
        "wakes": None,
        "extra": None,
        "albums": [],
        "tags": ["100%", "a_b"],
    },
]


def _load_music() -> ModuleType:
    name = "fraiseql_test_music"
    if name not in sys.modules:
        load_module(HERE / "music.py", name)
    return sys.modules[name]


@pytest.fixture(scope="session")
def music() -> ModuleType:
    """The declarations of the store."""
    return _load_music()


def build_store(dsn: str) -> None:
    with psycopg.connect(dsn) as connection:
        connection.execute((HERE / "store.sql").read_text(encoding="utf-8"))
        for artist in ARTISTS:
            connection.execute("SELECT fn_store_artist(%s::jsonb)", (json.dumps(artist),))


@pytest.fixture
def store_dsn(fraise_template: Callable[..., str]) -> str:
    """The DSN of a fresh store."""
    text = (HERE / "store.sql").read_text(encoding="utf-8") + json.dumps(ARTISTS)
    import hashlib

    return fraise_template(hashlib.sha256(text.encode()).hexdigest(), build_store)


@pytest.fixture
def make_view() -> type[View]:
    """Makes requests for engines of a test's own."""
    return View


@attrs.define
class Counting:
    """The real database, counting its round trips."""

    database: Any
    runs: list[list[str]] = attrs.field(factory=list)
    sessions: int = 0

    async def run(self, queries, variables=None, **more):
        self.runs.append([query.sql for query in queries])
        return await self.database.run(queries, variables or {}, **more)

    def session(self, variables=None, **more):
        self.sessions += 1
        return self.database.session(variables or {}, **more)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.database, name)


@attrs.define
class Client:
    """Asks an engine and reads its answers."""

    engine: Engine
    database: Counting
    view: View = attrs.field(factory=View)

    async def answer(self, query: str, /, **arguments: Any) -> Any:
        request = GraphQLRequest(query=query, **arguments)
        return await self.engine.execute(request, self.view)

    async def ask(self, query: str, variables: Mapping[str, Any] | None = None, **more: Any) -> Any:
        answer = await self.answer(query, variables=variables or {}, **more)
        return json.loads(answer.body)

    async def data(self, query: str, variables: Mapping[str, Any] | None = None) -> Any:
        body = await self.ask(query, variables)
        assert "errors" not in body, body
        return body["data"]

    async def errors(self, query: str, variables: Mapping[str, Any] | None = None) -> Any:
        body = await self.ask(query, variables)
        assert "errors" in body, body
        return body["errors"]


MakeClient = Callable[..., Awaitable[Client]]


@pytest.fixture
async def database(anyio_backend: str, store_dsn: str) -> AsyncIterator[Counting]:
    async with open_database(store_dsn) as opened:
        yield Counting(opened)


@pytest.fixture
def make_client(database: Counting, music: ModuleType) -> Callable[..., Client]:
    """A factory of clients; settings, environment, schema and plugins as a test wants them."""

    def make(
        *,
        settings: FraiseqlSettings | None = None,
        environment: str = "test",
        schema: Schema | None = None,
        plugins: tuple[ModuleType, ...] = (),
        view: View | None = None,
    ) -> Client:
        context = FakeContext(
            environment=environment,
            settings={} if settings is None else {"fraiseql": settings},
            resources={"database": database},
            plugins=(plugin, *plugins),
        )
        return Client(Engine(schema or Schema(music), context), database, view or View())

    return make


@pytest.fixture
def client(make_client: Callable[..., Client]) -> Client:
    """A client with default settings."""
    return make_client()
