"""Schemas as choices: each slot holds one of several forms of an object, or none.

A form names the slots that it needs, which are filled with their first form where they are empty.
So any choices at all give a schema, any two give a transition, and a failure shrinks to the slots
that it takes. A statement that the server refuses is left out: the schema is what came about.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from attrs import frozen

#: The form in each slot, from 1 on; a slot that is not there is empty.
State: TypeAlias = Mapping[str, int]


@frozen
class Form:
    """One form of an object.

    Attributes:
        sql: statements, separated by semicolons at line ends; of a column what stands in its table.
        needs: names of slots, or ``slot=number`` where it takes a certain form.
    """

    sql: str
    needs: tuple[str, ...] = ()


@frozen
class Slot:
    """A place for an object.

    Attributes:
        name: of the object, mostly.
        forms: that it may have.
        table: the slot of the table whose column it is; that one's forms have ``{}`` for columns.
    """

    name: str
    forms: tuple[Form, ...]
    table: str | None = None


def slot(
    name: str, *forms: str | tuple[str, str], needs: str = "", table: str | None = None
) -> Slot:
    """A slot; forms are statements, or those and what they need besides what all forms need."""
    told = [(one, "") if isinstance(one, str) else one for one in forms]
    always = needs.split() + ([table] if table else [])
    return Slot(name, tuple(Form(sql, (*always, *more.split())) for sql, more in told), table=table)


class Pool:
    """All slots, in the order in which their objects are made.

    Args:
        slots: what a slot needs may stand before or after it.
    """

    def __init__(self, slots: Iterable[Slot]) -> None:
        self.slots = {one.name: one for one in slots}
        self._tables = {one.table for one in self.slots.values()}
        self.choices = tuple(
            (one.name, number)
            for one in self.slots.values()
            for number in range(1, len(one.forms) + 1)
        )
        wrong = {
            _slot_of(need)
            for one in self.slots.values()
            for form in one.forms
            for need in form.needs
        }
        assert not wrong - self.slots.keys(), wrong - self.slots.keys()

    def choose(self, state: State, choices: Iterable[tuple[str, int]]) -> dict[str, int]:
        """The state after choices; 0 empties a slot, and those that cannot be without it."""
        found = dict(state)
        for name, number in choices:
            if number:
                found[name] = 1 + (number - 1) % len(self.slots[name].forms)
                self._fill(found, name)
            else:
                self._empty(found, name)
        return found

    def _fill(self, state: dict[str, int], name: str) -> None:
        for need in self.form(state, name).needs:
            other, _, number = need.partition("=")
            if other not in state or (number and state[other] != int(number)):
                state[other] = int(number or 1)
                self._fill(state, other)

    def _empty(self, state: dict[str, int], name: str) -> None:
        if state.pop(name, 0):
            for other in list(state):
                needs = self.form(state, other).needs if other in state else ()
                if name in map(_slot_of, needs):
                    self._empty(state, other)

    def form(self, state: State, name: str) -> Form:
        """What stands in a slot."""
        return self.slots[name].forms[state[name] - 1]

    def statements(self, state: State) -> Sequence[str]:
        """What makes the schema, in order."""
        found: list[str] = []
        for name, one in self.slots.items():
            if name not in state or one.table is not None:
                continue
            sql = self.form(state, name).sql
            if name in self._tables:
                columns = [
                    self.form(state, each.name).sql
                    for each in self.slots.values()
                    if each.table == name and each.name in state
                ]
                sql = sql.replace("{}", ", ".join(columns))
            found += [part.strip() for part in sql.split(";\n") if part.strip()]
        return found


def _slot_of(need: str) -> str:
    return need.partition("=")[0]
