"""``confiture migrate drift``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from confiture.cli.options import EnvironmentOption, JsonOption, print_json

if TYPE_CHECKING:
    from fraise_hookspecs.context import CommandContext, Context

    from confiture.migrations.drift import DriftReport

#: Exit codes of a comparison that went well.
DIFFERENT, UNKNOWN = 3, 4
_STYLES = {"missing": "red", "unexpected": "yellow", "changed": "magenta"}


def drift(
    ctx: typer.Context,
    *,
    env: EnvironmentOption = "local",
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 4 where something is not compared.")
    ] = False,
    owners: Annotated[bool, typer.Option("--owners", help="Compare ownership as well.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Say in what a live database is not what the files below db/schema say.

    All kinds of objects are compared; what is not compared is told.  The database is only read.

    Exit codes: 0 no drift, 1 error, 2 usage, 3 drift, 4 not all is compared (--strict).
    """
    command: CommandContext = ctx.obj

    async def main(context: Context) -> DriftReport:
        from confiture.api import find_drift

        return await find_drift(context, env, owners=owners)

    found = command.run(main)
    if as_json:
        print_json(found.as_dict())
    else:
        _show(found)
    for one in found.unmodelled:
        sys.stderr.write(f"warning: not compared: {one.what}\n")
    if strict and found.unmodelled:
        raise typer.Exit(UNKNOWN)
    if found.drifted:
        raise typer.Exit(DIFFERENT)


def _show(found: DriftReport) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from confiture.migrations.wording import spell

    console = Console(highlight=False, soft_wrap=True)
    console.print(f"{found.environment}: {found.database}", markup=False)
    if not found.drifted:
        console.print("no drift: it is as the files say", markup=False)
        return
    table = Table("", "kind", "name", "other", box=None, pad_edge=False)
    for one in found.drifted:
        state = Text(one.state.value, style=_STYLES[one.state.value])
        name = spell(".".join(one.identity.name))
        table.add_row(state, one.identity.kind, Text(name), ", ".join(one.values))
    console.print(table)
    if found.pending:
        told = ", ".join(found.pending)
        console.print(Text(f"migrations that it has not: {told}"))
