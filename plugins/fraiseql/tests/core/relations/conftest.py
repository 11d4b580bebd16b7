"""A library of bands, records and songs, and a client over it."""

from __future__ import annotations

import hashlib
import json
import random
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


def make_id(kind: int, number: int) -> str:
    return f"00000000-0000-0000-{kind:04d}-{number:012d}"


def make_library() -> dict[str, list[dict[str, Any]]]:
    """Documents, with the keys of relations in them."""
    chance = random.Random(7)
    labels = [
        {"id": make_id(1, n), "name": f"Label {n}", "country": chance.choice(["UK", "FR", None])}
        for n in range(4)
    ]
    songs: list[dict[str, Any]] = []
    records: list[dict[str, Any]] = []
    bands: list[dict[str, Any]] = []
    for n in range(9):
        own = []
        for _ in range(chance.choice([0, 1, 3, 8])):
            number = len(records)
            record = {
                "id": make_id(3, number),
                "title": chance.choice(["Blue", "Hejira", 'é "q"\\', ""]),
                "year": 1970 + chance.randrange(4),
                "rating": chance.choice([None, 1.5, 2, 10]),
                "released": chance.choice([None, "2026-01-02T03:04:05.123456+00:00"]),
            }
            records.append({**record, "band_id": make_id(2, n)})
            own.append(record)
            for _ in range(chance.choice([0, 0, 1, 4])):
                songs.append(
                    {
                        "id": make_id(4, len(songs)),
                        "title": chance.choice(["a", "b", "c"]),
                        "seconds": chance.choice([None, 100, 200]),
                        "record_id": record["id"],
                    }
                )
        genre = chance.choice(
            [None, {"name": "jazz", "family": {"name": "old"}}, {"name": None, "family": None}]
        )
        members = [
            {
                "name": chance.choice(["Ann", "Bo"]),
                "age": chance.choice([None, 20, 40]),
                "band_id": make_id(2, chance.randrange(9)),
            }
            for _ in range(chance.choice([0, 1, 2]))
        ]
        bands.append(
            {
                "id": make_id(2, n),
                "name": f"Band {n}",
                "founded": chance.choice([None, 1960, 1970]),
                "label_id": chance.choice([None, *[item["id"] for item in labels]]),
                "genre": genre,
                "members": members,
                "debut": own[0] if own else None,
                "best": chance.choice([None, own[:2]]),
            }
        )
    return {"label": labels, "band": bands, "record": records, "song": songs}


LIBRARY = make_library()


def build_library(dsn: str) -> None:
    with psycopg.connect(dsn) as connection:
        connection.execute((HERE / "library.sql").read_text(encoding="utf-8"))
        for kind, documents in LIBRARY.items():
            for document in documents:
                store(connection, kind, document)


#: Keys that are columns of a source alone, so that relations find them there.
ONLY_COLUMNS = {"band": ("label_id",), "record": ("band_id",)}


def store(connection: Any, kind: str, document: dict[str, Any]) -> None:
    columns = {"label": ("id", "name", "country"), "band": ("id", "name", "founded", "label_id")}
    columns["record"] = ("id", "title", "band_id", "year", "rating", "released")
    kept = {key: value for key, value in document.items() if key not in ONLY_COLUMNS.get(kind, ())}
    values = {key: document[key] for key in columns.get(kind, ())}
    if kind == "band":
        values["genre_name"] = (document["genre"] or {}).get("name")
    names = [*values, "data"]
    connection.execute(
        f"INSERT INTO tv_{kind} ({', '.join(names)}) VALUES ({', '.join(['%s'] * len(names))})",
        [*values.values(), json.dumps(kept)],
    )


@pytest.fixture(scope="session")
def library() -> ModuleType:
    """The declarations."""
    return load("library")


@pytest.fixture(scope="session")
def oracle() -> ModuleType:
    """What answers ought to be."""
    return load("oracle")


@pytest.fixture(scope="session")
def documents() -> dict[str, list[dict[str, Any]]]:
    """What the library holds."""
    return LIBRARY


def load(stem: str) -> ModuleType:
    name = f"fraiseql_test_{stem}"
    if name not in sys.modules:
        load_module(HERE / f"{stem}.py", name)
    return sys.modules[name]


@pytest.fixture
def library_dsn(fraise_template: Callable[..., str]) -> str:
    text = (HERE / "library.sql").read_text(encoding="utf-8") + json.dumps(LIBRARY)
    return fraise_template(hashlib.sha256(text.encode()).hexdigest(), build_library)


@attrs.define
class Asking:
    """Asks an engine, and counts the statements of each request."""

    engine: Engine
    runs: list[list[Any]]

    async def ask(self, query: str, variables: dict[str, Any] | None = None) -> Any:
        request = GraphQLRequest(query=query, variables=variables or {})
        return json.loads((await self.engine.execute(request, View())).body)

    async def data(self, query: str, variables: dict[str, Any] | None = None) -> Any:
        body = await self.ask(query, variables)
        assert "errors" not in body, body
        return body["data"]

    async def errors(self, query: str, variables: dict[str, Any] | None = None) -> Any:
        return (await self.ask(query, variables))["errors"]


@attrs.define
class _Counting:
    database: Any
    runs: list[list[Any]] = attrs.field(factory=list)

    async def run(self, queries: Any, variables: Any = None, **more: Any) -> Any:
        self.runs.append([query.sql for query in queries])
        return await self.database.run(queries, variables or {}, **more)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.database, name)


MakeAsking = Callable[..., Asking]


@pytest.fixture
async def make_asking(
    anyio_backend: str, library_dsn: str, library: ModuleType
) -> AsyncIterator[MakeAsking]:
    async with open_database(library_dsn) as opened:

        def make(
            schema: Schema | None = None,
            settings: FraiseqlSettings | None = None,
            environment: str = "test",
        ) -> Asking:
            counting = _Counting(opened)
            context = FakeContext(
                environment=environment,
                settings={} if settings is None else {"fraiseql": settings},
                resources={"database": counting},
                plugins=(plugin,),
            )
            return Asking(Engine(schema or Schema(library), context), counting.runs)

        yield make


@pytest.fixture
def asking(make_asking: MakeAsking) -> Asking:
    return make_asking()
