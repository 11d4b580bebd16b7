"""The contract of a migration strategy."""

from __future__ import annotations

import json
from pathlib import Path
from typing import ClassVar

import pytest
from attrs import define, evolve, field
from fraise_hookspecs import FraiseError
from fraise_hookspecs.context import Context
from fraise_hookspecs.migration import (
    MigrationStrategy,
    MigrationStrategySpec,
    StrategyReport,
    StrategyRequest,
)

from fraise_testing.fake import load_target


@define
class RecordingProgress:
    """A ``Progress`` that checks the order of its calls."""

    steps: list[str] = field(factory=list)
    running: bool = False

    def start(self, step: str, total: int | None) -> None:
        """A step begins."""
        assert not self.running, f"{step} began inside of {self.steps[-1]}"
        assert step.strip()
        assert total is None or total >= 0
        self.steps.append(step)
        self.running = True

    def advance(self, units: int = 1) -> None:
        """Some units are done."""
        assert self.running, "advanced outside of a step"
        assert units >= 0

    def finish(self) -> None:
        """The step is done."""
        assert self.running, "finished a step that had not begun"
        self.running = False


class MigrationStrategyContract:
    """Subclass with a name that begins with ``Test``, set ``spec``, arrange a project.

    Attributes:
        spec: the strategy.
    """

    spec: ClassVar[MigrationStrategySpec]

    async def arrange(self, project: Path) -> tuple[StrategyRequest, Context]:
        """Fill an empty project with a fresh database; what to ask for, and the context.

        Args:
            project: a folder whose ``fraise.yaml`` names the database.
        """
        raise NotImplementedError("return a StrategyRequest and a Context")

    async def perform(
        self, request: StrategyRequest, context: Context
    ) -> tuple[StrategyReport, RecordingProgress]:
        """Carry the strategy out once."""
        strategy: MigrationStrategy = load_target(self.spec.target)
        progress = RecordingProgress()
        return await strategy(request, context, progress), progress

    @pytest.mark.anyio
    async def test_reports_what_it_did(self, fraise_project: Path) -> None:
        """It changes the empty database and says so, in words and for machines."""
        report, progress = await self.perform(*await self.arrange(fraise_project))
        assert isinstance(report, StrategyReport)
        assert report.changed
        assert report.summary.strip()
        assert "\n" not in report.summary
        json.dumps(dict(report.details), allow_nan=False)
        assert not progress.running, f"the step {progress.steps[-1]} was not finished"

    @pytest.mark.anyio
    async def test_an_unknown_option_is_refused(self, fraise_project: Path) -> None:
        """A misspelt option is an error before anything is changed."""
        request, context = await self.arrange(fraise_project)
        odd = evolve(request, options={**request.options, "no_such_option": 1})
        with pytest.raises(FraiseError, match="no_such_option"):
            await self.perform(odd, context)
        report, _ = await self.perform(request, context)
        assert report.changed, "the refused call had changed the database"

    @pytest.mark.anyio
    async def test_an_unknown_environment_is_refused(self, fraise_project: Path) -> None:
        """A misspelt environment is an error, never a new one."""
        request, context = await self.arrange(fraise_project)
        with pytest.raises(FraiseError):
            await self.perform(evolve(request, environment="no-such-environment"), context)
