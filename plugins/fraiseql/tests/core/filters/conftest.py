"""Tables with a column for every scalar, and an engine over them."""

from __future__ import annotations

import json
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
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
from fraiseql.settings import FraiseqlSettings, LimitSettings, PlanSettings
from psycopg.conninfo import make_conninfo

HERE = Path(__file__).parent

#: What some fields and operators need; a server that has none of it leaves their cases out.
FIELD_EXTENSIONS = {"tree": "ltree", "features": "vector"}
OPERATOR_EXTENSIONS = {
    "withinMeters": "earthdistance",
    "similarTo": "pg_trgm",
    "wordSimilarTo": "pg_trgm",
}


def load(name: str) -> ModuleType:
    """A module beside this one, once."""
    full = f"fraiseql_filters_{name}"
    if full not in sys.modules:
        load_module(HERE / f"{name}.py", full)
    return sys.modules[full]


def extensions_of(connection: psycopg.Connection) -> set[str]:
    found = connection.execute("SELECT name FROM pg_available_extensions").fetchall()
    return {name for (name,) in found} & {
        *FIELD_EXTENSIONS.values(),
        *OPERATOR_EXTENSIONS.values(),
    }


def _column(name: str, kind: Any) -> str:
    """SQL of a field's value from the document ``d``."""
    if kind.is_list:
        items = f"jsonb_array_elements_text(d -> '{name}') WITH ORDINALITY AS e (x, n)"
        item = _value("x", kind.sql.removesuffix("[]"))
        array = f"ARRAY(SELECT {item} FROM {items} ORDER BY n)"
        return f"CASE WHEN jsonb_typeof(d -> '{name}') = 'array' THEN {array} END"
    return f"d -> '{name}'" if kind.sql == "jsonb" else _value(f"(d ->> '{name}')", kind.sql)


def _value(text: str, sql: str) -> str:
    return f"decode({text}, 'base64')" if sql == "bytea" else f"{text}::{sql}"


def build(dsn: str) -> None:
    """The tables, with all documents."""
    cases = load("cases")
    with psycopg.connect(dsn) as connection:
        there = extensions_of(connection)
        for name in sorted(there):
            connection.execute(f"CREATE EXTENSION {name} CASCADE")
        kinds = {
            name: kind
            for name, kind in cases.KINDS.items()
            if FIELD_EXTENSIONS.get(name, "ltree") in there
        }
        connection.execute("CREATE TYPE colour AS ENUM ('red', 'dark blue')")
        columns = ", ".join(f'"{name}" {kind.sql}' for name, kind in kinds.items())
        connection.execute(
            f"CREATE TABLE tv_thing (id integer PRIMARY KEY, {columns}, data jsonb NOT NULL)"
        )
        connection.execute("CREATE TABLE tv_bare_thing (data jsonb NOT NULL)")
        connection.execute("CREATE TABLE tv_owner (thing_id integer, data jsonb NOT NULL)")
        values = ", ".join(_column(name, kind) for name, kind in kinds.items())
        for document in cases.documents():
            text = json.dumps(document)
            connection.execute(
                f"INSERT INTO tv_thing SELECT (d ->> 'id')::int, {values}, d"
                " FROM (SELECT %s::jsonb AS d) AS s",
                (text,),
            )
            connection.execute("INSERT INTO tv_bare_thing VALUES (%s)", (text,))
            owner = {"id": document["id"], "inside": document}
            connection.execute(
                "INSERT INTO tv_owner VALUES (%s, %s)", (document["id"], json.dumps(owner))
            )


@attrs.frozen
class Things:
    """Asks which things meet conditions, many conditions a request."""

    engine: Engine
    database: Any

    async def ask(self, query: str, variables: Mapping[str, Any] | None = None) -> Any:
        request = GraphQLRequest(query=query, variables=variables or {})
        answer = await self.engine.execute(request, View())
        return json.loads(answer.body)

    async def find(self, root: str, type_: str, wheres: list[Any]) -> list[Any]:
        """For each filter the ids that it finds, sorted; an error where there is one.

        Args:
            root: field of the query.
            type_: of its filter.
            wheres: filters as JSON.
        """
        names = [f"v{index}" for index in range(len(wheres))]
        declared = ", ".join(f"${name}: {type_}" for name in names)
        fields = " ".join(f"{name}: {root}(where: ${name}, limit: 100) {{ id }}" for name in names)
        query = f"query ({declared}) {{ {fields} }}"
        body = await self.ask(query, dict(zip(names, wheres, strict=True)))
        if "errors" in body:
            return [str(body["errors"])] * len(wheres)
        return [sorted(item["id"] for item in body["data"][name]) for name in names]


@pytest.fixture
def view() -> type[View]:
    """Makes a request as session variables see it."""
    return View


@pytest.fixture(scope="session")
def oracle() -> ModuleType:
    """What operators mean."""
    return load("oracle")


@pytest.fixture(scope="session")
def fits() -> ModuleType:
    """How well values fit."""
    return load("fits")


@pytest.fixture(scope="session")
def cases() -> ModuleType:
    """Values and operands."""
    return load("cases")


@pytest.fixture(scope="session")
def thing() -> ModuleType:
    """The declarations."""
    return load("thing")


@pytest.fixture
def things_dsn(fraise_template: Callable[..., str]) -> str:
    """The DSN of a database with the tables."""
    import hashlib

    text = "".join((HERE / name).read_text("utf-8") for name in ("cases.py", "conftest.py"))
    return fraise_template(hashlib.sha256(text.encode()).hexdigest(), build)


@pytest.fixture
def there(things_dsn: str) -> set[str]:
    """The extensions that the server has."""
    with psycopg.connect(things_dsn) as connection:
        return extensions_of(connection)


@pytest.fixture
def open_things(
    anyio_backend: str, things_dsn: str, thing: ModuleType
) -> Callable[..., AbstractAsyncContextManager[Things]]:
    """Opens the tables, as another role where a test wants that."""

    @asynccontextmanager
    async def open_as(role: str | None = None, variants: int = 64) -> AsyncIterator[Things]:
        limits = LimitSettings(aliases=10_000, root_fields=10_000, tokens=1_000_000, cost=10**9)
        dsn = things_dsn if role is None else make_conninfo(things_dsn, options=f"-c role={role}")
        async with open_database(dsn) as database:
            context = FakeContext(
                settings={
                    "fraiseql": FraiseqlSettings(
                        limits=limits, plans=PlanSettings(variants=variants)
                    )
                },
                resources={"database": database},
                plugins=(plugin,),
            )
            yield Things(Engine(Schema(thing), context), database)

    return open_as


@pytest.fixture
async def things(open_things: Callable[..., Any]) -> AsyncIterator[Things]:
    async with open_things() as opened:
        yield opened
