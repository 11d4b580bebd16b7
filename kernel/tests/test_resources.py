"""Resources: opened once, shared, closed in reverse, whatever happens."""

import asyncio
import contextvars
import logging
from contextlib import asynccontextmanager, nullcontext

import anyio
import anyio.lowlevel
import pytest
from fraise_hookspecs import FraiseError
from fraise_kernel.errors import (
    KernelNotOpenError,
    ResourceCycleError,
    ResourceFailedError,
    ResourceNotClosedError,
    UnknownNameError,
)
from fraise_kernel.resources import Resources

pytestmark = pytest.mark.anyio


class House:
    """Resources that note what happens to them."""

    def __init__(self, *, close_timeout=5.0, **bodies):
        self.log = []
        self.bodies = bodies
        self.resources = Resources(
            {name: self._opener(name) for name in bodies}, close_timeout=close_timeout
        )

    def _opener(self, name):
        @asynccontextmanager
        async def opened():
            self.log.append(f"opening {name}")
            try:
                needs = self.bodies[name]
                value = await needs(self.ask(name)) if needs else name
                self.log.append(f"open {name}")
                yield value
            finally:
                self.log.append(f"closed {name}")

        return opened

    def ask(self, requester):
        return lambda name: self.resources.get(name, requester)


async def test_opened_at_first_use_shared_and_closed_in_reverse_order():
    house = House(one=None, two=None, never=None)
    assert await house.resources.get("two") == "two"
    assert await house.resources.get("one") == "one"
    assert await house.resources.get("two") == "two"
    await house.resources.close()
    assert house.log == [
        "opening two",
        "open two",
        "opening one",
        "open one",
        "closed one",
        "closed two",
    ]


async def test_concurrent_first_uses_open_once():
    started = anyio.Event()
    go_on = anyio.Event()

    async def slow(_):
        started.set()
        await go_on.wait()
        return object()

    house = House(slow=slow)
    found = []

    async def use():
        found.append(await house.resources.get("slow"))

    async with anyio.create_task_group() as group:
        for _ in range(5):
            group.start_soon(use)
        await started.wait()
        go_on.set()
    assert len(set(found)) == 1
    assert house.log.count("opening slow") == 1
    await house.resources.close()


async def test_what_a_resource_needs_is_closed_after_it():
    house = House(server=None, database=lambda ask: ask("server"))
    assert await house.resources.get("database") == "server"
    await house.resources.close()
    assert house.log[-2:] == ["closed database", "closed server"]


async def test_unknown_names():
    house = House(database=None)
    with pytest.raises(UnknownNameError) as raised:
        await house.resources.get("databse")
    assert raised.value.hint == "did you mean 'database'?"
    with pytest.raises(UnknownNameError) as raised:
        await Resources({}, close_timeout=1).get("x")
    assert raised.value.hint == "known: none"


@pytest.mark.parametrize("start", ["a", "b", "c"])
async def test_a_circle_is_seen_from_everywhere(start):
    house = House(a=lambda ask: ask("b"), b=lambda ask: ask("c"), c=lambda ask: ask("a"))
    with anyio.fail_after(5), pytest.raises(ResourceCycleError, match=" -> "):
        await house.resources.get(start)
    await house.resources.close()


async def test_a_resource_that_needs_itself():
    house = House(a=lambda ask: ask("a"))
    with anyio.fail_after(5), pytest.raises(ResourceCycleError, match="a -> a"):
        await house.resources.get("a")


async def test_a_circle_of_resources_that_were_begun_separately():
    """No single opener sees the whole circle on its way down."""
    both = anyio.Event()

    def needing(other):
        async def opened(ask):
            await both.wait()
            return await ask(other)

        return opened

    house = House(a=needing("b"), b=needing("a"))
    failures = []

    async def use(name):
        with pytest.raises(ResourceCycleError) as raised:
            await house.resources.get(name)
        failures.append(raised.value)

    with anyio.fail_after(5):
        async with anyio.create_task_group() as group:
            group.start_soon(use, "a")
            group.start_soon(use, "b")
            await anyio.wait_all_tasks_blocked()
            both.set()
    assert len(failures) == 2
    await house.resources.close()


