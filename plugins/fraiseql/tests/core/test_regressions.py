"""Mistakes that tools of the same kind have made, each held to its opposite.

Named after the rows of the list that the project keeps of them.
"""

from __future__ import annotations

import json

import fraiseql
import pytest
from fraiseql import AnswerKind
from fraiseql.settings import FraiseqlSettings, LimitSettings
from graphql import GraphQLList, GraphQLNonNull

pytestmark = pytest.mark.anyio

JONI = "00000000-0000-0000-0000-000000000001"


async def test_row_1_validation_is_whole_with_introspection_off(make_client):
    """Switching introspection off adds a rule and takes none away."""
    client = make_client(environment="production")
    for query in ("{ artists { secret } }", "{ artists { id pk_artist } }"):
        answer = await client.answer(query)
        assert answer.kind is AnswerKind.INVALID
        assert b"Cannot query field" in answer.body
    answer = await client.answer("{ __schema { types { name } } }")
    assert answer.kind is AnswerKind.INVALID
    assert b"introspection" in answer.body
    assert client.database.runs == []


@pytest.mark.parametrize(
    "where",
    [
        '{nam: {eq: "x"}}',
        '{created_at: {eq: "2026-01-01T00:00:00Z"}}',
        '{name: {equals: "x"}}',
        "{members: {contains: 5}}",
        "{tags: {eq: 5}}",
        '{albums: {title: {eq: "Blue"}}}',
        '{shout: {eq: "x"}}',
        '{name: {eq: ["a", "b"]}}',
        '"{}"',
    ],
)
async def test_row_2_filters_fail_closed(client, where):
    """An unknown key, operator or type never gives all rows."""
    answer = await client.answer(f"{{ artists(where: {where}) {{ id }} }}")
    assert answer.kind is AnswerKind.INVALID
    by_variable = "query ($w: ArtistFilter) { artists(where: $w) { id } }"
    answer = await client.answer(by_variable, variables={"w": {"nam": {"eq": "x"}}})
    assert answer.kind is AnswerKind.BAD_VARIABLES
    answer = await client.answer(by_variable, variables={"w": {"name": {"equals": "x"}}})
    assert answer.kind is AnswerKind.BAD_VARIABLES
    assert client.database.runs == []


@pytest.mark.parametrize("root", ["artists", "bares"])
async def test_row_3_lists_and_nulls_on_document_paths(client, root):
    """``notIn``, ``in: []`` and nulls give what they say in each storage."""
    data = await client.data(
        "{ "
        f'a: {root}(where: {{name: {{notIn: ["Joni"]}}}}) {{ identifier }} '
        f"b: {root}(where: {{name: {{in: []}}}}) {{ identifier }} "
        f"c: {root}(where: {{name: {{notIn: []}}}}) {{ identifier }} "
        f"d: {root}(where: {{name: {{isNull: true}}}}) {{ identifier }} }}"
    )
    found = {key: [item["identifier"] for item in items] for key, items in data.items()}
    assert found == {
        "a": ["the-band", "nobody"],
        "b": [],
        "c": ["joni", "the-band", "nobody"],
        "d": ["nobody"],
    }


def test_row_4_filters_and_orders_are_typed(music):
    """No part of where or orderBy is untyped JSON, ``not`` least of all."""
    types = fraiseql.Schema(music).graphql.type_map
    where = types["ArtistFilter"]
    assert where.fields["not"].type is where
    assert str(where.fields["and"].type) == "[ArtistFilter!]"
    assert str(where.fields["name"].type) == "StringFilter"
    assert str(types["ArtistOrder"].fields["field"].type) == "ArtistOrderField"
    assert str(types["StringFilter"].fields["in"].type) == "[String!]"


async def test_row_5_lists_and_arguments_are_as_strict_as_they_are(client, music):
    """``list[T]`` is ``[T!]!``, required arguments are non-null, orderBy orders."""
    schema = fraiseql.Schema(music).graphql
    artists = schema.query_type.fields["artists"]
    assert isinstance(artists.type, GraphQLNonNull)
    assert isinstance(artists.type.of_type, GraphQLList)
    assert str(artists.type) == "[Artist!]!"
    assert str(schema.mutation_type.fields["renameArtist"].args["name"].type) == "String!"
    data = await client.data(
        "{ artists(orderBy: [{field: NAME, direction: DESC, nulls: LAST}]) { name } }"
    )
    assert [item["name"] for item in data["artists"]] == ["The Band", "Joni", None]


