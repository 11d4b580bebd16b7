"""``fraiseql dev``: everything that development needs, in one command."""

from __future__ import annotations

from typing import cast

import typer
from fraise_hookspecs.context import CommandContext

from fraiseql.cli.serve import Engine, Host, Port
from fraiseql.serving.options import ServeOptions


def dev(
    ctx: typer.Context, engine: Engine = None, host: Host = "127.0.0.1", port: Port = 8000
) -> None:
    """Build the database if it is empty, serve, and serve anew when files change."""
    from fraiseql.serving.command import run_reloading
    from fraiseql.serving.preparing import build_if_empty

    options = ServeOptions(engine=engine, host=host, port=port, drain=2.0)
    run_reloading(cast("CommandContext", ctx.obj), options, build_if_empty)
