"""Which hooks there are, of which shape, and whether a plugin implements them as specified."""

from __future__ import annotations

import enum
import inspect
from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Any

import pluggy
from attrs import frozen
from fraise_hookspecs.markers import PROJECT
from fraise_hookspecs.registry import MODULES, REGISTRATIONS
from fraise_hookspecs.specs import Spec

from fraise_kernel.errors import HookMisuseError, UnknownHookError
from fraise_kernel.suggest import suggest


class Shape(enum.Enum):
    """How a hook is called: ``docs/architecture`` has the three shapes."""

    REGISTRATION = "registration"
    BUILD = "build"
    EVENT = "event"


@frozen
class Hook:
    """A hook specification.

    Attributes:
        source: the module or class that holds it.
        first: stops at the first result that is not None.
    """

    name: str
    shape: Shape
    arguments: tuple[str, ...]
    source: str
    first: bool = False


@frozen
class Implementation:
    """One plugin's function for one hook; it may take fewer arguments than are offered."""

    plugin: str
    function: Callable[..., Any]  # Any: the hook's specification says
    arguments: tuple[str, ...]

    def call(self, offered: Mapping[str, object]) -> Any:  # Any: see above
        """Call it with the arguments that it takes."""
        return self.function(**{name: offered[name] for name in self.arguments})


class BadHookError(Exception):  # becomes the reason of a failed plugin
    """A plugin's hooks are not as specified."""


class HookTable:
    """Hook specifications and their implementations; pluggy does the checking."""

    def __init__(self) -> None:
        self._manager = pluggy.PluginManager(PROJECT)
        self._hooks: dict[str, Hook] = {}
        self._registrations: dict[type[Spec], str] = {}
        for module in MODULES:
            self.add_group(module, REGISTRATIONS)

    def add_group(self, group: ModuleType | type, registrations: Mapping[type[Spec], str]) -> None:
        """Add hook specifications.

        Raises:
            BadHookError: the group has none, or a hook of that name is specified elsewhere.
        """
        source = getattr(group, "__name__", repr(group))
        found = {}
        for name in dir(group):
            options = self._manager.parse_hookspec_opts(group, name)
            if options is None:
                continue
            if name in self._hooks:
                raise BadHookError(
                    f"the hook {name} is specified by {self._hooks[name].source} already"
                )
            function = getattr(group, name)
            shape = Shape.EVENT if inspect.iscoroutinefunction(function) else Shape.BUILD
            if name in registrations.values():
                shape = Shape.REGISTRATION
            arguments = tuple(n for n in inspect.signature(function).parameters if n != "self")
            found[name] = Hook(name, shape, arguments, source, bool(options["firstresult"]))
        if not found:
            raise BadHookError(f"{source} specifies no hooks: mark its functions with @hookspec")
        self._manager.add_hookspecs(group)
        self._hooks.update(found)
        self._registrations.update(
            {spec: hook for spec, hook in registrations.items() if hook in found}
        )

    def hook(self, name: str, shape: Shape, arguments: Mapping[str, object]) -> Hook:
        """The specification of a hook that is about to be called.

        Raises:
            UnknownHookError: there is none.
            HookMisuseError: it has another shape or other arguments.
        """
        hook = self._hooks.get(name)
        if hook is None:
            raise UnknownHookError(
                f"there is no hook {name!r}",
                hint=suggest(name, self._hooks, otherwise="install the plugin that specifies it"),
            )
        if hook.shape is not shape:
            raise HookMisuseError(
                f"{name} is a {hook.shape.value} hook and was called as {shape.value}",
                hint="call build hooks with build(), events with emit(); registrations are "
                "read with catalog()",
            )
        if set(arguments) != set(hook.arguments):
            raise HookMisuseError(
                f"{name} takes ({', '.join(hook.arguments)}), got ({', '.join(arguments)})",
                hint="pass exactly the arguments of its specification, by name",
            )
        return hook

    def registrations(self) -> Mapping[type[Spec], str]:
        """Registration hooks by the class of the specs they return."""
        return self._registrations

    def check(self, plugin: object) -> tuple[str, ...]:
        """The names of the hooks that a plugin implements, sorted.

        Raises:
            BadHookError: a marked function is no hook, a hook is not marked, or its shape differs.
        """
        marked = self.marked(plugin)
        for name, function in marked.items():
            hook = self._hooks.get(name)
            if hook is None:
                near = suggest(name, self._hooks, otherwise="no hook group specifies it")
                raise BadHookError(f"unknown hook {name}: {near}")
            if inspect.iscoroutinefunction(function) != (hook.shape is Shape.EVENT):
                form = "async def" if hook.shape is Shape.EVENT else "def"
                raise BadHookError(f"{name} is a {hook.shape.value} hook: write it with {form!r}")
        for name in self._hooks:
            candidate = getattr(plugin, name, None)
            imported = hasattr(candidate, f"{PROJECT}_spec")  # the specification, by `import *`
            if name not in marked and inspect.isroutine(candidate) and not imported:
                raise BadHookError(f"{name} is not marked: put @hookimpl above it")
        return tuple(sorted(marked))

    def marked(self, plugin: object) -> Mapping[str, Callable[..., Any]]:
        """A plugin's marked functions by hook, before anything else is checked.

        Raises:
            BadHookError: one is marked in a way that is not supported.
        """
        found = {}
        for attribute in dir(plugin):
            options = self._manager.parse_hookimpl_opts(plugin, attribute)
            if options is None:
                continue
            name = options.get("specname") or attribute
            if any(options.get(o) for o in ("wrapper", "hookwrapper", "tryfirst", "trylast")):
                raise BadHookError(
                    f"{name}: wrappers and first/last are not supported; "
                    "plugins are called in the order of their names"
                )
            found[name] = getattr(plugin, attribute)
        return found

    def register(self, plugin: object, name: str) -> None:
        """Register a checked plugin.

        Raises:
            BadHookError: an implementation takes arguments that its hook does not offer.
        """
        try:
            self._manager.register(plugin, name)
        except (pluggy.PluginValidationError, ValueError) as error:
            raise BadHookError(" ".join(str(error).split())) from error

    def unregister(self, name: str) -> None:
        """Take a plugin out again."""
        self._manager.unregister(name=name)

    def implementations(self, hook: str) -> list[Implementation]:
        """Who implements a hook, sorted by plugin name."""
        caller = getattr(self._manager.hook, hook)
        found = [
            Implementation(one.plugin_name, one.function, tuple(one.argnames))
            for one in caller.get_hookimpls()
        ]
        return sorted(found, key=lambda one: one.plugin)
