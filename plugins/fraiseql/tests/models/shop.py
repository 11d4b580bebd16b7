"""A record shop as models: every kind of member, every way of embedding."""

from __future__ import annotations

import enum
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

import fraiseql


class Format(enum.Enum):
    """On what it is sold."""

    VINYL = "vinyl"
    DIGITAL = "digital"


@fraiseql.model
class Genre:
    """A kind of music."""

    id: UUID
    identifier: str
    name: str = fraiseql.column(unique=True, max_length=120, index=True)


@fraiseql.model
class Artist:
    """Who made the records."""

    id: UUID
    identifier: str
    name: str = fraiseql.column(unique=True, max_length=120, index=True)
    founded: date | None
    version: fraiseql.Version
    albums: list[Album]


@fraiseql.type
class Sleeve:
    """How it is wrapped; stored in the row."""

    colour: str
    folds: int


@fraiseql.model(unique=[("artist", "title")], indexes=[("format", "title")])
class Album:
    """A record; an artist's titles differ."""

    id: UUID
    identifier: str
    title: str = fraiseql.column(max_length=160, index=True)
    format: Format = Format.DIGITAL
    tags: list[str] = fraiseql.column(default_factory=list)
    sleeve: Sleeve | None
    created_at: datetime = fraiseql.column(default_sql="now()")
    artist: Artist = fraiseql.relation(on="artist_id")
    tracks: list[Track]


@fraiseql.model(on_delete={"album": "cascade", "guest": "set null"})
class Track:
    """One song."""

    id: UUID
    title: str = fraiseql.column(max_length=200)
    seconds: int = fraiseql.column(check="seconds > 0")
    price: Decimal = fraiseql.column(
        precision=(10, 2), check="price >= 0", description="Today's price."
    )
    album: Album = fraiseql.relation(on="album_id")
    guest: Artist | None = fraiseql.relation(on="guest_id")
    genre: Genre | None


@fraiseql.model(table="order", checks={"order_shipped": "shipped IS NULL OR shipped >= placed"})
class Order:
    """Somebody buys a song."""

    id: UUID
    identifier: str
    placed: date
    shipped: date | None
    user: str | None
    track: Track
    track_id: UUID


artists = fraiseql.find_many(Artist)
artist = fraiseql.find_one(Artist)
albums = fraiseql.find_many(Album)
album = fraiseql.find_one(Album)
pages = fraiseql.connection(Album, name="pages")
tracks = fraiseql.find_many(Track)
orders = fraiseql.find_many(Order)


@fraiseql.input
class ArtistInput:
    name: str
    founded: date | None = None


@fraiseql.mutation(function="fn_create_artist")
class CreateArtist:
    input: ArtistInput
    result: Artist


@fraiseql.input
class ArtistChange:
    id: UUID
    name: str | None = None
    founded: date | None = None


@fraiseql.mutation(function="fn_update_artist")
class UpdateArtist:
    input: ArtistChange
    expected_version: fraiseql.Version | None
    result: Artist


@fraiseql.input
class SleeveInput:
    colour: str
    folds: int


@fraiseql.input
class AlbumInput:
    artist_id: UUID
    title: str
    format: Format = Format.DIGITAL
    sleeve: SleeveInput | None = None


@fraiseql.mutation(function="fn_create_album")
class CreateAlbum:
    input: AlbumInput
    result: Album


@fraiseql.input
class AlbumChange:
    id: UUID
    title: str | None = None
    artist_id: UUID | None = None
    format: Format | None = None
    sleeve: SleeveInput | None = None


@fraiseql.mutation(function="fn_update_album")
class UpdateAlbum:
    input: AlbumChange
    result: Album


@fraiseql.input
class ById:
    id: UUID


@fraiseql.mutation(function="fn_delete_album")
class DeleteAlbum:
    input: ById
    result: UUID


@fraiseql.input
class TrackInput:
    album_id: UUID
    title: str
    seconds: int
    price: Decimal
    genre_id: UUID | None = None


@fraiseql.mutation(function="fn_create_track")
class CreateTrack:
    input: TrackInput
    result: Track
