"""Safe forms and phases arrive where the planner's own statements arrive, for every kind of object."""

from __future__ import annotations

import importlib
import os
import pkgutil

import psycopg
import pytest

from . import cases
from .observing import Observer

CASES = [
    case
    for module in pkgutil.iter_modules(cases.__path__)
    for case in importlib.import_module(f"{cases.__name__}.{module.name}").CASES
]
DEEP = os.environ.get("FRAISE_DEEP") == "1"
#: What has safe forms; all kinds in the long form.
_FORMED = frozenset({"index", "constraint", "column", "table", "enum"})
WAYS = [
    pytest.param(case, back, id=f"{case}-{'back' if back else 'there'}")
    for number, case in enumerate(CASES)
    for back in (False, True)
    if DEEP or (case.kind in _FORMED and back == number % 2)
]


def _sides(case, back, server):
    with psycopg.connect(server) as connection:
        if connection.info.server_version < case.since:
            pytest.skip(f"PostgreSQL {case.since // 10000} knows this first")
        query = "SELECT EXISTS (SELECT FROM pg_collation WHERE collname = 'und-x-icu')"
        if case.icu and not connection.execute(query).fetchone()[0]:
            pytest.skip("this PostgreSQL has no ICU")
    old, new = case.base + case.old, case.base + case.new
    return (new, old) if back else (old, new)


@pytest.mark.parametrize(("case", "back"), WAYS)
def test_safe_forms_arrive_and_claim_the_truth(case, back, change, dump_of, fraise_server):
    with change(*_sides(case, back, fraise_server)) as found:
        statements = [one.sql for one in found.safe]
        with psycopg.connect(found.dsn, autocommit=True) as connection:
            connection.execute("SET check_function_bodies = off")
            observer = Observer(connection)
            wrong = [told for action in found.safe for told in observer.run(action)]
        assert not wrong
        assert not found.left(), statements
        assert dump_of(found.dsn) == dump_of(found.wanted_dsn), statements


@pytest.mark.parametrize(("case", "back"), WAYS)
def test_both_phases_arrive(case, back, change, dump_of, fraise_server):
    with change(*_sides(case, back, fraise_server)) as found:
        statements = [[one.sql for one in part] for part in found.phases]
        for part in found.phases:
            found.run(part)
        assert not found.left(), statements
        assert dump_of(found.dsn) == dump_of(found.wanted_dsn), statements
