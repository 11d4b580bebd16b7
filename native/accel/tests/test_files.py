"""Files read, hashed and split, in both twins."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any

import fraise_accel
import pytest
from fraise_accel.types import SqlFile, SqlSyntaxError

POSIX = os.name == "posix"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Good and bad files; where the system tells of failures by errno, also some that are none."""
    contents: dict[str, bytes] = {
        "plain.sql": b"SELECT 1;",
        "empty.sql": b"",
        "mark.sql": "\ufeffSELECT 'é';".encode(),
        "crlf.sql": b"SELECT 1;\r\nSELECT 2;\r\n",
        "open.sql": b"SELECT 'a",
        "start.sql": b"SELECT \xff",
        "middle.sql": b"SELECT \xc3(",
        "end.sql": b"SELECT \xe2\x82",
        "surrogate.sql": b"SELECT \xed\xa0\x80",
        "large.sql": b"SELECT 1;\n" * 50_000,
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    names = list(contents)
    if POSIX:
        (tmp_path / "folder").mkdir()
        os.mkfifo(tmp_path / "pipe")
        (tmp_path / "loop").symlink_to("loop")
        names += ["folder", "pipe", "loop", "absent", "plain.sql/below", "n" * 300]
    return [str(tmp_path / name) for name in names]


def show(file: SqlFile) -> tuple[Any, ...]:
    error = file.error
    shown = None if error is None else (type(error), error.args, vars(error), str(error))
    return file._replace(error=shown)  # type: ignore[arg-type]


def test_twins_read_alike(pure: ModuleType, native: ModuleType, files: list[str]) -> None:
    expected = [show(file) for file in pure.read_sql_files(files)]
    assert [show(file) for file in native.read_sql_files(files)] == expected


def test_twins_hash_alike(pure: ModuleType, native: ModuleType, files: list[str]) -> None:
    readable = [path for path in files if Path(path).suffix == ".sql" and Path(path).is_file()]
    assert native.hash_files(readable) == pure.hash_files(readable)
    for path in set(files) - set(readable):
        errors = []
        for twin in (pure, native):
            with pytest.raises(OSError) as caught:  # noqa: PT011  # compared below
                twin.hash_files([readable[0], path, "absent"])
            errors.append((type(caught.value), caught.value.args, caught.value.filename))
        assert errors[0] == errors[1]


def test_reads_hashes_and_splits(twin: ModuleType, files: list[str]) -> None:
    found = {Path(file.path).name: file for file in twin.read_sql_files(files)}
    assert [file.path for file in twin.read_sql_files(files)] == files
    marked = found["mark.sql"]
    assert marked.text == "SELECT 'é';"
    assert marked.digest == hashlib.sha256(Path(marked.path).read_bytes()).hexdigest()
    assert marked.statements is not None
    assert marked.statements[0][:4] == (0, 10, 1, 1)
    assert isinstance(found["open.sql"].error, SqlSyntaxError)
    assert found["open.sql"].text == "SELECT 'a"
    assert isinstance(found["start.sql"].error, UnicodeDecodeError)
    if POSIX:
        assert isinstance(found["absent"].error, FileNotFoundError)
        assert isinstance(found["folder"].error, IsADirectoryError)
        assert "Not a regular file" in str(found["pipe"].error)
    for file in found.values():
        assert (file.statements is None) != (file.error is None)


def test_hashes_in_order(twin: ModuleType, tmp_path: Path) -> None:
    paths = []
    for number in range(200):
        path = tmp_path / f"{number}.sql"
        path.write_bytes(str(number).encode() * number)
        paths.append(str(path))
    expected = tuple(hashlib.sha256(Path(path).read_bytes()).hexdigest() for path in paths)
    assert twin.hash_files(paths) == expected
    assert twin.hash_files([]) == ()


def test_takes_paths_and_refuses_nul(tmp_path: Path) -> None:
    path = tmp_path / "a.sql"
    path.write_text("SELECT 1")
    assert fraise_accel.hash_files([path])[0] == hashlib.sha256(b"SELECT 1").hexdigest()
    assert fraise_accel.read_sql_files([path])[0].path == str(path)
    for function in (fraise_accel.hash_files, fraise_accel.read_sql_files):
        with pytest.raises(ValueError, match="NUL"):
            function(["a\0b"])


PROGRAM = """
import sys
from fraise_accel import hash_files
print("ready", flush=True)
hash_files([sys.argv[1]] * 200_000)
"""


@pytest.mark.skipif(not POSIX, reason="Windows sends Ctrl-C to a console, not to a process")
@pytest.mark.parametrize("twin", ["pure", "native"], indirect=True)
def test_ctrl_c_ends_the_work(twin: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "large.sql"
    path.write_bytes(b"x" * 2_000_000)
    environment = {**os.environ, "FRAISE_ACCEL": twin.__name__.rpartition("_")[2]}
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(path)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)
    assert b"KeyboardInterrupt" in errors
    assert process.returncode == -signal.SIGINT
