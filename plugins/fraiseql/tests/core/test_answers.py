"""What clients are told: data, errors, codes, places; and what they are not told."""

from __future__ import annotations

import json
import logging
import re
from types import ModuleType
from uuid import UUID

import anyio
import fraiseql
import psycopg
import pytest
from fraise_hookspecs import hookimpl
from fraise_hookspecs.repository import SessionVariableSpec
from fraiseql import AnswerKind, GraphQLRequest, Schema
from fraiseql.execute.failures import failure_of
from fraiseql.plan.planner import Planner
from fraiseql.settings import FraiseqlSettings, LimitSettings, PlanSettings

pytestmark = pytest.mark.anyio

JONI = "00000000-0000-0000-0000-000000000001"


async def test_a_failing_field_does_not_cost_its_neighbours_their_data(client):
    body = await client.ask('{ broken(id: "x") { id } }')
    assert body["data"] == {"broken": None}
    client.database.runs.clear()
    body = await client.ask(
        f'{{ a: artist(identifier: "joni") {{ name }} broken(id: "{JONI}") {{ id }} '
        '  b: artist(identifier: "the-band") { name } }'
    )
    assert body["data"] == {"a": {"name": "Joni"}, "broken": None, "b": {"name": "The Band"}}
    (error,) = body["errors"]
    assert error["path"] == ["broken"]
    assert error["locations"] == [{"line": 1, "column": 42}]
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert [len(run) for run in client.database.runs] == [3, 1, 1, 1]


async def test_a_failing_non_null_root_takes_all_data(client):
    body = await client.ask('{ artist(identifier: "joni") { name } manyBroken { id } }')
    assert body["data"] is None
    assert [error["path"] for error in body["errors"]] == [["manyBroken"]]


async def test_a_nullable_list_fails_alone(make_client, music):
    roots = (
        fraiseql.find_many(music.Broken, name="perhapsBroken", nullable=True),
        fraiseql.connection(music.Broken, name="brokenPages", nullable=True),
        fraiseql.aggregate(music.Broken, name="brokenTotals", nullable=True),
    )
    client = make_client(schema=Schema(music, *roots))
    document = (
        "{ perhapsBroken { id } brokenPages { nodes { id } } brokenTotals { countDistinct { id } }"
        ' artist(identifier: "joni") { name } }'
    )
    body = await client.ask(document)
    assert body["data"] == {
        "perhapsBroken": None,
        "brokenPages": None,
        "brokenTotals": None,
        "artist": {"name": "Joni"},
    }
    assert [error["path"] for error in body["errors"]] == [
        ["perhapsBroken"],
        ["brokenPages"],
        ["brokenTotals"],
    ]
    body = await client.ask("{ perhapsBroken(limit: 101) { id } hello }")
    assert body["data"] == {"perhapsBroken": None, "hello": "hello world"}
    sdl = client.engine.schema.sdl()
    for name, given in (
        ("perhapsBroken", "[Broken!]"),
        ("brokenPages", "BrokenConnection"),
        ("brokenTotals", "[BrokenAggregate!]"),
    ):
        assert re.search(rf"^  {name}\([^)]*\): {re.escape(given)}$", sdl, re.MULTILINE)


async def test_after_a_fatal_null_nothing_is_told(client, store_dsn):
    """As in graphql-core, whoever answers the fields: what precedes the null, and itself."""
    with psycopg.connect(store_dsn) as connection:
        connection.execute("UPDATE tv_artist SET data = data - 'albums'")
    sql, python = "artists { albums { title } }", "two: artists { albums { title } shout }"
    told = 'fails(kind: "told")'
    for first, second in ((sql, told), (python, told), (sql, python), (python, sql)):
        body = await client.ask(f"{{ {first} {second} }}")
        assert body["data"] is None
        (error,) = body["errors"]
        assert error["message"] == "Cannot return null for non-nullable field Artist.albums."
        assert error["path"][0] == first.split(":")[0].split(" ")[0]
        body = await client.ask(f"{{ before: {told} {first} {second} }}")
        assert body["data"] is None
        assert {each["path"][0] for each in body["errors"]} == {"before", error["path"][0]}


