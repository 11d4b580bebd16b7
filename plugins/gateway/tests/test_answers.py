"""Every answer of the engine ``native`` is that of the engine ``python``, byte for byte.

Each request is sent several times: first Python answers it, then it is learned, then Rust answers.
"""

import hashlib
import json
import time
from urllib.parse import urlencode

import psycopg
import pytest

LIST = "query Q($limit: Int! = 5) { artists(limit: $limit, orderBy: [{field: NAME}]) { id name } }"
FILTERED = """
query Filtered($where: ArtistFilter, $order: [ArtistOrder!]) {
  artists(where: $where, orderBy: $order, limit: 7) { name albumCount }
}
"""
DEEP = """
query Deep($where: ArtistFilter, $tracks: Boolean = true) {
  artists(where: $where, limit: 3, orderBy: [{field: NAME}]) {
    ...Head
    albums { title tracks @include(if: $tracks) { name unitPrice composer mediaType genre { name } } }
  }
}
fragment Head on Artist { __typename id key: identifier name }
"""
PAGES = """
query Pages($first: Int, $after: String, $last: Int, $before: String) {
  trackPages(first: $first, after: $after, last: $last, before: $before,
             orderBy: [{field: NAME}, {field: ID}]) {
    edges { cursor node { id name } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}
"""
CUSTOMER = """
query Customer($identifier: String!, $count: Int = 2) {
  customer(identifier: $identifier) {
    fullName email totalSpent
    invoices(first: $count, orderBy: [{field: TOTAL, direction: DESC}]) {
      edges { node { id total invoiceDate lines { trackName quantity } } }
    }
  }
}
"""
ONE = "query One($id: ID!) { artist(id: $id) { name } }"
TWO = "query A { genres(limit: 1) { name } } query B { genres(limit: 2) { identifier } }"
RELATION = "{ albums(limit: 4, orderBy: [{field: TITLE}]) { title artist { name albumCount } } }"
DATES = """
query Dates($after: Date!, $total: Decimal!) {
  invoices(where: {invoiceDate: {gte: $after}, total: {gt: $total}}, limit: 5,
           orderBy: [{field: TOTAL, direction: DESC}, {field: ID}]) { invoiceDate total }
}
"""
UNICODE = 'query ($name: String) { artists(where: {name: {contains: $name}}) { name "é": name } }'

#: What is sent every day; all of it must be answered by Rust in the end.
NATIVE = {
    "a list": {"query": LIST},
    "a list with its variable": {"query": LIST, "variables": {"limit": 2}},
    "null variables": {"query": LIST, "variables": None, "operationName": None},
    "empty extensions": {"query": LIST, "variables": {}, "extensions": {}},
    "a name for the only operation": {"query": LIST, "operationName": "Q"},
    "no filter": {"query": FILTERED},
    "a null filter": {"query": FILTERED, "variables": {"where": None}},
    "an empty filter": {"query": FILTERED, "variables": {"where": {}}},
    "equality": {"query": FILTERED, "variables": {"where": {"name": {"eq": "AC/DC"}}}},
    "a text that has to be escaped": {
        "query": FILTERED,
        "variables": {"where": {"name": {"contains": "\"'\\ é ☃ 😀 \n"}}},
    },
    "a list in a filter": {
        "query": FILTERED,
        "variables": {"where": {"albumCount": {"in": [2, 3, 5]}}},
    },
    "several conditions": {
        "query": FILTERED,
        "variables": {
            "where": {"or": [{"name": {"startsWith": "A"}}, {"albumCount": {"gte": 10}}]},
            "order": [{"field": "ALBUM_COUNT", "direction": "DESC"}, {"field": "NAME"}],
        },
    },
    "one item for a list": {
        "query": FILTERED,
        "variables": {"order": {"field": "NAME", "direction": "DESC"}},
    },
    "nested documents": {"query": DEEP, "variables": {"where": {"albumCount": {"gt": 3}}}},
    "a part that is left out": {"query": DEEP, "variables": {"tracks": False}},
    "the first page": {"query": PAGES, "variables": {"first": 4}},
    "the last page": {"query": PAGES, "variables": {"last": 3}},
    "an empty page": {"query": PAGES, "variables": {"first": 0}},
    "a relation to many": {"query": CUSTOMER, "variables": {"identifier": "@customer"}},
    "a relation to one": {"query": RELATION},
    "a row": {"query": ONE, "variables": {"id": "@artist"}},
    "no row": {"query": ONE, "variables": {"id": "00000000-0000-4000-8000-000000000000"}},
    "the second operation": {"query": TWO, "operationName": "B"},
    "dates and decimals": {
        "query": DATES,
        "variables": {"after": "2010-01-01", "total": "10.50"},
    },
    "only __typename": {"query": "{ __typename genres(limit: 1) { __typename name } }"},
    "introspection": {"query": "{ __schema { queryType { name } } }"},
    "the same field twice": {
        "query": "{ a: genres(limit: 1) { name } b: genres(limit: 2) { id } }"
    },
}

