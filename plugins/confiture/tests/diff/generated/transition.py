"""One way from a generated schema to another, step by step, and all that was wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

import psycopg
from attrs import define, field
from confiture.differ.kinds import all_kinds
from confiture.differ.planner import plan
from confiture.differ.reading import introspect
from confiture.proof.claims import Claims
from confiture.server.wire import Cancellation, Wire
from fraise_postgres import scratch_database

from .rows import Rows, find_losses

#: What the server says of rows that do not fit into the new schema: nothing is lost then.
_REFUSALS: Final = ("22", "23")
#: A column that is its table's own and the parent's is never the parent's alone; that is told.
_TOLD: Final = ("inherited",)


@define
class Findings:
    """What was seen on the way.

    Attributes:
        wrong: what must not be.
        statements: that were run.
        refused: the rows did not fit, and it was done without them.
    """

    wrong: list[str] = field(factory=list)
    statements: list[str] = field(factory=list)
    refused: bool = False


def make(dsn: str, statements: Sequence[str], *, rows: bool = False) -> list[str]:
    """Run statements, and leave out those that the server refuses; the others."""
    done = []
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute("SET check_function_bodies = off")
        for one in statements:
            try:
                connection.execute(one)
            except psycopg.Error:
                continue
            done.append(one)
        if rows:
            Rows(connection).fill()
    return done


@contextmanager
def database(server: str, statements: Sequence[str], *, rows: bool) -> Iterator[str]:
    """A scratch database with a schema."""
    with scratch_database(server, prefix="generated") as dsn:
        make(dsn, statements, rows=rows)
        yield dsn


def catalog(dsn: str) -> Any:
    """The facts of a database."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        return introspect(connection)


class Transition:
    """Goes from one schema to another and back.

    Args:
        server: a server's DSN.
        dump: what an observer says of a database.
    """

    def __init__(self, server: str, dump: Callable[[str], list[str]]) -> None:
        self._server = server
        self._dump = dump

    def there_and_back(
        self, old: Sequence[str], new: Sequence[str], *, rows: bool = True
    ) -> tuple[Findings, Findings]:
        """Both ways; the second from where the first has arrived."""
        findings = (Findings(), Findings())
        with (
            database(self._server, old, rows=rows) as here,
            database(self._server, new, rows=False) as there,
        ):
            before, wanted = catalog(here), catalog(there)
            dumps = self._dump(here), self._dump(there)
            try:
                now = self._go(here, before, wanted, dumps[1], findings[0])
                if not findings[0].wrong:
                    self._go(here, now, before, dumps[0], findings[1])
                return findings
            except _RowsRefusedError as error:
                if not rows:
                    findings[0].wrong.append(f"refused without rows: {error}")
                    return findings
        first, second = self.there_and_back(old, new, rows=False)
        first.refused = True
        return first, second

    def _go(
        self, dsn: str, old: Any, new: Any, wanted: list[str], findings: Findings
    ) -> Any:  # a catalog
        ignored = frozenset({"owner"})
        found = plan(old, new, all_kinds(), old.version, ignored=ignored)
        with psycopg.connect(dsn, autocommit=True) as connection:
            before = Rows(connection).read()
            self._run(connection, found.actions, findings)
            if findings.wrong:
                return old
            findings.wrong += find_losses(before, Rows(connection).read(), found.actions)
        now = catalog(dsn)
        left = plan(now, new, all_kinds(), now.version, ignored=ignored)
        findings.wrong += [f"left: {one.sql}" for one in left.actions]
        remains = {one.identity: one for one in (*found.remains, *left.remains)}
        findings.wrong += [f"remains: {one}" for one in remains.values() if one.values != _TOLD]
        findings.wrong += [f"not modelled: {one}" for one in (*old.unmodelled, *new.unmodelled)]
        if remains:
            return now  # the observer sees it as well
        arrived = self._dump(dsn)
        findings.wrong += [f"too much: {one}" for one in arrived if one not in wanted]
        findings.wrong += [f"missing: {one}" for one in wanted if one not in arrived]
        return now

    @staticmethod
    def _run(connection: Any, actions: Sequence[Any], findings: Findings) -> None:
        connection.execute("SET check_function_bodies = off")
        claims = Claims(connection, Wire(connection, Cancellation()))
        for action in actions:
            findings.statements.append(action.sql)
            found = claims.run(action)
            if isinstance(found, tuple):
                findings.wrong += [f"{action.sql}: {one.text}" for one in found if one.weak]
                continue
            if found.sqlstate[:2] in _REFUSALS:
                raise _RowsRefusedError(found.message)
            findings.wrong.append(f"{action.sql}: {found.message}")
            return


class _RowsRefusedError(Exception):
    """The rows that there are do not fit into the new schema."""
