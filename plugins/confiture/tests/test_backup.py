"""A copy of a database before it is replaced."""

import stat
import subprocess
from datetime import UTC, datetime

import pytest
from confiture import errors
from confiture.server.backup import back_up, choose_file
from confiture.server.target import find_target
from confiture.server.wire import Cancellation
from fraise_postgres import find_program

pytestmark = pytest.mark.anyio
ROW = "INSERT INTO old VALUES (42)"


def restore(path, dsn):
    words = [
        find_program("pg_restore", at_least=10),
        "--exit-on-error",
        "--no-owner",
        "-d",
        dsn,
        str(path),
    ]
    subprocess.run(words, check=True, timeout=120, capture_output=True)


@pytest.fixture
def full(project):
    """A database with a row, and files of another schema."""
    project.execute("CREATE TABLE old (a int)")
    project.execute(ROW)
    project.write({"a.sql": "CREATE TABLE new (a int);"})
    project.stamp()
    return project


async def test_what_is_replaced_can_be_restored(full, second_dsn, psql):
    report = await full.build(recreate=True, backup=full.path / "old.dump")
    assert report.backup == full.path / "old.dump"
    assert full.fetch("SELECT to_regclass('old'), to_regclass('new')") == [(None, "new")]
    restore(report.backup, second_dsn)
    assert psql(second_dsn, "-t", "-c", "SELECT a FROM old").stdout.split() == ["42"]
    assert stat.S_IMODE(report.backup.stat().st_mode) == 0o600
    assert not list(full.path.glob("*.part"))


async def test_a_folder_gets_a_file_of_each_build(full):
    folder = full.path / "copies"
    first = await full.build(recreate=True, backup=folder)
    second = await full.build(recreate=True, backup=folder)
    assert sorted(folder.iterdir()) == [first.backup, second.backup]
    assert first.backup.name.startswith(f"{full.database}_20")


@pytest.mark.parametrize(("text", "folder"), [("true", "db/backups"), ("kept", "kept")])
async def test_an_environment_can_ask_for_it(full, text, folder):
    full.environment(f"backup: {text}")
    report = await full.build(recreate=True)
    assert report.backup.parent == full.path / folder
    assert report.as_dict()["backup"] == str(report.backup)


async def test_nothing_is_copied_where_nothing_is_replaced(project):
    project.write({"a.sql": "CREATE TABLE new (a int);"})
    project.environment("backup: false")
    assert (await project.build(backup=project.path / "x.dump")).backup is None
    assert not (project.path / "x.dump").exists()


async def test_a_dry_run_copies_nothing(full):
    report = await full.build(recreate=True, dry_run=True, backup=full.path / "x.dump")
    assert report.backup is None
    assert not (full.path / "x.dump").exists()


async def test_what_cannot_be_copied_is_not_replaced(full, databases):
    there = databases()
    (full.path / "taken.dump").write_text("mine")
    with pytest.raises(errors.BackupFailedError, match="expected a new file"):
        await full.build(recreate=True, backup=full.path / "taken.dump")
    (full.path / "file").write_text("")
    with pytest.raises(errors.BackupFailedError, match="cannot write"):
        await full.build(recreate=True, backup=full.path / "file" / "x.dump")
    assert full.fetch("SELECT a FROM old") == [(42,)]
    assert (full.path / "taken.dump").read_text() == "mine"
    assert databases() == there


async def test_a_table_that_is_locked_fails_the_copy(full, monkeypatch, databases):
    import psycopg
    from confiture.server import backup

    monkeypatch.setattr(backup, "_LOCK_WAIT", 0.2)
    there = databases()
    with psycopg.connect(full.dsn) as holder:
        holder.execute("LOCK TABLE old")
        with pytest.raises(errors.BackupFailedError, match=r"LOCK TABLE public\.old"):
            await full.build(recreate=True, backup=full.path / "x.dump")
    assert full.fetch("SELECT a FROM old") == [(42,)]
    assert databases() == there
    assert not list(full.path.glob("x.dump*"))


def test_a_copy_that_takes_too_long_or_is_cancelled_leaves_no_file(full):
    import psycopg

    target = find_target(full.dsn)
    path = full.path / "x.dump"
    with psycopg.connect(full.dsn) as holder:
        version = holder.info.server_version
        holder.execute("LOCK TABLE old")
        with pytest.raises(errors.BackupFailedError, match="did not end in time"):
            back_up(target, path, version=version, cancellation=Cancellation(), timeout=0.5)
        stop = Cancellation()
        stop.cancel()
        with pytest.raises(errors.BuildCancelledError):
            back_up(target, path, version=version, cancellation=stop)
    assert not list(full.path.glob("x.dump*"))


def test_names_of_copies(tmp_path):
    now = datetime(2026, 1, 2, 3, 4, 5, 6, UTC)
    assert choose_file(tmp_path, "a/b c", now).name == "a_b_c_20260102T030405000006.dump"
    assert choose_file(tmp_path / "new", "a", now).parent == tmp_path / "new"
    assert choose_file(tmp_path / "x.dump", "a", now) == tmp_path / "x.dump"


def test_the_command_says_where_the_copy_is(full, confiture):
    done = confiture("build", "--recreate", "--yes", "--backup", "x.dump")
    assert "copied the old database to x.dump" in done.stdout
    assert (full.path / "x.dump").stat().st_size > 0
    failed = confiture("build", "--recreate", "--yes", "--backup", "x.dump", expect=1)
    assert "CONF-DB-010" in failed.stderr
