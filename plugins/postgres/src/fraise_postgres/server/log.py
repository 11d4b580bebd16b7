"""The server's log: kept small, and read when a start fails."""

from __future__ import annotations

import contextlib
from pathlib import Path

#: A larger log is put aside at a start, in place of the one put aside before.
ROTATE_BYTES = 4_000_000
#: A larger log of a running server is cut to its end.
TRIM_BYTES = 16_000_000
_KEPT_BYTES = 1_000_000


def size(log: Path) -> int:
    """Bytes in the log; 0 when there is none."""
    try:
        return log.stat().st_size
    except FileNotFoundError:
        return 0


def rotate(log: Path) -> None:
    """Put a large log aside; only while no server writes it."""
    if size(log) > ROTATE_BYTES:
        log.replace(log.with_suffix(".log.1"))


def trim(log: Path) -> None:
    """Cut the log of a running server to its end when it has grown too large.

    The server appends, so that it goes on at the new end of the file.
    """
    length = size(log)
    if length <= TRIM_BYTES:
        return
    with contextlib.suppress(FileNotFoundError), log.open("r+b") as file:
        file.seek(length - _KEPT_BYTES)
        end = file.read()
        file.seek(0)
        file.truncate()
        file.write(end)


def read_since(log: Path, offset: int) -> str:
    """What was written after ``offset``, at most the last 64 kB."""
    try:
        with log.open("rb") as file:
            file.seek(max(offset, size(log) - 65_536))
            return file.read().decode("utf-8", "replace")
    except FileNotFoundError:
        return ""


def last_lines(text: str, count: int = 8) -> str:
    """The last lines, for a message."""
    return "\n".join([line for line in text.splitlines() if line.strip()][-count:])