async def test_nothing_internal_is_told(client, caplog):
    with caplog.at_level(logging.CRITICAL):
        answer = await client.answer('mutation { break(input: {name: "internal"}) { id } }')
    assert b"tb_secret" not in answer.body
    (error,) = json.loads(answer.body)["errors"]
    assert error["message"] == "Internal server error."
    assert error["extensions"]["code"] == "INTERNAL_SERVER_ERROR"
    assert len(error["extensions"]["id"]) == 16
    answer = await client.answer('{ fails(kind: "secret") }')
    assert b"swordfish" not in answer.body
    assert json.loads(answer.body)["data"] == {"fails": None}


async def test_the_log_has_what_the_client_has_not(client, caplog):
    (error,) = await client.errors('{ fails(kind: "secret") }')
    (record,) = caplog.records
    assert error["extensions"]["id"] in record.getMessage()
    assert "swordfish" in record.getMessage()


async def test_debug_tells_outside_of_production_only(make_client):
    settings = FraiseqlSettings(debug=True)
    (error,) = await make_client(settings=settings).errors('{ fails(kind: "secret") }')
    assert error["extensions"]["debug"] == "RuntimeError: the password is swordfish"
    strict = make_client(settings=settings, environment="production")
    (error,) = await strict.errors('{ fails(kind: "secret") }')
    assert "debug" not in error["extensions"]


async def test_what_the_application_says_is_told(client):
    (error,) = await client.errors('{ fails(kind: "told") }')
    assert error == {
        "message": "Not today.",
        "locations": [{"line": 1, "column": 3}],
        "path": ["fails"],
        "extensions": {"code": "CLOSED"},
    }


@pytest.mark.parametrize(
    ("name", "code", "message"),
    [
        ("unique", "UNIQUE_VIOLATION", "A value that must be unique is taken."),
        ("missing", "NOT_NULL_VIOLATION", "A required value is missing."),
        ("division", "BAD_USER_INPUT", "A value is malformed or out of range."),
        ("state", "NOT_FOUND", "No such artist."),
        ("own", "BUSINESS_RULE", "Too many artists."),
    ],
)
async def test_states_have_codes(client, name, code, message):
    (error,) = await client.errors(f'mutation {{ break(input: {{name: "{name}"}}) {{ id }} }}')
    assert (error["extensions"]["code"], error["message"]) == (code, message)
    assert "tv_artist" not in json.dumps(error)


async def test_raise_tells_the_client_message_hint_and_field(make_client):
    for environment in ("development", "production"):
        client = make_client(environment=environment)
        body = await client.ask('mutation { createArtist(input: {name: ""}) { id } }')
        assert body["data"] is None
        (error,) = body["errors"]
        assert error["message"] == "An artist needs a name."
        assert error["extensions"] == {
            "code": "BUSINESS_RULE",
            "category": "user",
            "hint": "Give one.",
            "field": "name",
        }


async def test_raise_tells_the_rest_where_debugging_is_on(make_client):
    client = make_client(settings=FraiseqlSettings(debug=True))
    (error,) = await client.errors('mutation { createArtist(input: {name: ""}) { id } }')
    assert error["extensions"] == {
        "code": "BUSINESS_RULE",
        "category": "user",
        "sqlstate": "P0001",
        "detail": "The name was empty.",
        "hint": "Give one.",
        "field": "name",
    }


@pytest.mark.parametrize("debug", [False, True])
def test_a_constraint_that_a_function_names_is_no_client_s_business(fraise_dsn, debug):
    with psycopg.connect(fraise_dsn) as connection:
        failure = failure_of(raise_in(connection, "23505", "tb_secret_key"), debug=debug)
    assert failure.message == "Taken."
    assert failure.extensions["code"] == "UNIQUE_VIOLATION"
    assert ("tb_secret" in str(failure.extensions)) is debug


