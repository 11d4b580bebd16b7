"""What reaches beyond a schema: subscriptions, roles, settings, labels, large objects, owners."""

from __future__ import annotations

import json

import psycopg
import pytest
from confiture.catalog.facts import Identity, Unmodelled
from confiture.differ.kinds import all_kinds
from confiture.differ.planner import plan
from confiture.differ.reading import introspect

SUBSCRIPTION = (
    "CREATE SUBSCRIPTION {} CONNECTION 'host=h user=u password=hush' PUBLICATION p, q"
    " WITH (connect = false, slot_name = NONE{})"
)


@pytest.fixture
def run(fraise_dsn):
    """Statements are run, and the catalog read."""

    def run(*statements, **options):
        with psycopg.connect(fraise_dsn, autocommit=True) as connection:
            for one in statements:
                connection.execute(one)
            return introspect(connection, **options)

    yield run
    with psycopg.connect(fraise_dsn, autocommit=True) as connection:
        rows = connection.execute("SELECT subname FROM pg_subscription").fetchall()
        for (name,) in rows:
            connection.execute(f"ALTER SUBSCRIPTION {name} SET (slot_name = NONE)")
            connection.execute(f"DROP SUBSCRIPTION {name}")


@pytest.fixture
def arrive(run):
    """The statements from one catalog to another are run; there is nothing left to do then."""

    def arrive(old, new, *, ignored=frozenset({"owner"}), **options):
        found = plan(old, new, all_kinds(), old.version, ignored=ignored)
        statements = [action.sql for action in found.actions]
        now = run(*statements, **options)
        assert plan(now, new, all_kinds(), now.version, ignored=ignored).actions == ()
        return statements

    return arrive


