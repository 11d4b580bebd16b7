"""Views, materialized views, rules, triggers, event triggers and policies."""

from . import Case

T = "CREATE TABLE t (id int PRIMARY KEY, name varchar(10), n int);"
V = "CREATE VIEW v AS SELECT id, name FROM t;"
M = "CREATE MATERIALIZED VIEW m AS SELECT id, name FROM t;"
#: A trigger function that every server has.
SAME = "EXECUTE FUNCTION suppress_redundant_updates_trigger()"
PARTS = (
    "CREATE TABLE p (id int, at date) PARTITION BY RANGE (at);"
    "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');"
)
G = f"CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW {SAME};"
R = "CREATE RULE r AS ON DELETE TO t DO ALSO NOTHING;"
P = "CREATE POLICY p ON t FOR SELECT TO pg_monitor USING (n > 0);"

E = (
    "CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN NULL; END$$;"
    "CREATE FUNCTION e2() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN NULL; END$$;"
)
EVENT = (
    "CREATE EVENT TRIGGER e ON ddl_command_end WHEN TAG IN ('CREATE CAST') EXECUTE FUNCTION e();"
)
ON_FUNCTION = (
    "CREATE VIEW v AS SELECT id FROM t WHERE f(id) IS NOT NULL; CREATE VIEW w AS SELECT id FROM v;"
    "CREATE MATERIALIZED VIEW m AS SELECT f(id) IS NULL AS x FROM t; CREATE INDEX i ON m (x);"
    "CREATE POLICY p ON t USING (f(id) IS NOT NULL);"
    "CREATE RULE r AS ON DELETE TO t WHERE f(old.id) IS NULL DO ALSO NOTHING;"
    f"CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW WHEN (f(new.id) IS NULL) {SAME};"
    "COMMENT ON TRIGGER g ON t IS 'g'; GRANT SELECT ON w TO pg_monitor;"
)

