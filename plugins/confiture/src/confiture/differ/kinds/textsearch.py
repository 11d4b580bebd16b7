"""Text search: parsers, templates, dictionaries, configurations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import ClassVar, Final

from confiture.catalog.facts import Fact
from confiture.catalog.query import Query, below
from confiture.differ.actions import Action
from confiture.differ.kind import Kind, World, altered, dropped, made
from confiture.differ.kinds.types import listed
from confiture.differ.names import quote_name

#: One option of a dictionary as the server keeps it: ``language = 'english'``.
_OPTION: Final = re.compile(
    r"""("(?:[^"]|"")*"|[^\s"=]+)\s*=\s*(E?'(?:[^'\\]|''|\\.)*'|[^\s,']+)""", re.DOTALL
)


def _function(column: str) -> str:
    return f"nullif({column}::oid::pg_catalog.regproc::text, '-')"


class TextSearch(Kind):
    """What the four have in common."""

    catalog: ClassVar[str]
    prefix: ClassVar[str]

    def _query(self, source: str, values: dict[str, str]) -> Query:
        return Query(
            kind=self.name,
            catalog=self.catalog,
            source=f"pg_catalog.{self.catalog} o JOIN pg_catalog.pg_namespace n"
            f" ON n.oid = o.{self.prefix}namespace{source}",
            name=("n.nspname", f"o.{self.prefix}name"),
            parent=below("pg_namespace", "n.oid"),
            oid="o.oid",
            values=values,
        )

    def _create(self, fact: Fact, options: str) -> Action:
        return made(fact, f"CREATE {self.name.upper()} {quote_name(*fact.name)} ({options})")

    def drop(self, fact: Fact, world: World) -> Iterable[Action]:
        return (dropped(fact, f"DROP {self.name.upper()} {quote_name(*fact.name)}"),)

    def spots(self, fact: Fact) -> Iterable[tuple[str, tuple[str, ...]]]:
        yield self.name, fact.name


class Parser(TextSearch):
    """A text search parser."""

    name = "text search parser"
    rank = 24
    catalog, prefix = "pg_ts_parser", "prs"

    _PARTS: Final = {
        "START": "prsstart",
        "GETTOKEN": "prstoken",
        "END": "prsend",
        "HEADLINE": "prsheadline",
        "LEXTYPES": "prslextype",
    }

    def queries(self) -> Sequence[Query]:
        values = {word: _function(f"o.{column}") for word, column in self._PARTS.items()}
        return (self._query("", values),)

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        return (self._create(fact, listed({word: fact[word] for word in self._PARTS})),)


class Template(TextSearch):
    """A text search template."""

    name = "text search template"
    rank = 24
    catalog, prefix = "pg_ts_template", "tmpl"

    _PARTS: Final = {"INIT": "tmplinit", "LEXIZE": "tmpllexize"}

    def queries(self) -> Sequence[Query]:
        values = {word: _function(f"o.{column}") for word, column in self._PARTS.items()}
        return (self._query("", values),)

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        return (self._create(fact, listed({word: fact[word] for word in self._PARTS})),)


class Dictionary(TextSearch):
    """A text search dictionary."""

    name = "text search dictionary"
    rank = 25
    catalog, prefix = "pg_ts_dict", "dict"

    def queries(self) -> Sequence[Query]:
        source = (
            " JOIN pg_catalog.pg_ts_template t ON t.oid = o.dicttemplate"
            " JOIN pg_catalog.pg_namespace tn ON tn.oid = t.tmplnamespace"
        )
        values = {
            "template": "pg_catalog.format('%I.%I', tn.nspname, t.tmplname)",
            "options": "o.dictinitoption",
        }
        return (self._query(source, values),)

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        given = f", {fact['options']}" if fact["options"] else ""
        return (self._create(fact, f"TEMPLATE = {fact['template']}{given}"),)

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        if old["template"] != new["template"]:
            return None
        before, after = (dict(_OPTION.findall(fact["options"] or "")) for fact in (old, new))
        words = [f"{key} = {value}" for key, value in after.items() if before.get(key) != value]
        words += [key for key in before if key not in after]
        if not words:  # they are written in another order
            return None
        sql = f"ALTER {self.name.upper()} {quote_name(*new.name)} ({', '.join(words)})"
        return (altered(new, sql),)


class Configuration(TextSearch):
    """A text search configuration with its mappings."""

    name = "text search configuration"
    rank = 26
    catalog, prefix = "pg_ts_config", "cfg"

    def queries(self) -> Sequence[Query]:
        source = (
            " JOIN pg_catalog.pg_ts_parser p ON p.oid = o.cfgparser"
            " JOIN pg_catalog.pg_namespace pn ON pn.oid = p.prsnamespace"
        )
        mappings = (
            "ARRAY(SELECT (SELECT t.alias FROM pg_catalog.ts_token_type(o.cfgparser) t"
            " WHERE t.tokid = m.maptokentype) || ' ' || pg_catalog.string_agg("
            "pg_catalog.format('%I.%I', dn.nspname, d.dictname), ', ' ORDER BY m.mapseqno)"
            " FROM pg_catalog.pg_ts_config_map m"
            " JOIN pg_catalog.pg_ts_dict d ON d.oid = m.mapdict"
            " JOIN pg_catalog.pg_namespace dn ON dn.oid = d.dictnamespace"
            " WHERE m.mapcfg = o.oid GROUP BY m.maptokentype ORDER BY m.maptokentype)"
        )
        values = {
            "parser": "pg_catalog.format('%I.%I', pn.nspname, p.prsname)",
            "mappings": mappings,
        }
        return (self._query(source, values),)

    def create(self, fact: Fact, world: World) -> Iterable[Action]:
        return (self._create(fact, f"PARSER = {fact['parser']}"), *_map({}, fact))

    def alter(self, old: Fact, new: Fact, world: World) -> Iterable[Action] | None:
        if old["parser"] != new["parser"]:
            return None
        return tuple(_map(_mappings(old), new))


def _mappings(fact: Fact) -> dict[str, str]:
    pairs = (one.partition(" ") for one in fact["mappings"])
    return {token: dictionaries for token, _, dictionaries in pairs}


def _map(before: dict[str, str], new: Fact) -> Iterable[Action]:
    """Add, change and drop mappings; tokens with the same dictionaries share a statement."""
    this = f"ALTER TEXT SEARCH CONFIGURATION {quote_name(*new.name)}"
    after = _mappings(new)
    for verb, known in (("ADD", False), ("ALTER", True)):
        shared: dict[str, list[str]] = {}
        for token, dictionaries in after.items():
            if (token in before) is known and before.get(token) != dictionaries:
                shared.setdefault(dictionaries, []).append(quote_name(token))
        for dictionaries, tokens in shared.items():
            sql = f"{this} {verb} MAPPING FOR {', '.join(tokens)} WITH {dictionaries}"
            yield altered(new, sql)
    gone = [quote_name(token) for token in before if token not in after]
    if gone:
        yield altered(new, f"{this} DROP MAPPING FOR {', '.join(gone)}")
