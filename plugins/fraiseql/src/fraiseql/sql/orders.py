"""Orders: keys that rows are sorted by, and where each is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from attrs import evolve, frozen

from fraiseql.plan.model import Expression
from fraiseql.plan.refusal import refuse
from fraiseql.schema.filters import target_of
from fraiseql.schema.model import TYPE, ObjectModel
from fraiseql.schema.orders import STEP
from fraiseql.sql.columns import Access, Columns
from fraiseql.sql.extensions import require_type
from fraiseql.sql.fits import FitWriter
from fraiseql.sql.relations import match_one
from fraiseql.sql.scope import Scope
from fraiseql.sql.unions import UnionSource
from fraiseql.sql.uses import FitUse, OrderKeyUse, OrderUse, RelationUse
from fraiseql.sql.writer import quote_name

#: Entries of one order: as many keys as an index may have (PostgreSQL, appendix K).  Each that is
#: computed is computed for every row, and PostgreSQL takes 100 values for a cursor.
_MOST: Final = 32


@frozen(kw_only=True)
class OrderKey:
    """A key of an order.

    Attributes:
        name: of the field, such as ``name`` or ``genre.name``; and of the operator, if there is.
        nulls_first: where nulls go, by request or because the direction says so.
        clause: what follows the value in ORDER BY.
        operands: what decides the values beside the rows, where they are computed.
        fit: how they are.
    """

    name: str
    access: Access
    descending: bool
    nulls_first: bool
    clause: str
    operands: tuple[Expression, ...] = ()
    fit: FitUse | None = None


def read_order(
    scope: Scope,
    model: ObjectModel,
    columns: Columns,
    entries: Sequence[Mapping[str, Any]],
    *,
    path: str = "",
    follow: bool = False,
    within: RelationUse | None = None,
) -> tuple[OrderKey, ...]:
    """The keys of an order; the id ends it, so that pages are stable.

    Where rows are of several sources, which may have equal ids, their type comes after it.

    Args:
        scope: of the statement.
        model: what is sorted.
        columns: its rows.
        entries: coerced ``ArtistOrder`` values, traced.
        path: before the name of the argument in errors.
        follow: the id goes the way of the key before it, so that one index serves both ways.
        within: the relation whose rows are sorted, if it is one.

    Raises:
        GraphQLError: there are too many entries, or one names no key, or several, or what it is
            to fit has no meaning.
    """
    if len(entries) > _MOST:
        raise refuse(f"{path}orderBy must have at most {_MOST} entries, found {len(entries)}.")
    keys: dict[str, OrderKey] = {}
    fits = FitWriter(scope=scope, model=model, columns=columns, reach=reach)
    for index, entry in enumerate(entries):
        name, place = entry.get("field"), f"{path}orderBy.{index}"
        if (name is None) is (entry.get("by") is None):
            raise refuse(f"{place} takes exactly one of: field, by.")
        if name is None:
            keys[place] = _fit_key(fits, entry, place)
        elif name not in keys:
            keys[name] = _field_key(scope, model, columns, entry)
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
    if isinstance(columns.source, UnionSource) and columns.document is None:
        keys[TYPE] = _type_key(columns, next(reversed(keys.values()), None))
    return tuple(keys.values())


def _type_key(columns: Columns, before: OrderKey | None) -> OrderKey:
    """The type of a row; it goes the way of the key before it, as a comparison of rows needs."""
    descending = before is not None and before.descending
    return OrderKey(
        name=TYPE,
        access=Access(
            quote_name(columns.alias, TYPE), "text", is_column=True, own="text", nonnull=True
        ),
        descending=descending,
        nulls_first=descending,
        clause=" DESC" if descending else "",
    )


def _field_key(
    scope: Scope, model: ObjectModel, columns: Columns, entry: Mapping[str, Any]
) -> OrderKey:
    name, nulls = entry["field"], entry.get("nulls")
    direction = entry.get("direction") or "ASC"
    descending = direction == "DESC"
    access = reach(scope, model, columns, name)
    require_type(access.cast, columns, f"orderBy {name}")
    return OrderKey(
        name=name,
        access=access,
        descending=descending,
        nulls_first=descending if nulls is None else nulls == "FIRST",
        clause=f" {direction}" if nulls is None else f" {direction} NULLS {nulls}",
    )


def _fit_key(fits: FitWriter, entry: Mapping[str, Any], path: str) -> OrderKey:
    fit = fits.write(entry, path)
    return OrderKey(
        name=fit.name,
        access=fit.access,
        descending=fit.descending,
        nulls_first=fit.nulls == "FIRST",
        clause=f" {'DESC' if fit.descending else 'ASC'} NULLS {fit.nulls}",
        operands=fit.operands,
        fit=fit.use,
    )


def _key_uses(model: ObjectModel, keys: Iterable[OrderKey]) -> tuple[OrderKeyUse, ...]:
    return tuple(
        OrderKeyUse(
            name=key.name,
            column=_column_of(model, key.name if key.fit is None else key.fit.field),
            access=key.access,
            clause=key.clause,
            fit=key.fit,
        )
        for key in keys
    )


def _column_of(model: ObjectModel, name: str) -> str | None:
    """The column that holds a key, or could; None where it is of another row."""
    first, _, below = name.partition(STEP)
    field = model.fields[first]
    if not below:
        return field.key
    return f"{field.key}_{below}" if field.relation is None and STEP not in below else None


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
        name: of a field, or of a field and one of what it gives and so on, joined by dots.
    """
    first, _, below = name.partition(STEP)
    field = model.fields[first]
    if not below:
        return columns.access(field)
    target = scope.model(target_of(field))
    if field.relation is None:
        return reach(scope, target, columns.embedded(field, model), below)
    rows = scope.columns(target)
    access = reach(scope, target, rows, below)
    match = match_one(scope, columns, model, field, target, rows)
    sql = f"(SELECT {access.sql} FROM {scope.table(rows)} WHERE {match} LIMIT 1)"  # noqa: S608
    return Access(sql, access.cast, is_column=False, own=access.own)
