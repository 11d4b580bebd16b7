"""What a person sees while a build runs."""

from __future__ import annotations

import sys
from typing import Self

from fraise_hookspecs.migration import Progress
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)
from rich.progress import Progress as Bars


class Bar:
    """A ``Progress`` that draws one line on a terminal and takes it away at the end."""

    def __init__(self) -> None:
        self._bars = Bars(
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


def is_terminal() -> bool:
    """Whether a person is there to look and to answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def show_time(seconds: float) -> str:
    """A time for people."""
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.2f} s"


__all__ = ["Bar", "Progress", "is_terminal", "show_time"]
