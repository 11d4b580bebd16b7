"""Transactions that PostgreSQL rolls back because of others are run again, where that is safe."""

import json
import logging
import time
from types import ModuleType
from uuid import UUID

import anyio
import fraiseql
import psycopg
import pytest
from fraiseql import Schema
from fraiseql.execute.retries import Retries
from fraiseql.settings import (
    FraiseqlSettings,
    IdempotencySettings,
    LimitSettings,
    RetrySettings,
)

pytestmark = pytest.mark.anyio

GATE = 7  # an advisory lock that somebody holds until the test goes on
SQL = f"""
CREATE TABLE control (day int NOT NULL);
INSERT INTO control VALUES (1);
CREATE TABLE receipt (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), day int NOT NULL);
CREATE TABLE tally (name text PRIMARY KEY, n int NOT NULL DEFAULT 0);
INSERT INTO tally VALUES ('a'), ('b');
CREATE SEQUENCE attempts;

CREATE FUNCTION fn_wait(lock int) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(lock);
    RETURN 'open';
END $$;
CREATE VIEW v_gate AS SELECT id, jsonb_build_object('id', id, 'day', day, 'state', fn_wait({GATE})) AS data
    FROM (SELECT '00000000-0000-0000-0000-000000000001'::uuid AS id, day FROM control) AS c;
CREATE VIEW v_other AS SELECT id, jsonb_build_object('id', id, 'state', fn_wait({GATE + 1}) || fn_wait({GATE + 2})) AS data
    FROM (SELECT '00000000-0000-0000-0000-000000000002'::uuid AS id) AS c;
CREATE VIEW v_receipt AS SELECT id, jsonb_build_object('id', id, 'day', day) AS data FROM receipt;

CREATE FUNCTION fn_count(name text) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
    counted int;
BEGIN
    PERFORM nextval('attempts');
    UPDATE tally AS t SET n = t.n + 1 WHERE t.name = fn_count.name RETURNING t.n INTO counted;
    RETURN counted;
END $$;
CREATE FUNCTION fn_count_both(name text) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
    PERFORM nextval('attempts');
    UPDATE tally AS t SET n = t.n + 1 WHERE t.name = fn_count_both.name;
    UPDATE tally AS t SET n = t.n + 1 WHERE t.name <> fn_count_both.name;
    RETURN 1;
END $$;
CREATE FUNCTION fn_say(name text) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
    PERFORM nextval('attempts');
    RAISE EXCEPTION 'Too late.' USING ERRCODE = 'serialization_failure';
END $$;
"""


@fraiseql.type(source="v_gate")
class Gate:
    id: UUID
    day: int
    state: str


@fraiseql.type(source="v_other")
class Other:
    id: UUID
    state: str


@fraiseql.type(source="v_receipt")
class Receipt:
    id: UUID
    day: int


@fraiseql.query
async def python_days(info) -> list[int]:
    rows = await info.context["db"].fetch(
        "SELECT day, fn_wait(7), (SELECT count(*) FROM receipt) AS n FROM control"
    )
    return [row["n"] for row in rows]


@fraiseql.input
class NameInput:
    name: str


@fraiseql.mutation(function="fn_count")
class Count:
    input: NameInput
    result: int


@fraiseql.mutation(function="fn_count_both")
class CountBoth:
    input: NameInput
    result: int


@fraiseql.mutation(function="fn_count", batch=True)
class CountMany:
    input: NameInput
    result: int


@fraiseql.mutation(function="fn_say")
class Say:
    input: NameInput
    result: int


calls = []


@fraiseql.mutation
async def count_in_python(info, name: str) -> int:
    calls.append(name)
    return await info.context["commands"].call("fn_count", name=name)


def declarations():
    module = ModuleType("retried")
    vars(module).update(
        gates=fraiseql.find_many(Gate),
        others=fraiseql.find_many(Other),
        receipts=fraiseql.find_many(Receipt),
        python_days=python_days,
        Count=Count,
        CountBoth=CountBoth,
        CountMany=CountMany,
        Say=Say,
        count_in_python=count_in_python,
    )
    return Schema(module)


@pytest.fixture
def store_dsn(store_dsn):
    """The store, where every transaction is serializable and deadlocks are soon found."""
    with psycopg.connect(store_dsn) as connection:
        connection.execute(SQL)
        name = connection.info.dbname
        for setting in (
            "default_transaction_isolation = serializable",
            "deadlock_timeout = '100ms'",
        ):
            connection.execute(f'ALTER DATABASE "{name}" SET {setting}')
    return store_dsn


@pytest.fixture
def ask(make_client):
    calls.clear()

    def make(query, *, retries=None, seconds=30.0, once=None, **variables):
        settings = FraiseqlSettings(
            retries=RetrySettings() if retries is None else retries,
            limits=LimitSettings(seconds=seconds),
            idempotency=IdempotencySettings(enabled=once is not None),
        )
        client = make_client(settings=settings, schema=declarations())
        extensions = {} if once is None else {"idempotencyKey": once}
        return client.answer(query, variables=variables, extensions=extensions)

    return make


