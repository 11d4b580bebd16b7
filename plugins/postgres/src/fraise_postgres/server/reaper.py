"""A process that outlives a killed test run, and removes the run's server from memory.

Started as ``python -m fraise_postgres.server.reaper FOLDER DESCRIPTOR``.  The descriptor is one
end of a pipe; the run holds the other.  However the run ends, the kernel closes the pipe.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from pathlib import Path

#: A shell starts the process in the background and ends, so that nobody has to wait for it.
_BACKGROUND = '"$@" </dev/null >/dev/null 2>&1 &'
_LAUNCH_SECONDS = 10.0
#: How often other users of the server are looked for after the run has ended, in seconds.
_INTERVAL = 0.5


def watch(home: Path) -> int | None:
    """Start the process for a test server.

    Returns:
        A descriptor to close when the server is left; None where there is no such process: on
        Windows, or in a program that brings no interpreter.  The next run sweeps then.
    """
    if sys.platform == "win32" or not sys.executable:
        return None
    theirs, ours = os.pipe()
    try:
        subprocess.run(  # noqa: S603  # the shell sees our words as arguments only
            [
                *("/bin/sh", "-c", _BACKGROUND, "sh", sys.executable),
                *("-m", "fraise_postgres.server.reaper", str(home), str(theirs)),
            ],
            pass_fds=(theirs,),
            cwd="/",
            start_new_session=True,
            timeout=_LAUNCH_SECONDS,
            check=False,
        )
    except BaseException:
        os.close(ours)
        raise
    finally:
        os.close(theirs)
    return ours


def reap(home: Path, descriptor: int) -> None:
    """Wait for the end of the run, then for other users of its server, then remove it."""
    os.read(descriptor, 1)
    if not home.exists():
        return
    # Imported now: the usual end of a run needs none of it.
    from fraise_postgres.errors import ServerBusyError
    from fraise_postgres.server.deadline import Deadline
    from fraise_postgres.server.layout import volatile_layout
    from fraise_postgres.server.leases import sweep_leases
    from fraise_postgres.server.locks import hold_gate
    from fraise_postgres.server.session import discard
    from fraise_postgres.settings import PostgresSettings

    layout = volatile_layout(home)
    while home.exists():
        try:
            with hold_gate(layout.gate, Deadline.after(_INTERVAL)):
                if not sweep_leases(layout):
                    discard(layout, PostgresSettings())
                    return
        except (ServerBusyError, FileNotFoundError):
            pass  # somebody comes, or the last user has just deleted it
        time.sleep(_INTERVAL)


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        reap(Path(sys.argv[1]), int(sys.argv[2]))
