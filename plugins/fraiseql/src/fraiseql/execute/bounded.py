"""The database of requests, whose statements PostgreSQL ends by itself."""

from __future__ import annotations

from collections.abc import Awaitable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from attrs import field, frozen

from fraiseql.observing.watch import DatabaseWatch

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Database, Executor, Query

#: Seconds after the engine's own deadline, which cancels what it can still reach.
_GRACE: Final = 1.0

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


@frozen
class BoundedDatabase:
    """Gives each statement of a request its time, in the round trip that it takes anyway.

    The engine cancels a request that takes too long; but a process that was killed cancels
    nothing, and PostgreSQL does not look for its client while it computes.

    Attributes:
        inner: a pool of ours or of the host.
        seconds: that a request may take.
        watch: of its round trips.
    """

    inner: Database
    seconds: float
    watch: DatabaseWatch = field(factory=DatabaseWatch)

    def run(
        self,
        queries: Sequence[Query],
        variables: Mapping[str, str] = _NOTHING,
        *,
        read_only: bool = False,
    ) -> Awaitable[list[list[tuple[Any, ...]]]]:  # Any: whatever PostgreSQL's types become
        """Several statements in one transaction and one round trip."""

        def work(variables: Mapping[str, str]) -> Awaitable[list[list[tuple[Any, ...]]]]:
            return self.inner.run(
                queries, variables, read_only=read_only, seconds=self.seconds + _GRACE
            )

        if self.watch.is_idle:
            return work(variables)
        return self.watch.run(queries, variables, work)

    def session(
        self, variables: Mapping[str, str] = _NOTHING, *, read_only: bool = False
    ) -> AbstractAsyncContextManager[Executor]:
        """One connection in one transaction."""
        variables = self.watch.settings(variables)
        return self.inner.session(variables, read_only=read_only, seconds=self.seconds + _GRACE)
