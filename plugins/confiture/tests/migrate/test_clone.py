"""``confiture migrate up --on-clone``: everything runs, and the database is as it was."""

from __future__ import annotations

import json

import pytest

FIRST = "/db/migrations/20260101000001_book"
SECOND = "/db/migrations/20260101000002_title"


@pytest.fixture
def half_way(confiture, project):
    """A database with the first of two migrations, and a row."""
    project.write({f"{FIRST}.up.sql": "CREATE TABLE book (pk int PRIMARY KEY);"})
    confiture("migrate", "up")
    project.fetch("INSERT INTO book VALUES (1) RETURNING pk")

    def write(text):
        project.write({f"{SECOND}.up.sql": text})

    return write


@pytest.fixture
def state(project):
    """What the database is: objects, rows, ledger."""

    def look():
        return project.dump(data=True)

    return look


def test_what_is_pending_runs_there_and_nothing_here(confiture, half_way, state):
    half_way(
        "-- confiture: transaction statement\nALTER TABLE book ADD title text;"
        "CREATE INDEX CONCURRENTLY i ON book (title);"
    )
    before = state()
    done = confiture("migrate", "up", "--on-clone")
    assert "20260101000002_title" in done.stdout
    assert "20260101000001_book" not in done.stdout
    assert "1 migration applied; the clone is gone, the database is as it was" in done.stdout
    told = json.loads(confiture("migrate", "up", "--on-clone", "--json").stdout)
    assert (told["changed"], told["dry_run"]) == (False, True)
    assert [one["version"] for one in told["migrations"]] == ["20260101000002"]
    assert state() == before
    assert "pending" in confiture("migrate", "status", expect=3).stdout


def test_what_fails_there_is_an_error_and_nothing_here(confiture, half_way, state):
    half_way("ALTER TABLE book ADD title txt;")
    before = state()
    done = confiture("migrate", "up", "--on-clone", expect=1)
    assert 'type "txt" does not exist' in done.stderr
    assert state() == before


def test_a_protected_environment_says_where_the_clone_may_be(confiture, project, half_way):
    half_way("ALTER TABLE book ADD title text;")
    project.environment("protected: true\n")
    assert "CONF-DIFF-" in confiture("migrate", "up", "--on-clone", expect=1).stderr
    project.environment("protected: true\nshadow_url: same\n")
    assert "1 migration applied" in confiture("migrate", "up", "--on-clone").stdout
