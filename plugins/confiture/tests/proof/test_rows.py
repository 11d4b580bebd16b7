"""Rows satisfy what tables ask of them, and are the same for the same seed."""

from __future__ import annotations

import random
import re

import pytest
from confiture.errors import BuildCancelledError
from confiture.proof.patterns import sample
from confiture.proof.rows import fill
from confiture.server.wire import Cancellation

#: A table each, that rows are found for.
TABLES = {
    "numbers": (
        "CREATE TABLE t (a smallint UNIQUE, b int NOT NULL, c bigint, d numeric(5,2) NOT NULL,"
        " e real, f double precision, g money, h numeric, i numeric(3,3), j oid)"
    ),
    "texts": (
        'CREATE TABLE t (a text, b varchar(2) PRIMARY KEY, c char(3), d "char", e name, f bytea)'
    ),
    "times": (
        "CREATE TABLE t (a date, b time, c timetz, d timestamp, e timestamptz, f interval(0))"
    ),
    "others": (
        "CREATE TABLE t (a uuid, b json, c jsonb, d jsonpath, e inet, f cidr, g macaddr,"
        " h macaddr8, i bit(3), j varbit(5), k tsvector, l tsquery, m pg_lsn, n boolean, o xid,"
        " p regclass, q regtype, r point, s line, t lseg, u box, v path, w polygon, x circle)"
    ),
    "arrays": "CREATE TABLE t (a int[] NOT NULL, b text[], c jsonb[], d box[], e varchar(3)[])",
    "ranges": (
        "CREATE TABLE t (a int4range NOT NULL, b tstzrange, c numrange, d daterange,"
        " EXCLUDE USING gist (a WITH &&))"
    ),
    "enum": "CREATE TYPE e AS ENUM ('x', 'y z'); CREATE TABLE t (a e NOT NULL, b e[])",
    "composite": (
        "CREATE TYPE e AS ENUM ('x', 'y z'); CREATE TYPE p AS (a int, b text, c e[]);"
        "CREATE TABLE t (a p NOT NULL, b p[])"
    ),
    "domain": (
        "CREATE DOMAIN mail AS text NOT NULL CHECK (VALUE ~ '^[a-z]+@[a-z]+\\.[a-z]{2,3}$');"
        "CREATE DOMAIN pos AS int CHECK (VALUE > 4000 AND VALUE <= 4005);"
        "CREATE DOMAIN deep AS pos[] CHECK (array_length(VALUE, 1) = 2);"
        "CREATE TABLE t (a mail, b pos UNIQUE NOT NULL, c deep NOT NULL, d mail[])"
    ),
    "check of a value": "CREATE TABLE t (a text NOT NULL CHECK (a IN ('red', 'it''s')))",
    "check of a length": "CREATE TABLE t (a text NOT NULL CHECK (length(a) = 17))",
    "check of a pattern": (
        "CREATE TABLE t (a text UNIQUE NOT NULL CHECK (a ~ '^(INV|BILL)-[0-9]{4}(/[A-F]+)?$'))"
    ),
    "check like": "CREATE TABLE t (a text NOT NULL CHECK (a LIKE 'AB_-%'))",
    "check of a number": "CREATE TABLE t (a numeric NOT NULL CHECK (a > 99.5 AND a < 100.1))",
    "check of columns": (
        "CREATE TABLE t (a date NOT NULL, b date NOT NULL, CHECK (b < a - 30), c int, d text,"
        " CHECK (num_nonnulls(c, d) = 1))"
    ),
    "defaults": (
        "CREATE TABLE t (a serial PRIMARY KEY, b int GENERATED ALWAYS AS IDENTITY,"
        " c timestamptz NOT NULL DEFAULT now(), d int GENERATED ALWAYS AS (a + 1) STORED)"
    ),
    "a quoted name": 'CREATE TABLE "t" ("a %s" int NOT NULL, "B""c" text CHECK ("B""c" = \'x\'))',
    "reference": (
        "CREATE TABLE o (x int, y text, UNIQUE (x, y));"
        "CREATE TABLE t (a int NOT NULL, b text NOT NULL, FOREIGN KEY (a, b) REFERENCES o (x, y))"
    ),
    "reference to itself": ("CREATE TABLE t (a int PRIMARY KEY, b int NOT NULL REFERENCES t)"),
    "reference to a later name": (
        "CREATE TABLE z (x int PRIMARY KEY); CREATE TABLE t (a int NOT NULL REFERENCES z)"
    ),
    "a circle with NULL": (
        "CREATE TABLE o (a int PRIMARY KEY, b int);"
        "CREATE TABLE t (a int PRIMARY KEY, b int NOT NULL REFERENCES o);"
        "ALTER TABLE o ADD FOREIGN KEY (b) REFERENCES t"
    ),
    "a deferred circle": (
        "CREATE TABLE o (a int PRIMARY KEY, b int NOT NULL);"
        "CREATE TABLE t (a int PRIMARY KEY,"
        " b int NOT NULL REFERENCES o DEFERRABLE INITIALLY DEFERRED);"
        "ALTER TABLE o ADD FOREIGN KEY (b) REFERENCES t DEFERRABLE"
    ),
    "partitions": (
        "CREATE TABLE p (a int, at date NOT NULL, PRIMARY KEY (a, at)) PARTITION BY RANGE (at);"
        "CREATE TABLE t PARTITION OF p FOR VALUES FROM ('2031-05-01') TO ('2031-06-01');"
        "CREATE TABLE r (a int NOT NULL, at date NOT NULL, FOREIGN KEY (a, at) REFERENCES p)"
    ),
    "partitions of partitions": (
        "CREATE TABLE p (a int, b text) PARTITION BY LIST (b);"
        "CREATE TABLE q PARTITION OF p FOR VALUES IN ('x', 'y') PARTITION BY HASH (a);"
        "CREATE TABLE t PARTITION OF q FOR VALUES WITH (MODULUS 3, REMAINDER 2);"
        "CREATE TABLE d PARTITION OF p DEFAULT"
    ),
    "inheritance": "CREATE TABLE p (a int NOT NULL CHECK (a > 7)); CREATE TABLE t () INHERITS (p)",
    "a table without columns": "CREATE TABLE t ()",
}


