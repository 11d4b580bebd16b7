"""The server of a test run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

#: Names a server to use instead of an embedded one.
VARIABLE: Final = "FRAISE_TEST_DSN"


@contextmanager
def open_server() -> Iterator[str]:
    """The DSN of the run's server, at its maintenance database."""
    given = os.environ.get(VARIABLE)
    if given:
        yield given
        return
    from fraise_testing.embedded import open_embedded

    with open_embedded() as dsn:
        yield dsn
