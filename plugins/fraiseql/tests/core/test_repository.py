"""Repositories, without GraphQL."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

import psycopg
import pytest
from fraiseql import CommandRepository, QueryRepository, errors
from fraiseql.repository.conditions import _operators_of

pytestmark = pytest.mark.anyio

JONI = UUID(int=1)


async def test_find_one(database):
    repository = QueryRepository(database)
    for source in ("tv_artist", "tv_bare"):
        found = await repository.find_one(source, id=JONI)
        assert (found["name"], found["rating"]) == ("Joni", Decimal("9.5"))
        assert await repository.find_one(source, identifier="none") is None
        assert (await repository.find_one(source, name=None))["identifier"] == "nobody"
        assert (await repository.find_one(source, active=True, members=1))["name"] == "Joni"
        assert (await repository.find_one(source, active=False))["name"] == "The Band"


async def test_find_and_count(database):
    repository = QueryRepository(database)
    found = await repository.find("tv_artist", order_by="-identifier", limit=2, offset=1)
    assert [item["identifier"] for item in found] == ["nobody", "joni"]
    found = await repository.find("tv_bare", order_by=("name", "id"))
    assert [item["name"] for item in found] == ["Joni", "The Band", None]
    assert len(await repository.find("tv_artist", order_by=())) == 3
    assert await repository.count("tv_artist") == 3
    assert await repository.count("tv_bare", genre="jazz") == 1


async def test_what_cannot_be_looked_up(database):
    repository = QueryRepository(database)
    with pytest.raises(errors.RepositoryArgumentError, match="was given no condition"):
        await repository.find_one("tv_artist")
    with pytest.raises(errors.RepositoryArgumentError, match="Several documents of tv_artist"):
        await repository.find_one("tv_artist", albums="[]")
    for limits in ({"limit": -1}, {"limit": 1_001}, {"offset": -1}):
        with pytest.raises(errors.RepositoryArgumentError, match="needs limit from 0"):
            await repository.find("tv_artist", **limits)
    with pytest.raises(errors.SourceMissingError, match="tv_none is not in the database"):
        await repository.count("tv_none")
    with pytest.raises(errors.SourceShapeError, match="column data of type jsonb, found nothing"):
        await repository.count("pg_catalog.pg_class")


async def test_values_are_bound(database):
    repository = QueryRepository(database)
    assert await repository.count("tv_artist", name="x' OR '1'='1") == 0
    assert await repository.count("tv_bare", **{"na'me": "x"}) == 0


async def test_commands(database):
    commands = CommandRepository(database)
    made = await commands.call("public.fn_create_artist", name="New", genre="rock")
    assert (await QueryRepository(database).find_one("tv_artist", id=made))["name"] == "New"
    assert await commands.call("fn_forget_artist", id=made) is True
    with pytest.raises(psycopg.errors.UndefinedFunction):
        await commands.call("fn_nope")


async def test_transactions(database):
    commands = CommandRepository(database)
    with pytest.raises(RuntimeError, match="back"):
        async with commands.transaction() as inside:
            await inside.call("fn_create_artist", name="Undone")
            with pytest.raises(ValueError, match="to the savepoint"):
                async with inside.transaction() as deeper:
                    await deeper.call("fn_create_artist", name="Deeper")
                    raise ValueError("to the savepoint")
            assert await inside.call("fn_forget_artist", id=JONI)
            raise RuntimeError("back")
    assert await QueryRepository(database).count("tv_artist") == 3
    async with commands.transaction() as inside:
        await inside.call("fn_create_artist", name="Done")
    assert await QueryRepository(database).count("tv_artist") == 4


#: Conditions, and the identifiers of the artists that meet them in each storage.
CONDITIONS: list[tuple[dict[str, object], set[str]]] = [
    ({"name": {"starts_with": "Jo"}}, {"joni"}),
    ({"name": {"contains": "%"}}, set()),
    ({"name": {"ilike": "the %"}}, {"the-band"}),
    ({"name": {"ne": "Joni"}}, {"the-band", "nobody"}),
    ({"name": {"is_null": True}}, {"nobody"}),
    ({"name": None}, {"nobody"}),
    ({"name": {"in": ["Joni", "Nobody"]}}, {"joni"}),
    ({"name": {"in": []}}, set()),
    ({"name": {"not_in": ["Joni"]}}, {"the-band", "nobody"}),
    ({"members": {"gt": 1, "lte": 5}}, {"the-band"}),
    ({"plays": {"gte": 9007199254740993}}, {"joni"}),
    ({"rating": {"lt": Decimal("9.5")}}, {"the-band"}),
    ({"rating": Decimal("9.50")}, {"joni"}),
    ({"score": {"gt": 0.75}}, {"the-band"}),
    ({"active": {"eq": False}}, {"the-band"}),
    ({"founded": {"lt": date(1968, 1, 1)}}, {"the-band"}),
    ({"created_at": {"gt": datetime(2026, 3, 1, tzinfo=UTC)}}, {"the-band"}),
    ({"id": {"in": [JONI, UUID(int=3)]}}, {"joni", "nobody"}),
    ({"or": [{"name": "Joni"}, {"members": 5}]}, {"joni", "the-band"}),
    ({"or": []}, set()),
    ({"and": []}, {"joni", "the-band", "nobody"}),
    ({"not": {"name": {"starts_with": "J"}}}, {"the-band", "nobody"}),
    ({"not": {"or": [{"name": "Joni"}, {"name": None}]}}, {"the-band"}),
    ({"and": [{"name": {"contains": "n"}}, {"not": {"members": 5}}]}, {"joni"}),
    ({"extra": {"eq": {"a": [1, 2.50, None]}}}, {"joni"}),
    ({"extra": {"b": {"is_null": True}}}, {"joni", "the-band", "nobody"}),
]


@pytest.mark.parametrize("source", ["tv_artist", "tv_bare"])
@pytest.mark.parametrize(
    ("where", "expected"), CONDITIONS, ids=[str(item[0]) for item in CONDITIONS]
)
async def test_conditions(database, source, where, expected):
    repository = QueryRepository(database)
    found = await repository.find(source, where)
    assert {item["identifier"] for item in found} == expected
    assert await repository.count(source, where) == len(expected)
    assert await repository.count(source, where, identifier="joni") == ("joni" in expected)


async def test_every_operator_of_one_value_is_here(database):
    """What GraphQL's filters can ask of a text, repositories can."""
    known = set(_operators_of("String"))
    assert {"eq", "ne", "in", "not_in", "is_null", "lt", "like", "ilike", "contains"} <= known
    repository = QueryRepository(database)
    for name in sorted(known):
        operand = {"in": ["x"], "not_in": ["x"], "is_null": False}.get(name, "x")
        assert await repository.count("tv_artist", {"name": {name: operand}}) in range(4)


