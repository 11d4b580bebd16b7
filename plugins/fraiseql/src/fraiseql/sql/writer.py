"""SQL text and its parameters while a statement is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final

from attrs import define, field

from fraiseql.plan.model import Nesting, Parameter, Statement

_PARAMETER: Final = re.compile(r"\$(\d+)")


def quote_name(*parts: str) -> str:
    """An identifier, qualified if there are several parts, always quoted."""
    return ".".join('"' + part.replace('"', '""') + '"' for part in parts)


def quote_text(text: str) -> str:
    """A string constant; for names of keys, never for values of clients."""
    quoted = "'" + text.replace("'", "''") + "'"
    return quoted if "\\" not in text else " E" + quoted.replace("\\", "\\\\")


def cast_text(sql: str, cast: str, *, plain: bool = True) -> str:
    """SQL of a text, or a list of texts, as values of a type.

    Bytes stand in JSON as base64, which PostgreSQL does not take for bytes by itself.

    Args:
        sql: of the text.
        cast: the type, as SQL spells it; of a list with ``[]``.
        plain: whether the SQL is text already; else its type is still to be said.
    """
    if cast == "bytea":
        return f"decode({sql}::text, 'base64')"
    if cast == "bytea[]":
        return f"ARRAY(SELECT decode(item, 'base64') FROM unnest({sql}::text[]) AS item)"  # noqa: S608  # SQL already
    return sql if plain and cast == "text" else f"{sql}::{cast}"


def renumber(sql: str, by: int) -> str:
    """SQL whose parameters follow so many others."""
    return _PARAMETER.sub(lambda match: f"${int(match[1]) + by}", sql)


@define
class SqlWriter:
    """Collects the parameters of one statement, and gives out aliases.

    Attributes:
        most_rows: greatest number of rows that lists inside of lists may read together.
    """

    most_rows: int = 0

    _parameters: list[Parameter] = field(init=False, factory=list)
    _written: list[str] = field(init=False, factory=list)
    _aliases: dict[str, int] = field(init=False, factory=dict)
    _around: list[int] = field(init=False, factory=list)
    _sizes: list[tuple[int, ...]] = field(init=False, factory=list)

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """Those that are bound, in their order."""
        return tuple(self._parameters)

    def bind(self, parameter: Parameter, cast: str) -> str:
        """SQL of a new parameter, cast to a type."""
        self._parameters.append(parameter)
        sql = cast_text(f"${len(self._parameters)}", cast, plain=False)
        self._written.append(sql)
        return sql

    def alias(self, letter: str) -> str:
        """A new alias: ``t``, then ``t2``, ``t3``..."""
        number = self._aliases[letter] = self._aliases.get(letter, 0) + 1
        return letter if number == 1 else f"{letter}{number}"

    def bind_size(self, parameter: Parameter, cast: str = "int8") -> tuple[str, int]:
        """SQL of how long a list may be, and the index of its parameter for :meth:`inside`."""
        sql = self.bind(parameter, cast)
        index = len(self._parameters) - 1
        if self._around:
            self._sizes.append((*self._around, index))
        return sql, index

    @contextmanager
    def inside(self, index: int) -> Iterator[None]:
        """What is written meanwhile is read for each row of a list.

        Args:
            index: of the parameter that says how long the list may be.
        """
        self._around.append(index)
        yield
        self._around.pop()

    def finish(self, lines: Iterable[str]) -> Statement:
        """The statement.

        A parameter may stand nowhere in it: the size of a page of which only the count is asked is
        checked and not needed.  PostgreSQL must see its type all the same.
        """
        sql = " ".join(line for line in lines if line)
        used = {int(number) for number in _PARAMETER.findall(sql)}
        idle = [text for number, text in enumerate(self._written, start=1) if number not in used]
        if idle:
            sql = f'WITH "@idle" AS (SELECT {", ".join(idle)}) {sql}'
        nesting = Nesting(tuple(self._sizes), self.most_rows) if self._sizes else None
        return Statement(sql, tuple(self._parameters), nesting)
