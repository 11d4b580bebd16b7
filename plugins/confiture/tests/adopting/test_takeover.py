"""``confiture adopt``: what it writes, what it refuses, and that the old tool still runs."""

import json

import pytest

from .conftest import url

FIRST = """-- migrate:up
CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL);
CREATE INDEX users_name ON users (name);
-- migrate:down
DROP TABLE users;
"""
SECOND = """-- migrate:up
CREATE VIEW names AS SELECT name FROM users;
-- migrate:down
DROP VIEW names;
"""
THIRD = """-- migrate:up
ALTER TABLE users ADD COLUMN email text;
-- migrate:down
ALTER TABLE users DROP COLUMN email;
"""


@pytest.fixture
def dbmate(project, run):
    """A database that dbmate made; the role of some servers has a schema of its name."""
    project.write({"/old/1_users.sql": FIRST, "/old/2_names.sql": SECOND})
    address = f"{url(project.dsn, 'postgres', socket='socket')}sslmode=disable&search_path=public"

    def go(*words):
        return run("dbmate", "-u", address, "-d", "old", "--no-dump-schema", *words)

    go("migrate")
    return go


@pytest.fixture
def adopt(confiture):
    return lambda *words, expect=0: confiture(
        "adopt", "dbmate", "--folder", "old", *words, expect=expect
    )


def files(project, folder):
    root = project.path / folder
    return sorted(one.relative_to(root).as_posix() for one in root.rglob("*.sql"))


def ledger(project):
    return project.fetch("SELECT name, state, origin FROM fraise.confiture_migration")


def test_a_database_is_taken_over(project, dbmate, adopt, confiture):
    before = project.fetch("SELECT version FROM schema_migrations ORDER BY 1")
    done = adopt()
    assert "dbmate: 2 steps, nothing pending" in done.stdout
    assert files(project, "db/schema") == ["10_tables/users.sql", "20_views/names.sql"]
    (baseline,) = files(project, "db/migrations")
    assert f"wrote db/migrations/{baseline}" in done.stdout
    assert baseline.endswith("_baseline.up.sql")
    assert ledger(project) == [("baseline", "assumed", "dbmate")]
    # the old tool's table and files are as they were, and it sees nothing to do
    assert project.fetch("SELECT version FROM schema_migrations ORDER BY 1") == before
    assert files(project, "old") == ["1_users.sql", "2_names.sql"]
    assert "Pending: 0" in dbmate("status")
    # neither is its table a difference
    assert confiture("diff", "local", "db/schema", "--strict").stdout.startswith("No differences")
    confiture("migrate", "status")


def test_a_change_of_the_files_is_told(project, dbmate, adopt, confiture):
    adopt()
    project.write({"10_tables/users.sql": "CREATE TABLE users (id int PRIMARY KEY, name text);"})
    done = confiture("diff", "local", "db/schema", "--sql", expect=3)
    assert done.stdout.splitlines() == [
        "DROP INDEX public.users_name;",
        "ALTER TABLE public.users ALTER COLUMN name DROP NOT NULL;",
    ]


def test_the_baseline_makes_the_schema_in_an_empty_database(
    project, dbmate, adopt, confiture, second_dsn, dump_of
):
    adopt()
    project.environment(f"database_url: {second_dsn}\n", "fresh")
    confiture("migrate", "up", "--env", "fresh")
    project.execute("DROP TABLE schema_migrations")
    assert dump_of(second_dsn) == project.dump()
    down = confiture("migrate", "down", "--env", "fresh", expect=1)
    assert "what came before Confiture is not taken back" in down.stderr


def test_twice_is_once(project, dbmate, adopt):
    adopt()
    there = files(project, "db/migrations")
    done = adopt()
    assert "was taken over before; nothing was changed" in done.stdout
    assert files(project, "db/migrations") == there
    assert len(ledger(project)) == 1


@pytest.mark.parametrize("lost", ["record", "record and baseline"])
def test_whoever_was_killed_in_between_runs_it_again(lost, project, dbmate, adopt):
    adopt()
    project.execute("DROP SCHEMA fraise CASCADE")
    if lost != "record":
        for one in (project.path / "db/migrations").iterdir():
            one.unlink()
    done = adopt()
    assert "db/schema builds what the database has" in done.stdout
    assert ledger(project) == [("baseline", "assumed", "dbmate")]
    assert len(files(project, "db/migrations")) == 1


