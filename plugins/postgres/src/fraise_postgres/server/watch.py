"""Somebody who leaves a server in the place of a user who was killed, or could not finish.

Each user of a server has a shell in the background that reads from a pipe; the user holds the
other end.  Who leaves writes a word, and the shell ends.  However else the user ends, the kernel
closes the pipe, and the shell becomes ``python -m fraise_postgres.server.reaper``, which leaves as
the user would have: the last one stops the server.  The last user who finds somebody connected
closes the pipe without a word, because the reaper can look again later.  A waiting shell costs
less than a megabyte.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fraise_postgres.server.layout import Layout
    from fraise_postgres.settings import PostgresSettings

#: The shell that is called ends at once, so that nobody has to wait for the one it leaves behind.
_BACKGROUND: Final = (
    'exec 3<&0; { read -r word <&3 || exec "$@" 3<&-; } </dev/null >/dev/null 2>&1 &'
)
_LAUNCH_SECONDS: Final = 10.0
_WORD: Final = b"left\n"


def watch(layout: Layout, settings: PostgresSettings) -> int | None:
    """Have somebody leave the server if this process ends without doing so.

    Returns:
        A descriptor for :func:`dismiss` or :func:`hand_over`; None where there is no such
        process: on Windows, or in a program that brings no interpreter.  The next user
        stops the server then.
    """
    if sys.platform == "win32" or not sys.executable:
        return None
    theirs, ours = os.pipe()
    place = ("volatile", layout.home) if layout.volatile else ("project", layout.owner)
    try:
        subprocess.run(  # noqa: S603  # the shell sees our words as arguments only
            [
                *("/bin/sh", "-c", _BACKGROUND, "sh"),
                *(sys.executable, "-m", "fraise_postgres.server.reaper"),
                *(place[0], str(place[1]), settings.run_as or ""),
            ],
            stdin=theirs,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd="/",
            # Neither Ctrl-C nor the end of a terminal reaches it.
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


def dismiss(watched: int | None) -> None:
    """Tell him that this process has left by itself."""
    if watched is None:
        return
    with contextlib.suppress(BrokenPipeError):  # he was killed
        os.write(watched, _WORD)
    os.close(watched)


def hand_over(watched: int | None) -> None:
    """Have him leave now, in the place of this process."""
    if watched is not None:
        os.close(watched)
