"""Which kind of object a statement makes, by the catalog of registered kinds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen
from fraise_hookspecs.context import Catalog
from fraise_hookspecs.migration import NameReader, Namespace, ObjectKindSpec


@frozen
class Creation:
    """What a statement creates.

    Attributes:
        kind: name of the kind, such as ``table``.
        name: identifiers as the catalogs hold them, or None for a nameless object.
        rank: the kind's first guess of the order.
    """

    kind: str
    name: tuple[str, ...] | None
    namespace: Namespace
    rank: int


class Kinds:
    """The registered kinds, ready to be asked about a statement."""

    def __init__(self, kinds: Iterable[tuple[ObjectKindSpec, NameReader]]) -> None:
        self._by_prefix: dict[tuple[str, ...], tuple[ObjectKindSpec, NameReader]] = {}
        for spec, reader in kinds:
            for prefix in spec.prefixes:
                self._by_prefix[tuple(prefix.lower().split())] = (spec, reader)
        self._longest = max(map(len, self._by_prefix), default=0)
        self._openings = frozenset(prefix[0] for prefix in self._by_prefix)

    def classify(self, head: Sequence[str]) -> Creation | None:
        """What the statement with these first tokens creates; None when it creates nothing."""
        if not head or head[0] not in self._openings:
            return None
        for length in range(min(self._longest, len(head)), 0, -1):
            found = self._by_prefix.get(tuple(head[:length]))
            if found is not None:
                spec, reader = found
                return Creation(spec.name, reader(head, length), spec.namespace, spec.rank)
        return None


def load_kinds(catalog: Catalog[ObjectKindSpec]) -> Kinds:
    """Import the readers of all registered kinds."""
    return Kinds((spec, catalog.load(spec.name)) for spec in catalog)
