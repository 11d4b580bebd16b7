"""A stand-in for the compiled server: the binding's methods, with a test at the other end."""

import asyncio
import contextlib
import gzip
import http.client
import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections import defaultdict
from contextlib import contextmanager

import anyio
import attrs
import pytest
from fraise_hookspecs.repository import Bind, ServerEngineSpec
from fraise_kernel import Kernel
from fraise_postgres import scratch_database
from fraiseql.http.app import Application
from fraiseql.serving.schema import load_schema


class StandInServer:
    """Hands over what a test posts, and keeps what it is told, by request."""

    def __init__(self, settings=b"{}"):
        self.settings = json.loads(settings)
        self.wake, self._raise = os.pipe()
        os.set_blocking(self.wake, False)
        self.events = []
        self.wanted = []
        self.heads = {}
        self.bodies = defaultdict(list)
        self.ended = set()
        self.cuts = []
        self.full = set()
        self.calls = []

    def close(self):
        os.close(self.wake)
        os.close(self._raise)

    def post(self, *event):
        self.events.append(event)
        os.write(self._raise, b"!")

    def request(
        self, identifier, method="POST", target=b"/graphql", version="1.1", body=b"", more=False,
        headers=(), client=("10.0.0.1", 4000), outcome=None, spent=0.0,
    ):  # fmt: skip
        self.post(
            "request", identifier, method, target, version, list(headers), "http", client, body,
            more, outcome, spent,
        )  # fmt: skip

    def take(self, most):
        taken, self.events = self.events[:most], self.events[most:]
        if not self.events:
            with contextlib.suppress(BlockingIOError):
                os.read(self.wake, 65_536)
        return taken

    def more(self, identifier):
        self.wanted.append(identifier)

    def head(self, identifier, status, headers):
        assert identifier not in self.heads
        self.heads[identifier] = (status, headers)

    def body(self, identifier, data, more):
        assert identifier in self.heads
        assert identifier not in self.ended
        self.bodies[identifier].append(data)
        if not more:
            self.ended.add(identifier)
        return identifier not in self.full

    def cut(self, identifier):
        self.cuts.append(identifier)


@pytest.fixture
def stand_in():
    """Makes servers that are closed after the test."""
    made = []

    def make(settings=b"{}"):
        made.append(StandInServer(settings))
        return made[-1]

    yield make
    for server in made:
        server.close()


#: A command of a project, as its console script runs it.
PROGRAM = "import sys; from fraise_kernel import cli; cli.{}()"


@pytest.fixture(scope="session")
def music(tmp_path_factory, fraise_server):
    """The folder of a music store with its data; its settings name a database of its own."""
    with scratch_database(fraise_server, prefix="gateway") as dsn:
        place = tmp_path_factory.mktemp("gateway")
        run_command(place, "fraiseql", "init", "store", "--template", "music")
        folder = place / "store"
        http = {"batch": 4, "cache_control": "private, max-age=5", "incremental": True}
        settings = {"postgres": {"dsn": dsn}, "fraiseql": {"http": http}}
        (folder / "fraise.development.yaml").write_text(
            json.dumps(settings),  # JSON is YAML
            "utf-8",
        )
        run_command(folder, "confiture", "build", "--env", "local", "--seed", dsn=dsn)
        yield folder


def run_command(folder, name, *words, dsn=None):
    kept = {key: text for key, text in os.environ.items() if not key.startswith("FRAISE_")}
    own = {} if dsn is None else {"FRAISE_POSTGRES__DSN": dsn}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(name), *words],
        cwd=folder,
        env={**kept, **own},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr


FRAMING = {"connection", "content-length", "transfer-encoding"}


@attrs.frozen
class Answer:
    """A response as it came: the headers in their order, but for what differs by nature."""

    status: int
    headers: list
    body: bytes


@attrs.frozen
class Served:
    """A server in a thread; ``figures`` are those of the native engine."""

    host: str
    port: int
    figures: object
    engine: str

    def ask(self, body, headers=(), method="POST", target="/graphql"):
        """One request on a connection of its own."""
        sent = body if isinstance(body, bytes) else json.dumps(body).encode()
        head = {"Host": "store.test", "Connection": "close", **dict(headers)}
        if method == "POST":
            head = {"Content-Type": "application/json", **head, "Content-Length": str(len(sent))}
        lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
        with socket.create_connection((self.host, self.port), timeout=20) as connection:
            connection.sendall(f"{method} {target} HTTP/1.1\r\n{lines}\r\n".encode() + sent)
            response = http.client.HTTPResponse(connection, method=method)
            response.begin()
            text = response.read()
        kept = [(n.lower(), v) for n, v in response.getheaders()]
        coding = dict(kept).get("content-encoding")
        if coding == "gzip":  # two libraries, two ways to be as small
            text = gzip.decompress(text)
            kept = [one for one in kept if one[0] != "content-length"]
        own = {"date", "x-request-id"}
        # the framing is each server's own to write, and comes last here
        kept.sort(key=lambda one: (one[0] in FRAMING, one if one[0] in FRAMING else ()))
        return Answer(response.status, [one for one in kept if one[0] not in own], text)


