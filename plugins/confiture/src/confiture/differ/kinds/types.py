"""Types: enums, composites with their attributes, ranges, base types, and shells."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, Final

from attrs import evolve

from confiture.catalog.facts import Catalog, Fact, Identity
from confiture.catalog.query import Query, Since, below
from confiture.differ.actions import Action, Lock, Verb
from confiture.differ.kind import Kind, World, altered, dropped, locked, made
from confiture.differ.names import literal, quote_name

#: What the server makes together with a type: its array, its multirange, their constructors.
BROUGHT: Final = (
    "ARRAY(SELECT unnest(ARRAY[i.classid, i.objid]) FROM pg_catalog.pg_depend i"
    " WHERE i.refclassid = 'pg_catalog.pg_type'::regclass AND i.deptype = 'i' AND i.refobjid {0})"
)
OF_TYPE: Final = BROUGHT.format("= t.oid")
_SCHEMA: Final = "JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace"
_BREAKS: Final = frozenset(
    {"view", "materialized view", "rule", "policy", "trigger", "function", "procedure", "index"}
)


class Type(Kind):
    """What types have in common."""

    rank = 12
    space = "type"
    steps_aside = True
    #: How ALTER and DROP call it.
    word: ClassVar[str] = "TYPE"

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, f"DROP {self.word} {quote_name(*fact.name)}"),)

    def set_aside(self, fact: Fact, world: World) -> tuple[Iterable[Action], Iterable[Action]]:
        return step_aside(fact, world, f"{self.word} {quote_name(*fact.name)}", self.word)


def step_aside(
    fact: Fact, world: World, target: str, word: str, ending: str = ""
) -> tuple[tuple[Action, ...], tuple[Action, ...]]:
    """The actions that rename an object, and at last drop it."""
    aside = aside_name(fact.name[0], fact.name[1], world)
    first = dropped(fact, f"ALTER {target} RENAME TO {quote_name(aside)}")
    name = quote_name(fact.name[0], aside)
    last = Action(
        sql=f"DROP {word} {name}{ending}", verb=Verb.DROP, of=fact.identity, clears=fact.identity
    )
    return (first,), (last,)


def aside_name(schema: str, name: str, world: World) -> str:
    """What an object is called while it stands aside: what nothing else is called.

    Names have 63 bytes at most.
    """
    taken = {
        one.name[1]
        for catalog in (world.old, world.new)
        for one in catalog
        if one.name[0] == schema and len(one.name) > 1
    }
    for number in itertools.count(1):
        ending = "__old" if number == 1 else f"__old{number}"
        found = name.encode()[: 62 - len(ending)].decode(errors="ignore") + ending
        if found not in taken:
            break
    return found


class Enum(Type):
    """An enum; values are added in place, other changes make it again under its columns."""

    name = "enum"

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_type",
                source=f"pg_catalog.pg_type t {_SCHEMA}",
                where="t.typtype = 'e'",
                name=("n.nspname", "t.typname"),
                parent=below("pg_namespace", "n.oid"),
                oid="t.oid",
                members=OF_TYPE,
                values={
                    "labels": "ARRAY(SELECT e.enumlabel::text FROM pg_catalog.pg_enum e"
                    " WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder)"
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        labels = ", ".join(literal(one) for one in fact["labels"])
        return (made(fact, f"CREATE TYPE {quote_name(*fact.name)} AS ENUM ({labels})"),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        before, after = list(old["labels"]), list(new["labels"])
        if [one for one in after if one in set(before)] != before:
            return None
        return tuple(
            altered(new, f"ALTER TYPE {quote_name(*new.name)} ADD VALUE {clause}", late=True)
            for clause in _additions(before, after)
        )


def _additions(before: list[str], after: list[str]) -> Iterable[str]:
    there = set(before)
    first = next((one for one in after if one in there), None)
    for at, label in enumerate(after):
        if label in there:
            continue
        new = literal(label)
        if at:
            last = not any(one in before for one in after[at:])
            yield new if last else f"{new} AFTER {literal(after[at - 1])}"
        elif first is not None:
            yield f"{new} BEFORE {literal(first)}"
        else:
            yield new
        there.add(label)


class Composite(Type):
    """A composite type that is no table's row."""

    name = "composite"

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_type",
                source=f"pg_catalog.pg_type t {_SCHEMA}"
                " JOIN pg_catalog.pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'",
                name=("n.nspname", "t.typname"),
                parent=below("pg_namespace", "n.oid"),
                oid="t.oid",
                also=(("pg_class", "c.oid"),),
                members=OF_TYPE,
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        attributes = world.new.of(fact.identity, "attribute")
        body = ", ".join(_attribute(one) for one in attributes)
        sql = f"CREATE TYPE {quote_name(*fact.name)} AS ({body})"
        return (made(fact, sql, *(one.identity for one in attributes)),)

    def spots(self, fact: Fact) -> Iterable[tuple[str, tuple[str, ...]]]:
        yield "type", fact.name
        yield "relation", fact.name


