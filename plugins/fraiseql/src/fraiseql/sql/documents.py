"""Documents as text, with what relations give spliced into their front.

``'{"@albums":' || <json text> || ',' || substr(<document text>, 2)`` costs a copy; PostgreSQL
neither parses nor builds JSON for it.  Keys that begin with ``@`` are reserved for this.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from attrs import frozen

from fraiseql.plan.model import Cell
from fraiseql.plan.reads import (
    ConnectionRead,
    DocumentRead,
    EmbeddedRead,
    ExpressionRead,
    OneRead,
    RelationRead,
    TypedRead,
)
from fraiseql.schema.model import TYPE, FieldModel, ObjectModel, RelationKind, TypeRef
from fraiseql.sql.columns import Columns
from fraiseql.sql.connections import ConnectionWriter
from fraiseql.sql.expressions import json_of
from fraiseql.sql.fronts import Front, Own, of_types, replace_keys
from fraiseql.sql.homes import find_home, look_up
from fraiseql.sql.relations import match_many, match_one, use_of_many, use_of_one
from fraiseql.sql.rows import read_rows
from fraiseql.sql.scope import Scope
from fraiseql.sql.uses import PUT_TOGETHER, ReadUse, Way
from fraiseql.sql.where import unnest
from fraiseql.sql.writer import quote_name, quote_text

#: The column of generated tables that holds the document as text.
TEXT_TWIN: Final = "doc"

#: json_build_object takes 100 arguments.
_PAIRS: Final = 50


@frozen
class Text:
    """SQL of a document as text.

    Attributes:
        sql: the text.
        joins: what the text refers to beside the rows, for FROM.
    """

    sql: str
    joins: str = ""


@frozen
class Row:
    """SQL of what a statement gives of each row.

    Attributes:
        sql: the columns.
        joins: as :class:`Text`.
        cells: what the columns are; empty where there is one, which is the document.
    """

    sql: str
    joins: str = ""
    cells: tuple[Cell, ...] = ()


@frozen
class Documents:
    """Writes the documents of one statement.

    Attributes:
        whole: Python reads the documents, so nothing is cut of them.
    """

    scope: Scope
    whole: bool = False

    def write(self, read: DocumentRead, columns: Columns, tag: str | None = None) -> Text:
        """A document as text, cut to what is asked where that is cheaper.

        Scalars are put together from columns and single keys; as soon as something embedded is
        asked for, the whole document is cheaper than its parts.  Several keys of JSONB cost more
        than the text twin of a small document and far less than that of a large one, and how
        large documents are is not known here: tests/benchmarks/bench_reading.py.

        Args:
            read: what is asked.
            columns: the rows, or the objects inside of them.
            tag: the name of the type, where the document itself must say it.
        """
        if read.members:
            return self._of_sources(read, columns)
        way = self._way(read, columns)
        if self.scope.watch is not None and columns.document is None:
            self.scope.watch(_use_of(read, columns, way))
        own = self._own(read.model, columns) if self.whole and columns.document is None else ()
        joins, front = self._splice(read, own, columns, tag)
        pairs = self._pairs(read, columns) if way in PUT_TOGETHER else None
        if not front:
            return Text(self._whole(columns) if pairs is None else _build(pairs))
        if own:
            return Text(replace_keys(front, own, columns.json), joins)
        if pairs is None:
            return Text(self._spliced_whole(front, columns), joins)
        if not pairs:
            return Text(f"{front} || '}}'", joins)
        return Text(f"{front} || ',' || substr({_build(pairs)}, 2)", joins)

    def row(self, read: DocumentRead, columns: Columns) -> Row:
        """What a statement gives of each row: cells where scalars are put together, else a text.

        PostgreSQL takes longer to put JSON together than to read a row, and an executor does not.

        Args:
            read: what is asked.
            columns: the rows.
        """
        way = None if read.members or read.spliced or not read.keys else self._way(read, columns)
        if way not in PUT_TOGETHER:
            text = self.write(read, columns)
            return Row(text.sql, text.joins)
        if self.scope.watch is not None:
            self.scope.watch(_use_of(read, columns, way))
        found = list(_cells(read, columns))
        sql = ", ".join(f"{sql} AS c{place}" for place, (_, sql) in enumerate(found, start=1))
        return Row(sql, cells=tuple(cell for cell, _ in found))

    def _of_sources(self, read: DocumentRead, columns: Columns) -> Text:
        """The document of a row of an abstract type, read where the row of its type is."""
        row = quote_name(columns.alias, TYPE)
        id_ = columns.access(read.model.fields["id"]).sql
        branches: list[str] = []
        for name, item in read.members.items():
            own = self.scope.columns(item.model)
            text = self.write(item, own, tag=name)
            match = f"{own.access(item.model.fields['id']).sql} = {id_}"
            branches.append(
                f"SELECT {text.sql} FROM {self.scope.table(own)}{text.joins}"  # noqa: S608
                f" WHERE {row} = {quote_text(name)} AND {match}"
            )
        alias = self.scope.writer.alias("d")
        joins = f" CROSS JOIN LATERAL ({' UNION ALL '.join(branches)} LIMIT 1) AS {alias} (j)"
        return Text(f"{alias}.j", joins)

    def _way(self, read: DocumentRead, columns: Columns) -> Way:
        """How the documents are read, by what it costs."""
        if self.whole:
            return Way.FOR_PYTHON
        if read.whole:
            return Way.OF_SEVERAL_TYPES
        models = self.scope.schema.models
        nested = {*models.objects, *models.possible_types}
        keys = read.keys.values()
        if columns.document is not None or any(
            model.type.of is not None
            or (model.type.leaf in nested and not _are_columns(read, model, columns))
            for model in keys
        ):
            return Way.EMBEDDED
        if len(keys) > _PAIRS:
            return Way.MANY
        has_columns = all(model.key in read.inside or columns.shows(model) for model in keys)
        return Way.COLUMNS if has_columns else Way.SINGLE_KEYS

    def _pairs(self, read: DocumentRead, columns: Columns) -> str:
        """Arguments of json_build_object."""
        return ", ".join(
            f"{quote_text(model.key)}, "
            + (
                f"json_build_object({self._pairs(*_object_inside(read, model, columns))})"
                if model.key in read.inside
                else columns.output(model)
            )
            for model in read.keys.values()
        )

    def _whole(self, columns: Columns) -> str:
        return _twin(columns) or f"{columns.json}::text"

    def _spliced_whole(self, front: str, columns: Columns) -> str:
        """The whole document with a front; what is no object stays what it is."""
        twin = _twin(columns)
        if twin is not None:
            return (
                f"CASE left({twin}, 2) WHEN '{{\"' THEN {front} || ',' || substr({twin}, 2)"
                f" WHEN '{{}}' THEN {front} || '}}' ELSE {twin} END"
            )
        data = columns.json
        return (
            f"CASE WHEN {data} = '{{}}' THEN {front} || '}}'"
            f" WHEN jsonb_typeof({data}) = 'object'"
            f" THEN {front} || ',' || substr({data}::text, 2)"
            f" ELSE coalesce({data}::text, 'null') END"
        )

    def _own(self, model: ObjectModel, columns: Columns) -> tuple[Own, ...]:
        """Expressions that stand under their own keys in rows that Python reads."""
        found = [
            Own(field, model, None) for field in model.fields.values() if field.sql is not None
        ]
        abstract = self.scope.schema.models.abstract(model.name)
        if abstract is not None:
            common = {own.field.key for own in found}
            found += [
                Own(field, member, of_types(columns, abstract.discriminator, (tag,)))
                for tag, name in abstract.stored.items()
                for member in (self.scope.model(name),)
                for field in member.fields.values()
                if field.sql is not None and field.key not in common
            ]
        return tuple(found)

    def _splice(
        self, read: DocumentRead, own: Iterable[Own], columns: Columns, tag: str | None
    ) -> tuple[str, str]:
        joins: list[str] = []
        front = Front()
        if tag is not None:
            front.put(TYPE, quote_text(f'"{tag}"'))
        for each in own:
            value = self._expression(each.field, each.owner, columns)
            if each.condition is None:
                front.put(each.field.key, value)
            else:
                front.put_some(each.field.key, f"CASE WHEN {each.condition} THEN {value} END")
        for key, item in read.spliced.items():
            if isinstance(item, ExpressionRead):
                front.put(
                    f"@{key}", self._expression(item.field, item.owner or read.model, columns)
                )
                continue
            alias = self.scope.writer.alias("r")
            sql = (
                self._typed(item, read, columns)
                if isinstance(item, TypedRead)
                else self._one(item, read, columns)
            )
            joins.append(f" CROSS JOIN LATERAL ({sql}) AS {alias} (j)")
            put = front.put_some if isinstance(item, TypedRead) else front.put
            put(f"@{key}", f"{alias}.j")
        return "".join(joins), " || ".join(front.parts)

    def _expression(self, field: FieldModel, owner: ObjectModel, columns: Columns) -> str:
        """SQL of the JSON text of an expression, over the row of its type."""
        home = find_home(self.scope, columns, owner)
        access = (columns if home is None else home).access(field)
        if home is None:
            return json_of(access.sql, access.own)
        return json_of(look_up(self.scope, home, columns, owner, access.sql), access.own)

    def _one(self, item: OneRead, read: DocumentRead, columns: Columns) -> str:
        """SELECT of one row and one column: what is put under a key, as JSON text."""
        owner = read if item.owner is None else DocumentRead(item.owner)
        if isinstance(item, ExpressionRead):
            return f"SELECT {self._expression(item.field, owner.model, columns)}"
        if isinstance(item, EmbeddedRead):
            return self._embedded(item, owner, columns)
        return self.relation(item, owner, columns)

    def _typed(self, item: TypedRead, read: DocumentRead, columns: Columns) -> str:
        """The same by the type of a document; SQL's null where its type has nothing there."""
        branches = [
            f"WHEN {of_types(columns, item.discriminator, tags)}"
            f" THEN ({self._one(choice, read, columns)})"
            for tags, choice in item.choices
        ]
        return f"SELECT CASE {' '.join(branches)} END OFFSET 0"

    def _embedded(self, read: EmbeddedRead, owner: DocumentRead, columns: Columns) -> str:
        inner = columns.embedded(read.field, owner.model)
        if read.field.type.of is not None:
            return f"SELECT {self._items(read.item, read.field.type.of, inner)} OFFSET 0"
        text = self.write(read.item, inner)
        one = f"(VALUES (1)) AS {self.scope.writer.alias('o')}"
        return f"SELECT {text.sql} FROM {one}{text.joins} OFFSET 0"  # noqa: S608

    def _items(self, read: DocumentRead, of: TypeRef, columns: Columns) -> str:
        """SQL of the JSON text of a list of documents, or of a list of such lists.

        Args:
            read: what is asked of each document.
            of: the type of the items.
            columns: the list; what is none stays what it is.
        """
        items = columns.items(self.scope.writer.alias("e"))
        text = self.write(read, items) if of.of is None else Text(self._items(read, of.of, items))
        data = columns.json
        return (
            f"CASE jsonb_typeof({data}) WHEN 'array' THEN"  # noqa: S608
            f" (SELECT {gather(text.sql, f'ORDER BY {items.alias}.n')}"
            f" FROM {unnest(data, items.alias)}{text.joins})"
            f" ELSE coalesce({data}::text, 'null') END"
        )

    def relation(self, read: RelationRead, owner: DocumentRead, columns: Columns) -> str:
        """SELECT of one row and one column: what an object refers to, as JSON text.

        Args:
            read: what is asked of the relation.
            owner: what is asked of the object.
            columns: the object.

        Raises:
            GraphQLError: a condition has no meaning.
        """
        assert read.field.relation is not None
        if isinstance(read.item, ConnectionRead):
            return self._connection(read, read.item, owner, columns)
        target = self.scope.columns(read.item.model)
        if read.field.relation.kind is RelationKind.ONE:
            text = self.write(read.item, target)
            match = match_one(self.scope, columns, owner.model, read.field, read.item.model, target)
            if self.scope.watch is not None:
                self.scope.watch(use_of_one(read.path, read.item.model, target))
            return (
                f"SELECT coalesce((SELECT {text.sql} FROM {self.scope.table(target)}"  # noqa: S608
                f"{text.joins} WHERE {match} LIMIT 1), 'null') OFFSET 0"
            )
        rows = read_rows(
            self.scope,
            read.item.model,
            target,
            read.arguments,
            most=read.field.relation.max_limit,
            path=f"{read.path}.",
            match=match_many(columns, owner.model, read.field, target),
            within=use_of_many(read.path, owner.model, read.field, target),
        )
        assert rows.size is not None  # it was bound
        with self.scope.writer.inside(rows.size):
            text = self.write(read.item, target)
        return f"SELECT {gather(text.sql, rows.order_again())} FROM {rows.subselect()}{text.joins}"  # noqa: S608

    def _connection(
        self, read: RelationRead, item: ConnectionRead, owner: DocumentRead, columns: Columns
    ) -> str:
        relation = read.field.relation
        assert relation is not None
        target = self.scope.columns(item.item)
        writer = ConnectionWriter(
            self.scope,
            item,
            read.arguments,
            limit=relation.limit,
            most=relation.max_limit,
            path=f"{read.path}.",
        )
        match = match_many(columns, owner.model, read.field, target)
        within = use_of_many(read.path, owner.model, read.field, target)
        return writer.write(target, self.write, match, within)