@pytest.fixture(scope="session")
def serve():
    """Serves a project in a thread of this process, for the length of a block."""
    return serve_project


@contextmanager
def choose_executor(name):
    """The environment variable that names who runs queries, while kernels are loaded."""
    if name is None:
        yield
        return
    os.environ["FRAISE_FRAISEQL__EXECUTOR"] = name
    try:
        yield
    finally:
        del os.environ["FRAISE_FRAISEQL__EXECUTOR"]


@contextmanager
def serve_project(folder, engine):
    """Serve a project in a thread of this process.

    ``embedded`` is the engine python with the executor native.
    """
    started = threading.Event()
    found = {}
    made = []

    async def main():
        kernel = Kernel(folder, environment="development")
        with choose_executor("native" if engine == "embedded" else None):
            kernel.load()
        async with kernel as context:
            application = Application(load_schema(context), context)
            if engine == "native":
                found["serve"] = watch_servers(made)
            else:
                found["serve"] = context.catalog(ServerEngineSpec).load("python")

            def ready(host, port):
                found["place"] = host, port
                started.set()

            with anyio.CancelScope() as scope:
                loop = asyncio.get_running_loop()
                found["stop"] = lambda: loop.call_soon_threadsafe(scope.cancel)
                async with application.lifespan():
                    if engine == "embedded":
                        made.append(application.engine.delegate.executor)
                    await found["serve"](application, Bind(port=0, drain=5), context, ready)

    def run():
        try:
            anyio.run(main)
        except BaseException as error:  # noqa: BLE001  # told to the test below
            found["error"] = error
        finally:
            started.set()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    assert started.wait(60), "the server did not start"
    if "error" in found:
        raise found["error"]
    if made:
        wait_for_database(made[0])
    try:
        yield Served(
            *found["place"], (lambda: json.loads(made[0].figures())) if made else None, engine
        )
    finally:
        if thread.is_alive():
            found["stop"]()
        thread.join(30)
        assert not thread.is_alive(), "the server did not end"
        if "error" in found:
            raise found["error"]


def wait_for_database(server):
    """Until a connection is open, Python answers."""
    deadline = time.monotonic() + 60
    while (pool := json.loads(server.figures())["pool"]) is not None and not pool["open"]:
        assert time.monotonic() < deadline, "the database was not reached"
        time.sleep(0.01)


def watch_servers(made):
    """The engine, and the native servers that it makes from now on."""
    from fraise_gateway import serving

    async def serve(*given):
        def make(*arguments):
            made.append(original(*arguments))
            return made[-1]

        original = serving._make
        serving._make = make
        try:
            await serving.serve(*given)
        finally:
            serving._make = original

    return serve


@pytest.fixture(scope="session")
def served():
    """Makes what asks a server at a place."""
    return lambda host, port: Served(host, port, None, "native")


@pytest.fixture(scope="session", params=["native", "embedded"])
def both(request, music):
    """The music store by Python alone, and by Rust: a server, or inside of an application."""
    pytest.importorskip("fraise_server", reason="the compiled module is not installed")
    with serve_project(music, "python") as python, serve_project(music, request.param) as native:
        yield python, native


_PLUGIN = """
from fraise_hookspecs import hookimpl
from fraise_hookspecs.repository import SessionVariableSpec


@hookimpl
def fraise_session_variables():
    return (SessionVariableSpec(name="app.user", summary="", target="user_plugin:user"),)


def user(view):
    return "1"
"""


@pytest.fixture
def python_variable():
    """Puts a plugin into a project whose session variable only Python can say; gives what to set."""

    def install(folder):
        (folder / "user_plugin.py").write_text(_PLUGIN, "utf-8")
        metadata = folder / "user_plugin-1.0.dist-info"
        metadata.mkdir()
        (metadata / "METADATA").write_text(
            "Metadata-Version: 2.1\nName: user-plugin\nVersion: 1.0\n"
            "Requires-Dist: fraise-hookspecs>=1,<2\n"
        )
        (metadata / "entry_points.txt").write_text("[fraise.plugins]\nuser = user_plugin\n")
        path = os.pathsep.join([str(folder), os.environ.get("PYTHONPATH", "")])
        return {"PYTHONPATH": path}

    return install
