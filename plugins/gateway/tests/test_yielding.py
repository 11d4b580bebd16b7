"""Python's threads stand back, and no others."""

import os
import sys
import threading
import time
from pathlib import Path

import pytest
from fraise_gateway import yielding
from fraise_gateway.yielding import stand_back

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="threads have a niceness of their own on Linux alone"
)


def niceness(thread):
    return os.getpriority(os.PRIO_PROCESS, thread)


def in_a_thread(work):
    found = []
    thread = threading.Thread(target=lambda: found.append(work()))
    thread.start()
    thread.join(30)
    return found[0]


def test_a_thread_and_those_that_it_starts_stand_back():
    before = niceness(threading.get_native_id())

    def work():
        stand_back(3)
        return niceness(threading.get_native_id()), in_a_thread(
            lambda: niceness(threading.get_native_id())
        )

    expected = min(before + 3, 19)
    assert in_a_thread(work) == (expected, expected)
    assert niceness(threading.get_native_id()) == before


def test_nothing_changes_by_0_and_19_is_the_end():
    before = niceness(threading.get_native_id())

    def work(much):
        stand_back(much)
        return niceness(threading.get_native_id())

    assert in_a_thread(lambda: work(0)) == before
    assert in_a_thread(lambda: work(100)) == 19


def test_a_system_that_forbids_it_is_no_obstacle(monkeypatch):
    def forbid(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(yielding.os, "setpriority", forbid)
    stand_back(3)


def test_native_threads_keep_their_weight(music, serve):
    pytest.importorskip("fraise_server", reason="the compiled module is not installed")
    own = niceness(threading.get_native_id())
    with serve(music, "native"):
        limit = time.monotonic() + 60
        while True not in (weights := weights_of_threads()):  # a thread names itself when it runs
            assert time.monotonic() < limit
            time.sleep(0.05)
    assert weights[True] == {own}
    assert min(own + 10, 19) in weights[False]


def weights_of_threads():
    """The niceness of the threads of this process: of native ones, and of others."""
    found = {}
    for task in Path("/proc/self/task").iterdir():
        try:
            name = (task / "comm").read_text().strip()
            weight = niceness(int(task.name))
        except (OSError, ProcessLookupError):
            continue  # it has just ended
        found.setdefault(name.startswith("fraise-server"), set()).add(weight)
    return found
