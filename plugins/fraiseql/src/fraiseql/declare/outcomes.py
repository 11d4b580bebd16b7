"""What mutations give that say by value whether they did what they were asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from fraiseql.declare.types import type_
from fraiseql.scalars.annotations import JSON


@type_
class MutationError:
    """One reason why a mutation did nothing, and where in the input it lies."""

    code: str
    field: str | None
    path: list[str] | None
    message: str | None


@type_
class CascadeUpdate:
    """An object that a mutation made or changed beside its own."""

    typename: str
    id: UUID
    operation: str | None
    entity: JSON | None


@type_
class CascadeDelete:
    """An object that a mutation removed."""

    typename: str
    id: UUID


@type_
class Cascade:
    """What else a mutation changed, so that clients can mend what they keep."""

    updated: list[CascadeUpdate]
    deleted: list[CascadeDelete]


def make_success(name: str, key: str, entity: object) -> Any:  # Any: a class made here
    """The type of a mutation's success: what was written, a message, and what else changed.

    Args:
        name: in GraphQL.
        key: of the entity.
        entity: annotation of it.
    """
    hints = {"message": str | None, key: entity, "cascade": Cascade | None}
    return _make(name, "It was done.", hints)


def make_error(name: str) -> Any:  # Any: as above
    """The type of a mutation's refusal: its status, a message, and each reason.

    Args:
        name: in GraphQL.
    """
    hints = {"status": str, "message": str | None, "errors": list[MutationError]}
    return _make(name, "It was not done.", hints)


def _make(name: str, doc: str, hints: Mapping[str, object]) -> Any:  # Any: as above
    return type_(
        type(name, (), {"__annotations__": dict(hints), "__doc__": doc, "__module__": __name__})
    )
