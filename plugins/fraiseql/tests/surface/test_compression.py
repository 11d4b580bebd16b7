"""Content codings: which, when, and never in doubt."""

import gzip
import json
import threading

import brotli
import pytest
import zstandard
from fraise_hookspecs import FraiseError
from fraiseql.http import compression
from fraiseql.http.settings import CODING_NAMES

pytestmark = pytest.mark.anyio

UNPACK = {
    None: bytes,
    "gzip": gzip.decompress,
    "br": brotli.decompress,
    "zstd": zstandard.ZstdDecompressor().decompress,
}


async def ask(client, accept, length=5_000, method="POST", **headers):
    """The head of a response, and its body as it was sent."""
    given = {"accept-encoding": accept, **headers}
    query = f"{{ text(length: {length}) }}"
    sent = {"json": {"query": query}} if method == "POST" else {"params": {"query": query}}
    async with client.http.stream(method, "/graphql", headers=given, **sent) as response:
        raw = b"".join([chunk async for chunk in response.aiter_raw()])
    return response, raw


@pytest.mark.parametrize(
    ("length", "accept", "coding"),
    [
        (5_000, "gzip", "gzip"),
        (5_000, "GZIP", "gzip"),
        (5_000, "x-gzip", "gzip"),
        (5_000, "br", "br"),
        (5_000, "zstd", "zstd"),
        (5_000, "gzip, deflate, br", "br"),
        (5_000, "gzip, deflate, br, zstd", "zstd"),
        (5_000, "zstd;q=0.5, br;q=0.8, gzip;q=0.8", "br"),
        (5_000, "br;q=0.1, gzip;q=0.2, zstd;q=0", "gzip"),
        (5_000, "gzip ; q=0.001", "gzip"),
        (5_000, "*", "zstd"),
        (5_000, "zstd;q=0, *", "br"),
        (5_000, "gzip;q=0, *;q=0.5", "zstd"),
        (5_000, "identity", None),
        (5_000, "gzip;q=0.5, identity", None),
        (5_000, "gzip;q=0.5, identity;q=0.4", "gzip"),
        (5_000, "identity;q=0, gzip", "gzip"),
        (5_000, "gzip;q=nan", None),
        (5_000, "gzip;q=-1", None),
        (5_000, "gzip;q=", None),
        (5_000, "deflate, compress", None),
        (5_000, "", None),
        (5_000, ",, ;q=1,", None),
        (5_000, "br" + " " * 300 + ", gzip;q=0.1", "br"),
        (10, "gzip, br, zstd", None),
        (10, "gzip, identity;q=0", "gzip"),
        (10, "br, *;q=0", "br"),
        (200_000, "gzip", "gzip"),
        (300_000, "br", "br"),
        (300_000, "zstd", "zstd"),
    ],
)
async def test_an_answer_is_coded_as_the_client_likes_best(client, length, accept, coding):
    response, raw = await ask(client, accept, length)
    assert response.headers.get("content-encoding") == coding
    assert response.headers["content-length"] == str(len(raw))
    assert json.loads(UNPACK[coding](raw)) == {"data": {"text": "x" * length}}


@pytest.mark.parametrize("accept", ["identity;q=0", "*;q=0", "deflate, identity;q=0, *;q=0"])
async def test_a_client_that_takes_no_answer_changes_nothing(client, books_dsn, accept):
    refused = await client.post(
        'mutation { createBook(input: {title: "Emma"}) { id } }',
        headers={"accept-encoding": accept},
    )
    assert refused.status_code == 406
    assert refused.json()["errors"][0]["extensions"]["code"] == "NOT_ACCEPTABLE"
    assert "content-encoding" not in refused.headers
    found = await client.post('{ book(identifier: "emma") { id } }')
    assert found.json() == {"data": {"book": None}}


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("accept", ["gzip", "identity"])
@pytest.mark.parametrize("length", [10, 5_000])
async def test_whoever_keeps_answers_knows_what_they_depend_on(client, method, accept, length):
    response, _ = await ask(client, accept, length, method)
    assert "accept-encoding" in response.headers["vary"]


