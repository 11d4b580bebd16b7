"""``fraise serve --engine native`` as a process: what it says, how it drains, what it refuses."""

import json
import os
import re
import shutil
import signal
import ssl
import subprocess
import sys
import threading
import time
from contextlib import contextmanager

import httpx
import pytest

pytest.importorskip("fraise_server", reason="the compiled module is not installed")

PROGRAM = "from fraise_kernel import cli; cli.main()"
SCHEMA = """
from pathlib import Path

import anyio
import fraiseql


@fraiseql.query
async def wait(info, seconds: float) -> str:
    Path(__file__).with_name("waiting").touch()
    await anyio.sleep(seconds)
    return "waited"


@fraiseql.query
def greeting() -> str:
    return "hello"


schema = fraiseql.Schema(__name__)
"""


@pytest.fixture
def project(tmp_path, fraise_dsn):
    (tmp_path / "store.py").write_text(SCHEMA, "utf-8")
    settings = {"fraiseql": {"schema": "store:schema"}, "postgres": {"dsn": fraise_dsn}}
    (tmp_path / "fraise.yaml").write_text(json.dumps(settings), "utf-8")
    return tmp_path


def start(project, *words, engine="native", **variables):
    kept = {key: text for key, text in os.environ.items() if not key.startswith("FRAISE_")}
    command = [sys.executable, "-c", PROGRAM, "--project", project, "serve", "--port", "0"]
    command += ["--engine", engine]
    return subprocess.Popen(
        [*map(str, command), "--json", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**kept, "PYTHONUNBUFFERED": "1", "NO_COLOR": "1", "COLUMNS": "200", **variables},
    )


@contextmanager
def serving(project, *words, engine="native", **variables):
    """A running server and what it says of itself."""
    process = start(project, *words, engine=engine, **variables)
    try:
        line = process.stdout.readline()
        assert line, process.stderr.read()
        yield process, json.loads(line)
    finally:
        process.kill()
        process.communicate(timeout=10)


def ask(said, query, **more):
    return httpx.post(said["url"], json={"query": query}, timeout=20, **more)


def ask_aside(project, said, query):
    """Ask in a thread, and go on when it is with Python.

    The answer, or what became of it instead, is in the list.
    """
    answers = []

    def run():
        try:
            answers.append(ask(said, query))
        except httpx.HTTPError as error:
            answers.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    limit = time.monotonic() + 60
    while not (project / "waiting").exists():
        assert thread.is_alive(), answers
        assert time.monotonic() < limit
        time.sleep(0.05)
    return thread, answers


def refuse(project, *words, code, **variables):
    process = start(project, *words, **variables)
    said = "".join(process.communicate(timeout=60))
    assert process.returncode != 0
    assert code in said
    return said


def test_it_serves_and_ends(project):
    with serving(project) as (process, said):
        assert said["engine"] == "native"
        assert said["pid"] == process.pid
        assert ask(said, "{ greeting }").json() == {"data": {"greeting": "hello"}}
        process.send_signal(signal.SIGTERM)
        _, log = process.communicate(timeout=20)
        assert process.returncode == 0
        assert re.search(r"Answered natively: \d+; by Python: 1 \(", log), log


def test_figures_are_logged_on_a_signal(project):
    with serving(project) as (process, said):
        for _ in range(3):
            ask(said, "{ greeting }")
        process.send_signal(signal.SIGUSR1)
        time.sleep(0.5)
        assert ask(said, "{ greeting }").status_code == 200
        process.kill()
        _, log = process.communicate(timeout=20)
        assert "by Python: 3 (" in log


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_open_requests_are_answered_at_the_end(project, number):
    with serving(project, "--drain", "10") as (process, said):
        thread, answers = ask_aside(project, said, "{ wait(seconds: 2) }")
        process.send_signal(number)
        time.sleep(0.7)
        with pytest.raises(httpx.ConnectError):
            ask(said, "{ greeting }")
        thread.join(20)
        assert answers[0].json() == {"data": {"wait": "waited"}}
        process.wait(timeout=20)


def test_what_takes_too_long_at_the_end_is_told(project):
    with serving(project, "--drain", "1") as (process, said):
        thread, answers = ask_aside(project, said, "{ wait(seconds: 60) }")
        process.send_signal(signal.SIGTERM)
        thread.join(30)
        assert answers[0].status_code == 503
        assert answers[0].json()["errors"][0]["extensions"]["code"] == "SHUTTING_DOWN"
        process.wait(timeout=30)


