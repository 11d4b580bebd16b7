"""Functions, window functions, procedures, aggregates."""

from . import Case

F = "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT a';"
USE = (
    "CREATE TABLE t (a int DEFAULT f(1), b int GENERATED ALWAYS AS (f(1)) STORED,"
    " CHECK (f(a) > 0)); CREATE INDEX i ON t (f(a)); CREATE VIEW v AS SELECT f(a) FROM t;"
    "CREATE VIEW w AS SELECT * FROM v; CREATE POLICY p ON t USING (f(a) > 1);"
    "CREATE DOMAIN d AS int CHECK (f(VALUE) > 0);"
)
ATOMIC = (
    "CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t;"
    "CREATE FUNCTION f() RETURNS bigint BEGIN ATOMIC SELECT {0} FROM v; END;"
)
P = "CREATE PROCEDURE p(a int) LANGUAGE sql AS 'SELECT 1';"
A = "CREATE AGGREGATE a(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');"
EVERY = {
    "function": (F, "FUNCTION f(int)"),
    "procedure": (P, "PROCEDURE p(int)"),
    "aggregate": (A, "AGGREGATE a(int)"),
}
PERCENT = (
    "CREATE AGGREGATE pct(float8 ORDER BY anyelement) (SFUNC = ordered_set_transition,"
    " STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA);"
)
HYPO = (
    'CREATE AGGREGATE rnk(VARIADIC "any" ORDER BY VARIADIC "any") ('
    "SFUNC = ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final,"
    " FINALFUNC_EXTRA, HYPOTHETICAL);"
)

