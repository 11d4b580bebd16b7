"""Aggregates made at random, over schemas and rows made at random, against sums in Python.

What fails names its ledger and its operation; ``FRAISE_WORLD=7 FRAISE_OPERATION=123`` asks it again,
alone.
"""

from __future__ import annotations

import json
import os
import random
import sys
from decimal import Decimal
from itertools import pairwise
from types import ModuleType
from typing import Any

import psycopg
import pytest
from fraise_postgres import open_database, scratch_database
from fraise_testing.fake import FakeContext
from fraise_testing.graphql import View
from fraiseql import Engine, GraphQLRequest, Schema, plugin
from fraiseql.settings import FraiseqlSettings, LimitSettings

pytestmark = pytest.mark.anyio

DEEP = os.environ.get("FRAISE_DEEP") == "1"
LEDGERS = 40 if DEEP else 8
OPERATIONS = 150 if DEEP else 25
LIMITS = LimitSettings(aliases=10_000, depth=60, rows=10**9, cost=10**9, tokens=50_000)


@pytest.fixture(scope="module")
def made(ledgers: ModuleType) -> list[Any]:
    """The ledgers."""
    alone = os.environ.get("FRAISE_WORLD")
    return [ledgers.make_ledger(number) for number in ([int(alone)] if alone else range(LEDGERS))]


@pytest.fixture
def ledgers_dsn(fraise_server: str, made: list[Any], ledgers: ModuleType) -> Any:
    """A database with the tables of all ledgers, whose sessions are where nobody looks from."""
    with scratch_database(fraise_server, prefix="ledgers") as dsn:
        with psycopg.connect(dsn) as connection:
            for ledger in made:
                for sql, values in ledgers.write_tables(ledger):
                    connection.execute(sql, values or None)
            name = connection.info.dbname
            connection.execute(f"ALTER DATABASE \"{name}\" SET timezone = 'America/St_Johns'")
        yield dsn


async def test_groups_come_to_what_python_says(
    ledgers_dsn: str, made: list[Any], ledgers: ModuleType, sums: ModuleType, totals: ModuleType
) -> None:
    """Keys, measures, which groups, their order, and pages of them."""
    counts = {"groups": 0, "several": 0}
    alone = os.environ.get("FRAISE_OPERATION")
    async with open_database(ledgers_dsn) as database:
        for ledger in made:
            context = FakeContext(
                settings={"fraiseql": FraiseqlSettings(limits=LIMITS)},
                resources={"database": database},
                plugins=(plugin,),
            )
            engine = Engine(Schema(read_module(ledgers.write_module(ledger), ledger)), context)
            for number in [int(alone)] if alone else range(OPERATIONS):
                chance = random.Random(ledger.number * 1_000_000 + number)
                asker = totals.Asker(ledger, sums, chance)
                asked = asker.ask()
                request = GraphQLRequest(query=asked.text, variables=asked.variables)
                body = (await engine.execute(request, View())).body
                found = json.loads(body, parse_float=Decimal)
                where = f"ledger {ledger.number}, operation {number}\n{asked.text}"
                where += f"\n{json.dumps(asked.variables)}"
                assert "errors" not in found, f"{found}\n{where}"
                compare(asker, asked, sums, found["data"], where)
                counts["groups"] += len(asked.groups)
                counts["several"] += len(asked.groups) > 1
    if not alone:
        assert counts["several"] > OPERATIONS * len(made) / 5
        assert counts["groups"] > OPERATIONS * len(made)


def read_module(text: str, ledger: Any) -> ModuleType:
    """The declarations of a ledger, imported."""
    name = f"fraiseql_ledger_{ledger.number}"
    module = ModuleType(name)
    sys.modules[name] = module
    exec(compile(text, f"{name}.py", "exec"), vars(module))  # made above
    return module


def compare(asker: Any, asked: Any, sums: ModuleType, data: Any, where: str) -> None:
    everything = data["all"]
    known = {tuple(group.key[name] for name in asked.keys): group for group in asked.groups}
    sorted_groups = []
    for row in everything:
        read = [sums.read(asker.reach[name][0], row["key"][name]) for name in asked.keys]
        group = known.pop(tuple(read), None)
        assert group is not None, f"{read} is no group, or comes twice\n{where}"
        sorted_groups.append(group)
        compare_row(asker, asked, sums, row, group, where)
    assert not known, f"{[*known]} are missing\n{where}"
    for one, other in pairwise(sorted_groups):
        assert comes_first(asked.order, one, other, sums), f"{one.key}, {other.key}\n{where}"
    assert data["page"] == everything[asked.offset : asked.offset + asked.limit], where


def compare_row(asker: Any, asked: Any, sums: ModuleType, row: Any, group: Any, where: str) -> None:
    ends = ["key"] if asked.keys else []
    assert list(row) == [*(alias for alias, _, _ in asked.selection), *ends, "__typename"], where
    for alias, section, below in asked.selection:
        if section == "count":
            assert row[alias] == group.get("count", ""), where
            continue
        assert list(row[alias]) == [inner for inner, _ in below], where
        for inner, name in below:
            found = sums.read(asker.leaf_of(section, name), row[alias][inner])
            wanted = group.get(section, name)
            said = f"{section} of {name} of {group.key}: {found!r}, expected {wanted!r}\n{where}"
            assert sums.same(found, wanted), said


def comes_first(order: list[Any], one: Any, other: Any, sums: ModuleType) -> bool:
    """Whether a group may stand before another."""
    for section, name, falls, nulls_first in order:
        left, right = one.get(section, name), other.get(section, name)
        if left is None or right is None:
            if left is right:
                continue
            return (left is None) is nulls_first
        if section in sums.ROUNDED and sums.is_near(left, right):
            return True  # which of them is greater by their last digits is nobody's to say
        if left != right:
            return bool((left > right) is falls)
    return True
