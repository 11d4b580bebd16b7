"""What a kind of object knows of itself: where its facts are, and the statements that change it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from typing import ClassVar

from attrs import frozen

from confiture.catalog.facts import Catalog, Fact, Identity
from confiture.catalog.query import Query
from confiture.differ.actions import Action, Lock, Verb


@frozen
class World:
    """What kinds may look at while they write statements.

    Attributes:
        old: what there is.
        new: what is wanted.
        version: ``server_version_num`` of the server that will run the statements.
        fresh: while statements of creation are written: all that is made, or made again.
        gone: while statements of removal are written: all that is dropped, or made again.
    """

    old: Catalog
    new: Catalog
    version: int
    fresh: frozenset[Identity] = frozenset()
    gone: frozenset[Identity] = frozenset()


class Kind(ABC):
    """A kind of fact; subclasses say how it is made, changed and removed.

    Attributes:
        name: of the kind, as in :class:`~confiture.catalog.facts.Identity`.
        rank: the order among actions that could run at the same time; lower is earlier.
        space: objects of one space and name cannot exist beside each other; None: nothing else
            takes its name.
        holds_data: dropping one loses rows, so it is done last, and told.
        children_wait: what belongs to it is made and altered after it was altered itself.
        steps_aside: it can be given another name while others are carried over to its new form.
        moves: it can be altered to belong to another parent.
        asked: it is read only when asked for, because it reaches beyond the database's schema.
    """

    name: ClassVar[str]
    rank: ClassVar[int] = 50
    space: ClassVar[str | None] = None
    holds_data: ClassVar[bool] = False
    steps_aside: ClassVar[bool] = False
    moves: ClassVar[bool] = False
    asked: ClassVar[bool] = False
    children_wait: ClassVar[bool] = True

    @abstractmethod
    def queries(self) -> Sequence[Query]:
        """Where facts of this kind are; several, if it stands in several places."""

    @abstractmethod
    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        """Statements that make it; children that they make as well are in ``creates``."""

    def complete(self, world: World) -> Iterable[Action]:
        """Statements that objects need because they are made (``world.fresh``), beside facts."""
        return ()

    @abstractmethod
    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        """Statements that remove it; its children go with it."""

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        """Statements that make the one of the other; None if it must be dropped and made again."""
        return None

    def breaks(self, old: Fact, new: Fact, world: World) -> frozenset[str]:
        """Kinds of dependants that stand in the way of :meth:`alter`; they are made again."""
        return frozenset()

    def brings(self, fact: Fact, world: World) -> Iterable[Identity]:
        """What goes and comes with it when it is dropped and made again, besides its children."""
        return ()

    def follows(self, fact: Fact, replaced: Identity, world: World) -> bool:
        """Whether it must be made again when something that it needs is dropped and made again."""
        return True

    def replaces_parent(self, old: Fact | None, new: Fact | None, world: World) -> bool:
        """Whether the change from one (None: it was not there) to the other needs a new parent."""
        return False

    def convert(
        self, old: Fact, new: Fact, replaced: Identity, world: World
    ) -> Iterable[Action] | None:
        """Statements that carry it over to the new form of what it needs.

        So it is not made again; meanwhile the old form stands aside under another name. None if
        there is no such way.
        """
        return None

    def unsettled(self, fact: Fact, world: World) -> Iterable[Identity]:
        """What has to be made again when :meth:`convert` carries it over."""
        return ()

    def set_aside(self, fact: Fact, world: World) -> tuple[Iterable[Action], Iterable[Action]]:
        """Instead of :meth:`drop`: first give it another name, and at last remove it.

        Asked only of kinds that step aside.
        """
        return (), self.drop(fact, world)

    def remakes_parent(self, fact: Fact) -> bool:
        """Whether it cannot be made again without its parent."""
        return False

    def spots(self, fact: Fact) -> Iterable[tuple[str, tuple[str, ...]]]:
        """The names that it takes, each in its space, so that nothing else can have them."""
        return () if self.space is None else ((self.space, fact.name),)

    def links(self, fact: Fact) -> bool:
        """Whether two objects may need each other by facts like this one."""
        return False

    def goes_with(self, fact: Fact, parent: Identity, world: World) -> bool:
        """Whether dropping its parent drops it without a statement of its own."""
        return parent.kind != "schema"


def made(fact: Fact, sql: str, *also: Identity, **more: object) -> Action:
    """The action that creates a fact, and children with it."""
    return Action(
        sql=sql,
        verb=Verb.CREATE,
        of=fact.identity,
        creates=frozenset({fact.identity, *also}),
        **more,  # type: ignore[arg-type]
    )


def dropped(fact: Fact, sql: str, **more: object) -> Action:
    """The action that drops a fact."""
    return Action(
        sql=sql,
        verb=Verb.DROP,
        of=fact.identity,
        drops=frozenset({fact.identity}),
        **more,  # type: ignore[arg-type]
    )


def altered(fact: Fact, sql: str, **more: object) -> Action:
    """An action that changes a fact."""
    return Action(sql=sql, verb=Verb.ALTER, of=fact.identity, **more)  # type: ignore[arg-type]


def locked(lock: Lock, *on: Identity) -> dict[str, object]:
    """A lock on tables, as keyword arguments of an action."""
    return {"lock": lock, "on": on}


def family(table: Identity, world: World) -> tuple[Identity, ...]:
    """A table and all tables that are below it while it changes.

    One that leaves has left then, one that is dropped has not, and one that comes has not come.
    """
    after, below = set(world.new.below(table)), dict.fromkeys(world.old.below(table))
    return table, *(one for one in below if one in after or one not in world.new)


def leaving(table: Identity, world: World) -> frozenset[Identity]:
    """The tables that are directly below one, and are not to be."""
    to_stay = world.new.heirs.get(table.name, ())
    return frozenset(one for one in world.old.heirs.get(table.name, ()) if one not in to_stay)


def exclusive(table: Identity) -> dict[str, object]:
    """The strongest lock on a table, as keyword arguments of an action."""
    return locked(Lock.ACCESS_EXCLUSIVE, table)
