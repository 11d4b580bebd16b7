"""``fraise demo``: a music store, built and served from nothing, with requests to try."""

from __future__ import annotations

import enum
import os
import secrets
import signal
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, cast

import typer
from fraise_hookspecs import FraiseError
from fraise_hookspecs.context import CommandContext

if TYPE_CHECKING:
    from rich.console import Console

app = typer.Typer(rich_markup_mode=None)

_HOST: Final = "127.0.0.1"
_BY_SIGNAL: Final = 128 + signal.SIGINT


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
        str | None, typer.Option(metavar="NAME", help="What serves; else the best engine that can.")
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
    from fraise_kernel import Kernel

    from fraiseql.demo.board import Board
    from fraiseql.demo.stages import Demo, play, prepare_folder
    from fraiseql.serving.choosing import choose_engine
    from fraiseql.serving.listening import open_listener

    # In production cursors need a key; those of a demo live as long as it does.
    os.environ.setdefault("FRAISE_FRAISEQL__CURSOR_SECRET", secrets.token_urlsafe(32))
    line = cast("CommandContext", ctx.obj)
    board = Board(None if as_json else _console())
    wanted = Demo(folder=folder.absolute(), engine=engine, check=check)
    project = line.at(wanted.folder, line.environment if env is None else env.value)
    try:
        if engine is not None:
            # Asked of a kernel without a project: a wrong name shall not leave a folder behind.
            choose_engine(Kernel(settings={}).load(), engine)
        with closing(open_listener(_HOST, 0 if check else port)) as listener:
            with board.step("Project") as step:
                step.detail = prepare_folder(wanted.folder)
            if not project.run(lambda context: play(wanted, board, context, listener)):
                raise SystemExit(_BY_SIGNAL)  # which the server has taken and not passed on
    except FraiseError:
        board.say(f"Failed after {board.seconds:.1f} s.", "bold red")
        raise
    except SystemExit:
        board.say("Interrupted; what was started is stopped.")
        raise


def _console() -> Console:
    from rich.console import Console

    return Console(highlight=False)
