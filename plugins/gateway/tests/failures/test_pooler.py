"""Behind PgBouncer, where each transaction may have another session."""

import asyncio
import json
import os

import pytest

DEEP = os.environ.get("FRAISE_DEEP") == "1"
QUESTIONS = 100_000 if DEEP else 3_000
#: Sessions of the server, fewer than the clients of the pooler.
SIZE = 3


@pytest.fixture(scope="module")
def pooler(cluster, pooling):
    program = pooling.find_pooler()
    if program is None:
        pytest.skip("pgbouncer is not installed")
    with pooling.open_pooler(program, cluster, pooling.free_port(), SIZE) as pooler:
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


def test_limits_are_the_transactions_own(pooled, serving, storm, cluster):
    """The pooler's sessions have none."""
    query = "query L($n: Int!) { limits(where: {number: {eq: $n}}) { readOnly timeout } }"
    told = []
    question = storm.Question(
        "limits",
        "t0",
        json.dumps({"query": query, "variables": {"n": 0}}).encode(),
        lambda data: told.extend(data["limits"]),
    )
    with serving.serve(pooled) as server:

        async def ask():
            client = storm.Client(server.host, server.port)
            for _ in range(5):
                await storm.ask(client, question, storm.Tally())
            client.vanish()

        asyncio.run(ask())
        assert server.figures().native >= 2
    # the limit of a request, and a second in which PostgreSQL says why
    assert told[-1] == {"readOnly": "on", "timeout": "5s"}
    session = cluster.execute(
        "SELECT setting FROM pg_settings WHERE name = 'default_transaction_read_only'"
    )
    assert session == [("off",)]
