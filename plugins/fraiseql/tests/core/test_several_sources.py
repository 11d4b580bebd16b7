"""Interfaces whose types have sources of their own, listed as one."""

from __future__ import annotations

import enum
import json
import os
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import attrs
import fraiseql
import psycopg
import pytest
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraiseql import Engine, Schema, errors, plugin
from fraiseql.explain.plans import nodes_of, read_plan
from fraiseql.explain.report import explain
from fraiseql.plan.codec import plan_to_json

pytestmark = pytest.mark.anyio


class Mood(enum.Enum):
    LOUD = "loud"
    SOFT = "soft"


@fraiseql.type
class Place:
    city: str


@fraiseql.type(source="tv_owner")
class Owner:
    id: UUID
    name: str
    things: list[Thing] = fraiseql.relation(on="owner_id")
    pages: fraiseql.Connection[Thing] = fraiseql.relation(on="owner_id")
    dearest: Thing | None = fraiseql.relation(on="dearest_id")


@fraiseql.interface
class Thing:
    """What can be found."""

    id: UUID
    title: str
    year: int | None
    since: date | None
    mood: Mood | None
    tags: list[str]
    place: Place | None
    extra: fraiseql.JSON | None
    owner: Owner | None = fraiseql.relation(on="owner_id")


@fraiseql.type(source="tv_record")
class Record(Thing):
    label: str | None
    slogan: str = fraiseql.field(sql="upper(t.title)")

    @fraiseql.field
    def shout(self) -> str:
        return f"{self.title}!"


@fraiseql.type(source="tv_film")
class Film(Thing):
    title: str = fraiseql.field(sql="t.name")
    minutes: int


@fraiseql.type(source="tv_book")
class Book(Thing):
    owner_id: UUID | None
    pages: int


@fraiseql.type(source="tv_plain")
class Plain:
    id: UUID
    title: str | None
    owner_id: UUID | None


Hit = Annotated[Record | Plain, fraiseql.union("Hit", description="What a search finds.")]


@fraiseql.type(source="tv_owner")
class Searcher:
    id: UUID
    name: str
    hits: list[Hit] = fraiseql.relation(on="owner_id")
    pages: fraiseql.Connection[Hit] = fraiseql.relation(on="owner_id")


@fraiseql.type(source="tv_shelf")
class Shelf:
    id: UUID
    first: Thing | None
    mixed: Mixed | None


@fraiseql.interface(discriminator="kind")
class Mixed:
    """Of two types, of which one has no rows, and the other no key in its documents."""

    owner: Owner | None = fraiseql.relation(on="owner_id")


@fraiseql.type
class Holding(Mixed):
    id: UUID
    owner_id: UUID | None


@fraiseql.type(source="tv_record")
class Lacking(Mixed):
    id: UUID


SCHEMA = Schema(
    Holding,
    Lacking,
    fraiseql.find_many(Shelf, name="shelves"),
    fraiseql.find_many(Hit, name="hits"),
    fraiseql.connection(Hit, name="hitPages"),
    fraiseql.find_one(Hit, name="hit"),
    fraiseql.find_many(Searcher, name="searchers"),
    Record,
    Film,
    Book,
    fraiseql.find_many(Thing, name="things"),
    fraiseql.connection(Thing, name="pages"),
    fraiseql.find_one(Thing, name="thing"),
    fraiseql.aggregate(Thing, name="totals"),
    fraiseql.find_many(Owner, name="owners"),
)


def id_of(number: int) -> str:
    return str(UUID(int=number))


ANN, BO = id_of(1), id_of(2)
#: Type, id, title, year, since, mood, tags, city, owner.
ROWS: list[tuple[Any, ...]] = [
    ("Record", id_of(10), "Blue", 1971, "1971-06-22", "soft", ["a", "b"], "Ely", ANN),
    ("Record", id_of(11), "Hejira", 1976, None, None, [], None, BO),
    ("Film", id_of(20), "Ran", 1985, "1985-06-01", "loud", ["b"], "Ely", ANN),
    ("Film", id_of(21), "Alien", None, None, "loud", ["c"], "Rye", None),
    ("Book", id_of(30), "Dune", 1965, "1965-08-01", "soft", [], None, ANN),
]


