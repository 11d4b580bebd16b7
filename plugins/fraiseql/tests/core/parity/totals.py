"""Aggregates asked at random of a ledger."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from types import ModuleType
from typing import Any

from attrs import define, field, frozen

ZONES = ["UTC", "Europe/Paris", "Pacific/Auckland", "Asia/Kathmandu", "Australia/Lord_Howe"]
#: Scalars whose filters ask for what is greater.
ORDERED = ("Int", "BigInt", "Decimal", "Float", "Date", "Time", "DateTime", "String")


@frozen(kw_only=True)
class Asked:
    """One aggregate: the document, and what decides its answer.

    Attributes:
        selection: alias, section, and (alias, name) of fields.
        keys: names of what is grouped by.
        groups: what is expected, in no order.
        order: section, name, whether it falls, whether nulls are first.
    """

    text: str
    variables: dict[str, Any]
    selection: list[tuple[str, str, list[tuple[str, str]]]]
    keys: list[str]
    groups: list[Any]
    order: list[tuple[str, str, bool, bool]]
    limit: int
    offset: int


class Word(str):
    """A name, where a literal would be a text."""

    __slots__ = ()


def screaming(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).upper()


def literal(value: Any) -> str:
    if isinstance(value, Word):
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {literal(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(literal(each) for each in value) + "]"
    return json.dumps(value, ensure_ascii=False)


@define
class Asker:
    """Makes one aggregate; ``sums`` computes what it comes to.

    Conditions are made twice: with values of Python, and as JSON.
    """

    ledger: Any
    sums: ModuleType
    chance: random.Random
    reach: dict[str, tuple[str, Callable[[Any], Any]]] = field(init=False)
    own: dict[str, tuple[str, Callable[[Any], Any]]] = field(init=False)
    variables: dict[str, Any] = field(init=False, factory=dict)
    types: dict[str, str] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self.reach = {name: (leaf, find) for name, leaf, find in self.ledger.reach()}
        names = {cell.name for cell in self.ledger.entry}
        self.own = {name: each for name, each in self.reach.items() if name in names}

    def ask(self) -> Asked:
        chance = self.chance
        arguments: dict[str, str] = {}
        rows = self.ledger.entries
        if chance.random() < 0.4:
            where, shown = self.nested(lambda: self.compare_field(rows), 2)
            arguments["where"] = self.give("where", "EntryFilter", shown)
            rows = [row for row in rows if self.sums.meets(where, self.find_in(row))]
        entries = self.group_by()
        if entries:
            given: Any = entries[0] if len(entries) == 1 and chance.random() < 0.3 else entries
            arguments["groupBy"] = self.give("by", "[EntryGroupKey!]", given)
        groups = self.make_groups(entries, rows)
        if groups and chance.random() < 0.5:
            having, shown = self.nested(lambda: self.compare_section(groups), 2)
            arguments["having"] = self.give("having", "EntryAggregateFilter", shown)
            groups = [group for group in groups if self.sums.meets(having, self.find_below(group))]
        order, shown_order = self.make_order()
        if order:
            arguments["orderBy"] = self.give("order", "[EntryAggregateOrder!]", shown_order)
        limit, offset = chance.choice([1, 2, 5, 1000]), chance.choice([0, 0, 1, 3, 500])
        selection, keys = self.select(), [str(entry["field"]) for entry in entries]
        names = {screaming(name): name for name in self.reach}
        keys = [names[key] for key in keys]
        return Asked(
            text=self.write(arguments, selection, keys, limit, offset),
            variables=self.variables,
            selection=selection,
            keys=keys,
            groups=groups,
            order=order,
            limit=limit,
            offset=offset,
        )

    # -- groups --------------------------------------------------------------------------------

    def group_by(self) -> list[dict[str, Any]]:
        found = []
        for name in self.chance.sample(list(self.reach), self.chance.choice([0, 1, 1, 2, 3])):
            entry: dict[str, Any] = {"field": Word(screaming(name))}
            leaf = self.reach[name][0]
            if leaf in {"Date", "DateTime"} and self.chance.random() < 0.8:
                units = self.sums.UNITS if leaf == "DateTime" else self.sums.UNITS[:5]
                entry["truncate"] = Word(self.chance.choice(units))
                if leaf == "DateTime" and self.chance.random() < 0.7:
                    entry["timeZone"] = self.chance.choice(ZONES)
            found.append(entry)
        return found

    def make_groups(self, entries: Sequence[dict[str, Any]], rows: Sequence[Any]) -> list[Any]:
        names = {screaming(name): name for name in self.reach}
        found: dict[tuple[Any, ...], tuple[dict[str, Any], list[Any]]] = {}
        if not entries:
            found[()] = ({}, list(rows))
        for row in rows if entries else ():
            key = {}
            for entry in entries:
                name = names[entry["field"]]
                value = self.reach[name][1](row)
                key[name] = self.sums.cut(value, entry.get("truncate"), entry.get("timeZone"))
            found.setdefault(tuple(key.values()), (key, []))[1].append(row)
        return [self.sums.Group(key, of, self.own) for key, of in found.values()]

    # -- conditions ----------------------------------------------------------------------------

    def nested(self, leaf: Callable[[], tuple[Any, Any]], depth: int) -> tuple[Any, Any]:
        """A condition of Python and of JSON."""
        draw = self.chance.random()
        if depth == 0 or draw < 0.5:
            return leaf()
        if draw < 0.65:
            mine, shown = self.nested(leaf, depth - 1)
            return {"not": mine}, {"not": shown}
        word = "and" if draw < 0.8 else "or"
        pairs = [self.nested(leaf, depth - 1) for _ in range(self.chance.choice([1, 2, 2]))]
        return {word: [mine for mine, _ in pairs]}, {word: [shown for _, shown in pairs]}

    def compare_field(self, rows: Sequence[Any]) -> tuple[Any, Any]:
        name = self.chance.choice(list(self.own))
        leaf, find = self.own[name]
        mine, shown = self.compare(leaf, [find(row) for row in rows])
        return {name: mine}, {name: shown}

    def compare_section(self, groups: Sequence[Any]) -> tuple[Any, Any]:
        section, name = self.chance.choice(self.sections())
        values = [group.get(section, name) for group in groups]
        if section == "count":
            mine, shown = self.compare("Int", values)
            return {"count": mine}, {"count": shown}
        leaf = self.leaf_of(section, name)
        is_rounded = section in self.sums.ROUNDED
        mine, shown = (
            self.compare_rounded(leaf, values) if is_rounded else self.compare(leaf, values)
        )
        if self.chance.random() < 0.2:
            return {section: {"not": {name: mine}}}, {section: {"not": {name: shown}}}
        return {section: {name: mine}}, {section: {name: shown}}

    def compare(self, leaf: str, values: Sequence[Any]) -> tuple[Any, Any]:
        known = [value for value in values if value is not None]
        operators = ["eq", "ne", "in", "notIn"]
        if leaf in ORDERED:
            operators += ["lt", "lte", "gt", "gte"] * 2
        operator = self.chance.choice(operators)
        if not known or self.chance.random() < 0.15:
            return self.compare_null()
        if operator in {"in", "notIn"}:
            some = [self.chance.choice(known) for _ in range(self.chance.choice([0, 1, 3]))]
            return {operator: some}, {operator: [self.show(leaf, each) for each in some]}
        value = self.chance.choice(known)
        return {operator: value}, {operator: self.show(leaf, value)}

    def compare_rounded(self, leaf: str, values: Sequence[Any]) -> tuple[Any, Any]:
        """A comparison with what is far from all values, for their last digits are nobody's."""
        known = sorted(float(value) for value in values if value is not None)
        gaps = [
            ((one + other) / 2)
            for one, other in pairwise(known)
            if other - one > 1e-6 * max(1.0, abs(one), abs(other))
        ]
        if not gaps:
            return self.compare_null()
        value, operator = self.chance.choice(gaps), self.chance.choice(["lt", "gte"])
        exact = self.sums.Fraction(value)
        shown = value if leaf == "Float" else f"{self.sums.Decimal(value):f}"
        return {operator: exact}, {operator: shown}

    def compare_null(self) -> tuple[Any, Any]:
        wanted = self.chance.random() < 0.5
        return {"isNull": wanted}, {"isNull": wanted}

    def show(self, leaf: str, value: Any) -> Any:
        shown = self.sums.show(leaf, value)
        return Word(shown) if leaf == "Colour" else shown

    def find_in(self, row: Any) -> Callable[[str], Any]:
        return lambda name: self.own[name][1](row)

    def find_below(self, group: Any) -> Callable[[str], Any]:
        def find(section: str) -> Any:
            if section == "count":
                return group.get("count", "")
            return lambda name: group.get(section, name)

        return find

    # -- the rest ------------------------------------------------------------------------------

    def leaf_of(self, section: str, name: str) -> str:
        leaf = self.reach[name][0]
        return leaf if section == "group" else str(self.sums.leaf_of(section, leaf))

    def sections(self) -> list[tuple[str, str]]:
        """Everything that a group can be asked for."""
        found = [("count", "")] * 3 + [("group", name) for name in self.reach]
        for section, leaves in self.sums.MEASURES.items():
            found += [(section, name) for name, (leaf, _) in self.own.items() if leaf in leaves]
        return found

    def make_order(self) -> tuple[list[tuple[str, str, bool, bool]], list[dict[str, Any]]]:
        order, shown = [], []
        some = dict.fromkeys(
            self.chance.choices(self.sections(), k=self.chance.choice([0, 1, 2, 3]))
        )
        for section, name in some:
            entry = {"field": Word(screaming(section) + ("_" + screaming(name) if name else ""))}
            direction = self.chance.choice([None, "ASC", "DESC"])
            nulls = self.chance.choice([None, None, "FIRST", "LAST"])
            if direction:
                entry["direction"] = Word(direction)
            if nulls:
                entry["nulls"] = Word(nulls)
            falls = direction == "DESC"
            order.append((section, name, falls, falls if nulls is None else nulls == "FIRST"))
            shown.append(entry)
        return order, shown

    def select(self) -> list[tuple[str, str, list[tuple[str, str]]]]:
        found: list[tuple[str, str, list[tuple[str, str]]]] = []
        for number in range(self.chance.randint(1, 6)):
            section, _ = self.chance.choice(self.sections())
            names = [name for each, name in self.sections() if each == section and name]
            some = self.chance.choices(names, k=self.chance.randint(1, 4)) if names else []
            below = [(f"f{at}", name) for at, name in enumerate(some)]
            found.append((f"s{number}", section, below))
        return found

    def give(self, name: str, type_: str, value: Any) -> str:
        """An argument as a literal, or as a variable."""
        if self.chance.random() < 0.5:
            return literal(value)
        self.variables[name], self.types[name] = value, type_
        return f"${name}"

    def write(
        self,
        arguments: dict[str, str],
        selection: list[tuple[str, str, list[tuple[str, str]]]],
        keys: Sequence[str],
        limit: int,
        offset: int,
    ) -> str:
        """The page that is asked for, and all groups beside it."""
        parts = [
            f"{alias}: {section}"
            + (f" {{ {' '.join(f'{each}: {name}' for each, name in below)} }}" if below else "")
            for alias, section, below in selection
        ]
        if keys:
            parts.append(f"key: group {{ {' '.join(keys)} }}")
        parts.append("__typename")
        given = [f"{name}: {value}" for name, value in arguments.items()]
        page = ", ".join([*given, f"limit: {limit}", f"offset: {offset}"])
        every = f"({', '.join(given)})" if given else ""
        types = ", ".join(f"${name}: {type_}" for name, type_ in self.types.items())
        fields = "{ " + " ".join(parts) + " }"
        return (
            f"query{f' ({types})' if types else ''} "
            f"{{ page: totals({page}) {fields} all: totals{every} {fields} }}"
        )
