"""Operators, classes and families of them, casts, languages, transforms, access methods."""

from . import Case

TYPE = (
    "CREATE TYPE c AS (r int, i int);"
    "CREATE FUNCTION c_eq(c, c) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT $1.r = $2.r';"
    "CREATE FUNCTION c_ne(c, c) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT $1.r <> $2.r';"
    "CREATE FUNCTION c_lt(c, c) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT $1.r < $2.r';"
    "CREATE FUNCTION c_cmp(c, c) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1.r - $2.r';"
    "CREATE FUNCTION c_neg(c) RETURNS c LANGUAGE sql IMMUTABLE AS 'SELECT row(-$1.r, 0)::c';"
)
EQ = "CREATE OPERATOR ### (LEFTARG = c, RIGHTARG = c, FUNCTION = c_eq);"
PAIR = (
    "CREATE OPERATOR ### (LEFTARG = c, RIGHTARG = c, FUNCTION = c_eq, COMMUTATOR = ###,"
    " NEGATOR = !##, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);"
    "CREATE OPERATOR !## (LEFTARG = c, RIGHTARG = c, FUNCTION = c_ne, COMMUTATOR = !##,"
    " NEGATOR = ###);"
)
LESS = (
    "CREATE OPERATOR <# (LEFTARG = c, RIGHTARG = c, FUNCTION = c_lt);"
    "CREATE OPERATOR =# (LEFTARG = c, RIGHTARG = c, FUNCTION = c_eq);"
)
CLASS = (
    "CREATE OPERATOR CLASS c_ops FOR TYPE c USING btree AS OPERATOR 1 <#, OPERATOR 3 =#,"
    " FUNCTION 1 c_cmp(c, c);"
)
FAMILY = "CREATE OPERATOR FAMILY fam USING btree;"
TEXT = "CREATE FUNCTION c_text(c) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1.r::text';"
CAST = "CREATE CAST (c AS text) WITH FUNCTION c_text(c);"
LANGUAGE = "CREATE LANGUAGE l HANDLER plpgsql_call_handler;"
TO = (
    "CREATE FUNCTION tr_from(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'prsd_lextype';"
    "CREATE FUNCTION tr_to(internal) RETURNS c LANGUAGE internal IMMUTABLE AS 'prsd_lextype';"
)
TRANSFORM = "CREATE TRANSFORM FOR c LANGUAGE sql (FROM SQL WITH FUNCTION tr_from(internal));"
METHOD = "CREATE ACCESS METHOD m TYPE TABLE HANDLER heap_tableam_handler;"
EVERY = {
    "operator": (EQ, "OPERATOR ### (c, c)"),
    "operator family": (FAMILY, "OPERATOR FAMILY fam USING btree"),
    "operator class": (LESS + CLASS, "OPERATOR CLASS c_ops USING btree"),
    "cast": (TEXT + CAST, "CAST (c AS text)"),
    "language": (LANGUAGE, "LANGUAGE l"),
    "transform": (TO + TRANSFORM, "TRANSFORM FOR c LANGUAGE sql"),
    "access method": (METHOD, "ACCESS METHOD m"),
}
NO_OWNER = {"cast", "transform", "access method"}

