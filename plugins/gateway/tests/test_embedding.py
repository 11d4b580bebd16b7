"""The executor ``native`` inside of applications: who gets what, and what is left of it."""

import asyncio
import json
import os
import random
import signal
import subprocess
import sys
import time
import uuid
from contextlib import asynccontextmanager
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Annotated

import fraiseql
import psycopg
import pytest
from fastapi import FastAPI, Header
from fraise_gateway.errors import ModuleMissingError
from fraise_gateway.health import check_executor
from fraise_hookspecs import hookimpl
from fraise_hookspecs.lifecycle import HealthStatus
from fraise_hookspecs.repository import SessionVariableSpec
from fraise_kernel import Kernel
from fraise_postgres import scratch_database, volatile_server
from fraise_testing import FakeContext
from fraiseql import AnswerKind, GraphQLRequest
from fraiseql.fastapi import GraphQLRouter
from fraiseql.http.messages import View
from fraiseql.settings import FraiseqlSettings
from psycopg.conninfo import make_conninfo

TENANTS = [f"tenant-{number:03}" for number in range(200)]
TABLES = """
CREATE TABLE tv_note (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(), tenant text NOT NULL, data jsonb NOT NULL
);
INSERT INTO tv_note (tenant, data)
    SELECT name, jsonb_build_object('id', gen_random_uuid(), 'tenant', name, 'text', 'of ' || name)
    FROM unnest(%(tenants)s::text[]) AS name, generate_series(1, 2);
ALTER TABLE tv_note ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON tv_note
    USING (tenant = nullif(current_setting('app.tenant', true), ''));
CREATE VIEW v_nap AS
    SELECT '00000000-0000-4000-8000-000000000001'::uuid AS id,
        jsonb_build_object(
            'id', '00000000-0000-4000-8000-000000000001',
            'slept', pg_sleep(coalesce(nullif(current_setting('app.nap', true), '')::float, 0))::text
        ) AS data;
CREATE SEQUENCE seq_called;
CREATE FUNCTION fn_doze(seconds double precision) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    PERFORM nextval('seq_called'), pg_sleep(seconds);
    RETURN 'dozed';
END
$$;
"""

NOTES = {"query": "query Notes { notes(limit: 5) { tenant text } }"}
DOZE = "mutation Doze($seconds: Float!) { doze(input: {seconds: $seconds}) }"
NAPS = {"query": "{ naps(limit: 1) { slept } }"}


@fraiseql.type(source="tv_note")
class Note:
    id: uuid.UUID
    tenant: str
    text: str


@fraiseql.type(source="v_nap")
class Nap:
    id: uuid.UUID
    slept: str


@fraiseql.input
class DozeInput:
    seconds: float


@fraiseql.mutation(function="fn_doze")
class Doze:
    input: DozeInput
    result: str


def make_schema():
    found = ModuleType("notes_under_test")
    found.Note, found.Nap, found.Doze = Note, Nap, Doze
    found.notes = fraiseql.find_many(Note)
    found.naps = fraiseql.find_many(Nap)
    return fraiseql.Schema(found)


class Variables:
    """Whose rows, and how long a nap lasts: both only Python knows."""

    @hookimpl
    def fraise_session_variables(self):
        return tuple(
            SessionVariableSpec(name=f"app.{name}", summary="", target=f"{__name__}_given:{name}")
            for name in ("tenant", "nap")
        )


@pytest.fixture(autouse=True)
def given(monkeypatch):
    pytest.importorskip("fraise_server", reason="the compiled module is not installed")
    module = ModuleType(f"{__name__}_given")
    module.tenant = lambda view: view.state.get("tenant")
    module.nap = lambda view: view.state.get("nap")
    monkeypatch.setitem(sys.modules, module.__name__, module)


def fill(dsn):
    """Tables, and a role that policies hold; the address for it."""
    role = f"notes_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(dsn, autocommit=True) as connection:
        cursor = psycopg.ClientCursor(connection)
        cursor.execute(TABLES, {"tenants": TENANTS})
        cursor.execute(f"CREATE ROLE {role} LOGIN PASSWORD 'secret'")
        cursor.execute(f"GRANT SELECT ON tv_note, v_nap TO {role}")
    return role, make_conninfo(dsn, user=role, password="secret")


