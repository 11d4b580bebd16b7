"""Loads plugins one at a time; what is wrong with one is its status, the others go on."""

from __future__ import annotations

import enum
import importlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from attrs import evolve, field, frozen
from fraise_hookspecs.errors import Where
from fraise_hookspecs.lifecycle import HookGroupSpec
from fraise_hookspecs.specs import Spec

from fraise_kernel import discovery
from fraise_kernel.catalog import Entry
from fraise_kernel.errors import (
    HostPluginFailedError,
    PluginRequiredError,
    UnknownPluginError,
    WrongChoiceError,
)
from fraise_kernel.hooks import BadHookError, HookTable
from fraise_kernel.settings.sections import PLUGINS, PluginSettings
from fraise_kernel.settings.sources import Tree
from fraise_kernel.suggest import suggest
from fraise_kernel.targets import explain, import_target
from fraise_kernel.versions import declared, satisfies

S = TypeVar("S", bound=Spec)

#: Stands for a distribution where the host application passed the plugin itself.
HOST = "(host)"


class PluginStatus(enum.Enum):
    """What became of a plugin."""

    LOADED = "loaded"
    BLOCKED = "blocked"
    INCOMPATIBLE = "incompatible"
    FAILED = "failed"
    CONFLICT = "conflict"


@frozen(kw_only=True)
class PluginRecord:
    """A plugin and what became of it.

    Attributes:
        hooks: names of the hooks that it implements, sorted; empty unless loaded.
        reason: why it is not loaded, empty when it is.
        security: start-up refuses when it has settings and is not loaded.
    """

    name: str
    distribution: str
    version: str
    status: PluginStatus
    hooks: tuple[str, ...] = ()
    reason: str = ""
    security: bool = False

    @property
    def well(self) -> bool:
        """Loaded, or not loaded because the user said so."""
        return self.status in (PluginStatus.LOADED, PluginStatus.BLOCKED)

    def as_dict(self) -> dict[str, object]:
        """The record for machines."""
        return {
            "name": self.name,
            "distribution": self.distribution,
            "version": self.version,
            "status": self.status.value,
            "hooks": list(self.hooks),
            "reason": self.reason,
        }


@frozen
class LoadedPlugins:
    """All plugins with what they registered."""

    records: tuple[PluginRecord, ...]
    hooks: HookTable
    entries: Mapping[type[Spec], list[Entry[Any]]]  # Any: one spec class a key

    def specs(self, kind: type[S]) -> list[Entry[S]]:
        """What was registered for one spec class."""
        return self.entries.get(kind, [])


@frozen
class _Candidate:
    record: PluginRecord
    module: str = ""
    plugin: object = None
    functions: Mapping[str, Callable[..., Any]] = field(factory=dict)  # Any: the hook says


def load_plugins(
    scan: discovery.Scan, settings: PluginSettings, tree: Tree, extra: Sequence[object] = ()
) -> LoadedPlugins:
    """Load what is installed, as far as the settings allow.

    Args:
        scan: what is installed.
        settings: blocking and choosing.
        tree: where they stand.
        extra: modules or objects that the host application passes.

    Raises:
        FraiseError: the settings name an unknown plugin, or a plugin of the host is wrong.
    """
    candidates = _resolve(scan, settings)
    _check_names(settings, tree, candidates)
    loader = _Loader()
    for candidate in candidates:
        loader.load_module(candidate)
    for plugin in extra:
        name = getattr(plugin, "__name__", type(plugin).__name__)
        record = PluginRecord(name=name, distribution=HOST, version="", status=PluginStatus.LOADED)
        loader.add(_Candidate(record, plugin=plugin))
    return loader.finish()


def judge(scan: discovery.Scan, settings: PluginSettings) -> list[PluginRecord]:
    """What metadata and settings say of every plugin; those that may load count as loaded."""
    return [candidate.record for candidate in _resolve(scan, settings)]


