"""Operators, operator families with their members, operator classes, casts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from attrs import evolve

from confiture.catalog.facts import Fact, Identity
from confiture.catalog.query import Query, below
from confiture.differ.actions import Action
from confiture.differ.kind import Kind, World, altered, dropped, made
from confiture.differ.kinds.types import listed
from confiture.differ.names import quote_name


def _operand(column: str) -> str:
    return f"CASE WHEN {column} = 0 THEN 'NONE' ELSE pg_catalog.format_type({column}, NULL) END"


def _other(column: str) -> str:
    """Schema, name and operands of an operator that another one names; NULL for none."""
    return (
        "(SELECT ARRAY[xn.nspname, x.oprname, "
        f"{_operand('x.oprleft')} || ', ' || {_operand('x.oprright')}]::text[]"
        " FROM pg_catalog.pg_operator x"
        " JOIN pg_catalog.pg_namespace xn ON xn.oid = x.oprnamespace"
        f" WHERE x.oid = {column})"
    )


class Operator(Kind):
    """An operator. Of two that name each other, the later one completes the earlier."""

    name = "operator"
    rank = 24

    _PARTNERS: Final = {"commutator": "COMMUTATOR", "negator": "NEGATOR"}
    _SWITCHES: Final = {"hashes": "HASHES", "merges": "MERGES"}
    _ESTIMATES: Final = {"restrict": "RESTRICT", "join": "JOIN"}

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_operator",
                source="pg_catalog.pg_operator o"
                " JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace",
                where="o.oprcode <> 0",
                name=(
                    "n.nspname",
                    "o.oprname",
                    f"{_operand('o.oprleft')} || ', ' || {_operand('o.oprright')}",
                ),
                parent=below("pg_namespace", "n.oid"),
                oid="o.oid",
                values={
                    "function": "o.oprcode::oid::pg_catalog.regproc::text",
                    "left": "CASE WHEN o.oprleft <> 0"
                    " THEN pg_catalog.format_type(o.oprleft, NULL) END",
                    "right": "CASE WHEN o.oprright <> 0"
                    " THEN pg_catalog.format_type(o.oprright, NULL) END",
                    "commutator": _other("o.oprcom"),
                    "negator": _other("o.oprnegate"),
                    "restrict": "nullif(o.oprrest::oid::pg_catalog.regproc::text, '-')",
                    "join": "nullif(o.oprjoin::oid::pg_catalog.regproc::text, '-')",
                    "hashes": "o.oprcanhash",
                    "merges": "o.oprcanmerge",
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        words = {
            "FUNCTION": fact["function"],
            "LEFTARG": fact["left"],
            "RIGHTARG": fact["right"],
            **{word: _partner(fact, key) for key, word in self._PARTNERS.items()},
            **{word: fact[key] for key, word in self._ESTIMATES.items()},
        }
        switches = "".join(f", {word}" for key, word in self._SWITCHES.items() if fact[key])
        sql = f"CREATE OPERATOR {_named(fact.name)} ({listed(words)}{switches})"
        return (evolve(made(fact, sql), alters=self._partners(fact, world)),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        action = dropped(fact, f"DROP OPERATOR {operator(fact.name)}")
        return (evolve(action, alters=self._partners(fact, world)),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        words = {
            word: new[key] or "NONE"
            for key, word in self._ESTIMATES.items()
            if old[key] != new[key]
        }
        if any(old[key] != new[key] for key in ("function", "left", "right")):
            return None
        for key, word in self._PARTNERS.items():
            if old[key] != new[key] and not _comes_and_goes(old, new, key, world):
                if old[key] is not None or world.version < 170000:
                    return None
                words[word] = _partner(new, key)
        for key, word in self._SWITCHES.items():
            if old[key] != new[key]:
                if old[key] or world.version < 170000:
                    return None
                words[word] = "true"
        if not words:
            return ()
        return (altered(new, f"ALTER OPERATOR {operator(new.name)} SET ({listed(words)})"),)

    def _partners(self, fact: Fact, world: World) -> frozenset[Identity]:
        """The operators that are linked to it, or lose their link, by its own statement."""
        named = (fact[key] for key in self._PARTNERS)
        found = {Identity(self.name, tuple(name)) for name in named if name is not None}
        return frozenset(
            one for one in found - {fact.identity} if one in world.old and one in world.new
        )


def _comes_and_goes(old: Fact, new: Fact, key: str, world: World) -> bool:
    """Whether a link appears or vanishes with the operator at its other end."""
    before, after = (
        None if fact[key] is None else Identity(fact.kind, tuple(fact[key])) for fact in (old, new)
    )
    return (before is None or before not in world.new) and (after is None or after not in world.old)


def _partner(fact: Fact, key: str) -> str | None:
    return None if fact[key] is None else f"OPERATOR({_named(fact[key])})"


def _named(name: Sequence[str]) -> str:
    return f"{quote_name(name[0])}.{name[1]}"


def operator(name: Sequence[str]) -> str:
    """An operator as DROP and COMMENT name it: ``public.+ (integer, integer)``."""
    return f"{_named(name)} ({name[2]})"


def in_method(name: Sequence[str]) -> str:
    """An operator class or family: ``public.ops USING btree``."""
    return f"{quote_name(*name[:2])} USING {quote_name(name[2])}"


#: Operator and function of a member; ``pg_amop``'s rows are ``m``.
_OPERATOR: Final = (
    "(SELECT pg_catalog.format('%I.%s(%s, %s)', xn.nspname, x.oprname,"
    f" {_operand('x.oprleft')}, {_operand('x.oprright')})"
    " FROM pg_catalog.pg_operator x"
    " JOIN pg_catalog.pg_namespace xn ON xn.oid = x.oprnamespace WHERE x.oid = m.amopopr)"
)
_SORTED: Final = (
    "(SELECT pg_catalog.format('%I.%I', xn.nspname, x.opfname) FROM pg_catalog.pg_opfamily x"
    " JOIN pg_catalog.pg_namespace xn ON xn.oid = x.opfnamespace WHERE x.oid = m.amopsortfamily)"
)
_ORDER: Final = f"coalesce(' FOR ORDER BY ' || {_SORTED}, '')"
_FUNCTION: Final = (
    "(SELECT pg_catalog.format('%I.%I(%s)', xn.nspname, x.proname,"
    " pg_catalog.pg_get_function_identity_arguments(x.oid)) FROM pg_catalog.pg_proc x"
    " JOIN pg_catalog.pg_namespace xn ON xn.oid = x.pronamespace WHERE x.oid = m.amproc)"
)


def _of_class(catalog: str, oid: str) -> str:
    """The condition that a member belongs to a class, not only to its family."""
    return (
        f"EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.objid = {oid}"
        f" AND d.classid = 'pg_catalog.{catalog}'::regclass"
        " AND d.refclassid = 'pg_catalog.pg_opclass'::regclass{0})"
    )


class OperatorFamily(Kind):
    """An operator family."""

    name = "operator family"
    rank = 25
    space = "operator family"

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_opfamily",
                source="pg_catalog.pg_opfamily f"
                " JOIN pg_catalog.pg_namespace n ON n.oid = f.opfnamespace"
                " JOIN pg_catalog.pg_am a ON a.oid = f.opfmethod",
                name=("n.nspname", "f.opfname", "a.amname"),
                parent=below("pg_namespace", "n.oid"),
                oid="f.oid",
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        return (made(fact, f"CREATE OPERATOR FAMILY {in_method(fact.name)}"),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, f"DROP OPERATOR FAMILY {in_method(fact.name)}"),)


class FamilyMember(Kind):
    """An operator or a function that a family has, and none of its classes needs."""

    name = "operator family member"
    rank = 27

    def queries(self) -> Sequence[Query]:
        return (
            self._query("pg_amop", "amop", "OPERATOR", "m.amopstrategy", _OPERATOR, _ORDER),
            self._query("pg_amproc", "amproc", "FUNCTION", "m.amprocnum", _FUNCTION, "''"),
        )

    def _query(
        self, catalog: str, prefix: str, word: str, number: str, what: str, more: str
    ) -> Query:
        left, right = (
            f"pg_catalog.format_type(m.{prefix}{side}type, NULL)" for side in ("left", "right")
        )
        return Query(
            kind=self.name,
            catalog=catalog,
            source=f"pg_catalog.{catalog} m"
            f" JOIN pg_catalog.pg_opfamily f ON f.oid = m.{prefix}family"
            " JOIN pg_catalog.pg_namespace n ON n.oid = f.opfnamespace"
            " JOIN pg_catalog.pg_am a ON a.oid = f.opfmethod",
            where=f"m.oid >= 16384 AND NOT {_of_class(catalog, 'm.oid').format('')}",
            name=(
                "n.nspname",
                "f.opfname",
                "a.amname",
                f"'{word} ' || {number}",
                f"{left} || ', ' || {right}",
            ),
            parent=below("pg_opfamily", "f.oid"),
            oid="m.oid",
            values={"what": what, "more": more},
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        word, types = fact.name[3:]
        given = f" ({types})" if word.startswith("FUNCTION") else ""
        sql = f"{_family(fact)} ADD {word}{given} {fact['what']}{fact['more']}"
        return (made(fact, sql),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        word, types = fact.name[3:]
        return (dropped(fact, f"{_family(fact)} DROP {word} ({types})"),)


def _family(member: Fact) -> str:
    return f"ALTER OPERATOR FAMILY {in_method(member.name)}"


class OperatorClass(Kind):
    """An operator class with the members that it cannot do without."""

    name = "operator class"
    rank = 26
    space = "operator class"

    def queries(self) -> Sequence[Query]:
        members = (
            "(SELECT unnest(ARRAY[d.classid, d.objid]) FROM pg_catalog.pg_depend d"
            " WHERE d.refclassid = 'pg_catalog.pg_opclass'::regclass AND d.refobjid = o.oid"
            " AND d.classid IN ('pg_catalog.pg_amop'::regclass, 'pg_catalog.pg_amproc'::regclass))"
        )
        mine = " AND d.refobjid = o.oid"
        return (
            Query(
                kind=self.name,
                catalog="pg_opclass",
                source="pg_catalog.pg_opclass o"
                " JOIN pg_catalog.pg_namespace n ON n.oid = o.opcnamespace"
                " JOIN pg_catalog.pg_am a ON a.oid = o.opcmethod"
                " JOIN pg_catalog.pg_opfamily f ON f.oid = o.opcfamily"
                " JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace",
                name=("n.nspname", "o.opcname", "a.amname"),
                parent=below("pg_namespace", "n.oid"),
                oid="o.oid",
                members=f"ARRAY{members}",
                values={
                    "type": "pg_catalog.format_type(o.opcintype, NULL)",
                    "default": "o.opcdefault",
                    "family": "pg_catalog.format('%I.%I', fn.nspname, f.opfname)",
                    "storage": "CASE WHEN o.opckeytype <> 0"
                    " THEN pg_catalog.format_type(o.opckeytype, NULL) END",
                    "operators": "ARRAY(SELECT pg_catalog.concat('OPERATOR ', m.amopstrategy, ' ',"
                    f" {_OPERATOR}, {_ORDER}) FROM pg_catalog.pg_amop m"
                    f" WHERE m.amopfamily = f.oid AND {_of_class('pg_amop', 'm.oid').format(mine)}"
                    " ORDER BY m.amopstrategy, 1)",
                    "functions": "ARRAY(SELECT pg_catalog.concat('FUNCTION ', m.amprocnum, ' (',"
                    " pg_catalog.format_type(m.amproclefttype, NULL), ', ',"
                    f" pg_catalog.format_type(m.amprocrighttype, NULL), ') ', {_FUNCTION})"
                    " FROM pg_catalog.pg_amproc m WHERE m.amprocfamily = f.oid"
                    f" AND {_of_class('pg_amproc', 'm.oid').format(mine)}"
                    " ORDER BY m.amprocnum, 1)",
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        default = "DEFAULT " if fact["default"] else ""
        name, method = quote_name(*fact.name[:2]), quote_name(fact.name[2])
        parts = [f"STORAGE {fact['storage']}"] if fact["storage"] is not None else []
        parts += [*fact["operators"], *fact["functions"]]
        # one without members of its own names the type that it stores, which says nothing
        parts = parts or [f"STORAGE {fact['type']}"]
        sql = f"CREATE OPERATOR CLASS {name} {default}FOR TYPE {fact['type']} USING {method}"
        return (made(fact, f"{sql} FAMILY {fact['family']} AS {', '.join(parts)}"),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, f"DROP OPERATOR CLASS {in_method(fact.name)}"),)

    def goes_with(self, fact: Fact, parent: Identity, world: World) -> bool:
        return False


class Cast(Kind):
    """A cast."""

    name = "cast"
    rank = 23

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_cast",
                source="pg_catalog.pg_cast c",
                where="c.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend i"
                " WHERE i.classid = 'pg_catalog.pg_cast'::regclass AND i.objid = c.oid"
                " AND i.deptype = 'i')",
                name=(
                    "pg_catalog.format_type(c.castsource, NULL)",
                    "pg_catalog.format_type(c.casttarget, NULL)",
                ),
                oid="c.oid",
                schemas=False,
                values={
                    "function": "(SELECT pg_catalog.format('%I.%I(%s)', xn.nspname, x.proname,"
                    " pg_catalog.pg_get_function_identity_arguments(x.oid))"
                    " FROM pg_catalog.pg_proc x"
                    " JOIN pg_catalog.pg_namespace xn ON xn.oid = x.pronamespace"
                    " WHERE x.oid = c.castfunc)",
                    "method": "c.castmethod::text",
                    "context": "c.castcontext::text",
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        ways = {
            "f": f"WITH FUNCTION {fact['function']}",
            "i": "WITH INOUT",
            "b": "WITHOUT FUNCTION",
        }
        when = {"a": " AS ASSIGNMENT", "i": " AS IMPLICIT", "e": ""}[fact["context"]]
        return (made(fact, f"CREATE CAST {cast(fact.name)} {ways[fact['method']]}{when}"),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, f"DROP CAST {cast(fact.name)}"),)


def cast(name: Sequence[str]) -> str:
    """A cast as statements name it: ``(text AS public.mood)``."""
    return f"({name[0]} AS {name[1]})"
