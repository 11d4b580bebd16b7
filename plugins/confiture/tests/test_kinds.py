"""Which statement makes what, for every kind that PostgreSQL has."""

import fraise_accel
import pytest
from confiture.ddl.kinds import Kinds, load_kinds
from confiture.ddl.readers import read_name
from confiture.plugin import fraise_object_kinds
from fraise_hookspecs.migration import Namespace, ObjectKindSpec


@pytest.fixture(scope="module")
def kinds():
    import confiture.plugin
    from fraise_testing.fake import FakeContext

    return load_kinds(FakeContext(plugins=[confiture.plugin]).catalog(ObjectKindSpec))


CASES = [
    ("CREATE TABLE tb_user (id int)", "table", ("tb_user",)),
    ("CREATE TABLE IF NOT EXISTS app.tb_user (id int)", "table", ("app", "tb_user")),
    ("create unlogged table App.Tb_User ()", "table", ("app", "tb_user")),
    ('CREATE TEMP TABLE "Odd ""Name""" ()', "table", ('Odd "Name"',)),
    ("CREATE TABLE p PARTITION OF t FOR VALUES IN (1)", "table", ("p",)),
    ("CREATE TABLE a AS SELECT 1", "table", ("a",)),
    ("CREATE FOREIGN TABLE f (id int) SERVER s", "foreign-table", ("f",)),
    ("CREATE VIEW v AS SELECT 1", "view", ("v",)),
    ("CREATE OR REPLACE VIEW v AS SELECT 1", "view", ("v",)),
    ("CREATE OR REPLACE TEMP RECURSIVE VIEW v (a) AS SELECT 1", "view", ("v",)),
    ("CREATE MATERIALIZED VIEW IF NOT EXISTS m AS SELECT 1", "materialized-view", ("m",)),
    ("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a)", "index", ("i",)),
    ("CREATE INDEX ON t (a)", "index", None),
    ("CREATE SEQUENCE s", "sequence", ("s",)),
    ("CREATE OR REPLACE FUNCTION f() RETURNS int", "function", ("f",)),
    ("CREATE FUNCTION a.f(a int) RETURNS int", "function", ("a", "f")),
    ("CREATE PROCEDURE p() LANGUAGE sql AS ''", "procedure", ("p",)),
    ("CREATE AGGREGATE s.agg(int) (sfunc = f, stype = int)", "aggregate", ("s", "agg")),
    ("CREATE TYPE mood AS ENUM ('sad')", "type", ("mood",)),
    ("CREATE DOMAIN year AS int", "domain", ("year",)),
    ("CREATE SCHEMA app", "schema", ("app",)),
    ("CREATE SCHEMA IF NOT EXISTS app AUTHORIZATION joe", "schema", ("app",)),
    ("CREATE SCHEMA AUTHORIZATION joe", "schema", ("joe",)),
    ('CREATE EXTENSION IF NOT EXISTS "uuid-ossp"', "extension", ("uuid-ossp",)),
    ("CREATE OPERATOR public.=== (FUNCTION = f)", "operator", ("public", "===")),
    ("CREATE OPERATOR CLASS oc FOR TYPE int USING btree AS STORAGE int", "operator-class", ("oc",)),
    ("CREATE OPERATOR FAMILY fam USING btree", "operator-family", ("fam",)),
    ("CREATE CAST (a AS b) WITHOUT FUNCTION", "cast", None),
    ("CREATE OR REPLACE TRIGGER tr BEFORE INSERT ON t", "trigger", ("tr",)),
    ("CREATE CONSTRAINT TRIGGER tr AFTER INSERT ON t", "trigger", ("tr",)),
    ("CREATE EVENT TRIGGER e ON ddl_command_end", "event-trigger", ("e",)),
    ("CREATE RULE r AS ON INSERT TO t DO NOTHING", "rule", ("r",)),
    ("CREATE POLICY p ON t", "policy", ("p",)),
    ("CREATE ROLE app_user", "role", ("app_user",)),
    ("CREATE USER u", "role", ("u",)),
    ("CREATE USER MAPPING FOR u SERVER s", "user-mapping", None),
    ("CREATE SERVER s FOREIGN DATA WRAPPER w", "foreign-server", ("s",)),
    ("CREATE FOREIGN DATA WRAPPER w", "foreign-data-wrapper", ("w",)),
    ("CREATE TEXT SEARCH CONFIGURATION c (COPY = simple)", "text-search-configuration", ("c",)),
    ("CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple)", "text-search-dictionary", ("d",)),
    ("CREATE TEXT SEARCH PARSER p (START = a)", "text-search-parser", ("p",)),
    ("CREATE TEXT SEARCH TEMPLATE t (LEXIZE = a)", "text-search-template", ("t",)),
    ('CREATE COLLATION c FROM "C"', "collation", ("c",)),
    ("CREATE DEFAULT CONVERSION c FOR 'UTF8' TO 'LATIN1' FROM f", "conversion", ("c",)),
    ("CREATE STATISTICS s ON a, b FROM t", "statistics", ("s",)),
    ("CREATE STATISTICS (ndistinct) ON a, b FROM t", "statistics", None),
    ("CREATE STATISTICS ON a, b FROM t", "statistics", None),
    ("CREATE PUBLICATION p FOR ALL TABLES", "publication", ("p",)),
    ("CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p", "subscription", ("s",)),
    ("CREATE OR REPLACE TRUSTED PROCEDURAL LANGUAGE l", "language", ("l",)),
    ("CREATE ACCESS METHOD m TYPE INDEX HANDLER h", "access-method", ("m",)),
    ("CREATE TRANSFORM FOR t LANGUAGE sql (FROM SQL WITH FUNCTION f(internal))", "transform", None),
]


@pytest.mark.parametrize(("sql", "kind", "name"), CASES, ids=[case[0][:50] for case in CASES])
def test_statement_is_classified(kinds, sql, kind, name):
    (statement,) = fraise_accel.split_sql(sql)
    creation = kinds.classify(statement.head)
    assert (creation.kind, creation.name) == (kind, name)


def test_every_registered_kind_has_a_case():
    assert {spec.name for spec in fraise_object_kinds()} == {kind for _, kind, _ in CASES}


@pytest.mark.parametrize(
    "sql", ["ALTER TABLE t ADD a int", "DROP TABLE t", "INSERT INTO t VALUES (1)", "GRANT a TO b"]
)
def test_other_statements_create_nothing(kinds, sql):
    (statement,) = fraise_accel.split_sql(sql)
    assert kinds.classify(statement.head) is None


def test_a_third_party_kind_is_known_by_its_longest_prefix():
    spec = ObjectKindSpec(
        name="graph",
        summary="a graph",
        target="somewhere:reader",
        prefixes=("CREATE PROPERTY GRAPH", "DEFINE GRAPH"),
        namespace=Namespace.RELATION,
        rank=75,
    )
    kinds = Kinds([(spec, read_name)])
    assert kinds.classify(("create", "property", "graph", "g")).name == ("g",)
    assert kinds.classify(("define", "graph", "s", ".", "g")).name == ("s", "g")
    assert kinds.classify(("create", "table", "g")) is None
    assert kinds.classify(()) is None
