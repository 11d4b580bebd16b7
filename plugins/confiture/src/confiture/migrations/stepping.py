"""What ``m.execute`` and its like do: one transaction for the file, or one for each call."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Final, Protocol

import psycopg
from attrs import field, frozen
from fraise_hookspecs import FraiseError, Where

from confiture.ddl.statements import Statement
from confiture.errors import (
    ConnectionLostError,
    MigrationFailedError,
    MigrationStatementError,
    StepChangedError,
)
from confiture.migrations.batches import Backfill, Filled
from confiture.migrations.batching import fill_step, refuse_unfinished
from confiture.migrations.course import Course
from confiture.migrations.detour import Detour
from confiture.migrations.explaining import explain_commit, explain_guard, explain_refusal
from confiture.migrations.outside import Effect, find_effect
from confiture.migrations.session import RETRIED
from confiture.server.wire import Refusal

_JOINT: Final = ";\n"
_POLL: Final = 0.1


@frozen(eq=False)
class Call:
    """One call of a migration: its SQL, with the place in the file.

    Attributes:
        statement: the whole text, as if it stood in the file at the line of the call.
        count: how many statements the text holds.
    """

    statement: Statement = field(repr=False)
    count: int = 1

    @property
    def text(self) -> str:
        """What is sent."""
        return self.statement.text


class RetryWholeFileError(BaseException):
    """A lock was not had in time: the file's transaction is to be run again.

    Not an Exception, so that ``except Exception`` in a migration does not swallow it.
    """


class Way(Protocol):
    """How the calls of a migration take effect."""

    def execute(self, call: Call) -> None:
        """Run statements."""

    def query(self, call: Call) -> list[tuple[Any, ...]]:  # Any: values of rows
        """Ask the database."""

    def run_outside(self, call: Call) -> None:
        """Run one statement outside of transactions."""

    def fill(self, call: Call, backfill: Backfill) -> Filled:
        """Change rows in batches."""


class WholeFile:
    """All calls are in the one transaction of the file, which is open.

    Args:
        course: of the migration.
    """

    def __init__(self, course: Course) -> None:
        self._course = course
        self._session = course.session
        self.refusal: Refusal | None = None
        self.failure: FraiseError | None = None

    def execute(self, call: Call) -> None:
        """Run statements in the file's transaction."""
        self._go_on()
        refusal = self._session.wire.run(call.text)
        if refusal is not None:
            self._fail(call, refusal)

    def query(self, call: Call) -> list[tuple[Any, ...]]:  # Any: values of rows
        """Ask the database, which is read only meanwhile."""
        self._go_on()
        connection = self._session.connection
        try:
            connection.execute("SAVEPOINT confiture_query; SET LOCAL transaction_read_only = on")
            rows = fetch(self._course, call)
            connection.execute(
                "ROLLBACK TO SAVEPOINT confiture_query; RELEASE SAVEPOINT confiture_query"
            )
        except psycopg.Error as error:
            self._fail(call, read_refusal(error))
        return rows

    def run_outside(self, call: Call) -> None:
        """Refuse it."""
        raise _needs_steps(call, "a statement outside of transactions")

    def fill(self, call: Call, backfill: Backfill) -> Filled:
        """Refuse it."""
        del backfill
        raise _needs_steps(call, "a backfill, each batch of which is a transaction,")

    def _go_on(self) -> None:
        if self.failure is not None:
            raise self.failure

    def _fail(self, call: Call, refusal: Refusal) -> None:
        self.refusal = refusal
        self.failure = explain_call(self._course, call, refusal)
        if refusal.sqlstate in RETRIED:
            self._course.retries += 1
            raise RetryWholeFileError
        raise self.failure


