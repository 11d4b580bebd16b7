"""``--check-locks``: what the server does, seen on a scratch database."""

import json

import psycopg
import pytest
from confiture.lint.statements.columns import _STABLE, BUILT_IN

FIRST = "db/migrations/20260101000000_first.up.sql"
SECOND = "db/migrations/20260102000000_second.up.sql"
TABLES = (
    "CREATE TABLE t (id bigint PRIMARY KEY, a varchar(10), b int,"
    " CONSTRAINT c CHECK (b IS NOT NULL));\n"
    "CREATE TABLE u (id bigint PRIMARY KEY, t bigint);\n"
)

#: Statement, rule, and whether the server pays what the rule complains of.
CASES = [
    ("ALTER TABLE t ALTER a TYPE varchar(20)", "LINT-109", False),
    ("ALTER TABLE t ALTER a TYPE text", "LINT-109", False),
    ("ALTER TABLE t ALTER a TYPE varchar(5)", "LINT-109", True),
    ("ALTER TABLE t ALTER b TYPE bigint", "LINT-109", True),
    ("ALTER TABLE t ALTER b SET NOT NULL", "LINT-108", False),
    ("ALTER TABLE t ALTER a SET NOT NULL", "LINT-108", True),
    ("ALTER TABLE t ADD CHECK (b > 0)", "LINT-104", True),
    ("ALTER TABLE t ADD COLUMN d int CHECK (d > 0)", "LINT-104", True),
    ("ALTER TABLE u ADD FOREIGN KEY (t) REFERENCES t", "LINT-105", True),
    ("ALTER TABLE u ADD COLUMN v bigint DEFAULT 1 REFERENCES t", "LINT-105", True),
    ("ALTER TABLE t ADD UNIQUE (a)", "LINT-106", True),
    ("ALTER TABLE t ADD COLUMN d float8 DEFAULT random()", "LINT-110", True),
    ("ALTER TABLE t ADD COLUMN d bigserial", "LINT-110", True),
    ("ALTER TABLE t ADD COLUMN d bigint GENERATED ALWAYS AS IDENTITY", "LINT-110", True),
    ("ALTER TABLE t ADD COLUMN d int GENERATED ALWAYS AS (b) STORED", "LINT-110", True),
    ("ALTER TABLE t SET UNLOGGED", "LINT-111", True),
]


@pytest.mark.parametrize(("statement", "code", "paid"), CASES)
def test_a_cost_that_the_server_does_not_pay_is_no_complaint(
    project, confiture, statement, code, paid
):
    project.write({f"/{FIRST}": TABLES, f"/{SECOND}": f"{statement};"})
    confiture("lint", SECOND, "--select", code, expect=3)
    done = confiture("lint", SECOND, "--select", code, "--check-locks", expect=3 if paid else 0)
    assert (code in done.stdout) == paid


def test_what_is_safe_by_the_rules_reads_and_writes_nothing(project, confiture):
    """The statements that rules pass are passed by the server too."""
    project.write(
        {
            f"/{FIRST}": TABLES,
            f"/{SECOND}": "ALTER TABLE t ADD COLUMN d timestamptz NOT NULL DEFAULT now();\n"
            "ALTER TABLE t ADD COLUMN e int DEFAULT 1;\n"
            "ALTER TABLE t ADD CONSTRAINT x CHECK (b > 0) NOT VALID;\n"
            "ALTER TABLE u ADD FOREIGN KEY (t) REFERENCES t NOT VALID;\n"
            "ALTER TABLE u ADD COLUMN v bigint REFERENCES t;\n"
            "ALTER TABLE u ADD COLUMN w int GENERATED ALWAYS AS (1) VIRTUAL;\n"
            "CREATE TABLE n (a int); CREATE INDEX ON n (a); ALTER TABLE n ALTER a TYPE bigint;\n",
        }
    )
    with psycopg.connect(project.dsn) as connection:
        if connection.info.server_version < 180000:
            text = (project.path / SECOND).read_text()
            project.write({f"/{SECOND}": text.replace("VIRTUAL", "STORED")})
    words = ("lint", SECOND, "--json", "--check-locks", "--ignore", "LINT-114")
    found = json.loads(confiture(*words).stdout)
    assert found["findings"] == []
    assert [(one["rewritten"], one["scanned"]) for one in found["measured"]] == [([], False)] * 9
    assert found["measured"][0]["locks"] == {"public.t": "ACCESS EXCLUSIVE"}
    # that of t is held already
    assert found["measured"][3]["locks"] == {"public.u": "SHARE ROW EXCLUSIVE"}


