"""Each safe form: its statements, its claims as the server shows them, and rows that stay."""

from __future__ import annotations

import threading
import time

import psycopg
import pytest

T = "CREATE TABLE t (id int PRIMARY KEY, a int, b text);"
ROWS = "INSERT INTO t SELECT g, g, g::text FROM generate_series(1, 1000) g;"
V = "CREATE FUNCTION v() RETURNS int LANGUAGE sql VOLATILE AS 'SELECT (random() * 100)::int';"
TRIGGER = """
    CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''woken''; END';
    CREATE TRIGGER w BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
"""
#: Modes of ``pg_locks`` as claims spell them.
_MODE = {"SHARE UPDATE EXCLUSIVE": "ShareUpdateExclusiveLock"}


def sql_of(found):
    return [one.sql for one in found.safe]


def apply(found):
    """Run the safe forms one by one; nothing may be left that differs."""
    from contextlib import closing

    with closing(psycopg.connect(found.dsn, autocommit=True)) as connection:
        connection.execute("SET check_function_bodies = off")
        for one in found.safe:
            connection.execute(one.sql)
    assert found.left() == ()


def test_an_index_is_built_and_dropped_concurrently(change):
    index = "CREATE INDEX i ON t (a) WHERE b > '';"
    with change(T, T + index, ROWS) as found:
        assert sql_of(found) == [
            "CREATE INDEX CONCURRENTLY i ON public.t USING btree (a) WHERE (b > ''::text)"
        ]
        (action,) = found.safe
        assert action.outside
        assert action.lock.title == "SHARE UPDATE EXCLUSIVE"
        apply(found)
    with change(T + index, T, ROWS) as found:
        assert sql_of(found) == ["DROP INDEX CONCURRENTLY public.i"]
        assert found.safe[0].outside
        apply(found)


def test_a_table_of_the_same_plan_is_not_used_by_anybody_yet(change):
    with change("", T + "CREATE INDEX i ON t (a);") as found:
        assert found.safe == found.planned.actions


@pytest.mark.parametrize(
    ("old", "new"),
    [("", "CREATE INDEX i ON t (a);"), ("CREATE INDEX i ON t (a);", "")],
    ids=["create", "drop"],
)
def test_locks_of_statements_outside_of_transactions_are_those_claimed(change, old, new):
    with change(T + old, T + new, ROWS) as found:
        (action,) = found.safe
        with psycopg.connect(found.dsn) as holder, psycopg.connect(found.dsn) as worker:
            # somebody who has written keeps it waiting, with its lock in its hand
            holder.execute("UPDATE t SET a = a WHERE id = 1")
            worker.autocommit = True
            running = threading.Thread(target=worker.execute, args=(action.sql,))
            running.start()
            held = _locks_of(found.dsn, worker.info.backend_pid)
            # meanwhile all others write
            with psycopg.connect(found.dsn, autocommit=True) as other:
                other.execute("SET lock_timeout = '2s'")
                other.execute("UPDATE t SET a = 0 WHERE id = 2")
            holder.rollback()
            running.join(30)
            assert not running.is_alive()
        assert held == _MODE[action.lock.title]


def _locks_of(dsn, pid):
    """The strongest lock that a session has on ``t``, when it waits for another."""
    query = (
        "SELECT (SELECT mode FROM pg_locks WHERE pid = a.pid AND relation = 't'::regclass AND granted)"
        " FROM pg_stat_activity a WHERE pid = %s AND wait_event_type = 'Lock'"
    )
    with psycopg.connect(dsn, autocommit=True) as connection:
        for _ in range(300):
            if (found := connection.execute(query, [pid]).fetchone()) is not None:
                return found[0]
            time.sleep(0.05)
    raise AssertionError("it waits for nobody")


def test_a_changed_index_is_swapped_when_its_new_form_is_there(change):
    old, new = (f"CREATE INDEX i ON t ({column});" for column in "ab")
    with change(T + old, T + new + "COMMENT ON INDEX i IS 'x';", ROWS) as found:
        assert sql_of(found) == [
            "CREATE INDEX CONCURRENTLY i_new ON public.t USING btree (b)",
            "DROP INDEX CONCURRENTLY public.i",
            "ALTER INDEX public.i_new RENAME TO i",
            "COMMENT ON INDEX public.i IS 'x'",
        ]
        apply(found)


