"""Abstract types in plans against graphql-core: the same operations give the same JSON."""

from __future__ import annotations

import json
import os
import random
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

import anyio
import fraiseql
import psycopg
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraiseql import Engine, GraphQLRequest, Schema, plugin
from fraiseql.settings import FraiseqlSettings, LimitSettings
from graphql import execute_sync, parse, validate

#: How many operations are compared; each costs a parse, a validation and a plan.
OPERATIONS = 3_000 if os.environ.get("FRAISE_DEEP") == "1" else 80


@fraiseql.interface(source="tv_medium", discriminator="kind")
class Medium:
    id: UUID
    title: str
    sequel: Medium | None


@fraiseql.interface(discriminator="kind")
class Timed:
    seconds: int


@fraiseql.type(discriminator="film")
class Film(Medium, Timed):
    id: UUID
    title: str
    sequel: Medium | None
    seconds: int
    label: str | None


@fraiseql.type
class Book:
    title: str
    pages: int | None


@fraiseql.type(discriminator="record")
class Record(Medium):
    label: str | None
    sides: list[Annotated[Film | Book, fraiseql.union("Side", discriminator="is")]]
    best: Annotated[Film | Book, fraiseql.union("Side", discriminator="is")] | None
    timed: list[Timed | None] | None


SCHEMA = Schema(Film, Book, Record, Timed, fraiseql.find_many(Medium, name="media"))

#: Fields by type, with the type of what they hold; conditions that make sense on each.
FIELDS: dict[str, dict[str, str | None]] = {
    "Medium": {"id": None, "title": None, "sequel": "Medium"},
    "Timed": {"seconds": None},
    "Film": {"id": None, "title": None, "sequel": "Medium", "seconds": None, "label": None},
    "Book": {"title": None, "pages": None},
    "Record": {
        "id": None,
        "title": None,
        "sequel": "Medium",
        "label": None,
        "sides": "Side",
        "best": "Side",
        "timed": "Timed",
    },
    "Side": {},
}
BELOW = {
    "Medium": ["Medium", "Timed", "Film", "Record"],
    "Timed": ["Timed", "Film", "Medium"],
    "Film": ["Film", "Medium", "Timed", "Side"],
    "Book": ["Book", "Side"],
    "Record": ["Record", "Medium"],
    "Side": ["Side", "Film", "Book", "Timed", "Medium"],
}
WRONG = [None, "x", 3, True, [], {}, {"kind": "film"}, {"is": "Book"}, [None]]


def make_document(chance: random.Random, depth: int, *, tag: str = "") -> Any:
    """A document of a medium, some of its values and tags of the wrong kind."""

    def value(good: Any) -> Any:
        return chance.choice(WRONG) if chance.random() < 0.08 else good

    def below(**more: Any) -> Any:
        return value(make_document(chance, depth - 1, **more)) if depth else None

    kind = value(tag or chance.choice(["film", "record", "film", "record", "tape"]))
    found: dict[str, Any] = {"id": str(UUID(int=1)), "title": value("t"), "kind": kind}
    found["is"] = value(chance.choice(["film", "Book", "film", "Book", "Film"]))
    found["sequel"] = chance.choice([None, below()])
    if chance.random() < 0.9:
        found |= {"seconds": value(chance.randrange(99)), "pages": value(chance.choice([None, 7]))}
    found["label"] = value(chance.choice([None, "Reprise"]))
    found["sides"] = value([below() for _ in range(chance.randrange(3) if depth else 0)])
    found["best"] = chance.choice([None, below()])
    found["timed"] = value([below(tag="film") for _ in range(chance.randrange(3) if depth else 0)])
    return found


