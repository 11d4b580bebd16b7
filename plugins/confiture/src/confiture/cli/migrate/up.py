"""``confiture migrate up``."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Annotated

import typer

from confiture.cli.migrate.telling import (
    DestructiveOption,
    DryRunOption,
    JobsOption,
    StopOption,
    TenantOption,
    WaitOption,
    run,
)
from confiture.cli.options import EnvironmentOption, JsonOption

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context
    from fraise_hookspecs.migration import Progress

    from confiture.migrations.reports import MigrateReport


class Until(enum.Enum):
    """Where a run stops."""

    expand = "expand"


def up(
    ctx: typer.Context,
    *,
    env: EnvironmentOption = "local",
    to: Annotated[
        str | None, typer.Option("--to", metavar="VERSION", help="The last version to run.")
    ] = None,
    phase: Annotated[
        Until | None,
        typer.Option("--phase", help="Stop before the first contract, and name it."),
    ] = None,
    dry_run: DryRunOption = False,
    on_clone: Annotated[
        bool,
        typer.Option(
            "--on-clone", help="Run it all on a clone of the schema, which is dropped; no rows."
        ),
    ] = False,
    out_of_order: Annotated[
        bool,
        typer.Option("--out-of-order", help="Run files that are older than applied ones."),
    ] = False,
    allow_destructive: DestructiveOption = False,
    wait: WaitOption = 30.0,
    tenant: TenantOption = None,
    jobs: JobsOption = None,
    stop_on_failure: StopOption = False,
    as_json: JsonOption = False,
) -> None:
    """Run the pending migrations of db/migrations.

    One run at a time: a second one waits, and names the first.  A statement that does not get its
    lock in time is tried again.  A run that was cut off goes on behind what is certain.

    Exit codes: 0 done or nothing to do, 1 refused or failed, 2 usage, 130 cut off.
    """

    async def work(context: Context, progress: Progress) -> MigrateReport:
        from confiture.api import Phase, migrate_up

        return await migrate_up(
            context,
            env,
            to=to,
            phase=None if phase is None else Phase(phase.value),
            dry_run=dry_run,
            on_clone=on_clone,
            out_of_order=out_of_order,
            allow_destructive=allow_destructive,
            wait=wait,
            tenants=tenant or (),
            jobs=jobs,
            stop_on_failure=stop_on_failure,
            progress=progress,
        )

    run(ctx.obj, work, as_json=as_json)