CASES = [
    *(Case(kind, "create", "", sql) for kind, (sql, _) in EVERY.items()),
    *(
        Case(kind, "comment", "", f"COMMENT ON {name} IS 'x';", base=sql)
        for kind, (sql, name) in EVERY.items()
    ),
    *(
        Case(
            kind,
            "grant",
            "",
            f"REVOKE EXECUTE ON {name.replace('AGGREGATE', 'FUNCTION')} FROM public;",
            base=sql,
        )
        for kind, (sql, name) in EVERY.items()
    ),
    *(
        Case(kind, "owner", "", f"ALTER {name} OWNER TO pg_monitor;", base=sql)
        for kind, (sql, name) in EVERY.items()
    ),
    Case(
        "function",
        "alter",
        F + USE,
        F.replace("SELECT a", "SELECT a + 1").replace("IMMUTABLE", "IMMUTABLE COST 5") + USE,
        what="body",
        statements=(
            (
                "CREATE OR REPLACE FUNCTION public.f(a integer)\n RETURNS integer\n LANGUAGE sql\n"
                " IMMUTABLE COST 5\nAS $function$SELECT a + 1$function$"
            ),
        ),
    ),
    Case(
        "function",
        "alter",
        F + USE,
        F.replace("RETURNS int", "RETURNS bigint") + USE,
        what="result",
    ),
    Case(
        "function",
        "alter",
        F + USE,
        F.replace("a int", "b int").replace("SELECT a", "SELECT b") + USE,
        what="name",
    ),
    Case("function", "alter", F, F.replace("a int", "a int DEFAULT 1"), what="default"),
    Case("function", "alter", F, F.replace("a int", "a bigint"), what="type"),
    Case(
        "function",
        "alter",
        "CREATE FUNCTION f(OUT a int, OUT b int) LANGUAGE sql AS 'SELECT 1, 2';",
        "CREATE FUNCTION f(OUT a int, OUT c text) LANGUAGE sql AS 'SELECT 1, ''''';",
        what="outputs",
    ),
    Case(
        "function",
        "alter",
        "CREATE FUNCTION f(a int) RETURNS TABLE (b int, c text) LANGUAGE sql AS 'SELECT 1, ''''';",
        "CREATE FUNCTION f(a int) RETURNS SETOF int LANGUAGE sql AS 'SELECT 1';",
        what="table",
    ),
    Case(
        "function",
        "create",
        "",
        'CREATE FUNCTION s.f(VARIADIC a s."T"[]) RETURNS SETOF s."T" LANGUAGE plpgsql STRICT'
        " SECURITY DEFINER PARALLEL SAFE ROWS 5 SET search_path = s, pg_temp SET work_mem = '1MB'"
        " AS $$ BEGIN RETURN; END $$;",
        base='CREATE SCHEMA s; CREATE TYPE s."T" AS (a int);',
        what="all options",
    ),
    Case(
        "function",
        "create",
        "",
        "CREATE TABLE t (id int); CREATE FUNCTION f(t) RETURNS SETOF t LANGUAGE sql"
        " AS 'SELECT * FROM t'; CREATE FUNCTION g(t[]) RETURNS int LANGUAGE sql AS 'SELECT 1';",
        what="row types",
    ),
    Case("function", "create", "", ATOMIC.format("1"), what="atomic", since=140000),
    Case(
        "function",
        "alter",
        ATOMIC.format("a"),
        ATOMIC.format("a").replace("a int", "a bigint"),
        what="atomic",
        since=140000,
    ),
    Case(
        "function",
        "create",
        "",
        "CREATE FUNCTION w() RETURNS bigint LANGUAGE internal WINDOW AS 'window_row_number';",
        what="window",
    ),
    Case(
        "function",
        "alter",
        F,
        F.replace("FUNCTION", "PROCEDURE").replace("RETURNS int", "").replace("IMMUTABLE", ""),
        what="becomes procedure",
    ),
    Case("procedure", "alter", P, P.replace("SELECT 1", "SELECT 2"), what="body"),
    Case("procedure", "alter", P, P.replace("a int", "INOUT a int"), what="mode"),
    Case(
        "procedure",
        "alter",
        "CREATE PROCEDURE p(IN a int, OUT b int) LANGUAGE sql AS 'SELECT 1';",
        "CREATE PROCEDURE p(IN a int, OUT b text) LANGUAGE sql AS 'SELECT ''1''';",
        what="out",
        since=140000,
    ),
    Case(
        "aggregate",
        "alter",
        A,
        A.replace("'0'", "'1', PARALLEL = SAFE"),
        statements=(
            (
                "CREATE OR REPLACE AGGREGATE public.a(integer)"
                " (SFUNC = int4pl, STYPE = integer, INITCOND = '1', PARALLEL = SAFE)"
            ),
        ),
    ),
    Case(
        "aggregate",
        "alter",
        A + "CREATE VIEW v AS SELECT a(1);",
        "CREATE AGGREGATE a(int) (SFUNC = int4_sum, STYPE = bigint); CREATE VIEW v AS SELECT a(1);",
        what="type",
    ),
    Case(
        "aggregate",
        "create",
        "",
        "CREATE AGGREGATE a(*) (SFUNC = int8inc, STYPE = int8, INITCOND = '0');"
        "COMMENT ON AGGREGATE a(*) IS 'n'; REVOKE EXECUTE ON FUNCTION a() FROM public;",
        what="star",
    ),
    Case(
        "aggregate",
        "create",
        "",
        "CREATE AGGREGATE m(numeric) (SFUNC = numeric_avg_accum, STYPE = internal, SSPACE = 100,"
        " FINALFUNC = numeric_avg, FINALFUNC_MODIFY = SHAREABLE, COMBINEFUNC ="
        " numeric_avg_combine, SERIALFUNC = numeric_avg_serialize, DESERIALFUNC ="
        " numeric_avg_deserialize, MSFUNC = numeric_avg_accum, MINVFUNC = numeric_accum_inv,"
        " MSTYPE = internal, MSSPACE = 50, MFINALFUNC = numeric_avg, MFINALFUNC_EXTRA = false,"
        " PARALLEL = RESTRICTED);"
        "CREATE AGGREGATE least_of(int) (SFUNC = int4smaller, STYPE = int, SORTOP = <);",
        what="all options",
    ),
    *(
        Case(
            "aggregate",
            "create",
            "",
            f"{sql} COMMENT ON AGGREGATE {name} IS 'c'; ALTER AGGREGATE {name} RENAME TO other;"
            f"REVOKE EXECUTE ON FUNCTION other({types}) FROM public;",
            what=what,
        )
        for what, sql, name, types in (
            ("ordered", PERCENT, "pct(float8 ORDER BY anyelement)", "float8, anyelement"),
            ("hypothetical", HYPO, 'rnk(VARIADIC "any" ORDER BY VARIADIC "any")', 'VARIADIC "any"'),
        )
    ),
    Case(
        "aggregate",
        "alter",
        PERCENT,
        PERCENT.replace("SFUNC", "FINALFUNC_MODIFY = READ_ONLY, SFUNC"),
        what="ordered",
    ),
]
