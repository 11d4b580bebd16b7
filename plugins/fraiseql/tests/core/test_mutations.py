"""Writing: functions, Python, transactions, and what of them is undone."""

from __future__ import annotations

import json
from types import ModuleType
from typing import Any
from uuid import UUID

import fraiseql
import psycopg
import pytest
from fraise_hookspecs import hookimpl
from fraise_hookspecs.repository import SessionVariableSpec
from fraiseql import AnswerKind, Schema

pytestmark = pytest.mark.anyio

JONI = "00000000-0000-0000-0000-000000000001"


async def test_optional_inputs_are_left_to_the_function(client):
    query = "mutation ($i: CreateArtistInput!) { createArtist(input: $i) { name genre tags } }"
    data = await client.data(query, {"i": {"name": "A"}})
    assert data["createArtist"] == {"name": "A", "genre": "JAZZ", "tags": ["new"]}
    data = await client.data(query, {"i": {"name": "B", "genre": None, "tags": []}})
    assert data["createArtist"] == {"name": "B", "genre": None, "tags": []}
    data = await client.data(query, {"i": {"name": "C", "genre": "NEW_WAVE", "tags": ["x", "y"]}})
    assert data["createArtist"] == {"name": "C", "genre": "NEW_WAVE", "tags": ["x", "y"]}


async def test_lists_of_objects_reach_the_function_as_json(client):
    query = 'mutation ($a: [AlbumInput!]) { createArtist(input: {name: "A", albums: $a}) { albums { title tracks { title } } } }'
    data = await client.data(query, {"a": [{"title": "One"}, {"title": "Two"}]})
    assert data["createArtist"]["albums"] == [
        {"title": "One", "tracks": []},
        {"title": "Two", "tracks": []},
    ]


async def test_a_function_of_one_document(client):
    query = 'mutation ($g: Genre) { describeArtist(input: {name: "A", genre: $g, albums: [{title: "t", tracks: ["x"]}]}) { name extra } }'
    data = await client.data(query, {"g": "NEW_WAVE"})
    assert data["describeArtist"] == {
        "name": "A",
        "extra": {
            "name": "A",
            "genre": "new wave",
            "tags": ["new"],
            "albums": [{"title": "t", "tracks": ["x"]}],
        },
    }
    whole = "mutation ($i: CreateArtistInput!) { describeArtist(input: $i) { extra } }"
    data = await client.data(whole, {"i": {"name": "B", "albums": [{"title": "u"}]}})
    assert data["describeArtist"]["extra"]["albums"] == [{"title": "u", "tracks": []}]


async def test_scalar_composite_rows_and_null(client):
    data = await client.data(
        "mutation { "
        f'forgetArtist(input: {{id: "{JONI}"}}) '
        'composite(input: {name: "Ab"}) { title identifier } '
        'nothing(input: {name: "x"}) { id } '
        "allArtists { identifier } }"
    )
    assert data == {
        "forgetArtist": True,
        "composite": {"title": "AB", "identifier": "ab"},
        "nothing": None,
        "allArtists": [{"identifier": "the-band"}, {"identifier": "nobody"}],
    }


async def test_a_malformed_id_is_refused_before_the_function_runs(client):
    (error,) = await client.errors('mutation { forgetArtist(input: {id: "5"}) }')
    assert error["message"] == "UUID must have 32 hexadecimal digits, found '5'."
    query = "mutation ($id: ID!) { forgetArtist(input: {id: $id}) }"
    (error,) = await client.errors(query, {"id": "6"})
    assert error["message"].startswith("input.id has an invalid value: UUID must have")
    assert client.database.runs == []


async def test_what_was_written_must_be_there(client):
    body = await client.ask('mutation { vanish(input: {name: "x"}) { id } }')
    assert body["data"] is None
    assert body["errors"][0]["message"] == (
        "Cannot return null for non-nullable field Mutation.vanish."
    )


