"""What an operation may cost, after IBM's specification of cost directives."""

from __future__ import annotations

import time
from types import ModuleType
from uuid import UUID

import fraiseql
import pytest
from fraise_hookspecs import FraiseError
from fraise_testing.fake import FakeContext
from fraiseql.plan.cost import ASSUMED_SIZE, Cost, compile_cost
from fraiseql.schema.sdl import export_sdl
from graphql import (
    FragmentDefinitionNode,
    OperationDefinitionNode,
    build_schema,
    find_breaking_changes,
    parse,
    print_ast,
    print_schema,
    validate,
)


@fraiseql.type
class Genre:
    name: str


@fraiseql.type(source="tv_track")
class Track:
    id: UUID
    name: str
    album_id: UUID
    lyrics: str = fraiseql.field(cost=7)


@fraiseql.type(source="tv_album")
class Album:
    id: UUID
    title: str
    artist_id: UUID
    genres: list[Genre]
    tracks: list[Track] = fraiseql.relation(on="album_id", limit=5)
    pages: fraiseql.Connection[Track] = fraiseql.relation(on="album_id")

    @fraiseql.field(cost=3)
    def score(self) -> int:
        return 1


@fraiseql.type(source="tv_artist")
class Artist:
    id: UUID
    name: str
    genre: Genre
    albums: list[Album] = fraiseql.relation(on="artist_id")


@fraiseql.type(source="tv_part")
class Part:
    id: UUID
    part_id: UUID
    left: list[Part] = fraiseql.relation(on="part_id")
    right: list[Part] = fraiseql.relation(on="part_id")


artists = fraiseql.find_many(Artist)
artist = fraiseql.find_one(Artist, cost=0)
dear = fraiseql.find_many(Artist, cost=100, limit=3)
artist_pages = fraiseql.connection(Artist, limit=8)
node = fraiseql.node()
nodes = fraiseql.nodes()


@fraiseql.query(cost=50)
def slow() -> int:
    return 1


@fraiseql.query
def several(limit: int | None = None) -> list[Genre]:
    return []


@fraiseql.mutation(cost=4)
def change() -> int:
    return 1


@pytest.fixture(scope="module")
def schema():
    declared = (artists, artist, dear, artist_pages, node, nodes, slow, several, change)
    names = ("artists", "artist", "dear", "artist_pages", "node", "nodes", "slow", "several")
    return built(**dict(zip((*names, "change"), declared, strict=True)))


def built(**attributes):
    module = ModuleType("shop")
    vars(module).update(attributes)
    return fraiseql.Schema(module).graphql


def compile_text(schema, text):
    document = parse(text)
    assert validate(schema, document) == []
    fragments = {
        d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)
    }
    (operation,) = [d for d in document.definitions if isinstance(d, OperationDefinitionNode)]
    return compile_cost(schema, operation, fragments)


def cost_of(schema, text, **variables):
    return compile_text(schema, text).evaluate(variables)


@pytest.mark.parametrize(
    ("text", "fields", "types"),
    [
        ("{ __typename }", 0, 0),
        ("{ __schema { types { fields { name } } } }", 0, 0),
        ("{ artists(limit: 10) { name } }", 1, 10),
        ("{ artists { name } }", 1, 20),
        ("{ artists(limit: 0) { name albums { title } } }", 1, 0),
        ("{ artists(limit: 10) { genre { name } } }", 1 + 10, 10 + 10),
        ("{ artists(limit: 10) { albums(limit: 4) { title } } }", 1 + 10, 10 + 40),
        ("{ artists(limit: 2) { albums(limit: 3) { tracks { name } } } }", 1 + 2 + 6, 2 + 6 + 30),
        ("{ artists(limit: 2) { albums(limit: 3) { genres { name } } } }", 9, 8 + 6 * ASSUMED_SIZE),
        ("{ artist(id: 1) { name } }", 0, 1),
        ("{ dear { name } }", 100, 3),
        ("{ slow }", 50, 0),
        ("mutation { change }", 4, 0),
        ("{ artists(limit: 2) { albums(limit: 3) { score } } }", 1 + 2 + 18, 2 + 6),
        (
            "{ artist(id: 1) { albums(limit: 2) { tracks(limit: 3) { lyrics } } } }",
            1 + 2 + 2 * 3 * 7,
            1 + 2 + 6,
        ),
        # A page's edges and nodes are as many as it says; the page itself is one object.
        ("{ artistPages(first: 6) { nodes { name } } }", 1 + 1, 1 + 6),
        ("{ artistPages(last: 6) { nodes { name } } }", 2, 7),
        ("{ artistPages { nodes { name } } }", 2, 1 + 8),
        ("{ artistPages(first: 6) { edges { cursor node { name } } } }", 1 + 1 + 6, 1 + 6 + 6),
        ("{ artistPages(first: 6) { totalCount pageInfo { hasNextPage } } }", 1 + 1, 1 + 1),
        ("{ nodes(ids: [1, 2, 3]) { id } }", 1, 3),
        ("{ node(id: 1) { ... on Album { tracks(limit: 2) { name } } } }", 1 + 1, 1 + 2),
        ("{ several { name } }", 1, ASSUMED_SIZE),
        ("{ several(limit: 3) { name } }", 1, 3),
        # What is asked twice is answered once; under another alias it is another list.
        ("{ artists(limit: 3) { name } artists(limit: 3) { id } }", 1, 3),
        ("{ a: artists(limit: 3) { name } b: artists(limit: 3) { id } }", 2, 6),
        (
            "{ ...F ...F artists(limit: 3) { id } } fragment F on Query { artists(limit: 3) { id } }",
            1,
            3,
        ),
    ],
)
def test_costs(schema, text, fields, types):
    assert cost_of(schema, text) == Cost(fields, types)


