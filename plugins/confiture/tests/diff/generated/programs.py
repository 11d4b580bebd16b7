"""Functions, procedures, aggregates and sequences, and what rests on them."""

from __future__ import annotations

from .slots import slot

_SQL = "LANGUAGE sql IMMUTABLE"

#: What types, columns and constraints need.
FIRST = (
    slot(
        "f",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql STABLE AS 'SELECT 2'",
        "CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint'",
        "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$BEGIN RETURN 1; END$$",
        "CREATE FUNCTION f() RETURNS int RETURN 1",
    ),
    slot(
        "pos",
        f"CREATE FUNCTION pos(int) RETURNS bool {_SQL} AS 'SELECT $1 > 0'",
        f"CREATE FUNCTION pos(int) RETURNS bool {_SQL} AS 'SELECT $1 >= 0'",
        f"CREATE FUNCTION pos(i int) RETURNS bool {_SQL} AS 'SELECT i >= 0'",
        f"CREATE FUNCTION pos(j int) RETURNS bool {_SQL} AS 'SELECT j >= 0'",
    ),
    slot(
        "inc",
        f"CREATE FUNCTION inc(int) RETURNS int {_SQL} AS 'SELECT $1 + 1'",
        f"CREATE FUNCTION inc(int) RETURNS int {_SQL} STRICT AS 'SELECT $1 + 1'",
        f"CREATE FUNCTION inc(int) RETURNS bigint {_SQL} AS 'SELECT $1 + 1::bigint'",
        f"CREATE FUNCTION inc(i int) RETURNS int {_SQL} RETURN i + 1",
    ),
    slot(
        "rdiff",
        f"CREATE FUNCTION rdiff(int, int) RETURNS float8 {_SQL} AS 'SELECT ($1 - $2)::float8'",
        f"CREATE FUNCTION rdiff(a int, b int) RETURNS float8 {_SQL} AS 'SELECT (a - b)::float8'",
    ),
    slot(
        "sq",
        "CREATE SEQUENCE sq",
        "CREATE SEQUENCE sq INCREMENT 10 CACHE 5 CYCLE",
        "CREATE SEQUENCE sq AS int START 7 MINVALUE 3",
        "CREATE UNLOGGED SEQUENCE sq",
    ),
)

_OUT = "CREATE FUNCTION fout(a int, OUT x int, OUT y {}) RETURNS record {} AS 'SELECT 1, {}'"

SLOTS = (
    slot(
        "fe",
        f"CREATE FUNCTION fe(e) RETURNS text {_SQL} AS 'SELECT $1::text'",
        f"CREATE FUNCTION fe(v e) RETURNS e {_SQL} AS 'SELECT v'",
        "CREATE FUNCTION fe(v e DEFAULT 'ok') RETURNS text RETURN v::text",
        needs="e",
    ),
    slot(
        "fc",
        f"CREATE FUNCTION fc(ct) RETURNS text {_SQL} AS 'SELECT $1.y::text'",
        f"CREATE FUNCTION fc(ct) RETURNS SETOF ct {_SQL} AS 'SELECT $1'",
        "CREATE FUNCTION fc(v ct, w ct[] DEFAULT '{}') RETURNS text RETURN (v).y::text",
        needs="ct",
    ),
    slot(
        "fset",
        "CREATE FUNCTION fset() RETURNS TABLE (a int, b text) LANGUAGE sql AS $$SELECT 1, 'x'$$",
        "CREATE FUNCTION fset() RETURNS TABLE (a int, c text) LANGUAGE sql AS $$SELECT 1, 'x'$$",
        ("CREATE FUNCTION fset() RETURNS SETOF t LANGUAGE sql AS 'SELECT * FROM t'", "t t.id"),
        ("CREATE FUNCTION fset() RETURNS SETOF t.id%TYPE LANGUAGE sql AS 'SELECT 1'", "t t.id"),
    ),
    slot("fout", _OUT.format("int", _SQL, "2"), _OUT.format("text", _SQL, "''2''::text")),
    slot(
        "ft",
        "CREATE FUNCTION ft(t) RETURNS int LANGUAGE sql STABLE AS 'SELECT $1.id::int'",
        "CREATE FUNCTION ft(r t) RETURNS int LANGUAGE sql STABLE AS 'SELECT 2'",
        "CREATE FUNCTION ft(r t) RETURNS int RETURN (r).id::int",
        needs="t t.id",
    ),
    slot(
        "pr",
        "CREATE PROCEDURE pr(a int) LANGUAGE sql AS 'SELECT 1'",
        "CREATE PROCEDURE pr(a int) LANGUAGE sql AS 'SELECT 2'",
        "CREATE PROCEDURE pr(b int) LANGUAGE sql AS 'SELECT 2'",
    ),
    slot(
        "pr2",
        "CREATE PROCEDURE pr(a int, OUT b int) LANGUAGE sql AS 'SELECT 1'",
        "CREATE PROCEDURE pr(a int, OUT b text) LANGUAGE sql AS $$SELECT 'x'::text$$",
        "CREATE PROCEDURE pr(INOUT a text) LANGUAGE sql AS $$SELECT 'x'::text$$",
    ),
    slot(
        "agf",
        f"CREATE FUNCTION agf(int, int) RETURNS int {_SQL} AS 'SELECT $1 + $2'",
        f"CREATE FUNCTION agf(int, b int) RETURNS int {_SQL} AS 'SELECT $1 + b'",
    ),
    slot(
        "ag",
        "CREATE AGGREGATE ag(int) (SFUNC = int4pl, STYPE = int)",
        "CREATE AGGREGATE ag(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0')",
        ("CREATE AGGREGATE ag(int) (SFUNC = agf, STYPE = int)", "agf"),
    ),
    slot(
        "wf",
        "CREATE FUNCTION wf() RETURNS bigint LANGUAGE internal WINDOW AS 'window_row_number'",
        "CREATE FUNCTION wf() RETURNS bigint LANGUAGE internal WINDOW AS 'window_rank'",
    ),
    slot(
        "tg",
        "CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'",
        "CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
    ),
    slot(
        "et",
        "CREATE FUNCTION etf() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';\n"
        "CREATE EVENT TRIGGER et ON ddl_command_end EXECUTE FUNCTION etf()",
        "CREATE FUNCTION etf() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';\n"
        "CREATE EVENT TRIGGER et ON sql_drop WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION etf();\n"
        "ALTER EVENT TRIGGER et DISABLE",
    ),
    slot(
        "fgrant",
        "REVOKE ALL ON FUNCTION f() FROM public",
        "GRANT EXECUTE ON FUNCTION f() TO pg_monitor",
        "COMMENT ON FUNCTION f() IS 'f'",
        needs="f",
    ),
    slot(
        "sqgrant",
        "GRANT USAGE ON SEQUENCE sq TO public",
        "COMMENT ON SEQUENCE sq IS 's'",
        needs="sq",
    ),
    slot(
        "sqown",
        "ALTER SEQUENCE sq OWNED BY t.id",
        "ALTER SEQUENCE sq OWNED BY t.a",
        needs="sq t t.id t.a",
    ),
)

#: What rests on views.
LAST = (
    slot(
        "atomic",
        "CREATE FUNCTION atomic() RETURNS bigint BEGIN ATOMIC SELECT count(*) FROM t; END",
        "CREATE FUNCTION atomic() RETURNS bigint BEGIN ATOMIC SELECT sum(id)::bigint FROM t; END",
        ("CREATE FUNCTION atomic() RETURNS bigint BEGIN ATOMIC SELECT count(*) FROM v; END", "v"),
        needs="t t.id",
    ),
)