async def test_mutations_run_one_after_the_other_and_stop_at_a_fatal_error(client):
    body = await client.ask(
        'mutation { a: createArtist(input: {name: "A"}) { name } '
        'b: break(input: {name: "own"}) { id } '
        'c: createArtist(input: {name: "C"}) { name } '
        'd: createArtist(input: {name: ""}) { name } '
        'e: createArtist(input: {name: "E"}) { name } }'
    )
    assert body["data"] is None
    assert [error["path"] for error in body["errors"]] == [["b"], ["d"]]
    data = await client.data("{ artists(orderBy: [{field: NAME}], limit: 2) { name } }")
    assert data["artists"] == [{"name": "A"}, {"name": "C"}]


async def test_python_mutations_roll_back_when_they_fail(client):
    for name in ("renameArtist", "renameSoftly"):
        body = await client.ask(
            f'mutation {{ {name}(id: "{JONI}", name: "refused") {{ name }} after: hello }}'.replace(
                " after: hello", ""
            )
        )
        assert body["errors"][0]["message"] == "Not that name."
        assert body["errors"][0]["path"] == [name]
        assert body["data"] == (None if name == "renameArtist" else {name: None})
    data = await client.data('{ artist(identifier: "joni") { name } }')
    assert data == {"artist": {"name": "Joni"}}


async def test_computed_fields_of_what_was_written(client):
    """They see what the mutation wrote; their own failure undoes nothing."""
    data = await client.data(
        f'mutation {{ a: renameArtist(id: "{JONI}", name: "Ann") {{ shout neighbours }} '
        'b: createArtist(input: {name: "Bob"}) { shout neighbours } }'
    )
    assert data == {
        "a": {"shout": "ANN", "neighbours": 2},
        "b": {"shout": "BOB", "neighbours": 3},
    }


async def test_a_failing_function_beside_computed_fields(client):
    body = await client.ask('mutation { createArtist(input: {name: ""}) { shout } }')
    assert body["data"] is None
    assert body["errors"][0]["message"] == "An artist needs a name."
    body = await client.ask('mutation { __typename break(input: {name: "own"}) { shout } }')
    assert body["data"] == {"__typename": "Mutation", "break": None}


async def test_a_commit_that_fails_fails_the_field(make_client, store_dsn):
    with psycopg.connect(store_dsn) as connection:
        connection.execute("CREATE TABLE late (a int PRIMARY KEY DEFERRABLE INITIALLY DEFERRED)")

    @fraiseql.mutation
    async def twice(info: Any) -> int | None:
        await info.context["db"].execute("INSERT INTO late VALUES (1), (1)")
        return 1

    @fraiseql.query
    def ping() -> str:
        return "pong"

    client = make_client(schema=Schema(twice, ping))
    body = await client.ask("mutation { twice }")
    assert body["data"] == {"twice": None}
    assert body["errors"][0]["extensions"]["code"] == "UNIQUE_VIOLATION"
    assert body["errors"][0]["path"] == ["twice"]


async def test_a_session_that_cannot_be_had(make_client):
    client = make_client()
    await client.engine.start()
    await client.database.database._pool.close()
    body = await client.ask(f'mutation {{ renameSoftly(id: "{JONI}", name: "x") {{ name }} }}')
    assert body["data"] == {"renameSoftly": None}
    assert body["errors"][0]["extensions"]["code"] == "SERVICE_UNAVAILABLE"


async def test_queries_cannot_write(make_client):
    @fraiseql.query
    async def sneaky(info: Any) -> int | None:
        return await info.context["db"].execute("DELETE FROM tv_artist")

    @fraiseql.query
    async def honest(info: Any) -> list[int | None]:
        db = info.context["db"]
        async with db.transaction() as inside:
            one = await inside.fetchval("SELECT 1")
            async with inside.transaction() as deeper:
                row = await deeper.fetchrow("SELECT 2 AS two")
        rows = await db.fetch("SELECT $1::int AS three", 3)
        four = await db.fetchrow("SELECT 4 AS four")
        return [one, row["two"], rows[0]["three"], four["four"], await db.execute("SELECT 1")]

    client = make_client(schema=Schema(sneaky, honest))
    body = await client.ask("{ sneaky honest }")
    assert body["data"] == {"sneaky": None, "honest": [1, 2, 3, 4, 0]}
    assert body["errors"][0]["extensions"]["code"] == "READ_ONLY"


