"""Mounted in other people's applications, and started by other people's servers."""

import fraiseql
import fraiseql.plugin
import httpx
import pytest
from fastapi import FastAPI, Request
from fraise_hookspecs import FraiseError
from starlette.applications import Starlette
from starlette.routing import Mount

pytestmark = pytest.mark.anyio

HTML = {"accept": "text/html"}
QUERY = {"query": "{ books { title } }"}
BOOKS = {"data": {"books": [{"title": "Middlemarch"}, {"title": "Villette"}]}}


def ask(application, **arguments):
    transport = httpx.ASGITransport(application, **arguments)
    return httpx.AsyncClient(transport=transport, base_url="http://host.test")


@pytest.fixture
def schema(books):
    return fraiseql.Schema(books)


async def test_in_fastapi_with_an_open_context(kernel_of, schema):
    async with kernel_of() as context:
        app = FastAPI()

        @app.get("/hello")
        def hello():
            return "hello"

        app.mount("/api/v1", fraiseql.asgi(schema, context))
        async with ask(app) as http:
            assert sorted_books(await http.post("/api/v1/graphql", json=QUERY)) == BOOKS
            assert (await http.get("/hello")).json() == "hello"
            assert (await http.get("/api/v1/healthz")).json() == {"status": "ok"}
            assert (await http.get("/api/v1/nowhere")).status_code == 404
            assert (await http.post("/graphql", json=QUERY)).status_code == 404


async def test_in_fastapi_that_opens_the_kernel_by_our_lifespan(kernel_of, schema):
    api = fraiseql.asgi(schema, kernel_of())
    app = FastAPI(lifespan=api.lifespan)
    app.mount("/api", api)
    async with app.router.lifespan_context(app), ask(app) as http:
        assert sorted_books(await http.post("/api/graphql", json=QUERY)) == BOOKS
    async with ask(app) as http:
        with pytest.raises(FraiseError, match="not started"):
            await http.post("/api/graphql", json=QUERY)


@pytest.mark.parametrize("path", ["/graphql", "/graphql/"])
async def test_the_mount_point_itself_as_endpoint(kernel_of, schema, path):
    async with kernel_of() as context:
        app = Starlette(routes=[Mount("/graphql", fraiseql.asgi(schema, context, path="/"))])
        async with ask(app) as http:
            response = await http.post(path, json=QUERY, follow_redirects=True)
            assert sorted_books(response) == BOOKS
            page = await http.get(path, headers=HTML, follow_redirects=True)
            await check_page(http, page)


@pytest.mark.parametrize("prefix", ["", "/api", "/a/b"])
async def test_the_page_finds_its_files_under_any_mount(kernel_of, schema, prefix):
    async with kernel_of() as context:
        app = Starlette(routes=[Mount(prefix or "/", fraiseql.asgi(schema, context))])
        async with ask(app) as http:
            page = await http.get(f"{prefix}/", headers=HTML, follow_redirects=True)
            assert page.url.path == f"{prefix}/graphql"
            await check_page(http, page)


async def test_behind_a_proxy_that_takes_a_prefix_off(kernel_of, schema):
    async with (
        kernel_of() as context,
        ask(fraiseql.asgi(schema, context), root_path="/shop") as http,
    ):
        assert sorted_books(await http.post("/graphql", json=QUERY)) == BOOKS
        assert sorted_books(await http.post("/shop/graphql", json=QUERY)) == BOOKS


async def test_metrics_are_mounted_where_the_host_likes(kernel_of, schema):
    async with kernel_of() as context:
        api = fraiseql.asgi(schema, context)
        app = FastAPI()
        app.mount("/api", api)
        app.mount("/metrics", api.metrics)
        async with ask(app) as http:
            for _ in range(2):
                await http.post("/api/graphql", json=QUERY)
            answer = await http.get("/metrics", follow_redirects=True)
            assert answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
            assert answer.headers["cache-control"] == "no-store"
            labels = 'graphql_operation_type="query",graphql_operation_name="(anonymous)"'
            counted = f'fraiseql_requests_total{{{labels},engine="python",outcome="ok"}} 2\n'
            assert counted in answer.text
            wanted = {"accept": "application/openmetrics-text"}
            answer = await http.get("/metrics/", headers=wanted)
            assert answer.headers["content-type"].startswith("application/openmetrics-text")
            answer = await http.head("/metrics/")
            assert (answer.status_code, answer.content) == (200, b"")
            answer = await http.post("/metrics/")
            assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


