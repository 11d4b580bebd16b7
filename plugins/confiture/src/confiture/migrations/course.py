"""One migration in one direction on a session: what is certain of it, step by step."""

from __future__ import annotations

import enum
from typing import Final

from attrs import define, evolve

from confiture.migrations.explaining import explain_commit, explain_guard
from confiture.migrations.files import Migration, Script, Transaction
from confiture.migrations.history import next_digest
from confiture.migrations.ledger import Entry, State, entry_of, restart
from confiture.migrations.session import Session

_BEGUN: Final = "begun"


class Direction(enum.Enum):
    """Forward or back."""

    UP = "up"
    DOWN = "down"

    @property
    def under_way(self) -> State:
        """The state of a migration that is half done."""
        return State.APPLYING if self is Direction.UP else State.REVERTING


@define(eq=False)
class Course:
    """A migration under way.

    Attributes:
        session: which holds the lock.
        migration: what runs.
        direction: forward or back.
        entry: how the ledger stands; the caller's copy of what is committed.
        before: how many migrations the same run has done.
        retries: how often something had to be tried again.
    """

    session: Session
    migration: Migration
    direction: Direction
    entry: Entry
    before: int = 0
    retries: int = 0

    @classmethod
    def begin(
        cls, session: Session, migration: Migration, direction: Direction, entry: Entry | None
    ) -> Course:
        """The course of a migration, from where the ledger says that it is."""
        if entry is None or entry.state is not direction.under_way:
            base = entry if entry is not None and direction is Direction.DOWN else None
            fresh = base or entry_of(migration, direction.under_way)
            return cls(session, migration, direction, restart(fresh, direction.under_way))
        same = entry_of(migration, entry.state)
        if direction is Direction.DOWN:
            return cls(session, migration, direction, entry)
        kept = evolve(entry, digest=same.digest, phase=same.phase, schema=same.schema)
        return cls(session, migration, direction, kept)

    @property
    def script(self) -> Script:
        """What runs."""
        script = self.migration.up if self.direction is Direction.UP else self.migration.down
        assert script is not None
        return script

    @property
    def whole(self) -> bool:
        """Whether all of it is one transaction."""
        return self.script.transaction is Transaction.FILE

    @property
    def told(self) -> str:
        """What of it is in the database now, in words."""
        if self.whole:
            ran = f"{self.before} migration{'s' * (self.before != 1)} before it"
            return f"nothing of {self.migration.id}" + (f"; {ran} stay" if self.before else "")
        steps = len(self.script.statements)
        of = f" of {steps}" if steps else ""
        return f"{self.entry.done}{of} statements of {self.migration.id}; run it again to go on"

    @property
    def done(self) -> int:
        """Steps that are certain."""
        return self.entry.done

    def closing(self, text: str, *, last: bool) -> tuple[tuple[str, ...], Entry]:
        """Statements that end the transaction of a step, and the entry that it then has.

        Args:
            text: of the step, which a resumed run compares.
            last: the migration ends with it.
        """
        ledger = self.session.ledger
        after = evolve(
            self.entry,
            done=self.entry.done + 1,
            done_digest=next_digest(self.entry.done_digest, text),
            announced=False,
        )
        if last:
            return self._ending(after)
        written = [ledger.recording(after)]
        if self.entry.done == 0:
            written.append(ledger.logging(after, _BEGUN))
        return (*self.session.baseline, *written, "COMMIT"), after

    def complete(self) -> None:
        """Write that all is done, of a file whose last steps were taken out of it since.

        Raises:
            FraiseError: the lock is lost, or the ledger cannot be written.
        """
        statements, after = self._ending(self.entry)
        self._commit(statements)
        self.entry = after

    def _ending(self, after: Entry) -> tuple[tuple[str, ...], Entry]:
        ledger = self.session.ledger
        if self.direction is Direction.UP:
            after = evolve(restart(after, State.APPLIED), origin="up")
            written = [ledger.recording(after), ledger.logging(after, "applied")]
        else:
            written = [ledger.removing(after), ledger.logging(after, "reverted")]
        return (*self.session.baseline, *written, "COMMIT"), after

    def announce(self) -> None:
        """Say in the ledger that the next step begins outside of a transaction.

        Raises:
            FraiseError: the lock is lost, or the ledger cannot be written.
        """
        self._note(evolve(self.entry, announced=True), "announced")

    def withdraw(self) -> None:
        """Say that the step was refused, so that nobody has to ask whether it took effect.

        Raises:
            FraiseError: the lock is lost, or the ledger cannot be written.
        """
        self._note(evolve(self.entry, announced=False), "refused")

    def record(self, text: str, *, last: bool) -> None:
        """Write that a step outside of transactions is done.

        Raises:
            FraiseError: the lock is lost, or the ledger cannot be written.
        """
        statements, after = self.closing(text, last=last)
        self._commit(statements)
        self.entry = after

    def _note(self, after: Entry, event: str) -> None:
        ledger = self.session.ledger
        written = (ledger.recording(after), ledger.logging(after, event), "COMMIT")
        self._commit((*self.session.baseline, *written))
        self.entry = after

    def _commit(self, statements: tuple[str, ...]) -> None:
        opening = self.session.opening
        refusal = self.session.wire.run(";\n".join((*opening, *statements)))
        if refusal is None:
            return
        self.session.roll_back()
        if refusal.done < len(opening):
            raise explain_guard(refusal, self.script.path)
        raise explain_commit(refusal, self.script.path, self.told)
