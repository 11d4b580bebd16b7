"""Collations, conversions, text search, extended statistics."""

from . import Case

LIBC = "CREATE COLLATION c (lc_collate = 'C', lc_ctype = 'C');"
OTHER = LIBC.replace("'C'", "'POSIX'")
LOOSE = "CREATE COLLATION c (provider = icu, locale = 'de-u-ks-level2', deterministic = false);"
SORTED = (
    "CREATE TABLE t (a text COLLATE c PRIMARY KEY, b text COLLATE c, n int DEFAULT 1);"
    "CREATE INDEX i ON t (a); CREATE INDEX j ON t (n, lower(b)) WHERE a > 'x';"
)
VIEW = "CREATE VIEW v AS SELECT a FROM t; CREATE VIEW w AS SELECT a COLLATE c AS b FROM v;"
FROM = "CREATE CONVERSION o FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;"
PARSER = (
    "CREATE TEXT SEARCH PARSER p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end,"
    " LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);"
)
TEMPLATE = "CREATE TEXT SEARCH TEMPLATE e (INIT = dsnowball_init, LEXIZE = dsnowball_lexize);"
DICTIONARY = "CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = snowball, LANGUAGE = english);"
CONFIGURATION = 'CREATE TEXT SEARCH CONFIGURATION g (PARSER = pg_catalog."default");'
TABLE = "CREATE TABLE t (a int, b int, c text);"
STATISTICS = "CREATE STATISTICS x (dependencies) ON a, b FROM t;"
EVERY = {
    "collation": (LIBC, "COLLATION c"),
    "conversion": (FROM, "CONVERSION o"),
    "text search parser": (PARSER, "TEXT SEARCH PARSER p"),
    "text search template": (TEMPLATE, "TEXT SEARCH TEMPLATE e"),
    "text search dictionary": (DICTIONARY, "TEXT SEARCH DICTIONARY d"),
    "text search configuration": (CONFIGURATION, "TEXT SEARCH CONFIGURATION g"),
    "statistics": (TABLE + STATISTICS, "STATISTICS x"),
}
NO_OWNER = {"text search parser", "text search template"}

CASES = [
    *(Case(kind, "create", "", sql) for kind, (sql, _) in EVERY.items()),
    *(
        Case(kind, "comment", "", f"COMMENT ON {name} IS 'x';", base=sql)
        for kind, (sql, name) in EVERY.items()
    ),
    *(
        Case(kind, "owner", "", f"ALTER {name} OWNER TO pg_monitor;", base=sql)
        for kind, (sql, name) in EVERY.items()
        if kind not in NO_OWNER
    ),
    Case(
        "collation",
        "create",
        "",
        "CREATE COLLATION c (lc_collate = 'C', lc_ctype = 'POSIX');",
        what="libc",
    ),
    Case(
        "collation",
        "create",
        "",
        "CREATE COLLATION c (provider = icu, locale = 'und', rules = '&a < g');"
        "CREATE TYPE r AS RANGE (subtype = text, collation = c); CREATE DOMAIN d AS text COLLATE c;",
        what="rules",
        since=160000,
        icu=True,
    ),
    Case(
        "collation",
        "alter",
        LIBC + SORTED,
        OTHER + SORTED,
        statements=(
            "DROP INDEX public.j",
            "ALTER COLLATION public.c RENAME TO c__old",
            "CREATE COLLATION public.c (PROVIDER = libc, LC_COLLATE = 'POSIX', LC_CTYPE = 'POSIX')",
            "ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public.c",
            "ALTER TABLE public.t ALTER COLUMN b TYPE text COLLATE public.c",
            "DROP COLLATION public.c__old",
            "CREATE INDEX j ON public.t USING btree (n, lower(b)) WHERE (a > 'x'::text)",
        ),
    ),
    Case(
        "collation",
        "alter",
        LIBC + SORTED + VIEW,
        OTHER + SORTED + VIEW,
        what="under views",
    ),
    Case("collation", "alter", LIBC + SORTED, LOOSE + SORTED, what="provider", icu=True),
    Case(
        "collation",
        "create",
        "",
        "CREATE COLLATION c (provider = builtin, locale = 'C.UTF-8');",
        what="builtin",
        since=170000,
    ),
    Case("conversion", "alter", FROM, FROM.replace("CREATE", "CREATE DEFAULT")),
    Case(
        "text search parser",
        "alter",
        PARSER + "CREATE TEXT SEARCH CONFIGURATION h (PARSER = p);",
        PARSER.replace(", HEADLINE = prsd_headline", "")
        + "CREATE TEXT SEARCH CONFIGURATION h (PARSER = p);",
    ),
    Case(
        "text search template",
        "alter",
        TEMPLATE,
        TEMPLATE.replace("dsnowball", "dsimple"),
    ),
    Case(
        "text search dictionary",
        "alter",
        DICTIONARY,
        DICTIONARY.replace("english", "german, STOPWORDS = german"),
        statements=(
            "ALTER TEXT SEARCH DICTIONARY public.d (language = 'german', stopwords = 'german')",
        ),
    ),
    Case(
        "text search dictionary",
        "alter",
        DICTIONARY,
        "CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple, ACCEPT = false);",
        what="template",
    ),
    Case(
        "text search configuration",
        "alter",
        "ALTER TEXT SEARCH CONFIGURATION g ADD MAPPING FOR asciiword, word WITH d, simple;"
        "ALTER TEXT SEARCH CONFIGURATION g ADD MAPPING FOR email WITH simple;",
        "ALTER TEXT SEARCH CONFIGURATION g ADD MAPPING FOR asciiword, word WITH simple;"
        "ALTER TEXT SEARCH CONFIGURATION g ADD MAPPING FOR host, url WITH simple;",
        base=DICTIONARY + CONFIGURATION,
        statements=(
            (
                "ALTER TEXT SEARCH CONFIGURATION public.g ADD MAPPING FOR url, host"
                " WITH pg_catalog.simple"
            ),
            (
                "ALTER TEXT SEARCH CONFIGURATION public.g ALTER MAPPING FOR asciiword, word"
                " WITH pg_catalog.simple"
            ),
            "ALTER TEXT SEARCH CONFIGURATION public.g DROP MAPPING FOR email",
        ),
    ),
    Case(
        "text search configuration",
        "drop",
        DICTIONARY + CONFIGURATION + "ALTER TEXT SEARCH CONFIGURATION g ADD MAPPING FOR word"
        " WITH d, simple;",
        CONFIGURATION + "ALTER TEXT SEARCH CONFIGURATION g ADD MAPPING FOR word WITH simple;",
        what="dictionary",
    ),
    Case(
        "statistics",
        "alter",
        "",
        "ALTER STATISTICS x SET STATISTICS 50;",
        base=TABLE + STATISTICS,
        statements=("ALTER STATISTICS public.x SET STATISTICS 50",),
    ),
    Case(
        "statistics",
        "alter",
        TABLE + STATISTICS,
        TABLE.replace("a int", "a bigint") + STATISTICS.replace("dependencies", "mcv"),
        what="kinds",
    ),
    Case(
        "statistics",
        "create",
        "",
        "CREATE STATISTICS x ON (a + b), lower(c) FROM t; CREATE STATISTICS y (ndistinct) ON a, b,"
        " (b % 3) FROM t;",
        base=TABLE,
        what="expressions",
        since=140000,
    ),
]
