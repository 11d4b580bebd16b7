"""SQL text and its parameters while a statement is written."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field

from fraiseql.plan.model import Parameter, Statement


def quote_name(*parts: str) -> str:
    """An identifier, qualified if there are several parts, always quoted."""
    return ".".join('"' + part.replace('"', '""') + '"' for part in parts)


def quote_text(text: str) -> str:
    """A string constant; for names of keys, never for values of clients."""
    quoted = "'" + text.replace("'", "''") + "'"
    return quoted if "\\" not in text else " E" + quoted.replace("\\", "\\\\")


@define
class SqlWriter:
    """Collects the parameters of one statement."""

    _parameters: list[Parameter] = field(init=False, factory=list)

    def bind(self, parameter: Parameter, cast: str) -> str:
        """SQL of a new parameter, cast to a type."""
        self._parameters.append(parameter)
        return f"${len(self._parameters)}::{cast}"

    def finish(self, lines: Iterable[str]) -> Statement:
        """The statement."""
        return Statement(" ".join(line for line in lines if line), tuple(self._parameters))
