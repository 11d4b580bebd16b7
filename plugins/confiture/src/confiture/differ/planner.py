"""The plan: what is created, dropped, altered or replaced, and in which order.

Facts of equal identity and digest are left alone. What cannot be altered is replaced, and so is
what stands on it, as far as its kind says so. Then every action is a node of one graph: a thing is
created after what it needs and dropped after what needs it. Kinds have no order but as the choice
among actions that could all run.
"""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Iterable, Mapping

from attrs import define, evolve, field, frozen

from confiture.catalog.facts import Catalog, Fact, Identity
from confiture.differ.actions import Action, Verb
from confiture.differ.emptiness import trust_new
from confiture.differ.kind import Kind, World
from confiture.differ.rowtypes import carry_rows
from confiture.differ.staleness import tell_stale
from confiture.errors import UnorderableError


@frozen
class Changes:
    """What differs between two catalogs.

    Attributes:
        created: in the new one only.
        dropped: in the old one only.
        altered: in both, other, and changed in place.
        replaced: in both, dropped and made again.
    """

    created: frozenset[Identity]
    dropped: frozenset[Identity]
    altered: frozenset[Identity]
    replaced: frozenset[Identity]


@frozen
class Remains:
    """A difference that no statement removes.

    Attributes:
        identity: of the fact.
        values: the names of those that differ.
    """

    identity: Identity
    values: tuple[str, ...]


@frozen
class Plan:
    """What makes one catalog of another.

    Attributes:
        actions: in the order in which they run.
        remains: what differs afterwards.
    """

    actions: tuple[Action, ...]
    remains: tuple[Remains, ...] = ()


def plan(
    old: Catalog,
    new: Catalog,
    kinds: Mapping[str, Kind],
    version: int,
    *,
    ignored: frozenset[str] = frozenset(),
) -> Plan:
    """The statements that make one catalog of another.

    Args:
        old: what there is.
        new: what is wanted.
        kinds: by name; of all facts in both.
        version: ``server_version_num`` of the server that will run them.
        ignored: kinds that are not compared.

    Raises:
        UnorderableError: actions wait for each other in a circle.
    """
    return Planner(World(old, new, version), kinds, ignored).plan()


