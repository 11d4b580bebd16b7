"""What holds for every test of the tree, whoever starts it."""

import os
import signal


def pytest_configure() -> None:
    """Give each worker a server of its own, and let Ctrl-C mean something to what tests start.

    Workers of one run would share a server, and some tests count what is on it.

    A shell that runs a job in the background makes it ignore SIGINT, and its children inherit
    that: a test that interrupts a server would wait for its timeout.
    """
    os.environ.pop("PYTEST_XDIST_TESTRUNUID", None)
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