#: What Python answers, each time: it is new, rare or wrong.
FORWARDED = {
    "no query": {"variables": {}},
    "no text": {"query": 1},
    "a syntax error": {"query": "{ genres { name }"},
    "an unknown field": {"query": "{ genres { nam } }"},
    "no such operation": {"query": TWO, "operationName": "C"},
    "no operation named of two": {"query": TWO},
    "a missing variable": {"query": ONE},
    "a variable of another type": {"query": ONE, "variables": {"id": {"a": 1}}},
    "a number that is too large": {"query": LIST, "variables": {"limit": 2_147_483_648}},
    "a limit beyond the page": {"query": LIST, "variables": {"limit": 101}},
    "a negative limit": {"query": LIST, "variables": {"limit": -1}},
    "an unknown key of a filter": {"query": FILTERED, "variables": {"where": {"nam": 1}}},
    "a cursor that nobody signed": {"query": PAGES, "variables": {"first": 1, "after": "AAAA"}},
    "both ways at once": {"query": PAGES, "variables": {"first": 1, "last": 1}},
    "a field in Python": {
        "query": "{ tracks(limit: 2, orderBy: [{field: NAME}]) { length sold } }"
    },
    "an unknown hash": {
        "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "0" * 64}},
    },
    "extensions of others": {"query": LIST, "extensions": {"tracing": {"a": 1}}},
    "variables that are a list": {"query": LIST, "variables": [1]},
    "NUL in a text": {"query": FILTERED, "variables": {"where": {"name": {"eq": "a\0b"}}}},
}

#: How urql, and Apollo's clients by default, say that they take an answer in parts.
PARTS = {
    "as urql": "application/graphql-response+json, application/json, multipart/mixed",
    "as Apollo 3": "multipart/mixed;deferSpec=20220824,application/json",
    "as Apollo 4": 'multipart/mixed;incrementalSpec="v0.2",application/json',
}
DEFERRED = """
query Deferred {
  artists(limit: 2, orderBy: [{field: NAME}]) { name ... @defer { albums { title } } }
}
"""

RAW = {
    "nothing": b"",
    "no JSON": b"{",
    "a list": b'[{"query": "{ __typename }"}]',
    "NaN": b'{"query": "{ __typename }", "variables": {"a": NaN}}',
    "bytes that are no UTF-8": b'{"query": "{ __typename }\xff"}',
    "half of a surrogate pair": b'{"query": "{ __typename }", "operationName": "\\ud800"}',
    "a character in two escapes": json.dumps(
        {"query": FILTERED, "variables": {"where": {"name": {"contains": "😀"}}}}
    ).encode(),
    "a key twice": b'{"query": "{ a }", "query": "{ __typename }"}',
    "a byte order mark": b'\xef\xbb\xbf{"query": "{ __typename }"}',
}

HEADERS = {
    "none": {},
    "any": {"Accept": "*/*"},
    "json": {"Accept": "application/json"},
    "the new type": {"Accept": "application/graphql-response+json"},
    "as Apollo": {
        "Accept": "application/graphql-response+json,application/json;q=0.9",
        "apollographql-client-name": "web",
    },
    "as urql": {
        "Accept": "application/graphql-response+json, application/graphql+json, "
        "application/json, text/event-stream, multipart/mixed",
    },
    "not acceptable": {"Accept": "text/plain"},
    "an origin": {"Origin": "https://app.example.org"},
    "an identifier": {"X-Request-Id": "request-12345678"},
    "an identifier that is none": {"X-Request-Id": "a b"},
    "another type": {"Content-Type": "text/plain"},
    "a charset": {"Content-Type": "application/json; charset=utf-8"},
    "another charset": {"Content-Type": "application/json; charset=utf-16"},
    "gzip": {"Accept-Encoding": "gzip"},
    "no identity": {"Accept-Encoding": "gzip, identity;q=0"},
    "no coding at all": {"Accept-Encoding": "identity;q=0, *;q=0"},
    "a cost report": {"graphql-cost": "report"},
}


