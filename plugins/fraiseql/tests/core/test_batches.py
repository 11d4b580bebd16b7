"""Several inputs at once: one transaction, an outcome for each."""

import logging
from pathlib import Path
from typing import Any

import fraiseql
import psycopg
import pytest
from fraiseql import Schema, errors
from fraiseql.settings import FraiseqlSettings, LimitSettings
from graphql import print_type

pytestmark = pytest.mark.anyio

FOLDER = Path(__file__).parent

MAKE = """
mutation ($inputs: [MakeInput!]!, $mode: BatchMode!) {
  makeArtists(inputs: $inputs, mode: $mode) {
    done failed
    items { index status result { name genre tags extra members } error { code message field hint sqlstate } }
  }
}
"""


@pytest.fixture
def schema(music: Any) -> Schema:
    @fraiseql.input
    class MakeInput:
        name: str
        genre: music.Genre | None = None
        tags: list[str] | None = None
        extra: fraiseql.JSON | None = None
        members: int | None = None

    @fraiseql.input
    class DoubleInput:
        number: int

    @fraiseql.input
    class TryInput:
        name: str
        status: str

    @fraiseql.mutation(function="fn_make", batch=True)
    class MakeArtists:
        """Make several artists."""

        input: MakeInput
        result: music.Artist

        @staticmethod
        def prepare_input(input):
            if input.name == "unwanted":
                raise fraiseql.GraphQLError("Not even asked.")
            input.name = input.name.strip()
            return input

    @fraiseql.mutation(function="fn_double", batch=True)
    class DoubleNumbers:
        input: DoubleInput
        result: int

    @fraiseql.mutation(function="fn_whole", batch=True)
    class WholeArtists:
        input: MakeInput
        result: music.Artist

    @fraiseql.mutation(function="fn_try_artist", batch=True)
    class TryArtists:
        input: TryInput
        success: music.Artist

    return Schema(music, MakeArtists, DoubleNumbers, WholeArtists, TryArtists)


@pytest.fixture
def client(make_client: Any, schema: Schema, store_dsn: str) -> Any:
    with psycopg.connect(store_dsn) as connection:
        for name in ("outcomes.sql", "batches.sql"):
            connection.execute((FOLDER / name).read_text(encoding="utf-8"))
    return make_client(schema=schema)


async def names(client: Any) -> list[str]:
    query = '{ artists(where: {identifier: {notIn: ["joni", "the-band", "nobody"]}}, orderBy: [{field: NAME}]) { name } }'
    return [artist["name"] for artist in (await client.data(query))["artists"]]


def test_the_types_of_a_batch(schema):
    types = schema.graphql.type_map
    assert print_type(types["MakeArtistsBatch"]) == (
        '"""What MakeArtists did."""\ntype MakeArtistsBatch {\n  done: Int!\n  failed: Int!\n\n'
        '  """One for each input, in the order of the inputs."""\n  items: [MakeArtistsItem!]!\n}'
    )
    assert "  result: Artist\n" in print_type(types["MakeArtistsItem"])
    field = schema.graphql.mutation_type.fields["makeArtists"]
    assert {name: str(item.type) for name, item in field.args.items()} == {
        "inputs": "[MakeInput!]!",
        "mode": "BatchMode!",
    }
    assert "mode: BatchMode! = ALL_OR_NOTHING" in schema.sdl()


