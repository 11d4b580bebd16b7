"""Plans against graphql-core: the same operations over the same documents give the same JSON."""

from __future__ import annotations

import json
import os
import random
from decimal import Decimal
from typing import Any

import anyio
import psycopg
import pytest
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraiseql import Engine, GraphQLRequest, Schema, plugin
from fraiseql.settings import FraiseqlSettings, LimitSettings
from graphql import GraphQLSchema, build_schema, execute_sync, parse, validate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pytestmark = pytest.mark.anyio

#: What can be asked of each type: fields by name with the type of what they hold.
FIELDS: dict[str, dict[str, str | None]] = {
    "Artist": {
        **dict.fromkeys(
            ["id", "identifier", "name", "genre", "plays", "rating", "score", "members"]
        ),
        **dict.fromkeys(["active", "founded", "createdAt", "extra", "tags", "__typename"]),
        "albums": "Album",
    },
    "Album": {"id": None, "title": None, "price": None, "__typename": None, "tracks": "Track"},
    "Track": {"title": None, "seconds": None, "__typename": None},
}
#: How many operations are compared; each costs a parse, a validation and a plan.
OPERATIONS = 3_000 if os.environ.get("FRAISE_DEEP") == "1" else 200

KEYS = {"createdAt": "created_at"}
WRONG = [None, "x", 3, 2.5, True, [], {}, [None], {"id": 1}, "1968-03-01", -7, 2**40]


def make_document(chance: random.Random, number: int, *, wrong: float) -> dict[str, Any]:
    """A document of an artist, some of its values of the wrong kind."""

    def value(good: Any) -> Any:
        return chance.choice(WRONG) if chance.random() < wrong else good

    def track() -> Any:
        return {"title": value('é "t"'), "seconds": value(chance.choice([1, None, 3.0]))}

    def album() -> Any:
        return {
            "id": value("a1"),
            "title": value("Blue\n"),
            "price": value(chance.choice([12.5, None, "7.00", 3])),
            "tracks": value([value(track()) for _ in range(chance.randrange(3))]),
        }

    document = {
        "identifier": value(f"i{number}"),
        "name": value(chance.choice(["Joni", None])),
        "genre": value(chance.choice(["rock", "new wave", None])),
        "plays": value(chance.choice([2**53 + 1, None, "12"])),
        "rating": value(chance.choice([9.25, None])),
        "score": value(chance.choice([1, 2.5, None])),
        "members": value(chance.choice([1, None, 4.0])),
        "active": value(chance.choice([True, False, None])),
        "founded": value(chance.choice(["1968-03-01", None])),
        "created_at": value("2026-01-02T03:04:05+00:00"),
        "extra": value({"deep": [1, {"er": None}]}),
        "albums": value([value(album()) for _ in range(chance.randrange(4))]),
        "tags": value([value("folk") for _ in range(chance.randrange(3))]),
    }
    if chance.random() < wrong:
        del document[chance.choice(list(document))]
    return {"id": f"00000000-0000-0000-0000-{number:012d}", **document}


