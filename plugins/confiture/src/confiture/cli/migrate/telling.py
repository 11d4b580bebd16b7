"""What the commands of ``confiture migrate`` share: running, and telling what was done."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, Annotated

import typer

from confiture.cli.options import print_json

if TYPE_CHECKING:
    from fraise_hookspecs.context import CommandContext, Context
    from fraise_hookspecs.migration import Progress
    from rich.table import Table

    from confiture.migrations.outcomes import TenantOutcome
    from confiture.migrations.reports import ExpectedStatement, MigrateReport

WaitOption = Annotated[
    float,
    typer.Option("--wait", metavar="SECONDS", min=0, help="How long another run may take."),
]
DryRunOption = Annotated[
    bool, typer.Option("--dry-run", help="Show the statements and their locks; run nothing.")
]
DestructiveOption = Annotated[
    bool,
    typer.Option(
        "--allow-destructive", help="Run what may remove data, in a protected environment."
    ),
]


TenantOption = Annotated[
    list[str] | None,
    typer.Option("--tenant", metavar="NAME", help="Only this tenant; may be said several times."),
]
JobsOption = Annotated[
    int | None, typer.Option("--jobs", metavar="N", min=1, help="How many tenants at once.")
]
StopOption = Annotated[
    bool, typer.Option("--stop-on-failure", help="Begin no other tenant after one that failed.")
]


def run(
    command: CommandContext,
    work: Callable[[Context, Progress], Awaitable[MigrateReport]],
    *,
    as_json: bool,
) -> None:
    """Run work with a sign of life on standard error, and tell what it did."""

    async def main(context: Context) -> MigrateReport:
        from confiture.cli.migrate.signs import Lines

        with ExitStack() as stack:
            progress: Progress = Lines()
            if sys.stderr.isatty() and not as_json:
                from confiture.cli.bar import Bar

                progress = stack.enter_context(Bar())
            return await work(context, progress)

    report = command.run(main)
    if as_json:
        print_json(report.as_dict())
    else:
        show(report)
    if report.failed:
        raise typer.Exit(1)


def show(report: MigrateReport) -> None:
    """Tell a person what was done, or would be."""
    from rich.console import Console
    from rich.text import Text

    from confiture.cli.terminal import show_time

    console = Console(highlight=False, soft_wrap=True)
    for step in report.steps:
        tries = f"  (tried {step.retries + 1} times)" if step.retries else ""
        lead = " " * 8 if report.dry_run else f"{show_time(step.seconds):>8}"
        console.print(Text(f"{lead}  {step.version}_{step.name}  {step.phase}{tries}"))
    for one in report.expected:
        console.print()
        console.print(Text(f"-- {one.where}", style="dim"))
        console.print(Text(f"{one.text};"))
        console.print(Text(f"  -- {_tell_lock(one)}", style="dim"))
        if one.danger is not None:
            console.print(Text(f"  -- {one.danger}", style="bold red"))
    if report.tenants:
        console.print(_tabulate(report.tenants))
    seconds = "" if report.dry_run else f", {show_time(report.seconds)}"
    if report.steps or report.tenants:
        console.print()
    console.print(Text(f"{report.database}: {report.summary}{seconds}"))


def _tabulate(tenants: Sequence[TenantOutcome]) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table("tenant", "from", "to", box=None, pad_edge=False)
    for name in ("files", "seconds"):
        table.add_column(name, justify="right")
    table.add_column("error")
    for one in tenants:
        error = "not begun" if one.skipped else ""
        if one.error is not None:
            where = f"{one.error.where}: " if one.error.where is not None else ""
            first = one.error.message.split("\n", 1)[0]
            error = f"[{one.error.code}] {where}{first}"
        cells = (one.name, one.before or "", one.after or "", str(one.migrations))
        row = [Text(cell) for cell in (*cells, f"{one.seconds:.2f}", error)]
        table.add_row(*row, style="red" if one.failed else None)
    return table


def _tell_lock(one: ExpectedStatement) -> str:
    if one.lock is None:
        told = "its locks are not known"
    elif one.lock == "NONE":
        told = "no lock on a table that is there"
    else:
        told = f"{one.lock} on {one.on or 'a table'}, blocks {one.blocks}"
    return told + ("; runs outside of transactions" if one.outside else "")
