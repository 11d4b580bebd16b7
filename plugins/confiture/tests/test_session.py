"""SET in a file holds for that file; what cannot be in a build is refused with its reason."""

import fraise_accel
import pytest
from confiture import errors
from confiture.ddl.files import Place
from confiture.ddl.kinds import Kinds
from confiture.ddl.limits import Moment
from confiture.ddl.session import change_session
from confiture.ddl.statements import read_statements
from fraise_accel.types import SqlFile

BASELINE = ("SET x = 1",)


def read(tmp_path, *texts):
    files = [
        SqlFile(str(tmp_path / f"{at}.sql"), str(at), text, fraise_accel.split_sql(text), None)
        for at, text in enumerate(texts)
    ]
    return read_statements(files, Place(tmp_path, tmp_path), Kinds([]))


def names(statement):
    return [setting.name for setting in statement.settings]


def test_settings_hold_for_the_rest_of_their_file(tmp_path):
    one, two, three = read(tmp_path, "SELECT 1; SET search_path = app; SELECT 2;", "SELECT 3")
    assert names(one) == []
    assert names(two) == ["search_path"]
    assert names(three) == []


@pytest.mark.parametrize(
    ("sql", "name", "value"),
    [
        ("SET search_path TO app, public", "search_path", "app, public"),
        ("set Session work_mem='1GB'", "work_mem", "1gb"),
        ("SET LOCAL app.tenant = 'x'", "app.tenant", "x"),
        ("SET ROLE joe", "role", ""),
        ("SET SESSION AUTHORIZATION joe", "session authorization", ""),
        ("SET TIME ZONE 'UTC'", "timezone", ""),
        ("RESET search_path", "search_path", ""),
        ("SELECT pg_catalog.set_config('search_path', '', false)", "search_path", ""),
        ("SELECT set_config('Work_Mem', '1GB', false)", "work_mem", "1gb"),
    ],
)
def test_setting_is_recognised(tmp_path, sql, name, value):
    (statement,) = read(tmp_path, f"{sql}; SELECT 1")
    (setting,) = statement.settings
    assert (setting.name, setting.value, setting.sql) == (name, value, sql)


def test_set_constraints_is_a_statement(tmp_path):
    (statement,) = read(tmp_path, "SET CONSTRAINTS ALL DEFERRED")
    assert statement.text == "SET CONSTRAINTS ALL DEFERRED"


def test_begin_and_commit_are_left_out(tmp_path):
    found = read(
        tmp_path,
        "SET a.a = 1; BEGIN; SELECT 1; COMMIT;",
        "START TRANSACTION; SELECT 2; END; SET b.b = 1;",
    )
    assert [one.text for one in found] == ["SELECT 1", "SELECT 2"]


@pytest.mark.parametrize(
    ("sql", "column"),
    [
        ("SELECT 1; COMMIT; SELECT 2;", 11),
        ("SELECT 1; BEGIN; SELECT 2; COMMIT;", 11),
        ("BEGIN; SELECT 1; END; BEGIN; SELECT 2; END;", 18),
        ("COMMIT; SELECT 1;", 1),
        ("BEGIN; COMMIT; SELECT 1;", 8),
        ("SELECT 1; START TRANSACTION;", 11),
    ],
)
def test_begin_and_commit_elsewhere_are_refused(tmp_path, sql, column):
    with pytest.raises(
        errors.StatementRefusedError, match="statement of a file cannot be part of a build"
    ) as caught:
        read(tmp_path, sql)
    assert (caught.value.where.line, caught.value.where.column) == (1, column)


def test_change_of_session_adds_or_starts_again(tmp_path):
    one, two, other = read(
        tmp_path, "SET a.a = 1; SELECT 1; SET b.b = 2; SELECT 2", "SET ROLE joe; SELECT 3"
    )
    assert change_session((), one.settings, BASELINE) == ("SET a.a = 1",)
    assert change_session(one.settings, two.settings, BASELINE) == ("SET b.b = 2",)
    assert change_session(two.settings, two.settings, BASELINE) == ()
    assert change_session(two.settings, other.settings, BASELINE) == (
        "RESET ALL",
        "SET x = 1",
        "SET ROLE joe",
    )
    assert change_session(other.settings, (), BASELINE) == ("RESET ROLE", "RESET ALL", "SET x = 1")


def test_the_environment_governs_time_limits(tmp_path):
    (statement,) = read(
        tmp_path, "SET statement_timeout = 0; SET check_function_bodies = false; SELECT 1"
    )
    assert change_session((), statement.settings, BASELINE) == ()


@pytest.mark.parametrize(
    ("sql", "word"),
    [
        ("CREATE DATABASE x", "whole server"),
        ("DROP DATABASE x", "whole server"),
        ("ALTER SYSTEM SET work_mem = '1GB'", "whole server"),
        ("CREATE TABLESPACE x LOCATION '/x'", "whole server"),
        ("ALTER DATABASE x SET search_path = y", "names a database"),
        ("COMMENT ON DATABASE x IS 'y'", "names a database"),
        ("GRANT CONNECT ON DATABASE x TO y", "names a database"),
        ("ROLLBACK", "one transaction"),
        ("SAVEPOINT a", "one transaction"),
        ("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE", "one transaction"),
        ("PREPARE TRANSACTION 'x'", "one transaction"),
        ("DISCARD ALL", "settings of the build"),
        ("LISTEN x", "session"),
        ("COPY t TO STDOUT", "nobody to read it"),
        ("SET client_encoding = 'LATIN1'", "UTF-8"),
        ("SET standard_conforming_strings = off", "must stay on"),
    ],
)
def test_what_cannot_be_built_is_refused_with_its_place(tmp_path, sql, word):
    with pytest.raises(errors.StatementRefusedError) as caught:
        read(tmp_path, f"SELECT 1;\n  {sql};")
    assert str(caught.value.where) == "0.sql:2:3"
    assert word in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE INDEX CONCURRENTLY i ON t (a)",
        "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a)",
        "DROP INDEX CONCURRENTLY i",
        "REINDEX TABLE CONCURRENTLY t",
        "REINDEX (VERBOSE, CONCURRENTLY) TABLE t",
        "VACUUM ANALYZE t",
        "REINDEX DATABASE x",
        "CLUSTER",
        "ALTER TABLE p DETACH PARTITION q CONCURRENTLY",
        "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p",
    ],
)
def test_what_needs_its_own_transaction_comes_after_the_commit(tmp_path, sql):
    (statement,) = read(tmp_path, sql)
    assert statement.moment is Moment.AFTER_COMMIT


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE INDEX i ON t (a)",
        "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p WITH (connect = false)",
        "CLUSTER t USING i",
        "REINDEX TABLE t",
        "GRANT SELECT ON ALL TABLES IN SCHEMA public TO x",
    ],
)
def test_all_else_is_part_of_the_transaction(tmp_path, sql):
    (statement,) = read(tmp_path, sql)
    assert statement.moment is Moment.TRANSACTION


def test_copy_to_stdout_is_seen_through_comments(tmp_path):
    with pytest.raises(errors.StatementRefusedError):
        read(tmp_path, "COPY (SELECT 1) TO /* there */ STDOUT")
