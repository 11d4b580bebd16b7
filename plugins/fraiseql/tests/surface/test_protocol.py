"""GraphQL over HTTP: media types, methods, parameters, status codes."""

import json
import os

import anyio
import pytest

pytestmark = pytest.mark.anyio

JSON = "application/json"
RESPONSE_JSON = "application/graphql-response+json"
BROKEN = "{"
INVALID = "{ nonsense }"
BAD_VARIABLES = "query ($limit: Int!) { books(limit: $limit) { title } }"
FAILING = "{ fail }"


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        (None, JSON),
        ("", JSON),
        ("*/*", JSON),
        ("application/*", JSON),
        (JSON, JSON),
        ("application/json; charset=utf-8", JSON),
        (RESPONSE_JSON, RESPONSE_JSON),
        ("APPLICATION/GraphQL-Response+JSON", RESPONSE_JSON),
        (f"{RESPONSE_JSON}, {JSON}", RESPONSE_JSON),
        (f"{JSON}, {RESPONSE_JSON}", RESPONSE_JSON),
        (f"{RESPONSE_JSON};q=0.5, {JSON}", JSON),
        (f"{RESPONSE_JSON};q=0.5, */*;q=0.9", JSON),
        (f"{RESPONSE_JSON};q=0, */*", JSON),
        (f"{JSON};q=0, application/*", RESPONSE_JSON),
        (f"text/plain, {RESPONSE_JSON};q=0.1", RESPONSE_JSON),
    ],
)
async def test_answer_has_the_media_type_that_the_client_prefers(client, accept, media):
    headers = {"accept": accept} if accept is not None else {"accept": ""}
    if accept is None:
        del client.http.headers["accept"]
        headers = {}
    response = await client.post("{ __typename }", headers=headers)
    assert response.status_code == 200
    assert response.headers["content-type"] == f"{media}; charset=utf-8"
    assert response.json() == {"data": {"__typename": "Query"}}


@pytest.mark.parametrize(
    "accept", ["text/html", f"{JSON};q=0", f"{JSON}; charset=utf-16", f"{JSON};q=often"]
)
async def test_unacceptable_media_types_are_406(client, accept):
    response = await client.post("{ __typename }", headers={"accept": accept})
    assert response.status_code == 406
    assert response.json()["errors"][0]["extensions"]["code"] == "NOT_ACCEPTABLE"


@pytest.mark.parametrize(
    "content_type",
    [
        None,
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        f"{JSON}; charset=latin1",
    ],
)
async def test_bodies_that_are_not_json_in_utf8_are_415(client, content_type):
    headers = {} if content_type is None else {"content-type": content_type}
    response = await client.post(content=b'{"query":"{__typename}"}', headers=headers)
    assert response.status_code == 415
    assert "errors" in response.json()


async def test_a_compressed_body_is_415(client):
    headers = {"content-type": JSON, "content-encoding": "gzip"}
    response = await client.post(content=b"\x1f\x8b", headers=headers)
    assert response.status_code == 415
    assert response.headers["accept-encoding"] == "identity"


@pytest.mark.parametrize(
    "content_type", [JSON, f"{JSON}; charset=UTF-8", f'{JSON};charset="utf-8"']
)
async def test_json_is_read(client, content_type):
    body = json.dumps({"query": "{ text(length: 3) }"}).encode()
    response = await client.post(content=body, headers={"content-type": content_type})
    assert response.json() == {"data": {"text": "xxx"}}


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "QUERY"])
async def test_other_methods_are_405_and_say_what_is_allowed(client, method):
    response = await client.http.request(method, "/graphql")
    assert response.status_code == 405
    assert response.headers["allow"] == "GET, HEAD, POST, OPTIONS"


async def test_get_reads(client):
    query = "query Q($n: Int!) { text(length: $n) } query R { __typename }"
    params = {"variables": '{"n": 2}', "operationName": "Q", "extensions": "{}"}
    response = await client.get(query, params=params)
    assert (response.status_code, response.json()) == (200, {"data": {"text": "xx"}})


@pytest.mark.parametrize("accept", [JSON, RESPONSE_JSON])
async def test_get_never_changes_anything(books_dsn, client, accept):
    """Regression: GET executed mutations."""
    change = 'mutation { createBook(input: {title: "Emma"}) { id } }'
    response = await client.get(change, headers={"accept": accept})
    assert response.status_code == 405
    assert response.headers["allow"] == "POST"
    assert "data" not in response.json()
    found = await client.post('{ book(identifier: "emma") { id } }')
    assert found.json() == {"data": {"book": None}}


