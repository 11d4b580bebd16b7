"""Indexes of several columns of a read table: ``indexes=[...]`` and ``fraiseql.index``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from attrs import frozen

from fraiseql.errors import DeclarationError

_KEY: Final = re.compile(
    r"\s*(?P<column>\w+)(?:\s+(?P<way>ASC|DESC))?(?:\s+NULLS\s+(?P<nulls>FIRST|LAST))?\s*",
    re.IGNORECASE,
)

_HINT: Final = 'Write indexes=[("views DESC", "id")], or fraiseql.index("views DESC", "id").'


@frozen
class IndexKey:
    """A column that an index is sorted by.

    Attributes:
        nulls_first: where nulls go; PostgreSQL has them last, and first where it goes down.
    """

    column: str
    descending: bool = False
    nulls_first: bool = False

    @property
    def clause(self) -> str:
        """What follows the column in DDL; nothing where it is as PostgreSQL has it anyway."""
        way = " DESC" if self.descending else ""
        if self.nulls_first is self.descending:
            return way
        return f"{way} NULLS {'FIRST' if self.nulls_first else 'LAST'}"


@frozen
class IndexDeclaration:
    """An index of a read table.

    Attributes:
        include: columns that it holds beside its keys.
        where: the SQL condition of the rows that it holds; None for all.
    """

    keys: tuple[IndexKey, ...]
    include: tuple[str, ...] = ()
    where: str | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns that it names."""
        return (*(key.column for key in self.keys), *self.include)


def index(*keys: str, include: Sequence[str] = (), where: str | None = None) -> IndexDeclaration:
    """An index of a read table, for ``indexes=`` of ``@fraiseql.model``.

    Args:
        keys: columns that it is sorted by, each perhaps with ``DESC`` and ``NULLS FIRST`` or
            ``NULLS LAST`` behind it, such as ``"views DESC"``; they serve an order that goes the
            same ways, or the other way round in all of them.
        include: columns that it holds too, so that a list of these need not look at the table.
        where: an SQL condition; only rows that meet it are in the index, and only questions that
            imply it are served.

    Raises:
        DeclarationError: a key cannot be read, a column is named twice, or nothing is named.
    """
    found = IndexDeclaration(tuple(_read_key(key) for key in keys), _names(include), where)
    columns = found.columns
    if not found.keys or (where is not None and not where.strip()):
        raise DeclarationError("An index needs a column, and where= a condition.", hint=_HINT)
    for column in columns:
        if columns.count(column) > 1:
            raise DeclarationError(f"An index names the column {column!r} twice.", hint=_HINT)
    return found


def read_index(given: IndexDeclaration | Sequence[str]) -> IndexDeclaration:
    """An entry of ``indexes=``: what :func:`index` gave, or its keys.

    Raises:
        DeclarationError: as :func:`index`.
    """
    return given if isinstance(given, IndexDeclaration) else index(*_names(given))


def _names(given: Sequence[str]) -> tuple[str, ...]:
    if isinstance(given, str) or not all(isinstance(name, str) for name in given):
        raise DeclarationError(
            f"Columns of an index are a list of names, found {given!r}.", hint=_HINT
        )
    return tuple(given)


def _read_key(text: str) -> IndexKey:
    match = _KEY.fullmatch(text)
    if match is None:
        raise DeclarationError(
            "A key of an index is a column, perhaps with ASC or DESC and NULLS FIRST or LAST, "
            f"found {text!r}.",
            hint=_HINT,
        )
    descending = (match["way"] or "").upper() == "DESC"
    nulls = (match["nulls"] or "").upper()
    return IndexKey(match["column"], descending, nulls == "FIRST" if nulls else descending)
