"""``node`` and ``nodes``: Relay's Global Object Identification."""

from __future__ import annotations

import fraiseql
import pytest
from fraiseql import Schema
from fraiseql.errors import NameClashError

pytestmark = pytest.mark.anyio


def id_of(kind: int, number: int) -> str:
    return f"00000000-0000-0000-{kind:04d}-{number:012d}"


QUERY = """query ($id: ID!) { node(id: $id) { __typename id
  ... on Label { name bands(limit: 1) { name } }
  ... on Band { name y: page(first: 1) { nodes { title } } genre { name } }
  ... on Record { title x: songs(limit: 1) { title } }
  ... on Song { title } } }"""


async def test_an_object_of_any_type(asking, documents):
    names = {1: "Label", 2: "Band", 3: "Record", 4: "Song"}
    for kind, name in names.items():
        row = documents[name.lower()][1]
        node = (await asking.data(QUERY, {"id": row["id"]}))["node"]
        assert node["__typename"] == name
        assert node["id"] == row["id"]
        label = "name" if kind < 3 else "title"
        assert node[label] == row[label]
    assert [len(run) for run in asking.runs] == [1] * 4
    assert await asking.data(QUERY, {"id": id_of(9, 9)}) == {"node": None}


async def test_relations_below_are_read(asking, documents):
    """What Relay's pagination containers ask: a page of a connection by the id of its owner."""
    owner = next(
        band
        for band in documents["band"]
        if sum(row["band_id"] == band["id"] for row in documents["record"]) > 2
    )
    query = (
        "query ($id: ID!, $after: String) { node(id: $id) { ... on Band"
        " { page(first: 2, after: $after) { pageInfo { endCursor } nodes { id } } } } }"
    )
    first = (await asking.data(query, {"id": owner["id"]}))["node"]["page"]
    second = await asking.data(query, {"id": owner["id"], "after": first["pageInfo"]["endCursor"]})
    ids = [row["id"] for row in documents["record"] if row["band_id"] == owner["id"]]
    found = [*first["nodes"], *second["node"]["page"]["nodes"]]
    assert [node["id"] for node in found] == ids[:4]


async def test_several_keep_their_order_and_their_gaps(asking):
    ids = [id_of(3, 1), id_of(9, 9), id_of(1, 0), id_of(3, 1)]
    query = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Label { name } } }"
    data = await asking.data(query, {"ids": ids})
    assert data["nodes"] == [
        {"__typename": "Record", "id": ids[0]},
        None,
        {"__typename": "Label", "id": ids[2], "name": "Label 0"},
        {"__typename": "Record", "id": ids[0]},
    ]
    assert [len(run) for run in asking.runs] == [1]
    assert await asking.data(query, {"ids": []}) == {"nodes": []}


async def test_beside_computed_fields(asking):
    query = '{ node(id: "%s") { id __typename ... on Band { %s name records { title } } } }'
    computed = await asking.data(query % (id_of(2, 1), "loud"))
    assert computed["node"].pop("loud") == "BAND 1"
    assert computed == await asking.data(query % (id_of(2, 1), ""))


async def test_what_is_no_id_is_refused(asking):
    for query in ('{ node(id: "x") { id } }', '{ nodes(ids: ["x"]) { id } }'):
        (error,) = await asking.errors(query)
        assert error["message"] == "UUID must have 32 hexadecimal digits, found 'x'."
    (error,) = await asking.errors(QUERY, {"id": "x"})
    assert error["message"].startswith("id has an invalid value: UUID must")
    many = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    (error,) = await asking.errors(many, {"ids": [id_of(1, 1)] * 101})
    assert error["message"] == "ids must have at most 100 items, found 101."
    assert asking.runs == []


def test_published_as_relay_asks(library):
    sdl = Schema(library).sdl()
    assert "interface Node {" in sdl
    assert "type Band implements Node {" in sdl
    assert "type Genre {" in sdl  # it has no source
    assert "  ): Node\n" in sdl
    assert "  ): [Node]!\n" in sdl


def test_without_the_root_field_there_is_no_interface(library):
    assert "Node {" not in Schema(library.Label, fraiseql.find_many(library.Label, name="l")).sdl()


def test_the_name_is_taken_once(library):
    @fraiseql.type(name="Node")
    class Mine:
        name: str

    with pytest.raises(NameClashError, match=r"fraiseql\.node needs the name Node"):
        Schema(Mine, library.Label, fraiseql.node()).build()
