"""Tables below others, and what comes down to them: children and partitions."""

from . import Case

PARENT = "CREATE TABLE a (id int, n int, w text);"
CHILD = PARENT + "CREATE TABLE b (x int) INHERITS (a); CREATE TABLE c (y int) INHERITS (b);"
PARTS = (
    "CREATE TABLE p (id int NOT NULL, at date NOT NULL, n int, w text) PARTITION BY RANGE (at);"
    "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');"
    "CREATE TABLE p2 PARTITION OF p DEFAULT PARTITION BY LIST (id);"
    "CREATE TABLE p21 PARTITION OF p2 FOR VALUES IN (1, 2);"
)
FAMILIES = (("children", CHILD, "a", "c"), ("partitions", PARTS, "p", "p21"))

CASES = [
    case
    for what, base, top, low in FAMILIES
    for case in (
        Case("column", "create", "", f"ALTER TABLE {top} ADD k int;", base, f"of {what}"),
        Case(
            "column",
            "create",
            "",
            f"ALTER TABLE {top} ADD k int NOT NULL DEFAULT 3;",
            base,
            f"with a default of {what}",
        ),
        Case(
            "column",
            "create",
            "",
            f"ALTER TABLE {top} ADD k int DEFAULT 3; ALTER TABLE {low} ALTER k SET DEFAULT 4;",
            base,
            f"with two defaults of {what}",
        ),
        Case(
            "column",
            "create",
            "",
            f"ALTER TABLE {top} ADD k int DEFAULT 3; ALTER TABLE {low} ALTER k DROP DEFAULT;",
            base,
            f"with one default of {what}",
        ),
        Case(
            "default",
            "alter",
            f"ALTER TABLE ONLY {top} ALTER n SET DEFAULT 1;",
            f"ALTER TABLE ONLY {top} ALTER n SET DEFAULT 2;",
            base + f"ALTER TABLE {low} ALTER n SET DEFAULT 7;",
            f"only above {what}",
        ),
        Case(
            "default",
            "create",
            "",
            f"ALTER TABLE {top} ALTER n SET DEFAULT 2;",
            base,
            f"of {what}",
        ),
        Case(
            "default",
            "create",
            "",
            f"ALTER TABLE ONLY {top} ALTER n SET DEFAULT 2;",
            base,
            f"not of {what}",
        ),
        Case("column", "alter", "", f"ALTER TABLE {top} ALTER n TYPE bigint;", base, f"of {what}"),
        Case(
            "column",
            "alter",
            "",
            f"ALTER TABLE {top} ALTER n SET NOT NULL;",
            base,
            f"not null of {what}",
        ),
        Case(
            "column",
            "alter",
            "",
            f"ALTER TABLE {low} ALTER n SET NOT NULL;",
            base,
            f"not null below of {what}",
        ),
        Case(
            "column",
            "alter",
            "",
            f"ALTER TABLE {top} ALTER w SET STORAGE EXTERNAL;",
            base,
            f"storage of {what}",
        ),
        Case(
            "column",
            "alter",
            f"ALTER TABLE {low} ALTER w SET STORAGE EXTERNAL;",
            f"ALTER TABLE {top} ALTER w SET STORAGE MAIN;"
            f"ALTER TABLE {low} ALTER w SET STORAGE EXTERNAL;",
            base,
            f"storage only above {what}",
        ),
        Case(
            "column",
            "alter",
            "",
            f"ALTER TABLE {top} ALTER n SET STATISTICS 50;"
            f"ALTER TABLE {low} ALTER n SET STATISTICS 7;",
            base,
            f"statistics of {what}",
        ),
        Case(
            "constraint",
            "create",
            "",
            f"ALTER TABLE {top} ADD CONSTRAINT k CHECK (n > 0);",
            base,
            f"check of {what}",
        ),
        Case(
            "constraint",
            "alter",
            f"ALTER TABLE {top} ADD CONSTRAINT k CHECK (n > 0) NOT VALID;",
            f"ALTER TABLE {top} ADD CONSTRAINT k CHECK (n > 0);",
            base,
            f"valid of {what}",
        ),
        Case(
            "constraint",
            "create",
            f"ALTER TABLE {low} ADD CONSTRAINT k CHECK (n > 0);",
            f"ALTER TABLE {top} ADD CONSTRAINT k CHECK (n > 0);",
            base,
            f"check below comes from above of {what}",
        ),
        Case(
            "constraint",
            "create",
            f"ALTER TABLE {low} ADD CONSTRAINT k CHECK (n > 0);",
            f"ALTER TABLE {low} ADD CONSTRAINT k CHECK (n > 0);"
            f"ALTER TABLE {top} ADD CONSTRAINT k CHECK (n > 0);",
            base,
            f"check below and above of {what}",
        ),
        Case(
            "index", "create", "", f"CREATE INDEX i ON {top} (n);", base, f"of the upper of {what}"
        ),
        Case("table", "drop", base, "", what=f"with {what}"),
        Case("table", "comment", "", f"COMMENT ON COLUMN {low}.n IS 'n';", base, f"of {what}"),
        Case(
            "privileges", "grant", "", f"GRANT SELECT ON {low} TO pg_monitor;", base, f"of {what}"
        ),
    )
]
CASES += [
    Case(
        "constraint",
        "create",
        "",
        "ALTER TABLE a ADD CONSTRAINT k CHECK (n > 0) NO INHERIT;",
        CHILD,
        "of one only",
    ),
    Case(
        "table",
        "alter",
        "CREATE TABLE d (id int, n int, w text, x int) INHERITS (b);",
        "CREATE TABLE d (id int, n int, w text, x int) INHERITS (a);",
        CHILD,
        "child of another",
    ),
    Case(
        "table",
        "alter",
        "CREATE TABLE d (i int, j int) INHERITS (e, f);",
        "CREATE TABLE d (i int, j int) INHERITS (e, g);",
        "CREATE TABLE e (i int NOT NULL); CREATE TABLE f (j int); CREATE TABLE g (j int);",
        "two parents",
    ),
    Case(
        "table",
        "alter",
        "CREATE TABLE d (id int NOT NULL, z polygon) INHERITS (e);",
        "CREATE TABLE f (id int NOT NULL); CREATE TABLE d (id int NOT NULL, z polygon) INHERITS (f);",
        "CREATE TABLE e (id int NOT NULL);",
        "another parent with not null",
    ),
    Case(
        "table",
        "alter",
        "CREATE TABLE p3 PARTITION OF p FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');",
        "CREATE TABLE p3 PARTITION OF p FOR VALUES FROM ('2021-01-01') TO ('2023-01-01');",
        PARTS,
        "bound",
    ),
    Case(
        "table",
        "alter",
        "CREATE TABLE h1 PARTITION OF h FOR VALUES WITH (MODULUS 2, REMAINDER 0);"
        "CREATE TABLE h2 PARTITION OF h FOR VALUES WITH (MODULUS 2, REMAINDER 1);",
        "CREATE TABLE h1 PARTITION OF h FOR VALUES WITH (MODULUS 2, REMAINDER 1);"
        "CREATE TABLE h2 PARTITION OF h FOR VALUES WITH (MODULUS 2, REMAINDER 0);",
        "CREATE TABLE h (id int) PARTITION BY HASH (id);",
        "bounds exchanged",
    ),
    Case(
        "constraint",
        "create",
        "",
        "ALTER TABLE p ADD PRIMARY KEY (id, at);",
        PARTS,
        "key of partitions",
    ),
    Case(
        "constraint",
        "create",
        "",
        "ALTER TABLE p ADD CONSTRAINT k FOREIGN KEY (n) REFERENCES r;",
        "CREATE TABLE r (id int PRIMARY KEY);" + PARTS,
        "reference of partitions",
    ),
    Case(
        "constraint",
        "create",
        "",
        "CREATE TABLE r (id int, at date, FOREIGN KEY (id, at) REFERENCES p);",
        PARTS + "ALTER TABLE p ADD PRIMARY KEY (id, at);",
        "reference to partitions",
    ),
    Case(
        "column",
        "alter",
        "",
        "ALTER TABLE p ALTER id ADD GENERATED ALWAYS AS IDENTITY;",
        PARTS,
        "identity of partitions",
        since=170000,
    ),
    Case(
        "default",
        "alter",
        "CREATE TABLE e (i int, j int GENERATED ALWAYS AS (i + 1) STORED);"
        "CREATE TABLE d () INHERITS (e);",
        "CREATE TABLE e (i int, j int GENERATED ALWAYS AS (i + 2) STORED);"
        "CREATE TABLE d () INHERITS (e);",
        "",
        "generated of children",
    ),
    Case(
        "default",
        "drop",
        "CREATE TABLE e (i int, j int GENERATED ALWAYS AS (i + 1) STORED);"
        "CREATE TABLE d () INHERITS (e);",
        "CREATE TABLE e (i int, j int); CREATE TABLE d () INHERITS (e);",
        "",
        "expression of children",
    ),
    Case(
        "default",
        "drop",
        "CREATE TABLE e (i int, j int GENERATED ALWAYS AS (i + 1) VIRTUAL);"
        "CREATE TABLE d () INHERITS (e);",
        "CREATE TABLE e (i int, j int); CREATE TABLE d () INHERITS (e);",
        "",
        "virtual expression of children",
        since=180000,
    ),
    Case(
        "default",
        "alter",
        "CREATE TABLE e (i int, j int GENERATED ALWAYS AS (i + 1) VIRTUAL);"
        "CREATE TABLE d () INHERITS (e);",
        "CREATE TABLE e (i int, j int GENERATED ALWAYS AS (i + 1) STORED);"
        "CREATE TABLE d () INHERITS (e);",
        "",
        "stored for children",
        since=180000,
    ),
    Case(
        "column",
        "create",
        "",
        "ALTER TABLE a ADD k int; ALTER TABLE b ALTER k SET DEFAULT 4; ALTER TABLE c ALTER k SET NOT NULL;",
        CHILD,
        "default and not null only below",
    ),
    Case(
        "index",
        "create",
        "",
        "ALTER TABLE p DETACH PARTITION p1; CREATE INDEX i ON p (n);",
        PARTS,
        "where a partition leaves",
    ),
    Case(
        "constraint",
        "create",
        "",
        "ALTER TABLE p DETACH PARTITION p1; ALTER TABLE p ADD CONSTRAINT k UNIQUE (id, at);",
        PARTS,
        "where a partition leaves",
    ),
    Case(
        "trigger",
        "alter",
        "ALTER TABLE p21 DISABLE TRIGGER g;",
        "",
        PARTS + "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql"
        " AS 'BEGIN RETURN NEW; END';"
        "CREATE TRIGGER g BEFORE INSERT ON p FOR EACH ROW EXECUTE FUNCTION f();",
        "on two levels down",
    ),
    Case(
        "trigger",
        "create",
        "",
        "CREATE TRIGGER g BEFORE INSERT ON p FOR EACH ROW EXECUTE FUNCTION f();",
        PARTS + "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';",
        "of the upper of partitions",
    ),
    Case(
        "trigger",
        "alter",
        "",
        "ALTER TABLE p21 DISABLE TRIGGER g;",
        PARTS + "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql"
        " AS 'BEGIN RETURN NEW; END';"
        "CREATE TRIGGER g BEFORE INSERT ON p FOR EACH ROW EXECUTE FUNCTION f();",
        "off in a partition",
    ),
]
