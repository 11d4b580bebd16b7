"""Orders: keys that rows are sorted by, and where each is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import evolve, frozen

from fraiseql.schema.filters import target_of
from fraiseql.schema.model import ObjectModel
from fraiseql.schema.orders import STEP
from fraiseql.sql.columns import Access, Columns
from fraiseql.sql.extensions import require_type
from fraiseql.sql.relations import match_one
from fraiseql.sql.scope import Scope
from fraiseql.sql.uses import OrderKeyUse, OrderUse, RelationUse
from fraiseql.sql.writer import quote_name


@frozen(kw_only=True)
class OrderKey:
    """A key of an order.

    Attributes:
        name: of the field, such as ``name`` or ``genre.name``.
        nulls_first: where nulls go, by request or because the direction says so.
        clause: what follows the value in ORDER BY.
    """

    name: str
    access: Access
    descending: bool
    nulls_first: bool
    clause: str


def read_order(
    scope: Scope,
    model: ObjectModel,
    columns: Columns,
    entries: Sequence[Mapping[str, Any]],
    *,
    follow: bool = False,
    within: RelationUse | None = None,
) -> tuple[OrderKey, ...]:
    """The keys of an order; the id ends it, so that pages are stable.

    Args:
        scope: of the statement.
        model: what is sorted.
        columns: its rows.
        entries: coerced ``ArtistOrder`` values.
        follow: the id goes the way of the key before it, so that one index serves both ways.
        within: the relation whose rows are sorted, if it is one.
    """
    keys: dict[str, OrderKey] = {}
    for entry in entries:
        name, direction, nulls = entry["field"], entry["direction"], entry.get("nulls")
        if name not in keys:
            descending = direction == "DESC"
            access = reach(scope, model, columns, name)
            require_type(access.cast, columns, f"orderBy {name}")
            keys[name] = OrderKey(
                name=name,
                access=access,
                descending=descending,
                nulls_first=descending if nulls is None else nulls == "FIRST",
                clause=f" {direction}" if nulls is None else f" {direction} NULLS {nulls}",
            )
    if "id" not in keys and "id" in model.fields:
        before = next(reversed(keys.values()), None)
        descending = follow and before is not None and before.descending
        keys["id"] = OrderKey(
            name="id",
            access=columns.access(model.fields["id"]),
            descending=descending,
            nulls_first=descending,
            clause=" DESC" if descending else "",
        )
    if scope.watch is not None:
        used = _key_uses(model, keys.values())
        scope.watch(
            OrderUse(columns=columns, keys=used) if within is None else evolve(within, keys=used)
        )
    return tuple(keys.values())


def _key_uses(model: ObjectModel, keys: Iterable[OrderKey]) -> tuple[OrderKeyUse, ...]:
    return tuple(
        OrderKeyUse(
            name=key.name,
            column=_column_of(model, key.name),
            access=key.access,
            clause=key.clause,
        )
        for key in keys
    )


def _column_of(model: ObjectModel, name: str) -> str | None:
    """The column that holds a key, or could; None where it is of another row."""
    first, _, below = name.partition(STEP)
    field = model.fields[first]
    if not below:
        return field.key
    return f"{field.key}_{below}" if field.relation is None else None


def order_by(keys: Iterable[OrderKey]) -> str:
    """The ORDER BY clause over the rows themselves."""
    return "ORDER BY " + ", ".join(key.access.sql + key.clause for key in keys)


def key_name(index: int) -> str:
    """What subselects call the n-th key; documents and sources have no such name."""
    return f"@{index + 1}"


def order_again(keys: Sequence[OrderKey], alias: str) -> str:
    """The ORDER BY clause over a subselect that gives the keys by :func:`key_name`."""
    return "ORDER BY " + ", ".join(
        quote_name(alias, key_name(index)) + key.clause for index, key in enumerate(keys)
    )


def reach(scope: Scope, model: ObjectModel, columns: Columns, name: str) -> Access:
    """Where the value of a key of an order is.

    Args:
        scope: of the statement.
        model: whose key it is.
        columns: its rows.
        name: of a field, or of a field and one of what it gives, joined by a dot.
    """
    first, _, below = name.partition(STEP)
    field = model.fields[first]
    if not below:
        return columns.access(field)
    target = scope.model(target_of(field))
    inner = target.fields[below]
    if field.relation is None:
        return columns.embedded(field, model).access(inner)
    rows = scope.columns(target)
    access = rows.access(inner)
    match = match_one(columns, model, field, target, rows)
    sql = f"(SELECT {access.sql} FROM {scope.table(rows)} WHERE {match} LIMIT 1)"  # noqa: S608
    return Access(sql, access.cast, is_column=False, own=access.own)
