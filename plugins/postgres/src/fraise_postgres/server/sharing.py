"""What other rooms call: use the project's server, look for it, stop it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs

from fraise_postgres.errors import ServerForeignError, ServerInUseError
from fraise_postgres.server.deadline import Deadline, never
from fraise_postgres.server.foreign import describe_foreign
from fraise_postgres.server.handle import Server
from fraise_postgres.server.inspection import Report, find_server, inspect
from fraise_postgres.server.layout import Layout, find_layout, volatile_layout
from fraise_postgres.server.leases import sweep_leases
from fraise_postgres.server.locks import hold_gate
from fraise_postgres.server.postmaster import is_alive, stop
from fraise_postgres.server.revival import Revival
from fraise_postgres.server.session import enter, leave, stopper
from fraise_postgres.server.state import read_state, write_state
from fraise_postgres.settings import PostgresSettings


@contextlib.contextmanager
def start_server(
    project: Path,
    *,
    settings: PostgresSettings | None = None,
    keep: bool = False,
    volatile: bool = False,
    cancelled: Callable[[], bool] = never,
) -> Iterator[Server]:
    """Use a server, and start it when it does not run.

    Processes share it: the last one that leaves stops it, unless it is kept or a client without
    a lease is connected.  A process that is killed leaves too.

    Args:
        project: the project's folder; with ``volatile`` the server's own folder, which is made.
        settings: the section ``postgres``; with ``dsn`` set that server is used.
        keep: leave it running afterwards, until :func:`stop_server`.
        volatile: a server for tests: nothing reaches a disk for certain, ``dsn`` is ignored, and
            the folder is deleted when the last user leaves or is killed.
        cancelled: asked again and again while starting; True undoes the start.

    Raises:
        ServerError: the subclass says why it cannot be used; nothing is left running.
        FraiseError: the server named by ``dsn`` does not answer.
    """
    settings = PostgresSettings() if settings is None else settings
    if settings.dsn is not None and not volatile:
        yield describe_foreign(settings)
        return
    if volatile:
        layout = volatile_layout(project, settings.run_as)
    else:
        layout = find_layout(project, settings.run_as)
    revival = Revival(enter(layout, settings, keep=keep, cancelled=cancelled))
    try:
        yield revival.server if volatile else attrs.evolve(revival.server, revive=revival.revive)
    finally:
        leave(revival.end())


def attach_server(project: Path, *, settings: PostgresSettings | None = None) -> Server | None:
    """The running server, without becoming a user of it: it may stop at any time.

    Returns:
        None when it does not run.

    Raises:
        FraiseError: the server named by ``dsn`` does not answer.
    """
    settings = PostgresSettings() if settings is None else settings
    if settings.dsn is not None:
        return describe_foreign(settings)
    return find_server(find_layout(project, settings.run_as), settings)


def stop_server(
    project: Path, *, settings: PostgresSettings | None = None, force: bool = False
) -> bool:
    """Stop the project's server, kept or not.

    Args:
        project: the project's folder.
        settings: the section ``postgres``.
        force: also when somebody uses it.

    Returns:
        Whether it was running.

    Raises:
        ServerInUseError: somebody uses it; the message lists who.
        ServerForeignError: the settings name a server that is not ours.
        ServerBusyError: another process is starting or stopping it for too long.
        StopTimeoutError: its processes do not end.
    """
    settings = PostgresSettings() if settings is None else settings
    if settings.dsn is not None:
        raise ServerForeignError(
            "the server in use is named by postgres.dsn and is not stopped from here",
            hint="stop it where it runs, or remove the setting to use the embedded server",
        )
    layout = find_layout(project, settings.run_as)
    if not layout.gate.exists():
        return False
    patience = Deadline.after(settings.start_timeout + settings.stop_timeout)
    with hold_gate(layout.gate, patience):
        if not is_alive(layout):
            if sweep_leases(layout) and force:
                _mark_stopped(layout)
            return False
        if not force:
            _refuse_if_used(layout, settings)
        _mark_stopped(layout)
        deadline = Deadline.after(settings.stop_timeout)
        stop(layout, stopper(layout, settings), deadline, fast=True)
    return True


def _mark_stopped(layout: Layout) -> None:
    # Not kept: one that does not end in time would be kept by its next user.
    write_state(layout, attrs.evolve(read_state(layout), keep=False, stopped=True))


def _refuse_if_used(layout: Layout, settings: PostgresSettings) -> None:
    report = inspect(layout, settings)
    users = list_users(report)
    if users:
        raise ServerInUseError(
            "the server is in use and was not stopped:\n" + "\n".join(f"  {u}" for u in users),
            hint="end them first, or: fraise db stop --force",
        )


def list_users(report: Report) -> tuple[str, ...]:
    """One line for each process and each connection that uses the server."""
    processes = tuple(f"process {user.pid}: {user.command}" for user in report.holders)
    connections = tuple(
        f"connection of {client.application or 'a client'} as {client.user} to {client.database}"
        for client in report.clients or ()
    )
    return processes + connections