@define(eq=False)
class Planner:
    """Plans one way from a catalog to another."""

    world: World
    kinds: Mapping[str, Kind]
    ignored: frozenset[str] = frozenset()
    _alterations: dict[Identity, tuple[Action, ...]] = field(factory=dict, init=False)
    #: what is carried over to the new form of something, and what that is
    _conversions: dict[Identity, dict[Identity, tuple[Action, ...]]] = field(
        factory=dict, init=False
    )
    _replaced: set[Identity] = field(factory=set, init=False)

    def plan(self) -> Plan:
        """See :func:`plan`."""
        changes = self.compare()
        try:
            actions = self._ordered(changes, unlinked=False)
        except UnorderableError:
            # what two dropped objects need each other by is dropped before them
            actions = self._ordered(changes, unlinked=True)
        return Plan(actions, tuple(self._remains(actions)))

    def _remains(self, actions: Iterable[Action]) -> Iterable[Remains]:
        """What was to be altered, and no statement does it."""
        brought = {one for action in actions for one in action.alters | action.settles}
        for identity in sorted(self._alterations.keys() - self._replaced - brought):
            if not self._alterations[identity]:
                old, new = self.world.old[identity].values, self.world.new[identity].values
                names = old.keys() | new.keys()
                other = sorted(name for name in names if old.get(name) != new.get(name))
                yield Remains(identity, tuple(other))

    def _ordered(self, changes: Changes, *, unlinked: bool) -> tuple[Action, ...]:
        actions = [
            *self._drops(changes, unlinked=unlinked),
            *(action for one in sorted(changes.altered) for action in self._changes_of(one)),
            *self._creations(changes),
        ]
        ordered = trust_new(Graph(self.world, self.kinds, actions).ordered())
        return tell_stale(carry_rows(ordered, self.world), self.world)

    def compare(self) -> Changes:
        """What differs, with everything that has to be made again for it."""
        old, new = self.world.old, self.world.new
        created, dropped = (
            frozenset(one for one in found if one.kind not in self.ignored)
            for found in (new.facts.keys() - old.facts.keys(), old.facts.keys() - new.facts.keys())
        )
        for one in (self._alterations, self._conversions):
            one.clear()
        self._replaced.clear()
        unalterable: list[Identity] = []
        differing = (
            identity
            for identity, before in old.facts.items()
            if (after := new.get(identity)) is not None
            and before.kind not in self.ignored
            and not before.equals(after)
        )
        for identity in sorted(differing):
            before, after = old[identity], new[identity]
            actions = None
            if before.parent == after.parent or self._kind(before).moves:
                actions = self._kind(before).alter(before, after, self.world)
            if actions is None:
                unalterable.append(identity)
            else:
                self._alterations[identity] = tuple(actions)
        for identity in unalterable:
            self._replace(identity)
        for identity in sorted(created | dropped | self._alterations.keys() | self._replaced):
            self._renew_parent(identity)
        for identity in sorted(self._alterations):
            if identity not in self._replaced:
                self._make_way(identity)
        for identity in sorted(dropped):
            for dependant in self._following(identity):
                self._replace(dependant)
        altered = (self._alterations.keys() | self._conversions.keys()) - self._replaced
        return Changes(created, dropped, frozenset(altered), frozenset(self._replaced))

    def _renew_parent(self, identity: Identity) -> None:
        before, after = self.world.old.get(identity), self.world.new.get(identity)
        fact = after or before
        assert fact is not None
        parent = fact.parent
        if (
            parent is not None
            and parent in self.world.old
            and parent in self.world.new
            and self._kind(fact).replaces_parent(before, after, self.world)
        ):
            self._replace(parent)

    def _kind(self, fact: Fact) -> Kind:
        return self.kinds[fact.kind]

    def _replace(self, identity: Identity) -> None:
        """Drop it and make it again, with all that belongs to it or cannot do without it."""
        waiting = [identity]
        while waiting:
            one = waiting.pop()
            if one in self._replaced:
                continue
            self._replaced.add(one)
            fact = self.world.old[one]
            if fact.parent is not None and self._kind(fact).remakes_parent(fact):
                waiting += [fact.parent] if fact.parent in self.world.new else []
            waiting += self._kind(fact).brings(fact, self.world)
            waiting += self._following(one)

    def _following(self, gone: Identity) -> Iterable[Identity]:
        """What is made again because something else is gone, or is made again."""
        for dependant in list(self._left_behind(gone)):
            if self._converts(dependant, gone):
                yield from self._unsettled(dependant)
            else:
                yield dependant

    def _converts(self, identity: Identity, replaced: Identity) -> bool:
        """Whether it can be carried over to the new form of what it needs."""
        before, after = self.world.old[identity], self.world.new[identity]
        if before.parent == replaced:
            return False
        done = self._kind(before).convert(before, after, replaced, self.world)
        if done is None:
            return False
        self._conversions.setdefault(identity, {})[replaced] = tuple(done)
        return True

    def _unsettled(self, identity: Identity) -> Iterable[Identity]:
        fact = self.world.old[identity]
        found = self._kind(fact).unsettled(fact, self.world)
        return [one for one in found if one in self.world.new]

    def _changes_of(self, identity: Identity) -> Iterable[Action]:
        for actions in self._conversions.get(identity, {}).values():
            yield from actions
        yield from self._alterations.get(identity, ())

    def _aside(self, gone: frozenset[Identity]) -> set[Identity]:
        """What stands aside while others are carried over, and what that cannot do without."""
        waiting = [
            replaced
            for identity, all_ in self._conversions.items()
            if identity not in self._replaced
            for replaced, actions in all_.items()
            if actions
        ]
        found: set[Identity] = set()
        old = self.world.old
        while waiting:
            one = waiting.pop()
            if one in found or one not in gone or not self.kinds[one.kind].steps_aside:
                continue
            found.add(one)
            for part in (one, *old.children.get(one, ())):
                waiting += old[part].needs
        return found

    def _left_behind(self, replaced: Identity) -> Iterable[Identity]:
        """What cannot stay as it is when something is dropped, and is there afterwards."""
        old, new = self.world.old, self.world.new
        for identity in old.dependants.get(replaced, ()):
            before, after = old[identity], new.get(identity)
            if after is None:
                continue
            if before.parent == replaced or (
                replaced in after.needs and self._kind(before).follows(before, replaced, self.world)
            ):
                yield identity
            elif replaced not in after.needs and before.equals(after):
                yield identity  # its words mean something else now

    def _make_way(self, identity: Identity) -> None:
        """Replace the dependants that an alteration does not tolerate."""
        old, new = self.world.old, self.world.new
        broken = self._kind(old[identity]).breaks(old[identity], new[identity], self.world)
        for dependant in sorted(old.dependants.get(identity, ())):
            if dependant.kind in broken and dependant in new:
                self._replace(dependant)

    def _drops(self, changes: Changes, *, unlinked: bool) -> list[Action]:
        old = self.world.old
        gone = changes.dropped | changes.replaced
        actions: list[Action] = []
        aside = self._aside(gone)
        world = evolve(self.world, gone=gone)
        for identity in sorted(gone):
            fact = old[identity]
            kind = self._kind(fact)
            if identity in aside:
                first, last = kind.set_aside(fact, world)
                actions += (*first, *last)
                continue
            carried = fact.parent in gone and kind.goes_with(fact, fact.parent, world)
            if not carried or (unlinked and kind.links(fact)):
                actions += kind.drop(fact, world)
        carried_off = {one for action in actions for one in action.drops if one != action.of}
        return [action for action in actions if action.of not in carried_off]

    def _creations(self, changes: Changes) -> list[Action]:
        new = self.world.new
        wanted = {one for one in changes.created | changes.replaced if one.kind not in self.ignored}
        world = evolve(self.world, fresh=frozenset(wanted))
        done: set[Identity] = set()
        actions: list[Action] = []
        # what belongs to something comes after it, because that may have made it already
        for identity in sorted(wanted, key=lambda one: (sum(1 for _ in new.ancestors(one)), one)):
            if identity not in done:
                fact = new[identity]
                made = tuple(self._kind(fact).create(fact, world))
                done.update(*(action.creates for action in made))
                actions += made
        for kind in self.kinds.values():
            actions += kind.complete(world)
        return actions


