"""Entering and leaving a server that several processes share."""

from __future__ import annotations

import contextlib
import os
import shutil
import time
from collections.abc import Callable

import attrs
import psycopg
from attrs import frozen

from fraise_postgres.errors import (
    ListenMismatchError,
    ServerUnreachableError,
    StartTimeoutError,
)
from fraise_postgres.server import connection as connections
from fraise_postgres.server.binaries import Binaries, find_binaries
from fraise_postgres.server.deadline import Deadline, never
from fraise_postgres.server.handle import Address, Server
from fraise_postgres.server.layout import Layout, folder_error, make_folders
from fraise_postgres.server.leases import Lease, drop_lease, sweep_leases, take_lease
from fraise_postgres.server.locks import hold_gate
from fraise_postgres.server.log import last_lines, read_since, trim
from fraise_postgres.server.postmaster import (
    Knock,
    Postmaster,
    is_alive,
    knock,
    read_postmaster,
    stop,
)
from fraise_postgres.server.startup import start
from fraise_postgres.server.state import read_password, read_state, write_state
from fraise_postgres.server.watch import dismiss, hand_over, watch
from fraise_postgres.settings import Listen, PostgresSettings

#: How long connections that are just being closed may linger when the last user leaves.
_DRAIN_SECONDS = 1.0
#: How long a server that says it is ready may be without a socket or an answer.
_GRACE_SECONDS = 1.0
#: What a server that cannot be used gets to stop again.
_UNDO_SECONDS = 5.0


@frozen
class Session:
    """One use of a server by this process.

    Attributes:
        watched: tells the reaper that this process lives.
    """

    server: Server
    lease: Lease
    layout: Layout
    settings: PostgresSettings
    watched: int | None = None


def enter(
    layout: Layout,
    settings: PostgresSettings,
    *,
    keep: bool = False,
    cancelled: Callable[[], bool] = never,
) -> Session:
    """Make sure that the server runs, and register this process as a user of it.

    Raises:
        ServerError: the subclass says why it cannot be used; nothing is left running.
        StartCancelledError: the caller cancelled; nothing is left running.
    """
    waiting = Deadline.after(settings.start_timeout, cancelled)
    with contextlib.ExitStack() as stack:
        gate = _open_gate(stack, layout, waiting)
        deadline = Deadline.after(settings.start_timeout, cancelled)
        # Before the start: who is killed in the midst of it leaves a server as well.
        watched = watch(layout, settings)
        try:
            server, lease = _register(layout, settings, gate, deadline, keep=keep)
        except BaseException:
            dismiss(watched)
            raise
        return Session(server, lease, layout, settings, watched)


def leave(session: Session) -> None:
    """Give the server back; the last user stops it unless it is kept or somebody is connected.

    Connections that are still there are not waited for: the reaper looks for them again.

    Raises:
        ServerBusyError: another process holds the gate for too long.
        StopTimeoutError: the server does not end.
    """
    drop_lease(session.lease)
    if os.getpid() != session.lease.process:
        if session.watched is not None:
            os.close(session.watched)
        return
    left = False
    try:
        left = depart(session.layout, session.settings)
    finally:
        if left:
            dismiss(session.watched)
        else:
            # What is connected may be leftovers of our own: statements that were cancelled or
            # hang end later than we do.
            hand_over(session.watched)


def depart(layout: Layout, settings: PostgresSettings) -> bool:
    """Stop the server if nobody uses it; False when only connections keep it up.

    Raises:
        ServerBusyError: another process holds the gate for too long.
        StopTimeoutError: the server does not end.
    """
    with contextlib.ExitStack() as stack:
        try:
            patience = Deadline.after(settings.start_timeout + settings.stop_timeout)
            stack.enter_context(hold_gate(layout.gate, patience))
        except FileNotFoundError:
            # Somebody has deleted the folder: the server notices by itself and ends.
            return True
        if sweep_leases(layout):
            return True
        if layout.volatile:
            discard(layout, settings)
            return True
        idle = True
        if is_alive(layout) and not read_state(layout).keep:
            idle = not _has_clients(layout, settings)
            if idle:
                deadline = Deadline.after(settings.stop_timeout)
                stop(layout, stopper(layout, settings), deadline, fast=True)
        trim(layout.log)
        return idle


def discard(layout: Layout, settings: PostgresSettings) -> None:
    """Stop a test server and delete it with its data; only while the gate is held."""
    stop(layout, stopper(layout, settings), Deadline.after(settings.stop_timeout), fast=False)
    # Renamed first: whoever comes now finds nothing, never half of a server.
    grave = layout.home.with_name(f"{layout.home.name}.gone-{os.getpid()}-{time.monotonic_ns()}")
    layout.home.rename(grave)
    shutil.rmtree(grave, ignore_errors=True)


def locate(layout: Layout, postmaster: Postmaster, *, port: bool) -> Address:
    """Where a running server is reached; over its port when ``port``."""
    if port or not postmaster.socket_folder:
        return Address(host="127.0.0.1", port=postmaster.port, password=read_password(layout))
    return Address(host=postmaster.socket_folder, port=postmaster.port)


def _register(
    layout: Layout, settings: PostgresSettings, gate: int, deadline: Deadline, *, keep: bool
) -> tuple[Server, Lease]:
    started = False
    try:
        server, started = adopt_or_start(layout, settings, gate, deadline)
        lease = take_lease(layout)
        if keep:
            write_state(layout, attrs.evolve(read_state(layout), keep=True))
        trim(layout.log)
    except BaseException as error:
        if started:
            _undo(layout, settings)
        if isinstance(error, OSError):
            raise folder_error(error, layout.home) from error
        raise
    return server, lease


