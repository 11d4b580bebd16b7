"""The server's parser asked about all statements, without running one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from confiture.ddl.batch import join_statements
from confiture.ddl.statements import Statement
from confiture.server.diagnosis import SYNTAX_ERROR, explain
from confiture.server.wire import Wire

#: The server parses a whole string before it runs the first statement of it, and this one fails.
_STOP: Final = "SELECT 1/0;\n"
_CHARACTERS: Final = 1 << 22


def check_syntax(wire: Wire, statements: Sequence[Statement]) -> None:
    """Have every statement parsed; nothing is run, and a read-only transaction makes sure.

    Raises:
        SyntaxRefusedError: the first statement that the parser does not understand.
    """
    chunk: list[Statement] = []
    characters = 0
    for statement in statements:
        chunk.append(statement)
        characters += len(statement.text)
        if characters > _CHARACTERS:
            _check_chunk(wire, chunk)
            chunk, characters = [], 0
    if chunk:
        _check_chunk(wire, chunk)


def _check_chunk(wire: Wire, chunk: Sequence[Statement]) -> None:
    # Settings are left out: they do not change how SQL is parsed.
    batch = join_statements(chunk, chunk[0].settings, ())
    wire.run("BEGIN READ ONLY")
    try:
        refusal = wire.run(_STOP + batch.text)
    finally:
        wire.run("ROLLBACK")
    if refusal is None or refusal.sqlstate != SYNTAX_ERROR:
        return
    position = None if refusal.position is None else refusal.position - len(_STOP)
    at, inside = batch.locate(position, refusal.done)
    if at is not None:
        raise explain(chunk[at], refusal.at(inside))
