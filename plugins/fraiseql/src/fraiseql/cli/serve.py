"""``fraise serve``: the schema of the project over HTTP."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, cast

import typer
from fraise_hookspecs.context import CommandContext

from fraiseql.serving.options import ServeOptions

app = typer.Typer(rich_markup_mode=None)

Host = Annotated[str, typer.Option(help="Address to listen on; 0.0.0.0 for every interface.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 for a free one.")]
Engine = Annotated[
    str | None, typer.Option(metavar="NAME", help="Server engine; else the best that can serve.")
]


@app.command()
def serve(
    ctx: typer.Context,
    engine: Engine = None,
    host: Host = "127.0.0.1",
    port: Port = 8000,
    drain: Annotated[
        float, typer.Option(min=0, help="Seconds that open requests get when it stops.")
    ] = 10.0,
    reload: Annotated[
        bool, typer.Option("--reload", help="Serve anew when files change; for development.")
    ] = False,
    bundle: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Start from what fraiseql compile wrote, without the application."
        ),
    ] = None,
    sealed: Annotated[
        bool,
        typer.Option("--sealed", help="With --bundle: refuse what the file has no plan for."),
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print where it listens as one line of JSON.")
    ] = False,
) -> None:
    """Serve the project's GraphQL schema over HTTP.

    Stops at Ctrl-C or SIGTERM, when open requests are answered.
    """
    from fraiseql.serving.command import run_reloading, run_serving

    if sealed and bundle is None:
        raise typer.BadParameter("needs --bundle beside it", param_hint="--sealed")
    if reload and bundle is not None:
        raise typer.BadParameter(
            "cannot go with --reload, which is for development", param_hint="--bundle"
        )
    options = ServeOptions(
        engine=engine,
        host=host,
        port=port,
        drain=drain,
        bundle=bundle,
        sealed=sealed,
        as_json=as_json,
    )
    line = cast("CommandContext", ctx.obj)
    if reload:
        run_reloading(line, options)
    else:
        run_serving(line, options)
