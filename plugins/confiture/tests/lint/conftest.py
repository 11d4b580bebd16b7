"""Rules heard about a text, without a server where none is needed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import anyio
import pytest
from fraise_kernel import Kernel


@pytest.fixture
def hear(tmp_path: Path) -> Callable[..., Any]:
    """Lint one text as a migration; the report."""

    def run(text: str, *, plugins: tuple[Any, ...] = (), **options: Any) -> Any:
        from confiture.api import lint_project

        path = tmp_path / "heard.up.sql"
        path.write_text(text)

        async def main() -> Any:
            async with Kernel(tmp_path, settings={}, plugins=list(plugins)) as context:
                return await lint_project(context, (Path(path.name),), **options)

        return anyio.run(main)

    return run


@pytest.fixture
def codes(hear: Callable[..., Any]) -> Callable[..., list[str]]:
    """The codes of what is found, in the order of places."""
    return lambda text, **options: [one.code for one in hear(text, **options).findings]
