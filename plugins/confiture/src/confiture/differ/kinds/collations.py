"""Collations and conversions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from confiture.catalog.facts import Fact
from confiture.catalog.query import Query, Since, below
from confiture.differ.actions import Action
from confiture.differ.kind import Kind, World, dropped, made
from confiture.differ.kinds.types import listed, step_aside
from confiture.differ.names import literal, quote_name

_PROVIDERS: Final = {"i": "icu", "c": "libc", "b": "builtin"}
#: The locale of a provider other than libc; before version 15 it stood among those of libc.
_LOCALE: Final = Since(170000, "c.colllocale", "c.colliculocale")


class Collation(Kind):
    """A collation; columns that are sorted by it keep their rows when it is made again."""

    name = "collation"
    rank = 10
    space = "collation"
    steps_aside = True

    def queries(self) -> Sequence[Query]:
        return tuple(self._query(since, until) for since, until in ((0, 150000), (150000, None)))

    def _query(self, since: int, until: int | None) -> Query:
        is_old = until is not None
        return Query(
            kind=self.name,
            catalog="pg_collation",
            source="pg_catalog.pg_collation c"
            " JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace",
            name=("n.nspname", "c.collname"),
            parent=below("pg_namespace", "n.oid"),
            oid="c.oid",
            since=since,
            until=until,
            values={
                "provider": "c.collprovider::text",
                "deterministic": "c.collisdeterministic",
                "collate": "CASE c.collprovider WHEN 'c' THEN c.collcollate::text END",
                "ctype": "CASE c.collprovider WHEN 'c' THEN c.collctype::text END",
                "locale": "CASE WHEN c.collprovider <> 'c' THEN c.collcollate::text END"
                if is_old
                else _LOCALE,
                "rules": "NULL::text" if is_old else Since(160000, "c.collicurules", "NULL::text"),
            },
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        texts = {
            "LOCALE": fact["locale"],
            "LC_COLLATE": fact["collate"],
            "LC_CTYPE": fact["ctype"],
            "RULES": fact["rules"],
        }
        words = {
            "PROVIDER": _PROVIDERS[fact["provider"]],
            "DETERMINISTIC": None if fact["deterministic"] else "false",
            **{word: None if text is None else literal(text) for word, text in texts.items()},
        }
        return (made(fact, f"CREATE COLLATION {quote_name(*fact.name)} ({listed(words)})"),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, f"DROP COLLATION {quote_name(*fact.name)}"),)

    def set_aside(self, fact: Fact, world: World) -> tuple[Iterable[Action], Iterable[Action]]:
        return step_aside(fact, world, f"COLLATION {quote_name(*fact.name)}", "COLLATION")


class Conversion(Kind):
    """A conversion between encodings."""

    name = "conversion"
    rank = 30
    space = "conversion"

    def queries(self) -> Sequence[Query]:
        return (
            Query(
                kind=self.name,
                catalog="pg_conversion",
                source="pg_catalog.pg_conversion c"
                " JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace",
                name=("n.nspname", "c.conname"),
                parent=below("pg_namespace", "n.oid"),
                oid="c.oid",
                values={
                    "from": "pg_catalog.pg_encoding_to_char(c.conforencoding)",
                    "to": "pg_catalog.pg_encoding_to_char(c.contoencoding)",
                    "function": "c.conproc::oid::pg_catalog.regproc::text",
                    "default": "c.condefault",
                },
            ),
        )

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        head = "CREATE DEFAULT CONVERSION" if fact["default"] else "CREATE CONVERSION"
        ends = f"FOR {literal(fact['from'])} TO {literal(fact['to'])}"
        return (made(fact, f"{head} {quote_name(*fact.name)} {ends} FROM {fact['function']}"),)

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, f"DROP CONVERSION {quote_name(*fact.name)}"),)
