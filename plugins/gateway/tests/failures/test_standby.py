"""A primary and its standby: who is asked, and what happens when one of them goes."""

import signal
import time

import pytest

RECOVERY = 10.0
CLEAN = {"SERVICE_UNAVAILABLE", "TIMEOUT"}


@pytest.fixture
def pair(clustering, store):
    """A primary, and a standby that has all that it has."""
    with clustering.open_cluster() as primary:
        store.fill(primary.dsn(), 1_000)
        with clustering.open_standby(primary) as standby:
            yield primary, standby


def write_settings(store, folder, primary, standby, wanted):
    ports = f"{primary.port},{standby.port}"
    dsn = f"host=127.0.0.1,127.0.0.1 port={ports} user=store dbname=postgres"
    store.write_settings(
        folder,
        f"{dsn} target_session_attrs={wanted}",
        fraiseql={"limits": {"seconds": 3.0}},
        postgres={"pool": {"max_size": 4}},
    )


@pytest.fixture
def folder(tmp_path, store):
    store.write_store(tmp_path)
    return tmp_path


def test_standby_is_preferred_while_it_is_there(pair, folder, store, serving, storm, make_asker):
    primary, standby = pair
    write_settings(store, folder, primary, standby, "prefer-standby")
    with (
        serving.serve(folder) as server,
        storm.Load((server.host, server.port), make_asker(7)) as load,
    ):
        serving.eventually(
            lambda: load.check() or len(standby.sessions("% native")) == 2, 30, "not at the standby"
        )
        assert not primary.sessions("% native")
        began = server.figures().native
        serving.eventually(
            lambda: load.check() or server.figures().native > began + 50, 60, "nothing is answered"
        )
        standby.stop(signal.SIGQUIT)
        away = time.monotonic()
        recovery = serving.eventually(
            lambda: load.check() or load.tally.last_good > away, 60, "the primary is not asked"
        )
        serving.eventually(
            lambda: load.check() or len(primary.sessions("% native")) == 2, 30, "not at the primary"
        )
    assert recovery <= RECOVERY
    assert {code.split()[1] for code in load.tally.codes} <= CLEAN, load.tally


def test_promoted_standby_is_found_under_load(pair, folder, store, serving, storm, make_asker):
    primary, standby = pair
    write_settings(store, folder, primary, standby, "read-write")
    with (
        serving.serve(folder) as server,
        storm.Load((server.host, server.port), make_asker(8)) as load,
    ):
        serving.eventually(
            lambda: load.check() or len(primary.sessions("% native")) == 2, 30, "not at the primary"
        )
        assert not standby.sessions("% native")
        began = server.figures().native
        serving.eventually(
            lambda: load.check() or server.figures().native > began + 50, 60, "nothing is answered"
        )
        primary.stop(signal.SIGQUIT)
        failed = load.tally.counts["error"]
        serving.eventually(
            lambda: load.check() or load.tally.counts["error"] > failed + 20, 30, "no errors"
        )
        # a standby takes connections, and is not what is wanted: one that asks it goes again
        serving.eventually(
            lambda: load.check() or not standby.sessions("% native"), 10, "it stays at the standby"
        )
        assert standby.execute("SELECT pg_promote()") == [(True,)]
        back = time.monotonic()
        recovery = serving.eventually(
            lambda: load.check() or load.tally.last_good > back, 60, "it is not found"
        )
        native = server.figures().native
        serving.eventually(
            lambda: load.check() or server.figures().native > native + 20, 30, "Rust stays away"
        )
        serving.eventually(
            lambda: load.check() or len(standby.sessions("% native")) == 2, 30, "not at the new one"
        )
    print(f"back after {recovery:.2f} s", load.tally)
    assert recovery <= RECOVERY
    assert {code.split()[1] for code in load.tally.codes} <= CLEAN, load.tally
