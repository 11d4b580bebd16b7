"""Relations and SQL below unions, interfaces and lists of lists inside of documents."""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import attrs
import fraiseql
import psycopg
import pytest
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraiseql import Engine, Schema, plugin
from fraiseql.plan.codec import plan_to_json

pytestmark = pytest.mark.anyio


@fraiseql.type(source="tv_note")
class Note:
    id: UUID
    text: str
    stars: int


@fraiseql.type(source="tv_maker")
class Maker:
    id: UUID
    name: str
    loud: str = fraiseql.field(sql="upper(t.name)")


@fraiseql.interface(discriminator="kind")
class Medium:
    id: UUID
    title: str
    notes: list[Note] = fraiseql.relation(on="medium_id")


@fraiseql.type(discriminator="record")
class Record(Medium):
    maker_id: UUID | None
    maker: Maker | None = fraiseql.relation(on="maker_id")
    pages: fraiseql.Connection[Note] = fraiseql.relation(on="medium_id", limit=2)

    @fraiseql.field
    def shout(self) -> str:
        return self.title.upper()


@fraiseql.type(discriminator="film")
class Film(Medium):
    director_id: UUID | None
    director: Maker | None = fraiseql.relation(on="director_id")
    held: Maker | None


@fraiseql.type
class Book:
    title: str
    maker: Maker | None


Item = Annotated[Record | Film | Book, fraiseql.union("Item", discriminator="kind")]


@fraiseql.type(source="tv_shelf")
class Shelf:
    id: UUID
    best: Item | None
    items: list[Item | None]
    newest: Medium | None
    grid: list[list[Item]]
    cubes: list[list[list[Record]]]


@fraiseql.interface(source="tv_work", discriminator="kind")
class Work:
    id: UUID
    title: str


@fraiseql.type(source="tv_song", discriminator="song")
class Song(Work):
    maker: Maker | None = fraiseql.relation(on="singer_id")
    loud: str = fraiseql.field(sql="upper(t.refrain)")

    @fraiseql.field
    def again(self) -> str:
        return f"{self.loud}, {self.loud}"


@fraiseql.type(discriminator="poem")
class Poem(Work):
    maker: Maker | None = fraiseql.relation(on="poet_id")
    loud: str = fraiseql.field(sql="t.data ->> 'title'")


SCHEMA = Schema(
    Record,
    Film,
    Song,
    Poem,
    fraiseql.find_many(Shelf, name="shelves"),
    fraiseql.find_many(Maker, name="makers"),
    fraiseql.find_many(Work, name="works"),
    fraiseql.find_many(Song, name="songs"),
)


def id_of(number: int) -> str:
    return str(UUID(int=number))


AKIRA, JONI, BLUE, RAN, ODD = (id_of(number) for number in range(1, 6))
RECORD = {"kind": "record", "id": BLUE, "title": "Blue", "maker_id": JONI}
FILM = {
    "kind": "film",
    "id": RAN,
    "title": "Ran",
    "director_id": AKIRA,
    "held": {"id": JONI, "name": "Kept"},
}
BOOK = {"kind": "Book", "title": "Dune", "maker": {"id": AKIRA, "name": "Held"}}
SHELF = {
    "id": id_of(9),
    "best": RECORD,
    "items": [RECORD, None, FILM, BOOK],
    "newest": FILM,
    "grid": [[RECORD, FILM], [], [BOOK]],
    "cubes": [[[RECORD], []], []],
}
LOST = {
    "id": id_of(10),
    "best": {**RECORD, "kind": "tape", "id": "no uuid"},
    "items": [{**RECORD, "maker_id": "no uuid"}],
    "newest": None,
    "grid": [],
    "cubes": [],
}


