"""``confiture migrate squash``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from confiture.cli.options import EnvironmentOption, JsonOption, print_json

if TYPE_CHECKING:
    from fraise_hookspecs.context import CommandContext, Context

    from confiture.migrations.squash import SquashReport


def squash(
    ctx: typer.Context,
    *,
    through: Annotated[
        str,
        typer.Option("--through", metavar="VERSION", help="The last migration that is part of it."),
    ],
    name: Annotated[str, typer.Option("--name", metavar="NAME", help="Of the one.")] = "squashed",
    env: EnvironmentOption = "local",
    keep_data: Annotated[
        bool, typer.Option("--keep-data", help="Append the statements that bring rows.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Make one migration of all up to a version.

    The migrations run in a scratch database of the environment's server; the one arrives at the
    same schema, and runs in another before a file is touched.  A database that has all of the
    replaced ones has this one.  Their files are removed: keep them in version control.

    Exit codes: 0 done, 1 refused or failed, 2 usage.
    """
    command: CommandContext = ctx.obj

    async def main(context: Context) -> SquashReport:
        from confiture.api import squash_migrations

        return await squash_migrations(context, through, env, name=name, keep_data=keep_data)

    found = command.run(main)
    if as_json:
        print_json(found.as_dict())
        return
    lines = [f"removed {one}" for one in found.replaced]
    lines += [f"rows: {count} of {table}" for table, count in found.rows.items()]
    lines.append(f"wrote {found.file}")
    sys.stdout.write("\n".join(lines) + "\n")
