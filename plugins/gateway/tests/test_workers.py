"""``gateway.workers``: Python in processes of its own, beside the native server."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import httpx
import psycopg
import pytest
from fraise_gateway.workers.counting import Counted, pack
from fraiseql.observing.catalog import INFO, POOL_WAITING, REQUESTS
from fraiseql.observing.metrics import Reading, gather

from .observed import make_project, observed, parse, value_of
from .observed import wait_for as wait_until

pytest.importorskip("fraise_server", reason="the compiled module is not installed")

PROGRAM = "from fraise_kernel import cli; cli.main()"
SCHEMA = """
import os
from pathlib import Path
from uuid import UUID

import anyio
import fraiseql


@fraiseql.type(source="v_thing")
class Thing:
    id: UUID
    name: str


things = fraiseql.find_many(Thing)


@fraiseql.query
async def wait(info, seconds: float) -> int:
    if seconds:
        Path(__file__).with_name("waiting").touch()
    await anyio.sleep(seconds)
    return os.getpid()


@fraiseql.mutation
async def count(info, seconds: float) -> int:
    await info.context["db"].execute("INSERT INTO counted DEFAULT VALUES")
    await anyio.sleep(seconds)
    return os.getpid()


schema = fraiseql.Schema(__name__)
"""
SQL = """
CREATE VIEW v_thing AS
    SELECT '{"id": "00000000-0000-0000-0000-000000000001", "name": "anvil"}'::jsonb AS data;
