"""Relations and SQL expressions of what mutations give: read where the rows are."""

from pathlib import Path
from typing import Any
from uuid import UUID

import fraiseql
import psycopg
import pytest
from fraiseql import Schema

pytestmark = pytest.mark.anyio

FOLDER = Path(__file__).parent

SQL = """
CREATE TABLE tv_single (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), title text, artist_id uuid,
                        data jsonb NOT NULL);
CREATE FUNCTION fn_sign(name text, titles text[] DEFAULT '{}') RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
    made uuid := fn_create_artist(name);
BEGIN
    INSERT INTO tv_single (title, artist_id, data)
    SELECT title, made, jsonb_build_object('id', gen_random_uuid(), 'title', title, 'artist_id', made)
      FROM unnest(titles) AS title;
    RETURN made;
END
$$;
CREATE FUNCTION fn_try_sign(name text, titles text[] DEFAULT '{}', status text DEFAULT 'created')
RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    made uuid := fn_sign(name, titles);
BEGIN
    RETURN jsonb_build_object('status', status, 'message', '@', '@artist', 'nor this')
        || CASE status WHEN 'created' THEN jsonb_build_object('entity_id', made)
                       ELSE jsonb_build_object('entity', (SELECT data FROM tv_artist WHERE id = made)) END;
END
$$;
"""


@fraiseql.type(source="tv_single")
class Single:
    id: UUID
    title: str
    artist: "Singer" = fraiseql.relation(on="artist_id")


@fraiseql.type(source="tv_artist")
class Singer:
    id: UUID
    name: str | None
    tags: list[str]
    loud: str | None = fraiseql.field(sql="upper(t.name)")
    singles: list[Single] = fraiseql.relation(on="artist_id")

    @fraiseql.field
    def whisper(self) -> str:
        return (self.name or "").lower()


@fraiseql.input
class SignInput:
    name: str
    titles: list[str] | None = None
    status: str | None = None


@fraiseql.input
class SignAllInput:
    name: str
    titles: list[str] | None = None


@fraiseql.mutation(function="fn_try_sign")
class TrySign:
    input: SignInput
    success: Singer


@fraiseql.type
class NotSigned:
    status: str
    current: Singer | None


@fraiseql.mutation(function="fn_try_sign")
class SignOrNot:
    input: SignInput
    success: Singer
    error: NotSigned


@fraiseql.mutation(function="fn_sign", batch=True)
class SignAll:
    input: SignAllInput
    result: Singer


@fraiseql.mutation(function="fn_try_sign", batch=True)
class TrySignAll:
    input: SignInput
    success: Singer


@fraiseql.query
def ping() -> str:
    return "pong"


@pytest.fixture
def client(make_client: Any, store_dsn: str) -> Any:
    with psycopg.connect(store_dsn) as connection:
        connection.execute(SQL)
    return make_client(schema=Schema(Singer, Single, TrySign, SignOrNot, SignAll, TrySignAll, ping))


ARTIST = """{ name loud first: singles(limit: 1, orderBy: [{field: TITLE}]) { title artist { name loud } }
  all: singles(where: {title: {ne: $not}}, orderBy: [{field: TITLE, direction: DESC}]) { title } }"""

EXPECTED = {
    "name": "Nina",
    "loud": "NINA",
    "first": [{"title": "A", "artist": {"name": "Nina", "loud": "NINA"}}],
    "all": [{"title": "C"}, {"title": "A"}],
}

GIVEN = {"name": "Nina", "titles": ["B", "A", "C"]}


async def test_an_outcome(client):
    query = f"""mutation ($i: SignInput!, $not: String!) {{ trySign(input: $i) {{
      ... on TrySignSuccess {{ message singer {ARTIST} again: singer {{ tags shout: loud }} }} }} }}"""
    data = await client.data(query, {"i": GIVEN, "not": "B"})
    found = data["trySign"]
    assert found.pop("again") == {"tags": [], "shout": "NINA"}
    assert found == {"message": "@", "singer": EXPECTED}
    assert len(client.database.runs) == 1


