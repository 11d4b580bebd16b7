"""What a person decides where the database cannot be asked."""

from __future__ import annotations

import enum

from attrs import evolve

from confiture.errors import NothingToResolveError, UnknownVersionError
from confiture.migrations.course import Course, Direction
from confiture.migrations.history import History
from confiture.migrations.ledger import Entry, State
from confiture.migrations.session import Session


class Decision(enum.Enum):
    """What ``confiture migrate resolve`` was told."""

    #: The statement that was cut off took effect.
    DONE = "done"
    #: It did not: run it again.
    AGAIN = "again"
    #: The file as it is now is what was applied.
    EDITED = "edited"


def resolve(session: Session, history: History, version: str, decision: Decision) -> str:
    """Write a decision into the ledger; what it was, in words.

    Raises:
        FraiseError: there is nothing to decide for this version; nothing was changed.
    """
    entry = history.entries.get(history.find(version).version)
    if entry is None:
        raise UnknownVersionError(
            f"{version} is not in the ledger", hint="`confiture migrate up` runs what is pending"
        )
    if decision is Decision.EDITED:
        return _accept(session, history, entry)
    if entry.there or not entry.announced:
        raise NothingToResolveError(
            f"no statement of {entry.id} was cut off outside of a transaction",
            hint="`confiture migrate status` tells how it stands",
        )
    if decision is Decision.AGAIN:
        session.ledger.write(evolve(entry, announced=False), "resolved: again")
        return f"statement {entry.done + 1} of {entry.id} runs again"
    direction = Direction.UP if entry.state is State.APPLYING else Direction.DOWN
    course = Course.begin(session, history.find(version), direction, entry)
    statements = course.script.statements
    text = statements[entry.done].text if statements else ""
    course.record(text, last=entry.done + 1 == len(statements))
    return f"statement {entry.done + 1} of {entry.id} is done"


def _accept(session: Session, history: History, entry: Entry) -> str:
    migration = history.find(entry.version)
    if not entry.there or not history.is_edited(migration):
        raise NothingToResolveError(
            f"{migration.up.path} is as it was when it was applied",
            hint="`confiture migrate status` tells which files were edited",
        )
    digest = migration.digest
    session.ledger.write(evolve(entry, digest=digest), "resolved: edited")
    return f"{migration.up.path} counts as it is now"