def _open_gate(stack: contextlib.ExitStack, layout: Layout, deadline: Deadline) -> int:
    while True:
        make_folders(layout)
        try:
            gate = stack.enter_context(hold_gate(layout.gate, deadline))
        except FileNotFoundError:
            # The last user of a test server has just deleted the folder.
            deadline.pause()
        except OSError as error:
            raise folder_error(error, layout.home) from error
        else:
            make_folders(layout)
            return gate


def adopt_or_start(
    layout: Layout, settings: PostgresSettings, gate: int, deadline: Deadline
) -> tuple[Server, bool]:
    """A server that has answered, and whether it was started now; only while the gate is held.

    Raises:
        ServerError: the subclass says why it cannot be used; what was started is stopped.
        StartCancelledError: the caller cancelled; likewise.
    """
    grace: Deadline | None = None
    while (postmaster := _await_running(layout, deadline)) is not None:
        try:
            return _connect(layout, settings, postmaster, fresh=False), False
        except ServerUnreachableError:
            # It may have been killed a moment ago, and still have listened when we knocked.
            grace = Deadline.after(_GRACE_SECONDS, deadline.cancelled) if grace is None else grace
            if grace.passed:
                raise
            grace.pause()
    before = read_state(layout)
    # One that has ended under its users comes back as it was.
    orphaned = sweep_leases(layout) and not before.stopped
    if orphaned and before.listens:
        settings = attrs.evolve(settings, listen=Listen.TCP)
    postmaster = start(layout, settings, gate, deadline)
    try:
        if orphaned and before.keep:
            write_state(layout, attrs.evolve(read_state(layout), keep=True))
        return _connect(layout, settings, postmaster, fresh=True), True
    except BaseException:
        _undo(layout, settings)
        raise


def _undo(layout: Layout, settings: PostgresSettings) -> None:
    """Stop the server that was started a moment ago; nobody uses it."""
    stop(layout, stopper(layout, settings), Deadline.after(_UNDO_SECONDS), fast=True)


def _await_running(layout: Layout, deadline: Deadline) -> Postmaster | None:
    """The server that runs and accepts connections; None when none lives.

    Waits for one that is starting or stopping, and for the orphans of one that was killed.
    """
    grace = Deadline.after(_GRACE_SECONDS)
    while is_alive(layout):
        postmaster = read_postmaster(layout.data)
        if postmaster is not None and postmaster.ready:
            found = knock(postmaster)
            if found is Knock.OPEN:
                return postmaster
            if found is Knock.MISSING and grace.passed:
                raise _unreachable(layout, postmaster, "its socket was removed")
        if deadline.passed:
            raise StartTimeoutError(
                f"processes of an earlier server on {layout.data} neither answered nor ended in "
                f"{deadline.seconds:g} s:\n" + last_lines(read_since(layout.log, 0)),
                hint=f"`lsof {layout.alive}` lists them",
            )
        deadline.pause()
    return None


def _unreachable(layout: Layout, postmaster: Postmaster, why: str) -> ServerUnreachableError:
    return ServerUnreachableError(
        f"the server on {layout.data} (process {postmaster.pid}) does not answer: {why}",
        hint="`fraise db stop --force` ends it; the next start brings it back",
    )


def _connect(
    layout: Layout, settings: PostgresSettings, postmaster: Postmaster, *, fresh: bool
) -> Server:
    """Prove that the server answers, and make sure that the default database is there."""
    wants_port = settings.listen is Listen.TCP
    if wants_port and not read_state(layout).listens:
        raise ListenMismatchError(
            f"the server on {layout.data} runs without a port, but the settings say listen: tcp",
            hint="stop it with `fraise db stop`; the next start opens the port",
        )
    ours = locate(layout, postmaster, port=not postmaster.socket_folder)
    try:
        with connections.connect(ours, settings.connect_timeout) as connection:
            version = connection.info.server_version
            connections.ensure_database(connection, settings.database)
            if wants_port and fresh:
                connections.set_password(connection, read_password(layout))
    except psycopg.OperationalError as error:
        raise _unreachable(layout, postmaster, str(error).strip()) from error
    return Server(
        source="embedded",
        version=version,
        data=layout.data,
        pid=postmaster.pid,
        database=settings.database,
        address=locate(layout, postmaster, port=wants_port),
    )


def _has_clients(layout: Layout, settings: PostgresSettings) -> bool:
    """Whether somebody who holds no lease is connected: ``psql``, a graphical client."""
    postmaster = read_postmaster(layout.data)
    if postmaster is None or not postmaster.ready:
        return False
    address = locate(layout, postmaster, port=not postmaster.socket_folder)
    draining = Deadline.after(_DRAIN_SECONDS)
    try:
        with connections.connect(address, settings.connect_timeout) as connection:
            while connections.read_clients(connection):
                if draining.passed:
                    return True
                draining.pause()
    except psycopg.OperationalError as error:
        # No free connection means that there are many.
        return error.sqlstate == "53300" or "too many clients" in str(error)
    return False


def stopper(layout: Layout, settings: PostgresSettings) -> Binaries | None:
    """Windows has no signals: there a program of PostgreSQL stops the server."""
    return None if os.name == "posix" else find_binaries(settings.binaries, layout.account)
