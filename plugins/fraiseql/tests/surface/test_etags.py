"""Entity tags of answers to GET, and what may keep them."""

import gzip

import pytest

pytestmark = pytest.mark.anyio

QUERY = "{ books { title } }"


async def test_an_answer_that_a_client_has_is_not_sent_again(client):
    first = await client.get(QUERY)
    tag = first.headers["etag"]
    assert tag.startswith('W/"')
    for given in (tag, tag.removeprefix("W/"), f'"other", {tag}', "*"):
        again = await client.get(QUERY, headers={"if-none-match": given})
        assert again.status_code == 304
        assert again.content == b""
        assert again.headers["etag"] == tag
        assert "content-type" not in again.headers
        assert "accept" in again.headers["vary"]
    for given in ('"other"', "", tag[3:-1]):
        again = await client.get(QUERY, headers={"if-none-match": given})
        assert again.json() == first.json()


async def test_another_answer_has_another_tag(books_dsn, client):
    tag = (await client.get(QUERY)).headers["etag"]
    await client.post('mutation { createBook(input: {title: "Emma"}) { id } }')
    changed = await client.get(QUERY, headers={"if-none-match": tag})
    assert changed.status_code == 200
    assert changed.headers["etag"] != tag
    assert len(changed.json()["data"]["books"]) == 3


async def test_a_compressed_answer_has_the_same_tag(client):
    query = "{ text(length: 5000) }"
    plain = await client.get(query, headers={"accept-encoding": "identity"})
    async with client.http.stream(
        "GET", "/graphql", params={"query": query}, headers={"accept-encoding": "gzip"}
    ) as packed:
        raw = b"".join([chunk async for chunk in packed.aiter_raw()])
    assert gzip.decompress(raw) == plain.content
    assert packed.headers["etag"] == plain.headers["etag"]


@pytest.mark.parametrize("query", ["{ fail }", "{ nonsense }", "{ books { "])
async def test_errors_are_never_kept(make_client, query):
    client = await make_client(http={"cache_control": "private, max-age=60"})
    response = await client.get(query, headers={"if-none-match": "*"})
    assert "etag" not in response.headers
    assert response.headers["cache-control"] == "no-store"
    assert "errors" in response.json()


async def test_posts_have_no_tag(client):
    response = await client.post(QUERY, headers={"if-none-match": "*"})
    assert response.status_code == 200
    assert "etag" not in response.headers
    assert response.headers["cache-control"] == "no-store"


async def test_who_may_keep_answers_is_the_applications_to_say(make_client, client):
    assert (await client.get(QUERY)).headers["cache-control"] == "no-store"
    keeping = await make_client(http={"cache_control": "private, no-cache"})
    first = await keeping.get(QUERY)
    assert first.headers["cache-control"] == "private, no-cache"
    same = await keeping.get(QUERY, headers={"if-none-match": first.headers["etag"]})
    assert (same.status_code, same.headers["cache-control"]) == (304, "private, no-cache")
