"""Definitions of views, as PostgreSQL prints them, read or refused."""

import psycopg
import pytest
from fraiseql.reflecting.naming import ClassNames, member_name, root_names
from fraiseql.reflecting.views import read_view

TABLES = """
CREATE TABLE tb_a (pk_a int PRIMARY KEY, id uuid, name text, "Q" text);
CREATE TABLE tb_b (pk_b int PRIMARY KEY, fk_a int, id uuid, name text);
CREATE VIEW v_a AS SELECT pk_a, id, jsonb_build_object('id', id) AS data FROM tb_a;
"""


@pytest.fixture
def definition_of(fraise_dsn):
    with psycopg.connect(fraise_dsn, autocommit=True) as connection:
        connection.execute(TABLES)

        def define(query):
            connection.execute(f"CREATE OR REPLACE VIEW v_x AS {query}")
            (text,) = connection.execute("SELECT pg_get_viewdef('v_x'::regclass, true)").fetchone()
            return text

        yield define


def test_one_relation(definition_of, fraise_server):
    view = read_view(
        definition_of("SELECT id, jsonb_build_object('id', id, 'x', upper(name), 'q', \"Q\") AS data "
                      "FROM tb_a WHERE name <> 'from, where'")
    )  # fmt: skip
    assert [value.key for value in view.values] == ["id", "x", "q"]
    with psycopg.connect(fraise_server) as connection:
        # before PostgreSQL 16, columns are printed with the relation even where there is only one
        alias = "tb_a" if connection.info.server_version < 160000 else ""
    assert view.values[0].column == (alias, "id")
    assert view.relation_of(alias) == ("tb_a", False)
    assert view.values[1].column is None
    assert view.relation_of("") == ("tb_a", False)


def test_joins_lists_and_long_documents(definition_of):
    view = read_view(
        definition_of(
            "SELECT b.id, jsonb_build_object('id', b.id, 'it''s', 'a '' (') || "
            "jsonb_build_object('a', a.data, 'list', list.data, 'own', tb_a.name) AS data "
            "FROM tb_b AS b LEFT JOIN v_a AS a ON a.pk_a = b.fk_a JOIN tb_a ON tb_a.pk_a = b.fk_a "
            "CROSS JOIN LATERAL (SELECT coalesce(jsonb_agg(i.data ORDER BY i.pk_a), '[]') AS data "
            "FROM v_a AS i WHERE i.pk_a = b.fk_a) AS list"
        )
    )
    assert [value.key for value in view.values] == ["id", "it's", "a", "list", "own"]
    assert view.relation_of("b") == ("tb_b", False)
    assert view.relation_of("a") == ("v_a", True)
    assert view.relation_of("tb_a") == ("tb_a", False)
    assert view.relation_of("nobody") is None
    assert view.list_of("list") == "v_a"
    assert view.list_of("b") is None


def test_a_right_join_makes_everything_optional(definition_of):
    view = read_view(
        definition_of(
            "SELECT b.id, jsonb_build_object('id', b.id) AS data "
            "FROM tb_a AS a RIGHT JOIN tb_b AS b ON true"
        )
    )
    assert view.relation_of("a") == ("tb_a", True)
    assert view.relation_of("b") == ("tb_b", True)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT id, to_jsonb(tb_a) AS data FROM tb_a",
        "SELECT id, jsonb_build_object(name, id) AS data FROM tb_a",
        "SELECT id, coalesce(jsonb_build_object('a', 1), '{}') AS data FROM tb_a",
        "SELECT id, jsonb_build_object('a', 1) AS data FROM tb_a UNION SELECT id, '{}' FROM tb_b",
        "WITH x AS (SELECT 1) SELECT id, jsonb_build_object('a', 1) AS data FROM tb_a, x",
        "SELECT id, name AS data FROM tb_a",
    ],
)
def test_other_forms_are_not_guessed_at(definition_of, query):
    assert read_view(definition_of(query)) is None


def test_names_are_free_and_legal():
    names = ClassNames()
    given = [
        names.give(text) for text in ("invoice_line", "InvoiceLine", "date", "1st", "é", "query")
    ]
    assert given == [
        "InvoiceLine",
        "InvoiceLine2",
        "DateRecord",
        "Record1st",
        "Record",
        "QueryRecord",
    ]
    used = set()
    assert [member_name(text, used) for text in ("in progress", "in-progress", "2", "", "null")] == [
        "IN_PROGRESS", "IN_PROGRESS_2", "VALUE_2", "VALUE", "VALUE_NULL",
    ]  # fmt: skip
    used = set()
    assert root_names("category", used) == ("categories", "category")
    assert root_names("box", used) == ("boxes", "box")
    assert root_names("series", used) == ("series_list", "series")
    assert root_names("class", used) == ("class_records", "class_record")
    assert root_names("box", used) == ("boxes_2", "box_2")