def test_types_that_are_called_built_in_are(project):
    rows = project.fetch(
        "SELECT typname FROM pg_type WHERE typnamespace = 'pg_catalog'::regnamespace"
        " AND typtype <> 'd' AND typname = ANY (%s)",
        list(BUILT_IN),
    )
    # multiranges came with PostgreSQL 14
    assert {name for name in BUILT_IN if "multirange" not in name} <= {name for (name,) in rows}


def test_a_column_of_a_domain_is_told_by_the_server(project, confiture):
    types = (
        "CREATE DOMAIN plain AS int; CREATE DOMAIN checked AS int CHECK (value > 0);\n"
        "CREATE TYPE e AS ENUM ('x');\n"
    )
    for type_, paid in (("plain", False), ("e", False), ("checked", True)):
        second = f"ALTER TABLE t ADD COLUMN d {type_};"
        project.write({f"/{FIRST}": types + TABLES, f"/{SECOND}": second})
        confiture("lint", SECOND, "--select", "LINT-120", "--strict", expect=3)
        words = ("lint", SECOND, "--select", "LINT-120", "--strict", "--check-locks")
        confiture(*words, expect=3 if paid else 0)


def test_functions_that_are_called_stable_are(project):
    """What is passed as a default gives one value for all rows, whatever its arguments are."""
    rows = project.fetch(
        "SELECT DISTINCT proname FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace"
        " AND proname = ANY (%s) AND provolatile = 'v'",
        list(_STABLE),
    )
    assert rows == []


def test_nothing_is_left_and_the_database_is_not_touched(project, confiture, databases):
    project.execute("CREATE TABLE t (a int)")
    before, there = project.dump(), databases()
    project.write({f"/{FIRST}": TABLES, f"/{SECOND}": "ALTER TABLE t ADD COLUMN d int;"})
    confiture("lint", "--migrations", "--check-locks")
    assert (project.dump(), databases()) == (before, there)


def test_from_a_refusal_on_nothing_is_measured(project, confiture):
    project.write({f"/{FIRST}": "ALTER TABLE t ALTER a SET NOT NULL;"})
    done = confiture("lint", "--migrations", "--check-locks", expect=3)
    assert f"warning[LINT-007] {FIRST}:1:1" in done.stdout
    assert 'relation "t" does not exist' in done.stdout
    assert "error[LINT-108]" in done.stdout


def test_files_run_on_a_clone_of_an_environment(project, confiture, databases):
    project.execute(TABLES)
    project.write({"/release.sql": "ALTER TABLE t ALTER b SET NOT NULL;"})
    confiture("lint", "release.sql", expect=3)
    there = databases()
    confiture("lint", "release.sql", "--check-locks", "--env", "local")
    assert databases() == there


def test_statements_outside_of_transactions_run(project, confiture):
    project.write(
        {
            f"/{FIRST}": TABLES,
            f"/{SECOND}": "-- confiture: transaction statement\n"
            "CREATE INDEX CONCURRENTLY i ON t (a);\nALTER TABLE t ADD COLUMN d int;",
        }
    )
    found = json.loads(confiture("lint", SECOND, "--check-locks", "--json").stdout)
    assert [one["line"] for one in found["measured"]] == [3]
