"""Foreign data wrappers, foreign servers, user mappings and foreign tables."""

from . import Case

W = "CREATE FOREIGN DATA WRAPPER w;"
S = "CREATE SERVER s FOREIGN DATA WRAPPER w;"
F = (
    "CREATE FOREIGN TABLE f (id int OPTIONS (column_name 'a') NOT NULL,"
    " name varchar(10) DEFAULT 'x', CONSTRAINT positive CHECK (id > 0)) SERVER s"
    " OPTIONS (table_name 'it''s');"
)
#: What stands in statements for a password is the password here, so that it arrives.
U = "CREATE USER MAPPING FOR pg_monitor SERVER s OPTIONS (user 'a', password '<secret>');"

CASES = [
    Case(
        "foreign data wrapper",
        "create",
        "",
        "CREATE FOREIGN DATA WRAPPER w VALIDATOR postgresql_fdw_validator;",
    ),
    Case(
        "foreign data wrapper",
        "alter",
        "CREATE FOREIGN DATA WRAPPER w OPTIONS (a '1', b '2');",
        "CREATE FOREIGN DATA WRAPPER w OPTIONS (b '3', \"select\" 'x\\y');",
        statements=(
            "ALTER FOREIGN DATA WRAPPER w OPTIONS (SET b '3', ADD \"select\" E'x\\\\y', DROP a)",
        ),
    ),
    Case(
        "foreign data wrapper",
        "alter",
        W,
        "CREATE FOREIGN DATA WRAPPER w VALIDATOR postgresql_fdw_validator;",
        what="validator",
        statements=("ALTER FOREIGN DATA WRAPPER w VALIDATOR pg_catalog.postgresql_fdw_validator",),
    ),
    Case("foreign data wrapper", "drop", W + S + F, ""),
    Case("foreign data wrapper", "comment", "", "COMMENT ON FOREIGN DATA WRAPPER w IS 'w';", W),
    Case(
        "foreign data wrapper", "grant", "", "GRANT USAGE ON FOREIGN DATA WRAPPER w TO public;", W
    ),
    Case(
        "foreign server",
        "create",
        "",
        "CREATE SERVER s TYPE 't' VERSION '1' FOREIGN DATA WRAPPER w OPTIONS (host 'h');",
        W,
    ),
    Case(
        "foreign server",
        "alter",
        "CREATE SERVER s VERSION '1' FOREIGN DATA WRAPPER w OPTIONS (host 'h');",
        "CREATE SERVER s VERSION '2' FOREIGN DATA WRAPPER w OPTIONS (host 'i', port '7');",
        base=W,
        statements=("ALTER SERVER s VERSION '2' OPTIONS (SET host 'i', ADD port '7')",),
    ),
    Case(
        "foreign server",
        "alter",
        S.replace("SERVER s", "SERVER s TYPE 'a'") + U + F,
        S.replace("SERVER s", "SERVER s TYPE 'b'") + U + F,
        base=W,
        what="type",
    ),
    Case("foreign server", "drop", S + U, "", base=W),
    Case("foreign server", "comment", "", "COMMENT ON SERVER s IS 's';", base=W + S),
    Case("foreign server", "grant", "", "GRANT USAGE ON FOREIGN SERVER s TO pg_monitor;", W + S),
    Case(
        "foreign server",
        "owner",
        "",
        "ALTER SERVER s OWNER TO pg_monitor;",
        W + S + "GRANT USAGE ON FOREIGN DATA WRAPPER w TO pg_monitor;",
    ),
    Case(
        "user mapping",
        "create",
        "",
        "CREATE USER MAPPING FOR public SERVER s; CREATE USER MAPPING FOR pg_monitor SERVER s"
        " OPTIONS (user 'a');",
        base=W + S,
    ),
    Case(
        "user mapping",
        "alter",
        "CREATE USER MAPPING FOR pg_monitor SERVER s OPTIONS (user 'a');",
        "CREATE USER MAPPING FOR pg_monitor SERVER s OPTIONS (user 'b', password_required 'no');",
        base=W + S,
        statements=(
            (
                "ALTER USER MAPPING FOR pg_monitor SERVER s"
                " OPTIONS (ADD password_required 'no', SET \"user\" 'b')"
            ),
        ),
    ),
    Case("user mapping", "drop", "CREATE USER MAPPING FOR public SERVER s;", "", base=W + S),
    Case("foreign table", "create", "", F, base=W + S),
    Case(
        "foreign table",
        "create",
        "",
        "CREATE TABLE p (id int, at date) PARTITION BY RANGE (at);"
        "CREATE FOREIGN TABLE p1 PARTITION OF p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')"
        " SERVER s; CREATE TABLE b (id int); CREATE FOREIGN TABLE c (d int) INHERITS (b) SERVER s;",
        base=W + S,
        what="of others",
    ),
    Case(
        "foreign table",
        "alter",
        F,
        F.replace("it''s", "t") + "CREATE TRIGGER g BEFORE UPDATE ON f FOR EACH ROW"
        " EXECUTE FUNCTION suppress_redundant_updates_trigger(); GRANT SELECT (id) ON f TO public;",
        base=W + S,
        what="options",
    ),
    Case(
        "foreign table",
        "alter",
        F,
        F.replace("varchar(10)", "text")
        .replace("'x'", "'y'")
        .replace("'a'", "'b'")
        .replace("NOT NULL", "")
        .replace(" name", " extra date, name", 1)
        .replace("id > 0", "id > 1"),
        base=W + S,
        what="columns",
    ),
    Case(
        "foreign table",
        "alter",
        F,
        F.replace("SERVER s", "SERVER r"),
        base=W + S + "CREATE SERVER r FOREIGN DATA WRAPPER w;",
        what="server",
    ),
    Case(
        "column",
        "alter",
        F + "CREATE VIEW v AS SELECT name FROM f;",
        F.replace("varchar(10)", "varchar(20)") + "CREATE VIEW v AS SELECT name FROM f;",
        base=W + S,
        what="foreign",
    ),
    Case("foreign table", "drop", F, "", base=W + S, statements=("DROP FOREIGN TABLE public.f",)),
    Case(
        "foreign table",
        "comment",
        "",
        "COMMENT ON FOREIGN TABLE f IS 'f'; COMMENT ON COLUMN f.id IS 'i';",
        base=W + S + F,
    ),
    Case("foreign table", "grant", "", "GRANT SELECT, INSERT (id) ON f TO public;", W + S + F),
    Case("foreign table", "owner", "", "ALTER TABLE f OWNER TO pg_monitor;", base=W + S + F),
]