@pytest.fixture(scope="module")
def known(both):
    """Values of the data, for variables that begin with @."""
    python, _ = both
    query = "{ artists(limit: 1) { id } customers(limit: 1) { identifier } }"
    data = json.loads(python.ask({"query": query}).body)["data"]
    return {"@artist": data["artists"][0]["id"], "@customer": data["customers"][0]["identifier"]}


def fill_in(request, known):
    text = json.dumps(request, ensure_ascii=False)  # as JavaScript writes it
    for name, value in known.items():
        text = text.replace(name, value)
    return text.encode()


def compare(both, body, times=4, **more):
    """Ask both, the native one several times; the number of its native answers meanwhile."""
    python, native = both
    expected = python.ask(body, **more)
    before = native.figures()["requests"]["native"]
    for turn in range(times):
        assert native.ask(body, **more) == expected, f"at time {turn + 1}"
    return native.figures()["requests"]["native"] - before, expected


def is_read_by_python(both):
    """Whether Python has read, and admitted, what is then asked natively."""
    return both[1].engine == "embedded"


@pytest.mark.parametrize("request_", NATIVE.values(), ids=NATIVE)
def test_what_is_sent_every_day_is_native_at_the_third_time(both, known, request_):
    natively, expected = compare(both, fill_in(request_, known))
    assert expected.status == 200
    assert "errors" not in json.loads(expected.body), expected.body
    assert natively >= 2


@pytest.mark.parametrize("request_", FORWARDED.values(), ids=FORWARDED)
def test_what_is_out_of_the_ordinary_is_pythons(both, known, request_):
    natively, _ = compare(both, fill_in(request_, known), times=3)
    assert natively == 0


@pytest.mark.parametrize("body", RAW.values(), ids=RAW)
def test_what_is_hardly_a_request_is_pythons(both, body):
    compare(both, body, times=3)


@pytest.mark.parametrize("headers", HEADERS.values(), ids=HEADERS)
@pytest.mark.parametrize("query", [LIST, DEEP], ids=["small", "large"])
def test_headers(both, headers, query):
    compare(both, {"query": query}, headers=headers)


@pytest.mark.parametrize(
    "target", ["/graphql", "/graphql/", "/graphql?a=b", "/GraphQL", "/healthz"]
)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "OPTIONS", "DELETE"])
def test_methods_and_paths(both, method, target):
    compare(both, {"query": LIST} if method == "POST" else b"", method=method, target=target)


@pytest.mark.parametrize("accept", PARTS.values(), ids=PARTS)
def test_who_takes_parts_gets_a_whole_answer_natively_where_there_are_none(both, accept):
    for _ in range(2):
        natively, answer = compare(both, {"query": LIST}, headers={"Accept": accept})
    assert natively == 4
    assert dict(answer.headers)["content-type"].startswith("application/")


def test_document_with_parts_is_pythons_for_everybody(both):
    _, native = both
    before = native.figures()["requests"]["native"]
    for accept in ("application/json", *PARTS.values()) * 3:
        answer = native.ask({"query": DEFERRED}, headers={"Accept": accept})
        in_parts = dict(answer.headers)["content-type"].startswith("multipart/")
        assert in_parts == ("multipart" in accept), accept
    assert native.figures()["requests"]["native"] == before


def get(both, parameters, times=4, **more):
    target = f"/graphql?{urlencode(parameters)}"
    return compare(both, b"", times, method="GET", target=target, **more)


