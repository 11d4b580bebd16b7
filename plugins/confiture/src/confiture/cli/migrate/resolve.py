"""``confiture migrate resolve``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from confiture.cli.migrate.telling import TenantOption, WaitOption, run
from confiture.cli.options import EnvironmentOption, JsonOption

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context
    from fraise_hookspecs.migration import Progress

    from confiture.migrations.reports import MigrateReport


def resolve(
    ctx: typer.Context,
    version: Annotated[str, typer.Argument(metavar="VERSION", help="Of the migration.")],
    *,
    done: Annotated[
        bool, typer.Option("--done", help="The statement that was cut off took effect.")
    ] = False,
    again: Annotated[
        bool, typer.Option("--again", help="The statement that was cut off is to run again.")
    ] = False,
    edited: Annotated[
        bool, typer.Option("--edited", help="The file is right as it is now.")
    ] = False,
    env: EnvironmentOption = "local",
    wait: WaitOption = 30.0,
    tenant: TenantOption = None,
    as_json: JsonOption = False,
) -> None:
    """Decide what the database cannot be asked.

    Whether a statement outside of transactions took effect when its run was cut off (--done,
    --again), or that a file which was edited after it had been applied is right (--edited).

    Exit codes: 0 done, 1 there is nothing to decide, 2 usage.
    """
    chosen = [name for name, is_ in (("done", done), ("again", again), ("edited", edited)) if is_]
    if len(chosen) != 1:
        raise typer.BadParameter("say one of --done, --again and --edited")

    async def work(context: Context, progress: Progress) -> MigrateReport:
        from confiture.api import Decision, migrate_resolve

        return await migrate_resolve(
            context,
            version,
            Decision(chosen[0]),
            env,
            wait=wait,
            tenants=tenant or (),
            progress=progress,
        )

    run(ctx.obj, work, as_json=as_json)
