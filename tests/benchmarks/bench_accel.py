"""How fast the byte work is: shaping, splitting, hashing and ordering.

Run from the top folder: ``python tests/benchmarks/bench_accel.py``. Prints minimum, median and
maximum of several runs; what is compared is measured in turns, so that both see the same machine.
Exits 1 when a goal is missed with the native implementation.
"""

from __future__ import annotations

import importlib
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import fraise_accel
import orjson
from accel_cases import CASES, WORDS, Case, as_jsonb
from fraise_accel.program import check_program

RUNS = 7
ROOT = Path(__file__).parents[2]
CRATE = ROOT / "native" / "crate"
CORPORA = ROOT.parent / "shared" / "corpora"

Figures = tuple[float, float, float]


def summarise(values: list[float]) -> Figures:
    return min(values), statistics.median(values), max(values)


def show(name: str, figures: Figures, unit: str, digits: int = 0) -> None:
    low, middle, high = (f"{value:,.{digits}f}" for value in figures)
    print(f"  {name:<44}{low:>11}{middle:>11}{high:>11}  {unit}")


def head(title: str) -> None:
    print(f"\n{title:<46}{'min':>11}{'median':>11}{'max':>11}")


# --- shaping ---------------------------------------------------------------------------------


def time_each(function: Callable[[bytes], object], document: bytes, times: int) -> float:
    begin = time.perf_counter_ns()
    for _ in range(times):
        function(document)
    return (time.perf_counter_ns() - begin) / times


def measure_shaping(case: Case) -> float:
    program = {"version": 1, "field": "Query.one", "nonnull": True, "node": case.node}
    document = json.dumps(as_jsonb(case.document), ensure_ascii=False).encode()
    shape = fraise_accel.compile_shape(program)
    pure = importlib.import_module("fraise_accel._pure").compile_shape(check_program(program))
    assert shape.render(document).data == case.pick(document) == pure.render(document).data
    times = 20_000 if fraise_accel.implementation == "native" else 100
    ours, theirs = [], []
    for _ in range(RUNS):
        ours.append(time_each(shape.render, document, times))
        theirs.append(time_each(case.pick, document, 10_000))
    by_python = [time_each(pure.render, document, 100) for _ in range(3)]
    head(f"shaping: {case.name}")
    print(f"  {len(document):,} bytes, {len(case.node['fields'])} of {len(case.document)} fields")
    show(f"fraise_accel, {fraise_accel.implementation}", summarise(ours), "ns")
    show("orjson.loads, pick, orjson.dumps", summarise(theirs), "ns")
    show("fraise_accel, pure", summarise(by_python), "ns")
    ratios = [slow / fast for slow, fast in zip(theirs, ours, strict=True)]
    show("times as fast as orjson", summarise(ratios), "x", 2)
    return statistics.median(ratios)


# --- splitting -------------------------------------------------------------------------------


def make_schema() -> str:
    """DDL and seed data of a made-up schema, about a megabyte."""
    parts = []
    for number in range(60):
        table = f"tb_thing_{number}"
        parts.append(
            f"-- Things of kind {number}.\n"
            f"CREATE TABLE {table} (\n    pk_thing integer GENERATED ALWAYS AS IDENTITY,\n"
            "    id uuid NOT NULL DEFAULT gen_random_uuid(),\n    identifier text NOT NULL,\n"
            "    name text NOT NULL CHECK (length(name) > 0),\n    price numeric(10, 2)\n);\n"
            f"CREATE FUNCTION fn_sync_{number}(p_id uuid) RETURNS void LANGUAGE plpgsql AS $$\n"
            f"BEGIN\n    -- one row; the caller's transaction\n    DELETE FROM tv_thing_{number}"
            " WHERE id = p_id;\n    RAISE NOTICE 'it''s done; %', p_id;\nEND $$;\n"
            f"COMMENT ON TABLE {table} IS 'Things; of kind {number}';\n"
        )
        parts.extend(
            f"INSERT INTO {table} (identifier, name, price) VALUES "
            f"('thing-{row}', 'Thing number {row}; it''s nice', {row}.99);\n"
            for row in range(150)
        )
    return "\n".join(parts)


def find_texts() -> dict[str, str]:
    texts = {"made-up schema with seeds": make_schema()}
    northwind = CORPORA / "northwind" / "northwind.sql"
    if northwind.is_file():
        texts["northwind.sql (rows of 77 bytes)"] = northwind.read_text(encoding="utf-8")
    chinook = CORPORA / "chinook/ChinookDatabase/DataSources/Chinook_PostgreSql.sql"
    if chinook.is_file():
        lines = chinook.read_text(encoding="utf-8-sig").splitlines(keepends=True)
        texts["Chinook_PostgreSql.sql without \\c"] = "".join(
            line for line in lines if not line.startswith("\\c")
        )
    return texts


