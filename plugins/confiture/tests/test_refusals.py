"""What is wrong in a file is named by file, line and column, and nothing is left half-made."""

import json

import psycopg
import pytest
from confiture import errors

pytestmark = pytest.mark.anyio


async def refused(project, kind, **options):
    """The error of a build, after which the database is as empty as before."""
    with pytest.raises(errors.FraiseError) as caught:
        await project.build(**options)
    assert type(caught.value) is kind, caught.value
    assert caught.value.hint
    assert project.dump() == []
    assert project.fetch("SELECT to_regnamespace('fraise')") == [(None,)]
    assert not (project.path / ".confiture_version.json").exists()
    return caught.value


async def test_syntax_error_in_line_812(project):
    lines = [f"-- line {number}" for number in range(1, 812)]
    lines[400] = "CREATE TABLE fine (id int);"
    project.write({"big.sql": "\n".join([*lines, "CREATE TABEL wrong (id int);", ""])})
    error = await refused(project, errors.SyntaxRefusedError)
    assert str(error.where) == "db/schema/big.sql:812:8"
    assert 'syntax error at or near "TABEL"' in error.message
    assert "812 | CREATE TABEL wrong (id int);" in error.message


async def test_syntax_error_in_a_file_of_812_lines_and_one_statement(project):
    columns = [f"    c{number} int," for number in range(2, 811)]
    columns[807] = "    c809 int int,"
    text = "\n".join(["CREATE TABLE wide (", *columns, "    last int", ");"])
    project.write({"wide.sql": text})
    error = await refused(project, errors.SyntaxRefusedError)
    assert str(error.where) == "db/schema/wide.sql:809:14"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
async def test_position_counts_characters_of_any_width(project, newline):
    text = newline.join(
        [
            "-- Grüße 🍓🍓",
            "COMMENT ON SCHEMA public IS '🍓 ééé';",
            '/* 日本 */ CREATE TABLE "tästé🍓" (',
            '    "名前🍓" text, price txt',
            ");",
        ]
    )
    project.write({"wide.sql": ("\ufeff" + text).encode()})
    error = await refused(project, errors.MissingObjectError)
    assert str(error.where) == "db/schema/wide.sql:4:23"
    assert 'type "txt" does not exist' in error.message
    caret = error.message.splitlines()[-1]
    shown = error.message.splitlines()[-2]
    assert shown[caret.index("^") :].startswith("txt")


async def test_server_detail_and_hint_are_passed_on(project):
    project.write({"a.sql": "CREATE TABLE t (id int); INSERT INTO t SELECT nme FROM t;"})
    error = await refused(project, errors.MissingObjectError)
    assert error.message.startswith('column "nme" does not exist')
    project.write({"a.sql": "CREATE TABLE t (id int CHECK (id > 0)); INSERT INTO t VALUES (0);"})
    error = await refused(project, errors.StatementFailedError)
    assert "detail: Failing row contains (0)." in error.message
    assert "statement: INSERT INTO t VALUES (0)" in error.message


async def test_error_without_a_position_is_at_its_statement(project):
    project.write(
        {"a.sql": "CREATE TABLE a (id int);\n", "b.sql": "\n\n  CREATE TABLE a (id int);"}
    )
    error = await refused(project, errors.StatementFailedError)
    assert str(error.where) == "db/schema/b.sql:3:3"
    assert "created twice" in error.hint


async def test_missing_object_is_named(project):
    project.write(
        {
            "a.sql": "CREATE VIEW v AS SELECT * FROM gone;",
            "b.sql": "CREATE VIEW w AS SELECT * FROM v;",
        }
    )
    error = await refused(project, errors.MissingObjectError)
    assert str(error.where) == "db/schema/a.sql:1:32"
    assert "'gone'" in error.hint
    assert "1 other statement waited" in error.hint


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("CREATE TABLE t (a mood);", "mood"),
        ("CREATE TABLE t (a int DEFAULT make_one());", "make_one"),
        ("CREATE TABLE nowhere.t (a int);", "nowhere"),
        ("CREATE TABLE t (a int); ALTER TABLE t OWNER TO nobody_at_all;", "nobody_at_all"),
        ("COMMENT ON FUNCTION f(int) IS 'x';", "f"),
        ("CREATE TRIGGER t BEFORE INSERT ON gone EXECUTE FUNCTION f();", "gone"),
        ("SELECT setval('lost_seq', 1);", "lost_seq"),
    ],
)
async def test_what_is_lacking_is_read_from_the_server(project, text, lacks):
    project.write({"a.sql": text})
    error = await refused(project, errors.MissingObjectError)
    assert f"'{lacks}'" in error.hint