def test_a_second_environment(project, dbmate, adopt, confiture, second_dsn, run):
    """The files of the first one are held against the database of the second one."""
    adopt()
    project.environment(f"database_url: {second_dsn}\n", "staging")
    address = f"{url(second_dsn, 'postgres', socket='socket')}sslmode=disable&search_path=public"
    run("dbmate", "-u", address, "-d", "old", "--no-dump-schema", "migrate")
    there = files(project, "db/migrations")
    done = adopt("--env", "staging", "--json")
    told = json.loads(done.stdout)
    assert (told["changed"], told["pulled"], told["written"]) == (True, None, None)
    assert told["baseline"] == there[0].removesuffix(".up.sql")
    assert files(project, "db/migrations") == there
    confiture("migrate", "status", "--env", "staging")


def test_a_dry_run_changes_nothing(project, dbmate, adopt):
    done = adopt("--dry-run")
    assert "would write db/schema/10_tables/users.sql" in done.stdout
    assert "nothing was changed" in done.stdout
    assert files(project, "db/schema") == files(project, "db/migrations") == []
    assert project.fetch("SELECT to_regnamespace('fraise')") == [(None,)]


class TestRefusals:
    def refused(self, project, done, code):
        assert f"error[{code}]" in done.stderr
        assert files(project, "db/migrations") == []
        assert project.fetch("SELECT to_regnamespace('fraise')") == [(None,)]
        return done.stderr

    def test_pending(self, project, dbmate, adopt):
        project.write({"/old/3_email.sql": THIRD})
        told = self.refused(project, adopt(expect=1), "CONF-ADOPT-005")
        assert "pending 3_email.sql: was not run here yet; dbmate up" in told
        assert "--accept" not in told
        assert files(project, "db/schema") == []
        self.refused(project, adopt("--accept", "3_email.sql", expect=1), "CONF-ADOPT-005")

    def test_missing_unless_it_is_accepted(self, project, dbmate, adopt):
        (project.path / "old/1_users.sql").unlink()
        told = self.refused(project, adopt(expect=1), "CONF-ADOPT-005")
        assert "missing version 1: " in told
        assert "--accept NAME" in told
        assert "accepted: version 1" in adopt("--accept", "version 1").stdout

    def test_no_history(self, project, dbmate, confiture):
        done = confiture("adopt", "goose", "--folder", "old", expect=1)
        self.refused(project, done, "CONF-ADOPT-001")

    def test_a_strange_history(self, project, dbmate, adopt):
        project.execute("ALTER TABLE schema_migrations ADD dirty boolean")
        self.refused(project, adopt(expect=1), "CONF-ADOPT-002")

    def test_no_folder(self, project, dbmate, confiture):
        for words in ((), ("--folder", "nowhere")):
            done = confiture("adopt", "dbmate", *words, expect=1)
            assert "--folder" in self.refused(project, done, "CONF-ADOPT-003")

    def test_the_folder_of_confiture(self, project, dbmate, confiture):
        (project.path / "db/migrations").mkdir()
        done = confiture("adopt", "dbmate", expect=1)
        told = self.refused(project, done, "CONF-ADOPT-004")
        assert "git mv db/migrations db/dbmate" in told

    def test_files_that_build_something_else(self, project, dbmate, adopt):
        project.write({"users.sql": "CREATE TABLE users (id int PRIMARY KEY);"})
        told = self.refused(project, adopt(expect=1), "CONF-ADOPT-006")
        assert "DROP VIEW public.names" in told
        assert files(project, "db/schema") == ["users.sql"]

    def test_migrations_that_are_there(self, project, dbmate, adopt):
        project.write({"/db/migrations/20260101000000_x.up.sql": "SELECT 1;"})
        done = adopt(expect=1)
        assert "error[CONF-ADOPT-007]" in done.stderr
        assert files(project, "db/schema") == []

    def test_a_view_of_the_tools_table(self, project, dbmate, adopt):
        project.execute("CREATE VIEW v AS SELECT version FROM schema_migrations")
        told = self.refused(project, adopt(expect=1), "CONF-PULL-003")
        assert "view public.v needs" in told

    def test_a_tool_that_nobody_knows(self, project, confiture):
        done = confiture("adopt", "liquibase", expect=1)
        assert "alembic" in done.stderr

    def test_finishing_what_was_not_begun(self, project, dbmate, confiture):
        done = confiture("adopt", "dbmate", "--finish", expect=1)
        self.refused(project, done, "CONF-ADOPT-008")


