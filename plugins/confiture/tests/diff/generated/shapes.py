"""Schemas, extensions, collations, and types of each sort."""

from __future__ import annotations

from .slots import slot

_BASE = """CREATE TYPE bt;
CREATE FUNCTION bt_in(cstring) RETURNS bt LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION bt_out(bt) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
"""
_LIBC = "CREATE COLLATION co (lc_collate = '{0}', lc_ctype = '{0}')"

#: What other slots of types need.
FIRST = (
    slot("s", 'CREATE SCHEMA "S s"'),
    slot("ext", "CREATE EXTENSION citext", 'CREATE EXTENSION citext SCHEMA "S s"', needs="s"),
    slot("co", _LIBC.format("C"), _LIBC.format("POSIX")),
    slot(
        "e",
        "CREATE TYPE e AS ENUM ('sad', 'ok', 'glad')",
        "CREATE TYPE e AS ENUM ('sad', 'ok', 'fine', 'glad')",
        "CREATE TYPE e AS ENUM ('glad', 'ok', 'sad')",
        "CREATE TYPE e AS ENUM ('new', 'sad', 'ok', 'glad', 'la''st')",
        "CREATE DOMAIN e AS text CHECK (VALUE <> 'x')",
    ),
)

SLOTS = (
    slot(
        "dt",
        "CREATE DOMAIN dt AS text",
        "CREATE DOMAIN dt AS text CHECK (VALUE <> '')",
        "CREATE DOMAIN dt AS text DEFAULT 'ok' NOT NULL",
        "CREATE DOMAIN dt AS varchar(20) CONSTRAINT long CHECK (length(VALUE) > 1)",
        ("CREATE DOMAIN dt AS text COLLATE co", "co"),
        'CREATE DOMAIN dt AS text COLLATE "C" CONSTRAINT nn NOT NULL',
        ("CREATE DOMAIN dt AS e DEFAULT 'ok'", "e"),
    ),
    slot(
        "di",
        "CREATE DOMAIN di AS int",
        "CREATE DOMAIN di AS int CHECK (VALUE > 0)",
        ("CREATE DOMAIN di AS bigint CHECK (pos(VALUE::int))", "pos"),
        "CREATE DOMAIN di AS int DEFAULT 5",
        ("CREATE DOMAIN di AS int DEFAULT f()", "f"),
        "CREATE DOMAIN di AS int;\n"
        "ALTER DOMAIN di ADD CONSTRAINT later CHECK (VALUE < 1000) NOT VALID",
    ),
    slot("dd", "CREATE DOMAIN dd AS di", "CREATE DOMAIN dd AS di CHECK (VALUE < 99)", needs="di"),
    slot(
        "ct",
        "CREATE TYPE ct AS (x int, y text)",
        "CREATE TYPE ct AS (x bigint, y text)",
        "CREATE TYPE ct AS (x int, y text, z date)",
        "CREATE TYPE ct AS (y text)",
        "CREATE TYPE ct AS (y text, x int)",
        ("CREATE TYPE ct AS (x int, y e)", "e"),
        ("CREATE TYPE ct AS (x di, y text COLLATE co)", "di co"),
    ),
    slot(
        "ct2",
        "CREATE TYPE ct2 AS (p ct, q int)",
        "CREATE TYPE ct2 AS (p ct[], q int)",
        "CREATE TYPE ct2 AS (p ct)",
        needs="ct",
    ),
    slot(
        "rn",
        "CREATE TYPE rn AS RANGE (subtype = int4)",
        "CREATE TYPE rn AS RANGE (subtype = int8)",
        'CREATE TYPE rn AS RANGE (subtype = int4, multirange_type_name = "many")',
        ("CREATE TYPE rn AS RANGE (subtype = int4, subtype_diff = rdiff)", "rdiff"),
    ),
    slot("dc", "CREATE DOMAIN dc AS ct", "CREATE DOMAIN dc AS ct[]", needs="ct"),
    slot("de", "CREATE DOMAIN de AS e[]", "CREATE DOMAIN de AS e[] NOT NULL", needs="e"),
    slot(
        "bt",
        _BASE + "CREATE TYPE bt (INPUT = bt_in, OUTPUT = bt_out, LIKE = int4)",
        _BASE + "CREATE TYPE bt (INPUT = bt_in, OUTPUT = bt_out, LIKE = int4, DEFAULT = '7')",
        _BASE + "CREATE TYPE bt (INPUT = bt_in, OUTPUT = bt_out, LIKE = int4, CATEGORY = 'N')",
        "CREATE TYPE bt",
    ),
    slot("tcomment", "COMMENT ON TYPE ct IS 'a'", "COMMENT ON COLUMN ct.y IS 'b'", needs="ct"),
    slot("ecomment", "COMMENT ON TYPE e IS 'e'", "GRANT USAGE ON TYPE e TO pg_monitor", needs="e"),
    slot("dcomment", "COMMENT ON CONSTRAINT dt_check ON DOMAIN dt IS 'c'", needs="dt=2"),
)
