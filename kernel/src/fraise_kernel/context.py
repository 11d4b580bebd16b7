"""What a plugin's object is given."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from fraise_hookspecs.errors import FraiseError, Where
from fraise_hookspecs.specs import Spec

from fraise_kernel import telemetry
from fraise_kernel.catalog import SpecCatalog
from fraise_kernel.errors import BuildHookFailedError, UnregisteredSpecError
from fraise_kernel.hooks import HookTable, Shape
from fraise_kernel.settings.sections import Settings
from fraise_kernel.targets import explain

if TYPE_CHECKING:
    from opentelemetry.metrics import Meter
    from opentelemetry.trace import Tracer

S = TypeVar("S", bound=Spec)

#: Environments without the secure defaults of production.
_OPEN_ENVIRONMENTS = ("development", "test")


class ResourceSource(Protocol):
    """Gives resources; ``requester`` is the resource whose opener asks."""

    async def __call__(self, name: str, requester: str | None) -> Any:  # Any: the opener says
        """The opened resource."""
        ...


class KernelContext:
    """A loaded kernel as plugins see it; satisfies ``fraise_hookspecs.context.Context``.

    Attributes:
        all_settings: every section with the place of every value.
    """

    def __init__(
        self,
        *,
        project: Path,
        environment: str,
        settings: Settings,
        catalogs: Mapping[type[Spec], SpecCatalog[Any]],  # Any: one spec class a key
        hooks: HookTable,
        event_timeout: float,
        resource: ResourceSource,
    ) -> None:
        self.all_settings = settings
        self._project = project
        self._environment = environment
        self._catalogs = catalogs
        self._hooks = hooks
        self._event_timeout = event_timeout
        self._resource = resource
        self._requester: str | None = None

    @property
    def project(self) -> Path:
        """The project's folder, absolute."""
        return self._project

    @property
    def environment(self) -> str:
        """Name of the environment."""
        return self._environment

    @property
    def production(self) -> bool:
        """Whether secure defaults apply."""
        return self._environment not in _OPEN_ENVIRONMENTS

    def settings(self, section: str) -> Any:  # Any: the attrs class of the section
        """The settings of one section."""
        return self.all_settings[section]

    def place_of(self, setting: str) -> Where:
        """Where a setting stands; only its key where nothing sets it."""
        return self.all_settings.tree.place_of(setting)

    def catalog(self, spec: type[S]) -> SpecCatalog[S]:
        """What all plugins registered for one spec class."""
        try:
            return self._catalogs[spec]
        except KeyError:
            raise UnregisteredSpecError(
                f"no registration hook returns {spec.__name__}",
                hint="name its hook in REGISTRATIONS of the hook group",
            ) from None

    def build(self, hook: str, **arguments: object) -> list[Any]:  # Any: the hook documents it
        """Call a build hook in the order of plugin names."""
        specification = self._hooks.hook(hook, Shape.BUILD, arguments)
        results = []
        for one in self._hooks.implementations(hook):
            try:
                result = one.call(arguments)
            except FraiseError:
                raise
            except Exception as error:  # a border: the error must name the plugin
                raise BuildHookFailedError(
                    f"plugin {one.plugin} failed in {hook}: {explain(error)}",
                    hint=f"mend it, or block it in fraise.yaml: plugins: {{block: [{one.plugin}]}}",
                ) from error
            if result is not None:
                results.append(result)
                if specification.first:
                    break
        return results

    async def emit(self, hook: str, **arguments: object) -> None:
        """Await an event hook of every plugin, each on its own."""
        from fraise_kernel import events

        self._hooks.hook(hook, Shape.EVENT, arguments)
        listeners = self._hooks.implementations(hook)
        await events.emit(hook, listeners, arguments, seconds=self._event_timeout)

    async def resource(self, name: str) -> Any:  # Any: ResourceSpec documents what it opens
        """A shared resource, opened at first use."""
        return await self._resource(name, self._requester)

    def for_resource(self, name: str) -> KernelContext:
        """The same context in the hands of a resource's opener, so that cycles are seen."""
        other = object.__new__(KernelContext)
        other.__dict__.update(self.__dict__, _requester=name)
        return other

    @property
    def tracer(self) -> Tracer:
        """The OpenTelemetry tracer."""
        return telemetry.tracer()

    @property
    def meter(self) -> Meter:
        """The OpenTelemetry meter."""
        return telemetry.meter()
