"""Schemas made at random, and what is stored for them.

A world is described once; from the description come its Python classes, its tables, its rows, and
whatever an answer ought to be.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from typing import Any

from attrs import evolve, field, frozen

WORDS = ["apple", "birch", "cloud", "delta", "ember", "flint", "grove", "haven", "inlet", "jetty"]
SECOND = ["one", "two", "three", "four"]

#: Scalars: how Python calls them, the type of a column, what documents hold, whether it is sorted.
KINDS: dict[str, tuple[str, str, list[Any], bool]] = {
    # First letters differ, so that every collation sorts them alike.
    "String": ("str", "text", ["", "amber", "blue", "coral", 'x "q"\\', "yé%_\n"], True),
    "Int": ("int", "integer", [-3, 0, 1, 7], True),
    "Float": ("float", "double precision", [-1, 0.5, 2.25, 3.0], True),
    "Boolean": ("bool", "boolean", [True, False], True),
    "BigInt": ("fraiseql.BigInt", "bigint", [2**53 + 1, -4, 12], True),
    "Decimal": ("Decimal", "numeric", [9.25, 3, -0.5], True),
    "Date": ("date", "date", ["1968-03-01", "2026-01-02"], True),
    "UUID": ("UUID", "uuid", ["00000000-0000-0000-0000-0000000000aa"], False),
    "Colour": ("Colour", "text", ["red", "dark blue", "amber"], True),
    "JSON": ("fraiseql.JSON", "jsonb", [{"a": [1, None], "bb": {}}, [], "s", 1, False], False),
}
COLOURS = {"RED": "red", "DARK_BLUE": "dark blue", "AMBER": "amber"}
WRONG = [None, "x", 3, 2.5, True, [], {}, [None], {"id": 1}, "1968-03-01", -7, 2**40, [[1]]]


@frozen(kw_only=True)
class Relation:
    """``kind`` is one, list or connection; ``on`` the key of the side that refers."""

    kind: str
    on: str
    limit: int = 20


@frozen(kw_only=True)
class Member:
    """A field.

    Attributes:
        leaf: the scalar, enum or type below all lists.
        nonnull: of the value, and of the items of each list below, from outside inwards.
        column: whether rows have it as a column.
        odd: whether documents hold anything there.
        upper: key of the text that it gives in capitals; ``by`` SQL or Python.
    """

    name: str
    key: str
    leaf: str
    nonnull: tuple[bool, ...]
    column: bool = False
    odd: bool = False
    relation: Relation | None = None
    upper: str | None = None
    by: str = ""

    @property
    def is_list(self) -> bool:
        return len(self.nonnull) > 1

    @property
    def is_leaf(self) -> bool:
        return self.leaf in KINDS or self.leaf == "ID"

    @property
    def is_comparable(self) -> bool:
        return self.is_leaf and not self.odd and self.leaf != "JSON" and self.by != "python"

    @property
    def is_orderable(self) -> bool:
        return self.is_comparable and not self.is_list and KINDS.get(self.leaf, ("",) * 3 + (0,))[3]


@frozen(kw_only=True)
class Thing:
    """An object type; ``table`` where it has a source of its own."""

    name: str
    table: str | None = None
    twin: bool = False
    tag: str | None = None
    interface: str | None = None
    members: dict[str, Member] = field(factory=dict)

    def with_member(self, member: Member) -> Thing:
        taken = {known.key for known in self.members.values()}
        if member.name in self.members or member.key in taken:
            return self
        return evolve(self, members={**self.members, member.name: member})


@frozen(kw_only=True)
class Abstract:
    """A union, or an interface with its own fields; ``tags`` tell its members in documents."""

    name: str
    discriminator: str
    tags: dict[str, str]
    table: str | None = None
    members: dict[str, Member] = field(factory=dict)
    is_union: bool = False


@frozen(kw_only=True)
class Root:
    """A root field: ``kind`` is many, one, pages, node, nodes, or found by Python."""

    name: str
    kind: str
    type: str


@frozen(kw_only=True)
class World:
    number: int
    things: dict[str, Thing]
    abstracts: dict[str, Abstract]
    roots: dict[str, Root]
    rows: dict[str, list[dict[str, Any]]]

    def members(self, type_name: str) -> dict[str, Member]:
        known = self.things.get(type_name) or self.abstracts[type_name]
        return known.members


def camel(key: str) -> str:
    first, *rest = key.split("_")
    return first + "".join(part.capitalize() for part in rest)


def screaming(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).upper()


class Maker:
    """Makes one world."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.chance = random.Random(number)
        self.odd = 0.25 if number % 2 else 0.0
        self.things: dict[str, Thing] = {}
        self.abstracts: dict[str, Abstract] = {}
        self.roots: dict[str, Root] = {}

    def make(self) -> World:
        self._plain_types()
        self._abstract_types()
        self._sourced_types()
        self._relations()
        self._computed()
        self._roots()
        return World(
            number=self.number,
            things=self.things,
            abstracts=self.abstracts,
            roots=self.roots,
            rows=Rows(self).make(),
        )

    # -- types ---------------------------------------------------------------------------------

    def _key(self) -> str:
        word = self.chance.choice(WORDS)
        return f"{word}_{self.chance.choice(SECOND)}" if self.chance.random() < 0.3 else word

    def _nonnull(self, depth: int) -> tuple[bool, ...]:
        return tuple(self.chance.random() < 0.5 for _ in range(depth + 1))

    def _member(self, leaf: str, *, depth: int, sourced: bool) -> Member:
        key = self._key()
        odd = self.chance.random() < self.odd
        return Member(
            name=f"{camel(key)}Z" if self.chance.random() < 0.1 else camel(key),
            key=key,
            leaf=leaf,
            nonnull=self._nonnull(depth),
            odd=odd,
            column=sourced and not odd and depth == 0 and self.chance.random() < 0.5,
        )

    def _scalars(self, thing: Thing, count: int) -> Thing:
        sourced = thing.table is not None
        for _ in range(count):
            depth = self.chance.choice([0, 0, 0, 0, 1, 1, 2])
            leaf = self.chance.choice(list(KINDS))
            thing = thing.with_member(self._member(leaf, depth=depth, sourced=sourced))
        return thing

    def _embedded(self, thing: Thing, among: list[str], count: int) -> Thing:
        for _ in range(count if among else 0):
            leaf = self.chance.choice(among)
            depth = self.chance.choice([0, 0, 1, 1, 2])
            member = self._member(leaf, depth=depth, sourced=False)
            thing = thing.with_member(member)
        return thing

    def _plain_types(self) -> None:
        """Types that documents hold, each of those before it."""
        for name in ("Pebble", "Stone"):
            thing = self._scalars(Thing(name=name), self.chance.randint(1, 4))
            self.things[name] = self._embedded(thing, list(self.things), self.chance.randint(0, 1))

    def _abstract_types(self) -> None:
        shared = [
            self._member(leaf, depth=0, sourced=False)
            for leaf in self.chance.sample(["String", "Int", "Pebble"], 2)
        ]
        table = f"tv_w{self.number}_medium" if self.chance.random() < 0.7 else None
        head = Thing(name="Medium", table=table)
        if table:
            head = head.with_member(IDENTITY)
        for member in shared:
            head = head.with_member(member)
        tags = {}
        for name in ("Film", "Disc"):
            tag = name.lower() if self.chance.random() < 0.5 else name
            thing = Thing(name=name, tag=tag, interface="Medium", members=dict(head.members))
            thing = self._scalars(thing, self.chance.randint(1, 3))
            self.things[name] = self._embedded(thing, ["Stone"], self.chance.randint(0, 1))
            tags[tag] = name
        self.abstracts["Medium"] = Abstract(
            name="Medium",
            discriminator=self.chance.choice(["kind", "__typename"]),
            tags=tags,
            table=table,
            members=head.members,
        )
        film = self.things["Film"]
        self.abstracts["Find"] = Abstract(
            name="Find",
            discriminator="is",
            tags={str(film.tag): "Film", "Stone": "Stone"},
            is_union=True,
        )

    def _sourced_types(self) -> None:
        """Types with tables of their own, which an interface without one lists together."""
        names = ("Alpha", "Beta", "Gamma")
        shared = Thing(name="Listed", members={"id": IDENTITY})
        for _ in range(3):
            member = self._member(self.chance.choice(list(KINDS)), depth=0, sourced=False)
            shared = shared.with_member(evolve(member, odd=False))
        key = Member(name="gammaRef", key="gamma_ref", leaf="UUID", nonnull=(False,))
        relation = Relation(kind="one", on=key.key)
        one = Member(name="ref", key="ref", leaf="Gamma", nonnull=(False,), relation=relation)
        shared = shared.with_member(key).with_member(one)
        self.abstracts["Listed"] = Abstract(
            name="Listed",
            discriminator="__typename",
            tags={name: name for name in names},
            members=shared.members,
        )
        self.abstracts["Pick"] = Abstract(
            name="Pick",
            discriminator="__typename",
            tags={name: name for name in names[:2]},
            members=shared.members,
            is_union=True,
        )
        for name in names:
            thing = Thing(
                name=name,
                table=f"tv_w{self.number}_{name.lower()}",
                twin=self.chance.random() < 0.5,
                interface="Listed",
                members={
                    key: evolve(
                        member,
                        column=member.relation is None
                        and (member.column or self.chance.random() < 0.5),
                    )
                    for key, member in shared.members.items()
                },
            )
            if name != "Beta":
                thing = thing.with_member(evolve(IDENTIFIER, column=name == "Alpha"))
            thing = self._scalars(thing, self.chance.randint(3, 7))
            among = ["Pebble", "Stone", "Medium", "Find"]
            thing = self._embedded(thing, among, self.chance.randint(1, 4))
            kept = [known for known in ("Alpha", "Beta") if known in self.things]
            self.things[name] = self._embedded(thing, kept, self.chance.randint(0, 1))

    def _relations(self) -> None:
        """Each sourced type refers to one or two; what it refers to may list it."""
        names = ["Alpha", "Beta", "Gamma"]
        for child in names:
            for parent in self.chance.sample(names, self.chance.randint(1, 2)):
                self._refer(child, parent)
        # Members of unions and interfaces refer, wherever documents of them stand.
        for name in ("Film", "Disc", "Stone"):
            if self.chance.random() < 0.6:
                self._refer(name, self.chance.choice(names))
        if self.abstracts["Medium"].table:
            self._list_below_film()
        self._list_all_below_gamma()
        # An object inside of documents refers, too.
        if self.chance.random() < 0.7:
            thing = self._scalars(Thing(name="Visit"), 2)
            self.things["Visit"] = thing
            self._refer("Visit", self.chance.choice(names))
            owner = self.chance.choice(names)
            self.things[owner] = self._embedded(self.things[owner], ["Visit"], 2)

    def _list_all_below_gamma(self) -> None:
        for kind, nonnull in (("list", (True, True)), ("connection", (True,))):
            relation = Relation(kind=kind, on="gamma_ref", limit=self.chance.choice([2, 20]))
            name = f"all{kind.capitalize()}"
            self._add(
                "Gamma",
                Member(name=name, key=name, leaf="Listed", nonnull=nonnull, relation=relation),
            )

    def _list_below_film(self) -> None:
        """Alphas refer to a member of the interface, which lists them, in rows and documents."""
        key = Member(name="filmId", key="film_id", leaf="UUID", nonnull=(False,), column=True)
        self._add("Alpha", key)
        for kind, nonnull in (("list", (True, True)), ("connection", (True,))):
            relation = Relation(kind=kind, on="film_id", limit=self.chance.choice([1, 20]))
            name = f"alpha{kind.capitalize()}"
            self._add(
                "Film",
                Member(name=name, key=name, leaf="Alpha", nonnull=nonnull, relation=relation),
            )

    def _refer(self, child: str, parent: str) -> None:
        key = f"{parent.lower()}_id"
        chance, thing = self.chance, self.things[child]
        in_document = thing.table is None or chance.random() < 0.5
        declared = Member(
            name=camel(key), key=key, leaf="UUID", nonnull=(False,), column=thing.table is not None
        )
        if in_document:
            thing = thing.with_member(declared)
        name = f"its{parent}"
        nonnull = chance.random() < 0.2
        relation = Relation(kind="one", on=key)
        one = Member(name=name, key=name, leaf=parent, nonnull=(nonnull,), relation=relation)
        self.things[child] = thing.with_member(one)
        if thing.table is None:
            return
        for kind in ("list", "connection"):
            if chance.random() < 0.8:
                limit = chance.choice([1, 2, 20])
                relation = Relation(kind=kind, on=key, limit=limit)
                name = camel(f"{child.lower()}_{kind}")
                nonnull_ = (True, True) if kind == "list" else (True,)
                several = Member(
                    name=name, key=name, leaf=child, nonnull=nonnull_, relation=relation
                )
                self.things[parent] = self.things[parent].with_member(several)

    def _computed(self) -> None:
        for name, thing in self.things.items():
            texts = [
                member.key
                for member in thing.members.values()
                if member.leaf == "String" and not member.is_list and not member.odd
            ]
            if not texts or self.chance.random() < 0.5:
                continue
            upper = self.chance.choice(texts)
            of_rows = thing.interface == "Medium" and self.abstracts["Medium"].table is not None
            if thing.table is not None or of_rows:
                self._add(
                    name,
                    Member(
                        name="bySql",
                        key="by_sql",
                        leaf="String",
                        nonnull=(False,),
                        upper=upper,
                        by="sql",
                    ),
                )
            if not self._is_odd(name):
                self._add(
                    name,
                    Member(
                        name="byHand",
                        key="by_hand",
                        leaf="String",
                        nonnull=(False,),
                        upper=upper,
                        by="python",
                    ),
                )

    def _add(self, name: str, member: Member) -> None:
        self.things[name] = self.things[name].with_member(member)

    def _is_odd(self, name: str) -> bool:
        """Whether documents of a type hold anything wrong, however deep."""
        abstract = self.abstracts.get(name)
        if abstract is not None:
            return any(self._is_odd(member) for member in abstract.tags.values())
        return any(
            member.odd
            or (not member.is_leaf and member.relation is None and self._is_odd(member.leaf))
            for member in self.things[name].members.values()
        )

    def _roots(self) -> None:
        for name in ("Alpha", "Beta", "Gamma"):
            low = name.lower()
            self.roots[f"{low}s"] = Root(name=f"{low}s", kind="many", type=name)
            self.roots[low] = Root(name=low, kind="one", type=name)
            self.roots[f"{low}Pages"] = Root(name=f"{low}Pages", kind="pages", type=name)
            self.roots[f"{low}Found"] = Root(name=f"{low}Found", kind="found", type=name)
        for type_ in ("Listed", "Pick"):
            for end, kind in (("", "many"), ("Pages", "pages"), ("One", "one")):
                name = f"{type_.lower()}{end}"
                self.roots[name] = Root(name=name, kind=kind, type=type_)
        if self.abstracts["Medium"].table:
            self.roots["media"] = Root(name="media", kind="many", type="Medium")
        elif self.chance.random() < 0.7:
            self.roots["node"] = Root(name="node", kind="node", type="Node")
            self.roots["nodes"] = Root(name="nodes", kind="nodes", type="Node")


