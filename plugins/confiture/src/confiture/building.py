"""``confiture build`` as a function."""

from __future__ import annotations

from pathlib import Path

import anyio
from fraise_hookspecs.context import Context
from fraise_hookspecs.migration import Progress, StrategyRequest

from confiture.report import BuildReport
from confiture.strategies import run_strategy


async def build(
    project: Path,
    context: Context,
    environment: str = "local",
    *,
    recreate: bool = False,
    dry_run: bool = False,
    seed: bool = False,
    emit: Path | None = None,
    backup: Path | None = None,
    progress: Progress | None = None,
) -> BuildReport:
    """Build an environment's database from the project's DDL files.

    Args:
        project: the project's folder, which is the context's.
        context: the open kernel.
        environment: ``local`` for ``db/environments/local.yaml``.
        recreate: a database with objects is replaced, its data lost.
        dry_run: nothing is run; the report holds the order.
        seed: load the seeds of the environment after the schema.
        emit: write the statements, in the order that the server accepted, as one file for psql.
        backup: copy the database into this file, or a new file in this folder, before it is
            replaced; what cannot be copied is not replaced.
        progress: is told how far it is.

    Returns:
        what was done, with the time of each step.

    Raises:
        FraiseError: nothing was changed, or the message says what was.
        ValueError: the context is of another project.
    """
    if await anyio.Path(project).resolve() != await anyio.Path(context.project).resolve():
        msg = f"the context is of another project: {context.project}, not {project}"
        raise ValueError(msg)
    options = {
        "recreate": recreate,
        "dry_run": dry_run,
        "seed": seed,
        "emit": emit,
        "backup": backup,
    }
    request = StrategyRequest(environment=environment, options=options)
    report = await run_strategy("build", request, context, progress)
    assert isinstance(report, BuildReport)
    return report
