"""Claims of locks and rewrites are compared with what the server shows."""

from __future__ import annotations

import pytest
from attrs import evolve
from confiture.catalog.facts import Identity
from confiture.differ.actions import Action, Lock, Verb
from confiture.proof.claims import Claims
from confiture.server.wire import Cancellation, Refusal, Wire

T = Identity("table", ("public", "t"))
TRUE = Action(
    sql="ALTER TABLE t ALTER a TYPE bigint",
    verb=Verb.ALTER,
    of=T.part("column", "a"),
    lock=Lock.ACCESS_EXCLUSIVE,
    on=(T,),
    rewrite=True,
)


@pytest.fixture
def run(database):
    with database("CREATE TABLE t (a int); CREATE TABLE u (b int)") as connection:
        yield lambda action: Claims(connection, Wire(connection, Cancellation())).run(action)


def test_a_true_claim_is_none_to_tell(run):
    assert run(TRUE) == ()


@pytest.mark.parametrize(
    ("changes", "told", "weak"),
    [
        ({"lock": Lock.SHARE}, "it takes ACCESS EXCLUSIVE on public.t, and says SHARE", True),
        ({"lock": Lock.NONE, "on": ()}, "takes ACCESS EXCLUSIVE on public.t, and says no", True),
        ({"rewrite": False}, "it rewrites public.t, and does not say so", True),
        (
            {"sql": "COMMENT ON TABLE t IS 'x'", "rewrite": False, "lock": Lock.SHARE},
            "it takes SHARE UPDATE EXCLUSIVE on public.t, and says SHARE",
            False,
        ),
        (
            {"sql": "SELECT 1", "rewrite": False},
            "it says ACCESS EXCLUSIVE, and takes no lock",
            False,
        ),
        ({"sql": "ALTER TABLE t ALTER a SET NOT NULL"}, "and rewrites none", False),
    ],
)
def test_a_wrong_claim_is_told(changes, told, weak, run):
    found = run(evolve(TRUE, **changes))[0]
    assert told in found.text
    assert found.weak is weak


def test_a_refusal_leaves_nothing(run):
    found = run(evolve(TRUE, sql="ALTER TABLE t ALTER c TYPE bigint"))
    assert isinstance(found, Refusal)
    assert run(TRUE) == ()


def test_what_cannot_run_in_a_transaction_runs(run):
    sql = "CREATE INDEX CONCURRENTLY i ON t (a)"
    assert run(evolve(TRUE, sql=sql, outside=True)) == ()
    found = run(evolve(TRUE, sql=sql, outside=True))
    assert isinstance(found, Refusal)
    assert found.sqlstate == "42P07"
