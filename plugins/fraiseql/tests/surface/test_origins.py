"""Pages of other sites: what they may read, and what they cannot make a visitor send."""

import pytest
from fraise_hookspecs import FraiseError
from fraise_kernel import Kernel

pytestmark = pytest.mark.anyio

APP = "https://app.example.org"
EVIL = "https://evil.example.net"


async def test_without_the_setting_no_origin_is_let_in(client):
    response = await client.post("{ __typename }", headers={"origin": APP})
    assert not [name for name in response.headers if name.startswith("access-control")]
    preflight = await client.http.options(
        "/graphql", headers={"origin": APP, "access-control-request-method": "POST"}
    )
    assert not [name for name in preflight.headers if name.startswith("access-control")]


async def test_a_named_origin_may_ask_and_read(make_client):
    client = await make_client(http={"cors_origins": [APP], "cors_credentials": True})
    preflight = await client.http.options(
        "/graphql",
        headers={
            "origin": APP,
            "access-control-request-method": "POST",
            "access-control-request-headers": "content-type,authorization",
        },
    )
    assert preflight.status_code == 204
    assert preflight.headers["access-control-allow-origin"] == APP
    assert preflight.headers["access-control-allow-credentials"] == "true"
    assert preflight.headers["access-control-allow-headers"] == "content-type,authorization"
    assert "POST" in preflight.headers["access-control-allow-methods"]
    response = await client.post("{ __typename }", headers={"origin": APP})
    assert response.headers["access-control-allow-origin"] == APP
    assert "origin" in response.headers["vary"]


async def test_errors_can_be_read_by_a_named_origin_too(make_client):
    client = await make_client(http={"cors_origins": [APP]})
    response = await client.post(content=b"{", headers={"origin": APP})
    assert response.status_code == 415
    assert response.headers["access-control-allow-origin"] == APP
    assert "access-control-allow-credentials" not in response.headers


@pytest.mark.parametrize("origin", [EVIL, "null", APP + ".evil.example", APP.upper()])
async def test_other_origins_get_nothing(make_client, origin):
    client = await make_client(http={"cors_origins": [APP]})
    for method in ("POST", "OPTIONS"):
        headers = {"origin": origin, "access-control-request-method": "POST"}
        response = await client.http.request(
            method, "/graphql", headers=headers, json={"query": "{ __typename }"}
        )
        assert "access-control-allow-origin" not in response.headers
        assert "origin" in response.headers["vary"]


async def test_a_star_lets_all_in_without_cookies(make_client):
    client = await make_client(http={"cors_origins": ["*"]})
    response = await client.post("{ __typename }", headers={"origin": EVIL})
    assert response.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in response.headers


@pytest.mark.parametrize(
    ("http", "word"),
    [
        ({"cors_origins": ["*"], "cors_credentials": True}, "name the origins"),
        ({"cors_origins": ["app.example.org"]}, "https://app.example.org"),
        ({"cors_origins": ["https://app.example.org/path"]}, "https://app.example.org"),
        ({"cors_origins": ["https://app.example.org/"]}, "no path"),
        ({"cors_origins": ["https://App.example.org"]}, "lower case"),
        ({"cors_origins": ["https://app.example.org:443"]}, "no port that is usual"),
        ({"cors_origins": ["http://app.example.org:80"]}, "no port that is usual"),
        ({"cors_origins": ["https://user@app.example.org"]}, "as browsers send them"),
        ({"cors_origins": ["null"]}, "as browsers send them"),
        ({"path": "graphql"}, "must begin with /"),
        ({"path": "/healthz"}, "neither /healthz"),
        ({"statuses": "teapot"}, "compatible"),
        ({"batch": -1}, "batch"),
        ({"batching": 3}, "batch"),
    ],
)
def test_senseless_settings_are_refused_before_anything_starts(http, word):
    with pytest.raises(FraiseError) as caught:
        Kernel(settings={"fraiseql": {"http": http}}).load()
    problems = getattr(caught.value, "problems", (caught.value,))
    assert any(word in f"{one} {one.hint}" for one in problems), [str(one) for one in problems]


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"},
        {"sec-fetch-site": "same-site"},
        {"origin": EVIL},
        {"origin": "null"},
        {"origin": "http://shelf.test:81"},
        {"origin": "https://[bad"},
        {"origin": "null", "host": ""},
        {"origin": "//", "host": ""},
        {"sec-fetch-site": "cross-site", "content-type": "text/plain"},
    ],
)
async def test_simple_requests_of_other_sites_are_refused(client, headers):
    response = await client.get("{ __typename }", headers=headers)
    assert response.status_code == 403
    assert response.json()["errors"][0]["extensions"]["code"] == "CSRF_PREVENTION"


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"sec-fetch-site": "same-origin"},
        {"sec-fetch-site": "none", "sec-fetch-mode": "navigate"},
        {"origin": "http://shelf.test"},
        {"sec-fetch-site": "cross-site", "apollo-require-preflight": "true"},
        {"sec-fetch-site": "cross-site", "x-requested-with": "fetch"},
        {"sec-fetch-site": "cross-site", "content-type": "application/json"},
    ],
)
async def test_own_pages_programs_and_preflighted_requests_pass(client, headers):
    response = await client.get("{ __typename }", headers=headers)
    assert response.status_code == 200


async def test_an_allowed_origin_may_use_get(make_client):
    client = await make_client(http={"cors_origins": [APP]})
    headers = {"sec-fetch-site": "cross-site", "origin": APP}
    assert (await client.get("{ __typename }", headers=headers)).status_code == 200


async def test_the_prevention_can_be_switched_off(make_client):
    client = await make_client(http={"csrf": False})
    response = await client.get("{ __typename }", headers={"sec-fetch-site": "cross-site"})
    assert response.status_code == 200


@pytest.mark.parametrize(
    "content_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]
)
async def test_what_a_form_can_post_is_never_executed(client, books, content_type):
    body = b'{"query": "mutation { createBook(input: {title: \\"Emma\\"}) { id } }"}'
    response = await client.post(content=body, headers={"content-type": content_type})
    assert response.status_code == 415
    found = await client.post('{ book(identifier: "emma") { id } }')
    assert found.json() == {"data": {"book": None}}


@pytest.mark.parametrize(
    "origin",
    [
        "http://localhost:3000",
        "https://app.example.org:8443",
        "capacitor://localhost",
        "http://[::1]:8080",
    ],
)
async def test_an_origin_is_any_that_browsers_send(make_client, origin):
    client = await make_client(http={"cors_origins": [origin]})
    response = await client.post("{ __typename }", headers={"origin": origin})
    assert response.headers["access-control-allow-origin"] == origin
