"""Events: one failing listener never stops the others."""

import time
from datetime import UTC, datetime

import pytest
from fraise_hookspecs.migration import MigrationEvent, MigrationPhase
from fraise_kernel.errors import HookMisuseError, UnknownHookError

pytestmark = pytest.mark.anyio

EVENT = MigrationEvent(
    phase=MigrationPhase.STARTED, strategy="build", environment="local", at=datetime.now(UTC)
)

LISTENER = """
import anyio
heard = []

@hookimpl
async def fraise_migration_event({arguments}):
    {body}
"""


def listener(site, name, body="heard.append(event)", arguments="event"):
    import importlib

    module = site.plugin(name, LISTENER.format(body=body, arguments=arguments))
    return importlib.import_module(module).heard


async def test_every_listener_hears_it_however_the_others_do(site, caplog):
    first = listener(site, "a")
    listener(site, "b", "raise ValueError('no such channel')")
    listener(site, "c", "await anyio.sleep(60)")
    last = listener(site, "d", "heard.append(1)", arguments="")
    context = site.kernel(event_timeout=0.1).load()
    started = time.perf_counter()
    await context.emit("fraise_migration_event", event=EVENT)
    assert time.perf_counter() - started < 5
    assert first == [EVENT]
    assert last == [1]
    messages = sorted(record.getMessage() for record in caplog.records)
    assert messages[1] == "plugin c did not finish fraise_migration_event within 0.1 s"
    assert messages[0].startswith(
        "plugin b failed in fraise_migration_event: ValueError: no such channel"
    )
    assert len(messages) == 2


async def test_nobody_listens(site):
    await site.kernel().load().emit("fraise_migration_event", event=EVENT)


async def test_wrong_calls(site):
    context = site.kernel().load()
    with pytest.raises(UnknownHookError):
        await context.emit("fraise_migration_evnt", event=EVENT)
    with pytest.raises(HookMisuseError, match="is a build hook"):
        await context.emit("fraise_extend_schema", draft=1)
