"""A PostgreSQL server of the tests' own, to be stopped, killed and restarted as they like."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import attrs
import psycopg
from fraise_postgres.server.account import Account, choose_account
from fraise_postgres.server.binaries import Binaries, find_binaries
from fraise_postgres.server.programs import environment, identity

CONFIGURATION = """
fsync = off
autovacuum = off
shared_buffers = 16MB
max_connections = 40
wal_level = replica
listen_addresses = '127.0.0.1'
port = {port}
unix_socket_directories = '{folder}'
log_min_messages = fatal
"""


@attrs.define
class Cluster:
    """One data folder, and the server that runs on it or does not."""

    binaries: Binaries
    account: Account
    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def dsn(self, user: str = "postgres", database: str = "postgres") -> str:
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"

    def run(self, program: str, *words: str) -> None:
        done = subprocess.run(
            [self.binaries.program(program), *words],
            cwd="/",
            env=environment(),
            capture_output=True,
            text=True,
            timeout=120,
            **identity(self.account),
        )
        assert done.returncode == 0, done.stdout + done.stderr

    def launch(self) -> None:
        """Start the server; it need not take connections yet."""
        self.process = subprocess.Popen(
            [self.binaries.program("postgres"), "-D", str(self.data)],
            cwd="/",
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **identity(self.account),
        )

    def start(self) -> None:
        self.launch()
        self.wait()

    def wait(self) -> None:
        """Until an ordinary client gets in."""
        deadline = time.monotonic() + 60
        while not self.takes_connections():
            assert time.monotonic() < deadline, "PostgreSQL did not start"
            time.sleep(0.02)

    def wait_without(self, processes: Iterable[int]) -> None:
        """Until an ordinary client gets in and sees none of these sessions."""
        deadline = time.monotonic() + 60
        while True:
            with contextlib.suppress(psycopg.OperationalError):
                if not set(processes) & set(self.sessions()):
                    return
            assert time.monotonic() < deadline, "PostgreSQL did not start anew"
            time.sleep(0.02)

    def takes_connections(self) -> bool:
        try:
            psycopg.connect(self.dsn(), connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def send(self, number: signal.Signals) -> None:
        """Send a signal to the postmaster."""
        assert self.process is not None
        self.process.send_signal(number)

    def stop(self, number: signal.Signals = signal.SIGINT) -> None:
        """End the server and wait for that: SIGINT is "fast", SIGQUIT "immediate"."""
        process, self.process = self.process, None
        if process is None:
            return
        process.send_signal(number)
        try:
            process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(timeout=30)

    def orphans(self) -> list[int]:
        """Processes that a killed postmaster has left behind."""
        found = []
        for entry in Path("/proc").iterdir():
            with contextlib.suppress(OSError, ValueError):
                if (entry / "cwd").readlink() == self.data:
                    found.append(int(entry.name))
        return found

    def kill(self) -> None:
        """Kill the postmaster as the kernel would; its children notice by themselves."""
        self.stop(signal.SIGKILL)
        deadline = time.monotonic() + 30
        while self.orphans():
            assert time.monotonic() < deadline, "backends outlive their postmaster"
            time.sleep(0.02)

    def execute(self, sql: str, *given: object) -> list[tuple[object, ...]]:
        with psycopg.connect(self.dsn(), autocommit=True, connect_timeout=10) as connection:
            cursor = connection.execute(sql, given or None)
            return cursor.fetchall() if cursor.description else []

    def sessions(self, like: str = "fraise%") -> dict[int, str]:
        """Sessions of the server under test: the process of each, and its name."""
        rows = self.execute(
            "SELECT pid, application_name FROM pg_stat_activity WHERE application_name LIKE %s",
            like,
        )
        return {int(str(pid)): str(name) for pid, name in rows}


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


@contextmanager
def open_folder(prefix: str, account: Account) -> Iterator[Path]:
    """A folder of the account's, short enough for the path of a socket."""
    folder = Path(tempfile.mkdtemp(prefix=prefix))
    if account.switch:
        os.chown(folder, account.uid, account.gid)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _running(cluster: Cluster) -> Iterator[None]:
    """Run a server on a folder that was just made."""
    text = CONFIGURATION.format(port=cluster.port, folder=cluster.folder)
    with (cluster.data / "postgresql.conf").open("a", encoding="utf-8") as file:
        file.write(text)
    try:
        cluster.start()
        yield
    finally:
        cluster.stop(signal.SIGQUIT)


@contextmanager
def open_cluster() -> Iterator[Cluster]:
    """A fresh cluster that runs; it is gone after the block."""
    account = choose_account(Path("/nowhere"), Path("/nowhere"), None)
    with open_folder("fraise-fail-", account) as folder:
        cluster = Cluster(find_binaries(None, account), account, folder, free_port())
        words = ("--no-sync", "--auth=trust", "--username=postgres", "--encoding=UTF8")
        cluster.run("initdb", *words, "--locale=C", "--pgdata", str(cluster.data))
        with _running(cluster):
            yield cluster


@contextmanager
def open_standby(primary: Cluster) -> Iterator[Cluster]:
    """A standby that streams from a cluster, and has come as far as it; it is gone after the block."""
    with open_folder("fraise-fail-", primary.account) as folder:
        standby = attrs.evolve(primary, folder=folder, port=free_port(), process=None)
        words = ("--no-sync", "--checkpoint=fast", "--wal-method=stream", "--write-recovery-conf")
        place = ("--host=127.0.0.1", f"--port={primary.port}", "--username=postgres")
        standby.run("pg_basebackup", *words, *place, "--pgdata", str(standby.data))
        with _running(standby):
            yield standby
