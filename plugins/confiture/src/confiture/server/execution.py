"""Statements run in one transaction; those that came too early are tried again after the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from attrs import frozen
from fraise_hookspecs import FraiseError

from confiture.ddl.batch import Batch, join_statements
from confiture.ddl.limits import Moment
from confiture.ddl.order import Arrangement
from confiture.ddl.session import Setting
from confiture.ddl.statements import Statement
from confiture.errors import AfterCommitFailedError, StatementFailedError
from confiture.server.diagnosis import ORDER_SENSITIVE, explain, explain_rest
from confiture.server.session import Limits
from confiture.server.wire import Refusal, Wire

#: Statements in one string; one round trip and one savepoint each.
_BATCH: Final = 256
#: Characters in one string.
_BATCH_SIZE: Final = 1 << 20
#: Statements of one file that may see what others did without naming it.
_OPAQUE: Final = frozenset(
    {"do", "select", "call", "insert", "update", "delete", "merge", "with", "truncate", "copy"}
)


@frozen
class Executed:
    """What was run.

    Attributes:
        order: positions in the arrangement, in the order in which the statements went well.
        retried: how many had to wait for others.
    """

    order: tuple[int, ...]
    retried: int


class Execution:
    """One run of an arrangement on one connection.

    Args:
        wire: where to run it; its session has no transaction open.
        arrangement: what to run.
        limits: for each statement.
        on_done: called as each statement ends well.
    """

    def __init__(
        self,
        wire: Wire,
        arrangement: Arrangement,
        limits: Limits,
        on_done: Callable[[int], None],
    ) -> None:
        self._wire = wire
        self._statements = arrangement.statements
        self._needs = arrangement.needs
        self._baseline = limits.baseline
        self._on_done = on_done
        self._settings: tuple[Setting, ...] = ()
        self._order: list[int] = []
        self._open: set[int] = set()  # tried or held, and not done
        self._refusals: dict[int, Refusal] = {}
        self._size = _BATCH

    def run(self) -> Executed:
        """Run what can run in a transaction, inside of the one that the caller opened.

        Raises:
            FraiseError: a statement is wrong, or some lack what no other creates.
        """
        self._command("; ".join(self._baseline))
        queue = [
            at
            for at, statement in enumerate(self._statements)
            if statement.moment is Moment.TRANSACTION
        ]
        self._try_all(queue, hold=True)
        retried = len(self._open)
        while self._open:
            waiting = sorted(self._open)
            self._try_all(waiting, hold=True)
            if len(self._open) == len(waiting):
                # Those held back may be held by a name that only looks like a need.
                self._try_all(waiting, hold=False)
            if len(self._open) == len(waiting):
                raise self._explain_rest(waiting)
        self.reset_session()
        assert sorted(self._order) == queue, "a statement was lost"
        return Executed(tuple(self._order), retried)

    def run_after_commit(self) -> tuple[int, ...]:
        """Run what needs a transaction of its own; the positions that were run.

        Raises:
            AfterCommitFailedError: one failed; the message says what is in the database.
        """
        done: list[int] = []
        for at, statement in enumerate(self._statements):
            if statement.moment is not Moment.AFTER_COMMIT:
                continue
            batch = join_statements((statement,), self._settings, self._baseline)
            *changes, _ = batch.entries
            if changes:
                self._command(batch.text[: batch.offsets[-1]])
            self._settings = batch.settings
            refusal = self._wire.run(statement.text)
            if refusal is not None:
                raise self._explain_after(statement, refusal, len(done))
            done.append(at)
            self._on_done(at)
        self.reset_session()
        return tuple(done)

    def reset_session(self) -> None:
        """Leave no setting of a file behind."""
        roles = {"role", "session authorization"} & {one.name for one in self._settings}
        commands = [f"RESET {name.upper()}" for name in sorted(roles, reverse=True)]
        self._command("; ".join([*commands, "RESET ALL", *self._baseline]))
        self._settings = ()

    def _try_all(self, queue: Sequence[int], *, hold: bool) -> None:
        """Try statements in order; what cannot run now stays in ``self._open``."""
        at = 0
        while at < len(queue):
            chunk: list[int] = []
            places: list[int] = []
            characters = 0
            while at < len(queue) and len(chunk) < self._size and characters < _BATCH_SIZE:
                one = queue[at]
                if hold and self._is_held(one):
                    self._open.add(one)
                    at += 1
                    continue
                if self._statements[one].copy_data is not None and chunk:
                    break
                chunk.append(one)
                places.append(at)
                characters += len(self._statements[one].text)
                at += 1
                if self._statements[one].copy_data is not None:
                    break
            if chunk and (failed := self._try_chunk(chunk)) is not None:
                at = places[failed] + 1

    def _try_chunk(self, chunk: list[int]) -> int | None:
        """Run a chunk; where in it a statement has to wait, with the ones after it not tried."""
        batch, failed, refusal = self._run_chunk(chunk)
        if refusal is None:
            self._accept(chunk, batch)
            self._size = min(self._size * 2, _BATCH)
            return None
        statement = self._statements[chunk[failed]]
        if refusal.sqlstate not in ORDER_SENSITIVE:
            raise explain(statement, refusal)
        self._refusals[chunk[failed]] = refusal
        self._open.add(chunk[failed])
        self._size = max(1, min(self._size, len(chunk)) // 2)
        if failed:
            before, _, again = self._run_chunk(chunk[:failed])
            if again is not None:  # what just went well does not now: nothing to rely on
                raise explain(statement, again)
            self._accept(chunk[:failed], before)
        return failed

    def _run_chunk(self, chunk: Sequence[int]) -> tuple[Batch, int, Refusal | None]:
        """Run statements behind a savepoint; on a refusal, which one, and nothing has happened."""
        statements = [self._statements[one] for one in chunk]
        batch = join_statements(statements, self._settings, self._baseline)
        data = statements[0].data
        if data is None:
            opening = "SAVEPOINT confiture;\n"
            refusal = self._wire.run(f"{opening}{batch.text};\nRELEASE SAVEPOINT confiture")
            lead, sent = 1, len(opening)
        else:
            # COPY takes the connection for its data, so its savepoint comes by itself.
            lead, sent = 0, batch.offsets[-1]
            self._command(f"SAVEPOINT confiture;\n{batch.text[:sent]}".rstrip(";\n"))
            refusal = self._wire.run(statements[0].text, data=data)
            batch = join_statements(statements, batch.settings, self._baseline)
            sent = 0
            if refusal is None:
                self._command("RELEASE SAVEPOINT confiture")
        if refusal is None:
            return batch, 0, None
        position = refusal.position - sent if refusal.position is not None else None
        failed, inside = batch.locate(position, max(refusal.done - lead, 0))
        if failed is None:
            raise self._explain_setting(statements, refusal)
        if refusal.done < lead:  # the string was not even parsed, so there is no savepoint
            raise explain(statements[failed], refusal.at(inside))
        self._command("ROLLBACK TO SAVEPOINT confiture; RELEASE SAVEPOINT confiture")
        return batch, failed, refusal.at(inside)

    def _accept(self, chunk: Sequence[int], batch: Batch) -> None:
        self._settings = batch.settings
        for one in chunk:
            self._open.discard(one)
            self._refusals.pop(one, None)
            self._order.append(one)
            self._on_done(one)

    def _is_held(self, at: int) -> bool:
        """Whether a statement waits for one that has not run.

        Not even tried, because ``IF EXISTS`` and bodies of ``DO`` would succeed and do nothing.
        """
        if not self._open:
            return False
        if any(needed in self._open for needed in self._needs[at] if needed != at):
            return True
        statement = self._statements[at]
        return statement.head[0] in _OPAQUE and any(
            self._statements[one].source is statement.source
            and self._statements[one].index < statement.index
            for one in self._open
        )

    def _explain_rest(self, waiting: Sequence[int]) -> FraiseError:
        rest = [self._statements[at] for at in waiting]
        position = {at: number for number, at in enumerate(waiting)}
        refusals = {
            position[at]: refusal for at, refusal in self._refusals.items() if at in position
        }
        return explain_rest(rest, refusals)

    def _explain_setting(self, statements: Sequence[Statement], refusal: Refusal) -> FraiseError:
        first = statements[0]
        return StatementFailedError(
            f"a session setting of {first.source.path} is refused: {refusal.message}",
            hint=refusal.hint or "correct the SET statement; nothing was changed",
            where=first.where,
        )

    def _explain_after(self, statement: Statement, refusal: Refusal, done: int) -> FraiseError:
        error = explain(statement, refusal)
        return AfterCommitFailedError(
            error.message,
            hint="the rest of the schema is committed"
            + (f", with {done} statements after it" if done else "")
            + "; correct this statement and build again with --recreate",
            where=error.where,
        )

    def _command(self, sql: str) -> None:
        refusal = self._wire.run(sql)
        if refusal is not None:
            raise StatementFailedError(
                f"the server refused to set up the session: {refusal.message}",
                hint=refusal.hint or "look at the server's log",
            )
