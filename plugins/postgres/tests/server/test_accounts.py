"""Which user runs the server, and which folders it may reach."""

from __future__ import annotations

import getpass
import os
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from fraise_postgres.errors import AccountMissingError, BinariesUnusableError, FolderOwnerError
from fraise_postgres.server import relocation, start_server
from fraise_postgres.server.account import choose_account
from fraise_postgres.server.binaries import wheel_folder
from fraise_postgres.server.layout import find_layout
from fraise_postgres.server.relocation import STATE_FOLDER, project_folder
from fraise_postgres.settings import PostgresSettings

from .conftest import SETTINGS, end_server, query

ROOT = os.geteuid() == 0
needs_root = pytest.mark.skipif(not ROOT, reason="only root can act as another user")
STRANGER = 54321
"""A user id without a name."""


def modes(folder: Path) -> list[int]:
    return [stat.S_IMODE(each.stat().st_mode) for each in (folder, *folder.parents)]


@pytest.fixture
def closed(place: Path, monkeypatch: pytest.MonkeyPatch):
    """A project below a folder that only root may enter; what root keeps is kept in memory."""
    monkeypatch.setattr(relocation, "STATE_FOLDER", place / "lib" / "fraise")
    project = place / "home" / "project"
    project.mkdir(parents=True)
    (place / "home").chmod(0o700)
    yield project
    end_server(project)


def test_folder_of_root_is_where_the_documentation_says():
    assert Path("/var/lib/fraise") == STATE_FOLDER


#: An interpreter below a closed home cannot be started by others: it starts as root, loads what
#: it needs, and becomes the other user before it does anything. From then on nothing can be
#: imported of Python, codecs included; it is refused, so that open folders hide no late import.
BECOME = """
import os, sys
import psycopg, psycopg.types.json
import fraise_postgres.server, fraise_postgres.dsn, fraise_postgres.connecting
class Closed:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in sys.stdlib_module_names:
            raise ModuleNotFoundError(f"{name} is imported late", name=name)
sys.meta_path.insert(0, Closed())
user, group = int(sys.argv.pop(1)), int(sys.argv.pop(1))
os.setgroups([])
os.setresgid(group, group, group)
os.setresuid(user, user, user)
"""


