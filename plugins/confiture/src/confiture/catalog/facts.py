"""Facts of a schema: what each object is, what it belongs to, and what it needs.

A fact has one grain: a table, one column of it, its default, a comment, what one role may do. So
two catalogs are compared by comparing facts of the same identity, and a change of one is an action
of its own. What belongs to something (its parent) goes when that goes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Final, NamedTuple, TypeAlias

from attrs import field, frozen

#: Of the JSON that :meth:`Catalog.as_json` writes; another one is not read.
FORMAT: Final = 1

#: A value of a fact: text, numbers, truth values, None, and lists and mappings of these.
Value: TypeAlias = Any


class Identity(NamedTuple):
    """What names one fact in its database; a tuple, because it is compared all the time.

    Attributes:
        kind: such as ``table`` or ``column``.
        name: from the outside in: schema, table, column. Routines and operators have their
            arguments as the last part; a fact about another object (``comment``, ``owner``,
            ``privileges``) has that object's kind and name, and its own part after them.
    """

    kind: str
    name: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.kind} {'.'.join(self.name)}"

    def of(self, kind: str, *more: str) -> Identity:
        """The identity of a fact about this one: its owner, its comment."""
        return Identity(kind, (self.kind, *self.name, *more))

    def part(self, kind: str, *more: str) -> Identity:
        """The identity of a part of this one: a column of a table, the default of a column."""
        return Identity(kind, (*self.name, *more))


@frozen
class Fact:
    """One fact.

    Attributes:
        identity: what names it.
        values: what it is; two facts with equal values are the same.
        parent: what it belongs to; None for what stands by itself.
        needs: what must be there before it, its parent included.
        notes: what is worth knowing of it and no part of the schema: rows, bytes, position.
    """

    identity: Identity
    values: Mapping[str, Value]
    parent: Identity | None = None
    needs: frozenset[Identity] = frozenset()
    notes: Mapping[str, Value] = field(factory=dict, eq=False)

    @property
    def kind(self) -> str:
        """Its kind."""
        return self.identity.kind

    @property
    def name(self) -> tuple[str, ...]:
        """Its name."""
        return self.identity.name

    def __getitem__(self, key: str) -> Value:
        return self.values[key]

    def equals(self, other: Fact) -> bool:
        """Whether both say the same; digests are asked only where Python's own answer is no."""
        return (
            self.identity == other.identity
            and self.parent == other.parent
            and (self.values == other.values or self.digest == other.digest)
        )

    @cached_property
    def digest(self) -> str:
        """SHA-256 of identity, parent and values."""
        told = [
            self.kind,
            self.name,
            [self.parent.kind, self.parent.name] if self.parent else None,
            self.values,
        ]
        text = json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


@frozen
class Unmodelled:
    """Something in the database that no kind describes.

    Attributes:
        catalog: the system catalog that holds it, such as ``pg_opfamily``.
        what: as ``pg_describe_object`` or the catalog itself names it.
    """

    catalog: str
    what: str


