"""``confiture migrate squash``: one migration that arrives where many do."""

from __future__ import annotations

import pytest

STEPS = (
    "CREATE TABLE t (id int PRIMARY KEY, a int);",
    "CREATE INDEX i ON t (a); ALTER TABLE t ADD b text;",
    (
        "ALTER TABLE t DROP a; CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS"
        " 'SELECT count(*) FROM t';"
    ),
    "CREATE VIEW v AS SELECT b FROM t;",
)


@pytest.fixture
def chain(project):
    def write(*steps):
        for number, up in enumerate(steps, 1):
            project.write({f"/db/migrations/2026010100000{number}_step.up.sql": up})

    return write


def files(project):
    return sorted(one.name for one in (project.path / "db/migrations").iterdir())


def test_one_arrives_where_many_do(confiture, project, chain, second_dsn, dump_of):
    chain(*STEPS)
    project.write({"/db/migrations/README.md": "ours"})
    project.write({"/db/migrations/20260101000004_step.down.sql": "DROP VIEW v;"})
    confiture("migrate", "up")
    many = project.dump()
    done = confiture("migrate", "squash", "--through", "20260101000003")
    assert "removed 20260101000001_step\n" in done.stdout
    assert files(project) == [
        "20260101000003_squashed.up.sql",
        "20260101000004_step.down.sql",
        "20260101000004_step.up.sql",
        "README.md",
    ]
    assert not list((project.path / "db").glob(".squash-*"))
    # a database that has all of them has the one
    assert "edited" not in confiture("migrate", "status").stdout
    confiture("migrate", "up")
    assert project.dump() == many
    # and an empty one gets there by it
    project.environment(f"database_url: {second_dsn}\n", "empty")
    confiture("migrate", "up", "--env", "empty")
    assert dump_of(second_dsn) == many
    confiture("migrate", "up", "--env", "empty")
    refused = confiture("migrate", "down", "--env", "empty", "--steps", "2", expect=1)
    assert "made of 3 migrations" in refused.stderr


def test_a_database_with_some_of_them_is_refused(confiture, project, chain):
    chain(*STEPS)
    confiture("migrate", "up", "--to", "20260101000002")
    before = project.dump()
    confiture("migrate", "squash", "--through", "20260101000003")
    refused = confiture("migrate", "up", expect=1)
    assert "CONF-SQUASH-001" in refused.stderr
    assert "not: 20260101000003" in refused.stderr
    assert project.dump() == before


def test_one_may_become_part_of_another(confiture, project, chain):
    chain(*STEPS)
    confiture("migrate", "up")
    confiture("migrate", "squash", "--through", "20260101000002")
    confiture("migrate", "squash", "--through", "20260101000004", "--name", "all")
    assert files(project) == ["20260101000004_all.up.sql"]
    assert "pending" not in confiture("migrate", "status").stdout
    confiture("migrate", "up")


def test_rows_are_not_lost_in_silence(confiture, project, chain):
    chain("CREATE TABLE t (a int);", "INSERT INTO t VALUES (1), (2); UPDATE t SET a = 3;")
    before = files(project)
    refused = confiture("migrate", "squash", "--through", "20260101000002", expect=1)
    assert "2 rows of public.t" in refused.stderr
    assert "20260101000002_step.up.sql:1:1 INSERT INTO t" in refused.stderr
    assert files(project) == before
    confiture("migrate", "squash", "--through", "20260101000002", "--keep-data")
    confiture("migrate", "up")
    assert project.fetch("SELECT * FROM t") == [(3,), (3,)]


@pytest.mark.parametrize(
    "steps",
    [
        ("CREATE TABLE t (a int);",),
        (
            "CREATE TABLE t (a int);",
            "INSERT INTO t VALUES (1); ALTER TABLE t RENAME a TO b;",
            "INSERT INTO t (b) VALUES (1); ALTER TABLE t DROP b;",
        ),
    ],
    ids=["one", "needs-what-is-gone"],
)
def test_nothing_is_written_that_does_not_arrive(confiture, project, chain, steps):
    chain(*steps)
    before = files(project)
    confiture(
        "migrate", "squash", "--through", f"2026010100000{len(steps)}", "--keep-data", expect=1
    )
    assert files(project) == before
    assert not list((project.path / "db").glob(".squash-*"))
