"""Functions that fail in every way, hang, are cut off, or give what nobody asked for."""

import json
import logging
import re
from typing import Any
from uuid import UUID

import anyio
import attrs
import fraiseql
import psycopg
import pytest
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraiseql import AnswerKind, Engine, Schema, plugin
from fraiseql.settings import FraiseqlSettings, LimitSettings
from psycopg.errors import _sqlcodes

pytestmark = pytest.mark.anyio

SQL = """
CREATE TABLE tb_owner (pk_owner int PRIMARY KEY);
CREATE TABLE tb_thing (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    thing_name text NOT NULL UNIQUE,
    hidden text UNIQUE,
    fk_owner int REFERENCES tb_owner,
    size int CHECK (size > 0),
    UNIQUE (hidden, thing_name)
);
CREATE FUNCTION fn_raise(state text, plain boolean DEFAULT false) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO tb_thing (thing_name) VALUES ('written by ' || state);
    IF plain THEN
        RAISE EXCEPTION USING ERRCODE = state, MESSAGE = 'said by a function';
    END IF;
    RAISE EXCEPTION USING ERRCODE = state, MESSAGE = 'said by a function', DETAIL = 'secret detail',
        HINT = 'do better', COLUMN = 'thing_name', TABLE = 'tb_secret', CONSTRAINT = 'secret_key';
END
$$;
CREATE FUNCTION fn_thing(thing_name text, hidden text DEFAULT NULL, owner_id int DEFAULT NULL, size int DEFAULT 1)
RETURNS text LANGUAGE sql AS $$
    INSERT INTO tb_thing (thing_name, hidden, fk_owner, size)
    VALUES (nullif(thing_name, ''), hidden, owner_id, size) RETURNING 'ok'
$$;
CREATE FUNCTION fn_hang(seconds float8) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO tb_thing (thing_name) VALUES ('written before the sleep');
    PERFORM pg_sleep(seconds);
    RETURN 'slept';
END
$$;
CREATE FUNCTION fn_kill() RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO tb_thing (thing_name) VALUES ('written before the end');
    PERFORM pg_terminate_backend(pg_backend_pid());
    PERFORM pg_sleep(5);
    RETURN 'alive';
END
$$;
CREATE FUNCTION fn_odd(what text) RETURNS jsonb LANGUAGE sql AS $$
    SELECT CASE what WHEN 'null' THEN NULL WHEN 'json null' THEN 'null' ELSE what::jsonb END
$$;
CREATE FUNCTION fn_late() RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    CREATE TABLE late (a int UNIQUE DEFERRABLE INITIALLY DEFERRED);
    INSERT INTO late VALUES (1), (1);
    RETURN 'done';
END
$$;
"""

#: One state of each class of PostgreSQL's appendix A that may reach a client, and what it is told.
STATES = {
    "01000": "BUSINESS_RULE", "02000": "BUSINESS_RULE", "03000": "BUSINESS_RULE",
    "08006": "UNKNOWN_OUTCOME", "09000": "BUSINESS_RULE", "0A000": "BUSINESS_RULE",
    "0B000": "BUSINESS_RULE", "0F000": "BUSINESS_RULE", "0L000": "BUSINESS_RULE",
    "0P000": "BUSINESS_RULE", "0Z000": "BUSINESS_RULE", "20000": "BUSINESS_RULE",
    "21000": "BUSINESS_RULE", "22012": "BAD_USER_INPUT", "23505": "UNIQUE_VIOLATION",
    "23503": "FOREIGN_KEY_VIOLATION", "23502": "NOT_NULL_VIOLATION", "23514": "CHECK_VIOLATION",
    "23P01": "EXCLUSION_VIOLATION", "23001": "CONSTRAINT_VIOLATION", "24000": "BUSINESS_RULE",
    "25006": "READ_ONLY", "26000": "BUSINESS_RULE", "27000": "BUSINESS_RULE",
    "28000": "BUSINESS_RULE", "2B000": "BUSINESS_RULE", "2D000": "BUSINESS_RULE",
    "2F000": "BUSINESS_RULE", "34000": "BUSINESS_RULE", "38000": "BUSINESS_RULE",
    "39000": "BUSINESS_RULE", "3B000": "BUSINESS_RULE", "3D000": "BUSINESS_RULE",
    "3F000": "BUSINESS_RULE", "40001": "CONFLICT", "40P01": "CONFLICT", "42601": "BUSINESS_RULE",
    "42501": "FORBIDDEN", "44000": "BUSINESS_RULE", "53200": "SERVICE_UNAVAILABLE",
    "54000": "BAD_USER_INPUT", "55P03": "CONFLICT", "57014": "TIMEOUT", "58000": "BUSINESS_RULE",
    "F0000": "BUSINESS_RULE", "HV000": "BUSINESS_RULE", "P0001": "BUSINESS_RULE",
    "P0002": "NOT_FOUND", "XX000": "BUSINESS_RULE", "MY042": "BUSINESS_RULE", "FQ409": "CONFLICT",
}  # fmt: skip


