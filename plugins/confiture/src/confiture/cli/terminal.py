"""What a person at a terminal is asked and told."""

from __future__ import annotations

import sys


def is_terminal() -> bool:
    """Whether a person is there to look and to answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def show_time(seconds: float) -> str:
    """A time for people."""
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.2f} s"