async def test_a_circle_beside_something_harmless():
    async def two(ask):
        async with anyio.create_task_group() as group:
            group.start_soon(ask, "a")
            group.start_soon(ask, "z")

    house = House(y=two, a=lambda _: anyio.sleep_forever(), z=lambda ask: ask("y"))
    with anyio.fail_after(5), pytest.raises(FraiseError, match=r"y -> z -> y|z -> y -> z"):
        await house.resources.get("y")
    await house.resources.close()
    assert house.log[-3:].count("closed a") == 1


async def test_two_that_need_the_same_are_no_circle():
    go_on = anyio.Event()

    async def slow(_):
        await go_on.wait()

    async def two_ways(ask):
        async with anyio.create_task_group() as group:
            group.start_soon(ask, "left")
            group.start_soon(ask, "right")
            await anyio.wait_all_tasks_blocked()
            go_on.set()

    house = House(
        top=two_ways, left=lambda ask: ask("base"), right=lambda ask: ask("base"), base=slow
    )
    with anyio.fail_after(5):
        await house.resources.get("top")
    await house.resources.close()
    assert house.log.count("opening base") == 1


async def test_an_open_resource_may_ask_for_others_later():
    house = House(a=None, b=lambda ask: ask("a"))
    await house.resources.get("a")
    assert await house.resources.get("b", "a") == "a"
    await house.resources.close()


class OwnError(FraiseError):
    code = "TEST-OWN-001"


@pytest.mark.parametrize("error", [OwnError("no server", hint="start it"), ValueError("no server")])
async def test_a_failure_reaches_all_who_wait_and_the_next_one_tries_again(error):
    attempts = []

    async def sometimes(_):
        attempts.append(1)
        await anyio.lowlevel.checkpoint()
        if len(attempts) == 1:
            raise error
        return "at last"

    house = House(server=sometimes)
    failures = []

    async def use():
        with pytest.raises(FraiseError, match="no server") as raised:
            await house.resources.get("server")
        failures.append(raised.value)

    async with anyio.create_task_group() as group:
        group.start_soon(use)
        group.start_soon(use)
    if isinstance(error, OwnError):
        assert failures == [error, error]
    else:
        assert all(isinstance(failure, ResourceFailedError) for failure in failures)
        assert failures[0].__cause__ is error
    assert await house.resources.get("server") == "at last"
    await house.resources.close()
    assert house.log.count("closed server") == 2


async def test_cancelling_the_only_one_who_waits_leaves_nothing_half_open():
    house = House(slow=lambda _: anyio.sleep_forever())
    with anyio.move_on_after(0.05):
        await house.resources.get("slow")
    assert house.log == ["opening slow", "closed slow"]
    house.bodies["slow"] = None
    assert await house.resources.get("slow") == "slow"
    await house.resources.close()


async def test_cancelling_one_of_two_lets_the_other_have_it():
    go_on = anyio.Event()

    async def slow(_):
        await go_on.wait()
        return "value"

    house = House(slow=slow)
    found = []

    async def use():
        found.append(await house.resources.get("slow"))

    async with anyio.create_task_group() as group:
        group.start_soon(use)
        with anyio.move_on_after(0.02):
            await house.resources.get("slow")
        go_on.set()
    assert found == ["value"]
    assert house.log.count("opening slow") == 1
    await house.resources.close()


async def test_who_asks_while_an_abandoned_opening_unwinds_gets_a_new_one():
    unwinding, unwound = anyio.Event(), anyio.Event()

    async def slow_to_give_up(_):
        try:
            await anyio.sleep_forever()
        finally:
            with anyio.CancelScope(shield=True):
                unwinding.set()
                await unwound.wait()

    house = House(slow=slow_to_give_up)
    found = []

    async def give_up():
        with anyio.move_on_after(0.01):
            await house.resources.get("slow")

    async def use():
        await unwinding.wait()
        house.bodies["slow"] = None
        found.append(await house.resources.get("slow"))

    with anyio.fail_after(5):
        async with anyio.create_task_group() as group:
            group.start_soon(give_up)
            group.start_soon(use)
            await unwinding.wait()
            await anyio.wait_all_tasks_blocked()
            assert found == []
            unwound.set()
    assert found == ["slow"]
    await house.resources.close()