async def test_an_entity_that_the_function_gave_is_read_again_for_them(client):
    query = f"""mutation ($i: SignInput!, $not: String!) {{ signOrNot(input: $i) {{
      ... on SignOrNotSuccess {{ singer {ARTIST} }}
      ... on NotSigned {{ status current {ARTIST} }} }} }}"""
    data = await client.data(query, {"i": {**GIVEN, "status": "refused"}, "not": "B"})
    assert data["signOrNot"] == {"status": "refused", "current": EXPECTED}
    data = await client.data(
        query, {"i": {**GIVEN, "name": "Ella", "status": "updated"}, "not": "B"}
    )
    assert data["signOrNot"]["singer"]["loud"] == "ELLA"


async def test_beside_what_python_computes(client):
    query = f"""mutation ($i: SignInput!, $not: String!) {{ trySign(input: $i) {{
      ... on TrySignSuccess {{ singer {ARTIST.replace("name loud first", "whisper name loud first")} }} }} }}"""
    data = await client.data(query, {"i": GIVEN, "not": "B"})
    assert data["trySign"]["singer"] == {"whisper": "nina", **EXPECTED}


@pytest.mark.parametrize("computed", ["", "whisper "])
async def test_a_batch(client, computed):
    asked = ARTIST.replace("name loud first", f"{computed}name loud first")
    query = f"""mutation ($i: [SignAllInput!]!, $not: String!) {{ signAll(inputs: $i) {{
      items {{ index result {asked} }} done }} }}"""
    data = await client.data(query, {"i": [GIVEN, {"name": "Ella"}], "not": "B"})
    first, second = (item["result"] for item in data["signAll"]["items"])
    assert first == ({"whisper": "nina"} if computed else {}) | EXPECTED
    assert (second["loud"], second["first"], second["all"]) == ("ELLA", [], [])
    assert len(client.database.runs) == 1


async def test_a_batch_of_outcomes(client):
    query = f"""mutation ($i: [SignInput!]!, $not: String!) {{ trySignAll(inputs: $i, mode: PARTIAL) {{
      items {{ outcome: result {{ ... on TrySignAllSuccess {{ it: singer {ARTIST} }} ... on TrySignAllError {{ status }} }} }} }} }}"""
    given = [GIVEN, {"name": "Ella", "status": "refused"}]
    data = await client.data(query, {"i": given, "not": "B"})
    assert [item["outcome"] for item in data["trySignAll"]["items"]] == [
        {"it": EXPECTED},
        {"status": "refused"},
    ]


async def test_what_is_asked_for_twice_in_a_batch(client):
    twice = (
        "mutation { signAll(inputs: []) { a: items { result { %s } } b: items { result { id } } } }"
    )
    assert await client.data(twice % "name") == {"signAll": {"a": [], "b": []}}
    (error,) = await client.errors(twice % "loud")
    assert error["message"] == "signAll asks for what was written twice; ask for it once."
    outcomes = """mutation { trySignAll(inputs: []) { items { a: result { ... on TrySignAllSuccess { singer { id } } }
      b: result { ... on TrySignAllSuccess { %s: singer { id } } } } } }"""
    assert await client.data(outcomes % "other") == {"trySignAll": {"items": []}}
    (error,) = await client.errors(outcomes % "singer")
    assert error["message"] == "trySignAll asks for what was written twice; ask for it once."
    assert [run for run in client.database.runs if "fn_sign" in str(run)][2:] == []


async def test_an_entity_that_nobody_asks_for_is_not_read(client):
    query = 'mutation { trySign(input: {name: "X"}) { ... on TrySignSuccess { message } } }'
    assert await client.data(query) == {"trySign": {"message": "@"}}
    ((_, answer),) = client.database.runs
    assert "tv_artist" not in answer
