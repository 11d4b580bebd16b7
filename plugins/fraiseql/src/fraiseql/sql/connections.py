"""Connections: pages of a list with cursors, put together as one JSON text.

Only what is selected is computed: a count, or whether there is more, costs nothing unasked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from attrs import define, evolve, frozen
from graphql import GraphQLInt, GraphQLString

from fraiseql.plan.cursors import MAC_BYTES, fingerprint_of
from fraiseql.plan.expressions import express
from fraiseql.plan.model import (
    Constant,
    CursorMark,
    CursorValue,
    Expression,
    KeyBlock,
    Parameter,
    SigningKey,
    Variable,
)
from fraiseql.plan.reads import ConnectionRead, DocumentRead, PageRead
from fraiseql.plan.refusal import refuse
from fraiseql.schema import connections as names
from fraiseql.sql.columns import Columns
from fraiseql.sql.keysets import Side, beside
from fraiseql.sql.orders import OrderKey, key_name, order_by, read_order
from fraiseql.sql.rows import write_condition, write_constant
from fraiseql.sql.scope import Scope
from fraiseql.sql.uses import RelationUse
from fraiseql.sql.writer import quote_name, quote_text

#: What the subselect of a page calls the place of a row in it, counted from 1.
_PLACE: Final = "@n"

#: Writes the document of a row, as text, and what that joins.
WriteDocument = Callable[[DocumentRead, Columns], Any]


@frozen(kw_only=True)
class Place:
    """A place in an order that a client gives by a cursor; ``values`` are SQL."""

    values: tuple[str, ...]


@frozen(kw_only=True)
class Begun:
    """Which rows a page has.

    Attributes:
        size: SQL of how many were asked for.
        index: of the parameter that says so; none where it is a constant.
    """

    page: PageRows
    size: str
    index: int | None
    after: Place | None
    before: Place | None

    def rows(self, *, more: bool) -> str:
        """The table and clauses that give the rows, one more where that must be known."""
        return self.page.clauses(self.size, self.after, self.before, more=more)


@define
class ConnectionWriter:
    """Writes one connection.

    Attributes:
        scope: of the statement.
        read: what is asked of the connection.
        arguments: ``where``, ``orderBy``, ``first``, ``after``, ``last``, ``before``; traced.
        limit: rows of a page when neither ``first`` nor ``last`` is given.
        most: greatest number of them.
        path: before the names of arguments in errors.
    """

    scope: Scope
    read: ConnectionRead
    arguments: Mapping[str, Any]
    limit: int
    most: int
    path: str = ""

    def write(
        self,
        columns: Columns,
        document: WriteDocument,
        match: str = "",
        within: RelationUse | None = None,
    ) -> str:
        """SELECT of one row and one column: the connection as JSON text.

        Args:
            columns: the rows.
            document: writes the document of a row.
            match: the condition on which a row is of this list.
            within: the relation whose rows they are, if it is one.

        Raises:
            GraphQLError: arguments that exclude each other, or a condition without meaning.
        """
        begun = self.begin(columns, match, within)
        assert begun.index is not None  # it was bound
        with self.scope.writer.inside(begun.index):
            return self._assemble(begun.page, document, begun.size, begun.after, begun.before)

    def begin(
        self,
        columns: Columns,
        match: str = "",
        within: RelationUse | None = None,
        *,
        alone: bool = False,
    ) -> Begun:
        """Which rows the page has.

        Args:
            columns: as :meth:`write`.
            match: likewise.
            within: likewise.
            alone: as :func:`~fraiseql.sql.rows.read_rows`.

        Raises:
            GraphQLError: as :meth:`write`.
        """
        given = {name: self.arguments.get(name) for name in ("first", "last", "after", "before")}
        if given["first"] is not None and given["last"] is not None:
            raise refuse(f"{self.path}first and {self.path}last exclude each other; give one.")
        model = self.read.item
        condition = write_condition(
            self.scope, model, columns, self.arguments, path=self.path, match=match
        )
        entries = self.arguments.get("orderBy") or ()
        keys = read_order(
            self.scope, model, columns, entries, path=self.path, follow=True, within=within
        )
        page = PageRows(
            scope=self.scope,
            columns=columns,
            condition=condition,
            keys=keys,
            backward=given["last"] is not None,
            fingerprint=_fingerprint(columns, keys),
        )
        size = given["last"] if page.backward else given["first"]
        after = self._place(page, "after", given["after"])
        before = self._place(page, "before", given["before"])
        limit, index = self._size(size, page, alone=alone)
        return Begun(page=page, size=limit, index=index, after=after, before=before)

    def _size(self, given: Any, page: PageRows, *, alone: bool) -> tuple[str, int | None]:
        name = "last" if page.backward else "first"
        expression = Constant(self.limit) if given is None else express(given, GraphQLInt)
        parameter = Parameter(
            expression=expression, label=f"{self.path}{name}", minimum=0, maximum=self.most
        )
        constant = write_constant(self.scope, parameter) if alone else None
        if constant is not None:
            return f"{constant}::int8", None
        return self.scope.writer.bind_size(parameter)

    def _place(self, page: PageRows, name: str, given: Any) -> Place | None:
        if given is None:
            return None
        cursor = express(given, GraphQLString)
        assert isinstance(cursor, Constant | Variable)  # a String argument is no list or object
        values = tuple(
            self.scope.writer.bind(
                Parameter(
                    expression=CursorValue(cursor, page.fingerprint, index, page.operands),
                    label=f"{self.path}{name}",
                ),
                key.access.own,
            )
            for index, key in enumerate(page.keys)
        )
        return Place(values=values)

    def _assemble(
        self,
        page: PageRows,
        document: WriteDocument,
        size: str,
        after: Place | None,
        before: Place | None,
    ) -> str:
        joins: list[str] = []
        parts: list[str] = []
        for key, item in self.read.fields.items():
            sql, joined = self._field(item, page, document, size, after, before)
            joins.append(joined)
            parts.append(f"'{'{' if not parts else ','}\"@{key}\":' || {sql}")
        text = " || ".join([*parts, "'}'" if parts else "'{}'"])
        more = self._asks("hasPreviousPage" if page.backward else "hasNextPage")
        if not (more or self._asks("startCursor", "endCursor", names.EDGES, names.NODES)):
            return f"SELECT {text}"
        rows = page.rows(size, after, before, more=more)
        return f"SELECT {text} FROM {rows}{''.join(joins)}"  # noqa: S608

    def _asks(self, *wanted: str) -> bool:
        """Whether any of these fields of the connection or of its ``pageInfo`` is selected."""
        return any(
            name in wanted
            for item in self.read.fields.values()
            for name in (item.field, *item.infos.values())
        )

    def _field(
        self,
        item: PageRead,
        page: PageRows,
        document: WriteDocument,
        size: str,
        after: Place | None,
        before: Place | None,
    ) -> tuple[str, str]:
        match item.field:
            case names.TOTAL_COUNT:
                return page.count(), ""
            case names.PAGE_INFO:
                infos = {name: page.info(name, size, after, before) for name in item.infos.values()}
                return _object({key: infos[name] for key, name in item.infos.items()}), ""
            case names.NODES:
                text = document(item.nodes[""], page.columns)
                return page.gather(text.sql, size), text.joins
            case _:
                joins: list[str] = []
                values: dict[str, str] = {}
                for key in item.cursors:
                    values[key] = page.shown_cursor()
                for key, node in item.nodes.items():
                    text = document(node, page.columns)
                    values[key] = f"coalesce({text.sql}, 'null')"
                    joins.append(text.joins)
                ordered = {key: values[key] for key in item.order}
                return page.gather(_object(ordered), size), "".join(joins)


@frozen(kw_only=True)
class PageRows:
    """The rows of a page, in the order in which they are read."""

    scope: Scope
    columns: Columns
    condition: str
    keys: tuple[OrderKey, ...]
    backward: bool
    fingerprint: str

    def rows(self, size: str, after: Place | None, before: Place | None, *, more: bool) -> str:
        """The rows for FROM, each with its place; one more where that must be known."""
        alias = self.columns.alias
        keys = "".join(
            f", {key.access.sql} AS {quote_name(key_name(index))}"
            for index, key in enumerate(self.keys)
        )
        return (
            f"(SELECT {alias}.*{keys}, row_number() OVER ({self._order}) AS {quote_name(_PLACE)}"  # noqa: S608
            f" FROM {self.clauses(size, after, before, more=more)}) AS {alias}"
        )

    def clauses(self, size: str, after: Place | None, before: Place | None, *, more: bool) -> str:
        """The table, conditions, order and limit of the page; arguments as :meth:`rows`."""
        conditions = [self.condition]
        if after is not None:
            conditions.append(f"({beside(Side.AFTER, self.keys, after.values)})")
        if before is not None:
            conditions.append(f"({beside(Side.BEFORE, self.keys, before.values)})")
        limit = f"{size} + 1" if more else size
        table = self.scope.table(self.columns)
        return f"{table}{_where(conditions)} {self._order} LIMIT {limit}"

    @property
    def _order(self) -> str:
        return order_by(self.keys if not self.backward else [_turn(key) for key in self.keys])

    @property
    def operands(self) -> tuple[Expression, ...]:
        """What decides the order beside the rows."""
        return tuple(operand for key in self.keys for operand in key.operands)

    @property
    def _place(self) -> str:
        return quote_name(self.columns.alias, _PLACE)

    def gather(self, text: str, size: str) -> str:
        """SQL of the JSON list of the texts of a page."""
        order = f"ORDER BY {self._place}{' DESC' if self.backward else ''}"
        item = f"coalesce({text}, 'null')"
        listed = f"string_agg({item}, ',' {order}) FILTER (WHERE {self._place} <= {size})"
        return f"'[' || coalesce({listed}, '') || ']'"

    def count(self) -> str:
        """SQL of the number of rows on all pages."""
        table = self.scope.table(self.columns)
        return f"(SELECT count(*) FROM {table}{_where([self.condition])})::text"  # noqa: S608

    def info(self, name: str, size: str, after: Place | None, before: Place | None) -> str:
        """SQL of a field of ``PageInfo``."""
        match name:
            case "hasNextPage":
                return self._exists(Side.FROM, before) if self.backward else self._more(size)
            case "hasPreviousPage":
                return self._more(size) if self.backward else self._exists(Side.UP_TO, after)
            case _:
                is_far = (name == "endCursor") is not self.backward
                order = f"ORDER BY {self._place}{' DESC' if is_far else ''}"
                cursors = (
                    f"(array_agg({self.shown_cursor()} {order})"
                    f" FILTER (WHERE {self._place} <= {size}))[1]"
                )
                return f"coalesce({cursors}, 'null')"

    def _more(self, size: str) -> str:
        return f"coalesce(max({self._place}) > {size}, false)::text"

    def _exists(self, side: Side, place: Place | None) -> str:
        """Whether there are rows on the other side of where the page begins."""
        if place is None:
            return "'false'"
        conditions = [self.condition, f"({beside(side, self.keys, place.values)})"]
        table = self.scope.table(self.columns)
        return f"EXISTS (SELECT 1 FROM {table}{_where(conditions)})::text"  # noqa: S608

    def shown_cursor(self) -> str:
        """SQL of the cursor of a row as JSON text."""
        alias = self.columns.alias
        values = ", ".join(quote_name(alias, key_name(index)) for index, _ in enumerate(self.keys))
        payload = f"convert_to(json_build_array({values})::text, 'UTF8')"
        mark = f"convert_to({self._mark()}, 'UTF8')"
        inner, outer = (self._key(block) for block in (KeyBlock.INNER, KeyBlock.OUTER))
        signed = f"sha256({outer} || sha256({inner} || {mark} || {payload}))"
        raw = f"substr({signed}, 1, {MAC_BYTES}) || {payload}"
        return f"""'"' || translate(encode({raw}, 'base64'), E'+/=\\n', '-_') || '"'"""

    def _mark(self) -> str:
        if not self.operands:
            return quote_text(self.fingerprint)
        mark = CursorMark(self.fingerprint, self.operands)
        return self.scope.once(
            ("mark", self.columns.alias),
            lambda: Parameter(expression=mark, label="orderBy"),
            "text",
        )

    def _key(self, block: KeyBlock) -> str:
        return self.scope.once(
            block,
            lambda: Parameter(expression=SigningKey(block), label="fraiseql.cursor_secret"),
            "bytea",
        )


def _where(conditions: Sequence[str]) -> str:
    given = " AND ".join(each for each in conditions if each)
    return f" WHERE {given}" if given else ""


def _turn(key: OrderKey) -> OrderKey:
    direction = "ASC" if key.descending else "DESC"
    nulls = "LAST" if key.nulls_first else "FIRST"
    return evolve(key, clause=f" {direction} NULLS {nulls}")


def _object(values: Mapping[str, str]) -> str:
    """SQL of a JSON object of texts, each under ``@`` and its response key."""
    parts = [
        f"'{'{' if not index else ','}\"@{key}\":' || {sql}"
        for index, (key, sql) in enumerate(values.items())
    ]
    return " || ".join([*parts, "'}'"]) if parts else "'{}'"


def _fingerprint(columns: Columns, keys: Sequence[OrderKey]) -> str:
    order = [f"{key.name}{key.clause}:{key.access.own}" for key in keys]
    return fingerprint_of(".".join(columns.source.parts), *order)
