"""What the demo says while it works: steps with their times, for people or for machines."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import typer
from attrs import define, field

if TYPE_CHECKING:
    from rich.console import Console

_WIDTH: Final = 20


@define
class Step:
    """One step: its name, what came of it, and how long it took in seconds."""

    title: str
    detail: str = ""
    seconds: float = 0.0
    ok: bool = False


@define
class Board:
    """Shows each step when it ends; a step that raises is shown as failed.

    Attributes:
        console: where people read; None for machines, which get everything as one JSON object.
    """

    console: Console | None
    steps: list[Step] = field(factory=list)
    _begun: float = field(factory=time.perf_counter)

    @property
    def seconds(self) -> float:
        """Since the board was made."""
        return time.perf_counter() - self._begun

    @contextmanager
    def step(self, title: str) -> Iterator[Step]:
        """Time what is done inside; the step's ``detail`` may be set there."""
        step = Step(title)
        self.steps.append(step)
        begun = time.perf_counter()
        waiting = None
        if self.console is not None and self.console.is_terminal:
            waiting = self.console.status(title)
            waiting.start()
        try:
            yield step
            step.ok = True
        finally:
            step.seconds = time.perf_counter() - begun
            if waiting is not None:
                waiting.stop()
            self._show(step)

    def say(self, text: str = "", style: str | None = None) -> None:
        """A line for people; machines do not get it."""
        if self.console is not None:
            self.console.print(text, style=style, markup=False, highlight=False, soft_wrap=True)

    def report(self, **facts: object) -> None:
        """What machines get: the steps, and facts about the whole."""
        if self.console is None:
            steps = [
                {
                    "step": step.title,
                    "ok": step.ok,
                    "seconds": round(step.seconds, 3),
                    "detail": step.detail,
                }
                for step in self.steps
            ]
            typer.echo(json.dumps({**facts, "steps": steps}, ensure_ascii=False))

    def _show(self, step: Step) -> None:
        if self.console is None:
            return
        from rich.text import Text

        fancy = self.console.is_terminal
        mark = ("✓" if step.ok else "✗") if fancy else ("ok  " if step.ok else "FAIL")
        line = Text.assemble(
            (f"{mark} ", "green" if step.ok else "bold red"),
            (f"{step.title:<{_WIDTH}}", "bold"),
            (f"{step.seconds:8.2f} s  ", "cyan"),
            step.detail,
        )
        self.console.print(line, soft_wrap=True)
