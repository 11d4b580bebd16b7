"""``confiture migrate verify``: chains that lead to the files, and such that do not."""

from __future__ import annotations

import json

import pytest

T = "CREATE TABLE t (id int PRIMARY KEY, a int);\n"


@pytest.fixture
def chain(project):
    """Files of migrations: version by version, up and down (None: no file)."""

    def write(*steps, schema=T):
        project.write({"schema.sql": schema})
        for number, (up, down) in enumerate(steps, 1):
            name = f"/db/migrations/2026010100000{number}_step"
            project.write({f"{name}.up.sql": up})
            if down is not None:
                project.write({f"{name}.down.sql": down})

    return write


def test_a_chain_leads_to_the_files(confiture, project, chain):
    chain(
        ("CREATE TABLE t (id int PRIMARY KEY);", "DROP TABLE t;"),
        ('-- confiture: irreversible "why"\nCREATE TABLE u ();', None),
        ("ALTER TABLE t ADD a int; DROP TABLE u;", "CREATE TABLE u (); ALTER TABLE t DROP a;"),
    )
    done = confiture("migrate", "verify")
    assert done.stdout == (
        "20260101000001_step: there and back\n"
        "20260101000002_step: irreversible\n"
        "20260101000003_step: there and back\n"
        "3 migrations lead from nothing to db/schema.\n"
    )
    # nothing is done to the environment's own database
    assert project.fetch("SELECT to_regclass('t'), to_regnamespace('fraise')") == [(None, None)]


@pytest.mark.parametrize(
    ("steps", "finding"),
    [
        (
            [("CREATE TABLE t (id int PRIMARY KEY);", "DROP TABLE t;")],
            "column public.t.a is missing",
        ),
        ([(T, None), ("CREATE TABLE u ();", None)], "table public.u should not be there"),
        ([("CREATE TABLE t (id int PRIMARY KEY, a int, b x);", None)], 'type "x" does not exist'),
        ([(T, "ALTER TABLE t RENAME TO u;")], "after the way back of 20260101000001_step"),
        ([(T, "DROP TABLE u;")], "the way back of 20260101000001_step fails"),
    ],
    ids=["short", "long", "wrong", "elsewhere", "no-way"],
)
def test_what_is_wrong_is_told(confiture, chain, steps, finding):
    chain(*steps)
    told = json.loads(confiture("migrate", "verify", "--json", expect=3).stdout)
    assert told["verified"] is False
    assert any(finding in one for one in told["findings"]), told["findings"]


def test_a_chain_that_began_with_a_build_is_told_how_to_say_so(confiture, chain):
    chain(("ALTER TABLE t ADD a int;", "ALTER TABLE t DROP a;"))
    done = confiture("migrate", "verify", expect=3)
    assert "--from git:REVISION" in done.stderr


def test_a_chain_may_begin_with_a_schema(confiture, project, chain):
    chain(("ALTER TABLE t ADD a int;", "ALTER TABLE t DROP a;"))
    project.write({"/before.sql": "CREATE TABLE t (id int PRIMARY KEY);"})
    assert "does not exist" in confiture("migrate", "verify", expect=3).stdout
    assert "lead from before.sql" in confiture("migrate", "verify", "--from", "before.sql").stdout


def test_generated_migrations_lead_from_nothing_to_the_files(confiture, project):
    project.write({"schema.sql": "CREATE TABLE t (id int PRIMARY KEY);"})
    confiture("migrate", "generate")
    confiture("migrate", "up")
    project.write({"schema.sql": T.replace("a int", "a int NOT NULL UNIQUE")})
    confiture("migrate", "generate")
    assert "3 migrations lead from nothing" in confiture("migrate", "verify").stdout


def test_files_are_compared_with_the_ledger(confiture, project, chain):
    chain((T, "DROP TABLE t;"))
    confiture("migrate", "up")
    confiture("migrate", "verify", "--env", "local")
    chain((T + "-- edited\n", "DROP TABLE t;"))
    done = confiture("migrate", "verify", "--env", "local", expect=3)
    assert "20260101000001_step.up.sql was edited" in done.stdout


def test_scratch_databases_of_a_protected_environment_are_where_it_says(confiture, project, chain):
    chain((T, "DROP TABLE t;"), ("CREATE INDEX i ON t (a);", "DROP INDEX i;"))
    project.write({"schema.sql": T + "CREATE INDEX i ON t (a);"})
    project.environment("protected: true\n", "live")
    commands = (
        ("verify", "--env", "live"),
        ("drift", "--env", "live"),
        ("squash", "--env", "live", "--through", "20260101000002"),
    )
    for words in commands:
        assert "shadow_url" in confiture("migrate", *words, expect=1).stderr
    project.environment("protected: true\nshadow_url: same\n", "live")
    for words in commands:
        confiture("migrate", *words, expect=3 if words[0] == "drift" else 0)
