"""Standing back: Python's threads let those go first that answer natively.

On a machine whose processors are all busy, the system shares them out by weight.  A flood of new
documents keeps Python's thread busy for as long as it lasts; without a smaller weight it would take
as much of a processor as the thread that answers what is known.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
from typing import Final

_LOG: Final = logging.getLogger("fraiseql")

#: The greatest niceness that there is.
_LEAST: Final = 19


def stand_back(nice: int) -> None:
    """Give the calling thread, and those that it starts from now on, a smaller weight.

    On Linux alone, where a thread can have a niceness of its own.  It cannot be taken back without
    privileges, so it is for the thread of a server's event loop, and to be called when the native
    threads run already.

    Args:
        nice: how much more niceness than before; 0 changes nothing.
    """
    if not nice or sys.platform != "linux":
        return
    thread = threading.get_native_id()
    try:
        before = os.getpriority(os.PRIO_PROCESS, thread)
        os.setpriority(os.PRIO_PROCESS, thread, min(before + nice, _LEAST))
    except OSError as error:  # a sandbox that forbids it: the server works as well without
        _LOG.info("Python's thread keeps its priority: %s.", error.strerror)
