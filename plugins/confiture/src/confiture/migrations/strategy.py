"""The strategy ``migrate``: versioned migrations, forward and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, Final

import anyio
from attrs import evolve, fields
from fraise_hookspecs.context import Context
from fraise_hookspecs.migration import AdopterSpec, ObjectKindSpec, Progress, StrategyRequest
from fraise_kernel.suggest import suggest

from confiture.adopting.watching import watch_tools
from confiture.ddl.kinds import load_kinds
from confiture.environment import load_environment
from confiture.errors import UnknownOptionError
from confiture.migrations.choice import DownOptions, UpOptions
from confiture.migrations.files import read_migrations
from confiture.migrations.python import run_python
from confiture.migrations.reports import MigrateReport, MigrationStatus
from confiture.migrations.resolving import Decision
from confiture.migrations.runner import WAIT, Runner
from confiture.migrations.several import TenantChoice, run_tenants, show_tenants
from confiture.report import Quiet
from confiture.server.wire import Cancellation
from confiture.strategy import locate
from confiture.threads import run_blocking

_COMMON: Final = ("action", "wait", "tenants", "jobs", "stop_on_failure")
#: What each action may be given.
_OPTIONS: Final[dict[str, tuple[str, ...]]] = {
    "up": tuple(one.name for one in fields(UpOptions)),
    "down": tuple(one.name for one in fields(DownOptions)),
    "baseline": ("through",),
    "resolve": ("version", "decision"),
}


async def migrate(request: StrategyRequest, context: Context, progress: Progress) -> MigrateReport:
    """Run migrations of an environment's database, or write into its ledger.

    Options: ``action`` (``up``, ``down``, ``baseline`` or ``resolve``), ``wait`` (seconds),
    ``tenants`` (names), ``jobs`` (how many at once), ``stop_on_failure``, and those of the
    action: see the functions of :mod:`confiture.api`.

    Raises:
        FraiseError: nothing was changed, or the message says what is done.
    """
    given = dict(request.options)
    action = given.pop("action", "up")
    wait = given.pop("wait", WAIT)
    choice = TenantChoice(
        names=tuple(given.pop("tenants", ())),
        jobs=given.pop("jobs", None),
        stop_on_failure=given.pop("stop_on_failure", False),
    )
    work = _choose(action, given)
    make = await _prepare(context, request.environment, progress, wait)
    dry = bool(given.get("dry_run") or given.get("on_clone"))
    report = await run_blocking(
        lambda cancellation: run_tenants(make(cancellation), choice, action, work, dry=dry)
    )
    return evolve(report, details=report.as_dict())


async def migration_status(
    context: Context, environment: str = "local", *, tenants: Sequence[str] = ()
) -> MigrationStatus:
    """How the migrations of an environment stand: files against the ledger; changes nothing.

    Args:
        context: the open kernel.
        environment: ``local`` for ``db/environments/local.yaml``.
        tenants: names of those that are wanted, where there are several; all by default.

    Raises:
        FraiseError: a file is wrong, or a database cannot be read.
    """
    make = await _prepare(context, environment, Quiet(), WAIT)
    watch = partial(watch_tools, adopters=context.catalog(AdopterSpec))
    choice = TenantChoice(tuple(tenants))
    return await run_blocking(lambda cancellation: show_tenants(make(cancellation), choice, watch))


async def _prepare(
    context: Context, name: str, progress: Progress, wait: float
) -> Callable[[Cancellation], Runner]:
    """Read all files before a server is asked; what makes the runner."""
    environment = load_environment(context.project, name)
    kinds = load_kinds(context.catalog(ObjectKindSpec))
    migrations = await anyio.to_thread.run_sync(read_migrations, context.project, kinds)
    target = await locate(environment, context)

    def make(cancellation: Cancellation) -> Runner:
        return Runner(
            migrations=migrations,
            environment=environment,
            target=target,
            progress=progress,
            cancellation=cancellation,
            wait=wait,
            python=run_python,
        )

    return make


def _choose(
    action: str,
    given: Mapping[str, Any],  # Any: as StrategyRequest holds them
) -> Callable[[Runner], MigrateReport]:
    known = _OPTIONS.get(action)
    if known is None:
        raise UnknownOptionError(
            f"the strategy 'migrate' has no action {action!r}",
            hint=f"actions: {', '.join(_OPTIONS)}",
        )
    _refuse_unknown(given, known)
    if action == "up":
        return lambda runner: runner.up(UpOptions(**given))
    if action == "down":
        return lambda runner: runner.down(DownOptions(**given))
    for name in known:
        if name not in given:
            raise UnknownOptionError(
                f"the action {action!r} of the strategy 'migrate' needs the option {name!r}",
                hint=f"options: {', '.join((*_COMMON, *known))}",
            )
    if action == "baseline":
        return lambda runner: runner.baseline(given["through"])
    decision = Decision(given["decision"])
    return lambda runner: runner.resolve(given["version"], decision)


def _refuse_unknown(given: Iterable[str], known: Sequence[str]) -> None:
    for name in given:
        if name not in known:
            raise UnknownOptionError(
                f"the strategy 'migrate' has no option {name!r}",
                hint=suggest(name, known, otherwise=f"options: {', '.join((*_COMMON, *known))}"),
            )