def test_another_name_is_taken_where_the_usual_one_is_not_free(change):
    taken = "CREATE TABLE i_new ();"
    old, new = (f"CREATE INDEX i ON t ({column});" for column in "ab")
    with change(T + taken + old, T + taken + new, ROWS) as found:
        assert "INDEX CONCURRENTLY i_new2 ON" in sql_of(found)[0]
        apply(found)


def test_an_index_is_dropped_first_where_its_column_changes_in_between(change):
    old = "CREATE TABLE t (id int, a int); CREATE INDEX i ON t ((a + 1));"
    new = "CREATE TABLE t (id int, a text); CREATE INDEX i ON t (lower(a));"
    with change(old, new) as found:
        statements = sql_of(found)
        assert statements[0] == "DROP INDEX CONCURRENTLY public.i"
        assert statements[-1].startswith("CREATE INDEX CONCURRENTLY i ")
        apply(found)


def test_keys_take_an_index_that_was_built_before(change):
    old = "CREATE TABLE t (id int NOT NULL, a int, b text);"
    new = (
        "CREATE TABLE t (id int PRIMARY KEY, a int, b text,"
        ' CONSTRAINT "A b" UNIQUE (b, a) DEFERRABLE INITIALLY DEFERRED);'
    )
    with change(old, new, ROWS) as found:
        assert sorted(sql_of(found)) == [
            (
                'ALTER TABLE public.t ADD CONSTRAINT "A b" UNIQUE USING INDEX "A b"'
                " DEFERRABLE INITIALLY DEFERRED"
            ),
            "ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX t_pkey",
            'CREATE UNIQUE INDEX CONCURRENTLY "A b" ON public.t (b, a)',
            "CREATE UNIQUE INDEX CONCURRENTLY t_pkey ON public.t (id)",
        ]
        assert not any(one.scan and one.lock.blocks != "nobody" for one in found.safe)
        apply(found)


def test_a_changed_key_is_replaced_in_one_statement(change):
    old, new = (f"CREATE TABLE t (a int, b int, CONSTRAINT k UNIQUE ({k}));" for k in ("a", "a, b"))
    with change(old, new) as found:
        assert sql_of(found) == [
            "CREATE UNIQUE INDEX CONCURRENTLY k_new ON public.t (a, b)",
            "ALTER TABLE public.t DROP CONSTRAINT k, ADD CONSTRAINT k UNIQUE USING INDEX k_new",
        ]
        apply(found)


def test_a_key_of_words_that_are_not_known_stays_as_it_is(change, fraise_server):
    with psycopg.connect(fraise_server) as connection:
        if connection.info.server_version < 180000:
            pytest.skip("PostgreSQL 18 knows keys of periods first")
    old = "CREATE TABLE t (id int4range, p int4range NOT NULL);"
    new = "CREATE TABLE t (id int4range, p int4range NOT NULL, CONSTRAINT k UNIQUE (id, p WITHOUT OVERLAPS));"
    with change(old, new) as found:
        assert found.safe == found.planned.actions
        assert found.safe[0].scan


def test_references_and_checks_are_checked_after_they_hold(change):
    old = T + "CREATE TABLE u (id int PRIMARY KEY);"
    new = (
        "CREATE TABLE u (id int PRIMARY KEY); CREATE TABLE t (id int PRIMARY KEY, a int, b text,"
        " CONSTRAINT f FOREIGN KEY (a) REFERENCES u, CONSTRAINT c CHECK (a > 0));"
    )
    rows = "INSERT INTO u SELECT generate_series(1, 1000);" + ROWS
    with change(old, new, rows) as found:
        assert sql_of(found) == [
            "ALTER TABLE public.t ADD CONSTRAINT c CHECK ((a > 0)) NOT VALID",
            "ALTER TABLE public.t VALIDATE CONSTRAINT c",
            (
                "ALTER TABLE public.t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES public.u(id)"
                " NOT VALID"
            ),
            "ALTER TABLE public.t VALIDATE CONSTRAINT f",
        ]
        assert [one.scan for one in found.safe] == [False, True, False, True]
        apply(found)


def test_a_changed_check_holds_before_the_old_one_is_dropped(change):
    old, new = (f"CREATE TABLE t (a int, CONSTRAINT c CHECK (a > {low}));" for low in (0, 1))
    with change(old, new) as found:
        assert sql_of(found) == [
            "ALTER TABLE public.t ADD CONSTRAINT c_new CHECK ((a > 1)) NOT VALID",
            "ALTER TABLE public.t VALIDATE CONSTRAINT c_new",
            "ALTER TABLE public.t DROP CONSTRAINT c",
            "ALTER TABLE public.t RENAME CONSTRAINT c_new TO c",
        ]
        apply(found)