CASES = [
    *(Case(kind, "create", "", sql, base=TYPE) for kind, (sql, _) in EVERY.items()),
    *(
        Case(kind, "comment", "", f"COMMENT ON {name} IS 'x';", base=TYPE + sql)
        for kind, (sql, name) in EVERY.items()
    ),
    *(
        Case(kind, "owner", "", f"ALTER {name} OWNER TO pg_monitor;", base=TYPE + sql)
        for kind, (sql, name) in EVERY.items()
        if kind not in NO_OWNER
    ),
    Case("operator", "create", "", PAIR, base=TYPE, what="pair"),
    Case(
        "operator",
        "create",
        "",
        "CREATE OPERATOR ~~# (RIGHTARG = c, FUNCTION = c_neg); COMMENT ON OPERATOR ~~# (NONE, c)"
        " IS 'n';",
        base=TYPE,
        what="prefix",
    ),
    Case(
        "operator",
        "create",
        PAIR.partition(";")[0].replace(", NEGATOR = !##", "") + ";",
        PAIR,
        base=TYPE,
        what="second",
        statements=(
            (
                "CREATE OPERATOR public.!## (FUNCTION = public.c_ne, LEFTARG = public.c,"
                " RIGHTARG = public.c, COMMUTATOR = OPERATOR(public.!##),"
                " NEGATOR = OPERATOR(public.###))"
            ),
        ),
    ),
    Case(
        "operator",
        "alter",
        EQ,
        EQ.replace("c_eq", "c_eq, RESTRICT = eqsel, JOIN = eqjoinsel"),
        base=TYPE,
        what="estimates",
        statements=(
            (
                "ALTER OPERATOR public.### (public.c, public.c)"
                " SET (RESTRICT = eqsel, JOIN = eqjoinsel)"
            ),
        ),
    ),
    Case(
        "operator",
        "alter",
        EQ,
        EQ.replace("c_eq", "c_eq, COMMUTATOR = ###, HASHES, MERGES"),
        base=TYPE,
        what="switches",
    ),
    Case(
        "operator",
        "alter",
        PAIR + "CREATE VIEW v AS SELECT row(1, 2)::c ### row(1, 2)::c AS same;",
        PAIR.replace("c_eq", "c_ne") + "CREATE VIEW v AS SELECT row(1, 2)::c ### row(1, 2)::c"
        " AS same;",
        base=TYPE,
        what="function",
    ),
    Case(
        "operator class",
        "alter",
        CLASS + "CREATE TABLE t (c c); CREATE INDEX i ON t (c c_ops);",
        CLASS.replace("FOR TYPE", "DEFAULT FOR TYPE")
        + "CREATE TABLE t (c c); CREATE INDEX i ON t (c c_ops);",
        base=TYPE + LESS,
    ),
    Case(
        "operator class",
        "create",
        "",
        "CREATE OPERATOR CLASS h FOR TYPE text USING hash AS OPERATOR 1 =,"
        " FUNCTION 1 hashtext(text);"
        "CREATE OPERATOR CLASS g FOR TYPE box USING gist AS OPERATOR 3 &&,"
        " OPERATOR 15 <-> (box, point) FOR ORDER BY float_ops, FUNCTION 1 gist_box_consistent("
        "internal, box, smallint, oid, internal), FUNCTION 2 gist_box_union(internal, internal),"
        " FUNCTION 5 gist_box_penalty(internal, internal, internal),"
        " FUNCTION 6 gist_box_picksplit(internal, internal),"
        " FUNCTION 7 gist_box_same(box, box, internal),"
        " FUNCTION 8 gist_box_distance(internal, box, smallint, oid, internal);"
        "CREATE OPERATOR CLASS n FOR TYPE int[] USING gin AS OPERATOR 1 &&(anyarray, anyarray),"
        " FUNCTION 1 btint4cmp(int, int), FUNCTION 2 ginarrayextract(anyarray, internal, internal),"
        " FUNCTION 3 ginqueryarrayextract(anyarray, internal, smallint, internal, internal,"
        " internal, internal), FUNCTION 4 ginarrayconsistent(internal, smallint, anyarray,"
        " integer, internal, internal, internal, internal), STORAGE int;"
        "CREATE TABLE t (b box, EXCLUDE USING gist (b g WITH &&));",
        what="methods",
    ),
    Case(
        "operator family member",
        "create",
        "",
        "ALTER OPERATOR FAMILY fam USING btree ADD OPERATOR 1 <(int, bigint),"
        " OPERATOR 3 =(int, bigint), FUNCTION 1 (int, bigint) btint48cmp(int, bigint);",
        base=FAMILY,
    ),
    Case(
        "operator family member",
        "alter",
        "ALTER OPERATOR FAMILY fam USING btree ADD OPERATOR 1 <(int, bigint);",
        "ALTER OPERATOR FAMILY fam USING btree ADD OPERATOR 1 <=(int, bigint);",
        base=FAMILY,
    ),
    Case(
        "cast",
        "alter",
        CAST,
        CAST.replace(";", " AS ASSIGNMENT;"),
        base=TYPE + TEXT,
    ),
    Case(
        "cast",
        "create",
        "",
        "CREATE CAST (c AS int) WITH INOUT AS IMPLICIT; CREATE TYPE k AS (r int, i int);"
        "CREATE TYPE e AS ENUM ('1'); CREATE CAST (e AS c) WITH INOUT;",
        base=TYPE,
        what="inout",
    ),
    Case(
        "language",
        "grant",
        "",
        "REVOKE USAGE ON LANGUAGE l FROM public;",
        base="CREATE TRUSTED LANGUAGE l HANDLER plpgsql_call_handler;",
    ),
    Case(
        "language",
        "alter",
        LANGUAGE + "CREATE FUNCTION f() RETURNS int LANGUAGE l AS 'x';",
        "CREATE TRUSTED LANGUAGE l HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler"
        " VALIDATOR plpgsql_validator; CREATE FUNCTION f() RETURNS int LANGUAGE l AS 'x';",
        statements=(
            (
                "CREATE OR REPLACE TRUSTED LANGUAGE l HANDLER plpgsql_call_handler"
                " INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator"
            ),
        ),
    ),
    Case(
        "transform",
        "alter",
        TRANSFORM,
        TRANSFORM.replace(");", "), TO SQL WITH FUNCTION tr_to(internal));", 1).replace(
            "(internal)),", "(internal),"
        ),
        base=TYPE + TO,
    ),
    Case(
        "access method",
        "alter",
        "CREATE ACCESS METHOD m TYPE INDEX HANDLER bthandler;",
        "CREATE ACCESS METHOD m TYPE INDEX HANDLER hashhandler;",
    ),
]
