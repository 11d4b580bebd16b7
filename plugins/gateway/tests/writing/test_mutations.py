"""Mutations are done once, by either engine, and answered with the same bytes.

Each request is sent several times to both: first Python answers it, then it is learned, then Rust
does it.  Both databases go through the same states, so the answers can be compared one by one.
"""

import json
import re

import pytest

WRITE = """
mutation Write($input: WriteInput!) {
  writeWork(input: $input) { name pages price weight version kind: __typename }
}
"""
BATCH = """
mutation Batch($inputs: [WriteInput!]!, $mode: BatchMode! = ALL_OR_NOTHING) {
  writeWorks(inputs: $inputs, mode: $mode) {
    done failed items { index status result { name pages } error { code message field } }
  }
}
"""
TRY = """
mutation Try($status: String!, $name: String!) {
  tryWork(input: {name: $name, status: $status}) {
    __typename
    ... on Tried { work { name pages } message cascade { updated { typename id operation } } }
    ... on NotTried { status message errors { code field path } current { name } }
  }
}
"""
MISBEHAVE = (
    "mutation Badly($how: String!) { %s(input: {how: $how}) { name pages price weight version } }"
)

#: What each of five turns writes has a name of its own.
NATIVE = {
    "only what must be": (WRITE, {"input": {"name": "a@"}}),
    "everything": (
        WRITE,
        {
            "input": {
                "name": "b@",
                "pages": 7,
                "price": "12.50",
                "weight": 0.1,
                "tags": ["x", None, "é"],
                "extra": {"a": [1, 2.5, None]},
                "isDraft": True,
                "born": "2026-02-28",
            }
        },
    ),
    "nulls": (WRITE, {"input": {"name": "c@", "pages": None, "tags": None, "isDraft": None}}),
    "an integer for a float": (WRITE, {"input": {"name": "d@", "weight": 3}}),
    "a float for a decimal": (WRITE, {"input": {"name": "e@", "price": 0.25}}),
    "awkward text": (WRITE, {"input": {"name": "f@\"'\\ é ☃ 😀 \n"}}),
    "no input": ("mutation { forgetWorks }", {}),
    "a scalar": ("mutation { countWorks __typename }", {}),
    "rows": (
        "mutation ($n: String!) { listWorks(input: {name: $n}) { name pages } }",
        {"n": "%"},
    ),
    "no row": (
        "mutation ($n: String!) { findWork(input: {name: $n}) { name } }",
        {"n": "nobody's"},
    ),
    "a success": (TRY, {"status": "created", "name": "g@"}),
    "a refusal": (TRY, {"status": "conflict", "name": "h@"}),
    "another refusal": (TRY, {"status": "failed", "name": "i@"}),
    "a batch": (BATCH, {"inputs": [{"name": "j@"}, {"name": "k@", "pages": 2}]}),
    "a batch that fails as a whole": (BATCH, {"inputs": [{"name": "l@"}, {"name": "l@"}]}),
    "a batch that fails in part": (
        BATCH,
        {"inputs": [{"name": "m@"}, {"name": "n@", "pages": 0}], "mode": "PARTIAL"},
    ),
    "an empty batch": (BATCH, {"inputs": []}),
    "a document of its own": (MISBEHAVE % "misbehave", {"how": "well"}),
}

#: What PostgreSQL refuses is undone, and told by Python without being tried again.
REFUSED = [
    "rule",
    "own state",
    "not found",
    "unsupported",
    "conflict",
    "deadlock",
    "serialization",
    "unique",
    "check",
    "null column",
    "deferred",
    "division",
    "defect",
    "cancel",
]
#: What is done, and cannot be shown.
MISSHAPEN = ["null", "null member", "other type", "no object"]

FORWARDED = {
    "a hook": ('mutation { writePrepared(input: {name: "p@"}) { name } }', {}),
    "Python": ('mutation { writeInPython(name: "q@") }', {}),
    "several": ("mutation { a: countWorks b: countWorks }", {}),
    "nothing": ("mutation { __typename }", {}),
    "an unknown field": ("mutation { countWork }", {}),
    "a value that does not fit": (WRITE, {"input": {"name": 5}}),
    "too large a batch": (BATCH, {"inputs": [{"name": f"r@{n}"} for n in range(101)]}),
}

MASKED = re.compile(rb'"id":"[0-9a-f]{16}"')


def compare(works, query, variables, turns=5, **more):
    """The answers of both; the number of those that Rust gave alone."""
    python, native = works
    before = native.count()
    answers = []
    for turn in range(turns):
        given = json.loads(json.dumps(variables).replace("@", str(turn)))
        mine, theirs = native.ask(query, given, **more), python.ask(query, given, **more)
        assert (mine.status, mine.headers) == (theirs.status, theirs.headers), f"turn {turn}"
        assert MASKED.sub(b"", mine.body) == MASKED.sub(b"", theirs.body), f"turn {turn}"
        answers.append(json.loads(theirs.body))
    rows = "SELECT name, pages, price, weight, tenant, version FROM tb_work ORDER BY name"
    assert native.sql(rows) == python.sql(rows)
    return native.count() - before, answers


@pytest.mark.parametrize(("query", "variables"), NATIVE.values(), ids=NATIVE)
def test_what_succeeds_is_native_at_the_third_time(works, query, variables):
    natively, answers = compare(works, query, variables)
    assert all("errors" not in answer for answer in answers), answers
    assert natively >= 3