PLAIN = {"id": id_of(40), "title": "Glass", "owner_id": BO}


#: What they embed does not hold who owns it, but for books.
SHELVES: list[dict[str, Any]] = [
    {"id": id_of(50), "first": {"id": id_of(11), "title": "Hejira", "__typename": "Record"}},
    {"id": id_of(51), "first": {"id": id_of(20), "title": "Ran", "__typename": "Film"}},
    {
        "id": id_of(52),
        "first": None,
        "mixed": {"id": id_of(11), "kind": "Lacking"},
    },
]


def document(row: tuple[Any, ...]) -> dict[str, Any]:
    kind, id_, title, year, since, mood, tags, city, owner = row
    found: dict[str, Any] = {
        "id": id_,
        "title": title,
        "year": year,
        "since": since,
        "mood": mood,
        "tags": tags,
        "place": None if city is None else {"city": city},
        "__typename": "a key that says nothing here",
    }
    if kind == "Book":
        return {**found, "pages": 412, "owner_id": owner}
    if kind == "Film":
        del found["title"]
        return {**found, "minutes": 160}
    return {**found, "label": "Reprise"}


def build(dsn: str) -> None:
    with psycopg.connect(dsn) as connection:
        connection.execute(
            "CREATE TYPE mood AS ENUM ('loud', 'soft');"
            "CREATE TABLE tv_owner (id uuid, dearest_id uuid, data jsonb);"
            "CREATE TABLE tv_record (id uuid PRIMARY KEY, title text, year int NOT NULL,"
            " mood mood, owner_id uuid, data jsonb);"
            "CREATE TABLE tv_film (id uuid PRIMARY KEY, name varchar(40), year bigint,"
            " since date, owner_id uuid, place_city text, data jsonb);"
            "CREATE TABLE tv_book (id uuid PRIMARY KEY, year int, data jsonb);"
            "CREATE TABLE tv_plain (id uuid PRIMARY KEY, data jsonb);"
            "CREATE TABLE tv_shelf (id uuid PRIMARY KEY, data jsonb)"
        )
        for id_, name, dearest in ((ANN, "Ann", id_of(20)), (BO, "Bo", None)):
            data = json.dumps({"id": id_, "name": name})
            connection.execute("INSERT INTO tv_owner VALUES (%s, %s, %s)", (id_, dearest, data))
        connection.execute("INSERT INTO tv_plain VALUES (%s, %s)", (PLAIN["id"], json.dumps(PLAIN)))
        for shelf in SHELVES:
            connection.execute(
                "INSERT INTO tv_shelf VALUES (%s, %s)", (shelf["id"], json.dumps(shelf))
            )
        for row in ROWS:
            kind, id_, title, year, since, mood, _, city, owner = row
            values = {"id": id_, "year": year, "data": json.dumps(document(row))}
            if kind == "Record":
                values |= {"title": title, "mood": mood, "owner_id": owner}
            if kind == "Film":
                values |= {"name": title, "since": since, "owner_id": owner, "place_city": city}
            connection.execute(
                f"INSERT INTO tv_{kind.lower()} ({', '.join(values)})"
                f" VALUES ({', '.join(['%s'] * len(values))})",
                list(values.values()),
            )


@attrs.define
class Asking:
    engine: Engine
    runs: list[list[str]]
    make_view: Any

    async def ask(self, query: str, **variables: Any) -> Any:
        self.runs.clear()
        request = fraiseql.GraphQLRequest(query=query, variables=variables)
        return json.loads((await self.engine.execute(request, self.make_view())).body)

    async def titles(self, arguments: str) -> list[str]:
        body = await self.ask(f"{{ things{arguments} {{ title }} }}")
        assert [len(run) for run in self.runs] == [1]
        return [thing["title"] for thing in body["data"]["things"]]


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
async def asking(anyio_backend: str, fraise_template, make_view) -> AsyncIterator[Asking]:
    async with open_database(fraise_template("several-sources", build)) as opened:
        database = Counting(opened)
        engine = Engine(SCHEMA, FakeContext(resources={"database": database}, plugins=(plugin,)))
        await engine.start()
        yield Asking(engine, database.runs, make_view)


