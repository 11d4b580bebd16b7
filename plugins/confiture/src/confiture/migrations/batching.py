"""A backfill as one step of a migration: its batches, its position, and the ledger."""

from __future__ import annotations

import hashlib
from typing import Final

from fraise_hookspecs import Where

from confiture.errors import BackfillChangedError
from confiture.migrations.backfill import Filling
from confiture.migrations.batches import Backfill, Filled
from confiture.migrations.course import Course
from confiture.migrations.explaining import explain_guard
from confiture.migrations.positions import Bookmark, has_positions, prepare_positions

_JOINT: Final = ";\n"


def fill_step(course: Course, backfill: Backfill, text: str, where: Where, *, last: bool) -> Filled:
    """Run the next step of a migration, a backfill, from where an earlier run was cut off.

    Args:
        course: of the migration.
        backfill: what to do.
        text: of the step, which a resumed run compares.
        where: in the file, for errors.
        last: the migration ends with it.

    Raises:
        FraiseError: what is committed stays, and the next run goes on from there.
    """
    session = course.session
    prepare_positions(session.connection)
    if course.done == 0:
        # the ledger is to say that the migration is under way before its first row is changed
        session.ledger.write(course.entry, "begun")
    closing, after = course.closing(text, last=last)

    def check_lock() -> None:
        refusal = session.wire.run(session.opening[-1])
        if refusal is not None:
            raise explain_guard(refusal, course.script.path)

    def close() -> None:
        # the transaction is ended by the one who began it
        session.connection.execute(_JOINT.join(closing[:-1]).encode())

    filling = Filling(
        session.connection,
        backfill,
        bookmark_of(course),
        session.cancellation,
        session.progress,
        guard=check_lock,
        where=where,
    )
    digest = hashlib.sha256(text.encode()).hexdigest()
    filled = filling.run(digest, f"backfill {backfill.table}", close)
    course.entry = after
    course.retries += filled.retries
    return filled


def refuse_unfinished(course: Course, where: Where) -> None:
    """Stop where a backfill was cut off and its step is now something else.

    An ordinary UPDATE in its place would change the rows that are done a second time.

    Args:
        course: of the migration, whose next step is no backfill.
        where: of that step, for the error.

    Raises:
        BackfillChangedError: one was.
    """
    if course.entry.state is not course.direction.under_way or course.entry.applied_at is None:
        return  # this run has begun it
    connection = course.session.connection
    if not has_positions(connection) or bookmark_of(course).read() is None:
        return
    raise BackfillChangedError(
        f"a backfill was cut off in step {course.done + 1} of {course.migration.id}, and the step"
        " is now another one",
        hint="put the backfill back as it was and run it to its end",
        where=where,
    )


def bookmark_of(course: Course) -> Bookmark:
    """The position of the next step of a migration, where that is a backfill."""
    session = course.session
    version = course.migration.version
    return Bookmark(
        session.connection, session.ledger.tenant, version, course.direction, course.done + 1
    )
