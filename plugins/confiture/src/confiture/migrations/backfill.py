"""Rows of a table changed in small batches, exactly once each, at the same speed to the end.

The table is walked along its key.  A batch is one transaction: the rows behind the last position,
and the new position.  A run that is killed goes on where the last committed batch ended.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import Any, Final

import psycopg
from fraise_hookspecs import FraiseError, Where
from fraise_hookspecs.migration import Progress
from psycopg import Connection, RawCursor

from confiture.errors import (
    BackfillChangedError,
    BackfillFailedError,
    BackfillHeldUpError,
    BackfillKeyMovedError,
    ConnectionLostError,
)
from confiture.migrations.batches import Backfill, Filled
from confiture.migrations.keyset import Key, find_key
from confiture.migrations.pacing import Pace, Replicas
from confiture.migrations.positions import Bookmark, Position
from confiture.server.wire import Cancellation

#: What another session may cause, and what is well again with a smaller batch, later.
_PASSING: Final = (
    psycopg.errors.LockNotAvailable,
    psycopg.errors.DeadlockDetected,
    psycopg.errors.SerializationFailure,
    psycopg.errors.QueryCanceled,
)
#: How often a batch is tried again, and the longest pause between two tries in seconds.
_TRIES, _LONGEST_PAUSE = 20, 5.0
#: Seconds that replicas may stay too far behind before the run is given up.
_REPLICA_PATIENCE: Final = 600.0
_NAP: Final = 0.1
_BLIND: Final = "cannot see how far the replicas are: grant pg_monitor to this role"


class Filling:
    """One run of a backfill.

    Args:
        connection: in autocommit mode.
        backfill: what to do.
        bookmark: its position in the database.
        cancellation: looked at between batches.
        progress: is told how many rows were passed.
        guard: called at the beginning of each transaction; raises where the lock is lost.
        where: of the call, for errors.
    """

    def __init__(
        self,
        connection: Connection[Any],  # Any: rows as tuples
        backfill: Backfill,
        bookmark: Bookmark,
        cancellation: Cancellation,
        progress: Progress,
        *,
        guard: Callable[[], None] | None = None,
        where: Where | None = None,
    ) -> None:
        self._connection = connection
        self._backfill = backfill
        self._bookmark = bookmark
        self._cancellation = cancellation
        self._progress = progress
        self._guard = guard
        self._where = where
        self._pace = Pace(backfill.batch, backfill.goal)
        self._replicas = Replicas(connection)
        self._told = False
        self._walked = self._changed = self._batches = self._retries = 0

    def run(self, digest: str, title: str, on_done: Callable[[], None] | None = None) -> Filled:
        """Go on behind the last certain row, to the end of the table.

        Args:
            digest: of what is filled, so that another one is never continued.
            title: for people.
            on_done: called in the transaction in which the position goes.

        Raises:
            FraiseError: rows may have been changed; the position is kept, so that the next run
                goes on from there.
        """
        began = time.monotonic()
        self._cancellation.check()
        try:
            key = self._begin(digest, title)
        except psycopg.Error as error:
            raise self._explain(error) from error
        self._progress.start(title, key.estimate)
        try:
            self._progress.advance(self._walked)
            while self._fill_next(key, on_done):
                self._wait(self._backfill.pause)
                self._wait_for_replicas()
        finally:
            self._progress.finish()
        return Filled(
            walked=self._walked,
            changed=self._changed,
            batches=self._batches,
            retries=self._retries,
            seconds=time.monotonic() - began,
            blind=self._replicas.hidden,
        )

    def _begin(self, digest: str, title: str) -> Key:
        key = find_key(self._connection, self._backfill.table, self._backfill.key)
        with self._connection.transaction():
            position = self._bookmark.read()
            if position is None:
                self._bookmark.begin(digest, title, key.columns)
            elif position.digest != digest:
                raise BackfillChangedError(
                    f"expected the position of {title}, found one of another statement",
                    hint="put the statement back as it was and run it to its end",
                    where=self._where,
                )
            else:
                self._walked, self._changed = position.walked, position.changed
        return key

    def _fill_next(self, key: Key, on_done: Callable[[], None] | None) -> bool:
        """Fill the next batch, trying again while others are in the way; whether there was one."""
        for attempt in range(_TRIES):
            self._cancellation.check()
            began = time.monotonic()
            try:
                with self._connection.transaction():
                    walked, changed = self._fill(key, on_done)
            except _PASSING as error:
                self._cancellation.check()
                refusal = error
            except psycopg.Error as error:
                raise self._explain(error) from error
            else:
                if not walked:
                    return False
                self._pace.took(time.monotonic() - began, walked)
                self._walked += walked
                self._changed += changed
                self._batches += 1
                self._progress.advance(walked)
                return True
            self._retries += 1
            self._pace.shrink()
            pause = min(_LONGEST_PAUSE, 0.05 * 2**attempt)
            self._wait(random.uniform(pause / 2, pause))  # noqa: S311  # not a secret
        raise BackfillHeldUpError(
            f"tried {_TRIES} times to change {self._pace.size} rows of {self._backfill.table}, and"
            f" each time other sessions were in the way: {_words(refusal)}",
            hint="look for long transactions in pg_stat_activity; the next run goes on from here",
            where=self._where,
        ) from refusal

    def _fill(self, key: Key, on_done: Callable[[], None] | None) -> tuple[int, int]:
        """One batch inside of the open transaction: rows passed, rows changed."""
        if self._guard is not None:
            self._guard()
        position = self._check(self._bookmark.read(), key)
        end = key.find_end(self._connection, position.key, self._pace.size)
        if end is None:
            self._bookmark.finish()
            if on_done is not None:
                on_done()
            return 0, 0
        walked, last = end
        # Nothing is lost with an asynchronous commit that a position in it would miss.  A policy
        # that hides rows is an error then, and a plan that reads all rows is taken last.
        self._connection.execute(
            "SET LOCAL synchronous_commit = off; SET LOCAL row_security = off;"
            " SET LOCAL enable_seqscan = off"
        )
        changed = self._change(key, position.key, last)
        self._bookmark.move(last, walked, changed)
        return walked, changed

    def _change(self, key: Key, behind: tuple[str, ...] | None, end: tuple[str, ...]) -> int:
        there = key.up_to(1)
        if behind is not None:
            there += f" AND {key.behind(len(end) + 1)}"
        alias = f" AS {self._backfill.alias}" if self._backfill.alias is not None else ""
        where = f" AND (\n{self._backfill.where}\n)" if self._backfill.where is not None else ""
        row = (
            RawCursor(self._connection)
            .execute(
                f"WITH changed AS (UPDATE {key.only}{key.table}{alias}"  # noqa: S608  # SQL of the project
                f" SET {self._backfill.set}\nWHERE {there}{where}\nRETURNING {there} AS kept)"
                " SELECT count(*), count(*) FILTER (WHERE kept IS NOT TRUE) FROM changed",
                [*end, *(behind or ())],
                prepare=False,
            )
            .fetchone()
        )
        assert row is not None
        if row[1]:
            raise BackfillKeyMovedError(
                f"SET {self._backfill.set} moves {row[1]} rows of {self._backfill.table} along"
                f" the key {', '.join(key.columns)}, so they could be met twice",
                hint="walk along another unique key (key=...), or change the key in one UPDATE",
                where=self._where,
            )
        return int(row[0])

    def _check(self, position: Position | None, key: Key) -> Position:
        if position is None or position.key_columns != key.columns:
            along = position.key_columns if position is not None else ()
            found = f"one along {', '.join(along)}" if position is not None else "none"
            raise BackfillChangedError(
                f"expected the position of {self._backfill.table} along"
                f" {', '.join(key.columns)}, found {found}",
                hint="another run has worked on this migration, or the key was changed meanwhile;"
                " with the old key back in place, run it again",
                where=self._where,
            )
        return position

    def _wait_for_replicas(self) -> None:
        deadline = time.monotonic() + _REPLICA_PATIENCE
        while True:
            lag, name = self._replicas.lag()
            if self._replicas.hidden and not self._told:
                self._told = True
                self._progress.start(_BLIND, None)
                self._progress.finish()
            if lag <= self._backfill.max_lag:
                return
            if time.monotonic() > deadline:
                raise BackfillHeldUpError(
                    f"the replica {name} has been more than {self._backfill.max_lag:g} s behind"
                    f" for {_REPLICA_PATIENCE / 60:g} minutes",
                    hint="mend the replica, or allow more with max_lag; the next run goes on"
                    " from here",
                    where=self._where,
                )
            self._wait(_NAP)

    def _wait(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._cancellation.check()
            time.sleep(min(left, _NAP))

    def _explain(self, error: psycopg.Error) -> FraiseError:
        if self._connection.closed or error.sqlstate is None:
            return ConnectionLostError(
                f"the connection ended while {self._backfill.table} was filled: {_words(error)}",
                hint="look at the server's log; committed batches are kept, so run it again",
                where=self._where,
            )
        return BackfillFailedError(
            f"the server refused to fill {self._backfill.table}: {_words(error)}",
            hint=error.diag.message_hint
            or "the batches before are committed; correct the cause, and the next run goes on",
            where=self._where,
        )


def _words(error: psycopg.Error) -> str:
    words = error.diag.message_primary or " ".join(str(error).split())
    return f"{words} (SQLSTATE {error.sqlstate})" if error.sqlstate else words