class Graph:
    """Actions, and which must come before which.

    Args:
        world: both catalogs.
        kinds: by name.
        actions: in any order, but those of one alteration in theirs.
    """

    def __init__(self, world: World, kinds: Mapping[str, Kind], actions: list[Action]) -> None:
        self._world = world
        self._kinds = kinds
        self._actions = actions
        self._after: list[set[int]] = [set() for _ in actions]
        self._creator: dict[Identity, int] = {}
        self._destroyer: dict[Identity, int] = {}
        for at, action in enumerate(actions):
            for one in action.creates:
                self._creator[one] = at
            for one in action.drops:
                self._destroyer[one] = at
        #: if one thing is removed by several actions, all of them
        self._droppers: dict[Identity, list[int]] = {}
        for at, action in enumerate(actions):
            if action.of in action.drops:
                self._droppers.setdefault(action.of, []).append(at)
        #: of what is not dropped, but in the way no more
        self._freers = {one: at for at, action in enumerate(actions) for one in action.frees}
        #: of what was set aside before
        self._clearers = {
            action.clears: at for at, action in enumerate(actions) if action.clears is not None
        }
        #: of what is there already
        self._alterers: dict[Identity, list[int]] = {}
        #: of what is made by the plan itself
        self._finishers: dict[Identity, list[int]] = {}
        for at, action in enumerate(actions):
            if action.verb is Verb.ALTER:
                for one in (action.of, *action.alters):
                    of = self._finishers if one in self._creator else self._alterers
                    of.setdefault(one, []).append(at)
        self._carry(self._destroyer)
        self._carry(self._clearers)

    def ordered(self) -> tuple[Action, ...]:
        """The actions, each after all that it waits for.

        Raises:
            UnorderableError: some wait for each other.
        """
        self._connect()
        waits = [0] * len(self._actions)
        for one in itertools.chain.from_iterable(self._after):
            waits[one] += 1
        ready = [(self._priority(at), at) for at, count in enumerate(waits) if not count]
        heapq.heapify(ready)
        done: list[Action] = []
        while ready:
            _, at = heapq.heappop(ready)
            done.append(self._actions[at])
            for later in self._after[at]:
                waits[later] -= 1
                if not waits[later]:
                    heapq.heappush(ready, (self._priority(later), later))
        if len(done) < len(self._actions):
            raise self._circle([at for at, count in enumerate(waits) if count])
        return tuple(done)

    def after(self) -> list[set[int]]:
        """For each action, by its place, the places of those that wait for it."""
        self._connect()
        return self._after

    def _carry(self, removers: dict[Identity, int]) -> None:
        """What a drop takes with it is dropped by it."""
        old = self._world.old
        waiting = list(removers)
        while waiting:
            parent = waiting.pop()
            for child in old.children.get(parent, ()):
                if child not in removers:
                    removers[child] = removers[parent]
                    waiting.append(child)

    def _connect(self) -> None:
        for at, action in enumerate(self._actions):
            for need in action.needs:
                self._connect_need(need, at)
            for gone in action.without:
                self._edge(self._destroyer.get(gone), at)
                self._edge(self._freers.get(gone), at)
            for whole in action.after:
                for step in (*self._alterers.get(whole, ()), *self._finishers.get(whole, ())):
                    self._edge(step, at)
            for later in action.precedes:
                for one in (self._destroyer.get(later), *self._alterers.get(later, ())):
                    if one is not None:
                        self._edge(at, one)
            for identity in action.creates:
                self._connect_new(identity, at)
        for identity, at in self._destroyer.items():
            self._connect_old(identity, at)
        for identity, all_ in self._alterers.items():
            self._connect_altered(identity, all_)
        for identity, all_ in self._finishers.items():
            self._chain([self._creator[identity], *all_])
        self._connect_names()

    def _connect_new(self, identity: Identity, at: int) -> None:
        self._edge(self._destroyer.get(identity), at)
        fact = self._world.new[identity]
        for need in fact.needs:
            self._connect_need(need, at, fact)

    def _connect_need(self, need: Identity, at: int, fact: Fact | None = None) -> None:
        """After what makes it; of what is there already, after it has become what is needed."""
        self._edge(self._creator.get(need), at)
        if fact is not None and fact.parent == need and not self._kinds[need.kind].children_wait:
            return
        for alterer in self._alterers.get(need, ()):
            self._edge(alterer, at)

    def _connect_old(self, identity: Identity, at: int) -> None:
        """After what needs it is gone, or needs it no more; what stands aside waits for that."""
        last = self._clearers.get(identity, at)
        self._edge(at, last)
        steps = self._droppers.get(self._actions[at].of, [at])
        self._chain(steps)
        for dependant in self._world.old.dependants.get(identity, ()):
            if self._destroyer.get(dependant) not in steps:
                self._edge(self._destroyer.get(dependant), steps[0])
            self._edge(self._clearers.get(dependant), last)
            for alterer in self._alterers.get(dependant, ()):
                self._edge(alterer, last)

    def _connect_altered(self, identity: Identity, all_: list[int]) -> None:
        self._chain(all_)
        for dependant in self._world.old.dependants.get(identity, ()):
            for at in all_:
                if dependant not in self._actions[at].precedes:
                    self._edge(self._destroyer.get(dependant), at)
        new = self._world.new.get(identity)
        for need in new.needs if new is not None else ():
            for at in all_:
                self._connect_need(need, at, new)

    def _chain(self, all_: list[int]) -> None:
        for earlier, later in itertools.pairwise(all_):
            self._edge(earlier, later)

    def _connect_names(self) -> None:
        """A name is free before it is taken by something else."""
        taken = {
            spot: at
            for identity, at in self._destroyer.items()
            for spot in self._kinds[identity.kind].spots(self._world.old[identity])
        }
        takers = [
            (spot, at)
            for identity, at in self._creator.items()
            for spot in self._kinds[identity.kind].spots(self._world.new[identity])
        ]
        for identity, all_ in self._alterers.items():
            if identity in self._world.old and identity in self._world.new:
                spots = self._kinds[identity.kind].spots
                before, after = (
                    set(spots(catalog[identity])) for catalog in (self._world.old, self._world.new)
                )
                taken.update(dict.fromkeys(before - after, all_[-1]))
                takers += [(spot, all_[0]) for spot in after - before]
        for spot, at in takers:
            if spot in taken:
                self._edge(taken[spot], at)

    def _edge(self, earlier: int | None, later: int) -> None:
        if earlier is not None and earlier != later:
            self._after[earlier].add(later)

    def _priority(self, at: int) -> tuple[int, int, Identity]:
        """Removing what holds no data comes first, what holds some last."""
        action = self._actions[at]
        kind = self._kinds[action.of.kind]
        if action.verb is not Verb.DROP:
            return 1, kind.rank, action.of
        return (2 if kind.holds_data else 0), -kind.rank, action.of

    def _circle(self, stuck: list[int]) -> UnorderableError:
        """An error that names the actions of one circle."""
        before = {at: [one for one in stuck if at in self._after[one]] for at in stuck}
        at, seen = stuck[0], list[int]()
        while at not in seen:
            seen.append(at)
            at = before[at][0]
        circle = [self._actions[one].of for one in reversed(seen[seen.index(at) :])]
        return UnorderableError(
            "these changes wait for each other: " + " -> ".join(map(str, circle)),
            hint="make the change in two migrations, the first without what closes the circle",
        )
