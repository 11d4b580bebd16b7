"""``fraiseql check``: whether the schema is right and the database has what it needs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, cast

import typer
from fraise_hookspecs.context import CommandContext

if TYPE_CHECKING:
    from fraiseql.checking.project import CheckReport


def check(
    ctx: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
) -> None:
    """Check the schema, and that the database has every table, column and function of it.

    Reports everything that does not fit, with the line of the Python class; exits 1 if there is
    anything.
    """
    from fraiseql.checking.project import check_project

    report = cast("CommandContext", ctx.obj).run(check_project)
    if as_json:
        typer.echo(json.dumps(report.as_dict()))
    else:
        _show(report)
    if not report.ok:
        raise typer.Exit(1)


def _show(report: CheckReport) -> None:
    for error in report.findings:
        typer.echo(f"error[{error.code}] {error}\nhint: {error.hint}", err=True)
    looked = (
        f"{report.types} types, {report.sources} sources, {report.functions} functions, "
        f"{report.python_fields} fields in Python"
    )
    count = len(report.findings)
    result = "all is well" if report.ok else f"{count} {'finding' if count == 1 else 'findings'}"
    typer.echo(f"Checked {looked}: {result}")
