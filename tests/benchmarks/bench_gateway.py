"""FraiseQL's servers, a limit program and peers, side by side on one data set.

Run from the top folder: ``python tests/benchmarks/bench_gateway.py``; ``--help`` lists what can be
left out, and ``gateway/README.md`` says what is measured and what is not fair about it. Peers are
installed below ``--cache`` the first time. Before anything is measured, every server must give the
limit program's answers. Exits 1 when a server answers otherwise or a measurement fails; a goal that
is missed is told in the table.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from gateway import machine, measure, report, ways
from gateway.asking import DifferentAnswerError, asks, compare
from gateway.data import FULL, SMALL, Data, open_data
from gateway.measure import FailedRunError, Load
from gateway.ours import INSIDE, INSIDE_PYTHON, LIMIT_PROGRAM, NATIVE, PYTHON
from gateway.peers import PEERS
from gateway.report import MAIN
from gateway.routes import ROUTES, Route
from gateway.servers import Running, Server, UnavailableError, running

SERVERS = (LIMIT_PROGRAM, NATIVE, PYTHON, INSIDE, INSIDE_PYTHON, *PEERS)
#: Without ``--full``: who is measured with tenants, and at other numbers of connections than 16.
FEW_TENANTS = {"limit", "fraiseql-native", "postgraphile", "async-graphql"}
FEW_CONNECTIONS = {"limit", "fraiseql-native"}


def main() -> int:
    options = parse(sys.argv[1:])
    if not options.no_load:
        measure.find_wrk()
    with tempfile.TemporaryDirectory(prefix="gateway-bench-") as folder:
        work = Path(folder)
        work.chmod(0o755)
        size = SMALL if options.small else FULL
        print(f"filling two databases with {size.posts:,} posts each", flush=True)
        with open_data(work, size, options.binaries, options.memory) as data:
            results = report.Results(
                machine=machine.describe(data), seconds=options.seconds, rounds=options.rounds
            )
            servers = install(options, results)
            for tenants in (False, True) if options.tenants is None else (options.tenants,):
                bench(servers, tenants, data, work, options, results)
                if NATIVE in servers and not tenants and not options.no_load:
                    in_ways(data, work, options, results)
            if NATIVE in servers and options.tenants is None and not options.no_load:
                in_pairs(data, work, options, results)
    for path in report.write(results, options.output):
        print(f"wrote {path}")
    print(report.markdown(results))
    return 1 if results.failed or results.different else 0


def parse(words: list[str]) -> argparse.Namespace:
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add = parser.add_argument
    names = [server.name for server in SERVERS]
    add("--only", metavar="NAME,...", help=f"these servers: {', '.join(names)}")
    add("--routes", metavar="NAME,...", help=f"of {', '.join(route.name for route in ROUTES)}")
    add("--rounds", type=int, default=3, help="rounds (3)")
    add("--seconds", type=float, help="whole seconds of each run (2; with --full 3)")
    add("--connections", default="1,16,64", help="numbers of connections (1,16,64)")
    add(
        "--full",
        action="store_true",
        help="3 s a run, and all servers also with tenants and at other than 16 connections",
    )
    add("--cache", type=Path, default=cache / "fraise-bench", help="where peers are installed")
    add("--output", type=Path, default=Path("build/bench"), help="folder for results (build/bench)")
    add("--binaries", type=Path, help="programs of another PostgreSQL than the embedded one")
    add("--memory", type=Path, help="folder for PostgreSQL's data (/dev/shm)")
    add("--small", action="store_true", help="a small data set, to see whether everything works")
    add("--no-load", action="store_true", help="compare answers only")
    tenants = parser.add_mutually_exclusive_group()
    tenants.add_argument("--tenants", action="store_true", default=None, help="only with tenants")
    tenants.add_argument("--no-tenants", dest="tenants", action="store_false", help="only without")
    options = parser.parse_args(words)
    wanted = options.only.split(",") if options.only else names
    options.names = {"limit", *wanted}
    options.routes = options.routes.split(",") if options.routes else [r.name for r in ROUTES]
    options.seconds = options.seconds or (3 if options.full else 2)
    options.connections = [int(each) for each in options.connections.split(",")]
    for unknown in [*options.names - set(names), *set(options.routes) - {r.name for r in ROUTES}]:
        parser.error(f"there is no {unknown}")
    options.output.mkdir(parents=True, exist_ok=True)
    return options


def install(options: argparse.Namespace, results: report.Results) -> list[Server]:
    ready = []
    for server in SERVERS:
        if server.name not in options.names:
            continue
        folder = options.cache / server.name
        folder.mkdir(parents=True, exist_ok=True)
        print(f"installing {server.title}", flush=True)
        try:
            results.versions[server.name] = server.install(folder)
        except UnavailableError as error:
            missing(results, server, error)
            continue
        results.titles[server.name] = server.title
        ready.append(server)
    if LIMIT_PROGRAM not in ready:
        raise SystemExit(results.missing["limit"])
    return ready


def missing(results: report.Results, server: Server, error: UnavailableError) -> None:
    results.missing[server.name] = str(error)
    print(f"  left out: {error}", flush=True)


def bench(
    servers: list[Server],
    tenants: bool,
    data: Data,
    work: Path,
    options: argparse.Namespace,
    results: report.Results,
) -> None:
    with ExitStack() as stack:
        started = []
        for server in servers:
            if tenants and not server.tenants:
                continue
            if tenants and not options.full and server.name not in FEW_TENANTS:
                continue
            try:
                each = running(server, options.cache, data.place(tenants), work)
                started.append(stack.enter_context(each))
            except UnavailableError as error:
                missing(results, server, error)
        limit, *others = started
        different = compare(limit, others, data.size)
        for name, routes in different.items():
            for route, what in routes.items():
                print(f"answers otherwise: {name}, {route}: {what}", flush=True)
                where = f"{route}, with tenants" if tenants else route
                results.different.setdefault(name, {})[where] = what
        print(f"answers compared, {'with' if tenants else 'without'} tenants", flush=True)
        if options.no_load:
            return
        if not tenants:
            statement = measure.pgbench_user(data.size.users)
            for _ in range(options.rounds):
                rate = measure.bare(data, work, 8, options.seconds, statement)
                results.pgbench.append(rate)
        for route in ROUTES:
            if route.name in options.routes:
                same = [
                    each
                    for each in started
                    if each.server.knows(route.name)
                    and route.name not in different.get(each.server.name, {})
                ]
                in_turns(same, route, data, work, options, results)


def in_turns(
    started: list[Running],
    route: Route,
    data: Data,
    work: Path,
    options: argparse.Namespace,
    results: report.Results,
) -> None:
    """Measure a route: a round is the limit program and a server, and so on for all servers."""
    loads = [Load(each, route, asks(each, route, data.size), work) for each in started]
    limit = loads[0]
    number = 0

    def run(load: Load, connections: int, seconds: float) -> measure.Run:
        nonlocal number
        number += 1
        tenants = "t" if load.running.place.tenants else "p"
        return load.run(data, connections, seconds, f"{tenants}{route.name}{number}")

    for load in loads:
        try:
            run(load, 4, 1)  # plans, caches and compilers get warm
        except FailedRunError as error:
            results.failed.append(str(error))
    for connections in options.connections:
        for _ in range(options.rounds):
            for load in loads[1:] or loads:
                place, name = load.running.place, load.running.server.name
                if not options.full and connections != MAIN and name not in FEW_CONNECTIONS:
                    continue
                try:
                    beside = run(limit, connections, options.seconds)
                    found = beside if load is limit else run(load, connections, options.seconds)
                except FailedRunError as error:
                    results.failed.append(str(error))
                    continue
                for each, one in {"limit": beside, name: found}.items():
                    key = (place.tenants, route.name, connections, each)
                    results.runs.setdefault(key, []).append(one)
                    if each != "limit":
                        results.beside.setdefault(key, []).append(beside)
                print(
                    f"{route.name:<7}{place.database:<14}{connections:>3}  "
                    f"{load.running.server.title:<28}{found.rate:>10,.0f}"
                    f"{found.rate / beside.rate:>8.2f}{found.p99:>10.2f} ms",
                    flush=True,
                )


def in_ways(data: Data, work: Path, options: argparse.Namespace, results: report.Results) -> None:
    """Measure one question in several ways, in turns, each beside the one it is held to."""
    with running(ways.SERVER, options.cache, data.plain, work) as started:
        for route in ROUTES:
            if route.name not in ways.ROUTE_NAMES & set(options.routes):
                continue
            loads = {}
            for way in ways.WAYS:
                try:
                    asked = ways.questions(started, route, data.size, way)
                    loads[way.name] = Load(started, route, asked, work)
                except ValueError as error:
                    results.failed.append(str(error))
            for number in range(options.rounds):
                for name, load in loads.items():
                    mark = f"w{route.name}{name}{number}"
                    try:
                        found = load.run(data, MAIN, options.seconds, mark)
                    except FailedRunError as error:
                        results.failed.append(f"{name}: {error}")
                        continue
                    results.ways.setdefault((route.name, name), []).append(found)
                    print(
                        f"{route.name:<7}{name:<10}{found.rate:>10,.0f}{found.p99:>10.2f} ms",
                        flush=True,
                    )


def in_pairs(data: Data, work: Path, options: argparse.Namespace, results: report.Results) -> None:
    """Measure our engine without tenants and with them, in turns: what row level security costs."""
    with (
        running(NATIVE, options.cache, data.place(tenants=False), work) as plain,
        running(NATIVE, options.cache, data.place(tenants=True), work) as tenants,
    ):
        for route in ROUTES:
            if route.name not in report.PAIRED & set(options.routes):
                continue
            loads = [
                Load(each, route, asks(each, route, data.size), work) for each in (plain, tenants)
            ]
            try:
                for load in loads:
                    load.run(data, 4, 1, f"x{route.name}warm")
                for number in range(options.rounds):
                    one, other = (
                        load.run(data, MAIN, options.seconds, f"x{route.name}{number}")
                        for load in loads
                    )
                    results.pairs.setdefault(route.name, []).append((one, other))
                    part = other.rate / one.rate
                    print(f"{route.name:<7}with tenants, of without{part:>8.2f}", flush=True)
            except FailedRunError as error:
                results.failed.append(str(error))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except DifferentAnswerError as wrong:
        sys.exit(f"stopped: {wrong}")
