"""Pages by the place of their last row, which stay right when rows come and go."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from typing import Final

from attrs import frozen

from fraiseql.errors import RepositoryArgumentError
from fraiseql.plan.texts import is_storable
from fraiseql.repository.conditions import Conditions, Value

_HINT: Final = "Take `cursor` of the page before, with the same source and order."


@frozen
class Key:
    """One key of an order.

    Attributes:
        name: with ``-`` before it where it descends.
    """

    name: str
    value: Value

    @property
    def descends(self) -> bool:
        """Whether the greatest comes first."""
        return self.name.startswith("-")

    @property
    def sql(self) -> str:
        """For ORDER BY; nulls are the greatest, as everywhere in PostgreSQL."""
        return f"{self.value.sql} DESC" if self.descends else self.value.sql


def order_keys(conditions: Conditions, names: Sequence[str]) -> tuple[Key, ...]:
    """The keys of an order."""
    return tuple(Key(name, conditions.value((name.removeprefix("-"),), "")) for name in names)


def write_cursor(source: str, keys: Sequence[Key], values: Sequence[str | None]) -> str:
    """The place of a row.  It is not signed: do not take it from strangers."""
    place = [source, [key.name for key in keys], list(values)]
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode().rstrip("=")


def read_cursor(source: str, keys: Sequence[Key], cursor: str) -> list[str | None]:
    """The values of the keys at a place.

    Raises:
        RepositoryArgumentError: it is no place of this order.
    """
    names = [key.name for key in keys]
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        place = json.loads(base64.urlsafe_b64decode(padded.encode()))
    except (ValueError, binascii.Error):
        place = None
    is_place = isinstance(place, list) and len(place) == 3 and place[:2] == [source, names]
    values = place[2] if is_place else None
    if not isinstance(values, list) or len(values) != len(names) or not is_storable(values):
        raise RepositoryArgumentError(
            f"The cursor {cursor!r} is no place in {source} ordered by {', '.join(names)}.",
            hint=_HINT,
        )
    return values


def write_after(conditions: Conditions, keys: Sequence[Key], values: Sequence[str | None]) -> str:
    """The condition that a row comes after a place."""
    alternatives: list[str] = []
    same: list[str] = []
    for key, value in zip(keys, values, strict=True):
        sql = key.value.sql
        if value is None:
            after = f"{sql} IS NOT NULL" if key.descends else None
            equal = f"{sql} IS NULL"
        else:
            bound = f"({conditions.bind(value, 'text')})::{key.value.cast}"
            after = f"{sql} < {bound}" if key.descends else f"({sql} > {bound} OR {sql} IS NULL)"
            equal = f"{sql} = {bound}"
        if after is not None:
            alternatives.append(" AND ".join([*same, after]))
        same.append(equal)
    return f"({' OR '.join(f'({item})' for item in alternatives) or 'false'})"
