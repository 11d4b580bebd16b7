"""Watches what requests ask of PostgreSQL."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from attrs import define

from fraiseql.observing.metrics import Histogram

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Query

    from fraiseql.observing.tracing import Tracing

T = TypeVar("T")


@define
class DatabaseWatch:
    """Measures and traces round trips, as far as anybody wants it.

    Attributes:
        times: None where nobody counts.
        tracing: None where nobody traces.
    """

    times: Histogram | None = None
    tracing: Tracing | None = None

    @property
    def is_idle(self) -> bool:
        """Whether nobody wants to know anything."""
        return self.times is None and self.tracing is None

    async def run(
        self,
        queries: Sequence[Query],
        variables: Mapping[str, str],
        work: Callable[[Mapping[str, str]], Awaitable[T]],
    ) -> T:
        """Do one round trip.

        Args:
            queries: that it asks.
            variables: of its transaction.
            work: does it, with these and perhaps more variables.
        """
        tracing = self.tracing
        begun = time.perf_counter()
        try:
            if tracing is None:
                return await work(variables)
            with tracing.statements([query.sql for query in queries]) as more:
                return await work({**variables, **more})
        finally:
            if self.times is not None:
                self.times.add(time.perf_counter() - begun)

    def settings(self, variables: Mapping[str, str]) -> Mapping[str, str]:
        """The variables of a transaction in which the application asks."""
        if self.tracing is None:
            return variables
        return {**variables, **self.tracing.session()}
