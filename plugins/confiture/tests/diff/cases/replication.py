"""Publications and their members."""

from . import Case

T = "CREATE TABLE t (id int PRIMARY KEY, name text, n int);"
P = "CREATE PUBLICATION p;"
ONE = "CREATE PUBLICATION p FOR TABLE t;"

CASES = [
    Case("publication", "create", "", ONE, base=T),
    Case("publication", "create", "", "CREATE PUBLICATION p FOR ALL TABLES;", base=T, what="all"),
    Case(
        "publication",
        "alter",
        P,
        "CREATE PUBLICATION p WITH (publish = 'insert, delete', publish_via_partition_root = true);",
        statements=(
            (
                "ALTER PUBLICATION p SET (publish = 'insert, delete',"
                " publish_via_partition_root = true)"
            ),
        ),
    ),
    Case(
        "publication",
        "alter",
        P,
        "CREATE PUBLICATION p WITH (publish_generated_columns = stored);",
        what="generated",
        since=180000,
        statements=("ALTER PUBLICATION p SET (publish_generated_columns = stored)",),
    ),
    Case("publication", "alter", ONE, "CREATE PUBLICATION p FOR ALL TABLES;", T, what="all"),
    Case("publication", "drop", ONE, "", base=T, statements=("DROP PUBLICATION p",)),
    Case("publication", "comment", "", "COMMENT ON PUBLICATION p IS 'p';", base=P),
    Case("publication", "owner", "", "ALTER PUBLICATION p OWNER TO pg_monitor;", base=P),
    Case(
        "published table",
        "create",
        P,
        ONE,
        base=T,
        statements=("ALTER PUBLICATION p ADD TABLE ONLY public.t",),
    ),
    Case(
        "published table",
        "create",
        P,
        "CREATE PUBLICATION p FOR TABLE t (id, name) WHERE (id > 0);",
        base=T,
        what="rows",
        since=150000,
    ),
    Case(
        "published table",
        "alter",
        "CREATE PUBLICATION p FOR TABLE t WHERE (id > 0);",
        "CREATE PUBLICATION p FOR TABLE t WHERE (id > 1);",
        base=T,
        since=150000,
    ),
    Case(
        "published table",
        "alter",
        T + "CREATE PUBLICATION p FOR TABLE t WHERE (id > 0);",
        T.replace("id int", "id bigint") + "CREATE PUBLICATION p FOR TABLE t WHERE (id > 0);",
        what="type below",
        since=150000,
    ),
    Case("published table", "drop", ONE + T.replace(" t ", " u "), P, base=T, what="one"),
    Case("published table", "drop", T + ONE, P, what="with table"),
    Case(
        "published schema",
        "create",
        "",
        "CREATE PUBLICATION p FOR TABLES IN SCHEMA s, public, TABLE t;",
        base=T + "CREATE SCHEMA s;",
        since=150000,
    ),
    Case(
        "published schema",
        "drop",
        "CREATE PUBLICATION p FOR TABLES IN SCHEMA public;",
        P,
        since=150000,
        statements=("ALTER PUBLICATION p DROP TABLES IN SCHEMA public",),
    ),
]