async def test_cycle_names_its_files(project):
    project.write(
        {
            "one.sql": "CREATE TABLE a (id int PRIMARY KEY, b int REFERENCES b);",
            "two.sql": "CREATE TABLE b (id int PRIMARY KEY, c int REFERENCES c);",
            "three.sql": "-- a comment\nCREATE TABLE c (id int PRIMARY KEY, a int REFERENCES a);",
            "other.sql": "CREATE VIEW waits AS SELECT * FROM a;",
        }
    )
    error = await refused(project, errors.DependencyCycleError)
    for place in ("one.sql:1:1", "two.sql:1:1", "three.sql:2:1"):
        assert f"db/schema/{place}" in error.message
    assert "other.sql" not in error.message
    assert "ALTER TABLE" in error.hint


async def test_cycle_of_two_views(project):
    project.write({"a.sql": "CREATE VIEW v AS SELECT * FROM w;\nCREATE VIEW w AS SELECT * FROM v;"})
    error = await refused(project, errors.DependencyCycleError)
    assert "2 statements" in error.message


async def test_psql_variable_is_explained(project):
    project.write({"a.sql": "CREATE TABLE t (id int);\nALTER TABLE t OWNER TO :owner;"})
    error = await refused(project, errors.SyntaxRefusedError)
    assert str(error.where) == "db/schema/a.sql:2:24"
    assert "variable of psql" in error.hint


async def test_bad_row_of_copy_data_has_its_line(project):
    project.write(
        {"a.sql": "CREATE TABLE t (id int);\n\nCOPY t FROM stdin;\n1\n2\nthree\n4\n\\.\n"}
    )
    error = await refused(project, errors.StatementFailedError)
    assert str(error.where) == "db/schema/a.sql:6:1"
    assert '"three"' in error.message


async def test_deferred_constraint_is_found_at_commit(project):
    project.write(
        {
            "a.sql": "CREATE TABLE p (id int PRIMARY KEY);\n"
            "CREATE TABLE c (id int REFERENCES p DEFERRABLE INITIALLY DEFERRED);\n"
            "INSERT INTO c VALUES (1);"
        }
    )
    error = await refused(project, errors.StatementFailedError)
    assert "refused to commit" in error.message
    assert "(id)=(1)" in error.message


async def test_setting_that_is_refused(project):
    project.write({"a.sql": "SET search_pth = x; CREATE TABLE t (id int);"})
    error = await refused(project, errors.StatementFailedError)
    assert "search_pth" in error.message


async def test_statement_timeout_of_the_environment(project):
    project.environment("statement_timeout: 200ms\n")
    project.write({"a.sql": "CREATE TABLE t (id int);\nSELECT pg_sleep(30);"})
    error = await refused(project, errors.StatementFailedError)
    assert str(error.where) == "db/schema/a.sql:2:1"
    assert "statement_timeout" in error.hint


async def test_lock_timeout_of_the_environment(project, fraise_server):
    project.environment("lock_timeout: 200ms\n")
    project.write({"a.sql": "SELECT pg_advisory_xact_lock(4711);"})
    # advisory locks are of one database: the build must happen inside of this one
    with psycopg.connect(project.dsn, autocommit=True) as other:
        other.execute("SELECT pg_advisory_lock(4711)")
        error = await refused(project, errors.StatementFailedError)
    assert "lock_timeout" in error.hint


async def test_statement_after_the_commit_that_fails(project):
    project.write({"a.sql": "CREATE TABLE t (id int); CREATE INDEX CONCURRENTLY i ON t (nothing);"})
    error = await refused(project, errors.AfterCommitFailedError)
    assert str(error.where) == "db/schema/a.sql:1:26"


async def test_unreachable_server(project):
    project.environment('database_url: "postgresql://nobody@127.0.0.1:1/x"\n')
    project.write({"a.sql": "SELECT 1;"})
    with pytest.raises(errors.FraiseError) as caught:
        await project.build()
    assert caught.value.code == "PG-CONN-002"
    assert "127.0.0.1:1" in caught.value.message


async def test_database_url_that_is_none(project):
    project.environment('database_url: "postgresql://u:p@w@h:port/x"\n')
    project.write({"a.sql": "SELECT 1;"})
    with pytest.raises(errors.FraiseError) as caught:
        await project.build()
    assert caught.value.code == "PG-CONN-001"
    assert str(caught.value.where) == "db/environments/local.yaml:1:15 (database_url)"
    assert "p@w" not in str(caught.value)


@pytest.mark.parametrize("name", ["template0", "template1"])
async def test_templates_of_the_server_are_never_built(project, fraise_server, name):
    from fraise_postgres import with_database

    project.environment(f"database_url: {json.dumps(with_database(fraise_server, name))}\n")
    project.write({"a.sql": "CREATE TABLE t (id int);"})
    with pytest.raises(errors.DatabaseReservedError):
        await project.build()


async def test_missing_schema_folder(project):
    with pytest.raises(errors.FolderMissingError) as caught:
        await project.build()
    assert str(caught.value.where) == "db/schema"
    assert "confiture init" in caught.value.hint