async def test_row_6_directives_aliases_and_several_roots(client):
    """Conditions on spreads and inline fragments hold; aliases and __typename at any depth."""
    query = """
    query ($yes: Boolean!, $no: Boolean!) {
      one: artists(limit: 1) {
        ...Names @skip(if: $yes)
        ...Albums @include(if: $yes)
        ... @include(if: $no) { tags }
        ... on Artist @skip(if: $no) { kind: __typename }
      }
      two: artist(identifier: "joni") { records: albums { __typename t: title tracks { title } } }
    }
    fragment Names on Artist { name }
    fragment Albums on Artist { albums { n: __typename title } }
    """
    for yes in (True, False):
        data = await client.data(query, {"yes": yes, "no": not yes})
        expected = (
            {
                "albums": [
                    {"n": "Album", "title": "Blue"},
                    {"n": "Album", "title": "Hejira"},
                ],
                "kind": "Artist",
            }
            if yes
            else {"name": "Joni", "tags": ["folk", 'é"\\']}
        )
        assert data["one"] == [expected]
        assert data["two"]["records"][0] == {
            "__typename": "Album",
            "t": "Blue",
            "tracks": [{"title": "All I Want"}, {"title": "Carey"}],
        }


async def test_row_7_reading_requests_do_not_mutate(client):
    """What arrives as a read is refused before anything runs."""
    answer = await client.answer(
        'mutation { createArtist(input: {name: "x"}) { id } }', read_only=True
    )
    assert answer.kind is AnswerKind.READ_ONLY
    assert client.database.runs == []
    assert json.loads(answer.body)["errors"][0]["extensions"]["code"] == "READ_ONLY"


async def test_row_8_one_statement_and_no_more_than_asked(client):
    """One round trip, one statement a root, no document where columns do."""
    await client.data('{ artists(where: {plays: {gt: "5"}}) { id name plays } }')
    assert len(client.database.runs) == 1
    (sql,) = client.database.runs[0]
    assert sql.startswith('SELECT "t"."id"::uuid AS c1, "t"."name"::text AS c2, ')
    assert "data" not in sql
    assert '"t"."plays" > $1::int8' in sql


async def test_row_9_lists_have_a_limit(make_client):
    """Twenty rows unless asked, and never more than the greatest."""
    client = make_client()
    (statement,) = (
        await client.engine.explain(fraiseql.GraphQLRequest(query="{ artists { id } }"))
    ).statements
    assert statement.sql.endswith(' ORDER BY "t"."id" LIMIT 20')
    query = "query ($n: Int!, $m: Int!) { artists(limit: $n, offset: $m) { id } }"
    request = fraiseql.GraphQLRequest(query=query, variables={"n": 1, "m": 2})
    limit, offset = (await client.engine.explain(request)).statements[0].parameters
    assert (limit.maximum, offset.maximum) == (100, 10_000)
    for query in ("{ artists(limit: 101) { id } }", "{ artists(limit: -1) { id } }"):
        (error,) = await client.errors(query)
        assert error["message"].startswith("limit must be from 0 to 100, found ")
        assert error["path"] == ["artists"]
    (error,) = await client.errors("query ($n: Int!) { artists(limit: $n) { id } }", {"n": 5000})
    assert error["message"] == "limit must be from 0 to 100, found 5000."
    (error,) = await client.errors("{ artists(offset: 10001) { id } }")
    assert error["message"] == "offset must be from 0 to 10000, found 10001."
    small = make_client(settings=FraiseqlSettings(limits=LimitSettings(default_page=2, page=3)))
    data = await small.data("{ artists { id } }")
    assert len(data["artists"]) == 2


async def test_row_11_production_speaks_one_language(make_client):
    """camelCase everywhere, in every environment; one row is one object."""
    client = make_client(environment="production")
    answer = await client.answer("{ artists { created_at } }")
    assert answer.kind is AnswerKind.INVALID
    data = await client.data(f'{{ artist(id: "{JONI}") {{ createdAt }} }}')
    assert data == {"artist": {"createdAt": "2026-01-02T03:04:05+00:00"}}
    data = await client.data("{ favourite { name shout } }")
    assert data == {"favourite": {"name": "Joni", "shout": "JONI"}}
