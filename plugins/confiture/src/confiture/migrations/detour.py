"""One statement outside of transactions: announced, run by itself, and asked about."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Final

from fraise_hookspecs import FraiseError

from confiture.ddl.session import Setting
from confiture.ddl.statements import Statement
from confiture.errors import UnknownEffectError
from confiture.migrations.course import Course
from confiture.migrations.explaining import explain_refusal
from confiture.migrations.outside import Effect, Finding, find_effect, waits_freely
from confiture.server.wire import Refusal

_LOCAL: Final = re.compile(r"\A\s*set\s+local\b", re.IGNORECASE)
#: As the server says it of a lock that was not had in time.
_NO_LOCK: Final = Refusal(done=0, sqlstate="55P03", message="another session is doing the same")


class Detour:
    """A statement that PostgreSQL refuses in a transaction.

    It is announced in the ledger before it begins, so that a run that comes after a crash knows
    that it may have taken effect, and asks.

    Args:
        course: where the migration is.
        statement: its next one.
    """

    def __init__(self, course: Course, statement: Statement) -> None:
        self._course = course
        self._session = course.session
        self._statement = statement

    def run(self, *, last: bool) -> None:
        """Run it, mending what an earlier run left half done.

        Args:
            last: the migration ends with it.

        Raises:
            FraiseError: it was refused, or nobody can tell whether it took effect.
        """
        self._set_up()
        found = self._look()
        if self._course.entry.announced and found.effect is Effect.UNKNOWN:
            raise self._unknown()
        if not (self._course.entry.announced and found.effect is Effect.DONE):
            if not self._course.entry.announced:
                self._course.announce()
            refusal = self._session.persist(self._attempt)
            if refusal is not None:
                raise self._refuse(refusal)
        self._course.record(self._statement.text, last=last)

    def _attempt(self) -> Refusal | None:
        """Mend what is half done, then run the statement by itself."""
        self._set_up()
        found = self._look()
        if found.effect is Effect.BUSY:
            return _NO_LOCK
        for one in found.mend:
            self._session.wire.run("SET lock_timeout = 0")
            refusal = self._session.wire.run(one)
            if refusal is not None:
                return self._count(refusal)
        if waits_freely(self._statement.head):
            self._session.wire.run("SET lock_timeout = 0")
        refusal = self._session.wire.run(found.instead or self._statement.text)
        if found.instead is not None and refusal is not None:
            refusal = refusal.at(None)
        return self._count(refusal)

    def _count(self, refusal: Refusal | None) -> Refusal | None:
        self._course.retries += refusal is not None
        return refusal

    def _set_up(self) -> None:
        """Make the session as the file wants it; SET LOCAL means the statement here."""
        made = (as_session(one) for one in self._statement.settings)
        self._session.command("; ".join((*self._session.baseline, *made)))

    def _look(self) -> Finding:
        return find_effect(self._session.connection, self._statement)

    def _refuse(self, refusal: Refusal) -> FraiseError:
        """The error, after what the statement left has been taken away and the ledger told."""
        with suppress(FraiseError):
            self._set_up()
            self._session.wire.run("SET lock_timeout = 0")
            for one in self._look().mend:
                self._session.wire.run(one)
        self._session.set_up()
        self._course.withdraw()
        return explain_refusal(
            self._statement, refusal, self._course.told, self._session.longest_transactions()
        )

    def _unknown(self) -> UnknownEffectError:
        version = self._course.migration.version
        return UnknownEffectError(
            f"a run was cut off in statement {self._course.done + 1} of"
            f" {self._course.migration.id}, and nobody can tell whether it took effect:"
            f" {self._statement.first_line}",
            hint=f"look, then say `confiture migrate resolve {version} --done` or --again",
            where=self._statement.where,
        )


def as_session(setting: Setting) -> str:
    """A setting of the file that holds outside of transactions as well."""
    return _LOCAL.sub("SET", setting.sql)
