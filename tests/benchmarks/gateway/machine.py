"""What a figure was measured on: cores and versions, and nothing that names a machine or a folder."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import re
import shutil
import subprocess
from pathlib import Path

from gateway.data import Data


def describe(data: Data) -> dict[str, str]:
    """Names and values, for people."""
    return {
        "processors": f"{len(os.sched_getaffinity(0))} x {_processor()}",
        "memory": f"{_memory_gigabytes():.0f} GB",
        "system": f"{platform.system()} {platform.release().split('-')[0]}",
        "PostgreSQL": f"{data.version}, Unix socket, data in memory, fsync off, "
        f"documents compressed by {data.compression}",
        "Python": platform.python_version(),
        "rustc": _version("rustc"),
        "wrk": _version("wrk", "-v"),
        "FraiseQL": importlib.metadata.version("fraise-fraiseql"),
        "rows": f"{data.size.users:,} users, {data.size.posts:,} posts, "
        f"{data.size.comments:,} comments",
    }


def _processor() -> str:
    try:
        found = re.search(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    except OSError:
        found = None
    return found[1] if found else platform.machine()


def _memory_gigabytes() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9


def _version(command: str, option: str = "--version") -> str:
    if shutil.which(command) is None:
        return "none"
    done = subprocess.run(
        [command, option], capture_output=True, text=True, timeout=10, check=False
    )
    found = re.search(r"\d+(\.\d+)+", done.stdout + done.stderr)
    return found[0] if found else "unknown"
