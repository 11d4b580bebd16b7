"""``confiture migrate down``."""

from __future__ import annotations

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


def down(
    ctx: typer.Context,
    *,
    env: EnvironmentOption = "local",
    steps: Annotated[
        int, typer.Option("--steps", metavar="N", min=1, help="How many to take back.")
    ] = 1,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="VERSION", help="The version that stays as the newest."),
    ] = None,
    dry_run: DryRunOption = False,
    past_contract: Annotated[
        bool, typer.Option("--past-contract", help="Take contracts back as well.")
    ] = False,
    allow_destructive: DestructiveOption = False,
    wait: WaitOption = 30.0,
    tenant: TenantOption = None,
    jobs: JobsOption = None,
    stop_on_failure: StopOption = False,
    as_json: JsonOption = False,
) -> None:
    """Take migrations back, the newest first.

    Refused, before anything is changed, where a migration is irreversible, has no down file, or
    is a contract.

    Exit codes: 0 done or nothing to do, 1 refused or failed, 2 usage, 130 cut off.
    """

    async def work(context: Context, progress: Progress) -> MigrateReport:
        from confiture.api import migrate_down

        return await migrate_down(
            context,
            env,
            steps=steps,
            to=to,
            dry_run=dry_run,
            past_contract=past_contract,
            allow_destructive=allow_destructive,
            wait=wait,
            tenants=tenant or (),
            jobs=jobs,
            stop_on_failure=stop_on_failure,
            progress=progress,
        )

    run(ctx.obj, work, as_json=as_json)
