"""From a stopped server to one that accepts connections."""

from __future__ import annotations

import os
import socket

from fraise_hookspecs.errors import Where

from fraise_postgres.errors import PortInUseError, ServerStartError, StartTimeoutError
from fraise_postgres.server.binaries import Binaries, find_binaries
from fraise_postgres.server.cluster import ensure_cluster
from fraise_postgres.server.deadline import Deadline
from fraise_postgres.server.diagnosis import explain
from fraise_postgres.server.layout import Layout, folder_error
from fraise_postgres.server.locks import open_lock_file, try_lock
from fraise_postgres.server.log import last_lines, read_since, rotate, size
from fraise_postgres.server.postmaster import (
    Knock,
    Postmaster,
    is_alive,
    knock,
    launch,
    read_postmaster,
    stop,
)
from fraise_postgres.server.sockets import clear_sockets, ensure_socket_folder
from fraise_postgres.server.state import State, read_state, write_state
from fraise_postgres.settings import Listen, PostgresSettings

#: The number in the socket's name when no port is open.
_SOCKET_NUMBER = 5432
#: How often another free port is tried when somebody takes the one just found.
_PORT_ATTEMPTS = 3
#: What a server that did not become ready gets to stop again, in seconds.
_UNDO_SECONDS = 3.0


def start(layout: Layout, settings: PostgresSettings, gate: int, deadline: Deadline) -> Postmaster:
    """Start a server that is known not to run; only while the gate is held.

    Raises:
        ServerError: the subclass says why it did not start; nothing is left running.
        StartCancelledError: the caller cancelled; nothing is left running.
    """
    binaries = find_binaries(settings.binaries, layout.account)
    ensure_cluster(binaries, layout, settings.locale, gate, deadline)
    try:
        _remove_stale_pid(layout)
        folder = ensure_socket_folder(layout)
        if folder is not None:
            clear_sockets(folder)
        rotate(layout.log)
        sockets = "" if folder is None else '"{}"'.format(str(folder).replace('"', '""'))
        if settings.listen is Listen.TCP:
            return _start_on_port(layout, settings, binaries, sockets, deadline)
        write_state(layout, State(port=read_state(layout).port))
        return _run(layout, binaries, sockets, None, deadline)
    except OSError as error:
        raise folder_error(error, layout.home) from error


def _start_on_port(
    layout: Layout,
    settings: PostgresSettings,
    binaries: Binaries,
    sockets: str,
    deadline: Deadline,
) -> Postmaster:
    """Start with a loopback port: the one asked for, else the last one, else a free one."""
    wanted = settings.port or read_state(layout).port
    for attempt in range(_PORT_ATTEMPTS):
        port = wanted if wanted is not None and _is_free(wanted) else _free_port()
        if settings.port is not None and port != settings.port:
            break
        write_state(layout, State(port=port, listens=True))
        try:
            return _run(layout, binaries, sockets, port, deadline)
        except PortInUseError:
            # Somebody was faster; only a port that nobody asked for may be another one.
            if settings.port is not None or attempt + 1 == _PORT_ATTEMPTS:
                raise
    raise PortInUseError(
        f"port {settings.port} of 127.0.0.1 is used by another program",
        hint="end that program, choose another postgres.port, or leave it out for a free one",
        where=Where(key="postgres.port"),
    )


def _is_free(port: int) -> bool:
    with socket.socket() as trial:
        if os.name == "posix":
            # As PostgreSQL does: connections that linger after a stop do not count.
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def _run(
    layout: Layout, binaries: Binaries, sockets: str, port: int | None, deadline: Deadline
) -> Postmaster:
    options = {
        "listen_addresses": "" if port is None else "127.0.0.1",
        "port": str(port or _SOCKET_NUMBER),
        "unix_socket_directories": sockets,
        "unix_socket_permissions": "0700",
        # One file that we keep small, where the reason of a failed start is found too.
        "logging_collector": "off",
        "log_destination": "stderr",
    }
    offset = size(layout.log)
    alive = _lock_alive(layout, deadline)
    try:
        try:
            launch(binaries, layout, options, alive, deadline)
        finally:
            # From here on only the server's own processes hold the lock.
            os.close(alive)
        return _wait_until_ready(layout, offset, port, deadline)
    except BaseException:
        stop(layout, binaries, Deadline.after(_UNDO_SECONDS), fast=True)
        raise


def _lock_alive(layout: Layout, deadline: Deadline) -> int:
    """The locked file that the server's processes inherit."""
    descriptor = open_lock_file(layout.alive)
    try:
        # Somebody who only looks holds it for a moment.
        while not try_lock(descriptor):
            if deadline.passed:
                raise StartTimeoutError(
                    f"processes of an earlier server still use {layout.data}",
                    hint=f"`lsof {layout.alive}` lists them",
                )
            deadline.pause()
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def _remove_stale_pid(layout: Layout) -> None:
    """Remove the ``postmaster.pid`` of a server that was killed.

    Its process number may belong to another process by now, and PostgreSQL would refuse to start.
    That no process of ours lives is known from the lock; a server that somebody started by hand
    is known by its listening.  PostgreSQL's own second guard stays: it refuses while anybody
    is attached to the shared memory of this data folder.
    """
    postmaster = read_postmaster(layout.data)
    by_hand = postmaster is not None and postmaster.data == str(layout.data)
    if postmaster is not None and by_hand and knock(postmaster) is Knock.OPEN:
        raise ServerStartError(
            f"process {postmaster.pid} is a server on {layout.data} that Fraise did not start",
            hint=f"stop it first: pg_ctl stop -D {layout.data}",
        )
    (layout.data / "postmaster.pid").unlink(missing_ok=True)


def _wait_until_ready(
    layout: Layout, offset: int, port: int | None, deadline: Deadline
) -> Postmaster:
    while True:
        # In this order: a server that became ready and ended between the two looks is caught
        # by the connection that follows.
        lives = is_alive(layout)
        postmaster = read_postmaster(layout.data)
        if postmaster is not None and postmaster.ready:
            return postmaster
        if not lives and os.name == "posix":
            raise explain(read_since(layout.log, offset), layout, port)
        if deadline.passed:
            raise StartTimeoutError(
                f"the server for {layout.data} was not ready after {deadline.seconds:g} s:\n"
                + last_lines(read_since(layout.log, offset)),
                hint="raise postgres.start_timeout when it was recovering after a crash",
            )
        deadline.pause()
