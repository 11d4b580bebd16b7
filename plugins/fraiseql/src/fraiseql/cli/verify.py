"""``fraiseql schema verify``: whether read tables say what their views say."""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Final, cast

import typer
from attrs import define
from fraise_hookspecs.context import CommandContext

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context

    from fraiseql.modelling.verify import Stored, TableReport

#: A setting of an application's own, not one of PostgreSQL's.
_SETTING: Final = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)+")


def verify(
    ctx: typer.Context,
    repair: Annotated[
        bool, typer.Option("--repair", help="Mend what differs, through fn_sync_tv_*.")
    ] = False,
    table: Annotated[
        list[str] | None,
        typer.Option("--table", metavar="NAME", help="Verify this one only; may be repeated."),
    ] = None,
    chunk: Annotated[
        int, typer.Option(min=1, max=100_000, help="Rows compared, or mended, at once.")
    ] = 1_000,
    settings: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="NAME=VALUE",
            help="A setting of the session, such as app.tenant_id=...; may be repeated.",
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
) -> None:
    """Compare every tv_ table with its v_ view, and report rows that differ.

    Rows are missing, stale, or orphans. Exits 1 if any differ, or still differ after --repair.
    Writers need not stop: each chunk is one statement, each repair a short transaction. Rows that a
    policy hides from the role are an error, unless --set says whose rows are meant.
    """
    from fraiseql.modelling.verifying import verify_project

    progress = _Progress()
    given = _read_settings(settings or ())

    async def run(context: Context) -> list[TableReport]:
        return await verify_project(
            context,
            tables=table or (),
            chunk=chunk,
            repair=repair,
            progress=progress.show,
            settings=given,
        )

    reports = cast("CommandContext", ctx.obj).run(run)
    if as_json:
        typer.echo(json.dumps(_describe(reports)))
    else:
        for report in reports:
            _show(report, repair=repair)
    if any(report.different for report in reports):
        raise typer.Exit(1)


def _read_settings(texts: Sequence[str]) -> dict[str, str]:
    found = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or _SETTING.fullmatch(name) is None:
            raise typer.BadParameter(
                f"must be NAME=VALUE with a point in the name, such as app.tenant_id=..., "
                f"found {text!r}",
                param_hint="--set",
            )
        found[name] = value
    return found


@define
class _Progress:
    """Says on standard error how far it is, every other second."""

    said: float = 0.0

    def show(self, stored: Stored, done: int) -> None:
        now = time.monotonic()
        self.said = self.said or now
        if now - self.said >= 2:
            self.said = now
            about = f" of about {stored.estimate:,}" if stored.estimate > done else ""
            sys.stderr.write(f"{stored.name}: {done:,}{about} rows\n")


def _describe(reports: list[TableReport]) -> dict[str, object]:
    from fraiseql.modelling.verify import Kind

    return {
        "ok": not any(report.different for report in reports),
        "tables": [
            {
                "name": report.name,
                "rows": report.rows,
                **{kind.value: report.counts[kind] for kind in Kind},
                "repaired": report.repaired,
                "examples": [
                    {"id": str(item.id), "kind": item.kind.value} for item in report.examples
                ],
            }
            for report in reports
        ],
    }


def _show(report: TableReport, *, repair: bool) -> None:
    from fraiseql.modelling.verify import Kind

    found = {kind: report.counts[kind] for kind in Kind}
    counts = ", ".join(f"{number} {kind.value}" for kind, number in found.items() if number)
    mended = f"; {report.repaired} repaired" if repair and counts else ""
    typer.echo(f"{report.name}: {report.rows} rows, {counts or 'all as their view says'}{mended}")
    if not repair:
        for item in report.examples:
            typer.echo(f"  {item.kind.value:<8} {item.id}")