@pytest.fixture
def role(fraise_dsn):
    """A role of the server, dropped afterwards."""
    name = f"confiture_{psycopg.conninfo.conninfo_to_dict(fraise_dsn)['dbname']}"[:60]
    with psycopg.connect(fraise_dsn, autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {name}")
        yield name
        connection.execute(f"DROP OWNED BY {name}")
        connection.execute(f"DROP ROLE {name}")


def test_a_subscription_is_made_without_a_connection_and_altered(run, arrive):
    empty = run()
    one = run(SUBSCRIPTION.format("s", ""), "COMMENT ON SUBSCRIPTION s IS 's'")
    assert "hush" not in json.dumps(one.as_json())
    assert arrive(one, empty) == ["DROP SUBSCRIPTION s"]
    made = arrive(empty, one)
    assert made == [
        (
            "CREATE SUBSCRIPTION s CONNECTION 'host=h user=u password=<secret>' PUBLICATION p, q"
            " WITH (connect = false, slot_name = NONE)"
        ),
        "COMMENT ON SUBSCRIPTION s IS 's'",
    ]
    other = run(
        "ALTER SUBSCRIPTION s CONNECTION 'postgresql://u:hush@h/d?sslpassword=hush&port=7'",
        "ALTER SUBSCRIPTION s SET PUBLICATION r WITH (refresh = false)",
        "ALTER SUBSCRIPTION s SET (synchronous_commit = 'local')",
    )
    assert "hush" not in json.dumps(other.as_json())
    arrive(other, one)
    assert arrive(one, other) == [
        "ALTER SUBSCRIPTION s CONNECTION 'postgresql://u:<secret>@h/d?sslpassword=<secret>&port=7'",
        "ALTER SUBSCRIPTION s SET PUBLICATION r WITH (refresh = false)",
        "ALTER SUBSCRIPTION s SET (synchronous_commit = 'local')",
    ]


def test_a_subscription_is_not_compared_with_files(run, project, confiture):
    run(SUBSCRIPTION.format("s", ""), "COMMENT ON SUBSCRIPTION s IS 's'")
    project.write({"empty.sql": "COMMENT ON SCHEMA public IS 'standard public schema';"})
    found = json.loads(confiture("diff", project.dsn, "db/schema", "--json").stdout)
    assert found["statements"] == []
    assert found["unmodelled"] == [{"catalog": "pg_subscription", "what": "subscription s"}]


@pytest.mark.parametrize(
    ("connection", "told"),
    [
        ("password = 'a b\\' c' host=h", "password = <secret> host=h"),
        ("PASSWORD=a\\ b&c host=h", "PASSWORD=<secret> host=h"),
        ("postgres://u:a@b%20@h:1/d", "postgres://u:<secret>@h:1/d"),
        ("postgres://h/d?password=a&user=u", "postgres://h/d?password=<secret>&user=u"),
    ],
)
def test_no_part_of_a_password_is_read(run, fraise_dsn, connection, told):
    from confiture.differ.kinds.replication import Subscription

    (query,) = Subscription().queries()
    with psycopg.connect(fraise_dsn) as opened:
        expression = query.values["connection"]
        row = opened.execute(
            f"SELECT {expression} FROM (SELECT %s::text AS subconninfo) s".replace("%'", "%%'"),
            (connection,),
        ).fetchone()
    assert row == (told,)


def test_a_subscription_whose_slot_goes_is_dropped_outside_of_a_transaction(run):
    empty = run()
    one = run(SUBSCRIPTION.replace("NONE", "t_slot").format("s", ""))
    (action,) = plan(one, empty, all_kinds(), one.version).actions
    assert action.outside
    assert action.loses == "the password of subscription s"


def test_who_may_not_read_connections_is_told_of_subscriptions(run, role, fraise_dsn):
    run(SUBSCRIPTION.format("s", ""))
    with psycopg.connect(fraise_dsn, autocommit=True) as connection:
        connection.execute(f"SET ROLE {role}")
        found = introspect(connection)
    assert Identity("subscription", ("s",)) not in found
    assert Unmodelled("pg_subscription", "subscription s") in found.unmodelled


def _in_database(text):
    return f"DO $$BEGIN EXECUTE format($_$ALTER {text}$_$, current_database()); END$$"


def test_memberships_and_settings_are_read_only_when_asked(run, arrive, role):
    empty = run(roles=True)
    changed = run(
        f"GRANT pg_monitor TO {role} WITH ADMIN OPTION",
        f"GRANT pg_signal_backend TO {role}",
        _in_database('DATABASE %I SET search_path TO "$user", "a""b", \'\''),
        _in_database(f"ROLE {role} IN DATABASE %I SET my.own TO '100%%'"),
        roles=True,
    )
    assert Identity("database setting", (role, "my.own")) in changed
    assert changed[Identity("membership", ("pg_signal_backend", role))]["admin"] is False
    assert not any(fact.kind in {"membership", "database setting"} for fact in run())
    arrive(changed, empty, roles=True)
    arrive(empty, changed, roles=True)
    other = run(
        f"REVOKE ADMIN OPTION FOR pg_monitor FROM {role}",
        _in_database("DATABASE %I SET search_path TO x"),
        roles=True,
    )
    arrive(other, changed, roles=True)
    assert len(arrive(changed, other, roles=True)) == 2


def test_security_labels_are_read_and_written(run, fraise_dsn):
    empty = run("CREATE TABLE t (id int)")
    labelled = run(
        "SET allow_system_table_mods = on",
        "INSERT INTO pg_seclabel SELECT 't'::regclass, 'pg_class'::regclass, n, 'sel', 'l' || n"
        " FROM generate_series(0, 1) n",
    )
    there, back = (
        [action.sql for action in plan(*pair, all_kinds(), empty.version).actions]
        for pair in ((empty, labelled), (labelled, empty))
    )
    # no provider is there that a server would take them for
    assert there == [
        "SECURITY LABEL FOR sel ON COLUMN public.t.id IS 'l1'",
        "SECURITY LABEL FOR sel ON TABLE public.t IS 'l0'",
    ]
    assert set(back) == {
        "SECURITY LABEL FOR sel ON COLUMN public.t.id IS NULL",
        "SECURITY LABEL FOR sel ON TABLE public.t IS NULL",
    }


def test_event_triggers_are_made_last_and_dropped_first(run, arrive):
    function = (
        "CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN NULL; END$$",
        "CREATE FUNCTION g() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN NULL; END$$",
    )
    empty = run(*function)
    one = run(
        "CREATE TABLE t (id int)",
        "CREATE EVENT TRIGGER e ON ddl_command_start WHEN TAG IN ('CREATE TABLE', 'DROP TABLE')"
        " EXECUTE FUNCTION f()",
        "ALTER EVENT TRIGGER e ENABLE ALWAYS",
        "COMMENT ON EVENT TRIGGER e IS 'it''s'",
    )
    assert arrive(one, empty) == ["DROP EVENT TRIGGER e", "DROP TABLE public.t"]
    assert arrive(empty, one) == [
        "CREATE TABLE public.t (\n    id integer\n)",
        (
            "CREATE EVENT TRIGGER e ON ddl_command_start WHEN TAG IN ('CREATE TABLE', 'DROP TABLE')"
            " EXECUTE FUNCTION public.f()"
        ),
        "COMMENT ON EVENT TRIGGER e IS 'it''s'",
        "ALTER EVENT TRIGGER e ENABLE ALWAYS",
    ]
    disabled = run("ALTER EVENT TRIGGER e DISABLE")
    assert arrive(disabled, one) == ["ALTER EVENT TRIGGER e ENABLE ALWAYS"]
    other = run("DROP EVENT TRIGGER e", "CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION g()")
    arrive(other, one)
    assert arrive(one, other) == [
        "DROP EVENT TRIGGER e",
        "CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION public.g()",
    ]


def test_a_materialized_view_that_is_made_again_is_filled_if_it_was(run, arrive):
    empty = run("CREATE TABLE t (id int, n int)", "INSERT INTO t VALUES (1, 2)")
    unfilled = run(
        "CREATE MATERIALIZED VIEW m AS SELECT id FROM t WITH NO DATA",
        "CREATE MATERIALIZED VIEW l AS SELECT id FROM m WITH NO DATA",
    )
    filled = run("REFRESH MATERIALIZED VIEW m", "REFRESH MATERIALIZED VIEW l")
    assert arrive(unfilled, filled) == arrive(filled, unfilled) == []
    other = run(
        "DROP MATERIALIZED VIEW m CASCADE",
        "CREATE MATERIALIZED VIEW m AS SELECT n AS id FROM t WITH NO DATA",
        "CREATE MATERIALIZED VIEW l AS SELECT id FROM m WITH NO DATA",
    )
    assert all("WITH NO DATA" in one for one in arrive(other, unfilled) if "CREATE" in one)
    run("REFRESH MATERIALIZED VIEW m", "REFRESH MATERIALIZED VIEW l")
    made = [one for one in arrive(filled, other) if "CREATE" in one]
    assert len(made) == 2
    assert not any("WITH NO DATA" in one for one in made)
    arrive(other, empty)
    assert sum("WITH NO DATA" in one for one in arrive(empty, other)) == 2


def test_large_objects_are_told(run):
    assert not run().unmodelled
    found = run("SELECT lo_create(0), lo_create(0)")
    assert found.unmodelled == (Unmodelled("pg_largeobject", "2 large objects"),)


def test_what_is_made_again_keeps_its_owner_also_if_owners_are_not_compared(run, arrive, role):
    old = run(
        f"GRANT CREATE ON SCHEMA public TO {role}",
        "CREATE VIEW v AS SELECT 1 AS a",
        f"ALTER VIEW v OWNER TO {role}",
    )
    new = run("DROP VIEW v", "CREATE VIEW v AS SELECT 2 AS b")
    run("DROP VIEW v", "CREATE VIEW v AS SELECT 1 AS a", f"ALTER VIEW v OWNER TO {role}")
    statements = arrive(old, new)
    assert statements == [
        "DROP VIEW public.v",
        "CREATE VIEW public.v AS\n SELECT 2 AS b",
        f"ALTER VIEW public.v OWNER TO {role}",
    ]