async def test_post_changes(books_dsn, client):
    response = await client.post('mutation { createBook(input: {title: "Emma"}) { identifier } }')
    assert response.json() == {"data": {"createBook": {"identifier": "emma"}}}


async def test_head_is_get_without_a_body(client):
    got = await client.get("{ books { title } }")
    head = await client.http.head("/graphql", params={"query": "{ books { title } }"})
    assert head.status_code == 200
    assert head.content == b""
    assert head.headers["content-length"] == str(len(got.content))


async def test_options_says_what_is_allowed(client):
    response = await client.http.options("/graphql")
    assert (response.status_code, response.content) == (204, b"")
    assert response.headers["allow"] == "GET, HEAD, POST, OPTIONS"
    assert "content-length" not in response.headers


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"", "The body is empty"),
        (b'{ "not a JSON', "line 1, column 3"),
        (b'{"query": "{ a }", "variables": {"n": NaN}}', "NaN is no JSON number"),
        (b"\xff\xfe{}", "not UTF-8"),
        (b'"text"', "must be a JSON object, found a string"),
        (b"12", "found a number"),
        (b"null", "found null"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"query": "{ a }", "variables": {"n": ' + b"9" * 5000 + b"}}", "more than 4300 digits"),
        (rb'{"query": "{ text(length: 1) #\ud800 }"}', "half of a surrogate pair"),
        (b"{}", "`query` is missing"),
        (b'{"query": null}', "`query` is missing"),
        (b'{"query": 1}', "`query` must be a string, found a number"),
        (b'{"query": {}}', "found an object"),
        (b'{"query": "{a}", "operationName": true}', "`operationName` must be a string"),
        (b'{"query": "{a}", "variables": "{}"}', "`variables` must be an object"),
        (b'{"query": "{a}", "variables": []}', "`variables` must be an object, found a list"),
        (b'{"query": "{a}", "extensions": 0}', "`extensions` must be an object"),
        (b"[]", "batching is off"),
    ],
)
@pytest.mark.parametrize("accept", [JSON, RESPONSE_JSON])
async def test_malformed_requests_are_400_with_a_graphql_error(client, body, message, accept):
    """Regression: malformed JSON was answered by the web framework's own 422 page."""
    headers = {"content-type": JSON, "accept": accept}
    response = await client.post(content=body, headers=headers)
    assert response.status_code == 400
    assert response.headers["content-type"] == f"{accept}; charset=utf-8"
    assert message in response.json()["errors"][0]["message"]
    assert "sys." not in response.text


@pytest.mark.parametrize("accept", [JSON, RESPONSE_JSON])
async def test_a_defect_is_500_whatever_the_media_type(client, monkeypatch, accept):
    """Regression: a defect of the planner was answered with 503, which clients try again."""
    monkeypatch.setattr("fraiseql.plan.planner.Planner.plan", lambda *_: {}["secret"])
    response = await client.post("{ books { title } }", headers={"accept": accept})
    assert response.status_code == 500
    assert "secret" not in response.text
    assert response.json()["errors"][0]["extensions"]["code"] == "INTERNAL_SERVER_ERROR"


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("query={a}&variables={%22n%22:" + "9" * 5000 + "}", "more than 4300 digits"),
        ("", "`query` is missing"),
        ("variables={}", "`query` is missing"),
        ("query={__typename}&query={__typename}", "'query' is given twice"),
        ("query={__typename}&variables=[1", "not JSON"),
        ("query={__typename}&variables=[1]", "must be an object"),
        ("query=%ff", "cannot be read"),
        ("&".join(f"a{n}=" for n in range(30)), "cannot be read"),
    ],
)
async def test_malformed_query_strings_are_400(client, query, message):
    response = await client.http.get(f"/graphql?{query}")
    assert response.status_code == 400
    assert message in response.json()["errors"][0]["message"]


async def test_empty_parameters_of_a_query_string_count_as_left_out(client):
    response = await client.get("{ __typename }", params={"variables": "", "operationName": ""})
    assert response.json() == {"data": {"__typename": "Query"}}