@frozen
class Catalog:
    """All facts of a database.

    Attributes:
        facts: by identity.
        version: ``server_version_num`` of the server that told them.
        unmodelled: what it has beside them.
        casts: pairs of types of which the one becomes the other when it is assigned to it.
    """

    facts: Mapping[Identity, Fact] = field(repr=False)
    version: int
    unmodelled: tuple[Unmodelled, ...] = ()
    casts: frozenset[tuple[str, str]] = field(default=frozenset(), repr=False)

    def __contains__(self, identity: object) -> bool:
        return identity in self.facts

    def __getitem__(self, identity: Identity) -> Fact:
        return self.facts[identity]

    def __iter__(self) -> Iterator[Fact]:
        return iter(self.facts.values())

    def get(self, identity: Identity) -> Fact | None:
        """The fact, or None."""
        return self.facts.get(identity)

    @cached_property
    def children(self) -> Mapping[Identity, tuple[Identity, ...]]:
        """What belongs to each identity, in the order of names."""
        found: dict[Identity, list[Identity]] = {}
        for fact in self.facts.values():
            if fact.parent is not None:
                found.setdefault(fact.parent, []).append(fact.identity)
        return {parent: tuple(sorted(all_)) for parent, all_ in found.items()}

    @cached_property
    def dependants(self) -> Mapping[Identity, frozenset[Identity]]:
        """What needs each identity, directly."""
        found: dict[Identity, set[Identity]] = {}
        for fact in self.facts.values():
            for need in fact.needs:
                found.setdefault(need, set()).add(fact.identity)
        return {needed: frozenset(all_) for needed, all_ in found.items()}

    @cached_property
    def heirs(self) -> Mapping[tuple[str, ...], tuple[Identity, ...]]:
        """The tables directly below each table, by the name of that: children and partitions."""
        found: dict[tuple[str, ...], list[Identity]] = {}
        for fact in self.facts.values():
            for parent in fact.values.get("parents") or ():
                found.setdefault(tuple(parent), []).append(fact.identity)
        return {parent: tuple(sorted(all_)) for parent, all_ in found.items()}

    def below(self, table: Identity) -> Iterator[Identity]:
        """The tables below one, at any depth."""
        for heir in self.heirs.get(table.name, ()):
            yield heir
            yield from self.below(heir)

    @cached_property
    def by_kind(self) -> Mapping[str, tuple[Fact, ...]]:
        """The facts of each kind."""
        found: dict[str, list[Fact]] = {}
        for fact in self.facts.values():
            found.setdefault(fact.kind, []).append(fact)
        return {kind: tuple(all_) for kind, all_ in found.items()}

    def of(self, parent: Identity, kind: str) -> tuple[Fact, ...]:
        """The facts of a kind that belong to something, in the order of their position or name."""
        found = [self.facts[one] for one in self.children.get(parent, ()) if one.kind == kind]
        return tuple(sorted(found, key=lambda fact: (fact.notes.get("position", 0), fact.identity)))

    def ancestors(self, identity: Identity) -> Iterator[Identity]:
        """What it belongs to, and what that belongs to, and so on."""
        fact = self.facts.get(identity)
        while fact is not None and fact.parent is not None:
            yield fact.parent
            fact = self.facts.get(fact.parent)

    @cached_property
    def digest(self) -> str:
        """SHA-256 over all facts; equal for equal schemas."""
        whole = hashlib.sha256()
        for identity in sorted(self.facts):
            whole.update(self.facts[identity].digest.encode())
        return whole.hexdigest()

    def as_json(self) -> dict[str, Any]:  # Any: JSON values
        """The catalog for a file; :meth:`from_json` reads it again."""
        return {
            "format": FORMAT,
            "version": self.version,
            "facts": [
                {
                    "kind": fact.kind,
                    "name": list(fact.name),
                    "values": dict(fact.values),
                    "parent": _write(fact.parent),
                    "needs": [_write(need) for need in sorted(fact.needs)],
                    "notes": dict(fact.notes),
                }
                for fact in sorted(self.facts.values(), key=lambda fact: fact.identity)
            ],
            "unmodelled": [{"catalog": one.catalog, "what": one.what} for one in self.unmodelled],
            "casts": sorted(map(list, self.casts)),
        }

    @staticmethod
    def from_json(told: Mapping[str, Any]) -> Catalog:  # Any: as above
        """The catalog that :meth:`as_json` wrote.

        Raises:
            ValueError: it is of another format.
        """
        if told.get("format") != FORMAT:
            msg = f"expected a catalog of format {FORMAT}, found {told.get('format')!r}"
            raise ValueError(msg)
        facts = (
            Fact(
                Identity(one["kind"], tuple(one["name"])),
                one["values"],
                _read(one["parent"]),
                frozenset(Identity(kind, tuple(name)) for kind, name in one["needs"]),
                one["notes"],
            )
            for one in told["facts"]
        )
        beside = (Unmodelled(one["catalog"], one["what"]) for one in told["unmodelled"])
        casts = ((one[0], one[1]) for one in told["casts"])
        return make_catalog(facts, told["version"], beside, casts)


def make_catalog(
    facts: Iterable[Fact],
    version: int,
    unmodelled: Iterable[Unmodelled] = (),
    casts: Iterable[tuple[str, str]] = (),
) -> Catalog:
    """A catalog of facts.

    Raises:
        ValueError: two facts have one identity.
    """
    by_identity: dict[Identity, Fact] = {}
    for fact in facts:
        if by_identity.setdefault(fact.identity, fact) is not fact:
            msg = f"two facts are called {fact.identity}"
            raise ValueError(msg)
    return Catalog(by_identity, version, tuple(unmodelled), frozenset(casts))


def _write(identity: Identity | None) -> list[Any] | None:  # Any: JSON values
    return None if identity is None else [identity.kind, list(identity.name)]


def _read(told: list[Any] | None) -> Identity | None:  # Any: as above
    return None if told is None else Identity(told[0], tuple(told[1]))
