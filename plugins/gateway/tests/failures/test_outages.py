"""PostgreSQL goes away under load: everybody gets their own answer or an error, and soon."""

import contextlib
import os
import signal
import time

import attrs
import psycopg
import pytest

DEEP = os.environ.get("FRAISE_DEEP") == "1"
#: How often each outage comes.
ROUNDS = 4 if DEEP else 1
#: Seconds that a request may take by the settings.
LIMIT = 2.0
#: Beyond it: a session that stands still has a second to heed a cancel; and what two busy cores
#: need. Who loses a native connection has what is left of the limit in Python.
SLACK = 1.0 + 3.0
#: Seconds after which it answers again, from when an ordinary client gets in.
RECOVERY = 2.0 if DEEP else 10.0
#: What a client may be told.
CLEAN = {"SERVICE_UNAVAILABLE", "TIMEOUT", "OVERLOADED"}


def stop_fast(cluster):
    cluster.stop(signal.SIGINT)
    yield
    cluster.start()


def stop_immediately(cluster):
    cluster.stop(signal.SIGQUIT)
    yield
    cluster.start()


def kill_postmaster(cluster):
    cluster.kill()
    yield
    cluster.start()


def kill_backend(cluster):
    """The postmaster ends all others and starts anew by itself."""
    before = cluster.sessions()
    os.kill(min(cluster.sessions("% native")), signal.SIGKILL)
    yield
    cluster.wait_without(before)


def freeze_backends(cluster):
    frozen = cluster.sessions()
    for process in frozen:
        os.kill(process, signal.SIGSTOP)
    yield
    for process in frozen:
        with contextlib.suppress(ProcessLookupError):  # given up, and ended by the postmaster
            os.kill(process, signal.SIGCONT)
    cluster.wait()


def freeze_one_backend(cluster):
    """Half of the shared connections; the others go on."""
    process = min(cluster.sessions("% native"))
    os.kill(process, signal.SIGSTOP)
    yield
    os.kill(process, signal.SIGCONT)
    cluster.wait()


def freeze_everything(cluster):
    processes = [cluster.process.pid, *cluster.orphans()]
    for process in processes:
        os.kill(process, signal.SIGSTOP)
    yield
    for process in reversed(processes):
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, signal.SIGCONT)
    cluster.wait()


def take_all_connections(cluster):
    """Others have them all, ours too."""
    taken = []
    deadline = time.monotonic() + 60
    ((most, kept),) = cluster.execute(
        "SELECT current_setting('max_connections'),"
        " current_setting('superuser_reserved_connections')"
    )
    # only then is none left that somebody who is just connecting could still get
    room = int(most) - int(kept)
    try:
        while len(taken) < room:
            assert time.monotonic() < deadline, "they are always faster"
            # who is refused takes a place for a moment, also one of those that are kept
            with contextlib.suppress(psycopg.OperationalError):
                cluster.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE application_name LIKE 'fraise%'"
                )
            with contextlib.suppress(psycopg.OperationalError):
                while len(taken) < room:
                    taken.append(psycopg.connect(cluster.dsn("other"), connect_timeout=5))
        yield
    finally:
        for connection in taken:
            connection.close()
    cluster.wait()


#: What happens, and whether nobody can be served meanwhile.
OUTAGES = {
    "a fast restart": (stop_fast, True),
    "an immediate restart": (stop_immediately, True),
    "the postmaster is killed": (kill_postmaster, True),
    "a backend is killed": (kill_backend, False),
    "its backends are stopped": (freeze_backends, True),
    "one backend is stopped": (freeze_one_backend, False),
    "all of it is stopped": (freeze_everything, True),
    "others have all connections": (take_all_connections, True),
}


@pytest.fixture(scope="module")
def server(tmp_path_factory, store, serving, cluster):
    """One server, which lives through all of it."""
    folder = tmp_path_factory.mktemp("outages")
    store.write_store(folder)
    limits = {"fraiseql": {"limits": {"seconds": LIMIT}}, "postgres": {"pool": {"max_size": 5}}}
    store.write_settings(folder, cluster.dsn("store"), **limits)
    with serving.serve(folder) as server:
        yield server
    if cluster.process is None:
        cluster.start()


@attrs.define
class Seen:
    """What a round has shown."""

    recovery: float
    memory: int


def endure(cluster, server, serving, load, outage, complete):
    """One outage under load."""
    serving.eventually(
        lambda: load.check() or len(cluster.sessions("% native")) == 2, 30, "no connections"
    )
    began = time.monotonic()
    serving.eventually(
        lambda: load.check() or load.tally.last_good > began, 30, "nothing is answered"
    )
    turns = outage(cluster)
    next(turns)
    away = time.monotonic()
    failed = load.tally.counts["error"]
    if complete:
        serving.eventually(
            lambda: load.check() or load.tally.counts["error"] > failed + 20, 30, "no errors"
        )
    # long enough, in deep, for connections to be given up and for the longest pause thereafter
    time.sleep(LIMIT + 10 if DEEP else 0.5)
    load.check()
    assert next(turns, None) is None
    back = time.monotonic()
    recovery = serving.eventually(
        lambda: load.check() or load.tally.last_good > back, 60, "it does not come back"
    )
    natively = server.figures().native
    serving.eventually(
        lambda: load.check() or server.figures().native > natively + 20, 30, "Rust stays away"
    )
    serving.eventually(
        lambda: len(cluster.sessions("% native")) == 2, 30, "connections are left over"
    )
    assert len(cluster.sessions("fraise")) <= 5
    print(f"away {back - away:.1f} s, back after {recovery:.2f} s")
    return Seen(recovery, server.memory())


@pytest.mark.parametrize(("outage", "complete"), OUTAGES.values(), ids=OUTAGES)
def test_outage(outage, complete, cluster, server, serving, storm, make_asker):
    with storm.Load((server.host, server.port), make_asker(3)) as load:
        seen = [endure(cluster, server, serving, load, outage, complete) for _ in range(ROUNDS)]
    print(load.tally, server.figures().line, [one.memory for one in seen])
    codes = {code.split()[1] for code in load.tally.codes}
    assert codes <= CLEAN, load.tally
    assert load.tally.slowest < LIMIT + SLACK
    assert max(one.recovery for one in seen) <= RECOVERY
    if DEEP:
        assert seen[-1].memory < seen[1].memory + 20_000_000, [one.memory for one in seen]


def test_nobody_gets_in_while_the_postmaster_stands_still(
    cluster, server, serving, storm, make_asker
):
    """Who is connected goes on; who lost a connection waits for the next one in bounded time."""
    with storm.Load((server.host, server.port), make_asker(4)) as load:
        serving.eventually(lambda: load.tally.last_good > 0, 30, "nothing is answered")
        processes = cluster.sessions("% native")
        cluster.send(signal.SIGSTOP)
        try:
            began = time.monotonic()
            serving.eventually(lambda: load.tally.last_good > began, 10, "nothing is answered")
            for process in processes:
                os.kill(process, signal.SIGTERM)
            time.sleep(1)
            load.check()
        finally:
            cluster.send(signal.SIGCONT)
        cluster.wait()
        back = time.monotonic()
        recovery = serving.eventually(lambda: load.tally.last_good > back, 60, "it stays away")
        serving.eventually(
            lambda: len(cluster.sessions("% native")) == 2, 30, "connections are missing"
        )
    assert recovery <= RECOVERY
    assert {code.split()[1] for code in load.tally.codes} <= CLEAN, load.tally
    assert load.tally.slowest < LIMIT + SLACK
