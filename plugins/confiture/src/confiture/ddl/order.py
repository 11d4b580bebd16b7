"""The order in which statements are tried: files as numbered, then names, then kinds.

The order of statements in one file is the author's and is kept unless files need each other.
Names are only guesses (a column may be called like a table), so no cycle of them is an error:
the server decides, and a statement that it refuses for want of something is tried again later.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from attrs import field, frozen
from fraise_hookspecs.migration import Namespace

from confiture.ddl.graph import find_components, pull
from confiture.ddl.readers import unquote
from confiture.ddl.statements import Part, Statement

#: Kinds of a lower rank (roles, schemas, extensions) come before all files: an extension brings
#: names that no file tells.
HOISTED_BELOW: Final = 30
_PART: Final = re.compile(r'"(?:[^"]|"")*"|[^."]+')
_NO_RANK: Final = 1000
_DROPS: Final = {("drop", "schema"), ("drop", "extension"), ("drop", "owned"), ("drop", "role")}


@frozen(eq=False)
class Arrangement:
    """Statements in the order in which they are tried.

    Attributes:
        statements: schema before seeds, statements after the commit last in each.
        needs: for each statement, by position, the positions of those whose names it mentions.
    """

    statements: tuple[Statement, ...]
    needs: tuple[tuple[int, ...], ...] = field(repr=False)


@frozen(eq=False)
class _Names:
    """Which statements create a name."""

    qualified: dict[tuple[str, str], list[int]]
    last: dict[str, list[int]]
    bare: dict[str, list[int]]
    schemas: dict[str, list[int]]


def arrange(statements: Sequence[Statement]) -> Arrangement:
    """Put statements, given in the order of their files, into the order to try."""
    hoisted = _find_hoisted(statements)
    base = sorted(
        range(len(statements)), key=lambda at: (_stage(statements[at]), at not in hoisted)
    )
    nodes = [statements[at] for at in base]
    needs = _find_needs(nodes, base)
    chain = _chain_files(nodes, [at in hoisted for at in base])
    order = _order(nodes, needs, chain)
    position = {node: at for at, node in enumerate(order)}
    return Arrangement(
        tuple(nodes[node] for node in order),
        tuple(tuple(position[needed] for needed in needs[node]) for node in order),
    )


def _stage(statement: Statement) -> int:
    return 1 if statement.source.part is Part.SEED else 0


def _find_hoisted(statements: Sequence[Statement]) -> set[int]:
    """What comes before all files; nothing is moved across a drop that may take it along."""
    hoisted: set[int] = set()
    for at, statement in enumerate(statements):
        if statement.head[:2] in _DROPS:
            break
        if statement.creation is not None and statement.creation.rank < HOISTED_BELOW:
            hoisted.add(at)
    return hoisted


def _order(
    nodes: Sequence[Statement], needs: list[list[int]], chain: list[int | None]
) -> list[int]:
    def with_chain(kept: Sequence[int | None]) -> list[list[int]]:
        return [
            [previous, *needed] if previous is not None else needed
            for previous, needed in zip(kept, needs, strict=True)
        ]

    graph = with_chain(chain)
    order, cyclic = pull(graph)
    if not cyclic:
        return order
    # Files that need each other cannot keep their inner order; all others do.
    component = find_components(graph)
    loose: list[int | None] = [
        previous if previous is None or component[previous] != component[node] else None
        for node, previous in enumerate(chain)
    ]
    graph = with_chain(loose)
    order, cyclic = pull(graph)
    if not cyclic:
        return order
    # Names alone make a cycle: only edges that go with the rank of the kinds are believed.
    component = find_components(graph)
    weight = [
        (one.creation.rank if one.creation is not None else _NO_RANK, at)
        for at, one in enumerate(nodes)
    ]
    graph = [
        [one for one in before if component[one] != component[node] or weight[one] < weight[node]]
        for node, before in enumerate(graph)
    ]
    return pull(graph)[0]


def _chain_files(nodes: Sequence[Statement], hoisted: Sequence[bool]) -> list[int | None]:
    """For each statement the one before it in its file; the hoisted ones stand alone."""
    last: dict[str, int] = {}
    chain: list[int | None] = []
    for at, statement in enumerate(nodes):
        if hoisted[at]:
            chain.append(None)
            continue
        chain.append(last.get(statement.source.path))
        last[statement.source.path] = at
    return chain


def _collect_names(nodes: Sequence[Statement]) -> _Names:
    names = _Names(defaultdict(list), defaultdict(list), defaultdict(list), defaultdict(list))
    for at, statement in enumerate(nodes):
        creation = statement.creation
        if creation is None or creation.name is None or creation.namespace is Namespace.NONE:
            continue
        last = creation.name[-1]
        if creation.namespace is Namespace.SCHEMA:
            names.schemas[last].append(at)
            continue
        names.last[last].append(at)
        if len(creation.name) > 1:
            names.qualified[creation.name[-2], last].append(at)
        else:
            names.bare[last].append(at)
    return names


def split_chain(chain: str) -> tuple[str, ...]:
    """The parts of an identifier chain as the tokenizer writes it."""
    if '"' not in chain:
        return tuple(chain.split("."))
    return tuple(unquote(part) for part in _PART.findall(chain))


def _find_creators(chain: str, names: _Names) -> set[int]:
    """Statements that may create what an identifier chain speaks of."""
    if "." not in chain:
        found = set(names.last.get(chain, ()))
        found.update(names.schemas.get(chain, ()))
        return found
    parts = split_chain(chain)
    first, second = parts[0], parts[1] if len(parts) > 1 else ""
    found = set(names.schemas.get(first, ()))
    exact = names.qualified.get((first, second))
    if exact is not None:
        found.update(exact)
    else:
        # Either schema.name of something created under a search path, or name.column.
        found.update(names.bare.get(second, ()))
        found.update(names.last.get(first, ()))
    return found


def _find_needs(nodes: Sequence[Statement], base: Sequence[int]) -> list[list[int]]:
    """For each node those that create what it mentions; ``base`` is its place in the files."""
    names = _collect_names(nodes)
    known: dict[str, set[int]] = {}
    needs: list[list[int]] = []
    ends: list[tuple[int, int]] = []
    for at, statement in enumerate(nodes):
        needed: set[int] = set()
        for chain in statement.names:
            creators = known.get(chain)
            if creators is None:
                creators = known[chain] = _find_creators(chain, names)
            if creators:
                needed.update(_choose(statement, creators, nodes))
        needed.discard(at)
        if statement.head[:1] == ("drop",):
            # A drop belongs where it stands: before what is created later, after the rest.
            ends.extend((at, later) for later in needed if base[later] > base[at])
            needed = {earlier for earlier in needed if base[earlier] < base[at]}
        needs.append(sorted(needed))
    for drop, later in ends:
        if drop not in needs[later]:
            needs[later] = sorted({*needs[later], drop})
    return needs


def _choose(statement: Statement, creators: set[int], nodes: Sequence[Statement]) -> set[int]:
    """Of several creators of one name, those in the same file above the statement, else all."""
    above = {
        one
        for one in creators
        if nodes[one].source is statement.source and nodes[one].index < statement.index
    }
    return above or creators