@fraiseql.input
class RaiseInput:
    state: str
    plain: bool | None = None


@fraiseql.mutation(function="fn_raise", name="raiseState")
class RaiseState:
    input: RaiseInput
    result: str | None


@fraiseql.input
class ThingInput:
    thing_name: str
    hidden: str | None = None
    owner_id: int | None = None
    size: int | None = None


@fraiseql.mutation(function="fn_thing")
class MakeThing:
    input: ThingInput
    result: str | None


@fraiseql.mutation(function="fn_thing", batch=True)
class MakeThings:
    input: ThingInput
    result: str


@fraiseql.input
class HangInput:
    seconds: float


@fraiseql.mutation(function="fn_hang")
class Hang:
    input: HangInput
    result: str | None


@fraiseql.mutation(function="fn_kill")
class Kill:
    result: str | None


@fraiseql.type
class Odd:
    id: UUID
    many: list[int] | None
    number: int | None


@fraiseql.input
class OddInput:
    what: str


@fraiseql.mutation(function="fn_odd")
class GiveOdd:
    input: OddInput
    result: Odd | None


@fraiseql.mutation(function="fn_late")
class Late:
    result: str | None


@fraiseql.mutation
async def kill_in_python(info: Any) -> str | None:
    return await info.context["db"].fetchval("SELECT fn_kill()")


@fraiseql.query
def ping() -> str:
    return "pong"


SCHEMA = Schema(RaiseState, MakeThing, MakeThings, Hang, Kill, GiveOdd, Late, kill_in_python, ping)


@pytest.fixture
def client(make_client: Any, store_dsn: str) -> Any:
    with psycopg.connect(store_dsn) as connection:
        connection.execute(SQL)
    return make_client(schema=SCHEMA)


async def things(client: Any) -> list[str]:
    rows = await client.database.fetch("SELECT thing_name FROM tb_thing ORDER BY thing_name")
    return [row["thing_name"] for row in rows]


@pytest.mark.parametrize("state", STATES)
async def test_every_class_of_state(client, state):
    """Each is an error of its field with a stable code, leaks nothing, and leaves nothing."""
    query = "mutation ($s: String!) { raiseState(input: {state: $s}) __typename }"
    body = await client.ask(query, {"s": state})
    assert body["data"] == {"raiseState": None, "__typename": "Mutation"}
    (error,) = body["errors"]
    assert error["path"] == ["raiseState"]
    assert error["extensions"]["code"] == STATES[state]
    assert error["extensions"]["category"] in {"user", "system"}
    assert "secret" not in json.dumps(body)
    assert await things(client) == []
    assert (await client.data("{ ping }")) == {"ping": "pong"}


def test_every_class_of_the_appendix_is_there():
    states = {state for state in _sqlcodes if re.fullmatch(r"[0-9A-Z]{5}", state)}
    assert len(states) > 200
    classes = {state[:2] for state in states if any(letter.isdigit() for letter in state)}
    assert classes - {state[:2] for state in STATES} == {"10", "72"}  # XQuery, snapshots


@pytest.mark.parametrize(
    ("given", "code", "field"),
    [
        ({"thingName": "taken"}, "UNIQUE_VIOLATION", "thingName"),
        ({"thingName": ""}, "NOT_NULL_VIOLATION", "thingName"),
        ({"thingName": "x", "ownerId": 7}, "FOREIGN_KEY_VIOLATION", "ownerId"),
        ({"thingName": "x", "size": -1}, "CHECK_VIOLATION", "size"),
    ],
)
async def test_constraints_tell_the_field_by_its_public_name(client, given, code, field):
    query = "mutation ($i: ThingInput!) { makeThing(input: $i) }"
    await client.data(query, {"i": {"thingName": "taken"}})
    body = await client.ask(query, {"i": given})
    (error,) = body["errors"]
    extensions = error["extensions"]
    assert (extensions["code"], extensions.get("field")) == (code, field)
    assert set(extensions) <= {"code", "category", "field"}
    assert "tb_thing" not in json.dumps(body)
    batch = "mutation ($i: ThingInput!) { makeThings(inputs: [$i], mode: PARTIAL) { items { error { code field } } } }"
    data = await client.data(batch, {"i": given})
    assert data["makeThings"]["items"] == [{"error": {"code": code, "field": field}}]


async def test_a_raise_tells_the_field_by_its_public_name(make_client, store_dsn):
    with psycopg.connect(store_dsn) as connection:
        connection.execute(SQL)
        connection.execute(
            "CREATE OR REPLACE FUNCTION fn_thing(thing_name text, hidden text DEFAULT NULL,"
            " owner_id int DEFAULT NULL, size int DEFAULT 1) RETURNS text LANGUAGE plpgsql AS"
            " $$ BEGIN RAISE EXCEPTION 'No.' USING COLUMN = thing_name; END $$"
        )
    client = make_client(schema=SCHEMA)
    query = "mutation ($n: String!) { makeThing(input: {thingName: $n}) }"
    for column, field in (
        ("owner_id", "ownerId"),
        ("p_owner_id", "ownerId"),
        ("fk_owner", "ownerId"),
        ("other", "other"),
    ):
        (error,) = await client.errors(query, {"n": column})
        assert error["extensions"]["field"] == field


