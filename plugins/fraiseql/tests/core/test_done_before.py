"""Mutations that a native engine has sent already are told of, and not done again."""

from __future__ import annotations

import json
from typing import Any

import psycopg
import pytest
from fraise_testing.graphql import View
from fraiseql import GraphQLRequest
from fraiseql.execute.outcome import Outcome
from fraiseql.settings import FraiseqlSettings, RetrySettings

pytestmark = pytest.mark.anyio

CREATE = 'mutation { createArtist(input: {name: "Done"}) { name genre } }'
#: As the protocol has it.
UNIQUE = {
    "S": "ERROR",
    "V": "ERROR",
    "C": "23505",
    "M": 'duplicate key value violates unique constraint "tb_artist_name_key"',
    "D": "Key (name)=(Done) already exists.",
    "s": "public",
    "t": "tb_artist",
    "n": "tb_artist_name_key",
    "F": "nbtinsert.c",
    "L": "664",
    "R": "_bt_check_unique",
}


async def tell(client: Any, given: Any, query: str = CREATE) -> Any:
    """The answer to a request that was done before, and whether PostgreSQL was asked."""
    client.database.runs.clear()
    request = GraphQLRequest(query=query, outcome=None if given is None else Outcome(given))
    answer = await client.engine.execute(request, View())
    return json.loads(answer.body), len(client.database.runs)


async def test_rows_are_shaped_and_nothing_is_run(client):
    body, runs = await tell(client, {"rows": ['{"name": "Done", "genre": "jazz"}']})
    assert body == {"data": {"createArtist": {"name": "Done", "genre": "JAZZ"}}}
    assert runs == 0


async def test_rows_that_do_not_fit(client):
    body, runs = await tell(client, {"rows": [None]})
    assert body["data"] is None
    assert body["errors"][0]["message"].startswith("Cannot return null for non-nullable field")
    assert runs == 0


async def test_errors_are_told_as_those_of_psycopg(client):
    body, runs = await tell(client, {"refused": UNIQUE})
    assert runs == 0
    (error,) = body["errors"]
    assert error["extensions"]["code"] == "UNIQUE_VIOLATION"
    assert error["extensions"]["field"] == "name"
    assert error["path"] == ["createArtist"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"C": "P0001", "R": "exec_stmt_raise", "H": "Wait."}, "BUSINESS_RULE"),
        ({"C": "FQ123", "R": "exec_stmt_raise"}, "BUSINESS_RULE"),
        ({"C": "40P01"}, "CONFLICT"),
        ({"C": "57014"}, "TIMEOUT"),
        ({"C": "XX000"}, "INTERNAL_SERVER_ERROR"),
        ({"C": "zzzzz"}, "INTERNAL_SERVER_ERROR"),
        ({"é": "a field that is not known"}, "UNIQUE_VIOLATION"),
    ],
)
async def test_states(client, changes, code):
    body, _ = await tell(client, {"refused": UNIQUE | changes})
    assert body["errors"][0]["extensions"]["code"] == code


async def test_what_is_lost_is_of_unknown_outcome(client, caplog):
    body, runs = await tell(client, {"lost": "the server closed the connection"})
    assert runs == 0
    assert body["errors"][0]["extensions"]["code"] == "UNKNOWN_OUTCOME"
    assert "the server closed the connection" in caplog.text


async def test_the_text_of_an_error_is_psycopgs(store_dsn):
    """Developers see it, by the setting ``debug``."""
    statements = [
        "SELECT 1 / 0",
        "DO $$ BEGIN RAISE 'a' USING DETAIL = 'b', HINT = 'c'; END $$",
        "DO $$ BEGIN EXECUTE 'SELECT 1/0'; END $$",
        "CREATE TEMP TABLE t (a int CHECK (a > 0)); INSERT INTO t VALUES (0)",
    ]
    letters = {
        "S": "severity", "C": "sqlstate", "M": "message_primary", "D": "message_detail",
        "H": "message_hint", "q": "internal_query", "W": "context", "R": "source_function",
        "t": "table_name", "c": "column_name", "n": "constraint_name",
    }  # fmt: skip
    with psycopg.connect(store_dsn, autocommit=True) as connection:
        for statement in statements:
            with pytest.raises(psycopg.Error) as caught:
                connection.execute(statement)
            diag = caught.value.diag
            fields = {key: getattr(diag, name) for key, name in letters.items()}
            given = {key: text for key, text in fields.items() if text is not None}
            outcome = Outcome({"refused": given})

            async def never() -> Any:
                raise AssertionError

            with pytest.raises(type(caught.value)) as told:
                await outcome.instead_of(never)()
            assert str(told.value) == str(caught.value)
            for name in letters.values():
                assert getattr(told.value.diag, name) == getattr(diag, name)


async def test_what_may_be_run_again_was_run_once(make_client):
    retries = FraiseqlSettings(retries=RetrySettings(mutations=1))
    client = make_client(settings=retries)
    body, runs = await tell(client, {"refused": {"C": "40001", "M": "try again"}})
    assert body == {"data": {"createArtist": {"name": "Done", "genre": "JAZZ"}}}
    assert runs == 1


@pytest.mark.parametrize(
    "query",
    [
        'mutation { a: createArtist(input: {name: "A"}) { name } b: createArtist(input: {name: "B"}) { name } }',
        "mutation { __typename }",
        "{ artists { name } }",
    ],
)
async def test_another_plan_than_the_one_that_was_run_does_nothing(client, query):
    body, runs = await tell(client, {"rows": ["{}"]}, query)
    assert runs == 0
    assert body["errors"][0]["extensions"]["code"] in {"UNKNOWN_OUTCOME", "SERVICE_UNAVAILABLE"}
    assert "data" not in body


async def test_observers_are_not_told_of_it(client):
    told = []

    class Observer:
        def answered(self, operation):
            told.append(operation)

        def forgotten(self):
            told.clear()

    client.engine.watch(Observer())
    await tell(client, {"rows": ['{"name": "Done", "genre": "jazz"}']})
    assert told == []
    await tell(client, None)
    assert len(told) == 1


@pytest.mark.parametrize(("spent", "code"), [(0.001, None), (3_600.0, "TIMEOUT")])
async def test_time_that_is_over_counts(client, spent, code):
    """A request that was tried elsewhere has one limit, not two."""
    request = GraphQLRequest(query="{ artists { name } }", spent=spent)
    body = json.loads((await client.engine.execute(request, View())).body)
    assert [one["extensions"]["code"] for one in body.get("errors", ())] == ([code] if code else [])
