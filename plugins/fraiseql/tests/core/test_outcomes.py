"""Mutations that say by value whether they did what they were asked."""

import logging
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import fraiseql
import psycopg
import pytest
from fraiseql import Schema, errors
from graphql import print_type

pytestmark = pytest.mark.anyio

JONI = str(UUID(int=1))
SQL = (Path(__file__).parent / "outcomes.sql").read_text(encoding="utf-8")

TRY = """
mutation Try($status: String!) {
  tryArtist(input: {name: "New", status: $status}) {
    __typename
    ... on Done { artist { name shoutless: identifier } lucky message cascade { updated { typename operation } deleted { id } } }
    ... on Refused { status message errors { code field path } current { name } }
  }
}
"""


@pytest.fixture
def schema(music: Any) -> Schema:
    @fraiseql.input
    class TryInput:
        name: str
        status: str

    @fraiseql.type
    class Done:
        """It went well."""

        artist: music.Artist
        message: str | None
        lucky: int | None
        cascade: fraiseql.Cascade | None

    @fraiseql.type
    class Refused:
        status: str
        message: str | None
        errors: list[fraiseql.MutationError]
        current: music.Artist | None

    @fraiseql.mutation(function="fn_try_artist")
    class TryArtist:
        """Try to make an artist."""

        input: TryInput
        success: Done
        error: Refused

    @fraiseql.mutation(function="fn_try_composite")
    class TryComposite:
        input: music.NameInput
        success: music.Artist

    @fraiseql.mutation(function="fn_try_table")
    class TryTable:
        input: music.NameInput
        success: music.Artist

    return Schema(music, TryArtist, TryComposite, TryTable)


@pytest.fixture
def client(make_client: Any, schema: Schema, store_dsn: str) -> Any:
    with psycopg.connect(store_dsn) as connection:
        connection.execute(SQL)
    return make_client(schema=schema)


async def test_the_types_of_an_outcome(schema):
    graphql = schema.graphql
    assert print_type(graphql.type_map["TryArtistResult"]) == (
        '"""What TryArtist did, or why it did nothing."""\nunion TryArtistResult = Done | Refused'
    )
    assert print_type(graphql.type_map["TryCompositeSuccess"]) == (
        '"""It was done."""\ntype TryCompositeSuccess {\n  message: String\n  artist: Artist!\n'
        "  cascade: Cascade\n}"
    )
    assert print_type(graphql.type_map["TryCompositeError"]) == (
        '"""It was not done."""\ntype TryCompositeError {\n  status: String!\n  message: String\n'
        "  errors: [MutationError!]!\n}"
    )
    assert str(graphql.mutation_type.fields["tryArtist"].type) == "TryArtistResult"


@pytest.mark.parametrize("status", ["success", "created", "updated", "deleted", "unchanged"])
async def test_a_success_reads_what_was_written_in_one_round_trip(client, status):
    data = await client.data(TRY, {"status": status})
    assert data["tryArtist"] == {
        "__typename": "Done",
        "artist": {"name": "New", "shoutless": "new"},
        "lucky": 7,
        "message": f"Said {status}",
        "cascade": {"updated": [{"typename": "Artist", "operation": "CREATED"}], "deleted": []},
    }
    assert len(client.database.runs) == 1


async def test_a_given_entity_is_not_read_again(client):
    data = await client.data(TRY, {"status": "given"})
    assert data["tryArtist"]["artist"] == {"name": "Given", "shoutless": "given"}
    assert data["tryArtist"]["cascade"] is None


@pytest.mark.parametrize("status", ["failed", "Success", "success ", "noop", "", "succès", "ok"])
async def test_a_status_that_is_not_known_is_an_error(client, status):
    data = await client.data(TRY, {"status": status})
    assert data["tryArtist"] == {
        "__typename": "Refused",
        "status": status,
        "message": f"Said {status}",
        "errors": [],
        "current": {"name": "New"},
    }


