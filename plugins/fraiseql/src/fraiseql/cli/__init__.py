"""``fraiseql``: start, check and serve a GraphQL project."""

from __future__ import annotations

import typer
from confiture.cli.migrate import app as migrate

from fraiseql.cli.check import check
from fraiseql.cli.compile import compile_
from fraiseql.cli.db import app as db
from fraiseql.cli.dev import dev
from fraiseql.cli.explain import explain
from fraiseql.cli.generate import app as generate
from fraiseql.cli.init import init
from fraiseql.cli.schema import app as schema

app = typer.Typer(no_args_is_help=True, help="GraphQL over PostgreSQL.", rich_markup_mode=None)
app.command()(init)
app.command()(dev)
app.command()(check)
app.command()(explain)
app.command(name="compile")(compile_)
app.add_typer(schema, name="schema")
app.add_typer(db, name="db")
app.add_typer(migrate, name="migrate")
app.add_typer(generate, name="generate")