IDENTITY = Member(name="id", key="id", leaf="ID", nonnull=(True,), column=True)
#: By which objects are looked up as well; no two rows of a type have the same.
IDENTIFIER = Member(name="identifier", key="identifier", leaf="String", nonnull=(True,))


class Rows:
    """Makes the documents of a world."""

    def __init__(self, maker: Maker) -> None:
        self.maker = maker
        self.chance = maker.chance
        self.made: dict[str, list[dict[str, Any]]] = {}
        self.ids = {
            name: [make_id(kind, number) for number in range(self.chance.choice([0, 3, 6, 9]))]
            for kind, name in enumerate(("Alpha", "Beta", "Gamma"), start=1)
        }

    def make(self) -> dict[str, list[dict[str, Any]]]:
        for name, ids in self.ids.items():
            self.made[name] = [
                {**self._document(name), **self._names(name, number), "id": id_}
                for number, id_ in enumerate(ids)
            ]
        if self.maker.abstracts["Medium"].table:
            self.made["Medium"] = [
                {
                    **self._value(Member(name="", key="", leaf="Medium", nonnull=(True,))),
                    "id": make_id(9, number),
                }
                for number in range(5)
            ]
        return self.made

    def _names(self, name: str, number: int) -> dict[str, Any]:
        members = self.maker.things[name].members
        return {"identifier": f"{name.lower()}-{number}"} if "identifier" in members else {}

    def _document(self, name: str) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for member in self.maker.things[name].members.values():
            if member.by or member.name == "id":
                continue
            if member.relation is not None:
                if member.relation.kind == "one" and member.relation.on != "gamma_ref":
                    found[member.relation.on] = self._reference(member.leaf)
                continue
            if member.key == "film_id":
                value = self._film()
            elif member.key == "gamma_ref":
                value = self._reference("Gamma")
            else:
                value = self._value(member)
            if value is None and not member.column and self.chance.random() < 0.3:
                continue
            found.setdefault(member.key, value)
        return found

    def _film(self) -> str | None:
        """The id of a medium that has a row, of one that stands in documents, or of none."""
        rows = [make_id(9, number) for number in range(5)]
        return self.chance.choice([*rows, make_id(6, 6), make_id(6, 6), None])

    def _reference(self, target: str) -> str | None:
        known = self.ids[target]
        return self.chance.choice([*known, *known, None, make_id(8, 8)])

    def _value(self, member: Member, level: int = 0) -> Any:
        chance = self.chance
        if member.odd and chance.random() < 0.3:
            return chance.choice(WRONG)
        if not member.nonnull[level] and chance.random() < 0.25:
            return None
        if level + 1 < len(member.nonnull):
            return [self._value(member, level + 1) for _ in range(chance.choice([0, 1, 2]))]
        if member.is_leaf:
            return chance.choice(KINDS[member.leaf][2])
        abstract = self.maker.abstracts.get(member.leaf)
        if abstract is None:
            known = self.made.get(member.leaf)
            if known:
                return _kept(self.maker.things[member.leaf], chance.choice(known))
            made = self._document(member.leaf)
            if "id" in self.maker.things[member.leaf].members:
                made["id"] = make_id(7, 7)
            return _kept(self.maker.things[member.leaf], made)
        tag = chance.choice([*abstract.tags] if not member.odd else [*abstract.tags, "chair", 1])
        made = {} if tag not in abstract.tags else self._document(abstract.tags[tag])
        if abstract.table or "id" in self.maker.things["Film"].members:
            made["id"] = make_id(6, 6)
        return {**made, abstract.discriminator: tag}