class Writer:
    """Writes random operations that are valid by construction."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.fragments: dict[str, str] = {}
        self.variables = {"yes": True, "no": False, "may": chance.random() < 0.5}

    def directives(self) -> str:
        if self.chance.random() < 0.75:
            return ""
        what = self.chance.choice(["skip", "include"])
        value = self.chance.choice(["$yes", "$no", "$may", "true", "false"])
        return f" @{what}(if: {value})"

    def selection(self, type_name: str, depth: int) -> str:
        parts = [self.item(type_name, depth) for _ in range(self.chance.randint(1, 5))]
        return "{ " + " ".join(parts) + " }"

    def item(self, type_name: str, depth: int) -> str:
        kind = self.chance.random()
        if depth > 0 and kind < 0.12:
            condition = self.chance.choice(["", f" on {type_name}"])
            return f"...{condition}{self.directives()} {self.selection(type_name, depth - 1)}"
        if depth > 0 and kind < 0.22:
            return f"...{self.fragment(type_name, depth - 1)}{self.directives()}"
        return self.field(type_name, depth)

    def fragment(self, type_name: str, depth: int) -> str:
        own = [name for name in self.fragments if name.startswith(type_name)]
        if own and self.chance.random() < 0.5:
            return self.chance.choice(own)
        body = self.selection(type_name, depth)
        name = f"{type_name}{len(self.fragments)}"
        self.fragments[name] = f"fragment {name} on {type_name} {body}"
        return name

    def field(self, type_name: str, depth: int) -> str:
        fields = FIELDS[type_name]
        names = [name for name, below in fields.items() if below is None or depth > 0]
        name = self.chance.choice(names)
        below = fields[name]
        alias = f"a{self.chance.randrange(2)}_{name}: " if self.chance.random() < 0.3 else ""
        inner = "" if below is None else f" {self.selection(below, depth - 1)}"
        return f"{alias}{name}{self.directives()}{inner}"

    def operation(self, roots: int) -> tuple[str, list[tuple[str, list[int] | int]]]:
        """The document, and which documents each root field asks for."""
        asked: list[tuple[str, list[int] | int]] = []
        body = []
        for index in range(roots):
            key = f"r{index}"
            inner = self.selection("Artist", 4)
            if self.chance.random() < 0.5:
                number = self.chance.randrange(40)
                asked.append((key, number))
                body.append(f'{key}: artist(id: "{_id(number)}") {inner}')
            else:
                numbers = sorted(self.chance.sample(range(30), self.chance.randrange(4)))
                asked.append((key, numbers))
                wanted = json.dumps([_id(number) for number in numbers])
                body.append(f"{key}: artists(where: {{id: {{in: {wanted}}}}}) {inner}")
        text = (
            "query ($yes: Boolean!, $no: Boolean!, $may: Boolean!) { "
            + " ".join([*body, f"kept: __typename {self._use()}"])
            + " } "
            + " ".join(self.fragments.values())
        )
        return text, asked

    @staticmethod
    def _use() -> str:
        """Variables must be used."""
        return "... @include(if: $yes) @skip(if: $no) { k2: __typename @include(if: $may) }"


def _id(number: int) -> str:
    return f"00000000-0000-0000-0000-{number:012d}"


@pytest.fixture(scope="module")
def parity_schema(music: Any) -> GraphQLSchema:
    return Schema(music).graphql


@pytest.fixture(scope="module")
def documents() -> list[dict[str, Any]]:
    chance = random.Random(20261121)
    good = [make_document(chance, number, wrong=0) for number in range(10)]
    return good + [make_document(chance, number, wrong=0.15) for number in range(10, 30)]


@pytest.fixture
def parity_dsn(store_dsn: str, documents: list[dict[str, Any]]) -> str:
    with psycopg.connect(store_dsn) as connection:
        connection.execute("TRUNCATE tv_artist")
        # Columns hold what their type allows; here the documents hold anything.
        for column in ("name", "genre", "plays", "rating", "score", "members", "active"):
            connection.execute(f"ALTER TABLE tv_artist DROP COLUMN {column}")
        for column in ("identifier", "founded", "created_at", "wakes", "extra"):
            connection.execute(f"ALTER TABLE tv_artist DROP COLUMN {column}")
        for document in documents:
            connection.execute(
                "INSERT INTO tv_artist (id, data) VALUES (%s, %s)",
                (document["id"], json.dumps(document)),
            )
    return store_dsn


def _choose(documents: list[dict[str, Any]], wanted: list[int] | int) -> Any:
    """As PostgreSQL stores them and as the engine loads them: numbers exact."""
    exact = json.loads(json.dumps(documents), parse_float=Decimal)
    if isinstance(wanted, list):
        return [exact[number] for number in wanted]
    return exact[wanted] if wanted < len(exact) else None


def _ordered(value: Any) -> Any:
    """JSON with the order of keys made visible; 1 and 1.0 are one number."""
    if isinstance(value, dict):
        return [(key, _ordered(item)) for key, item in value.items()]
    if isinstance(value, list):
        return [_ordered(item) for item in value]
    is_number = isinstance(value, int | float | Decimal) and not isinstance(value, bool)
    return float(value) if is_number else value


def _key(error: dict[str, Any]) -> str:
    return json.dumps([error["path"], error["message"], error.get("locations")])


def test_plans_and_graphql_core_agree(parity_dsn, documents, music, fraise_server):
    """Wrong kinds and nulls included: data, paths, messages and places are equal."""
    anyio.run(_compare, parity_dsn, documents, music)


async def _compare(dsn: str, documents: list[dict[str, Any]], music: Any) -> None:
    limits = LimitSettings(aliases=10_000, directives=10_000, tokens=50_000, depth=40, cost=10**9)
    view: Any = type("View", (), {"headers": {}, "state": {}})()
    async with open_database(dsn) as database:
        context = FakeContext(
            settings={"fraiseql": FraiseqlSettings(limits=limits)},
            resources={"database": database},
            plugins=(plugin,),
        )
        engine = Engine(Schema(music), context)
        await engine.start()
        seen = {"errors": 0, "operations": 0}

        async def check(seed: int) -> None:
            writer = Writer(random.Random(seed))
            text, asked = writer.operation(writer.chance.randint(1, 3))
            answer = await engine.execute(
                GraphQLRequest(query=text, variables=writer.variables), view
            )
            ours = json.loads(answer.body)
            reference = execute_sync(
                engine.schema.graphql,
                parse(text),
                root_value={key: _choose(documents, wanted) for key, wanted in asked},
                variable_values=writer.variables,
            )
            theirs = [
                {
                    "path": error.path,
                    "message": error.message,
                    "locations": [place._asdict() for place in error.locations or ()],
                }
                for error in reference.errors or ()
            ]
            assert _ordered(ours["data"]) == _ordered(reference.data), text
            assert sorted(map(_key, ours.get("errors", ()))) == sorted(map(_key, theirs)), text
            seen["operations"] += 1
            seen["errors"] += len(theirs)

        for seed in range(OPERATIONS):
            await check(seed)
        assert seen["operations"] == OPERATIONS
        assert seen["errors"] > 100  # the errors were compared, not only their absence


@settings(
    max_examples=60,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
@given(seed=st.integers(0, 2**32))
def test_writer_writes_valid_operations(parity_schema, seed):
    """The generator's own check: what it writes is never refused."""
    writer = Writer(random.Random(seed))
    text, _ = writer.operation(2)
    assert validate(parity_schema, parse(text)) == []