@pytest.mark.parametrize(
    ("variables", "types"),
    [({"n": 7}, 7), ({"n": 0}, 0), ({"n": -5}, 0), ({"n": 7, "m": 2}, 7 + 14)],
)
def test_variables_say_how_many(schema, variables, types):
    text = "query ($n: Int!, $m: Int! = 0) { artists(limit: $n) { albums(limit: $m) { id } } }"
    assert cost_of(schema, text, **{"m": 0, **variables}).types == types


@pytest.mark.parametrize(
    ("variables", "types"),
    [({}, 8), ({"f": None}, 8), ({"f": 3}, 3), ({"l": 4}, 4), ({"f": None, "l": 4}, 4)],
)
def test_a_page_whose_size_is_left_out_has_its_default(schema, variables, types):
    text = "query ($f: Int, $l: Int) { artistPages(first: $f, last: $l) { nodes { id } } }"
    assert cost_of(schema, text, **variables).types == 1 + types


def test_ids_are_counted(schema):
    text = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    assert cost_of(schema, text, ids=["1", "2"]).types == 2


def test_fragments_of_fragments_are_looked_at_once(schema):
    # Each spreads the next twice: 2 ** 60 fields, were they written out.
    chain = "".join(
        f"fragment F{n} on Album {{ tracks(limit: 1) {{ id }} ...G{n} }} "
        f"fragment G{n} on Album {{ a: pages(first: 1) {{ nodes {{ id }} }} ...F{n + 1} }} "
        for n in range(60)
    )
    text = f"{{ artists(limit: 1) {{ albums(limit: 1) {{ ...F0 }} }} }} {chain} "
    text += "fragment F60 on Album { id }"
    started = time.perf_counter()
    assert cost_of(schema, text).types == 1 + 1 + 1 + 2
    assert time.perf_counter() - started < 2


def test_a_flood_of_nested_lists_is_counted_without_being_walked():
    schema = built(parts=fraiseql.find_many(Part))
    chain = "".join(
        f"fragment F{n} on Part {{ left(limit: 1) {{ ...F{n + 1} }} right(limit: 1) {{ ...F{n + 1} }} }} "
        for n in range(50)
    )
    text = f"{{ parts(limit: 1) {{ ...F0 }} }} {chain} fragment F50 on Part {{ id }}"
    started = time.perf_counter()
    program = compile_text(schema, text)
    assert program.evaluate({}).types == 2**51 - 1
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize("cost", [-1, float("inf"), float("nan")])
def test_a_weight_is_a_number_from_0(cost):
    with pytest.raises(FraiseError, match="cost must be a number from 0"):
        fraiseql.field(cost=cost)
    with pytest.raises(FraiseError, match="cost must be a number from 0"):
        fraiseql.find_many(Artist, cost=cost)


def test_the_schema_tells_its_costs(schema):
    (file,) = export_sdl(schema, {"costs": "yes"}, FakeContext())
    text = file.content.decode()
    again = build_schema(text)
    assert find_breaking_changes(schema, again) == []
    assert '  lyrics: String! @cost(weight: "7")\n' in text
    assert '  slow: Int! @cost(weight: "50")\n' in text
    sizes = {}
    for node in parse(text).definitions:
        for each in getattr(node, "fields", ()) or ():
            for directive in each.directives or ():
                if directive.name.value == "listSize":
                    sizes[f"{node.name.value}.{each.name.value}"] = print_ast(directive)
    assert sizes["Artist.albums"] == (
        '@listSize(assumedSize: 20, slicingArguments: ["limit"], requireOneSlicingArgument: false)'
    )
    assert sizes["Album.genres"] == "@listSize(assumedSize: 10)"
    assert sizes["Query.dear"].startswith("@listSize(assumedSize: 3, ")
    assert sizes["Query.artistPages"] == (
        '@listSize(assumedSize: 8, slicingArguments: ["first", "last"], '
        'requireOneSlicingArgument: false, sizedFields: ["edges", "nodes"])'
    )


def test_costs_are_written_only_where_they_are_asked_for(schema):
    (file,) = export_sdl(schema, {"costs": "no"}, FakeContext())
    assert file.content.decode() == print_schema(schema) + "\n"
    with pytest.raises(FraiseError, match="costs must be yes or no, found 'all'"):
        export_sdl(schema, {"costs": "all"}, FakeContext())
