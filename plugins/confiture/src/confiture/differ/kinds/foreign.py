"""Foreign data: wrappers, servers, user mappings and foreign tables.

Values of options that may be secret are not read: of those a fact has the name only. So another
password is no difference, and where an option has to be set whose value is not known, the
statement says :data:`~confiture.differ.names.HIDDEN` in its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from confiture.catalog.facts import Fact, Identity
from confiture.catalog.query import Query, below
from confiture.differ.actions import Action, Lock
from confiture.differ.kind import Kind, World, altered, dropped, exclusive, locked, made
from confiture.differ.kinds.columns import clause, settings
from confiture.differ.kinds.defaults import inline_default
from confiture.differ.kinds.partitions import attach, move
from confiture.differ.kinds.storage import given_options
from confiture.differ.kinds.tables import PARENT_NAMES, beside
from confiture.differ.names import literal, quote_name, relation

#: Options of user mappings that are no secret; of all others only the name is read.
_OPEN: Final = (
    "option_name IN ('user', 'username', 'password_required', 'use_scram_passthrough', 'sslcert',"
    " 'sslkey')"
)
#: Of everything else, those that are secret by their name.
_TOLD: Final = (
    "option_name IN ('password_required')"
    " OR option_name !~* '(passw|passphrase|secret|token|credential|(api|access|private)_?key)'"
)


def _options(column: str, where: str = _TOLD) -> str:
    """The expression of options as ``name=value``, or ``name`` if the value is kept secret."""
    return (
        "ARRAY(SELECT option_name || CASE WHEN " + where + " THEN '=' || option_value ELSE '' END"
        f" FROM pg_catalog.pg_options_to_table({column}) ORDER BY option_name)"
    )


class ForeignDataWrapper(Kind):
    """A foreign data wrapper."""

    name = "foreign data wrapper"
    rank = 20

    def queries(self) -> Sequence[Query]:
        function = (
            "(SELECT ARRAY[pn.nspname, p.proname]::text[] FROM pg_catalog.pg_proc p"
            " JOIN pg_catalog.pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = {0})"
        )
        return (
            Query(
                kind=self.name,
                catalog="pg_foreign_data_wrapper",
                source="pg_catalog.pg_foreign_data_wrapper w",
                name=("w.fdwname",),
                oid="w.oid",
                schemas=False,
                values={
                    "handler": function.format("w.fdwhandler"),
                    "validator": function.format("w.fdwvalidator"),
                    "options": _options("w.fdwoptions"),
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        parts = [f"CREATE FOREIGN DATA WRAPPER {quote_name(*fact.name)}"]
        parts += _functions(None, fact)
        return (made(fact, " ".join([*parts, *given_options(None, fact["options"])])),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, f"DROP FOREIGN DATA WRAPPER {quote_name(*fact.name)}"),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        parts = [f"ALTER FOREIGN DATA WRAPPER {quote_name(*new.name)}", *_functions(old, new)]
        parts += given_options(old["options"], new["options"])
        return (altered(new, " ".join(parts)),)


class ForeignServer(Kind):
    """A foreign server."""

    name = "foreign server"
    rank = 22

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_foreign_server",
                source="pg_catalog.pg_foreign_server s"
                " JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = s.srvfdw",
                name=("s.srvname",),
                oid="s.oid",
                schemas=False,
                values={
                    "wrapper": "w.fdwname",
                    "type": "s.srvtype",
                    "version": "s.srvversion",
                    "options": _options("s.srvoptions"),
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        parts = [f"CREATE SERVER {quote_name(*fact.name)}"]
        if fact["type"] is not None:
            parts.append(f"TYPE {literal(fact['type'])}")
        if fact["version"] is not None:
            parts.append(f"VERSION {literal(fact['version'])}")
        parts.append(f"FOREIGN DATA WRAPPER {quote_name(fact['wrapper'])}")
        return (made(fact, " ".join([*parts, *given_options(None, fact["options"])])),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, f"DROP SERVER {quote_name(*fact.name)}"),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        if old["wrapper"] != new["wrapper"] or old["type"] != new["type"]:
            return None
        parts = [f"ALTER SERVER {quote_name(*new.name)}"]
        if old["version"] != new["version"]:
            version = "NULL" if new["version"] is None else literal(new["version"])
            parts.append(f"VERSION {version}")
        parts += given_options(old["options"], new["options"])
        return (altered(new, " ".join(parts)),)


class UserMapping(Kind):
    """How a role, or everybody else, is known to a foreign server."""

    name = "user mapping"
    rank = 24

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_user_mapping",
                # the catalog itself may be read by superusers only
                source="pg_catalog.pg_user_mappings m",
                name=("m.srvname", "m.usename"),
                parent=below("pg_foreign_server", "m.srvid"),
                oid="m.umid",
                schemas=False,
                values={
                    "everybody": "m.umuser = 0",
                    "options": _options("m.umoptions", _OPEN),
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        sql = f"CREATE USER MAPPING FOR {_mapped(fact)}"
        return (made(fact, " ".join([sql, *given_options(None, fact["options"])])),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        loses = _lost(fact, ())
        return (dropped(fact, f"DROP USER MAPPING FOR {_mapped(fact)}", loses=loses),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        if old["everybody"] != new["everybody"]:
            return None
        sql = f"ALTER USER MAPPING FOR {_mapped(new)}"
        sql = " ".join([sql, *given_options(old["options"], new["options"])])
        return (altered(new, sql, loses=_lost(old, new["options"])),)

    def goes_with(self, fact: Fact, parent: Identity, world: World) -> bool:
        return False


class ForeignTable(Kind):
    """A foreign table, with its columns where it is new. Its rows are elsewhere."""

    name = "foreign table"
    rank = 31
    space = "relation"
    children_wait = False

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_class",
                source="pg_catalog.pg_foreign_table f"
                " JOIN pg_catalog.pg_class c ON c.oid = f.ftrelid"
                " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                " JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver",
                name=("n.nspname", "c.relname"),
                parent=below("pg_namespace", "n.oid"),
                oid="c.oid",
                also=(
                    ("pg_type", "c.reltype"),
                    (
                        "pg_type",
                        (
                            "coalesce((SELECT y.typarray FROM pg_catalog.pg_type y"
                            " WHERE y.oid = c.reltype), 0)"
                        ),
                    ),
                ),
                values={
                    "server": "s.srvname",
                    "options": _options("f.ftoptions"),
                    "bound": "pg_catalog.pg_get_expr(c.relpartbound, c.oid)",
                    "parents": PARENT_NAMES,
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        columns = world.new.of(fact.identity, "column")
        parts, also = [], list[Identity]()
        for column in columns:
            also.append(column.identity)
            default = world.new.get(column.identity.part("default"))
            if default is not None and inline_default(default, fact, world.new):
                also.append(default.identity)
            else:
                default = None
            if not column["inherited"] or fact["bound"] is not None:
                parts.append(f"    {clause(column, default)}")
        body = " (\n" + ",\n".join(parts) + "\n)" if parts else " ()"
        sql = f"CREATE FOREIGN TABLE {relation(fact.identity)}{body}"
        parents = [quote_name(*parent) for parent in fact["parents"]]
        if parents and fact["bound"] is None:
            sql += f" INHERITS ({', '.join(parents)})"
        sql += f" SERVER {quote_name(fact['server'])}"
        sql = " ".join([sql, *given_options(None, fact["options"])])
        actions = [made(fact, sql, *also)]
        if fact["bound"] is not None:
            actions.append(attach(fact, fact["parents"][0], fact["bound"], world))
        for column in columns:
            actions += settings(None, column, world)
        return actions

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        sql = f"DROP FOREIGN TABLE {relation(fact.identity)}"
        lock = locked(Lock.ACCESS_EXCLUSIVE, fact.identity, *beside(fact, world.old))
        return (dropped(fact, sql, **lock),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        if old["server"] != new["server"]:
            return None
        actions = [*move(old, new, world)]
        changed = list(given_options(old["options"], new["options"]))
        if changed:
            sql = f"ALTER FOREIGN TABLE {relation(new.identity)} {changed[0]}"
            actions.append(altered(new, sql, **exclusive(new.identity)))
        return actions


def _functions(old: Fact | None, new: Fact) -> Iterable[str]:
    for key in ("handler", "validator"):
        before = None if old is None else old[key]
        if before != new[key]:
            word = key.upper()
            yield f"{word} {quote_name(*new[key])}" if new[key] else f"NO {word}"


def _lost(mapping: Fact, kept: Sequence[str]) -> str | None:
    """Secrets that nobody can write again."""
    secret = [one for one in mapping["options"] if "=" not in one and one not in kept]
    return f"{', '.join(secret)} of user mapping {'.'.join(mapping.name)}" if secret else None


def _mapped(fact: Fact) -> str:
    role = "PUBLIC" if fact["everybody"] else quote_name(fact.name[1])
    return f"{role} SERVER {quote_name(fact.name[0])}"
