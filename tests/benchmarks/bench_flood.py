"""What a flood of documents that nobody has sent before costs those that are known.

Run from the top folder: ``python tests/benchmarks/bench_flood.py``. A known query is asked at a
moderate rate, alone and beside clients that send new documents as fast as they are answered; the
two take turns, so that a machine that drifts does so for both. Prints the medians of the rounds and
writes all of them as JSON. Exits 1 where a request fails.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
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
NEW = "query New_@N@ { posts(limit: 5) { new_@N@: title author { name } } }"


class FailedRunError(Exception):
    """Requests failed."""


@frozen(kw_only=True)
class Figures:
    """What wrk saw of the known query; milliseconds."""

    rate: float
    p50: float
    p99: float
    flood: float = 0.0
    cpu: float = 0.0
    megabytes: float = 0.0


def main() -> int:
    options = parse(sys.argv[1:])
    found: dict[str, list[Figures]] = {"quiet": [], "flood": []}
    with tempfile.TemporaryDirectory(prefix="gateway-flood-") as folder, ExitStack() as stack:
        work = Path(folder)
        work.chmod(0o755)
        data = stack.enter_context(open_data(work, SMALL if options.small else FULL))
        server = stack.enter_context(running(_with(NATIVE, options.set), work, data.plain, work))
        bodies = write_bodies(work, server)
        run(server, bodies["warm"], "first", 2, 1, 5)  # learned, and warm
        for number in range(options.rounds):
            for kind, runs in found.items():
                with flooding(server, bodies["new"], f"{number}", options, kind) as flood:
                    before = cpu_seconds(server.pid)
                    told = run(
                        server,
                        bodies["warm"],
                        f"{kind}{number}",
                        options.connections,
                        options.seconds,
                        options.delay,
                    )
                    cpu = (cpu_seconds(server.pid) - before) / options.seconds
                runs.append(
                    attrs.evolve(
                        told, flood=flood(), cpu=cpu, megabytes=resident_megabytes(server.pid)
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
    add("--strangers", type=int, default=8, help="connections that send new documents (8)")
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
    bodies = {"warm": {**WARM, "variables": {"id": user}}, "new": {"query": NEW}}
    paths = {name: work / f"{name}.json" for name in bodies}
    for name, path in paths.items():
        path.write_text(json.dumps(bodies[name]), encoding="utf-8")
    return paths


@contextmanager
def flooding(
    server: Running, body: Path, mark: str, options: argparse.Namespace, kind: str
) -> Iterator[object]:
    """New documents from other connections while the block runs; gives their rate afterwards."""
    if kind == "quiet":
        yield lambda: 0.0
        return
    words = command(server, body, f"f{mark}", options.strangers, options.seconds + 2, 0)
    process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
    rates: list[float] = []
    try:
        yield lambda: rates[0]
        said, _ = process.communicate(timeout=options.seconds + 60)
        rates.append(read(said, "flood").rate)
    finally:
        process.kill()
        process.wait()


def command(
    server: Running, body: Path, mark: str, connections: int, seconds: int, delay: int
) -> list[str]:
    return [
        find_wrk(),
        *("-t", "1", "-c", str(connections), "-d", f"{seconds}s", "--timeout", "30s"),
        *("-s", str(SCRIPT), server.url("user"), "--", str(body), mark, str(delay)),
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
    print("| | known, req/s | p50 ms | p99 ms | new documents/s | CPU | MB |")
    print("|---|---|---|---|---|---|---|")
    for kind, runs in found.items():
        words = [
            f"{statistics.median(getattr(each, name) for each in runs):.2f}"
            for name in ("rate", "p50", "p99", "flood", "cpu", "megabytes")
        ]
        print(f"| {kind} | {' | '.join(words)} |")
    ratios = sorted(
        flood.p99 / quiet.p99 for quiet, flood in zip(found["quiet"], found["flood"], strict=True)
    )
    print(f"p99 beside the flood to p99 alone: {statistics.median(ratios):.2f} ({ratios})")


if __name__ == "__main__":
    sys.exit(main())
