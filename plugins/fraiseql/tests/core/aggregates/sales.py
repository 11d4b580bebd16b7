"""Sales, in typed columns and in documents alone."""

from __future__ import annotations

import enum
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

import fraiseql


class Channel(enum.Enum):
    SHOP = "shop"
    WEB = "web"
    PHONE = "phone"


@fraiseql.type
class Buyer:
    name: str | None
    age: int | None


@fraiseql.type(source="tv_sale")
class Sale:
    id: UUID
    country: str | None
    channel: Channel | None
    quantity: int | None
    points: fraiseql.BigInt | None
    price: Decimal | None
    weight: float | None
    paid: bool | None
    sold_on: date | None
    sold_at: datetime | None
    buyer: Buyer | None
    tags: list[str]


@fraiseql.type(source="tv_bare")
class Bare:
    id: UUID
    country: str | None
    channel: Channel | None
    quantity: int | None
    points: fraiseql.BigInt | None
    price: Decimal | None
    weight: float | None
    paid: bool | None
    sold_on: date | None
    sold_at: datetime | None
    buyer: Buyer | None


sales = fraiseql.find_many(Sale)
sale_totals = fraiseql.aggregate(Sale, limit=50, max_limit=500)
bare_totals = fraiseql.aggregate(Bare, limit=50, max_limit=500)
again = fraiseql.aggregate(Sale)
