"""What old programs may meet, and what waits until they are gone."""

from __future__ import annotations

import psycopg
import pytest

T = "CREATE TABLE t (id int PRIMARY KEY, a int, b varchar(10));"
#: What a program that knows only :data:`T` does.
OLD_PROGRAM = "INSERT INTO t (id, a, b) VALUES (1, 1, 'x'); SELECT id, a, b FROM t;"


def told(phases):
    return [[one.sql for one in part] for part in phases]


def use(found):
    with psycopg.connect(found.dsn, autocommit=True) as connection:
        connection.execute(OLD_PROGRAM)


def arrive(found):
    """Expand, the old program, contract; nothing is left."""
    expand, contract = found.phases
    found.run(expand)
    use(found)
    found.run(contract)
    assert found.left() == ()


@pytest.mark.parametrize(
    "new",
    [
        "CREATE TABLE t (id int PRIMARY KEY, a int, b varchar(10), c int);",
        "CREATE TABLE t (id int PRIMARY KEY, a int, b varchar(10), c int NOT NULL DEFAULT 1);",
        "CREATE TABLE t (id int PRIMARY KEY, a int, b text);",
        T + "CREATE INDEX ON t (a);",
        T + "CREATE TABLE u (id int PRIMARY KEY CHECK (id > 0)); CREATE UNIQUE INDEX ON u (id);",
        T + "CREATE VIEW v AS SELECT a FROM t;",
        T + "GRANT SELECT ON t TO PUBLIC;",
        T + "COMMENT ON TABLE t IS 'x';",
        T + "ALTER TABLE t ALTER a SET DEFAULT 1, ALTER a SET STATISTICS 10;",
        "CREATE TABLE u (id int PRIMARY KEY);" + T + "ALTER TABLE t ADD c int UNIQUE REFERENCES u;",
    ],
)
def test_old_programs_do_not_notice(change, new):
    with change(T, new) as found:
        assert found.divided.contract == ()
        arrive(found)


@pytest.mark.parametrize(
    "new",
    [
        "CREATE TABLE t (id int PRIMARY KEY, a int);",
        "CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL, b varchar(10));",
        "CREATE TABLE t (id int PRIMARY KEY, a bigint, b varchar(10));",
        "CREATE TABLE t (id int PRIMARY KEY, a int, b varchar(5));",
        "CREATE TABLE t (id int, a int, b varchar(10));",
        "CREATE TABLE t (id int PRIMARY KEY, a int UNIQUE, b varchar(10));",
        "CREATE TABLE t (id int PRIMARY KEY, a int CHECK (a > 0), b varchar(10));",
        T + "CREATE UNIQUE INDEX ON t (a);",
        T + "ALTER TABLE t ENABLE ROW LEVEL SECURITY;",
        T + "CREATE RULE r AS ON INSERT TO t DO INSTEAD NOTHING;",
        "CREATE TABLE u (id int PRIMARY KEY);",
    ],
)
def test_what_is_not_known_to_be_harmless_waits(change, new):
    with change(T, new) as found:
        assert found.divided.contract
        arrive(found)


def test_a_new_name_is_there_before_the_old_one_goes(change):
    new = "CREATE TABLE t (id int PRIMARY KEY, a int, c varchar(10));"
    with change(T, new) as found:
        assert told(found.phases) == [
            ["ALTER TABLE public.t ADD COLUMN c character varying(10)"],
            ["ALTER TABLE public.t DROP COLUMN b"],
        ]
        arrive(found)


def test_a_column_that_nobody_fills_yet_may_be_empty_at_first(change):
    new = T.replace("b varchar", "c int NOT NULL, b varchar")
    with change(T, new) as found:
        expand, contract = found.phases
        assert [one.sql for one in expand] == ["ALTER TABLE public.t ADD COLUMN c integer"]
        found.run(expand)
        use(found)
        with psycopg.connect(found.dsn, autocommit=True) as connection:
            connection.execute("UPDATE t SET c = 1")
        found.run(contract)
        assert found.left() == ()


def test_what_waits_for_the_second_phase_is_in_it(change):
    view = "CREATE VIEW v AS SELECT a + 1 AS n FROM t;"
    new = "CREATE TABLE t (id int PRIMARY KEY, a bigint, b varchar(10));" + view
    with change(T + view, new + "CREATE VIEW w AS SELECT 1 AS one;") as found:
        expand, contract = told(found.phases)
        assert [sql.partition(" AS")[0] for sql in expand] == ["CREATE VIEW public.w"]
        # dropped and made again for the column's sake, and never one without the other
        assert contract[0] == "DROP VIEW public.v"
        assert contract[-1].startswith("CREATE VIEW public.v ")
        arrive(found)


def test_values_of_enums_come_before_what_uses_them(change):
    old = "CREATE TYPE e AS ENUM ('x');" + T + "CREATE TABLE s (e e);"
    new = "CREATE TYPE e AS ENUM ('x', 'y');" + T + "CREATE TABLE s (e e DEFAULT 'y');"
    with change(old, new) as found:
        assert told(found.phases) == [
            [
                "ALTER TYPE public.e ADD VALUE 'y'",
                "ALTER TABLE public.s ALTER COLUMN e SET DEFAULT 'y'::public.e",
            ],
            [],
        ]
        arrive(found)


def test_an_index_that_is_made_again_is_never_half_in_one_phase(change):
    old, new = (T + f"CREATE INDEX i ON t ({column});" for column in "ab")
    with change(old, new) as found:
        expand, contract = told(found.phases)
        assert len(expand) == 3
        assert contract == []
        arrive(found)
