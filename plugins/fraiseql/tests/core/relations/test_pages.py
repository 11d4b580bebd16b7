"""Pages of plain rows: the connection that executors make is the one that PostgreSQL makes."""

from __future__ import annotations

import json

import pytest
from fraiseql import GraphQLRequest
from fraiseql.execute.cells import compile_cells
from fraiseql.execute.pages import compile_page
from fraiseql.plan.cursors import CursorKey
from fraiseql.plan.model import Cell, CellForm, Page, PageField, PagePart

pytestmark = pytest.mark.anyio

INFO = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"

#: What is asked; with ``totalCount`` PostgreSQL puts the connection together.
FIELDS = [
    "edges { cursor }",
    "edges { node { id title } cursor again: cursor }",
    "nodes { id title year rating }",
    "nodes { id title tags }",
    "pageInfo { endCursor }",
    INFO,
    f"{INFO} edges {{ c: cursor node {{ __typename t: title u: title }} }}",
]

ARGUMENTS = [
    "",
    "(first: 2)",
    "(last: 2)",
    "(first: 0)",
    "(last: 0)",
    "(first: 50)",
    '(where: {title: {eq: "nowhere"}})',
    "(first: 3, orderBy: {field: YEAR, direction: DESC})",
    "(last: 3, orderBy: [{field: RATING, nulls: FIRST}, {field: TITLE, direction: DESC}])",
]


def counted(fields: str) -> str:
    return f"{fields} totalCount"


async def both(asking, arguments, fields):
    """The connection, made by each side."""
    found = await asking.data(f"{{ pages{arguments} {{ {fields} }} }}")
    other = await asking.data(f"{{ pages{arguments} {{ {counted(fields)} }} }}")
    del other["pages"]["totalCount"]
    return found["pages"], other["pages"]


@pytest.mark.parametrize("fields", FIELDS)
async def test_both_make_the_same(asking, fields):
    for arguments in ARGUMENTS:
        ours, theirs = await both(asking, arguments, fields)
        assert json.dumps(ours) == json.dumps(theirs), arguments


@pytest.mark.parametrize("way", ["first", "last"])
@pytest.mark.parametrize(
    "order", ["", ", orderBy: {field: RATING, direction: DESC}", ", orderBy: {field: YEAR}"]
)
async def test_pages_are_turned_by_the_cursors_of_either(asking, way, order):
    after, end = ("after", "endCursor") if way == "first" else ("before", "startCursor")
    seen: list[str] = []
    cursor, turns = "null", 0
    while True:
        arguments = f"({way}: 2, {after}: {cursor}{order})"
        ours, theirs = await both(asking, arguments, f"{INFO} nodes {{ id }}")
        assert ours == theirs
        ids = [node["id"] for node in ours["nodes"]]
        seen = [*seen, *ids] if way == "first" else [*ids, *seen]
        turns += 1
        if not ours["pageInfo"]["hasNextPage" if way == "first" else "hasPreviousPage"]:
            break
        cursor = json.dumps(ours["pageInfo"][end])
    all_ids = await asking.data(f"{{ pages(first: 50{order}) {{ nodes {{ id }} }} }}")
    assert seen == [node["id"] for node in all_ids["pages"]["nodes"]]
    assert turns == (len(seen) + 1) // 2


async def test_what_rows_do_not_tell_postgresql_puts_together(asking):
    async def pages(query: str) -> list[bool]:
        plan = await asking.engine.explain(GraphQLRequest(query=query))
        return [statement.page is not None for statement in plan.statements]

    cursor = (await asking.data("{ pages { pageInfo { endCursor } } }"))["pages"]["pageInfo"]
    after = json.dumps(cursor["endCursor"])
    for fields in FIELDS:
        assert await pages(f"{{ pages {{ {fields} }} }}") == [True], fields
        assert await pages(f"{{ pages {{ {counted(fields)} }} }}") == [False], fields
    for query in (
        "{ pages { pageInfo { hasPreviousPage } } }",
        f"{{ pages(after: {after}) {{ pageInfo {{ hasPreviousPage endCursor }} }} }}",
        f"{{ pages(last: 1, before: {after}) {{ nodes {{ id }} pageInfo {{ hasNextPage }} }} }}",
        "{ pages { nodes { id } edges { node { id } } } }",
        "{ pages { nodes { id songs { title } } } }",
    ):
        assert await pages(query) == [False], query
        await asking.data(query)


def test_an_edge_without_rows_below_is_empty():
    page = Page(
        "mark",
        (CellForm.INTEGER,),
        backward=False,
        fields=(PageField("@e", PagePart.EDGES), PageField("@i", PagePart.INFO)),
    )
    writer = compile_page(page, compile_cells([Cell((), CellForm.JSON)]), CursorKey(b"secret"))
    assert writer.write([(1, 7, None), (1, 8, None)]) == '{"@e":[{}],"@i":{}}'
    assert writer.write([]) == '{"@e":[],"@i":{}}'
