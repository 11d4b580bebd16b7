"""Concerts, whose tables and functions are written from these classes.

After a change, `fraiseql schema sync` brings `db/schema/` in line; the files are there to be read,
and what stands outside of their marked blocks is never touched.
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import UUID

import fraiseql


@fraiseql.model
class Venue:
    """Where bands play."""

    id: UUID
    identifier: str
    name: str = fraiseql.column(max_length=120, index=True)
    city: str = fraiseql.column(max_length=80, index=True)
    place: fraiseql.Point = fraiseql.column(
        index=["orderBy.distance_to"], description="Longitude, then latitude."
    )
    concerts: fraiseql.Connection[Concert] = fraiseql.relation(on="venue_id")


@fraiseql.model(identifier="title", on_delete={"venue": "cascade"}, unique=[("venue", "starts")])
class Concert:
    """An evening."""

    id: UUID
    identifier: str
    version: fraiseql.Version
    title: str = fraiseql.column(max_length=160)
    starts: datetime = fraiseql.column(index=True)
    price: Decimal = fraiseql.column(precision=(8, 2), check="price >= 0")
    venue: Venue = fraiseql.relation(on="venue_id")


venues = fraiseql.find_many(Venue)
venue = fraiseql.find_one(Venue)
concerts = fraiseql.find_many(Concert)


@fraiseql.input
class CreateConcertInput:
    """A new concert."""

    venue_id: UUID
    title: str
    starts: datetime
    price: Decimal


@fraiseql.mutation(function="fn_create_concert")
class CreateConcert:
    """Announce a concert."""

    input: CreateConcertInput
    result: Concert


@fraiseql.input
class UpdateConcertInput:
    """What changes of a concert; what is left out stays."""

    id: UUID
    title: str | None = None
    starts: datetime | None = None
    price: Decimal | None = None


@fraiseql.mutation(function="fn_update_concert")
class UpdateConcert:
    """Change a concert, unless somebody else has."""

    input: UpdateConcertInput
    expected_version: fraiseql.Version | None
    result: Concert


@fraiseql.input
class DeleteConcertInput:
    """A concert."""

    id: UUID


@fraiseql.mutation(function="fn_delete_concert")
class DeleteConcert:
    """Cancel a concert; gives back its id."""

    input: DeleteConcertInput
    result: UUID
