"""The kernel inside of a FastAPI application that brings its own pool."""

from contextlib import asynccontextmanager

import anyio
import httpx
import pytest
import uvicorn
from fastapi import FastAPI, Request
from fraise_kernel import Kernel
from psycopg_pool import AsyncConnectionPool

pytestmark = pytest.mark.anyio

GREETER = """
@frozen
class Settings:
    greeting: str = "hello"

class Greeter:
    def __init__(self, pool, greeting):
        self.pool, self.greeting = pool, greeting

    async def greet(self, name):
        async with self.pool.connection() as connection:
            cursor = await connection.execute("SELECT %s || ' ' || %s", (self.greeting, name))
            return (await cursor.fetchone())[0]

@asynccontextmanager
async def open_pool(context):
    raise AssertionError("the host brings the pool")
    yield

@asynccontextmanager
async def open_greeter(context):
    yield Greeter(await context.resource("pool"), context.settings("greeter").greeting)

@hookimpl
def fraise_settings():
    return (SettingsSpec(name="greeter", summary="", target=f"{__name__}:Settings"),)

@hookimpl
def fraise_resources():
    return (ResourceSpec(name="pool", summary="", target=f"{__name__}:open_pool"),
            ResourceSpec(name="greeter", summary="", target=f"{__name__}:open_greeter"))
"""


@asynccontextmanager
async def serve(app):
    """A real server in this event loop; requests are handled in tasks of their own."""
    server = uvicorn.Server(
        uvicorn.Config(app, port=0, log_level="warning", lifespan="on", ws="none")
    )
    async with anyio.create_task_group() as group:
        group.start_soon(server._serve)
        with anyio.fail_after(20):
            while not server.started:
                await anyio.sleep(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=20) as client:
            yield client
        server.should_exit = True


async def test_two_kernels_in_an_application_with_its_own_pool(site, fraise_dsn):
    site.plugin("greeter", GREETER)
    pools = []

    @asynccontextmanager
    async def lifespan(app):
        async with AsyncConnectionPool(fraise_dsn, min_size=1, max_size=3, open=False) as pool:
            pools.append(pool)
            english = site.kernel(resources={"pool": pool})
            french = site.kernel({"greeter": {"greeting": "bonjour"}}, resources={"pool": pool})
            async with english as en, french as fr:
                app.state.contexts = {"en": en, "fr": fr}
                yield
            assert not pool.closed, "the kernel closed what the host brought"

    app = FastAPI(lifespan=lifespan)

    @app.get("/{language}/{name}")
    async def greet(request: Request, language: str, name: str):
        greeter = await request.app.state.contexts[language].resource("greeter")
        return {"says": await greeter.greet(name), "greeter": id(greeter)}

    answers = {}

    async with serve(app) as client:

        async def ask(language, name):
            answer = await client.get(f"/{language}/{name}")
            answer.raise_for_status()
            answers[language, name] = answer.json()

        async with anyio.create_task_group() as group:  # first uses at the same time
            for language in ("en", "fr"):
                for name in ("Ada", "Bo", "Cy"):
                    group.start_soon(ask, language, name)
    assert {key: answer["says"] for key, answer in answers.items()} == {
        (language, name): f"{word} {name}"
        for language, word in (("en", "hello"), ("fr", "bonjour"))
        for name in ("Ada", "Bo", "Cy")
    }
    assert len({answer["greeter"] for answer in answers.values()}) == 2
    assert pools[0].closed


async def test_the_pool_of_the_host_behind_the_face_of_the_postgres_plugin(fraise_dsn, tmp_path):
    async with AsyncConnectionPool(fraise_dsn, min_size=1, max_size=2, open=False) as pool:
        kernel = Kernel(
            tmp_path, settings={"postgres": {"dsn": fraise_dsn}}, resources={"database": pool}
        )
        async with kernel as context:
            database = await context.resource("database")
            assert await database.fetchval("SELECT $1::int + 1", 41) == 42
        async with pool.connection() as connection:
            await connection.execute("SELECT 1")