def build(dsn: str) -> None:
    with psycopg.connect(dsn) as connection:
        connection.execute(
            "CREATE TABLE tv_note (id uuid, medium_id uuid, stars int, data jsonb);"
            "CREATE TABLE tv_maker (id uuid, name text, data jsonb);"
            "CREATE TABLE tv_shelf (id uuid, data jsonb);"
            "CREATE TABLE tv_work (id uuid, poet_id uuid, data jsonb);"
            "CREATE TABLE tv_song (id uuid, singer_id uuid, refrain text, data jsonb)"
        )
        for number in range(8):
            note = {"id": id_of(100 + number), "text": f"n{number}", "stars": number % 4}
            connection.execute(
                "INSERT INTO tv_note VALUES (%s, %s, %s, %s)",
                (note["id"], BLUE if number < 5 else RAN, note["stars"], json.dumps(note)),
            )
        for id_, name in ((AKIRA, "Akira"), (JONI, "Joni")):
            data = json.dumps({"id": id_, "name": name})
            connection.execute("INSERT INTO tv_maker VALUES (%s, %s, %s)", (id_, name, data))
        for shelf in (SHELF, LOST):
            values = (shelf["id"], json.dumps(shelf))
            connection.execute("INSERT INTO tv_shelf VALUES (%s, %s)", values)
        song = {"id": id_of(20), "title": "River", "kind": "song"}
        poem = {"id": id_of(21), "title": "Ode", "kind": "poem"}
        connection.execute(
            "INSERT INTO tv_work VALUES (%s, NULL, %s), (%s, %s, %s)",
            (song["id"], json.dumps(song), poem["id"], AKIRA, json.dumps(poem)),
        )
        connection.execute(
            "INSERT INTO tv_song VALUES (%s, %s, 'oh', %s)", (song["id"], JONI, json.dumps(song))
        )


@attrs.define
class Counting:
    """A database that keeps the statements of each round trip."""

    database: Any
    runs: list[list[str]] = attrs.field(factory=list)

    async def run(self, queries: Any, *args: Any, **more: Any) -> Any:
        self.runs.append([query.sql for query in queries])
        return await self.database.run(queries, *args, **more)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.database, name)


@pytest.fixture
async def ask(anyio_backend: str, fraise_template, make_view) -> AsyncIterator[Any]:
    """Asks in one round trip of one statement."""
    async with open_database(fraise_template("abstract-relations", build)) as opened:
        database = Counting(opened)
        engine = Engine(SCHEMA, FakeContext(resources={"database": database}, plugins=(plugin,)))
        await engine.start()

        async def ask(query: str, **variables: Any) -> Any:
            database.runs.clear()
            request = fraiseql.GraphQLRequest(query=query, variables=variables)
            body = json.loads((await engine.execute(request, make_view())).body)
            assert [len(run) for run in database.runs] == [1]
            return body

        yield ask


ONE = f'where: {{id: {{eq: "{SHELF["id"]}"}}}}'
ITEM = """
    __typename
    ... on Medium { title notes(limit: 2, orderBy: {field: STARS, direction: DESC}) { text } }
    ... on Record { maker { name loud } }
    ... on Film { director { name } held { name } }
    ... on Book { title maker { name } }
"""
BLUE_ANSWER = {
    "__typename": "Record",
    "title": "Blue",
    "notes": [{"text": "n3"}, {"text": "n2"}],
    "maker": {"name": "Joni", "loud": "JONI"},
}
RAN_ANSWER = {
    "__typename": "Film",
    "title": "Ran",
    "notes": [{"text": "n7"}, {"text": "n6"}],
    "director": {"name": "Akira"},
    "held": {"name": "Kept"},
}
DUNE_ANSWER = {"__typename": "Book", "title": "Dune", "maker": {"name": "Held"}}


async def test_relations_below_unions_and_interfaces_and_lists_of_lists(ask):
    body = await ask(
        f"{{ shelves({ONE}) {{ best {{ {ITEM} }} items {{ {ITEM} }} grid {{ {ITEM} }}"
        " newest { title ... on Film { director { name } } } cubes { maker { name } } } }"
    )
    assert body == {
        "data": {
            "shelves": [
                {
                    "best": BLUE_ANSWER,
                    "items": [BLUE_ANSWER, None, RAN_ANSWER, DUNE_ANSWER],
                    "grid": [[BLUE_ANSWER, RAN_ANSWER], [], [DUNE_ANSWER]],
                    "newest": {"title": "Ran", "director": {"name": "Akira"}},
                    "cubes": [[[{"maker": {"name": "Joni"}}], []], []],
                }
            ]
        }
    }


