"""For each rule over statements: what it complains of, and what it does not.

Tables that no statement makes are in use.
"""

NEW = "CREATE TABLE n (id bigint PRIMARY KEY, a text);\n"
OWN = "-- confiture: transaction statement\n"

#: code, statements of which each is a case of its own, and statements without a complaint.
CASES = [
    ("LINT-001", ["ALTER TABLE t ADD COLUM"], ["ALTER TABLE t ADD COLUMN a int"]),
    (
        "LINT-002",
        [
            "ALTER TABLE t NO INHERIT p",
            "LOAD 'x'",
            "DROP OWNED BY r",
            "ALTER TABLE ALL IN TABLESPACE a SET TABLESPACE b",
            "ALTER TYPE c DROP ATTRIBUTE a",
        ],
        ["ALTER TABLE t ALTER a SET STATISTICS 100", "ALTER TYPE c ADD ATTRIBUTE a int"],
    ),
    (
        "LINT-003",
        ["DO $$ BEGIN END $$", "CALL p()", "SELECT my_function(1)", "EXECUTE x", "EXPLAIN ANALYZE DELETE FROM t", "EXPLAIN (ANALYZE true) SELECT 1"],
        ["SELECT setval('s', 10)", "SELECT set_config('a.b', '1', true)", "SELECT 1", "EXPLAIN SELECT 1"],
    ),
    (
        "LINT-101",
        ["CREATE INDEX ON t (a)", "CREATE UNIQUE INDEX i ON s.t (a)", "CREATE TABLE IF NOT EXISTS t (a int); CREATE INDEX ON t (a)"],
        [
            OWN + "CREATE INDEX CONCURRENTLY ON t (a)",
            NEW + "CREATE INDEX ON n (a)",
            NEW + "CREATE INDEX ON public.n (a)",
            "CREATE TEMP TABLE x AS SELECT 1 AS a; CREATE INDEX ON x (a)",
            NEW + "ALTER TABLE n RENAME TO m; CREATE INDEX ON m (a)",
        ],
    ),
    (
        "LINT-102",
        ["DROP INDEX i", "DROP INDEX IF EXISTS s.i, j"],
        [OWN + "DROP INDEX CONCURRENTLY i", NEW + "CREATE INDEX i ON n (a); DROP INDEX i"],
    ),
    (
        "LINT-103",
        ["REINDEX TABLE t", "REINDEX (VERBOSE) INDEX i", "REINDEX (CONCURRENTLY false) TABLE t"],
        [OWN + "REINDEX TABLE CONCURRENTLY t", OWN + "REINDEX (CONCURRENTLY) INDEX i"],
    ),
    (
        "LINT-104",
        [
            "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0)",
            "ALTER TABLE t ADD CHECK (a > 0)",
            "ALTER TABLE t ADD COLUMN a int CHECK (a > 0)",
        ],
        [
            "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID",
            "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT ENFORCED",
            NEW + "ALTER TABLE n ADD CHECK (id > 0)",
        ],
    ),
    (
        "LINT-105",
        [
            "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES u",
            "ALTER TABLE t ADD COLUMN a int DEFAULT 1 REFERENCES u",
        ],
        [
            "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES u NOT VALID",
            "ALTER TABLE t ADD COLUMN a int REFERENCES u",
        ],
    ),
    (
        "LINT-106",
        [
            "ALTER TABLE t ADD UNIQUE (a)",
            "ALTER TABLE t ADD PRIMARY KEY (a)",
            "ALTER TABLE t ADD EXCLUDE USING gist (a WITH &&)",
            "ALTER TABLE t ADD COLUMN a int UNIQUE",
        ],
        [
            "ALTER TABLE t ADD CONSTRAINT c UNIQUE USING INDEX i",
            "ALTER TABLE t ADD PRIMARY KEY USING INDEX i",
            NEW + "ALTER TABLE n ADD UNIQUE (a)",
        ],
    ),
    (
        "LINT-108",
        [
            "ALTER TABLE t ALTER a SET NOT NULL",
            "ALTER TABLE t ADD CONSTRAINT c NOT NULL a",
        ],
        [
            "ALTER TABLE t ADD CONSTRAINT c NOT NULL a NOT VALID",
            NEW + "ALTER TABLE n ALTER a SET NOT NULL",
        ],
    ),
    (
        "LINT-109",
        ["ALTER TABLE t ALTER a TYPE bigint", "ALTER TABLE t ALTER a TYPE int USING a::int"],
        [NEW + "ALTER TABLE n ALTER a TYPE varchar"],
    ),
    (
        "LINT-110",
        [
            "ALTER TABLE t ADD COLUMN a float8 DEFAULT random()",
            "ALTER TABLE t ADD COLUMN a uuid DEFAULT gen_random_uuid()",
            "ALTER TABLE t ADD COLUMN a timestamptz DEFAULT clock_timestamp()",
            "ALTER TABLE t ADD COLUMN a text DEFAULT my.now()",
            "ALTER TABLE t ADD COLUMN a bigserial",
            "ALTER TABLE t ADD COLUMN a bigint GENERATED ALWAYS AS IDENTITY",
            "ALTER TABLE t ADD COLUMN a int GENERATED ALWAYS AS (b + 1) STORED",
        ],
        [
            "ALTER TABLE t ADD COLUMN a int DEFAULT 1",
            "ALTER TABLE t ADD COLUMN a timestamptz DEFAULT now()",
            "ALTER TABLE t ADD COLUMN a timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL",
            "ALTER TABLE t ADD COLUMN a int GENERATED ALWAYS AS (b + 1) VIRTUAL",
            "ALTER TABLE t ADD COLUMN a int[] DEFAULT '{}'",
        ],
    ),
    (
        "LINT-111",
        [
            OWN + "VACUUM FULL t",
            OWN + "VACUUM (FULL, ANALYZE) t",
            "CLUSTER t USING i",
            "ALTER TABLE t SET UNLOGGED",
            "ALTER TABLE t SET LOGGED",
            "ALTER TABLE t SET TABLESPACE s",
            "ALTER TABLE t SET ACCESS METHOD heap",
            "ALTER TABLE t ALTER a SET EXPRESSION AS (b)",
        ],
        [OWN + "VACUUM t", OWN + "VACUUM (FULL off) t", "ANALYZE t"],
    ),
    (
        "LINT-112",
        ["REFRESH MATERIALIZED VIEW v"],
        ["REFRESH MATERIALIZED VIEW CONCURRENTLY v"],
    ),
    (
        "LINT-113",
        ["LOCK TABLE t", "LOCK TABLE ONLY t IN SHARE MODE"],
        ["LOCK TABLE t IN ROW EXCLUSIVE MODE", NEW + "LOCK TABLE n"],
    ),
    (
        "LINT-114",
        ["ALTER TABLE t ADD COLUMN a int; ALTER TABLE u ADD COLUMN a int"],
        [
            "ALTER TABLE t ADD COLUMN a int; ALTER TABLE t ADD COLUMN b int",
            OWN + "ALTER TABLE t ADD COLUMN a int; ALTER TABLE u ADD COLUMN a int",
            NEW + "ALTER TABLE n ADD COLUMN b int; ALTER TABLE u ADD COLUMN a int",
        ],
    ),
    (
        "LINT-115",
        [
            "CREATE TABLE p PARTITION OF t FOR VALUES IN (1)",
            "ALTER TABLE t ATTACH PARTITION p FOR VALUES IN (1)",
            "ALTER TABLE t DETACH PARTITION p",
        ],
        [
            OWN + "ALTER TABLE t DETACH PARTITION p CONCURRENTLY",
            ("CREATE TABLE t (a int) PARTITION BY LIST (a);"
            "CREATE TABLE p PARTITION OF t FOR VALUES IN (1)"),
        ],
    ),
    (
        "LINT-117",
        [
            ("ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;"
            "ALTER TABLE t VALIDATE CONSTRAINT c")
        ],
        [
            "ALTER TABLE t VALIDATE CONSTRAINT c",
            OWN + "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;"
            "ALTER TABLE t VALIDATE CONSTRAINT c",
        ],
    ),
    (
        "LINT-118",
        ["ALTER DOMAIN d ADD CONSTRAINT c CHECK (value > 0)", "ALTER DOMAIN d SET NOT NULL"],
        [
            "ALTER DOMAIN d ADD CONSTRAINT c CHECK (value > 0) NOT VALID",
            "ALTER DOMAIN d DROP NOT NULL",
            "CREATE DOMAIN d AS int; ALTER DOMAIN d ADD CHECK (value > 0)",
        ],
    ),
    (
        "LINT-119",
        [
            "ALTER TABLE t ADD COLUMN a int; UPDATE t SET a = 1 WHERE b",
            "ALTER TABLE t ADD COLUMN a int; INSERT INTO u SELECT * FROM v",
        ],
        [
            "UPDATE t SET a = 1 WHERE b",
            "ALTER TABLE t ADD COLUMN a int; INSERT INTO u VALUES (1)",
            OWN + "ALTER TABLE t ADD COLUMN a int; UPDATE t SET a = 1 WHERE b",
        ],
    ),
    (
        "LINT-120",
        ["ALTER TABLE t ADD COLUMN a positive", "ALTER TABLE t ADD COLUMN a s.email"],
        [
            "ALTER TABLE t ADD COLUMN a uuid",
            "ALTER TABLE t ADD COLUMN a pg_catalog.int4",
            "ALTER TABLE t ADD COLUMN a varchar(3)",
            "CREATE TYPE e AS ENUM ('x'); ALTER TABLE t ADD COLUMN a e",
            NEW + "ALTER TABLE n ADD COLUMN b positive",
        ],
    ),
    (
        "LINT-201",
        ["DROP TABLE t", "DROP SCHEMA s", "DROP SEQUENCE s", "DROP EXTENSION e", "DROP DATABASE d"],
        [NEW + "DROP TABLE n", "DROP VIEW v"],
    ),
    ("LINT-202", ["ALTER TABLE t DROP COLUMN a"], [NEW + "ALTER TABLE n DROP COLUMN a"]),
    ("LINT-203", ["TRUNCATE t", "TRUNCATE s.t, u"], [NEW + "TRUNCATE n"]),
    (
        "LINT-204",
        [
            "UPDATE t SET a = 1",
            "DELETE FROM t",
            "WITH d AS (DELETE FROM t RETURNING a) INSERT INTO u SELECT * FROM d",
            "WITH d AS (UPDATE t SET a = 1 RETURNING a) SELECT * FROM d",
        ],
        [OWN + "-- confiture: backfill\nUPDATE t SET a = 1", "DELETE FROM t WHERE a", NEW + "UPDATE n SET a = '1'"],
    ),
    (
        "LINT-205",
        [
            ("CREATE TABLE n (a bigint); ALTER TABLE n ALTER a TYPE int; DROP TABLE n;"
            "CREATE TABLE IF NOT EXISTS t (a bigint); ALTER TABLE t ALTER a TYPE int"),
            "CREATE TABLE IF NOT EXISTS t (a text); ALTER TABLE t ALTER a TYPE varchar(3)",
            "CREATE TABLE IF NOT EXISTS t (a text); ALTER TABLE t ALTER a TYPE int USING a::int",
            "CREATE TABLE IF NOT EXISTS t (a timestamptz); ALTER TABLE t ALTER a TYPE date",
            ("CREATE TABLE IF NOT EXISTS t (b float8); ALTER TABLE t RENAME b TO a;"
            "ALTER TABLE t ALTER a TYPE real"),
        ],
        [
            "CREATE TABLE IF NOT EXISTS t (a int); ALTER TABLE t ALTER a TYPE bigint",
            "CREATE TABLE IF NOT EXISTS t (a varchar(3)); ALTER TABLE t ALTER a TYPE text",
        ],
    ),
    (
        "LINT-206",
        ["DROP TABLE t CASCADE", "ALTER TABLE t DROP COLUMN a CASCADE", "TRUNCATE t CASCADE"],
        ["DROP TABLE t", NEW + "DROP TABLE n CASCADE"],
    ),
    (
        "LINT-301",
        ["ALTER TABLE t RENAME a TO b", "ALTER VIEW v RENAME COLUMN a TO b"],
        [NEW + "ALTER TABLE n RENAME a TO b", "ALTER TABLE t RENAME CONSTRAINT a TO b"],
    ),
    (
        "LINT-302",
        [
            "ALTER TABLE t RENAME TO u",
            "ALTER VIEW v RENAME TO w",
            "ALTER SCHEMA s RENAME TO r",
            "ALTER TABLE t SET SCHEMA s",
        ],
        ["ALTER INDEX i RENAME TO j", NEW + "ALTER TABLE n RENAME TO m"],
    ),
    (
        "LINT-303",
        ["ALTER TABLE t ADD COLUMN a int NOT NULL", "ALTER TABLE t ADD COLUMN a int PRIMARY KEY"],
        ["ALTER TABLE t ADD COLUMN a int NOT NULL DEFAULT 1", "ALTER TABLE t ADD COLUMN a int"],
    ),
    (
        "LINT-304",
        ["ALTER TABLE t ALTER a DROP DEFAULT", "ALTER TABLE t ALTER a DROP IDENTITY"],
        ["ALTER TABLE t ALTER a SET DEFAULT 1"],
    ),
    ("LINT-305", ["ALTER TABLE t ALTER a DROP NOT NULL"], ["ALTER TABLE t ALTER a DROP DEFAULT"]),
    ("LINT-306", ["ALTER TYPE e RENAME VALUE 'a' TO 'b'"], ["ALTER TYPE e ADD VALUE 'a'"]),
    (
        "LINT-307",
        ["DROP VIEW v", "DROP FUNCTION f(int)", "DROP TYPE s.e", "DROP MATERIALIZED VIEW m"],
        ["CREATE VIEW v AS SELECT 1; DROP VIEW v", "DROP POLICY p ON t"],
    ),
    (
        "LINT-308",
        ["ALTER FUNCTION f() RENAME TO g", "ALTER TYPE e RENAME TO f", "ALTER TYPE e SET SCHEMA s"],
        ["ALTER INDEX i RENAME TO j", "ALTER TABLE t RENAME TO u"],
    ),
    ("LINT-309", ["ALTER TABLE t DROP CONSTRAINT c"], [NEW + "ALTER TABLE n DROP CONSTRAINT c"]),
    ("LINT-310", ["DROP POLICY p ON t", "DROP TRIGGER g ON s.t"], ["DROP VIEW v"]),
    (
        "LINT-311",
        ["ALTER TABLE t ENABLE ROW LEVEL SECURITY"],
        ["ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t USING (true)"],
    ),
    (
        "LINT-312",
        ["ALTER TABLE t ADD CHECK (a > 0) NOT VALID"],
        [NEW + "ALTER TABLE n ADD CHECK (id > 0)"],
    ),
    (
        "LINT-313",
        ["ALTER TABLE t DISABLE TRIGGER ALL", "ALTER TABLE t DISABLE ROW LEVEL SECURITY"],
        ["ALTER TABLE t ENABLE TRIGGER g"],
    ),
    (
        "LINT-314",
        ["ALTER TABLE t REPLICA IDENTITY NOTHING"],
        ["ALTER TABLE t REPLICA IDENTITY FULL"],
    ),
    (
        "LINT-401",
        [
            "CREATE INDEX CONCURRENTLY ON t (a)",
            "DROP INDEX CONCURRENTLY i",
            "VACUUM t",
            "ALTER TABLE t DETACH PARTITION p CONCURRENTLY",
            "CREATE DATABASE d",
        ],
        [OWN + "CREATE INDEX CONCURRENTLY ON t (a)", "ANALYZE t"],
    ),
    (
        "LINT-402",
        [
            "ALTER TYPE e ADD VALUE 'a'; INSERT INTO t VALUES ('a')",
            "ALTER TYPE e ADD VALUE 'a'; ALTER TABLE t ALTER c SET DEFAULT 'a'",
        ],
        [
            "ALTER TYPE e ADD VALUE 'a'; INSERT INTO t VALUES ('b')",
            "CREATE TYPE e AS ENUM (); ALTER TYPE e ADD VALUE 'a'; INSERT INTO t VALUES ('a')",
        ],
    ),
    ("LINT-403", ["BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT s"], ["SELECT 1"]),
    (
        "LINT-404",
        ["SET lock_timeout = 0", "SET LOCAL statement_timeout TO '0'", "SET lock_timeout TO DEFAULT"],
        ["SET LOCAL lock_timeout = '2s'", "SET LOCAL lock_timeout = 500"],
    ),
    ("LINT-405", ["SET search_path = a"], ["SET LOCAL search_path = a", OWN + "SET search_path = a"]),
    (
        "LINT-501",
        [
            "CREATE TABLE n (id int PRIMARY KEY)",
            "CREATE TABLE n (id smallint, PRIMARY KEY (id))",
            "CREATE TABLE n (id serial PRIMARY KEY)",
        ],
        ["CREATE TABLE n (id bigint PRIMARY KEY)", "CREATE TABLE n (a int, b int, PRIMARY KEY (a, b))"],
    ),
    ("LINT-502", ["CREATE TABLE n (id bigserial)"], ["CREATE TABLE n (id bigint)"]),
    (
        "LINT-503",
        ["CREATE TABLE n (a timestamp)", "ALTER TABLE t ADD a timestamp(3) without time zone"],
        ["CREATE TABLE n (a timestamptz)"],
    ),
    ("LINT-504", ["CREATE TABLE n (a time with time zone)"], ["CREATE TABLE n (a time)"]),
    ("LINT-505", ["CREATE TABLE n (a char(3))", "CREATE TABLE n (a char)"], ["CREATE TABLE n (a text)"]),
    ("LINT-506", ["CREATE TABLE n (a varchar(3))"], ["CREATE TABLE n (a varchar)"]),
    ("LINT-507", ["CREATE TABLE n (a money)"], ["CREATE TABLE n (a numeric)"]),
    ("LINT-508", ["CREATE TABLE n (a json)"], ["CREATE TABLE n (a jsonb)"]),
    ("LINT-509", ["CREATE TABLE n (a real)"], ["CREATE TABLE n (a numeric)"]),
    ("LINT-510", [f"CREATE TABLE {'n' * 64} (a int)"], [f"CREATE TABLE {'n' * 63} (a int)"]),
    (
        "LINT-511",
        ["ALTER TYPE e ADD VALUE 'a'"],
        ["ALTER TYPE e ADD VALUE 'a' BEFORE 'b'", "ALTER TYPE e RENAME VALUE 'a' TO 'b'"],
    ),
    (
        "LINT-512",
        ["CREATE TABLE n (a int)", "DELETE FROM t WHERE a", "CREATE INDEX ON t (a)"],
        ["CREATE TABLE public.n (a int)", "CREATE TEMP TABLE n (a int)"],
    ),
]  # fmt: skip
