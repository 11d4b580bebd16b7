"""``fraiseql init``: a new project from a template."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Annotated

import typer

from fraiseql.scaffold import Scaffolded, list_templates, scaffold

_TEMPLATES = "|".join(list_templates())


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="[DIR]", help="Where; made if it is not there.")
    ] = Path(),
    template: Annotated[
        str, typer.Option(metavar=_TEMPLATES, help="What the project starts from.")
    ] = "minimal",
    name: Annotated[str | None, typer.Option(help="The project's name; else the folder's.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print what was made as JSON.")] = False,
) -> None:
    """Make a new project: database, API, settings and tests.

    The folder must be empty; nothing is ever overwritten.
    """
    made = scaffold(template, folder, name)
    if as_json:
        typer.echo(json.dumps(_describe(made)))
        return
    typer.echo(f"Made {made.name} from the template {made.template}: {len(made.files)} files")
    typer.echo(f"in {made.folder}\n")
    typer.echo("Next:")
    if made.folder != Path.cwd():
        typer.echo(f"  cd {shlex.quote(str(folder))}")
    typer.echo("  confiture build --env local --seed")
    typer.echo("  fraise serve")


def _describe(made: Scaffolded) -> dict[str, object]:
    return {
        "project": made.name,
        "folder": str(made.folder),
        "template": made.template,
        "files": [str(path) for path in made.files],
    }
