"""A type with a field of every kind, over tables that keep it in different ways."""

from __future__ import annotations

import enum
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from ipaddress import IPv4Address, IPv6Address
from uuid import UUID

import fraiseql
from fraiseql.scalars.geography import Point


class Colour(enum.Enum):
    RED = "red"
    DARK_BLUE = "dark blue"


class Kinds:
    """The fields that all of them have."""

    text: str | None
    whole: int | None
    real: float | None
    exact: Decimal | None
    big: fraiseql.BigInt | None
    flag: bool | None
    colour: Colour | None
    reference: UUID | None
    day: date | None
    hour: time | None
    instant: datetime | None
    span: timedelta | None
    extra: fraiseql.JSON | None
    address: IPv4Address | None
    address6: IPv6Address | None
    network: fraiseql.CIDR | None
    hardware: fraiseql.MAC | None
    tree: fraiseql.LTree | None
    days: fraiseql.DateRange | None
    instants: fraiseql.DateTimeRange | None
    numbers: fraiseql.IntRange | None
    place: Point | None
    features: fraiseql.Vector | None
    mail: fraiseql.EmailAddress | None
    slug: fraiseql.Slug | None
    link: fraiseql.URL | None
    phone: fraiseql.PhoneNumber | None
    price: fraiseql.Money | None
    currency: fraiseql.CurrencyCode | None
    country: fraiseql.CountryCode | None
    language: fraiseql.LanguageCode | None
    latitude: fraiseql.Latitude | None
    longitude: fraiseql.Longitude | None
    words: list[str | None] | None
    counts: list[int] | None
    colours: list[Colour] | None
    dates: list[date] | None
    references: list[UUID] | None
    blobs: list[bytes] | None
    spans: list[timedelta] | None
    addresses: list[IPv4Address] | None
    windows: list[fraiseql.IntRange] | None
    blob: bytes | None


@fraiseql.type(source="tv_thing")
class Thing(Kinds):
    """Kept in typed columns."""

    id: int
    owners: list[Owner] = fraiseql.relation(on="thing_id")
    loud: str | None = fraiseql.field(sql="upper(t.text) || ' t.text'")


@fraiseql.type(source="tv_bare_thing")
class BareThing(Kinds):
    """Kept in the document alone."""

    id: int


@fraiseql.type
class Inner(Kinds):
    """Kept inside of another document."""


@fraiseql.type(source="tv_owner")
class Owner:
    id: int
    inside: Inner
    thing: Thing | None = fraiseql.relation(on="thing_id")


owners = fraiseql.find_many(Owner, max_limit=1_000)
thing_totals = fraiseql.aggregate(Thing)
things = fraiseql.find_many(Thing, max_limit=1_000)
bare_things = fraiseql.find_many(BareThing, max_limit=1_000)
thing_pages = fraiseql.connection(Thing)
bare_thing_pages = fraiseql.connection(BareThing)
