"""Starts workers, hands forwarded requests to them, and renews those that end."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import socket
import sys
import time
from collections import deque
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import anyio
from attrs import define, field

from fraise_gateway.errors import WorkerStartError
from fraise_gateway.workers.channel import Channel, Message
from fraise_gateway.workers.counting import Counted

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context
    from fraiseql.observing.metrics import Reading

    from fraise_gateway.module import NativeServer
    from fraise_gateway.settings import GatewaySettings

_LOG: Final = logging.getLogger("fraiseql")

#: Events that are taken before the loop turns.
_MOST: Final = 64
#: Its answer has what only this process knows.
_READY: Final = b"/readyz"
#: Seconds that a worker may take until it can answer, and to end.
_START: Final = 60.0
_END: Final = 10.0
#: Seconds between a worker's end and the next start: doubled each time, until one has lived longer.
_FIRST: Final = 0.1
_LONGEST: Final = 10.0

_LOST: Final = (
    b'{"errors":[{"message":"The process that answered this has ended; whether a mutation was done '
    b'is not known.","extensions":{"code":"WORKER_LOST"}}]}'
)
_LOST_HEADERS: Final = [
    (b"content-type", b"application/json; charset=utf-8"),
    (b"content-length", b"%d" % len(_LOST)),
    (b"cache-control", b"no-store"),
    (b"connection", b"close"),
]


@define(eq=False)
class _Worker:
    """A process that runs.

    Attributes:
        exchanges: requests that it has not answered to the end; whether each answer is begun.
        answered: how many it has.
    """

    process: asyncio.subprocess.Process
    channel: Channel
    ready: anyio.Event = field(factory=anyio.Event)
    exchanges: dict[int, bool] = field(factory=dict)
    answered: int = 0
    started: float = field(factory=time.monotonic)


class Herd:
    """All workers of a server; what the bridge is where Python runs in the process that serves.

    Args:
        server: the native server.
        context: of the project that workers open for themselves.
        place: host and port that the server listens on.
        settings: how many workers there are, and how far they stand back.
        teaches: whether what they plan is learned.
        counts: names of operations that are told apart; None where nobody counts.
    """

    def __init__(
        self,
        server: NativeServer,
        context: Context,
        place: tuple[str, int],
        settings: GatewaySettings,
        *,
        teaches: bool,
        counts: int | None,
    ) -> None:
        self._server = server
        self._context = context
        self._place = place
        self._settings = settings
        self._teaches = teaches
        self._counts = counts is not None
        self._counted = Counted(counts or 0)
        self._workers: list[_Worker] = []
        self._owners: dict[int, _Worker] = {}
        self._waiting: deque[tuple[int, Message]] = deque()
        self._keepers: list[asyncio.Task[None]] = []
        self._restarts = 0
        self._is_ending = False
        self._is_idle = anyio.Event()
        self._loop = asyncio.get_running_loop()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Herd]:
        """Start all of them, and end them with the block.

        Raises:
            WorkerStartError: one cannot start.
        """
        try:
            try:
                first = [await self._start() for _ in range(self._settings.workers)]
            except OSError as error:
                raise WorkerStartError(
                    f"A Python worker cannot be started: {error.strerror}.",
                    hint="Mend what the system says, or set gateway.workers to a smaller number.",
                ) from error
            for worker in first:
                await self._wait_until_ready(worker)
            self._keepers = [self._loop.create_task(self._keep(worker)) for worker in first]
            self._loop.add_reader(self._server.wake, self._take)
            yield self
        finally:
            self._loop.remove_reader(self._server.wake)
            with anyio.CancelScope(shield=True):
                await self._close()

    def begin(self) -> None:
        """Nothing is to be done: the threads of this process answer nothing themselves."""

    def end(self) -> None:
        """Answer 503 to what is still open."""
        self._tell_all("end")

    async def cancel(self) -> None:
        """Cancel what is still open."""
        self._tell_all("cancel")
        with anyio.move_on_after(_END):
            while self._owners:
                self._is_idle = anyio.Event()
                await self._is_idle.wait()

    def figures(self) -> dict[str, Any]:  # Any: JSON
        """What can be seen of the workers."""
        return {
            "worker_restarts": self._restarts,
            "waiting": len(self._waiting),
            "workers": [
                {
                    "pid": worker.process.pid,
                    "open": len(worker.exchanges),
                    "answered": worker.answered,
                    **_usage(worker.process.pid),
                }
                for worker in self._workers
            ],
        }

    def read(self) -> Iterator[Reading]:
        """What workers have counted so far."""
        return self._counted.read()

    # -- processes ------------------------------------------------------------------------------

    async def _start(self) -> _Worker:
        ours, theirs = socket.socketpair()
        with theirs:
            told = {
                "socket": theirs.fileno(),
                "project": str(self._context.project),
                "environment": self._context.environment,
                "place": self._place,
                "teaches": self._teaches,
                "counts": self._counts,
                "niceness": self._settings.python_niceness,
            }
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "fraise_gateway.workers.process", json.dumps(told)),
                pass_fds=[theirs.fileno()],
                stdin=asyncio.subprocess.DEVNULL,
                # what it prints is for the log; the first line of ours is for programs
                stdout=sys.stderr.fileno(),
                start_new_session=True,  # Ctrl-C of a terminal is this process's to hear
            )
        worker = _Worker(process, Channel(ours))
        self._workers.append(worker)
        self._loop.add_reader(worker.channel.fileno(), self._hear, worker)
        return worker

    async def _wait_until_ready(self, worker: _Worker) -> None:
        with anyio.move_on_after(_START):
            await worker.ready.wait()
        if worker not in self._workers or not worker.ready.is_set():
            raise WorkerStartError(
                "A Python worker has ended, or was silent, before it could answer.",
                hint="The log has its reason above. Set gateway.workers to 0 to see it plainer.",
            )

    async def _keep(self, worker: _Worker) -> None:
        """Renew a worker whenever it ends."""
        pause = _FIRST
        while True:
            await worker.process.wait()
            self._lose(worker)
            if self._is_ending:
                return
            if time.monotonic() - worker.started > 2 * _LONGEST:
                pause = _FIRST
            _LOG.error(
                "Worker %d has ended with status %s; another one starts in %.1f s.",
                worker.process.pid,
                worker.process.returncode,
                pause,
            )
            while True:
                await anyio.sleep(pause)
                pause = min(2 * pause, _LONGEST)
                try:
                    worker = await self._start()
                    break
                except OSError as error:  # no memory, no process, no descriptor is left
                    _LOG.error("No worker can be started: %s.", error.strerror)
            self._restarts += 1
            with anyio.move_on_after(_START):
                await worker.ready.wait()
            if not worker.ready.is_set():
                worker.process.kill()

    async def _close(self) -> None:
        self._is_ending = True
        for keeper in self._keepers:
            keeper.cancel()
        self._tell_all("stop")
        for worker in list(self._workers):
            with anyio.move_on_after(_END):
                await worker.process.wait()
            if worker.process.returncode is None:
                with suppress(ProcessLookupError):
                    worker.process.kill()
                await worker.process.wait()
            self._lose(worker)

    # -- requests -------------------------------------------------------------------------------

    def _take(self) -> None:
        for event in self._server.take(_MOST):
            identifier = event[1]
            if event[0] == "request":
                self._waiting.append((identifier, event))
                self._hand_out()
                continue
            owner = self._owners.get(identifier)
            if owner is not None:
                owner.channel.send(*event)
                if event[0] == "gone":
                    self._finish(identifier)
            elif event[0] == "gone":
                self._waiting = deque(each for each in self._waiting if each[0] != identifier)

    def _hand_out(self) -> None:
        """Give what waits to those who have least to do; nobody may be ready for a while."""
        ready = [worker for worker in self._workers if worker.ready.is_set()]
        while ready and self._waiting:
            identifier, event = self._waiting.popleft()
            worker = min(ready, key=lambda each: len(each.exchanges))
            worker.exchanges[identifier] = False
            self._owners[identifier] = worker
            if event[3].partition(b"?")[0] == _READY:
                worker.channel.send("figures", self._server.figures())
            worker.channel.send(*event)

    def _hear(self, worker: _Worker) -> None:
        try:
            messages = worker.channel.receive()
        except EOFError:
            self._lose(worker)
            return
        for message in messages:
            self._obey(worker, message)

    def _obey(self, worker: _Worker, message: Message) -> None:
        kind, *given = message
        if kind == "ready":
            worker.ready.set()
            self._hand_out()
        elif kind == "learn":
            try:
                self._server.learn(*given)
            except ValueError:  # it is asked of Python; what else it told was not heard
                worker.channel.send("anew")
        elif kind == "counts":
            self._counted.tell(worker.process.pid, *given)
        elif kind == "forget":
            self._server.forget()
            self._tell_all("anew")
        elif given[0] not in worker.exchanges:
            return  # its client has gone
        elif kind == "more":
            self._server.more(*given)
        elif kind == "head":
            worker.exchanges[given[0]] = True
            self._server.head(*given)
        elif kind == "body":
            self._pass_on(worker, *given)
        elif kind == "cut":
            self._server.cut(*given)
            self._finish(given[0])

    def _pass_on(self, worker: _Worker, identifier: int, data: bytes, more: bool) -> None:
        has_room = self._server.body(identifier, data, more)
        if not more:
            worker.answered += 1
            self._finish(identifier)
        elif has_room:
            worker.channel.send("room", identifier)

    def _finish(self, identifier: int) -> None:
        owner = self._owners.pop(identifier, None)
        if owner is not None:
            owner.exchanges.pop(identifier, None)
        if not self._owners:
            self._is_idle.set()

    def _lose(self, worker: _Worker) -> None:
        """Tell the clients of a worker that is gone; nothing is asked a second time."""
        if worker not in self._workers:
            return
        self._workers.remove(worker)
        self._loop.remove_reader(worker.channel.fileno())
        worker.channel.close()
        self._counted.end(worker.process.pid)
        worker.ready.set()  # who waits for it looks again
        for identifier, is_begun in list(worker.exchanges.items()):
            self._finish(identifier)
            if is_begun:
                self._server.cut(identifier)
                continue
            self._server.head(identifier, 503, _LOST_HEADERS)
            self._server.body(identifier, _LOST, False)  # noqa: FBT003  # the binding's own

    def _tell_all(self, order: str) -> None:
        for worker in self._workers:
            worker.channel.send(order)


def _usage(pid: int) -> dict[str, float]:
    """Seconds of processors and megabytes of memory of a process, where the system tells."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text("ascii")
    except OSError:
        return {}
    fields = text[text.rindex(")") + 2 :].split()
    ticks, page = os.sysconf("SC_CLK_TCK"), os.sysconf("SC_PAGE_SIZE")
    return {
        "cpu_seconds": sum(map(int, fields[11:13])) / ticks,
        "megabytes": int(fields[21]) * page / 1e6,
    }
