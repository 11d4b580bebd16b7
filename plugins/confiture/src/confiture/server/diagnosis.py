"""From the server's refusal to an error that names the place in the files."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

import fraise_accel
from fraise_hookspecs import FraiseError, Where

from confiture.ddl.names import split_chain
from confiture.ddl.position import place_in, place_in_body, place_of
from confiture.ddl.statements import Statement
from confiture.errors import (
    DependencyCycleError,
    MissingObjectError,
    StatementFailedError,
    SyntaxRefusedError,
)
from confiture.server.wire import Refusal

SYNTAX_ERROR: Final = "42601"
#: The statement speaks of something that is not there (yet).
UNDEFINED: Final = frozenset({"42P01", "42883", "42704", "3F000", "42703"})
_NO_SCHEMA: Final = "3F000"
#: Refusals that may end when other statements have run: the above, and an unfit foreign key, a
#: row that another file inserts, a cast or an opaque type that another statement completes...
ORDER_SENSITIVE: Final = UNDEFINED | {
    "23503", "42830", "42P10", "42846", "42804", "42809", "42P16", "42P17", "42725", "55000"
}  # fmt: skip
_COPY_LINE: Final = re.compile(r"^COPY [^\n]*?, \S+ (\d+)", re.MULTILINE)
_QUOTED: Final = re.compile(r"[\"«„“]([^\"»“”]+)[\"»“”]")
_ROUTINE: Final = re.compile(r"(?:function|procedure|aggregate|routine) ([\w.\"$]+)\(")
_CHAIN: Final = re.compile(
    r'(?:[^\W\d][\w$]*|"(?:[^"]|"")+")(?:\s*\.\s*(?:[^\W\d][\w$]*|"(?:[^"]|"")+"))*'
)
_HINTS: Final = {
    "42501": "build as a role that may do this, or grant it what it needs",
    "42P07": "the object is created twice; remove one of the two statements",
    "42710": "the object is created twice; remove one of the two statements",
    "42723": "the function is created twice; remove one, or write CREATE OR REPLACE",
    "42P06": "the schema is created twice; remove one, or write IF NOT EXISTS",
    "53100": "the server's disk is full; free some space and build again",
    "55P03": "another session holds the lock; look at pg_stat_activity, or raise lock_timeout",
    "57014": "it ran longer than statement_timeout of the environment allows; raise it",
    "25001": "run the statement once by hand: it cannot be part of a transaction",
    "0A000": "the server does not support this; look at its version",
}


def explain(statement: Statement, refusal: Refusal) -> FraiseError:
    """The error for a statement that the server refused for good."""
    kind = SyntaxRefusedError if refusal.sqlstate == SYNTAX_ERROR else StatementFailedError
    where = find_place(statement, refusal)
    hint = refusal.hint or _HINTS.get(refusal.sqlstate, "")
    if refusal.sqlstate == SYNTAX_ERROR and _at_psql_variable(statement, refusal.position):
        hint = "a name after a colon is a variable of psql, which is not SQL: write the value"
    return kind(describe(statement, refusal, where), hint=hint or _default_hint(kind), where=where)


def find_place(statement: Statement, refusal: Refusal) -> Where:
    """The place in the files that a refusal means."""
    if refusal.position is not None:
        return place_of(statement, refusal.position)
    if refusal.internal_query and refusal.internal_position:
        return place_in_body(statement, refusal.internal_query, refusal.internal_position)
    if statement.copy_data is not None:
        line = _COPY_LINE.search(refusal.context or "")
        if line is not None:
            first = place_in(statement.source, statement.copy_data[0]).line or 1
            return Where(statement.source.path, first + int(line[1]) - 1, 1)
    return statement.where


def describe(statement: Statement, refusal: Refusal, where: Where) -> str:
    """The server's words, the statement's first line, and the line that the place is in."""
    lines = [refusal.message]
    if refusal.detail:
        lines.append(f"  detail: {refusal.detail}")
    lines.append(f"  statement: {statement.first_line}")
    at, column = where.line, where.column
    if at is not None and column is not None and (at, column) != (statement.line, statement.column):
        number, width = str(at), len(str(at))
        line = statement.source.text.split("\n")[at - 1].rstrip("\r")
        start = max(0, column - 80)
        shown = line[start : start + 120].replace("\t", " ")
        lines += [f"  {number} | {shown}", f"  {' ' * width} | {' ' * (column - 1 - start)}^"]
    return "\n".join(lines)


def explain_rest(rest: Sequence[Statement], refusals: Mapping[int, Refusal]) -> FraiseError:
    """The error for statements of which none can run before the others.

    Args:
        rest: what is left.
        refusals: what the server said to each, by position in ``rest``.
    """
    lacks = {at: _lacked_name(rest[at], refusal) for at, refusal in refusals.items()}
    edges = [(other, at) for at, name in lacks.items() for other in _creators_of(name, rest, at)]
    cycle = fraise_accel.topological_order(len(rest), edges).cycle
    if cycle:
        return _explain_cycle([rest[at] for at in cycle])
    waiting = {after for _, after in edges}
    first = min(
        (at for at in refusals if at not in waiting),
        key=lambda at: (refusals[at].sqlstate in UNDEFINED, at),
        default=min(refusals),
    )
    statement, refusal = rest[first], refusals[first]
    if refusal.sqlstate not in UNDEFINED:
        return explain(statement, refusal)
    where = find_place(statement, refusal)
    others = len(rest) - 1
    lacked = ".".join(lacks[first] or ())
    hint = (
        f"no statement creates {lacked!r}: correct the name, or add what creates it"
        if lacked
        else "correct the name, or add the statement that creates it"
    )
    if refusal.hint:
        hint += f". The server says: {refusal.hint}"
    if others:
        hint += f" ({others} other statement{'s' if others > 1 else ''} waited for it or lack more)"
    return MissingObjectError(describe(statement, refusal, where), hint=hint, where=where)


def _explain_cycle(circle: Sequence[Statement]) -> DependencyCycleError:
    way = [f"{one.where} {one.first_line}" for one in circle]
    lines = "\n".join(f"  {line}" for line in [*way, way[0]])
    return DependencyCycleError(
        f"{len(circle)} statements wait for each other, each for the one above it:\n{lines}",
        hint="put one of the references in a statement of its own, such as"
        " ALTER TABLE ... ADD FOREIGN KEY, or CREATE OR REPLACE after both are there",
        where=circle[0].where,
    )


def _creators_of(name: tuple[str, ...] | None, rest: Sequence[Statement], at: int) -> list[int]:
    """Which of the statements that are left create the object that one of them lacks."""
    if not name:
        return []
    found = []
    for other, statement in enumerate(rest):
        created = statement.creation.name if statement.creation is not None else None
        if other == at or not created or created[-1] != name[-1]:
            continue
        if len(created) == 1 or len(name) == 1 or created[-2] == name[-2]:
            found.append(other)
    return found


def _lacked_name(statement: Statement, refusal: Refusal) -> tuple[str, ...] | None:
    """The name of the object that the server did not find.

    Read where the server points; its words, which may be of any language, come second.
    """
    if refusal.sqlstate not in UNDEFINED:
        return None
    if refusal.position is not None and refusal.sqlstate != "42703":
        found = _CHAIN.match(statement.text, refusal.position - 1)
        if found is not None:
            chain = _fold(found[0])
            return chain[:1] if refusal.sqlstate == _NO_SCHEMA else chain
    routine = _ROUTINE.search(refusal.message)
    if routine is not None:
        return _fold(routine[1])
    quoted = _QUOTED.search(refusal.message)
    return split_chain(quoted[1]) if quoted is not None else None


def _fold(chain: str) -> tuple[str, ...]:
    parts = re.findall(r'"(?:[^"]|"")+"|[^\s.]+', chain)
    return tuple(
        part[1:-1].replace('""', '"') if part.startswith('"') else part.lower() for part in parts
    )


def _at_psql_variable(statement: Statement, position: int | None) -> bool:
    if position is None:
        return False
    return re.match(r""":['"]?\w""", statement.text[position - 1 :]) is not None


def _default_hint(kind: type[FraiseError]) -> str:
    if kind is SyntaxRefusedError:
        return "correct the statement; nothing was changed"
    return "correct the statement or what it needs; nothing was changed"
