"""Operations made at random over a world."""

from __future__ import annotations

import json
import random
from typing import Any

from attrs import frozen

#: Operators by what they can be asked of; see KINDS for the scalars.
EVERY = ["eq", "ne", "in", "notIn", "isNull", "isDistinctFrom", "isNotDistinctFrom"]
SORTED = ["lt", "lte", "gt", "gte"]
UNSORTED = {"Colour", "Boolean"}
TEXT = ["contains", "startsWith", "endsWith"]
LISTS = ["has", "contains", "overlaps", "isNull"]


class Word(str):
    """An enum value."""

    __slots__ = ()


@frozen
class Wanted:
    """A cursor that a variable needs before the operation can be asked."""

    variable: str
    type: str
    order: Any


@frozen
class Asked:
    """An operation; ``is_concurrent`` is one of which functions in Python answer a part."""

    text: str
    variables: dict[str, Any]
    wanted: list[Wanted]
    is_concurrent: bool


def literal(value: Any) -> str:
    """GraphQL's text of a value."""
    if isinstance(value, Variable):
        return f"${value.name}"
    if isinstance(value, Word):
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {literal(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(literal(item) for item in value) + "]"
    return json.dumps(value)


@frozen
class Variable:
    name: str


class Writer:
    """Writes one operation."""

    def __init__(self, world: Any, kinds: Any, chance: random.Random) -> None:
        self.world, self.kinds, self.chance = world, kinds, chance
        self.variables: dict[str, Any] = {"yes": True, "no": False}
        self.declared = {"yes": "Boolean!", "no": "Boolean! = false"}
        self.fragments: dict[str, tuple[str, str]] = {}
        self.wanted: list[Wanted] = []
        self.count = 0

    def write(self) -> Asked:
        roots = list(self.world.roots.values())
        chosen = [self.chance.choice(roots) for _ in range(self.chance.choice([1, 1, 2, 3]))]
        fields = [self.root(root, index) for index, root in enumerate(chosen)]
        if self.chance.random() < 0.1:
            fields.append("__typename")
        if self.chance.random() < 0.05:
            fields.append('__type(name: "Alpha") { name kind fields { name } }')
        heads = ", ".join(f"${name}: {type_}" for name, type_ in self.declared.items())
        fields.append("... @include(if: $no) { gone: __typename @skip(if: $yes) }")
        parts = [f"query ({heads}) {{ {' '.join(fields)} }}"]
        parts += [
            f"fragment {name} on {type_} {body}" for name, (type_, body) in self.fragments.items()
        ]
        is_concurrent = any(root.kind == "found" for root in chosen)
        return Asked(" ".join(parts), self.variables, self.wanted, is_concurrent)

    # -- roots ---------------------------------------------------------------------------------

    def root(self, root: Any, index: int) -> str:
        name = f"r{index}: {root.name}" if self.chance.random() < 0.8 else f"q{index}: {root.name}"
        match root.kind:
            case "one":
                head = f"{name}({self.lookup(root.type)})"
            case "found":
                id_ = self.maybe_variable(self.some_id(root.type), "ID!")
                below = self.selection(root.type, 3)
                return f"{name}(id: {literal(id_)}){self.directive()} {below}"
            case "node":
                head = f"{name}(id: {literal(self.maybe_variable(self.some_id(), 'ID!'))})"
            case "nodes":
                ids = [self.some_id() for _ in range(self.chance.randrange(4))]
                head = f"{name}(ids: {literal(self.maybe_variable(ids, '[ID!]!'))})"
            case "many":
                head = name + self.arguments(root.type)
            case _:
                below = self.connection(root.type, 3)
                return f"{name}{self.page_arguments(root.type)} {below}"
        return f"{head}{self.directive()} {self.selection(root.type, 3)}"

    def lookup(self, type_name: str) -> str:
        """The argument of a look-up: an id, or an identifier where the type has one."""
        members = self.world.members(type_name)
        if "identifier" not in members or self.chance.random() < 0.5:
            return f"id: {literal(self.maybe_variable(self.some_id(type_name), 'ID!'))}"
        known = [row["identifier"] for row in self.world.rows[type_name]]
        wanted = self.chance.choice([*known, "nobody", ""])
        return f"identifier: {literal(self.maybe_variable(wanted, 'String!'))}"

    def some_id(self, type_name: str | None = None) -> str:
        known = self.rows_of(type_name)
        ids = [row["id"] for row in known]
        return str(self.chance.choice([*ids, "00000000-0000-0000-0000-00000000ffff"]))

    def rows_of(self, type_name: str | None) -> list[Any]:
        """The rows of a type with a table; of others all rows."""
        rows = self.world.rows
        if type_name in rows:
            return rows[type_name]
        names = self.world.abstracts[type_name].tags.values() if type_name else rows
        return [row for name in names for row in rows[name]]

    # -- selections ----------------------------------------------------------------------------

    def directive(self) -> str:
        if self.chance.random() < 0.85:
            return ""
        what = self.chance.choice(["skip", "include"])
        return f" @{what}(if: {self.chance.choice(['$yes', '$no', 'true', 'false'])})"

    def selection(self, type_name: str, depth: int) -> str:
        """Fields of a type."""
        parts = [self.item(type_name, depth) for _ in range(self.chance.choice([1, 2, 3, 4]))]
        return "{ " + " ".join(parts) + " }"

    def item(self, type_name: str, depth: int) -> str:
        dice = self.chance.random()
        if dice < 0.08:
            alias = f"t{self.chance.randrange(2)}: " if self.chance.random() < 0.5 else ""
            return f"{alias}__typename{self.directive()}"
        if self.is_abstract(type_name) and (dice < 0.7 or type_name in {"Find", "Node", "Pick"}):
            member = self.chance.choice([*self.members_of(type_name), type_name])
            if member == type_name and dice < 0.3:
                return f"...{self.directive()} {{ __typename }}"
            if member == type_name:
                return f"... on {type_name}{self.directive()} {{ __typename }}"
            return self.spread(member, depth)
        if dice < 0.2 and depth > 0:
            condition = self.chance.choice(["", f" on {type_name}"])
            below = self.selection(type_name, depth - 1)
            return f"...{condition}{self.directive()} {below}"
        if dice < 0.3 and depth > 0:
            return self.spread(type_name, depth)
        return self.field(type_name, depth)

    def spread(self, type_name: str, depth: int) -> str:
        """A fragment on a type, named or not."""
        known = [name for name, (type_, _) in self.fragments.items() if type_ == type_name]
        if known and self.chance.random() < 0.4:
            return f"...{self.chance.choice(known)}{self.directive()}"
        body = self.selection(type_name, max(depth - 1, 0))
        if self.chance.random() < 0.5:
            return f"... on {type_name}{self.directive()} {body}"
        name = f"F{len(self.fragments)}"
        self.fragments[name] = (type_name, body)
        return f"...{name}{self.directive()}"

    def is_abstract(self, type_name: str) -> bool:
        return type_name == "Node" or type_name in self.world.abstracts

    def members_of(self, type_name: str) -> list[str]:
        if type_name == "Node":
            return ["Alpha", "Beta", "Gamma"]
        return list(self.world.abstracts[type_name].tags.values())

    def field(self, type_name: str, depth: int) -> str:
        members = [
            member
            for member in self.world.members(type_name).values()
            if depth > 0 or member.is_leaf
        ]
        if not members:
            return "__typename"
        member = self.chance.choice(members)
        relation = member.relation
        # Two types under one key must agree; the name of the type keeps them apart.
        alias = f"{type_name[:2].lower()}_{member.name}"
        plain = self.chance.random() < 0.6 and type_name not in {"Film", "Disc", "Stone"}
        label = member.name if plain else f"{alias}: {member.name}"
        given = ""
        if relation is not None and relation.kind == "connection":
            self.count += 1
            given = self.page_arguments(member.leaf)
            label = f"p{self.count}: {member.name}"
            below = self.connection(member.leaf, depth - 1)
            return f"{label}{given}{self.directive()} {below}"
        if relation is not None and relation.kind == "list":
            given = self.arguments(member.leaf)
            self.count += bool(given)
            label = f"l{self.count}: {member.name}" if given else label
        label += given + self.directive()
        if member.is_leaf:
            return label
        return f"{label} {self.selection(member.leaf, depth - 1)}"

    def connection(self, type_name: str, depth: int) -> str:
        parts = []
        for _ in range(self.chance.randint(1, 3)):
            match self.chance.randrange(5):
                case 0 if depth > 0:
                    parts.append(f"nodes {self.selection(type_name, depth - 1)}")
                case 1 if depth > 0:
                    node = self.selection(type_name, depth - 1)
                    cursor = self.chance.choice(["", "cursor ", "c: cursor "])
                    after = self.chance.choice(["", " __typename"])
                    parts.append(f"edges {{ {cursor}node{self.directive()} {node}{after} }}")
                case 2:
                    parts.append(f"totalCount{self.directive()}")
                case 3:
                    infos = ["hasNextPage", "hasPreviousPage", "startCursor", "end: endCursor"]
                    chosen = self.chance.sample(infos, self.chance.randint(1, 4))
                    parts.append(f"pageInfo{self.directive()} {{ {' '.join(chosen)} }}")
                case _:
                    parts.append("__typename")
        return "{ " + " ".join(parts) + " }"

    # -- arguments -----------------------------------------------------------------------------

    def maybe_variable(self, value: Any, type_: str) -> Any:
        """A value as it is, or by a variable."""
        if self.chance.random() < 0.5:
            return value
        name = f"v{len(self.declared)}"
        self.declared[name] = type_
        if type_.endswith("!") or self.chance.random() < 0.9:
            self.variables[name] = value  # else it is left out, and what it stands for with it
        return Variable(name)

    def arguments(self, type_name: str) -> str:
        chance, given = self.chance, {}
        if chance.random() < 0.5:
            given["limit"] = self.maybe_variable(chance.choice([0, 1, 2, 5]), "Int!")
        if chance.random() < 0.25:
            given["offset"] = self.maybe_variable(chance.choice([0, 1, 3]), "Int!")
        self.add_conditions(given, type_name)
        return self.written(given)

    def page_arguments(self, type_name: str) -> str:
        chance, given = self.chance, {}
        size = chance.choice([None, "first", "first", "last"])
        if size:
            given[size] = self.maybe_variable(chance.choice([0, 1, 2, 5]), "Int")
        self.add_conditions(given, type_name)
        order = given.get("orderBy")
        plain = self.variables.get(order.name) if isinstance(order, Variable) else order
        for side in ("after", "before"):
            if chance.random() < 0.25 and self.rows_of(type_name):
                name = f"v{len(self.declared)}"
                self.declared[name] = "String"
                self.wanted.append(Wanted(name, type_name, plain))
                given[side] = Variable(name)
        return self.written(given)

    def add_conditions(self, given: dict[str, Any], type_name: str) -> None:
        if self.chance.random() < 0.4:
            entries = self.order(type_name)
            if entries:
                given["orderBy"] = self.maybe_variable(entries, f"[{type_name}Order!]")
        if self.chance.random() < 0.4:
            where = self.where(type_name, 2)
            if any(isinstance(item, Variable) for item in _leaves(where)):
                given["where"] = where
            else:
                given["where"] = self.maybe_variable(where, f"{type_name}Filter")

    @staticmethod
    def written(given: dict[str, Any]) -> str:
        inside = ", ".join(f"{key}: {literal(value)}" for key, value in given.items())
        return f"({inside})" if inside else ""

    def order(self, type_name: str) -> list[dict[str, Any]]:
        fields = []
        for member in self.world.members(type_name).values():
            if member.is_orderable:
                fields.append(screaming(member.name))
            elif not member.is_leaf and not member.is_list and not member.odd:
                relation = member.relation
                if relation is not None and relation.kind != "one":
                    continue
                if member.leaf in self.world.abstracts:
                    continue
                fields += [
                    f"{screaming(member.name)}_{screaming(inner.name)}"
                    for inner in self.world.members(member.leaf).values()
                    if inner.is_orderable and inner.by == ""
                ]
        chosen = self.chance.sample(fields, min(len(fields), self.chance.randint(1, 2)))
        found = []
        for name in chosen:
            entry: dict[str, Any] = {"field": Word(name)}
            if self.chance.random() < 0.6:
                entry["direction"] = Word(self.chance.choice(["ASC", "DESC"]))
            if self.chance.random() < 0.3:
                entry["nulls"] = Word(self.chance.choice(["FIRST", "LAST"]))
            found.append(entry)
        return found

    def where(self, type_name: str, depth: int) -> dict[str, Any]:
        chance, found = self.chance, {}
        for _ in range(chance.choice([0, 1, 1, 1, 2])):
            dice = chance.random()
            if depth and dice < 0.12:
                found["not"] = self.where(type_name, depth - 1)
            elif depth and dice < 0.25:
                several = [self.where(type_name, depth - 1) for _ in range(chance.randrange(3))]
                found[chance.choice(["and", "or"])] = several
            else:
                self.add_field(found, type_name, depth)
        return found

    def add_field(self, found: dict[str, Any], type_name: str, depth: int) -> None:
        chance = self.chance
        members = [
            member
            for member in self.world.members(type_name).values()
            if len(member.nonnull) < 3
            and (member.is_comparable or (depth and not member.is_leaf and not member.odd))
            and member.leaf != "Find"  # a union has no fields to compare
        ]
        if not members:
            return
        member = chance.choice(members)
        if member.is_leaf:
            found.setdefault(member.name, self.comparison(member))
            return
        relation = member.relation
        several = member.is_list if relation is None else relation.kind != "one"
        if not several:
            found[member.name] = self.where(member.leaf, depth - 1)
            return
        quantors = chance.sample(["some", "every", "none"], chance.choice([1, 1, 2]))
        found[member.name] = {each: self.where(member.leaf, depth - 1) for each in quantors}

    def comparison(self, member: Any) -> dict[str, Any]:
        if member.is_list:
            operator = self.chance.choice(LISTS)
        else:
            known = list(EVERY)
            known += SORTED if member.is_orderable and member.leaf not in UNSORTED else []
            known += TEXT if member.leaf == "String" else []
            operator = self.chance.choice(known)
        if operator == "isNull":
            return {operator: self.maybe_variable(self.chance.random() < 0.5, "Boolean")}
        public = member.leaf
        if operator in {"in", "notIn"} or (member.is_list and operator != "has"):
            values = [self.operand(member) for _ in range(self.chance.randrange(4))]
            return {operator: self.maybe_variable(values, f"[{public}!]")}
        if "Distinct" in operator and self.chance.random() < 0.3:
            return {operator: None}
        return {operator: self.maybe_variable(self.operand(member), public)}

    def operand(self, member: Any) -> Any:
        if member.leaf == "ID":
            return self.some_id()
        value = self.chance.choice(self.kinds[member.leaf][2])
        if member.leaf in {"BigInt", "Decimal"}:
            return str(value)
        if member.leaf == "Colour":
            return Word(value.replace(" ", "_").upper())
        return value


def _leaves(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [leaf for item in value.values() for leaf in _leaves(item)]
    if isinstance(value, list):
        return [leaf for item in value for leaf in _leaves(item)]
    return [value]


def screaming(name: str) -> str:
    return "".join(f"_{char}" if char.isupper() else char.upper() for char in name).lstrip("_")
