"""Several tenants in one run: schemas of a database, databases of a server."""

import json

import psycopg
import pytest
from confiture import errors, load_environment
from confiture.migrations.tenancy import Kind
from fraise_postgres import drop_database, with_database

from .conftest import version

pytestmark = pytest.mark.anyio

A = "CREATE TABLE a (id int PRIMARY KEY);\nINSERT INTO a VALUES (1);"
B = "ALTER TABLE a ADD b int;"
SCHEMAS = "migration:\n  tenants:\n    schemas: {}\n"


@pytest.fixture
def schemas(project):
    """Three tenants and a schema that is none."""
    for name in ("t_one", "t_two", "T three", "other"):
        project.execute(f'CREATE SCHEMA "{name}"')
    project.environment(SCHEMAS.format('[t_*, "T three"]'))
    return ["T three", "t_one", "t_two"]


def entries(project):
    return project.fetch(
        "SELECT tenant, version, state FROM fraise.confiture_migration ORDER BY 1, 2"
    )


def tables(project):
    return [
        name
        for (name,) in project.fetch(
            "SELECT table_schema FROM information_schema.tables WHERE table_name = 'a' ORDER BY 1"
        )
    ]


async def test_each_schema_has_its_own_tables_and_ledger(chain, project, schemas):
    chain.write(v01_a=A, v02_b=B, v01_a_down="DROP TABLE a;", v02_b_down="ALTER TABLE a DROP b;")
    report = await chain.up()
    assert [(one.name, one.before, one.after, one.migrations) for one in report.tenants] == [
        (name, "", version("2"), 2) for name in schemas
    ]
    assert (report.changed, report.failed) == (True, False)
    assert report.summary == "6 migrations for 3 of 3 tenants"
    assert sorted(tables(project)) == sorted(schemas)
    assert {(name, state) for name, _, state in entries(project)} == {
        (name, "applied") for name in schemas
    }
    again = await chain.up()
    assert (again.changed, again.summary) == (False, "0 migrations for 0 of 3 tenants")
    await chain.down(tenants=["t_one"])
    found = await chain.status()
    assert [(one.tenant, len(one.pending)) for one in found.tenants] == [
        ("T three", 0),
        ("t_one", 1),
        ("t_two", 0),
    ]
    assert not found.complete


async def test_one_that_fails_does_not_stop_the_others(chain, project, schemas):
    chain.write(v01_a=A, v02_b=B)
    project.execute("CREATE TABLE t_one.a (id text)")
    report = await chain.up(jobs=1)
    assert report.failed
    assert [(one.name, one.after, one.failed) for one in report.tenants] == [
        ("T three", version("2"), False),
        ("t_one", "", True),
        ("t_two", version("2"), False),
    ]
    assert isinstance(report.tenants[1].error, errors.MigrationFailedError)
    project.execute("DROP TABLE t_one.a")
    report = await chain.up()
    assert [one.migrations for one in report.tenants] == [0, 2, 0]


async def test_stop_on_failure_begins_no_other(chain, project, schemas):
    chain.write(v01_a=A)
    project.execute("CREATE TABLE t_one.a (id text)")
    report = await chain.up(jobs=1, stop_on_failure=True)
    assert [(one.name, one.failed, one.skipped) for one in report.tenants] == [
        ("T three", False, False),
        ("t_one", True, False),
        ("t_two", True, True),
    ]
    assert tables(project) == ["T three", "t_one"]


async def test_many_at_once(chain, project):
    """Every one is done once, also while all of them make the first ledger."""
    names = [f"t_{number:02}" for number in range(24)]
    project.execute(";".join(f"CREATE SCHEMA {name}" for name in names))
    project.environment(SCHEMAS.format("t_*") + "    jobs: 8\n")
    chain.write(v01_a=A, v02_b=B)
    report = await chain.up()
    assert not report.failed, [str(one.error) for one in report.tenants if one.error]
    assert tables(project) == names
    assert len(entries(project)) == 48


async def test_an_unqualified_name_never_reaches_another_schema(chain, project, schemas):
    project.execute("CREATE TABLE public.shared (id int)")
    chain.write(v01_a="ALTER TABLE shared ADD x int;")
    report = await chain.up()
    assert all(one.error is not None for one in report.tenants)
    project.environment(SCHEMAS.format("t_one") + "    shared: [public]\n")
    assert not (await chain.up()).failed
    assert project.fetch("SELECT x FROM public.shared") == []


async def test_python_and_backfills_of_a_tenant(chain, project, schemas):
    chain.write(
        v01_a=A,
        v02_fill="-- confiture: transaction statement\n-- confiture: backfill\nUPDATE a SET id = id + 1"
        " WHERE false;",
    )
    project.write(
        {
            f"/db/migrations/{version('3')}_py.py": "def up(m):\n    m.execute('INSERT INTO a VALUES (7)')\n"
        }
    )
    assert not (await chain.up()).failed
    for name in schemas:
        assert project.fetch(f'SELECT id FROM "{name}".a ORDER BY id') == [(1,), (7,)]


