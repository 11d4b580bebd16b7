"""What every object may have: an owner, a comment, privileges."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from confiture.catalog.facts import Fact, Identity
from confiture.catalog.query import Query
from confiture.differ.actions import Action, Lock
from confiture.differ.kind import Kind, World, altered, dropped, locked, made
from confiture.differ.kinds.languages import transform
from confiture.differ.kinds.operators import cast, in_method, operator
from confiture.differ.kinds.roles import change_privileges, given, usual_privileges
from confiture.differ.kinds.routines import called, signature
from confiture.differ.names import literal, quote_name

#: How statements call a kind where that is not its name.
_WORDS: Final = {
    "foreign server": "SERVER",
    **dict.fromkeys(("range", "enum", "composite", "base type", "shell type"), "TYPE"),
    "attribute": "COLUMN",
    "domain constraint": "CONSTRAINT",
}
#: Kinds whose name is more than quoted parts.
_SPELLINGS: Final[Mapping[str, Callable[[Sequence[str]], str]]] = {
    "cast": cast,
    "operator": operator,
    "operator class": in_method,
    "operator family": in_method,
    "transform": transform,
}
#: Kinds whose last part of the name is a list of arguments.
_ROUTINES: Final = {"function", "procedure", "aggregate"}
#: Kinds whose name stands before the table that they belong to.
_OF_TABLES: Final = {"constraint", "trigger", "policy", "rule"}
#: How GRANT calls a kind where that is not its name.
_GRANTED: Final = {
    **dict.fromkeys(("view", "materialized view", "foreign table"), "TABLE"),
    **dict.fromkeys(("domain", "enum", "range", "composite", "base type"), "TYPE"),
}
#: Kinds whose objects are locked as tables are.
_RELATIONS: Final = frozenset({"table", "view", "materialized view", "foreign table"})
_COLUMN_NAME: Final = (
    "(SELECT a.attname FROM pg_catalog.pg_attribute a"
    " WHERE {0} = 'pg_catalog.pg_class'::regclass AND {2} > 0"
    " AND a.attrelid = {1} AND a.attnum = {2})"
)


#: What comes with another object and is no fact of its own, as a kind and a name: the index of a
#: constraint, the sequence of an identity, the constraint of NOT NULL, the multirange of a range.
WITHIN: Final = (
    "CASE {0} WHEN 'pg_catalog.pg_class'::regclass THEN (SELECT CASE WHEN c.relkind IN ('i', 'I')"
    " THEN ARRAY['index', n.nspname, c.relname]::text[] WHEN c.relkind = 'S' AND EXISTS"
    " (SELECT FROM pg_catalog.pg_depend i WHERE i.deptype = 'i'"
    " AND i.classid = 'pg_catalog.pg_class'::regclass AND i.objid = c.oid)"
    " THEN ARRAY['sequence', n.nspname, c.relname]::text[] END FROM pg_catalog.pg_class c"
    " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = {1})"
    " WHEN 'pg_catalog.pg_constraint'::regclass THEN (SELECT CASE WHEN c.oid IS NULL"
    " THEN ARRAY['domain constraint', tn.nspname, t.typname, o.conname]::text[]"
    " ELSE ARRAY['constraint', n.nspname, c.relname, o.conname]::text[] END"
    " FROM pg_catalog.pg_constraint o LEFT JOIN pg_catalog.pg_class c ON c.oid = o.conrelid"
    " LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
    " LEFT JOIN pg_catalog.pg_type t ON t.oid = o.contypid"
    " LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.typnamespace"
    " WHERE o.oid = {1} AND o.contype = 'n')"
    " WHEN 'pg_catalog.pg_type'::regclass THEN (SELECT ARRAY['type', n.nspname, t.typname]::text[]"
    " FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace"
    " WHERE t.oid = {1} AND t.typtype = 'm') END"
)


def _spelled_within(own: Sequence[str]) -> str:
    """What comes with another object, as statements name it: ``SEQUENCE public.t_id_seq``."""
    return target(Identity(own[0], tuple(own[1:])))


def about(fact: Fact) -> tuple[Identity, tuple[str, ...]]:
    """What an aspect is of, and what its own name adds to that of the object."""
    assert fact.parent is not None
    return fact.parent, fact.name[1 + len(fact.parent.name) :]


def target(identity: Identity) -> str:
    """An object as ``COMMENT ON`` names it: ``TABLE public.users``."""
    word = _WORDS.get(identity.kind, identity.kind.upper())
    return f"{word} {spelled(identity)}"


def spelled(identity: Identity) -> str:
    """The name of an object with its arguments, or with its table."""
    if identity.kind == "domain constraint":
        return f"{quote_name(identity.name[-1])} ON DOMAIN {quote_name(*identity.name[:-1])}"
    if identity.kind in _SPELLINGS:
        return _SPELLINGS[identity.kind](identity.name)
    if identity.kind in _ROUTINES:
        return signature(identity)
    if identity.kind == "constraint" and len(identity.name) == 2:
        return quote_name(*identity.name)
    if identity.kind in _OF_TABLES:
        return f"{quote_name(identity.name[-1])} ON {quote_name(*identity.name[:-1])}"
    return quote_name(*identity.name)


def _granted(identity: Identity) -> str:
    """An object as ``GRANT`` names it."""
    return f"{_GRANTED.get(identity.kind, identity.kind.upper())} {spelled(identity)}"


def _maker(identity: Identity, world: World) -> str:
    """Who owns an object while privileges are granted: whoever makes it, or had it."""
    owner = world.old.get(identity.of("owner"))
    return "CURRENT_USER" if owner is None else quote_name(owner["role"])


def relation_lock(fact: Fact, lock: Lock) -> dict[str, object]:
    """What changing an aspect of a relation locks, as keyword arguments of an action."""
    identity, own = about(fact)
    if own and own[0] in {"sequence", "constraint", "domain constraint", "type"}:
        return {}
    if identity.kind == "column":
        identity = Identity("table", identity.name[:-1])
    return locked(lock, identity) if identity.kind in _RELATIONS else {}


class Comment(Kind):
    """A comment."""

    name = "comment"
    rank = 90

    def queries(self) -> Sequence[Query]:
        part = _COLUMN_NAME.format("d.classoid", "d.objoid", "d.objsubid")
        return (
            Query(
                kind=self.name,
                aspect=True,
                catalog="d.classoid",
                oid="d.objoid",
                sub="d.objsubid",
                source="pg_catalog.pg_description d",
                where="d.objoid >= 16384 OR d.classoid = 'pg_catalog.pg_namespace'::regclass",
                schemas=False,
                values={
                    "text": "d.description",
                    "part": part,
                    "within": WITHIN.format("d.classoid", "d.objoid"),
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        sql = f"{self._head(fact)} IS {literal(fact['text'])}"
        return (made(fact, sql, **relation_lock(fact, Lock.SHARE_UPDATE_EXCLUSIVE)),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        sql = f"{self._head(fact)} IS NULL"
        return (dropped(fact, sql, **relation_lock(fact, Lock.SHARE_UPDATE_EXCLUSIVE)),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        sql = f"{self._head(new)} IS {literal(new['text'])}"
        return (altered(new, sql, **relation_lock(new, Lock.SHARE_UPDATE_EXCLUSIVE)),)

    @staticmethod
    def _head(fact: Fact) -> str:
        identity, own = about(fact)
        if own and own[0] != "column":
            return f"COMMENT ON {_spelled_within(own)}"
        if own:
            return f"COMMENT ON COLUMN {quote_name(*identity.name, own[-1])}"
        return f"COMMENT ON {target(identity)}"


class Privileges(Kind):
    """What one role may do with an object, where that is not what it may by default."""

    name = "privileges"
    rank = 92

    #: What each system catalog calls its columns, and how ``acldefault`` calls its objects.
    _PLACES: Final = (
        ("pg_class", "relacl", "relowner", "CASE relkind WHEN 'S' THEN 's' ELSE 'r' END"),
        ("pg_proc", "proacl", "proowner", "'f'"),
        ("pg_namespace", "nspacl", "nspowner", "'n'"),
        ("pg_type", "typacl", "typowner", "'T'"),
        ("pg_language", "lanacl", "lanowner", "'l'"),
        ("pg_foreign_data_wrapper", "fdwacl", "fdwowner", "'F'"),
        ("pg_foreign_server", "srvacl", "srvowner", "'S'"),
    )

    def queries(self) -> Sequence[Query]:
        return (*(self._query(*place) for place in self._PLACES), self._columns())

    def _query(self, catalog: str, acl: str, owner: str, kind: str) -> Query:
        # the schema public is the system's, and what roles may do in it the project's
        public = " OR o.nspname = 'public'" if catalog == "pg_namespace" else ""
        source = (
            f"(SELECT o.oid, grantee = o.{owner} AS own, grantee,"
            " array_agg(privilege_type || CASE WHEN is_grantable THEN '*' ELSE '' END"
            " ORDER BY privilege_type) FILTER (WHERE given) AS now,"
            " array_agg(privilege_type || CASE WHEN is_grantable THEN '*' ELSE '' END"
            " ORDER BY privilege_type) FILTER (WHERE NOT given) AS usual"
            f" FROM pg_catalog.{catalog} o, LATERAL ("
            f"SELECT true AS given, * FROM aclexplode(o.{acl})"
            " UNION ALL"
            f' SELECT false, * FROM aclexplode(acldefault(({kind})::"char", o.{owner}))) x'
            f" WHERE o.{acl} IS NOT NULL AND (o.oid >= 16384{public})"
            f" GROUP BY o.oid, o.{owner}, grantee) p"
            " LEFT JOIN pg_catalog.pg_roles r ON r.oid = p.grantee"
        )
        return Query(
            kind=self.name,
            aspect=True,
            catalog=catalog,
            oid="p.oid",
            source=source,
            where="p.now IS DISTINCT FROM p.usual",
            schemas=False,
            name=("CASE WHEN p.own THEN '' ELSE coalesce(r.rolname, 'public') END",),
            values={
                "granted": "coalesce(p.now, '{}')",
                "usual": "coalesce(p.usual, '{}')",
                "role": "CASE WHEN p.grantee = 0 THEN 'PUBLIC' WHEN p.own THEN 'owner' END",
                **(
                    {"within": WITHIN.format(f"'pg_catalog.{catalog}'::regclass", "p.oid")}
                    if catalog in {"pg_class", "pg_type"}
                    else {}
                ),
            },
        )

    def _columns(self) -> Query:
        return Query(
            kind=self.name,
            aspect=True,
            catalog="pg_class",
            oid="a.attrelid",
            sub="a.attnum::int",
            source="(SELECT a.attrelid, a.attnum, a.attname, x.grantee, array_agg("
            "x.privilege_type || CASE WHEN x.is_grantable THEN '*' ELSE '' END"
            " ORDER BY x.privilege_type) AS now FROM pg_catalog.pg_attribute a,"
            " LATERAL aclexplode(a.attacl) x WHERE a.attacl IS NOT NULL AND a.attnum > 0"
            " AND a.attrelid >= 16384 GROUP BY 1, 2, 3, 4) a"
            " LEFT JOIN pg_catalog.pg_roles r ON r.oid = a.grantee",
            schemas=False,
            name=("coalesce(r.rolname, 'public')",),
            values={
                "granted": "a.now",
                "usual": "'{}'::text[]",
                "role": "CASE WHEN a.grantee = 0 THEN 'PUBLIC' END",
                "part": "a.attname",
            },
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        identity, own = about(fact)
        before = fact["usual"]
        if identity in world.fresh and len(own) == 1:
            before = given(world.new[identity], world.old).get(own[0], before)
        changed = tuple(self._change(fact, before, fact["granted"], world))
        if not changed:
            return ()  # default privileges bring it
        first, *rest = changed
        # what is taken back of a table is taken back of its columns too
        whole = frozenset(self._of_table(fact, world))
        return (made(fact, first, needs=whole), *(altered(fact, sql) for sql in rest))

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        *rest, last = self._change(fact, fact["granted"], fact["usual"], world)
        return (*(altered(fact, sql) for sql in rest), dropped(fact, last))

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        changed = self._change(new, old["granted"], new["granted"], world)
        return tuple(altered(new, sql) for sql in changed)

    def complete(self, world: World) -> Iterable[Action]:
        """Default privileges are taken back of what is not to have them."""
        for identity in sorted(world.fresh):
            fact = world.new[identity]
            for grantee, now in sorted(given(fact, world.old).items()):
                if identity.of(self.name, grantee) not in world.new:
                    wanted = usual_privileges(fact, grantee, world.old)
                    role = "PUBLIC" if grantee == "public" else quote_name(grantee)
                    if not grantee:
                        role = _maker(identity, world)
                    for sql in change_privileges(now, wanted, _granted(identity), role):
                        yield altered(fact, sql)

    def _of_table(self, fact: Fact, world: World) -> Iterable[Identity]:
        identity, own = about(fact)
        table = world.new[identity].parent
        if identity.kind == "column" and table is not None:
            yield table.of(self.name, own[0])
        elif len(own) > 1 and own[1] == "column":
            yield identity.of(self.name, own[0])

    def _change(
        self, fact: Fact, before: list[str], after: list[str], world: World
    ) -> Iterable[str]:
        identity, own = about(fact)
        role = self._role(fact, identity, own[0], world)
        if len(own) > 1 and own[1] in {"sequence", "type"}:
            return change_privileges(before, after, _spelled_within(own[1:]), role)
        if identity.kind == "column":
            own, identity = ("", "column", identity.name[-1]), Identity("table", identity.name[:-1])
        columns = f" ({quote_name(own[-1])})" if len(own) > 1 else ""
        if identity.kind == "aggregate":
            identity = Identity("function", (*identity.name[:-1], called(identity.name[-1])))
        place = _granted(identity)
        return change_privileges(before, after, place, role, columns)

    @staticmethod
    def _role(fact: Fact, identity: Identity, grantee: str, world: World) -> str:
        if fact["role"] == "PUBLIC":
            return "PUBLIC"
        if fact["role"] != "owner":
            return quote_name(grantee)
        return _maker(identity, world)


class SecurityLabel(Kind):
    """A label that a provider, such as SELinux, reads."""

    name = "security label"
    rank = 91

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                aspect=True,
                catalog="l.classoid",
                oid="l.objoid",
                sub="l.objsubid",
                source="pg_catalog.pg_seclabel l",
                where="l.objoid >= 16384 OR l.classoid = 'pg_catalog.pg_namespace'::regclass",
                schemas=False,
                name=("l.provider",),
                values={
                    "label": "l.label",
                    "part": _COLUMN_NAME.format("l.classoid", "l.objoid", "l.objsubid"),
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        return (made(fact, f"{self._head(fact)} IS {literal(fact['label'])}"),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        sql = f"{self._head(fact)} IS NULL"
        return (dropped(fact, sql, **relation_lock(fact, Lock.SHARE_UPDATE_EXCLUSIVE)),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        return (altered(new, f"{self._head(new)} IS {literal(new['label'])}"),)

    @staticmethod
    def _head(fact: Fact) -> str:
        identity, own = about(fact)
        what = target(identity)
        if len(own) > 1:
            what = f"COLUMN {quote_name(*identity.name, own[-1])}"
        return f"SECURITY LABEL FOR {quote_name(own[0])} ON {what}"
