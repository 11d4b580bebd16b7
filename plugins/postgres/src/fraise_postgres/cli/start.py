"""``fraise db start``."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from fraise_postgres.cli.project import read_command, refuse_foreign


def start(
    ctx: typer.Context,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for machines.")] = False,
) -> None:
    """Start the project's server and keep it up until `fraise db stop`; print its address."""
    from fraise_postgres.connecting import show_version
    from fraise_postgres.server import start_server

    project, settings = read_command(ctx)
    refuse_foreign(settings, "started")
    with start_server(project, settings=settings, keep=True) as server:
        dsn = server.dsn()
    if as_json:
        facts = {
            "url": dsn,
            "version": server.version,
            "pid": server.pid,
            "data": str(server.data),
            "kept": True,
        }
        sys.stdout.write(json.dumps(facts, indent=2) + "\n")
        return
    sys.stderr.write(f"PostgreSQL {show_version(server.version)} runs until `fraise db stop`\n")
    sys.stdout.write(f"{dsn}\n")
