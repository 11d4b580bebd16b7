"""``confiture adopt``."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from confiture.cli.options import EnvironmentOption, JsonOption, print_json

if TYPE_CHECKING:
    from fraise_hookspecs.context import CommandContext, Context

    from confiture.adopting.report import AdoptReport


def adopt(
    ctx: typer.Context,
    tool: Annotated[
        str,
        typer.Argument(
            metavar="TOOL",
            help="alembic, django, flyway, sqitch, dbmate, prisma, goose, diesel, or a plugin's.",
        ),
    ],
    *,
    env: EnvironmentOption = "local",
    folder: Annotated[
        Path | None,
        typer.Option("--folder", metavar="FOLDER", help="Where the tool's files are."),
    ] = None,
    accept: Annotated[
        list[str] | None,
        typer.Option(
            "--accept", metavar="NAME", help="Something missing or unknown that you have seen to."
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Look and compare; change nothing.")
    ] = False,
    finish: Annotated[
        bool, typer.Option("--finish", help="Watch the old tool's history no longer.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Take a database over from another migration tool, which stays usable.

    Refuses while the old tool's history is not settled, and says what to run there.  Then it
    writes the schema as files below db/schema, proved by building them, and one baseline below
    db/migrations.  Tables and files of the old tool are not touched.

    Exit codes: 0 done, 1 refused or failed, 2 usage.
    """
    command: CommandContext = ctx.obj

    async def main(context: Context) -> AdoptReport:
        from confiture import api

        if finish:
            return await api.finish_adopting(context, tool, env)
        with ExitStack() as stack:
            progress = None
            if sys.stderr.isatty() and not as_json:
                from confiture.cli.bar import Bar

                progress = stack.enter_context(Bar())
            return await api.adopt(
                context,
                tool,
                env,
                folder=folder,
                accept=accept or (),
                dry_run=dry_run,
                progress=progress,
            )

    report = command.run(main)
    if as_json:
        print_json(report.as_dict())
    elif report.finished:
        again = "" if report.changed else " already"
        sys.stdout.write(f"{report.database}: {report.tool} is{again} watched no longer\n")
    else:
        _show(report, dry_run=dry_run)


def _show(report: AdoptReport, *, dry_run: bool) -> None:
    from confiture.cli.pull import show_pulled

    count = len(report.history.steps)
    sys.stdout.write(f"{report.tool}: {count} step{'s' * (count != 1)}, nothing pending\n")
    for name in report.accepted:
        sys.stdout.write(f"accepted: {name}\n")
    if report.pulled is not None:
        show_pulled(report.pulled)
    else:
        sys.stdout.write("db/schema builds what the database has\n")
    if dry_run:
        sys.stdout.write("nothing was changed\n")
        return
    if report.written is not None:
        sys.stdout.write(f"wrote {report.written}\n")
    if not report.changed:
        sys.stdout.write(f"{report.database} was taken over before; nothing was changed\n")
        return
    sys.stdout.write(
        f"{report.database} is taken over from {report.tool}, which stays as it is\n"
        "\nnext: edit db/schema, then: confiture diff"
        f" {report.environment} db/schema\n"
    )
