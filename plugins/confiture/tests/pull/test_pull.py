"""``confiture pull``: the files, their proof, and what is refused."""

import json
import re

import pytest

SHOP = """
CREATE EXTENSION hstore;
CREATE SCHEMA billing;
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE SEQUENCE number_of_invoice START 100;
CREATE FUNCTION plus(a int, b int DEFAULT 1) RETURNS int LANGUAGE sql AS 'SELECT a + b';
CREATE FUNCTION plus(a text) RETURNS text LANGUAGE sql AS 'SELECT a';
CREATE TABLE users (id serial PRIMARY KEY, name text NOT NULL, mood mood DEFAULT 'ok',
    best_friend int REFERENCES users, extra hstore);
CREATE TABLE billing.invoice (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number bigint DEFAULT nextval('number_of_invoice'), user_id int REFERENCES users,
    total numeric CHECK (total >= 0), at date NOT NULL DEFAULT current_date);
ALTER TABLE users ADD COLUMN last_invoice bigint REFERENCES billing.invoice;
CREATE INDEX invoice_user ON billing.invoice (user_id) WHERE total > 0;
COMMENT ON COLUMN billing.invoice.total IS 'with tax; in euro';
CREATE VIEW rich AS SELECT u.name, sum(i.total) FROM users u JOIN billing.invoice i
    ON i.user_id = u.id GROUP BY 1;
CREATE MATERIALIZED VIEW billing.sums AS SELECT plus(count(*)::int) FROM users;
CREATE UNIQUE INDEX ON billing.sums (plus);
CREATE TABLE event (at timestamptz NOT NULL, what text) PARTITION BY RANGE (at);
CREATE TABLE event_2026 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX ON event (at);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON users USING (name = current_user);
CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = plus);
GRANT SELECT ON users TO PUBLIC;
"""
FILES = [
    "00_common/extensions.sql",
    "00_common/schemas.sql",
    "05_types/mood.sql",
    "08_sequences/number_of_invoice.sql",
    "10_tables/billing/invoice.sql",
    "10_tables/event.sql",
    "10_tables/users.sql",
    "20_views/billing/sums.sql",
    "20_views/rich.sql",
    "30_functions/plus.sql",
    "30_functions/touch.sql",
    "40_operators/operators.sql",
]


def read(project, folder="db/schema"):
    root = project.path / folder
    return {path.relative_to(root).as_posix(): path.read_text() for path in root.rglob("*.sql")}


def test_files_build_the_database_they_came_from(confiture, project, second_dsn, dump_of):
    project.execute(SHOP)
    done = confiture("pull")
    files = read(project)
    assert sorted(files) == FILES
    assert [
        line.removeprefix("wrote db/schema/") for line in done.stdout.splitlines()[:12]
    ] == FILES
    assert "a comparison found no differences" in done.stdout
    assert not done.stderr
    assert confiture("diff", "local", "db/schema", "--strict").stdout.startswith("No differences")
    project.environment(f"database_url: {second_dsn}\n", "other")
    confiture("build", "--env", "other")
    assert dump_of(second_dsn) == project.dump()
    # all that belongs to a table stands with it, partitions as well
    assert {
        "serial" not in files["10_tables/users.sql"],
        "SEQUENCE" in files["10_tables/users.sql"],
    }
    for part in (
        "CREATE SEQUENCE",
        "CREATE TRIGGER",
        "CREATE POLICY",
        "GRANT SELECT",
        "FOREIGN KEY",
    ):
        assert part in files["10_tables/users.sql"]
    assert "event_2026" in files["10_tables/event.sql"]
    assert files["30_functions/plus.sql"].count("CREATE FUNCTION public.plus") == 2
    # the version that the server takes by itself is not said
    assert files["00_common/extensions.sql"] == "CREATE EXTENSION hstore SCHEMA public;\n"


def test_nothing_is_written_over(confiture, project):
    project.execute(SHOP)
    project.write({"mine.sql": "SELECT 1;"})
    done = confiture("pull", expect=1)
    assert "error[CONF-PULL-001] db/schema/mine.sql" in done.stderr
    assert list(read(project)) == ["mine.sql"]
    confiture("pull", "--into", "elsewhere")
    assert sorted(read(project, "elsewhere")) == FILES
    assert list(read(project)) == ["mine.sql"]
    done = confiture("pull", "--into", "db/environments/local.yaml", expect=1)
    assert "error[CONF-PULL-001]" in done.stderr


def test_other_files_of_the_folder_stay(confiture, project):
    project.execute("CREATE TABLE t ()")
    project.write({"README.md": "ours"})
    confiture("pull")
    assert (project.path / "db/schema/README.md").read_text() == "ours"
    assert list(read(project)) == ["10_tables/t.sql"]


def test_a_dry_run_writes_nothing(confiture, project, databases):
    before = databases()
    project.execute(SHOP)
    told = json.loads(confiture("pull", "--dry-run", "--json").stdout)
    assert told["files"] == FILES
    assert told["written"] is False
    assert told["statements"] > 20
    assert told["unmodelled"] == told["warnings"] == []
    assert not (project.path / "db/schema").exists()
    assert databases() == before


