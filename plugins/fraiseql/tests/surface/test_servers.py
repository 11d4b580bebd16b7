"""Other people's servers, and ours where nobody else handles signals."""

import re
import socket
import subprocess
import sys
import threading
from contextlib import ExitStack, contextmanager, nullcontext

import anyio
import fraiseql
import fraiseql.plugin
import httpx
import pytest
import uvicorn
from fastapi import FastAPI
from fraise_hookspecs import FraiseError
from fraise_hookspecs.repository import Bind
from fraiseql.errors import AddressInUseError, ServerStartError
from fraiseql.serving.listening import open_listener, show_url
from fraiseql.serving.python import serve

QUERY = {"query": '{ book(identifier: "villette") { title } }'}
BOOK = {"data": {"book": {"title": "Villette"}}}


@contextmanager
def plain_uvicorn(application, **settings):
    """Plain uvicorn in a thread, as a host would run it; its address."""
    with open_listener("127.0.0.1", 0) as listener:
        config = uvicorn.Config(application, log_config=None, lifespan="on", **settings)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(15)
            assert not thread.is_alive()


def test_plain_uvicorn_starts_and_stops_the_application(kernel_of, books):
    application = fraiseql.asgi(fraiseql.Schema(books), kernel_of())
    with plain_uvicorn(application) as url:
        assert httpx.post(f"{url}/graphql", json=QUERY).json() == BOOK
        assert httpx.get(f"{url}/readyz").json()["status"] == "ok"


@pytest.mark.parametrize("root_path", ["", "/shop"])
def test_mounted_in_fastapi_under_uvicorn(kernel_of, books, root_path):
    api = fraiseql.asgi(fraiseql.Schema(books), kernel_of())
    app = FastAPI(lifespan=api.lifespan)
    app.mount("/api", api)
    with plain_uvicorn(app, root_path=root_path) as url:
        assert httpx.post(f"{url}/api/graphql", json=QUERY).json() == BOOK
        html = {"accept": "text/html"}
        page = httpx.get(f"{url}/api/", headers=html, follow_redirects=True)
        assert page.url.path == "/api/graphql"
        assert httpx.get(page.url.join("./graphql/graphiql/page.js")).status_code == 200


def test_another_path_by_settings(live):
    url = live(http={"path": "/query"}).url
    assert httpx.post(f"{url}/query", json=QUERY).json() == BOOK
    assert httpx.post(f"{url}/query/", json=QUERY).json() == BOOK
    assert httpx.post(f"{url}/graphql", json=QUERY).status_code == 404


class Failing:
    """A served application whose start-up fails."""

    title = "failing"

    @property
    def asgi(self):
        async def application(scope, receive, send):
            assert scope["type"] == "lifespan"
            await receive()
            await send({"type": "lifespan.startup.failed", "message": "no"})

        return application


@pytest.mark.anyio
async def test_an_application_that_cannot_start_is_an_error(fake_context):
    told = []
    context = fake_context(plugins=(fraiseql.plugin,))
    with pytest.raises(ServerStartError):
        await serve(Failing(), Bind(port=0), context, lambda *where: told.append(where))
    assert told == []


@pytest.mark.anyio
async def test_a_listener_that_was_given_stays_its_owners(kernel_of, books):
    with open_listener("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        async with kernel_of() as context:
            application = fraiseql.asgi(fraiseql.Schema(books), context)
            for _ in range(2):
                async with anyio.create_task_group() as group:
                    ready = anyio.Event()
                    bind = Bind(listener=listener)
                    group.start_soon(
                        serve, application, bind, context, lambda *_, ready=ready: ready.set()
                    )
                    await ready.wait()
                    async with httpx.AsyncClient() as http:
                        url = f"http://127.0.0.1:{port}/graphql"
                        assert (await http.post(url, json=QUERY)).json() == BOOK
                    group.cancel_scope.cancel()
        assert listener.fileno() >= 0


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "0.0.0.0", "::"])
def test_every_kind_of_host_listens_and_is_shown_as_an_address_to_open(host):
    if ":" in host and not socket.has_ipv6:
        pytest.skip("this system has no IPv6")
    with open_listener(host, 0) as listener:
        port = listener.getsockname()[1]
        url = show_url(*listener.getsockname()[:2])
        assert url.endswith(f":{port}")
        assert "0.0.0.0" not in url
        target = httpx.URL(url).host
        with socket.create_connection((target, port), timeout=5):
            pass


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_a_port_in_use_is_told_with_the_next_one_that_is_free(host):
    if ":" in host and not socket.has_ipv6:
        pytest.skip("this system has no IPv6")
    with ExitStack() as stack:
        while True:  # until two neighbours are free
            first = stack.enter_context(open_listener(host, 0))
            port = first.getsockname()[1]
            try:
                stack.enter_context(open_listener(host, port + 1))
            except FraiseError:
                continue
            break
        with pytest.raises(AddressInUseError) as caught:
            open_listener(host, port)
    free = int(re.search(r"--port (\d+) is free", caught.value.hint)[1])
    assert port + 1 < free <= port + 20
    open_listener(host, free).close()


def test_behind_the_last_port_there_is_no_other():
    try:
        listener = open_listener("127.0.0.1", 65_535)
    except AddressInUseError:
        listener = nullcontext()  # somebody else's, which does as well
    with listener, pytest.raises(AddressInUseError) as caught:
        open_listener("127.0.0.1", 65_535)
    assert "--port 0 takes a free one" in caught.value.hint


def test_importing_the_plugin_imports_no_server():
    code = (
        "import sys, fraiseql.plugin\n"
        "heavy = {'uvicorn', 'anyio', 'graphql', 'typer', 'fraise_kernel', 'psycopg'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=True
    )
    assert done.stdout == "[]\n"
