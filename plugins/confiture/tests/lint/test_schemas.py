"""Rules over schemas, asked of a real server."""

import psycopg
import pytest
from confiture.lint.catalogue import all_specs
from confiture.lint.schema.built import BuiltSchema
from fraise_hookspecs.migration import CheckSubject
from fraise_kernel.targets import import_target

from .schemas import CASES, F, T

RULES = {spec.code: spec for spec in all_specs() if spec.subject is CheckSubject.SCHEMA}


@pytest.fixture
def ask(fraise_dsn):
    """The complaints of a rule about a database with some DDL."""

    def run(code, text):
        check = import_target(RULES[code].target)
        with psycopg.connect(fraise_dsn, autocommit=True) as connection:
            connection.execute(text)
            return list(check(BuiltSchema(connection)))

    return run


@pytest.mark.parametrize(("code", "text", "found"), [case[:3] for case in CASES])
def test_it_complains(ask, code, text, found):
    told = ask(code, text)
    assert {one.object for one in told} == {found}
    assert all(found[-1] in one.reason or found[-1] in one.instead for one in told) or code in {
        "LINT-602", "LINT-603", "LINT-610",
    }  # fmt: skip


@pytest.mark.parametrize(("code", "text"), [(case[0], case[3]) for case in CASES])
def test_it_passes(ask, code, text):
    assert ask(code, text) == []


def test_every_rule_over_schemas_has_cases():
    # an index is invalid only after a build of it failed
    assert {case[0] for case in CASES} == set(RULES) - {"LINT-605"}


def test_an_index_that_failed_is_told(fraise_dsn):
    with psycopg.connect(fraise_dsn, autocommit=True) as connection:
        connection.execute(T + "INSERT INTO t VALUES (1, 1), (2, 1)")
        with pytest.raises(psycopg.errors.UniqueViolation):
            connection.execute("CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)")
        (one,) = import_target(RULES["LINT-605"].target)(BuiltSchema(connection))
    assert one.object == ("index", "public", "i")


def test_nothing_can_be_changed_by_a_rule(fraise_dsn):
    with psycopg.connect(fraise_dsn, autocommit=True) as connection:
        schema = BuiltSchema(connection)
        assert schema.version == connection.info.server_version
        with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
            schema.rows("CREATE TABLE x (a int)")
        assert schema.rows("SELECT current_setting('search_path')") == [('""',)]


def test_the_schema_of_a_project_is_built_and_told_by_the_lines_that_make_it(
    project, confiture, databases
):
    project.write({"a.sql": T, "b.sql": "-- about f\n" + F + " SECURITY DEFINER AS 'SELECT x';\n"})
    there = databases()
    done = confiture("lint", "--schema", "--select", "LINT-703", expect=3)
    assert "error[LINT-703] db/schema/b.sql:2:1: whoever calls f " in done.stdout
    assert "1 error, 0 warnings; looked at 2 statements in 2 files and the schema." in done.stdout
    assert databases() == there


def test_a_line_above_a_statement_ignores_a_rule_over_schemas(project, confiture):
    project.write({"a.sql": "-- confiture: ignore LINT-604 a log\nCREATE TABLE t (a int);\n"})
    done = confiture("lint", "--schema", "--strict")
    assert "1 ignored by lines of the files" in done.stdout
    project.write({"a.sql": "-- confiture: ignore LINT-604 a log\n" + T})
    done = confiture("lint", "--schema", "--strict", expect=3)
    assert "warning[LINT-005] db/schema/a.sql:1:1" in done.stdout


def test_a_schema_that_cannot_be_built_is_an_error(project, confiture):
    project.write({"a.sql": "CREATE TABLE t (a nonsense);\n"})
    assert "db/schema/a.sql:1:19" in confiture("lint", "--schema", expect=1).stderr
