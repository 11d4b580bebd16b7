"""Default privileges, what they do to what is made, and owners of what is made again."""

from . import Case

T = "CREATE TABLE t (id int);"
D = "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO pg_monitor;"
S = "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT INSERT ON TABLES TO public;"

CASES = [
    Case("default privileges", "create", "", D + S),
    Case(
        "default privileges",
        "create",
        "",
        "ALTER DEFAULT PRIVILEGES REVOKE ALL ON TYPES FROM public;"
        "ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO pg_monitor WITH GRANT OPTION;"
        "ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO pg_monitor;",
        what="others",
    ),
    Case(
        "default privileges",
        "alter",
        D,
        D.replace("SELECT", "SELECT, UPDATE"),
        statements=None,
    ),
    Case("default privileges", "drop", D + S, ""),
    Case(
        "default privileges",
        "drop",
        "CREATE SCHEMA s;" + S.replace("public G", "s G"),
        "",
        what="schema",
    ),
    Case(
        "default privileges",
        "create",
        "",
        T + "CREATE VIEW v AS SELECT 1 AS x;" + D,
        what="after objects",
    ),
    Case("table", "create", D + S, D + S + T, what="with defaults"),
    Case(
        "table",
        "create",
        D + S,
        D + S + T + "REVOKE ALL ON t FROM pg_monitor; GRANT SELECT ON t TO public;"
        "REVOKE INSERT ON t FROM public;",
        what="without defaults",
    ),
    Case("table", "create", D + S, T, what="defaults that go"),
    Case(
        "sequence",
        "create",
        "",
        "CREATE SEQUENCE q; GRANT USAGE ON SEQUENCE q TO pg_monitor;",
        base="ALTER DEFAULT PRIVILEGES REVOKE UPDATE ON SEQUENCES FROM CURRENT_USER;"
        "ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO pg_monitor;",
        what="with defaults",
    ),
    Case(
        "view",
        "alter",
        "CREATE VIEW v AS SELECT 1 AS a; ALTER VIEW v OWNER TO pg_monitor;",
        "CREATE VIEW v AS SELECT 2 AS b; ALTER VIEW v OWNER TO pg_monitor;",
        what="owner stays",
    ),
]
