"""Named specs of all plugins; what is behind one is imported when it is first used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Generic, TypeVar

from attrs import frozen
from fraise_hookspecs.specs import Spec

from fraise_kernel.errors import (
    AmbiguousNameError,
    CatalogClashError,
    TargetUnavailableError,
    UnknownNameError,
)
from fraise_kernel.suggest import suggest
from fraise_kernel.targets import explain, import_target

S_co = TypeVar("S_co", bound=Spec, covariant=True)


@frozen
class Entry(Generic[S_co]):
    """A spec and who brought it."""

    spec: S_co
    plugin: str
    distribution: str


class SpecCatalog(Generic[S_co]):
    """The specs of one registration hook; satisfies ``fraise_hookspecs.context.Catalog``.

    Args:
        kind: the spec class.
        entries: what plugins registered.

    Raises:
        CatalogClashError: two entries have the same key.
    """

    def __init__(self, kind: type[Spec], entries: list[Entry[S_co]]) -> None:
        self._kind = kind.__name__
        self._entries: dict[str, Entry[S_co]] = {}
        self._targets: dict[str, Any] = {}  # Any: whatever the targets are
        for entry in sorted(entries, key=lambda entry: (entry.spec.key, entry.plugin)):
            other = self._entries.setdefault(entry.spec.key, entry)
            if other is not entry:
                raise CatalogClashError(
                    f"{self._kind} {entry.spec.key!r} is registered by {other.distribution} "
                    f"(plugin {other.plugin}) and by {entry.distribution} (plugin {entry.plugin})",
                    hint=f"block one of them in fraise.yaml: plugins: {{block: [{entry.plugin}]}}",
                )

    def __iter__(self) -> Iterator[S_co]:
        return (entry.spec for entry in self._entries.values())

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, name: object) -> bool:
        return name in self._entries or any(spec.name == name for spec in self)

    def names(self) -> tuple[str, ...]:
        """The keys, sorted."""
        return tuple(self._entries)

    def get(self, name: str) -> S_co:
        """The spec of that key, or of that name where only one spec has it."""
        return self._entry(name).spec

    def plugin_of(self, name: str) -> str:
        """The name of the plugin that brought the spec."""
        return self._entry(name).plugin

    def load(self, name: str) -> Any:  # Any: the spec class says what its target is
        """Import the target of the spec, once."""
        entry = self._entry(name)
        return self.load_target(name, entry.spec.target)

    def load_target(self, name: str, target: str) -> Any:  # Any: as above
        """Import another target that the spec of that name mentions, once."""
        entry = self._entry(name)
        if target not in self._targets:
            try:
                self._targets[target] = import_target(target)
            except Exception as error:  # a border: code of any plugin runs while it is imported
                raise TargetUnavailableError(
                    f"{self._kind} {entry.spec.key!r} of {entry.distribution}: cannot import "
                    f"{target}: {explain(error)}",
                    hint=f"repair or reinstall {entry.distribution} and what it needs",
                ) from error
        return self._targets[target]

    def _entry(self, name: str) -> Entry[S_co]:
        if name in self._entries:
            return self._entries[name]
        named = [entry for entry in self._entries.values() if entry.spec.name == name]
        if len(named) == 1:
            return named[0]
        if named:
            keys = ", ".join(entry.spec.key for entry in named)
            raise AmbiguousNameError(
                f"several {self._kind} are named {name!r}", hint=f"say which: {keys}"
            )
        known = ", ".join(self._entries) or "none: no loaded plugin brings one"
        raise UnknownNameError(
            f"there is no {self._kind} named {name!r}",
            hint=suggest(name, self._entries, otherwise=f"known: {known}"),
        )
