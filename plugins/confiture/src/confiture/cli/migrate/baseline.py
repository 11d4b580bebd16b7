"""``confiture migrate baseline``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from confiture.cli.migrate.telling import JobsOption, StopOption, TenantOption, WaitOption, run
from confiture.cli.options import EnvironmentOption, JsonOption

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context
    from fraise_hookspecs.migration import Progress

    from confiture.migrations.reports import MigrateReport


def baseline(
    ctx: typer.Context,
    *,
    through: Annotated[
        str, typer.Option("--through", metavar="VERSION", help="The last version that counts.")
    ],
    env: EnvironmentOption = "local",
    wait: WaitOption = 30.0,
    tenant: TenantOption = None,
    jobs: JobsOption = None,
    stop_on_failure: StopOption = False,
    as_json: JsonOption = False,
) -> None:
    """Enter migrations as if the database had them; run none.

    For a database that got its schema in another way, up to the version that it stands for.

    Exit codes: 0 done or nothing to do, 1 refused or failed, 2 usage.
    """

    async def work(context: Context, progress: Progress) -> MigrateReport:
        from confiture.api import migrate_baseline

        return await migrate_baseline(
            context,
            through,
            env,
            wait=wait,
            tenants=tenant or (),
            jobs=jobs,
            stop_on_failure=stop_on_failure,
            progress=progress,
        )

    run(ctx.obj, work, as_json=as_json)
