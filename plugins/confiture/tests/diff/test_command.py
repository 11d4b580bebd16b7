"""``confiture diff``: its sides, what it prints, how it exits."""

import json
import os
import subprocess

import pytest

OLD = "CREATE TABLE users (id int PRIMARY KEY, full_name text);\n"
NEW = "CREATE TABLE users (id int PRIMARY KEY, display_name text NOT NULL DEFAULT '');\n"
STATEMENTS = (
    "ALTER TABLE public.users ADD COLUMN display_name text DEFAULT ''::text NOT NULL",
    "ALTER TABLE public.users DROP COLUMN full_name",
)


@pytest.fixture
def sides(project):
    """A file with what there is, and the project's folder with what is wanted."""
    project.write({"/old.sql": OLD, "users.sql": NEW})
    return "old.sql", "db/schema"


def test_statements_are_told_with_what_they_cost(confiture, sides):
    done = confiture("diff", *sides, expect=3)
    for one in STATEMENTS:
        assert f"{one};\n" in done.stdout
    lock = "ACCESS EXCLUSIVE on public.users, blocks reads and writes"
    assert done.stdout.count(lock) == 2
    assert "loses the values of public.users.full_name" in done.stdout
    assert "2 statements from old.sql to db/schema, 1 of which loses data." in done.stdout
    assert not done.stderr


def test_equal_sides_have_no_differences(confiture, sides):
    done = confiture("diff", sides[0], sides[0])
    assert done.stdout == "No differences between old.sql and old.sql.\n"
    assert confiture("diff", sides[1], sides[1], "--sql", "--strict").stdout == ""


def test_sql_alone_is_for_psql(confiture, sides, project, second_dsn, psql, dump_of):
    script = confiture("diff", *sides, "--sql", expect=3).stdout
    assert script == "".join(f"{one};\n" for one in STATEMENTS)
    project.execute(OLD + script)
    psql(second_dsn, "-c", NEW)
    assert project.dump() == dump_of(second_dsn)


def test_machines_get_json(confiture, sides):
    found = json.loads(confiture("diff", *sides, "--json", expect=3).stdout)
    assert (found["from"], found["to"], found["different"]) == ("old.sql", "db/schema", True)
    assert found["unmodelled"] == found["remains"] == []
    drop = found["statements"][-1]
    assert drop == {
        "sql": STATEMENTS[-1],
        "verb": "drop",
        "kind": "column",
        "name": ["public", "users", "full_name"],
        "lock": "ACCESS EXCLUSIVE",
        "on": ["public.users"],
        "blocks": "reads and writes",
        "weaker_locks": {},
        "rewrite": False,
        "scan": False,
        "fails_if": None,
        "stale": [],
        "loses": "the values of public.users.full_name",
        "outside_transaction": False,
        "usable_after_commit": False,
    }


def test_databases_are_read_and_never_changed(confiture, sides, project, databases):
    project.execute(OLD + "INSERT INTO users VALUES (1, 'Ada');")
    before, there = project.dump(data=True), databases()
    by_name = confiture("diff", "local", "db/schema", "--sql", expect=3)
    by_address = confiture("diff", project.dsn, "db/schema", "--sql", expect=3)
    assert by_name.stdout == by_address.stdout == "".join(f"{one};\n" for one in STATEMENTS)
    assert confiture("diff", "local", "old.sql").stdout.startswith("No differences")
    assert project.dump(data=True) == before
    assert databases() == there


def test_revisions_of_the_folder(confiture, project):
    def git(*words):
        author = {
            f"GIT_{who}_{what}": "a@example.org"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        }
        environment = {**os.environ, **author, "GIT_CONFIG_GLOBAL": os.devnull}
        subprocess.run(["git", *words], cwd=project.path, check=True, env=environment, timeout=30)

    project.write({"users.sql": OLD})
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "first")
    project.write({"users.sql": NEW})
    done = confiture("diff", "git:HEAD", "db/schema", "--sql", expect=3)
    assert done.stdout == "".join(f"{one};\n" for one in STATEMENTS)
    missing = confiture("diff", "git:nothing", "db/schema", expect=1)
    assert "CONF-DIFF-003" in missing.stderr
    # no option of git can be given in the place of a revision
    assert "CONF-DIFF-003" in confiture("diff", "git:--output=x", "db/schema", expect=1).stderr
    assert not (project.path / "x").exists()


def test_what_is_no_side_is_refused(confiture, sides):
    done = confiture("diff", "lokal", "db/schema", expect=1)
    assert "CONF-DIFF-002" in done.stderr
    assert "local" in done.stderr
    assert "CONF-DIFF-002" in confiture("diff", "missing.sql", "db/schema", expect=1).stderr
    confiture("diff", "db/schema", expect=2)


def test_a_wrong_file_is_named_by_its_line(confiture, sides, project, databases):
    there = databases()
    project.write({"users.sql": NEW + "CREATE TABLE other (id nonsense);\n"})
    done = confiture("diff", *sides, expect=1)
    assert "db/schema/users.sql:2:24" in done.stderr
    assert databases() == there


