"""What a build did, step by step."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import attrs
from attrs import frozen
from fraise_hookspecs import Where
from fraise_hookspecs.migration import Progress, StrategyReport


@frozen
class Step:
    """One step of a build and the time it took."""

    name: str
    seconds: float
    detail: str = ""


@frozen
class PlannedStatement:
    """One statement in the order of execution, for ``--dry-run``.

    Attributes:
        kind: of the object that it creates, None for other statements.
        text: the whole statement.
    """

    where: Where
    kind: str | None
    name: str | None
    first_line: str
    after_commit: bool
    text: str = attrs.field(repr=False)


@frozen(kw_only=True)
class BuildReport(StrategyReport):
    """What ``confiture build`` did; ``details`` is the same for machines.

    Attributes:
        environment: its name.
        database: where the target is, without secrets.
        hash: content hash of the ordered statements.
        files: digests by path.
        statements: how many statements the files hold.
        counts: statements that create something, by kind.
        retried: how many statements had to wait for others.
        cloned: whether the database is a clone of an earlier build of the same statements.
        recreated: whether it took the place of one with objects.
        terminated: sessions that were ended in the old database.
        seeded: whether the seeds are in it.
        dry_run: nothing was done.
        warnings: what is worth a look.
        emitted: the file that ``--emit`` wrote.
        backup: the copy of the database that was replaced.
        server_version: ``server_version_num``.
        steps: what was done, with times.
        seconds: in all.
        order: every statement in the order of execution; only for a dry run.
    """

    environment: str
    database: str
    hash: str
    files: Mapping[str, str] = attrs.field(repr=False)
    statements: int
    counts: Mapping[str, int]
    retried: int = 0
    cloned: bool = False
    recreated: bool = False
    terminated: int = 0
    seeded: bool = False
    dry_run: bool = False
    warnings: tuple[str, ...] = ()
    emitted: Path | None = None
    backup: Path | None = None
    server_version: int = 0
    steps: tuple[Step, ...] = ()
    seconds: float = 0.0
    order: tuple[PlannedStatement, ...] = attrs.field(default=(), repr=False)

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The report for machines."""
        plain: dict[str, Any] = {
            "environment": self.environment,
            "database": self.database,
            "changed": self.changed,
            "summary": self.summary,
            "hash": self.hash,
            "files": len(self.files),
            "statements": self.statements,
            "counts": dict(self.counts),
            "retried": self.retried,
            "cloned": self.cloned,
            "recreated": self.recreated,
            "terminated": self.terminated,
            "seeded": self.seeded,
            "dry_run": self.dry_run,
            "warnings": list(self.warnings),
            "emitted": None if self.emitted is None else str(self.emitted),
            "backup": None if self.backup is None else str(self.backup),
            "server_version": self.server_version,
            "seconds": round(self.seconds, 4),
            "steps": [
                {"name": one.name, "seconds": round(one.seconds, 4), "detail": one.detail}
                for one in self.steps
            ],
        }
        if self.dry_run:
            plain["order"] = [
                {
                    "file": one.where.file,
                    "line": one.where.line,
                    "column": one.where.column,
                    "kind": one.kind,
                    "name": one.name,
                    "after_commit": one.after_commit,
                    "statement": one.text,
                }
                for one in self.order
            ]
        return plain


class Quiet:
    """A ``Progress`` that draws nothing."""

    def start(self, step: str, total: int | None) -> None:
        """A step begins."""

    def advance(self, units: int = 1) -> None:
        """Some of it is done."""

    def finish(self) -> None:
        """It is done."""


class Stopwatch:
    """Collects the steps of a build while it runs.

    Args:
        progress: is told of each step.
    """

    def __init__(self, progress: Progress) -> None:
        self.progress = progress
        self.steps: list[Step] = []
        self._began = time.perf_counter()

    @property
    def seconds(self) -> float:
        """Since the beginning."""
        return time.perf_counter() - self._began

    @contextmanager
    def step(self, name: str, total: int | None = None) -> Iterator[list[str]]:
        """Time one step; what the block puts into the list becomes the step's detail."""
        self.progress.start(name, total)
        began = time.perf_counter()
        detail: list[str] = []
        try:
            yield detail
        finally:
            seconds = time.perf_counter() - began
            self.progress.finish()
        self.steps.append(Step(name, seconds, "".join(detail)))
