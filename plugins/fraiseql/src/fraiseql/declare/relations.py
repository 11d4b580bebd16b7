"""Relations: fields that are read from the source of another type, in the same statement."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from attrs import frozen

from fraiseql.declare.members import ComputedField, FieldOptions
from fraiseql.errors import DeclarationError

T = TypeVar("T")


class Connection(Generic[T]):
    """In annotations: pages of a sourced type, with cursors (Relay's Cursor Connections).

    ``albums: fraiseql.Connection[Album] = fraiseql.relation(on="artist_id")`` publishes
    ``AlbumConnection``, and the arguments first, after, last and before.
    """


@frozen(kw_only=True)
class RelationOptions(FieldOptions):
    """What ``fraiseql.relation(...)`` says of an attribute.

    Attributes:
        on: the key that holds the ``id`` of the other side.
        limit: rows of a list whose limit a client leaves out; None where the settings decide.
        max_limit: rows that a client may ask for; likewise.
    """

    on: str
    limit: int | None = None
    max_limit: int | None = None

    def __call__(self, method: Callable[..., Any]) -> ComputedField:  # Any: see FieldOptions
        """Refuse to decorate: a method is computed, and a relation is read.

        Raises:
            DeclarationError: always.
        """
        raise DeclarationError(
            f"fraiseql.relation stands on the method {method.__name__}, which is no relation.",
            hint="Annotate an attribute: `albums: list[Album] = fraiseql.relation(on=...)`.",
        )


def relation(
    *,
    on: str,
    name: str | None = None,
    description: str | None = None,
    deprecated: str | None = None,
    limit: int | None = None,
    max_limit: int | None = None,
    assumed_size: int | None = None,
) -> Any:  # Any: stands where a value of the attribute's type is expected
    """Read an attribute from the source of its type instead of from this type's documents.

    The annotation says what is read: ``list[Album]`` a list with where, orderBy, limit and
    offset; ``Connection[Album]`` pages with cursors; ``Artist`` or ``Artist | None`` one object.

    Args:
        on: for a list or connection, the column (or key of the documents) of the *other* source
            that holds this object's ``id``; for one object, the column or key of *this* one that
            holds the other's ``id``.
        name: the GraphQL name; else the camelCase of the Python name.
        description: shown in the schema.
        deprecated: the reason, which marks the field as deprecated.
        limit: how many rows when the client does not say; else the setting.
        max_limit: how many rows a client may ask for; else the setting.
        assumed_size: how many rows it counts as against the limit of cost when the client does
            not say; else ``limit``.
    """
    return RelationOptions(
        name=name,
        description=description,
        deprecated=deprecated,
        default=None,
        on=on,
        limit=limit,
        max_limit=max_limit,
        assumed_size=assumed_size,
    )