@pytest.mark.parametrize("field", ["misbehave", "misbehaveSoftly"])
@pytest.mark.parametrize("how", REFUSED)
def test_what_is_refused_is_tried_once_and_told_by_python(works, field, how):
    _, native = works
    query = MISBEHAVE % field
    compare(works, query, {"how": "well"}, 3)
    before = native.count("mutation that failed")
    position = "SELECT last_value FROM pg_sequences WHERE sequencename = 'tb_work_pk_work_seq'"
    python_before, native_before = (each.sql(position) for each in works)
    natively, answers = compare(works, query, {"how": how})
    assert natively == 0
    assert all(answer["errors"] for answer in answers)
    assert native.count("mutation that failed") == before + 5
    # a number that was drawn is not given back: as many were drawn as by Python
    python_after, native_after = (each.sql(position) for each in works)
    drawn = [
        b[0][0] - a[0][0] for a, b in ((python_before, python_after), (native_before, native_after))
    ]
    assert drawn[0] == drawn[1] > 0


@pytest.mark.parametrize("field", ["misbehave", "misbehaveSoftly"])
@pytest.mark.parametrize("how", MISSHAPEN)
def test_what_is_done_and_cannot_be_shown_is_done_once(works, field, how):
    _, native = works
    query = MISBEHAVE % field
    compare(works, query, {"how": "well"}, 3)
    before = native.count("mutation with another result")
    rows = "SELECT count(*) FROM tb_work WHERE name LIKE %s"
    counted = native.sql(rows, f"misbehaved {how}%")[0][0]
    natively, answers = compare(works, query, {"how": how})
    assert native.sql(rows, f"misbehaved {how}%")[0][0] == counted + 5
    told = native.count("mutation with another result") - before
    assert natively + told == 5
    assert bool(told) == ("errors" in answers[0])


@pytest.mark.parametrize("status", ["silent", "gone", "null"])
def test_outcomes_that_are_none(works, status):
    compare(works, TRY, {"status": "created", "name": f"s@ {status}"}, 3)
    natively, answers = compare(works, TRY, {"status": status, "name": f"t@ {status}"})
    assert natively == 0
    assert all("errors" in answer for answer in answers)


def test_versions(works):
    query = """
    mutation Rename($id: ID!, $name: String!, $seen: Int) {
      renameWork(input: {id: $id, name: $name}, expectedVersion: $seen) { name version }
    }
    """
    python, native = works
    for each in works:
        each.sql("INSERT INTO tb_work (id, name) VALUES (%s, 'first') RETURNING 1", IDENTIFIER)
    for seen in (1, 2, 3, 4):
        given = {"id": IDENTIFIER, "name": f"name {seen}", "seen": seen}
        assert native.ask(query, given) == python.ask(query, given)
    assert native.count() > 0
    natively, answers = compare(works, query, {"id": IDENTIFIER, "name": "late", "seen": 2})
    assert natively == 0
    (error,) = answers[-1]["errors"]
    assert error["extensions"]["currentVersion"] == 5
    compare(works, query, {"id": IDENTIFIER, "name": "any@", "seen": None})


IDENTIFIER = "00000000-0000-4000-8000-000000000001"


@pytest.mark.parametrize(("query", "variables"), FORWARDED.values(), ids=FORWARDED)
def test_what_is_out_of_the_ordinary_is_pythons(works, query, variables):
    natively, _ = compare(works, query, variables)
    assert natively == 0


def test_idempotency_keys_are_pythons(works):
    query = "mutation Key($i: WriteInput!) { writeWork(input: $i) { name } }"
    compare(works, query, {"i": {"name": "u@"}}, 3)
    natively, _ = compare(
        works, query, {"i": {"name": "v@"}}, headers={"Idempotency-Key": "a-key-of-mine"}
    )
    # Without fraiseql.idempotency a key means nothing; the server does not know whether it is on.
    assert natively == (5 if works[1].served.engine == "embedded" else 0)


def test_requests_with_keys_are_answered_from_what_is_kept(open_works):
    query = "mutation Key($i: WriteInput!) { writeWork(input: $i) { name } }"
    settings = {"fraiseql": {"idempotency": {"enabled": True}}}
    with open_works("embedded", **settings) as work:
        for turn in range(5):
            work.ask(query, {"i": {"name": f"before {turn}"}})
        key = {"headers": {"Idempotency-Key": "a-key-of-mine"}}
        first = work.ask(query, {"i": {"name": "kept"}}, **key)
        assert work.ask(query, {"i": {"name": "kept"}}, **key).body == first.body
        assert work.sql("SELECT count(*) FROM tb_work WHERE name = 'kept'") == [(1,)]
        assert work.count() == 0


def test_a_mutation_by_get_is_refused_by_python(works):
    compare(works, "mutation { countWorks }", {}, 3)
    target = "/graphql?query=mutation%20%7B%20countWorks%20%7D"
    python, native = works
    ask = {"body": b"", "method": "GET", "target": target}
    assert native.served.ask(**ask) == python.served.ask(**ask)
    assert native.served.ask(**ask).status == 405


def test_mutations_of_a_list_are_done_once(works):
    """In their order, among queries that are native by themselves."""
    query = "{ works(limit: 1, orderBy: [{field: NAME}]) { name } }"
    write = "mutation List($i: WriteInput!) { writeWork(input: $i) { name } }"
    compare(works, write, {"i": {"name": "w@"}}, 3)
    compare(works, query, {}, 3)
    python, native = works
    before = native.count()
    for turn in range(3):
        asked = [{"query": query}, {"query": write, "variables": {"i": {"name": f"x{turn}"}}}]
        body = json.dumps(asked).encode()
        assert native.served.ask(body) == python.served.ask(body)
        assert native.sql("SELECT count(*) FROM tb_work WHERE name = %s", f"x{turn}") == [(1,)]
    # inside of an application each of a list is asked for by itself
    assert (native.count() - before > 0) == (native.served.engine == "embedded")