async def test_objects_inside_of_documents(database):
    await database.execute(
        'UPDATE tv_artist SET data = data || \'{"label": {"name": "Reprise", "sold": {"in": 1}}}\''
        " WHERE identifier = 'joni'"
    )
    repository = QueryRepository(database)
    for where in (
        {"label": {"name": {"eq": "Reprise"}}},
        {"label": {"name": {"starts_with": "Re"}, "sold": {"is_null": False}}},
        {"label": {"not": {"name": {"eq": "Other"}}}, "name": "Joni"},
    ):
        (found,) = await repository.find("tv_artist", where)
        assert found["identifier"] == "joni"


@pytest.mark.parametrize(
    ("where", "message"),
    [
        ({"name": {"contians": "x"}}, "Condition name: there is no operator contians"),
        ({"name": {}}, "Condition name: no operator is given"),
        ({"label": {"name": "x"}}, "Condition label: there is no operator name"),
        ({"name": {"first": {"eq": "x"}}}, "Condition name: there is no operator first"),
        ({"members": {"contains": "x"}}, "Condition members: integer has no operator contains; it has: eq"),
        ({"label": {"sold": {"contains": 5}}}, r"Condition label\.sold: numeric has no operator contains"),
        ({"name": {"eq": None}}, "Condition name: eq was given None"),
        ({"name": {"in": "abc"}}, "Condition name: expected list | tuple, found 'abc'"),
        ({"name": {"is_null": 1}}, "Condition name: expected bool, found 1"),
        ({"name": {"contains": 5}}, "Condition name: expected str, found 5"),
        ({"id": {"in": [1] * 1001}}, "Condition id: at most 1000 items"),
        ({"or": {"name": "x"}}, "Condition or: expected a list of conditions"),
        ({"or": ["x"]}, "Condition or: expected conditions, found 'x'"),
        ({"not": {}}, "Condition not: expected conditions, found {}"),
    ],
)  # fmt: skip
async def test_conditions_that_have_no_meaning(database, where, message):
    """Nothing that is not understood is left out: that would give every row."""
    repository = QueryRepository(database)
    for ask in (repository.find, repository.count, repository.page, repository.find_one):
        with pytest.raises(errors.RepositoryArgumentError, match=message.replace("|", r"\|")):
            await ask("tv_artist", where)