@pytest.fixture(scope="module")
def notes(fraise_server):
    with scratch_database(fraise_server, prefix="embedding") as dsn:
        role, address = fill(dsn)
        yield address
        with psycopg.connect(dsn, autocommit=True) as connection:
            connection.execute(f"DROP OWNED BY {role}")
            connection.execute(f"DROP ROLE {role}")


def kernel_of(dsn, tmp_path, executor="native", seconds=20, **more):
    settings = {
        "postgres": {"dsn": str(dsn)},
        "fraiseql": {"limits": {"seconds": seconds}, "http": {"access_log": False}},
    }
    if executor is not None:
        settings["fraiseql"]["executor"] = executor
    settings |= more.pop("sections", {})
    return Kernel(
        tmp_path, environment="development", settings=settings, plugins=[Variables()], **more
    )


async def who_asks(
    x_tenant: Annotated[str, Header()], x_nap: Annotated[str | None, Header()] = None
):
    return {"tenant": x_tenant} | ({} if x_nap is None else {"nap": x_nap})


@asynccontextmanager
async def running(dsn, tmp_path, **more):
    """A FastAPI application whose dependency says who asks, and what serves GraphQL in it."""
    api = fraiseql.asgi(make_schema(), kernel_of(dsn, tmp_path, **more))
    app = FastAPI(lifespan=api.lifespan)
    app.include_router(GraphQLRouter(api, state=who_asks))
    async with api.lifespan():
        yield app, api


async def ask(app, body, gone=None, **headers):
    """Status and JSON of a POST; None where nothing was sent."""
    sent = []
    pieces = [{"type": "http.request", "body": json.dumps(body).encode()}]

    async def receive():
        if pieces:
            return pieces.pop()
        await (gone or asyncio.Event()).wait()
        return {"type": "http.disconnect"}

    async def send(message):
        sent.append(message)

    given = {"content-type": "application/json", **headers}
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": "/graphql",
        "raw_path": b"/graphql",
        "query_string": b"",
        "root_path": "",
        "headers": [(n.replace("_", "-").encode(), v.encode()) for n, v in given.items()],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 80),
    }
    await app(scope, receive, send)
    if not sent:
        return None
    text = b"".join(one.get("body", b"") for one in sent[1:])
    return sent[0]["status"], json.loads(text)


def figures_of(api):
    return json.loads(api.engine.delegate.executor.figures())


async def reached(condition, what):
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline, what
        await asyncio.sleep(0.01)


async def connected(api):
    await reached(lambda: figures_of(api)["pool"]["open"], "PostgreSQL is not reached")


async def learned(app, api, body, **headers):
    """Ask until it is answered natively."""
    before = figures_of(api)["requests"]["native"]
    deadline = time.monotonic() + 30
    while figures_of(api)["requests"]["native"] == before:
        assert time.monotonic() < deadline, "it is not learned"
        found = await ask(app, body, **headers)
        assert found[0] == 200, found


@pytest.mark.anyio
async def test_tenants_are_never_mixed_up(notes, tmp_path):
    """What a dependency in Python says goes to PostgreSQL with the query it belongs to."""
    async with running(notes, tmp_path) as (app, api):
        await learned(app, api, NOTES, x_tenant=TENANTS[0])
        before = figures_of(api)["requests"]["native"]
        told = 0

        async def work(seed):
            nonlocal told
            chance = random.Random(seed)
            for tenant in chance.sample(TENANTS, 40):
                asking = asyncio.ensure_future(ask(app, NOTES, x_tenant=tenant))
                if chance.random() < 0.1:
                    await asyncio.sleep(chance.random() * 0.01)
                    asking.cancel()
                try:
                    status, answer = await asking
                except asyncio.CancelledError:
                    continue
                assert status == 200
                row = {"tenant": tenant, "text": f"of {tenant}"}
                assert answer == {"data": {"notes": [row, row]}}
                told += 1

        async with asyncio.TaskGroup() as group:
            for seed in range(64):
                group.create_task(work(seed))
        figures = figures_of(api)
        assert told > 64 * 40 * 0.8
        assert figures["requests"]["native"] - before > 0.9 * told
        assert figures["open"] == 0


