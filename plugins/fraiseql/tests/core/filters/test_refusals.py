"""Filters that have no meaning, or cost too much, end as clean errors."""

from __future__ import annotations

from collections.abc import Callable

import psycopg
import pytest
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraise_testing.graphql import View
from fraiseql import Engine, GraphQLRequest, Schema, plugin

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("where", "message"),
    [
        ('{text: {regex: "("}}', "A regular expression is malformed."),
        ('{text: {iregex: "[z-a]"}}', "A regular expression is malformed."),
        ('{text: {regex: "a{2,1}"}}', "A regular expression is malformed."),
        ('{extra: {pathExists: {path: "$.["}}}', "A path or pattern is malformed."),
        ('{extra: {pathMatches: {path: "$.a == $unknown", vars: {}}}}', "A path or pattern is"),
        ('{extra: {pathExists: {path: "@"}}}', "A path or pattern is malformed."),
        ('{extra: {pathExists: {path: "", vars: {}}}}', "A value is malformed or out of range."),
        ('{extra: {pathExists: {path: "$", vars: 1}}}', "A value is malformed or out of range."),
        ('{extra: {pathExists: {path: "$ ? (@ like_regex \\"(\\")"}}}', "A regular expression"),
        ('{tree: {matchesLquery: "*{"}}', "A path or pattern is malformed."),
        ('{tree: {matchesLquery: "a{1,99999999}"}}', "A value is too complex."),
        ('{tree: {matchesLtxtquery: "&&"}}', "A path or pattern is malformed."),
        ('{tree: {matchesLquery: "%s"}}' % ("a" * 1_001), "A path or pattern is malformed."),
        ('{tree: {matchesLtxtquery: "%s"}}' % ("a" * 70_000), "A value is malformed"),
        ("{features: {withinL2: {to: [1], distance: 1}}}", "A value is malformed"),
        (
            '{text: {like: "x\\\\"}}',
            "where.text.like: a pattern must not end with a backslash that escapes nothing; ",
        ),
    ],
)
async def test_what_the_database_cannot_read_is_the_clients_error(things, there, where, message):
    needed = {"tree": "ltree", "features": "vector"}.get(where.strip("{").partition(":")[0])
    if {needed} - {None} - there:
        pytest.skip(f"the server has no {needed}")
    body = await things.ask(f"{{ things(where: {where}) {{ id }} }}")
    (error,) = body["errors"]
    assert error["message"].startswith(message)
    assert error["extensions"]["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize(
    "language", ["ARMENIAN", "BASQUE", "CATALAN", "HINDI", "SERBIAN", "YIDDISH"]
)
async def test_languages_that_came_with_postgresql_14(things, things_dsn, language):
    body = await things.ask(
        f'{{ things(where: {{text: {{search: {{query: "a", language: {language}}}}}}}) {{ id }} }}'
    )
    with psycopg.connect(things_dsn) as connection:
        if connection.info.server_version >= 140000:
            assert "errors" not in body
            return
    (error,) = body["errors"]
    assert error["message"] == "This language is not known to the search of the database's version."
    assert error["extensions"]["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize(
    ("where", "message"),
    [
        ('{text: {similarTo: {value: "a", threshold: 1.5}}}', "where.text.similarTo.threshold"),
        ("{text: {search: null}}", "where.text.search must not be null; ask isNull for nulls."),
        (
            '{place: {within: {of: "(0,0)", distance: -1}}}',
            "where.place.within.distance must be at least 0, found -1",
        ),
        ("{words: {has: null}}", "where.words.has must not be null; ask isNull for nulls."),
    ],
)
async def test_operands_out_of_bounds_are_refused(things, where, message):
    body = await things.ask(f"{{ things(where: {where}) {{ id }} }}")
    (error,) = body["errors"]
    assert error["message"].startswith(message)
    assert error["extensions"]["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize(
    "where",
    [
        '{text: {search: {query: "a", language: ENGLISH2}}}',
        '{text: {search: {query: "a", language: "english"}}}',
        "{text: {search: {language: ENGLISH}}}",
        '{text: {similar: {value: "a"}}}',
        "{words: {has: [1]}}",
        "{words: {contains: [null]}}",
    ],
)
async def test_unknown_words_and_keys_are_refused_by_validation(things, where):
    body = await things.ask(f"{{ things(where: {where}) {{ id }} }}")
    assert {error["extensions"]["code"] for error in body["errors"]} == {
        "GRAPHQL_VALIDATION_FAILED"
    }


