import os
import pathlib
import subprocess
import time

import psycopg
import pytest
from fraise_postgres import volatile, volatile_server
from fraise_postgres.server.locks import open_lock_file, try_lock


def test_a_server_in_memory_and_nothing_afterwards():
    with volatile_server() as server:
        home = server.data.parent
        assert server.source == "embedded"
        with psycopg.connect(server.dsn()) as connection:
            assert connection.execute("SELECT current_database()").fetchone() == ("postgres",)
            assert connection.execute("SHOW full_page_writes").fetchone() == ("off",)
        with volatile_server("other") as second:
            assert second.data != server.data
            assert home.exists()
    assert not home.exists()


def test_what_has_no_schema_is_made_in_public_beside_our_own_tables():
    with volatile_server() as server, psycopg.connect(server.dsn(), autocommit=True) as connection:
        connection.execute("CREATE SCHEMA fraise")
        connection.execute("CREATE TABLE book ()")
        row = connection.execute(
            "SELECT relnamespace::regnamespace::text FROM pg_class WHERE relname = 'book'"
        ).fetchone()
    assert row == ("public",)


def test_one_run_has_one_server():
    run = f"shared{os.getpid()}"
    with volatile_server(run) as first:
        with volatile_server(run) as second:
            assert first.data == second.data
        with psycopg.connect(first.dsn()) as connection:
            assert connection.execute("SELECT 1").fetchone() == (1,)
    assert not first.data.exists()


@pytest.mark.parametrize("run", ["../x", "a b", "x" * 41, "é"])
def test_odd_names_of_runs_are_refused(run):
    with pytest.raises(ValueError, match="letters and digits"), volatile_server(run):
        pytest.fail("entered")


@pytest.fixture
def leftover():
    """A folder as a killed run leaves it: with or without an end to its name."""
    parent = volatile._parent()
    made = []

    def make(name, age):
        folder = parent / f"{volatile._prefix()}{name}"
        folder.mkdir()
        (folder / "data").mkdir()
        os.utime(folder, (time.time() - age,) * 2)
        made.append(folder)
        return folder

    yield make
    for folder in made:
        if folder.exists():
            (folder / "data").rmdir()
            folder.rmdir()


def test_half_made_and_half_deleted_folders_are_swept(leftover):
    half_made = leftover("halfmade", 0)
    forgotten = leftover("oldrun.gone-1-2", 1000)
    going = leftover("youngrun.gone-1-2", 0)
    with volatile_server():
        assert not half_made.exists()
        assert not forgotten.exists()
        assert going.exists()


def test_a_folder_at_which_somebody_is_stays(leftover):
    busy = leftover("busy", 1000)
    gate = open_lock_file(busy / "gate.lock")
    assert try_lock(gate)
    with volatile_server():
        assert busy.exists()
    os.close(gate)
    with volatile_server():
        assert not busy.exists()


def test_a_small_memory_is_left_alone(monkeypatch, tmp_path):
    """As in a container of Docker: 64 MB would be full in the midst of a run."""
    small = tmp_path / "shm"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(small)],
        check=False,
        capture_output=True,
        timeout=10,
    )
    if mounted.returncode:
        pytest.skip("only root mounts a small memory, and not in every container")
    try:
        monkeypatch.setattr(volatile, "_MEMORY", small)
        with volatile_server() as server:
            assert small not in server.data.parents
            assert volatile._parents()[1] in server.data.parents
            with psycopg.connect(server.dsn()) as connection:
                assert connection.execute("SHOW fsync").fetchone() == ("off",)
        assert not server.data.parent.exists()
        assert list(small.iterdir()) == []
    finally:
        subprocess.run(["umount", str(small)], check=True, timeout=10)


def test_who_shares_a_server_finds_it_when_memory_has_become_scarce(monkeypatch):
    run = f"scarce{os.getpid()}"
    with volatile_server(run) as first:
        monkeypatch.setattr(volatile, "_ROOM", 2**62)
        assert volatile._parent() == volatile._parents()[1]
        with volatile_server(run) as second:
            assert second.data == first.data
        with volatile_server() as other:
            assert volatile._parents()[1] in other.data.parents


def test_without_memory_the_temporary_folder_serves(monkeypatch, tmp_path):
    monkeypatch.setattr(volatile, "_MEMORY", pathlib.Path("/no/such/folder"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert volatile._parent() == tmp_path
