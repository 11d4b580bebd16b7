"""Files with an operation, as the GraphQL multipart request specification sends them."""

import json

import anyio
import fraiseql
import pytest
from fraiseql.execute.once import make_once
from fraiseql.settings import IdempotencySettings

pytestmark = pytest.mark.anyio

HEADERS = {"apollo-require-preflight": "true"}
STORE = "mutation ($i: CoverInput!) { storeCover(input: $i) }"
MEASURE = "mutation ($f: [Upload!]!) { measure(files: $f) }"
FILE = ("a.txt", b"hello", "text/plain")


@pytest.fixture
async def client(make_client):
    return await make_client(
        http={"upload": {"enabled": True, "files": 2, "file_bytes": 1_000_000}, "body_bytes": 5_000}
    )


def parts(operations, places, **files):
    """The parts of a request in their order; httpx keeps it."""
    return [
        ("operations", (None, json.dumps(operations))),
        ("map", (None, json.dumps(places))),
        *((name, file) for name, file in files.items()),
    ]


def store(**changes):
    operations = {"query": STORE, "variables": {"i": {"title": "Emma", "file": None}}, **changes}
    return parts(operations, {"0": ["variables.i.file"]}, **{"0": FILE})


def measure(*sizes):
    files = {str(n): (f"{n}", b"x" * size, "text/plain") for n, size in enumerate(sizes)}
    operations = {"query": MEASURE, "variables": {"f": [None] * len(sizes)}}
    places = {name: [f"variables.f.{name}"] for name in files}
    return parts(operations, places, **files)


async def send(client, files, **more):
    return await client.http.post("/graphql", files=files, headers={**HEADERS, **more})


def code_of(response):
    (error,) = response.json()["errors"]
    return response.status_code, error["extensions"]["code"]


async def test_a_file_reaches_a_function(client):
    response = await send(client, store())
    assert response.json() == {"data": {"storeCover": "Emma: a.txt text/plain b'hello'"}}


@pytest.mark.parametrize("sizes", [(0, 1), (255_999, 256_001), (1_000_000, 1_000_000)])
async def test_files_of_any_size_are_measured_and_closed(client, books, sizes):
    books.happened.clear()
    response = await send(client, measure(*sizes))
    assert response.json() == {"data": {"measure": list(sizes)}}
    assert [file.closed for file in books.happened] == [True, True]


async def test_one_file_may_stand_in_several_places(client):
    operations = {"query": MEASURE, "variables": {"f": [None, None]}}
    places = {"x": ["variables.f.0", "variables.f.1"]}
    response = await send(client, parts(operations, places, x=FILE))
    assert response.json() == {"data": {"measure": [5, 5]}}


async def test_a_batch_has_files_too(make_client):
    client = await make_client(http={"upload": {"enabled": True}, "batch": 2})
    one = {"query": MEASURE, "variables": {"f": [None]}}
    places = {"a": ["0.variables.f.0"], "b": ["1.variables.f.0"]}
    response = await send(client, parts([one, one], places, a=FILE, b=("b", b"bb", "text/plain")))
    assert response.json() == [{"data": {"measure": [5]}}, {"data": {"measure": [2]}}]


async def test_they_are_off_by_default(make_client):
    client = await make_client()
    assert code_of(await send(client, store())) == (415, "UNSUPPORTED_MEDIA_TYPE")


@pytest.mark.parametrize("csrf", [True, False])
async def test_a_page_of_another_site_cannot_send_them(make_client, csrf):
    client = await make_client(http={"upload": {"enabled": True}, "csrf": csrf})
    response = await client.http.post("/graphql", files=store())
    assert code_of(response) == (403, "CSRF_PREVENTION")


async def test_sizes_are_bounded(client):
    too_large = (413, "CONTENT_TOO_LARGE")
    assert code_of(await send(client, measure(1_000_001))) == too_large
    assert code_of(await send(client, measure(1, 1, 1))) == too_large
    assert code_of(await send(client, store(extensions={"x": "x" * 5_000}))) == too_large
    assert code_of(await send(client, measure(1), **{"content-length": "99999999"})) == too_large


def boundary_of(content_type):
    return {**HEADERS, "content-type": content_type}


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("multipart/form-data", b""),
        ("multipart/form-data; boundary=", b""),
        ("multipart/form-data; boundary=" + "x" * 71, b""),
        ("multipart/form-data; boundary=x", b""),
        ("multipart/form-data; boundary=x", b"nothing of the kind"),
        ("multipart/form-data; boundary=x", b'--x\r\nContent-Disposition: form-data; name="op'),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--\r\n',
        ),
    ],
)
async def test_a_body_that_is_no_multipart_request_is_refused(client, content_type, body):
    response = await client.http.post("/graphql", content=body, headers=boundary_of(content_type))
    assert code_of(response) == (400, "BAD_REQUEST")


