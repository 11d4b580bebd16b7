"""``fraiseql generate``: Python from what a database holds."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer
from fraise_hookspecs.context import CommandContext

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context

    from fraiseql.reflecting.model import Reflection

app = typer.Typer(
    no_args_is_help=True, help="Python from what a database holds.", rich_markup_mode=None
)


@app.callback()
def generate() -> None:
    """Python from what a database holds."""


@app.command(name="from-db")
def from_db(
    ctx: typer.Context,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where; - for the terminal.")
    ] = "-",
    schema: Annotated[
        str | None,
        typer.Option("--schema", metavar="NAME", help="Of the database; else the search path's."),
    ] = None,
    table: Annotated[
        list[str] | None,
        typer.Option("--table", metavar="NAME", help="This table or view only; may be repeated."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the file.")] = False,
) -> None:
    """Write a Python module that declares what the project's database holds.

    Types of tv_ tables and v_ views come from their columns and definitions; what only documents
    tell is guessed from some of them, and marked so. Tables without documents get a query in
    Python. Nothing in the database changes.
    """
    from fraiseql.errors import GeneratedFileError, GenerateError
    from fraiseql.reflecting.catalog import first_schema
    from fraiseql.reflecting.model import Reflection as Found
    from fraiseql.reflecting.read import reflect
    from fraiseql.reflecting.write import write_module

    async def run(context: Context) -> Reflection:
        database = await context.resource("database")
        wanted = schema or await first_schema(database)
        if wanted is None:
            return Found(classes=(), enums=())
        return await reflect(database, wanted, table or (), default=schema is None)

    if output != "-" and Path(output).exists() and not force:
        raise GenerateError(
            f"There is {output} already.", hint="Choose another file, or give --force."
        )
    found = cast("CommandContext", ctx.obj).run(run)
    if not found.classes:
        raise GenerateError(
            "The database has no table or view that a type could be made of.",
            hint="Look with --schema at another schema; check the names given with --table.",
        )
    for name, reason in found.left_out:
        typer.echo(f"left out: {name} ({reason})", err=True)
    text = write_module(found, "What the database holds, as GraphQL types.")
    if output == "-":
        sys.stdout.write(text)
        return
    try:
        Path(output).write_text(text, encoding="utf-8")
    except OSError as error:
        raise GeneratedFileError(
            f"{output} cannot be written: {error.strerror or error}.",
            hint="Give a file in a folder that is there and that you may write to.",
        ) from error
    typer.echo(f"Wrote {output}: {len(found.classes)} types")
