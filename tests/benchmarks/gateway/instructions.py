"""How many instructions a request costs, counted by callgrind: ``python -m gateway.instructions``.

Shared machines drift by 20 to 30 %, instructions do much less. A server runs under valgrind, gets
warm, and is sent the same requests several times; the least of the counts is taken, because what
varies is how often it woke up for nothing. Run in ``tests/benchmarks``::

    python -m gateway.instructions --server fraiseql-native --against baseline.json

``--write FILE`` keeps what was counted; ``--against FILE`` exits 1 where a route costs more than 5 %
more than it did. What the kernel and PostgreSQL do is not counted.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from attrs import evolve

from gateway.asking import asks
from gateway.data import SMALL, Data, Place, open_data
from gateway.ours import LIMIT_PROGRAM, NATIVE
from gateway.routes import ROUTES, Route
from gateway.servers import Launch, Running, Server, running

SERVERS = {server.name: server for server in (NATIVE, LIMIT_PROGRAM)}
#: The growth of a route's instructions that is let pass.
GROWTH = 0.05
#: How often the same is counted.
ROUNDS = 5
_TOTALS = re.compile(r"^(?:summary|totals): (\d+)", re.MULTILINE)


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--server", choices=sorted(SERVERS), default=NATIVE.name)
    parser.add_argument("--routes", default="user,feed,list,page")
    parser.add_argument("--requests", type=int, default=2_000)
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache" / "fraise-bench")
    parser.add_argument("--write", type=Path, metavar="FILE")
    parser.add_argument("--against", type=Path, metavar="FILE")
    options = parser.parse_args(words)
    if shutil.which("valgrind") is None:
        raise SystemExit("valgrind is missing (Debian: apt-get install valgrind)")
    server = SERVERS[options.server]
    folder = options.cache / server.name
    folder.mkdir(parents=True, exist_ok=True)
    server.install(folder)
    with tempfile.TemporaryDirectory(prefix="gateway-bench-") as name:
        work = Path(name)
        work.chmod(0o755)
        with open_data(work, SMALL) as data:
            counted = count(server, data, work, options)
    if options.write:
        options.write.write_text(json.dumps({server.name: counted}, indent=2) + "\n")
    if options.against:
        return judge(counted, json.loads(options.against.read_text())[server.name])
    return 0


def count(server: Server, data: Data, work: Path, options: argparse.Namespace) -> dict[str, int]:
    """The instructions of one request, by route."""
    out = work / "callgrind"
    out.mkdir()

    def launch(folder: Path, place: Place, port: int) -> Launch:
        found = server.launch(folder, place, port)
        # Neither the file nor the stacks are looked at, only the sums.
        words = ["valgrind", "--tool=callgrind", "--quiet", f"--callgrind-out-file={out}/sums"]
        return evolve(found, words=[*words, *found.words])

    counted = {}
    slow = evolve(server, launch=launch, start_seconds=600.0)
    with running(slow, options.cache, data.plain, work) as started:
        for route in ROUTES:
            if route.name not in options.routes.split(","):
                continue
            send(started, route, data, options.requests, "warm")
            sums = []
            for round_ in range(ROUNDS):
                control("-z", started.pid)
                send(started, route, data, options.requests, str(round_))
                before = set(out.iterdir())
                control("-d", started.pid)
                (made,) = set(out.iterdir()) - before
                sums.append(int(_TOTALS.findall(made.read_text())[-1]))
            counted[route.name] = min(sums) // options.requests
            spread = (max(sums) - min(sums)) / min(sums)
            line = f"{route.name:<8}{counted[route.name]:>12,} instructions, spread {spread:.1%}"
            print(line, flush=True)
    return counted


def control(option: str, pid: int) -> None:
    """Zero the counters of a process, or have it write them.

    Raises:
        SystemExit: it cannot be reached.
    """
    done = subprocess.run(
        ["callgrind_control", option, str(pid)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if done.returncode or "Error" in done.stdout:
        raise SystemExit(f"callgrind_control failed:\n{done.stdout}{done.stderr}")


def send(running_: Running, route: Route, data: Data, requests: int, mark: str) -> None:
    """Send requests one after the other over one connection; every answer must be clean."""
    every = asks(running_, route, data.size)
    dialect = running_.server.dialect
    connection = http.client.HTTPConnection("127.0.0.1", running_.port, timeout=60)
    for number in range(requests):
        ask = every[number % len(every)]
        body = ask.body.replace("@N@", f"{mark}-{number}")
        headers = {"content-type": "application/json"}
        connection.request("POST", dialect.path(route.name), body, headers)
        dialect.data(route.name, connection.getresponse().read())
    connection.close()


def judge(counted: dict[str, int], before: dict[str, int]) -> int:
    """Compare with what was counted before; 1 if a route costs too much more, 0 if none does."""
    status = 0
    for route, number in counted.items():
        if route not in before:
            continue
        growth = number / before[route] - 1
        print(f"{route:<8}{growth:>+9.1%} of {before[route]:,}")
        if growth > GROWTH:
            print(f"{route} costs more than {GROWTH:.0%} more")
            status = 1
    return status


if __name__ == "__main__":
    os.nice(5)
    sys.exit(main(sys.argv[1:]))
