"""A small schema with input types of every structure."""

from __future__ import annotations

import enum
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

import fraiseql


class Colour(enum.Enum):
    RED = "red"
    DARK_BLUE = "dark blue"


@fraiseql.type(source="tv_maker")
class Maker:
    id: UUID
    name: str
    things: list[Thing] = fraiseql.relation(on="maker_id")


@fraiseql.type(source="tv_thing")
class Thing:
    id: UUID
    name: str
    colour: Colour | None
    price: fraiseql.BigInt | None
    size: float | None
    born: date | None
    seen: datetime | None
    tags: list[str] | None
    link: fraiseql.URL | None
    country: fraiseql.CountryCode | None
    maker: Maker | None = fraiseql.relation(on="maker_id")

    @fraiseql.field
    def shout(self) -> str:
        return self.name.upper()


@fraiseql.input
class Inner:
    born_at: date = date(2026, 1, 2)
    colour: Colour = Colour.RED
    words: list[str | None] | None = None


@fraiseql.input
class Outer:
    inner: Annotated[Inner, fraiseql.Doc("It holds others.")]
    others: list[Inner] | None = None
    again: Outer | None = None


@fraiseql.input(one_of=True)
class Choice:
    by_id: UUID | None = None
    by_name: str | None = None


@fraiseql.query
def told(outer: Outer | None = None, choice: Choice | None = None, limit: int = 3) -> list[str]:
    return []


things = fraiseql.find_many(Thing)
thing = fraiseql.find_one(Thing)
thing_pages = fraiseql.connection(Thing)
thing_totals = fraiseql.aggregate(Thing)
makers = fraiseql.find_many(Maker)