async def test_emit_to_where_nothing_can_be_written(project, tmp_path):
    project.write({"a.sql": "CREATE TABLE t (id int);"})
    await refused(project, errors.FileUnwritableError, emit=tmp_path / "no/such/folder.sql")
    await refused(project, errors.FileUnwritableError, emit=tmp_path)


# --- bodies of functions --------------------------------------------------------------------


async def test_body_of_an_sql_function(project):
    project.write(
        {
            "f.sql": "CREATE FUNCTION fn_titles() RETURNS SETOF text\nLANGUAGE sql AS $$\n"
            "    SELECT title\n    FROM tb_boook\n$$;\n",
            "t.sql": "CREATE TABLE tb_book (title text);",
        }
    )
    error = await refused(project, errors.BodyInvalidError)
    assert str(error.where) == "db/schema/f.sql:4:10"
    assert "fn_titles()" in error.message
    assert "tb_boook" in error.message


async def test_body_in_a_string_with_doubled_quotes(project):
    project.write(
        {
            "f.sql": "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS\n"
            "'SELECT ''it''''s'' || ''é''\n  || gone()';"
        }
    )
    error = await refused(project, errors.BodyInvalidError)
    assert str(error.where) == "db/schema/f.sql:3:6"


async def test_body_of_plpgsql(project):
    project.write(
        {
            "f.sql": "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $body$\r\nBEGIN\r\n"
            "    IF true THEN\r\n        RETRUN 1;\r\n    END IF;\r\nEND\r\n$body$;\r\n"
        }
    )
    error = await refused(project, errors.BodyInvalidError)
    assert str(error.where) == "db/schema/f.sql:4:9"
    assert "RETRUN" in error.message


async def test_several_bad_bodies_are_all_named(project):
    project.write(
        {
            f"f{number}.sql": f"CREATE FUNCTION f{number}() RETURNS int LANGUAGE sql\n"
            f"AS 'SELECT gone{number}()';"
            for number in range(3)
        }
    )
    error = await refused(project, errors.BodyInvalidError)
    for number in range(3):
        assert f"gone{number}()" in error.message
    assert "db/schema/f1.sql:2:12" in error.message


async def test_body_with_another_error_than_a_place(project):
    project.write({"f.sql": "\nCREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT ''text''';"})
    error = await refused(project, errors.BodyInvalidError)
    assert str(error.where) == "db/schema/f.sql:2:1"
    assert "return type mismatch" in error.message


async def test_bodies_may_speak_of_what_comes_later(project):
    project.write(
        {
            "1.sql": "CREATE FUNCTION f() RETURNS bigint LANGUAGE sql"
            " AS 'SELECT count(*) + g() FROM later';",
            "2.sql": "CREATE FUNCTION g() RETURNS bigint LANGUAGE sql AS 'SELECT f()';",
            "3.sql": "CREATE TABLE later (id int);",
        }
    )
    await project.build()
    assert project.fetch("SELECT to_regproc('f') IS NOT NULL") == [(True,)]


async def test_body_under_its_own_search_path(project):
    project.write(
        {
            "1.sql": "CREATE SCHEMA app; CREATE TABLE app.t (id int);"
            "CREATE FUNCTION f() RETURNS bigint LANGUAGE sql SET search_path = app"
            " AS 'SELECT count(*) FROM t';"
        }
    )
    await project.build()
    assert project.fetch("SELECT f()") == [(0,)]


async def test_body_under_the_search_path_of_its_file(project):
    project.write(
        {
            "1.sql": "CREATE SCHEMA app; CREATE TABLE app.t (id int); SET search_path = app;"
            "CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM t';"
        }
    )
    report = await project.build()
    assert report.warnings == ()


async def test_file_that_asks_not_to_be_checked_gets_a_warning(project):
    project.write(
        {
            "1.sql": "SET check_function_bodies = false;\n"
            "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT gone()';"
        }
    )
    report = await project.build()
    (warning,) = report.warnings
    assert warning.startswith("db/schema/1.sql:2:57: the body of f(): function gone() does not")


async def test_body_made_by_a_do_block_has_no_file(project):
    project.write(
        {
            "1.sql": "DO $do$ BEGIN EXECUTE 'CREATE FUNCTION f() RETURNS int LANGUAGE sql"
            " AS ''SELECT gone()'''; END $do$;"
        }
    )
    error = await refused(project, errors.BodyInvalidError)
    assert error.where is None
    assert "f()" in error.message


async def test_overloads_are_told_apart(project):
    project.write(
        {
            "1.sql": "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1';\n"
            "CREATE FUNCTION f(text) RETURNS int LANGUAGE sql AS 'SELECT gone()';"
        }
    )
    error = await refused(project, errors.BodyInvalidError)
    assert str(error.where) == "db/schema/1.sql:2:61"
