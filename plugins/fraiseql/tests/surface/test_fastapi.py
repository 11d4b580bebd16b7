"""Included in FastAPI as a router, with its dependencies; mounted in Starlette and Litestar."""

import sys
from types import ModuleType
from typing import Annotated

import fraiseql
import fraiseql.plugin
import httpx
import litestar
import pytest
from fastapi import Depends, FastAPI, Header, HTTPException
from fraise_hookspecs import hookimpl
from fraise_hookspecs.repository import SessionVariableSpec
from fraiseql.fastapi import GraphQLRouter
from litestar.handlers import asgi as litestar_asgi
from litestar.testing import AsyncTestClient
from starlette.applications import Starlette
from starlette.routing import Mount

pytestmark = pytest.mark.anyio

QUERY = {"query": "{ books { title } visitor }"}


@pytest.fixture
def schema(books):
    return fraiseql.Schema(books)


def ask(application):
    transport = httpx.ASGITransport(application)
    return httpx.AsyncClient(transport=transport, base_url="http://host.test")


async def read_name(x_visitor: Annotated[str | None, Header()] = None) -> str:
    if x_visitor is None:
        raise HTTPException(401, "Who are you?")
    return x_visitor.title()


async def who_asks(name: Annotated[str, Depends(read_name)]) -> dict[str, str]:
    return {"visitor": name}


@pytest.fixture
async def app(kernel_of, schema):
    api = fraiseql.asgi(schema, kernel_of())
    app = FastAPI(lifespan=api.lifespan)

    @app.get("/hello")
    def hello() -> str:
        return "hello"

    app.include_router(GraphQLRouter(api, state=who_asks), prefix="/api")
    async with app.router.lifespan_context(app):
        yield app


async def test_dependencies_say_who_asks(app):
    async with ask(app) as http:
        response = await http.post("/api/graphql", json=QUERY, headers={"x-visitor": "mary"})
        assert response.json()["data"]["visitor"] == "Mary"
        assert len(response.json()["data"]["books"]) == 2
        got = await http.get("/api/graphql", params=QUERY, headers={"x-visitor": "anne"})
        assert got.json()["data"]["visitor"] == "Anne"


async def test_what_a_dependency_refuses_is_answered_by_fastapi(app):
    async with ask(app) as http:
        response = await http.post("/api/graphql", json=QUERY)
        assert (response.status_code, response.json()) == (401, {"detail": "Who are you?"})


async def test_the_openapi_document_stays_the_applications(app):
    async with ask(app) as http:
        document = (await http.get("/openapi.json")).json()
    assert list(document["paths"]) == ["/hello"]


async def test_errors_stay_graphql_and_other_methods_http(app):
    headers = {"x-visitor": "mary"}
    async with ask(app) as http:
        bad = await http.post("/api/graphql", content=b"{", headers=headers)
        assert bad.status_code == 415
        assert "errors" in bad.json()
        assert (await http.delete("/api/graphql", headers=headers)).status_code == 405
        options = await http.request("OPTIONS", "/api/graphql", headers=headers)
        assert options.status_code == 204


async def test_the_page_finds_its_files(app):
    async with ask(app) as http:
        page = await http.get("/api/graphql", headers={"x-visitor": "m", "accept": "text/html"})
        assert "./graphql/graphiql/page.js" in page.text
        script = await http.get("/api/graphql/graphiql/page.js")
        assert script.headers["content-type"].startswith("text/javascript")
        assert (await http.get("/api/graphql/graphiql/other.js")).status_code == 404


async def test_production_has_no_page(kernel_of, schema):
    async with kernel_of(environment="production") as context:
        app = FastAPI()
        app.include_router(GraphQLRouter(fraiseql.asgi(schema, context)))
        async with ask(app) as http:
            assert (await http.get("/graphql/graphiql/page.js")).status_code == 404
            assert (await http.post("/graphql", json=QUERY)).json()["data"]["visitor"] is None


class Tenants:
    @hookimpl
    def fraise_session_variables(self):
        target = "visitors:tell"
        return (SessionVariableSpec(name="app.visitor", summary="Who asks.", target=target),)


async def test_a_dependency_reaches_postgresql(kernel_of, books, monkeypatch):
    visitors = ModuleType("visitors")
    visitors.tell = lambda view: view.state.get("visitor")
    monkeypatch.setitem(sys.modules, "visitors", visitors)
    monkeypatch.setattr(
        fraiseql.plugin,
        "fraise_session_variables",
        Tenants().fraise_session_variables,
        raising=False,
    )

    @fraiseql.query
    async def setting(info) -> str | None:
        return await info.context["db"].fetchval("SELECT current_setting('app.visitor', true)")

    async with kernel_of() as context:
        app = FastAPI()
        api = fraiseql.asgi(fraiseql.Schema(books, setting), context)
        app.include_router(GraphQLRouter(api, state=who_asks))
        async with ask(app) as http:
            response = await http.post(
                "/graphql", json={"query": "{ setting }"}, headers={"x-visitor": "mary"}
            )
    assert response.json() == {"data": {"setting": "Mary"}}


async def test_mounted_in_starlette_with_a_lifespan_of_ours(kernel_of, schema):
    api = fraiseql.asgi(schema, kernel_of())
    app = Starlette(routes=[Mount("/api", api)], lifespan=api.lifespan)
    async with app.router.lifespan_context(app), ask(app) as http:
        response = await http.post("/api/graphql", json=QUERY)
        assert len(response.json()["data"]["books"]) == 2


async def test_mounted_in_litestar_with_a_lifespan_of_ours(kernel_of, schema):
    api = fraiseql.asgi(schema, kernel_of())
    graphql = litestar_asgi("/api", is_mount=True, copy_scope=True)(api.__call__)

    @litestar.get("/hello", sync_to_thread=False)
    def hello() -> str:
        return "hello"

    app = litestar.Litestar([graphql, hello], lifespan=[api.lifespan])
    async with AsyncTestClient(app) as http:
        response = await http.post("/api/graphql", json=QUERY)
        assert len(response.json()["data"]["books"]) == 2
        assert (await http.get("/hello")).text == "hello"
        assert (await http.get("/api/healthz")).json() == {"status": "ok"}
        assert (await http.post("/api/graphql", json={"query": "{ nonsense }"})).status_code == 200
