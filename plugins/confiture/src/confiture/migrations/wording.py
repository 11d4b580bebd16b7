"""The text of a migration: statements with what they lock and cost, for those who read them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from confiture.catalog.facts import Identity
from confiture.differ.actions import Action

#: Directly above an UPDATE: see :mod:`confiture.migrations.batches`.
_BATCHES: Final = "confiture: backfill"


def write_statements(
    actions: Iterable[Action],
    settings: Sequence[str] = (),
    keyed: frozenset[Identity] = frozenset(),
) -> str:
    """Statements of an SQL file, each below a comment with its lock and its cost.

    Args:
        actions: in order.
        settings: what holds for all of them.
        keyed: tables that can be walked along a key, so that their rows change in batches.
    """
    parts = ["".join(f"{one};\n" for one in settings)] if settings else []
    acting = tuple(actions)
    made = made_by(acting)
    for action in acting:
        costs = tell_costs(action, made)
        told = [*(["; ".join(costs)] if costs else []), *tell_cautions(action)]
        if action.sql.startswith("UPDATE ") and keyed.issuperset(action.on):
            told.append(_BATCHES)
        comment = "".join(f"-- {one}\n" for one in told)
        parts.append(f"{comment}{action.sql};\n")
    return "\n" + "\n".join(parts) if parts else ""


def made_by(actions: Iterable[Action]) -> frozenset[Identity]:
    """What actions make: nobody uses it yet, so that no lock on it keeps anybody waiting."""
    return frozenset().union(*(action.creates for action in actions))


def tell_costs(action: Action, made: frozenset[Identity] = frozenset()) -> list[str]:
    """Its lock, and what it reads, writes or loses; each in words without line feeds.

    Args:
        action: the statement.
        made: what is new, and so has neither rows nor users.
    """
    on = [place for place in action.on if place not in made]
    told = []
    if action.lock and on:
        places = ", ".join(spell(".".join(place.name)) for place in on)
        told.append(f"{action.lock.title} on {places}, blocks {action.lock.blocks}")
    if on or not action.on:
        told += ["rewrites the table"] if action.rewrite else []
        told += ["reads the whole table"] if action.scan and not action.rewrite else []
    told += ["runs outside of transactions"] if action.outside else []
    told += [f"loses {spell(action.loses)}"] if action.loses is not None else []
    return told


def tell_cautions(action: Action) -> list[str]:
    """For which rows it is refused, and what it leaves behind; each in words without line feeds."""
    told = [] if action.fails_if is None else [f"is refused if {spell(action.fails_if)}"]
    if action.stale:
        places = ", ".join(spell(str(place)) for place in action.stale)
        told.append(f"does not compute again: {places}")
    return told


def spell(name: str) -> str:
    """A name in a comment, which a line feed would end."""
    return "".join(one if one.isprintable() else f"\\x{ord(one):02x}" for one in name)
