"""``fraise db url``."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from fraise_postgres.cli.project import read_command
from fraise_postgres.errors import ServerDownError


def url(
    ctx: typer.Context,
    *,
    database: Annotated[
        str | None, typer.Option("--database", help="Another database than the application's.")
    ] = None,
    start: Annotated[
        bool, typer.Option("--start", help="Start the server when it does not run, and keep it up.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for machines.")] = False,
) -> None:
    """Print the address of the database."""
    from fraise_postgres.server import attach_server, start_server

    project, settings = read_command(ctx)
    server = attach_server(project, settings=settings)
    if server is None and start:
        with start_server(project, settings=settings, keep=True) as server:
            pass
    if server is None:
        raise ServerDownError(
            f"the server of {project} is not running",
            hint="start it with `fraise db start`, or: fraise db url --start",
        )
    dsn = server.dsn(database)
    sys.stdout.write((json.dumps({"url": dsn}) if as_json else dsn) + "\n")