async def test_the_host_says_who_asks(kernel_of, schema):
    async with kernel_of() as context:
        app = FastAPI()

        @app.middleware("http")
        async def greet(request: Request, call_next):
            request.state.visitor = request.headers["x-visitor"]
            return await call_next(request)

        app.mount("/api", fraiseql.asgi(schema, context))
        async with ask(app) as http:
            response = await http.post(
                "/api/graphql", json={"query": "{ visitor }"}, headers={"x-visitor": "Mary"}
            )
    assert response.json() == {"data": {"visitor": "Mary"}}


async def test_with_the_pool_of_the_host(books_dsn, schema):
    from fraise_kernel import Kernel
    from psycopg_pool import AsyncConnectionPool

    async with AsyncConnectionPool(books_dsn, min_size=1, max_size=2, open=False) as pool:
        kernel = Kernel(settings={}, resources={"database": pool})
        async with kernel as context, ask(fraiseql.asgi(schema, context)) as http:
            assert sorted_books(await http.post("/graphql", json=QUERY)) == BOOKS
        async with pool.connection() as connection:
            await connection.execute("SELECT 1")


async def test_two_schemas_in_one_application_do_not_meet(kernel_of, schema):
    @fraiseql.query
    async def moon() -> str:
        return "full"

    async with kernel_of() as one, kernel_of() as two:
        app = FastAPI()
        app.mount("/books", fraiseql.asgi(schema, one))
        app.mount("/sky", fraiseql.asgi(fraiseql.Schema(moon), two))
        async with ask(app) as http:
            assert sorted_books(await http.post("/books/graphql", json=QUERY)) == BOOKS
            sky = await http.post("/sky/graphql", json={"query": "{ moon }"})
            assert sky.json() == {"data": {"moon": "full"}}
            assert "errors" in (await http.post("/sky/graphql", json=QUERY)).json()


async def run_lifespan(application):
    """Start and stop an application as a server does; what it said."""
    said = []
    asked = [{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}]

    async def receive():
        return asked.pop(0)

    async def send(message):
        said.append(message)

    await application({"type": "lifespan"}, receive, send)
    return said


async def test_the_lifespan_protocol_opens_and_closes_the_kernel(kernel_of, schema):
    kernel = kernel_of()
    said = await run_lifespan(fraiseql.asgi(schema, kernel))
    assert [one["type"] for one in said] == [
        "lifespan.startup.complete",
        "lifespan.shutdown.complete",
    ]
    async with kernel as context:  # it is closed: it can be opened again
        assert await (await context.resource("database")).fetchval("SELECT 1") == 1


async def test_a_start_that_fails_is_told_with_its_code(books_dsn, schema, caplog):
    import psycopg
    from fraise_kernel import Kernel

    with psycopg.connect(books_dsn) as connection:
        connection.execute("DROP TABLE tv_book")
    kernel = Kernel(settings={"postgres": {"dsn": books_dsn}})
    (said,) = await run_lifespan(fraiseql.asgi(schema, kernel))
    assert said["type"] == "lifespan.startup.failed"
    assert "error[FQL-CATALOG-001]" in said["message"]
    assert "tv_book" in said["message"]
    assert "FQL-CATALOG-001" in caplog.text


async def test_a_kernel_that_breaks_is_told_with_its_kind(fake_context, schema, caplog):
    class Breaking:
        def load(self):
            return fake_context(plugins=(fraiseql.plugin,))

        async def __aenter__(self):
            raise RuntimeError("no")

        async def __aexit__(self, *failure):
            raise AssertionError("it was never open")

    (said,) = await run_lifespan(fraiseql.asgi(schema, Breaking()))
    assert said == {"type": "lifespan.startup.failed", "message": "RuntimeError: no"}
    assert "Traceback" in caplog.text


async def test_without_a_context_the_project_of_the_current_folder_is_opened(
    books_project, schema, monkeypatch
):
    monkeypatch.chdir(books_project)
    api = fraiseql.asgi(schema)
    async with api.lifespan(), ask(api) as http:
        assert sorted_books(await http.post("/graphql", json=QUERY)) == BOOKS


def sorted_books(response):
    body = response.json()
    if "data" in body:
        body["data"]["books"].sort(key=lambda book: book["title"])
    return body


async def check_page(http, page):
    """Every file that the page names, relative to its own address, is there."""
    import re

    assert page.headers["content-type"].startswith("text/html")
    names = re.findall(r'(?:src|href)="(\./[^"]+)"', page.text)
    assert len(names) >= 2
    for name in names:
        assert (await http.get(page.url.join(name))).status_code == 200, name