CASES = [
    Case(
        "view",
        "alter",
        "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';" + ON_FUNCTION,
        "CREATE FUNCTION f(int) RETURNS text LANGUAGE sql IMMUTABLE AS $$SELECT 'x'$$;"
        + ON_FUNCTION,
        base=T,
        what="function below",
    ),
    Case(
        "view",
        "create",
        "",
        "CREATE VIEW v AS SELECT id FROM t;"
        "CREATE FUNCTION f() RETURNS SETOF v LANGUAGE sql AS 'SELECT * FROM v';"
        "CREATE FUNCTION h(v[]) RETURNS int LANGUAGE sql AS 'SELECT 1';"
        "CREATE VIEW w AS SELECT id FROM f();",
        base=T,
        what="function between",
    ),
    Case("event trigger", "create", "", EVENT, base=E),
    Case(
        "event trigger",
        "alter",
        "ALTER EVENT TRIGGER e ENABLE REPLICA;",
        "ALTER EVENT TRIGGER e DISABLE;",
        base=E + EVENT,
        statements=("ALTER EVENT TRIGGER e DISABLE",),
    ),
    Case("event trigger", "alter", EVENT, EVENT.replace("e();", "e2();"), base=E, what="function"),
    Case("event trigger", "drop", E + EVENT, ""),
    Case("event trigger", "comment", "", "COMMENT ON EVENT TRIGGER e IS 'e';", base=E + EVENT),
    Case(
        "view",
        "create",
        T,
        T + V,
        statements=("CREATE VIEW public.v AS\n SELECT id,\n    name\n   FROM public.t",),
        since=160000,
    ),
    Case(
        "view",
        "create",
        "",
        "CREATE VIEW c AS SELECT * FROM b; CREATE VIEW a AS SELECT * FROM c;",
        base="CREATE VIEW b AS SELECT 1 AS one;",
        what="chain",
    ),
    Case("view", "create", V, V.replace("VIEW", "MATERIALIZED VIEW"), base=T, what="other kind"),
    Case(
        "view",
        "alter",
        V,
        "CREATE VIEW v AS SELECT id, name, n FROM t WHERE n > 0;",
        base=T,
        what="more columns",
        statements=(
            (
                "CREATE OR REPLACE VIEW public.v AS\n SELECT id,\n    name,\n    n\n   FROM public.t"
                "\n  WHERE (n > 0)"
            ),
        ),
        since=160000,
    ),
    Case(
        "view",
        "alter",
        V + "CREATE VIEW w AS SELECT * FROM v; COMMENT ON VIEW w IS 'w';"
        "GRANT SELECT ON w TO pg_monitor; COMMENT ON COLUMN w.id IS 'i';"
        "ALTER VIEW w ALTER id SET DEFAULT 7;",
        "CREATE VIEW v AS SELECT name AS id, id AS name FROM t; CREATE VIEW w AS SELECT * FROM v;"
        "COMMENT ON VIEW w IS 'w'; GRANT SELECT ON w TO pg_monitor;"
        "COMMENT ON COLUMN w.id IS 'i'; ALTER VIEW w ALTER id SET DEFAULT '7';",
        base=T,
        what="other columns",
    ),
    Case(
        "view",
        "alter",
        V,
        "CREATE VIEW v WITH (security_barrier = true) AS SELECT id, name FROM t"
        " WITH CASCADED CHECK OPTION;",
        base=T,
        what="options",
        statements=("ALTER VIEW public.v SET (check_option='cascaded', security_barrier='true')",),
    ),
    Case(
        "view",
        "alter",
        V,
        V.replace("v AS", "v WITH (security_invoker) AS"),
        base=T,
        what="invoker",
        statements=("ALTER VIEW public.v SET (security_invoker='true')",),
        since=150000,
    ),
    Case(
        "view",
        "alter",
        "CREATE VIEW v WITH (security_barrier) AS SELECT id FROM t;",
        "CREATE VIEW v AS SELECT id FROM t WHERE n > 0 WITH LOCAL CHECK OPTION;",
        base=T,
        what="both",
    ),
    Case(
        "view",
        "alter",
        T + V + "CREATE VIEW w AS SELECT count(*) AS c FROM v;",
        T.replace("varchar(10)", "text") + V + "CREATE VIEW w AS SELECT count(*) AS c FROM v;",
        what="type below",
    ),
    Case(
        "view",
        "alter",
        "CREATE VIEW a AS SELECT 1 AS x; CREATE VIEW b AS SELECT x FROM a;",
        "CREATE VIEW b AS SELECT 1 AS x; CREATE VIEW a AS SELECT x FROM b;",
        what="turned round",
    ),
    Case(
        "view",
        "drop",
        T + V + "CREATE VIEW w AS SELECT * FROM v;",
        T,
        statements=("DROP VIEW public.w", "DROP VIEW public.v"),
    ),
    Case(
        "view",
        "comment",
        "",
        "COMMENT ON VIEW v IS 'v'; COMMENT ON COLUMN v.id IS 'i';",
        base=T + V,
    ),
    Case("view", "grant", "", "GRANT SELECT (id), UPDATE ON v TO pg_monitor;", base=T + V),
    Case("view", "owner", "", "ALTER VIEW v OWNER TO pg_monitor;", base=T + V),
    Case("default", "create", "", "ALTER VIEW v ALTER id SET DEFAULT 1;", base=T + V, what="view"),
    Case(
        "default",
        "alter",
        "ALTER VIEW v ALTER id SET DEFAULT 1;",
        "ALTER VIEW v ALTER id SET DEFAULT 2;",
        base=T + V,
        what="view",
    ),
    Case("materialized view", "create", T, T + M + "CREATE UNIQUE INDEX i ON m (id);"),
    Case(
        "materialized view",
        "create",
        T,
        T
        + M.replace(";", " WITH NO DATA;")
        + "CREATE MATERIALIZED VIEW l AS SELECT id FROM m WITH NO DATA;",
        what="no data",
    ),
    Case(
        "materialized view",
        "create",
        T,
        T
        + M.replace("m AS", "m WITH (fillfactor = 70) AS")
        + "ALTER MATERIALIZED VIEW m ALTER name SET STORAGE EXTERNAL, ALTER id SET STATISTICS 7;",
        what="settings",
    ),
    Case(
        "materialized view",
        "alter",
        M + "CREATE INDEX i ON m (name); COMMENT ON INDEX i IS 'i';"
        "CREATE VIEW v AS SELECT * FROM m; GRANT SELECT ON m TO pg_monitor;",
        M.replace("FROM t", "FROM t WHERE n > 0")
        + "CREATE INDEX i ON m (name); COMMENT ON INDEX i IS 'i';"
        "CREATE VIEW v AS SELECT * FROM m; GRANT SELECT ON m TO pg_monitor;",
        base=T,
        what="definition",
    ),
    Case(
        "materialized view",
        "alter",
        T + M + "CREATE INDEX i ON m (name);",
        T.replace("varchar(10)", "varchar(20)") + M + "CREATE INDEX i ON m (name);",
        what="type below",
    ),
    Case(
        "materialized view",
        "alter",
        "ALTER MATERIALIZED VIEW m SET (fillfactor = 50);",
        "ALTER MATERIALIZED VIEW m ALTER id SET STATISTICS 7, ALTER name SET STORAGE MAIN,"
        " ALTER id SET (n_distinct = 5); ALTER MATERIALIZED VIEW m SET (autovacuum_enabled = off);",
        base=T + M,
        what="settings",
        statements=(
            "ALTER MATERIALIZED VIEW public.m SET (autovacuum_enabled='off')",
            "ALTER MATERIALIZED VIEW public.m RESET (fillfactor)",
            "ALTER MATERIALIZED VIEW public.m ALTER COLUMN id SET STATISTICS 7",
            "ALTER MATERIALIZED VIEW public.m ALTER COLUMN id SET (n_distinct='5')",
            "ALTER MATERIALIZED VIEW public.m ALTER COLUMN name SET STORAGE MAIN",
        ),
    ),
    Case(
        "materialized view",
        "alter",
        "",
        "ALTER MATERIALIZED VIEW m ALTER name SET COMPRESSION pglz;",
        base=T + M,
        what="compression",
        since=140000,
    ),
    Case("index", "create", "", "CREATE INDEX i ON m (name);", base=T + M, what="materialized"),
    Case(
        "index",
        "alter",
        "",
        "ALTER MATERIALIZED VIEW m CLUSTER ON i;",
        base=T + M + "CREATE INDEX i ON m (name);",
        what="materialized",
    ),
    Case("materialized view", "drop", T + M + "CREATE INDEX i ON m (name);", T),
    Case("materialized view", "comment", "", "COMMENT ON MATERIALIZED VIEW m IS 'm';", base=T + M),
    Case("materialized view", "grant", "", "GRANT SELECT ON m TO public;", base=T + M),
    Case("materialized view", "owner", "", "ALTER TABLE m OWNER TO pg_monitor;", base=T + M),
    Case("rule", "create", "", R, base=T),
    Case(
        "rule",
        "create",
        "",
        "CREATE RULE r AS ON INSERT TO v DO INSTEAD INSERT INTO t (id) VALUES (new.id)"
        " RETURNING id, name;",
        base=T + V,
        what="view",
    ),
    Case(
        "rule",
        "alter",
        R + "ALTER TABLE t DISABLE RULE r;",
        "CREATE RULE r AS ON DELETE TO t WHERE old.n > 0 DO INSTEAD NOTHING;"
        "ALTER TABLE t ENABLE ALWAYS RULE r;",
        base=T,
        statements=(
            (
                "CREATE OR REPLACE RULE r AS\n    ON DELETE TO public.t\n   WHERE (old.n > 0)"
                " DO INSTEAD NOTHING"
            ),
            "ALTER TABLE public.t ENABLE ALWAYS RULE r",
        ),
    ),
    Case(
        "rule",
        "alter",
        T + "CREATE RULE r AS ON UPDATE TO t WHERE new.name = '' DO INSTEAD NOTHING;",
        T.replace("varchar(10)", "text")
        + "CREATE RULE r AS ON UPDATE TO t WHERE new.name = '' DO INSTEAD NOTHING;",
        what="type below",
    ),
    Case("rule", "drop", R, "", base=T, statements=("DROP RULE r ON public.t",)),
    Case("rule", "comment", "", "COMMENT ON RULE r ON t IS 'r';", base=T + R),
    Case("trigger", "create", "", G, base=T),
    Case(
        "trigger",
        "create",
        "",
        PARTS + G.replace("ON t", "ON p"),
        what="partitions",
    ),
    Case(
        "trigger",
        "drop",
        G.replace("ON t", "ON p") + "ALTER TABLE p1 DISABLE TRIGGER g;",
        "",
        base=PARTS,
        what="partitions",
        statements=("DROP TRIGGER g ON public.p",),
    ),
    Case(
        "trigger state",
        "create",
        "",
        "ALTER TABLE p1 DISABLE TRIGGER g;",
        base=PARTS + G.replace("ON t", "ON p"),
        statements=("ALTER TABLE ONLY public.p1 DISABLE TRIGGER g",),
    ),
    Case(
        "trigger state",
        "alter",
        "ALTER TABLE p1 DISABLE TRIGGER g;",
        "ALTER TABLE p ENABLE ALWAYS TRIGGER g; ALTER TABLE p1 ENABLE REPLICA TRIGGER g;",
        base=PARTS + G.replace("ON t", "ON p"),
    ),
    Case(
        "trigger state",
        "alter",
        "ALTER TABLE p1 DISABLE TRIGGER g;",
        "ALTER TABLE p ENABLE ALWAYS TRIGGER g; ALTER TABLE p1 DISABLE TRIGGER g;",
        base=PARTS + G.replace("ON t", "ON p"),
        what="only above",
    ),
    Case(
        "trigger",
        "create",
        "",
        "CREATE TRIGGER g INSTEAD OF UPDATE ON v FOR EACH ROW"
        " EXECUTE FUNCTION suppress_redundant_updates_trigger('a''b');",
        base=T + V,
        what="view",
    ),
    Case(
        "trigger",
        "create",
        "",
        "CREATE CONSTRAINT TRIGGER g AFTER UPDATE ON t DEFERRABLE INITIALLY DEFERRED"
        f" FOR EACH ROW WHEN (new.n > 0) {SAME};",
        base=T,
        what="constraint",
    ),
    Case(
        "trigger",
        "alter",
        f"CREATE CONSTRAINT TRIGGER g AFTER UPDATE ON t DEFERRABLE FOR EACH ROW {SAME};",
        f"CREATE CONSTRAINT TRIGGER g AFTER UPDATE ON t FOR EACH ROW {SAME};",
        base=T,
        what="constraint",
    ),
    Case(
        "trigger",
        "alter",
        G + "ALTER TABLE t DISABLE TRIGGER g; COMMENT ON TRIGGER g ON t IS 'g';",
        f"CREATE TRIGGER g BEFORE UPDATE OF n ON t FOR EACH ROW WHEN (old.n > 0) {SAME};"
        "ALTER TABLE t ENABLE ALWAYS TRIGGER g; COMMENT ON TRIGGER g ON t IS 'g';",
        base=T,
        since=140000,
        statements=(
            (
                "CREATE OR REPLACE TRIGGER g BEFORE UPDATE OF n ON public.t FOR EACH ROW"
                " WHEN ((old.n > 0)) EXECUTE FUNCTION suppress_redundant_updates_trigger()"
            ),
            "ALTER TABLE public.t ENABLE ALWAYS TRIGGER g",
        ),
    ),
    Case(
        "trigger",
        "alter",
        G + "ALTER TABLE t DISABLE TRIGGER g;",
        G + "ALTER TABLE t ENABLE REPLICA TRIGGER g;",
        base=T,
        what="state",
        statements=("ALTER TABLE public.t ENABLE REPLICA TRIGGER g",),
    ),
    Case(
        "trigger",
        "alter",
        T + f"CREATE TRIGGER g BEFORE UPDATE OF n ON t FOR EACH ROW {SAME};",
        T.replace("n int", "n bigint")
        + f"CREATE TRIGGER g BEFORE UPDATE OF n ON t FOR EACH ROW {SAME};",
        what="type below",
    ),
    Case("trigger", "drop", G, "", base=T, statements=("DROP TRIGGER g ON public.t",)),
    Case("trigger", "comment", "", "COMMENT ON TRIGGER g ON t IS 'g';", base=T + G),
    Case("policy", "create", "", P, base=T),
    Case(
        "policy",
        "create",
        "",
        "ALTER TABLE t ENABLE ROW LEVEL SECURITY; ALTER TABLE t FORCE ROW LEVEL SECURITY;" + P,
        base=T,
        what="with security",
        statements=(
            "ALTER TABLE public.t ENABLE ROW LEVEL SECURITY",
            "ALTER TABLE public.t FORCE ROW LEVEL SECURITY",
            "CREATE POLICY p ON public.t FOR SELECT TO pg_monitor USING ((n > 0))",
        ),
    ),
    Case(
        "policy",
        "create",
        "",
        "CREATE TABLE u (id int); ALTER TABLE u ENABLE ROW LEVEL SECURITY;"
        "CREATE POLICY q ON u AS RESTRICTIVE USING (EXISTS (SELECT FROM t WHERE t.id = u.id));",
        base=T,
        what="with table",
    ),
    Case(
        "policy",
        "alter",
        P,
        "CREATE POLICY p ON t FOR SELECT TO pg_signal_backend, pg_monitor USING (n > 1);",
        base=T,
        statements=("ALTER POLICY p ON public.t TO pg_monitor, pg_signal_backend USING ((n > 1))",),
    ),
    Case("policy", "alter", P, P.replace("TO pg_monitor", "TO public"), base=T, what="everybody"),
    Case("policy", "alter", P, P.replace("FOR SELECT", "FOR DELETE"), base=T, what="command"),
    Case(
        "policy",
        "alter",
        "CREATE POLICY p ON t USING (n > 0) WITH CHECK (n > 1);",
        "CREATE POLICY p ON t USING (n > 0);",
        base=T,
        what="no check",
    ),
    Case("policy", "alter", T + P, T.replace("n int", "n bigint") + P, what="type below"),
    Case("policy", "drop", P, "", base=T, statements=("DROP POLICY p ON public.t",)),
    Case("policy", "comment", "", "COMMENT ON POLICY p ON t IS 'p';", base=T + P),
]
