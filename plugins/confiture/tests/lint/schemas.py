"""For each rule over schemas: DDL that it complains of, the object, and DDL that it passes."""

T = "CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);\n"
F = "CREATE FUNCTION f(x int) RETURNS int LANGUAGE sql IMMUTABLE"

CASES = [
    (
        "LINT-601",
        T + "CREATE TABLE u (id bigint PRIMARY KEY, t bigint REFERENCES t);",
        ("table", "public", "u"),
        T + "CREATE TABLE u (id bigint PRIMARY KEY, t bigint REFERENCES t, c int);"
        "CREATE INDEX ON u (t, c);",
    ),
    (
        "LINT-601",
        ("CREATE TABLE t (a int, b int, PRIMARY KEY (a, b));"
        "CREATE TABLE u (a int, b int, c int, FOREIGN KEY (a, b) REFERENCES t);"
        "CREATE INDEX ON u (a, c, b);"),
        ("table", "public", "u"),
        ("CREATE TABLE t (a int, b int, PRIMARY KEY (a, b));"
        "CREATE TABLE u (a int, b int, c int, FOREIGN KEY (a, b) REFERENCES t);"
        "CREATE INDEX ON u (b, a, c);"),
    ),
    (
        "LINT-602",
        T + "CREATE INDEX i ON t (a); CREATE INDEX j ON t (a);",
        ("index", "public", "j"),
        T + "CREATE INDEX i ON t (a); CREATE INDEX j ON t (a DESC);"
        "CREATE INDEX k ON t (a) WHERE b > 0; CREATE INDEX l ON t ((a + 1));",
    ),
    (
        "LINT-603",
        T + "CREATE INDEX i ON t (a); CREATE INDEX j ON t (a, b);",
        ("index", "public", "i"),
        T + "CREATE UNIQUE INDEX i ON t (a); CREATE INDEX j ON t (a, b); CREATE INDEX k ON t (b);",
    ),
    ("LINT-604", "CREATE TABLE t (a int);", ("table", "public", "t"), T),
    (
        "LINT-606",
        T + "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;",
        ("table", "public", "t"),
        T + "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0);",
    ),
    ("LINT-607", "CREATE UNLOGGED TABLE t (a int);", ("table", "public", "t"), T),
    (
        "LINT-608",
        T + "CREATE TABLE u (t int REFERENCES t);",
        ("table", "public", "u"),
        T + "CREATE TABLE u (t bigint REFERENCES t);",
    ),
    (
        "LINT-609",
        "CREATE TABLE t (id serial); ALTER TABLE t ALTER id TYPE bigint;",
        ("table", "public", "t"),
        "CREATE TABLE t (id bigserial, b int GENERATED ALWAYS AS IDENTITY);",
    ),
    ("LINT-610", 'CREATE TABLE t ("userId" int);', ("table", "public", "t"), T),
    (
        "LINT-611",
        T + "CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';"
        "CREATE TRIGGER g AFTER INSERT ON t EXECUTE FUNCTION g();"
        "ALTER TABLE t DISABLE TRIGGER g;",
        ("table", "public", "t"),
        T + "CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';"
        "CREATE TRIGGER g AFTER INSERT ON t EXECUTE FUNCTION g();",
    ),
    (
        "LINT-612",
        T + "CREATE TABLE u (a text);",
        ("table", "public", "u"),
        T + "CREATE TABLE u (a int);",
    ),
    (
        "LINT-613",
        T + "CREATE UNIQUE INDEX ON t (a);",
        ("table", "public", "t"),
        T + "CREATE INDEX ON t (a);",
    ),
    ("LINT-614", "CREATE TABLE t ();", ("table", "public", "t"), T),
    (
        "LINT-701",
        T + "ALTER TABLE t ENABLE ROW LEVEL SECURITY;",
        ("table", "public", "t"),
        T + "ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t USING (true);",
    ),
    (
        "LINT-702",
        T + "CREATE POLICY p ON t USING (true);",
        ("table", "public", "t"),
        T + "ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t USING (true);",
    ),
    (
        "LINT-703",
        F + " SECURITY DEFINER AS 'SELECT x';",
        ("function", "public", "f"),
        F + " SECURITY DEFINER SET search_path = '' AS 'SELECT x';",
    ),
    (
        "LINT-704",
        T + "ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE VIEW v AS SELECT * FROM t;",
        ("view", "public", "v"),
        T + "ALTER TABLE t ENABLE ROW LEVEL SECURITY;"
        "CREATE VIEW v WITH (security_invoker) AS SELECT * FROM t;"
        "CREATE TABLE u (a int); CREATE VIEW w AS SELECT * FROM u;",
    ),
    (
        "LINT-705",
        T + "GRANT SELECT ON t TO PUBLIC;",
        ("table", "public", "t"),
        T + "GRANT SELECT ON t TO CURRENT_USER;",
    ),
    (
        "LINT-706",
        "CREATE SCHEMA s; GRANT CREATE ON SCHEMA s TO PUBLIC;",
        ("schema", "s"),
        "CREATE SCHEMA s; GRANT USAGE ON SCHEMA s TO PUBLIC;",
    ),
    (
        "LINT-707",
        T + "CREATE POLICY p ON t FOR INSERT WITH CHECK (true);",
        ("table", "public", "t"),
        T + "CREATE POLICY p ON t FOR SELECT USING (true);"
        "CREATE POLICY q ON t FOR INSERT TO CURRENT_USER WITH CHECK (true);",
    ),
    (
        "LINT-708",
        F + " SECURITY DEFINER AS 'SELECT x';",
        ("function", "public", "f"),
        F + " SECURITY DEFINER AS 'SELECT x'; REVOKE EXECUTE ON FUNCTION f FROM PUBLIC;",
    ),
    (
        "LINT-709",
        F + " AS 'SELECT x';" + T + "CREATE INDEX ON t (f(a));",
        ("function", "public", "f"),
        F + " RETURN x;" + T + "CREATE INDEX ON t (f(a));"
        "CREATE FUNCTION g(x int) RETURNS int LANGUAGE sql AS 'SELECT x';",
    ),
    (
        "LINT-710",
        T + "ALTER TABLE t ENABLE ROW LEVEL SECURITY;",
        ("table", "public", "t"),
        T + "ALTER TABLE t ENABLE ROW LEVEL SECURITY; ALTER TABLE t FORCE ROW LEVEL SECURITY;",
    ),
    (
        "LINT-711",
        T + "ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE MATERIALIZED VIEW v AS TABLE t;",
        ("materialized-view", "public", "v"),
        T + "CREATE MATERIALIZED VIEW v AS TABLE t;",
    ),
]  # fmt: skip
