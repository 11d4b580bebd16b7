"""The demo's server in a task of its own, with engines that misbehave."""

import socket
from contextlib import closing
from types import ModuleType

import anyio
import anyio.lowlevel
import pytest
from fraise_hookspecs.repository import ServerEngineSpec
from fraiseql.demo import serving
from fraiseql.errors import DemoCheckError, DemoStoppedError, ServerStartError

pytestmark = pytest.mark.anyio

events: list[str] = []


async def steady(application, bind, context, ready):
    ready("127.0.0.1", 1)
    try:
        await anyio.sleep_forever()
    finally:
        events.append("drained")


async def silent(application, bind, context, ready):
    await anyio.sleep_forever()


async def short(application, bind, context, ready):
    await anyio.lowlevel.checkpoint()


async def broken(application, bind, context, ready):
    raise ServerStartError("no", hint="mend it")


async def told_to_stop(application, bind, context, ready):
    ready("127.0.0.1", 1)
    await anyio.sleep(0.01)


async def failing_later(application, bind, context, ready):
    ready("127.0.0.1", 1)
    await anyio.sleep(0.01)
    raise ServerStartError("later", hint="mend it")


@pytest.fixture
def open_server(fake_context):
    """``open_server(engine)``: the context manager of a server with that engine."""
    events.clear()
    plugin = ModuleType("engines")
    # The engines are found by name, as a plugin's are.
    plugin.fraise_server_engines = lambda: tuple(  # type: ignore[attr-defined]
        ServerEngineSpec(name=one, summary="", target=f"engines_under_test:{one}")
        for one in ("steady", "silent", "short", "broken", "told_to_stop", "failing_later")
    )
    context = fake_context(plugins=[plugin])
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        yield lambda engine: serving.serve(None, engine, listener, context)


@pytest.fixture(autouse=True)
def _engines(monkeypatch):
    import sys

    module = ModuleType("engines_under_test")
    module.__dict__.update(globals())
    monkeypatch.setitem(sys.modules, "engines_under_test", module)


async def test_it_serves_for_the_length_of_the_block(open_server):
    async with open_server("steady") as client:
        assert client.url == "http://127.0.0.1:1/graphql"
        assert events == []
    assert events == ["drained"]


async def test_what_fails_in_the_block_comes_out_as_it_is(open_server):
    with pytest.raises(DemoCheckError):
        async with open_server("steady"):
            raise DemoCheckError("different", hint="")
    assert events == ["drained"]


async def test_a_broken_pipe_comes_out_as_it_is(open_server):
    with pytest.raises(SystemExit):
        async with open_server("steady"):
            raise SystemExit(1)
    assert events == ["drained"]


async def test_a_server_that_cannot_start_says_why(open_server):
    with pytest.raises(ServerStartError, match="no"):
        async with open_server("broken"):
            pytest.fail("the block was entered")


async def test_a_server_that_ends_before_it_accepts(open_server):
    with pytest.raises(DemoStoppedError, match="ended before"):
        async with open_server("short"):
            pytest.fail("the block was entered")


async def test_a_server_that_never_accepts(open_server, monkeypatch):
    monkeypatch.setattr(serving, "_START", 0.05)
    with pytest.raises(DemoStoppedError, match=r"within 0\.05 seconds"):
        async with open_server("silent"):
            pytest.fail("the block was entered")


async def test_a_server_that_is_told_to_stop_ends_the_block(open_server):
    reached = False
    async with open_server("told_to_stop"):
        await anyio.sleep(10)
        reached = True
    assert not reached


async def test_a_server_that_fails_later_ends_the_block_with_its_error(open_server):
    with pytest.raises(ServerStartError, match="later"):
        async with open_server("failing_later"):
            await anyio.sleep(10)


async def test_cancelling_from_outside_drains(open_server):
    with anyio.move_on_after(0.05) as scope:
        async with open_server("steady"):
            await anyio.sleep(10)
    assert scope.cancelled_caught
    assert events == ["drained"]
