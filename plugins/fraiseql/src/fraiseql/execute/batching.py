"""What many ask for in one step of a request, done together."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Sequence
from typing import Any, Final, TypeAlias

from attrs import define, field

from fraiseql.errors import LoadingEndedError

#: Gives for each item what became of it: a value, or an exception.
Work: TypeAlias = Callable[[list[Any]], Awaitable[Sequence[Any]]]  # Any: the group's own

#: A batch begins when so many turns of the event loop in a row have brought no further item.
#: graphql-core starts what lies below a list some turns after what lies beside it; a turn costs
#: some microseconds.
_QUIET_TURNS: Final = 4

_PENDING: Final = object()


@define(eq=False)
class Slot:
    """Where what was asked for will be, for all who wait for it."""

    _outcome: Any = field(init=False, default=_PENDING)  # Any: as Work gives it
    _waiting: list[asyncio.Future[Any]] = field(init=False, factory=list)

    @property
    def is_settled(self) -> bool:
        """Whether it is there."""
        return self._outcome is not _PENDING

    def wait(self) -> asyncio.Future[Any]:  # Any: as above
        """A future of its own: who is cancelled takes nothing from the others."""
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        if self.is_settled:
            _tell(future, self._outcome)
        else:
            self._waiting.append(future)
        return future

    def settle(self, outcome: Any) -> None:  # Any: as above
        """Tell everybody; an exception is raised where it is awaited."""
        self._outcome = outcome
        for future in self._waiting:
            _tell(future, outcome)
        self._waiting.clear()

    def give_up(self) -> None:
        """Let nobody wait any longer."""
        for future in self._waiting:
            future.cancel()
        self._waiting.clear()


def _tell(future: asyncio.Future[Any], outcome: Any) -> None:
    if future.done():
        return
    if isinstance(outcome, StopIteration):  # which no future takes
        outcome = RuntimeError(f"StopIteration was given as a result: {outcome!r}")
    if isinstance(outcome, BaseException):
        future.set_exception(outcome)
        future.exception()  # it may be that nobody waits for it
    else:
        future.set_result(outcome)


@define(eq=False)
class _Batch:
    """Items that wait for their turn.

    Attributes:
        seen: how many there were, ``quiet`` turns ago.
    """

    work: Work
    most: int | None
    items: list[Any] = field(factory=list)
    slots: list[Slot] = field(factory=list)
    seen: int = 0
    quiet: int = 0


@define(eq=False)
class Batches:
    """The batches of one request, by group.

    A batch of a group gathers items until the event loop brings no more; what is asked for later
    is another batch.  A batch of more items than a call may have is done by several calls, one
    after the other, so that one group of a request uses one connection.
    """

    _gathering: dict[Hashable, _Batch] = field(init=False, factory=dict)
    _running: set[asyncio.Task[None]] = field(init=False, factory=set)
    _is_closed: bool = field(init=False, default=False)

    def ask(
        self,
        group: Hashable,
        item: Any,  # Any: what the work takes
        work: Work,
        most: int | None = None,
    ) -> Slot:
        """Add an item to the next batch of a group.

        Args:
            group: what belongs together; it has one kind of work.
            item: what is asked for.
            work: does a batch.
            most: items of one call; None where there is no bound.

        Raises:
            LoadingEndedError: the request is answered already.
        """
        if self._is_closed:
            raise LoadingEndedError(
                "Something was loaded by the context of a request that has its answer already.",
                hint="Await what you load before the resolver returns.",
            )
        batch = self._gathering.get(group)
        if batch is None:
            batch = self._gathering[group] = _Batch(work, most)
            asyncio.get_running_loop().call_soon(self._turn, group)
        slot = Slot()
        batch.items.append(item)
        batch.slots.append(slot)
        return slot

    async def finish(self) -> None:
        """Take nothing more on, and wait for what is being done.

        Work in a transaction must not be cut off: a cancelled statement takes all of it along.
        """
        self._stop()
        try:
            if self._running:
                await asyncio.wait(self._running)
        except asyncio.CancelledError:
            self.cancel()
            raise

    def cancel(self) -> None:
        """Take nothing more on, and cancel what is being done: nobody waits for it any more."""
        self._stop()
        for task in self._running:
            task.cancel()

    def _stop(self) -> None:
        self._is_closed = True
        for batch in self._gathering.values():
            for slot in batch.slots:
                slot.give_up()
        self._gathering.clear()

    def _turn(self, group: Hashable) -> None:
        batch = self._gathering.get(group)
        if batch is None:  # the request has ended
            return
        loop = asyncio.get_running_loop()
        count = len(batch.items)
        batch.quiet = 0 if count > batch.seen else batch.quiet + 1
        batch.seen = count
        is_full = batch.most is not None and count >= batch.most
        if batch.quiet < _QUIET_TURNS and not is_full:
            loop.call_soon(self._turn, group)
            return
        del self._gathering[group]
        task = loop.create_task(self._run(batch))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _run(self, batch: _Batch) -> None:
        size = batch.most or len(batch.items)
        for start in range(0, len(batch.items), size):
            slots = batch.slots[start : start + size]
            try:
                outcomes = await batch.work(batch.items[start : start + size])
                for slot, outcome in zip(slots, outcomes, strict=True):
                    slot.settle(outcome)
            except asyncio.CancelledError as error:
                task = asyncio.current_task()
                if task is not None and task.cancelling():
                    for slot in batch.slots[start:]:
                        slot.give_up()
                    raise
                _fail(slots, RuntimeError(f"the work of a batch cancelled itself: {error!r}"))
            except Exception as error:  # noqa: BLE001  # told to everybody who waits
                _fail(slots, error)


def _fail(slots: Sequence[Slot], error: Exception) -> None:
    for slot in slots:
        slot.settle(error)