async def test_all_of_a_batch_in_one_round_trip(client):
    given = [
        {"name": " A "},
        {"name": "B", "genre": None, "tags": [], "extra": {"a": [1, None]}, "members": 7},
        {"name": "C'\"\\$fraiseql$", "genre": "NEW_WAVE", "tags": ["x", "y,z", '"'], "extra": None},
    ]
    data = await client.data(MAKE, {"inputs": given, "mode": "ALL_OR_NOTHING"})
    items = data["makeArtists"]["items"]
    assert (data["makeArtists"]["done"], data["makeArtists"]["failed"]) == (3, 0)
    assert [(item["index"], item["status"], item["error"]) for item in items] == [
        (0, "DONE", None),
        (1, "DONE", None),
        (2, "DONE", None),
    ]
    assert [item["result"] for item in items] == [
        {"name": "A", "genre": "JAZZ", "tags": ["none"], "extra": {"left": "out"}, "members": 3},
        {"name": "B", "genre": None, "tags": [], "extra": {"a": [1, None]}, "members": 7},
        {
            "name": "C'\"\\$fraiseql$",
            "genre": "NEW_WAVE",
            "tags": ["x", "y,z", '"'],
            "extra": None,
            "members": 3,
        },
    ]
    assert len(client.database.runs) == 1


async def test_partial_keeps_what_can_be_done(client):
    given = [{"name": name} for name in ("A", "raise", "A", "B", "own", "missing", "division")]
    data = await client.data(MAKE, {"inputs": given, "mode": "PARTIAL"})
    batch = data["makeArtists"]
    assert (batch["done"], batch["failed"]) == (2, 5)
    assert [item["status"] for item in batch["items"]] == [
        "DONE", "FAILED", "FAILED", "DONE", "FAILED", "FAILED", "FAILED",
    ]  # fmt: skip
    assert [item["error"] for item in batch["items"] if item["error"]] == [
        {"code": "BUSINESS_RULE", "message": "Not that name.", "field": "name", "hint": "Take another.", "sqlstate": None},
        {"code": "UNIQUE_VIOLATION", "message": "A value that must be unique is taken.", "field": None, "hint": None, "sqlstate": None},
        {"code": "BUSINESS_RULE", "message": "Too many.", "field": None, "hint": None, "sqlstate": "MU001"},
        {"code": "NOT_FOUND", "message": "Who?", "field": None, "hint": None, "sqlstate": None},
        {"code": "BAD_USER_INPUT", "message": "A value is malformed or out of range.", "field": None, "hint": None, "sqlstate": None},
    ]  # fmt: skip
    assert await names(client) == ["A", "B"]


async def test_all_or_nothing_tells_every_failure_and_does_nothing(client):
    given = [{"name": name} for name in ("A", "raise", "B", "own")]
    query = MAKE.replace(", mode: $mode", "").replace(", $mode: BatchMode!", "")
    data = await client.data(query, {"inputs": given})
    batch = data["makeArtists"]
    assert (batch["done"], batch["failed"]) == (0, 2)
    assert [(item["status"], item["result"]) for item in batch["items"]] == [
        ("UNDONE", None),
        ("FAILED", None),
        ("UNDONE", None),
        ("FAILED", None),
    ]
    assert [item["error"]["message"] for item in batch["items"] if item["error"]] == [
        "Not that name.",
        "Too many.",
    ]
    assert await names(client) == []


@pytest.mark.parametrize(
    ("name", "code"), [("defect", "INTERNAL_SERVER_ERROR"), ("serial", "CONFLICT")]
)
@pytest.mark.parametrize("mode", ["PARTIAL", "ALL_OR_NOTHING"])
async def test_defects_and_lost_transactions_fail_the_whole_field(client, name, code, mode, caplog):
    given = [{"name": "A"}, {"name": name}]
    with caplog.at_level(logging.ERROR, "fraiseql"):
        body = await client.ask(MAKE, {"inputs": given, "mode": mode})
    assert body["data"] is None
    assert body["errors"][0]["extensions"]["code"] == code
    assert "tb_secret" not in str(body)
    assert await names(client) == []