async def test_a_list_of_all_types(asking):
    body = await asking.ask(
        "{ things(orderBy: {field: TITLE}, limit: 4) { __typename id title year mood tags"
        " place { city } owner { name } ... on Record { label slogan } ... on Film { minutes } } }"
    )
    assert [len(run) for run in asking.runs] == [1]
    assert body["data"]["things"] == [
        {
            "__typename": "Film",
            "id": id_of(21),
            "title": "Alien",
            "year": None,
            "mood": "LOUD",
            "tags": ["c"],
            "place": {"city": "Rye"},
            "owner": None,
            "minutes": 160,
        },
        {
            "__typename": "Record",
            "id": id_of(10),
            "title": "Blue",
            "year": 1971,
            "mood": "SOFT",
            "tags": ["a", "b"],
            "place": {"city": "Ely"},
            "owner": {"name": "Ann"},
            "label": "Reprise",
            "slogan": "BLUE",
        },
        {
            "__typename": "Book",
            "id": id_of(30),
            "title": "Dune",
            "year": 1965,
            "mood": "SOFT",
            "tags": [],
            "place": None,
            "owner": {"name": "Ann"},
        },
        {
            "__typename": "Record",
            "id": id_of(11),
            "title": "Hejira",
            "year": 1976,
            "mood": None,
            "tags": [],
            "place": None,
            "owner": {"name": "Bo"},
            "label": "Reprise",
            "slogan": "HEJIRA",
        },
    ]


@pytest.mark.parametrize(
    ("where", "titles"),
    [
        ('{title: {in: ["Ran", "Blue", "Nothing"]}}', ["Blue", "Ran"]),
        ("{year: {lt: 1976}}", ["Blue", "Dune"]),
        ("{year: {isNull: true}}", ["Alien"]),
        ('{since: {gte: "1971-01-01"}}', ["Blue", "Ran"]),
        ("{mood: {eq: LOUD}}", ["Alien", "Ran"]),
        ('{tags: {has: "b"}}', ["Blue", "Ran"]),
        ('{place: {city: {eq: "Ely"}}}', ["Blue", "Ran"]),
        ('{owner: {name: {eq: "Ann"}}}', ["Blue", "Dune", "Ran"]),
        ("{not: {mood: {eq: LOUD}}}", ["Blue", "Dune", "Hejira"]),
        (f'{{id: {{eq: "{id_of(20)}"}}}}', ["Ran"]),
    ],
)
async def test_filters_reach_columns_documents_and_expressions_of_each(asking, where, titles):
    assert await asking.titles(f"(where: {where}, orderBy: {{field: TITLE}})") == titles


async def test_orders_and_offsets_are_over_all_of_them(asking):
    entries = "[{field: YEAR, direction: DESC, nulls: LAST}]"
    expected = ["Ran", "Hejira", "Blue", "Dune", "Alien"]
    assert await asking.titles(f"(orderBy: {entries})") == expected
    assert await asking.titles(f"(orderBy: {entries}, limit: 2, offset: 1)") == expected[1:3]
    by_owner = "[{field: OWNER_NAME, direction: DESC, nulls: LAST}, {field: TITLE}]"
    assert await asking.titles(f"(orderBy: {by_owner}, limit: 2)") == ["Hejira", "Blue"]


@pytest.mark.parametrize("backward", [False, True])
async def test_cursors_go_through_all_of_them(asking, backward):
    word, place = ("last", "before") if backward else ("first", "after")
    end = "startCursor" if backward else "endCursor"
    query = f"""query ($at: String) {{ pages({word}: 2, {place}: $at, orderBy: {{field: TITLE}}) {{
        totalCount edges {{ cursor node {{ title ... on Film {{ minutes }} }} }}
        pageInfo {{ hasNextPage hasPreviousPage {end} }} }} }}"""
    found: list[str] = []
    at = None
    for _ in range(3):
        page = (await asking.ask(query, at=at))["data"]["pages"]
        assert page["totalCount"] == 5
        titles = [edge["node"]["title"] for edge in page["edges"]]
        found = [*titles, *found] if backward else [*found, *titles]
        at = page["pageInfo"][end]
    assert found == ["Alien", "Blue", "Dune", "Hejira", "Ran"]
    assert page["pageInfo"]["hasPreviousPage" if backward else "hasNextPage"] is False