def tenant(view: Any) -> str | None:
    if view.headers.get("x-tenant") == "forbidden":
        raise fraiseql.GraphQLError("Who are you?", extensions={"code": "UNAUTHENTICATED"})
    return view.headers.get("x-tenant")


def tenants() -> ModuleType:
    module = ModuleType("tenants")
    spec = SessionVariableSpec(
        name="app.tenant", summary="The tenant.", target=f"{__name__}:tenant"
    )
    module.fraise_session_variables = hookimpl(lambda: (spec,))
    return module


@fraiseql.type
class Seen:
    tenant: str | None


@fraiseql.query
async def seen_by_python(info: Any) -> str | None:
    return await info.context["db"].fetchval("SELECT current_setting('app.tenant', true)")


@fraiseql.mutation
async def seen_by_session(info: Any) -> str | None:
    return await info.context["db"].fetchval("SELECT current_setting('app.tenant', true)")


@fraiseql.mutation(function="fn_seen")
class SeenByFunction:
    result: str | None


@pytest.fixture
def tenant_client(make_client, store_dsn, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, __name__, sys.modules.get(__name__))
    with psycopg.connect(store_dsn) as connection:
        connection.execute(
            "CREATE FUNCTION fn_seen() RETURNS text LANGUAGE sql AS"
            " $$SELECT current_setting('app.tenant', true)$$"
        )
    schema = Schema(seen_by_python, seen_by_session, SeenByFunction)

    def make(tenant_name: str | None) -> Any:
        headers = {} if tenant_name is None else {"x-tenant": tenant_name}
        view = type("View", (), {"headers": headers, "state": {}})()
        return make_client(schema=schema, plugins=(tenants(),), view=view)

    return make


async def test_session_variables_reach_every_path(tenant_client):
    client = tenant_client("acme")
    assert await client.data("{ seenByPython }") == {"seenByPython": "acme"}
    data = await client.data("mutation { seenBySession seenByFunction }")
    assert data == {"seenBySession": "acme", "seenByFunction": "acme"}
    other = tenant_client(None)
    data = await other.data("mutation { seenBySession seenByFunction }")
    assert data["seenByFunction"] in (None, "")  # gone with its transaction


async def test_a_session_variable_that_refuses_ends_the_request(tenant_client):
    client = tenant_client("forbidden")
    await client.engine.start()
    answer = await client.answer("mutation { seenByFunction }")
    assert answer.kind is AnswerKind.REFUSED
    assert json.loads(answer.body)["errors"][0] == {
        "message": "Who are you?",
        "extensions": {"code": "UNAUTHENTICATED"},
    }
    assert client.database.runs == []


async def test_functions_are_checked_at_start(make_client):
    @fraiseql.input
    class Wrong:
        wrong: str

    @fraiseql.mutation(function="fn_forget_artist")
    class Forget:
        input: Wrong
        result: bool

    @fraiseql.mutation(function="app.fn_none")
    class Missing:
        result: bool

    @fraiseql.query
    def ping() -> UUID:
        return UUID(int=1)

    from fraiseql import errors

    with pytest.raises(errors.FunctionSignatureError, match="no argument for wrong; it has: id"):
        await make_client(schema=Schema(Forget, Wrong, ping)).engine.start()
    with pytest.raises(errors.FunctionMissingError, match=r"app\.fn_none of a mutation cannot be"):
        await make_client(schema=Schema(Missing, ping)).engine.start()
