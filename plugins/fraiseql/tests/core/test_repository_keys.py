"""Repositories that read for many values of one key at once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from fraise_testing.counting import CountedDatabase, StatementLog
from fraiseql import QueryRepository
from fraiseql.errors import RepositoryArgumentError, SourceMissingError, UnstorableTextError

pytestmark = pytest.mark.anyio

SOURCES = pytest.mark.parametrize("source", ["tv_artist", "tv_bare"])
JONI, BAND, NOBODY = (UUID(int=number) for number in (1, 2, 3))
STRANGER = UUID(int=9)


@pytest.fixture
def log() -> StatementLog:
    return StatementLog()


@pytest.fixture
def queries(database, log) -> QueryRepository:
    return QueryRepository(CountedDatabase(inner=database, log=log))


@SOURCES
@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("id", [BAND, STRANGER, JONI]),
        ("identifier", ["the-band", "x' OR '1'='1", "joni"]),
        ("founded", [date(1967, 1, 1), date(2026, 1, 1), date(1968, 3, 1)]),
        ("members", [5, 77, 1]),
        ("rating", [Decimal(8), Decimal(7), Decimal("9.50")]),
        ("name", ["The Band", None, "Joni"]),
    ],
)
async def test_one_document_of_each_value(queries, log, source, key, values):
    await queries.count(source)  # which learns the source
    log.statements.clear()
    found = await queries.find_by(source, key, values)
    assert {value: item["identifier"] for value, item in found.items()} == {
        values[0]: "the-band",
        values[2]: "joni",
    }
    assert await queries.count_by(source, key, values) == {
        values[0]: 1,
        values[1]: 0,
        values[2]: 1,
    }
    lists = await queries.find_all_by(source, key, values)
    assert [[item["identifier"] for item in items] for items in lists.values()] == [
        ["the-band"],
        [],
        ["joni"],
    ]
    assert list(lists) == values
    assert len(log.statements) == 3


async def test_enums_of_the_database_are_keys(queries):
    found = await queries.find_by("tv_artist", "genre", ["jazz", "new wave"])
    assert [item["identifier"] for item in found.values()] == ["joni"]


@pytest.fixture
async def songs(database) -> None:
    await database.execute("CREATE TABLE tv_song (id int, artist int, data jsonb)")
    await database.execute(
        "INSERT INTO tv_song SELECT n, n % 3, jsonb_build_object('id', n, 'seconds', n * n)"
        " FROM generate_series(1, 12) AS n"
    )


async def test_lists_have_their_own_order_and_limit(queries, songs):
    found = await queries.find_all_by("tv_song", "artist", [2, 0, 7, 2], order_by="-id", limit=3)
    assert {key: [item["id"] for item in items] for key, items in found.items()} == {
        2: [11, 8, 5],
        0: [12, 9, 6],
        7: [],
    }
    assert list(found) == [2, 0, 7]
    assert await queries.find_all_by("tv_song", "artist", [1], limit=0) == {1: []}
    found = await queries.find_all_by("tv_song", "artist", [1], order_by=())
    assert len(found[1]) == 4


async def test_conditions_hold_as_well(queries, songs):
    some = {"seconds": {"gt": 30}, "or": [{"id": 6}, {"id": {"gte": 10}}]}
    assert await queries.count_by("tv_song", "artist", [0, 1, 2], some) == {0: 2, 1: 1, 2: 1}
    found = await queries.find_all_by("tv_song", "artist", [0, 1], some, id=12)
    assert {key: len(items) for key, items in found.items()} == {0: 1, 1: 0}
    assert list(await queries.find_by("tv_song", "artist", [0, 1], id=12)) == [0]
    assert list(await queries.find_by("tv_song", "id", [4, 5], {"artist": 2})) == [5]


async def test_no_values_need_no_statement(queries, log):
    await queries.count("tv_artist")
    log.statements.clear()
    assert await queries.find_by("tv_artist", "id", []) == {}
    assert await queries.find_all_by("tv_artist", "id", []) == {}
    assert await queries.count_by("tv_artist", "id", []) == {}
    assert log.statements == []


async def test_what_cannot_be_looked_up_is_refused(queries, songs):
    with pytest.raises(RepositoryArgumentError, match="Several documents of tv_song have the same"):
        await queries.find_by("tv_song", "artist", [1, 2])
    with pytest.raises(RepositoryArgumentError, match="cannot be hashed"):
        await queries.find_by("tv_song", "artist", [[1]])
    with pytest.raises(RepositoryArgumentError, match="At most 1000 values of artist"):
        await queries.count_by("tv_song", "artist", range(1_001))
    for limit in (-1, 1_001):
        with pytest.raises(RepositoryArgumentError, match="needs limit from 0 to 1000"):
            await queries.find_all_by("tv_song", "artist", [1], limit=limit)
    with pytest.raises(RepositoryArgumentError, match="has no operator"):
        await queries.find_by("tv_song", "artist", [], id={"starts_with": "1"})
    with pytest.raises(
        UnstorableTextError, match=r"name\.1 must not contain the character U\+0000"
    ):
        await queries.find_by("tv_artist", "name", ["a", "b\0"])
    with pytest.raises(SourceMissingError):
        await queries.find_by("tv_none", "id", [1])
