"""Models that refer to each other: embedded one way, a relation or pages the other way."""

import sys

import fraiseql
import psycopg
import pytest
from fraise_kernel import Kernel
from fraise_testing.modules import load_module
from fraiseql.modelling.objects import objects_of
from fraiseql.modelling.tables import read_tables
from fraiseql.schema.collect import collect
from fraiseql.schema.pages import PageLimits
from fraiseql.schema.parts import standard_parts

MODELS = '''
from __future__ import annotations

from uuid import UUID

import fraiseql


@fraiseql.model
class Author:
    """Who wrote it."""

    id: UUID
    identifier: str
    name: str
    books: list[Book] = fraiseql.relation(on="author_id")
    pages: fraiseql.Connection[Book] = fraiseql.relation(on="author_id")
    drafts: list[Book] = fraiseql.relation(on="editor_id")


@fraiseql.model
class Book:
    """What was written."""

    id: UUID
    title: str = fraiseql.column(index=True)
    author: Author
    editor: Author | None = fraiseql.relation(on="editor_id")


@fraiseql.model
class Category:
    """A shelf in a shelf."""

    id: UUID
    name: str
    parent: Category | None = fraiseql.relation(on="parent_id")
    children: list[Category] = fraiseql.relation(on="parent_id")


authors = fraiseql.find_many(Author)
books = fraiseql.find_many(Book)
categories = fraiseql.find_many(Category)
'''

ASKED = """{
  authors(orderBy: [{field: NAME}]) {
    name
    books(orderBy: [{field: TITLE}]) { title author { name } editor { name } }
    pages(first: 1) { totalCount nodes { title } }
    drafts { title }
  }
  books(where: {author: {name: {eq: "Ann"}}}, orderBy: [{field: TITLE}]) { title }
  categories(where: {parent: {name: {eq: "all"}}}) { name parent { name children { name } } }
}"""


@pytest.fixture
def models(tmp_path, monkeypatch):
    path = tmp_path / "relation_models.py"
    path.write_text(MODELS)
    monkeypatch.delitem(sys.modules, path.stem, raising=False)
    return load_module(path)


@pytest.mark.anyio
async def test_both_ways_are_read_in_one_statement(models, fraise_dsn, fraise_graphql, tmp_path):
    tables = read_tables(collect((models,)), standard_parts(), PageLimits(20, 100))
    texts = {item.name: item.text for item in objects_of(tables)}
    assert (
        "author_id uuid NOT NULL GENERATED ALWAYS AS ((data -> 'author' ->> 'id')::uuid)"
        in texts["tv_book"]
    )
    assert "editor_id uuid GENERATED ALWAYS AS ((data ->> 'editor_id')::uuid)" in texts["tv_book"]
    with psycopg.connect(fraise_dsn, autocommit=True) as connection:
        connection.execute("SET check_function_bodies = off")
        for item in objects_of(tables):
            connection.execute(item.text)
        ann, ben = (
            connection.execute("SELECT fn_create_author(%s)", (name,)).fetchone()[0]
            for name in ("Ann", "Ben")
        )
        for title, editor in (("One", None), ("Two", ben)):
            connection.execute(
                "SELECT fn_create_book(title => %s, author_id => %s, editor_id => %s)",
                (title, ann, editor),
            )
        (top,) = connection.execute("SELECT fn_create_category('all')").fetchone()
        connection.execute("SELECT fn_create_category('some', %s)", (top,))

    settings = {"postgres": {"dsn": fraise_dsn}}
    async with Kernel(tmp_path, environment="test", settings=settings) as context:
        client = await fraise_graphql(
            lambda counted: fraiseql.Engine(fraiseql.Schema(models), counted), context
        )
        with client.statements(exactly=3):  # a root field, a statement
            data = await client.data(ASKED)
    book = {"author": {"name": "Ann"}}
    assert data == {
        "authors": [
            {
                "name": "Ann",
                "books": [
                    {"title": "One", **book, "editor": None},
                    {"title": "Two", **book, "editor": {"name": "Ben"}},
                ],
                "pages": {"totalCount": 2, "nodes": [data["authors"][0]["pages"]["nodes"][0]]},
                "drafts": [],
            },
            {
                "name": "Ben",
                "books": [],
                "pages": {"totalCount": 0, "nodes": []},
                "drafts": [{"title": "Two"}],
            },
        ],
        "books": [{"title": "One"}, {"title": "Two"}],
        "categories": [{"name": "some", "parent": {"name": "all", "children": [{"name": "some"}]}}],
    }
