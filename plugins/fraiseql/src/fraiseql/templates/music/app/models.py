"""The types of the API.

Each type with a ``source`` is read from the ``tv_`` table of that name, one document a row; the
documents are made by the views in ``db/schema/20_documents``.  Where a type holds another, the
document holds the other's document; a ``fraiseql.relation`` is read from the other's own table
instead, in the same statement.
"""

from __future__ import annotations

import enum
from datetime import date
from decimal import Decimal
from uuid import UUID

import fraiseql
from graphql import GraphQLResolveInfo

from app.loaders import sold_of


@fraiseql.interface
class Person:
    """Somebody whom the store can write to."""

    id: UUID
    identifier: str
    first_name: str
    last_name: str
    email: str
    city: str
    country: str


class MediaType(enum.Enum):
    """The file format that a track is sold in."""

    MPEG = "MPEG audio file"
    PROTECTED_AAC = "Protected AAC audio file"
    PROTECTED_VIDEO = "Protected MPEG-4 video file"
    PURCHASED_AAC = "Purchased AAC audio file"
    AAC = "AAC audio file"


@fraiseql.type(source="tv_genre")
class Genre:
    """A kind of music or of video."""

    id: UUID
    identifier: str
    name: str


@fraiseql.type(source="tv_track")
class Track:
    """One song, or one episode of a show."""

    id: UUID
    identifier: str
    name: str
    composer: str | None = fraiseql.field(description="As printed on the record.")
    milliseconds: int
    bytes: int
    unit_price: Decimal
    album_title: str
    artist_name: str
    media_type: MediaType
    genre: Genre

    @fraiseql.field
    def length(self) -> str:
        """Minutes and seconds, as players show them."""
        minutes, seconds = divmod(round(self.milliseconds / 1000), 60)
        return f"{minutes}:{seconds:02}"

    @fraiseql.field
    async def sold(self, info: GraphQLResolveInfo) -> int:
        """How often it was sold, counted when it is asked for."""
        return await info.context.load(sold_of, self.id)


@fraiseql.type(source="tv_album")
class Album:
    """A record."""

    id: UUID
    identifier: str
    title: str
    artist_id: UUID
    artist_name: str
    track_count: int
    tracks: list[Track]
    artist: Artist = fraiseql.relation(on="artist_id")


@fraiseql.type(source="tv_artist")
class Artist:
    """Who made the records."""

    id: UUID
    identifier: str
    name: str
    album_count: int
    albums: list[Album]


@fraiseql.type
class PlaylistEntry:
    """A track on a playlist, in short."""

    track_id: UUID
    track_identifier: str
    name: str
    artist_name: str
    milliseconds: int
    track: Track = fraiseql.relation(on="track_id", description="The whole of it.")


@fraiseql.type(source="tv_playlist")
class Playlist:
    """A selection of tracks; several may have one name."""

    id: UUID
    identifier: str
    name: str
    version: fraiseql.Version = fraiseql.field(description="Counts its changes.")
    track_count: int
    minutes: int = fraiseql.field(description="How long it plays.")
    entries: list[PlaylistEntry]


@fraiseql.type(source="tv_employee")
class Employee(Person):
    """One of the people of the store."""

    title: str
    hire_date: date
    manager_name: str | None = fraiseql.field(description="Whom they report to.")
    customer_count: int = fraiseql.field(description="How many customers they look after.")


@fraiseql.type(source="tv_customer")
class Customer(Person):
    """Who buys."""

    company: str | None
    full_name: str = fraiseql.field(sql="t.first_name || ' ' || t.last_name")
    support_rep_name: str
    invoice_count: int
    total_spent: Decimal
    invoices: fraiseql.Connection[Invoice] = fraiseql.relation(on="customer_id")


@fraiseql.type
class InvoiceLine:
    """One track on an invoice, at the price that was paid."""

    id: UUID
    track_id: UUID
    track_name: str
    artist_name: str
    unit_price: Decimal
    quantity: int
    track: Track | None = fraiseql.relation(on="track_id")


@fraiseql.type(source="tv_invoice")
class Invoice:
    """One purchase."""

    id: UUID
    identifier: str
    invoice_date: date
    billing_city: str
    billing_country: str
    total: Decimal
    customer_id: UUID
    customer_name: str
    lines: list[InvoiceLine]
    customer: Customer = fraiseql.relation(on="customer_id")
