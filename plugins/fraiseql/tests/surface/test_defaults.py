"""What production and development switch on and off; what health says; what the log holds."""

import logging

import httpx
import pytest

pytestmark = pytest.mark.anyio

INTROSPECTION = "{ __schema { queryType { name } } }"
HTML = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


@pytest.mark.parametrize("environment", ["production", "staging"])
async def test_everything_but_development_is_closed(make_client, environment):
    client = await make_client(environment=environment)
    introspection = await client.post(INTROSPECTION)
    assert "data" not in introspection.json()
    typo = await client.post("{ bookz { title } }")
    assert "Did you mean" not in typo.text
    failure = await client.post("{ fail }")
    assert "1234" not in failure.text
    page = await client.http.get("/graphql", headers=HTML)
    assert page.status_code == 400
    assert "html" not in page.headers["content-type"]
    for path in ("/", "/graphql/graphiql/page.js"):
        assert (await client.http.get(path, headers=HTML)).status_code == 404


@pytest.mark.parametrize("environment", ["development", "test"])
async def test_development_is_open(make_client, environment):
    client = await make_client(environment=environment)
    introspection = await client.post(INTROSPECTION)
    assert introspection.json()["data"]["__schema"]["queryType"]["name"] == "Query"
    assert "Did you mean" in (await client.post("{ bookz { title } }")).text
    page = await client.http.get("/graphql", headers=HTML)
    assert page.headers["content-type"] == "text/html; charset=utf-8"


async def test_validation_is_whole_without_introspection(make_client):
    """Regression: switching introspection off replaced the rules of validation."""
    client = await make_client(environment="production")
    response = await client.post("{ books { undeclared } }")
    assert "data" not in response.json()


async def test_the_page_can_be_switched_on_and_off(make_client):
    on = await make_client(environment="production", http={"graphiql": True})
    off = await make_client(http={"graphiql": False})
    assert (await on.http.get("/graphql", headers=HTML)).status_code == 200
    assert (await off.http.get("/graphql", headers=HTML)).status_code == 400


async def test_the_page_runs_no_script_but_its_own_files(client):
    page = await client.http.get("/graphql", headers=HTML)
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-eval" not in policy
    assert "'unsafe-inline'" not in policy.partition("script-src")[2].partition(";")[0]
    assert "<script>" not in page.text


async def test_the_files_of_the_page_are_served_and_nothing_beside_them(client):
    script = await client.http.get("/graphql/graphiql/page.js")
    assert script.headers["content-type"] == "text/javascript; charset=utf-8"
    style = await client.http.head("/graphql/graphiql/page.css")
    assert (style.status_code, style.content) == (200, b"")
    for name in ("graphiql.html", "../app.py", "..%2fapp.py", "", "graphiql/graphiql.min.js"):
        assert (await client.http.get(f"/graphql/graphiql/{name}")).status_code == 404
    refused = await client.http.post("/graphql/graphiql/page.js")
    assert (refused.status_code, refused.headers["allow"]) == (405, "GET, HEAD")


async def test_a_browser_at_the_root_is_sent_to_the_page(client):
    response = await client.http.get("/", headers=HTML, follow_redirects=True)
    assert response.url.path == "/graphql"
    assert "GraphiQL" in response.text
    assert (await client.http.get("/")).status_code == 404


async def test_a_client_that_prefers_json_gets_json_from_the_same_address(client):
    headers = {"accept": "application/json, text/html;q=0.9"}
    response = await client.get("{ __typename }", headers=headers)
    assert response.json() == {"data": {"__typename": "Query"}}


async def test_healthz_needs_nothing(client):
    response = await client.http.get("/healthz")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert (await client.http.post("/healthz")).status_code == 405


async def test_readyz_asks_the_readiness_checks(make_client):
    client = await make_client()
    body = (await client.http.get("/readyz")).json()
    assert body["status"] == "ok"
    assert "database" in [check["name"] for check in body["checks"]]
    assert all(check["summary"] for check in body["checks"])


async def test_readyz_says_less_in_production(make_client):
    client = await make_client(environment="production")
    response = await client.http.get("/readyz")
    assert response.status_code == 200
    assert all(set(check) == {"name", "status"} for check in response.json()["checks"])


async def test_readyz_is_503_without_a_database(kernel_of, books):
    import fraiseql
    from fraise_kernel import Kernel

    dsn = "postgresql://nobody@127.0.0.1:1/nothing"
    kernel = Kernel(settings={"postgres": {"dsn": dsn, "pool": {"timeout": 0.5}}})
    async with kernel as context:
        application = fraiseql.asgi(fraiseql.Schema(books), context)
        transport = httpx.ASGITransport(application)
        async with httpx.AsyncClient(transport=transport, base_url="http://x") as http:
            ready = await http.get("/readyz")
            alive = await http.get("/healthz")
            answer = await http.post("/graphql", json={"query": "{ books { title } }"})
    assert (ready.status_code, ready.json()["status"]) == (503, "failed")
    assert alive.status_code == 200
    assert answer.status_code == 503
    assert "errors" in answer.json()


async def test_each_request_is_one_line_in_the_log_without_its_document(client, caplog):
    caplog.set_level(logging.INFO, "fraiseql.access")
    response = await client.get('{ book(identifier: "secret") { id } }')
    await client.http.get("/healthz")
    await client.http.get("/no%0Awhere")
    lines = [record.getMessage() for record in caplog.records if record.name == "fraiseql.access"]
    assert len(lines) == 2
    assert lines[0].startswith("GET /graphql 200 query ")
    assert lines[0].endswith(response.headers["x-request-id"])
    assert "secret" not in lines[0]
    assert lines[1].startswith(r"GET /no\nwhere 404 - ")


async def test_the_log_can_be_switched_off(make_client, caplog):
    caplog.set_level(logging.INFO, "fraiseql.access")
    client = await make_client(http={"access_log": False})
    await client.post("{ __typename }")
    assert [record for record in caplog.records if record.name == "fraiseql.access"] == []