@pytest.mark.parametrize("request_", NATIVE.values(), ids=NATIVE)
def test_what_is_asked_by_get_is_native_at_the_third_time(both, known, request_):
    request = json.loads(fill_in(request_, known))
    parameters = {
        name: json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else value or ""
        for name, value in request.items()
    }
    natively, expected = get(both, parameters)
    assert expected.status == 200
    assert ("cache-control", "private, max-age=5") in expected.headers
    assert natively >= 2


ONE_GENRE = {"query": "query Get { genres(limit: 1, orderBy: [{field: NAME}]) { name } }"}


@pytest.mark.parametrize("query", [ONE_GENRE["query"], DEEP], ids=["small", "large"])
@pytest.mark.parametrize("coding", ["identity", "gzip"])
def test_who_has_an_answer_is_not_sent_it_again(both, query, coding):
    headers = {"Accept-Encoding": coding}
    _, expected = get(both, {"query": query}, headers=headers)
    tag = dict(expected.headers)["etag"]
    for given, status in (
        (tag, 304),
        (tag.removeprefix("W/"), 304),
        (f'"other", {tag}', 304),
        ("*", 304),
        ('"other"', 200),
        (tag[:-1], 200),
        ("", 200),
    ):
        natively, answer = get(
            both, {"query": query}, 2, headers={**headers, "If-None-Match": given}
        )
        assert (answer.status, natively) == (status, 2), given
        assert (answer.body == b"") == (status == 304)
    # and POST has no tags
    natively, answer = compare(both, {"query": query}, headers={"If-None-Match": "*"})
    assert (answer.status, natively) == (200, 4)


def test_tag_of_another_answer_is_another(both):
    tags = [
        dict(get(both, {"query": LIST, "variables": json.dumps({"limit": limit})})[1].headers)[
            "etag"
        ]
        for limit in (1, 2, 1)
    ]
    assert tags[0] == tags[2] != tags[1]


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "none", "Origin": "https://store.test"},
        {"Sec-Fetch-Site": "cross-site", "X-Requested-With": "fetch"},
        {"Origin": "https://elsewhere.test", "Content-Type": "application/json"},
        {"Accept": "*/*"},
    ],
)
def test_own_pages_may_get_natively(both, headers):
    get(both, ONE_GENRE)
    natively, answer = get(both, ONE_GENRE, 2, headers=headers)
    assert (answer.status, natively) == (200, 2)


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://elsewhere.test"},
        {"Origin": "http://store.test"},
        {"Accept": "text/html"},
        {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"},
        {"Accept": "text/plain"},
    ],
)
def test_other_pages_and_browsers_are_pythons(both, headers):
    get(both, ONE_GENRE)
    natively, _ = get(both, ONE_GENRE, 2, headers=headers)
    assert natively == 0 or is_read_by_python(both)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "query=",
        "query=%7Bgenres",
        "query={genres{name}}&query={genres{name}}",
        "query=mutation{__typename}",
        "query={genres{name}}&variables=[]",
        "query={genres{name}}&variables=x",
        "query={genres{name}}&variables=%22%5Cud800%22",
        "query={genres{name}}&other=1",
        "query=%zz",
        "query=%ff",
        "query={genres{name}}" + 20 * "&",
        "que%72y={genres{name}}",
    ],
)
def test_query_strings_that_are_out_of_the_ordinary_are_pythons(both, query):
    natively, _ = compare(both, b"", 3, method="GET", target=f"/graphql?{query}")
    assert natively == 0 or is_read_by_python(both)


def test_body_of_a_get_is_nobodys(both):
    get(both, ONE_GENRE)
    target = f"/graphql?{urlencode(ONE_GENRE)}"
    more = {"method": "GET", "target": target, "headers": {"Content-Length": "2"}}
    natively, answer = compare(both, b"{}", 2, **more)
    assert answer.status == 200
    assert natively == 0 or is_read_by_python(both)


BATCH = [
    {"query": LIST, "variables": {"limit": 2}},
    {"query": RELATION},
    {"query": LIST, "variables": {"limit": 1}},
]


@pytest.mark.parametrize(
    "headers",
    [{}, {"Accept": "application/graphql-response+json"}, {"Accept-Encoding": "gzip"}],
)
@pytest.mark.parametrize("count", [1, 3])
def test_list_of_operations_is_native_where_all_are(both, count, headers):
    natively, expected = compare(both, BATCH[:count], headers=headers)
    assert expected.status == 200
    assert len(json.loads(expected.body)) == count
    assert natively >= 2


