"""The statements of an SQL file, run on a session: all in one transaction, or one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen
from fraise_hookspecs import FraiseError, Where

from confiture.ddl.batch import Batch
from confiture.ddl.limits import Moment
from confiture.ddl.session import Setting
from confiture.ddl.statements import Statement
from confiture.migrations.batches import Backfill
from confiture.migrations.batching import fill_step, refuse_unfinished
from confiture.migrations.course import Course
from confiture.migrations.detour import Detour, as_session
from confiture.migrations.explaining import explain_commit, explain_guard, explain_refusal
from confiture.migrations.session import RETRIED
from confiture.server.wire import Refusal

#: Statements and characters of one string; a small file is one round trip.
_BATCH: Final = 256
_BATCH_SIZE: Final = 1 << 20
_JOINT: Final = ";\n"


@frozen
class Failure:
    """A transaction that was refused.

    Attributes:
        statement: at which one; None for what the runner adds itself.
        early: before the first one.
    """

    refusal: Refusal
    statement: Statement | None = None
    early: bool = False


class Passage:
    """One SQL file in one direction.

    Args:
        course: where it is; moves as statements become certain.
    """

    def __init__(self, course: Course) -> None:
        self._course = course
        self._session = course.session
        self._statements = course.script.statements

    def run(self) -> None:
        """Run what is not done yet.

        Raises:
            FraiseError: a statement was refused; the message says what is done.
        """
        self._session.progress.start(self._course.migration.id, len(self._statements))
        try:
            if self._course.whole:
                text = "".join(one.text for one in self._statements)
                self._run_transaction(self._statements, text, last=True)
                return
            if self._course.done not in self._course.script.backfills:
                refuse_unfinished(self._course, Where(file=self._course.script.path))
            if self._course.done == len(self._statements):
                self._course.complete()
                return
            for at in range(self._course.done, len(self._statements)):
                statement = self._statements[at]
                last = at + 1 == len(self._statements)
                backfill = self._course.script.backfills.get(at)
                if backfill is not None:
                    self._fill(statement, backfill, last=last)
                elif statement.moment is Moment.TRANSACTION:
                    self._run_transaction((statement,), statement.text, last=last)
                else:
                    Detour(self._course, statement).run(last=last)
                self._session.progress.advance()
        finally:
            self._session.progress.finish()

    def _fill(self, statement: Statement, backfill: Backfill, *, last: bool) -> None:
        """Do an update in batches, with the settings that its file makes."""
        made = (as_session(one) for one in statement.settings)
        self._session.command("; ".join((*self._session.baseline, *made)))
        fill_step(self._course, backfill, statement.text, statement.where, last=last)

    def _run_transaction(self, statements: Sequence[Statement], text: str, *, last: bool) -> None:
        """Run statements in one transaction with the ledger, until they get their locks."""
        closing, after = self._course.closing(text, last=last)
        failures: list[Failure] = []

        def attempt() -> Refusal | None:
            failure = self._try(statements, closing)
            if failure is None:
                return None
            failures.append(failure)
            self._session.roll_back()
            if failure.refusal.sqlstate in RETRIED:
                self._course.retries += 1
            return failure.refusal

        if self._session.persist(attempt) is not None:
            raise self._explain(failures[-1])
        self._course.entry = after

    def _try(self, statements: Sequence[Statement], closing: Sequence[str]) -> Failure | None:
        """Run one transaction; what refused it, and the transaction is then still open."""
        lead = list(self._session.opening)
        closed = False
        pieces = list(_divide(statements))
        settings: tuple[Setting, ...] = ()
        for at, piece in enumerate(pieces):
            tail = closing if at + 1 == len(pieces) and piece[0].copy_data is None else ()
            failure, settings = self._send(lead, piece, settings, tail)
            if failure is not None:
                return failure
            lead = []
            closed = bool(tail)
        if not closed:
            refusal = self._session.wire.run(_JOINT.join(closing))
            return None if refusal is None else Failure(refusal)
        return None

    def _send(
        self,
        lead: Sequence[str],
        piece: Sequence[Statement],
        settings: tuple[Setting, ...],
        tail: Sequence[str],
    ) -> tuple[Failure | None, tuple[Setting, ...]]:
        """Send a piece as one string; data of COPY takes the connection for itself."""
        batch = join(piece, settings)
        data = piece[0].data
        if data is None:
            text = _JOINT.join((*lead, batch.text, *tail))
            refusal = self._session.wire.run(text)
            before = len(lead)
            sent = sum(len(one) + len(_JOINT) for one in lead)
        else:
            return self._copy(lead, batch, data), batch.settings
        if refusal is None:
            return None, batch.settings
        return self._place(refusal, batch, before, sent), batch.settings

    def _copy(self, lead: Sequence[str], batch: Batch, data: str) -> Failure | None:
        (statement,) = batch.statements
        made = batch.text[: batch.offsets[-1]].removesuffix(_JOINT)
        first = [*lead, made] if made else list(lead)
        if first:
            opened = self._session.wire.run(_JOINT.join(first))
            if opened is not None:
                early = opened.done < len(lead)
                return Failure(opened.at(None), None if early else statement, early=early)
        refusal = self._session.wire.run(statement.text, data=data)
        return None if refusal is None else Failure(refusal, statement)

    def _place(self, refusal: Refusal, batch: Batch, before: int, sent: int) -> Failure:
        """Which statement a refusal of a string speaks of."""
        position = None if refusal.position is None else refusal.position - sent
        parsed = refusal.done > 0 or position is None
        if parsed and refusal.done < before:
            return Failure(refusal, early=True)
        if parsed and refusal.done - before >= len(batch.entries):
            return Failure(refusal)
        at, inside = batch.locate(position, max(refusal.done - before, 0))
        if at is None:
            return Failure(refusal.at(None), batch.statements[0])
        return Failure(refusal.at(inside), batch.statements[at])

    def _explain(self, failure: Failure) -> FraiseError:
        path, told = self._course.script.path, self._course.told
        if failure.early:
            return explain_guard(failure.refusal, path)
        if failure.statement is None:
            return explain_commit(failure.refusal, path, told)
        open_ = self._session.longest_transactions() if failure.refusal.sqlstate in RETRIED else ()
        return explain_refusal(failure.statement, failure.refusal, told, open_)


def join(statements: Sequence[Statement], settings: tuple[Setting, ...]) -> Batch:
    """Statements as one string, with the settings that their file makes between them.

    Args:
        statements: of one file, in order.
        settings: those that were made before.
    """
    parts: list[str] = []
    entries: list[int | None] = []
    for at, statement in enumerate(statements):
        new = [one.sql for one in statement.settings if one not in settings]
        parts += new
        entries += [None] * len(new)
        settings = statement.settings
        parts.append(statement.text)
        entries.append(at)
    offsets: list[int] = []
    length = 0
    for part in parts:
        offsets.append(length)
        length += len(part) + len(_JOINT)
    return Batch(tuple(statements), _JOINT.join(parts), tuple(entries), tuple(offsets), settings)


def _divide(statements: Sequence[Statement]) -> Iterator[tuple[Statement, ...]]:
    """Pieces that are sent as one string; one with data of COPY is a piece by itself."""
    piece: list[Statement] = []
    size = 0
    for statement in statements:
        alone = statement.copy_data is not None
        if piece and (alone or len(piece) == _BATCH or size > _BATCH_SIZE):
            yield tuple(piece)
            piece, size = [], 0
        piece.append(statement)
        size += len(statement.text)
        if alone:
            yield tuple(piece)
            piece, size = [], 0
    if piece:
        yield tuple(piece)