async def test_what_all_types_want_is_read_once(ask, fraise_template):
    """One subselect for the relation of the interface, not one for each of its types."""
    body = await ask(f"{{ shelves({ONE}) {{ newest {{ notes(limit: 1) {{ text }} }} }} }}")
    assert body["data"]["shelves"] == [{"newest": {"notes": [{"text": "n5"}]}}]
    async with open_database(fraise_template("abstract-relations", build)) as opened:
        engine = Engine(SCHEMA, FakeContext(resources={"database": opened}, plugins=(plugin,)))
        all_types = "{ shelves { newest { notes { text } } } }"
        plan = await engine.explain(fraiseql.GraphQLRequest(query=all_types))
        assert plan.statements[0].sql.count('FROM "tv_note"') == 1
        assert "IN (" not in plan.statements[0].sql
        one_type = "{ shelves { newest { ... on Film { notes { text } } } } }"
        plan = await engine.explain(fraiseql.GraphQLRequest(query=one_type))
        assert "IN ('film')" in plan.statements[0].sql


async def test_types_that_want_different_things_under_one_key(ask):
    """A relation of one type, and an object in the document of another, behind one key."""
    body = await ask(
        f"{{ shelves({ONE}) {{ items {{ ... on Record {{ by: maker {{ name }} }}"
        " ... on Film { by: director { name } } ... on Book { by: maker { name loud } } } } }"
    )
    assert body["data"]["shelves"][0]["items"] == [
        {"by": {"name": "Joni"}},
        None,
        {"by": {"name": "Akira"}},
        {"by": None},  # documents of books do not hold `loud`, which is never null
    ]
    assert body["errors"][0]["path"] == ["shelves", 0, "items", 3, "by", "loud"]


async def test_filters_cursors_and_variables(ask):
    query = f"""query ($after: String, $least: Int) {{ shelves({ONE}) {{ best {{
        ... on Record {{ pages(first: 2, after: $after, where: {{stars: {{gte: $least}}}},
            orderBy: {{field: STARS}}) {{
            totalCount pageInfo {{ hasNextPage endCursor }} nodes {{ text stars }} }} }} }} }} }}"""
    first = (await ask(query, least=1))["data"]["shelves"][0]["best"]["pages"]
    assert first["totalCount"] == 3
    assert [note["text"] for note in first["nodes"]] == ["n1", "n2"]
    assert first["pageInfo"]["hasNextPage"] is True
    cursor = first["pageInfo"]["endCursor"]
    second = (await ask(query, least=1, after=cursor))["data"]["shelves"][0]["best"]["pages"]
    assert [note["text"] for note in second["nodes"]] == ["n3"]


async def test_same_answers_where_python_computes(ask):
    computed = ITEM.replace("maker { name loud }", "maker { name loud } shout")
    body = await ask(f"{{ shelves({ONE}) {{ grid {{ {computed} }} }} }}")
    blue = {**BLUE_ANSWER, "shout": "BLUE"}
    assert body == {"data": {"shelves": [{"grid": [[blue, RAN_ANSWER], [], [DUNE_ANSWER]]}]}}


async def test_python_reads_documents_whose_key_only_another_type_has_spliced(ask):
    """A key that is spliced into documents of one type is not taken for the field of another."""
    body = await ask(
        f"{{ shelves({ONE}) {{ items {{ ... on Record {{ by: maker {{ name }} shout }}"
        " ... on Book { by: maker { name } } } } }"
    )
    assert body["data"]["shelves"][0]["items"] == [
        {"by": {"name": "Joni"}, "shout": "BLUE"},
        None,
        {},
        {"by": {"name": "Held"}},
    ]


async def test_a_document_of_no_known_type_reads_nothing(ask):
    """Its id is no UUID, which a relation would stumble over."""
    body = await ask(
        f'{{ shelves(where: {{id: {{eq: "{LOST["id"]}"}}}}) {{ id best {{'
        " ... on Record { maker { name } pages { totalCount } } } } }"
    )
    assert body["data"] == {"shelves": [{"id": LOST["id"], "best": None}]}
    (error,) = body["errors"]
    assert error["message"] == 'Expected a known type under "kind" for Shelf.best, found: "tape"'