async def test_the_language_decides_the_plan(things, cases):
    """One document, one shape, two words: each has its own SQL."""
    query = """query ($l: TextSearchLanguage!) {
        things(where: {text: {search: {query: "run", language: $l}}}) { id }
    }"""
    found = {}
    for language in ("SIMPLE", "ENGLISH", "SIMPLE"):
        body = await things.ask(query, {"l": language})
        found[language] = len(body["data"]["things"])
    assert found == {"SIMPLE": 0, "ENGLISH": 2}


async def test_an_expensive_expression_ends_by_the_statement_timeout(things_dsn, thing):
    """Nobody can buy more than so many seconds of the server with a pattern."""
    with psycopg.connect(things_dsn) as connection:
        connection.execute("UPDATE tv_thing SET text = repeat('a', 2001)")
    async with open_database(things_dsn, statement_timeout=0.3) as database:
        context = FakeContext(resources={"database": database}, plugins=(plugin,))
        engine = Engine(Schema(thing), context)
        query = r'{ things(where: {text: {regex: "^(a*)(a*)(a*)(a*)\\4\\3\\2\\1$"}}) { id } }'
        answer = await engine.execute(GraphQLRequest(query=query), View())
    assert b'"TIMEOUT"' in answer.body


async def test_a_missing_extension_is_named(fraise_dsn: str, thing, request):
    """What the database cannot do is refused before any SQL, with the way to mend it."""
    with psycopg.connect(fraise_dsn) as connection:
        connection.execute("CREATE TABLE tv_thing (text text, data jsonb NOT NULL)")
        connection.execute("CREATE TABLE tv_bare_thing (data jsonb NOT NULL)")
        connection.execute("CREATE TABLE tv_owner (thing_id integer, data jsonb NOT NULL)")
    async with open_database(fraise_dsn) as database:
        context = FakeContext(resources={"database": database}, plugins=(plugin,))
        engine = Engine(Schema(thing), context)

        async def code_of(where: str, order: str = "ID") -> tuple[str, str]:
            import json

            query = f"{{ things(where: {where}, orderBy: [{{field: {order}}}]) {{ id }} }}"
            answer = await engine.execute(GraphQLRequest(query=query), View())
            (error,) = json.loads(answer.body)["errors"]
            return error["extensions"]["code"], error["message"]

        refused = {
            '{text: {similarTo: {value: "a"}}}': "pg_trgm",
            '{place: {withinMeters: {of: "(0,0)", meters: 1}}}': "earthdistance",
            '{tree: {eq: "a"}}': "ltree",
            '{tree: {descendantOf: "a"}}': "ltree",
            "{features: {withinL2: {to: [1], distance: 1}}}": "vector",
            '{not: {text: {similarTo: {value: "a"}}}}': "pg_trgm",
        }
        for where, extension in refused.items():
            code, message = await code_of(where)
            assert code == "EXTENSION_MISSING"
            assert f"CREATE EXTENSION {extension}" in message
        code, message = await code_of("{}", "TREE")
        assert code == "EXTENSION_MISSING"
        assert message.startswith("orderBy tree needs the PostgreSQL extension ltree")
        assert await _installed_elsewhere(engine, fraise_dsn, code_of)


async def _installed_elsewhere(engine: Engine, dsn: str, code_of: Callable) -> bool:
    """An extension in a schema that nobody looks into is as good as none."""
    with psycopg.connect(dsn) as connection:
        connection.execute("CREATE SCHEMA hidden")
        try:
            connection.execute("CREATE EXTENSION pg_trgm SCHEMA hidden")
        except psycopg.errors.FeatureNotSupported:  # the server does not have it at all
            return True
    await engine.refresh()
    code, _ = await code_of('{text: {similarTo: {value: "a"}}}')
    return code == "EXTENSION_MISSING"


@pytest.mark.parametrize("operator", ["like", "ilike"])
async def test_a_pattern_that_ends_with_an_escape_is_refused_whatever_the_rows(things, operator):
    """PostgreSQL raises only for rows that lead it to the end, and else finds the wrong ones."""
    query = (
        f"query ($p: String!) {{ things(where: {{not: {{text: {{{operator}: $p}}}}}}) {{ id }} }}"
    )
    for pattern in ("\\", "no such text\\", "%\\\\\\"):
        body = await things.ask(query, {"p": pattern})
        (error,) = body["errors"]
        assert error["message"].startswith(f"where.not.text.{operator}: a pattern must not end")
        assert error["extensions"]["code"] == "BAD_USER_INPUT"
    for pattern in ("%\\\\", "\\%", ""):
        assert "errors" not in await things.ask(query, {"p": pattern})
