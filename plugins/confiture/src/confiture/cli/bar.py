"""How far a build is, drawn on a terminal."""

from __future__ import annotations

from typing import Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)


class Bar:
    """A ``Progress`` of the contracts that draws one line and takes it away at the end."""

    def __init__(self) -> None:
        self._bars = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(bar_width=30),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
        )

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bars.stop()

    def start(self, step: str, total: int | None) -> None:
        """Show the step."""
        self._bars.add_task(step, total=total)

    def advance(self, units: int = 1) -> None:
        """Move the bar of the step."""
        if self._bars.task_ids:
            self._bars.advance(self._bars.task_ids[-1], units)

    def finish(self) -> None:
        """Take the step away."""
        if self._bars.task_ids:
            self._bars.remove_task(self._bars.task_ids[-1])