@pytest.mark.anyio
async def test_engine_answers_without_http(notes, tmp_path):
    async with running(notes, tmp_path) as (_, api):
        engine = api.engine
        view = View(state={"tenant": "tenant-007"})
        query = "query ($text: String) { notes(where: {text: {eq: $text}}) { tenant } }"
        request = GraphQLRequest(query=query, variables={"text": "of tenant-007"})
        alone = await engine.alone.execute(request, view)
        await connected(api)
        for _ in range(4):
            assert await engine.execute(request, view) == alone
        assert figures_of(api)["requests"]["native"] >= 2
        assert json.loads(alone.body)["data"]["notes"] == [{"tenant": "tenant-007"}] * 2


@pytest.mark.parametrize("text", [Decimal(1), ("a",), {1: 2}, "\ud800"], ids=repr)
@pytest.mark.anyio
async def test_variables_that_are_no_plain_json_are_pythons(text, notes, tmp_path):
    async with running(notes, tmp_path) as (_, api):
        view = View(state={"tenant": "tenant-007"})
        query = "query ($text: String) { notes(where: {text: {eq: $text}}) { tenant } }"
        await connected(api)
        for one in ("a", "b", "c"):
            await api.engine.execute(GraphQLRequest(query=query, variables={"text": one}), view)
        before = figures_of(api)["requests"]["native"]
        assert before
        request = GraphQLRequest(query=query, variables={"text": text})
        found = await api.engine.execute(request, view)
        assert found == await api.engine.alone.execute(request, view)
        assert figures_of(api)["requests"]["native"] == before


@pytest.mark.anyio
async def test_request_that_is_cancelled_drops_its_query(notes, tmp_path):
    async with running(notes, tmp_path) as (app, api):
        await learned(app, api, NAPS, x_tenant="a")
        asking = asyncio.create_task(ask(app, NAPS, x_tenant="a", x_nap="2"))
        await reached(lambda: figures_of(api)["open"] == 1, "it is not begun")
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
        assert figures_of(api)["open"] == 0
        assert figures_of(api)["requests"]["gone"] == 1
        status, _ = await ask(app, NOTES, x_tenant=TENANTS[1])
        assert status == 200


@pytest.mark.anyio
async def test_client_that_goes_away_drops_its_query(notes, tmp_path):
    gone = asyncio.Event()
    async with running(notes, tmp_path) as (app, api):
        await learned(app, api, NAPS, x_tenant="a")
        asking = asyncio.create_task(ask(app, NAPS, gone=gone, x_tenant="a", x_nap="5"))
        await reached(lambda: figures_of(api)["open"] == 1, "it is not begun")
        gone.set()
        assert await asking is None  # nobody is told anything
        assert figures_of(api)["open"] == 0


@pytest.mark.anyio
async def test_query_that_takes_long_is_answered(notes, tmp_path):
    """Beyond the time after which somebody listens whether the client is there."""
    async with running(notes, tmp_path) as (app, api):
        await learned(app, api, NAPS, x_tenant="a")
        before = figures_of(api)["requests"]["native"]
        assert (await ask(app, NAPS, x_tenant="a", x_nap="0.3"))[0] == 200
        assert figures_of(api)["requests"]["native"] == before + 1


@pytest.mark.anyio
async def test_query_that_takes_too_long_is_told_as_python_does(notes, tmp_path):
    async with running(notes, tmp_path, seconds=1) as (app, api):
        await learned(app, api, NAPS, x_tenant="a")
        view = View(state={"nap": "5"})
        python = await api.engine.alone.execute(GraphQLRequest(query=NAPS["query"]), view)
        native = await ask(app, NAPS, x_tenant="a", x_nap="5")
        assert native == (504, json.loads(python.body))
        assert figures_of(api)["requests"]["refused"] == {"TIMEOUT": 1}
        told = await api.engine.execute(GraphQLRequest(query=NAPS["query"]), view)
        assert told == python