async def test_names_by_a_query(chain, project, schemas):
    project.execute("CREATE TABLE customer (name text); INSERT INTO customer VALUES ('t_two')")
    project.environment(SCHEMAS.format("{query: SELECT name FROM customer}"))
    chain.write(v01_a=A)
    assert [one.name for one in (await chain.up()).tenants] == ["t_two"]


@pytest.mark.parametrize(
    ("schemas_", "error", "words"),
    [
        ("missing", errors.TenantsMissingError, "there is no schema missing"),
        ('"x_*"', errors.TenantsMissingError, "no name fits x_"),
        ("pg_catalog", errors.TenantsMissingError, "there is no schema pg_catalog"),
        ("{query: SELECT 'gone'}", errors.TenantsMissingError, "names what is no schema: gone"),
        ("{query: SELECT ''::text WHERE false}", errors.TenantsMissingError, "gives no row"),
        ("{query: SELECT nothing}", errors.TenantQueryError, "does not exist"),
        ("{query: SELECT 1}", errors.TenantQueryError, "expected a name"),
        ("{query: CREATE TABLE made ()}", errors.TenantQueryError, "read-only"),
    ],
)
async def test_names_that_mean_nothing(chain, project, schemas, schemas_, error, words):
    project.environment(SCHEMAS.format(schemas_))
    chain.write(v01_a=A)
    with pytest.raises(error, match=words) as got:
        await chain.up()
    assert got.value.where.line == 3
    assert tables(project) == []


async def test_a_tenant_that_is_none(chain, project, schemas):
    chain.write(v01_a=A)
    with pytest.raises(errors.UnknownTenantError, match="found 'other'"):
        await chain.up(tenants=["other"])
    project.environment("")
    with pytest.raises(errors.UnknownTenantError, match="has none"):
        await chain.up(tenants=["t_one"])
    assert tables(project) == []


async def test_a_dry_run_changes_nothing(chain, project, schemas):
    chain.write(v01_a=A)
    report = await chain.up(dry_run=True)
    assert [one.migrations for one in report.tenants] == [1, 1, 1]
    assert len(report.expected) == 2
    assert tables(project) == []
    assert project.fetch("SELECT to_regnamespace('fraise')") == [(None,)]


async def test_databases_each_with_a_ledger_of_their_own(chain, project, fraise_server):
    names = [f"{project.database}_{one}" for one in ("a", "b")]
    with psycopg.connect(fraise_server, autocommit=True) as admin:
        for name in names:
            admin.execute(f'CREATE DATABASE "{name}"')
    try:
        project.environment(f"migration:\n  tenants:\n    databases: {project.database}_*\n")
        chain.write(v01_a=A)
        report = await chain.up()
        assert [(one.name, one.migrations) for one in report.tenants] == [(n, 1) for n in names]
        for name in names:
            with psycopg.connect(with_database(project.dsn, name)) as connection:
                assert connection.execute("SELECT id FROM a").fetchall() == [(1,)]
                query = "SELECT tenant, state FROM fraise.confiture_migration"
                assert connection.execute(query).fetchall() == [("", "applied")]
        assert tables(project) == []
    finally:
        for name in names:
            drop_database(fraise_server, name)


def test_commands(chain, confiture, project, schemas):
    chain.write(v01_a=A)
    project.execute("CREATE TABLE t_one.a (id text)")
    shown = confiture("migrate", "up", expect=1).stdout
    assert "2 migrations for 2 of 3 tenants, 1 failed" in shown
    assert 'relation "a" already exists' in shown
    assert "2 pending" not in confiture("migrate", "status", expect=3).stdout
    assert "3 tenants, 1 not up to date" in confiture("migrate", "status", expect=3).stdout
    assert "2 tenants" not in confiture("migrate", "status", "--tenant", "t_two").stdout
    project.execute("DROP TABLE t_one.a")
    done = json.loads(confiture("migrate", "up", "--json", "--tenant", "t_one").stdout)
    assert [(one["tenant"], one["to"], one["error"]) for one in done["tenants"]] == [
        ("t_one", version("1"), None)
    ]
    assert json.loads(confiture("migrate", "status", "--json").stdout)["complete"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("tenants: all", "expected keys such as"),
        ("tenants: {jobs: 2}", "found jobs"),
        ("tenants: {schemas: a, databases: b}", "found schemas, databases"),
        ("tenants: {databases: b, shared: [public]}", "found databases, shared"),
        ("tenants: {schemas: []}", "a name, a pattern"),
        ("tenants: {schemas: {question: SELECT}}", "a name, a pattern"),
        ("tenants: {schemas: a, jobs: 0}", "a whole number from 1"),
    ],
)
def test_keys_that_cannot_be_read(project, text, words):
    project.environment(f"migration:\n  {text}\n")
    with pytest.raises(errors.EnvironmentValueError, match=words) as got:
        load_environment(project.path, "local")
    assert got.value.where.line == 2


def test_keys(project):
    project.environment(SCHEMAS.format("[a, b_*]") + "    shared: [public]\n    jobs: 2\n")
    tenancy = load_environment(project.path, "local").migration.tenants
    assert (tenancy.kind, tenancy.patterns, tenancy.query) == (Kind.SCHEMA, ("a", "b_*"), None)
    assert (tenancy.shared, tenancy.jobs) == (("public",), 2)
