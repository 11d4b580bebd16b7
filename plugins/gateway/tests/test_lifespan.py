"""Starting and stopping the application."""

import asyncio

import pytest
from fraise_gateway.lifespan import run_lifespan
from fraiseql.errors import ServerStartError

pytestmark = pytest.mark.anyio


def application_of(events, *, start="complete", stop="complete"):
    async def application(scope, receive, send):
        assert scope["type"] == "lifespan"
        scope["state"]["pool"] = 1
        events.append((await receive())["type"])
        await send({"type": f"lifespan.startup.{start}", "message": "no database"})
        if start == "complete":
            events.append((await receive())["type"])
            await send({"type": f"lifespan.shutdown.{stop}"})

    return application


async def test_starts_before_and_stops_after():
    events = []
    async with run_lifespan(application_of(events)) as state:
        assert state == {"pool": 1}
        assert events == ["lifespan.startup"]
    assert events == ["lifespan.startup", "lifespan.shutdown"]


async def test_failure_to_start_is_told_and_nothing_is_served():
    served = False
    with pytest.raises(ServerStartError):
        async with run_lifespan(application_of([], start="failed")):
            served = True
    assert not served


async def test_exception_at_the_start_is_told(caplog):
    async def application(scope, receive, send):
        raise ZeroDivisionError

    with pytest.raises(ServerStartError):
        async with run_lifespan(application):
            pytest.fail("it was served")
    assert "ZeroDivisionError" in caplog.text


async def test_exception_later_does_not_end_the_server(caplog):
    async def application(scope, receive, send):
        await receive()
        await send({"type": "lifespan.startup.complete"})
        raise ZeroDivisionError

    served = False
    async with run_lifespan(application):
        await asyncio.sleep(0.01)
        served = True
    assert served
    assert "ZeroDivisionError" in caplog.text


async def test_failure_of_the_block_is_raised_as_it_is_after_the_stop():
    events = []
    with pytest.raises(KeyError):
        async with run_lifespan(application_of(events)):
            raise KeyError
    assert events == ["lifespan.startup", "lifespan.shutdown"]


async def test_cancellation_stops_the_application():
    events = []

    async def run():
        async with run_lifespan(application_of(events)):
            await asyncio.sleep(60)

    task = asyncio.create_task(run())
    while not events:
        await asyncio.sleep(0.001)
    await asyncio.sleep(0.01)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert events == ["lifespan.startup", "lifespan.shutdown"]