@pytest.mark.parametrize("source", ["tv_artist", "tv_bare"])
@pytest.mark.parametrize(
    "order", ["id", "-identifier", ("name", "id"), ("-name",), ("-genre", "name")]
)
async def test_pages(database, source, order):
    """Every page after the other gives what one list gives, nulls included."""
    repository = QueryRepository(database)
    for number in range(4, 9):
        artist = {"id": UUID(int=number), "identifier": f"a{number}", "name": "Same", "genre": None}
        await database.fetchval(
            "SELECT fn_store_artist($1::jsonb)", json.dumps(artist | {"id": str(artist["id"])})
        )
    names = (order,) if isinstance(order, str) else order
    expected = await repository.find(source, order_by=(*names, "id"), limit=100)
    for first in (1, 3, 8, 9):
        found: list[str] = []
        cursor = None
        while True:
            page = await repository.page(source, order_by=order, first=first, after=cursor)
            found += [item["identifier"] for item in page.items]
            cursor = page.cursor
            if cursor is None:
                break
            assert len(page.items) == first
        assert found == [item["identifier"] for item in expected]


async def test_pages_stay_right_when_rows_come_and_go(database):
    repository = QueryRepository(database)
    page = await repository.page(
        "tv_artist", {"name": {"is_null": False}}, order_by="name", first=1
    )
    assert [item["name"] for item in page.items] == ["Joni"]
    await CommandRepository(database).call("fn_forget_artist", id=JONI)
    await CommandRepository(database).call("fn_create_artist", name="Abba")
    page = await repository.page(
        "tv_artist", {"name": {"is_null": False}}, order_by="name", first=1, after=page.cursor
    )
    assert [item["name"] for item in page.items] == ["The Band"]
    assert page.cursor is None


async def test_cursors_of_something_else(database):
    repository = QueryRepository(database)
    cursor = (await repository.page("tv_artist", order_by="name", first=1)).cursor
    for other in (
        {"source": "tv_bare", "order_by": "name"},
        {"source": "tv_artist", "order_by": "-name"},
        {"source": "tv_artist"},
    ):
        with pytest.raises(errors.RepositoryArgumentError, match="is no place in"):
            await repository.page(after=cursor, **other)
    for bad in ("", "x", "é", "W10", cursor[:-4]):
        with pytest.raises(errors.RepositoryArgumentError, match="is no place in"):
            await repository.page("tv_artist", order_by="name", after=bad)
    for first in (0, 1_001):
        with pytest.raises(errors.RepositoryArgumentError, match="needs first from 1"):
            await repository.page("tv_artist", first=first)


async def test_savepoints(database):
    commands = CommandRepository(database)
    with pytest.raises(errors.RepositoryArgumentError, match="outside of a transaction"):
        async with commands.savepoint():
            pass
    async with commands.transaction() as inside:
        await inside.call("fn_create_artist", name="Kept")
        with pytest.raises(psycopg.errors.UniqueViolation):
            async with inside.savepoint() as point:
                await point.call("fn_create_artist", name="Undone")
                await point.call("fn_create_artist", name="Kept")
        async with inside.savepoint() as point:
            await point.call("fn_create_artist", name="Kept too")
    repository = QueryRepository(database)
    assert await repository.count("tv_artist", {"name": {"starts_with": "Kept"}}) == 2
    assert await repository.count("tv_artist", name="Undone") == 0


async def test_a_pattern_that_escapes_nothing_is_refused(database):
    """PostgreSQL finds it only where a row leads to the pattern's end."""
    repository = QueryRepository(database)
    for operator in ("like", "ilike"):
        for pattern in ("\\", "none of them\\", "a\\\\\\"):
            with pytest.raises(
                errors.RepositoryArgumentError,
                match=r"^Condition name: a pattern must not end with",
            ):
                await repository.count("tv_artist", name={operator: pattern})
        assert await repository.count("tv_artist", name={operator: "Joni\\\\"}) == 0
        assert await repository.count("tv_artist", name={operator: "\\J%"}) == 1
    assert await repository.count("tv_artist", name={"contains": "\\"}) == 0
