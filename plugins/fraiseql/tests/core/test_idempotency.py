"""Mutations that clients send again: done once, answered as often as asked."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import anyio
import attrs
import fraiseql
import psycopg
import pytest
from fraise_hookspecs import hookimpl
from fraise_hookspecs.repository import SessionVariableSpec
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraiseql import AnswerKind, Engine, GraphQLRequest, Schema, errors, plugin
from fraiseql.execute.once import prepare_answers
from fraiseql.settings import FraiseqlSettings, IdempotencySettings

pytestmark = pytest.mark.anyio

HERE = Path(__file__).parent

SQL = """
CREATE TABLE sent (id int GENERATED ALWAYS AS IDENTITY, what text NOT NULL UNIQUE DEFERRABLE INITIALLY DEFERRED);
CREATE FUNCTION fn_send(what text, seconds float8 DEFAULT 0) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    made int;
BEGIN
    INSERT INTO sent (what) VALUES (fn_send.what) RETURNING id INTO made;
    PERFORM pg_sleep(seconds);
    IF what = 'refused' THEN
        RAISE EXCEPTION 'Not this.';
    END IF;
    RETURN jsonb_build_object('id', made, 'what', what, 'by', current_setting('app.tenant', true));
END
$$;
"""

SEND = "mutation ($i: SendInput!) { sendIt(input: $i) { id what loud } }"


def declarations() -> tuple[Any, ...]:
    @fraiseql.input
    class SendInput:
        what: str
        seconds: float | None = None

    @fraiseql.type
    class Sent:
        id: int
        what: str
        by: str | None
        broken: int

        @fraiseql.field
        def loud(self) -> str:
            return self.what.upper()

    @fraiseql.mutation(function="fn_send")
    class SendIt:
        input: SendInput
        result: Sent

    @fraiseql.mutation
    async def send_slowly(info: Any, what: str) -> int:
        made = await info.context["db"].fetchval("SELECT fn_send($1) ->> 'id'", what)
        if what == "told":
            raise fraiseql.GraphQLError("Told.")
        return int(made)

    @fraiseql.query
    def ping() -> str:
        return "pong"

    return (SendInput, Sent, SendIt, send_slowly, ping)


def tenant(view: Any) -> str | None:
    return view.headers.get("x-tenant")


def trace(view: Any) -> str | None:
    return view.headers.get("x-trace")


def variables() -> ModuleType:
    module = ModuleType("variables")
    specs = tuple(
        SessionVariableSpec(name=f"app.{name}", summary=".", target=f"{__name__}:{name}")
        for name in ("tenant", "trace")
    )
    module.fraise_session_variables = hookimpl(lambda: specs)
    return module


@pytest.fixture
def make(make_client: Any, store_dsn: str, monkeypatch: Any) -> Any:
    monkeypatch.setitem(sys.modules, __name__, sys.modules.get(__name__))
    with psycopg.connect(store_dsn) as connection:
        connection.execute(SQL)

    def make(*, headers: Any = None, plugins: Any = (), **settings: Any) -> Any:
        chosen = IdempotencySettings(**{"enabled": True, **settings})
        client = make_client(
            schema=Schema(*declarations()),
            settings=FraiseqlSettings(idempotency=chosen),
            plugins=plugins,
        )
        return with_headers(client, headers or {})

    return make


def with_headers(client: Any, headers: dict[str, str]) -> Any:
    return attrs.evolve(client, view=attrs.evolve(client.view, headers=headers))


def sent(dsn: str) -> list[str]:
    with psycopg.connect(dsn) as connection:
        return [row[0] for row in connection.execute("SELECT what FROM sent ORDER BY id")]


async def test_the_same_request_is_done_once(make, store_dsn):
    client = make(headers={"idempotency-key": '"k-1"'})
    first = await client.answer(SEND, variables={"i": {"what": "a"}})
    again = await client.answer(SEND, variables={"i": {"what": "a"}})
    assert first.body == again.body
    assert json.loads(first.body)["data"]["sendIt"] == {"id": 1, "what": "a", "loud": "A"}
    assert sent(store_dsn) == ["a"]
    unquoted = await with_headers(client, {"idempotency-key": "k-1"}).answer(
        SEND, variables={"i": {"what": "a"}}
    )
    assert unquoted.body == first.body
    by_extension = await with_headers(client, {}).answer(
        SEND, variables={"i": {"what": "a"}}, extensions={"idempotencyKey": "k-1"}
    )
    assert by_extension.body == first.body
    assert sent(store_dsn) == ["a"]


async def test_without_a_key_or_the_setting_nothing_is_remembered(make, store_dsn):
    query = "mutation ($w: String!) { sendSlowly(what: $w) }"
    client = make()
    assert await client.data(query, {"w": "a"}) == {"sendSlowly": 1}
    off = make(enabled=False, headers={"idempotency-key": "k"})
    assert await off.data(query, {"w": "b"}) == {"sendSlowly": 2}
    (error,) = await off.errors(query, {"w": "b"})
    assert error["extensions"]["code"] == "UNIQUE_VIOLATION"


async def test_each_field_of_a_request_is_remembered(make, store_dsn):
    """Fields that were done are answered, those that failed are tried again."""
    client = make(headers={"idempotency-key": "k"})
    query = """mutation { __typename a: sendSlowly(what: "a") b: sendIt(input: {what: "b"}) { id by }
      c: sendIt(input: {what: "refused"}) { id } }"""
    for _ in range(2):
        body = await client.ask(query)
        assert body["data"] is None
        assert [error["path"] for error in body["errors"]] == [["c"]]
    assert sent(store_dsn) == ["a", "b"]
    with psycopg.connect(store_dsn) as connection:
        connection.execute(
            "CREATE OR REPLACE FUNCTION fn_send(what text, seconds float8 DEFAULT 0) RETURNS jsonb"
            " LANGUAGE sql AS $$ INSERT INTO sent (what) VALUES (what)"
            " RETURNING jsonb_build_object('id', id, 'what', what) $$"
        )
    data = await client.data(query)
    assert data == {
        "__typename": "Mutation",
        "a": 1,
        "b": {"id": 2, "by": None},
        "c": {"id": data["c"]["id"]},
    }
    assert sent(store_dsn) == ["a", "b", "refused"]
    assert await client.data(query) == data


async def test_errors_below_a_field_are_answered_again(make, store_dsn):
    """The work is done, and one of its fields cannot be given: so it stays."""
    client = make(headers={"idempotency-key": "k"})
    query = 'mutation { sendIt(input: {what: "a"}) { broken } }'
    first, again = await client.answer(query), await client.answer(query)
    assert first.body == again.body
    assert json.loads(first.body)["data"] is None
    assert sent(store_dsn) == ["a"]


async def test_what_python_refuses_is_tried_again(make, store_dsn):
    client = make(headers={"idempotency-key": "k"})
    for _ in range(2):
        (error,) = await client.errors('mutation { sendSlowly(what: "told") }')
        assert error["message"] == "Told."
    assert sent(store_dsn) == []


@pytest.mark.parametrize(
    ("query", "variables"),
    [
        (SEND, {"i": {"what": "b"}}),
        (SEND + " ", {"i": {"what": "a"}}),
        ('mutation { other: sendIt(input: {what: "a"}) { id } }', {}),
    ],
)
async def test_another_request_with_the_same_key_is_refused(make, store_dsn, query, variables):
    client = make(headers={"idempotency-key": "k"})
    await client.data(SEND, {"i": {"what": "a"}})
    (error,) = await client.errors(query, variables)
    assert error["extensions"] == {"code": "IDEMPOTENCY_KEY_REUSED"}
    assert sent(store_dsn) == ["a"]


@pytest.mark.parametrize("key", ["", '""', "two words", "x" * 256, "é", '"unfinished\n'])
async def test_what_is_no_key_ends_the_request(make, store_dsn, key):
    client = make(headers={"idempotency-key": key})
    answer = await client.answer(SEND, variables={"i": {"what": "a"}})
    assert answer.kind is AnswerKind.BAD_VARIABLES
    assert json.loads(answer.body)["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
    assert sent(store_dsn) == []
    assert await client.data("{ ping }") == {"ping": "pong"}  # queries have no use for keys


async def test_callers_do_not_share_keys(make, store_dsn):
    client = make(plugins=(variables(),), scope=("app.tenant",))
    for number, (name, trace) in enumerate([("acme", "1"), ("umbrella", "2")], start=1):
        one = with_headers(client, {"idempotency-key": "k", "x-tenant": name, "x-trace": trace})
        query = f'mutation {{ sendIt(input: {{what: "{name}"}}) {{ id by }} }}'
        assert await one.data(query) == {"sendIt": {"id": number, "by": name}}
        # The trace changes with each request and tells no callers apart.
        other = with_headers(client, {"idempotency-key": "k", "x-tenant": name, "x-trace": "other"})
        assert await other.data(query) == {"sendIt": {"id": number, "by": name}}
    assert sent(store_dsn) == ["acme", "umbrella"]


def test_what_tells_callers_apart_must_be_said(make):
    with pytest.raises(errors.IdempotencyScopeError, match=r"app\.tenant, app\.trace"):
        make(plugins=(variables(),))
    with pytest.raises(errors.IdempotencyScopeError, match=r"names app\.tennant"):
        make(plugins=(variables(),), scope=("app.tennant",))


async def test_answers_expire(make, store_dsn):
    client = make(headers={"idempotency-key": "k"}, hours=0.3 / 3600)
    query = "mutation ($i: SendInput!) { sendIt(input: $i) { id } }"
    assert await client.data(query, {"i": {"what": "a"}}) == {"sendIt": {"id": 1}}
    await anyio.sleep(0.35)
    (error,) = await client.errors(query, {"i": {"what": "a"}})
    assert error["extensions"]["code"] == "UNIQUE_VIOLATION"  # it was done again
    other = with_headers(client, {"idempotency-key": "other"})
    await other.data(query, {"i": {"what": "b"}})
    with psycopg.connect(store_dsn) as connection:
        kept = connection.execute("SELECT key FROM fraise.idempotency_key").fetchall()
    assert kept == [("other",)]  # the old one went with the first new one


async def test_duplicates_at_the_same_time_wait(make, store_dsn):
    client = make(headers={"idempotency-key": "k"})
    await client.engine.start()
    bodies: list[bytes] = []

    async def ask() -> None:
        answer = await client.answer(SEND, variables={"i": {"what": "a", "seconds": 0.3}})
        bodies.append(answer.body)

    async with anyio.create_task_group() as group:
        for _ in range(4):
            group.start_soon(ask)
    assert len(set(bodies)) == 1
    assert json.loads(bodies[0])["data"]["sendIt"]["id"] == 1
    assert sent(store_dsn) == ["a"]


async def test_a_duplicate_that_waits_too_long_is_told(make, store_dsn):
    client = make(headers={"idempotency-key": "k"}, wait=0.1)
    await client.engine.start()
    async with anyio.create_task_group() as group:
        group.start_soon(lambda: client.ask(SEND, {"i": {"what": "a", "seconds": 1.0}}))
        await anyio.sleep(0.3)
        (error,) = await client.errors(SEND, {"i": {"what": "a", "seconds": 1.0}})
        assert error["extensions"] == {"code": "IDEMPOTENCY_KEY_IN_USE"}
    data = await client.data(SEND, {"i": {"what": "a", "seconds": 1.0}})
    assert data["sendIt"]["id"] == 1


SENDER = """
import asyncio, importlib.util, os, sys
spec = importlib.util.spec_from_file_location("sender", sys.argv[1])
module = importlib.util.module_from_spec(spec)
sys.modules["sender"] = module
spec.loader.exec_module(module)
asyncio.run(module.send_and_die(sys.argv[2], float(sys.argv[3])))
"""


async def send_and_die(dsn: str, seconds: float) -> None:
    """A server that is killed: in the middle of the work, or right after it was committed."""

    @attrs.frozen
    class View:
        headers: dict[str, str]
        state: dict[str, str]

    async with open_database(dsn) as database:
        settings = FraiseqlSettings(idempotency=IdempotencySettings(enabled=True))
        context = FakeContext(
            settings={"fraiseql": settings}, resources={"database": database}, plugins=(plugin,)
        )
        engine = Engine(Schema(*declarations()), context)
        request = GraphQLRequest(query=SEND, variables={"i": {"what": "a", "seconds": seconds}})
        await engine.execute(request, View({"idempotency-key": "k"}, {}))
        os.kill(os.getpid(), signal.SIGKILL)


def start_sender(dsn: str, seconds: float) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", SENDER, __file__, dsn, str(seconds)]
    return subprocess.Popen(command, stderr=subprocess.PIPE)


@pytest.mark.parametrize("moment", ["in the middle", "before the answer"])
async def test_a_server_that_is_killed_does_nothing_twice(make, store_dsn, moment):
    seconds = 2.0 if moment == "in the middle" else 0.0
    with start_sender(store_dsn, seconds) as process:
        if moment == "in the middle":
            await wait_for_sleep(store_dsn, process)
            process.kill()
        process.wait(30)
    assert process.returncode == -signal.SIGKILL, process.stderr
    client = make(headers={"idempotency-key": "k"})
    data = await client.data(SEND, {"i": {"what": "a", "seconds": seconds}})
    assert data["sendIt"]["what"] == "a"
    assert sent(store_dsn) == ["a"]
    assert await client.data(SEND, {"i": {"what": "a", "seconds": seconds}}) == data


async def wait_for_sleep(dsn: str, process: Any) -> None:
    until = time.monotonic() + 30
    query = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()"
    with psycopg.connect(dsn, autocommit=True) as connection:
        while time.monotonic() < until:
            assert process.poll() is None, process.stderr.read()
            row = connection.execute(query).fetchone()
            if row is not None and row[0] == 1:
                return
            await anyio.sleep(0.05)
    pytest.fail("the mutation did not begin within 30 s")


async def test_a_role_of_few_rights_uses_what_another_installed(make, store_dsn, make_client):
    """The server's role needs no CREATE: the table is looked for before it is made."""
    await make().engine.start()
    with psycopg.connect(store_dsn, autocommit=True) as connection:
        name = connection.execute("SELECT 'r' || pg_backend_pid()").fetchone()[0]
        connection.execute(f"CREATE ROLE {name} ")
        try:
            dsn = psycopg.conninfo.make_conninfo(store_dsn, options=f"-c role={name}")
            for rights in ("SELECT", f"GRANT USAGE ON SCHEMA fraise TO {name}"):
                connection.execute(rights)
                async with open_database(dsn) as database:
                    with pytest.raises(errors.StorePrivilegeError) as caught:
                        await prepare_answers(database)
                assert f"The role {name} may not use the table" in str(caught.value)
                assert f'DELETE ON fraise.idempotency_key TO "{name}";' in str(caught.value.hint)
            connection.execute(
                f"GRANT SELECT, INSERT, UPDATE, DELETE ON fraise.idempotency_key TO {name}"
            )
            connection.execute(f"GRANT SELECT, INSERT ON sent TO {name}")
            client = make(headers={"idempotency-key": "k"})
            few = attrs.evolve(client.database)
            query = 'mutation { sendIt(input: {what: "a"}) { id } }'
            dsn = psycopg.conninfo.make_conninfo(store_dsn, options=f"-c role={name}")
            async with open_database(dsn) as database:
                few.database = database
                context = FakeContext(
                    settings={
                        "fraiseql": FraiseqlSettings(idempotency=IdempotencySettings(enabled=True))
                    },
                    resources={"database": few},
                    plugins=(plugin,),
                )
                one = attrs.evolve(client, engine=Engine(Schema(*declarations()), context))
                assert await one.data(query) == {"sendIt": {"id": 1}}
                assert await one.data(query) == {"sendIt": {"id": 1}}
        finally:
            connection.execute(f"DROP OWNED BY {name}")
            connection.execute(f"DROP ROLE {name}")