@pytest.mark.parametrize(
    ("query", "plain", "exact", "draft"),
    [
        ("{ __typename }", 200, 200, 200),
        (FAILING, 200, 200, 294),
        (BROKEN, 200, 400, 400),
        (INVALID, 200, 400, 422),
        (BAD_VARIABLES, 200, 400, 422),
        ("query A { __typename } query B { __typename }", 200, 400, 422),
    ],
)
async def test_status_codes(make_client, query, plain, exact, draft):
    client = await make_client()
    drafty = await make_client(http={"statuses": "draft-2026"})
    statuses = []
    for one, accept in ((client, JSON), (client, RESPONSE_JSON), (drafty, RESPONSE_JSON)):
        response = await one.post(query, headers={"accept": accept})
        statuses.append(response.status_code)
        assert ("data" in response.json()) == (query in {"{ __typename }", FAILING})
    assert statuses == [plain, exact, draft]


async def test_unknown_paths_are_404_as_graphql_errors(client):
    response = await client.http.get("/nowhere")
    assert response.status_code == 404
    assert response.json()["errors"][0]["message"] == "There is nothing at /nowhere."


async def test_answers_are_neither_kept_nor_sniffed(client):
    response = await client.post("{ __typename }")
    assert response.headers["cache-control"] == "no-store"
    assert response.headers["x-content-type-options"] == "nosniff"
    assert "accept" in response.headers["vary"]


async def test_a_request_keeps_the_id_that_it_came_with(client):
    given = await client.post("{ __typename }", headers={"x-request-id": "proxy-0123.4"})
    assert given.headers["x-request-id"] == "proxy-0123.4"
    own = (await client.post("{ __typename }")).headers["x-request-id"]
    hostile = await client.post("{ __typename }", headers={"x-request-id": 'a"}\x1b[31m' * 3})
    assert len(own) == 32
    assert len(hostile.headers["x-request-id"]) == 32


async def test_resolvers_see_headers_and_the_hosts_state(client):
    response = await client.post('{ header(name: "x-shelf") visitor }', headers={"X-Shelf": "b"})
    assert response.json() == {"data": {"header": "b", "visitor": None}}


async def test_websockets_are_closed(client):
    sent = []

    async def receive():
        return {"type": "websocket.connect"}

    async def send(message):
        sent.append(message)

    await client.application({"type": "websocket"}, receive, send)
    assert sent == [{"type": "websocket.close", "code": 1000}]


async def test_a_defect_is_told_as_one_with_an_id_that_stands_in_the_log(make_client, caplog):
    """Here the host's: what it hands over as the body cannot be read."""
    client = await make_client(environment="production")
    sent = []

    async def receive():
        raise RuntimeError("secret")

    async def send(message):
        sent.append(message)

    headers = [(b"content-type", b"application/json"), (b"accept", RESPONSE_JSON.encode())]
    scope = {"type": "http", "method": "POST", "path": "/graphql", "headers": headers}
    await client.application(scope, receive, send)
    start, body = sent
    assert start["status"] == 500
    assert dict(start["headers"])[b"content-type"] == f"{RESPONSE_JSON}; charset=utf-8".encode()
    (error,) = json.loads(body["body"])["errors"]
    assert error["extensions"]["code"] == "INTERNAL_SERVER_ERROR"
    assert "secret" not in str(error)
    (record,) = [one for one in caplog.records if error["extensions"]["id"] in one.getMessage()]
    assert "secret" in str(record.exc_info)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nothing", 404),
        ("PUT", "/graphql", 405),
        ("POST", "/healthz", 405),
        ("GET", "/graphql", 400),
        ("GET", "/graphql?query=mutation{__typename}", 405),
        ("GET", "/healthz", 200),
        ("GET", "/readyz", 200),
    ],
)
async def test_no_cache_keeps_what_may_be_otherwise_in_a_moment(client, method, path, status):
    response = await client.http.request(method, path)
    assert response.status_code == status
    assert response.headers.get_list("cache-control") == ["no-store"]


@pytest.mark.skipif(
    os.environ.get("FRAISE_TEST_ENGINE") != "embedded", reason="no executor is to be asked"
)
async def test_the_executor_of_this_run_answers(client):
    """Else the whole suite would say nothing of it."""
    await client.post("{ books { title } }")  # which opens it
    executor = client.application.engine.delegate.executor
    with anyio.fail_after(30):
        while json.loads(executor.figures())["requests"]["native"] == 0:
            assert (await client.post("{ books { title } }")).status_code == 200