def test_what_is_not_compared_is_told(confiture, sides, project):
    project.write(
        {
            "more.sql": "CREATE SUBSCRIPTION s CONNECTION 'host=example.org' PUBLICATION p"
            " WITH (connect = false);\n"
        }
    )
    done = confiture("diff", "db/schema", "db/schema")
    assert done.stderr == "warning: not compared: subscription s\n"
    assert confiture("diff", "db/schema", "db/schema", "--strict", expect=4).stderr == done.stderr


def test_roles_of_the_server_are_left_alone(confiture, project):
    role = "fraise_diff_nobody"
    project.write({"role.sql": f"CREATE ROLE {role};\n", "users.sql": NEW})
    confiture("diff", "db/schema", "db/schema")
    assert not project.fetch("SELECT FROM pg_roles WHERE rolname = %s", role)


def test_differences_without_a_statement_are_told(confiture, project):
    parent = "CREATE TABLE parent (a int{});\n"
    project.write(
        {
            "/old.sql": parent.format("") + "CREATE TABLE child (b int) INHERITS (parent);",
            "/new.sql": parent.format(", b int") + "CREATE TABLE child () INHERITS (parent);",
        }
    )
    done = confiture("diff", "old.sql", "new.sql", expect=3)
    told = "warning: no statement changes this: column public.child.b (inherited)\n"
    assert done.stderr == told
    confiture("diff", "old.sql", "new.sql", "--strict", expect=4)


def test_functions_may_name_what_comes_later(confiture, project, second_dsn, psql, dump_of):
    body = "CREATE TABLE t (a int);\nCREATE FUNCTION n() RETURNS bigint LANGUAGE sql AS"
    project.write(
        {"/empty.sql": "SELECT 1;", "all.sql": f"{body} 'SELECT count(*) FROM public.t';"}
    )
    script = confiture("diff", "empty.sql", "db/schema", "--sql", expect=3).stdout
    assert script.startswith("SET check_function_bodies = off;\n")
    psql(second_dsn, "-c", script)
    project.execute(f"{body} 'SELECT count(*) FROM public.t';")
    assert project.dump() == dump_of(second_dsn)


def test_names_cannot_end_a_comment(confiture, project):
    project.write({"/empty.sql": "SELECT 1;", "all.sql": 'CREATE TABLE "x\n; DROP --" (a int);'})
    done = confiture("diff", "db/schema", "empty.sql", expect=3)
    told = [line for line in done.stdout.splitlines() if "--" in line and "DROP TABLE" not in line]
    assert "  -- loses all rows of public.x\\x0a; DROP --" in told


def test_words_that_nothing_can_be_called_are_refused(confiture, sides):
    for word in ("", "a" * 5_000, "a\tb", "--"[:1] + "x" * 300 + ".sql"):
        done = confiture("diff", "--", word, "db/schema", expect=1)
        assert "CONF-DIFF-002" in done.stderr
        assert len(done.stderr) < 800


def test_a_database_that_was_built_is_known_as_a_whole(confiture, project):
    project.write({"users.sql": NEW})
    confiture("build")
    done = confiture("diff", "local", "db/schema", "--strict")
    assert not done.stderr


def test_a_project_s_folder_is_its_ddl_and_says_so(confiture, project):
    project.write({"t.sql": "CREATE TABLE t (id int);"})
    assert "No differences between db/schema and db/schema." in confiture("diff", ".", ".").stdout


def test_a_revision_without_a_repository_says_what_is_missing(confiture, project):
    project.write({"t.sql": "CREATE TABLE t (id int);"})
    done = confiture("diff", "git:HEAD", "db/schema", expect=1, GIT_CEILING_DIRECTORIES="/")
    assert "expected a project in a git repository for 'HEAD', found none" in done.stderr


def test_nothing_but_what_remains_is_no_statement(confiture, project):
    old = "CREATE TABLE t (id int, a int); CREATE TABLE k (a int) INHERITS (t);"
    project.write({"/old.sql": old, "new.sql": old.replace("k (a int)", "k ()")})
    done = confiture("diff", "old.sql", "db/schema", expect=3)
    assert "No statement leads from old.sql to db/schema; 1 difference remains." in done.stdout
    assert "0 statements" not in done.stdout


def test_what_is_refused_and_what_is_stale_is_shown(confiture, project):
    inc = "CREATE FUNCTION inc(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 + {}';"
    table = "CREATE TABLE t (id int{}); CREATE INDEX i ON t (inc(id));"
    project.write(
        {
            "/old.sql": inc.format(1) + table.format(""),
            "new.sql": inc.format(2) + table.format(" NOT NULL"),
        }
    )
    done = confiture("diff", "old.sql", "db/schema", expect=3)
    assert "-- does not compute again: index public.i" in done.stdout
    assert "-- is refused if public.t.id is NULL in a row" in done.stdout