@pytest.mark.anyio
async def test_mutation_that_the_end_cuts_off_is_not_done_again(
    fraise_server, tmp_path, monkeypatch
):
    """What became of it is not known, and Python says so instead of doing it itself."""
    monkeypatch.setattr("fraise_gateway.embedding._DRAIN", 0.1)
    with scratch_database(fraise_server, prefix="embedding") as dsn:
        role, address = fill(dsn)
        async with running(address, tmp_path) as (app, api):
            await learned(app, api, {"query": DOZE, "variables": {"seconds": 0}}, x_tenant="a")
            with psycopg.connect(dsn, autocommit=True) as connection:
                called = "SELECT last_value FROM seq_called"
                (before,) = connection.execute(called).fetchone()
                late = {"query": DOZE, "variables": {"seconds": 20}}
                by_http = asyncio.create_task(ask(app, late, x_tenant="a"))
                by_engine = asyncio.create_task(
                    api.engine.execute(GraphQLRequest(**late), View(state={"tenant": "a"}))
                )
                await reached(lambda: figures_of(api)["pool"]["lent"] == 2, "it is not sent")
                await reached(
                    lambda: connection.execute(called).fetchone()[0] == before + 2, "it is not done"
                )
                await api.engine.close()
                status, told = await by_http
                assert (status, [one["extensions"]["code"] for one in told["errors"]]) == (
                    200,
                    ["UNKNOWN_OUTCOME"],
                )
                assert (await by_engine).codes == ("UNKNOWN_OUTCOME",)
                assert connection.execute(called).fetchone() == (before + 2,)
        with psycopg.connect(dsn, autocommit=True) as connection:
            connection.execute(f"DROP OWNED BY {role}")
            connection.execute(f"DROP ROLE {role}")


@pytest.mark.anyio
async def test_mutation_is_pythons_where_only_reading_is_allowed(notes, tmp_path):
    async with running(notes, tmp_path) as (app, api):
        given = {"seconds": 0}
        await learned(app, api, {"query": DOZE, "variables": given}, x_tenant="a")
        before = figures_of(api)["requests"]["native"]
        request = GraphQLRequest(query=DOZE, variables=given, read_only=True)
        found = await api.engine.execute(request, View())
        assert found == await api.engine.alone.execute(request, View())
        assert found.kind is AnswerKind.READ_ONLY
        assert figures_of(api)["requests"]["native"] == before


@pytest.mark.anyio
async def test_two_applications_do_not_see_each_other(notes, fraise_server, tmp_path):
    with scratch_database(fraise_server, prefix="embedding") as other:
        _, address = fill(other)
        with psycopg.connect(other, autocommit=True) as connection:
            connection.execute("""UPDATE tv_note SET data = data || '{"text": "elsewhere"}'""")
        async with (
            running(notes, tmp_path) as (here, one),
            running(address, tmp_path) as (there, two),
        ):
            for _ in range(4):
                first = await ask(here, NOTES, x_tenant=TENANTS[3])
                second = await ask(there, NOTES, x_tenant=TENANTS[3])
                assert first[1]["data"]["notes"][0]["text"] == "of tenant-003"
                assert second[1]["data"]["notes"][0]["text"] == "elsewhere"
            for api in (one, two):
                assert figures_of(api)["requests"]["native"] == 2
        with psycopg.connect(other, autocommit=True) as connection:
            role = psycopg.conninfo.conninfo_to_dict(address)["user"]
            connection.execute(f"DROP OWNED BY {role}")
            connection.execute(f"DROP ROLE {role}")


@pytest.fixture
def threads():
    """Threads of executors that were not there before the test."""
    if not Path("/proc/self/task").exists():
        pytest.skip("threads are counted in /proc")

    def find():
        places = Path("/proc/self/task").iterdir()
        return {one.name for one in places if "fraise-executor" in name_of(one)}

    before = find()
    return lambda: find() - before


