"""``confiture migrate status``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from confiture.cli.migrate.telling import TenantOption
from confiture.cli.options import EnvironmentOption, JsonOption, print_json

if TYPE_CHECKING:
    from fraise_hookspecs.context import CommandContext, Context

    from confiture.migrations.reports import MigrationRow, MigrationStatus

#: Exit code of a database that has not all files, or other ones.
DIFFERENT = 3
_STYLES = {"pending": "yellow", "applying": "bold red", "reverting": "bold red"}


def status(
    ctx: typer.Context,
    *,
    env: EnvironmentOption = "local",
    tenant: TenantOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the migrations and how the database stands to each; changes nothing.

    Exit codes: 0 the database has all of them, 1 error, 2 usage, 3 some are pending, half done,
    edited, missing or out of order, or another tool was run after the database was taken over.
    """
    command: CommandContext = ctx.obj

    async def main(context: Context) -> MigrationStatus:
        from confiture.api import migration_status

        return await migration_status(context, env, tenants=tenant or ())

    found = command.run(main)
    if as_json:
        print_json(found.as_dict())
    else:
        _show(found)
    if not found.complete:
        raise typer.Exit(DIFFERENT)


def _show(found: MigrationStatus) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False, soft_wrap=True)
    console.print(f"{found.environment}: {found.database}", markup=False)
    if found.running is not None:
        sys.stderr.write(f"warning: a run is under way: {found.running}\n")
    for one in found.watched:
        console.print(f"taken over from {one.tool}, {one.adopted}", markup=False)
        if one.warning is not None:
            sys.stderr.write(f"warning: {one.warning}\n")
    if found.tenants:
        _show_tenants(found.tenants)
        return
    if not found.rows:
        console.print("no migrations: db/migrations is empty", markup=False)
        return
    table = Table("version", "name", "phase", "state", "when", box=None, pad_edge=False)
    table.add_column("seconds", justify="right")
    table.add_column("how")
    for row in found.rows:
        table.add_row(*_cells(row), style=_STYLES.get(row.state))
    console.print()
    console.print(table)
    console.print()
    console.print(_sum_up(found), markup=False)


def _show_tenants(tenants: Sequence[MigrationStatus]) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False, soft_wrap=True)
    table = Table("tenant", "version", "state", box=None, pad_edge=False)
    for one in tenants:
        there = [row.version for row in one.rows if row.state in {"applied", "assumed"}]
        running = f"; running: {one.running}" if one.running is not None else ""
        style = None if one.complete else "yellow"
        table.add_row(one.tenant, max(there, default=""), _sum_up(one) + running, style=style)
    console.print()
    console.print(table)
    console.print()
    behind = sum(not one.complete for one in tenants)
    console.print(f"{len(tenants)} tenants, {behind} not up to date", markup=False)


def _cells(row: MigrationRow) -> tuple[str, ...]:
    when = row.applied_at.isoformat(" ", "seconds") if row.applied_at is not None else ""
    seconds = "" if row.seconds is None else f"{row.seconds:.2f}"
    how = "; ".join((*((row.origin,) if row.origin else ()), *row.notes))
    return row.version, row.name, row.phase, row.state, when, seconds, how


def _sum_up(found: MigrationStatus) -> str:
    if found.complete:
        return "up to date"
    told = [f"{len(found.pending)} pending"] if found.pending else []
    if found.deviating:
        told.append(f"{len(found.deviating)} in the way of the next run")
    told += [f"{one.tool} was run since" for one in found.watched if one.moved]
    return ", ".join(told)