def refuse_missing(records: Sequence[PluginRecord], settings: PluginSettings, tree: Tree) -> None:
    """Fail closed: required plugins, and security plugins with settings, must be loaded.

    Raises:
        PluginRequiredError: one is not.
    """
    by_name: dict[str, list[PluginRecord]] = {}
    for record in records:
        by_name.setdefault(record.name, []).append(record)
    wanted = {
        name: ("plugins.require names it", _place(tree, "require", name))
        for name in settings.require
    }
    for record in records:
        section = tree.section(record.name)
        if record.security and section is not None:
            why = "it is a security plugin and the settings have its section"
            wanted[record.name] = (why, section.where)
    for name, (why, where) in wanted.items():
        found = by_name.get(name, [])
        if any(record.status is PluginStatus.LOADED for record in found):
            continue
        state = "; ".join(f"{one.status.value}: {one.reason}" for one in found) or "not installed"
        raise PluginRequiredError(
            f"the plugin {name!r} must be loaded ({why}) and is {state}",
            hint=f"see: fraise plugins show {name}" if found else _how_to_get(name, by_name),
            where=where,
        )


def _how_to_get(name: str, known: Iterable[str]) -> str:
    return suggest(name, known, otherwise=f"install the distribution that brings {name!r}")


def _resolve(scan: discovery.Scan, settings: PluginSettings) -> list[_Candidate]:
    """One candidate for each plugin of each distribution, with what metadata and settings say."""
    claims: dict[str, list[discovery.Distribution]] = {}
    for distribution in scan.distributions:
        for name in distribution.plugins:
            claims.setdefault(name, []).append(distribution)
    api = scan.version_of(discovery.API)
    found = []
    for name, claimants in sorted(claims.items()):
        for one in claimants:
            record = PluginRecord(
                name=name, distribution=one.name, version=one.version,
                status=PluginStatus.LOADED, security=one.security,
            )  # fmt: skip
            verdict = _judge(name, one, claimants, settings, api)
            if verdict is not None:
                record = evolve(record, status=verdict[0], reason=verdict[1])
            found.append(_Candidate(record, one.plugins[name]))
    return found


def _judge(
    name: str,
    one: discovery.Distribution,
    claimants: Sequence[discovery.Distribution],
    settings: PluginSettings,
    api: str | None,
) -> tuple[PluginStatus, str] | None:
    if name in settings.block:
        return PluginStatus.BLOCKED, "plugins.block names it"
    chosen = settings.choose.get(name)
    if chosen is not None and discovery.normalise(chosen) != discovery.normalise(one.name):
        return PluginStatus.BLOCKED, f"plugins.choose takes {name} from {chosen}"
    if chosen is None and len(claimants) > 1:
        others = ", ".join(other.name for other in claimants if other is not one)
        return (
            PluginStatus.CONFLICT,
            f"{others} claims the name as well; set plugins.choose: {{{name}: {one.name}}}",
        )
    wanted = declared(one.requires, discovery.API)
    if wanted is None or api is None:
        return None
    try:
        if satisfies(api, wanted):
            return None
        return (
            PluginStatus.INCOMPATIBLE,
            f"needs {discovery.API} {wanted}, installed is {api}",
        )
    except ValueError as error:
        return PluginStatus.INCOMPATIBLE, f"its requirement on {discovery.API}: {error}"


def _check_names(settings: PluginSettings, tree: Tree, candidates: Sequence[_Candidate]) -> None:
    known: dict[str, list[str]] = {}
    for candidate in candidates:
        known.setdefault(candidate.record.name, []).append(candidate.record.distribution)
    for key, names in (("block", settings.block), ("choose", settings.choose)):
        for name in names:
            if name not in known:
                raise UnknownPluginError(
                    f"plugins.{key} names {name!r}, which is not installed",
                    hint=suggest(name, known, otherwise="remove it; see: fraise plugins list"),
                    where=_place(tree, key, name),
                )
    for name, chosen in settings.choose.items():
        if discovery.normalise(chosen) not in map(discovery.normalise, known[name]):
            raise WrongChoiceError(
                f"plugins.choose takes {name!r} from {chosen!r}, which does not bring it",
                hint=f"it is brought by: {', '.join(known[name])}",
                where=_place(tree, "choose", name),
            )


def _place(tree: Tree, key: str, name: str) -> Where | None:
    """Where ``plugins.<key>`` names a plugin."""
    section = tree.section(PLUGINS.name)
    node = None if section is None else section.child(key)
    return None if node is None else (node.child(name) or node).where