def gather(text: str, order: str) -> str:
    """SQL of a JSON list of texts; an SQL null is JSON's."""
    return f"'[' || coalesce(string_agg(coalesce({text}, 'null'), ',' {order}), '') || ']'"


def _build(pairs: str) -> str:
    return f"json_build_object({pairs})::text"


def _are_columns(read: DocumentRead, field: FieldModel, columns: Columns) -> bool:
    """Whether everything that is asked of one object inside of a document is in columns.

    An object that may be null is not: nothing in its columns tells whether it is.
    """
    if field.key not in read.inside or not field.type.nonnull:
        return False
    inner, reached = _object_inside(read, field, columns)
    is_plain = not any(each.whole or each.spliced for each in read.inside[field.key])
    keys = inner.keys.values()
    return is_plain and bool(keys) and len(keys) <= _PAIRS and all(map(reached.shows, keys))


def _object_inside(
    read: DocumentRead, field: FieldModel, columns: Columns
) -> tuple[DocumentRead, Columns]:
    """What all selections together ask of an object inside of a document, and where it is."""
    first, *others = read.inside[field.key]
    keys = {key: member for each in (first, *others) for key, member in each.keys.items()}
    return DocumentRead(first.model, keys), columns.embedded(field, read.model)


def _cells(read: DocumentRead, columns: Columns) -> Iterator[tuple[Cell, str]]:
    """Each cell of a document that is put together, and its SQL."""
    for key, field in read.keys.items():
        if key in read.inside:
            for cell, sql in _cells(*_object_inside(read, field, columns)):
                yield Cell((key, *cell.path), cell.form), sql
        else:
            form, sql = columns.cell(field)
            yield Cell((key,), form), sql


def _twin(columns: Columns) -> str | None:
    if columns.document is not None:
        return None
    twin = columns.source.columns.get(TEXT_TWIN)
    return quote_name(columns.alias, TEXT_TWIN) if twin and twin.type == "text" else None


def _use_of(read: DocumentRead, columns: Columns, way: Way) -> ReadUse:
    return ReadUse(
        columns=columns,
        way=way,
        keys=tuple(
            model.key
            for model in read.keys.values()
            if way in PUT_TOGETHER and model.key not in read.inside and not columns.shows(model)
        ),
        has_twin=_twin(columns) is not None,
    )
