"""``fraiseql db``: the commands of Confiture that build and compare the project's database."""

from __future__ import annotations

import typer
from confiture.cli.build import build
from confiture.cli.diff import diff
from confiture.cli.pull import pull
from confiture.cli.status import status

app = typer.Typer(
    no_args_is_help=True, help="Build the database and compare it.", rich_markup_mode=None
)
app.command()(build)
app.command()(status)
app.command()(diff)
app.command()(pull)
