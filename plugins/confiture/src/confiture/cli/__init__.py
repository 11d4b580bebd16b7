"""``confiture``: build databases from folders of DDL files, compare and migrate them."""

from __future__ import annotations

import typer

from confiture.cli.adopt import adopt
from confiture.cli.build import build
from confiture.cli.diff import diff
from confiture.cli.init import init
from confiture.cli.lint import lint
from confiture.cli.migrate import app as migrate
from confiture.cli.pull import pull
from confiture.cli.status import status

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Build PostgreSQL databases from folders of DDL files, compare and migrate them.",
    epilog="DDL files stand below db/schema, in any depth and order; environments in"
    " db/environments. Begin with: confiture init, then: confiture build --env local",
)
app.command()(init)
app.command()(build)
app.command()(status)
app.command()(diff)
app.command()(pull)
app.add_typer(migrate, name="migrate")
app.command()(lint)
app.command()(adopt)