async def test_one_that_fails_while_closing_does_not_stop_the_others(caplog):
    @asynccontextmanager
    async def bad():
        yield "bad"
        raise ValueError("disk full")

    house = House(first=None, last=None)
    house.resources._openers = {**house.resources._openers, "bad": bad}
    for name in ("first", "bad", "last"):
        await house.resources.get(name)
    with pytest.raises(ResourceNotClosedError, match=r"bad: ValueError: disk full") as raised:
        await house.resources.close()
    assert isinstance(raised.value.__cause__, ValueError)
    assert house.log[-2:] == ["closed last", "closed first"]
    assert "closing resource bad" in caplog.text


async def test_one_that_hangs_while_closing_is_cancelled():
    @asynccontextmanager
    async def stuck():
        yield
        await anyio.sleep_forever()

    house = House(first=None, close_timeout=0.05)
    house.resources._openers = {**house.resources._openers, "stuck": stuck}
    await house.resources.get("first")
    await house.resources.get("stuck")
    with pytest.raises(ResourceNotClosedError, match=r"stuck: TimeoutError: still closing after"):
        await house.resources.close()
    assert house.log[-1] == "closed first"


async def test_one_that_even_ignores_being_cancelled_is_left(caplog):
    release = asyncio.Event()

    @asynccontextmanager
    async def deaf():
        yield
        while not release.is_set():
            try:
                await release.wait()
            except asyncio.CancelledError:
                continue

    resources = Resources({"deaf": deaf}, close_timeout=0.02)
    await resources.get("deaf")
    task = resources._entries["deaf"].task
    with pytest.raises(ResourceNotClosedError):
        await resources.close()
    assert "resource deaf ignores that it was cancelled" in caplog.text
    release.set()
    await task


async def test_closing_while_something_opens_cancels_it():
    house = House(slow=lambda _: anyio.sleep_forever())

    async def use():
        with pytest.raises(ResourceFailedError, match="was cancelled"):
            await house.resources.get("slow")

    async with anyio.create_task_group() as group:
        group.start_soon(use)
        await anyio.wait_all_tasks_blocked()
        await house.resources.close()
    assert house.log == ["opening slow", "closed slow"]
    with pytest.raises(KernelNotOpenError, match="while the kernel closes"):
        await house.resources.get("slow")


@pytest.mark.parametrize("error", [None, ValueError("connection lost")])
async def test_a_resource_that_ends_by_itself_is_opened_again(caplog, error):
    crash = anyio.Event()
    deaths = []

    @asynccontextmanager
    async def with_background():
        async def background():
            await crash.wait()
            deaths.append(error)
            if error and len(deaths) == 1:
                raise error
            group.cancel_scope.cancel()

        async with anyio.create_task_group() as group:
            group.start_soon(background)
            yield object()

    resources = Resources({"fragile": with_background}, close_timeout=1)
    first = await resources.get("fragile")
    task = resources._entries["fragile"].task
    crash.set()
    await asyncio.wait([task])
    assert "resource fragile is gone" in caplog.text
    crash = anyio.Event()
    assert await resources.get("fragile") is not first
    crash.set()
    await resources.close()


async def test_opened_in_one_task_and_closed_from_another():
    """A cancel scope inside of the resource must be left in the task that entered it."""

    @asynccontextmanager
    async def scoped():
        async with anyio.create_task_group() as group:
            yield group
            group.cancel_scope.cancel()

    resources = Resources({"a": scoped, "b": scoped}, close_timeout=1)
    await asyncio.create_task(resources.get("a"))
    await asyncio.create_task(resources.get("b"))
    await asyncio.create_task(resources.close())


async def test_a_resource_does_not_see_the_request_that_was_first():
    request = contextvars.ContextVar("request", default="none")
    seen = []

    async def look(_):
        seen.append(request.get())

    house = House(a=look)

    async def handle():
        request.set("first request")
        await house.resources.get("a")

    await asyncio.create_task(handle())
    assert seen == ["none"]
    await house.resources.close()


async def test_values_of_the_host_are_not_closed(caplog):
    caplog.set_level(logging.DEBUG)
    value = object()
    resources = Resources({"given": lambda: nullcontext(value)}, close_timeout=1)
    assert await resources.get("given") is value
    await resources.close()
