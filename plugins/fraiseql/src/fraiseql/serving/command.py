"""Runs what ``fraise serve`` and ``fraiseql dev`` ask for."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING

import anyio
from fraise_hookspecs.repository import Bind, ServerEngine, ServerEngineSpec

from fraiseql.bundle.compiling import choose_compiler
from fraiseql.bundle.file import read_bundle
from fraiseql.errors import ReloadError
from fraiseql.http.app import Application
from fraiseql.observing.listener import serve_metrics
from fraiseql.serving import handover
from fraiseql.serving.banner import describe_serving, serving_as_json
from fraiseql.serving.blame import blame_project
from fraiseql.serving.bundled import BundledApplication
from fraiseql.serving.choosing import ChosenEngine, choose_engine, require_available
from fraiseql.serving.listening import open_listener, show_url
from fraiseql.serving.logs import configure_logs
from fraiseql.serving.reload import Reloader
from fraiseql.serving.schema import load_schema

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from fraise_hookspecs.context import CommandContext, Context

    from fraiseql.serving.options import ServeOptions


def run_serving(line: CommandContext, options: ServeOptions) -> None:
    """Serve until a signal.

    Raises:
        FraiseError: the engine or the schema is unknown or wrong, the engine cannot serve here,
            the address cannot be had, or the database lacks what the schema needs.
    """
    given = handover.GIVEN
    loaded = line.load()
    # before anything is started for it
    bundle = None if options.bundle is None else read_bundle(options.bundle)
    engine = (
        choose_engine(loaded, options.engine)
        if bundle is None
        else ChosenEngine(require_available(loaded, choose_compiler(loaded, options.engine)))
    )
    serve: ServerEngine = loaded.catalog(ServerEngineSpec).load(engine.name)
    listener = given.listener if given else open_listener(options.host, options.port)
    with listener:
        if bundle is None:
            load_schema(loaded)  # likewise
        configure_logs(production=loaded.production)
        if given is None or given.first:
            engine.log()

        async def main(context: Context) -> None:
            application = (
                build_application(context)
                if bundle is None or options.bundle is None
                else BundledApplication(bundle, options.bundle, context, sealed=options.sealed)
            )

            def ready(host: str, port: int, scheme: str = "http") -> None:
                if given is None:
                    # The engine has its own by now; ours would let clients in while it ends.
                    listener.close()
                if given is None or given.first:
                    show = serving_as_json if options.as_json else describe_serving
                    url = show_url(host, port, scheme)
                    _say(show(application, context, engine, url, host, port))
                if given is None and not options.as_json:
                    _say("Stop with Ctrl-C.")
                if given is not None:
                    given.report_ready()

            bind = Bind(
                host=options.host, port=options.port, drain=options.drain, listener=listener
            )
            async with AsyncExitStack() as stack:
                await stack.enter_async_context(application.lifespan())
                if given is None:  # else the one that it replaces may still have the address
                    await stack.enter_async_context(serve_metrics(application.observation))
                await stack.enter_async_context(_stop_with_parent(given))
                await serve(application, bind, context, ready)

        line.run(main)


def run_reloading(
    line: CommandContext,
    options: ServeOptions,
    prepare: Callable[[Context], Awaitable[None]] | None = None,
) -> None:
    """Serve in a process of its own and renew it when files change, until a signal.

    Args:
        line: the command line.
        options: of the server.
        prepare: done once before, with the kernel open.

    Raises:
        FraiseError: as :func:`run_serving`, and in production.
    """
    loaded = line.load()
    if loaded.production:
        raise ReloadError(
            f"Reloading is for development, and the environment is {loaded.environment}.",
            hint="Leave out --reload, or choose --env development.",
        )
    choose_engine(loaded, options.engine)
    with open_listener(options.host, options.port) as listener:
        words = (
            "--project",
            str(line.project),
            "--env",
            line.environment,
            *options.as_words(),
        )

        async def main(context: Context) -> None:
            # Holds the embedded server over all restarts.
            await context.resource("postgres")
            if prepare is not None:
                await prepare(context)
            if not options.as_json:
                _say("Watching for changes. Stop with Ctrl-C.")
            say = _say if not options.as_json else _say_aside
            await Reloader(words, listener, context.project, options.drain, say).run()

        line.run(main)


def build_application(context: Context) -> Application:
    """The application of the project's schema.

    Raises:
        FraiseError: the project's code or its declarations are wrong; the place is its line.
    """
    schema = load_schema(context)
    with blame_project(context.project):
        return Application(schema, context)


@asynccontextmanager
async def _stop_with_parent(given: handover.Handover | None) -> AsyncIterator[None]:
    """Cancel what is inside when a reloading parent says so, or is gone."""
    if given is None:
        yield
        return
    async with anyio.create_task_group() as group:

        async def watch() -> None:
            await given.wait_for_stop()
            group.cancel_scope.cancel()

        group.start_soon(watch)
        yield
        group.cancel_scope.cancel()


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _say_aside(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