async def test_an_answer_has_one_tag_in_all_codings(client):
    tags = {
        (await ask(client, accept, method="GET"))[0].headers["etag"]
        for accept in ("identity", *CODING_NAMES)
    }
    (tag,) = tags
    assert tag.startswith("W/")
    same, raw = await ask(client, "br", method="GET", **{"if-none-match": tag})
    assert (same.status_code, raw) == (304, b"")
    assert "content-encoding" not in same.headers
    assert "accept-encoding" in same.headers["vary"]


async def test_head_tells_what_get_would_send(client):
    got, raw = await ask(client, "zstd", method="GET")
    head, nothing = await ask(client, "zstd", method="HEAD")
    assert nothing == b""
    for name in ("content-encoding", "content-length", "etag", "vary", "content-type"):
        assert head.headers[name] == got.headers[name]
    assert int(got.headers["content-length"]) == len(raw)


@pytest.mark.parametrize(
    ("codings", "found"),
    [((), None), (("gzip",), "gzip"), (("br", "zstd"), "br"), (("gzip", "zstd"), "gzip")],
)
async def test_the_settings_say_which_and_in_which_order(make_client, codings, found):
    client = await make_client(http={"codings": codings})
    response, raw = await ask(client, "gzip, br, zstd")
    assert response.headers.get("content-encoding") == found
    assert len(UNPACK[found](raw)) > 5_000


async def test_the_settings_say_from_which_size_on(make_client):
    client = await make_client(http={"compress_bytes": 6_000})
    assert "content-encoding" not in (await ask(client, "gzip", 5_000))[0].headers
    assert "content-encoding" in (await ask(client, "gzip", 6_000))[0].headers


async def test_an_unknown_coding_is_refused_with_the_settings(make_client):
    with pytest.raises(FraiseError, match="zstd, br or gzip, found 'deflate'"):
        await make_client(http={"codings": ["deflate"]})


@pytest.fixture
def without_libraries(monkeypatch):
    """As where the extra is not installed."""
    monkeypatch.setattr(
        compression, "find_spec", lambda name: None if name in {"brotli", "zstandard"} else True
    )


async def test_without_the_extra_there_is_gzip(without_libraries, make_client):
    client = await make_client()
    assert (await ask(client, "gzip, br, zstd"))[0].headers["content-encoding"] == "gzip"
    assert "content-encoding" not in (await ask(client, "br, zstd"))[0].headers


async def test_a_coding_that_is_named_and_not_there_refuses_the_start(
    without_libraries, make_client
):
    with pytest.raises(FraiseError, match="names br, whose library brotli") as caught:
        await make_client(http={"codings": ["br", "gzip"]})
    assert caught.value.code == "FQL-HTTP-002"
    assert "fraise-suite[compression]" in caught.value.hint


@pytest.mark.parametrize("coding", compression.CODINGS, ids=lambda coding: coding.name)
async def test_large_answers_do_not_keep_the_event_loop_busy(client, monkeypatch, coding):
    threads = []

    def pack(body):
        threads.append(threading.current_thread())
        return coding.pack(body)

    watched = compression.Coding(coding.name, coding.requires, pack, coding.thread_bytes)
    choices = {coding.name: compression.Choice(watched)}
    monkeypatch.setattr(compression.Compression, "choose", lambda self, accept: choices[accept])
    for length, here in ((5_000, True), (coding.thread_bytes, False)):
        threads.clear()
        _, raw = await ask(client, coding.name, length)
        assert len(UNPACK[coding.name](raw)) > length
        assert [thread is threading.current_thread() for thread in threads] == [here]


def test_each_coding_has_a_setting():
    assert tuple(coding.name for coding in compression.CODINGS) == CODING_NAMES