def name_of(thread):
    try:
        return (thread / "comm").read_text("utf-8")
    except OSError:  # it has ended meanwhile
        return ""


def open_files():
    return len(list(Path("/proc/self/fd").iterdir()))


@pytest.mark.anyio
async def test_nothing_is_left_of_lifespans(notes, tmp_path, threads):
    schema = make_schema()
    async with kernel_of(notes, tmp_path) as context:
        api = fraiseql.asgi(schema, context)
        found = []
        for _ in range(50):
            async with api.lifespan():
                await reached(lambda: len(threads()) == 1, "it has no thread")
                executor = api.engine.delegate.executor
                await reached(
                    lambda: json.loads(executor.figures())["pool"]["open"] == 2,  # noqa: B023
                    "it does not connect",
                )
            assert threads() == set()
            found.append(open_files())
        assert found[0] == found[-1], found
    with psycopg.connect(notes) as connection:
        await reached(lambda: not native_connections(connection), "connections are left")


def native_connections(connection):
    connection.rollback()
    return connection.execute(
        "SELECT pid FROM pg_stat_activity WHERE application_name LIKE '%native'"
        " AND datname = current_database() AND usename = current_user"
    ).fetchall()


@pytest.mark.anyio
async def test_kernel_that_closes_takes_its_executors_along(notes, tmp_path, threads):
    """Also where nobody closes the engine."""
    async with kernel_of(notes, tmp_path) as context:
        engine = fraiseql.Engine(make_schema(), context)
        request = GraphQLRequest(query=NOTES["query"])
        await engine.execute(request, View())
        assert engine.delegate.is_open
        await reached(lambda: len(threads()) == 1, "it has no thread")
    assert threads() == set()


@pytest.mark.anyio
async def test_connections_that_are_killed_cost_no_answer(notes, fraise_server, tmp_path):
    async with running(notes, tmp_path) as (app, api):
        await learned(app, api, NOTES, x_tenant=TENANTS[0])
        is_over = False

        async def work(tenant):
            while not is_over:
                status, answer = await ask(app, NOTES, x_tenant=tenant)
                row = {"tenant": tenant, "text": f"of {tenant}"}
                assert (status, answer) == (200, {"data": {"notes": [row, row]}})

        async with asyncio.TaskGroup() as group:
            for tenant in TENANTS[:16]:
                group.create_task(work(tenant))
            with psycopg.connect(notes, autocommit=True) as connection:
                for _ in range(5):
                    for (pid,) in native_connections(connection):
                        connection.execute("SELECT pg_terminate_backend(%s)", [pid])
                    await asyncio.sleep(0.1)
            is_over = True
        before = figures_of(api)["pool"]["reconnects"]
        assert before >= 1
        await learned(app, api, NOTES, x_tenant=TENANTS[0])


@pytest.mark.anyio
async def test_server_that_is_killed_is_used_again(tmp_path):
    """A backend that dies by SIGKILL takes all others of the server with it."""
    with volatile_server(None) as server:
        _, address = fill(server.dsn("postgres"))
        with psycopg.connect(server.dsn("postgres"), autocommit=True) as connection:
            connection.execute("CHECKPOINT")  # such a server writes nothing to disk by itself
        async with running(address, tmp_path) as (app, api):
            await learned(app, api, NOTES, x_tenant=TENANTS[0])
            is_over = False
            statuses = set()

            async def work(tenant):
                row = {"tenant": tenant, "text": f"of {tenant}"}
                while not is_over:
                    status, answer = await ask(app, NOTES, x_tenant=tenant)
                    statuses.add(status)
                    if status == 200 and "errors" not in answer:
                        assert answer == {"data": {"notes": [row, row]}}
                    else:
                        codes = {one["extensions"]["code"] for one in answer["errors"]}
                        assert codes <= {"DATABASE_UNAVAILABLE", "INTERNAL_SERVER_ERROR"}, answer

            async with asyncio.TaskGroup() as group:
                for tenant in TENANTS[:16]:
                    group.create_task(work(tenant))
                with psycopg.connect(address, autocommit=True) as connection:
                    (pid,) = native_connections(connection)[0]
                os.kill(pid, signal.SIGKILL)
                await reached(lambda: figures_of(api)["pool"]["reconnects"] >= 1, "it stays away")
                await learned(app, api, NOTES, x_tenant=TENANTS[0])
                is_over = True
            assert 200 in statuses


