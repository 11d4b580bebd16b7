"""The small store that these tests ask and change."""

from __future__ import annotations

import enum
from datetime import date, datetime, time
from decimal import Decimal
from typing import Annotated
from uuid import UUID

import fraiseql
from fraiseql import QueryRepository


class Genre(enum.Enum):
    """Kinds of music."""

    ROCK = "rock"
    JAZZ = "jazz"
    NEW_WAVE = "new wave"


@fraiseql.type
class Track:
    title: str
    seconds: int | None


@fraiseql.type
class Album:
    """A record."""

    id: UUID
    title: str
    price: Decimal | None
    tracks: list[Track]


@fraiseql.type(source="tv_artist")
class Artist:
    """Who made the records."""

    id: UUID
    identifier: str
    name: Annotated[str | None, fraiseql.Doc("As printed on the cover.")]
    genre: Genre | None
    plays: fraiseql.BigInt | None
    rating: Decimal | None
    score: float | None
    members: int | None
    active: bool | None
    founded: date | None
    created_at: datetime | None
    wakes: time | None
    extra: fraiseql.JSON | None
    albums: list[Album]
    tags: list[str] = fraiseql.field(description="Free words.")

    @fraiseql.field
    def shout(self, times: int = 1) -> str:
        """The name, loud."""
        return (self.name or "nobody").upper() * times

    @fraiseql.field
    async def neighbours(self, info) -> int:
        return await info.context["queries"].count("tv_artist") - 1

    @fraiseql.field
    def first_album(self) -> Album | None:
        return self.albums[0] if self.albums else None


@fraiseql.type(source="tv_bare", name="BareArtist")
class Bare:
    id: UUID
    identifier: str
    name: str | None
    genre: Genre | None
    plays: fraiseql.BigInt | None
    rating: Decimal | None
    score: float | None
    members: int | None
    active: bool | None
    founded: date | None
    created_at: datetime | None
    wakes: time | None
    extra: fraiseql.JSON | None
    albums: list[Album]


@fraiseql.type(source="v_broken")
class Broken:
    id: UUID


artists = fraiseql.find_many(Artist)
artist = fraiseql.find_one(Artist)
bares = fraiseql.find_many(Bare, limit=5, max_limit=500)
bare = fraiseql.find_one(Bare)
broken = fraiseql.find_one(Broken)
many_broken = fraiseql.find_many(Broken)


@fraiseql.query
def hello(name: str = "world", loud: bool | None = None) -> str:
    """A greeting."""
    return f"HELLO {name}" if loud else f"hello {name}"


@fraiseql.query
async def favourite(info) -> Artist | None:
    return await info.context["queries"].find_one("tv_artist", identifier="joni")


@fraiseql.query
def fails(kind: str) -> str | None:
    if kind == "told":
        raise fraiseql.GraphQLError("Not today.", extensions={"code": "CLOSED"})
    raise RuntimeError("the password is swordfish")


@fraiseql.query
def genres(of: list[Genre]) -> list[Genre]:
    return list(reversed(of))


@fraiseql.input
class AlbumInput:
    title: str
    tracks: list[str] = fraiseql.field(default_factory=list)


@fraiseql.input
class CreateArtistInput:
    name: str
    genre: Genre | None = None
    tags: list[str] = fraiseql.field(default_factory=lambda: ["new"])
    albums: list[AlbumInput] | None = None


@fraiseql.mutation(function="fn_create_artist")
class CreateArtist:
    """Make an artist."""

    input: CreateArtistInput
    result: Artist


@fraiseql.mutation(function="fn_describe_artist")
class DescribeArtist:
    input: CreateArtistInput
    result: Artist


@fraiseql.input
class ForgetInput:
    id: UUID


@fraiseql.mutation(function="fn_forget_artist")
class ForgetArtist:
    input: ForgetInput
    result: bool


@fraiseql.input
class NameInput:
    name: str


@fraiseql.mutation(function="fn_vanish")
class Vanish:
    input: NameInput
    result: Artist


@fraiseql.mutation(function="fn_nothing")
class Nothing:
    input: NameInput
    result: Artist | None


@fraiseql.mutation(function="fn_break")
class Break:
    input: NameInput
    result: Artist | None


@fraiseql.mutation(function="fn_all_artists")
class AllArtists:
    result: list[Artist]


@fraiseql.type
class Pair:
    identifier: str
    title: str


@fraiseql.mutation(function="fn_composite")
class Composite:
    input: NameInput
    result: Pair


@fraiseql.mutation
async def rename_artist(info, id: UUID, name: str) -> Artist:
    db = info.context["db"]
    await db.execute(
        "UPDATE tv_artist SET name = $2, data = data || jsonb_build_object('name', $2::text)"
        " WHERE id = $1",
        id,
        name,
    )
    if name == "refused":
        raise fraiseql.GraphQLError("Not that name.")
    return await QueryRepository(db).find_one("tv_artist", id=id)


@fraiseql.mutation
async def rename_softly(info, id: UUID, name: str) -> Artist | None:
    return await rename_artist(info, id, name)