def test_not_null_reads_the_rows_under_a_weak_lock(change):
    new = "CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL, b text);"
    with change(T, new, ROWS) as found:
        read = [one for one in found.safe if one.scan]
        assert [one.lock.blocks for one in read] == ["nobody"]
        assert "VALIDATE CONSTRAINT" in read[0].sql
        apply(found)


def test_forms_of_older_servers_arrive_on_newer_ones_as_well(change):
    """Before 18 NOT NULL is no constraint; its helper is gone afterwards."""
    from confiture.online.forms import make_safe

    new = "CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL, b text);"
    with change(T, new, ROWS) as found:
        safe = make_safe(found.planned.actions, found.before, found.wanted, 170000)
        assert [one.sql for one in safe] == [
            "ALTER TABLE public.t ADD CONSTRAINT a_is_not_null CHECK (a IS NOT NULL) NOT VALID",
            "ALTER TABLE public.t VALIDATE CONSTRAINT a_is_not_null",
            "ALTER TABLE public.t ALTER COLUMN a SET NOT NULL",
            "ALTER TABLE public.t DROP CONSTRAINT a_is_not_null",
        ]
        with psycopg.connect(found.dsn, autocommit=True) as connection:
            for one in safe:
                connection.execute(one.sql)
        assert found.left() == ()


def test_rows_get_their_values_without_writing_the_table_anew(change):
    new = "CREATE TABLE t (id int PRIMARY KEY, a int, b text, c int DEFAULT v() NOT NULL);"
    with change(V + T, V + new, ROWS) as found:
        assert [one.rewrite for one in found.planned.actions] == [True]
        assert not any(one.rewrite for one in found.safe)
        apply(found)
        with psycopg.connect(found.dsn) as connection:
            query = "SELECT count(*), count(c), count(DISTINCT c) > 10 FROM t"
            assert connection.execute(query).fetchone() == (1000, 1000, True)


@pytest.mark.parametrize(
    "watcher",
    [
        TRIGGER,
        "CREATE RULE r AS ON UPDATE TO t DO INSTEAD NOTHING;",
        "ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;",
    ],
    ids=["trigger", "rule", "policies"],
)
def test_nobody_is_woken_by_values_that_the_change_brings(change, watcher):
    new = "CREATE TABLE t (id int PRIMARY KEY, a int, b text, c int DEFAULT v());"
    with change(V + T + watcher, V + new + watcher) as found:
        assert found.safe == found.planned.actions
        assert found.safe[0].rewrite


def test_indexes_of_partitions_are_built_concurrently_and_attached(change):
    base = (
        "CREATE TABLE p (a int, b int) PARTITION BY RANGE (a);"
        "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);"
    )
    with change(base, base + "CREATE INDEX i ON p (b);", "INSERT INTO p VALUES (1, 1);") as found:
        assert sql_of(found) == [
            "CREATE INDEX i ON ONLY public.p USING btree (b)",
            "CREATE INDEX CONCURRENTLY p1_b_idx ON public.p1 USING btree (b)",
            "ALTER INDEX public.i ATTACH PARTITION public.p1_b_idx",
        ]
        assert [one.scan for one in found.safe] == [False, True, False]
        apply(found)


def test_statements_of_safe_forms_need_transactions_of_their_own(change):
    from confiture.online.forms import needs_steps

    with change(T, T + "CREATE INDEX i ON t (a);") as found:
        assert needs_steps(found.safe, found.planned.actions)
    with change(T, T + "COMMENT ON TABLE t IS 'x';") as found:
        assert not needs_steps(found.safe, found.planned.actions)
    e = "CREATE TYPE e AS ENUM ('a'{});"
    with change(e.format(""), e.format(", 'b'")) as found:
        assert needs_steps(found.safe, found.planned.actions)


def test_what_the_rows_may_refuse_is_told_of_the_step_that_looks(change):
    """No other step can fail for the rows that there are."""
    new = """
        CREATE TABLE u (id int PRIMARY KEY);
        CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL UNIQUE REFERENCES u CHECK (a > 0),
            b text);
    """
    with change(T + "CREATE TABLE u (id int PRIMARY KEY);", new) as found:
        for one in found.safe:
            assert (one.fails_if is not None) == one.scan, one.sql
        assert {one.fails_if for one in found.safe if one.scan} == {
            one.fails_if for one in found.planned.actions
        }