@pytest.mark.parametrize(
    "odd",
    [
        {"query": "{ genres { nam } }"},
        {"query": "{ genres { name }"},
        {"query": ONE},
        {"query": PAGES, "variables": {"first": 1, "after": "AAAA"}},
        {"query": "mutation { __typename }"},
        {},
        [],
        1,
        {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "0" * 64}}},
    ],
)
def test_list_is_pythons_where_one_of_it_is(both, odd):
    compare(both, BATCH)
    natively, _ = compare(both, [BATCH[0], odd, BATCH[1]], 3)
    # Inside of an application each operation is asked for alone.
    assert natively == 0 or is_read_by_python(both)


def test_lists_have_bounds(both):
    for count in (0, 5):
        natively, expected = compare(both, [BATCH[0]] * count, 3)
        assert (expected.status, natively) == (400, 0)


def test_pages_go_on_by_cursors_that_either_engine_signed(both):
    python, native = both
    after = dict.fromkeys(("python", "native"))
    for _ in range(6):
        # each goes on by what the other one gave
        theirs = {"query": PAGES, "variables": {"first": 3, "after": after["python"]}}
        ours = {"query": PAGES, "variables": {"first": 3, "after": after["native"]}}
        pages = native.ask(theirs), python.ask(ours)
        assert pages[0] == pages[1]
        page = json.loads(pages[0].body)["data"]["trackPages"]
        assert len(page["edges"]) == 3
        after = dict.fromkeys(after, page["pageInfo"]["endCursor"])


def test_document_that_is_named_by_its_hash(both):
    _, native = both
    query = (
        f"query By_{native.engine} {{ genres(limit: 3, orderBy: [{{field: NAME}}]) {{ name }} }}"
    )
    digest = hashlib.sha256(query.encode()).hexdigest()
    extension = {"persistedQuery": {"version": 1, "sha256Hash": digest}}
    unknown = native.ask({"extensions": extension})
    assert b"PERSISTED_QUERY_NOT_FOUND" in unknown.body
    native.ask({"query": query, "extensions": extension})
    natively, _ = compare(both, {"extensions": extension})
    assert natively >= 2


def test_trusted_document(both):
    python, _ = both
    identifier = json.loads(python.ask({"query": "{ artists(limit: 1) { identifier } }"}).body)[
        "data"
    ]["artists"][0]["identifier"]
    request = {"documentId": "ArtistPage", "variables": {"identifier": identifier}}
    compare(both, request)


def test_change_is_seen_at_once(both):
    """Plans are kept, answers are not."""
    _, native = both
    query = {"query": '{ genres(where: {name: {eq: "Rock"}}) { id name } }'}
    compare(both, query)
    name = f"Of {native.engine}"
    create = f'mutation {{ createPlaylist(input: {{name: "{name}"}}) {{ __typename }} }}'
    ask = {"query": f'{{ playlists(where: {{name: {{eq: "{name}"}}}}) {{ name trackCount }} }}'}
    natively, before = compare(both, ask)
    assert json.loads(before.body)["data"]["playlists"] == []
    made = json.loads(native.ask({"query": create}).body)
    assert "errors" not in made, made
    natively, after = compare(both, ask)
    assert natively == 4
    assert [one["name"] for one in json.loads(after.body)["data"]["playlists"]] == [name]


def test_connections_that_break_cost_no_answer(both, music):
    _, native = both
    query = {"query": "query Broken { genres(limit: 2, orderBy: [{field: NAME}]) { name } }"}
    natively, expected = compare(both, query)
    assert natively >= 2
    dsn = json.loads((music / "fraise.development.yaml").read_text("utf-8"))["postgres"]["dsn"]
    with psycopg.connect(dsn, autocommit=True) as connection:
        for _ in range(3):
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND application_name = 'fraise native'"
            )
            for _ in range(10):
                assert native.ask(query) == expected
    deadline = time.monotonic() + 5
    before = native.figures()["requests"]["native"]
    while native.figures()["requests"]["native"] == before:
        assert time.monotonic() < deadline, "it does not come back"
        assert native.ask(query) == expected
