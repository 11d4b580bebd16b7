import asyncio

import anyio
import psycopg
import pytest
from fraise_postgres import settling
from fraise_postgres.settling import finish, settle

pytestmark = pytest.mark.anyio


async def test_results_and_errors_pass():
    async def one():
        await asyncio.sleep(0)
        return 1

    async def fail():
        raise ValueError("no")

    for way in (settle, finish):
        assert await way(one()) == 1
        with pytest.raises(ValueError, match="no"):
            await way(fail())


async def test_a_limit_ends_the_work():
    ended = []

    async def work():
        try:
            await asyncio.sleep(20)
        finally:
            ended.append(True)

    with pytest.raises(psycopg.errors.QueryCanceled):
        await settle(work(), limit=0.05)
    assert ended


async def test_work_is_cancelled_once_and_may_clean_up():
    """However often the scope repeats its cancellation."""
    cancellations = 0
    cleaned = False

    async def work():
        nonlocal cancellations, cleaned
        try:
            await asyncio.sleep(20)
        except asyncio.CancelledError:
            cancellations += 1
            await asyncio.sleep(0.1)
            cleaned = True
            raise

    with anyio.move_on_after(0.05) as scope:
        await settle(work())
    assert scope.cancelled_caught
    assert (cancellations, cleaned) == (1, True)


async def test_an_ending_is_not_cancelled_at_all():
    done = False

    async def ending():
        nonlocal done
        await asyncio.sleep(0.1)
        done = True

    with anyio.move_on_after(0.02) as scope:
        await finish(ending())
    assert scope.cancelled_caught
    assert done


async def test_an_ending_that_hangs_is_given_up(monkeypatch):
    monkeypatch.setattr(settling, "GRACE", 0.1)
    with anyio.fail_after(5):
        with anyio.move_on_after(0.02) as scope:
            await finish(asyncio.sleep(60))
        assert scope.cancelled_caught


async def test_a_failure_after_the_cancellation_is_not_raised():
    async def ending():
        await asyncio.sleep(0.05)
        raise ValueError("late")

    with anyio.move_on_after(0.02) as scope:
        await finish(ending())
    assert scope.cancelled_caught


async def test_work_that_was_done_at_the_limit_is_done():
    async def work():
        try:
            await asyncio.sleep(20)
        except asyncio.CancelledError:
            return "done"

    assert await settle(work(), limit=0.05) == "done"
