"""The small parts: locks, files, addresses."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve
from fraise_postgres.cli.psql import find_psql
from fraise_postgres.errors import ClientMissingError, StartCancelledError
from fraise_postgres.server import log
from fraise_postgres.server.deadline import Deadline
from fraise_postgres.server.diagnosis import explain
from fraise_postgres.server.handle import Address, Server
from fraise_postgres.server.inspection import measure
from fraise_postgres.server.layout import find_layout, make_folders
from fraise_postgres.server.leases import Holder, read_holders, sweep_leases, take_lease
from fraise_postgres.server.locks import hold_gate, is_locked, open_lock_file, try_lock
from fraise_postgres.server.postmaster import read_postmaster
from fraise_postgres.server.programs import environment, run_program
from fraise_postgres.server.state import State, read_state, write_state
from fraise_postgres.settings import PostgresSettings


@pytest.fixture
def layout(empty_project):
    found = find_layout(empty_project)
    make_folders(found)
    return found


def test_lock_is_freed_by_the_kernel(place):
    path = place / "lock"
    program = (
        "import sys; from pathlib import Path; import fraise_postgres.server.locks as locks;"
        "d = locks.open_lock_file(Path(sys.argv[1])); print(locks.try_lock(d), flush=True);"
        "sys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", program, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout.readline() == b"True\n"
    assert is_locked(path)
    holder.kill()
    holder.communicate(timeout=10)
    assert not is_locked(path)
    assert not is_locked(place / "missing")


def test_link_in_place_of_a_lock_is_refused(place):
    (place / "lock").symlink_to(place / "precious")
    with pytest.raises(OSError, match="symbolic links"):
        open_lock_file(place / "lock")
    assert not (place / "precious").exists()


def test_gate_of_a_deleted_folder_protects_nothing(place):
    """Whoever waited for it takes the new one."""
    gate = place / "gate.lock"
    with hold_gate(gate, Deadline.after(1)):
        gate.unlink()
        with hold_gate(gate, Deadline.after(1)) as fresh:
            assert os.path.samestat(os.fstat(fresh), gate.stat())


def test_deadline_can_be_cancelled():
    with pytest.raises(StartCancelledError):
        Deadline.after(60, lambda: True).pause()


def test_program_is_killed_at_the_deadline_with_its_children(layout, place):
    marker = place / "marker"
    done = run_program(
        ["/bin/sh", "-c", f"(sleep 1; touch {marker}) & sleep 30"],
        account=evolve(layout.account, switch=False),
        deadline=Deadline.after(0.2),
    )
    assert done.status is None
    assert not done.succeeded
    subprocess.run(["sleep", "1.2"], check=True, timeout=10)
    assert not marker.exists()


def test_environment_does_not_steer_postgresql(monkeypatch):
    for name in ("PGDATA", "PGPORT", "PGOPTIONS", "LC_MESSAGES", "LANGUAGE", "LANG"):
        monkeypatch.setenv(name, "de_DE")
    kept = environment()
    assert not [name for name in kept if name.startswith("PG")]
    assert (kept["LC_ALL"], "LANG" in kept, "PATH" in kept) == ("C", False, True)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"keep": "yes", "port": "x"}'])
def test_damaged_state_is_that_of_a_new_server(layout, text):
    layout.state.write_text(text)
    assert read_state(layout) == State()


def test_state_is_remembered(layout):
    state = State(keep=True, port=5433, listens=True)
    write_state(layout, state)
    assert read_state(layout) == state


def test_leases_of_ended_processes_are_swept(layout):
    lease = take_lease(layout)
    dead = layout.leases / "123-1-1"
    dead.write_text(json.dumps({"pid": 123, "command": "gone", "since": 1.0}))
    assert [holder.pid for holder in read_holders(layout)] == [os.getpid()]
    assert sweep_leases(layout) is True
    assert not dead.exists()
    os.close(lease.descriptor)
    assert sweep_leases(layout) is False
    assert list(layout.leases.iterdir()) == []


def test_unreadable_lease_still_names_its_process(layout):
    path = layout.leases / "77-1-1"
    descriptor = open_lock_file(path)
    assert try_lock(descriptor)
    assert read_holders(layout) == (Holder(77, "unknown", 0.0),)
    os.close(descriptor)


@pytest.mark.parametrize("text", ["", "12\n", "x\n" * 8, "1\n/d\n1\nx\n\n\n\nready\n"])
def test_half_written_postmaster_file_says_nothing(place, text):
    (place / "postmaster.pid").write_text(text)
    assert read_postmaster(place) is None
    (place / "postmaster.pid").unlink()
    assert read_postmaster(place) is None


def test_log_is_bounded(place):
    path = place / "server.log"
    path.write_bytes(b"old\n" * (log.ROTATE_BYTES // 4) + b"x")
    log.rotate(path)
    assert not path.exists()
    assert path.with_suffix(".log.1").exists()
    log.rotate(path)
    log.trim(path)
    path.write_bytes(b"old\n" * (log.TRIM_BYTES // 4) + b"the end")
    with path.open("ab") as writer:
        log.trim(path)
        writer.write(b" goes on")
    assert path.read_bytes().endswith(b"the end goes on")
    assert log.size(path) < log.TRIM_BYTES // 8
    assert log.read_since(place / "missing", 0) == ""
    assert log.last_lines("a\n\nb\nc\n", 2) == "b\nc"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("FATAL: could not write: No space left on device", "PG-SERVER-010"),
        ("FATAL: could not open: Read-only file system", "PG-SERVER-008"),
        ("FATAL:  database files are incompatible with server", "PG-SERVER-003"),
        ('LOG: could not bind Unix address "/x": Permission denied', "PG-SERVER-015"),
        ('FATAL:  data directory "/x" has wrong ownership', "PG-SERVER-009"),
        ("FATAL: pre-existing shared memory block is still in use", "PG-SERVER-004"),
        ("PANIC: could not locate a valid checkpoint record", "PG-SERVER-011"),
        ("something else", "PG-SERVER-004"),
    ],
)
def test_words_of_a_failed_start(layout, written, code):
    listening = 'LOG:  listening on Unix socket "/x/.s.PGSQL.5432"\n'
    error = explain(listening + written, layout, None)
    assert error.code == code
    assert written in error.message


def test_address_of_an_odd_database():
    server = Server(
        source="embedded", version=180006, address=Address(host="/a b", port=5432), database="app"
    )
    assert server.dsn() == "postgresql://fraise@/app?host=%2Fa%20b&port=5432"
    assert server.dsn("a/b?c") == "postgresql://fraise@/a%2Fb%3Fc?host=%2Fa%20b&port=5432"


def test_size_of_a_folder(place):
    (place / "deep").mkdir()
    (place / "deep" / "one").write_bytes(b"123")
    (place / "two").write_bytes(b"45")
    assert measure(place) == 5


def test_no_psql(monkeypatch, place):
    monkeypatch.setattr("fraise_postgres.server.binaries.wheel_folder", lambda: None)
    monkeypatch.setenv("PATH", str(place))
    with pytest.raises(ClientMissingError):
        find_psql(PostgresSettings())
    (place / "psql").write_text("#!/bin/sh\n")
    (place / "psql").chmod(0o755)
    assert Path(find_psql(PostgresSettings())) == place / "psql"
