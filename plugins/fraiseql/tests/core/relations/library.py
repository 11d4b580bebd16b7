"""Types that refer to each other."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import UUID

import fraiseql


@fraiseql.type(source="tv_label")
class Label:
    """Who pays for the records."""

    id: UUID
    name: str
    country: str | None
    bands: list[Band] = fraiseql.relation(on="label_id", description="Signed ones.")


@fraiseql.type
class Family:
    name: str | None


@fraiseql.type
class Genre:
    name: str | None
    family: Family | None


@fraiseql.type
class Member:
    name: str
    age: int | None
    band_id: UUID
    band: Band | None = fraiseql.relation(on="band_id")


@fraiseql.type(source="tv_band")
class Band:
    id: UUID
    name: str
    founded: int | None
    label: Label | None = fraiseql.relation(on="label_id")
    records: list[Record] = fraiseql.relation(on="band_id", limit=2, max_limit=5)
    page: fraiseql.Connection[Record] = fraiseql.relation(on="band_id", limit=3, max_limit=6)
    genre: Genre | None
    members: list[Member]
    debut: Record | None
    best: list[Record] | None

    @fraiseql.field
    def loud(self) -> str:
        return self.name.upper()

    @fraiseql.field
    def itself(self) -> Band:
        return self


@fraiseql.type(source="tv_record")
class Record:
    id: UUID
    title: str
    year: int
    rating: Decimal | None
    released: datetime | None
    tags: list[str] | None
    band: Band = fraiseql.relation(on="band_id")
    songs: list[Song] = fraiseql.relation(on="record_id")


@fraiseql.type(source="tv_song")
class Song:
    id: UUID
    title: str
    seconds: int | None
    record_id: UUID
    record: Record | None = fraiseql.relation(on="record_id")


labels = fraiseql.find_many(Label)
bands = fraiseql.find_many(Band)
band = fraiseql.find_one(Band)
records = fraiseql.find_many(Record)
songs = fraiseql.find_many(Song)
pages = fraiseql.connection(Record, max_limit=50)
song_pages = fraiseql.connection(Song)
band_pages = fraiseql.connection(Band)
node = fraiseql.node()
nodes = fraiseql.nodes()


@fraiseql.query
async def favourite(info) -> Band | None:
    return await info.context["queries"].find_one("tv_band", name="Band 1")


@fraiseql.query
async def favourites(info) -> list[Band]:
    return await info.context["queries"].find("tv_band")


@fraiseql.query
async def stranger(info) -> Band:
    """An object of the class, not a document."""
    row = await info.context["db"].fetchrow("SELECT id, name FROM tv_band WHERE name = 'Band 1'")
    return Band(
        id=row["id"], name=row["name"], founded=None, genre=None, members=[], debut=None, best=None
    )


@fraiseql.query
def nobody() -> Band:
    """An object that no table knows."""
    return Band(
        id=UUID(int=5), name="Nobody", founded=None, genre=None, members=[], debut=None, best=None
    )


@fraiseql.mutation
async def move_records(info, to: UUID) -> Band:
    await info.context["db"].execute("UPDATE tv_record SET band_id = $1", to)
    return await info.context["queries"].find_one("tv_band", id=to)


@fraiseql.input
class RenameInput:
    id: UUID
    name: str


@fraiseql.mutation(function="fn_rename_band")
class RenameBand:
    input: RenameInput
    result: Band


@fraiseql.input
class NameInput:
    name: str


@fraiseql.mutation(function="fn_describe_band")
class DescribeBand:
    input: NameInput
    result: Band
