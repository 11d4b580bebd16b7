"""``fraise db stop``."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from fraise_postgres.cli.project import read_command


def stop(
    ctx: typer.Context,
    *,
    force: Annotated[
        bool, typer.Option("--force", help="Stop it also when somebody uses it.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for machines.")] = False,
) -> None:
    """Stop the project's server, unless somebody uses it."""
    from fraise_postgres.server import stop_server

    project, settings = read_command(ctx)
    stopped = stop_server(project, settings=settings, force=force)
    if as_json:
        sys.stdout.write(json.dumps({"stopped": stopped}) + "\n")
        return
    sys.stdout.write("stopped\n" if stopped else "the server was not running\n")