def _kept(thing: Thing, document: dict[str, Any]) -> dict[str, Any]:
    """A document inside of another; keys of relations stay only where they are declared."""
    hidden = hidden_keys(thing)
    return {key: value for key, value in document.items() if key not in hidden}


def hidden_keys(thing: Thing) -> set[str]:
    """Keys of relations that only columns hold."""
    declared = {member.key for member in thing.members.values() if member.relation is None}
    relations = [member.relation for member in thing.members.values() if member.relation]
    return {each.on for each in relations if each.kind == "one"} - declared


def make_id(kind: int, number: int) -> str:
    return f"00000000-0000-0000-{kind:04d}-{number:012d}"


# -- Python --------------------------------------------------------------------------------------

HEADER = '''"""World {number}."""

from __future__ import annotations

import enum
from datetime import date
from decimal import Decimal
from typing import Annotated
from uuid import UUID

import fraiseql


class Colour(enum.Enum):
    RED = "red"
    DARK_BLUE = "dark blue"
    AMBER = "amber"
'''

FOUND = """@fraiseql.query
async def {name}(info, id: UUID) -> {type} | None:
    return await info.context["queries"].find_one({table!r}, id=id)
"""

UNION = """Find = Annotated[Film | Stone, fraiseql.union("Find", discriminator="is")]
Pick = Annotated[Alpha | Beta, fraiseql.union("Pick")]
"""