class Others:
    """What goes on beside a request, in connections of its own."""

    def __init__(self, dsn):
        self.dsn = dsn

    def connect(self, *settings):
        connection = psycopg.connect(self.dsn, autocommit=True)
        for setting in settings:
            connection.execute(f"SET {setting}")
        return connection

    async def wait_until_blocked(self, count=1):
        """Until so many transactions wait for a lock."""
        query = (
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
            " AND datname = current_database()"
        )
        with self.connect() as watching:
            with anyio.fail_after(20):
                while watching.execute(query).fetchone()[0] < count:
                    await anyio.sleep(0.01)

    def value(self, query):
        with self.connect() as connection:
            return connection.execute(query).fetchone()[0]


@pytest.fixture
def others(store_dsn):
    return Others(store_dsn)


async def with_a_dangerous_neighbour(others, request):
    """The answer to a query that reads what no serial order can explain; then the gate is open.

    After D. Ports and K. Grittner, Serializable Snapshot Isolation in PostgreSQL, VLDB 2012, 2.1.2:
    the report of a day that is closed must not miss a receipt of that day.
    """
    answers = []
    with others.connect() as gate, others.connect() as late:
        gate.execute(f"SELECT pg_advisory_lock({GATE})")
        late.execute("BEGIN")
        day = late.execute("SELECT day FROM control").fetchone()[0]
        with others.connect() as closing:
            closing.execute("UPDATE control SET day = day + 1")

        async def run():
            answers.append(await request)

        async with anyio.create_task_group() as group:
            group.start_soon(run)
            await others.wait_until_blocked()
            late.execute("INSERT INTO receipt (day) VALUES (%s)", [day])
            late.execute("COMMIT")
            gate.execute(f"SELECT pg_advisory_unlock({GATE})")
    return answers[0]


REPORT = "{ gates { day } receipts { day } }"


async def test_a_query_that_cannot_be_serialized_is_run_again(ask, others, caplog):
    caplog.set_level(logging.INFO, "fraiseql")
    answer = await with_a_dangerous_neighbour(others, ask(REPORT))
    body = json.loads(answer.body)
    assert body == {"data": {"gates": [{"day": 2}], "receipts": [{"day": 1}]}}
    assert answer.retries == 1
    assert "A transaction was rolled back (40001) and is run again." in caplog.text


async def test_what_python_reads_is_read_again(ask, others):
    answer = await with_a_dangerous_neighbour(others, ask("{ pythonDays }"))
    assert json.loads(answer.body) == {"data": {"pythonDays": [1]}}
    assert answer.retries == 1


async def test_without_retries_the_failing_field_is_asked_alone(ask, others):
    """As after every failure: the fields are then of several transactions."""
    request = ask("{ gates { day } receipts { day } }", retries=RetrySettings(queries=0))
    answer = await with_a_dangerous_neighbour(others, request)
    assert json.loads(answer.body)["data"] == {"gates": [{"day": 2}], "receipts": [{"day": 1}]}
    assert answer.retries == 0


async def test_a_query_that_is_the_victim_of_a_deadlock_is_run_again(ask, others):
    """A waits for B, who is patient; then A closes the ring, and finds it."""
    answers = []
    with others.connect() as gate, others.connect("deadlock_timeout = '60s'") as neighbour:
        gate.execute(f"SELECT pg_advisory_lock({GATE + 1})")
        neighbour.execute("BEGIN")
        neighbour.execute(f"SELECT pg_advisory_xact_lock({GATE + 2})")

        async def run():
            answers.append(await ask("{ gates { state } others { state } }"))

        def wait_for_the_query():
            neighbour.execute(f"SELECT pg_advisory_xact_lock({GATE})")
            neighbour.execute("COMMIT")

        async with anyio.create_task_group() as group:
            group.start_soon(run)
            await others.wait_until_blocked()
            group.start_soon(anyio.to_thread.run_sync, wait_for_the_query)
            await others.wait_until_blocked(2)
            gate.execute(f"SELECT pg_advisory_unlock({GATE + 1})")
    (answer,) = answers
    assert json.loads(answer.body)["data"] == {
        "gates": [{"state": "open"}],
        "others": [{"state": "openopen"}],
    }
    assert answer.retries == 1


async def with_a_faster_neighbour(others, request):
    """The answer to a mutation of the row that somebody else changes first."""
    answers = []
    with others.connect() as neighbour:
        neighbour.execute("BEGIN")
        neighbour.execute("UPDATE tally SET n = n + 10 WHERE name = 'a'")

        async def run():
            answers.append(await request)

        async with anyio.create_task_group() as group:
            group.start_soon(run)
            await others.wait_until_blocked()
            neighbour.execute("COMMIT")
    return answers[0], json.loads(answers[0].body)


COUNT = 'mutation { count(input: {name: "a"}) }'
TWICE = RetrySettings(mutations=2)


