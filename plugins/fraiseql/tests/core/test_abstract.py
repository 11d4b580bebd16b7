"""Interfaces and unions: in documents, in lists of a source of their own, in Python."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Annotated, Any
from uuid import UUID

import fraiseql
import psycopg
import pytest
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraiseql import Engine, Schema, errors, plugin

pytestmark = pytest.mark.anyio


@fraiseql.type(source="tv_maker")
class Maker:
    id: UUID
    name: str
    media: list[Medium] = fraiseql.relation(on="maker_id")


@fraiseql.interface(source="tv_medium", discriminator="kind")
class Medium:
    """Something to listen to or to look at."""

    id: UUID
    title: str
    maker: Maker | None = fraiseql.relation(on="maker_id")


@fraiseql.interface
class Timed:
    seconds: int | None


@fraiseql.type(discriminator="record")
class Record(Medium, Timed):
    id: UUID
    title: str
    label: str | None

    @fraiseql.field
    def shout(self) -> str:
        return self.title.upper()


@fraiseql.type(discriminator="film")
class Film(Medium):
    width: int
    label: str | None
    studio: str | None
    director: Maker | None = fraiseql.relation(on="director_id")
    colour: str = fraiseql.field(sql="upper(t.title)")


@fraiseql.type
class Book:
    title: str
    pages: int


Item = Annotated[
    Record | Book, fraiseql.union("Item", description="What is on a shelf.", discriminator="is")
]


@fraiseql.type(source="tv_shelf")
class Shelf:
    id: UUID
    best: Item | None
    items: list[Item]
    newest: Medium | None
    timed: Timed | None


@fraiseql.query
def made(what: str) -> Item | None:
    known: dict[str, Any] = {
        "record": Record(id=UUID(int=1), title="Blue", seconds=1, label=None),
        "book": {"is": "Book", "title": "Dune", "pages": 412},
        "wrong": {"is": "Chair"},
        "film": Film(id=UUID(int=2), title="Ran", width=2, label=None, studio=None),
    }
    return known.get(what)


@fraiseql.query
def timed() -> list[Timed]:
    return [Record(id=UUID(int=1), title="Blue", seconds=1, label=None)]


DECLARED = (Maker, Medium, Timed, Record, Film, Book, Shelf)
SCHEMA = Schema(
    *DECLARED,
    fraiseql.find_many(Medium, name="media"),
    fraiseql.find_one(Medium, name="medium"),
    fraiseql.find_many(Shelf, name="shelves"),
    fraiseql.find_many(Maker, name="makers"),
    made,
    timed,
)

ONE, TWO, THREE = (str(UUID(int=number)) for number in (1, 2, 3))
MAKER = {"id": THREE, "name": "Akira"}
RECORD = {"id": ONE, "kind": "record", "title": "Blue", "label": "Reprise", "seconds": 2150}
FILM = {"id": TWO, "kind": "film", "title": "Ran", "width": 35, "label": None, "studio": "Toho"}
LOST = {"id": THREE, "kind": "tape", "title": "?"}
SHELF = {
    "id": ONE,
    "best": {**RECORD, "is": "record"},
    "items": [{**RECORD, "is": "record"}, {"is": "Book", "title": "Dune", "pages": 412}],
    "newest": FILM,
    "timed": {**RECORD, "__typename": "record"},
}


def build(dsn: str) -> None:
    with psycopg.connect(dsn) as connection:
        connection.execute(
            "CREATE TABLE tv_medium (id uuid, title text, maker_id uuid, director_id uuid,"
            " data jsonb)"
        )
        connection.execute("CREATE TABLE tv_maker (data jsonb)")
        connection.execute("INSERT INTO tv_maker VALUES (%s)", (json.dumps(MAKER),))
        connection.execute("CREATE TABLE tv_shelf (data jsonb)")
        for data in (RECORD, FILM, LOST):
            connection.execute(
                "INSERT INTO tv_medium VALUES (%s, %s, %s, %s, %s)",
                (
                    data["id"],
                    data["title"],
                    None if data is LOST else THREE,
                    THREE if data is FILM else None,
                    json.dumps(data),
                ),
            )
        connection.execute("INSERT INTO tv_shelf VALUES (%s)", (json.dumps(SHELF),))


@pytest.fixture
async def ask(anyio_backend: str, fraise_template, make_view) -> AsyncIterator[Any]:
    async with open_database(fraise_template("abstract-types", build)) as database:
        context = FakeContext(resources={"database": database}, plugins=(plugin,))
        engine = Engine(SCHEMA, context)

        async def ask(query: str, **variables: Any) -> Any:
            request = fraiseql.GraphQLRequest(query=query, variables=variables)
            return json.loads((await engine.execute(request, make_view())).body)

        yield ask


def test_the_schema_says_what_was_declared():
    text = SCHEMA.sdl()
    assert '"""What is on a shelf."""\nunion Item = Record | Book\n' in text
    assert "interface Medium {\n  id: ID!\n  title: String!\n  maker: Maker\n}" in text
    assert "type Record implements Medium & Timed {" in text
    assert "type Film implements Medium {" in text
    assert "media(" in text
    assert "): [Medium!]!" in text
    assert "best: Item\n" in text
    assert "items: [Item!]!" in text


async def test_a_list_of_an_interface_with_conditions_on_types(ask):
    body = await ask(
        '{ media(where: {title: {in: ["Blue", "Ran"]}}, orderBy: {field: TITLE}) {'
        " __typename title ... on Record { label long: seconds } ... on Film { width }"
        " ...Both ... on Timed { seconds } } }"
        " fragment Both on Medium { id ... on Record { again: title } }"
    )
    assert body == {
        "data": {
            "media": [
                {
                    "__typename": "Record",
                    "title": "Blue",
                    "label": "Reprise",
                    "long": 2150,
                    "id": ONE,
                    "again": "Blue",
                    "seconds": 2150,
                },
                {"__typename": "Film", "title": "Ran", "width": 35, "id": TWO},
            ]
        }
    }


async def test_relations_of_an_interface_and_of_its_types(ask):
    body = await ask(
        '{ media(where: {title: {in: ["Blue", "Ran"]}}, orderBy: {field: TITLE}) {'
        " title maker { name }"
        " ... on Film { colour director { name media(limit: 1, orderBy: {field: TITLE}) {"
        " title ... on Record { shout } } } } } }"
    )
    (record, film) = body["data"]["media"]
    assert record == {"title": "Blue", "maker": {"name": "Akira"}}
    assert film == {
        "title": "Ran",
        "maker": {"name": "Akira"},
        "colour": "RAN",
        "director": {"name": "Akira", "media": [{"title": "Blue", "shout": "BLUE"}]},
    }


async def test_relations_to_an_interface(ask):
    body = await ask(
        "{ makers { media(orderBy: {field: TITLE, direction: DESC}) {"
        " __typename title maker { id } ... on Film { width director { name } } } } }"
    )
    assert body == {
        "data": {
            "makers": [
                {
                    "media": [
                        {
                            "__typename": "Film",
                            "title": "Ran",
                            "maker": {"id": THREE},
                            "width": 35,
                            "director": {"name": "Akira"},
                        },
                        {"__typename": "Record", "title": "Blue", "maker": {"id": THREE}},
                    ]
                }
            ]
        }
    }


async def test_types_that_want_different_relations_under_one_key(ask):
    body = await ask(
        '{ media(where: {title: {in: ["Blue", "Ran"]}}, orderBy: {field: TITLE}) {'
        " ... on Film { by: director { name } } ... on Record { by: maker { id } } } }"
    )
    assert body == {"data": {"media": [{"by": {"id": THREE}}, {"by": {"name": "Akira"}}]}}


async def test_one_of_an_interface(ask):
    query = "query ($id: ID!) { medium(id: $id) { __typename ... on Film { width } } }"
    assert (await ask(query, id=TWO))["data"]["medium"] == {"__typename": "Film", "width": 35}
    assert (await ask(query, id=ONE))["data"]["medium"] == {"__typename": "Record"}


async def test_an_unknown_type_is_an_error_and_never_another_type(ask):
    body = await ask(f'{{ medium(id: "{THREE}") {{ title }} }}')
    assert body["data"] == {"medium": None}
    (error,) = body["errors"]
    assert error["message"] == (
        'Expected a known type under "kind" for Query.medium, found: "tape"'
    )
    assert error["path"] == ["medium"]


EMBEDDED = """{ shelves {
  best { ...Item }
  items { ...Item }
  newest { __typename title ... on Film { width } %s }
  timed { seconds ... on Record { label } ... on Medium { title } }
} }
fragment Item on Item {
  __typename
  ... on Record { title seconds }
  ... on Book { name: title pages }
  ... on Medium { id }
}"""
ANSWER = {
    "best": {"__typename": "Record", "title": "Blue", "seconds": 2150, "id": ONE},
    "items": [
        {"__typename": "Record", "title": "Blue", "seconds": 2150, "id": ONE},
        {"__typename": "Book", "name": "Dune", "pages": 412},
    ],
    "newest": {"__typename": "Film", "title": "Ran", "width": 35},
    "timed": {"seconds": 2150, "label": "Reprise", "title": "Blue"},
}


@pytest.mark.parametrize("computed", ["", "... on Record { shout }"])
async def test_documents_inside_of_documents(ask, computed):
    """The same whether PostgreSQL answers or graphql-core does, because Python computes a field."""
    assert (await ask(EMBEDDED % computed)) == {"data": {"shelves": [ANSWER]}}


async def test_a_method_of_one_of_the_types(ask):
    body = await ask('{ media(where: {title: {eq: "Blue"}}) { ... on Record { shout } } }')
    assert body == {"data": {"media": [{"shout": "BLUE"}]}}


async def test_same_words_where_python_computes(ask):
    plain = await ask(f'{{ medium(id: "{THREE}") {{ title }} }}')
    computed = await ask(f'{{ medium(id: "{THREE}") {{ title ... on Record {{ shout }} }} }}')
    assert plain["errors"][0]["message"] == computed["errors"][0]["message"]
    assert plain["data"] == computed["data"]


async def test_fields_of_types_under_one_key(ask):
    """Each type has its own field behind the key."""
    body = await ask(
        '{ media(where: {title: {ne: "?"}}) {'
        " ... on Record { what: label } ... on Film { what: studio } } }"
    )
    assert body["data"]["media"] == [{"what": "Reprise"}, {"what": "Toho"}]


async def test_skipped_fragments(ask):
    body = await ask(
        "query ($no: Boolean!) { shelves { newest {"
        " title ... on Film @include(if: $no) { width } ...F @skip(if: true) } } }"
        " fragment F on Film { label }",
        no=False,
    )
    assert body["data"]["shelves"][0]["newest"] == {"title": "Ran"}


async def test_what_python_gives(ask):
    query = "query ($what: String!) { made(what: $what) { ... on Record { title seconds }"
    query += " ... on Book { pages } } }"
    assert (await ask(query, what="record"))["data"]["made"] == {"title": "Blue", "seconds": 1}
    assert (await ask(query, what="book"))["data"]["made"] == {"pages": 412}
    assert (await ask(query, what="none"))["data"]["made"] is None
    for what in ("wrong", "film"):
        body = await ask(query, what=what)
        assert body["data"]["made"] is None
        assert len(body["errors"]) == 1
    assert (await ask("{ timed { __typename seconds } }"))["data"]["timed"] == [
        {"__typename": "Record", "seconds": 1}
    ]


@pytest.mark.parametrize(
    "query",
    [
        "{ media { width } }",
        "{ media { ... on Book { pages } } }",
        "{ shelves { best { title } } }",
        '{ media(where: {label: {eq: "x"}}) { id } }',
    ],
)
async def test_what_no_type_has_is_refused(ask, query):
    body = await ask(query)
    assert "data" not in body
    assert body["errors"][0]["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"


def test_declarations_without_meaning():
    @fraiseql.interface
    class Alone:
        name: str

    with pytest.raises(errors.DeclarationError, match="Alone has no type that implements it"):
        Schema(Alone, fraiseql.query(_returning(Alone))).build()

    @fraiseql.interface(discriminator="kind")
    class Thing:
        name: str

    @fraiseql.type(discriminator="x")
    class One(Thing):
        pass

    @fraiseql.type(discriminator="x")
    class Two(Thing):
        pass

    with pytest.raises(errors.DeclarationError, match="say 'x' for both One and Two"):
        Schema(Thing, One, Two, fraiseql.query(_returning(Thing))).build()
    with pytest.raises(errors.DeclarationError, match="say 'x' for both"):
        Schema(fraiseql.query(_returning(Annotated[One | Two, fraiseql.union("Both")]))).build()
    with pytest.raises(errors.NameClashError, match="Two unions want the GraphQL name Both"):
        Schema(
            fraiseql.query(_returning(Annotated[One | Book, fraiseql.union("Both")]), name="a"),
            fraiseql.query(_returning(Annotated[One | Film, fraiseql.union("Both")]), name="b"),
        ).build()
    with pytest.raises(errors.AnnotationError, match=r"must be of classes with @fraiseql\.type"):
        Schema(fraiseql.query(_returning(Annotated[One | int, fraiseql.union("Odd")]))).build()


def _returning(annotation: Any) -> Any:
    def found() -> Any: ...

    found.__annotations__ = {"return": annotation}
    return found
