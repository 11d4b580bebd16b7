"""The values that cross the border between Python and the native crate.

Both implementations take and give exactly these; a parity suite holds them to identical bytes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, Protocol


class ShapeError(NamedTuple):
    """A field of a response that could not be given as the schema promises.

    ``path`` is the GraphQL error path below the root field: response keys and list indexes.
    """

    path: tuple[str | int, ...]
    message: str


class Rendered(NamedTuple):
    """A shaped value: JSON bytes, whether it is null after propagation, and the errors found."""

    data: bytes
    is_null: bool
    errors: tuple[ShapeError, ...]


class Shape(Protocol):
    """A compiled shape program; may be used from several threads at once."""

    def render(self, document: bytes | None) -> Rendered:
        """Shape one JSON document; None stands for SQL NULL.

        Raises:
            ValueError: the bytes are not JSON.
        """
        ...

    def render_rows(self, documents: Sequence[bytes | None]) -> Rendered:
        """Shape one document a row into a JSON array.

        The program's root must be a list node; each document is shaped by the node's ``of``.

        Raises:
            ValueError: the root is not a list, or a document is not JSON.
        """
        ...


#: A shape program as JSON-able Python data; its grammar is in the docs of ``compile_shape``.
ShapeProgram = Mapping[str, Any]  # Any: nested JSON


class SqlStatement(NamedTuple):
    r"""One statement of an SQL file.

    Offsets count characters of the text from 0, lines and columns count from 1 and speak of the
    statement's first token (leading comments are left out).

    Attributes:
        start: offset of the first token.
        end: offset after the last token, without the semicolon.
        head: up to the first 16 tokens: unquoted words in lower case, quoted identifiers with
            their quotes, strings as ``'``, numbers as they stand, punctuation one token each.
        names: distinct identifier chains outside of strings and dollar-quoted bodies, in order
            of appearance, unquoted parts in lower case, quoted parts without quotes, joined by a
            dot (``public.tb_user``); a part that itself holds a dot keeps its quotes. Keywords
            are among them, because only PostgreSQL's grammar can tell; escapes of ``U&"..."``
            stay as they are written.
        copy_data: offsets (start, end) of the data lines of ``COPY ... FROM stdin``, end before
            the closing ``\.``; None for all other statements.
    """

    start: int
    end: int
    line: int
    column: int
    head: tuple[str, ...]
    names: tuple[str, ...]
    copy_data: tuple[int, int] | None


class SqlSyntaxError(ValueError):
    """SQL text that cannot be split: something is not closed, or a line is psql's, not SQL.

    ``kind`` is one of ``string``, ``identifier``, ``dollar``, ``comment``, ``copy``, ``atomic``,
    ``parenthesis`` (not closed; the place is where it was opened) or ``meta`` (a psql
    meta-command, named in ``detail``).
    """

    def __init__(self, kind: str, detail: str, offset: int, line: int, column: int) -> None:
        super().__init__(f"{line}:{column}: {kind}: {detail}")
        self.kind = kind
        self.detail = detail
        self.offset = offset
        self.line = line
        self.column = column


class SqlFile(NamedTuple):
    """One file read, hashed and split.

    ``digest`` is the SHA-256 of its bytes in hexadecimal; ``text`` its content decoded as UTF-8
    without a byte order mark. Exactly one of ``statements`` and ``error`` is set; ``error`` is an
    :class:`SqlSyntaxError`, an :class:`OSError` or a :class:`UnicodeDecodeError`.
    """

    path: str
    digest: str
    text: str
    statements: tuple[SqlStatement, ...] | None
    error: Exception | None


class Order(NamedTuple):
    """A topological order; ``cycle`` is empty, or the nodes of one cycle in their order."""

    order: tuple[int, ...]
    cycle: tuple[int, ...]
