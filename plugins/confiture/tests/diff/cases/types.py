"""Enums, composites, ranges, base types, domains."""

from . import Case

ENUM = "CREATE TYPE mood AS ENUM ('sad', 'ok');"
USED = "CREATE TABLE t (id int, m mood DEFAULT 'ok', many mood[]);"
STANDING = (
    "CREATE VIEW v AS SELECT m FROM t WHERE m > 'sad';"
    "CREATE INDEX i ON t (m) WHERE m = 'ok';"
    "ALTER TABLE t ADD CHECK (m <> 'sad');"
    "CREATE FUNCTION f(mood) RETURNS mood LANGUAGE sql AS 'SELECT $1';"
    "CREATE DOMAIN glad AS mood CHECK (VALUE > 'sad');"
    "CREATE TABLE u (g glad, gs glad[]);"
)
SHORT = "CREATE TYPE mood AS ENUM ('ok');"
NEST = (
    "CREATE TYPE inner_ AS (m mood, n int); CREATE TYPE outer_ AS (i inner_, ms mood[]);"
    "CREATE TYPE moods AS RANGE (subtype = mood); CREATE DOMAIN many AS mood[];"
    "CREATE TABLE t (o outer_, r moods, d many, os outer_[]);"
    "CREATE MATERIALIZED VIEW v AS SELECT (o).i FROM t; CREATE INDEX i ON v (i);"
    "CREATE FUNCTION f(m mood DEFAULT 'ok') RETURNS outer_ LANGUAGE sql AS 'SELECT null::outer_';"
    "COMMENT ON FUNCTION f IS 'f'; REVOKE ALL ON FUNCTION f FROM public;"
)
BECOMES = (
    "CREATE TABLE t (a x, b x[]); CREATE VIEW v AS SELECT a, b FROM t;"
    "CREATE FUNCTION f(x) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';"
    "CREATE INDEX i ON t (f(a)); COMMENT ON VIEW v IS 'v';"
)
PAIR = "CREATE TYPE pair AS (a int, b text);"
DOMAIN = "CREATE DOMAIN d AS text;"
HELD = "CREATE TABLE t (c d, cs d[]);"
CANONICAL = (
    "CREATE TYPE r;"
    "CREATE FUNCTION canon(r) RETURNS r LANGUAGE internal IMMUTABLE STRICT"
    " AS 'int4range_canonical';"
    "CREATE TYPE r AS RANGE (subtype = int, canonical = canon, subtype_diff = int4range_subdiff);"
)
DEFAULT = (
    "CREATE DOMAIN d AS bigint DEFAULT f(); CREATE TABLE t (c d); CREATE VIEW v AS SELECT f();"
)
PLAIN = "CREATE TABLE t (c d);"
BASE = (
    "CREATE TYPE b;"
    "CREATE FUNCTION b_in(cstring) RETURNS b LANGUAGE internal IMMUTABLE STRICT AS 'int4in';"
    "CREATE FUNCTION b_out(b) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';"
    "CREATE FUNCTION b_send(b) RETURNS bytea LANGUAGE internal IMMUTABLE STRICT AS 'int4send';"
)
MADE = "CREATE TYPE b (INPUT = b_in, OUTPUT = b_out, LIKE = int4);"
EVERY = {
    "enum": ENUM.replace("mood", "x"),
    "composite": PAIR.replace("pair", "x"),
    "range": "CREATE TYPE x AS RANGE (subtype = text);",
    "domain": "CREATE DOMAIN x AS int;",
}

