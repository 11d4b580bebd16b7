"""Tables, columns, constraints, indexes, sequences, schemas, extensions."""

from . import Case

T = "CREATE TABLE t (id int PRIMARY KEY, name varchar(10), n int);"

CASES = [
    Case("schema", "create", "", "CREATE SCHEMA s;", statements=("CREATE SCHEMA s",)),
    Case("schema", "drop", "CREATE SCHEMA s; CREATE TABLE s.t (id int);", ""),
    Case("schema", "comment", "", "COMMENT ON SCHEMA s IS 'it''s';", base="CREATE SCHEMA s;"),
    Case("schema", "grant", "", "GRANT USAGE ON SCHEMA s TO public;", base="CREATE SCHEMA s;"),
    Case("extension", "create", "", "CREATE EXTENSION hstore; CREATE TABLE t (h hstore);"),
    Case("table", "create", "", T),
    Case(
        "column",
        "alter",
        "CREATE TABLE o (id int PRIMARY KEY); CREATE TABLE u (o int REFERENCES o);",
        "CREATE TABLE o (id bigint PRIMARY KEY); CREATE TABLE u (o bigint REFERENCES o);",
        what="type of both ends of a reference",
    ),
    Case("table", "alter", T, T.replace("CREATE", "CREATE UNLOGGED"), what="unlogged"),
    Case("table", "comment", "", r"COMMENT ON TABLE t IS 'a\b';", base=T),
    Case(
        "table",
        "grant",
        "GRANT SELECT ON t TO public;",
        "GRANT INSERT ON t TO public; GRANT SELECT (name) ON t TO public;",
        base=T,
    ),
    Case("table", "alter", "", "ALTER TABLE t SET (fillfactor = 70);", base=T, what="options"),
    Case("table", "alter", "", "ALTER TABLE t ENABLE ROW LEVEL SECURITY;", base=T, what="rls"),
    Case("table", "alter", "", "ALTER TABLE t REPLICA IDENTITY FULL;", base=T, what="identity"),
    Case(
        "table",
        "alter",
        "CREATE TABLE p1 (id int NOT NULL, at date);",
        "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');",
        base="CREATE TABLE p (id int NOT NULL, at date) PARTITION BY RANGE (at);",
        what="attach",
    ),
    Case(
        "table",
        "create",
        "",
        "CREATE TABLE p (id int, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);"
        "CREATE INDEX p_at ON p (at);"
        "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');"
        "CREATE TABLE p2 PARTITION OF p DEFAULT PARTITION BY LIST (id);"
        "CREATE TABLE p21 PARTITION OF p2 FOR VALUES IN (1, 2);",
        what="partitions",
    ),
    Case(
        "table",
        "create",
        "",
        "CREATE TABLE a (id int, b text CHECK (b <> '')); CREATE TABLE c (d int) INHERITS (a);",
        what="inherits",
    ),
    Case(
        "table",
        "create",
        "",
        "CREATE TABLE c (d int) INHERITS (a);",
        base="CREATE TABLE a (id int NOT NULL DEFAULT 3);",
        what="child",
    ),
    Case(
        "table",
        "owner",
        "",
        "ALTER TABLE t OWNER TO pg_monitor;",
        base="CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY);",
        what="with identity",
    ),
    Case("column", "create", "", "ALTER TABLE t ADD c numeric(5, 2) NOT NULL DEFAULT 1.5;", base=T),
    Case("column", "alter", "", "ALTER TABLE t ALTER name TYPE text;", base=T, what="type"),
    Case("column", "alter", "", "ALTER TABLE t ALTER n SET NOT NULL;", base=T, what="not null"),
    Case(
        "column",
        "alter",
        "",
        "ALTER TABLE t ALTER n SET NOT NULL, ALTER n ADD GENERATED ALWAYS AS IDENTITY;",
        base=T,
        what="identity",
    ),
    Case("column", "alter", "", "ALTER TABLE t ALTER name SET STORAGE EXTERNAL;", base=T, what="s"),
    Case("column", "comment", "", "COMMENT ON COLUMN t.n IS 'n';", base=T),
    Case("default", "create", "", "ALTER TABLE t ALTER n SET DEFAULT 1;", base=T),
    Case(
        "default",
        "alter",
        "CREATE TABLE g (a int, b int GENERATED ALWAYS AS (a + 1) STORED);",
        "CREATE TABLE g (a int, b int GENERATED ALWAYS AS (a + 2) STORED);",
        what="generated",
    ),
    Case("constraint", "create", "", "ALTER TABLE t ADD CONSTRAINT c CHECK (n > 0);", base=T),
    Case(
        "constraint",
        "alter",
        "ALTER TABLE t ADD CONSTRAINT c CHECK (n > 0) NOT VALID;",
        "ALTER TABLE t ADD CONSTRAINT c CHECK (n > 0);",
        base=T,
        statements=("ALTER TABLE public.t VALIDATE CONSTRAINT c",),
    ),
    Case(
        "constraint",
        "create",
        "",
        "CREATE TABLE u (id int REFERENCES t ON DELETE CASCADE DEFERRABLE);",
        base=T,
        what="foreign key",
    ),
    Case(
        "constraint",
        "create",
        "",
        "CREATE TABLE a (id int PRIMARY KEY, b int); CREATE TABLE b (id int PRIMARY KEY,"
        " a int REFERENCES a); ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b;",
        what="circle",
    ),
    Case(
        "column",
        "create",
        "CREATE TABLE a (n int CONSTRAINT k NOT NULL);",
        "CREATE TABLE a (m int CONSTRAINT k NOT NULL);",
        what="name of not null goes over",
    ),
    Case("constraint", "comment", "", "COMMENT ON CONSTRAINT t_pkey ON t IS 'k';", base=T),
    Case(
        "constraint",
        "comment",
        "COMMENT ON INDEX t_pkey IS 'i'; COMMENT ON CONSTRAINT t_pkey ON t IS 'k';",
        "COMMENT ON INDEX t_pkey IS 'j';",
        base=T,
        what="and its index",
    ),
    Case("index", "create", "", "CREATE UNIQUE INDEX i ON t (lower(name)) WHERE n > 0;", base=T),
    Case("index", "alter", "CREATE INDEX i ON t (n);", "CREATE INDEX i ON t (n DESC);", base=T),
    Case("index", "comment", "", "COMMENT ON INDEX i IS 'i';", base=T + "CREATE INDEX i ON t (n);"),
    Case("sequence", "create", "", "CREATE SEQUENCE q AS int INCREMENT BY 5 CYCLE;"),
    Case("sequence", "alter", "CREATE SEQUENCE q;", "CREATE SEQUENCE q START 7 CACHE 3;"),
    Case("sequence", "create", "", "CREATE TABLE s (id serial PRIMARY KEY);", what="serial"),
    Case(
        "sequence", "grant", "", "GRANT USAGE ON SEQUENCE q TO public;", base="CREATE SEQUENCE q;"
    ),
]
