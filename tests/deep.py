"""The long suites, one after the other, with a table at the end.

Usage: python tests/deep.py [--ci] [--list] [NAME...]

``--ci`` runs what fits into twenty minutes on two cores.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).parents[1]


@frozen
class Suite:
    """One long suite: a pytest selection; tox environments after ``tox``, or a script of its own."""

    name: str
    what: str
    select: tuple[str, ...]
    in_ci: bool
    #: Who serves in tests that need a real server; None: as `fraise serve` without --engine.
    engine: str | None = None


SUITES = (
    Suite("server", "kills of the embedded server", ("plugins/postgres/tests/server",), in_ci=True),
    Suite(
        "corpora",
        "real schemas, built and compared with psql's",
        ("plugins/confiture/tests/test_corpora.py",),
        in_ci=True,
    ),
    Suite(
        "parity",
        "3,000 operations, plans against graphql-core",
        ("plugins/fraiseql/tests/core/test_parity.py",),
        in_ci=True,
    ),
    Suite(
        "schemas",
        "10,400 operations over generated schemas against graphql-core, 6,000 aggregates "
        "against Python, 10,000 broken ones",
        ("plugins/fraiseql/tests/core/parity",),
        in_ci=True,
    ),
    Suite(
        "differ",
        "every kind of object created, altered and dropped, both ways, and 2,000 transitions "
        "between random schemas with rows, against pg_dump",
        ("plugins/confiture/tests/diff",),
        in_ci=False,
    ),
    Suite(
        "migrations",
        "runs of migrations killed at every statement, cut off, blocked, out of disk",
        ("plugins/confiture/tests/migrate",),
        in_ci=False,
    ),
    Suite(
        "transitions",
        "150 pairs of schemas, there and back by the differ",
        ("plugins/confiture/tests/corpora",),
        in_ci=False,
    ),
    Suite(
        "lessons",
        "5,200 operations over generated schemas and 120,000 sets of variables: what the native "
        "engine makes of them, and answers, against Python",
        ("plugins/gateway/tests/lessons",),
        in_ci=False,
    ),
    Suite(
        "failures",
        "the native engine while PostgreSQL fails, 300,000 requests of 1,000 tenants, 1,000,000 "
        "requests of bad clients, and a build that has to fail",
        ("plugins/gateway/tests/failures",),
        in_ci=False,
    ),
    Suite(
        "hosts",
        "the native executor in FastAPI behind eight set-ups of four servers, and on trio",
        ("tox", "hosts"),
        in_ci=False,
    ),
    Suite(
        "clients",
        "Apollo, urql, Relay and generators with the engine python",
        ("tests/conformance",),
        in_ci=False,
        engine="python",
    ),
    Suite(
        "clients-inside",
        "the same by Python with the native executor",
        ("tests/conformance",),
        in_ci=False,
        engine="embedded",
    ),
    Suite(
        "surface",
        "the tests of FraiseQL's HTTP with the engine python",
        ("plugins/fraiseql/tests/surface",),
        in_ci=False,
        engine="python",
    ),
    Suite(
        "surface-inside",
        "the same by Python with the native executor, in the process of the tests every read three "
        "times",
        ("plugins/fraiseql/tests/surface",),
        in_ci=False,
        engine="embedded",
    ),
    Suite(
        "instructions",
        "instructions of four requests to the native engine, against what they were",
        ("tests/benchmarks/test_instructions.py",),
        in_ci=True,
    ),
    Suite(
        "majors",
        "the database tests on PostgreSQL 13 to 17",
        ("tests/majors.py",),
        in_ci=False,
    ),
    Suite(
        "oldest",
        "what versions differ in, on PostgreSQL 13",
        ("tests/majors.py", "--short", "13"),
        in_ci=True,
    ),
    Suite("pythons", "the whole suite on every Python", ("tox", "py311,py312,py313"), in_ci=False),
)


def run(suite: Suite) -> tuple[str, float]:
    """Run one suite; how it ended and how many seconds it took."""
    begun = time.monotonic()
    command = ["-m", "pytest", "-q", *suite.select]
    if suite.select[0] == "tox":
        command = ["-m", "tox", "run", "-e", *suite.select[1:]]
    elif suite.select[0] == "tests/majors.py":
        command = list(suite.select)
    done = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=os.environ
        | {"FRAISE_DEEP": "1"}
        | ({} if suite.engine is None else {"FRAISE_TEST_ENGINE": suite.engine}),
        check=False,
    )
    # 5: nothing was collected, which is a mistake in the table above, not a success
    return ("passed" if done.returncode == 0 else f"failed ({done.returncode})"), (
        time.monotonic() - begun
    )


def main() -> int:
    """Run what was asked for and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="suites to run; default all")
    parser.add_argument("--ci", action="store_true", help="only what fits into CI")
    parser.add_argument("--list", action="store_true", help="print the suites and end")
    options = parser.parse_args()
    known = {suite.name: suite for suite in SUITES}
    unknown = [name for name in options.names if name not in known]
    if unknown:
        parser.error(f"no suite {unknown[0]!r}; there are {', '.join(known)}")
    chosen = [known[name] for name in options.names] or list(SUITES)
    if options.ci:
        chosen = [suite for suite in chosen if suite.in_ci]
    if options.list:
        for suite in SUITES:
            print(f"{suite.name:14} {suite.what}{'' if suite.in_ci else ' (not in CI)'}")
        return 0
    rows = [(suite, *run(suite)) for suite in chosen]
    print("\nsuite          result         seconds  what")
    for suite, result, seconds in rows:
        print(f"{suite.name:14} {result:12} {seconds:9.1f}  {suite.what}")
    left_out = [suite.name for suite in SUITES if suite not in chosen]
    print(f"left out: {', '.join(left_out) or 'nothing'}")
    return 0 if all(result == "passed" for _, result, _ in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
