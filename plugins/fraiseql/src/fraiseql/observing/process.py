"""What the system says of this process."""

from __future__ import annotations

import os
import resource
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from fraiseql.observing.catalog import CPU, FILES, MEMORY, STARTED
from fraiseql.observing.metrics import Reading

_SELF: Final = Path("/proc/self")
#: When this module was imported, where the system does not say when the process was started.
_IMPORTED: Final = time.time()


def read_process() -> Iterator[Reading]:
    """CPU, memory, files and start; what the system does not tell is left out."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    yield Reading(CPU, (), used.ru_utime + used.ru_stime)
    try:
        pages = int((_SELF / "statm").read_text("ascii").split()[1])
        yield Reading(MEMORY, (), pages * os.sysconf("SC_PAGE_SIZE"))
        yield Reading(FILES, (), len(list((_SELF / "fd").iterdir())))
        yield Reading(STARTED, (), _read_start())
    except OSError:  # not Linux
        yield Reading(STARTED, (), _IMPORTED)


def _read_start() -> float:
    # The name of the program stands in brackets, and may hold anything.
    words = (_SELF / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    booted = next(
        int(line.split()[1])
        for line in Path("/proc/stat").read_text("ascii").splitlines()
        if line.startswith("btime ")
    )
    return booted + int(words[19]) / os.sysconf("SC_CLK_TCK")
