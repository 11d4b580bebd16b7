"""How fast a backfill may go: the size of its batches, and pauses for those that fall behind."""

from __future__ import annotations

import time
from collections import deque
from typing import Any, Final

from psycopg import Connection

#: Rows in the first batch, and in the largest.
_FIRST, _LARGEST = 1000, 100_000
#: Seconds between two looks at the replicas.
_LOOK: Final = 1.0
_REPLICAS: Final = (
    "SELECT coalesce(nullif(application_name, ''), client_addr::text, pid::text),"
    " replay_lsn - '0/0'::pg_lsn, state IS NULL,"
    " CASE WHEN pg_catalog.pg_is_in_recovery() THEN NULL"
    " ELSE pg_catalog.pg_current_wal_lsn() - '0/0'::pg_lsn END"
    " FROM pg_catalog.pg_stat_replication"
    " WHERE state IS NULL OR state IN ('streaming', 'catchup')"
)


class Pace:
    """The size of the next batch, so that each takes about the same time.

    Args:
        batch: a fixed number of rows; None to follow the clock.
        goal: seconds that a batch should take.
    """

    def __init__(self, batch: int | None, goal: float) -> None:
        self._limit = _LARGEST if batch is None else batch
        self._fixed = batch is not None
        self._goal = goal
        self.size = min(_FIRST, self._limit) if batch is None else batch

    def took(self, seconds: float, rows: int) -> None:
        """A batch went well."""
        if self._fixed or seconds <= 0:
            # a batch that was made smaller because others waited grows again
            self.size = min(self.size * 2, self._limit)
            return
        wanted = rows * self._goal / seconds
        self.size = round(max(1, self.size / 2, min(wanted, self.size * 2, self._limit)))

    def shrink(self) -> None:
        """A batch waited too long for locks, or ran too long."""
        self.size = max(1, self.size // 4)


class Replicas:
    """How far replicas are behind, in seconds, seen from the primary.

    The server's own ``replay_lag`` stands still while a replica does not replay at all, so times
    are taken here: a replica is as late as the oldest place in the log that it has not reached.

    Args:
        connection: of the primary.
    """

    def __init__(self, connection: Connection[Any]) -> None:  # Any: rows as tuples
        self._connection = connection
        self._seen: deque[tuple[float, int]] = deque()
        self._looked = -_LOOK
        self._lag: tuple[float, str] = (0.0, "")
        self.hidden = False

    def lag(self) -> tuple[float, str]:
        """Seconds that the slowest replica is behind, and its name; a look at most each second.

        ``hidden`` becomes true where there are replicas whose state this role may not see.
        """
        now = time.monotonic()
        if now - self._looked < _LOOK:
            return self._lag
        self._looked = now
        rows = self._connection.execute(_REPLICAS).fetchall()
        self.hidden = any(row[2] for row in rows)
        places = [(int(row[1]), row[0]) for row in rows if row[1] is not None]
        if not places or rows[0][3] is None:
            self._seen.clear()
            self._lag = (0.0, "")
            return self._lag
        self._seen.append((now, int(rows[0][3])))
        slowest = min(places)
        # kept: the newest place that the slowest has reached, and all that it has not
        while len(self._seen) > 1 and self._seen[0][1] <= slowest[0]:
            self._seen.popleft()
        at, place = self._seen[0]
        self._lag = (now - at if place > slowest[0] else 0.0, slowest[1])
        return self._lag
