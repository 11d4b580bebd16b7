"""What holds for every test of the tree, whoever starts it."""

import signal


def pytest_configure() -> None:
    """Let Ctrl-C mean something to what the tests start.

    A shell that runs a job in the background makes it ignore SIGINT, and its children inherit
    that: a test that interrupts a server would wait for its timeout.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
