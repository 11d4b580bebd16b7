"""Leaves a server in the place of a user who was killed or hands over; run with ``python -m``.

Started by the shell of :mod:`fraise_postgres.server.watch`.
"""

from __future__ import annotations

import contextlib
import sys
import time
from pathlib import Path
from typing import Final

from fraise_postgres.server.layout import find_layout, volatile_layout
from fraise_postgres.server.session import depart
from fraise_postgres.settings import PostgresSettings

#: How often, and after how many seconds again, connections that keep the server up are looked
#: for: a statement of the user who is gone runs on until it has something to send.
_ATTEMPTS: Final = 13
_INTERVAL: Final = 5.0


def reap(kind: str, folder: Path, run_as: str | None) -> None:
    """Leave a server in the place of a user who is gone."""
    find = volatile_layout if kind == "volatile" else find_layout
    layout = find(folder, run_as)
    for _ in range(_ATTEMPTS):
        if not layout.gate.exists() or depart(layout, PostgresSettings(run_as=run_as)):
            return
        time.sleep(_INTERVAL)


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        reap(sys.argv[1], Path(sys.argv[2]), sys.argv[3] or None)
