"""Pairs of schemas on which other differs were tested, there and back.

A pair is what the server makes of it: the fixtures are of PostgreSQL 8 to 12, and a statement that
is refused is left out on its side. What arrives is compared with pg_dump's account, owners
included.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest

from .journeys import Journey, load, read, travel
from .sources import APGDIFF, MIGRA, Pair, need, pairs

DEEP = os.environ.get("FRAISE_DEEP") == "1"
PAIRS = list(pairs())
#: Pairs that found mistakes, and each twelfth of the others.
SAMPLE = {
    "apgdiff-add_cluster",
    "apgdiff-modify_inherits",
    "apgdiff-modify_sequence_minvalue_set",
    "migra-everything",
    "migra-inherit2",
    "migra-partitioning",
} | {pair.name for pair in PAIRS[::12]}
#: What must be dropped and made again, and what cannot be reached, by pair and direction. Where
#: only older servers need it, the first version that does not stands before it.
BUDGET = json.loads((Path(__file__).parent / "budget.json").read_text())
#: Pairs that do not arrive as they should, and what is wrong.
OPEN = {
    "apgdiff-modify_inherits": "a default of a table to which another comes is claimed to lock one"
    " of them, and locks both",
}
CHOSEN = [pair for pair in PAIRS if DEEP or pair.name in SAMPLE]


def _marked(pair: Pair) -> Any:  # Any: pytest names no type for it
    reason = OPEN.get(pair.name)
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
    return pytest.param(pair, marks=marks, id=pair.name)


def test_the_corpora_are_whole() -> None:
    need(APGDIFF)
    need(MIGRA)
    assert len(PAIRS) == 150
    assert {pair.name for pair in PAIRS} >= BUDGET.keys() | SAMPLE


@pytest.mark.parametrize("pair", [_marked(pair) for pair in CHOSEN])
def test_there_and_back(
    pair: Pair, database: Callable[..., str], observe: Callable[[str], tuple[str, ...]]
) -> None:
    go_there_and_back(pair, database(), database(), observe)


@pytest.mark.skipif(
    "FRAISE_TEST_DSN" in os.environ, reason="the chosen server is the one that counts"
)
@pytest.mark.parametrize("pair", CHOSEN[::2], ids=[pair.name for pair in CHOSEN[::2]])
def test_there_and_back_on_15(
    pair: Pair,
    database: Callable[..., str],
    older_server: str,
    observe: Callable[[str], tuple[str, ...]],
) -> None:
    go_there_and_back(pair, database(older_server), database(older_server), observe)


def go_there_and_back(
    pair: Pair, dsn: str, wanted: str, observe: Callable[[str], tuple[str, ...]]
) -> None:
    load(dsn, pair.base + pair.old.read_text())
    load(wanted, pair.base + pair.new.read_text())
    start, end = read(dsn), read(wanted)
    seen = observe(dsn), observe(wanted)
    with psycopg.connect(dsn) as connection:
        version = connection.info.server_version
    journey = travel(dsn, end)
    is_there = check(journey, pair.name, "there", version)
    if is_there:
        assert observe(dsn) == seen[1], journey.statements
    journey = travel(dsn, start)
    if check(journey, pair.name, "back", version) and is_there:
        assert observe(dsn) == seen[0], journey.statements


def check(journey: Journey, name: str, way: str, version: int) -> bool:
    """Compare a journey with the budget; whether all of the other schema is reached."""
    budget = BUDGET.get(name, {}).get(way, {})
    replaced = [
        told.partition(" ")[2] if told[0].isdigit() else told
        for told in budget.get("replaced", ())
        if not told[0].isdigit() or version // 10000 < int(told.partition(" ")[0])
    ]
    assert list(journey.replaced) == replaced, journey.statements
    remains = budget.get("remains", [])
    assert list(journey.remains) == remains, journey.statements
    assert not journey.faults, journey.statements
    return not remains