def write_module(world: World) -> str:
    """The declarations of a world, as a module."""
    blocks = [HEADER.format(number=world.number)]
    medium = world.abstracts["Medium"]
    options = [f"discriminator={medium.discriminator!r}"]
    if medium.table:
        options.append(f"source={medium.table!r}")
    head = f"@fraiseql.interface({', '.join(options)})\nclass Medium:\n"
    blocks.append(head + _body(medium.members, {}))
    head = "@fraiseql.interface\nclass Listed:\n"
    blocks.append(head + _body(world.abstracts["Listed"].members, {}))
    for thing in world.things.values():
        options = [] if thing.table is None else [f"source={thing.table!r}"]
        if thing.tag is not None:
            options.append(f"discriminator={thing.tag!r}")
        head = f"@fraiseql.type({', '.join(options)})\n"
        head += f"class {thing.name}{f'({thing.interface})' if thing.interface else ''}:\n"
        inherited = world.abstracts[thing.interface].members if thing.interface else {}
        blocks.append(head + _body(thing.members, inherited))
    blocks.append(UNION)
    calls = {"many": "find_many", "one": "find_one", "pages": "connection"}
    for root in world.roots.values():
        if root.kind == "found":
            blocks.append(FOUND.format(name=root.name, type=root.type, table=_table(world, root)))
            continue
        call = calls.get(root.kind)
        given = f"{call}({root.type}, name={root.name!r})" if call else f"{root.kind}()"
        blocks.append(f"{root.name} = fraiseql.{given}\n")
    return "\n\n".join(blocks)


