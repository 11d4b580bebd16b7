"""What ``fraise doctor`` finds without asking any plugin."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator

from fraise_hookspecs.lifecycle import Health, HealthStatus

from fraise_kernel.app import Kernel
from fraise_kernel.discovery import Scan
from fraise_kernel.health import HealthResult

_OLDEST = (3, 11)
_TESTED = (3, 13)
#: Distributions of other people that carry the names of our products.
_STRANGERS = ("fraiseql", "confiture", "fraisier")


def find(kernel: Kernel) -> Iterator[HealthResult]:
    """Python, what is installed, and every plugin that is not well."""
    yield _result("python", _python(sys.version_info[:2]))
    found = kernel.find()
    yield _result("packages", _packages(found.scan))
    ill = [record for record in kernel.plugins if not record.well]
    for record in ill:
        reason = f"{record.status.value}: {record.reason}"
        hint = f"see: fraise plugins show {record.name}"
        yield _result(f"plugin.{record.name}", _health(HealthStatus.FAILED, reason, hint))
    if not ill:
        count = len(kernel.plugins)
        yield _result("plugins", _health(HealthStatus.OK, f"{count} plugins, all of them well"))


def _python(version: tuple[int, int]) -> Health:
    shown = f"Python {platform.python_version()}"
    if _OLDEST <= version <= _TESTED:
        return _health(HealthStatus.OK, shown)
    oldest, newest = (".".join(map(str, one)) for one in (_OLDEST, _TESTED))
    state = HealthStatus.FAILED if version < _OLDEST else HealthStatus.DEGRADED
    return _health(state, shown, f"this version is tested with Python {oldest} to {newest}")


def _packages(scan: Scan) -> Health:
    strangers = [name for name in _STRANGERS if name in scan.installed]
    if not strangers:
        return _health(HealthStatus.OK, "no package of another project in the way of ours")
    names = ", ".join(f"{name} {scan.version_of(name)}" for name in strangers)
    ours = " ".join(f"fraise-{name}" for name in strangers)
    return _health(
        HealthStatus.FAILED,
        f"packages of other projects have the import names of ours: {names}",
        f"pip uninstall {' '.join(strangers)}, then: "
        f"pip install --force-reinstall --no-deps {ours}",
    )


def _health(status: HealthStatus, summary: str, hint: str = "") -> Health:
    return Health(status=status, summary=summary, hint=hint)


def _result(name: str, health: Health) -> HealthResult:
    return HealthResult(name, "kernel", health)
