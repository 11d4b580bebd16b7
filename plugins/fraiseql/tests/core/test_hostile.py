"""Hostile documents and variables: nothing but clean errors, in bounded time and memory.

Each case is sent as a client would; whatever it is, the answer is JSON, its errors have codes,
none of them is an internal error, and the store is afterwards as it was before.
"""

from __future__ import annotations

import json
import re
import resource
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pytestmark = pytest.mark.anyio

#: Far above what any case takes on a slow machine, far below what an unbounded one would.
SECONDS = 20.0
MEGABYTES = 300
UNCLEAN = {"INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE"}


def fragments(count: int, times: int) -> str:
    """Each fragment spreads the next one several times: ``times ** count`` fields if expanded."""
    bodies = [
        f"fragment f{number} on Query {{ {' '.join(f'...f{number + 1}' for _ in range(times))} }}"
        for number in range(count)
    ]
    return " ".join(["{ ...f0 }", *bodies, f"fragment f{count} on Query {{ __typename }}"])


def nested(depth: int) -> str:
    return "{ artists " + "{ albums " * depth + "{ title }" + " }" * (depth + 1)


def overlapping(count: int) -> str:
    """Fields of one response key, which validation compares with each other."""
    one = "artists { albums { tracks { title } } }"
    return "{ " + " ".join(one for _ in range(count)) + " }"


DOCUMENTS = {
    "cycle of one": "{ ...a } fragment a on Query { ...a }",
    "cycle of two": "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }",
    "cycle below a field": "{ artists { ...a } } fragment a on Artist { albums { ...b } } "
    "fragment b on Album { tracks { title } ...b }",
    "cycle of hundreds": "{ ...c0 } "
    + " ".join(f"fragment c{n} on Query {{ ...c{(n + 1) % 400} }}" for n in range(400)),
    "exponential fragments": fragments(60, 2),
    "wide fragments": fragments(4, 60),
    "ten thousand aliases": "{ " + " ".join(f"a{n}: __typename" for n in range(10_000)) + " }",
    "a thousand aliases of a list": "{ "
    + " ".join(f"a{n}: artists {{ id }}" for n in range(1_000))
    + " }",
    "one field ten thousand times": "{ " + "__typename " * 10_000 + "}",
    "overlapping fields": overlapping(500),
    "directive flood": "{ __typename " + "@skip(if: false) " * 2_000 + "}",
    "unknown directives": "{ __typename " + "@a " * 4_000 + "}",
    "directives on a fragment": "{ ...f " + "@include(if: true) " * 1_500 + "} "
    "fragment f on Query { __typename }",
    "deep selection": nested(5_000),
    "deep but known selection": "{ artists { albums { tracks { title { x { y { z } } } } } } }",
    "deep list literal": "{ artists(where: {id: {in: " + "[" * 2_000 + "]" * 2_000 + "}}) { id } }",
    "deep object literal": "{ artists(where: " + "{not: " * 700 + "{}" + "}" * 700 + ") { id } }",
    "deep json literal": 'mutation { createArtist(input: {name: "x", extra: '
    + "[" * 2_000
    + "]" * 2_000
    + "}) { id } }",
    "wide or": "{ artists(where: {or: ["
    + ", ".join('{name: {eq: "x"}}' for _ in range(600))
    + "]}) { id } }",
    "long string": '{ artists(where: {name: {eq: "' + "x" * 90_000 + '"}}) { id } }',
    "longer than allowed": '{ artists(where: {name: {eq: "' + "x" * 200_000 + '"}}) { id } }',
    "block string": '{ artists(where: {name: {eq: """' + "\\" * 50_000 + '"""}}) { id } }',
    "unended string": '{ artists(where: {name: {eq: "' + "x" * 1_000,
    "only brackets": "{" * 4_000,
    "only names": "a " * 4_000,
    "digits": "{ artists(limit: " + "9" * 5_000 + ") { id } }",
    "digits of a float": "{ artists(where: {score: {eq: 1." + "9" * 5_000 + "}}) { id } }",
    "exponent": "{ artists(where: {score: {eq: 1e999999999}}) { id } }",
    "exponent of a decimal": '{ artists(where: {rating: {eq: "1e999999999"}}) { id } }',
    "decimal of many digits": '{ artists(where: {rating: {eq: "' + "9" * 50_000 + '"}}) { id } }',
    "bigint of many digits": '{ artists(where: {plays: {eq: "' + "9" * 50_000 + '"}}) { id } }',
    "int beyond 32 bits": "{ artists(limit: 2147483648) { id } }",
    "int below 32 bits": "{ artists(offset: -2147483649) { id } }",
    "minus zero": "{ artists(limit: -0) { id } }",
    "no number": "{ artists(limit: 0x10) { id } }",
    "leading zero": "{ artists(limit: 007) { id } }",
    "nan": "{ artists(where: {score: {eq: NaN}}) { id } }",
    "nan as decimal": '{ artists(where: {rating: {eq: "NaN"}}) { id } }',
    "year zero": '{ artists(where: {founded: {eq: "0000-01-01"}}) { id } }',
    "year of many digits": '{ artists(where: {founded: {eq: "999999999-01-01"}}) { id } }',
    "nul": '{ artists(where: {name: {eq: "a\\u0000b"}}) { id } }',
    "lone surrogate": '{ artists(where: {name: {eq: "\\uD800"}}) { id } }',
    "reversed surrogates": '{ artists(where: {name: {eq: "\\uDC00\\uD800"}}) { id } }',
    "unicode escape beyond": '{ artists(where: {name: {eq: "\\u{110000}"}}) { id } }',
    "raw nul": "{ artists \x00 { id } }",
    "byte order marks": "\ufeff" * 500 + "{ __typename }",
    "right to left": "{ artists \u202e { id } }",
    "long name": "{ " + "a" * 90_000 + ": __typename }",
    "long unknown field": "{ " + "a" * 90_000 + " }",
    "names of objects": "{ __proto__: __typename constructor: __typename toString: __typename "
    "data: __typename errors: __typename hasOwnProperty: __typename }",
    "names of sql": "{ select: artists { from: id where: name table: identifier } }",
    "many operations": " ".join(f"query q{n} {{ __typename }}" for n in range(900)),
    "many fragments unused": "{ __typename } "
    + " ".join(f"fragment f{n} on Query {{ __typename }}" for n in range(600)),
    "many variables": "query ("
    + " ".join(f"$v{n}: Int" for n in range(1_200))
    + ") { __typename }",
    "deep variable type": "query ($v: " + "[" * 1_500 + "Int" + "]" * 1_500 + ") { __typename }",
    "variable in itself": "query ($v: Int = $v) { artists(limit: $v) { id } }",
    "deep introspection": "{ __schema { types "
    + "{ fields { type " * 60
    + "{ name } "
    + "} } " * 60
    + "} }",
    "wide introspection": "{ "
    + " ".join(f'a{n}: __type(name: "Artist") {{ fields {{ name }} }}' for n in range(45))
    + " }",
    "schema definition": "type Query { a: Int } { __typename }",
    "subscription": "subscription { artists { id } }",
    "empty": "",
    "comment only": "#" + "x" * 90_000,
    "commas": "," * 90_000 + "{ __typename }",
}


