"""Starts that are cancelled are undone."""

from __future__ import annotations

import os
import signal
import time

import anyio
import pytest
from fraise_postgres.errors import BinariesUnusableError, StartCancelledError
from fraise_postgres.server import open_server, start_server
from fraise_postgres.server.deadline import Deadline
from fraise_postgres.server.inspection import Condition, inspect
from fraise_postgres.server.layout import find_layout
from fraise_postgres.server.leases import read_holders
from fraise_postgres.server.locks import hold_gate
from fraise_postgres.server.session import enter
from fraise_postgres.settings import PostgresSettings

from .conftest import SETTINGS, query, wait_for

DEEP = os.environ.get("FRAISE_DEEP") == "1"
pytestmark = pytest.mark.anyio


def nothing_is_left(project) -> bool:
    layout = find_layout(project)
    return (
        inspect(layout, SETTINGS).condition in {Condition.ABSENT, Condition.STOPPED}
        and not list(layout.home.glob("data.new-*"))
        and not list(layout.home.glob("leases/*"))
        and read_holders(layout) == ()
    )


async def test_server_for_asynchronous_callers(project):
    async with open_server(project, settings=SETTINGS) as server:
        assert query(server.dsn(), "SELECT 1") == [(1,)]
    assert nothing_is_left(project)


@pytest.mark.parametrize("delay", [0.02 * step for step in range(50)] if DEEP else [0.0, 0.1, 0.4])
async def test_cancelled_at_any_moment_of_a_first_start(empty_project, delay):
    with anyio.move_on_after(delay) as scope:
        async with open_server(empty_project, settings=SETTINGS):
            await anyio.sleep(30)
    assert scope.cancelled_caught
    assert nothing_is_left(empty_project)


async def test_cancelled_while_waiting_for_another_process(project):
    with start_server(project, settings=SETTINGS):
        pass
    with hold_gate(find_layout(project).gate, Deadline.after(1)):
        before = time.monotonic()
        with anyio.move_on_after(0.1) as scope:
            async with open_server(project, settings=SETTINGS):
                pytest.fail("somebody else has the gate")
        assert scope.cancelled_caught
        assert time.monotonic() - before < 5
    assert nothing_is_left(project)


async def test_failure_of_a_start_reaches_the_caller(empty_project, place):
    settings = PostgresSettings(binaries=place / "nowhere")
    with pytest.raises(BinariesUnusableError):
        async with open_server(empty_project, settings=settings):
            pytest.fail("there is no server")


async def test_failure_of_the_body_reaches_the_caller_and_the_server_stops(project):
    with pytest.raises(ZeroDivisionError):
        async with open_server(project, settings=SETTINGS):
            raise ZeroDivisionError
    assert nothing_is_left(project)


def test_caller_of_the_blocking_form_can_cancel(empty_project):
    with pytest.raises(StartCancelledError):
        enter(find_layout(empty_project), SETTINGS, cancelled=lambda: True)
    assert nothing_is_left(empty_project)


@pytest.mark.parametrize("delay", [0.0, 0.3])
def test_interrupt_in_the_terminal_undoes_a_first_start(empty_project, work, delay):
    worker = work("hold", empty_project)
    wait_for((empty_project / ".fraise" / "postgres" / "gate.lock").exists)
    time.sleep(delay)
    worker.process.send_signal(signal.SIGINT)
    worker.end()
    assert nothing_is_left(empty_project)