async def test_one_of_them_by_its_id(asking):
    query = "query ($id: ID!) { thing(id: $id) { __typename title } }"
    for row in ROWS:
        body = await asking.ask(query, id=row[1])
        assert body["data"]["thing"] == {"__typename": row[0], "title": row[2]}
    assert (await asking.ask(query, id=ANN))["data"]["thing"] is None


async def test_relations_to_all_of_them(asking):
    body = await asking.ask(
        "{ owners(orderBy: {field: NAME}) { name dearest { title ... on Film { minutes } }"
        " things(orderBy: {field: TITLE}, where: {year: {gt: 1965}}) { title owner { name } }"
        " pages(first: 1, orderBy: {field: YEAR}) { totalCount nodes { __typename year } } } }"
    )
    assert [len(run) for run in asking.runs] == [1]
    assert body["data"]["owners"] == [
        {
            "name": "Ann",
            "dearest": {"title": "Ran", "minutes": 160},
            "things": [
                {"title": "Blue", "owner": {"name": "Ann"}},
                {"title": "Ran", "owner": {"name": "Ann"}},
            ],
            "pages": {"totalCount": 3, "nodes": [{"__typename": "Book", "year": 1965}]},
        },
        {
            "name": "Bo",
            "dearest": None,
            "things": [{"title": "Hejira", "owner": {"name": "Bo"}}],
            "pages": {"totalCount": 1, "nodes": [{"__typename": "Record", "year": 1976}]},
        },
    ]
    body = await asking.ask('{ owners(where: {things: {some: {title: {eq: "Hejira"}}}}) { name } }')
    assert body["data"]["owners"] == [{"name": "Bo"}]


async def test_aggregates_over_all_of_them(asking):
    body = await asking.ask("{ totals { count max { year } } }")
    assert body["data"]["totals"] == [{"count": 5, "max": {"year": 1985}}]
    body = await asking.ask("{ totals(groupBy: [{field: MOOD}]) { count group { mood } } }")
    assert sorted((each["count"], each["group"]["mood"]) for each in body["data"]["totals"][:2])


async def test_same_answers_where_python_computes(asking):
    plain = await asking.ask("{ things { __typename title ... on Record { slogan } } }")
    computed = await asking.ask("{ things { __typename title ... on Record { slogan shout } } }")
    for thing in computed["data"]["things"]:
        shout = thing.pop("shout", None)
        assert shout == (f"{thing['title']}!" if thing["__typename"] == "Record" else None)
    assert plain == computed


ASKED = [
    f'{{ things(where: {{id: {{eq: "{id_of(10)}"}}}}) {{ title }} }}',
    '{ things(where: {title: {eq: "Ran"}}) { title } }',
    '{ things(where: {since: {eq: "1971-06-22"}}) { title } }',
    "{ things(orderBy: {field: TITLE}) { id } }",
    "{ owners { things(orderBy: {field: ID}) { id } } }",
]


#: PostgreSQL uses indexes as far as they can be, however few the rows.
INDEXED = {"enable_seqscan": "off", "enable_sort": "off"}


async def test_explain_advises_for_each_source(fraise_template, anyio_backend):
    """The statements that it gives end its warnings, and PostgreSQL uses the indexes."""
    dsn = fraise_template("several-sources", build)
    async with open_database(dsn) as database:
        engine = Engine(SCHEMA, FakeContext(resources={"database": database}, plugins=(plugin,)))
        inside = '{ things(where: {extra: {contains: {a: 1}}, tags: {has: "a"}}) { id } }'
        report = await explain(engine, database, fraiseql.GraphQLRequest(query=inside))
        found = {(each.source, each.path) for each in report.advice}
        assert {path for _, path in found} >= {"where.extra.contains", "where.tags.has"}
        assert len({source for source, _ in found}) == 3
        ddl: dict[str, None] = {}
        sources: set[str] = set()
        for query in ASKED:
            report = await explain(engine, database, fraiseql.GraphQLRequest(query=query))
            assert all(each.ddl for each in report.advice), report.advice
            ddl |= dict.fromkeys(line for each in report.advice for line in each.ddl)
            sources |= {each.source for each in report.advice}
        assert sources >= {'"tv_record"', '"tv_film"', '"tv_book"'}
        with psycopg.connect(dsn) as connection:
            for line in ddl:
                connection.execute(line)
        await engine.refresh()
        for query in ASKED:
            report = await explain(engine, database, fraiseql.GraphQLRequest(query=query))
            assert report.advice == (), query
            if "owners" in query:  # whose own rows are all read
                continue
            (asked,) = (await engine.study(fraiseql.GraphQLRequest(query=query))).queries
            async with database.session(INDEXED, read_only=True) as session:
                nodes = list(nodes_of(await read_plan(session, asked)))
            kinds = {(node["Node Type"], node.get("Relation Name")) for node in nodes}
            assert "Seq Scan" not in {kind for kind, _ in kinds}
            if "orderBy" in query:
                assert {("Merge Append", None)} <= kinds
                assert ("Sort", None) not in kinds
            assert {"tv_record", "tv_film", "tv_book"} <= {name for _, name in kinds}