async def test_a_mutation_is_run_again_where_the_settings_say_so(ask, others):
    answer, body = await with_a_faster_neighbour(others, ask(COUNT, retries=TWICE))
    assert (body, answer.retries) == ({"data": {"count": 11}}, 1)
    assert others.value("SELECT n FROM tally WHERE name = 'a'") == 11
    assert others.value("SELECT last_value FROM attempts") == 2


async def test_a_mutation_is_not_run_again_by_itself(ask, others):
    answer, body = await with_a_faster_neighbour(others, ask(COUNT))
    assert (body["data"], answer.retries) == (None, 0)
    assert body["errors"][0]["extensions"]["code"] == "CONFLICT"
    assert others.value("SELECT n FROM tally WHERE name = 'a'") == 10


async def test_of_several_mutations_only_the_one_that_was_rolled_back(ask, others):
    query = 'mutation { b: count(input: {name: "b"}) a: count(input: {name: "a"}) }'
    answer, body = await with_a_faster_neighbour(others, ask(query, retries=TWICE))
    assert (body["data"], answer.retries) == ({"b": 1, "a": 11}, 1)
    assert others.value("SELECT last_value FROM attempts") == 3


async def test_a_batch_is_run_again_as_a_whole(ask, others):
    query = (
        'mutation { countMany(inputs: [{name: "b"}, {name: "a"}], mode: PARTIAL)'
        " { done items { result } } }"
    )
    answer, body = await with_a_faster_neighbour(others, ask(query, retries=TWICE))
    assert body["data"]["countMany"] == {"done": 2, "items": [{"result": 1}, {"result": 11}]}
    assert answer.retries == 1


async def test_a_mutation_with_a_key_is_done_once(ask, others):
    answer, body = await with_a_faster_neighbour(others, ask(COUNT, retries=TWICE, once="k1"))
    assert (body, answer.retries) == ({"data": {"count": 11}}, 1)
    again = await ask(COUNT, retries=TWICE, once="k1")
    assert json.loads(again.body) == body
    assert others.value("SELECT n FROM tally WHERE name = 'a'") == 11


@pytest.mark.parametrize("once", [None, "k1"])
async def test_what_python_did_is_not_done_again(ask, others, once):
    query = 'mutation { countInPython(name: "a") }'
    answer, body = await with_a_faster_neighbour(others, ask(query, retries=TWICE, once=once))
    assert (answer.retries, calls) == (0, ["a"])
    assert body["errors"][0]["extensions"]["code"] == "CONFLICT"


async def test_what_a_function_says_is_not_asked_again(ask, others):
    answer = await ask('mutation { say(input: {name: "a"}) }', retries=TWICE)
    (error,) = json.loads(answer.body)["errors"]
    assert (error["message"], error["extensions"]["code"]) == ("Too late.", "CONFLICT")
    assert answer.retries == 0
    assert others.value("SELECT last_value FROM attempts") == 1


async def test_mutations_that_lock_each_other_are_both_done(ask, others):
    answers = []
    query = "mutation ($n: String!) { countBoth(input: {name: $n}) }"
    retries = RetrySettings(mutations=20)

    async def run(name):
        answers.extend([await ask(query, retries=retries, n=name) for _ in range(5)])

    async with anyio.create_task_group() as group:
        for name in ("a", "b", "a", "b"):
            group.start_soon(run, name)
    assert all("errors" not in json.loads(answer.body) for answer in answers)
    assert others.value("SELECT sum(n) FROM tally") == 2 * len(answers)
    attempts = others.value("SELECT last_value FROM attempts")
    assert attempts == len(answers) + sum(answer.retries for answer in answers)


# -- bounds ---------------------------------------------------------------------------------------


def rolled_back(connection, state="40001"):
    """An error as PostgreSQL gives it, without RAISE."""
    with pytest.raises(psycopg.Error) as caught:
        if state == "40001":
            connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
            connection.execute("SELECT n FROM tally")
            with psycopg.connect(connection.info.dsn, autocommit=True) as faster:
                faster.execute("UPDATE tally SET n = n + 1")
            connection.execute("UPDATE tally SET n = n + 1")
        else:
            connection.execute("SELECT 1 / 0")
    connection.execute("ROLLBACK")
    return caught.value


@pytest.mark.parametrize(
    ("state", "left", "seconds", "times"),
    [("40001", 3, 30, 4), ("40001", 0, 30, 1), ("40001", 3, 0.000001, 1), ("22012", 3, 30, 1)],
)
async def test_how_often(others, state, left, seconds, times):
    with others.connect() as connection:
        error = rolled_back(connection, state)
    assert error.sqlstate == state
    done = []

    async def work():
        done.append(time.monotonic())
        raise error

    retries = Retries(left)
    with anyio.move_on_after(seconds), pytest.raises(type(error)):
        await retries.repeat(work)
    assert (len(done), retries.done, retries.left) == (times, times - 1, left - times + 1)
