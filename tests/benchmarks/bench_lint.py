"""Lint of Confiture against squawk: what they find in the same migrations, and how long it takes.

Usage: python tests/benchmarks/bench_lint.py [--rounds N] [--show]

The migrations are those of other projects, which lie beside the repository; of files that hold
both directions (goose) the way forward is taken. Both run as processes over all files at once.
A finding of a tool belongs to the statement that it points into. `--show` prints each statement
of which only one of them complains.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from confiture.ddl.files import Place, read_files
from confiture.lint.scripts import Script, read_scripts

HERE = Path(__file__).parent
CORPORA = HERE.resolve().parents[2] / "shared/corpora"
SOURCES = {
    "crates.io": "crates-io-migrations/migrations/*/up.sql",
    "hatchet": "hatchet-migrations/cmd/hatchet-migrate/migrate/migrations/*.sql",
}
PROGRAMS = Path(sys.executable).parent
_DOWN = "-- +goose Down"

#: Rules of squawk, and ours that mean the same.
PAIRS = {
    "adding-field-with-default": ("LINT-110",),
    "adding-foreign-key-constraint": ("LINT-105",),
    "adding-not-nullable-field": ("LINT-108",),
    "adding-required-field": ("LINT-303",),
    "adding-serial-primary-key-field": ("LINT-106",),
    "ban-char-field": ("LINT-505",),
    "ban-concurrent-index-creation-in-transaction": ("LINT-401",),
    "ban-drop-column": ("LINT-202",),
    "ban-drop-constraint": ("LINT-309",),
    "ban-drop-default": ("LINT-304",),
    "ban-drop-function": ("LINT-307",),
    "ban-drop-not-null": ("LINT-305",),
    "ban-drop-table": ("LINT-201",),
    "ban-drop-type": ("LINT-307",),
    "ban-drop-view": ("LINT-307",),
    "changing-column-type": ("LINT-109",),
    "constraint-missing-not-valid": ("LINT-104", "LINT-105", "LINT-106", "LINT-117"),
    "disallowed-unique-constraint": ("LINT-106",),
    "identifier-too-long": ("LINT-510",),
    "prefer-bigint-over-int": ("LINT-501",),
    "prefer-identity": ("LINT-502",),
    "prefer-timestamp-tz": ("LINT-503",),
    "renaming-column": ("LINT-301",),
    "renaming-object": ("LINT-301", "LINT-302", "LINT-308"),
    "renaming-table": ("LINT-302",),
    "require-concurrent-index-creation": ("LINT-101",),
    "require-concurrent-index-deletion": ("LINT-102",),
}
Place_ = tuple[str, int]


def gather(pattern: str, folder: Path) -> list[str]:
    """The files of a corpus, flat, in the order of their names."""
    names = []
    for path in sorted(CORPORA.glob(pattern)):
        name = path.parent.name if path.name == "up.sql" else path.stem
        text = path.read_text("utf-8").partition(_DOWN)[0]
        target = folder / f"{name.replace(' ', '_')}.sql"
        target.write_text(text, "utf-8")
        names.append(target.name)
    return names


def measure(words: list[str], folder: Path, rounds: int) -> tuple[str, str]:
    """What a process prints, and its median time: on the clock, and of processors."""
    clock, processors, printed = [], [], ""
    for _ in range(rounds):
        start, used = time.perf_counter(), _used()
        done = subprocess.run(
            words, cwd=folder, capture_output=True, text=True, timeout=300, check=False
        )
        clock.append(time.perf_counter() - start)
        processors.append(_used() - used)
        printed = done.stdout
        assert printed, done.stderr
    told = f"{statistics.median(clock):.2f} s ({statistics.median(processors):.2f} s of processors)"
    return printed, told


def _used() -> float:
    times = os.times()
    return times.children_user + times.children_system


def locate(script: Script, line: int, column: int) -> int:
    """The statement that a place lies in."""
    offset = sum(len(one) + 1 for one in script.lines[: line - 1]) + column - 1
    behind = [one.index for one in script.statements if offset < one.end]
    return behind[0] if behind else len(script.statements) - 1


def compare(name: str, rounds: int, *, show: bool) -> None:
    with tempfile.TemporaryDirectory(prefix="lint-") as told:
        folder = Path(told)
        files = gather(SOURCES[name], folder)
        place = Place(folder, folder)
        read = read_scripts(read_files([str(folder / one) for one in files], place), place)
        scripts = {one.path: one for one in read}
        squawk = [str(PROGRAMS / "squawk"), "--reporter", "json", "--assume-in-transaction", *files]
        ours = [str(PROGRAMS / "confiture"), "lint", "--json", *files]
        told_there, time_there = measure(squawk, folder, rounds)
        told_here, time_here = measure(ours, folder, rounds)
        shutil.rmtree(folder / ".fraise", ignore_errors=True)
    there: dict[str, set[Place_]] = defaultdict(set)
    for one in json.loads(told_there):
        script = scripts[one["file"]]
        at = locate(script, one["line"] + 1, one["column"] + 1)
        there[one["rule_name"]].add((script.path, at))
    here: dict[str, set[Place_]] = defaultdict(set)
    for one in json.loads(told_here)["findings"]:
        script = scripts[one["file"]]
        here[one["code"]].add((script.path, locate(script, one["line"], one["column"])))
    count = sum(len(one.statements) for one in read)
    print(f"\n{name}: {len(files)} files, {count} statements")
    print(f"  squawk {time_there}, confiture {time_here}")
    agree = total = 0
    for rule in sorted(there):
        if rule not in PAIRS:
            print(f"  {rule:45} no such rule here; {len(there[rule])} statements")
            continue
        mine = set().union(*(here[code] for code in PAIRS[rule]))
        agree += len(there[rule] & mine)
        total += len(there[rule])
        alone = sorted(there[rule] - mine)
        print(f"  {rule:45} both {len(there[rule] & mine):3}, squawk alone {len(alone):3}")
        tell(alone, scripts, show=show)
    print(f"  of its {total} findings by rules of both, {agree} are ours too")
    for code in sorted({code for codes in PAIRS.values() for code in codes}):
        known = set().union(*(there[rule] for rule, codes in PAIRS.items() if code in codes))
        alone = sorted(here[code] - known)
        if alone:
            print(f"  {code:45} confiture alone {len(alone):3}")
            tell(alone, scripts, show=show)


def tell(places: list[Place_], scripts: dict[str, Script], *, show: bool) -> None:
    for path, at in places if show else ():
        text = " ".join(scripts[path].statements[at].text.split())
        print(f"      {path}: {text[:160]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    for name in SOURCES:
        compare(name, given.rounds, show=given.show)


if __name__ == "__main__":
    main()
