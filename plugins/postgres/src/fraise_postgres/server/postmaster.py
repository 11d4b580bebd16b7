"""The server's processes: what they say of themselves, and whether they live."""

from __future__ import annotations

import contextlib
import enum
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from fraise_postgres.errors import StartTimeoutError, StopTimeoutError
from fraise_postgres.server.binaries import Binaries
from fraise_postgres.server.deadline import INTERVAL, Deadline
from fraise_postgres.server.layout import Layout
from fraise_postgres.server.locks import is_locked
from fraise_postgres.server.programs import environment, identity, run_program

#: What a shell or pg_ctl may take to send the server into the background, in seconds.
_LAUNCH_SECONDS = 10.0
#: How long the processes may take after they were told to drop everything, in seconds.
_IMMEDIATE_SECONDS = 5.0
#: Signals of a fast and of an immediate stop.  Windows has no second one, and sends none.
_FAST = signal.SIGINT
_IMMEDIATE = getattr(signal, "SIGQUIT", signal.SIGINT)
#: How long a server may take to say that it listens, in seconds.
_KNOCK_SECONDS = 1.0
#: After how many seconds a signal is sent again.
_RESEND_SECONDS = 0.5
#: Starts a program in the background with its output appended to a file.
_BACKGROUND = 'log=$1; shift; "$@" </dev/null >>"$log" 2>&1 &'


class Knock(enum.Enum):
    """What was found where a server should listen."""

    OPEN = "somebody listens"
    REFUSED = "nobody listens any more"
    MISSING = "the socket was removed"


@frozen
class Postmaster:
    """What the server writes into its ``postmaster.pid``.

    Attributes:
        pid: its process.
        data: the data folder as the server was told.
        port: number in the socket's name and of the port.
        socket_folder: empty when it has no socket.
        listen: address of its port; empty when it has none.
        status: ``starting``, ``ready``, ``standby`` or ``stopping``.
    """

    pid: int
    data: str
    port: int
    socket_folder: str
    listen: str
    status: str

    @property
    def ready(self) -> bool:
        """Whether it accepts connections."""
        return self.status in {"ready", "standby"}


def read_postmaster(data: Path) -> Postmaster | None:
    """The file of a running or crashed server; None when there is none or it is half written."""
    try:
        lines = (data / "postmaster.pid").read_text(encoding="utf-8").split("\n")
    except FileNotFoundError:
        return None
    if len(lines) < 8 or not lines[0].strip().isdigit() or not lines[3].strip().isdigit():
        return None
    return Postmaster(
        pid=int(lines[0]),
        data=lines[1],
        port=int(lines[3]),
        socket_folder=lines[4],
        listen=lines[5],
        status=lines[7].strip(),
    )


def is_alive(layout: Layout) -> bool:
    """Whether any process of the server lives, the orphans of a killed one included.

    On POSIX the server's processes inherit a locked file: the answer needs no process numbers,
    which the system gives out again, and is right after every kind of death.
    """
    if sys.platform == "win32":
        postmaster = read_postmaster(layout.data)
        return postmaster is not None and knock(postmaster) is Knock.OPEN
    return is_locked(layout.alive)


def knock(postmaster: Postmaster) -> Knock:
    """Whether somebody listens where the server says that it does."""
    with contextlib.ExitStack() as stack:
        try:
            if sys.platform == "win32" or not postmaster.socket_folder:
                place = ("127.0.0.1", postmaster.port)
                stack.enter_context(socket.create_connection(place, timeout=_KNOCK_SECONDS))
            else:
                caller = stack.enter_context(socket.socket(socket.AF_UNIX))
                caller.settimeout(_KNOCK_SECONDS)
                caller.connect(f"{postmaster.socket_folder}/.s.PGSQL.{postmaster.port}")
        except FileNotFoundError:
            return Knock.MISSING
        except ConnectionRefusedError:
            return Knock.REFUSED
        except OSError:
            # A full queue or a slow machine: somebody is there.
            return Knock.OPEN
    return Knock.OPEN


def launch(
    binaries: Binaries, layout: Layout, options: Mapping[str, str], alive: int, deadline: Deadline
) -> None:
    """Start the server in the background; it may still fail afterwards, see its log.

    Args:
        binaries: the programs.
        layout: the folders.
        options: server parameters, given on the command line.
        alive: descriptor of the locked file that the server's processes inherit.
        deadline: for sending it into the background.

    Raises:
        StartTimeoutError: there was no time left for it.
        StartCancelledError: the caller cancelled.
        AccountMissingError: this process may not act as the server's user.
    """
    if sys.platform == "win32":
        _launch_by_program(binaries, layout, options, deadline)
    else:
        _launch_by_shell(binaries, layout, options, alive, deadline)


