"""The project that a process serves which another one has started."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context


def open_project(folder: str, environment: str | None) -> AbstractAsyncContextManager[Context]:
    """The kernel of a project, open for the time of the block.

    Args:
        folder: of the project.
        environment: as of ``fraise --env``.

    Raises:
        FraiseError: the project's settings cannot be used.
    """
    from fraise_kernel import Kernel

    return Kernel(folder, environment=environment)