async def test_explain_looks_at_what_fits_best_in_each_source(fraise_template, anyio_backend):
    dsn = fraise_template("several-sources", build)
    query = '{ things(orderBy: {by: {title: {search: {query: "Ran"}}}}) { id title } }'
    async with open_database(dsn) as database:
        engine = Engine(SCHEMA, FakeContext(resources={"database": database}, plugins=(plugin,)))
        report = await explain(engine, database, fraiseql.GraphQLRequest(query=query))
    found = {(each.source, each.path, each.reason.value) for each in report.advice}
    assert found == {
        (f'"tv_{name}"', "orderBy title.search, id", "NOT_INDEXABLE")
        for name in ("record", "film", "book")
    }
    assert {each.source for each in report.sources} == {'"tv_record"', '"tv_film"', '"tv_book"'}


async def test_a_union_is_listed_by_what_its_types_have_in_common(asking):
    """Without an interface; a title may be null because one of the two says so."""
    body = await asking.ask(
        '{ hits(where: {title: {in: ["Blue", "Glass", "Ran"]}}, orderBy: {field: TITLE,'
        " direction: DESC}) { __typename ... on Record { title label shout } ... on Plain { id } } }"
    )
    assert body["data"]["hits"] == [
        {"__typename": "Plain", "id": PLAIN["id"]},
        {"__typename": "Record", "title": "Blue", "label": "Reprise", "shout": "Blue!"},
    ]
    body = await asking.ask(
        "{ hitPages(first: 1, orderBy: {field: TITLE}) { totalCount edges { node { __typename } } }"
        f' hit(id: "{PLAIN["id"]}") {{ ... on Plain {{ title ownerId }} }} }}'
    )
    assert body["data"] == {
        "hitPages": {"totalCount": 3, "edges": [{"node": {"__typename": "Record"}}]},
        "hit": {"title": "Glass", "ownerId": BO},
    }


async def test_keys_of_an_interface_inside_of_documents_are_looked_up_in_all_sources(asking):
    body = await asking.ask(
        "{ shelves(orderBy: {field: ID}) { first { title owner { name } } mixed { owner { name } } } }"
    )
    assert body["data"]["shelves"] == [
        {"first": {"title": "Hejira", "owner": {"name": "Bo"}}, "mixed": None},
        {"first": {"title": "Ran", "owner": {"name": "Ann"}}, "mixed": None},
        {"first": None, "mixed": {"owner": {"name": "Bo"}}},
    ]
    body = await asking.ask(
        '{ shelves(where: {first: {owner: {name: {eq: "Bo"}}}}) { first { title } } }'
    )
    assert body["data"]["shelves"] == [{"first": {"title": "Hejira"}}]


async def test_a_key_that_is_not_to_be_had_of_all_types_is_refused(asking):
    body = await asking.ask('{ shelves(where: {mixed: {owner: {name: {eq: "Bo"}}}}) { id } }')
    (error,) = body["errors"]
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert error["message"] == (
        "Mixed.owner cannot be compared inside of a document: not all of its types hold 'owner_id' "
        "there, and not all have a source where it could be looked up."
    )
    assert asking.runs == []


