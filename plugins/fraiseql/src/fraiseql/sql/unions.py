"""The rows of an abstract type whose types have sources of their own, as if they had one.

PostgreSQL takes a UNION ALL of plain selects apart again: conditions, and orders that an index of
each source serves, are asked of the sources themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from attrs import evolve, frozen

from fraiseql.schema.model import TYPE, FieldModel, ObjectModel, RelationKind
from fraiseql.schema.models import Models
from fraiseql.sql.catalog import Column, Source
from fraiseql.sql.columns import Access, Columns
from fraiseql.sql.lists import access_list
from fraiseql.sql.uses import FilterUse, OrderKeyUse, ReadUse, RelationUse, Use, Watch
from fraiseql.sql.writer import quote_name, quote_text

#: The alias of rows inside of the select of one source.
_ROW: Final = "t"


@frozen
class Branch:
    """One of the sources.

    Attributes:
        model: the type of its rows.
        columns: its rows.
        values: SQL of the columns of the union, in their order.
    """

    model: ObjectModel
    columns: Columns
    values: tuple[str, ...]


@frozen(kw_only=True)
class UnionSource(Source):
    """Several sources as one; ``parts`` name the abstract type.

    Attributes:
        fields: what its columns hold.
    """

    branches: tuple[Branch, ...]
    fields: Mapping[str, FieldModel]

    def select(self) -> str:
        """SQL of the rows: the type, the document, and columns that all sources can give."""
        return " UNION ALL ".join(self._select_one(branch) for branch in self.branches)

    def _select_one(self, branch: Branch) -> str:
        values = [
            f"{sql} AS {quote_name(name)}"
            for sql, name in zip(branch.values, self.columns, strict=True)
        ]
        type_ = f"{quote_text(branch.model.name)} AS {quote_name(TYPE)}"
        table = f"{quote_name(*branch.columns.source.parts)} AS {_ROW}"
        return f"SELECT {', '.join([type_, f'{_ROW}.data', *values])} FROM {table}"  # noqa: S608


def unite(
    model: ObjectModel,
    fields: Iterable[FieldModel],
    rows: Sequence[tuple[ObjectModel, Columns]],
) -> UnionSource:
    """The union of the sources of an abstract type.

    Args:
        model: what its types have in common.
        fields: what becomes columns: each a scalar, enum or key.
        rows: each type and the rows of its source.
    """
    inside = [(each, evolve(columns, alias=_ROW)) for each, columns in rows]
    columns: dict[str, Column] = {}
    values: list[list[str]] = []
    known = {field.key: field for field in reversed([*fields])}
    for key, field in known.items():
        own = [(each, type_.fields.get(field.name, field)) for type_, each in inside]
        columns[key], sql = _align(own)
        values.append(sql)
    return UnionSource(
        parts=(model.name,),
        columns=columns,
        fields=known,
        extensions=inside[0][1].source.extensions,
        branches=tuple(
            Branch(type_, each, tuple(sql[index] for sql in values))
            for index, (type_, each) in enumerate(inside)
        ),
    )


def fields_of(model: ObjectModel, models: Models) -> Iterator[FieldModel]:
    """What rows of an abstract type are compared, ordered and found by.

    Its scalars and enums, the keys of its relations, and those of relations that lead to it.

    Args:
        model: what its types have in common.
        models: of the schema.
    """
    for field in model.fields.values():
        is_leaf = field.type.leaf not in models.objects and models.abstract(field.type.leaf) is None
        if is_leaf and field.type.of is None and field.method is None:
            yield field
    for owner in models.objects.values():
        for field in owner.fields.values():
            relation = field.relation
            if relation is None:
                continue
            is_one = relation.kind is RelationKind.ONE
            if is_one and owner is model:
                yield key_field(relation.on, models.common(relation.target).fields["id"])
            elif not is_one and relation.target == model.name:
                yield key_field(relation.on, owner.fields["id"])


def key_field(key: str, id_field: FieldModel) -> FieldModel:
    """A key that holds the id of another object, declared as a field or not."""
    return FieldModel(name=key, key=key, type=id_field.type, scalar=id_field.scalar)


def apart(use: Use) -> Iterator[Use]:
    """A use of a union as uses of its sources, which have the indexes."""
    source = use.columns.source
    if not isinstance(source, UnionSource):
        yield use
        return
    for index, branch in enumerate(source.branches):
        columns = evolve(use.columns, source=branch.columns.source)
        known = _accesses(source, index, use.columns.alias) if use.columns.document is None else {}
        if isinstance(use, ReadUse):
            yield evolve(use, columns=columns)
        elif isinstance(use, FilterUse):
            field = branch.model.fields[use.field.name] if known else use.field
            is_list = field.type.of is not None
            own = access_list(columns, field) if is_list else columns.access(field)
            access = known.get(field.key, own)
            sql = use.condition.sql.replace(use.access.sql, access.sql)
            if use.access.raw:
                sql = sql.replace(use.access.raw, access.sql)
            condition = evolve(use.condition, sql=sql)
            yield evolve(use, columns=columns, field=field, access=access, condition=condition)
        else:
            keys = tuple(_key_apart(key, known) for key in use.keys)
            if isinstance(use, RelationUse):
                access = known[use.column]
                yield evolve(use, columns=columns, access=access, keys=keys)
            else:
                yield evolve(use, columns=columns, keys=keys)


def _key_apart(key: OrderKeyUse, known: Mapping[str, Access]) -> OrderKeyUse:
    access = known.get(key.column or "")
    if access is None:
        return key
    if key.fit is None:
        return evolve(key, access=access)
    sql = key.fit.value.sql.replace(key.fit.access.sql, access.sql)
    return evolve(key, fit=evolve(key.fit, access=access, value=evolve(key.fit.value, sql=sql)))


def _accesses(source: UnionSource, index: int, alias: str) -> dict[str, Access]:
    """How the columns of a union are reached in one of its sources, by key."""
    found: dict[str, Access] = {}
    for key, field in source.fields.items():
        own = [
            (evolve(each.columns, alias=alias), each.model.fields.get(field.name, field))
            for each in source.branches
        ]
        columns, member = own[index]
        found[key] = evolve(columns.access(member), sql=_align(own)[1][index])
    return found


def watch_apart(watch: Watch) -> Watch:
    """Who is told of uses of a union as of uses of its sources."""

    def told(use: Use) -> None:
        for each in apart(use):
            watch(each)

    return told


def _align(own: Sequence[tuple[Columns, FieldModel]]) -> tuple[Column, list[str]]:
    """A value of several sources as columns of one type.

    Args:
        own: the rows of each, and the field that gives it there.
    """
    found = [
        columns.column(field.key) if field.sql is None and columns.access(field).is_column else None
        for columns, field in own
    ]
    stored = [each for each in found if each is not None]
    if len(stored) == len(own) and len({(column.type, column.cast) for _, column in stored}) == 1:
        nonnull = all(column.nonnull for _, column in stored)
        return evolve(stored[0][1], nonnull=nonnull), [sql for sql, _ in stored]
    cast = own[0][0].sql_type(own[0][1]) or "text"
    return Column(cast, cast), [f"({columns.access(field).sql})::{cast}" for columns, field in own]