@pytest.mark.parametrize("computed", ["", "newest { ... on Record { shout } }"])
async def test_values_are_answered_as_they_are_stored_beside_python_too(ask, computed):
    body = await ask(
        f'{{ shelves(where: {{id: {{eq: "{LOST["id"]}"}}}}) {{ {computed} items {{'
        " ... on Record { makerId } } } }"
    )
    (item,) = body["data"]["shelves"][0]["items"]
    assert item["makerId"] == "no uuid"


@pytest.mark.parametrize("computed", ["", " ... on Song { again }"])
async def test_rows_of_an_interface_whose_types_have_sources_of_their_own(ask, computed):
    """What only the row of the type has is looked up there: keys of relations, columns of SQL."""
    body = await ask(
        "{ works(orderBy: {field: TITLE}) { title ... on Song { loud maker { name } }"
        f" ... on Poem {{ loud maker {{ name }} }}{computed} }} }}"
    )
    song = {"title": "River", "loud": "OH", "maker": {"name": "Joni"}}
    if computed:
        song["again"] = "OH, OH"
    assert body == {
        "data": {
            "works": [{"title": "Ode", "loud": "Ode", "maker": {"name": "Akira"}}, song],
        }
    }


def test_filters_of_unions_are_of_what_all_their_types_have():
    """A list of lists has no filter: the schema says so, not a wrong answer."""
    sdl = SCHEMA.sdl()
    inside = sdl.split("input ShelfFilter {")[1].split("}")[0]
    assert "newest: MediumFilter" in inside
    assert "best: ItemFilter" in inside
    assert "items: ItemListFilter" in inside
    assert "grid" not in inside
    assert "cubes" not in inside
    item = sdl.split("input ItemFilter {")[1].split("}")[0]
    assert [
        line.split(":")[0].strip() for line in item.splitlines() if ": " in line and '"' not in line
    ] == [
        "title",
        "and",
        "or",
        "not",
    ]


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ('{best: {title: {eq: "Blue"}}}', [9, 10]),
        ('{items: {some: {title: {eq: "Dune"}}}}', [9]),
        ('{items: {every: {title: {eq: "Blue"}}}}', [10]),
        ('{newest: {title: {eq: "Ran"}}}', [9]),
        ('{newest: {notes: {some: {text: {eq: "n7"}}}}}', [9]),
        ('{newest: {notes: {some: {text: {eq: "n1"}}}}}', []),
    ],
)
async def test_filters_inside_of_unions_and_interfaces(ask, where, found):
    body = await ask(f"{{ shelves(where: {where}) {{ id }} }}")
    assert body == {"data": {"shelves": [{"id": id_of(number)} for number in found]}}


async def test_orders_by_what_all_types_of_a_union_have(ask):
    body = await ask(
        "{ shelves(orderBy: [{field: BEST_TITLE}, {field: ID, direction: DESC}]) { id } }"
    )
    assert [shelf["id"] for shelf in body["data"]["shelves"]] == [LOST["id"], SHELF["id"]]
    body = await ask("{ shelves(orderBy: {field: NEWEST_TITLE, nulls: FIRST}) { id } }")
    assert [shelf["id"] for shelf in body["data"]["shelves"]] == [LOST["id"], SHELF["id"]]


async def test_golden(anyio_backend, fraise_template):
    """The plan as it was when it was last looked at; ``FRAISE_UPDATE_GOLDEN=1`` writes it anew."""
    query = f"{{ shelves {{ best {{ {ITEM} }} grid {{ ... on Record {{ maker {{ name }} }} }} }} }}"
    async with open_database(fraise_template("abstract-relations", build)) as database:
        engine = Engine(SCHEMA, FakeContext(resources={"database": database}, plugins=(plugin,)))
        plan = await engine.explain(fraiseql.GraphQLRequest(query=query))
    found = {"document": query, "plan": plan_to_json(plan)}
    text = json.dumps(found, indent=2, ensure_ascii=False) + "\n"
    file = Path(__file__).parent / "golden" / "abstract" / "typed_relations.json"
    if os.environ.get("FRAISE_UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == text
