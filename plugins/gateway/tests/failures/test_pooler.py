"""Behind PgBouncer, where each transaction may have another session."""

import asyncio
import json
import os
import urllib.request

import pytest

DEEP = os.environ.get("FRAISE_DEEP") == "1"
QUESTIONS = 100_000 if DEEP else 3_000
#: Sessions of the server, fewer than the clients of the pooler.
SIZE = 3


@pytest.fixture(scope="module")
def program(pooling):
    found = pooling.find_pooler()
    if found is None:
        pytest.skip("pgbouncer is not installed")
    return found


@pytest.fixture(scope="module")
def pooler(cluster, pooling, program):
    with pooling.open_pooler(program, cluster, SIZE) as pooler:
        yield pooler


@pytest.fixture
def pooled(project, store, pooler):
    """The project, served through the pooler."""
    store.write_settings(
        project,
        pooler.dsn(),
        fraiseql={"limits": {"seconds": 4.0}},
        postgres={"pool": {"prepare": False, "max_size": 5}},
        gateway={"connections": 4},
    )
    return project


def test_every_row_is_the_tenants_own_whoever_had_the_session_before(
    pooled, serving, storm, make_asker, cluster
):
    with serving.serve(pooled) as server:
        tally = storm.Tally()
        place = (server.host, server.port)
        weather = storm.storm(
            place, clients=32, questions=QUESTIONS, asker=make_asker(5), tally=tally
        )
        asyncio.run(weather)
        figures = server.figures()
        print(tally, figures.line)
        assert tally.counts["error"] == 0, tally
        assert figures.native > QUESTIONS / 2, figures.line
        # nothing of a request stays with the session
        sessions = "SELECT count(*) FROM pg_stat_activity WHERE usename = 'store'"
        assert cluster.execute(sessions)[0][0] <= SIZE
        assert cluster.execute("SELECT count(*) FROM pg_prepared_statements")[0][0] == 0


def ask_for_limits(storm, told):
    query = "query L($n: Int!) { limits(where: {number: {eq: $n}}) { readOnly timeout } }"
    body = json.dumps({"query": query, "variables": {"n": 0}}).encode()
    return storm.Question("limits", "t0", body, lambda data: told.extend(data["limits"]))


def ask_often(storm, server, question, times=5):
    async def ask():
        client = storm.Client(server.host, server.port)
        for _ in range(times):
            await storm.ask(client, question, storm.Tally())
        client.vanish()

    asyncio.run(ask())


def test_limits_are_the_transactions_own(pooled, serving, storm, cluster):
    """The pooler's sessions have none."""
    told = []
    question = ask_for_limits(storm, told)
    with serving.serve(pooled) as server:
        ask_often(storm, server, question)
        assert server.figures().native >= 2
    # the limit of a request, and a second in which PostgreSQL says why
    assert told[-1] == {"readOnly": "on", "timeout": "5s"}
    session = cluster.execute(
        "SELECT setting FROM pg_settings WHERE name = 'default_transaction_read_only'"
    )
    assert session == [("off",)]


def readiness(server, name):
    with urllib.request.urlopen(f"http://{server.host}:{server.port}/readyz") as answer:
        return {one["name"]: one for one in json.load(answer)["checks"]}[name]


@pytest.mark.parametrize("mode", ["session", "transaction"])
@pytest.mark.parametrize("dropped", ["statement_timeout", "default_transaction_read_only"])
def test_sessions_whose_settings_were_dropped_are_not_used(
    project, store, serving, storm, cluster, pooling, program, mode, dropped
):
    """Python answers, which tells each transaction; readiness and the log say why."""
    both = "statement_timeout,default_transaction_read_only"
    # of the two the role has the other one itself, as nobody would expect
    other, value = {
        "statement_timeout": ("default_transaction_read_only", "on"),
        "default_transaction_read_only": ("statement_timeout", "5s"),
    }[dropped]
    # before the pooler has sessions, which it would hand on as they began
    cluster.execute(f"ALTER ROLE store SET {other} = '{value}'")
    try:
        with pooling.open_pooler(program, cluster, 10, mode=mode, ignored=both) as pooler:
            store.write_settings(
                project,
                pooler.dsn(),
                fraiseql={"limits": {"seconds": 4.0}},
                # so that Python, too, begins without words that the pooler would have to keep
                postgres={"statement_timeout": 0, "pool": {"max_size": 3}},
            )
            with serving.serve(project) as server:
                told = []
                ask_often(storm, server, ask_for_limits(storm, told))
                serving.eventually(
                    lambda: "GATE-SERVE-005" in server.log.read_text("utf-8"), 30, "no word"
                )
                check = readiness(server, "gateway.pool")
                figures = server.figures()
    finally:
        cluster.execute(f"ALTER ROLE store RESET {other}")
    assert figures.native == 0, figures.line
    assert told == [{"readOnly": "on", "timeout": "5s"}] * 5
    assert check["details"]["code"] == "GATE-SERVE-005", check
    assert dropped in check["summary"]
    assert "prepare: false" in check["hint"]


def test_a_session_pooler_is_used_where_each_transaction_has_its_limits(
    project, store, serving, storm, cluster, pooling, program
):
    """As the hint says that is given otherwise."""
    both = "statement_timeout,default_transaction_read_only,options"
    with pooling.open_pooler(program, cluster, 12, mode="session", ignored=both) as pooler:
        store.write_settings(
            project,
            pooler.dsn(),
            fraiseql={"limits": {"seconds": 4.0}},
            postgres={"pool": {"prepare": False, "max_size": 3}},
        )
        told = []
        with serving.serve(project) as server:
            ask_often(storm, server, ask_for_limits(storm, told))
            assert server.figures().native >= 2
            check = readiness(server, "gateway.pool")
    assert check["status"] == "ok"
    assert told == [{"readOnly": "on", "timeout": "5s"}] * 5