def _table(world: World, root: Root) -> str | None:
    return world.things[root.type].table


def _body(members: dict[str, Member], inherited: dict[str, Member]) -> str:
    lines = [_line(member) for name, member in members.items() if name not in inherited]
    return "".join(f"    {line}\n" for line in lines) or "    pass\n"


def _line(member: Member) -> str:
    if member.by == "python":
        return (
            f"@fraiseql.field(name={member.name!r})\n    def {member.key}(self) -> str | None:\n"
            f"        text = getattr(self, {member.upper!r}, None)\n"
            f"        return None if text is None else text.upper()"
        )
    if member.by == "sql":
        sql = f"upper(t.data ->> '{member.upper}')"
        return f"{member.key}: str | None = fraiseql.field(name={member.name!r}, sql={sql!r})"
    annotation = _annotation(member, 0)
    if member.relation is None:
        return f"{member.key}: {annotation} = fraiseql.field(name={member.name!r})"
    if member.relation.kind == "connection":
        annotation = f"fraiseql.Connection[{member.leaf}]"
    limits = f", limit={member.relation.limit}" if member.relation.kind != "one" else ""
    on, name = member.relation.on, member.name
    return f"{member.key}: {annotation} = fraiseql.relation(on={on!r}, name={name!r}{limits})"


