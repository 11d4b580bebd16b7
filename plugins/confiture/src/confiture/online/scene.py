"""What safe forms look at: both schemas, what the plan makes itself, and which names are free."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Final

from attrs import frozen

from confiture.catalog.facts import Catalog, Fact, Identity
from confiture.differ.actions import Action, Verb

#: Bytes of the longest name (``NAMEDATALEN`` - 1).
_LONGEST: Final = 63


@frozen
class Scene:
    """A plan and the schemas that it leads from and to.

    Attributes:
        actions: of the planner, in order.
        old: what there is.
        new: what is wanted.
        version: ``server_version_num`` of the server that runs the statements.
    """

    actions: tuple[Action, ...]
    old: Catalog
    new: Catalog
    version: int

    @cached_property
    def made(self) -> frozenset[Identity]:
        """What the plan makes, also what it makes again."""
        return frozenset().union(*(action.creates for action in self.actions))

    def has_rows(self, table: Identity) -> bool:
        """Whether it is there before the plan, and its rows are in it and not below it."""
        fact = self.new.get(table)
        if fact is None or table in self.made:
            return False
        return table.kind == "materialized view" or (
            table.kind == "table" and fact["partition_key"] is None
        )

    def is_family(self, table: Identity) -> bool:
        """Whether there are tables below it, whose rows are its own as well."""
        return any(True for catalog in (self.old, self.new) for _ in catalog.below(table))

    def family(self, table: Identity) -> tuple[Identity, ...]:
        """The table and those below it that are there."""
        below = (one for one in self.new.below(table) if one not in self.made)
        return (table, *dict.fromkeys(below))

    def is_undisturbed(self, drop: int, create: int) -> bool:
        """Whether a thing may stay until its new form is there, instead of being dropped first.

        It may not where something that it needs, in its old form or in its new one, is changed or
        dropped in between.

        Args:
            drop: place of the action that drops it.
            create: place of the one that makes it again.
        """
        one = self.actions[create].of
        needs = self.old[one].needs | self.new[one].needs
        for action in self.actions[drop + 1 : create]:
            touched = {*action.drops, *action.alters}
            touched |= {action.of} if action.verb is Verb.ALTER else set()
            if touched & needs:
                return False
        return True

    def free_name(self, schema: str, name: str, suffix: str) -> str:
        """A name like another one, which nothing of that schema has."""
        tail = f"_{suffix}"
        for number in range(2, len(self._names) + 3):
            found = _cut(name, _LONGEST - len(tail)) + tail
            if (schema, found) not in self._names:
                return found
            tail = f"_{suffix}{number}"
        raise AssertionError  # there are more candidates than names

    @cached_property
    def _names(self) -> frozenset[tuple[str, str]]:
        facts: Iterable[Fact] = (fact for each in (self.old, self.new) for fact in each)
        return frozenset(
            (fact.name[0], part) for fact in facts if len(fact.name) > 1 for part in fact.name[1:]
        )


def replaced(actions: Sequence[Action]) -> dict[Identity, tuple[int, int]]:
    """What is dropped and made again, with the places of the two actions."""
    drops = {action.of: at for at, action in enumerate(actions) if action.of in action.drops}
    return {
        action.of: (drops[action.of], at)
        for at, action in enumerate(actions)
        if action.of in action.creates and drops.get(action.of, at) < at
    }


def _cut(name: str, length: int) -> str:
    return name.encode()[:length].decode(errors="ignore")
