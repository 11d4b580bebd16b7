"""Rows are there after a change of what their columns are made of."""

from __future__ import annotations

import psycopg
import pytest

ENUM = "CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad');"
#: What is made again under columns, before and after, the table, a row, and what it is then.
REMADE = {
    "enum": (
        ENUM,
        "CREATE TYPE mood AS ENUM ('glad', 'ok');",
        "CREATE TABLE t (v mood DEFAULT 'ok', w mood[]);",
        "('ok', '{ok,glad}')",
        "ok {ok,glad}",
    ),
    "enum in a partition": (
        ENUM,
        "CREATE TYPE mood AS ENUM ('glad', 'ok');",
        (
            "CREATE TABLE t (v mood, w int) PARTITION BY RANGE (w);"
            "CREATE TABLE u PARTITION OF t DEFAULT;"
        ),
        "('ok', 1)",
        "ok 1",
    ),
    "domain": (
        "CREATE DOMAIN d AS text;",
        "CREATE DOMAIN d AS varchar(3) NOT NULL CHECK (VALUE <> '');",
        "CREATE TABLE t (v d, w d[]);",
        "('abc', '{x,\"y z\"}')",
        'abc {x,"y z"}',
    ),
    "enum becomes domain": (
        "CREATE TYPE x AS ENUM ('1', '2');",
        "CREATE DOMAIN x AS int;",
        "CREATE TABLE t (v x, w x[]);",
        "('1', '{1,2}')",
        "1 {1,2}",
    ),
    "composite": (
        "CREATE TYPE p AS (a int, b text);",
        "CREATE TYPE p AS (a bigint, b text);",
        "CREATE TABLE t (v p, w p[]);",
        "((1, 'x,y'), ARRAY[(2, NULL)::p])",
        '(1,"x,y") {"(2,)"}',
    ),
    "composite of another shape": (
        "CREATE TYPE p AS (a int, b text);",
        "CREATE TYPE p AS (c date, b text, a bigint);",
        "CREATE TABLE t (v p, w int);",
        "((1, 'x'), 1)",
        "(,x,1) 1",
    ),
    "typed table": (
        "CREATE TYPE p AS (v int, w text);",
        "CREATE TYPE p AS (v bigint, w text, x date);",
        "CREATE TABLE t OF p;",
        "(1, 'x')",
        "1 x",
    ),
    "range": (
        "CREATE TYPE r AS RANGE (subtype = int4);",
        "CREATE TYPE r AS RANGE (subtype = int8);",
        "CREATE TABLE t (v r, w r[]);",
        "('[1,3)', '{\"[4,5]\"}')",
        '[1,3) {"[4,5]"}',
    ),
    "collation": (
        "CREATE COLLATION c (lc_collate = 'C', lc_ctype = 'C');",
        "CREATE COLLATION c (lc_collate = 'POSIX', lc_ctype = 'POSIX');",
        "CREATE TABLE t (v text COLLATE c PRIMARY KEY, w text);",
        "('a', 'b')",
        "a b",
    ),
}


@pytest.mark.parametrize("case", REMADE.values(), ids=REMADE)
def test_columns_keep_their_values_when_their_type_is_made_again(case, travel):
    old, new, table, row, wanted = case
    journey = travel(
        old + table + f"INSERT INTO t VALUES {row};",
        new + table,
        query="SELECT v::text || ' ' || w::text FROM t",
    )
    assert journey.rows == [(wanted,)]
    assert journey.arrived == journey.wanted
    assert not journey.left


def test_a_value_that_is_gone_is_refused_and_not_lost(travel):
    table = "CREATE TABLE t (v mood);"
    with pytest.raises(psycopg.errors.InvalidTextRepresentation, match="sad"):
        travel(
            ENUM + table + "INSERT INTO t VALUES ('sad');",
            "CREATE TYPE mood AS ENUM ('glad', 'ok');" + table,
        )


def test_a_value_is_never_taken_for_another(travel):
    """The text of a composite has its attributes by their places only."""
    base = "CREATE DOMAIN dc AS ct; CREATE TABLE t (d dc);"
    old = f"CREATE TYPE ct AS (a text, b int); {base} INSERT INTO t VALUES (('isA', 7));"
    new = f"CREATE TYPE ct AS (b text, c text); {base}"
    journey = travel(old, new, query="SELECT (d).b, (d).c FROM t")
    assert journey.arrived == journey.wanted
    assert journey.rows == [(None, None)]
    assert "ALTER TABLE public.t DROP COLUMN d" in journey.statements


@pytest.mark.parametrize(
    ("at", "bounds", "then"),
    [
        (5000, "MINVALUE 1000", 5001),
        (50, "MINVALUE 1000", 1000),
        (50, "MAXVALUE 2000", 51),
        (50, "MINVALUE 10 MAXVALUE 60 START 10", 51),
        (1, "AS smallint START 7", 2),
    ],
)
def test_a_sequence_goes_on_where_it_is(fraise_dsn, second_dsn, at, bounds, then):
    """The statements are made from a schema whose sequence has given nothing yet."""
    from confiture.differ.kinds import all_kinds
    from confiture.differ.planner import plan
    from confiture.differ.reading import introspect

    with (
        psycopg.connect(fraise_dsn, autocommit=True) as there,
        psycopg.connect(second_dsn, autocommit=True) as shadow,
    ):
        for one in (there, shadow):
            one.execute("CREATE SEQUENCE s")
        old = introspect(shadow)
        shadow.execute("DROP SEQUENCE s")
        shadow.execute(f"CREATE SEQUENCE s {bounds}")
        new = introspect(shadow)
        there.execute(f"SELECT setval('s', {at})")
        for action in plan(old, new, all_kinds(), old.version).actions:
            there.execute(action.sql)
        assert there.execute("SELECT nextval('s')").fetchone() == (then,)
