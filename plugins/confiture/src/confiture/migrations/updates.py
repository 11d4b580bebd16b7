"""An ``UPDATE`` of an SQL file that is done in batches: the line above it, and its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen
from fraise_hookspecs import Where

from confiture.ddl.statements import Source, Statement
from confiture.errors import HeaderError, MigrationStatementError
from confiture.migrations.batches import Backfill

_LINE: Final = re.compile(
    r"^[ \t]*--[ \t]*confiture[ \t]*:[ \t]*backfill\b(?P<options>[^\n]*)$", re.MULTILINE
)
_OPTION: Final = re.compile(r"(?P<name>[a-z_]+)=(?P<value>\S+)")
_DURATION: Final = re.compile(r"(\d+(?:\.\d+)?)(ms|s|min)")
_UNITS: Final = {"ms": 0.001, "s": 1.0, "min": 60.0}
_TIMES: Final = ("goal", "pause", "max_lag")
_EXAMPLE: Final = "-- confiture: backfill batch=1000 pause=100ms key=id"
_TOKEN: Final = re.compile(
    r"""
    (?P<space>\s+|--[^\n]*)
    | (?P<comment>/\*)
    | (?P<dollar>\$(?:[^\W\d]\w*)?\$)
    | (?P<escape>[eE]'(?:[^'\\]|\\.|'')*')
    | (?P<string>(?:[uU]&|[bBxXnN])?'(?:[^']|'')*')
    | (?P<name>(?:[uU]&)?"(?:[^"]|"")*")
    | (?P<word>[^\W\d][\w$]*)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_END: Final = re.compile(r"/\*|\*/")
#: Words that end a part of the statement, at its top level.
_CLAUSES: Final = frozenset({"set", "from", "where", "returning"})


@frozen
class _Token:
    kind: str
    text: str
    start: int
    end: int


def read_backfills(
    source: Source,
    gaps: Sequence[tuple[int, int]],
    statements: Sequence[Statement],
    *,
    whole: bool,
) -> dict[int, Backfill]:
    """The updates of a file that are done in batches, by their place among its statements.

    Args:
        source: the file.
        gaps: offsets of what stands before, between and behind all that the file holds.
        statements: those of them that are run.
        whole: the file is one transaction.

    Raises:
        HeaderError: a line stands above something else, or cannot be read.
        MigrationStatementError: a statement with such a line is no plain UPDATE of one table.
    """
    found: dict[int, Backfill] = {}
    below = {one.index: at for at, one in enumerate(statements)}
    for index, (start, end) in enumerate(gaps):
        lines = list(_LINE.finditer(source.text, start, end))
        for line in lines:
            where = Where(source.path, source.text.count("\n", 0, line.start()) + 1, 1)
            if index not in below or len(lines) > 1:
                raise HeaderError(
                    "expected an UPDATE below '-- confiture: backfill'",
                    hint="the line stands directly above the statement that it speaks of",
                    where=where,
                )
            if whole:
                raise HeaderError(
                    "each batch of a backfill is a transaction, and this file is one",
                    hint="write -- confiture: transaction statement at the beginning of the file",
                    where=where,
                )
            statement = statements[below[index]]
            found[below[index]] = read_update(
                statement.text, line["options"], statement.where, where
            )
    return found


def read_update(statement: str, options: str, where: Where, where_options: Where) -> Backfill:
    """The backfill that an ``UPDATE`` with a line above it means.

    Args:
        statement: its text.
        options: what stands behind the word of the line.
        where: of the statement.
        where_options: of the line.

    Raises:
        HeaderError: an option cannot be read.
        MigrationStatementError: it is no plain UPDATE of one table.
    """
    given = _read_options(options, where_options)
    tokens = [one for one in _scan(statement) if one.kind != "space"]
    places = {"update": 0}
    depth = 0
    for at, token in enumerate(tokens):
        depth += (token.text in "([") - (token.text in ")]")
        word = token.text.lower() if token.kind == "word" else ""
        # IS DISTINCT FROM is no FROM clause
        distinct = word == "from" and tokens[at - 1].text.lower() == "distinct"
        if depth == 0 and word in _CLAUSES and not distinct:
            places.setdefault(word, at)
    if not tokens or tokens[0].text.lower() != "update" or "set" not in places:
        raise _refuse("an UPDATE below the line", "another statement", where)
    for word in ("from", "returning"):
        if word in places:
            raise _refuse("an UPDATE of one table by itself", word.upper(), where)
    table, alias = _read_table(statement, tokens[1 : places["set"]], where)
    first = tokens[places["set"]].end
    if "where" not in places:
        return Backfill(table=table, alias=alias, set=statement[first:].strip(), **given)  # type: ignore[arg-type]  # as read
    found = tokens[places["where"]]
    return Backfill(
        table=table,
        alias=alias,
        set=statement[first : found.start].strip(),
        where=statement[found.end :].strip(),
        **given,  # type: ignore[arg-type]  # as read
    )


def _read_table(text: str, tokens: list[_Token], where: Where) -> tuple[str, str | None]:
    """The table and the name that the statement calls it by."""
    if tokens and tokens[0].text.lower() == "only":
        tokens = tokens[1:]
    at = 1
    while at + 1 < len(tokens) and tokens[at].text == ".":
        at += 2
    name, rest = tokens[:at], tokens[at:]
    if rest and rest[0].text.lower() == "as":
        rest = rest[1:]
    named = {"word", "name"}
    if not name or any(one.kind not in named for one in (*name[::2], *rest)) or len(rest) > 1:
        raise _refuse("a table and at most another name for it", "something else", where)
    return text[name[0].start : name[-1].end], rest[0].text if rest else None


def _read_options(text: str, where: Where) -> dict[str, object]:
    given: dict[str, object] = {}
    for word in text.split():
        match = _OPTION.fullmatch(word)
        name = match["name"] if match is not None else ""
        value = _read_option(name, match["value"]) if match is not None else None
        if value is None or name in given:
            raise HeaderError(
                f"expected batch=ROWS, goal=TIME, pause=TIME, max_lag=TIME or key=COLUMN,COLUMN,"
                f" each once, found {word!r}",
                hint=f"such as {_EXAMPLE}",
                where=where,
            )
        given[name] = value
    return given


def _read_option(name: str, value: str) -> object:
    if name == "batch":
        return int(value) if value.isdecimal() and int(value) else None
    if name in _TIMES:
        found = _DURATION.fullmatch(value)
        return float(found[1]) * _UNITS[found[2]] if found is not None else None
    if name == "key":
        return tuple(value.split(",")) if all(value.split(",")) else None
    return None


def _scan(text: str) -> Iterator[_Token]:
    """The tokens of one statement that PostgreSQL's own rules have divided already."""
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        assert match is not None
        kind, end = str(match.lastgroup), match.end()
        if kind == "comment":
            kind, end = "space", _end_of_comment(text, end)
        elif kind == "dollar":
            closing = text.find(match.group(), end)
            kind, end = "string", len(text) if closing < 0 else closing + len(match.group())
        yield _Token(kind, text[at:end], at, end)
        at = end


def _end_of_comment(text: str, at: int) -> int:
    depth = 1
    for match in _END.finditer(text, at):
        depth += 1 if match.group() == "/*" else -1
        if not depth:
            return match.end()
    return len(text)


def _refuse(expected: str, found: str, where: Where) -> MigrationStatementError:
    return MigrationStatementError(
        f"expected {expected}, which is done in batches, found {found}",
        hint="write UPDATE table SET ... WHERE ...; other tables belong into subqueries",
        where=where,
    )
