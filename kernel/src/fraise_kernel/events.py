"""Events: every plugin's hook is awaited on its own, with a timeout."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence

import anyio

from fraise_kernel.hooks import Implementation
from fraise_kernel.targets import explain

_log = logging.getLogger("fraise.kernel")


async def emit(
    hook: str,
    implementations: Sequence[Implementation],
    arguments: Mapping[str, object],
    *,
    seconds: float,
) -> None:
    """Await all implementations at the same time; failures are logged and go no further.

    Args:
        hook: name of the event hook.
        implementations: who listens.
        arguments: of the hook.
        seconds: that each may take.
    """
    async with anyio.create_task_group() as group:
        for one in implementations:
            group.start_soon(_tell, hook, one, arguments, seconds)


async def _tell(
    hook: str, one: Implementation, arguments: Mapping[str, object], seconds: float
) -> None:
    try:
        with anyio.move_on_after(seconds) as scope:
            await one.call(arguments)
    except Exception as error:  # noqa: BLE001  # a border: one failing listener never stops the others
        _log.error("plugin %s failed in %s: %s", one.plugin, hook, explain(error), exc_info=error)
    else:
        if scope.cancelled_caught:
            _log.error("plugin %s did not finish %s within %g s", one.plugin, hook, seconds)