def _annotation(member: Member, level: int) -> str:
    if level + 1 < len(member.nonnull):
        text = f"list[{_annotation(member, level + 1)}]"
    else:
        text = {"ID": "UUID"}.get(member.leaf) or KINDS.get(member.leaf, (member.leaf,))[0]
    return text if member.nonnull[level] else f"{text} | None"


# -- tables --------------------------------------------------------------------------------------


def write_tables(world: World) -> Iterator[tuple[str, list[Any]]]:
    """Statements with their values."""
    tables: list[tuple[str, str, dict[str, str], set[str], bool]] = []
    for thing in world.things.values():
        if thing.table is not None:
            columns = {
                member.key: "uuid" if member.leaf == "ID" else KINDS[member.leaf][1]
                for member in thing.members.values()
                if member.column
            }
            hidden = hidden_keys(thing)
            columns |= dict.fromkeys(sorted(hidden), "uuid")
            tables.append((thing.name, thing.table, columns, hidden, thing.twin))
    medium = world.abstracts["Medium"]
    if medium.table is not None:
        tables.append(("Medium", medium.table, {"id": "uuid"}, set(), False))
    for name, table, columns, hidden, twin in tables:
        lines = [f'"{key}" {type_}' for key, type_ in columns.items()]
        lines.append("data jsonb NOT NULL")
        if twin:
            lines.append("doc text GENERATED ALWAYS AS (data::text) STORED")
        yield f"CREATE TABLE {table} ({', '.join(lines)})", []
        for row in world.rows[name]:
            kept = {key: value for key, value in row.items() if key not in hidden}
            values = [
                json.dumps(row.get(key)) if type_ == "jsonb" else row.get(key)
                for key, type_ in columns.items()
            ]
            names = ", ".join(f'"{key}"' for key in [*columns, "data"])
            marks = ", ".join(["%s"] * (len(columns) + 1))
            yield f"INSERT INTO {table} ({names}) VALUES ({marks})", [*values, json.dumps(kept)]


def make_world(number: int) -> World:
    """The world of a number; always the same."""
    return Maker(number).make()