class _Loader:
    def __init__(self) -> None:
        self._hooks = HookTable()
        self._records: list[PluginRecord] = []
        self._imported: list[_Candidate] = []
        self._entries: dict[type[Spec], list[Entry[Any]]] = {}  # Any: one spec class a key

    def load_module(self, candidate: _Candidate) -> None:
        """Import a plugin's module, unless it is known that it must not be."""
        if candidate.record.status is not PluginStatus.LOADED:
            self._records.append(candidate.record)
            return
        try:
            plugin = importlib.import_module(candidate.module)
        except (Exception, SystemExit) as error:  # noqa: BLE001  # a border: anybody's code runs
            self._fail(candidate, explain(error))
            return
        self.add(evolve(candidate, plugin=plugin))

    def add(self, candidate: _Candidate) -> None:
        """Take an imported plugin, with the hook specifications that it brings."""
        try:
            candidate = evolve(candidate, functions=self._hooks.marked(candidate.plugin))
            if "fraise_hook_groups" in candidate.functions:
                for spec in self.specs(HookGroupSpec, candidate):
                    group = import_target(spec.target)
                    self._hooks.add_group(group, getattr(group, "REGISTRATIONS", {}))
        except BadHookError as error:
            self._fail(candidate, str(error))
        except Exception as error:  # noqa: BLE001  # a border: code of any plugin runs
            self._fail(candidate, f"fraise_hook_groups: {explain(error)}")
        else:
            self._imported.append(candidate)

    def finish(self) -> LoadedPlugins:
        """Check and register all, then ask each for what it registers."""
        # pluggy calls the last registered first, and the order of calls is that of names
        for candidate in sorted(self._imported, key=lambda one: one.record.name, reverse=True):
            self._register(candidate)
        self._records.sort(key=lambda record: (record.name, record.distribution))
        return LoadedPlugins(tuple(self._records), self._hooks, self._entries)

    def _register(self, candidate: _Candidate) -> None:
        record = candidate.record
        try:
            hooks = self._hooks.check(candidate.plugin)
            self._hooks.register(candidate.plugin, record.name)
        except BadHookError as error:
            self._fail(candidate, str(error))
            return
        brought: list[tuple[type[Spec], Entry[Any]]] = []  # Any: one spec class an entry
        for kind, hook in self._hooks.registrations().items():
            if hook not in hooks:
                continue
            try:
                specs = self.specs(kind, candidate)
            except BadHookError as error:
                reason = str(error)
            except Exception as error:  # noqa: BLE001  # a border: code of any plugin runs
                reason = f"{hook}: {explain(error)}"
            else:
                brought += [(kind, Entry(s, record.name, record.distribution)) for s in specs]
                continue
            self._hooks.unregister(record.name)
            self._fail(candidate, reason)
            return
        for kind, entry in brought:
            self._entries.setdefault(kind, []).append(entry)
        self._records.append(evolve(record, hooks=hooks))

    def specs(self, kind: type[S], candidate: _Candidate) -> tuple[S, ...]:
        """Call the registration hook of one plugin that returns specs of a class.

        Raises:
            BadHookError: it returns something else, or the same thing twice.
        """
        hook = self._hooks.registrations()[kind]
        specs = candidate.functions[hook]()
        if not isinstance(specs, tuple) or not all(type(spec) is kind for spec in specs):
            raise BadHookError(
                f"{hook} must return a tuple of {kind.__name__}, returned {specs!r:.80}"
            )
        keys = [spec.key for spec in specs]
        twice = sorted({key for key in keys if keys.count(key) > 1})
        if twice:
            raise BadHookError(f"{hook} returns {', '.join(twice)} twice")
        return specs

    def _fail(self, candidate: _Candidate, reason: str) -> None:
        if candidate.record.distribution == HOST:
            raise HostPluginFailedError(
                f"the plugin {candidate.record.name!r} of the host application: {reason}",
                hint="mend it, or leave it out of Kernel(plugins=...)",
            )
        self._records.append(
            evolve(candidate.record, status=PluginStatus.FAILED, reason=reason, hooks=())
        )