async def test_an_empty_batch_and_one_that_is_too_long(make_client, schema, client):
    data = await client.data(MAKE, {"inputs": [], "mode": "PARTIAL"})
    assert data["makeArtists"] == {"done": 0, "failed": 0, "items": []}
    limits = FraiseqlSettings(limits=LimitSettings(batch_items=2))
    bounded = make_client(schema=schema, settings=limits)
    query = "mutation ($i: [DoubleInput!]!) { doubleNumbers(inputs: $i) { items { result } } }"
    two = [{"number": 1}, {"number": 2}]
    data = await bounded.data(query, {"i": two})
    assert [item["result"] for item in data["doubleNumbers"]["items"]] == [2, 4]
    runs = len(bounded.database.runs)
    (error,) = await bounded.errors(query, {"i": [*two, {"number": 3}]})
    assert error["message"] == "inputs must have at most 2 items, found 3."
    literal = "mutation { doubleNumbers(inputs: [{number: 1}, {number: 2}, {number: 3}]) { done } }"
    (error,) = await bounded.errors(literal)
    assert error["message"] == "inputs must have at most 2 items, found 3."
    assert len(bounded.database.runs) == runs


async def test_hooks_see_nothing_of_a_batch_that_is_too_long(make_client, music, client):
    """They may cost anything, and a body of a megabyte holds many thousand inputs."""
    seen: list[str] = []

    @fraiseql.input
    class SeenInput:
        name: str

    @fraiseql.mutation(function="fn_make", batch=True)
    class MakeArtists:
        input: SeenInput
        result: music.Artist

        @staticmethod
        def prepare_input(input):
            seen.append(input.name)
            return input

    limits = FraiseqlSettings(limits=LimitSettings(batch_items=2))
    schema = Schema(music.Artist, fraiseql.find_many(music.Artist, name="artists"), MakeArtists)
    bounded = make_client(schema=schema, settings=limits)
    query = "mutation ($i: [SeenInput!]!) { makeArtists(inputs: $i) { done } }"
    (error,) = await bounded.errors(query, {"i": [{"name": "A"}] * 3})
    assert error["message"] == "inputs must have at most 2 items, found 3."
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert seen == []
    data = await bounded.data(query, {"i": [{"name": "A"}, {"name": "B"}]})
    assert data["makeArtists"]["done"] == 2
    assert seen == ["A", "B"]


async def test_functions_of_one_document_and_values_out_of_range(client):
    query = 'mutation { wholeArtists(inputs: [{name: "A", tags: ["t"]}, {name: "B"}]) { items { result { name extra shout } } } }'
    data = await client.data(query)
    assert [item["result"] for item in data["wholeArtists"]["items"]] == [
        {"name": "A", "extra": {"name": "A", "tags": ["t"]}, "shout": "A"},
        {"name": "B", "extra": {"name": "B"}, "shout": "B"},
    ]
    query = "mutation { doubleNumbers(inputs: [{number: 2000000000}, {number: 2}], mode: PARTIAL) { items { status result error { code } } } }"
    data = await client.data(query)
    assert data["doubleNumbers"]["items"] == [
        {"status": "FAILED", "result": None, "error": {"code": "BAD_USER_INPUT"}},
        {"status": "DONE", "result": 4, "error": None},
    ]


async def test_outcomes_of_a_batch(client):
    query = """mutation ($i: [TryInput!]!, $mode: BatchMode!) { tryArtists(inputs: $i, mode: $mode) { done failed items {
      status result { ... on TryArtistsSuccess { artist { name } } ... on TryArtistsError { status } } error { message } } } }"""
    given = [
        {"name": "A", "status": "created"},
        {"name": "B", "status": "failed"},
        {"name": "C", "status": "raise"},
    ]
    data = await client.data(query, {"i": given, "mode": "ALL_OR_NOTHING"})
    assert data["tryArtists"] == {
        "done": 0,
        "failed": 2,
        "items": [
            {"status": "UNDONE", "result": None, "error": None},
            {"status": "FAILED", "result": {"status": "failed"}, "error": None},
            {"status": "FAILED", "result": None, "error": {"message": "Never."}},
        ],
    }
    assert await names(client) == []
    data = await client.data(query, {"i": given, "mode": "PARTIAL"})
    assert [item["status"] for item in data["tryArtists"]["items"]] == ["DONE", "FAILED", "FAILED"]
    assert data["tryArtists"]["items"][0]["result"] == {"artist": {"name": "A"}}
    body = await client.ask(query, {"i": [{"name": "D", "status": "null"}], "mode": "PARTIAL"})
    assert body["errors"][0]["extensions"]["code"] == "INTERNAL_SERVER_ERROR"
    assert "D" not in await names(client)