@pytest.mark.parametrize("text", TABLES.values(), ids=TABLES)
def test_rows_are_accepted(text, database):
    with database(text) as connection:
        made = fill(connection)
        (count,) = connection.execute("SELECT count(*) FROM ONLY public.t").fetchone()
    assert made.empty == {}
    assert made.rows["public.t"] == count > 0
    assert all(made.rows.values())


def test_a_row_has_its_defaults_and_another_its_nulls(database):
    with database("CREATE TABLE t (a int DEFAULT 4711, b text)") as connection:
        fill(connection)
        rows = connection.execute("SELECT a, b FROM public.t").fetchall()
    assert len(rows) == 4
    assert any(a == 4711 and b for a, b in rows)
    assert any(a is not None and a != 4711 and b is not None for a, b in rows)
    assert (None, None) in rows


def test_a_circle_that_may_be_closed_is(database):
    with database(TABLES["a circle with NULL"]) as connection:
        fill(connection)
        assert connection.execute("SELECT count(b) FROM public.o").fetchone() == (1,)


def test_equal_seeds_make_equal_rows(database):
    text = TABLES["composite"] + ";" + TABLES["others"].replace("TABLE t", "TABLE o")

    def rows(seed):
        with database(text) as connection:
            fill(connection, seed=seed)
            query = "SELECT t::text FROM public.t UNION ALL SELECT o::text FROM public.o ORDER BY 1"
            return connection.execute(query).fetchall()

    first = rows(1)
    assert first == rows(1)
    assert first != rows(2)


def test_a_table_that_takes_no_row_is_told(database):
    text = "CREATE TABLE t (a int CHECK (a * a = 1234321 AND false)); CREATE TABLE u (a int)"
    with database(text + "; ALTER TABLE t ALTER a SET NOT NULL") as connection:
        made = fill(connection)
    assert list(made.empty) == ["public.t"]
    assert "t_a_check" in made.empty["public.t"]
    assert made.rows == {"public.t": 0, "public.u": 4}
    assert made.total == 4


def test_what_a_trigger_refuses_is_told_with_its_words(database):
    text = (
        "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS"
        " $$BEGIN RAISE EXCEPTION 'not today'; END$$;"
        "CREATE TABLE t (a int);"
        "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();"
    )
    with database(text) as connection:
        assert fill(connection).empty == {"public.t": "not today"}


def test_rows_that_are_there_stay_alone(database):
    with database("CREATE TABLE t (a int); INSERT INTO t VALUES (7)") as connection:
        assert fill(connection).rows == {"public.t": 1}


def test_cancelled(database):
    cancellation = Cancellation()
    cancellation.cancel()
    with database("CREATE TABLE t (a int)") as connection, pytest.raises(BuildCancelledError):
        fill(connection, cancellation=cancellation)


@pytest.mark.parametrize(
    "pattern",
    [
        "^[A-Za-z0-9._%-]+@[A-Za-z0-9.-]+[.][A-Za-z]+$",
        "^[a-z0-9]+(?:-[a-z0-9]+)*$",
        "^\\+?[1-9]\\d{1,14}$",
        "^(a|bc|)d?$",
        "^[^@\\s]+$",
        "^[]x-]{3}$",
    ],
)
def test_samples_fit_their_pattern(pattern):
    for seed in range(50):
        text = sample(pattern, random.Random(seed))
        assert text is not None
        assert re.search(pattern, text), text


@pytest.mark.parametrize("pattern", ["(", "[a", "a{", "*", "(?=a)b", "\\1", "a)"])
def test_a_pattern_that_is_not_understood_has_no_samples(pattern):
    assert sample(pattern, random.Random(0)) is None
