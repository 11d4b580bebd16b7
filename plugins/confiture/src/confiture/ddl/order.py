"""The order in which statements are tried: files as numbered, then names, then kinds.

The order of statements in one file is the author's and is kept unless files need each other.
Names are only guesses (a column may be called like a table), so no cycle of them is an error:
the server decides, and a statement that it refuses for want of something is tried again later.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from attrs import field, frozen

from confiture.ddl.graph import find_components, pull
from confiture.ddl.names import Needs, find_needs
from confiture.ddl.statements import Part, Statement

#: Kinds of a lower rank (roles, schemas, extensions) come before all files: an extension brings
#: names that no file tells.
HOISTED_BELOW: Final = 30
_NO_RANK: Final = 1000
_DROPS: Final = {("drop", "schema"), ("drop", "extension"), ("drop", "owned"), ("drop", "role")}


@frozen(eq=False)
class Arrangement:
    """Statements in the order in which they are tried.

    Attributes:
        statements: schema before seeds.
        needs: for each statement, by position, the positions of those that it is believed to
            need; never a cycle.
    """

    statements: tuple[Statement, ...]
    needs: tuple[tuple[int, ...], ...] = field(repr=False)


def arrange(statements: Sequence[Statement]) -> Arrangement:
    """Put statements, given in the order of their files, into the order to try."""
    hoisted = _find_hoisted(statements)
    base = sorted(
        range(len(statements)), key=lambda at: (_stage(statements[at]), at not in hoisted)
    )
    nodes = [statements[at] for at in base]
    standing = {node for node, at in enumerate(base) if at in hoisted}
    edges = _Edges(nodes, find_needs(nodes, base), standing)
    order = edges.order()
    position = {node: at for at, node in enumerate(order)}
    return Arrangement(
        tuple(nodes[node] for node in order),
        tuple(tuple(sorted(position[one] for one in edges.needed(node))) for node in order),
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


class _Edges:
    """What comes before what, by the reason for it; weak reasons give way where they clash.

    Args:
        nodes: the statements, in the order that holds where no edge says otherwise.
        needs: guessed from names.
        standing: those that are not bound to their place in their file.
    """

    def __init__(self, nodes: Sequence[Statement], needs: Needs, standing: set[int]) -> None:
        self._nodes = nodes
        self._sure = needs.sure
        self._doubtful = needs.doubtful
        self._file = _chain(nodes, lambda at: at not in standing)
        # GRANT and REVOKE, INSERT and UPDATE: what creates nothing often depends on its like.
        self._rest = _chain(nodes, lambda at: nodes[at].creation is None)

    def needed(self, node: int) -> set[int]:
        """What a statement is believed to need."""
        return self._sure[node] | self._doubtful[node]

    def order(self) -> list[int]:
        """The order that keeps the most reasons; each step drops one where it closes a cycle."""
        graph = self._graph()
        order, cyclic = pull(graph)
        for forget in (
            self._forget_doubtful,
            self._forget_file,
            self._forget_rest,
            self._forget_ranks,
        ):
            if not cyclic:
                break
            forget(find_components(graph))
            graph = self._graph()
            order, cyclic = pull(graph)
        return order

    def _graph(self) -> list[list[int]]:
        return [self._before(node) for node in range(len(self._nodes))]

    def _before(self, node: int) -> list[int]:
        chained = [one for one in (self._file[node], self._rest[node]) if one is not None]
        return [*chained, *sorted(self.needed(node))]

    def _forget_doubtful(self, component: Sequence[int]) -> None:
        _forget(self._doubtful, component)

    def _forget_file(self, component: Sequence[int]) -> None:
        _forget_chain(self._file, component)

    def _forget_rest(self, component: Sequence[int]) -> None:
        _forget_chain(self._rest, component)

    def _forget_ranks(self, component: Sequence[int]) -> None:
        """Believe only those names that go with the rank of the kinds; that is never a cycle."""
        weight = [
            (one.creation.rank if one.creation is not None else _NO_RANK, at)
            for at, one in enumerate(self._nodes)
        ]
        for node, before in enumerate(self._sure):
            before -= {
                one
                for one in before
                if component[one] == component[node] and weight[one] > weight[node]
            }


def _chain(nodes: Sequence[Statement], member: Callable[[int], bool]) -> list[int | None]:
    """For each member the one before it in its file."""
    last: dict[str, int] = {}
    chain: list[int | None] = [None] * len(nodes)
    for at, statement in enumerate(nodes):
        if member(at):
            chain[at] = last.get(statement.source.path)
            last[statement.source.path] = at
    return chain


def _forget(edges: Iterable[set[int]], component: Sequence[int]) -> None:
    for node, before in enumerate(edges):
        before -= {one for one in before if component[one] == component[node]}


def _forget_chain(chain: list[int | None], component: Sequence[int]) -> None:
    for node, before in enumerate(chain):
        if before is not None and component[before] == component[node]:
            chain[node] = None
