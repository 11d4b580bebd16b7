"""Strategies are found in the catalog, guarded, and announced."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import anyio
from attrs import frozen
from fraise_hookspecs import Where
from fraise_hookspecs.context import Context
from fraise_hookspecs.migration import (
    MigrationEvent,
    MigrationPhase,
    MigrationStrategy,
    MigrationStrategySpec,
    Progress,
    StrategyReport,
    StrategyRequest,
)

from confiture.environment import Environment, load_environment
from confiture.errors import ProtectedEnvironmentError
from confiture.report import Quiet

_HOOK = "fraise_migration_event"


@frozen
class RegisteredStrategy:
    """A strategy and the plugin that brings it."""

    name: str
    summary: str
    plugin: str
    destructive: bool


def list_strategies(context: Context) -> tuple[RegisteredStrategy, ...]:
    """All registered strategies, sorted by name."""
    catalog = context.catalog(MigrationStrategySpec)
    return tuple(
        RegisteredStrategy(spec.name, spec.summary, catalog.plugin_of(spec.name), spec.destructive)
        for spec in catalog
    )


async def run_strategy(
    name: str, request: StrategyRequest, context: Context, progress: Progress | None = None
) -> StrategyReport:
    """Run a registered strategy and announce its beginning and its end.

    Args:
        name: of the strategy.
        request: what it is asked to do.
        context: the open kernel.
        progress: is told how far it is.

    Raises:
        ProtectedEnvironmentError: it may remove data, and the environment is protected.
        FraiseError: no plugin brings it, or it failed.
    """
    catalog = context.catalog(MigrationStrategySpec)
    spec = catalog.get(name)
    environment = load_environment(context.project, request.environment)
    if spec.destructive and not request.options.get("dry_run"):
        refuse_protected(environment, name)
    strategy: MigrationStrategy = catalog.load(name)
    began = time.perf_counter()

    async def announce(phase: MigrationPhase, detail: str = "") -> None:
        event = MigrationEvent(
            phase=phase,
            strategy=name,
            environment=request.environment,
            at=datetime.now(UTC).astimezone(),
            seconds=0.0 if phase is MigrationPhase.STARTED else time.perf_counter() - began,
            detail=detail,
        )
        await context.emit(_HOOK, event=event)

    await announce(MigrationPhase.STARTED)
    try:
        report = await strategy(request, context, progress or Quiet())
    except BaseException as error:
        # Also when cancelled: whoever heard of the beginning hears of the end.
        with anyio.CancelScope(shield=True):
            await announce(MigrationPhase.FAILED, str(error) or type(error).__name__)
        raise
    await announce(MigrationPhase.FINISHED, report.summary)
    return report


def refuse_protected(environment: Environment, strategy: str) -> None:
    """Stop what may remove data in a protected environment.

    Raises:
        ProtectedEnvironmentError: the environment is protected.
    """
    if environment.protected:
        raise ProtectedEnvironmentError(
            f"the environment {environment.name!r} is protected, and {strategy!r} may remove data",
            hint="no option overrides this; change its database by migrations",
            where=Where(file=environment.file, key="protected"),
        )
