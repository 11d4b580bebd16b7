"""Text search, conversions, operators, casts, languages, access methods, default privileges."""

from __future__ import annotations

from .slots import slot

_PARSER = (
    "CREATE TEXT SEARCH PARSER pa (START = prsd_start, GETTOKEN = prsd_nexttoken,"
    " END = prsd_end, LEXTYPES = prsd_lextype"
)
_CT = "RETURNS bool LANGUAGE sql IMMUTABLE AS"
_ORDER = (
    f"CREATE FUNCTION ct_eq(ct, ct) {_CT} 'SELECT $1.y = $2.y';\n"
    f"CREATE FUNCTION ct_lt(ct, ct) {_CT} 'SELECT $1.y < $2.y';\n"
    "CREATE FUNCTION ct_cmp(ct, ct) RETURNS int LANGUAGE sql IMMUTABLE AS"
    " 'SELECT CASE WHEN $1.y < $2.y THEN -1 WHEN $1.y = $2.y THEN 0 ELSE 1 END'"
)
_EQ = "CREATE OPERATOR === (LEFTARG = ct, RIGHTARG = ct, FUNCTION = ct_eq"
_LESS = "CREATE OPERATOR <# (LEFTARG = ct, RIGHTARG = ct, FUNCTION = ct_lt)"
_CLASS = (
    "CREATE OPERATOR CLASS ct_ops{} FOR TYPE ct USING btree AS OPERATOR 1 <#, OPERATOR 3 ===,"
    " FUNCTION 1 ct_cmp(ct, ct)"
)
_MEMBER = "ALTER OPERATOR FAMILY fam USING btree ADD OPERATOR "
_TRANSFORM = (
    "CREATE FUNCTION tr_from(internal) RETURNS internal LANGUAGE internal IMMUTABLE"
    " AS 'prsd_lextype';\n"
    "CREATE TRANSFORM FOR ct LANGUAGE sql (FROM SQL WITH FUNCTION tr_from(internal))"
)
_MAPPING = "ALTER TEXT SEARCH CONFIGURATION cf ADD MAPPING FOR "
_DEFAULT = "ALTER DEFAULT PRIVILEGES"

SLOTS = (
    slot(
        "dp",
        f"{_DEFAULT} GRANT SELECT ON TABLES TO pg_monitor",
        f"{_DEFAULT} GRANT SELECT, UPDATE ON TABLES TO pg_monitor",
        f"{_DEFAULT} IN SCHEMA public GRANT INSERT ON TABLES TO public",
    ),
    slot(
        "dpf",
        f"{_DEFAULT} REVOKE ALL ON FUNCTIONS FROM public",
        f"{_DEFAULT} REVOKE ALL ON TYPES FROM public",
        f"{_DEFAULT} GRANT USAGE ON SEQUENCES TO pg_monitor WITH GRANT OPTION",
    ),
    slot("pa", f"{_PARSER})", f"{_PARSER}, HEADLINE = prsd_headline)"),
    slot(
        "tm",
        "CREATE TEXT SEARCH TEMPLATE tm (INIT = dsnowball_init, LEXIZE = dsnowball_lexize)",
        "CREATE TEXT SEARCH TEMPLATE tm (INIT = dsimple_init, LEXIZE = dsimple_lexize)",
    ),
    slot(
        "dn",
        "CREATE TEXT SEARCH DICTIONARY dn (TEMPLATE = simple)",
        "CREATE TEXT SEARCH DICTIONARY dn (TEMPLATE = snowball, LANGUAGE = english)",
        "CREATE TEXT SEARCH DICTIONARY dn (TEMPLATE = simple, ACCEPT = false)",
        ("CREATE TEXT SEARCH DICTIONARY dn (TEMPLATE = tm)", "tm=2"),
    ),
    slot(
        "cf",
        'CREATE TEXT SEARCH CONFIGURATION cf (PARSER = pg_catalog."default")',
        ("CREATE TEXT SEARCH CONFIGURATION cf (PARSER = pa)", "pa"),
    ),
    slot(
        "cm",
        f"{_MAPPING}word WITH simple",
        (f"{_MAPPING}word, asciiword WITH dn, simple", "dn"),
        (f"{_MAPPING}email WITH dn", "dn"),
        needs="cf",
    ),
    slot(
        "cv",
        "CREATE CONVERSION cv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8",
        "CREATE DEFAULT CONVERSION cv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8",
    ),
    slot("order", _ORDER, _ORDER.replace("$1.y < $2.y", "$1.y > $2.y"), needs="ct"),
    slot(
        "eq",
        f"{_EQ})",
        f"{_EQ}, RESTRICT = eqsel, JOIN = eqjoinsel)",
        f"{_EQ}, COMMUTATOR = ===, HASHES, MERGES)",
        needs="order",
    ),
    slot("lt", _LESS, needs="order"),
    slot("oc", _CLASS.format(""), _CLASS.format(" DEFAULT"), needs="eq lt"),
    slot("fam", "CREATE OPERATOR FAMILY fam USING btree"),
    slot(
        "mem",
        f"{_MEMBER}1 <(int, bigint)",
        f"{_MEMBER}1 <(int, bigint), OPERATOR 3 =(int, bigint)",
        f"{_MEMBER}1 <=(int, bigint)",
        needs="fam",
    ),
    slot(
        "cast",
        "CREATE FUNCTION c_text(ct) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT length($1.y)';\n"
        "CREATE CAST (ct AS int) WITH FUNCTION c_text(ct)",
        "CREATE FUNCTION c_text(ct) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT length($1.y)';\n"
        "CREATE CAST (ct AS int) WITH FUNCTION c_text(ct) AS ASSIGNMENT",
        "CREATE CAST (ct AS text) WITH INOUT AS ASSIGNMENT",
        needs="ct",
    ),
    slot(
        "lang",
        "CREATE LANGUAGE la HANDLER plpgsql_call_handler",
        "CREATE TRUSTED LANGUAGE la HANDLER plpgsql_call_handler",
        "CREATE LANGUAGE la HANDLER plpgsql_call_handler;\nCOMMENT ON LANGUAGE la IS 'l'",
    ),
    slot("tr", _TRANSFORM, needs="ct"),
    slot(
        "am",
        "CREATE ACCESS METHOD am TYPE TABLE HANDLER heap_tableam_handler",
        "CREATE ACCESS METHOD am TYPE INDEX HANDLER bthandler",
    ),
)
