"""Migrations: `up` of 300 small files side by side with others, and backfills by size of table.

Run from the top folder: ``python tests/benchmarks/bench_migrate.py``; ``--help`` lists what can be
left out.  Peers are installed below ``--cache`` the first time.  The server's data lie in memory,
each run begins with a new database, and rounds take turns.  The time of ``up`` is that of the
command, with the start of its process; its processor time is told beside it.  Exits 1 when a database is not what the files say.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psycopg
from fraise_postgres import drop_database, parse_dsn, with_database
from fraise_testing.server import open_server
from migrating.backfills import rate
from migrating.peers import PEERS, Peer, UnavailableError

FILES = 300
SMALL, LARGE, FULL = 100_000, 2_000_000, 10_000_000
DATABASE = "fraise_bench_migrate"


def main() -> int:
    options = parse()
    with open_server() as server, tempfile.TemporaryDirectory(prefix="migrate-bench-") as folder:
        with psycopg.connect(server, autocommit=True) as admin:
            version = admin.execute("SHOW server_version").fetchone()[0]
        print(
            f"PostgreSQL {version}, {os.cpu_count()} cores, {options.rounds} rounds\n", flush=True
        )
        if not options.no_files:
            run_files(server, Path(folder), options)
        if not options.no_backfill:
            run_backfills(server, options)
    return 0


def parse() -> argparse.Namespace:
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add = parser.add_argument
    add("--rounds", type=int, default=3, help="rounds (3)")
    add("--only", metavar="NAME,...", help=f"of {', '.join(peer.name for peer in PEERS)}")
    add("--full", action="store_true", help=f"a backfill of {FULL:,} rows as well")
    add("--no-files", action="store_true", help="only backfills")
    add("--no-backfill", action="store_true", help="only files")
    add("--cache", type=Path, default=cache / "fraise-bench", help="where peers are installed")
    options = parser.parse_args()
    names = {peer.name for peer in PEERS}
    options.names = set(options.only.split(",")) if options.only else names
    if options.names - names:
        parser.error(f"there is no {', '.join(options.names - names)}")
    return options


def statements() -> list[str]:
    """What 300 small files hold: tables, columns, indexes, rows."""
    made = []
    for number in range(FILES):
        table = f"t_{number // 4:03}"
        made.append(
            (
                f"CREATE TABLE {table} (id int PRIMARY KEY, name text NOT NULL)",
                f"ALTER TABLE {table} ADD COLUMN at timestamptz NOT NULL DEFAULT now()",
                f"CREATE INDEX {table}_name ON {table} (name)",
                f"INSERT INTO {table} VALUES (1, 'one')",
            )[number % 4]
        )
    return made


def run_files(server: str, folder: Path, options: argparse.Namespace) -> None:
    ready: list[tuple[Peer, Path, Path]] = []
    print(f"up of {FILES} files of one statement, in ms")
    versions = {}
    for peer in PEERS:
        if peer.name not in options.names:
            continue
        home, project = options.cache / f"migrate-{peer.name}", folder / peer.name
        home.mkdir(parents=True, exist_ok=True)
        project.mkdir()
        try:
            versions[peer.name] = peer.install(home).strip()
        except (UnavailableError, OSError) as error:
            print(f"  {peer.name} left out: {error}", flush=True)
            continue
        peer.write(project, statements())
        ready.append((peer, home, project))
    times: dict[str, list[float]] = {peer.name: [] for peer, _, _ in ready}
    again: dict[str, list[float]] = {peer.name: [] for peer, _, _ in ready}
    work: dict[str, list[float]] = {peer.name: [] for peer, _, _ in ready}
    for _ in range(options.rounds):
        for peer, home, project in ready:
            first, second, processor = run_once(server, peer, home, project)
            times[peer.name].append(first)
            again[peer.name].append(second)
            work[peer.name].append(processor)
    base = statistics.median(times["confiture"]) if "confiture" in times else None
    print(
        f"{'':32}{'min':>9}{'median':>9}{'max':>9}{'ratio':>8}{'nothing to do':>16}{'processor':>11}"
    )
    for name, taken in times.items():
        ratio = f"{statistics.median(taken) / base:7.2f}x" if base is not None else ""
        print(
            f"{f'{name} {versions[name]}':32}{min(taken):9.0f}{statistics.median(taken):9.0f}"
            f"{max(taken):9.0f}{ratio}{statistics.median(again[name]):16.0f}"
            f"{statistics.median(work[name]):11.0f}",
            flush=True,
        )
    print()


def run_once(server: str, peer: Peer, home: Path, project: Path) -> tuple[float, float, float]:
    """The time of all files in a new database, that of a second call, and the first one's work.

    The work is the processor time of the command without the server's, which a busy machine
    changes least.
    """
    drop_database(server, DATABASE)
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {DATABASE}")
    dsn = with_database(server, DATABASE)
    words = {"port": "5432", **parse_dsn(dsn)}
    environment = {**os.environ, **peer.environment(words)}
    taken, spent = [], []
    for _ in range(2):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.perf_counter()
        done = subprocess.run(
            peer.command(home),
            cwd=project,
            env=environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        taken.append((time.perf_counter() - began) * 1000)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
        spent.append(used * 1000)
        if done.returncode:
            sys.exit(f"{peer.name} failed: {done.stderr or done.stdout}")
    with psycopg.connect(dsn) as connection:
        found = connection.execute(
            "SELECT (SELECT count(*) FROM pg_tables WHERE tablename ~ '^t_[0-9]+$'),"
            " (SELECT count(*) FROM pg_indexes WHERE indexname ~ '^t_[0-9]+_name$'),"
            " (SELECT count(*) FROM t_074 WHERE at IS NOT NULL)"
        ).fetchone()
    if found != (FILES // 4, FILES // 4, 1):
        sys.exit(f"{peer.name} made something else: {found}")
    return taken[0], taken[1], spent[0]


def run_backfills(server: str, options: argparse.Namespace) -> None:
    drop_database(server, DATABASE)
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {DATABASE}")
    dsn = with_database(server, DATABASE)
    sizes = (SMALL, LARGE, FULL) if options.full else (SMALL, LARGE)
    found: dict[int, list[tuple[float, float, float]]] = {size: [] for size in sizes}
    for _ in range(options.rounds):
        for size in sizes:
            found[size].append(rate(dsn, size))
    print("backfill: rows a second, by size of the table; batches in ms")
    print(f"{'rows':>12}{'min':>10}{'median':>10}{'max':>10}{'ratio':>8}{'batch':>8}{'longest':>9}")
    base = statistics.median(one[0] for one in found[SMALL])
    for size, taken in found.items():
        rates = [one[0] for one in taken]
        print(
            f"{size:12,}{min(rates):10,.0f}{statistics.median(rates):10,.0f}{max(rates):10,.0f}"
            f"{statistics.median(rates) / base:8.2f}"
            f"{statistics.median(one[1] for one in taken):8.0f}{max(one[2] for one in taken):9.0f}",
            flush=True,
        )
    drop_database(server, DATABASE)


if __name__ == "__main__":
    sys.exit(main())