def as_user(
    uid: int, folder: Path, program: str, *arguments: object
) -> subprocess.CompletedProcess[str]:
    """Run Python as another user, with a home of its own."""
    words = (uid, uid if uid == STRANGER else 65534, *arguments)
    return subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", "-c", BECOME + program, *map(str, words)],
        cwd=folder,
        env={"HOME": str(folder), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


USE = """
import sys
from pathlib import Path
import psycopg
from fraise_postgres.server import relocation, start_server
from fraise_postgres.settings import PostgresSettings
with start_server(Path(sys.argv[1])) as server, psycopg.connect(server.dsn()) as connection:
    print(connection.execute("SELECT current_user, current_setting('data_directory')").fetchone())
    print(connection.execute("SELECT pg_stat_file('.') IS NOT NULL").fetchone())
"""

REFUSED = """
import sys
from pathlib import Path
from fraise_hookspecs.errors import FraiseError
from fraise_postgres.server import relocation, start_server
try:
    with start_server(Path(sys.argv[1])):
        print("started")
except FraiseError as error:
    print(error.code, error, "hint:", error.hint)
"""


@needs_root
def test_root_runs_the_server_as_a_service_user(project):
    with start_server(project, settings=SETTINGS) as server:
        account = find_layout(project).account
        assert account.switch
        assert account.uid != 0
        assert (project / ".fraise" / "postgres" / "data").stat().st_uid == account.uid
        assert query(server.dsn(), "SELECT current_user") == [("fraise",)]
        assert (project / ".fraise").stat().st_uid == 0


@needs_root
def test_closed_parents_are_left_alone_and_the_data_lives_elsewhere(closed):
    before = modes(closed)
    with start_server(closed, settings=SETTINGS) as server:
        query(server.dsn(), "CREATE TABLE kept AS SELECT 7 AS answer")
        home = project_folder(closed.resolve())
        assert server.data == home / "data"
        assert (home / "project").read_text() == f"{closed.resolve()}\n"
        assert stat.S_IMODE(home.stat().st_mode) == 0o700
        assert stat.S_IMODE(home.parent.stat().st_mode) == 0o711
    assert modes(closed) == before
    assert not (closed / ".fraise").exists()
    with start_server(closed, settings=SETTINGS) as server:
        assert query(server.dsn(), "SELECT answer FROM kept") == [(7,)]


@needs_root
def test_programs_in_a_closed_folder_are_copied(place, closed):
    wheel = wheel_folder()
    assert wheel is not None
    package = wheel.parent.parent
    site = place / "home" / "site-packages"
    for folder in (package, package.with_name(f"{package.name}.libs")):
        if folder.is_dir():
            shutil.copytree(folder, site / folder.name, symlinks=True)
    tree = site / package.name / wheel.parent.name
    before = modes(tree / "bin")
    settings = PostgresSettings(binaries=tree / "bin")
    kept = project_folder(closed.resolve()).parent
    for _ in range(2):  # the second time the copy is used again
        with start_server(closed, settings=settings) as server:
            assert query(server.dsn(), "SELECT 1") == [(1,)]
        assert len(list(kept.glob("programs-*"))) == 1
    assert modes(tree / "bin") == before


@needs_root
def test_data_of_a_temporary_project_goes_some_time_after_it(place, closed, monkeypatch):
    gone, running, elsewhere = (place / name for name in ("gone", "running", "elsewhere"))
    homes = {}
    for project in (gone, running, elsewhere):
        project.mkdir(mode=0o700)
        with start_server(project, settings=SETTINGS, keep=project == running):
            homes[project] = project_folder(project.resolve())
    monkeypatch.setattr(relocation, "_FRESH_SECONDS", 0.0)
    (homes[elsewhere] / "project").write_text("/mnt/a disk that comes back\n")
    running.rmdir()
    gone.rmdir()
    with start_server(closed, settings=SETTINGS):
        assert not homes[gone].exists()
        assert homes[running].exists()
        assert homes[elsewhere].exists()
    running.mkdir(mode=0o700)
    end_server(running)


@needs_root
def test_programs_that_cannot_be_copied_are_refused(place, project):
    bare = place / "home" / "bin"
    bare.mkdir(parents=True)
    for name in ("postgres", "initdb", "pg_ctl"):
        (bare / name).write_text("#!/bin/sh\n")
        (bare / name).chmod(0o755)
    (place / "home").chmod(0o700)
    with (
        pytest.raises(BinariesUnusableError, match="cannot run"),
        start_server(project, settings=PostgresSettings(binaries=bare)),
    ):
        pass


@needs_root
def test_data_that_became_unreachable_is_not_begun_anew(place, pattern):
    project = place / "home" / "project"
    project.parent.mkdir()
    subprocess.run(["cp", "-a", pattern, project], check=True, timeout=60)
    (place / "home").chmod(0o700)
    with (
        pytest.raises(FolderOwnerError, match="cannot reach"),
        start_server(project, settings=SETTINGS),
    ):
        pass
    assert not project_folder(project.resolve()).exists()


@needs_root
def test_root_works_for_the_owner_of_the_project(place):
    """As with sudo: afterwards the owner can go on by himself."""
    nobody = choose_account(place, place, "nobody")
    project = place / "owned"
    project.mkdir()
    os.chown(project, nobody.uid, nobody.gid)
    with start_server(project, settings=SETTINGS) as server:
        query(server.dsn(), "SELECT 1")
    for path in (project / ".fraise", *(project / ".fraise").rglob("*")):
        assert path.lstat().st_uid == nobody.uid, path
    done = as_user(nobody.uid, place, USE, project)
    assert done.returncode == 0, done.stderr
    assert "fraise" in done.stdout


@needs_root
def test_normal_user_with_a_closed_home(place):
    nobody = choose_account(place, place, "nobody")
    home = place / "normal"
    home.mkdir(mode=0o700)
    os.chown(home, nobody.uid, nobody.gid)
    done = as_user(nobody.uid, home, USE, home / "project-not-there-yet")
    assert done.returncode != 0  # the project itself must exist
    (home / "project").mkdir()
    os.chown(home / "project", nobody.uid, nobody.gid)
    done = as_user(nobody.uid, home, USE, home / "project")
    assert done.returncode == 0, done.stderr
    assert str(home / "project" / ".fraise" / "postgres" / "data") in done.stdout
    assert done.stderr == ""
    # Root finds the same server, and adds nothing that its owner could not use.
    with start_server(home / "project", settings=SETTINGS) as server:
        assert query(server.dsn(), "SELECT current_user") == [("fraise",)]
    done = as_user(nobody.uid, home, USE, home / "project")
    assert done.returncode == 0, done.stderr


@needs_root
def test_folders_of_another_user_are_refused(place, project):
    nobody = choose_account(place, place, "nobody")
    done = as_user(nobody.uid, place, REFUSED, project)
    assert "PG-SERVER-008" in done.stdout or "PG-SERVER-009" in done.stdout, done
    assert "hint:" in done.stdout
    with (
        pytest.raises(FolderOwnerError, match="belongs to user id") as caught,
        start_server(project, settings=PostgresSettings(run_as="nobody")),
    ):
        pass
    assert "chown" in caught.value.hint


@needs_root
def test_user_without_a_name(place):
    home = place / "container"
    home.mkdir()
    os.chown(home, STRANGER, STRANGER)
    done = as_user(STRANGER, home, REFUSED, home)
    assert "PG-SERVER-014" in done.stdout, done
    assert "/etc/passwd" in done.stdout
    assert not (home / ".fraise").exists()


@needs_root
@pytest.mark.parametrize(
    ("name", "reason"), [("nobody-here", "no user named"), ("root", "is root")]
)
def test_user_of_the_settings_must_serve(empty_project, name, reason):
    with (
        pytest.raises(AccountMissingError, match=reason) as caught,
        start_server(empty_project, settings=PostgresSettings(run_as=name)),
    ):
        pass
    assert str(caught.value.where) == "postgres.run_as"
    assert not (empty_project / ".fraise").exists()


@needs_root
def test_server_lets_in_its_own_user_and_root_only(project):
    with start_server(project, settings=SETTINGS) as server:
        nobody = choose_account(project, project, "nobody")
        # Even with the folders opened by mistake.
        for folder in (
            project / ".fraise" / "postgres",
            project / ".fraise" / "postgres" / "socket",
        ):
            folder.chmod(0o755)
        (project / ".fraise" / "postgres" / "socket" / ".s.PGSQL.5432").chmod(0o777)
        program = (
            "import sys, psycopg\n"
            "try:\n    psycopg.connect(sys.argv[1])\n"
            "except psycopg.OperationalError as error:\n    print(error)\n"
        )
        done = as_user(nobody.uid, Path(tempfile.gettempdir()), program, server.dsn())
        assert "Peer authentication failed" in done.stdout, done
        for folder in (
            project / ".fraise" / "postgres",
            project / ".fraise" / "postgres" / "socket",
        ):
            folder.chmod(0o700)


@pytest.mark.skipif(ROOT, reason="about users who are not root")
def test_normal_user_runs_the_server_as_himself(project):
    account = find_layout(project).account
    assert account.name == getpass.getuser()
    assert not account.switch
