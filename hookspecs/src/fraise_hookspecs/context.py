"""What a plugin's object is given: settings, resources, catalogs, telemetry, events."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any, Protocol, TypeVar

from fraise_hookspecs.errors import Where
from fraise_hookspecs.specs import Spec

S = TypeVar("S", bound=Spec)
S_co = TypeVar("S_co", bound=Spec, covariant=True)
T = TypeVar("T")


class Catalog(Protocol[S_co]):
    """The specs of one registration hook, by key.

    The key of a spec is its name, except where the spec class says otherwise; where only one
    spec has a name, the name finds it as well.
    """

    def __iter__(self) -> Iterator[S_co]:
        """The specs, sorted by key."""
        ...

    def __len__(self) -> int: ...

    def __contains__(self, name: object) -> bool: ...

    def names(self) -> tuple[str, ...]:
        """The keys, sorted."""
        ...

    def get(self, name: str) -> S_co:
        """The spec of that name.

        Raises:
            FraiseError: no plugin brings it; the hint lists near names.
        """
        ...

    def load(self, name: str) -> Any:  # Any: the spec class documents what its target is
        """Import the target of the spec of that name, once.

        Raises:
            FraiseError: unknown name, or the target cannot be imported.
        """
        ...

    def load_target(self, name: str, target: str) -> Any:  # Any: as above
        """Import another target that the spec of that name mentions, once.

        Raises:
            FraiseError: unknown name, or the target cannot be imported.
        """
        ...

    def plugin_of(self, name: str) -> str:
        """The name of the plugin that brought the spec."""
        ...


class Span(Protocol):
    """The part of an OpenTelemetry span that plugins use."""

    def set_attribute(self, key: str, value: str | bool | float) -> object:
        """Say something of what the span measures."""
        ...


class Context(Protocol):
    """A running (or at least loaded) kernel as its plugins see it.

    The kernel's own object satisfies it; a test can pass any object that has the
    members it needs (``fraise_testing.FakeContext`` has all).
    """

    @property
    def project(self) -> Path:
        """The project's folder, absolute."""
        ...

    @property
    def environment(self) -> str:
        """Name of the environment, such as ``development`` or ``production``."""
        ...

    @property
    def production(self) -> bool:
        """Whether secure defaults apply: every environment but development and test."""
        ...

    def settings(self, section: str) -> Any:  # Any: the attrs class named by the SettingsSpec
        """The settings of one section, checked and typed, defaults filled in."""
        ...

    def place_of(self, setting: str) -> Where:
        """Where a setting stands, for errors about it; only its key where nothing sets it.

        Args:
            setting: dotted, such as ``postgres.dsn``.
        """
        ...

    async def resource(self, name: str) -> Any:  # Any: ResourceSpec documents what it opens
        """A shared resource, opened at first use and closed with the kernel.

        Raises:
            FraiseError: unknown name, or the resource cannot be opened.
        """
        ...

    def catalog(self, spec: type[S]) -> Catalog[S]:
        """What all plugins registered for one spec class."""
        ...

    def build(self, hook: str, **arguments: object) -> list[Any]:  # Any: each hook documents it
        """Call a build hook in sorted plugin order; the results that are not None."""
        ...

    async def emit(self, hook: str, **arguments: object) -> None:
        """Await an event hook of every plugin, each on its own; failures are logged."""
        ...

    @property
    def tracer(self) -> Any:  # Any: opentelemetry.trace.Tracer; contracts do not import it
        """The OpenTelemetry tracer; costs nothing without an SDK."""
        ...

    @property
    def meter(self) -> Any:  # Any: opentelemetry.metrics.Meter
        """The OpenTelemetry meter; costs nothing without an SDK."""
        ...


class CommandContext(Protocol):
    """What a command finds in typer's ``ctx.obj``."""

    @property
    def project(self) -> Path:
        """``--project``, else the nearest folder with a ``fraise.yaml``, else the current one."""
        ...

    @property
    def environment(self) -> str:
        """``--env``, else ``FRAISE_ENV``, else ``development``."""
        ...

    def at(self, project: Path, environment: str) -> CommandContext:
        """The same command line for another project, which need not be there yet."""
        ...

    def load(self) -> Context:
        """Load plugins and settings without opening anything."""
        ...

    def run(self, main: Callable[[Context], Awaitable[T]]) -> T:
        """Open the kernel, await ``main(context)``, close the kernel.

        Ctrl-C and SIGTERM cancel ``main`` and still close what was opened.
        """
        ...
