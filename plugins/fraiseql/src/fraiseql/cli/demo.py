"""``fraise demo``: a music store, built and served from nothing, with requests to try."""

from __future__ import annotations

import enum
import signal
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated, Final, cast

import typer
from fraise_hookspecs import FraiseError
from fraise_hookspecs.context import CommandContext

if TYPE_CHECKING:
    from rich.console import Console

app = typer.Typer(rich_markup_mode=None)

_HOST: Final = "127.0.0.1"


class Environment(enum.Enum):
    """Which defaults the demo is served with."""

    DEVELOPMENT = "development"
    PRODUCTION = "production"


@app.command()
def demo(
    ctx: typer.Context,
    folder: Annotated[
        Path, typer.Option("--dir", metavar="DIR", help="Where the project is, or will be.")
    ] = Path("fraise-demo"),
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port to listen on; 0 for a free one.")
    ] = 8000,
    env: Annotated[
        Environment | None, typer.Option(help="Which defaults apply; production's are secure.")
    ] = None,
    engine: Annotated[
        str | None, typer.Option(metavar="NAME", help="What serves; else the preferred engine.")
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Compare answers with the database, then stop.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print what happens as JSON.")] = False,
) -> None:
    """Build a music store, serve it, and show what to ask.

    The folder is made if it is not there, and used again if it is the demo's own. PostgreSQL
    comes with the package; with postgres.dsn (FRAISE_POSTGRES__DSN) that server is used.
    With --check the port is a free one and the exit status says whether all was right.
    """
    import anyio
    from fraise_kernel import Kernel

    from fraiseql.demo.board import Board
    from fraiseql.demo.stages import Demo, play, prepare_folder
    from fraiseql.serving.command import choose_engine
    from fraiseql.serving.listening import open_listener

    line = cast("CommandContext", ctx.obj)
    environment = line.environment if env is None else env.value
    board = Board(None if as_json else _console())
    wanted = Demo(folder=folder.absolute(), engine=engine, check=check)

    async def run() -> bool:
        async with Kernel(wanted.folder, environment=environment) as context:
            return await play(wanted, board, context, listener)

    done = False
    try:
        if engine is not None:
            # Asked of a kernel without a project: a wrong name shall not leave a folder behind.
            choose_engine(Kernel(settings={}).load(), engine)
        with (
            closing(open_listener(_HOST, 0 if check else port)) as listener,
            _terminate_as_interrupt(),
            suppress(KeyboardInterrupt),
        ):
            with board.step("Project") as step:
                step.detail = prepare_folder(wanted.folder)
            done = anyio.run(run)
    except FraiseError:
        board.say(f"Failed after {board.seconds:.1f} s.", "bold red")
        raise
    if not done:
        board.say("Interrupted; what was started is stopped.")
        raise typer.Exit(130)


def _console() -> Console:
    from rich.console import Console

    return Console(highlight=False)


@contextmanager
def _terminate_as_interrupt() -> Iterator[None]:
    """Let SIGTERM do what Ctrl-C does: cancel, and close what was opened."""

    def interrupt(number: int, frame: FrameType | None) -> None:
        del number, frame
        signal.raise_signal(signal.SIGINT)

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
