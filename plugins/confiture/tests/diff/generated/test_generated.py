"""Random schemas and random edits of them, there and back, on a real server.

A statement at a time, with rows where the tables take them: the database arrives by ``pg_dump``, a
second comparison finds nothing, the rows are there, and the statements lock and rewrite what they
claim.
"""

from __future__ import annotations

import os

import psycopg
import pytest
from confiture.differ.kinds import all_kinds
from fraise_postgres import scratch_database
from hypothesis import HealthCheck, Phase, event, given, seed, settings
from hypothesis import strategies as st

from .pool import POOL
from .transition import Transition, catalog, make

DEEP = os.environ.get("FRAISE_DEEP") == "1"
#: Each is two transitions, there and back.
EXAMPLES = int(os.environ.get("FRAISE_GENERATED", "1000" if DEEP else "50"))
#: Another one gives other schemas.
SEED = int(os.environ.get("FRAISE_SEED", "1"))
#: Not in a scratch database: what reaches beyond it, and labels of a provider that is not there.
ELSEWHERE = {"subscription", "membership", "database setting", "security label", "owner"}


@st.composite
def schemas(draw):
    """A state and another one, a few edits away from it."""
    choice = st.sampled_from(POOL.choices)
    old = POOL.choose({}, draw(st.lists(choice, min_size=6, max_size=30)))
    new = dict(old)
    for _ in range(draw(st.integers(1, 8))):
        there = sorted(new)
        if there and draw(st.booleans()):
            new = POOL.choose(new, [(draw(st.sampled_from(there)), draw(st.integers(0, 12)))])
        else:
            new = POOL.choose(new, [draw(choice)])
    return old, new


@pytest.fixture(scope="module")
def transition(fraise_server, dump_of):
    return Transition(fraise_server, dump_of)


@seed(SEED)
@settings(
    max_examples=EXAMPLES,
    database=None,
    deadline=None,
    phases=(Phase.generate, Phase.shrink),
    suppress_health_check=list(HealthCheck),
    print_blob=False,
)
@given(states=schemas())
def test_a_random_change_arrives_and_goes_back(transition, states):
    old, new = (POOL.statements(state) for state in states)
    for there in transition.there_and_back(old, new):
        event("rows refused" if there.refused else "with rows")
        assert not there.wrong, "\n".join(["", *old, "-- becomes", *new, "--", *there.statements])


def test_each_form_can_be_made(fraise_dsn):
    with psycopg.connect(fraise_dsn) as connection:
        version, refused = connection.info.server_version, []
        for choice in POOL.choices:
            connection.execute("SET check_function_bodies = off")
            for statement in POOL.statements(POOL.choose({}, [choice])):
                try:
                    connection.execute(statement)
                except psycopg.Error as error:
                    refused.append(f"{choice} {statement}: {error}")
                    break
            connection.rollback()
    assert version < 180000 or not refused, "\n".join(refused)


def test_every_kind_is_generated(fraise_server):
    seen = set()
    for number in (1, 4):
        with scratch_database(fraise_server, prefix="every") as dsn:
            make(dsn, POOL.statements(POOL.choose({}, [(name, number) for name in POOL.slots])))
            seen |= {fact.kind for fact in catalog(dsn)}
    assert seen >= all_kinds().keys() - ELSEWHERE, all_kinds().keys() - ELSEWHERE - seen
