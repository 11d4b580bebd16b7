"""``confiture pull``."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from confiture.cli.options import EnvironmentOption, JsonOption, print_json

if TYPE_CHECKING:
    from fraise_hookspecs.context import CommandContext, Context

    from confiture.pulling.report import PullReport


def pull(
    ctx: typer.Context,
    *,
    env: EnvironmentOption = "local",
    into: Annotated[
        Path | None,
        typer.Option(
            "--into", metavar="FOLDER", help="Folder of the files; db/schema if not said."
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show the files; write nothing.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Write the schema of a live database as DDL files, one file an object.

    The files are built in a scratch database on the same server and compared with the database;
    only if nothing differs they are written.  The database itself is only read.

    Exit codes: 0 done, 1 refused or failed, 2 usage.
    """
    command: CommandContext = ctx.obj

    async def main(context: Context) -> PullReport:
        from confiture.api import pull as run

        with ExitStack() as stack:
            progress = None
            if sys.stderr.isatty() and not as_json:
                from confiture.cli.bar import Bar

                progress = stack.enter_context(Bar())
            return await run(context, env, into=into, dry_run=dry_run, progress=progress)

    report = command.run(main)
    if as_json:
        print_json(report.as_dict())
    else:
        show_pulled(report)


def show_pulled(report: PullReport) -> None:
    """Print the files, and what is worth a look."""
    word = "wrote" if report.written else "would write"
    for file in report.files:
        sys.stdout.write(f"{word} {report.folder}/{file}\n")
    sys.stdout.write(
        f"\n{len(report.files)} files with {report.statements} statements build the schema of"
        f" {report.database}; a comparison found no differences.\n"
    )
    for one in report.unmodelled:
        sys.stderr.write(f"warning: in no file: {one.what}\n")
    for warning in report.warnings:
        sys.stderr.write(f"warning: {warning}\n")