def test_a_plain_schema_agrees_on_good_documents(parity_dsn, documents, music):
    """The same against a schema built from the SDL alone, with resolvers of a line."""
    anyio.run(_compare_plainly, parity_dsn, documents, music)


async def _compare_plainly(dsn: str, documents: list[dict[str, Any]], music: Any) -> None:
    plain = build_schema(Schema(music).sdl())
    stored = {"rock": "ROCK", "jazz": "JAZZ", "new wave": "NEW_WAVE"}

    def resolve(source: Any, info: Any, **_: Any) -> Any:
        name = info.field_name
        value = source.get(info.path.key if info.path.prev is None else KEYS.get(name, name))
        if name in {"plays", "rating", "price"} and value is not None:
            return str(value)
        return stored.get(value, value) if name == "genre" else value

    limits = LimitSettings(aliases=10_000, directives=10_000, tokens=50_000, depth=40, cost=10**9)
    view: Any = type("View", (), {"headers": {}, "state": {}})()
    async with open_database(dsn) as database:
        context = FakeContext(
            settings={"fraiseql": FraiseqlSettings(limits=limits)},
            resources={"database": database},
            plugins=(plugin,),
        )
        engine = Engine(Schema(music), context)
        for seed in range(OPERATIONS // 2):
            writer = Writer(random.Random(seed + 1_000_000))
            text, asked = writer.operation(2)
            good = [
                (key, [item % 10 for item in wanted] if isinstance(wanted, list) else wanted % 10)
                for key, wanted in asked
            ]
            for (_, before), (_, after) in zip(asked, good, strict=True):
                old = before if isinstance(before, list) else [before]
                new = after if isinstance(after, list) else [after]
                for one, other in zip(old, new, strict=True):
                    text = text.replace(f'"{_id(one)}"', f'"{_id(other)}"', 1)
            if any(
                isinstance(wanted, list) and wanted != sorted(set(wanted)) for _, wanted in good
            ):
                continue
            answer = await engine.execute(
                GraphQLRequest(query=text, variables=writer.variables), view
            )
            ours = json.loads(answer.body)
            reference = execute_sync(
                plain,
                parse(text),
                root_value={key: _choose(documents, wanted) for key, wanted in good},
                variable_values=writer.variables,
                field_resolver=resolve,
            )
            assert reference.errors is None, text
            assert "errors" not in ours, text
            assert _ordered(ours["data"]) == _ordered(reference.data), text
