from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from fraise_postgres import create_database, database_exists, drop_database, errors
from fraise_postgres.databases import explain_refusal
from fraise_postgres.dsn import with_database
from psycopg import sql


@pytest.fixture
def fresh(fraise_server):
    names = []

    def use(name):
        names.append(name)
        drop_database(fraise_server, name)
        return name

    yield use
    for name in names:
        drop_database(fraise_server, name)


@pytest.mark.parametrize(
    "name",
    [
        "plain",
        'quo"ted',
        "it's",
        "semi; DROP DATABASE postgres; --",
        "Ünïcode 名",
        "UPPER",
        "a b\tc\nd",
        "%s",
        "select",
        "x" * 63,
        "back\\slash",
    ],
)
def test_any_name_is_only_a_name(fraise_server, fresh, name):
    fresh(name)
    assert not database_exists(fraise_server, name)
    create_database(fraise_server, name)
    assert database_exists(fraise_server, name)
    with psycopg.connect(with_database(fraise_server, name)) as connection:
        assert connection.execute("SELECT current_database()").fetchone() == (name,)
    assert drop_database(fraise_server, name) is True
    assert drop_database(fraise_server, name) is False


@pytest.mark.parametrize("name", ["", "x" * 64, "é" * 32, "a\0b", "\ud800" * 30])
def test_what_is_no_name_is_refused(fraise_server, name):
    for function in (create_database, drop_database, database_exists):
        with pytest.raises(errors.InvalidDatabaseNameError):
            function(fraise_server, name)
    with pytest.raises(errors.InvalidDatabaseNameError):
        create_database(fraise_server, "ok", template=name)
    assert not database_exists(fraise_server, "ok")


def test_one_name_once(fraise_server, fresh):
    name = fresh("fraise_twice")
    create_database(fraise_server, name)
    with pytest.raises(errors.DatabaseExistsError, match=name):
        create_database(fraise_server, name)


def test_a_missing_template_is_named(fraise_server, fresh):
    with pytest.raises(errors.MissingTemplateError, match="no_such_template"):
        create_database(fraise_server, fresh("fraise_clone"), template="no_such_template")


@pytest.fixture(scope="module")
def slow(fraise_server):
    """Two refusals for which the server waits five seconds; it waits for both at once."""
    with ThreadPoolExecutor(2) as threads:
        yield {
            work.__name__: threads.submit(work, fraise_server)
            for work in (clone_a_template_in_use, drop_what_a_superuser_uses)
        }


def clone_a_template_in_use(server):
    for name in ("fraise_source", "fraise_clone_of_it"):
        drop_database(server, name)
    create_database(server, "fraise_source")
    try:
        with (
            psycopg.connect(with_database(server, "fraise_source")),
            pytest.raises(errors.DatabaseInUseError, match="fraise_source"),
        ):
            create_database(server, "fraise_clone_of_it", template="fraise_source")
        create_database(server, "fraise_clone_of_it", template="fraise_source")
    finally:
        for name in ("fraise_source", "fraise_clone_of_it"):
            drop_database(server, name)


def test_a_template_in_use_is_named(slow):
    slow["clone_a_template_in_use"].result(60)


def test_dropping_ends_sessions_and_templates(fraise_server, fresh):
    name = fresh("fraise_busy")
    create_database(fraise_server, name)
    with psycopg.connect(fraise_server, autocommit=True) as connection:
        connection.execute(
            sql.SQL("ALTER DATABASE {} IS_TEMPLATE true").format(sql.Identifier(name))
        )
    with psycopg.connect(with_database(fraise_server, name)) as guest:
        assert drop_database(fraise_server, name)
        with pytest.raises(psycopg.OperationalError):
            guest.execute("SELECT 1")


def drop_what_a_superuser_uses(server):
    name = "fraise_guarded"
    drop_database(server, name)
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("DROP ROLE IF EXISTS fraise_owner")
        connection.execute("CREATE ROLE fraise_owner CREATEDB")
    owner = psycopg.conninfo.make_conninfo(server, options="-c role=fraise_owner")
    try:
        create_database(owner, name)
        with (
            psycopg.connect(with_database(server, name)),  # a superuser
            pytest.raises(errors.DatabaseInUseError, match=name),
        ):
            drop_database(owner, name)
        assert drop_database(owner, name)
    finally:
        drop_database(server, name)
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute("DROP ROLE fraise_owner")


def test_a_session_that_the_owner_may_not_end(slow):
    slow["drop_what_a_superuser_uses"].result(60)


@pytest.mark.parametrize("name", ["postgres", "template0", "template1"])
def test_the_servers_own_databases_stay(fraise_server, name):
    with pytest.raises(errors.ProtectedDatabaseError):
        drop_database(fraise_server, name)


def test_a_role_without_the_right_is_told(fraise_server, fresh):
    name = fresh("fraise_foreign")
    create_database(fraise_server, name)
    with psycopg.connect(fraise_server, autocommit=True) as connection:
        connection.execute("DROP ROLE IF EXISTS fraise_nobody")
        connection.execute("CREATE ROLE fraise_nobody")
    powerless = psycopg.conninfo.make_conninfo(fraise_server, options="-c role=fraise_nobody")
    try:
        with pytest.raises(errors.MissingPrivilegeError, match="permission denied"):
            create_database(powerless, fresh("fraise_denied"))
        with pytest.raises(errors.MissingPrivilegeError, match="must be owner"):
            drop_database(powerless, name)
    finally:
        with psycopg.connect(fraise_server, autocommit=True) as connection:
            connection.execute("DROP ROLE fraise_nobody")
    assert database_exists(fraise_server, name)


def test_a_time_limit_ends_the_work(fraise_server, fresh):
    name = fresh("fraise_slow")
    create_database(fraise_server, name)
    with psycopg.connect(fraise_server) as other:
        # Connecting goes on under this lock, CREATE DATABASE waits for it.
        other.execute("LOCK TABLE pg_database IN SHARE MODE")
        with pytest.raises(errors.MaintenanceTimeoutError):
            create_database(fraise_server, "fraise_slow_clone", template=name, timeout=0.3)
    assert not database_exists(fraise_server, "fraise_slow_clone")


def test_an_unreachable_server():
    for function in (create_database, drop_database, database_exists):
        with pytest.raises(errors.UnreachableServerError):
            function("host=127.0.0.1 port=1 user=ana password=x", "shop")


def test_other_refusals_keep_the_words_of_the_server():
    error = explain_refusal(psycopg.errors.DiskFull("no space left on device"), "shop")
    assert error.code == "PG-DB-008"
    assert "no space left on device" in str(error)
