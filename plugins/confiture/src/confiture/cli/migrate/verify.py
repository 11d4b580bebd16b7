"""``confiture migrate verify``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from confiture.cli.options import JsonOption, print_json

if TYPE_CHECKING:
    from fraise_hookspecs.context import CommandContext, Context

    from confiture.migrations.verify import VerifyReport

#: Exit code of migrations that do not lead where they should.
DIFFERENT = 3


def verify(
    ctx: typer.Context,
    *,
    env: Annotated[
        str | None,
        typer.Option(
            "--env", metavar="NAME", help="Compare the files with the ledger of its database, too."
        ),
    ] = None,
    from_: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="SIDE",
            help="What there was before the first migration, as for confiture diff.",
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Run all migrations in a scratch database and say whether they lead to the files.

    Each goes there, back and there again, and after the last one the schema must be that of
    db/schema.  No other database is changed.

    Exit codes: 0 they do, 1 error, 2 usage, 3 they do not.
    """
    command: CommandContext = ctx.obj

    async def main(context: Context) -> VerifyReport:
        from confiture.api import verify_migrations

        return await verify_migrations(context, env or "local", from_=from_, ledger=env is not None)

    found = command.run(main)
    if as_json:
        print_json(found.as_dict())
    else:
        _show(found)
    if found.findings and from_ is None and not as_json:
        sys.stderr.write(
            "hint: the migrations were run in an empty database; where the first one found tables"
            " that a build had made, say what there was: --from git:REVISION, a folder or a file\n"
        )
    if found.findings:
        raise typer.Exit(DIFFERENT)


def _show(found: VerifyReport) -> None:
    lines = [f"{one.id}: {one.back.value}" for one in found.steps]
    count = len(found.steps)
    if found.findings:
        lines += [f"wrong: {one}" for one in found.findings]
    else:
        lines.append(f"{count} migration{'s' * (count != 1)} lead from {found.from_} to db/schema.")
    sys.stdout.write("\n".join(lines) + "\n")
