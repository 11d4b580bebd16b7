"""Migrations of a project, and what its database says of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import confiture
import pytest
from attrs import define

from .processes import Processes


@define
class Chain:
    """The migrations of a project."""

    project: Any

    def write(self, *, down: bool = True, **files: str) -> None:
        """``v01_name="SQL"`` becomes version 01; a way back is given with ``v01_name_down``."""
        texts = {}
        for name, text in files.items():
            back = name.endswith("_down")
            number, _, rest = name.removesuffix("_down").removeprefix("v").partition("_")
            ending = "down" if back else "up"
            texts[f"/db/migrations/{version(number)}_{rest}.{ending}.sql"] = text
        self.project.write(texts)

    def remove(self, number: str) -> None:
        for path in (self.project.path / "db/migrations").glob(f"{version(number)}_*"):
            path.unlink()

    async def up(self, environment: str = "local", **options: Any) -> Any:
        return await self.project.run(confiture.migrate_up, environment, **options)

    async def down(self, environment: str = "local", **options: Any) -> Any:
        return await self.project.run(confiture.migrate_down, environment, **options)

    async def status(self, environment: str = "local") -> Any:
        return await self.project.run(confiture.migration_status, environment)

    async def run(self, work: Callable[..., Any], *words: Any, **options: Any) -> Any:
        return await self.project.run(work, *words, **options)

    def ledger(self) -> list[tuple]:
        """Version (two digits), state and certain statements of each entry."""
        if not self.project.fetch("SELECT to_regclass('fraise.confiture_migration')")[0][0]:
            return []
        rows = self.project.fetch(
            "SELECT version, state, done FROM fraise.confiture_migration ORDER BY version"
        )
        return [(short(one), state, done) for one, state, done in rows]

    def events(self) -> list[tuple]:
        rows = self.project.fetch(
            "SELECT version, event FROM fraise.confiture_migration_log ORDER BY id"
        )
        return [(short(one), event) for one, event in rows]

    def tables(self) -> list[str]:
        rows = self.project.fetch(
            "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
            " AND relkind IN ('r', 'i') ORDER BY 1"
        )
        return [name for (name,) in rows]


def version(number: str) -> str:
    return f"202601{int(number):02}000000"


def short(full: str) -> str:
    return full[6:8]


@pytest.fixture
def chain(project: Any) -> Chain:
    return Chain(project)


@pytest.fixture
def processes(project: Any, confiture: Any) -> Iterator[Processes]:
    """Runs of ``confiture migrate`` in processes of their own, ended after the test."""
    made = Processes(project, confiture.environment)
    yield made
    made.end()