def measure_splitting() -> float:
    """Megabytes a second from Rust, or from Python where there is no cargo."""
    head("splitting")
    slowest = float("inf")
    pure = importlib.import_module("fraise_accel._pure")
    for name, text in find_texts().items():
        size = len(text.encode()) / 1e6
        count = len(fraise_accel.split_sql(text))
        print(f"  {name}: {size:.2f} MB, {count:,} statements")
        rates = [size / time_split(fraise_accel.split_sql, text) for _ in range(RUNS)]
        native = measure_in_rust(text)
        if native:
            show("Rust, on bytes", summarise(native), "MB/s")
        show(f"Python objects, {fraise_accel.implementation}", summarise(rates), "MB/s")
        show(
            "pure",
            summarise([size / time_split(pure.split_sql, text) for _ in range(3)]),
            "MB/s",
            1,
        )
        slowest = min(slowest, statistics.median(native or rates))
    return slowest


def time_split(split: Callable[[str], object], text: str) -> float:
    begin = time.perf_counter()
    split(text)
    return time.perf_counter() - begin


def measure_in_rust(text: str) -> list[float]:
    """Figures of the crate's own example; empty without cargo or without the native twin."""
    if fraise_accel.implementation != "native" or shutil.which("cargo") is None:
        return []
    build = ["cargo", "build", "--release", "--quiet", "--locked", "--example", "throughput"]
    subprocess.run(build, cwd=CRATE, check=True, timeout=600)
    program = CRATE / "target" / "release" / "examples" / "throughput"
    with tempfile.NamedTemporaryFile("w", suffix=".sql", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        command = [str(program), "split", file.name]
        done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120)
    return [float(line) for line in done.stdout.split()]


# --- files -----------------------------------------------------------------------------------


def write_files(folder: Path) -> list[str]:
    """A thousand DDL files of about 1.5 kB, each of which needs up to three earlier ones."""
    paths = []
    for number in range(1000):
        needs = {number // 2, number // 3, number * 7 // 11} - {number}
        keys = "".join(
            f",\n    fk_{other} integer NOT NULL REFERENCES public.tb_{other} (pk)"
            for other in sorted(needs)
        )
        path = folder / f"{number * 7919 % 1000:04}_tb_{number}.sql"
        path.write_text(
            f"-- Table {number}: one of a thousand.\nCREATE TABLE public.tb_{number} (\n"
            f"    pk integer PRIMARY KEY,\n    name text NOT NULL{keys}\n);\n"
            f"CREATE INDEX ON public.tb_{number} (name);\n"
            f"COMMENT ON TABLE public.tb_{number} IS 'Table {number}; {WORDS * 12}';\n",
            encoding="utf-8",
        )
        paths.append(str(path))
    return sorted(paths)


def order_files(paths: list[str]) -> fraise_accel.Order:
    """Read, hash and split the files, and order them by what they create and name."""
    files = fraise_accel.read_sql_files(paths)
    creators = {}
    for index, file in enumerate(files):
        for statement in file.statements or ():
            if statement.head[:2] == ("create", "table"):
                creators[statement.names[2]] = index
    edges = [
        (creators[name], index)
        for index, file in enumerate(files)
        for statement in file.statements or ()
        for name in statement.names
        if creators.get(name, index) != index
    ]
    return fraise_accel.topological_order(len(files), edges)


def measure_files() -> float:
    head("1,000 files")
    with tempfile.TemporaryDirectory() as folder:
        paths = write_files(Path(folder))
        size = sum(Path(path).stat().st_size for path in paths)
        order = order_files(paths)
        assert len(order.order) == 1000
        assert not order.cycle
        print(f"  {size / 1e6:.2f} MB, in the page cache")
        hashing, whole = [], []
        for _ in range(RUNS):
            begin = time.perf_counter()
            fraise_accel.hash_files(paths)
            hashing.append((time.perf_counter() - begin) * 1000)
            begin = time.perf_counter()
            order_files(paths)
            whole.append((time.perf_counter() - begin) * 1000)
    show("hash_files", summarise(hashing), "ms", 1)
    show("read, hash, split, names to edges, order", summarise(whole), "ms", 1)
    return statistics.median(whole)


def main() -> int:
    """Measure everything; tell whether the goals are met."""
    status = fraise_accel.status()
    attempts = "; ".join(status.attempts)
    print(f"fraise_accel {fraise_accel.__version__}: {status.implementation} ({attempts})")
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    print(
        f"Python {platform.python_version()}, orjson {orjson.__version__}, {platform.machine()}, "
        f"{os.cpu_count()} cores, load {load:.1f}, {RUNS} runs"
    )
    ratio, *_ = [measure_shaping(case) for case in CASES]
    rate = measure_splitting()
    files = measure_files()
    if status.implementation == "pure":
        print("\nThe goals are those of the native implementation.")
        return 0
    goals = (
        (f"shaping of the invoice with its lines >= 5 x orjson: {ratio:.1f} x", ratio >= 5),
        (f"splitting >= 200 MB/s: {rate:.0f} MB/s (slowest text)", rate >= 200),
        (f"1,000 files hashed and ordered <= 100 ms: {files:.0f} ms", files <= 100),
    )
    print()
    for goal, met in goals:
        print(f"{'met   ' if met else 'MISSED'}  {goal}")
    return 0 if all(met for _, met in goals) else 1


if __name__ == "__main__":
    sys.exit(main())
