"""``confiture status``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from confiture.cli.options import EnvironmentOption, JsonOption, print_json

if TYPE_CHECKING:
    from fraise_hookspecs.context import CommandContext, Context

    from confiture.comparison import StatusReport

#: Exit code of a database that is not what the files say.
DIFFERENT = 3


def status(
    ctx: typer.Context, *, env: EnvironmentOption = "local", as_json: JsonOption = False
) -> None:
    """Compare the files with the build in the database.

    Exit codes: 0 up to date, 1 error, 2 usage, 3 anything else: files changed, never built,
    no database, or objects of which no record says where they come from.
    """
    command: CommandContext = ctx.obj

    async def main(context: Context) -> StatusReport:
        from confiture.api import status as look

        return await look(context, env)

    report = command.run(main)
    if as_json:
        print_json(report.as_dict())
    else:
        _show(report)
    if report.state.name != "UP_TO_DATE":
        raise typer.Exit(DIFFERENT)


def _show(report: StatusReport) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False, soft_wrap=True)
    protected = ", protected" if report.protected else ""
    console.print(f"{report.environment}{protected}: {report.database}", markup=False)
    console.print(f"{report.state.value}{_explain(report)}", markup=False)
    if report.migration is not None:
        console.print(f"newest migration: {report.migration}", markup=False)
    for word, files in (
        ("added", report.added),
        ("changed", report.changed),
        ("removed", report.removed),
    ):
        for file in files:
            console.print(f"  {word:<8} {file}", markup=False)
    kinds = sorted({*report.declared, *report.present})
    if kinds:
        table = Table("kind", box=None, pad_edge=False)
        table.add_column("in files", justify="right")
        table.add_column("in database", justify="right")
        for kind in kinds:
            table.add_row(
                kind.replace("-", " "),
                str(report.declared.get(kind, "")),
                str(report.present.get(kind, "")),
            )
        console.print()
        console.print(table)
    console.print()
    for strategy in report.strategies:
        console.print(
            f"strategy {strategy.name} (plugin {strategy.plugin}): {strategy.summary}",
            markup=False,
        )
    for warning in report.record.warnings if report.record is not None else ():
        sys.stderr.write(f"warning: {warning}\n")


def _explain(report: StatusReport) -> str:
    record = report.record
    if record is None and report.migration is not None and report.state.name != "UNKNOWN":
        return ""
    if record is None:
        return {
            "NEVER_BUILT": ": the database is empty; run `confiture build`",
            "UNKNOWN": ": the database has objects, but no record of a build",
            "MISSING": ": there is no such database; run `confiture build`",
        }[report.state.name]
    when = record.placed_at.isoformat(" ", "seconds") if record.placed_at is not None else "?"
    seeded = ", with seeds" if record.seeded else ""
    return (
        f": built {when} from {len(record.files)} files by Confiture {record.tool_version}{seeded}"
    )