CASES = [
    *(Case(kind, "create", "", sql) for kind, sql in EVERY.items()),
    *(
        Case(
            kind,
            "comment",
            "",
            f"COMMENT ON {'DOMAIN' if kind == 'domain' else 'TYPE'} x IS 'x';",
            base=sql,
        )
        for kind, sql in EVERY.items()
    ),
    *(
        Case(kind, "grant", "", "REVOKE USAGE ON TYPE x FROM public;", base=sql)
        for kind, sql in EVERY.items()
    ),
    *(
        Case("enum", "alter", EVERY["enum"], sql, what=f"becomes {kind}")
        for kind, sql in EVERY.items()
        if kind != "enum"
    ),
    Case(
        "enum",
        "alter",
        ENUM,
        "CREATE TYPE mood AS ENUM ('awful', 'sad', 'meh', 'ok', 'it''s great', 'best');",
        base="",
        what="add",
        statements=(
            "ALTER TYPE public.mood ADD VALUE 'awful' BEFORE 'sad'",
            "ALTER TYPE public.mood ADD VALUE 'meh' AFTER 'sad'",
            "ALTER TYPE public.mood ADD VALUE 'it''s great'",
            "ALTER TYPE public.mood ADD VALUE 'best'",
        ),
    ),
    Case(
        "enum",
        "alter",
        ENUM + USED,
        "CREATE TYPE mood AS ENUM ('ok', 'sad');" + USED,
        what="order",
        statements=(
            "ALTER TABLE public.t ALTER COLUMN m DROP DEFAULT",
            "ALTER TYPE public.mood RENAME TO mood__old",
            "CREATE TYPE public.mood AS ENUM ('ok', 'sad')",
            "ALTER TABLE public.t ALTER COLUMN m TYPE public.mood USING m::text::public.mood",
            "ALTER TABLE public.t ALTER COLUMN many TYPE public.mood[] USING many::text::public.mood[]",
            "DROP TYPE public.mood__old",
            "ALTER TABLE public.t ALTER COLUMN m SET DEFAULT 'ok'::public.mood",
        ),
    ),
    Case(
        "enum",
        "alter",
        ENUM + USED + STANDING + "COMMENT ON TYPE mood IS 'm';",
        "CREATE TYPE mood AS ENUM ('ok', 'good', 'sad');"
        + USED
        + STANDING
        + "COMMENT ON TYPE mood IS 'm'; REVOKE USAGE ON TYPE mood FROM public;",
        what="under all",
    ),
    Case(
        "enum",
        "alter",
        ENUM + "CREATE TABLE p (id int, m mood) PARTITION BY RANGE (id);"
        "CREATE TABLE q PARTITION OF p DEFAULT; CREATE TABLE g (m mood,"
        " s text GENERATED ALWAYS AS (CASE m WHEN 'ok' THEN 'y' END) STORED);",
        "CREATE TYPE mood AS ENUM ('ok', 'sad');"
        "CREATE TABLE p (id int, m mood) PARTITION BY RANGE (id);"
        "CREATE TABLE q PARTITION OF p DEFAULT; CREATE TABLE g (m mood,"
        " s text GENERATED ALWAYS AS (CASE m WHEN 'ok' THEN 'y' END) STORED);",
        what="partitions",
    ),
    Case(
        "enum",
        "alter",
        ENUM + "CREATE TABLE t (m mood PRIMARY KEY); CREATE TABLE u (m mood REFERENCES t);",
        "CREATE TYPE mood AS ENUM ('ok');"
        "CREATE TABLE t (m mood PRIMARY KEY); CREATE TABLE u (m mood REFERENCES t);",
        what="reference",
    ),
    Case("enum", "alter", ENUM + NEST, SHORT + NEST, what="inside of others"),
    Case(
        "enum",
        "alter",
        ENUM.replace("mood", "x") + BECOMES,
        "CREATE DOMAIN x AS text CHECK (VALUE <> '');" + BECOMES,
        what="becomes another under all",
    ),
    Case(
        "enum",
        "alter",
        ENUM + "CREATE TABLE t (m mood DEFAULT 'ok');",
        ENUM.replace("'ok'", "'ok', 'new'") + "CREATE TABLE t (m mood DEFAULT 'new');",
        what="add and use",
        statements=(
            "ALTER TYPE public.mood ADD VALUE 'new'",
            "ALTER TABLE public.t ALTER COLUMN m SET DEFAULT 'new'::public.mood",
        ),
    ),
    Case(
        "enum",
        "alter",
        ENUM + "CREATE TABLE t (m mood);",
        ENUM.replace("mood", "other") + "CREATE TABLE t (m other);",
        what="of a column",
    ),
    Case("enum", "drop", ENUM + USED, "CREATE TABLE t (id int, m text, many text[]);"),
    Case(
        "composite",
        "alter",
        PAIR + "CREATE TABLE t (p pair);",
        "CREATE TYPE pair AS (a int, b text, c date); CREATE TABLE t (p pair);",
        what="add",
        statements=("ALTER TYPE public.pair ADD ATTRIBUTE c date",),
    ),
    Case(
        "composite",
        "alter",
        PAIR + "CREATE FUNCTION f(pair) RETURNS int LANGUAGE sql AS 'SELECT 1';",
        'CREATE TYPE pair AS (a bigint, b text COLLATE "C");'
        "CREATE FUNCTION f(pair) RETURNS int LANGUAGE sql AS 'SELECT 1';",
        what="unused",
        statements=(
            "ALTER TYPE public.pair ALTER ATTRIBUTE a TYPE bigint",
            'ALTER TYPE public.pair ALTER ATTRIBUTE b TYPE text COLLATE pg_catalog."C"',
        ),
    ),
    Case(
        "composite",
        "alter",
        PAIR + "CREATE TABLE t (p pair, ps pair[]); CREATE VIEW v AS SELECT (p).a FROM t;",
        "CREATE TYPE pair AS (a bigint, b text);"
        "CREATE TABLE t (p pair, ps pair[]); CREATE VIEW v AS SELECT (p).a FROM t;",
        what="used",
    ),
    Case(
        "composite",
        "alter",
        PAIR + "CREATE TABLE t (p pair);",
        "CREATE TYPE pair AS (c int, a bigint); CREATE TABLE t (p pair);",
        what="other shape",
    ),
    Case(
        "composite",
        "alter",
        PAIR + "CREATE TABLE t OF pair;",
        "CREATE TYPE pair AS (a bigint, c text); CREATE TABLE t OF pair;",
        what="typed table",
    ),
    Case("attribute", "comment", "", "COMMENT ON COLUMN pair.a IS 'a';", base=PAIR),
    Case(
        "range",
        "alter",
        "CREATE TYPE r AS RANGE (subtype = float4); CREATE TABLE t (r r);",
        "CREATE TYPE r AS RANGE (subtype = float8, subtype_diff = float8mi);CREATE TABLE t (r r);",
    ),
    Case(
        "range",
        "create",
        "",
        'CREATE TYPE r AS RANGE (subtype = text, collation = "C",'
        " subtype_opclass = text_pattern_ops, multirange_type_name = many);"
        "CREATE TABLE t (r r, m many, rs r[], ms many[]);",
        what="options",
        since=140000,
    ),
    Case(
        "range",
        "create",
        "",
        CANONICAL,
        what="canonical",
    ),
    Case("shell type", "create", "", "CREATE TYPE s;"),
    Case("shell type", "comment", "", "COMMENT ON TYPE s IS 's';", base="CREATE TYPE s;"),
    Case("base type", "create", "", BASE + MADE + "CREATE TABLE t (b b, bs b[]);"),
    Case("base type", "create", BASE, BASE + MADE, what="of a shell"),
    Case(
        "base type",
        "create",
        "",
        BASE + MADE.replace("LIKE = int4", "INTERNALLENGTH = 8, ELEMENT = int4, STORAGE = plain"),
        what="of elements",
    ),
    *(
        Case(kind, "owner", "", "ALTER TYPE x OWNER TO pg_monitor;", base=sql)
        for kind, sql in EVERY.items()
        if kind != "domain"
    ),
    Case("domain", "owner", "", "ALTER DOMAIN x OWNER TO pg_monitor;", base=EVERY["domain"]),
    Case(
        "base type",
        "owner",
        "",
        "ALTER TYPE b OWNER TO pg_monitor;",
        base=BASE + MADE.replace("LIKE = int4", "INTERNALLENGTH = 8, ELEMENT = int4"),
    ),
    Case("base type", "comment", "", "COMMENT ON TYPE b IS 'b';", base=BASE + MADE),
    Case("base type", "grant", "", "REVOKE ALL ON TYPE b FROM public;", base=BASE + MADE),
    Case(
        "base type",
        "alter",
        "",
        "ALTER TYPE b SET (SEND = b_send);",
        base=BASE + MADE,
        what="set",
        statements=("ALTER TYPE public.b SET (SEND = public.b_send)",),
    ),
    Case(
        "base type",
        "alter",
        BASE + MADE,
        BASE + "CREATE TYPE b (INPUT = b_in, OUTPUT = b_out, LIKE = int4, CATEGORY = 'N',"
        " PREFERRED = true, DEFAULT = '1', DELIMITER = ';');",
        what="made again",
    ),
    Case(
        "domain",
        "alter",
        DOMAIN + PLAIN,
        "CREATE DOMAIN d AS text DEFAULT 'x' NOT NULL;" + PLAIN,
        what="default and not null",
        statements=(
            "ALTER DOMAIN public.d SET DEFAULT 'x'::text",
            "ALTER DOMAIN public.d SET NOT NULL",
        ),
    ),
    Case(
        "domain",
        "alter",
        DOMAIN + HELD + "CREATE VIEW v AS SELECT c FROM t;",
        "CREATE DOMAIN d AS varchar(10) COLLATE \"C\" CHECK (VALUE <> '');"
        + HELD
        + "CREATE VIEW v AS SELECT c FROM t;",
        what="type",
    ),
    Case(
        "domain",
        "alter",
        "CREATE DOMAIN d AS varchar(5); CREATE TABLE t (c d);",
        "CREATE DOMAIN d AS varchar(10); CREATE TABLE t (c d);",
        what="length",
        statements=(
            "ALTER DOMAIN public.d RENAME TO d__old",
            "CREATE DOMAIN public.d AS character varying(10)",
            "ALTER TABLE public.t ALTER COLUMN c TYPE public.d USING c::public.d",
            "DROP DOMAIN public.d__old",
        ),
    ),
    Case(
        "domain",
        "alter",
        "CREATE DOMAIN d AS int; CREATE DOMAIN e AS d CHECK (VALUE > 0); CREATE TABLE t (c d, f e);",
        "CREATE DOMAIN d AS bigint; CREATE DOMAIN e AS d CHECK (VALUE > 0); CREATE TABLE t (c d, f e);",
        what="of a domain",
    ),
    Case(
        "domain",
        "alter",
        "CREATE DOMAIN d AS text CONSTRAINT n NOT NULL;",
        "CREATE DOMAIN d AS text CONSTRAINT o NOT NULL;",
        what="name of not null",
    ),
    Case(
        "domain constraint",
        "create",
        "",
        "ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE <> '');",
        base=DOMAIN + PLAIN,
        statements=("ALTER DOMAIN public.d ADD CONSTRAINT c CHECK ((VALUE <> ''::text))",),
    ),
    Case(
        "domain constraint",
        "create",
        DOMAIN + HELD,
        DOMAIN + "ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE <> '');" + HELD,
        what="in arrays",
    ),
    Case(
        "domain",
        "alter",
        DOMAIN + HELD,
        DOMAIN + "ALTER DOMAIN d SET NOT NULL;" + HELD,
        what="arrays",
    ),
    Case(
        "domain",
        "alter",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';" + DEFAULT,
        "CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT 1';" + DEFAULT,
        what="function of the default",
        statements=(
            "DROP VIEW public.v",
            "ALTER FUNCTION public.f() RENAME TO f__old",
            (
                "CREATE FUNCTION public.f()\n RETURNS bigint\n LANGUAGE sql\n"
                "AS $function$SELECT 1$function$"
            ),
            "ALTER DOMAIN public.d SET DEFAULT public.f()",
            "DROP FUNCTION public.f__old()",
            "CREATE VIEW public.v AS\n SELECT public.f() AS f",
        ),
    ),
    Case(
        "domain constraint",
        "alter",
        "ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE <> '') NOT VALID;",
        "ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE <> '');",
        base=DOMAIN,
        statements=("ALTER DOMAIN public.d VALIDATE CONSTRAINT c",),
    ),
    Case(
        "domain constraint",
        "create",
        "",
        DOMAIN + "CREATE FUNCTION ok(d) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT true';"
        "ALTER DOMAIN d ADD CONSTRAINT c CHECK (ok(VALUE));",
        what="of itself",
    ),
    Case(
        "column",
        "create",
        "",
        "ALTER TABLE t ADD a checked, ADD b plain, ADD c checked[],"
        " ADD d information_schema.cardinal_number;",
        base="CREATE DOMAIN checked AS int CHECK (VALUE > 0); CREATE DOMAIN plain AS int;"
        "CREATE TABLE t (id int);",
        what="of a domain",
    ),
    Case(
        "domain constraint",
        "comment",
        "",
        "COMMENT ON CONSTRAINT c ON DOMAIN d IS 'c';",
        base="CREATE DOMAIN d AS text CONSTRAINT c CHECK (VALUE <> '');",
    ),
]
