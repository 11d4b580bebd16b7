"""PgBouncer in front of the cluster."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import attrs
import psycopg
from fraise_postgres.server.programs import environment, identity

CONFIGURATION = """
[databases]
postgres = host=127.0.0.1 port={server}

[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {port}
unix_socket_dir =
auth_type = trust
auth_file = {folder}/users.txt
pool_mode = {mode}
default_pool_size = {size}
ignore_startup_parameters = {ignored}
max_client_conn = 200
logfile = {folder}/pgbouncer.log
admin_users = store
"""


def find_pooler() -> str | None:
    """The program, if it is installed."""
    return shutil.which("pgbouncer", path="/usr/sbin:/usr/bin:/usr/local/bin:/usr/local/sbin")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


@attrs.frozen
class Pooler:
    """A pooler that runs."""

    port: int

    def dsn(self, database: str = "postgres") -> str:
        return f"postgresql://store@127.0.0.1:{self.port}/{database}"

    def takes_connections(self) -> bool:
        try:
            psycopg.connect(self.dsn(), connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True


@contextmanager
def open_pooler(
    program: str,
    cluster: Any,
    size: int,
    *,
    mode: str = "transaction",
    ignored: str = "",
) -> Iterator[Pooler]:
    """Run it, with so many sessions of the server, in a folder beside the cluster's.

    Args:
        ignored: parameters of the start-up message that it drops without a word.
    """
    port = free_port()
    folder: Path = cluster.folder / f"pooler-{port}"
    folder.mkdir()
    if cluster.account.switch:
        os.chown(folder, cluster.account.uid, cluster.account.gid)
    text = CONFIGURATION.format(
        server=cluster.port, port=port, folder=folder, size=size, mode=mode, ignored=ignored
    )
    (folder / "pgbouncer.ini").write_text(text, "utf-8")
    (folder / "users.txt").write_text('"store" ""\n', "utf-8")
    process = subprocess.Popen(
        [program, str(folder / "pgbouncer.ini")],
        cwd="/",
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        **identity(cluster.account),
    )
    pooler = Pooler(port)
    try:
        deadline = time.monotonic() + 30
        while not pooler.takes_connections():
            assert process.poll() is None, (folder / "pgbouncer.log").read_text("utf-8")
            assert time.monotonic() < deadline, "PgBouncer did not start"
            time.sleep(0.05)
        yield pooler
    finally:
        process.kill()
        process.wait(timeout=30)
        shutil.rmtree(folder, ignore_errors=True)
