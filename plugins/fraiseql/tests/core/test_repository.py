"""Repositories, without GraphQL."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

import psycopg
import pytest
from fraiseql import CommandRepository, QueryRepository, errors

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
