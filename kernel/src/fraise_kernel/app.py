"""The kernel: loads plugins and settings, opens and closes what they bring."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from attrs import frozen
from fraise_hookspecs.lifecycle import ResourceSpec, SettingsSpec
from fraise_hookspecs.specs import Spec

from fraise_kernel import discovery
from fraise_kernel.catalog import Entry, SpecCatalog
from fraise_kernel.context import KernelContext
from fraise_kernel.errors import (
    CatalogClashError,
    EventLoopMissingError,
    KernelNotOpenError,
    KernelOpenError,
    ProjectMissingError,
    ResourceNotClosedError,
    UnknownNameError,
)
from fraise_kernel.plugins import LoadedPlugins, PluginRecord, load_plugins, refuse_missing
from fraise_kernel.settings import sections
from fraise_kernel.settings.sources import Tree, read_mapping, read_project
from fraise_kernel.suggest import suggest

if TYPE_CHECKING:
    from fraise_kernel.health import HealthResult
    from fraise_kernel.resources import Resources

#: The environment when neither the caller nor ``FRAISE_ENV`` says.
DEFAULT_ENVIRONMENT = "development"


@frozen
class Findings:
    """What is installed and what the settings say about it, before any section is checked."""

    tree: Tree
    wanted: sections.PluginSettings
    scan: discovery.Scan
    loaded: LoadedPlugins


class Kernel:
    """Finds plugins, gives them settings and a context, opens and closes what they bring.

    An object, never a global: several kernels live in one process without knowing each other.

    .. code-block:: python

        async with Kernel(settings={...}, resources={"database": pool}) as context:
            database = await context.resource("database")

    Args:
        project: the project's folder; the current one if not given.
        environment: ``FRAISE_ENV`` if not given, else ``development``.
        settings: sections by name, instead of files and environment variables.
        resources: values that the host application opens and closes itself, by resource name.
        plugins: modules or objects with hooks, besides the installed plugins.
        search_path: folders to look for installed plugins, instead of ``sys.path``.
        event_timeout: seconds that one plugin may take for one event.
        close_timeout: seconds that one resource may take to close.
    """

    def __init__(
        self,
        project: str | os.PathLike[str] | None = None,
        *,
        environment: str | None = None,
        settings: Mapping[str, object] | None = None,
        resources: Mapping[str, object] | None = None,
        plugins: Sequence[object] = (),
        search_path: Sequence[str] | None = None,
        event_timeout: float = 10.0,
        close_timeout: float = 30.0,
    ) -> None:
        self.project = Path(project or ".").absolute()
        self.environment = environment or os.environ.get("FRAISE_ENV") or DEFAULT_ENVIRONMENT
        self._given_settings = settings
        self._given_resources = dict(resources or {})
        self._extra = tuple(plugins)
        self._search_path = search_path
        self._event_timeout = event_timeout
        self._close_timeout = close_timeout
        self._found: Findings | None = None
        self._context: KernelContext | None = None
        self._resources: Resources | None = None

    @property
    def plugins(self) -> tuple[PluginRecord, ...]:
        """Every plugin and what became of it; finds and imports them if that is not done yet.

        Raises:
            FraiseError: the settings cannot be read, or name unknown plugins.
        """
        return self.find().loaded.records

    def load(self) -> KernelContext:
        """Load plugins and settings, once; opens nothing.

        Raises:
            FraiseError: settings are wrong, a required plugin is missing, names clash.
        """
        if self._context is None:
            self._context = self._load()
        return self._context

    async def health(self, *, readiness_only: bool = False) -> tuple[HealthResult, ...]:
        """Ask the health checks of all plugins; the kernel must be open.

        Args:
            readiness_only: only those that decide whether requests should come here.
        """
        from fraise_kernel.health import examine

        if self._resources is None:
            raise KernelNotOpenError(
                "health is asked for while the kernel is not open",
                hint="ask inside of `async with Kernel(...)`",
            )
        return await examine(self.load(), readiness_only=readiness_only)

    async def __aenter__(self) -> KernelContext:
        context = self.load()
        _require_event_loop()
        if self._resources is not None:
            raise KernelOpenError(
                "the kernel is open already", hint="make another Kernel, or close this one first"
            )
        self._resources = self._open(context)
        return context

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        import anyio

        resources, self._resources = self._resources, None
        assert resources is not None
        try:
            with anyio.CancelScope(shield=True):
                await resources.close()
        except ResourceNotClosedError:
            if error is None:
                raise  # else the body's error is the news; the failure is in the log

    def find(self) -> Findings:
        """Read the sources of settings and load the plugins, once; refuses nothing yet.

        Raises:
            FraiseError: the settings cannot be read, or name unknown plugins.
        """
        if self._found is None:
            if not self.project.is_dir():
                raise ProjectMissingError(
                    f"the project's folder does not exist: {self.project}",
                    hint="correct the path, or make the project with: fraiseql init",
                )
            if self._given_settings is not None:
                tree = read_mapping(self._given_settings)
            else:
                tree = read_project(self.project, self.environment, os.environ)
            wanted = sections.read_plugin_settings(tree)
            scan = discovery.scan(self._search_path)
            loaded = load_plugins(scan, wanted, tree, self._extra)
            self._found = Findings(tree, wanted, scan, loaded)
        return self._found

    def settings_classes(self) -> dict[str, type]:
        """The settings class of every section, whether the settings are right or not.

        Raises:
            FraiseError: a class cannot be imported.
        """
        catalog = _catalogs(self.find().loaded)[SettingsSpec]
        return {spec.name: catalog.load(spec.name) for spec in catalog}

    def _load(self) -> KernelContext:
        found = self.find()
        refuse_missing(found.loaded.records, found.wanted, found.tree)
        catalogs = _catalogs(found.loaded)
        classes = self.settings_classes()
        settings = sections.read_settings(
            found.tree,
            classes,
            idle=[one.name for one in found.loaded.records if one.name not in classes],
            extras=found.scan.extras,
            catalogs=catalogs,
        )
        context = KernelContext(
            project=self.project,
            environment=self.environment,
            settings=settings,
            catalogs=catalogs,
            hooks=found.loaded.hooks,
            event_timeout=self._event_timeout,
            resource=self._resource,
        )
        self._refuse_unknown_resources(context)
        return context

    async def _resource(self, name: str, requester: str | None) -> Any:  # Any: the opener says
        if self._resources is None:
            raise KernelNotOpenError(
                f"the resource {name!r} is asked for while the kernel is not open",
                hint="use resources inside of `async with Kernel(...)` only",
            )
        return await self._resources.get(name, requester)

    def _refuse_unknown_resources(self, context: KernelContext) -> None:
        known = context.catalog(ResourceSpec)
        for name in self._given_resources:
            if name not in known:
                raise UnknownNameError(
                    f"the host gives a resource {name!r} that no loaded plugin knows",
                    hint=suggest(
                        name, known.names(), otherwise=f"known: {', '.join(known.names())}"
                    ),
                )

    def _open(self, context: KernelContext) -> Resources:
        from fraise_kernel.resources import Resources

        openers = {
            spec.name: partial(self._opener, context, spec)
            for spec in context.catalog(ResourceSpec)
        }
        return Resources(openers, close_timeout=self._close_timeout)

    def _opener(
        self, context: KernelContext, spec: ResourceSpec
    ) -> AbstractAsyncContextManager[object]:
        """What opens a resource: the plugin's code, or what adopts the host's value."""
        catalog = context.catalog(ResourceSpec)
        own = context.for_resource(spec.name)
        if spec.name not in self._given_resources:
            opened: AbstractAsyncContextManager[object] = catalog.load(spec.name)(own)
            return opened
        value = self._given_resources[spec.name]
        if spec.adopt is None:
            return nullcontext(value)
        adopted: AbstractAsyncContextManager[object] = catalog.load_target(spec.name, spec.adopt)(
            value, own
        )
        return adopted


def _catalogs(loaded: LoadedPlugins) -> dict[type[Spec], SpecCatalog[Any]]:  # Any: one class a key
    own = Entry(sections.PLUGINS, "kernel", "fraise-kernel")
    catalogs: dict[type[Spec], SpecCatalog[Any]] = {  # Any: as above
        kind: SpecCatalog(kind, loaded.specs(kind)) for kind in loaded.hooks.registrations()
    }
    catalogs[SettingsSpec] = SpecCatalog(SettingsSpec, [*loaded.specs(SettingsSpec), own])
    if sections.PROJECT in catalogs[SettingsSpec]:
        raise CatalogClashError(
            f"plugin {catalogs[SettingsSpec].plugin_of(sections.PROJECT)} registers the settings "
            f"section {sections.PROJECT!r}, which is the name of the project",
            hint="the plugin's author must rename the section; until then block the plugin",
        )
    return catalogs


def _require_event_loop() -> None:
    """Refuse to open anything where only asyncio could close it.

    Raises:
        EventLoopMissingError: another library runs the events, or none does.
    """
    import asyncio

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        raise EventLoopMissingError(
            "the kernel is opened where no event loop of asyncio runs, as under trio",
            hint="serve with asyncio or uvloop; for hypercorn leave out -k trio",
        ) from None
