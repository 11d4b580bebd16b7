"""``confiture migrate drift``: all that is other, and nothing else."""

from __future__ import annotations

import json

#: Fifteen things, of which tools that look at tables and columns see two.
WANTED = """
    CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL DEFAULT 1, b text COLLATE "C");
    CREATE TABLE gone (id int PRIMARY KEY);
    CREATE INDEX i ON t (a);
    CREATE TYPE e AS ENUM ('x', 'y');
    CREATE SEQUENCE s INCREMENT BY 2;
    CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
    CREATE VIEW v AS SELECT a FROM t;
    COMMENT ON TABLE t IS 'wanted';
    GRANT SELECT ON t TO PUBLIC;
    ALTER TABLE t ENABLE ROW LEVEL SECURITY;
    CREATE POLICY p ON t USING (a > 0);
"""
DONE = """
    ALTER TABLE t ALTER a SET DEFAULT 2, ALTER a DROP NOT NULL, ALTER b TYPE varchar(10);
    ALTER TABLE t ADD CONSTRAINT c CHECK (a < 9), SET (fillfactor = 50);
    ALTER TABLE t DISABLE ROW LEVEL SECURITY;
    DROP TABLE gone;
    DROP INDEX i; CREATE INDEX i ON t (b);
    ALTER TYPE e ADD VALUE 'z';
    ALTER SEQUENCE s INCREMENT BY 3;
    CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2';
    CREATE OR REPLACE VIEW v AS SELECT a + 0 AS a FROM t;
    COMMENT ON TABLE t IS 'other';
    REVOKE SELECT ON t FROM PUBLIC;
    ALTER POLICY p ON t USING (a > 1);
    CREATE TABLE stray (id int PRIMARY KEY);
"""


def test_every_change_is_seen(confiture, project):
    project.write({"schema.sql": WANTED})
    project.execute(WANTED)
    calm = confiture("migrate", "drift")
    assert "no drift: it is as the files say" in calm.stdout
    project.execute(DONE)
    told = json.loads(confiture("migrate", "drift", "--json", expect=3).stdout)
    found = {(one["state"], one["kind"], ".".join(one["name"])) for one in told["drifted"]}
    assert found == {
        ("changed", "column", "public.t.a"),
        ("changed", "column", "public.t.b"),
        ("changed", "comment", "table.public.t"),
        ("changed", "default", "public.t.a"),
        ("changed", "enum", "public.e"),
        ("changed", "function", "public.f."),
        ("changed", "index", "public.i"),
        ("changed", "policy", "public.t.p"),
        ("changed", "sequence", "public.s"),
        ("changed", "table", "public.t"),
        ("changed", "view", "public.v"),
        ("missing", "privileges", "table.public.t.public"),
        ("missing", "table", "public.gone"),
        ("unexpected", "constraint", "public.t.c"),
        ("unexpected", "table", "public.stray"),
    }
    (table,) = (one for one in told["drifted"] if one["name"] == ["public", "t"])
    assert table["values"] == ["options", "row_security"]
    shown = confiture("migrate", "drift", expect=3).stdout
    assert "unexpected  table" in shown


def test_pending_migrations_may_explain_it(confiture, project):
    project.execute("CREATE TABLE t ();")
    project.write({"schema.sql": "CREATE TABLE t (a int);"})
    confiture("migrate", "generate", "--name", "pending")
    done = confiture("migrate", "drift", expect=3)
    assert "migrations that it has not: " in done.stdout
    assert "_pending" in done.stdout
    confiture("migrate", "up")
    confiture("migrate", "drift")