def test_names_that_are_no_file_names(confiture, project):
    project.execute(
        'CREATE SCHEMA "../up"; CREATE TABLE "../up"."a/b" (); CREATE TABLE "a.b" ();'
        'CREATE TABLE "Users" (); CREATE TABLE users (); CREATE TABLE "ü" ()'
    )
    confiture("pull")
    assert sorted(read(project)) == [
        "00_common/schemas.sql",
        "10_tables/Users.sql",
        "10_tables/_.sql",
        "10_tables/_up/a_b.sql",
        "10_tables/a_b.sql",
        "10_tables/users_2.sql",
    ]
    confiture("diff", "local", "db/schema", "--strict")


def test_bodies_that_are_wrong_in_the_database_are_told_and_build(confiture, project, second_dsn):
    project.execute(
        "SET check_function_bodies = off;"
        "CREATE FUNCTION broken() RETURNS int LANGUAGE sql AS 'SELECT x FROM nowhere';"
        "CREATE FUNCTION whole() RETURNS int LANGUAGE sql AS 'SELECT 1'"
    )
    done = confiture("pull")
    assert "warning: 30_functions/broken.sql: " in done.stderr
    files = read(project)
    assert files["30_functions/broken.sql"].startswith("SET check_function_bodies = off;\n")
    assert "check_function_bodies" not in files["30_functions/whole.sql"]
    project.environment(f"database_url: {second_dsn}\n", "other")
    confiture("build", "--env", "other")


def test_secrets_are_not_written(confiture, project):
    project.execute(
        "CREATE EXTENSION postgres_fdw; CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;"
        "CREATE USER MAPPING FOR PUBLIC SERVER far OPTIONS (user 'u', password 'hunter2')"
    )
    done = confiture("pull")
    text = read(project)["00_common/foreign_servers.sql"]
    assert "hunter2" not in text
    assert "<secret>" in text
    assert "00_common/foreign_servers.sql: has <secret>" in done.stderr


def test_what_is_in_no_file_is_told(confiture, project):
    project.execute(
        "CREATE SUBSCRIPTION s CONNECTION 'host=nowhere' PUBLICATION p"
        " WITH (connect = false, slot_name = NONE)"
    )
    try:
        done = confiture("pull", expect=0)
        assert "warning: in no file: subscription s" in done.stderr
    finally:
        project.execute("DROP SUBSCRIPTION s")


def test_an_empty_database_gives_no_files(confiture, project):
    done = confiture("pull")
    assert "0 files with 0 statements" in done.stdout


def test_a_missing_database_is_an_error(confiture, project, missing_dsn):
    project.environment(f"database_url: {missing_dsn}\n", "gone")
    assert "error[PG-CONN-005]" in confiture("pull", "--env", "gone", expect=1).stderr


def test_a_folder_that_cannot_be_written_leaves_nothing(confiture, project):
    project.execute("CREATE TABLE t ()")
    (project.path / "file").write_text("")
    done = confiture("pull", "--into", "file/below", expect=1)
    assert "error[CONF-PULL-004]" in done.stderr
    assert re.search("no file was written", done.stderr)


def test_default_privileges_do_not_reach_what_is_made_with_them(confiture, project):
    project.execute(
        "CREATE TABLE before (); ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC;"
        "CREATE TABLE after ()"
    )
    confiture("pull")
    assert "90_privileges/default_privileges.sql" in read(project)
    confiture("diff", "local", "db/schema", "--strict")


def test_the_folder_comes_whole_or_not(tmp_path, monkeypatch):
    """Whoever is killed while writing leaves no half folder below db."""
    from pathlib import Path

    from confiture.writing import write_folder

    seen = []
    real = Path.open

    def watched(self, *words, **options):
        seen.append((tmp_path / "db/schema").exists())
        return real(self, *words, **options)

    monkeypatch.setattr(Path, "open", watched)
    write_folder(tmp_path / "db/schema", {"a.sql": "1", "b/c.sql": "2"})
    assert seen == [False, False]
    assert (tmp_path / "db/schema/b/c.sql").read_text() == "2"
    assert [one.name for one in (tmp_path / "db").iterdir()] == ["schema"]


@pytest.mark.parametrize("there", [True, False])
def test_a_failure_while_writing_takes_back_what_was_written(tmp_path, there):
    from confiture.writing import write_folder

    if there:
        (tmp_path / "db").mkdir()
    with pytest.raises(OSError, match="too long"):
        write_folder(tmp_path / "db/schema", {"a.sql": "1", "b" * 300: "2"})
    assert (tmp_path / "db").exists() == there
    assert not there or list((tmp_path / "db").iterdir()) == []


def test_a_protected_environment_says_where_files_may_be_built(confiture, project):
    project.execute("CREATE TABLE t ()")
    project.environment("protected: true\n", "production")
    done = confiture("pull", "--env", "production", expect=1)
    assert "shadow_url" in done.stderr
    assert read(project) == {}
    project.environment("protected: true\nshadow_url: same\n", "production")
    confiture("pull", "--env", "production")
    assert list(read(project)) == ["10_tables/t.sql"]
