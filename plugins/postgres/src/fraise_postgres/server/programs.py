"""Running PostgreSQL's programs: as the right user, in a session of their own, never for ever."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import TypedDict

from attrs import frozen

from fraise_postgres.errors import AccountMissingError
from fraise_postgres.server.account import Account
from fraise_postgres.server.deadline import Deadline

#: How long a program may take to end after it was killed.
_REAP_SECONDS = 5.0


class Identity(TypedDict, total=False):
    """Arguments of ``Popen`` that choose the user."""

    user: int
    group: int
    extra_groups: Sequence[int]


@frozen
class Finished:
    """A program that has ended; ``status`` is None when the time was up and it was killed."""

    status: int | None
    output: str

    @property
    def succeeded(self) -> bool:
        """Whether it ended by itself and with status 0."""
        return self.status == 0


def identity(account: Account) -> Identity:
    """What makes a child run as the account."""
    if not account.switch:
        return Identity()
    return Identity(user=account.uid, group=account.gid, extra_groups=())


def environment() -> Mapping[str, str]:
    """This process's environment without what would steer PostgreSQL behind our back."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PG", "LC_")) and name not in {"LANG", "LANGUAGE"}
    }
    # Messages are read by programs, ours among them.
    return {**kept, "LC_ALL": "C"}


def _kill(process: subprocess.Popen[str]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.communicate(timeout=_REAP_SECONDS)


def run_program(
    arguments: Sequence[str],
    *,
    account: Account,
    deadline: Deadline,
    descriptors: Sequence[int] = (),
) -> Finished:
    """Run a program to its end, or kill it and its children at the deadline.

    Args:
        arguments: the program's path and its arguments.
        account: the user to run it as.
        deadline: when to give up.
        descriptors: open files that the program inherits.

    Raises:
        StartCancelledError: the caller cancelled; the program has been killed.
        AccountMissingError: this process may not act as the user.
        OSError: the program cannot be started.
    """
    process = spawn(arguments, account=account, descriptors=descriptors)
    try:
        while True:
            try:
                output, _ = process.communicate(timeout=min(0.1, deadline.left))
            except subprocess.TimeoutExpired:
                deadline.check()
                if deadline.passed:
                    _kill(process)
                    return Finished(None, "")
            else:
                return Finished(process.returncode, output)
    except BaseException:
        _kill(process)
        raise


def spawn(
    arguments: Sequence[str], *, account: Account, descriptors: Sequence[int] = ()
) -> subprocess.Popen[str]:
    """Start a program; what it writes, errors too, goes into one pipe.

    Raises:
        AccountMissingError: this process may not act as the user.
        OSError: the program cannot be started.
    """
    try:
        return subprocess.Popen(  # noqa: S603  # programs we have chosen, no shell
            arguments,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            # The caller's folder may be closed to the account, and would be kept busy.
            cwd=None if sys.platform == "win32" else "/",
            env=environment(),
            # Ctrl-C in a terminal reaches its whole process group; others may use the server.
            start_new_session=True,
            pass_fds=tuple(descriptors) if sys.platform != "win32" else (),
            umask=-1 if sys.platform == "win32" else 0o077,
            **identity(account),
        )
    except PermissionError as error:
        # An exec that fails names the file, a failed change of user does not.
        if account.switch and error.filename != arguments[0]:
            raise AccountMissingError(
                f"this process runs as root but may not act as user {account.name!r}: {error}",
                hint="start as an ordinary user, or give the container CAP_SETUID and CAP_SETGID",
            ) from error
        raise
