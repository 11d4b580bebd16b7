"""A context without a kernel: settings, resources and catalogs as a test wants them."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs
from attrs import define, field
from fraise_hookspecs import FraiseError, Spec, Where
from fraise_hookspecs.context import Context
from fraise_hookspecs.registry import REGISTRATIONS

S = TypeVar("S", bound=Spec)


class UnknownNameError(FraiseError):
    """A test asked a fake context for something that it was not given.

    Give it to ``FakeContext(settings=..., resources=..., plugins=...)``.
    """

    code = "TEST-FAKE-001"


@attrs.frozen
class FakeCatalog(Generic[S]):
    """The specs of some plugin modules, by key, and the plugin of each."""

    specs: Mapping[str, S]
    plugins: Mapping[str, str]

    def __iter__(self) -> Iterator[S]:
        return iter(self.specs[name] for name in self.names())

    def __len__(self) -> int:
        return len(self.specs)

    def __contains__(self, name: object) -> bool:
        return name in self.specs or any(spec.name == name for spec in self)

    def names(self) -> tuple[str, ...]:
        """The keys, sorted."""
        return tuple(sorted(self.specs))

    def get(self, name: str) -> S:
        """The spec of that key, or of that name where only one spec has it."""
        return _look_up(self.specs, self._key(name), "spec")

    def load(self, name: str) -> Any:  # Any: the spec class documents what its target is
        """Import the target of the spec of that name."""
        return load_target(self.get(name).target)

    def load_target(self, name: str, target: str) -> Any:  # Any: as above
        """Import another target that the spec of that name mentions."""
        self.get(name)
        return load_target(target)

    def plugin_of(self, name: str) -> str:
        """The name of the module that brought the spec."""
        return _look_up(self.plugins, self._key(name), "spec")

    def _key(self, name: str) -> str:
        keys = [key for key, spec in self.specs.items() if spec.name == name]
        return keys[0] if name not in self.specs and len(keys) == 1 else name


@define(kw_only=True)
class FakeContext:
    """A ``fraise_hookspecs.context.Context`` that holds what it was given.

    Attributes:
        project: the project's folder.
        environment: ``test``; ``development`` and ``test`` are not production.
        sections: settings objects by section.
        resources: opened resources by name.
        plugins: plugin modules whose registration and build hooks are called.
        emitted: the events so far, as ``(hook, arguments)``.
    """

    project: Path = field(factory=Path.cwd)
    environment: str = "test"
    sections: Mapping[str, object] = field(factory=dict, alias="settings")
    resources: Mapping[str, object] = field(factory=dict)
    plugins: Sequence[ModuleType] = ()
    emitted: list[tuple[str, dict[str, object]]] = field(factory=list, init=False)

    @property
    def production(self) -> bool:
        """Whether secure defaults apply."""
        return self.environment not in {"development", "test"}

    def settings(self, section: str) -> Any:  # Any: whatever the test gave
        """The settings of one section: as given, else the defaults of a plugin's spec."""
        if section in self.sections:
            return self.sections[section]
        from fraise_hookspecs.lifecycle import SettingsSpec

        return self.catalog(SettingsSpec).load(section)()

    def place_of(self, setting: str) -> Where:
        """The key alone: what a test gives stands in no file."""
        return Where(key=setting)

    async def resource(self, name: str) -> Any:  # Any: whatever the test gave
        """A resource that the test gave."""
        return _look_up(self.resources, name, "resource")

    def catalog(self, spec: type[S]) -> FakeCatalog[S]:
        """What the given plugin modules register for one spec class."""
        hook = REGISTRATIONS[spec]
        specs: dict[str, S] = {}
        origin: dict[str, str] = {}
        for plugin in self.plugins:
            for each in getattr(plugin, hook, tuple)():
                specs[each.key] = each
                origin[each.key] = plugin.__name__
        return FakeCatalog(specs, origin)

    def build(self, hook: str, **arguments: object) -> list[Any]:  # Any: each hook documents it
        """Call a build hook of the given plugin modules, in the order of their names."""
        functions = [
            getattr(plugin, hook)
            for plugin in sorted(self.plugins, key=lambda each: each.__name__)
            if hasattr(plugin, hook)
        ]
        results = [function(**arguments) for function in functions]
        return [result for result in results if result is not None]

    async def emit(self, hook: str, **arguments: object) -> None:
        """Remember an event."""
        self.emitted.append((hook, arguments))

    @property
    def tracer(self) -> Any:  # Any: opentelemetry.trace.Tracer
        """The tracer of the OpenTelemetry API, which does nothing without an SDK."""
        return importlib.import_module("opentelemetry.trace").get_tracer("fraise_testing")

    @property
    def meter(self) -> Any:  # Any: opentelemetry.metrics.Meter
        """The meter of the OpenTelemetry API, which does nothing without an SDK."""
        return importlib.import_module("opentelemetry.metrics").get_meter("fraise_testing")


def load_target(target: str) -> Any:  # Any: the spec class documents what its target is
    """Import ``"module:attribute"``."""
    module, _, path = target.partition(":")
    loaded: Any = importlib.import_module(module)  # Any: as above
    for part in path.split("."):
        loaded = getattr(loaded, part)
    return loaded


V = TypeVar("V")


def _look_up(values: Mapping[str, V], name: str, kind: str) -> V:
    if name not in values:
        raise UnknownNameError(
            f"the fake context has no {kind} {name!r}",
            hint=f"it was given: {', '.join(sorted(values)) or 'none'}",
        )
    return values[name]


if TYPE_CHECKING:
    # The type checker refuses this when the protocol grows a member.
    _complete: Context = FakeContext()
