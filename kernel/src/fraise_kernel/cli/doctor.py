"""Look at everything and say what is not well."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import anyio
import typer
from fraise_hookspecs.errors import FraiseError
from fraise_hookspecs.lifecycle import Health, HealthStatus

from fraise_kernel import findings
from fraise_kernel.app import Kernel
from fraise_kernel.cli.commandline import CommandLine
from fraise_kernel.cli.table import draw, paint
from fraise_kernel.errors import SettingsError
from fraise_kernel.health import HealthResult, worst

app = typer.Typer(help="Look at everything and say what is not well.", rich_markup_mode=None)

_COLOURS = {
    HealthStatus.OK: "green",
    HealthStatus.DEGRADED: "yellow",
    HealthStatus.FAILED: "red",
}


@app.command()
def doctor(
    ctx: typer.Context,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for machines.")] = False,
) -> None:
    """Run every health check, each in its own timeout; exit with 1 when one fails."""
    assert isinstance(ctx.obj, CommandLine)
    kernel = ctx.obj.kernel
    results = anyio.run(_examine, kernel)
    state = worst(results)
    if as_json:
        document = {
            "project": str(kernel.project),
            "environment": kernel.environment,
            "status": state.value,
            "checks": [result.as_dict() for result in results],
        }
        sys.stdout.write(json.dumps(document, indent=2) + "\n")
    else:
        sys.stdout.write(f"project {_name(kernel)}, environment {kernel.environment}\n\n")
        _write(results)
    raise typer.Exit(1 if state is HealthStatus.FAILED else 0)


async def _examine(kernel: Kernel) -> list[HealthResult]:
    results: list[HealthResult] = []
    try:
        results += findings.find(kernel)
        async with kernel:
            results += await kernel.health()
    except FraiseError as error:
        problems = error.problems if isinstance(error, SettingsError) else (error,)
        for one in problems:
            health = Health(status=HealthStatus.FAILED, summary=str(one), hint=one.hint)
            results.append(HealthResult("start-up", "kernel", health))
    return results


def _name(kernel: Kernel) -> str:
    try:
        return kernel.load().all_settings.project or kernel.project.name
    except FraiseError:
        return kernel.project.name


def _write(results: list[HealthResult]) -> None:
    rows = [(r.health.status.value, r.name, r.plugin, r.health.summary) for r in results]
    head, *lines = draw(("STATUS", "CHECK", "PLUGIN", "FOUND"), rows).splitlines()
    sys.stdout.write(f"{head}\n")
    for result, line in zip(results, lines, strict=True):
        status = result.health.status
        sys.stdout.write(paint(line, status.value, _COLOURS[status]) + "\n")
    hints = [f"{r.name}: {r.health.hint}" for r in results if r.health.hint]
    if hints:
        sys.stdout.write("\n" + "\n".join(hints) + "\n")
