"""Each kind of object, created, altered, dropped, commented and granted.

Every case is gone through both ways in the long form, and one way, in turn, in the short one.
"""

from __future__ import annotations

import importlib
import os
import pkgutil

import psycopg
import pytest

from . import cases

CASES = [
    case
    for module in pkgutil.iter_modules(cases.__path__)
    for case in importlib.import_module(f"{cases.__name__}.{module.name}").CASES
]
DEEP = os.environ.get("FRAISE_DEEP") == "1"
#: Each case with the way back or not, and its name.
WAYS = [
    pytest.param(case, back, id=f"{case}-{'back' if back else 'there'}")
    for number, case in enumerate(CASES)
    for back in (False, True)
    if DEEP or back == number % 2 or (case.statements is not None and not back)
]


@pytest.fixture(scope="session")
def version(fraise_server):
    with psycopg.connect(fraise_server) as connection:
        return connection.info.server_version


@pytest.fixture(scope="session")
def has_icu(fraise_server):
    with psycopg.connect(fraise_server) as connection:
        query = "SELECT EXISTS (SELECT FROM pg_collation WHERE collname = 'und-x-icu')"
        return connection.execute(query).fetchone()[0]


@pytest.mark.parametrize(("case", "back"), WAYS)
def test_the_database_arrives(case, back, travel, version, has_icu):
    if version < case.since:
        pytest.skip(f"PostgreSQL {case.since // 10000} knows this first")
    if case.icu and not has_icu:
        pytest.skip("this PostgreSQL has no ICU")
    old, new = case.base + case.old, case.base + case.new
    if back:
        old, new = new, old
    journey = travel(old, new, owners=case.verb == "owner")
    assert not journey.unmodelled
    assert journey.arrived == journey.wanted, journey.statements
    assert not journey.left, journey.statements
    assert not journey.remains
    assert not journey.wrong_claims
    if case.statements is not None and not back:
        assert journey.statements == case.statements
