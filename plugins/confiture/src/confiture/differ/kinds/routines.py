"""Functions (window functions among them), procedures and aggregates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import ClassVar, Final

from confiture.catalog.facts import Fact, Identity
from confiture.catalog.query import Query, below
from confiture.differ.actions import Action
from confiture.differ.kind import Kind, World, altered, dropped, made
from confiture.differ.kinds.types import listed, step_aside
from confiture.differ.names import literal, quote_name

_SOURCE: Final = "pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace"
#: What the server itself makes with a type is the type's.
_OWN: Final = (
    "NOT EXISTS (SELECT FROM pg_catalog.pg_depend i WHERE i.deptype = 'i'"
    " AND i.classid = 'pg_catalog.pg_proc'::regclass AND i.objid = p.oid)"
)
#: The types of what is given in a call: what tells routines of one name apart.
_INPUTS: Final = (
    "pg_catalog.array_to_string(ARRAY(SELECT pg_catalog.format_type(x, NULL)"
    " FROM unnest(p.proargtypes) WITH ORDINALITY AS x(x, at) ORDER BY at), ', ')"
)
#: Names of what is given, and names and types of what comes back by parameters.
_INPUT_NAMES: Final = (
    "ARRAY(SELECT coalesce(p.proargnames[at], '') FROM unnest(coalesce(p.proargmodes,"
    " pg_catalog.array_fill('i'::\"char\", ARRAY[p.pronargs::int]))) WITH ORDINALITY AS x(mode, at)"
    " WHERE mode IN ('i', 'b', 'v') ORDER BY at)"
)
_OUTPUTS: Final = (
    "CASE WHEN p.prorettype = 'pg_catalog.record'::regtype THEN"
    " ARRAY(SELECT coalesce(p.proargnames[at], '') || ' '"
    " || pg_catalog.format_type(p.proallargtypes[at], NULL)"
    " FROM unnest(p.proargmodes) WITH ORDINALITY AS x(mode, at)"
    " WHERE mode IN ('o', 'b', 't') ORDER BY at) END"
)


#: Between two types, and not inside of a quoted name.
_BETWEEN: Final = re.compile(r', (?=(?:[^"]*"[^"]*")*[^"]*$)')


class Routine(Kind):
    """What functions and procedures have in common."""

    rank = 20
    steps_aside = True
    #: ``prokind`` of those that it is.
    which: ClassVar[str]

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_proc",
                source=_SOURCE,
                where=f"p.prokind IN ({self.which}) AND {_OWN}",
                name=("n.nspname", "p.proname", _INPUTS),
                parent=below("pg_namespace", "n.oid"),
                oid="p.oid",
                values={
                    "definition": "pg_catalog.pg_get_functiondef(p.oid)",
                    "result": "pg_catalog.pg_get_function_result(p.oid)",
                    "names": _INPUT_NAMES,
                    "outputs": _OUTPUTS,
                    "defaults": "p.pronargdefaults::int",
                    "window": "p.prokind = 'w'",
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        return (made(fact, _first(fact["definition"].rstrip())),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, f"DROP {self.name.upper()} {signature(fact.identity)}"),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        """By OR REPLACE, where the server takes it (``ProcedureCreate``)."""
        same = all(old[key] == new[key] for key in ("result", "outputs", "window"))
        named = all(
            before in {"", after} for before, after in zip(old["names"], new["names"], strict=True)
        )
        if not same or not named or new["defaults"] < old["defaults"]:
            return None
        return (altered(new, new["definition"].rstrip()),)

    def set_aside(self, fact: Fact, world: World) -> tuple[Iterable[Action], Iterable[Action]]:
        word = self.name.upper()
        given = f"({inputs(fact.identity)})"
        return step_aside(fact, world, f"{word} {signature(fact.identity)}", word, given)

    def spots(self, fact: Fact) -> Iterable[tuple[str, tuple[str, ...]]]:
        yield "routine", fact.name


class Function(Routine):
    """A function, of rows or of windows."""

    name = "function"
    which = "'f', 'w'"


class Procedure(Routine):
    """A procedure."""

    name = "procedure"
    which = "'p'"


def signature(routine: Identity) -> str:
    """Name and types of a routine, as DROP and ALTER name it."""
    return f"{quote_name(*routine.name[:-1])}({inputs(routine)})"


def inputs(routine: Identity) -> str:
    """Types of what is given; of procedures with a word that keeps those with OUT apart."""
    types = routine.name[-1]
    if routine.kind != "procedure" or not types:
        return types
    return "IN " + _BETWEEN.sub(", IN ", types)


def _first(definition: str) -> str:
    """The statement for a routine that is not there yet."""
    return definition.replace("CREATE OR REPLACE", "CREATE", 1)


#: Options of CREATE AGGREGATE, in the manual's order.
_OPTIONS: Final = {
    "sfunc": "SFUNC",
    "stype": "STYPE",
    "sspace": "SSPACE",
    "finalfunc": "FINALFUNC",
    "finalfunc_extra": "FINALFUNC_EXTRA",
    "finalfunc_modify": "FINALFUNC_MODIFY",
    "combinefunc": "COMBINEFUNC",
    "serialfunc": "SERIALFUNC",
    "deserialfunc": "DESERIALFUNC",
    "initcond": "INITCOND",
    "msfunc": "MSFUNC",
    "minvfunc": "MINVFUNC",
    "mstype": "MSTYPE",
    "msspace": "MSSPACE",
    "mfinalfunc": "MFINALFUNC",
    "mfinalfunc_extra": "MFINALFUNC_EXTRA",
    "mfinalfunc_modify": "MFINALFUNC_MODIFY",
    "minitcond": "MINITCOND",
    "sortop": "SORTOP",
    "parallel": "PARALLEL",
}
_TEXTS: Final = frozenset({"initcond", "minitcond"})


def _named(column: str) -> str:
    return f"nullif({column}::oid::pg_catalog.regproc::text, '-')"


def _modify(column: str) -> str:
    """How a final function treats the state, where that is not what its kind usually does."""
    return (
        f"CASE WHEN a.{column} <> CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END THEN"
        f" CASE a.{column} WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE'"
        " ELSE 'READ_WRITE' END END"
    )


class Aggregate(Kind):
    """An aggregate: ordinary, with a moving state, ordered-set or hypothetical-set."""

    name = "aggregate"
    rank = 22

    #: Arguments as statements name them, which is also what tells aggregates apart.
    _SIGNATURE: Final = (
        "(SELECT CASE WHEN p.pronargs = 0 THEN '*' WHEN a.aggkind = 'n'"
        " THEN pg_catalog.array_to_string(s.all_, ', ')"
        " ELSE pg_catalog.concat_ws(' ', nullif(pg_catalog.array_to_string("
        "s.all_[:a.aggnumdirectargs], ', '), ''), 'ORDER BY', pg_catalog.array_to_string("
        "s.all_[CASE WHEN p.provariadic <> 0 AND a.aggnumdirectargs = p.pronargs"
        " THEN a.aggnumdirectargs ELSE a.aggnumdirectargs + 1 END:], ', ')) END"
        " FROM (SELECT ARRAY(SELECT CASE WHEN p.provariadic <> 0 AND at = p.pronargs"
        " THEN 'VARIADIC ' ELSE '' END || pg_catalog.format_type(x, NULL)"
        " FROM unnest(p.proargtypes) WITH ORDINALITY AS x(x, at) ORDER BY at) AS all_) s)"
    )

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_proc",
                source=f"{_SOURCE} JOIN pg_catalog.pg_aggregate a ON a.aggfnoid = p.oid"
                " LEFT JOIN pg_catalog.pg_operator o ON o.oid = a.aggsortop"
                " LEFT JOIN pg_catalog.pg_namespace os ON os.oid = o.oprnamespace",
                name=("n.nspname", "p.proname", self._SIGNATURE),
                parent=below("pg_namespace", "n.oid"),
                oid="p.oid",
                values={
                    "arguments": "CASE WHEN p.pronargs = 0 THEN '*'"
                    " ELSE pg_catalog.pg_get_function_arguments(p.oid) END",
                    "result": "pg_catalog.format_type(p.prorettype, NULL)",
                    "kind": "a.aggkind::text",
                    "direct": "a.aggnumdirectargs::int",
                    "sfunc": _named("a.aggtransfn"),
                    "stype": "pg_catalog.format_type(a.aggtranstype, NULL)",
                    "sspace": "nullif(a.aggtransspace, 0)",
                    "finalfunc": _named("a.aggfinalfn"),
                    "finalfunc_extra": "a.aggfinalextra",
                    "finalfunc_modify": _modify("aggfinalmodify"),
                    "combinefunc": _named("a.aggcombinefn"),
                    "serialfunc": _named("a.aggserialfn"),
                    "deserialfunc": _named("a.aggdeserialfn"),
                    "initcond": "a.agginitval",
                    "msfunc": _named("a.aggmtransfn"),
                    "minvfunc": _named("a.aggminvtransfn"),
                    "mstype": "CASE WHEN a.aggmtranstype <> 0"
                    " THEN pg_catalog.format_type(a.aggmtranstype, NULL) END",
                    "msspace": "nullif(a.aggmtransspace, 0)",
                    "mfinalfunc": _named("a.aggmfinalfn"),
                    "mfinalfunc_extra": "a.aggmfinalextra",
                    "mfinalfunc_modify": _modify("aggmfinalmodify"),
                    "minitcond": "a.aggminitval",
                    "sortop": "CASE WHEN o.oid IS NOT NULL"
                    " THEN pg_catalog.format('OPERATOR(%I.%s)', os.nspname, o.oprname) END",
                    "parallel": "CASE p.proparallel WHEN 's' THEN 'SAFE'"
                    " WHEN 'r' THEN 'RESTRICTED' END",
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        return (made(fact, f"CREATE AGGREGATE {_aggregate(fact)}"),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, f"DROP AGGREGATE {signature(fact.identity)}"),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        if any(old[key] != new[key] for key in ("arguments", "result", "kind", "direct")):
            return None
        return (altered(new, f"CREATE OR REPLACE AGGREGATE {_aggregate(new)}"),)

    def spots(self, fact: Fact) -> Iterable[tuple[str, tuple[str, ...]]]:
        yield "routine", (*fact.name[:-1], called(fact.name[-1]))


def called(arguments: str) -> str:
    """The types that an aggregate is called with: GRANT names it like a function."""
    if arguments == "*":
        return ""
    direct, _, ordered = arguments.rpartition("ORDER BY ")
    direct = direct.strip()
    if direct and "VARIADIC" in ordered and direct.endswith(ordered):
        ordered = ""  # one variadic argument stands on both sides
    return ", ".join(part for part in (direct, ordered) if part).replace("VARIADIC ", "")


def _aggregate(fact: Fact) -> str:
    words: dict[str, str | None] = {}
    for key, word in _OPTIONS.items():
        value = fact[key]
        if isinstance(value, bool):
            words[word] = "true" if value else None
        elif value is not None:
            words[word] = literal(value) if key in _TEXTS else str(value)
    options = listed(words)
    if fact["kind"] == "h":
        options += ", HYPOTHETICAL"
    return f"{quote_name(*fact.name[:-1])}({fact['arguments']}) ({options})"
