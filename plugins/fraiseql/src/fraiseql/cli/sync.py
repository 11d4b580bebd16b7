"""``fraiseql schema sync``: the DDL that the models of the project want."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Final, cast

import typer
from fraise_hookspecs.context import CommandContext

if TYPE_CHECKING:
    from fraiseql.modelling.sync import Finding, SyncPlan

_FOLDER: Final = "db/schema"


def sync(
    ctx: typer.Context,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 if something would change.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Write blocks anew that were edited by hand.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
) -> None:
    """Write the DDL of the models below db/schema; needs no database.

    One file an object, each a block between two marker lines. What stands outside of blocks is
    never touched; files without a block are yours. Running it again changes nothing.
    """
    from fraiseql.modelling.project import plan_project

    plan = plan_project(cast("CommandContext", ctx.obj).load(), force=force)
    if not check:
        plan.write()
    if as_json:
        typer.echo(json.dumps(_describe(plan, written=not check)))
    else:
        _show(plan, check=check)
    if check and not plan.up_to_date:
        raise typer.Exit(1)


def _describe(plan: SyncPlan, *, written: bool) -> dict[str, object]:
    return {
        "ok": plan.up_to_date or written,
        "written": written and not plan.up_to_date,
        "objects": [
            {
                "name": finding.name,
                "file": f"{_FOLDER}/{finding.path}",
                "state": finding.state.value,
                "diff": finding.diff,
            }
            for finding in plan.findings
        ],
        "edited": [finding.name for finding in plan.edited],
    }


def _show(plan: SyncPlan, *, check: bool) -> None:
    from fraiseql.modelling.sync import State

    counts = dict.fromkeys(State, 0)
    for finding in plan.findings:
        counts[finding.state] += 1
        if finding.state is not State.SAME:
            typer.echo(_line(finding))
            if check and finding.state is State.CHANGED:
                typer.echo(finding.diff, nl=False)
    for finding in plan.edited:
        typer.echo(f"edited by hand: {_FOLDER}/{finding.path} ({finding.name})")
    if not plan.findings:
        typer.echo("No class of the schema has @fraiseql.model, so there is no DDL to write")
        return
    done = "Would write" if check else "Wrote"
    typer.echo(
        f"{done} {counts[State.NEW]} new and {counts[State.CHANGED]} changed objects; "
        f"{counts[State.SAME]} are as the models want them"
    )


def _line(finding: Finding) -> str:
    from fraiseql.modelling.sync import State

    line = f"{finding.state.value:<8} {_FOLDER}/{finding.path}"
    if finding.state is State.LEFT:
        return f"{line}: no model makes {finding.name} any more; delete it when you want"
    if finding.state is State.BY_HAND:
        return f"{line}: has no generated block, so it is yours"
    return line