def test_the_tools_table_is_left_out_in_other_schemas_and_in_publications(project, run, confiture):
    project.write({"/old/1_users.sql": FIRST})
    address = f"{url(project.dsn, 'postgres', socket='socket')}sslmode=disable&search_path=public"
    words = ("-d", "old", "--no-dump-schema", "--migrations-table", "admin.schema_migrations")
    project.execute("CREATE SCHEMA admin")
    run("dbmate", "-u", address, *words, "migrate")
    project.execute("CREATE PUBLICATION p FOR TABLE users, admin.schema_migrations")
    confiture("adopt", "dbmate", "--folder", "old")
    text = "".join(
        (project.path / "db/schema" / one).read_text() for one in files(project, "db/schema")
    )
    assert "schema_migrations" not in text
    assert "CREATE SCHEMA admin" in text
    confiture("diff", "local", "db/schema", "--strict")


class TestWatching:
    """Whether the old tool was run after the takeover."""

    def test_it_stays_usable_and_is_watched(self, project, dbmate, adopt, confiture):
        adopt()
        calm = confiture("migrate", "status")
        assert "taken over from dbmate, " in calm.stdout
        assert not calm.stderr
        project.write({"/old/3_email.sql": THIRD})
        dbmate("migrate")
        moved = confiture("migrate", "status", expect=3)
        assert (
            "warning: dbmate was run after the database had been taken over: it has run 3;"
            in moved.stderr
        )
        assert moved.stdout.endswith("dbmate was run since\n")
        told = json.loads(confiture("migrate", "status", "--json", expect=3).stdout)
        assert told["complete"] is False
        (one,) = told["adopted"]
        assert (one["tool"], one["moved"], one["more"], one["less"]) == ("dbmate", True, ["3"], [])
        dbmate("rollback")
        confiture("migrate", "status")
        dbmate("rollback")
        told = json.loads(confiture("migrate", "status", "--json", expect=3).stdout)
        assert told["adopted"][0]["less"] == ["2"]

    def test_it_is_taken_over_again_when_the_files_are_brought_to_it(
        self, project, dbmate, adopt, confiture
    ):
        adopt()
        project.write({"/old/3_email.sql": THIRD})
        dbmate("migrate")
        assert "error[CONF-ADOPT-006]" in adopt(expect=1).stderr
        path = project.path / "db/schema/10_tables/users.sql"
        path.write_text(path.read_text() + "ALTER TABLE users ADD COLUMN email text;")
        adopt()
        confiture("migrate", "status")

    def test_finish_ends_it_and_the_table_stays_left_out(self, project, dbmate, adopt, confiture):
        adopt()
        project.write({"/old/3_email.sql": THIRD})
        dbmate("migrate")
        assert "is watched no longer" in confiture("adopt", "dbmate", "--finish").stdout
        done = confiture("migrate", "status")
        assert "dbmate" not in done.stderr
        assert "taken over" not in done.stdout
        assert "is already watched no longer" in confiture("adopt", "dbmate", "--finish").stdout
        project.execute("ALTER TABLE users DROP COLUMN email")
        assert confiture("diff", "local", "db/schema").stdout.startswith("No differences")

    def test_a_history_that_is_gone_or_strange(self, project, dbmate, adopt, confiture):
        adopt()
        project.execute("ALTER TABLE schema_migrations ADD dirty boolean")
        assert "cannot be read" in confiture("migrate", "status", expect=3).stderr
        project.execute("DROP TABLE schema_migrations")
        done = confiture("migrate", "status", expect=3)
        assert "the history of dbmate is gone; say `confiture adopt dbmate --finish`" in done.stderr
