"""How many instructions a request costs, counted by callgrind: ``python -m gateway.instructions``.

Shared machines drift by 20 to 30 %, instructions do much less. A server starts without being
counted, is counted from then on, gets warm, and is sent the same requests several times; the least
of the counts is taken, because what varies is how often it woke up for nothing. Run in
``tests/benchmarks``::

    python -m gateway.instructions --against gateway/instructions.json

``--write FILE`` keeps what was counted; ``--against FILE`` exits 1 where a route costs more than 5 %
more than it did. ``--profile FILE`` adds up by part of the server, which needs a build with symbols.
``--set NAME=VALUE`` sets a variable of the server's environment, to count what a setting costs. What
the kernel and PostgreSQL do is not counted.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from attrs import evolve

from gateway import profile
from gateway.asking import asks
from gateway.data import SMALL, Data, Place, open_data
from gateway.ours import LIMIT_PROGRAM, NATIVE
from gateway.routes import ROUTES, Route
from gateway.servers import Launch, Running, Server, running

SERVERS = {server.name: server for server in (NATIVE, LIMIT_PROGRAM)}
#: The growth of a route's instructions that is let pass.
GROWTH = 0.05
#: A part that costs less in every route is not told.
LEAST = 10
#: Requests of each route before any is counted: documents are learned, connections open.
WARM = 100


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--server", choices=sorted(SERVERS), default=NATIVE.name)
    parser.add_argument("--routes", default="user,feed,list,page")
    parser.add_argument("--requests", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--most", type=float, default=GROWTH, help="growth that is let pass (0.05)")
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", dest="variables"
    )
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache" / "fraise-bench")
    parser.add_argument("--write", type=Path, metavar="FILE")
    parser.add_argument("--against", type=Path, metavar="FILE")
    parser.add_argument("--profile", type=Path, metavar="FILE")
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
    totals = {route: sum(parts.values()) for route, parts in counted.items()}
    for path, found in ((options.write, totals), (options.profile, counted)):
        if path is not None:
            known = json.loads(path.read_text()) if path.exists() else {}
            known[server.name] = found
            path.write_text(json.dumps(known, indent=2) + "\n")
    if options.against:
        before = json.loads(options.against.read_text())[server.name]
        return judge(totals, before, options.most)
    return 0


def count(
    server: Server, data: Data, work: Path, options: argparse.Namespace
) -> dict[str, dict[str, int]]:
    """The instructions of one request, by route and by part of the server."""
    out = work / "callgrind"
    out.mkdir()

    def launch(folder: Path, place: Place, port: int) -> Launch:
        found = server.launch(folder, place, port)
        words = ["valgrind", "--tool=callgrind", "--quiet", f"--callgrind-out-file={out}/sums"]
        words.append("--instr-atstart=no")
        env = found.env | dict(each.split("=", 1) for each in options.variables)
        return evolve(found, words=[*words, *found.words], env=env)

    counted: dict[str, dict[str, int]] = {}
    slow = evolve(server, launch=launch, start_seconds=600.0)
    with running(slow, options.cache, data.plain, work) as started:
        routes = [route for route in ROUTES if route.name in options.routes.split(",")]
        for route in routes:
            send(started, route, data, WARM, "warm")
        control("-i", "on", started.pid)
        for route in routes:
            send(started, route, data, WARM, "again")
            found = []
            for number in range(options.rounds):
                control("-z", started.pid)
                send(started, route, data, options.requests, str(number))
                before = set(out.iterdir())
                control("-d", started.pid)
                (made,) = set(out.iterdir()) - before
                with made.open() as lines:
                    found.append(profile.read(lines))
            sums = [sum(parts.values()) for parts in found]
            least = found[sums.index(min(sums))]
            counted[route.name] = {
                part: round(cost / options.requests) for part, cost in least.most_common()
            }
            spread = (max(sums) - min(sums)) / min(sums)
            each = min(sums) // options.requests
            print(f"{route.name:<8}{each:>12,} instructions, spread {spread:.1%}", flush=True)
    return counted


def control(*words: object) -> None:
    """Have callgrind count, zero the counters of a process, or write them.

    Raises:
        SystemExit: it cannot be reached.
    """
    done = subprocess.run(
        ["callgrind_control", *map(str, words)],
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


def profile_table(found: dict[str, dict[str, dict[str, int]]]) -> list[str]:
    """What a request of our engine costs by part, beside the limit program's as a whole."""
    ours, limit = found[NATIVE.name], found.get(LIMIT_PROGRAM.name, {})
    titles = {route.name: route.title for route in ROUTES}
    parts = sorted(
        {part for costs in ours.values() for part, cost in costs.items() if cost >= LEAST},
        key=lambda part: -sum(costs.get(part, 0) for costs in ours.values()),
    )
    lines = [
        f"| instructions of one request | {' | '.join(titles[route] for route in ours)} |",
        f"|---|{'---:|' * len(ours)}",
    ]
    for part in parts:
        cells = (f"{ours[route].get(part, 0):,}" for route in ours)
        lines.append(f"| {part} | {' | '.join(cells)} |")
    for title, server in (("**all**", ours), ("limit program, all", limit)):
        if server:
            cells = (f"{sum(server.get(route, {}).values()):,}" for route in ours)
            lines.append(f"| {title} | {' | '.join(cells)} |")
    return lines


def judge(counted: dict[str, int], before: dict[str, int], most: float = GROWTH) -> int:
    """Compare with what was counted before; 1 if a route costs too much more, 0 if none does."""
    status = 0
    for route, number in counted.items():
        if route not in before:
            continue
        growth = number / before[route] - 1
        print(f"{route:<8}{growth:>+9.1%} of {before[route]:,}")
        if growth > most:
            print(f"{route} costs more than {most:.0%} more")
            status = 1
    return status


if __name__ == "__main__":
    os.nice(5)
    sys.exit(main(sys.argv[1:]))