class Attribute(Kind):
    """An attribute of a composite type; tables of the type have it as a column."""

    name = "attribute"
    rank = 13

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_class",
                source="pg_catalog.pg_attribute a"
                " JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind = 'c'"
                " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                " JOIN pg_catalog.pg_type t ON t.oid = a.atttypid"
                " LEFT JOIN pg_catalog.pg_collation l"
                " ON l.oid = a.attcollation AND a.attcollation <> t.typcollation"
                " LEFT JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace",
                where="a.attnum > 0 AND NOT a.attisdropped",
                name=("n.nspname", "c.relname", "a.attname"),
                parent=below("pg_class", "c.oid"),
                oid="c.oid",
                sub="a.attnum::int",
                values={
                    "type": "pg_catalog.format_type(a.atttypid, a.atttypmod)",
                    "collation": "CASE WHEN l.oid IS NOT NULL"
                    " THEN pg_catalog.format('%I.%I', ln.nspname, l.collname) END",
                },
                notes={"position": "a.attnum::int"},
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        columns = list(_typed_columns(fact, world))
        sql = f"{_alter(fact)} ADD ATTRIBUTE {_attribute(fact)}"
        there = (one for one in columns if one in world.new)
        return (made(fact, sql + _cascade(columns), *there, **_locked(columns)),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        columns = list(_typed_columns(fact, world))
        sql = f"{_alter(fact)} DROP ATTRIBUTE {quote_name(fact.name[-1])}"
        held = columns or any(holders(fact.parent, world.old))
        action = dropped(
            fact,
            sql + _cascade(columns),
            loses=f"the values of {'.'.join(fact.name)} in all rows" if held else None,
            **_locked(columns),
        )
        gone = (one for one in columns if one in world.old)
        return (evolve(action, drops=action.drops.union(gone)),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        if any(holders(new.parent, world.old)):
            return None
        columns = list(_typed_columns(new, world))
        sql = f"{_alter(new)} ALTER ATTRIBUTE {quote_name(new.name[-1])} TYPE {_type(new)}"
        action = altered(
            new,
            sql + _cascade(columns),
            rewrite=bool(columns),
            alters=frozenset(one for one in columns if one in world.new),
            **_locked(columns),
        )
        return (action,)

    def breaks(self, old: Fact, new: Fact, world: World) -> frozenset[str]:
        return _BREAKS

    def remakes_parent(self, fact: Fact) -> bool:
        return True


def _alter(fact: Fact) -> str:
    return f"ALTER TYPE {quote_name(*fact.name[:2])}"


def _type(fact: Fact) -> str:
    collate = f" COLLATE {fact['collation']}" if fact["collation"] else ""
    return f"{fact['type']}{collate}"


def _attribute(fact: Fact) -> str:
    return f"{quote_name(fact.name[-1])} {_type(fact)}"


def _typed_columns(attribute: Fact, world: World) -> Iterable[Identity]:
    """The columns that an attribute is in tables that are of its type while it changes.

    One that is dropped is dropped later; one that gets or loses the type has its columns itself.
    """
    assert attribute.parent is not None
    for one in sorted(world.old.dependants.get(attribute.parent, ())):
        if one.kind == "table" and all(
            catalog[one]["of_type"] is not None
            for catalog in (world.old, world.new)
            if one in catalog
        ):
            yield one.part("column", attribute.name[-1])


def _cascade(columns: list[Identity]) -> str:
    return " CASCADE" if columns else ""


def _locked(columns: list[Identity]) -> dict[str, Any]:
    tables = tuple(Identity("table", one.name[:2]) for one in columns)
    return locked(Lock.ACCESS_EXCLUSIVE, *tables) if tables else {}


def holders(type_: Identity | None, catalog: Catalog) -> Iterable[Identity]:
    """Stored columns whose values are or hold values of a type, at any depth."""
    seen, waiting = set[Identity](), [type_]
    while waiting:
        one = waiting.pop()
        for dependant in catalog.dependants.get(one, ()) if one is not None else ():
            if dependant.kind in {"column", "materialized view"}:
                yield dependant
            elif dependant.kind in TYPES and dependant not in seen:
                seen.add(dependant)
                whole = catalog[dependant].parent if dependant.kind == "attribute" else dependant
                waiting.append(whole)


class Range(Type):
    """A range type with its multirange."""

    name = "range"

    def queries(self) -> Sequence[Query]:
        brought = Since(140000, BROUGHT.format("IN (t.oid, r.rngmultitypid)"), OF_TYPE)
        return (
            Query(
                kind=self.name,
                catalog="pg_type",
                source=f"pg_catalog.pg_type t {_SCHEMA}"
                " JOIN pg_catalog.pg_range r ON r.rngtypid = t.oid"
                " JOIN pg_catalog.pg_type s ON s.oid = r.rngsubtype"
                " JOIN pg_catalog.pg_opclass o ON o.oid = r.rngsubopc"
                " JOIN pg_catalog.pg_namespace oon ON oon.oid = o.opcnamespace"
                " LEFT JOIN pg_catalog.pg_collation l"
                " ON l.oid = r.rngcollation AND l.oid <> s.typcollation"
                " LEFT JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace",
                where="t.typtype = 'r'",
                name=("n.nspname", "t.typname"),
                parent=below("pg_namespace", "n.oid"),
                oid="t.oid",
                members=brought,
                shelled="shell type",
                values={
                    "subtype": "pg_catalog.format_type(r.rngsubtype, NULL)",
                    "opclass": "CASE WHEN NOT o.opcdefault OR o.opcintype <> r.rngsubtype"
                    " THEN pg_catalog.format('%I.%I', oon.nspname, o.opcname) END",
                    "collation": "CASE WHEN l.oid IS NOT NULL"
                    " THEN pg_catalog.format('%I.%I', ln.nspname, l.collname) END",
                    "canonical": _function("r.rngcanonical"),
                    "difference": _function("r.rngsubdiff"),
                    "multirange": Since(
                        140000,
                        "(SELECT ARRAY[mn.nspname, m.typname]::text[] FROM pg_catalog.pg_type m"
                        " JOIN pg_catalog.pg_namespace mn ON mn.oid = m.typnamespace"
                        " WHERE m.oid = r.rngmultitypid)",
                        "NULL::text[]",
                    ),
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        words = {
            "SUBTYPE": fact["subtype"],
            "SUBTYPE_OPCLASS": fact["opclass"],
            "COLLATION": fact["collation"],
            "CANONICAL": fact["canonical"],
            "SUBTYPE_DIFF": fact["difference"],
        }
        if fact["multirange"] is not None:
            words["MULTIRANGE_TYPE_NAME"] = quote_name(*fact["multirange"])
        return (made(fact, f"CREATE TYPE {quote_name(*fact.name)} AS RANGE ({listed(words)})"),)

    def set_aside(self, fact: Fact, world: World) -> tuple[Iterable[Action], Iterable[Action]]:
        """The names of its multirange and of the constructors of both have to be free as well."""
        this, of = quote_name(*fact.name), fact["subtype"]
        names = [(f"FUNCTION {this}({of}, {of}{more})", fact.name[1]) for more in ("", ", text")]
        if fact["multirange"] is not None:
            many = quote_name(*fact["multirange"])
            takes = ("", this, f"VARIADIC {this}[]")
            words = [*(f"FUNCTION {many}({one})" for one in takes), f"TYPE {many}"]
            names += [(word, fact["multirange"][1]) for word in words]
        before = [
            dropped(
                fact, f"ALTER {word} RENAME TO {quote_name(aside_name(fact.name[0], name, world))}"
            )
            for word, name in names
        ]
        first, last = super().set_aside(fact, world)
        return (*before, *first), last

    def spots(self, fact: Fact) -> Iterable[tuple[str, tuple[str, ...]]]:
        yield "type", fact.name
        if fact["multirange"] is not None:
            yield "type", tuple(fact["multirange"])


class BaseType(Type):
    """A base type, which functions in C read and write."""

    name = "base type"
    steps_aside = False

    #: Options of CREATE TYPE that ALTER TYPE sets as well.
    _SET: Final = {
        "receive": "RECEIVE",
        "send": "SEND",
        "typmod_in": "TYPMOD_IN",
        "typmod_out": "TYPMOD_OUT",
        "analyze": "ANALYZE",
        "subscript": "SUBSCRIPT",
        "storage": "STORAGE",
    }

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_type",
                source=f"pg_catalog.pg_type t {_SCHEMA}",
                where="t.typtype = 'b' AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend i"
                " WHERE i.classid = 'pg_catalog.pg_type'::regclass AND i.objid = t.oid"
                " AND i.deptype = 'i')",
                name=("n.nspname", "t.typname"),
                parent=below("pg_namespace", "n.oid"),
                oid="t.oid",
                members=OF_TYPE,
                shelled="shell type",
                values={
                    "input": _function("t.typinput"),
                    "output": _function("t.typoutput"),
                    "receive": _function("t.typreceive"),
                    "send": _function("t.typsend"),
                    "typmod_in": _function("t.typmodin"),
                    "typmod_out": _function("t.typmodout"),
                    "analyze": _function("t.typanalyze"),
                    "subscript": Since(140000, _function("t.typsubscript"), "NULL"),
                    "length": "CASE WHEN t.typlen < 0 THEN 'variable' ELSE t.typlen::text END",
                    "by_value": "t.typbyval",
                    "alignment": "CASE t.typalign WHEN 'c' THEN 'char' WHEN 's' THEN 'int2'"
                    " WHEN 'd' THEN 'double' ELSE 'int4' END",
                    "storage": "CASE t.typstorage WHEN 'e' THEN 'external'"
                    " WHEN 'x' THEN 'extended' WHEN 'm' THEN 'main' ELSE 'plain' END",
                    "category": "t.typcategory::text",
                    "preferred": "t.typispreferred",
                    "default": "t.typdefault",
                    "element": "CASE WHEN t.typelem <> 0"
                    " THEN pg_catalog.format_type(t.typelem, NULL) END",
                    "delimiter": "t.typdelim::text",
                    "collatable": "t.typcollation <> 0",
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        words = {
            "INPUT": fact["input"],
            "OUTPUT": fact["output"],
            **{word: fact[key] for key, word in self._SET.items()},
            "INTERNALLENGTH": fact["length"],
            "PASSEDBYVALUE": "true" if fact["by_value"] else None,
            "ALIGNMENT": fact["alignment"],
            "CATEGORY": literal(fact["category"]) if fact["category"] != "U" else None,
            "PREFERRED": "true" if fact["preferred"] else None,
            "DEFAULT": None if fact["default"] is None else literal(fact["default"]),
            "ELEMENT": fact["element"],
            "DELIMITER": literal(fact["delimiter"]) if fact["delimiter"] != "," else None,
            "COLLATABLE": "true" if fact["collatable"] else None,
        }
        return (made(fact, f"CREATE TYPE {quote_name(*fact.name)} ({listed(words)})"),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        changed = [key for key in new.values if old[key] != new[key]]
        # only what is stored otherwise from now on may change; PLAIN cannot become another
        if not self._SET.keys() >= set(changed) or "plain" in (
            {old["storage"], new["storage"]} if "storage" in changed else ()
        ):
            return None
        words = ", ".join(f"{self._SET[key]} = {new[key] or 'NONE'}" for key in changed)
        return (altered(new, f"ALTER TYPE {quote_name(*new.name)} SET ({words})"),)

    def replaces_parent(self, old: Fact | None, new: Fact | None, world: World) -> bool:
        """Its functions cannot be dropped without its name, nor that without them."""
        if old is None:
            return False
        return new is None or self.alter(old, new, world) is None

    def remakes_parent(self, fact: Fact) -> bool:
        return True


class ShellType(Type):
    """A type in name only: what functions refer to before the type itself can be made of them."""

    name = "shell type"
    rank = 3
    steps_aside = False

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_type",
                source=f"pg_catalog.pg_type t {_SCHEMA}",
                where="t.typtype = 'p' AND NOT t.typisdefined",
                name=("n.nspname", "t.typname"),
                parent=below("pg_namespace", "n.oid"),
                oid="t.oid",
            ),
        )

    def spots(self, fact: Fact) -> Iterable[tuple[str, tuple[str, ...]]]:
        return ()  # the type that it becomes has them

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        return (made(fact, f"CREATE TYPE {quote_name(*fact.name)}"),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        functions = {
            one for one in world.old.dependants.get(fact.identity, ()) if one.kind == "function"
        }
        # the type and its functions need each other: only together they can go
        cascade = " CASCADE" if functions else ""
        action = dropped(fact, f"DROP TYPE {quote_name(*fact.name)}{cascade}")
        return (evolve(action, drops=action.drops | functions),)


#: Kinds that columns and arguments can be of, and what is in them.
TYPES: Final = frozenset({"enum", "composite", "range", "base type", "domain", "attribute"})


def _function(oid: str) -> str:
    """The name of a function, or NULL."""
    return f"nullif({oid}::pg_catalog.regproc::text, '-')"


def listed(words: Mapping[str, str | None]) -> str:
    """Options: ``SUBTYPE = text, CANONICAL = public.f``; None stands for one that is not given."""
    return ", ".join(f"{word} = {value}" for word, value in words.items() if value is not None)