async def test_a_function_that_hangs_is_cancelled_in_postgresql(make_client, store_dsn):
    with psycopg.connect(store_dsn) as connection:
        connection.execute(SQL)
    settings = FraiseqlSettings(limits=LimitSettings(seconds=0.5))
    client = make_client(schema=SCHEMA, settings=settings)
    await client.engine.start()
    answer = await client.answer("mutation { hang(input: {seconds: 30}) }")
    assert answer.kind is AnswerKind.TIMED_OUT
    (error,) = json.loads(answer.body)["errors"]
    assert error["extensions"]["code"] == "TIMEOUT"
    assert "which of its mutations were done is not known" in error["message"]
    active = "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%fn_hang%' AND state = 'active' AND pid <> pg_backend_pid()"
    assert await client.database.fetchval(active) == 0
    assert await things(client) == []
    assert (await client.data("mutation { hang(input: {seconds: 0}) }")) == {"hang": "slept"}


async def test_a_statement_timeout_undoes_the_field_alone(client, store_dsn):
    async with open_database(store_dsn, statement_timeout=0.3) as database:
        context = FakeContext(resources={"database": database}, plugins=(plugin,))
        impatient = attrs.evolve(client, engine=Engine(SCHEMA, context))
        body = await impatient.ask(
            'mutation { hang(input: {seconds: 5}) makeThing(input: {thingName: "kept"}) }'
        )
    assert body["data"] == {"hang": None, "makeThing": "ok"}
    assert body["errors"][0]["extensions"] == {"code": "TIMEOUT", "category": "system"}
    assert await things(client) == ["kept"]


async def test_a_connection_that_ends_itself(client, caplog):
    """Whether it was done is not known from here, and nothing says that it was."""
    with caplog.at_level(logging.ERROR, "fraiseql"):
        body = await client.ask('mutation { kill makeThing(input: {thingName: "after"}) }')
    assert body["data"] == {"kill": None, "makeThing": "ok"}
    (error,) = body["errors"]
    assert error["extensions"]["code"] == "UNKNOWN_OUTCOME"
    assert "is not known" in error["message"]
    assert error["extensions"]["id"] in caplog.text
    assert await things(client) == ["after"]


async def test_a_connection_that_ends_under_python(client):
    body = await client.ask("mutation { killInPython }")
    assert body["data"] == {"killInPython": None}
    assert body["errors"][0]["extensions"]["code"] in {"UNKNOWN_OUTCOME", "SERVICE_UNAVAILABLE"}
    assert await things(client) == []


@pytest.mark.parametrize("signal", ["pg_terminate_backend", "pg_cancel_backend"])
async def test_a_connection_that_somebody_ends(client, store_dsn, signal):
    await client.engine.start()
    found: list[Any] = []

    async def hang() -> None:
        found.append(await client.ask("mutation { hang(input: {seconds: 30}) }"))

    async with anyio.create_task_group() as group:
        group.start_soon(hang)
        with anyio.fail_after(20):
            while not await client.database.fetchval(
                f"SELECT bool_or({signal}(pid)) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
                " AND datname = current_database()"
            ):
                await anyio.sleep(0.05)
    (body,) = found
    assert body["data"] == {"hang": None}
    code = body["errors"][0]["extensions"]["code"]
    assert code == ("UNKNOWN_OUTCOME" if signal == "pg_terminate_backend" else "TIMEOUT")
    assert await things(client) == []


async def test_a_commit_that_fails_is_no_success(client):
    body = await client.ask("mutation { late }")
    assert body["data"] == {"late": None}
    assert body["errors"][0]["extensions"]["code"] == "UNIQUE_VIOLATION"
    assert await client.database.fetchval("SELECT to_regclass('late') IS NULL")


@pytest.mark.parametrize(
    ("what", "message"),
    [
        ("5", "Expected an object for Mutation.giveOdd, found: 5"),
        ("[]", "Expected an object for Mutation.giveOdd, found: []"),
        ('"x"', 'Expected an object for Mutation.giveOdd, found: "x"'),
        ("{}", "Cannot return null for non-nullable field Odd.id."),
        ('{"id": 5.5}', "ID cannot represent value: 5.5"),
        ('{"id": "x", "many": [1, "2"]}', 'Int cannot represent value: "2"'),
        ('{"id": "x", "many": {"a": 1}}', "Expected a list for Odd.many"),
        ('{"id": "x", "number": 1e99}', "Int cannot represent value"),
    ],
)
async def test_results_that_do_not_fit(client, what, message):
    query = "mutation ($w: String!) { giveOdd(input: {what: $w}) { id many number } }"
    body = await client.ask(query, {"w": what})
    assert message in body["errors"][0]["message"]
    assert body["errors"][0]["extensions"]["code"] == "UNREPRESENTABLE_VALUE"
    for nothing in ("null", "json null"):
        assert await client.data(query, {"w": nothing}) == {"giveOdd": None}
