"""Mutations that were sent natively, and whose answers are worded by a worker."""

import json

import pytest

from .test_failures import BEGUN, DONE, RUNNING, TAKE, begin, wait_for

MISBEHAVE = "mutation M($how: String!) { misbehave(input: {how: $how}) { name pages } }"
#: The number of rows that were written, with those of what was rolled back.
WRITTEN = "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM tb_work_pk_work_seq"


@pytest.fixture(scope="module")
def pair(open_works):
    """The engine ``python``, and ``native`` with two workers that have taught it mutations."""
    pytest.importorskip("fraise_server", reason="the compiled module is not installed")
    with open_works("python") as python, open_works("native", gateway={"workers": 2}) as native:
        for query, variables in ((TAKE, {"word": "w", "seconds": 0}), (MISBEHAVE, {"how": "w"})):
            before = native.count()

            def is_native(query=query, variables=variables, before=before):
                native.ask(query, variables)
                return native.count() > before

            wait_for(is_native)
        yield python, native


def written(work):
    return work.sql(WRITTEN)[0][0]


@pytest.mark.parametrize(
    "how", ["rule", "conflict", "unique", "deferred", "null", "null member", "other type"]
)
def test_what_postgresql_or_the_result_says_is_worded_by_a_worker_and_done_once(pair, how):
    answers, rows = [], []
    reasons = ("mutation that failed", "mutation with another result")
    handed = sum(map(pair[1].count, reasons))
    for work in pair:
        before = written(work)
        answer = json.loads(work.ask(MISBEHAVE, {"how": how}).body)
        rows.append(written(work) - before)
        for error in answer.get("errors", ()):
            error["extensions"].pop("id", None)  # of the log
        answers.append(answer)
    assert rows[0] == rows[1] > 0
    assert answers[0] == answers[1]
    assert sum(map(pair[1].count, reasons)) == handed + 1


@pytest.mark.parametrize("end", ["pg_terminate_backend", "pg_cancel_backend"])
def test_what_was_lost_or_cancelled_is_begun_once(pair, end):
    codes = []
    for work in pair:
        begun = work.sql(BEGUN)[0][0]
        answer = begin(work, end, 20)
        ((process,),) = wait_for(lambda work=work: work.sql(RUNNING))
        work.sql(f"SELECT {end}(%s)", process)
        (error,) = json.loads(answer.result(60).body)["errors"]
        codes.append(error["extensions"]["code"])
        assert work.sql(BEGUN)[0][0] == begun + 1, "it was sent once"
        assert work.sql(DONE, end)[0][0] == 0
    assert codes[0] == codes[1]
    assert pair[1].count("mutation of unknown outcome") == 1
