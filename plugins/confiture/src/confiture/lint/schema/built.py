"""The database that the DDL files make, as rules ask it, and where its objects are made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen
from fraise_hookspecs.migration import CheckSubject
from psycopg import Connection

from confiture.ddl.kinds import Kinds
from confiture.lint.complaints import Court, place
from confiture.lint.findings import Finding
from confiture.lint.scripts import LintedStatement, Script
from confiture.lint.tree import qualified


@frozen
class BuiltSchema:
    """A ``CheckedSchema`` of the contracts.

    Attributes:
        connection: a session in the database.
    """

    connection: Connection[Any]  # Any: rows as tuples

    @property
    def version(self) -> int:
        """``server_version_num`` of its server."""
        return self.connection.info.server_version

    def rows(self, sql: str) -> Sequence[tuple[Any, ...]]:  # Any: what the query selects
        """Ask it, in a transaction that changes nothing."""
        with self.connection.transaction():
            self.connection.execute("SET TRANSACTION READ ONLY")
            self.connection.execute("SET LOCAL search_path = ''")
            return self.connection.execute(sql).fetchall()


def hear_schema(
    court: Court, connection: Connection[Any], scripts: Iterable[Script], kinds: Kinds
) -> Iterator[Finding]:
    """The findings of the rules over schemas.

    Args:
        court: the rules and what suppresses them.
        connection: a session in the database that the files made.
        scripts: the files.
        kinds: the registered kinds of objects.
    """
    schema = BuiltSchema(connection)
    makers = _makers(scripts, kinds)
    for rule in court.rules.of(CheckSubject.SCHEMA):
        for one in court.rules.load(rule)(schema):
            statement = makers.get(one.object)
            if statement is not None:
                if court.suppressions.covers(statement, rule):
                    court.suppressed += 1
                    continue
                yield place(rule, rule.level, statement, one)
                continue
            yield Finding(
                code=rule.spec.code,
                name=rule.spec.name,
                level=rule.level,
                file="",
                line=0,
                column=0,
                reason=one.reason,
                instead=one.instead,
                object=one.object,
            )


def _makers(scripts: Iterable[Script], kinds: Kinds) -> Mapping[tuple[str, ...], LintedStatement]:
    """The statement that makes each object, by kind and name."""
    found: dict[tuple[str, ...], LintedStatement] = {}
    for script in scripts:
        for statement in script.statements:
            creation = kinds.classify(statement.head)
            if creation is None or not creation.name:
                continue
            name = creation.name if creation.kind == "schema" else qualified(creation.name)
            found.setdefault((creation.kind, *name), statement)
    return found
