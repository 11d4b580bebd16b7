"""``fraise db``: start, show and stop the project's PostgreSQL server."""

from __future__ import annotations

import typer

from fraise_postgres.cli.psql import psql
from fraise_postgres.cli.start import start
from fraise_postgres.cli.status import status
from fraise_postgres.cli.stop import stop
from fraise_postgres.cli.url import url

app = typer.Typer(
    no_args_is_help=True,
    help="Start, stop and look at the project's PostgreSQL server.",
    rich_markup_mode=None,
)
app.command()(start)
app.command()(stop)
app.command()(status)
app.command()(url)
app.command(
    # Everything behind `psql` is psql's, `--help` too.
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
    add_help_option=False,
)(psql)