async def check_clean(client, query, case="", **arguments):
    """The answer is clean; its body.  ``case`` names it where it is not."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.perf_counter()
    answer = await client.answer(query, **arguments)
    assert time.perf_counter() - begun < SECONDS, case
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert grown < MEGABYTES, case
    body = json.loads(answer.body)
    assert set(body) <= {"data", "errors", "extensions"}, case
    for error in body.get("errors", ()):
        assert 0 < len(error["message"]) < 10_000, case
        assert error["extensions"]["code"] not in UNCLEAN, case
    return body


@pytest.fixture
async def untouched(database):
    """The store is afterwards as it was before."""
    digest = "SELECT md5(string_agg(t::text, '|' ORDER BY id)) FROM tv_artist AS t"
    before = await database.fetchval(digest)
    yield
    assert await database.fetchval(digest) == before


@pytest.mark.usefixtures("untouched")
async def test_hostile_documents_are_answered_cleanly(client):
    for name, document in DOCUMENTS.items():
        if not document.startswith("mutation"):
            await check_clean(client, document, name)


async def test_a_json_literal_is_nested_only_so_deep(client):
    body = await check_clean(client, DOCUMENTS["deep json literal"])
    assert "data" not in body or body["data"] is None


def deep(depth, make):
    value = "x"
    for _ in range(depth):
        value = make(value)
    return value


FILTER = "query ($w: ArtistFilter) { artists(where: $w) { id } }"
VARIABLES = {
    "deep not": {"w": deep(5_000, lambda value: {"not": value})},
    "deep or": {"w": deep(5_000, lambda value: {"or": [value]})},
    "wide or": {"w": {"or": [{"name": {"eq": "x"}}] * 5_000}},
    "wide in": {"w": {"id": {"in": ["00000000-0000-0000-0000-000000000001"] * 50_000}}},
    "unknown keys": {"w": {f"key{number}": 1 for number in range(20_000)}},
    "wrong items": {"w": {"id": {"in": [{}] * 20_000}}},
    "no object": {"w": "'; DROP TABLE tv_artist; --"},
    "no filter": {"w": {"name": "'; DROP TABLE tv_artist; --"}},
    "operator with quotes": {"w": {"name": {"eq' OR '1'='1": "x"}}},
    "key with quotes": {"w": {'name" OR 1=1 --': {"eq": "x"}}},
    "number for text": {"w": {"name": {"eq": 1}}},
    "huge number": {"w": {"members": {"eq": 10**400}}},
    "infinite": {"w": {"score": {"eq": float("inf")}}},
    "not a number": {"w": {"score": {"eq": float("nan")}}},
    "nul": {"w": {"name": {"eq": "\x00"}}},
    "lone surrogate": {"w": {"name": {"eq": "\ud800"}}},
    "surrogate in a list": {"w": {"name": {"in": ["a", "\udfff"]}}},
    "nul in a json value": {"w": {"extra": {"eq": {"a": "\x00"}}}},
    "surrogate in a json key": {"w": {"extra": {"eq": {"\ud800": 1}}}},
    "nul in a json key": {"w": {"extra": {"eq": {"a\x00": 1}}}},
    "nul below deep json": {"w": {"extra": {"eq": deep(300, lambda value: ["\x00", value])}}},
    "many texts and one nul": {"w": {"name": {"in": ["x"] * 999 + ["\x00"]}}},
    "long text and one nul": {"w": {"name": {"eq": "é" * 400_000 + "\x00"}}},
    "half a pair in a pattern": {"w": {"name": {"like": "\udc00%"}}},
    "json with odd numbers": {"w": {"extra": {"eq": [float("inf"), float("nan")]}}},
    "deep json": {"w": {"extra": {"eq": deep(3_000, lambda value: [value])}}},
    "long text": {"w": {"name": {"eq": "x" * 900_000}}},
    "like of percent signs": {"w": {"name": {"like": "%" * 30_000 + "x"}}},
    "like ending in a backslash": {"w": {"name": {"like": "\\"}}},
    "others": {f"v{number}": number for number in range(20_000)},
}


@pytest.mark.usefixtures("untouched")
async def test_hostile_variables_are_answered_cleanly(client):
    for name, variables in VARIABLES.items():
        await check_clean(client, FILTER, name, variables=variables)


@pytest.mark.usefixtures("untouched")
async def test_hostile_names_of_operations_are_answered_cleanly(client):
    for name in ("x" * 100_000, "a'; --", "\x00", "", "\ud800"):
        await check_clean(client, "query a { __typename }", name, operation_name=name)


METACHARACTERS = (
    "' OR '1'='1",
    "'; DROP TABLE tv_artist; --",
    "\\'; DROP TABLE tv_artist; --",
    '" ; DROP TABLE tv_artist; --',
    "$1",
    "$$ $a$",
    "%s %(x)s %% {0} :name ?",
    "/* */ -- #",
    "E'\\x27'",
    "\\",
    "\\\\",
    "a\nb\r\tc",
    "\u2028\u2029\u0085",
    "ʼ＇‘’",  # looks like a quote and is none
    "💥" * 50,
    "e\u0301",
    "\ufffe",
    "null",
    "[]",
    "{}",
    '{"a": 1}',
)


#: How a text is written for an operator, so that it matches itself.
OPERATORS = {
    "eq": lambda text: text,
    "contains": lambda text: text,
    "startsWith": lambda text: text,
    "endsWith": lambda text: text,
    "like": lambda text: re.sub(r"([\\%_])", r"\\\1", text),
    "ilike": lambda text: re.sub(r"([\\%_])", r"\\\1", text),
}


@pytest.mark.parametrize("text", METACHARACTERS)
async def test_a_text_is_a_value_in_every_position(client, database, text):
    """Written, read, looked up and filtered, as literal and as variable: the same text."""
    made = await client.data(
        "mutation ($n: String!) { createArtist(input: {name: $n}) { id name identifier } }",
        {"n": text},
    )
    artist = made["createArtist"]
    assert artist["name"] == text
    for operator, write in OPERATORS.items():
        operand = write(text)
        literal = f"{{ artists(where: {{name: {{{operator}: {json.dumps(operand)}}}}}) {{ id }} }}"
        found = [
            *(await client.data(literal))["artists"],
            *(await client.data(FILTER, {"w": {"name": {operator: operand}}}))["artists"],
        ]
        assert found == [{"id": artist["id"]}] * 2, operator
    literal = f"{{ artist(identifier: {json.dumps(artist['identifier'])}) {{ name }} }}"
    assert (await client.data(literal))["artist"] == {"name": text}
    assert await database.fetchval("SELECT count(*) FROM tv_artist") == 4


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(max_size=80))
async def test_any_text_as_document_is_answered_cleanly(client, text):
    await check_clean(client, text)


TOKENS = st.sampled_from(
    [
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        ":",
        "$",
        "@",
        "!",
        "|",
        "&",
        "=",
        "...",
        "query",
        "fragment",
        "on",
        "Query",
        "Artist",
        "artists",
        "artist",
        "id",
        "name",
        "where",
        "eq",
        "limit",
        "null",
        "true",
        "1",
        "-1.5e3",
        '"x"',
        '""""""',
        "a",
        "__typename",
        "skip",
        "if",
        "#\n",
        "mutation",
    ]
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(tokens=st.lists(TOKENS, max_size=40))
async def test_any_tokens_are_answered_cleanly(client, tokens):
    await check_clean(client, " ".join(tokens))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)
KEYS = st.sampled_from(
    ["and", "or", "not", "name", "id", "members", "extra", "tags", "genre", "eq"]
)
FILTERS = st.recursive(
    JSON | st.dictionaries(st.sampled_from(["eq", "in", "isNull", "lt", "like"]), JSON, max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=10,
)


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(value=FILTERS)
async def test_any_filter_as_variable_is_answered_cleanly(client, value):
    await check_clean(client, FILTER, variables={"w": value})