def test_second_signal_ends_the_drain(project):
    with serving(project, "--drain", "60") as (process, said):
        thread, answers = ask_aside(project, said, "{ wait(seconds: 20) }")
        began = time.monotonic()
        process.send_signal(signal.SIGINT)
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        thread.join(10)
        assert answers[0].status_code == 503
        process.wait(timeout=10)
        assert time.monotonic() - began < 10


def test_connections_that_idle_do_not_hold_the_end_up(project):
    with serving(project, "--drain", "30") as (process, said), httpx.Client() as client:
        client.post(said["url"], json={"query": "{ greeting }"})
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=10)
        assert time.monotonic() - began < 5


def test_certificate_that_is_not_there_is_refused(project):
    said = refuse(
        project,
        code="GATE-SERVE-002",
        FRAISE_GATEWAY__TLS_CERTIFICATE="none.pem",
        FRAISE_GATEWAY__TLS_KEY="none.key",
    )
    assert "none.pem" in said


def test_connection_that_is_not_spoken_is_refused(project):
    assert "sslcrl" in refuse(project, code="GATE-SERVE-003", PGSSLCRL="/nowhere/a.crl")


def test_session_variable_that_only_python_knows_is_told(project, python_variable):
    with serving(project, **python_variable(project)) as (process, said):
        for _ in range(4):
            assert ask(said, "{ greeting }").status_code == 200
        process.send_signal(signal.SIGTERM)
        _, log = process.communicate(timeout=20)
    assert "app.user" in log
    assert "Answered natively: 0; by Python: 4" in log


def read_access_log(project, engine, environment):
    """The lines of a server for one and the same conversation, without what differs by nature.

    They are sorted: Rust and Python write theirs side by side.
    """
    variables = {"FRAISE_ENV": environment, "FRAISE_FRAISEQL__HTTP__BATCH": "3"}
    query = {"query": "query Name { kind: __typename }"}
    with (
        serving(project, engine=engine, **variables) as (process, said),
        httpx.Client(headers={"X-Request-Id": "request-12345678"}, timeout=20) as client,
    ):
        url = said["url"]
        for _ in range(4):
            assert client.post(url, json=query).json() == {"data": {"kind": "Query"}}
        tag = client.get(url, params=query).headers["etag"]
        headers = {"If-None-Match": tag}
        assert client.get(url, params=query, headers=headers).status_code == 304
        assert len(client.post(url, json=[query, query]).json()) == 2
        assert "errors" in client.post(url, json={"query": "{ none }"}).json()
        assert client.get(url.replace("/graphql", "/nothing")).status_code == 404
        process.send_signal(signal.SIGTERM)
        _, log = process.communicate(timeout=20)
    if engine == "native":
        assert re.search(r"Answered natively: [3-9]", log), log
    lines = [line for line in log.splitlines() if "request-12345678" in line]
    if environment == "production":
        rows = [json.loads(line) for line in lines]
        for row in rows:
            assert row.pop("milliseconds") >= 0
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S*", row.pop("time"))
            row["message"] = re.sub(r"[\d.]+ ms", "N ms", row["message"])
        return sorted(rows, key=json.dumps)
    return sorted(re.sub(r"^\d\d:\d\d:\d\d |[\d.]+(?= ms)", "", line) for line in lines)


@pytest.mark.parametrize("environment", ["development", "production"])
def test_access_log_is_the_same_whoever_answers(project, environment):
    native = read_access_log(project, "native", environment)
    assert len(native) == 9
    assert native == read_access_log(project, "python", environment)


@pytest.fixture
def certificate(tmp_path):
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed")
    certificate, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    subprocess.run(
        [
            *(openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"),
            *("-keyout", str(key), "-out", str(certificate)),
        ],
        check=True,
        capture_output=True,
        timeout=60,
    )
    return certificate, key


def test_https(project, certificate):
    variables = {
        "FRAISE_GATEWAY__TLS_CERTIFICATE": str(certificate[0]),
        "FRAISE_GATEWAY__TLS_KEY": "key.pem",  # below the project
    }
    with serving(project, **variables) as (_, said):
        context = ssl.create_default_context(cafile=str(certificate[0]))
        url = said["url"]
        assert url.startswith("https:")
        with httpx.Client(verify=context) as client:
            answer = client.post(url, json={"query": "{ greeting }"})
        assert answer.json() == {"data": {"greeting": "hello"}}
        with pytest.raises(httpx.HTTPError):
            ask({"url": url.replace("https:", "http:")}, "{ greeting }")
