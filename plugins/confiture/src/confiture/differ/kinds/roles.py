"""Default privileges; memberships of roles and settings of the database."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Final

from confiture.catalog.facts import Catalog, Fact, Identity
from confiture.catalog.query import OWN_SCHEMA, Query, Since, below
from confiture.differ.actions import Action
from confiture.differ.kind import Kind, World, altered, dropped, made
from confiture.differ.names import literal, quote_name

#: What default privileges are about, and the kinds of objects that get them.
_OBJECTS: Final = {
    "r": ("TABLES", ("table", "view", "materialized view", "foreign table")),
    "S": ("SEQUENCES", ("sequence",)),
    "f": ("FUNCTIONS", ("function", "procedure", "aggregate")),
    "T": ("TYPES", ("domain", "enum", "range", "composite", "base type")),
    "n": ("SCHEMAS", ("schema",)),
    "L": ("LARGE OBJECTS", ()),
}
_LETTERS: Final = {kind: letter for letter, (_, kinds) in _OBJECTS.items() for kind in kinds}
#: What everybody may do with a new object if no default privileges say otherwise.
_PUBLIC: Final = {"f": ("EXECUTE",), "T": ("USAGE",)}
#: Settings whose values are lists of names, each of which is quoted by itself.
_LISTS: Final = frozenset(
    {
        "local_preload_libraries",
        "search_path",
        "session_preload_libraries",
        "shared_preload_libraries",
        "temp_tablespaces",
        "unix_socket_directories",
    }
)
_ITEM: Final = re.compile(r'"(?:[^"]|"")*"|[^,\s]+')


class DefaultPrivileges(Kind):
    """What one role may do with the objects that another one will make.

    They change after everything is made, so what is made gets those that were there before;
    see :func:`given`.
    """

    name = "default privileges"
    rank = 94

    def queries(self) -> Sequence[Query]:
        words = (
            "array_agg(privilege_type || CASE WHEN is_grantable THEN '*' ELSE '' END"
            " ORDER BY privilege_type)"
        )
        source = (
            "(SELECT d.oid, d.defaclrole, d.defaclnamespace, d.defaclobjtype, x.grantee,"
            f" {words} FILTER (WHERE x.given) AS now, {words} FILTER (WHERE NOT x.given) AS usual"
            " FROM pg_catalog.pg_default_acl d, LATERAL ("
            "SELECT true AS given, * FROM aclexplode(d.defaclacl)"
            " UNION ALL SELECT false, * FROM aclexplode(acldefault("
            "CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END, d.defaclrole))"
            # those of one schema come on top of the others
            " WHERE d.defaclnamespace = 0) x"
            " GROUP BY d.oid, d.defaclrole, d.defaclnamespace, d.defaclobjtype, x.grantee) p"
            " JOIN pg_catalog.pg_roles o ON o.oid = p.defaclrole"
            " LEFT JOIN pg_catalog.pg_roles r ON r.oid = p.grantee"
            " LEFT JOIN pg_catalog.pg_namespace n ON n.oid = p.defaclnamespace"
        )
        return (
            Query(
                kind=self.name,
                catalog="pg_default_acl",
                source=source,
                where="p.now IS DISTINCT FROM p.usual AND (n.oid IS NULL"
                f" OR (n.nspname !~ '^pg_' AND n.nspname <> '{OWN_SCHEMA}'))",
                name=(
                    "o.rolname",
                    "coalesce(n.nspname, '')",
                    "p.defaclobjtype",
                    (
                        "CASE WHEN p.grantee = p.defaclrole THEN ''"
                        " ELSE coalesce(r.rolname, 'public') END"
                    ),
                ),
                parent=below("pg_namespace", "coalesce(n.oid, 0)"),
                oid="p.oid",
                schemas=False,
                values={
                    "granted": "coalesce(p.now, '{}')",
                    "usual": "coalesce(p.usual, '{}')",
                    "everybody": "p.grantee = 0",
                },
                notes={"own": "o.rolname = current_user"},
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        first, *rest = self._change(fact, fact["usual"], fact["granted"])
        needs = self._objects(fact, world)
        return (
            made(fact, first, needs=needs),
            *(altered(fact, sql, needs=needs) for sql in rest),
        )

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        *rest, last = self._change(fact, fact["granted"], fact["usual"])
        needs = self._objects(fact, world)
        return (
            *(altered(fact, sql, needs=needs) for sql in rest),
            dropped(fact, last, needs=needs),
        )

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        needs = self._objects(new, world)
        changed = self._change(new, old["granted"], new["granted"])
        return tuple(altered(new, sql, needs=needs) for sql in changed)

    def goes_with(self, fact: Fact, parent: Identity, world: World) -> bool:
        return True

    @staticmethod
    def _objects(fact: Fact, world: World) -> frozenset[Identity]:
        kinds = _OBJECTS[fact.name[2]][1]
        all_ = (world.new.by_kind.get(kind, ()) for kind in kinds)
        return frozenset(one.identity for one in chain.from_iterable(all_))

    @staticmethod
    def _change(fact: Fact, before: Sequence[str], after: Sequence[str]) -> Iterable[str]:
        owner, schema, letter, grantee = fact.name
        head = f"ALTER DEFAULT PRIVILEGES FOR ROLE {quote_name(owner)}"
        if schema:
            head += f" IN SCHEMA {quote_name(schema)}"
        role = "PUBLIC" if fact["everybody"] else quote_name(grantee or owner)
        for sql in change_privileges(before, after, _OBJECTS[letter][0], role):
            yield f"{head} {sql}"


class Membership(Kind):
    """That one role is a member of another; read only when asked, for it is the whole server's."""

    name = "membership"
    rank = 4
    asked = True

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog=None,
                source=Since(
                    160000,
                    self._source("bool_or(g.inherit_option)", "bool_or(g.set_option)"),
                    self._source("NULL::bool", "NULL::bool"),
                ),
                name=("m.role", "m.member"),
                oid="0::oid",
                schemas=False,
                values={"admin": "m.admin", "inherit": "m.inherit", "set": "m.set"},
                notes={"grantors": "m.grantors"},
            ),
        )

    @staticmethod
    def _source(inherit: str, set_: str) -> str:
        return (
            "(SELECT r.rolname AS role, k.rolname AS member, bool_or(g.admin_option) AS admin,"
            f" {inherit} AS inherit, {set_} AS set, array_agg(b.rolname::text) AS grantors"
            " FROM pg_catalog.pg_auth_members g"
            " JOIN pg_catalog.pg_roles r ON r.oid = g.roleid"
            " JOIN pg_catalog.pg_roles k ON k.oid = g.member"
            " LEFT JOIN pg_catalog.pg_roles b ON b.oid = g.grantor"
            " WHERE k.rolname !~ '^pg_' GROUP BY 1, 2) m"
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        role, member = (quote_name(one) for one in fact.name)
        sql = f"GRANT {role} TO {member}"
        if fact["inherit"] is None or world.version < 160000:
            return (made(fact, f"{sql} WITH ADMIN OPTION" if fact["admin"] else sql),)
        return (made(fact, f"{sql} WITH {_options(fact)}"),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        role, member = (quote_name(one) for one in fact.name)
        sql = f"REVOKE {role} FROM {member}"
        if world.version < 160000:
            return (dropped(fact, sql),)
        *rest, last = (
            f"{sql} GRANTED BY {quote_name(one)}" for one in sorted(fact.notes["grantors"])
        )
        return (*(altered(fact, one) for one in rest), dropped(fact, last))

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        role, member = (quote_name(one) for one in new.name)
        if new["inherit"] is None or world.version < 160000:
            word = f"GRANT {role} TO {member} WITH ADMIN OPTION"
            if not new["admin"]:
                word = f"REVOKE ADMIN OPTION FOR {role} FROM {member}"
            return (altered(new, word),)
        if len(old.notes["grantors"]) > 1:
            return None
        sql = f"GRANT {role} TO {member} WITH {_options(new)}"
        by = quote_name(old.notes["grantors"][0])
        return (altered(new, f"{sql} GRANTED BY {by}"),)


class DatabaseSetting(Kind):
    """A setting of the database, or of a role in it; read only when asked."""

    name = "database setting"
    rank = 4
    asked = True

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog=None,
                source="(SELECT coalesce(r.rolname, '') AS role, c.one"
                " FROM pg_catalog.pg_db_role_setting s"
                " JOIN pg_catalog.pg_database b ON b.oid = s.setdatabase"
                " LEFT JOIN pg_catalog.pg_roles r ON r.oid = s.setrole,"
                " LATERAL unnest(s.setconfig) AS c(one)"
                " WHERE b.datname = pg_catalog.current_database()) x",
                name=("x.role", "pg_catalog.split_part(x.one, '=', 1)"),
                oid="0::oid",
                schemas=False,
                values={
                    "value": "pg_catalog.substr(x.one, pg_catalog.strpos(x.one, '=') + 1)",
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        return (made(fact, self._sql(fact, "SET")),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, self._sql(fact, "RESET")),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        return (altered(new, self._sql(new, "SET")),)

    @staticmethod
    def _sql(fact: Fact, verb: str) -> str:
        """A block, because the statement wants the database's name, which is another elsewhere."""
        role, setting = fact.name
        what = f"ROLE {quote_name(role)} IN DATABASE %I" if role else "DATABASE %I"
        name = ".".join(quote_name(part) for part in setting.split("."))
        text = f"ALTER {what} {verb} {name}"
        if verb == "SET":
            # percent signs of the value are for format() too
            text += f" TO {_spelled(setting, fact['value'])}".replace("%", "%%")
        block = f"BEGIN EXECUTE format({literal(text)}, current_database()); END"
        mark = "$$"
        while mark in block:
            mark = f"${'_' * (len(mark) - 1)}$"
        return f"DO {mark}{block}{mark}"


def given(created: Fact, old: Catalog) -> dict[str, list[str]]:
    """What roles may do with an object once it is made, where default privileges rule that.

    Those that are there before the plan runs, of the role that read the catalog. The owner is
    ``''`` and everybody ``public``, as in the facts of privileges.
    """
    letter = _LETTERS.get(created.kind)
    if letter is None:
        return {}
    schema = created.name[0] if created.kind != "schema" else ""
    own = [
        fact
        for fact in old.by_kind.get(DefaultPrivileges.name, ())
        if fact.notes.get("own") and fact.name[2] == letter and fact.name[1] in {"", schema}
    ]
    found: dict[str, list[str]] = {
        fact.name[3]: list(fact["granted"]) for fact in own if not fact.name[1]
    }
    for fact in own:
        if fact.name[1] and fact.name[3]:
            grantee = fact.name[3]
            usual = found.get(grantee, list(_PUBLIC.get(letter, ())) if fact["everybody"] else [])
            both = {*usual, *fact["granted"]}
            # of both, the one that may be handed on
            found[grantee] = sorted(one for one in both if f"{one}*" not in both)
    return found


def usual_privileges(created: Fact, grantee: str, old: Catalog) -> list[str]:
    """What a role may do with an object of which no fact says otherwise."""
    letter = _LETTERS[created.kind]
    if grantee == "public":
        return list(_PUBLIC.get(letter, ()))
    if grantee:
        return []
    return next(
        list(fact["usual"])
        for fact in old.by_kind.get(DefaultPrivileges.name, ())
        if fact.notes.get("own") and fact.name[1:] == ("", letter, "")
    )


def change_privileges(
    before: Sequence[str], after: Sequence[str], place: str, role: str, columns: str = ""
) -> Iterable[str]:
    """Statements from some privileges to others; one with a star may be handed on."""
    gone = sorted(set(before) - set(after) - {one.rstrip("*") for one in after})
    lost = sorted(one for one in gone if not one.endswith("*") or one.rstrip("*") not in after)
    # of what may not be handed on any more, only that is taken back
    kept = [one.rstrip("*") for one in before if one.endswith("*") and one[:-1] in after]
    if kept:
        words = ", ".join(f"{one}{columns}" for one in kept)
        yield f"REVOKE GRANT OPTION FOR {words} ON {place} FROM {role}"
    if lost:
        words = ", ".join(f"{one.rstrip('*')}{columns}" for one in lost)
        yield f"REVOKE {words} ON {place} FROM {role}"
    new = [one for one in after if one not in before and one not in kept]
    for ending, option in ((False, ""), (True, " WITH GRANT OPTION")):
        words = ", ".join(
            f"{one.rstrip('*')}{columns}" for one in new if one.endswith("*") is ending
        )
        if words:
            yield f"GRANT {words} ON {place} TO {role}{option}"


def _options(fact: Fact) -> str:
    keys = ("admin", "inherit", "set")
    return ", ".join(f"{key.upper()} {str(fact[key]).upper()}" for key in keys)


def _spelled(setting: str, value: str) -> str:
    if setting not in _LISTS:
        return literal(value)
    items = (one.group() for one in _ITEM.finditer(value))
    names = (one[1:-1].replace('""', '"') if one.startswith('"') else one for one in items)
    return ", ".join(literal(name) for name in names)