@pytest.mark.parametrize(
    "place",
    [
        "query",
        "variables",
        "extensions.a",
        "",
        "variables.i",
        "variables.i.title",
        "variables.i.other",
        "variables.x.file",
        "variables.i.file.more",
        "0.variables.i.file",
        "variables.l.7",
        "variables.l.-1",
        "variables.l.x",
        "variables.l.99999999999999999999",
    ],
)
async def test_a_file_goes_only_where_a_variable_is_null(client, place):
    variables = {"i": {"title": "Emma", "file": None}, "l": [None]}
    operations = {"query": STORE, "variables": variables, "extensions": {"a": None}}
    response = await send(client, parts(operations, {"0": [place]}, **{"0": FILE}))
    assert code_of(response) == (400, "BAD_REQUEST")


@pytest.mark.parametrize(
    "files",
    [
        store()[1:],
        [store()[0], store()[2]],
        [store()[1], store()[0], store()[2]],
        store()[:2],
        [*store(), ("1", FILE)],
        [*store(), ("0", FILE)],
        [store()[0], ("map", (None, "[]")), store()[2]],
        [store()[0], ("map", (None, '{"0": "variables.i.file"}')), store()[2]],
        [store()[0], ("map", (None, '{"0": [1]}')), store()[2]],
        [store()[0], ("map", (None, "{")), store()[2]],
        [("operations", (None, "{")), *store()[1:]],
        [("operations", (None, "[]")), *store()[1:]],
        [("operations", (None, "5")), *store()[1:]],
    ],
)
async def test_parts_come_in_their_order_and_say_what_they_are(client, files):
    assert code_of(await send(client, files)) == (400, "BAD_REQUEST")


async def test_a_file_is_no_other_value(client):
    query = "query ($v: JSON) { echo(value: $v) }"
    for variables, place in (
        ({"v": None}, "variables.v"),
        ({"v": {"a": [None]}}, "variables.v.a.0"),
    ):
        operations = {"query": query, "variables": variables}
        response = await send(client, parts(operations, {"0": [place]}, **{"0": FILE}))
        assert code_of(response) == (200, "BAD_USER_INPUT")
    operations = {"query": "query ($v: ID!) { book(id: $v) { id } }", "variables": {"v": None}}
    response = await send(client, parts(operations, {"0": ["variables.v"]}, **{"0": FILE}))
    assert code_of(response) == (200, "BAD_USER_INPUT")


@pytest.mark.parametrize("given", ["a.txt", {"filename": "a.txt"}, 5])
async def test_json_is_no_file(client, given):
    body = {"query": MEASURE, "variables": {"f": [given]}}
    response = await client.http.post("/graphql", json=body)
    assert code_of(response) == (200, "BAD_USER_INPUT")
    assert "must be a file of a multipart request" in response.json()["errors"][0]["message"]


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\x.exe", "x.exe"),
        ("a\r\nb\x00", "ab"),
        ("é" * 300, "é" * 255),
        ("..", ".."),
    ],
)
def test_names_hold_no_folders(given, name):
    upload = fraiseql.Upload(given, "text/plain")
    assert upload.filename == name
    upload.file.close()


async def test_files_that_do_not_come_are_408(make_client):
    client = await make_client(http={"upload": {"enabled": True, "seconds": 0.1}})
    sent = []

    async def receive():
        await anyio.sleep_forever()

    async def send_message(message):
        sent.append(message)

    content_type = b"multipart/form-data; boundary=x"
    headers = [(b"content-type", content_type), (b"apollo-require-preflight", b"true")]
    scope = {"type": "http", "method": "POST", "path": "/graphql", "headers": headers}
    await client.application(scope, receive, send_message)
    assert sent[0]["status"] == 408


def test_requests_with_other_files_are_other_requests():
    def hashed(content: bytes, name: str = "a.txt") -> bytes:
        upload = fraiseql.Upload(name, "text/plain")
        upload.add(content)
        upload.file.close()
        request = fraiseql.GraphQLRequest(query=MEASURE, variables={"f": [upload]})
        return make_once("key", request, {}, (), IdempotencySettings()).request

    assert hashed(b"a") == hashed(b"a")
    assert len({hashed(b"a"), hashed(b"b"), hashed(b"a", "b.txt")}) == 3
