"""Client programs are found, and only those that serve."""

import stat
import subprocess

import pytest
from fraise_postgres import find_program
from fraise_postgres.errors import ProgramMissingError
from fraise_postgres.server import tools


def test_a_program_is_found_that_runs():
    path = find_program("pg_dump", at_least=13)
    told = subprocess.run([path, "--version"], capture_output=True, text=True, check=True).stdout
    assert told.startswith("pg_dump (PostgreSQL)")


def test_one_that_is_too_old_is_named():
    with pytest.raises(ProgramMissingError, match=r"pg_dump of PostgreSQL 99 .* is of \d+"):
        find_program("pg_dump", at_least=99)


def test_none_is_told_with_a_way_out():
    with pytest.raises(ProgramMissingError, match="found none") as caught:
        find_program("pg_nothing", at_least=15)
    assert "PATH" in caught.value.hint


def test_one_that_does_not_run_is_passed_over(tmp_path, monkeypatch):
    broken = tmp_path / "pg_dump"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(broken.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_program("pg_dump", at_least=13) != str(broken)
    assert tools._major(broken) is None
