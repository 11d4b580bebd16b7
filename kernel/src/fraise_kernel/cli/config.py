"""Show, validate and describe the settings."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from fraise_kernel.cli.commandline import CommandLine
from fraise_kernel.cli.table import draw
from fraise_kernel.settings.nodes import display
from fraise_kernel.settings.sources import overlay_of

app = typer.Typer(
    no_args_is_help=True, help="Show, validate and describe the settings.", rich_markup_mode=None
)


@app.command()
def show(
    ctx: typer.Context,
    section: Annotated[str | None, typer.Argument(help="Only this section.")] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for machines.")] = False,
) -> None:
    """Show every setting that is in force, and where its value comes from."""
    from fraise_kernel.settings.origin import trace

    rows = trace(_line(ctx).kernel.load().all_settings, section)
    if as_json:
        listed = [{"key": r.key, "value": r.value, "origin": r.origin} for r in rows]
        sys.stdout.write(json.dumps(listed, indent=2) + "\n")
        return
    cells = [(row.key, json.dumps(row.value, ensure_ascii=False), row.origin) for row in rows]
    sys.stdout.write(draw(("KEY", "VALUE", "FROM"), cells))


@app.command()
def validate(
    ctx: typer.Context,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for machines.")] = False,
) -> None:
    """Check the settings of this environment; every problem has its line and column."""
    line = _line(ctx)
    file = line.require_project()
    line.kernel.load()
    if as_json:
        overlay = line.project / overlay_of(line.environment)
        files = [display(one) for one in (file, overlay) if one.is_file()]
        found = {"valid": True, "environment": line.environment, "files": files}
        sys.stdout.write(json.dumps(found) + "\n")
        return
    sys.stdout.write(f"{display(file)} is valid for the environment {line.environment}\n")


@app.command()
def schema(ctx: typer.Context) -> None:
    """Print the JSON Schema of fraise.yaml with everything that loaded plugins read."""
    from fraise_kernel.settings.schema import describe_sections

    kernel = _line(ctx).kernel
    sys.stdout.write(json.dumps(describe_sections(kernel.settings_classes()), indent=2) + "\n")


def _line(ctx: typer.Context) -> CommandLine:
    assert isinstance(ctx.obj, CommandLine)
    return ctx.obj