class Writer:
    """Writes random selections that are valid but for conflicts, which validation sorts out."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.fragments: dict[str, str] = {}

    def directives(self) -> str:
        if self.chance.random() < 0.8:
            return ""
        what = self.chance.choice(["skip", "include"])
        return f" @{what}(if: {self.chance.choice(['$may', 'true', 'false'])})"

    def selection(self, type_name: str, depth: int) -> str:
        parts = [self.item(type_name, depth) for _ in range(self.chance.randint(1, 4))]
        return "{ " + " ".join(["__typename", *parts]) + " }"

    def item(self, type_name: str, depth: int) -> str:
        fields = [name for name, below in FIELDS[type_name].items() if below is None or depth > 0]
        if depth > 0 and (not fields or self.chance.random() < 0.5):
            condition = self.chance.choice(BELOW[type_name])
            if self.chance.random() < 0.3:
                body = self.selection(condition, depth - 1)
                name = f"F{len(self.fragments)}"
                self.fragments[name] = f"fragment {name} on {condition} {body}"
                return f"...{name}{self.directives()}"
            return f"... on {condition}{self.directives()} {self.selection(condition, depth - 1)}"
        if not fields:
            return "__typename"
        name = self.chance.choice(fields)
        below = FIELDS[type_name][name]
        inner = "" if below is None else f" {self.selection(below, depth - 1)}"
        # aliases of two kinds only, so that types meet under one key
        alias = self.chance.choice(["", "", "a: "]) if below is None else ""
        return f"{alias}{name}{self.directives()}{inner}"

    def operation(self) -> str:
        body = self.selection("Medium", 6)
        return (
            f"query ($may: Boolean!) {{ media {body} kept: __typename @include(if: $may) }} "
            + " ".join(self.fragments.values())
        )


def _ordered(value: Any) -> Any:
    """JSON with the order of keys made visible."""
    if isinstance(value, dict):
        return [(key, _ordered(item)) for key, item in value.items()]
    if isinstance(value, list):
        return [_ordered(item) for item in value]
    return int(value) if isinstance(value, Decimal) else value


def _key(error: dict[str, Any]) -> str:
    return json.dumps([error["path"], error["message"]])


def test_plans_and_graphql_core_agree(fraise_dsn):
    """Unknown tags, wrong kinds and nulls included: data, order, paths and messages are equal."""
    chance = random.Random(20261121)
    documents = [make_document(chance, 4) for _ in range(12)]
    with psycopg.connect(fraise_dsn) as connection:
        connection.execute("CREATE TABLE tv_medium (n int, data jsonb)")
        for number, document in enumerate(documents):
            document["id"] = str(UUID(int=number))
            connection.execute(
                "INSERT INTO tv_medium VALUES (%s, %s)", (number, json.dumps(document))
            )
    anyio.run(_compare, fraise_dsn, documents)


async def _compare(dsn: str, documents: list[Any]) -> None:
    limits = LimitSettings(aliases=10_000, directives=10_000, tokens=50_000, depth=40, cost=10**9)
    view: Any = type("View", (), {"headers": {}, "state": {}})()
    seen = {"operations": 0, "errors": 0, "abstract": 0}
    async with open_database(dsn) as database:
        context = FakeContext(
            settings={"fraiseql": FraiseqlSettings(limits=limits)},
            resources={"database": database},
            plugins=(plugin,),
        )
        engine = Engine(SCHEMA, context)
        seed = 0
        while seen["operations"] < OPERATIONS:
            seed += 1
            writer = Writer(random.Random(seed))
            text = writer.operation()
            if validate(engine.schema.graphql, parse(text)):
                continue  # two types want different things under one key
            variables = {"may": seed % 2 == 0}
            ours = json.loads(
                (await engine.execute(GraphQLRequest(query=text, variables=variables), view)).body
            )
            exact = json.loads(json.dumps(documents), parse_float=Decimal)
            reference = execute_sync(
                engine.schema.graphql,
                parse(text),
                root_value={"media": exact},
                variable_values=variables,
            )
            theirs = [
                {"path": error.path, "message": error.message, "at": error.locations or []}
                for error in reference.errors or ()
            ]
            assert _ordered(ours["data"]) == _ordered(reference.data), text
            found = ours.get("errors", ())
            assert sorted(map(_key, found)) == sorted(map(_key, theirs)), text
            for error, other in zip(sorted(found, key=_key), sorted(theirs, key=_key), strict=True):
                places = [(place["line"], place["column"]) for place in error["locations"]]
                assert {(place.line, place.column) for place in other["at"]} <= set(places), text
            seen["operations"] += 1
            seen["errors"] += len(theirs)
            seen["abstract"] += sum("Expected a known type" in error["message"] for error in theirs)
    assert seen["errors"] > 50  # compared, not only their absence
    assert seen["abstract"] > 5
