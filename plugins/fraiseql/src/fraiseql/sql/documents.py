"""Documents as text, with what relations give spliced into their front.

``'{"@albums":' || <json text> || ',' || substr(<document text>, 2)`` costs a copy; PostgreSQL
neither parses nor builds JSON for it.  Keys that begin with ``@`` are reserved for this.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from attrs import frozen

from fraiseql.plan.reading import (
    ConnectionRead,
    DocumentRead,
    EmbeddedRead,
    ExpressionRead,
    RelationRead,
)
from fraiseql.schema.model import FieldModel, ObjectModel, RelationKind
from fraiseql.schema.nodes import DISCRIMINATOR
from fraiseql.sql.columns import Columns
from fraiseql.sql.connections import ConnectionWriter
from fraiseql.sql.expressions import json_of
from fraiseql.sql.relations import match_many, match_one, use_of_many, use_of_one
from fraiseql.sql.rows import read_rows
from fraiseql.sql.scope import Scope
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
        asked for, the whole document is cheaper than its parts.

        Args:
            read: what is asked.
            columns: the rows, or the objects inside of them.
            tag: the name of the type, where the document itself must say it.
        """
        is_whole = self.whole or read.whole
        own = _expressions(read.model) if is_whole and columns.document is None else ()
        joins, front = self._splice(read, own, columns, tag)
        pairs = None if is_whole else self._pairs(read.keys, columns)
        if not front:
            return Text(self._whole(columns) if pairs is None else _build(pairs))
        if own:
            return Text(_replace(front, [field.key for field in own], columns.json), joins)
        if pairs is None:
            return Text(self._spliced_whole(front, columns), joins)
        if not pairs:
            return Text(f"{front} || '}}'", joins)
        return Text(f"{front} || ',' || substr({_build(pairs)}, 2)", joins)

    def _pairs(self, keys: Mapping[str, FieldModel], columns: Columns) -> str | None:
        """Arguments of json_build_object, where all that is asked for is shallow."""
        models = self.scope.schema.models
        nested = {*models.objects, *models.possible_types}
        shallow = all(
            model.type.of is None and model.type.leaf not in nested for model in keys.values()
        )
        if not shallow or len(keys) > _PAIRS or columns.document is not None:
            return None
        return ", ".join(
            f"{quote_text(model.key)}, {columns.output(model)}" for model in keys.values()
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

    def _splice(
        self,
        read: DocumentRead,
        own: Sequence[FieldModel],
        columns: Columns,
        tag: str | None,
    ) -> tuple[str, str]:
        joins: list[str] = []
        front: list[str] = []
        if tag is not None:
            _put(front, DISCRIMINATOR, quote_text(f'"{tag}"'))
        for member in own:
            _put(front, member.key, self._expression(member, columns))
        for key, item in read.spliced.items():
            owner = read if item.owner is None else DocumentRead(item.owner)
            if isinstance(item, ExpressionRead):
                _put(front, f"@{key}", self._expression(item.field, columns))
                continue
            alias = self.scope.writer.alias("r")
            sql = (
                self._embedded(item, owner, columns)
                if isinstance(item, EmbeddedRead)
                else self.relation(item, owner, columns)
            )
            joins.append(f" CROSS JOIN LATERAL ({sql}) AS {alias} (j)")
            _put(front, f"@{key}", f"{alias}.j")
        return "".join(joins), " || ".join(front)

    def _expression(self, field: FieldModel, columns: Columns) -> str:
        access = columns.access(field)
        return json_of(access.sql, access.own)

    def _embedded(self, read: EmbeddedRead, owner: DocumentRead, columns: Columns) -> str:
        inner = columns.embedded(read.field, owner.model)
        if read.field.type.of is None:
            text = self.write(read.item, inner)
            one = f"(VALUES (1)) AS {self.scope.writer.alias('o')}"
            return f"SELECT {text.sql} FROM {one}{text.joins} OFFSET 0"  # noqa: S608
        items = columns.items(self.scope.writer.alias("e"))
        text = self.write(read.item, items)
        data = inner.json
        return (
            f"SELECT CASE jsonb_typeof({data}) WHEN 'array' THEN"  # noqa: S608
            f" (SELECT {gather(text.sql, f'ORDER BY {items.alias}.n')}"
            f" FROM {unnest(data, items.alias)}{text.joins})"
            f" ELSE coalesce({data}::text, 'null') END OFFSET 0"
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
            match = match_one(columns, owner.model, read.field, read.item.model, target)
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


def _expressions(model: ObjectModel) -> tuple[FieldModel, ...]:
    """Fields that stand under their own keys in documents that are read whole."""
    return tuple(field for field in model.fields.values() if field.sql is not None)


def _replace(front: str, keys: Sequence[str], data: str) -> str:
    """A whole document with a front that stands for some of its keys."""
    less = f"({data} - ARRAY[{', '.join(quote_text(key) for key in keys)}])"
    return (
        f"CASE WHEN jsonb_typeof({data}) = 'object' THEN"
        f" CASE {less} WHEN '{{}}' THEN {front} || '}}'"
        f" ELSE {front} || ',' || substr({less}::text, 2) END"
        f" ELSE coalesce({data}::text, 'null') END"
    )


def _put(front: list[str], key: str, value: str) -> None:
    """Put SQL of JSON text under a key into the front of a document."""
    start = "," if front else "{"
    front.append(f"""{quote_text(f'{start}"{key}":')} || {value}""")


def gather(text: str, order: str) -> str:
    """SQL of a JSON list of texts; an SQL null is JSON's."""
    return f"'[' || coalesce(string_agg(coalesce({text}, 'null'), ',' {order}), '') || ']'"


def _build(pairs: str) -> str:
    return f"json_build_object({pairs})::text"


def _twin(columns: Columns) -> str | None:
    if columns.document is not None:
        return None
    twin = columns.source.columns.get(TEXT_TWIN)
    return quote_name(columns.alias, TEXT_TWIN) if twin and twin.type == "text" else None