async def test_a_hook_that_refuses_one_item_refuses_the_batch(client):
    given = [{"name": "A"}, {"name": "unwanted"}]
    (error,) = await client.errors(MAKE, {"inputs": given, "mode": "PARTIAL"})
    assert error["message"] == "Not even asked."
    assert client.database.runs == []


async def test_batches_that_have_no_meaning(music, make_client, client):
    with pytest.raises(errors.DeclarationError, match="decorates a class"):
        fraiseql.mutation(batch=True)(lambda: None)

    @fraiseql.mutation(function="fn_double", batch=True)
    class Alone:
        result: int

    with pytest.raises(errors.DeclarationError, match="has batch=True and no `input`"):
        Schema(music, Alone).build()

    @fraiseql.mutation(function="fn_rows_of", batch=True)
    class Rows:
        input: music.NameInput
        result: list[music.Artist]

    await client.database.execute(
        "CREATE FUNCTION fn_rows_of(name text) RETURNS SETOF jsonb LANGUAGE sql AS 'SELECT data FROM tv_artist'"
    )
    with pytest.raises(errors.FunctionSignatureError, match="a batch takes one for each input"):
        await make_client(schema=Schema(music, Rows)).engine.start()


@pytest.mark.parametrize("mode", ["PARTIAL", "ALL_OR_NOTHING"])
async def test_an_item_that_postgresql_cannot_hold_fails_alone(client, mode):
    given = [
        {"name": "A"},
        {"name": "B\0"},
        {"name": "C", "extra": {"a": ["\\u0000", "\ud800"]}},
        {"name": "D", "extra": {"a": "\\u0000"}},
        {"name": "E", "tags": ["x", "\0"]},
    ]
    batch = (await client.data(MAKE, {"inputs": given, "mode": mode}))["makeArtists"]
    others = "DONE" if mode == "PARTIAL" else "UNDONE"
    assert (batch["done"], batch["failed"]) == (2 if mode == "PARTIAL" else 0, 3)
    statuses = [others, "FAILED", "FAILED", others, "FAILED"]
    assert [item["status"] for item in batch["items"]] == statuses
    assert [item["error"] for item in batch["items"] if item["error"]] == [
        {"code": "BAD_USER_INPUT", "message": "inputs.1.name must not contain the character U+0000.", "field": "name", "hint": None, "sqlstate": None},
        {"code": "BAD_USER_INPUT", "message": "inputs.2.extra.a.1 must not contain half of a surrogate pair.", "field": "extra.a.1", "hint": None, "sqlstate": None},
        {"code": "BAD_USER_INPUT", "message": "inputs.4.tags.1 must not contain the character U+0000.", "field": "tags.1", "hint": None, "sqlstate": None},
    ]  # fmt: skip
    assert await names(client) == (["A", "D"] if mode == "PARTIAL" else [])
    assert len(client.database.runs) == 2


async def test_an_item_of_the_document_fails_alone_too(client):
    query = 'mutation { makeArtists(inputs: [{name: "A"}, {name: "\\u0000"}], mode: PARTIAL) { items { status error { field } } } }'
    batch = (await client.data(query))["makeArtists"]
    assert batch["items"] == [
        {"status": "DONE", "error": None},
        {"status": "FAILED", "error": {"field": "name"}},
    ]


async def test_no_client_can_write_what_marks_a_failed_item(client):
    given = [{"name": "A", "extra": {"@refused": {"code": "X"}}}]
    batch = (await client.data(MAKE, {"inputs": given, "mode": "PARTIAL"}))["makeArtists"]
    assert (batch["items"][0]["status"], batch["items"][0]["result"]["extra"]) == (
        "DONE",
        {"@refused": {"code": "X"}},
    )
