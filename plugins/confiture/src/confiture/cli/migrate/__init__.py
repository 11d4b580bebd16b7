"""``confiture migrate``: versioned migrations."""

from __future__ import annotations

import typer

from confiture.cli.migrate.baseline import baseline
from confiture.cli.migrate.down import down
from confiture.cli.migrate.drift import drift
from confiture.cli.migrate.generate import generate
from confiture.cli.migrate.resolve import resolve
from confiture.cli.migrate.squash import squash
from confiture.cli.migrate.status import status
from confiture.cli.migrate.up import up
from confiture.cli.migrate.verify import verify

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Write and run the migrations of db/migrations, forward and back.",
)
app.command()(generate)
app.command()(up)
app.command()(down)
app.command()(status)
app.command()(baseline)
app.command()(resolve)
app.command()(verify)
app.command()(drift)
app.command()(squash)
