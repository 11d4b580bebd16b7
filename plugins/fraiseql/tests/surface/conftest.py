"""A shelf of books, served in this process and by a real server."""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import re
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

import anyio
import attrs
import fraiseql
import httpx
import psycopg
import pytest
from fraise_hookspecs.repository import Bind, ServerEngineSpec
from fraise_kernel import Kernel
from fraise_postgres import scratch_database
from fraise_testing.modules import load_module
from fraiseql.http.app import Application

HERE = Path(__file__).parent
BOOKS_SQL = (HERE / "books.sql").read_text(encoding="utf-8")

#: Who serves where a real server is needed, instead of what is usual; ``embedded`` is Python with
#: the executor native, in this process too, where every read is then sent three times and must be
#: answered alike.
ENGINE = os.environ.get("FRAISE_TEST_ENGINE")
EMBEDDED = ENGINE == "embedded"
#: What ``fraise serve`` takes by itself.
DEFAULT = "python" if find_spec("fraise_server") is None else "native"
SERVER = "python" if EMBEDDED else ENGINE or DEFAULT
#: What speaks HTTP by bytes is tested with every engine that is installed, where none is named.
BOTH = ("test_wire", "test_audit")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Choose the engines of tests with real servers."""
    if "engine" not in metafunc.fixturenames:
        return
    engines = [SERVER]
    if ENGINE is None and metafunc.module.__name__.endswith(BOTH):
        engines = sorted({DEFAULT, "python"})
    metafunc.parametrize("engine", engines)


JSON = "application/json"
RESPONSE_JSON = "application/graphql-response+json"


@pytest.fixture(scope="session")
def books() -> ModuleType:
    """The declarations of the shelf."""
    return load_module(HERE / "books.py", "surface_books")


def fill(dsn: str) -> None:
    with psycopg.connect(dsn) as connection:
        connection.execute(BOOKS_SQL)


@pytest.fixture(scope="session")
def shelf_dsn(fraise_server: str) -> Iterator[str]:
    """The DSN of a shelf for all tests that change nothing."""
    with scratch_database(fraise_server, prefix="surface") as dsn:
        fill(dsn)
        yield dsn


@pytest.fixture
def books_dsn(fraise_template: Callable[..., str]) -> str:
    """The DSN of a fresh shelf; a test that asks for it is served from it."""
    return fraise_template(f"surface-{hashlib.sha256(BOOKS_SQL.encode()).hexdigest()}", fill)


@attrs.define
class Client:
    """Asks an application over ASGI, without a network."""

    application: Any
    http: httpx.AsyncClient
    path: str = "/graphql"

    async def post(self, query: str | None = None, /, **more: Any) -> httpx.Response:
        if query is not None:
            more["json"] = {"query": query, **more.pop("json", {})}
        return await self.http.post(more.pop("path", self.path), **more)

    async def get(self, query: str, /, **more: Any) -> httpx.Response:
        params = {"query": query, **more.pop("params", {})}
        return await self.http.get(self.path, params=params, **more)


#: Where one of these stands, it is or may be a mutation.
NO_READ = (b"mutation", b"documentId", b"persistedQuery")
#: Each failure has its own, by which it is found in the log.
ERROR_ID = re.compile(rb'"id":"[0-9a-f]{16}"')
#: They count what one request does.
COUNTING = (
    "test_logs",
    "test_large_answers_do_not_keep_the_event_loop_busy",
    "test_a_request_beyond_its_time_is_ended",
    "test_plans_are_made_at_start",
)


class Repeating:
    """Lets an application answer every read three times: by then its executor knows it.

    Args:
        application: as ASGI has it.
    """

    def __init__(self, application: Any) -> None:
        self._application = application

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http" or scope["method"] != "POST":
            await self._application(scope, receive, send)
            return
        body = bytearray()
        while (message := await receive())["type"] == "http.request":
            body += message.get("body", b"")
            if not message.get("more_body", False):
                break
        first = await self._answer(scope, bytes(body), receive)
        turns = 0 if any(word in body for word in NO_READ) or _takes_parts(scope) else 2
        for _ in range(turns):
            assert _comparable(await self._answer(scope, bytes(body), receive)) == _comparable(
                first
            )
        for message in first:
            await send(message)

    async def _answer(self, scope: Any, body: bytes, receive: Any) -> list[Any]:
        given = [{"type": "http.request", "body": body, "more_body": False}]
        sent: list[Any] = []

        async def receive_again() -> Any:
            return given.pop() if given else await receive()

        async def send(message: Any) -> None:
            sent.append(message)

        await self._application(scope, receive_again, send)
        return sent


def _takes_parts(scope: Any) -> bool:
    return any(name == b"accept" and b"multipart" in value for name, value in scope["headers"])


def _comparable(messages: list[Any]) -> tuple[int, list[Any], bytes] | None:
    if not messages:
        return None  # its client went away
    start, *rest = messages
    headers = [one for one in start["headers"] if one[0] != b"x-request-id"]
    body = b"".join(one.get("body", b"") for one in rest)
    return start["status"], headers, ERROR_ID.sub(b"", body)


@pytest.fixture
def kernel_of(
    request: pytest.FixtureRequest, shelf_dsn: str, tmp_path: Path
) -> Callable[..., Kernel]:
    """A factory of kernels on the shelf; ``http`` are settings of ``fraiseql.http``."""
    fresh = "books_dsn" in request.fixturenames
    dsn = request.getfixturevalue("books_dsn") if fresh else shelf_dsn

    def make(
        environment: str = "development", http: dict[str, Any] | None = None, **more: Any
    ) -> Kernel:
        settings = {
            "postgres": {"dsn": dsn, "pool": {"max_size": 4}},
            "fraiseql": {
                "http": http or {},
                **({"executor": "native"} if EMBEDDED else {}),
                **more,
            },
        }
        return Kernel(tmp_path, environment=environment, settings=settings)

    return make


@pytest.fixture
async def make_client(
    request: pytest.FixtureRequest,
    kernel_of: Callable[..., Kernel],
    books: ModuleType,
    anyio_backend: str,
) -> AsyncIterator[Callable[..., Any]]:
    """A factory of clients; arguments are those of ``kernel_of``."""
    repeats = EMBEDDED and not any(name in request.node.nodeid for name in COUNTING)
    async with AsyncExitStack() as stack:

        async def make(**arguments: Any) -> Client:
            context = await stack.enter_async_context(kernel_of(**arguments))
            application = fraiseql.asgi(fraiseql.Schema(books), context)
            served = Repeating(application) if repeats else application
            transport = httpx.ASGITransport(served)
            http = httpx.AsyncClient(transport=transport, base_url="http://shelf.test")
            return Client(application, await stack.enter_async_context(http))

        yield make


@pytest.fixture
async def client(make_client: Callable[..., Any]) -> Client:
    """A client with default settings, in development."""
    return await make_client()


def error_of(response: httpx.Response) -> dict[str, Any]:
    """The only error of a response that must be nothing but one."""
    body = response.json()
    assert list(body) == ["errors"], body
    (error,) = body["errors"]
    return error


@attrs.frozen
class Live:
    """A server in a thread: its address, and how to end it."""

    url: str
    stop: Callable[[], None]


@contextmanager
def serve_live(
    kernel: Kernel, schema: Any, drain: float = 5.0, engine: str = SERVER
) -> Iterator[Live]:
    """Serve in a thread of this process."""
    started = threading.Event()
    found: dict[str, Any] = {}

    async def main() -> None:
        async with kernel as context:
            application = Application(schema, context)

            def ready(host: str, port: int) -> None:
                found["url"] = f"http://{host}:{port}"
                started.set()

            with anyio.CancelScope() as scope:
                loop = asyncio.get_running_loop()
                found["stop"] = lambda: loop.call_soon_threadsafe(scope.cancel)
                serve = context.catalog(ServerEngineSpec).load(engine)
                await serve(application, Bind(port=0, drain=drain), context, ready)

    def run() -> None:
        try:
            anyio.run(main)
        except BaseException as error:  # noqa: BLE001  # told to the test below
            found["error"] = error
        finally:
            started.set()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    assert started.wait(30), "the server did not start"
    if "error" in found:
        raise found["error"]
    try:
        yield Live(found["url"], found["stop"])
    finally:
        if thread.is_alive():
            found["stop"]()
        thread.join(20)
        assert not thread.is_alive(), "the server did not end"
        if "error" in found:
            raise found["error"]


@pytest.fixture
def live(
    kernel_of: Callable[..., Kernel], books: ModuleType, engine: str
) -> Iterator[Callable[..., Live]]:
    """A factory of real servers; arguments are those of ``kernel_of``, and ``drain``."""
    with ExitStack() as stack:

        def make(drain: float = 5.0, **arguments: Any) -> Live:
            schema = fraiseql.Schema(books)
            return stack.enter_context(serve_live(kernel_of(**arguments), schema, drain, engine))

        yield make


@pytest.fixture
def books_project(tmp_path: Path, books_dsn: str) -> Path:
    """A project folder that serves the shelf."""
    app = tmp_path / "app"
    app.mkdir()
    (app / "__init__.py").write_text("")
    (app / "models.py").write_text((HERE / "books.py").read_text(encoding="utf-8"))
    (app / "schema.py").write_text('import fraiseql\n\nschema = fraiseql.Schema("app.models")\n')
    (tmp_path / "fraise.yaml").write_text(
        f"postgres:\n  dsn: {json.dumps(books_dsn)}\nfraiseql:\n  schema: app.schema:schema\n"
    )
    return tmp_path
