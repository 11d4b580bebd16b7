"""Publications, what they publish, and subscriptions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from confiture.catalog.facts import Fact, Identity
from confiture.catalog.query import SQL, Query, Since, below
from confiture.differ.actions import Action, Lock
from confiture.differ.kind import Kind, World, altered, dropped, locked, made
from confiture.differ.names import HIDDEN, literal, quote_name

#: The parameters that a publication has if nothing is said.
_PUBLISHED: Final = ["insert", "update", "delete", "truncate"]
_GENERATED: Final = {"n": "none", "s": "stored"}
#: The connection string of a subscription without what is secret in it: values of parameters, and
#: what stands between user and host of a URI.
_WORDS: Final = "(?:password|passphrase|secret|token|oauth_client_secret)"
_CONNECTION: Final = (
    "CASE WHEN s.subconninfo ~ '^\\s*\\w+://' THEN"
    " pg_catalog.regexp_replace(pg_catalog.regexp_replace(s.subconninfo,"
    f" '^(\\s*\\w+://[^:/@]*:)[^/?]*@', '\\1{HIDDEN}@'),"
    f" '(\\w*{_WORDS}=)[^&]*', '\\1{HIDDEN}', 'gi') ELSE"
    " pg_catalog.regexp_replace(s.subconninfo,"
    f" '(\\w*{_WORDS}\\s*=\\s*)(?:''(?:\\\\.|[^''\\\\])*''|(?:\\\\.|\\S)*)',"
    f" '\\1{HIDDEN}', 'gi') END"
)
#: Parameters of subscriptions: where they stand, and their values where nothing is said.
_PARAMETERS: Final[Mapping[str, tuple[SQL, str]]] = {
    "synchronous_commit": ("s.subsynccommit", "off"),
    "binary": (Since(140000, "s.subbinary::text", "'false'"), "false"),
    "streaming": (
        Since(
            160000,
            "CASE s.substream WHEN 't' THEN 'on' WHEN 'p' THEN 'parallel' ELSE 'off' END",
            "'off'",
        ),
        "off",
    ),
    "two_phase": (Since(150000, "(s.subtwophasestate <> 'd')::text", "'false'"), "false"),
    "disable_on_error": (Since(150000, "s.subdisableonerr::text", "'false'"), "false"),
    "password_required": (Since(160000, "s.subpasswordrequired::text", "'true'"), "true"),
    "run_as_owner": (Since(160000, "s.subrunasowner::text", "'false'"), "false"),
    "origin": (Since(160000, "s.suborigin", "'any'"), "any"),
    "failover": (Since(170000, "s.subfailover::text", "'false'"), "false"),
}


class Publication(Kind):
    """A publication. The tables and schemas that it publishes are facts of their own."""

    name = "publication"
    rank = 80

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_publication",
                source="pg_catalog.pg_publication p",
                name=("p.pubname",),
                oid="p.oid",
                schemas=False,
                values={
                    "all_tables": "p.puballtables",
                    "publish": "array_remove(ARRAY[CASE WHEN p.pubinsert THEN 'insert' END,"
                    " CASE WHEN p.pubupdate THEN 'update' END,"
                    " CASE WHEN p.pubdelete THEN 'delete' END,"
                    " CASE WHEN p.pubtruncate THEN 'truncate' END], NULL)",
                    "via_root": "p.pubviaroot",
                    "generated": Since(180000, "p.pubgencols::text", "'n'"),
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        sql = f"CREATE PUBLICATION {quote_name(*fact.name)}"
        if fact["all_tables"]:
            sql += " FOR ALL TABLES"
        usual = {"publish": _PUBLISHED, "via_root": False, "generated": "n"}
        given = _parameters(usual, fact.values)
        return (made(fact, f"{sql} WITH ({given})" if given else sql),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, f"DROP PUBLICATION {quote_name(*fact.name)}"),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        if old["all_tables"] != new["all_tables"]:
            return None
        sql = f"ALTER PUBLICATION {quote_name(*new.name)}"
        return (altered(new, f"{sql} SET ({_parameters(old.values, new.values)})"),)


class PublishedTable(Kind):
    """That a publication has a table; which columns and rows of it."""

    name = "published table"
    rank = 82

    def queries(self) -> Sequence[Query]:
        columns = (
            "CASE WHEN m.prattrs IS NOT NULL THEN ARRAY(SELECT a.attname::text"
            " FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid"
            " AND a.attnum = ANY (m.prattrs::int2[]) ORDER BY a.attnum) END"
        )
        return (
            Query(
                kind=self.name,
                catalog="pg_publication_rel",
                source="pg_catalog.pg_publication_rel m"
                " JOIN pg_catalog.pg_publication p ON p.oid = m.prpubid"
                " JOIN pg_catalog.pg_class c ON c.oid = m.prrelid"
                " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace",
                name=("p.pubname", "n.nspname", "c.relname"),
                parent=below("pg_publication", "p.oid"),
                oid="m.oid",
                values={
                    "columns": Since(150000, columns, "NULL"),
                    "rows": Since(150000, "pg_catalog.pg_get_expr(m.prqual, m.prrelid)", "NULL"),
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        sql = self._sql(fact, "ADD")
        if fact["columns"] is not None:
            sql += f" ({', '.join(quote_name(one) for one in fact['columns'])})"
        if fact["rows"] is not None:
            sql += f" WHERE ({fact['rows']})"
        return (made(fact, sql, **self._lock(fact)),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, self._sql(fact, "DROP"), **self._lock(fact)),)

    @staticmethod
    def _sql(fact: Fact, verb: str) -> str:
        publication = quote_name(fact.name[0])
        # tables below it are members by themselves
        return f"ALTER PUBLICATION {publication} {verb} TABLE ONLY {quote_name(*fact.name[1:])}"

    @staticmethod
    def _lock(fact: Fact) -> dict[str, object]:
        return locked(Lock.SHARE_UPDATE_EXCLUSIVE, Identity("table", fact.name[1:]))


class PublishedSchema(Kind):
    """That a publication has all tables of a schema."""

    name = "published schema"
    rank = 82

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_publication_namespace",
                source="pg_catalog.pg_publication_namespace m"
                " JOIN pg_catalog.pg_publication p ON p.oid = m.pnpubid"
                " JOIN pg_catalog.pg_namespace n ON n.oid = m.pnnspid",
                name=("p.pubname", "n.nspname"),
                parent=below("pg_publication", "p.oid"),
                oid="m.oid",
                since=150000,
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        return (made(fact, self._sql(fact, "ADD")),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, self._sql(fact, "DROP")),)

    @staticmethod
    def _sql(fact: Fact, verb: str) -> str:
        publication, schema = (quote_name(part) for part in fact.name)
        return f"ALTER PUBLICATION {publication} {verb} TABLES IN SCHEMA {schema}"


class Subscription(Kind):
    """A subscription, without the secrets of its connection.

    Whether it is enabled is no part of the schema: a new one is made without a connection, and
    stays disabled until somebody has made its slot and enables it.
    """

    name = "subscription"
    rank = 96

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_subscription",
                source="pg_catalog.pg_subscription s",
                where="s.subdbid = (SELECT b.oid FROM pg_catalog.pg_database b"
                " WHERE b.datname = pg_catalog.current_database())",
                name=("s.subname",),
                oid="s.oid",
                schemas=False,
                privilege=("pg_subscription", "subconninfo"),
                values={
                    "connection": _CONNECTION,
                    "publications": "s.subpublications",
                    "slot": "s.subslotname",
                    **{key: expression for key, (expression, _) in _PARAMETERS.items()},
                },
                notes={"enabled": "s.subenabled"},
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        given = ["connect = false", f"slot_name = {_slot(fact)}"]
        given += [
            f"{key} = {literal(fact[key])}"
            for key in _PARAMETERS
            if fact[key] != _usual(key, world.version)
        ]
        sql = (
            f"CREATE SUBSCRIPTION {quote_name(*fact.name)}"
            f" CONNECTION {literal(fact['connection'])}"
            f" PUBLICATION {_publications(fact)} WITH ({', '.join(given)})"
        )
        return (made(fact, sql),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        sql = f"DROP SUBSCRIPTION {quote_name(*fact.name)}"
        # its slot is dropped with it, at the publisher, which no transaction takes back
        return (dropped(fact, sql, outside=fact["slot"] is not None, loses=_lost(fact)),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        if old["two_phase"] != new["two_phase"] and world.version < 180000:
            return None
        this = f"ALTER SUBSCRIPTION {quote_name(*new.name)}"
        actions = []
        if old["connection"] != new["connection"]:
            sql = f"{this} CONNECTION {literal(new['connection'])}"
            actions.append(altered(new, sql, loses=_lost(old)))
        if old["publications"] != new["publications"]:
            sql = f"{this} SET PUBLICATION {_publications(new)} WITH (refresh = false)"
            actions.append(altered(new, sql))
        given = [f"slot_name = {_slot(new)}"] if old["slot"] != new["slot"] else []
        given += [f"{key} = {literal(new[key])}" for key in _PARAMETERS if old[key] != new[key]]
        if given:
            actions.append(altered(new, f"{this} SET ({', '.join(given)})"))
        return actions


def _parameters(old: Mapping[str, Any], new: Mapping[str, Any]) -> str:  # Any: values of facts
    parts = []
    if old["publish"] != new["publish"]:
        parts.append(f"publish = {literal(', '.join(new['publish']))}")
    if old["via_root"] != new["via_root"]:
        parts.append(f"publish_via_partition_root = {str(new['via_root']).lower()}")
    if old["generated"] != new["generated"]:
        parts.append(f"publish_generated_columns = {_GENERATED[new['generated']]}")
    return ", ".join(parts)


def _usual(parameter: str, version: int) -> str:
    if parameter == "streaming" and version >= 180000:
        return "parallel"
    return _PARAMETERS[parameter][1]


def _publications(fact: Fact) -> str:
    return ", ".join(quote_name(one) for one in fact["publications"])


def _slot(fact: Fact) -> str:
    return "NONE" if fact["slot"] is None else literal(fact["slot"])


def _lost(fact: Fact) -> str | None:
    """The secret of a connection, which nobody can write again."""
    if HIDDEN not in fact["connection"]:
        return None
    return f"the password of subscription {fact.name[0]}"