CREATE TABLE counted (at timestamptz DEFAULT now());
"""
WAIT = "{ wait(seconds: %s) }"


@pytest.fixture
def project(tmp_path, fraise_dsn):
    with psycopg.connect(fraise_dsn) as connection:
        connection.execute(SQL)
    (tmp_path / "store.py").write_text(SCHEMA, "utf-8")
    settings = {
        "fraiseql": {"schema": "store:schema"},
        "postgres": {"dsn": fraise_dsn},
        "gateway": {"workers": 2},
    }
    (tmp_path / "fraise.yaml").write_text(json.dumps(settings), "utf-8")
    return tmp_path


@contextmanager
def serving(project, *words):
    kept = {key: text for key, text in os.environ.items() if not key.startswith("FRAISE_")}
    command = [sys.executable, "-c", PROGRAM, "--project", str(project), "serve", "--json"]
    process = subprocess.Popen(
        [*command, "--engine", "native", "--port", "0", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**kept, "PYTHONUNBUFFERED": "1", "NO_COLOR": "1"},
    )
    try:
        line = process.stdout.readline()
        assert '"url"' in line, line + process.stderr.read()
        yield process, json.loads(line)
    finally:
        process.kill()
        process.communicate(timeout=30)


def ask(said, query):
    return httpx.post(said["url"], json={"query": query}, timeout=60)


def ask_aside(said, *queries):
    """Ask all at once; threads, and the answers in the order of the queries."""
    answers = [None] * len(queries)

    def run(index, query):
        answers[index] = ask(said, query)

    threads = [threading.Thread(target=run, args=each) for each in enumerate(queries)]
    for thread in threads:
        thread.start()
    return threads, answers


def workers_of(said):
    """The processes that answer, both of them."""
    threads, answers = ask_aside(said, WAIT % 1, WAIT % 1)
    for thread in threads:
        thread.join(60)
    return {answer.json()["data"]["wait"] for answer in answers}


def wait_for(condition):
    limit = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < limit
        time.sleep(0.1)


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_requests_go_to_the_worker_that_has_least_to_do(project):
    with serving(project) as (process, said):
        pids = workers_of(said)
        assert len(pids) == 2
        assert process.pid not in pids
        process.send_signal(signal.SIGTERM)
        _, log = process.communicate(timeout=60)
        assert process.returncode == 0, log
        assert not any(is_alive(pid) for pid in pids)


def test_what_workers_plan_is_learned(project):
    with serving(project) as (process, said):
        for _ in range(8):  # each worker teaches what it has seen twice
            assert ask(said, "{ things { name } }").json() == {
                "data": {"things": [{"name": "anvil"}]}
            }
        process.send_signal(signal.SIGTERM)
        _, log = process.communicate(timeout=60)
    natively = int(log.partition("Answered natively: ")[2].partition(";")[0])
    assert natively >= 8 - 4


def test_a_worker_that_is_killed_costs_its_own_requests_and_nothing_is_done_twice(
    project, fraise_dsn
):
    with serving(project) as (_, said), psycopg.connect(fraise_dsn, autocommit=True) as database:
        before = workers_of(said)
        threads, answers = ask_aside(said, "mutation { count(seconds: 30) }")
        counting = (
            "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'INSERT INTO counted%'"
            " AND state = 'idle in transaction' AND datname = current_database()"
        )
        wait_for(lambda: database.execute(counting).fetchone()[0] == 1)
        idle = ask(said, WAIT % 0).json()["data"]["wait"]  # who has least to do
        (busy,) = before - {idle}
        more, others = ask_aside(said, WAIT % 3)
        os.kill(busy, signal.SIGKILL)
        for thread in (*threads, *more):
            thread.join(60)
        assert answers[0].status_code == 503
        (error,) = answers[0].json()["errors"]
        assert error["extensions"]["code"] == "WORKER_LOST"
        assert others[0].json() == {"data": {"wait": idle}}
        wait_for(lambda: len(workers_of(said)) == 2)
        assert busy not in workers_of(said)
        # PostgreSQL has rolled it back, and nobody has begun it again
        assert database.execute(counting).fetchone()[0] == 0
        assert database.execute("SELECT count(*) FROM counted").fetchone()[0] == 0


def test_open_requests_are_answered_at_the_end(project):
    with serving(project, "--drain", "20") as (process, said):
        threads, answers = ask_aside(said, WAIT % 5)
        wait_for((project / "waiting").exists)
        process.send_signal(signal.SIGTERM)
        threads[0].join(60)
        assert answers[0].status_code == 200
        process.wait(timeout=60)


def test_what_takes_too_long_at_the_end_is_told(project):
    with serving(project, "--drain", "1") as (process, said):
        threads, answers = ask_aside(said, WAIT % 60)
        wait_for((project / "waiting").exists)
        process.send_signal(signal.SIGTERM)
        threads[0].join(60)
        assert answers[0].status_code == 503
        assert answers[0].json()["errors"][0]["extensions"]["code"] == "SHUTTING_DOWN"
        process.wait(timeout=60)


def test_workers_end_with_their_server(project):
    with serving(project) as (process, said):
        pids = workers_of(said)
        process.kill()
        process.communicate(timeout=30)
        wait_for(lambda: not any(is_alive(pid) for pid in pids))


def test_large_answers_and_bodies_pass_through(project):
    with serving(project) as (_, said):
        text = "x" * 900_000
        document = f"# {text}\n{WAIT % 0}"
        answer = httpx.post(said["url"], json={"query": document}, timeout=60)
        assert answer.json()["errors"][0]["extensions"]["code"] == "LIMIT_EXCEEDED"
        page = httpx.get(said["url"], headers={"accept": "text/html"}, timeout=60)
        assert page.status_code == 200
        assert "html" in page.text


def workers_below(pid):
    """The processes that a server has started, where the system tells of them."""
    found = set()
    for task in Path(f"/proc/{pid}/task").iterdir():
        found |= {int(one) for one in (task / "children").read_text().split()}
    return found


@pytest.fixture
def seen(tmp_path, fraise_dsn):
    """A project that is observed, with two workers."""
    folder = make_project(tmp_path, fraise_dsn)
    settings = json.loads((folder / "fraise.yaml").read_text("utf-8"))
    settings["gateway"] = {"workers": 2}
    (folder / "fraise.yaml").write_text(json.dumps(settings), "utf-8")
    return folder


NUMBER = "fraiseql_requests_total"


def scrape(server, number):
    """The metrics, as soon as so many requests are in them."""

    def look():
        found = parse(server.scrape().text)
        return found if value_of(found, NUMBER) == number else None

    return wait_until(look)


@pytest.mark.skipif(sys.platform != "linux", reason="tells workers by /proc")
def test_each_request_is_counted_once_also_of_a_worker_that_has_ended(seen):
    with observed(seen, "native") as server:
        for _ in range(8):
            assert "data" in server.ask().json()
        assert "errors" in server.ask("query Broken { fail }").json()
        assert "data" in server.ask("query Slow { wait(seconds: 0.3) }").json()
        found = scrape(server, 10)
        native = value_of(found, NUMBER, engine="native", outcome="ok")
        python = value_of(found, NUMBER, engine="python")
        assert native >= 4  # each worker has to see what it teaches twice
        assert native + python == 10
        assert value_of(found, "fraiseql_forwarded_duration_seconds_count") == python
        assert value_of(found, NUMBER, graphql_operation_name="Broken", outcome="error") == 1
        took = "fraiseql_request_duration_seconds"
        assert value_of(found, f"{took}_count", graphql_operation_name="Slow") == 1
        assert value_of(found, f"{took}_sum", graphql_operation_name="Slow") >= 0.3
        assert value_of(found, "fraiseql_errors_total", code="INTERNAL_SERVER_ERROR") == 1
        assert value_of(found, "fraiseql_lessons_total", outcome="taught") >= 1
        assert value_of(found, "fraiseql_info") == 1
        before = workers_below(server.process.pid)
        assert len(before) == 2
        for pid in before:
            os.kill(pid, signal.SIGKILL)
        wait_until(lambda: not before & workers_below(server.process.pid))
        assert "data" in server.ask("query Slow { wait(seconds: 0) }").json()
        found = scrape(server, 11)
        assert value_of(found, NUMBER, graphql_operation_name="Slow") == 2
        assert value_of(found, "fraiseql_errors_total", code="INTERNAL_SERVER_ERROR") == 1


def test_readyz_of_a_worker_knows_the_native_connections(seen):
    with observed(seen, "native") as server:
        url = server.url.replace("/graphql", "/readyz?from=elsewhere")

        def look():
            found = httpx.get(url, timeout=60).json()
            return found if found["status"] == "ok" else None

        checks = {one["name"]: one for one in wait_until(look)["checks"]}
        assert checks["gateway.pool"]["details"] == {"open": 2, "wanted": 2, "waiting": 0}


def test_spans_of_workers_are_made_once(seen, tmp_path):
    pytest.importorskip("opentelemetry.sdk", reason="configs/requirements/dev.txt")
    log = tmp_path / "spans.jsonl"

    def servers():
        """Operation and engine of each request that has ended."""
        spans = map(json.loads, log.read_text("utf-8").splitlines() if log.exists() else ())
        return sorted(
            (span["name"], span["attributes"]["fraiseql.engine"])
            for span in spans
            if span["kind"] == "SpanKind.SERVER"
        )

    with observed(seen, "native", SPANS=str(log)) as server:
        for _ in range(8):
            server.ask()
        server.ask("query Slow { wait(seconds: 0) }")
        wait_until(lambda: len(servers()) >= 9)
        server.end()
    found = servers()
    assert len(found) == 9
    assert found.count(("query Slow", "python")) == 1
    assert found.count(("query Seen", "native")) >= 4


def test_counts_of_workers_go_together_and_are_bounded():
    def read(counted):
        return gather(counted.read(), (REQUESTS, POOL_WAITING))

    def told(**names):
        readings = [
            Reading(REQUESTS, ("query", name, "python", "ok"), number)
            for name, number in names.items()
        ]
        return pack([*readings, Reading(POOL_WAITING, ("python",), 3), Reading(INFO, ("1",), 1)])

    counted = Counted(2)
    counted.tell(1, told(A=1, B=2))
    counted.tell(2, told(B=5, C=7, D=1))
    requests = {labels[1]: value for labels, value in read(counted)[REQUESTS].items()}
    assert requests == {"A": 1, "B": 7, "(other)": 8}
    assert read(counted)[POOL_WAITING] == {("python",): 6}
    counted.tell(2, told(B=6, C=7, D=2))  # since it began, not since the last time
    counted.end(2)
    counted.end(2)
    counted.tell(3, told(A=1, D=1))
    requests = {labels[1]: value for labels, value in read(counted)[REQUESTS].items()}
    assert requests == {"A": 2, "B": 8, "(other)": 10}
    assert read(counted)[POOL_WAITING] == {("python",): 6}
