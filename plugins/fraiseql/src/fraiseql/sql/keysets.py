"""Conditions that rows stand after or before a place in an order."""

from __future__ import annotations

import enum
from collections.abc import Sequence

from fraiseql.sql.orders import OrderKey


class Side(enum.Enum):
    """Which rows, seen from a place in an order."""

    AFTER = "after"
    BEFORE = "before"
    #: The place itself and all after it.
    FROM = "from"
    #: The place itself and all before it.
    UP_TO = "up to"


_AFTER = frozenset({Side.AFTER, Side.FROM})
_INCLUSIVE = frozenset({Side.FROM, Side.UP_TO})


def beside(side: Side, keys: Sequence[OrderKey], values: Sequence[str]) -> str:
    """The condition that a row stands on a side of a place.

    Where no key is ever null and all go one way it is a comparison of rows, which an index over
    the keys serves; else it is spelled out, with nulls where the order has them.

    Args:
        side: which rows.
        keys: of the order; the last one is different in all rows.
        values: SQL of the place's value of each key.
    """
    one_way = len({key.descending for key in keys}) == 1
    if one_way and all(key.access.nonnull for key in keys):
        up = (side in _AFTER) is not keys[0].descending
        operator = (">" if up else "<") + ("=" if side in _INCLUSIVE else "")
        row = ", ".join(key.access.sql for key in keys)
        return f"({row}) {operator} ({', '.join(values)})"
    spelled = _spell(side, keys, values)
    first = keys[0]
    if first.access.nonnull:
        # Implied by the rest; it is what an index over the first key can use.
        up = (side in _AFTER) is not first.descending
        return f"{first.access.sql} {'>=' if up else '<='} {values[0]} AND {spelled}"
    return spelled


def _spell(side: Side, keys: Sequence[OrderKey], values: Sequence[str]) -> str:
    if not keys:
        return "true" if side in _INCLUSIVE else "false"
    key, value = keys[0], values[0]
    strict = _strictly(key, value, after=side in _AFTER)
    rest = _spell(side, keys[1:], values[1:])
    if rest == "false":
        return f"({strict})"
    sql = key.access.sql
    same = f"{sql} = {value}" if key.access.nonnull else f"{sql} IS NOT DISTINCT FROM {value}"
    return f"({strict} OR ({same} AND {rest}))"


def _strictly(key: OrderKey, value: str, *, after: bool) -> str:
    sql = key.access.sql
    known = f"{sql} {'>' if after is not key.descending else '<'} {value}"
    if key.access.nonnull:
        return known
    if after is key.nulls_first:  # from a null, all that are known are on this side
        return f"{known} OR ({value} IS NULL AND {sql} IS NOT NULL)"
    return f"{known} OR ({sql} IS NULL AND {value} IS NOT NULL)"