def test_a_state_of_the_application_s_own_is_told(fraise_dsn):
    with psycopg.connect(fraise_dsn) as connection:
        failure = failure_of(raise_in(connection, "SO001", ""))
    assert failure.extensions == {
        "code": "BUSINESS_RULE",
        "category": "user",
        "sqlstate": "SO001",
    }


def raise_in(connection, state, constraint):
    """The error of a DO block that raises."""
    with pytest.raises(psycopg.Error) as caught:
        connection.execute(
            f"DO $$ BEGIN RAISE 'Taken.' USING ERRCODE = '{state}',"
            f" CONSTRAINT = '{constraint}', DETAIL = 'Key (tb_secret.name)'; END $$"
        )
    return caught.value


@pytest.mark.parametrize("text", ["\x00", "\ud800"], ids=["nul", "surrogate"])
async def test_texts_that_postgresql_cannot_hold(client, text):
    query = 'query ($t: String) { artists(where: {name: {eq: $t}}) { id } artist(id: "%s") { id } }'
    body = await client.ask(query % JONI, {"t": text})
    assert body["data"] is None
    assert body["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


async def test_surrogates_come_back_as_escapes(client):
    answer = await client.answer(
        "query ($n: String!) { hello(name: $n) }", variables={"n": "\ud800é"}
    )
    assert answer.body == '{"data":{"hello":"hello \\ud800é"}}'.encode()


@pytest.mark.parametrize(
    ("query", "kind", "code"),
    [
        ("{", AnswerKind.UNPARSABLE, "GRAPHQL_PARSE_FAILED"),
        ("", AnswerKind.UNPARSABLE, "GRAPHQL_PARSE_FAILED"),
        ("{ artists { } }", AnswerKind.UNPARSABLE, "GRAPHQL_PARSE_FAILED"),
        ("{ artists }", AnswerKind.INVALID, "GRAPHQL_VALIDATION_FAILED"),
        ("subscription { hello }", AnswerKind.INVALID, "GRAPHQL_VALIDATION_FAILED"),
        ("type X { y: Int }", AnswerKind.INVALID, "GRAPHQL_VALIDATION_FAILED"),
        ("fragment F on Artist { id }", AnswerKind.INVALID, "GRAPHQL_VALIDATION_FAILED"),
        (
            "{ artists { ...A } } fragment A on Artist { ...B } fragment B on Artist { ...A }",
            AnswerKind.INVALID,
            "GRAPHQL_VALIDATION_FAILED",
        ),
        (
            "query A { hello } query B { hello }",
            AnswerKind.NO_OPERATION,
            "OPERATION_RESOLUTION_FAILURE",
        ),
        (
            "query ($n: Int!) { artists(limit: $n) { id } }",
            AnswerKind.BAD_VARIABLES,
            "BAD_USER_INPUT",
        ),
        (
            "query ($b: Boolean = true) { hello @skip(if: $b) }",
            AnswerKind.BAD_VARIABLES,
            "BAD_USER_INPUT",
        ),
    ],
)
async def test_what_is_not_executed(client, query, kind, code):
    answer = await client.answer(query, variables={"b": None})
    assert answer.kind is kind, answer.body
    assert answer.has_errors
    body = json.loads(answer.body)
    assert set(body) == {"errors"}
    assert {error["extensions"]["code"] for error in body["errors"]} == {code}
    assert client.database.runs == []


async def test_operations_by_name(client):
    query = "query A { a: hello } query B { b: hello }"
    assert (await client.ask(query, operation_name="B"))["data"] == {"b": "hello world"}
    assert (await client.ask(query, operation_name="A"))["data"] == {"a": "hello world"}
    answer = await client.answer(query, operation_name="C")
    assert answer.kind is AnswerKind.NO_OPERATION
    assert b"Unknown operation named 'C'." in answer.body


@pytest.mark.parametrize(
    ("limits", "query", "what"),
    [
        ({"document_bytes": 10}, '{ hello(name: "é") }', "at most 10 bytes, found 21"),
        ({"tokens": 5}, "{ a: hello b: hello }", "more than 5 tokens"),
        ({"depth": 2}, "{ artists { albums { title } } }", "at most 2 levels of fields, found 3"),
        ({"aliases": 1}, "{ a: hello b: hello }", "at most 1 aliases, found 2"),
        (
            {"root_fields": 1},
            "{ hello ... on Query { a: hello } }",
            "at most 1 root fields, found 2",
        ),
        (
            {"root_fields": 1},
            "{ ...F } fragment F on Query { hello a: hello }",
            "at most 1 root fields, found 2",
        ),
        (
            {"directives": 1},
            "query @a { hello @skip(if: false) }",
            "at most 1 directives, found 2",
        ),
        (
            {"aliases": 3},
            "{ x: artists { ...F } y: artists { ...F } } fragment F on Artist { a: id }",
            "at most 3 aliases, found 4",
        ),
    ],
)
async def test_limits(make_client, limits, query, what):
    client = make_client(settings=FraiseqlSettings(limits=LimitSettings(**limits)))
    answer = await client.answer(query)
    assert answer.kind in {AnswerKind.UNPARSABLE, AnswerKind.INVALID}
    (error,) = json.loads(answer.body)["errors"]
    assert what in error["message"]
    assert error["extensions"]["code"] == "LIMIT_EXCEEDED"


async def test_fragments_that_multiply_are_measured_in_no_time(client):
    """Each of sixty fragments spreads the next one twice: 2 to the 60 aliases."""
    text = "{ artists { ...F0 } } " + " ".join(
        f"fragment F{index} on Artist {{ ...F{index + 1} ...F{index + 1} x: id }}"
        for index in range(60)
    )
    text += " fragment F60 on Artist { x: id }"
    with anyio.fail_after(5):
        errors = await client.errors(text)
    assert "must have at most 50 aliases" in errors[0]["message"]
    roots = "{ ...R0 } " + " ".join(
        f"fragment R{index} on Query {{ ...R{index + 1} ...R{index + 1} }}" for index in range(60)
    )
    roots += " fragment R60 on Query { hello }"
    with anyio.fail_after(5):
        errors = await client.errors(roots)
    assert "must have at most 20 root fields" in errors[0]["message"]


async def test_list_limits(make_client):
    client = make_client(settings=FraiseqlSettings(limits=LimitSettings(list_items=2)))
    for query, variables in (
        ('{ artists(where: {name: {in: ["a", "b", "c"]}}) { id } }', {}),
        ("query ($n: [String!]) { artists(where: {name: {in: $n}}) { id } }", {"n": ["a"] * 3}),
        ('query ($n: String!) { artists(where: {name: {in: [$n, "b", "c"]}}) { id } }', {"n": "a"}),
        ("{ artists(where: {or: [{}, {}, {}]}) { id } }", {}),
    ):
        (error,) = await client.errors(query, variables)
        assert "must have at most 2 items, found 3" in error["message"]


async def test_introspection_depth_is_not_counted(client):
    query = "{ __schema { types { fields { type { ofType { ofType { ofType { name } } } } } } } }"
    data = await client.data(query)
    assert data["__schema"]["types"]


async def test_introspection_by_variable_and_by_name(client):
    data = await client.data(
        'query ($n: String!) { a: __type(name: $n) { name } b: __type(name: "Nope") { name } }',
        {"n": "Artist"},
    )
    assert data == {"a": {"name": "Artist"}, "b": None}


async def test_suggestions_only_outside_production(make_client):
    (error,) = await make_client().errors('{ artist(identifier: "x") { nam } }')
    assert "Did you mean 'name'" in error["message"]
    (error,) = await make_client().errors("{ artists }")
    assert error["message"].endswith(" Did you mean 'artists { ... }'?")
    strict = make_client(environment="production")
    (error,) = await strict.errors('{ artist(identifier: "x") { nam } }')
    assert "Did you mean" not in error["message"]
    (error,) = await strict.errors("{ artists }")
    assert error["message"].endswith("must have a selection of subfields.")
    (error,) = await strict.errors(
        "query ($w: ArtistFilter) { artists(where: $w) { id } }", {"w": {"nam": {}}}
    )
    assert "Did you mean" not in error["message"]


async def test_time_is_limited(make_client):
    """A statement that does not end is cancelled, and the next request is served."""

    @fraiseql.type(source="v_slow", name="Slow")
    class Slow:
        id: UUID

    schema = Schema(Slow, fraiseql.find_many(Slow, name="slow"), fraiseql.query(_wait))
    settings = FraiseqlSettings(limits=LimitSettings(seconds=0.3))
    client = make_client(settings=settings, schema=schema)
    await client.engine.start()
    with anyio.fail_after(10):
        for query in ("{ slow { id } }", "{ wait }"):
            answer = await client.answer(query)
            assert answer.kind is AnswerKind.TIMED_OUT
            (error,) = json.loads(answer.body)["errors"]
            assert error["extensions"]["code"] == "TIMEOUT"
        assert await client.data("{ __typename }") == {"__typename": "Query"}


async def _wait() -> str:
    await anyio.sleep(30)
    return "late"


_wait.__name__ = "wait"


async def test_an_unreachable_database(make_client, database):
    client = make_client()
    await client.engine.start()
    await client.database.database._pool.close()
    answer = await client.answer("{ a: artists { id } b: artists { id } hello }")
    body = json.loads(answer.body)
    assert body["data"] is None
    assert body["errors"][0]["extensions"]["code"] == "SERVICE_UNAVAILABLE"
    assert b"pool" not in answer.body
    assert [len(run) for run in client.database.runs] == [2]  # nobody asks again in vain


async def test_a_failing_start_is_an_answer(make_client, store_dsn):
    with psycopg.connect(store_dsn) as connection:
        connection.execute("DROP VIEW v_broken")
    client = make_client()
    answer = await client.answer("{ hello }")
    assert answer.kind is AnswerKind.FAILED  # the database answers; waiting does not mend it
    assert b"INTERNAL_SERVER_ERROR" in answer.body
    assert b"v_broken" not in answer.body
    with psycopg.connect(store_dsn) as connection:
        connection.execute("CREATE VIEW v_broken AS SELECT data FROM tv_artist")
    assert await client.data("{ hello }") == {"hello": "hello world"}


async def test_a_start_without_a_database_is_unavailable(make_client, database):
    client = make_client()
    await client.database.database._pool.close()
    answer = await client.answer("{ hello }")
    assert answer.kind is AnswerKind.UNAVAILABLE
    (error,) = json.loads(answer.body)["errors"]
    assert error["extensions"]["code"] == "SERVICE_UNAVAILABLE"


async def test_a_defect_in_planning_is_no_outage(make_client, caplog, monkeypatch):
    """Whoever retries on 503 would retry a defect for ever."""
    client = make_client()
    await client.data("{ artists { id } }")
    monkeypatch.setattr(Planner, "plan", lambda *_: {}["secret"])
    answer = await client.answer("{ artists { name } }")
    assert answer.kind is AnswerKind.FAILED
    (error,) = json.loads(answer.body)["errors"]
    assert error["message"] == "Internal server error."
    assert error["extensions"]["code"] == "INTERNAL_SERVER_ERROR"
    assert b"secret" not in answer.body
    assert error["extensions"]["id"] in caplog.text


@pytest.mark.parametrize(
    "query",
    [
        "{ artists(limit: %s) { id } }",
        "{ artists(where: {members: {eq: %s}}) { id } }",
        "{ artists(where: {plays: {eq: %s}}) { id } }",
        "{ artists(where: {rating: {eq: %s}}) { id } }",
        "{ artists(where: {score: {eq: %s}}) { id } }",
        "{ artists(where: {extra: {eq: {a: %s}}}) { id } }",
        "{ artists(where: {id: {eq: %s}}) { id } }",
    ],
)
async def test_integers_of_absurd_length_are_refused_in_our_words(client, query):
    answer = await client.answer(query % ("-" + "9" * 5000))
    assert answer.kind is AnswerKind.UNPARSABLE
    (error,) = json.loads(answer.body)["errors"]
    assert error["message"] == "An integer must have at most 4300 digits, found 5000."
    assert error["extensions"]["code"] == "LIMIT_EXCEEDED"
    assert error["locations"][0]["line"] == 1
    text = query % f'"{"9" * 5000}"'
    assert b"4300" not in (await client.answer(text)).body


@pytest.mark.parametrize(
    "declared", ["limit: Int!", "plays: BigInt", "rating: Decimal", "score: Float", "id: ID"]
)
async def test_integer_variables_of_absurd_length_are_refused_in_our_words(client, declared):
    name, type_ = declared.split(": ")
    given = "limit: $v" if name == "limit" else f"where: {{{name}: {{eq: $v}}}}"
    query = f"query ($v: {type_}) {{ artists({given}) {{ id }} }}"
    answer = await client.answer(query, variables={"v": 10**4000})
    assert answer.kind in {AnswerKind.BAD_VARIABLES, AnswerKind.EXECUTED}
    assert b"errors" in answer.body
    assert b"INTERNAL" not in answer.body
    assert b"set_int_max_str_digits" not in answer.body


async def test_refresh_learns_new_columns(make_client, store_dsn):
    client = make_client()
    query = '{ bares(where: {identifier: {eq: "joni"}}) { identifier } }'
    await client.data(query)
    assert "t.data ->> 'identifier'" in client.database.runs[-1][0]
    with psycopg.connect(store_dsn) as connection:
        connection.execute(
            "ALTER TABLE tv_bare ADD identifier text GENERATED ALWAYS AS (data ->> 'identifier') STORED"
        )
    await client.engine.refresh()
    await client.data(query)
    assert '"t"."identifier" = ' in client.database.runs[-1][0]


def _session_plugin(target: str) -> ModuleType:
    module = ModuleType("session_plugin")
    spec = SessionVariableSpec(name="app.tenant", summary="The tenant.", target=target)
    other = SessionVariableSpec(name="app.none", summary="None.", target=f"{__name__}:nothing")
    module.fraise_session_variables = hookimpl(lambda: (spec, other))
    return module


def test_failures_of_every_kind_have_a_code():
    state = type("State", (psycopg.Error,), {"sqlstate": "23P01"})
    assert failure_of(state()).extensions["code"] == "EXCLUSION_VIOLATION"
    assert failure_of(type("E", (psycopg.Error,), {"sqlstate": "23999"})()).extensions == {
        "code": "CONSTRAINT_VIOLATION",
        "category": "user",
    }
    assert failure_of(TimeoutError()).extensions == {"code": "TIMEOUT", "category": "system"}
    told = failure_of(state("internal"), debug=True)
    assert told.extensions["debug"] == "internal"


async def test_plans_are_made_once(make_client):
    client = make_client(settings=FraiseqlSettings(plans=PlanSettings(documents=10, variants=2)))
    query = "query ($w: ArtistFilter, $n: Int! = 3) { artists(where: $w, limit: $n) { id } }"
    made = []
    original = client.engine._make
    client.engine._make = lambda *arguments: made.append(1) or original(*arguments)
    shapes = [
        {"w": {"name": {"eq": "a"}}},
        {"w": {"name": {"eq": "b"}}, "n": 1},
        {"w": None},
        {},
        {"w": {"name": {"eq": "c"}}},
    ]
    counts = []
    for variables in shapes:
        await client.data(query, variables)
        counts.append(len(made))
    # The fifth was pushed out by the third and fourth: two variants are kept.
    assert counts == [1, 1, 2, 3, 4]


async def test_explain_refuses_what_is_not_valid(client):
    from fraiseql.errors import InvalidRequestError

    with pytest.raises(InvalidRequestError, match="Cannot query field 'nope'"):
        await client.engine.explain(GraphQLRequest(query="{ nope }"))
    plan = await client.engine.explain(GraphQLRequest(query="{ artists { id } }"))
    assert plan.reads == ("tv_artist",)
