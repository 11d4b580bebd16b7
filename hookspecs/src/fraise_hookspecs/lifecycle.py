"""Settings, resources, health checks and hook groups."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from typing import Protocol

import attrs
from attrs import frozen

from fraise_hookspecs.context import Context
from fraise_hookspecs.markers import hookspec
from fraise_hookspecs.specs import Spec


@frozen(kw_only=True)
class SettingsSpec(Spec):
    """One top-level section of ``fraise.yaml``.

    ``name`` is the section; ``target`` is a frozen attrs class of which every
    field has a default or is required by intent.  A field's ``metadata`` may
    hold ``help`` (one line, shown by ``fraise config schema``), ``secret`` (True:
    shown redacted), ``choices``, and ``registered``: a class of specs, of which the value
    must name one.
    """


class ResourceOpener(Protocol):
    """Target of a :class:`ResourceSpec`: opens the resource for as long as the kernel is open."""

    def __call__(self, context: Context) -> AbstractAsyncContextManager[object]:
        """What is entered to open the resource and left to close it.

        Both happen in one task of the resource's own.

        Raises:
            FraiseError: the resource cannot be opened; the next one who asks tries again.
        """
        ...


class ResourceAdopter(Protocol):
    """Wraps a value that the host application brought; must not close the value itself."""

    def __call__(self, value: object, context: Context) -> AbstractAsyncContextManager[object]:
        """What is entered to use the host's value and left to let go of it."""
        ...


@frozen(kw_only=True)
class ResourceSpec(Spec):
    """A thing that is opened at first use, shared, and closed with the kernel.

    ``target`` is a :class:`ResourceOpener`.

    Attributes:
        adopt: ``"module:attribute"`` of a :class:`ResourceAdopter` for a value given by
            the host (``Kernel(resources={name: value})``); without it the value is used as it is.
    """

    adopt: str | None = None


class HealthStatus(enum.Enum):
    """How a part is; the worst of the parts is the state of the whole."""

    OK = "ok"
    DEGRADED = "degraded"
    FAILED = "failed"


@frozen(kw_only=True)
class Health:
    """The answer of one health check.

    Attributes:
        summary: one line: what was looked at and what was found.
        hint: how to mend it; empty when all is well.
        details: flat facts for machines.
    """

    status: HealthStatus
    summary: str
    hint: str = ""
    details: Mapping[str, str | int | float | bool | None] = attrs.field(factory=dict)


class HealthCheck(Protocol):
    """Target of a :class:`HealthCheckSpec`."""

    async def __call__(self, context: Context) -> Health:
        """Look, and say what was found."""
        ...


@frozen(kw_only=True)
class HealthCheckSpec(Spec):
    """One question about the state of the system.

    ``target`` is a :class:`HealthCheck`.  A check that raises or outlives its
    timeout is ``failed``.

    Attributes:
        readiness: part of ``/readyz``; the others are asked by ``fraise doctor`` only.
        timeout: seconds.
    """

    readiness: bool = False
    timeout: float = 5.0


@frozen(kw_only=True)
class HookGroupSpec(Spec):
    """Hook specifications that a plugin brings for plugins of its own.

    ``target``, ``"package:module"`` or ``"module:Class"``, is a module or class whose functions
    carry ``hookspec``.  Its registration hooks are named by an attribute ``REGISTRATIONS`` of it,
    shaped as :data:`fraise_hookspecs.registry.REGISTRATIONS`; of the others, ``async def`` is an
    event and ``def`` a build hook.  The target is imported whenever plugins are loaded: keep it
    light.
    """


@hookspec
def fraise_settings() -> tuple[SettingsSpec, ...]:  # type: ignore[empty-body]
    """Register sections of the settings file.

    Shape R: called once when the kernel is loaded.  Since 1.0.
    """


@hookspec
def fraise_resources() -> tuple[ResourceSpec, ...]:  # type: ignore[empty-body]
    """Register resources that are opened at first use and closed with the kernel.

    Shape R: called once when the kernel is loaded.  Since 1.0.
    """


@hookspec
def fraise_health_checks() -> tuple[HealthCheckSpec, ...]:  # type: ignore[empty-body]
    """Register health checks, asked by ``fraise doctor`` and by ``/readyz``.

    Shape R: called once when the kernel is loaded.  Since 1.0.
    """


@hookspec
def fraise_hook_groups() -> tuple[HookGroupSpec, ...]:  # type: ignore[empty-body]
    """Register hook specifications of the plugin's own.

    Shape R: called once when the plugin is registered, before the hooks of any
    plugin are validated, so that the order of plugins does not matter.  Since 1.0.
    """
