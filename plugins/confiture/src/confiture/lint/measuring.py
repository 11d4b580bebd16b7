"""What the server does for each statement of a migration, seen on a scratch database.

PostgreSQL says at the level ``DEBUG1`` which tables it writes anew, reads to check them, and
builds indexes of; its locks stand in ``pg_locks`` until the transaction ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.resources import files
from typing import Any, Final

from attrs import define, field, frozen
from fraise_hookspecs.migration import CheckCost
from psycopg import Connection
from psycopg.errors import Diagnostic

from confiture.ddl.limits import needs_own_transaction
from confiture.differ.actions import Lock
from confiture.lint.findings import Measurement
from confiture.lint.scripts import LintedStatement, Script
from confiture.server.session import Limits, session
from confiture.server.wire import Cancellation, Refusal, Wire

#: Messages of the server, with the table that they speak of.
_REWRITES: Final = re.compile(r'^rewriting table "(.+)"$')
_SCANS: Final = (
    re.compile(r'^verifying table "(.+)"$'),
    re.compile(r'^building index ".+" on table "(.+)" (?:serially|with request for .*)$'),
)
_LOOKS_UP: Final = re.compile(r'^validating foreign key constraint "')
_CONTROL: Final = "transaction_stmt"


def _read(name: str) -> str:
    return files("confiture.lint").joinpath("sql", f"{name}.sql").read_text("utf-8")


@define(eq=False)
class Measured:
    """What is known of the statements that ran.

    Attributes:
        by_statement: what the server did.
        failed: the statement at which it ended, and the refusal.
    """

    by_statement: dict[LintedStatement, Measurement] = field(factory=dict)
    failed: tuple[LintedStatement, Refusal] | None = None

    def refutes(self, statement: LintedStatement, costs: frozenset[CheckCost]) -> bool:
        """Whether the server showed that none of the costs is paid."""
        found = self.by_statement.get(statement)
        if found is None or not costs:
            return False
        paid = set()
        if found.rewritten:
            paid.add(CheckCost.REWRITE)
        if found.scanned:
            paid.add(CheckCost.SCAN)
        return not paid & costs


@frozen
class _Relation:
    name: str
    node: int | None


class _Session:
    """A connection whose messages are kept."""

    def __init__(self, connection: Connection[Any], limits: Limits, stop: Cancellation) -> None:
        self._connection = connection
        self._limits = limits
        self.wire = Wire(connection, stop)
        self.messages: list[str] = []
        connection.add_notice_handler(self._keep)
        self.reset()

    def reset(self) -> None:
        """The settings that every file begins with, since a file may change them."""
        for one in (
            "RESET ALL",
            f"SET lock_timeout = {round(self._limits.lock * 1000)}",
            f"SET statement_timeout = {round(self._limits.statement * 1000)}",
            "SET client_min_messages = debug1",
        ):
            self.wire.run(one)

    def _keep(self, diagnostic: Diagnostic) -> None:
        self.messages.append(diagnostic.message_primary or "")

    def relations(self) -> dict[int, _Relation]:
        """The relations that hold rows, by number."""
        rows = self._connection.execute(_read("relations")).fetchall()
        return {oid: _Relation(name, node) for oid, name, node in rows}

    def locks(self) -> dict[int, int]:
        """The strongest lock that this session holds of each relation, from 1 to 8."""
        rows = self._connection.execute(_read("locks")).fetchall()
        return dict(rows)


def measure(
    scripts: Sequence[Script],
    linted: Sequence[Script],
    dsn: str,
    limits: Limits,
    cancellation: Cancellation,
) -> Measured:
    """Run files in a scratch database and look at what the server does.

    Args:
        scripts: what is run, in this order.
        linted: those of them whose statements are looked at.
        dsn: of the scratch database, which is changed.
        limits: for each statement.
        cancellation: looked at between statements and while they run.
    """
    found = Measured()
    looked = set(map(id, linted))
    with session(dsn) as connection:
        here = _Session(connection, limits, cancellation)
        for script in scripts:
            there = here.relations() if id(script) in looked else None
            if not _run(script, here, there, found):
                break
            here.reset()
    return found


def _run(
    script: Script, here: _Session, there: Mapping[int, _Relation] | None, found: Measured
) -> bool:
    """Whether all statements of a file ran."""
    whole = script.in_transaction and not any(map(_is_outside, script.statements))
    if whole:
        here.wire.run("BEGIN")
    for statement in script.statements:
        if statement.kind == _CONTROL:
            continue
        refusal = _step(statement, here, there, found, whole=whole)
        if refusal is not None:
            here.wire.run("ROLLBACK")
            found.failed = (statement, refusal)
            return False
    refusal = here.wire.run("COMMIT") if whole else None
    if refusal is not None:
        found.failed = (script.statements[-1], refusal)
    return refusal is None


def _step(
    statement: LintedStatement,
    here: _Session,
    there: Mapping[int, _Relation] | None,
    found: Measured,
    *,
    whole: bool,
) -> Refusal | None:
    if there is None or _is_outside(statement):
        return here.wire.run(statement.text, data=statement.data)
    with _own_transaction(here, whole=whole) as end:
        before, held = here.relations(), here.locks()
        here.messages.clear()
        refusal = here.wire.run(statement.text, data=statement.data)
        if refusal is None:
            found.by_statement[statement] = _tell(statement, here, there, before, held)
            end.append("COMMIT")
    return refusal


@contextmanager
def _own_transaction(here: _Session, *, whole: bool) -> Iterator[list[str]]:
    end: list[str] = []
    if not whole:
        here.wire.run("BEGIN")
    yield end
    if not whole:
        here.wire.run(end[0] if end else "ROLLBACK")


def _tell(
    statement: LintedStatement,
    here: _Session,
    there: Mapping[int, _Relation],
    before: Mapping[int, _Relation],
    held: Mapping[int, int],
) -> Measurement:
    messages = list(here.messages)
    after, now = here.relations(), here.locks()
    names = {one.name.rpartition(".")[2] for one in there.values()}
    rewritten = {
        there[oid].name
        for oid, one in before.items()
        if oid in there and oid in after and one.node and after[oid].node != one.node
    }
    told = [found[1] for one in messages if (found := _REWRITES.match(one))]
    rewritten |= {one.name for one in there.values() if one.name.rpartition(".")[2] in told}
    scanned = any(_LOOKS_UP.match(one) for one in messages) or any(
        found[1] in names for one in messages for form in _SCANS if (found := form.match(one))
    )
    locks = {
        there[oid].name: mode
        for oid, mode in now.items()
        if oid in there and mode > held.get(oid, 0)
    }
    return Measurement(
        file=statement.script.path,
        line=statement.line,
        locks=tuple((name, _title(mode)) for name, mode in sorted(locks.items())),
        rewritten=tuple(sorted(rewritten)),
        scanned=scanned,
    )


def _title(mode: int) -> str:
    return Lock(mode).title


def _is_outside(statement: LintedStatement) -> bool:
    return needs_own_transaction(statement.head, statement.text)
