"""Files of every kind of object that the differ's cases have, and of other people's schemas."""

import os
import re
from pathlib import Path

import confiture.plugin
import psycopg
import pytest
from attrs import frozen
from fraise_testing import FakeContext

DEEP = os.environ.get("FRAISE_DEEP") == "1"
CORPORA = Path(__file__).resolve().parents[5] / "shared/corpora"


@frozen
class Outcome:
    """What became of a schema on its way through files."""

    files: dict
    rest: tuple


@pytest.fixture
def roundtrip(fraise_server):
    """Fill a database, and write files of it; they are proved or it raises."""
    from confiture.catalog.leaving import LeftOut
    from confiture.ddl.kinds import load_kinds
    from confiture.environment import Environment
    from confiture.pulling.pull import read_files_of
    from confiture.report import Quiet, Stopwatch
    from confiture.server.target import find_target
    from confiture.server.wire import Cancellation
    from fraise_hookspecs.migration import ObjectKindSpec
    from fraise_postgres import scratch_database

    kinds = load_kinds(FakeContext(plugins=[confiture.plugin]).catalog(ObjectKindSpec))

    def go(text):
        with scratch_database(fraise_server, prefix="pulled") as dsn:
            with psycopg.connect(dsn, autocommit=True) as connection:
                connection.execute("SET check_function_bodies = off")
                if text.strip():
                    connection.execute(text)
            pulled = read_files_of(
                Path("/"), Path("/db/schema"), Environment(name="x", file="x"), find_target(dsn), dsn,
                kinds, LeftOut(), Stopwatch(Quiet()), Cancellation(),
            )  # fmt: skip
            return Outcome(
                pulled.proved.texts, tuple(one for one in pulled.proved.texts if "95_rest" in one)
            )

    return go


def cases():
    """Each case's richer side, unless it concerns what no file can have."""
    import importlib
    import pkgutil
    import sys

    folder = Path(__file__).parents[1] / "diff" / "cases"
    name = "confiture_pull_cases"
    spec = importlib.util.spec_from_file_location(
        name, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules[name] = package
    spec.loader.exec_module(package)
    found = []
    for module in pkgutil.iter_modules([str(folder)]):
        found += importlib.import_module(f"{name}.{module.name}").CASES
    return found


CASES = cases()
#: Subscriptions reach beyond the database.
_BEYOND = re.compile(r"\bSUBSCRIPTION\b")


@pytest.mark.parametrize("side", ["old", "new"])
@pytest.mark.parametrize("number", range(0, len(CASES), 1 if DEEP else 12))
def test_files_of_a_case_are_proved(number, side, roundtrip, fraise_server):
    case = CASES[number]
    with psycopg.connect(fraise_server) as connection:
        if connection.info.server_version < case.since:
            pytest.skip(f"PostgreSQL {case.since // 10000} knows this first")
        query = "SELECT EXISTS (SELECT FROM pg_collation WHERE collname = 'und-x-icu')"
        if case.icu and not connection.execute(query).fetchone()[0]:
            pytest.skip("this PostgreSQL has no ICU")
    text = case.base + getattr(case, side)
    if _BEYOND.search(text):
        pytest.skip("a subscription reaches beyond the database and stands in no file")
    assert roundtrip(text).rest == ()