async def test_relations_to_a_union(asking):
    body = await asking.ask(
        "{ searchers(orderBy: {field: NAME, direction: DESC}, limit: 1) { name"
        " hits(orderBy: {field: TITLE}) { ... on Record { title } ... on Plain { plain: title } }"
        ' pages(where: {title: {eq: "Glass"}}) { totalCount nodes { __typename } } } }'
    )
    assert [len(run) for run in asking.runs] == [1]
    assert body["data"]["searchers"] == [
        {
            "name": "Bo",
            "hits": [{"plain": "Glass"}, {"title": "Hejira"}],
            "pages": {"totalCount": 1, "nodes": [{"__typename": "Plain"}]},
        }
    ]


def test_a_union_without_a_name_or_of_totals_is_refused_with_what_is_needed():
    with pytest.raises(errors.DeclarationError, match="find_many needs a class") as caught:
        fraiseql.find_many(Record | Plain)
    assert 'Annotated[A | B, fraiseql.union("AOrB")]' in caught.value.hint
    with pytest.raises(errors.DeclarationError, match="aggregate needs a class") as caught:
        fraiseql.aggregate(Hit)
    assert "of a union there are no totals" in caught.value.hint


def test_a_union_offers_what_all_its_types_have():
    sdl = SCHEMA.sdl()
    words = sdl.split("enum HitOrderField {")[1].split("}")[0].split()
    assert words == ["ID", "TITLE"]
    with pytest.raises(errors.DeclarationError, match="aggregate needs a class"):
        fraiseql.aggregate(Hit)  # type: ignore[arg-type]  # which is refused


def test_declarations_without_rows():
    @fraiseql.interface
    class Odd:
        id: UUID

    @fraiseql.type(source="tv_one")
    class One(Odd):
        name: str

    @fraiseql.type
    class Two(Odd):
        name: str

    with pytest.raises(
        errors.DeclarationError, match="reads Odd, which has no source, and neither has Two"
    ):
        Schema(One, Two, fraiseql.find_many(Odd, name="odds")).build()

    @fraiseql.interface
    class Bare:
        name: str

    @fraiseql.type(source="tv_one")
    class Full(Bare):
        id: UUID

    either = Annotated[One | Place, fraiseql.union("Either")]
    with pytest.raises(errors.DeclarationError, match=r"reads Either, .* neither has Place"):
        Schema(fraiseql.find_many(either, name="either")).build()

    with pytest.raises(errors.DeclarationError, match="it has no attribute `id`"):
        Schema(Full, fraiseql.find_many(Bare, name="bares")).build()


async def test_a_key_that_one_source_lacks_is_refused(fraise_template, anyio_backend):
    @fraiseql.interface
    class Held:
        id: UUID

    @fraiseql.type(source="tv_record")
    class First(Held):
        title: str

    @fraiseql.type(source="tv_book")
    class Second(Held):
        title: str

    @fraiseql.type(source="tv_owner")
    class Holder:
        id: UUID
        held: list[Held] = fraiseql.relation(on="owner_id")

    schema = Schema(Held, First, Second, fraiseql.find_many(Holder, name="holders"))
    async with open_database(fraise_template("several-sources", build)) as database:
        context = FakeContext(resources={"database": database}, plugins=(plugin,))
        with pytest.raises(errors.RelationKeyError, match="'owner_id' of tv_book"):
            await Engine(schema, context).start()


async def test_golden(anyio_backend, fraise_template):
    """The plan as it was when it was last looked at; ``FRAISE_UPDATE_GOLDEN=1`` writes it anew."""
    query = (
        '{ things(where: {title: {eq: "Ran"}}, orderBy: {field: YEAR}) {'
        " __typename title ... on Film { minutes owner { name } } } }"
    )
    async with open_database(fraise_template("several-sources", build)) as database:
        engine = Engine(SCHEMA, FakeContext(resources={"database": database}, plugins=(plugin,)))
        plan = await engine.explain(fraiseql.GraphQLRequest(query=query))
    found = {"document": query, "plan": plan_to_json(plan)}
    text = json.dumps(found, indent=2, ensure_ascii=False) + "\n"
    file = Path(__file__).parent / "golden" / "abstract" / "several_sources.json"
    if os.environ.get("FRAISE_UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == text
