"""Secrets of a database are in no fact, so they get into no file and no report."""

from __future__ import annotations

import json

import psycopg
import pytest
from confiture.catalog.facts import Identity
from confiture.differ.kinds import all_kinds
from confiture.differ.planner import plan
from confiture.differ.reading import introspect

BASE = (
    "CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w"
    " OPTIONS (host 'h', api_key 'hush1');"
    "CREATE USER MAPPING FOR pg_monitor SERVER s OPTIONS (user 'u', {});"
)


@pytest.fixture
def read(fraise_dsn):
    def read(sql):
        with psycopg.connect(fraise_dsn, autocommit=True) as connection:
            connection.execute("DROP FOREIGN DATA WRAPPER IF EXISTS w CASCADE")
            connection.execute(sql)
            return introspect(connection)

    return read


def test_values_of_secret_options_are_not_read(read):
    catalog = read(BASE.format("password 'hush2', unheard_of 'hush3'"))
    told = catalog[Identity("user mapping", ("s", "pg_monitor"))]
    assert told["options"] == ["password", "unheard_of", "user=u"]
    assert catalog[Identity("foreign server", ("s",))]["options"] == ["api_key", "host=h"]
    assert "hush" not in json.dumps(catalog.as_json())


def test_another_password_is_no_difference(read):
    old, new = (read(BASE.format(f"password '{one}'")) for one in ("a", "b"))
    assert plan(old, new, all_kinds(), old.version).actions == ()


def test_a_password_that_is_needed_says_that_it_is_missing_and_one_that_goes_is_a_loss(read):
    old, new = (read(BASE.format(one)) for one in ("password 'a'", "secret 'b'"))
    (action,) = plan(old, new, all_kinds(), old.version).actions
    assert action.sql == (
        "ALTER USER MAPPING FOR pg_monitor SERVER s OPTIONS (ADD secret '<secret>', DROP password)"
    )
    assert action.loses == "password of user mapping s.pg_monitor"
