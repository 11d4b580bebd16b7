"""Connections put together from the rows of a page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

from attrs import define, frozen

from fraiseql.execute.cells import CellWriter, Write, writer_of
from fraiseql.plan.cursors import CursorKey
from fraiseql.plan.model import Page, PageField, PagePart


@frozen
class PageWriter:
    """Writes the document of one connection."""

    page: Page
    keys: tuple[Write, ...]
    nodes: CellWriter
    key: CursorKey

    def write(self, rows: Sequence[Sequence[Any]]) -> str:
        """The connection, as JSON text.

        Args:
            rows: as the page says.
        """
        size = rows[0][0] if rows else 0
        kept = list(rows[:size])
        if self.page.backward:
            kept.reverse()
        return _Written(self, kept, more=len(rows) > size).object_of(self.page.fields)

    def cursor(self, row: Sequence[Any]) -> str:
        """The cursor of a row, as JSON text."""
        values = [
            "null" if value is None else write(value)
            for write, value in zip(self.keys, row[1:], strict=False)
        ]
        payload = f"[{', '.join(values)}]"
        return f'"{self.key.sign(payload, self.page.fingerprint)}"'

    def node(self, row: Sequence[Any]) -> str:
        """The document of a row, as JSON text."""
        return self.nodes.write(row[1 + len(self.keys) :])


@define(eq=False, slots=False)
class _Written:
    """One page while it is written; each cursor is signed once."""

    writer: PageWriter
    rows: list[Sequence[Any]]
    more: bool

    @cached_property
    def _cursors(self) -> list[str]:
        return [self.writer.cursor(row) for row in self.rows]

    def object_of(self, fields: Iterable[PageField]) -> str:
        listed = (
            f"{json.dumps(each.key, ensure_ascii=False)}:{self._value(each)}" for each in fields
        )
        return f"{{{','.join(listed)}}}"

    def _value(self, field: PageField) -> str:
        match field.part:
            case PagePart.EDGES:
                edges = (self._edge(field.fields, place) for place in range(len(self.rows)))
                return f"[{','.join(edges)}]"
            case PagePart.NODES:
                return f"[{','.join(map(self.writer.node, self.rows))}]"
            case PagePart.INFO:
                return self.object_of(field.fields)
            case PagePart.MORE:
                return "true" if self.more else "false"
            case PagePart.FIRST | PagePart.LAST:
                return self._end(0 if field.part is PagePart.FIRST else -1)
            case _:
                return "false"

    def _edge(self, fields: Iterable[PageField], place: int) -> str:
        listed = (
            f"{json.dumps(each.key, ensure_ascii=False)}:"
            + (
                self._cursors[place]
                if each.part is PagePart.CURSOR
                else self.writer.node(self.rows[place])
            )
            for each in fields
        )
        return f"{{{','.join(listed)}}}"

    def _end(self, place: int) -> str:
        return self.writer.cursor(self.rows[place]) if self.rows else "null"


def compile_page(page: Page, nodes: CellWriter, key: CursorKey) -> PageWriter:
    """What writes the connections of one statement.

    Args:
        page: how.
        nodes: writes the document of a row.
        key: that cursors are signed with.
    """
    return PageWriter(page, tuple(writer_of(form) for form in page.keys), nodes, key)
