"""What a command finds in ``ctx.obj``."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

from attrs import evolve
from fraise_hookspecs.context import Context
from fraise_hookspecs.errors import FraiseError

from fraise_kernel.app import DEFAULT_ENVIRONMENT, Kernel
from fraise_kernel.cli.arguments import Arguments
from fraise_kernel.discovery import Scan
from fraise_kernel.errors import ProjectMissingError
from fraise_kernel.plugins import PluginStatus, judge
from fraise_kernel.settings.sections import read_plugin_settings
from fraise_kernel.settings.sources import FILE, read_project

T = TypeVar("T")


class CommandLine:
    """The options before the command; satisfies ``fraise_hookspecs.context.CommandContext``."""

    def __init__(self, arguments: Arguments, scan: Scan) -> None:
        self.arguments = arguments
        self._scan = scan
        self._kernel: Kernel | None = None

    @property
    def project(self) -> Path:
        """``--project``, else the nearest folder with a ``fraise.yaml``, else the current one."""
        if self.arguments.project is not None:
            return Path(self.arguments.project).expanduser().absolute()
        return nearest_project(Path.cwd())

    @property
    def environment(self) -> str:
        """``--env``, else ``FRAISE_ENV``, else ``development``."""
        return self.arguments.environment or os.environ.get("FRAISE_ENV") or DEFAULT_ENVIRONMENT

    @property
    def kernel(self) -> Kernel:
        """The kernel of this command line, not loaded."""
        if self._kernel is None:
            self._kernel = Kernel(self.project, environment=self.environment)
        return self._kernel

    def at(self, project: Path, environment: str) -> CommandLine:
        """The same command line for another project, which need not be there yet."""
        arguments = evolve(self.arguments, project=str(project), environment=environment)
        return CommandLine(arguments, self._scan)

    def load(self) -> Context:
        """Load plugins and settings without opening anything."""
        self.require_project(implied=self.arguments.project is None)
        return self.kernel.load()

    def run(self, main: Callable[[Context], Awaitable[T]]) -> T:
        """Open the kernel, await ``main(context)``, close the kernel."""
        import anyio

        from fraise_kernel.cli.signals import Signals

        self.load()
        signals = Signals()
        finished: list[T] = []

        async def within() -> None:
            async with self.kernel as context:
                with anyio.CancelScope() as scope, signals.cancel(scope):
                    finished.append(await main(context))

        anyio.run(within)
        return signals.outcome(finished)

    def require_project(self, *, implied: bool = False) -> Path:
        """The settings file, which must be there unless the project is only implied.

        Raises:
            ProjectMissingError: there is none.
        """
        file = self.project / FILE
        if not file.is_file() and not implied:
            raise ProjectMissingError(
                f"there is no {FILE} in {self.project}",
                hint="correct --project, or make a project there with: fraiseql init",
            )
        return file

    def unavailable(self, distribution: str) -> str | None:
        """Why the commands of a distribution must not run, or None; nothing is imported."""
        try:
            tree = read_project(self.project, self.environment, os.environ)
            records = judge(self._scan, read_plugin_settings(tree))
        except FraiseError:
            return None  # whoever loads the settings reports it; `init` may run without
        own = [one for one in records if one.distribution == distribution]
        if not own or any(one.status is PluginStatus.LOADED for one in own):
            return None
        return f"plugin {own[0].name} is {own[0].status.value}: {own[0].reason}"


def nearest_project(start: Path) -> Path:
    """The nearest folder with a settings file, as far up as folders have the same owner.

    The settings name code that is run, so a file that somebody else left further up, in ``/tmp``
    say, must not be found.
    """
    owner = start.stat().st_uid
    for folder in (start, *start.parents):
        if folder.stat().st_uid != owner:
            break
        if (folder / FILE).is_file():
            return folder
    return start
