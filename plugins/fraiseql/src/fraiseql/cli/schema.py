"""``fraiseql schema``: the schema as text, and in the formats that plugins write."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer
from fraise_hookspecs.context import CommandContext

from fraiseql.cli.diff import check, diff
from fraiseql.cli.sync import sync
from fraiseql.cli.verify import verify

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context

    from fraiseql.schema.build import BuiltSchema

app = typer.Typer(
    no_args_is_help=True, help="The schema as text, and in other formats.", rich_markup_mode=None
)
app.command()(sync)
app.command()(verify)
app.command()(diff)
app.command()(check)


@app.command(name="print")
def print_schema(
    ctx: typer.Context,
    bundle: Annotated[
        Path | None,
        typer.Option(
            "--bundle",
            metavar="FILE",
            help="The schema that fraiseql compile wrote to this file; nothing is imported.",
        ),
    ] = None,
) -> None:
    """Print the schema definition language; needs no database."""
    if bundle is not None:
        from fraiseql.bundle.file import read_bundle

        sys.stdout.write(read_bundle(bundle).sdl)
        return
    context = cast("CommandContext", ctx.obj).load()
    sys.stdout.write(_build(context).sdl())


@app.command()
def export(
    ctx: typer.Context,
    format_: Annotated[
        str, typer.Option("--format", metavar="NAME", help="What to write; sdl is always there.")
    ] = "sdl",
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="DIR", help="Where; - for the terminal.")
    ] = "-",
    option: Annotated[
        list[str] | None,
        typer.Option("--option", metavar="KEY=VALUE", help="An option of the format."),
    ] = None,
) -> None:
    """Write the schema in one of the formats that plugins bring; needs no database."""
    from fraise_hookspecs.export import Exporter, ExporterSpec

    from fraiseql.export import parse_options, print_files, write_files

    context = cast("CommandContext", ctx.obj).load()
    exporter: Exporter = context.catalog(ExporterSpec).load(format_)
    options = parse_options(option or [])
    files = tuple(exporter(_build(context).graphql, options, context))
    if output == "-":
        print_files(files, sys.stdout.buffer)
        return
    for path in write_files(files, Path(output)):
        typer.echo(f"Wrote {path}")


def _build(context: Context) -> BuiltSchema:
    from fraiseql.serving.blame import blame_project
    from fraiseql.serving.schema import load_schema

    schema = load_schema(context)
    with blame_project(context.project):
        return schema.build(context)
