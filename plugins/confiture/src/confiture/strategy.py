"""The strategy ``build``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anyio
from attrs import evolve, fields
from fraise_hookspecs.context import Context
from fraise_hookspecs.migration import ObjectKindSpec, Progress, StrategyRequest
from fraise_kernel.suggest import suggest

from confiture.builder import Builder, BuildOptions
from confiture.ddl.kinds import load_kinds
from confiture.environment import Environment, load_environment
from confiture.errors import UnknownOptionError
from confiture.migrations.files import read_migrations
from confiture.plan import read_plan
from confiture.report import BuildReport, Stopwatch
from confiture.server.session import explain_server
from confiture.server.target import Target, find_target
from confiture.server.wire import Cancellation
from confiture.threads import run_blocking


async def build(request: StrategyRequest, context: Context, progress: Progress) -> BuildReport:
    """Build the environment's database from its DDL files.

    Options: ``recreate``, ``dry_run``, ``seed`` (truth values), ``emit`` and ``backup`` (paths).

    Raises:
        FraiseError: nothing was changed, or the message says what was.
    """
    options = _read_options(request)
    environment = load_environment(context.project, request.environment)
    kinds = load_kinds(context.catalog(ObjectKindSpec))
    watch = Stopwatch(progress)
    with watch.step("read and order the files") as detail:
        plan = await anyio.to_thread.run_sync(
            lambda: read_plan(context.project, environment, kinds, seed=options.seed)
        )
        detail.append(f"{len(plan.files)} files, {len(plan.statements)} statements")
        migrations = await anyio.to_thread.run_sync(read_migrations, context.project, kinds)
    target = await locate(environment, context)

    def work(cancellation: Cancellation) -> BuildReport:
        builder = Builder(
            project=context.project,
            environment=environment,
            plan=plan,
            target=target,
            options=options,
            watch=watch,
            cancellation=cancellation,
            migrations=migrations,
        )
        with explain_server(target.shown):
            return builder.run()

    report = await run_blocking(work)
    return evolve(report, details=report.as_dict())


async def locate(environment: Environment, context: Context) -> Target:
    """The database of an environment: its own address, else the project's server.

    Raises:
        FraiseError: the address cannot be read, or the project's server cannot be used.
    """
    if environment.database_url is not None:
        return find_target(environment.database_url, where=environment.url_where)
    server = await context.resource("postgres")
    return find_target(server.dsn())


def _read_options(request: StrategyRequest) -> BuildOptions:
    known = {field.name: field for field in fields(BuildOptions)}
    for name in request.options:
        if name not in known:
            raise UnknownOptionError(
                f"the strategy 'build' has no option {name!r}",
                hint=suggest(name, known, otherwise=f"options: {', '.join(known)}"),
            )
    given: dict[str, Any] = dict(request.options)  # Any: as StrategyRequest holds them
    for name in ("emit", "backup"):
        if given.get(name) is not None:
            given[name] = Path(given[name])
    return BuildOptions(**given)