async def test_connections_that_end_at_any_moment(make, store_dsn):
    """Clients that ask until they are answered have each thing done exactly once."""
    client = make(wait=10.0)
    await client.engine.start()
    random, keys = Random(5), [f"k{number}" for number in range(12)]
    answers: dict[str, set[str]] = {key: set() for key in keys}
    lost = 0
    finished = anyio.Event()

    async def ask_until_answered(key: str) -> None:
        nonlocal lost
        one = with_headers(client, {"idempotency-key": key})
        for _ in range(200):
            body = await one.ask(SEND, {"i": {"what": key, "seconds": int(key[1:]) / 500}})
            if "errors" not in body:
                answers[key].add(json.dumps(body["data"]))
                return
            (error,) = body["errors"]
            assert error["extensions"]["code"] in {"UNKNOWN_OUTCOME", "SERVICE_UNAVAILABLE"}, error
            lost += 1
        pytest.fail(f"{key} was never answered")

    async def end_connections() -> None:
        query = (
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
            " AND datname = current_database() ORDER BY random() LIMIT 1"
        )
        async with await psycopg.AsyncConnection.connect(store_dsn, autocommit=True) as connection:
            until = time.monotonic() + 1.5
            while time.monotonic() < until and not finished.is_set():
                await connection.execute(query)
                await anyio.sleep(random.random() / 40)

    async with anyio.create_task_group() as everything:
        everything.start_soon(end_connections)
        async with anyio.create_task_group() as clients:
            for key in keys * 3:
                clients.start_soon(ask_until_answered, key)
        finished.set()
    assert lost > 0
    assert {key: len(found) for key, found in answers.items()} == dict.fromkeys(keys, 1)
    assert sorted(sent(store_dsn)) == sorted(keys)


async def test_batches_are_done_once(make_client, store_dsn):
    @fraiseql.input
    class LineInput:
        what: str

    @fraiseql.mutation(function="fn_send", batch=True)
    class SendAll:
        input: LineInput
        result: fraiseql.JSON

    with psycopg.connect(store_dsn) as connection:
        connection.execute(SQL)
    settings = FraiseqlSettings(idempotency=IdempotencySettings(enabled=True))
    client = make_client(schema=Schema(SendAll, *declarations()), settings=settings)
    client = with_headers(client, {"idempotency-key": "k"})
    query = """mutation { sendAll(inputs: [{what: "a"}, {what: "refused"}], mode: PARTIAL) {
      items { status result } } }"""
    data = await client.data(query)
    assert [item["status"] for item in data["sendAll"]["items"]] == ["DONE", "FAILED"]
    assert await client.data(query) == data
    assert sent(store_dsn) == ["a"]
