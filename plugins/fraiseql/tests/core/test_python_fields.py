"""Fields that Python computes: what they are given, and what becomes of what they give."""

from __future__ import annotations

import enum
import json
from decimal import Decimal
from typing import Any
from uuid import UUID

import fraiseql
import psycopg
import pytest
from fraiseql import Schema
from fraiseql.execute.encode import encode_json
from fraiseql.execute.failures import failure_of

pytestmark = pytest.mark.anyio


class Size(enum.Enum):
    """Stored by value where that is text, else by name."""

    SMALL = "s"
    LARGE = "l"


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


@fraiseql.input
class Inner:
    size: Size = Size.LARGE
    at: UUID | None = None
    id: UUID | None = None


@fraiseql.input
class Outer:
    inner: Inner = fraiseql.field(default_factory=Inner)
    sizes: list[Size] = fraiseql.field(default_factory=lambda: [Size.SMALL])
    many: list[Inner] | None = None


@fraiseql.type
class Box:
    size: Size
    levels: list[Level]
    id: UUID
    weight: Decimal | None


@fraiseql.query
def describe(outer: Outer, level: Level = Level.LOW, id: UUID | None = None) -> str:
    return repr((outer.inner, outer.sizes, outer.many, level, id))


@fraiseql.query
async def sizes(of: list[Size]) -> list[Size | None]:
    return [*reversed(of), None]


@fraiseql.query
def level() -> Level:
    return Level.HIGH


@fraiseql.query
def box() -> Box:
    return Box(size=Size.SMALL, levels=[Level.LOW], id=UUID(int=1), weight=Decimal("1.50"))


@fraiseql.query
def as_document() -> Box:
    return {"size": "s", "levels": ["LOW"], "id": 7, "weight": 2}


@fraiseql.query
def wrong_document() -> Box | None:
    return {"size": "none", "levels": [], "id": "x", "weight": None}


SCHEMA = Schema(describe, sizes, level, box, as_document, wrong_document, Inner, Outer, Box)


def test_defaults_are_published_as_clients_write_them():
    text = SCHEMA.sdl()
    assert "inner: Inner! = { size: LARGE, at: null, id: null }" in text
    assert "sizes: [Size!]! = [SMALL]" in text
    assert "level: Level! = LOW" in text


async def test_inputs_become_objects(make_client):
    client = make_client(schema=SCHEMA)
    data = await client.data(
        "{ describe(outer: {many: [{size: SMALL}]}, level: HIGH,"
        ' id: "00000000-0000-0000-0000-000000000001") }'
    )
    inner = Inner(size=Size.LARGE)
    small = Inner(size=Size.SMALL)
    expected = (inner, [Size.SMALL], [small], Level.HIGH, UUID(int=1))
    assert data["describe"] == repr(expected)
    (error,) = await client.errors('{ describe(outer: {}, id: "x") }')
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert (
        error["message"]
        == "id has an invalid value: UUID must have 32 hexadecimal digits, found 'x'."
    )


async def test_enums_go_both_ways(make_client):
    client = make_client(schema=SCHEMA)
    data = await client.data("{ sizes(of: [SMALL, LARGE]) level box { size levels id weight } }")
    assert data == {
        "sizes": ["LARGE", "SMALL", None],
        "level": "HIGH",
        "box": {
            "size": "SMALL",
            "levels": ["LOW"],
            "id": "00000000-0000-0000-0000-000000000001",
            "weight": "1.50",
        },
    }


async def test_documents_are_as_good_as_objects(make_client):
    client = make_client(schema=SCHEMA)
    data = await client.data("{ asDocument { size levels id weight } }")
    assert data == {"asDocument": {"size": "SMALL", "levels": ["LOW"], "id": "7", "weight": "2"}}
    (error,) = await client.errors("{ wrongDocument { size } }")
    assert error["message"] == 'Enum "Size" cannot represent value: "none"'
    assert error["extensions"]["code"] == "UNREPRESENTABLE_VALUE"


async def test_all_fields_of_a_document_become_attributes(client, music):
    """A method sees Python values: numbers, dates, enums, objects in lists."""
    seen: dict[str, Any] = {}

    @fraiseql.type(source="tv_artist", name="Seen")
    class Seen(music.Artist):
        @fraiseql.field
        def look(self) -> bool:
            seen.update(vars(self))
            return True

    schema = Schema(Seen, fraiseql.find_one(Seen, name="seen"))
    from fraiseql import Engine

    client.engine = Engine(schema, client.engine._context)
    assert await client.data('{ seen(identifier: "joni") { look } }') == {"seen": {"look": True}}
    assert seen["id"] == UUID(int=1)
    assert seen["genre"] is music.Genre.JAZZ
    assert (seen["plays"], seen["rating"], seen["score"]) == (2**53 + 1, Decimal("9.5"), 0.5)
    assert isinstance(seen["score"], float)
    assert seen["founded"].year == 1968
    assert seen["created_at"].utcoffset().total_seconds() == 0
    assert isinstance(seen["albums"][0], music.Album)
    assert seen["albums"][0].tracks[1].seconds is None
    assert seen["extra"]["a"][0] == 1


def test_unknown_stored_enum_values(music):
    built = Schema(music).build()
    with pytest.raises(ValueError, match="Genre has no value stored as 'polka'"):
        built.converter.hydrate("Artist", {"genre": "polka"})


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1.50"), "1.50"),
        (
            {"a": [Decimal("0.10000000000000000001"), None, "é"]},
            '{"a":[0.10000000000000000001,null,"é"]}',
        ),
        (("x", {"k": Decimal(1)}), '["x",{"k":1}]'),
        ("\ud800", '"\\ud800"'),
    ],
)
def test_json_is_written_exactly(value, text):
    assert encode_json(value).decode() == text
    assert json.loads(encode_json(value)) is not None


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (psycopg.OperationalError("connection lost"), "SERVICE_UNAVAILABLE"),
        (psycopg.DataError("NUL"), "BAD_USER_INPUT"),
        (psycopg.InterfaceError("closed"), "INTERNAL_SERVER_ERROR"),
        (psycopg.errors.TooManyConnections(), "SERVICE_UNAVAILABLE"),
        (psycopg.errors.AdminShutdown(), "SERVICE_UNAVAILABLE"),
        (psycopg.errors.QueryCanceled(), "TIMEOUT"),
        (psycopg.errors.SerializationFailure(), "CONFLICT"),
        (psycopg.errors.DeadlockDetected(), "CONFLICT"),
        (psycopg.errors.LockNotAvailable(), "CONFLICT"),
        (psycopg.errors.InsufficientPrivilege(), "FORBIDDEN"),
        (psycopg.errors.ForeignKeyViolation(), "FOREIGN_KEY_VIOLATION"),
        (psycopg.errors.CheckViolation(), "CHECK_VIOLATION"),
        (psycopg.errors.UndefinedTable(), "INTERNAL_SERVER_ERROR"),
        (psycopg.errors.NumericValueOutOfRange(), "BAD_USER_INPUT"),
    ],
)
def test_codes_of_database_errors(error, code, caplog):
    failure = failure_of(error)
    assert failure.extensions["code"] == code
    assert failure.lost is (code == "SERVICE_UNAVAILABLE")
