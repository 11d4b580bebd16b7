"""What Python's work costs those whose query is known.

Run from the top folder: ``python tests/benchmarks/bench_flood.py``. A known query is asked at a
moderate rate: alone; beside clients that send documents that nobody has sent before, as fast as
they are answered; beside clients that ask resolvers which compute for 20 ms; and beside clients
that ask resolvers which wait for 100 ms. All take turns, so that a machine that drifts does so for
all. Prints the medians of the rounds and writes all of them as JSON. Exits 1 where a request fails.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import attrs
from attrs import frozen
from gateway.data import FULL, SMALL, open_data
from gateway.measure import cpu_seconds, find_wrk, resident_megabytes
from gateway.ours import NATIVE
from gateway.servers import Launch, Running, Server, running

SCRIPT = Path(__file__).parent / "gateway" / "flood.lua"
WARM = {
    "query": "query Known($id: ID!) { user(id: $id) { id name email } }",
}
#: What the others ask, by the name of what they do.
OTHERS = {
    "flood": "query New_@N@ { posts(limit: 5) { new_@N@: title author { name } } }",
    "busy": "{ busy(milliseconds: 20) }",
    "rest": "{ rest(milliseconds: 100) }",
}
ALONE = "alone"


class FailedRunError(Exception):
    """Requests failed."""


@frozen(kw_only=True)
class Figures:
    """What wrk saw of the known query; milliseconds."""

    rate: float
    p50: float
    p99: float
    others: float = 0.0
    cpu: float = 0.0
    megabytes: float = 0.0


def main() -> int:
    options = parse(sys.argv[1:])
    found: dict[str, list[Figures]] = {kind: [] for kind in (ALONE, *OTHERS)}
    with tempfile.TemporaryDirectory(prefix="gateway-flood-") as folder, ExitStack() as stack:
        work = Path(folder)
        work.chmod(0o755)
        data = stack.enter_context(open_data(work, SMALL if options.small else FULL))
        server = stack.enter_context(running(_with(NATIVE, options.set), work, data.plain, work))
        bodies = write_bodies(work, server)
        run(server, bodies["warm"], "first", 2, 1, 5)  # learned, and warm
        for number in range(options.rounds):
            for kind, runs in found.items():
                with beside(server, bodies.get(kind), f"{kind}{number}", options) as rate:
                    before = cpu_seconds(server.pid)
                    told = run(
                        server,
                        bodies["warm"],
                        f"known{kind}{number}",
                        options.connections,
                        options.seconds,
                        options.delay,
                    )
                    cpu = (cpu_seconds(server.pid) - before) / options.seconds
                runs.append(
                    attrs.evolve(
                        told, others=rate(), cpu=cpu, megabytes=resident_megabytes(server.pid)
                    )
                )
                print(kind, runs[-1], flush=True)
    report(found, options)
    return 0


def parse(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add = parser.add_argument
    add("--rounds", type=int, default=5, help="rounds (5)")
    add("--seconds", type=int, default=8, help="of each run (8)")
    add("--connections", type=int, default=8, help="that ask the known query (8)")
    add("--delay", type=int, default=8, help="milliseconds that each of them rests (8)")
    add("--strangers", type=int, default=8, help="connections that ask the other things (8)")
    add("--set", action="append", default=[], metavar="VARIABLE=VALUE", help="of the server")
    add("--small", action="store_true", help="a small data set")
    add("--output", type=Path, default=Path("build/bench/flood.json"), help="of all rounds")
    return parser.parse_args(words)


def _with(server: Server, settings: list[str]) -> Server:
    def launch(*given: object) -> Launch:
        made = server.launch(*given)  # type: ignore[arg-type]
        return attrs.evolve(made, env=made.env | dict(each.split("=", 1) for each in settings))

    return attrs.evolve(server, launch=launch)


def write_bodies(work: Path, server: Running) -> dict[str, Path]:
    """The bodies of both kinds of requests; the user is one that there is."""
    found = server.ask("user", json.dumps({"query": "{ posts(limit: 1) { author { id } } }"}), None)
    user = json.loads(found)["data"]["posts"][0]["author"]["id"]
    bodies = {"warm": {**WARM, "variables": {"id": user}}}
    bodies |= {name: {"query": query} for name, query in OTHERS.items()}
    paths = {name: work / f"{name}.json" for name in bodies}
    for name, path in paths.items():
        path.write_text(json.dumps(bodies[name]), encoding="utf-8")
    return paths


@contextmanager
def beside(
    server: Running, body: Path | None, mark: str, options: argparse.Namespace
) -> Iterator[Callable[[], float]]:
    """Requests from other connections while the block runs; gives their rate afterwards."""
    if body is None:
        yield lambda: 0.0
        return
    words = command(server, body, mark, options.strangers, options.seconds + 2, 0)
    process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
    rates: list[float] = []
    try:
        yield lambda: rates[0]
        said, _ = process.communicate(timeout=options.seconds + 60)
        rates.append(read(said, mark).rate)
    finally:
        process.kill()
        process.wait()


def command(
    server: Running, body: Path, mark: str, connections: int, seconds: int, delay: int
) -> list[str]:
    address = f"http://127.0.0.1:{server.port}{server.server.dialect.path('user')}"
    return [
        find_wrk(),
        *("-t", "1", "-c", str(connections), "-d", f"{seconds}s", "--timeout", "30s"),
        *("-s", str(SCRIPT), address, "--", str(body), mark, str(delay)),
    ]


def run(
    server: Running, body: Path, mark: str, connections: int, seconds: int, delay: int
) -> Figures:
    """Ask the known query for some seconds."""
    words = command(server, body, mark, connections, seconds, delay)
    done = subprocess.run(words, capture_output=True, text=True, timeout=seconds + 90, check=True)
    return read(done.stdout, mark)


def read(said: str, what: str) -> Figures:
    """The figures that the script printed.

    Raises:
        FailedRunError: requests failed.
    """
    line = next(line[7:] for line in said.splitlines() if line.startswith("RESULT "))
    told = json.loads(line)
    if told["failed"] or told["refused"] or not told["requests"]:
        raise FailedRunError(f"{what}: {line}")
    return Figures(
        rate=told["requests"] / told["microseconds"] * 1e6,
        p50=told["p50"] / 1e3,
        p99=told["p99"] / 1e3,
    )


def report(found: dict[str, list[Figures]], options: argparse.Namespace) -> None:
    options.output.parent.mkdir(parents=True, exist_ok=True)
    told = {kind: [attrs.asdict(each) for each in runs] for kind, runs in found.items()}
    told["settings"] = options.set
    options.output.write_text(json.dumps(told, indent=1), encoding="utf-8")
    print("| | known, req/s | p50 ms | p99 ms | p99 of alone | others/s | CPU | MB |")
    print("|---|---|---|---|---|---|---|---|")
    for kind, runs in found.items():
        ratios = sorted(
            each.p99 / alone.p99 for each, alone in zip(runs, found[ALONE], strict=True)
        )
        middle = statistics.median(ratios)
        words = [
            f"{statistics.median(getattr(each, name) for each in runs):.2f}"
            for name in ("rate", "p50", "p99", "others", "cpu", "megabytes")
        ]
        words.insert(3, f"{middle:.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})")
        print(f"| {kind} | {' | '.join(words)} |")


if __name__ == "__main__":
    sys.exit(main())
