"""Row security policies. Whether a table heeds them is a value of the table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from confiture.catalog.facts import Fact
from confiture.catalog.query import Query, below
from confiture.differ.actions import Action
from confiture.differ.kind import Kind, World, altered, dropped, exclusive, made
from confiture.differ.names import quote_name, relation

_COMMANDS: Final = {"r": "SELECT", "a": "INSERT", "w": "UPDATE", "d": "DELETE", "*": "ALL"}


class Policy(Kind):
    """A policy."""

    name = "policy"
    rank = 64

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_policy",
                source="pg_catalog.pg_policy o"
                " JOIN pg_catalog.pg_class c ON c.oid = o.polrelid"
                " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace",
                name=("n.nspname", "c.relname", "o.polname"),
                parent=below("pg_class", "c.oid"),
                oid="o.oid",
                values={
                    "command": "o.polcmd::text",
                    "permissive": "o.polpermissive",
                    # everybody is no role, and has no name
                    "roles": "ARRAY(SELECT r.rolname::text FROM pg_catalog.pg_roles r"
                    " WHERE r.oid = ANY (o.polroles) ORDER BY 1)",
                    "using": "pg_catalog.pg_get_expr(o.polqual, o.polrelid)",
                    "check": "pg_catalog.pg_get_expr(o.polwithcheck, o.polrelid)",
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        kind = "" if fact["permissive"] else " AS RESTRICTIVE"
        sql = f"CREATE POLICY {_name(fact)}{kind} FOR {_COMMANDS[fact['command']]}"
        parts = [f"TO {_roles(fact)}", *_conditions(None, fact)]
        return (made(fact, f"{sql} {' '.join(parts)}", **_lock(fact)),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, f"DROP POLICY {_name(fact)}", **_lock(fact)),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        if old["command"] != new["command"] or old["permissive"] != new["permissive"]:
            return None
        if any(old[key] is not None and new[key] is None for key in ("using", "check")):
            return None  # a condition can be changed, and not taken away
        parts = [f"TO {_roles(new)}"] if old["roles"] != new["roles"] else []
        parts += _conditions(old, new)
        return (altered(new, f"ALTER POLICY {_name(new)} {' '.join(parts)}", **_lock(new)),)


def _name(fact: Fact) -> str:
    return f"{quote_name(fact.name[-1])} ON {relation(fact.identity)}"


def _roles(fact: Fact) -> str:
    return ", ".join(quote_name(role) for role in fact["roles"]) or "PUBLIC"


def _conditions(old: Fact | None, new: Fact) -> Iterable[str]:
    for key, word in (("using", "USING"), ("check", "WITH CHECK")):
        if new[key] is not None and (old is None or old[key] != new[key]):
            yield f"{word} ({new[key]})"


def _lock(fact: Fact) -> dict[str, object]:
    assert fact.parent is not None
    return exclusive(fact.parent)