class StepByStep:
    """Each call is a step with a transaction of its own, and steps that are done are passed.

    Args:
        course: of the migration, from where the ledger says that it is.
    """

    def __init__(self, course: Course) -> None:
        self._course = course
        self._session = course.session
        self._passing = course.done
        self._number = 0
        self._digest = ""

    def execute(self, call: Call) -> None:
        """Run statements in a transaction of their own, with the step in the ledger."""
        if self._pass(call):
            return
        closing, after = self._course.closing(call.text, last=False)
        opening = self._session.opening
        failures: list[Refusal] = []

        def attempt() -> Refusal | None:
            refusal = self._session.wire.run(_JOINT.join((*opening, call.text, *closing)))
            if refusal is None:
                return None
            self._session.roll_back()
            self._course.retries += refusal.sqlstate in RETRIED
            sent = sum(len(one) + len(_JOINT) for one in opening)
            position = None if refusal.position is None else refusal.position - sent
            failures.append(refusal.at(position))
            return refusal

        if self._session.persist(attempt) is not None:
            raise self._explain(call, failures[-1], len(opening))
        self._course.entry = after

    def query(self, call: Call) -> list[tuple[Any, ...]]:  # Any: values of rows
        """Ask the database in a read-only transaction; this is no step."""
        connection = self._session.connection
        try:
            connection.execute("BEGIN READ ONLY")
            rows = fetch(self._course, call)
            connection.execute("ROLLBACK")
        except psycopg.Error as error:
            with suppress(FraiseError):
                self._session.roll_back()
            raise explain_call(self._course, call, read_refusal(error)) from error
        return rows

    def run_outside(self, call: Call) -> None:
        """Run one statement outside of transactions, announced in the ledger."""
        if self._pass(call):
            return
        self._session.set_up()
        found = find_effect(self._session.connection, call.statement)
        if found.effect is Effect.UNKNOWN:
            raise MigrationStatementError(
                "nobody could tell after a crash whether this statement took effect:"
                f" {call.statement.first_line}",
                hint="put it into an SQL file, where `confiture migrate resolve` can decide",
                where=call.statement.where,
            )
        Detour(self._course, call.statement).run(last=False)

    def fill(self, call: Call, backfill: Backfill) -> Filled:
        """Change rows in batches, from where an earlier run was cut off."""
        if self._pass(call, fills=True):
            return Filled(walked=0, changed=0, batches=0, retries=0, seconds=0.0, blind=False)
        return fill_step(self._course, backfill, call.text, call.statement.where, last=False)

    def finish(self) -> None:
        """The function has returned: the migration is done.

        Raises:
            FraiseError: it called fewer steps than are done, or the ledger cannot be written.
        """
        if self._number < self._passing:
            raise self._changed(f"made {self._number} calls, of {self._passing} that are done")
        if self._number == self._passing:
            refuse_unfinished(self._course, Where(file=self._course.script.path))
        closing, after = self._course.closing("", last=True)
        opening = self._session.opening
        refusal = self._session.wire.run(_JOINT.join((*opening, *closing)))
        if refusal is not None:
            self._session.roll_back()
            if refusal.done < len(opening):
                raise explain_guard(refusal, self._course.script.path)
            raise explain_commit(refusal, self._course.script.path, self._course.told)
        self._course.entry = after

    def _pass(self, call: Call, *, fills: bool = False) -> bool:
        """Count the call; whether it is done already, and the same that was done."""
        self._number += 1
        if self._number > self._passing:
            if self._number == self._passing + 1 and not fills:
                refuse_unfinished(self._course, call.statement.where)
            return False
        self._digest = hashlib.sha256(f"{self._digest}\0{call.text}".encode()).hexdigest()
        if self._number == self._passing and self._digest != self._course.entry.done_digest:
            raise self._changed(
                f"made other calls; the last of them is {call.statement.first_line}"
            )
        return True

    def _changed(self, found: str) -> StepChangedError:
        return StepChangedError(
            f"expected the {self._passing} calls of {self._course.migration.id} that are done"
            f" already, with the same SQL and values; the file {found}",
            hint="put the calls that are done back as they were, in the same order; values that"
            " differ in each run belong into the SQL, such as now()",
            where=Where(file=self._course.script.path),
        )

    def _explain(self, call: Call, refusal: Refusal, before: int) -> FraiseError:
        if refusal.done < before and refusal.position is None:
            return explain_guard(refusal, self._course.script.path)
        if refusal.done >= before + call.count:
            return explain_commit(refusal, self._course.script.path, self._course.told)
        return explain_call(self._course, call, refusal)


def explain_call(course: Course, call: Call, refusal: Refusal) -> FraiseError:
    """The error for a call that the server refused."""
    retried = refusal.sqlstate in RETRIED
    # an open transaction that failed answers no question
    open_ = course.session.longest_transactions() if retried and not course.whole else ()
    return explain_refusal(call.statement, refusal, course.told, open_)


def read_refusal(error: psycopg.Error) -> Refusal:
    """What psycopg raised, as the wire would have given it."""
    diag = error.diag
    return Refusal(
        done=0,
        sqlstate=error.sqlstate or "",
        message=diag.message_primary or " ".join(str(error).split()),
        detail=diag.message_detail,
        hint=diag.message_hint,
    )


def fetch(course: Course, call: Call) -> list[tuple[Any, ...]]:  # Any: values of rows
    """The rows of a query, which ends when the run is cancelled."""
    connection = course.session.connection
    with _cancelled_with(course):
        try:
            cursor = connection.execute(call.text.encode())
        except psycopg.Error as error:
            course.session.cancellation.check()
            if connection.closed:
                raise ConnectionLostError(
                    f"the connection to the server ended: {' '.join(str(error).split())}",
                    hint="look at the server's log, and run the command again",
                    where=call.statement.where,
                ) from error
            raise
        if cursor.description is None:
            raise MigrationFailedError(
                f"expected a query that returns rows, found: {call.statement.first_line}",
                hint="use m.execute for statements without rows",
                where=call.statement.where,
            )
        return cursor.fetchall()


@contextmanager
def _cancelled_with(course: Course) -> Iterator[None]:
    """Cancel what runs on the connection as soon as the run is cancelled."""
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(_POLL):
            if course.session.cancellation.asked:
                with suppress(psycopg.Error):
                    course.session.connection.cancel_safe(timeout=_POLL)

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        ended.set()
        watcher.join()


def _needs_steps(call: Call, what: str) -> MigrationStatementError:
    return MigrationStatementError(
        f"{what} cannot be part of a file that is one transaction",
        hint='write transaction = "statement" at the top of the file',
        where=call.statement.where,
    )