async def test_reasons_of_a_refusal(client):
    data = await client.data(TRY, {"status": "conflict"})
    assert data["tryArtist"] == {
        "__typename": "Refused",
        "status": "conflict",
        "message": "Taken.",
        "errors": [{"code": "TAKEN", "field": "name", "path": ["input", "name"]}],
        "current": {"name": "New"},
    }


@pytest.mark.parametrize("status", ["null", "list", "silent", "number"])
async def test_a_result_without_status_is_undone_and_masked(client, status, caplog):
    with caplog.at_level(logging.ERROR, "fraiseql"):
        body = await client.ask(TRY, {"status": status})
    assert body["data"] == {"tryArtist": None}
    (error,) = body["errors"]
    assert error["message"] == "Internal server error."
    assert error["extensions"]["code"] == "INTERNAL_SERVER_ERROR"
    assert "no status from fn_try_artist" in caplog.text
    assert (await client.data("{ artists { name } }"))["artists"] == [
        {"name": "Joni"},
        {"name": "The Band"},
        {"name": None},
    ]


@pytest.mark.parametrize(
    ("status", "message"),
    [
        ("gone", "Cannot return null for non-nullable field Done.artist."),
        ("badly", "Expected an object for Done.artist, found: 5"),
    ],
)
async def test_an_entity_that_does_not_fit(client, status, message):
    body = await client.ask(TRY, {"status": status})
    assert body["data"] == {"tryArtist": None}
    assert [error["message"] for error in body["errors"]] == [message]


async def test_a_raise_stays_an_error_of_the_field(client):
    body = await client.ask(TRY, {"status": "raise"})
    assert body["data"] == {"tryArtist": None}
    assert body["errors"][0]["message"] == "Never."
    assert body["errors"][0]["extensions"]["code"] == "BUSINESS_RULE"


async def test_composites_and_rows(client):
    query = """mutation ($name: String!) {
      tryComposite(input: {name: $name}) { ...made }
      tryTable(input: {name: $name}) {
        ... on TryTableSuccess { artist { name } }
        ... on TryTableError { status message errors { code message field } }
      }
    }
    fragment made on TryCompositeResult {
      ... on TryCompositeSuccess { __typename artist { name } message }
      ... on TryCompositeError { __typename status }
    }"""
    data = await client.data(query, {"name": "Cat"})
    assert data == {
        "tryComposite": {
            "__typename": "TryCompositeSuccess",
            "artist": {"name": "Cat"},
            "message": "made",
        },
        "tryTable": {
            "status": "failed",
            "message": "not Cat",
            "errors": [{"code": "NO", "message": None, "field": None}],
        },
    }
    for name in ("C", "Cats"):  # no row, two rows
        body = await client.ask(query, {"name": name})
        assert body["data"]["tryTable"] is None
        assert body["data"]["tryComposite"]["artist"] == {"name": name}
        assert body["errors"][0]["extensions"]["code"] == "INTERNAL_SERVER_ERROR"


async def test_what_python_computes_of_an_outcome(client):
    query = """mutation ($name: String!, $status: String!) { tryArtist(input: {name: $name, status: $status}) {
      ... on Done { artist { shout } lucky } ... on Refused { status current { shout name } } } }"""
    data = await client.data(query, {"name": "A", "status": "created"})
    assert data["tryArtist"] == {"artist": {"shout": "A"}, "lucky": 7}
    data = await client.data(query, {"name": "B", "status": "nope"})
    assert data["tryArtist"] == {"status": "nope", "current": {"shout": "B", "name": "B"}}
    body = await client.ask(query, {"name": "C", "status": "null"})
    assert body["data"] == {"tryArtist": None}


async def test_outcomes_that_have_no_meaning(music, make_client, store_dsn):
    @fraiseql.type
    class Two:
        first: music.Artist
        second: music.Artist

    @fraiseql.mutation(function="fn_try_composite")
    class Ambiguous:
        input: music.NameInput
        success: Two

    with pytest.raises(errors.DeclarationError, match="could take the entity: first, second"):
        Schema(music, Ambiguous).build()

    @fraiseql.mutation(function="fn_try_composite")
    class Wordy:
        success: str

    with pytest.raises(errors.DeclarationError, match=r"must be a class with @fraiseql\.type"):
        Schema(music, Wordy).build()

    @fraiseql.mutation(function="fn_try_composite")
    class Both:
        result: str
        success: music.Artist

    with pytest.raises(errors.DeclarationError, match="found: result, success"):
        Schema(music, Both).build()