def _launch_by_shell(
    binaries: Binaries, layout: Layout, options: Mapping[str, str], alive: int, deadline: Deadline
) -> None:
    """Start it through a shell that ends at once.

    So the server is nobody's child: it outlives us, and needs nobody to collect its status.
    """
    if deadline.passed:  # a shell that is quick enough would be launched nevertheless
        raise _launch_timeout(layout, deadline)
    parameters = [part for item in options.items() for part in ("-c", "=".join(item))]
    process = subprocess.Popen(  # noqa: S603  # the shell sees our words as arguments only
        [
            *("/bin/sh", "-c", _BACKGROUND, "sh", str(layout.log)),
            *(binaries.program("postgres"), "-D", str(layout.data), *parameters),
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/",
        env=environment(),
        # Ctrl-C in a terminal must not end the server under its other users.
        start_new_session=True,
        pass_fds=(alive,),
        umask=0o077,
        **identity(layout.account),
    )
    try:
        process.wait(timeout=min(_LAUNCH_SECONDS, deadline.left))
    except BaseException as error:
        process.kill()
        process.wait()
        if isinstance(error, subprocess.TimeoutExpired):
            raise _launch_timeout(layout, deadline) from error
        raise


def _launch_timeout(layout: Layout, deadline: Deadline) -> StartTimeoutError:
    return StartTimeoutError(
        f"the server for {layout.data} could not be launched within {deadline.seconds:g} s",
        hint="raise postgres.start_timeout, or look what keeps this machine busy",
    )


def _launch_by_program(
    binaries: Binaries, layout: Layout, options: Mapping[str, str], deadline: Deadline
) -> None:
    """Start it with ``pg_ctl``, which gives up an administrator's rights on Windows."""
    given = " ".join(f'-c "{name}={value}"' for name, value in options.items())
    run_program(
        [
            *(binaries.program("pg_ctl"), "start", "-W", "-s", "-D", str(layout.data)),
            *("-l", str(layout.log), "-o", given),
        ],
        account=layout.account,
        deadline=deadline,
    )


def stop(layout: Layout, binaries: Binaries | None, deadline: Deadline, *, fast: bool) -> None:
    """End the server and wait until its last process is gone; only while the gate is held.

    Args:
        layout: the folders.
        binaries: needed on Windows only.
        deadline: when a fast stop becomes an immediate one, which needs a recovery later.
        fast: disconnect and write everything; else drop everything at once.

    Raises:
        StopTimeoutError: processes are still there.
    """
    postmaster = read_postmaster(layout.data)
    if sys.platform == "win32":
        assert binaries is not None
        _stop_by_program(layout, binaries, deadline, fast=fast)
    else:
        _stop_by_signal(layout, deadline, fast=fast)
    folder = Path(postmaster.socket_folder) if postmaster and postmaster.socket_folder else None
    if folder is not None and not folder.is_relative_to(layout.home):
        # The short one in /tmp; not empty only when somebody put something into it.
        with contextlib.suppress(OSError):
            folder.rmdir()


def _stop_by_signal(layout: Layout, deadline: Deadline, *, fast: bool) -> None:
    if fast and _end(layout, _FAST, deadline):
        return
    if not _end(layout, _IMMEDIATE, Deadline.after(min(_IMMEDIATE_SECONDS, deadline.seconds))):
        raise StopTimeoutError(
            f"processes of the server in {layout.data} were still there after "
            f"{deadline.seconds:g} s",
            hint=f"look at {layout.log}; `lsof {layout.alive}` lists the processes",
        )


def _signal(layout: Layout, number: int) -> None:
    postmaster = read_postmaster(layout.data)
    # A postmaster that was killed leaves its number in the file while its orphans still hold
    # the lock; by now the number may be somebody else's.  Nobody listens then.
    if postmaster is None or not is_alive(layout) or knock(postmaster) is Knock.REFUSED:
        return
    with contextlib.suppress(ProcessLookupError):
        os.kill(postmaster.pid, number)


def _end(layout: Layout, number: int, deadline: Deadline) -> bool:
    """Signal and wait; again and again, because a server that just starts has no file yet."""
    while is_alive(layout):
        if deadline.passed:
            return False
        _signal(layout, number)
        again = Deadline.after(_RESEND_SECONDS)
        while is_alive(layout) and not again.passed and not deadline.passed:
            deadline.pause(INTERVAL)
    return True


def _stop_by_program(layout: Layout, binaries: Binaries, deadline: Deadline, *, fast: bool) -> None:
    answer = run_program(
        [
            *(binaries.program("pg_ctl"), "stop", "-s", "-D", str(layout.data)),
            *("-m", "fast" if fast else "immediate", "-t", str(int(deadline.left) + 1)),
        ],
        account=layout.account,
        deadline=Deadline.after(deadline.left + _IMMEDIATE_SECONDS),
    )
    if not answer.succeeded and is_alive(layout):
        raise StopTimeoutError(
            f"the server in {layout.data} did not stop: {answer.output.strip()}",
            hint=f"look at {layout.log}",
        )