FORKING = """
import asyncio, os, sys
import fraiseql
from fraise_kernel import Kernel

@fraiseql.query
async def one(info) -> int:
    return 1

def make():
    settings = {"postgres": {"dsn": sys.argv[1]}, "fraiseql": {"executor": "native"}}
    kernel = Kernel(sys.argv[2], environment="development", settings=settings)
    return fraiseql.asgi(fraiseql.Schema(one), kernel)

BODY = b'{"query": "{ __typename }"}'

async def learned(api):
    executor = api.engine.delegate.executor
    while executor.begin(BODY, {}) is None:
        await api.engine.execute(fraiseql.GraphQLRequest(query="{ __typename }"), View())
    return executor

async def serve_anew():
    api = make()
    async with api.lifespan():
        executor = await learned(api)
        assert await executor.begin(BODY, {}) is not None

def in_child(executor):
    if executor.begin(BODY, {}) is not None:
        return 3
    asyncio.run(serve_anew())
    return 0

async def main():
    api = make()
    async with api.lifespan():
        executor = await learned(api)
        child = os.fork()
        if child == 0:
            code = 4
            try:
                code = in_child(executor)
            finally:
                os._exit(code)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        assert await executor.begin(BODY, {}) is not None

from fraiseql.http.messages import View
asyncio.run(main())
"""


def test_process_that_is_forked_answers_by_python_until_it_starts_its_own(notes, tmp_path):
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", FORKING, str(notes), str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.returncode, done.stdout) == (0, "0\n"), done.stderr


@pytest.mark.anyio
async def test_pool_of_the_host_is_pythons(notes, tmp_path, caplog):
    from psycopg_pool import AsyncConnectionPool

    async with AsyncConnectionPool(str(notes), min_size=1, open=False) as pool:
        api = fraiseql.asgi(make_schema(), kernel_of(notes, tmp_path, resources={"database": pool}))
        async with api.lifespan():
            assert not api.engine.delegate.is_open
    assert "Python answers every request, because the host application brought" in caplog.text


@pytest.mark.anyio
async def test_nothing_is_prepared_behind_a_transaction_pooler(notes, tmp_path):
    sections = {"postgres": {"dsn": str(notes), "pool": {"prepare": False}}}
    async with running(notes, tmp_path, sections=sections) as (app, api):
        for tenant in TENANTS[:5]:
            await learned(app, api, NOTES, x_tenant=tenant)


@pytest.mark.anyio
async def test_module_that_is_missing_is_told_at_the_start(notes, tmp_path, monkeypatch):
    monkeypatch.setattr("fraise_gateway.module.find_spec", lambda _: None)
    api = fraiseql.asgi(make_schema(), kernel_of(notes, tmp_path))
    with pytest.raises(ModuleMissingError):
        async with api.lifespan():
            pytest.fail("it started")


@pytest.mark.anyio
async def test_without_the_setting_nothing_is_opened(notes, tmp_path, threads):
    api = fraiseql.asgi(make_schema(), kernel_of(notes, tmp_path, executor=None))
    async with api.lifespan():
        assert threads() == set()
        assert not api.engine.delegate.is_open


@pytest.mark.anyio
async def test_doctor_says_who_runs_queries(monkeypatch):
    chosen = FakeContext(settings={"fraiseql": FraiseqlSettings(executor="native")})
    health = await check_executor(chosen)
    assert (health.status, health.details) == (HealthStatus.OK, {"executor": "native"})
    python = FakeContext(settings={"fraiseql": FraiseqlSettings()})
    assert "Python" in (await check_executor(python)).summary
    monkeypatch.setattr("fraise_gateway.module.find_spec", lambda _: None)
    health = await check_executor(chosen)
    assert health.status is HealthStatus.FAILED
    assert "fraise-suite[gateway]" in health.hint
