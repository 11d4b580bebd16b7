"""Which statements a statement needs, guessed from the names that it mentions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from attrs import field, frozen
from fraise_hookspecs.migration import Namespace

from confiture.ddl.readers import unquote
from confiture.ddl.statements import Statement

_PART: Final = re.compile(r'"(?:[^"]|"")*"|[^."]+')
_SEQUENCE_CALLS: Final = frozenset({"nextval", "setval", "currval"})
_SEQUENCE: Final = re.compile(r"(?i)\b(?:nextval|setval|currval)\s*\(\s*'([^']+)'")
#: Words of SQL that people also give to tables; where they stand alone they may mean either.
_COMMON_WORDS: Final = frozenset({
    "access", "action", "aggregate", "array", "category", "comment", "content", "data", "date",
    "day", "domain", "event", "extension", "function", "group", "groups", "hash", "index", "key",
    "language", "level", "list", "location", "month", "name", "names", "option", "options",
    "order", "owner", "partition", "path", "policy", "position", "procedure", "program", "range",
    "ref", "role", "row", "rows", "rule", "schema", "sequence", "server", "session", "status",
    "storage", "system", "table", "template", "text", "time", "timestamp", "transaction",
    "trigger", "type", "types", "user", "value", "values", "version", "view", "views", "year",
})  # fmt: skip


@frozen(eq=False)
class Needs:
    """For each statement, by position, those that create what it mentions.

    Attributes:
        sure: by a name that hardly means anything else.
        doubtful: by a word of SQL, or below it in a file whose order otherwise agrees with names.
    """

    sure: list[set[int]] = field(repr=False)
    doubtful: list[set[int]] = field(repr=False)


class _Creators:
    """Which statements create a name."""

    def __init__(self, nodes: Sequence[Statement]) -> None:
        self.qualified: dict[tuple[str, str], set[int]] = defaultdict(set)
        self.last: dict[str, set[int]] = defaultdict(set)
        self.bare: dict[str, set[int]] = defaultdict(set)
        self.schemas: dict[str, set[int]] = defaultdict(set)
        self._known: dict[tuple[str, bool], frozenset[int]] = {}
        for at, statement in enumerate(nodes):
            creation = statement.creation
            if creation is None or creation.name is None or creation.namespace is Namespace.NONE:
                continue
            last = creation.name[-1]
            if creation.namespace is Namespace.SCHEMA:
                self.schemas[last].add(at)
                continue
            self.last[last].add(at)
            if len(creation.name) > 1:
                self.qualified[creation.name[-2], last].add(at)
            else:
                self.bare[last].add(at)

    def find(self, chain: str, *, strict: bool) -> frozenset[int]:
        """Statements that may create what an identifier chain speaks of.

        Args:
            chain: as the tokenizer writes it.
            strict: the search path is empty, so only qualified names mean objects of a schema.
        """
        found = self._known.get((chain, strict))
        if found is None:
            found = self._known[chain, strict] = frozenset(self._find(chain, strict=strict))
        return found

    def _find(self, chain: str, *, strict: bool) -> set[int]:
        parts = split_chain(chain) if "." in chain else (chain,)
        if len(parts) == 1:  # a quoted name may have a dot in it
            name = parts[0]
            return (self.bare if strict else self.last).get(name, set()) | self.schemas.get(
                name, set()
            )
        first, second = parts[:2]
        found = set(self.schemas.get(first, ()))
        exact = self.qualified.get((first, second))
        if exact is not None:
            found |= exact
        elif not strict:
            # Either schema.name of something created under a search path, or name.column.
            found |= self.bare.get(second, set()) | self.last.get(first, set())
        return found


def split_chain(chain: str) -> tuple[str, ...]:
    """The parts of an identifier chain as the tokenizer writes it."""
    if '"' not in chain:
        return tuple(chain.split("."))
    return tuple(unquote(part) for part in _PART.findall(chain))


def find_needs(nodes: Sequence[Statement], places: Sequence[int]) -> Needs:
    """Guess what each statement needs.

    Args:
        nodes: the statements.
        places: of each, its place in the order of the files.
    """
    creators = _Creators(nodes)
    count = len(nodes)
    needs = Needs([set() for _ in range(count)], [set() for _ in range(count)])
    below: dict[str, list[tuple[int, set[int]]]] = defaultdict(list)
    agreeing: dict[str, int] = defaultdict(int)
    for at, statement in enumerate(nodes):
        drops = statement.head[0] == "drop"
        strict = _is_strict(statement)
        for chain in _mention(statement):
            found = creators.find(chain, strict=strict)
            if not found or found == {at}:
                continue
            if drops:
                _place_drop(at, found, places, needs)
                continue
            above, later, elsewhere = _divide(at, statement, found, nodes)
            if above:
                # The author has said which one: the one above.
                agreeing[statement.source.path] += 1
                needs.sure[at] |= above
                continue
            if later:
                below[statement.source.path].append((at, later))
            (needs.doubtful if chain in _COMMON_WORDS else needs.sure)[at] |= elsewhere
    for path, mentions in below.items():
        # A file that is in order speaks for its order; one that is not, for its names.
        believed = needs.sure if len(mentions) > agreeing[path] else needs.doubtful
        for at, later in mentions:
            believed[at] |= later
    return needs


def _mention(statement: Statement) -> Iterable[str]:
    """The names of a statement, with those of sequences, which stand in strings."""
    if not _SEQUENCE_CALLS.isdisjoint(statement.names):
        named = (found.lower() for found in _SEQUENCE.findall(statement.text))
        return [*statement.names, *named]
    return statement.names


def _is_strict(statement: Statement) -> bool:
    """Whether the search path leads nowhere, as in the output of pg_dump."""
    return any(
        one.name == "search_path" and one.value in {"", "pg_catalog"} for one in statement.settings
    )


def _place_drop(at: int, found: Iterable[int], places: Sequence[int], needs: Needs) -> None:
    """A drop belongs where it stands: before what is created later, after the rest."""
    for one in found:
        if places[one] > places[at]:
            needs.sure[one].add(at)
        else:
            needs.sure[at].add(one)


def _divide(
    at: int, statement: Statement, found: Iterable[int], nodes: Sequence[Statement]
) -> tuple[set[int], set[int], set[int]]:
    """Creators above the statement in its file, below it, and in other files."""
    above: set[int] = set()
    later: set[int] = set()
    elsewhere: set[int] = set()
    for one in found:
        if one == at:
            continue
        if nodes[one].source is not statement.source:
            elsewhere.add(one)
        elif nodes[one].index < statement.index:
            above.add(one)
        else:
            later.add(one)
    return above, later, elsewhere
