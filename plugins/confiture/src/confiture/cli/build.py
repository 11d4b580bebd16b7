"""``confiture build``."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from confiture.cli.options import EnvironmentOption, JsonOption, print_json

if TYPE_CHECKING:
    from fraise_hookspecs.context import CommandContext, Context

    from confiture.report import BuildReport


def build(
    ctx: typer.Context,
    *,
    env: EnvironmentOption = "local",
    seed: Annotated[bool, typer.Option("--seed", help="Load db/seeds after the schema.")] = False,
    recreate: Annotated[
        bool, typer.Option("--recreate", help="Replace a database that has objects.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask before data is lost.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show the order; run nothing.")
    ] = False,
    emit: Annotated[
        Path | None,
        typer.Option("--emit", metavar="FILE", help="Write one file for psql as well."),
    ] = None,
    backup: Annotated[
        Path | None,
        typer.Option("--backup", metavar="PATH", help="File or folder for what --recreate drops."),
    ] = None,
    watch: Annotated[
        bool, typer.Option("--watch", help="Build again at each change of the files.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Build a database from the files below db/schema.

    Files may stand in any order.  The second build of the same statements is a clone.  A
    database with objects is replaced with --recreate only, and a protected environment never.

    Exit codes: 0 done, 1 refused or failed, 2 usage, 130 cancelled (so does --watch end).
    """
    command: CommandContext = ctx.obj
    if watch and (as_json or dry_run or not recreate):
        raise typer.BadParameter(
            "it replaces the database at each change: it needs --recreate,"
            " and goes with neither --json nor --dry-run",
            param_hint="--watch",
        )
    if recreate and not yes and not dry_run:
        _confirm(command, env)

    if watch:
        from confiture.cli.watching import watch_files

        command.run(lambda context: watch_files(context, env, seed=seed, emit=emit, backup=backup))
        return

    async def main(context: Context) -> BuildReport:
        from confiture.api import build as run

        with ExitStack() as stack:
            progress = None
            if sys.stderr.isatty() and not as_json:
                from confiture.cli.bar import Bar

                progress = stack.enter_context(Bar())
            return await run(
                context.project,
                context,
                env,
                recreate=recreate,
                dry_run=dry_run,
                seed=seed,
                emit=emit,
                backup=backup,
                progress=progress,
            )

    report = command.run(main)
    if as_json:
        print_json(report.as_dict())
    else:
        _show(report)


def _confirm(command: CommandContext, environment: str) -> None:
    """Ask before data is lost; where nobody can answer, refuse.

    Raises:
        NotConfirmedError: the answer was not yes, or there is no terminal to ask at.
    """
    from confiture.cli.terminal import is_terminal
    from confiture.environment import load_environment
    from confiture.errors import NotConfirmedError
    from confiture.server.inventory import show_counts
    from confiture.strategies import refuse_protected

    refuse_protected(load_environment(command.project, environment), "build")

    async def look(context: Context) -> tuple[str, dict[str, int]]:
        from confiture.api import status

        found = await status(context, environment)
        return found.database, dict(found.present)

    database, present = command.run(look)
    if not present:
        return
    if not is_terminal():
        raise NotConfirmedError(
            f"{database} has {show_counts(present)}, and there is no terminal to ask at whether"
            " its data may be lost",
            hint="nothing was changed; say --yes where no person can be asked",
        )
    sys.stderr.write(f"{database} has {show_counts(present)}.\n")
    if not typer.confirm("Replace it? Its data will be lost.", default=False, err=True):
        raise NotConfirmedError(
            "the database was not to be replaced", hint="nothing was changed; --yes does not ask"
        )


def _show(report: BuildReport) -> None:
    from confiture.cli.terminal import show_time
    from confiture.server.inventory import show_counts

    lines: list[str] = []
    for one in report.order:
        late = "  (after the commit)" if one.after_commit else ""
        lines.append(f"{one.where}  {one.first_line}{late}")
    for step in report.steps:
        detail = f"  ({step.detail})" if step.detail else ""
        lines.append(f"{show_time(step.seconds):>8}  {step.name}{detail}")
    if report.terminated:
        lines.append(f"ended {report.terminated} sessions of the old database")
    if report.backup is not None:
        lines.append(f"copied the old database to {report.backup}")
    if report.emitted is not None:
        lines.append(f"wrote {report.emitted}")
    lines.append("")
    counts = show_counts(dict(report.counts))
    done = {True: "replaced by", False: ""}[report.recreated]
    if report.dry_run:
        lines.append(f"{report.summary}: {counts}")
    else:
        what = "a clone of the last build" if report.cloned else "a new build"
        seeded = ", with seeds" if report.seeded else ""
        lines.append(
            f"{report.database}: {done + ' ' if done else ''}{what}{seeded},"
            f" {show_time(report.seconds)}: {counts}"
        )
    sys.stdout.write("\n".join(lines) + "\n")
    for warning in report.warnings:
        sys.stderr.write(f"warning: {warning}\n")
