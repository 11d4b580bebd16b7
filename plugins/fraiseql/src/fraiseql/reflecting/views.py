"""Reads the definition of a view that builds documents: keys, and where their values come from.

Understood is what ``pg_get_viewdef`` prints of ``SELECT ..., jsonb_build_object('key', value, ...)
AS data FROM ...``, as ``fraiseql schema sync`` and people write it.  Whatever is otherwise gives
None, and documents are looked at instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen

_OPEN: Final = "(["
_CLOSE: Final = ")]"
_BUILD: Final = re.compile(r"\s*jsonb_build_object\((.*)\)\s*", re.DOTALL)
_KEY: Final = re.compile(r"\s*'((?:[^']|'')*)'(?:::\w+)?\s*")
_PART: Final = re.compile(r'\s*("?)([a-z_][\w]*)\1\.("?)(\w+)\3\s*')
_BARE: Final = re.compile(r'\s*("?)([a-z_]\w*)\1\s*')
_ONLY: Final = re.compile(
    r'FROM\s+(?:"?\w+"?\.)?"?(\w+)"?(?:\s+"?\w+"?)?\s*(?:WHERE\b.*)?', re.DOTALL
)
#: What may follow a table that has no alias.
_AFTER: Final = r"(?:JOIN|LEFT|RIGHT|FULL|INNER|CROSS|ON|WHERE|GROUP|ORDER)\b"
_AGGREGATE: Final = re.compile(r'jsonb_agg\(\s*"?(\w+)"?\.data\b')


@frozen
class Value:
    """A key of a document, and the SQL of its value."""

    key: str
    sql: str

    @property
    def column(self) -> tuple[str, str] | None:
        """Alias and column, where the value is nothing but a column."""
        match = _PART.fullmatch(self.sql)
        if match is not None:
            return match[2], match[4]
        # PostgreSQL prints no alias where there is only one relation
        bare = _BARE.fullmatch(self.sql)
        return ("", bare[2]) if bare else None


@frozen
class DocumentView:
    """A view that builds documents.

    Attributes:
        values: by key, in their order.
        source: the query from its FROM on.
    """

    values: tuple[Value, ...]
    source: str

    def columns_query(self) -> str:
        """The query with each value as a column ``v0``, ``v1``... of its own."""
        listed = ", ".join(f"{value.sql} AS v{place}" for place, value in enumerate(self.values))
        return f"SELECT {listed} {self.source}"

    def relation_of(self, alias: str) -> tuple[str, bool] | None:
        """The table or view behind an alias, and whether it is joined so that rows may lack it.

        An empty alias means the only relation.
        """
        if not alias:
            only = _ONLY.fullmatch(self.source.strip())
            return (only[1], False) if only else None
        named = rf'(?:"?\w+"?\.)?"?(\w+)"?\s+"?{re.escape(alias)}"?(?=\W|$)'
        itself = rf'(?:"?\w+"?\.)?"?({re.escape(alias)})"?(?=\s*(?:[,;)]|$|{_AFTER}))'
        match = re.search(rf"\b(?:FROM|JOIN)\s+\(*(?:{named}|{itself})", self.source)
        if match is None:
            return None
        before = self.source[: match.start()].rstrip().upper()
        turned = re.search(r"\b(?:RIGHT|FULL)\s+(?:OUTER\s+)?JOIN\b", self.source, re.IGNORECASE)
        outer = turned is not None or before.endswith(("LEFT", "OUTER"))
        return match[1] or match[2], outer

    def list_of(self, alias: str) -> str | None:
        """The view whose documents a lateral subquery of that alias collects."""
        for text, name in _subqueries(self.source):
            if name != alias:
                continue
            aggregate = _AGGREGATE.search(text)
            if aggregate is None:
                return None
            inner = DocumentView((), text[text.upper().rfind(" FROM ") :])
            found = inner.relation_of(aggregate[1])
            return found[0] if found else None
        return None


def read_view(definition: str) -> DocumentView | None:
    """What a view says of its documents; None for a view of another form."""
    body = definition.strip().rstrip(";")
    if not re.match(r"SELECT\s", body, re.IGNORECASE):
        return None
    end = _find_word(body, "FROM")
    if end is None or _find_word(body, "UNION") is not None:
        return None
    data = [item for item in _split(body[len("SELECT") : end], ",") if _named(item) == "data"]
    if len(data) != 1:
        return None
    values = _values(re.sub(r"\s+AS\s+data\s*$", "", data[0]))
    return None if values is None else DocumentView(tuple(values), body[end:])


def _named(item: str) -> str | None:
    match = re.search(r"\sAS\s+(\w+)\s*$", item)
    return match[1] if match else None


def _values(expression: str) -> list[Value] | None:
    values: list[Value] = []
    text = expression.strip()
    while text.startswith("(") and _matching(text, 0) == len(text) - 1:
        text = text[1:-1].strip()
    for part in _split(text, "||"):
        inner = part.strip()
        if inner != text and inner.startswith("("):
            nested = _values(inner)
            if nested is None:
                return None
            values += nested
            continue
        build = _BUILD.fullmatch(inner)
        if build is None or _matching(inner, inner.index("(")) != len(inner) - 1:
            return None
        pairs = list(_split(build[1], ","))
        if len(pairs) % 2:
            return None
        for key, value in zip(pairs[::2], pairs[1::2], strict=True):
            match = _KEY.fullmatch(key)
            if match is None:
                return None
            values.append(Value(match[1].replace("''", "'"), value.strip()))
    return values


def _scan(text: str) -> Iterator[tuple[int, str, int]]:
    """Characters outside of quotes: place, character, how many brackets are open before it."""
    depth, place = 0, 0
    while place < len(text):
        character = text[place]
        if character in "'\"":
            place = _after_quote(text, place)
            continue
        if character in _CLOSE:
            depth -= 1
        yield place, character, depth
        if character in _OPEN:
            depth += 1
        place += 1


def _after_quote(text: str, start: int) -> int:
    """Where a quoted text ends; doubled quotes are part of it, and E'' escapes too."""
    quote, place = text[start], start + 1
    escapes = quote == "'" and text[start - 1 : start] in {"E", "e"}
    while place < len(text):
        if escapes and text[place] == "\\":
            place += 2
            continue
        if text[place] == quote:
            if text[place + 1 : place + 2] != quote:
                return place + 1
            place += 1
        place += 1
    return place


def _split(text: str, separator: str) -> Iterator[str]:
    start = 0
    for place, _, depth in _scan(text):
        if depth == 0 and place >= start and text.startswith(separator, place):
            yield text[start:place]
            start = place + len(separator)
    yield text[start:]


def _find_word(text: str, word: str) -> int | None:
    for place, _, depth in _scan(text):
        if depth == 0 and re.compile(rf"\b{word}\b", re.IGNORECASE).match(text, place):
            return place
    return None


def _matching(text: str, start: int) -> int | None:
    """Where the bracket that opens at ``start`` closes."""
    for place, character, depth in _scan(text):
        if place > start and character in _CLOSE and depth == 0 and text[start] == "(":
            return place
    return None


def _subqueries(text: str) -> Iterator[tuple[str, str]]:
    """Subqueries at the outermost level, and their aliases."""
    for place, character, depth in _scan(text):
        if character != "(" or depth != 0:
            continue
        inner = text[place:]
        end = next(
            (at for at, char, level in _scan(inner) if at > 0 and char == ")" and level == 0), None
        )
        if end is None:
            return
        alias = re.match(r'\s*(?:AS\s+)?"?(\w+)"?', inner[end + 1 :])
        if alias is not None:
            yield inner[1:end], alias[1]
