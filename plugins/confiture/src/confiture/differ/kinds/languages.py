"""Languages, transforms and access methods."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from confiture.catalog.facts import Fact
from confiture.catalog.query import Query
from confiture.differ.actions import Action
from confiture.differ.kind import Kind, World, altered, dropped, made
from confiture.differ.names import quote_name


def _named(column: str) -> str:
    return f"nullif({column}::oid::pg_catalog.regproc::text, '-')"


def _whole(column: str) -> str:
    """A function with its arguments, or NULL."""
    return (
        "(SELECT pg_catalog.format('%I.%I(%s)', xn.nspname, x.proname,"
        " pg_catalog.pg_get_function_identity_arguments(x.oid)) FROM pg_catalog.pg_proc x"
        " JOIN pg_catalog.pg_namespace xn ON xn.oid = x.pronamespace"
        f" WHERE x.oid = {column})"
    )


class Language(Kind):
    """A procedural language that no extension brings."""

    name = "language"
    rank = 16
    space = "language"

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_language",
                source="pg_catalog.pg_language l",
                where="l.lanispl AND l.oid >= 16384",
                name=("l.lanname",),
                oid="l.oid",
                schemas=False,
                values={
                    "trusted": "l.lanpltrusted",
                    "handler": _named("l.lanplcallfoid"),
                    "inline": _named("l.laninline"),
                    "validator": _named("l.lanvalidator"),
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        return (made(fact, f"CREATE {_language(fact)}"),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, f"DROP LANGUAGE {quote_name(*fact.name)}"),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        return (altered(new, f"CREATE OR REPLACE {_language(new)}"),)


def _language(fact: Fact) -> str:
    words = [*(["TRUSTED"] if fact["trusted"] else []), f"LANGUAGE {quote_name(*fact.name)}"]
    keys = ("handler", "inline", "validator")
    words += [f"{key.upper()} {fact[key]}" for key in keys if fact[key] is not None]
    return " ".join(words)


class Transform(Kind):
    """A transform of a type for a language."""

    name = "transform"
    rank = 18

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_transform",
                source="pg_catalog.pg_transform t"
                " JOIN pg_catalog.pg_language l ON l.oid = t.trflang",
                where="t.oid >= 16384",
                name=("pg_catalog.format_type(t.trftype, NULL)", "l.lanname"),
                oid="t.oid",
                schemas=False,
                values={"from": _whole("t.trffromsql"), "to": _whole("t.trftosql")},
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        return (made(fact, f"CREATE TRANSFORM {_transform(fact)}"),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, f"DROP TRANSFORM {transform(fact.name)}"),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        return (altered(new, f"CREATE OR REPLACE TRANSFORM {_transform(new)}"),)


def transform(name: Sequence[str]) -> str:
    """A transform as statements name it: ``FOR integer LANGUAGE sql``."""
    return f"FOR {name[0]} LANGUAGE {quote_name(name[1])}"


def _transform(fact: Fact) -> str:
    words = {"FROM SQL": fact["from"], "TO SQL": fact["to"]}
    parts = [f"{word} WITH FUNCTION {name}" for word, name in words.items() if name is not None]
    return f"{transform(fact.name)} ({', '.join(parts)})"


class AccessMethod(Kind):
    """An access method of indexes or of tables."""

    name = "access method"
    rank = 21
    space = "access method"

    _TYPES: Final = {"i": "INDEX", "t": "TABLE"}

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_am",
                source="pg_catalog.pg_am a",
                where="a.oid >= 16384",
                name=("a.amname",),
                oid="a.oid",
                schemas=False,
                values={"type": "a.amtype::text", "handler": _named("a.amhandler")},
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        sql = f"CREATE ACCESS METHOD {quote_name(*fact.name)} TYPE {self._TYPES[fact['type']]}"
        return (made(fact, f"{sql} HANDLER {fact['handler']}"),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, f"DROP ACCESS METHOD {quote_name(*fact.name)}"),)
