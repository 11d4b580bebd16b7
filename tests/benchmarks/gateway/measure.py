"""What is measured of one server: wrk's figures, and the processors and memory that it took."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg
from attrs import asdict, frozen

from gateway.asking import Ask
from gateway.data import Data, Place
from gateway.routes import Route
from gateway.servers import Running

SCRIPT = Path(__file__).parent / "load.lua"
TICKS = os.sysconf("SC_CLK_TCK")
#: A body whose size is further from the expected one than this is another answer.
SIZE_TOLERANCE = 0.2


class FailedRunError(Exception):
    """What was measured were not the answers that were compared before."""


@frozen(kw_only=True)
class Run:
    """One run of wrk.

    Attributes:
        rate: answers a second.
        p50: and ``p99``: milliseconds.
        cpu: seconds of processors that the server took, for each second.
        database: the same of PostgreSQL.
        megabytes: resident memory of the server's processes at the end.
    """

    rate: float
    p50: float
    p99: float
    cpu: float
    database: float
    megabytes: float

    def as_json(self) -> dict[str, float]:
        """Rounded to what it can mean."""
        return {name: round(value, 3) for name, value in asdict(self).items()}


def find_wrk() -> str:
    """The path of wrk.

    Raises:
        SystemExit: it is not installed.
    """
    found = shutil.which("wrk")
    if found is None:
        raise SystemExit("wrk is missing (Debian: apt-get install wrk; macOS: brew install wrk)")
    return found


class Load:
    """Sends the requests of one route to one server."""

    def __init__(self, running: Running, route: Route, asks: list[Ask], work: Path) -> None:
        self.running, self.route = running, route
        # One server may be sent the requests of a route in several ways.
        number = len(list(work.glob("requests-*.txt")))
        self.file = work / f"requests-{number}.txt"
        path = running.server.dialect.path(route.name)
        self.file.write_text("".join(_line(path, ask) for ask in asks), encoding="utf-8")
        sizes = (
            [] if route.writes else [self._size(ask) for ask in asks[:: max(1, len(asks) // 40)]]
        )
        self.size = sum(sizes) / len(sizes) if sizes else None

    def _size(self, ask: Ask) -> int:
        path = ask.path or self.running.server.dialect.path(self.route.name)
        return len(self.running.exchange(path, ask.headers(), ask.body)[2])

    def run(self, data: Data, connections: int, seconds: float, mark: str) -> Run:
        """Send for some seconds.

        Args:
            mark: a text that no other run has.

        Raises:
            FailedRunError: requests failed, or bodies are of another size than they were.
        """
        assert data.server.pid is not None
        before, before_pg = cpu_seconds(self.running.pid), cpu_seconds(data.server.pid, tree=True)
        whole = max(1, round(seconds))
        words = [
            find_wrk(),
            *("-t", "1", "-c", str(connections), "-d", f"{whole}s", "--timeout", "30s"),
            *("-s", str(SCRIPT), f"http://127.0.0.1:{self.running.port}"),
            *("--", str(self.file), mark),
        ]
        done = subprocess.run(
            words, capture_output=True, text=True, timeout=whole + 90, check=False
        )
        after, after_pg = cpu_seconds(self.running.pid), cpu_seconds(data.server.pid, tree=True)
        memory = resident_megabytes(self.running.pid)
        if self.route.writes:
            forget(self.running.place, data)
        result = next(
            (line[7:] for line in done.stdout.splitlines() if line.startswith("RESULT ")), None
        )
        if result is None:
            raise FailedRunError(f"wrk gave no result:\n{done.stdout}{done.stderr}")
        found = json.loads(result)
        what = f"{self.running.server.title}, {self.route.title}, {connections} connections"
        if found["refused"] or found["failed"] or not found["requests"]:
            raise FailedRunError(f"{what}: requests failed: {result}")
        taken = found["microseconds"] / 1e6
        if self.size is not None:
            # wrk counts heads too; they are some hundred bytes.
            size = found["bytes"] / found["requests"]
            if not self.size * (1 - SIZE_TOLERANCE) <= size <= self.size * 1.2 + 1_000:
                raise FailedRunError(f"{what}: answers of {size:.0f} B instead of {self.size:.0f}")
        return Run(
            rate=found["requests"] / taken,
            p50=found["p50"] / 1e3,
            p99=found["p99"] / 1e3,
            cpu=(after - before) / taken,
            database=(after_pg - before_pg) / taken,
            megabytes=memory,
        )


def _line(path: str, ask: Ask) -> str:
    headers = "|".join(f"{name}={value}" for name, value in ask.headers().items())
    method = "POST" if ask.body else "GET"
    return f"{method}\t{ask.path or path}\t{headers}\t{ask.body}\n"


def forget(place: Place, data: Data) -> None:
    """Remove the users that mutations have made, so that each run finds the same tables."""
    with psycopg.connect(data.server.dsn(place.database), autocommit=True) as connection:
        connection.execute(
            "WITH gone AS (DELETE FROM tb_user WHERE email LIKE 'made-%' RETURNING id)"
            " DELETE FROM tv_user USING gone WHERE tv_user.id = gone.id"
        )
        connection.execute("VACUUM ANALYZE tb_user, tv_user")


def bare(data: Data, work: Path, connections: int, seconds: float, statement: str) -> float:
    """Transactions a second of ``pgbench -M prepared``, over the Unix socket.

    Raises:
        FailedRunError: it fails.
    """
    script = work / "pgbench.sql"
    script.write_text(statement, encoding="utf-8")
    program = data.binaries / "pgbench"
    words = [
        str(program) if program.exists() else "pgbench",
        *("-n", "-M", "prepared", "-c", str(connections), "-j", str(min(connections, 2))),
        *("-T", str(max(1, round(seconds))), "-f", str(script)),
    ]
    env = {**os.environ, **data.plain.variables()}
    try:
        done = subprocess.run(
            words, env=env, capture_output=True, text=True, timeout=seconds + 60, check=False
        )
    except FileNotFoundError:
        raise FailedRunError("pgbench is missing (Debian: apt-get install postgresql)") from None
    for line in done.stdout.splitlines():
        if line.startswith("tps = "):
            return float(line.split()[2])
    raise FailedRunError(f"pgbench failed:\n{done.stdout}{done.stderr}")


def pgbench_user(users: int) -> str:
    """A random user, by an id that the statement makes itself."""
    return (
        f"\\set n random(1, {users})\n"
        "SELECT id, name, email, created_at FROM tv_user WHERE id = md5('user ' || :n)::uuid;\n"
    )


def _processes(pid: int, tree: bool) -> Iterator[list[str]]:
    """Fields of ``/proc/*/stat`` after the name: of a process group, or of children and parent."""
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            text = (entry / "stat").read_text()
        except OSError:
            continue  # it has just ended
        fields = text[text.rindex(")") + 2 :].split()
        parent, group = int(fields[1]), int(fields[2])
        if (tree and pid in (parent, int(entry.name))) or (not tree and group == pid):
            yield [entry.name, *fields]


def cpu_seconds(pid: int, tree: bool = False) -> float:
    """What the processes have taken of processors so far, those that have ended included."""
    # After the number of the process: 12 and 13 are utime and stime, 14 and 15 of ended children.
    return sum(sum(map(int, found[12:16])) for found in _processes(pid, tree)) / TICKS


def resident_megabytes(pid: int) -> float:
    """Resident memory of all processes of a group."""
    page = os.sysconf("SC_PAGE_SIZE")
    return sum(int(found[22]) for found in _processes(pid, tree=False)) * page / 1e6