@pytest.mark.parametrize(
    ("function", "message"),
    [
        ("fn_without_status", "has no column status; it has: state, message"),
        ("fn_vanish", "it gives no status"),
    ],
)
async def test_functions_that_cannot_give_an_outcome(
    music, make_client, store_dsn, function, message
):
    with psycopg.connect(store_dsn) as connection:
        connection.execute(SQL)

    @fraiseql.mutation(function=function)
    class Stateless:
        input: music.NameInput
        success: music.Artist

    with pytest.raises(errors.FunctionSignatureError, match=message):
        await make_client(schema=Schema(music, Stateless)).engine.start()


def any_json(random: Random, depth: int = 0) -> Any:
    scalars = [None, True, False, 0, -1.5, 1e300, "", "success", "é\u2028", '"', "@type", "created"]
    kind = random.randrange(4 if depth < 3 else 1)
    if kind == 2:
        return [any_json(random, depth + 1) for _ in range(random.randrange(3))]
    if kind == 3:
        return any_result(random, depth + 1)
    return random.choice(scalars)


def any_result(random: Random, depth: int = 0) -> dict[str, Any]:
    keys = ["status", "message", "errors", "entity", "entity_id", "cascade", "@type", "artist", "x"]
    found = {key: any_json(random, depth) for key in keys if random.random() < 0.5}
    if random.random() < 0.5:
        found["status"] = random.choice(["success", "updated", "failed", "no", "Success"])
    if random.random() < 0.5:
        found["entity_id"] = random.choice([JONI, str(UUID(int=99)), "no uuid", ""])
    if random.random() < 0.5:
        found["entity"] = random.choice([None, {"id": JONI, "name": "Given", "tags": []}])
    if random.random() < 0.7:
        found["message"] = random.choice([None, "said"])
    return found


async def test_whatever_a_function_gives(make_client, music, store_dsn):
    """No result of any form is taken for a success that it is not, and none breaks the answer."""

    @fraiseql.input
    class AnyInput:
        what: fraiseql.JSON

    @fraiseql.mutation(function="fn_any")
    class GiveAny:
        input: AnyInput
        success: music.Artist

    with psycopg.connect(store_dsn) as connection:
        connection.execute(
            "CREATE FUNCTION fn_any(what jsonb) RETURNS jsonb LANGUAGE sql AS $$ SELECT what #> '{what,it}' $$"
        )
    client = make_client(schema=Schema(music, GiveAny, AnyInput))
    query = """mutation ($w: JSON!) { giveAny(input: {what: $w}) { __typename
      ... on GiveAnySuccess { message artist { name } } ... on GiveAnyError { status message } } }"""
    random, seen = Random(20), {"GiveAnySuccess": 0, "GiveAnyError": 0, None: 0}
    for _ in range(250):
        given = any_result(random) if random.random() < 0.9 else any_json(random)
        body = await client.ask(query, {"w": {"it": given}})
        found = body["data"]["giveAny"]
        status = given.get("status") if isinstance(given, dict) else None
        seen[found and found["__typename"]] += 1
        if found is None:
            assert body["errors"][0]["extensions"]["code"] in {
                "INTERNAL_SERVER_ERROR",
                "UNREPRESENTABLE_VALUE",
                "BAD_USER_INPUT",
            }
        elif found["__typename"] == "GiveAnySuccess":
            assert status in {"success", "created", "updated", "deleted", "unchanged"}
            assert found["artist"] is not None
        else:
            assert isinstance(status, str)
            assert found["status"] == status
        if not isinstance(status, str):
            assert found is None
    assert min(seen.values()) >= 10, seen
