"""Transactions that PostgreSQL rolled back and that may succeed when they are run again."""

from __future__ import annotations

import logging
import random
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

import anyio
import psycopg
from attrs import define

from fraiseql.execute.failures import is_raised

T = TypeVar("T")

#: Serialization failure and deadlock: the server has rolled the whole transaction back, whether a
#: statement or COMMIT failed (PostgreSQL, 13.5).  40003, an unknown outcome, is none of them.
ROLLED_BACK: Final = frozenset({"40001", "40P01"})

#: Seconds that the first and every wait may take at most.
_FIRST: Final = 0.02
_LONGEST: Final = 0.5

_LOG: Final = logging.getLogger("fraiseql")


@define
class Retries:
    """How often transactions of a request may be run again, and how often they were.

    Attributes:
        left: times that one may still be run again.
        done: times that one was.
    """

    left: int = 0
    done: int = 0

    async def repeat(self, work: Callable[[], Awaitable[T]]) -> T:
        """Run a transaction, again and again while PostgreSQL rolls it back.

        Args:
            work: the whole transaction, and nothing that happens outside of it.

        Raises:
            Exception: what ``work`` raised the last time.
        """
        while True:
            try:
                return await work()
            except psycopg.Error as error:
                if not await self._wait_for(error):
                    raise

    async def _wait_for(self, error: psycopg.Error) -> bool:
        """Whether to run it again; then some time has passed, another for each who waits."""
        # What a function says by RAISE is the application's word, and meant for the client.
        if not self.left or error.sqlstate not in ROLLED_BACK or is_raised(error):
            return False
        seconds = random.uniform(0, min(_FIRST * 2**self.done, _LONGEST))  # noqa: S311  # no secret
        if anyio.current_time() + seconds >= anyio.current_effective_deadline():
            return False
        self.left -= 1
        self.done += 1
        _LOG.info("A transaction was rolled back (%s) and is run again.", error.sqlstate)
        await anyio.sleep(seconds)
        return True
