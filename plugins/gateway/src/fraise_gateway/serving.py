"""The engine ``native``: Rust serves, and asks the application on this event loop for the rest."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Protocol

import anyio
from anyio import to_thread
from attrs import frozen
from fraiseql.execute.signing import key_of
from fraiseql.http.app import Application
from fraiseql.observing.tracing import find_provider
from fraiseql.serving.bundled import BundledApplication
from fraiseql.serving.draining import DrainingApplication
from fraiseql.serving.listening import open_listener, share_listener

from fraise_gateway.bridge import Bridge
from fraise_gateway.bundle import BundleTeacher, require_bundle, room_for
from fraise_gateway.configuration import as_json, describe_server
from fraise_gateway.errors import (
    SealedBundleError,
    SettingsRefusedError,
    UnsupportedApplicationError,
    WorkerBundleError,
)
from fraise_gateway.figures import log_figures, tell_on_signal
from fraise_gateway.health import POOL, check_pool
from fraise_gateway.lessons import Teacher, read_session_headers
from fraise_gateway.lifespan import run_lifespan
from fraise_gateway.module import load_module
from fraise_gateway.observing.metrics import METRICS, NativeReadings
from fraise_gateway.observing.sampling import read_sampling
from fraise_gateway.observing.spans import SpanWriter, make_writer, write_spans
from fraise_gateway.stopping import Stop, heed_signals
from fraise_gateway.watching import watched
from fraise_gateway.workers import Herd
from fraise_gateway.yielding import stand_back

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context
    from fraise_hookspecs.repository import Bind, Ready, ServedApplication

    from fraise_gateway.module import NativeServer
    from fraise_gateway.settings import GatewaySettings

_LOG: Final = logging.getLogger("fraiseql")

#: Seconds that clients wait at most for the database at a start from a bundle.
_DATABASE: Final = 5.0
#: Seconds beyond those of the drain: for answers to be sent, then for what ignores its end.
_GRACE: Final = 5.0


async def serve(
    application: ServedApplication,
    bind: Bind,
    context: Context,
    ready: Ready,
) -> None:
    """Serve until cancelled or until SIGINT or SIGTERM, then drain.

    A second signal ends the drain.

    Args:
        application: what to serve, its lifespan included.
        bind: where; a listener that is given stays its owner's.
        context: the open kernel.
        ready: called once with host and real port when connections are accepted.

    Raises:
        FraiseError: the compiled module or the database cannot be used as the settings say, the
            address cannot be had, or the application's start-up failed.
    """
    module = load_module()
    served = application.asgi
    if not isinstance(served, Application):
        raise UnsupportedApplicationError(
            f"The native engine serves applications of fraiseql.asgi, found {type(served)!r}.",
            hint="Serve it with --engine python.",
        )
    given = bind.listener
    listener = open_listener(bind.host, bind.port) if given is None else share_listener(given)
    with listener:
        host, port = listener.getsockname()[:2]
        async with run_lifespan(served) as state:
            settings = await _describe(context, served)
            writer = _observe(served, settings)
            server = _make(module.Server, settings)
            stop = Stop()
            async with _answering(context, served, server, (host, port), state) as python:
                with heed_signals(stop), tell_on_signal(server, python.figures):
                    _start(server, listener.fileno())
                    python.begin()
                    listener.close()  # the server has its own, and closes it when it drains
                    async with (
                        write_spans(server, writer),
                        _drained(server, python, stop, bind.drain),
                        watched(server),
                    ):
                        if "tls" in settings:
                            ready(host, port, "https")
                        else:
                            ready(host, port)
                        await stop.asked.wait()
                    log_figures(server, python.figures, at_end=True)


def _make(
    make: Callable[[bytes], NativeServer],
    settings: dict[str, Any],  # Any: JSON
) -> NativeServer:
    try:
        return make(as_json(settings))
    except ValueError as error:
        raise _refused(error) from error


def _start(server: NativeServer, listener: int) -> None:
    try:
        server.start(listener)
    except (ValueError, OSError, RuntimeError) as error:
        raise _refused(error) from error


def _refused(error: Exception) -> SettingsRefusedError:
    return SettingsRefusedError(
        f"The native engine cannot start: {error}.",
        hint="Mend the setting that this names, or serve with --engine python.",
    )


async def _describe(context: Context, served: Application) -> dict[str, Any]:  # Any: JSON
    """The settings of the server; a bundle that does not fit is refused before anything else."""
    if not isinstance(served, BundledApplication):
        await served.engine.close()  # what comes to it, the server has declined already
        return await describe_server(context, served.path, served.engine.cursor_key)
    obstacle = _find_obstacle(context)
    if served.late.sealed and obstacle is not None:
        raise SealedBundleError(
            f"A sealed server could answer nothing, because {obstacle}",
            hint="Leave out --sealed, or mend what the message names.",
        )
    if context.settings("gateway").workers:
        raise WorkerBundleError(
            "gateway.workers is set, and a bundle starts without Python.",
            hint="Leave out --bundle, or set gateway.workers to 0.",
        )
    await require_bundle(served, context)
    key = key_of(context, signs=served.bundle.signs)
    settings = await describe_server(context, served.path, key)
    return settings | {
        "plans": room_for(served.bundle, settings["plans"]),
        # who comes before it can be asked would need the application
        "database_seconds": _DATABASE,
    }


def _observe(served: Application, settings: dict[str, Any]) -> SpanWriter | None:  # Any: JSON
    """Tell the server what is of interest; gives what makes spans, where anybody wants them."""
    observation = served.observation
    if observation.requests is not None:
        settings["metrics"] = {"operations": observation.metrics.operations}
    provider = find_provider() if observation.tracing is not None else None
    writer = None if provider is None else make_writer(provider, served.path)
    if writer is not None:
        sampling = read_sampling(provider)
        settings["traces"] = {"sampling": sampling, "setting": observation.traces.setting}
    return writer


class Answering(Protocol):
    """Python, as it answers what is forwarded: in this process, or in others."""

    def begin(self) -> None:
        """The native server has its threads."""
        ...

    def end(self) -> None:
        """Answer 503 to what is still open."""
        ...

    async def cancel(self) -> None:
        """Cancel what is still open, and wait until all of it has ended."""
        ...

    def figures(self) -> Mapping[str, Any]:  # Any: JSON
        """What can be seen beside the figures of the server."""
        ...


@frozen
class _Here:
    """Python in this process."""

    bridge: Bridge
    draining: DrainingApplication
    niceness: int

    def begin(self) -> None:
        stand_back(self.niceness)

    def end(self) -> None:
        self.draining.end()

    async def cancel(self) -> None:
        await self.bridge.cancel()

    def figures(self) -> Mapping[str, Any]:  # Any: JSON
        return {}


@asynccontextmanager
async def _answering(
    context: Context,
    served: Application,
    server: NativeServer,
    place: tuple[str, int],
    state: dict[str, Any],  # Any: the application's own values
) -> AsyncIterator[Answering]:
    """Python for the time of the block, and the native server taught by it."""
    settings: GatewaySettings = context.settings("gateway")
    if settings.workers:
        obstacle = _find_obstacle(context)
        if obstacle is not None:
            _LOG.warning("Python answers every request, because %s", obstacle)
        observation = served.observation
        herd = Herd(
            server,
            context,
            place,
            settings,
            teaches=obstacle is None,
            counts=None if observation.requests is None else observation.metrics.operations,
        )
        async with herd.running():
            with _count(served, server, None):
                observation.add(herd.read)
                try:
                    yield herd
                finally:
                    observation.remove(herd.read)
        return
    draining = DrainingApplication(served)
    with (
        Bridge(server, draining, place, state) as bridge,
        _teach(context, served, server) as teacher,
        _count(served, server, teacher),
    ):
        yield _Here(bridge, draining, settings.python_niceness)


@contextmanager
def _count(
    served: Application, server: NativeServer, teacher: Teacher | BundleTeacher | None
) -> Iterator[None]:
    """Let metrics and readiness of the application have those of the server in the block."""
    taught = teacher.figures if isinstance(teacher, Teacher) else None
    readings = NativeReadings(server, taught)
    served.observation.add(readings, METRICS)
    served.readiness.own[POOL] = partial(check_pool, server)
    try:
        yield
    finally:
        served.observation.remove(readings)
        del served.readiness.own[POOL]


@contextmanager
def _teach(
    context: Context, served: Application, server: NativeServer
) -> Iterator[Teacher | BundleTeacher | None]:
    """Let the server learn what the engine plans, unless only Python could run it."""
    obstacle = _find_obstacle(context)
    if obstacle is not None:
        _LOG.warning("Python answers every request, because %s", obstacle)
        yield None
        return
    teacher = (
        BundleTeacher(served, context, server)
        if isinstance(served, BundledApplication)
        else Teacher(served.engine, server)
    )
    teacher.watch()
    try:
        yield teacher
    finally:
        teacher.unwatch()


def _find_obstacle(context: Context) -> str | None:
    """Why nothing can be answered natively; None where something can."""
    asked = read_session_headers(context).asked
    if asked:
        return (
            f"only it knows the session variables {', '.join(asked)}; a SessionVariableSpec with "
            "a header is known to the native engine too."
        )
    return None


@asynccontextmanager
async def _drained(
    server: NativeServer,
    python: Answering,
    stop: Stop,
    seconds: float,
) -> AsyncIterator[None]:
    """At the end of the block, however it comes, answer what is open and stop the server."""
    try:
        yield
    finally:
        server.drain()
        with anyio.CancelScope(shield=True):
            async with anyio.create_task_group() as group:
                group.start_soon(_end_late_requests, python, stop, seconds)
                await to_thread.run_sync(server.stop, seconds + 2 * _GRACE)
                group.cancel_scope.cancel()
            await python.cancel()


async def _end_late_requests(python: Answering, stop: Stop, seconds: float) -> None:
    """Answer 503 to what takes too long; then cut off what ignores that it was cancelled."""
    with anyio.move_on_after(seconds):
        await stop.forced.wait()
    python.end()
    await anyio.sleep(_GRACE)
    await python.cancel()
