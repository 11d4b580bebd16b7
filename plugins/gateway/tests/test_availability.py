"""``fraise serve`` without ``--engine``: native where it can serve, else python, which is told."""

import json
import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from importlib.util import find_spec

import httpx
import pytest
from fraise_gateway.availability import find_hindrance
from fraise_gateway.errors import (
    HttpsUnavailableError,
    ModuleVersionError,
    UnsupportedConnectionError,
)
from fraise_gateway.settings import GatewaySettings
from fraise_postgres import PostgresSettings
from fraise_testing import FakeContext

PROGRAM = "from fraise_kernel import cli; cli.main()"
SCHEMA = """
import fraiseql


@fraiseql.query
def greeting() -> str:
    return "hello"


schema = fraiseql.Schema(__name__)
"""
TLS = {"FRAISE_GATEWAY__TLS_CERTIFICATE": "a.pem", "FRAISE_GATEWAY__TLS_KEY": "a.key"}

needs_module = pytest.mark.skipif(
    find_spec("fraise_server") is None, reason="the compiled module is not installed"
)


@pytest.fixture
def project(tmp_path, fraise_dsn):
    (tmp_path / "store.py").write_text(SCHEMA, "utf-8")
    settings = {"fraiseql": {"schema": "store:schema"}, "postgres": {"dsn": fraise_dsn}}
    (tmp_path / "fraise.yaml").write_text(json.dumps(settings), "utf-8")
    return tmp_path


@pytest.fixture
def broken(tmp_path):
    """What lets Python find a compiled module that does not load."""
    folder = tmp_path / "modules"
    folder.mkdir()
    (folder / "fraise_server.py").write_text("raise ImportError('libc is too old')\n", "utf-8")
    path = os.pathsep.join([str(folder), os.environ.get("PYTHONPATH", "")])
    return {"PYTHONPATH": path.rstrip(os.pathsep)}


def start(project, *words, **variables):
    kept = {key: text for key, text in os.environ.items() if not key.startswith(("FRAISE_", "PG"))}
    command = [sys.executable, "-c", PROGRAM, "--project", str(project), "serve", "--port", "0"]
    return subprocess.Popen(
        [*command, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**kept, "PYTHONUNBUFFERED": "1", "NO_COLOR": "1", "COLUMNS": "200", **variables},
    )


@contextmanager
def serving(project, *words, **variables):
    """A running server, and its first line."""
    process = start(project, *words, **variables)
    try:
        line = process.stdout.readline()
        assert line, process.stderr.read()
        yield process, line
    finally:
        process.kill()
        process.communicate(timeout=10)


def greet(said):
    return httpx.post(said["url"], json={"query": "{ greeting }"}, timeout=20).json()["data"]


def refuse(project, *words, code, **variables):
    process = start(project, *words, **variables)
    said = "".join(process.communicate(timeout=60))
    assert process.returncode == 1, said
    assert f"error[{code}]" in said
    assert "Traceback" not in said
    return said


@needs_module
def test_native_serves_where_nobody_names_an_engine(project):
    with serving(project, "--json") as (process, line):
        said = json.loads(line)
        assert (said["engine"], said["passed_over"]) == ("native", [])
        assert greet(said) == {"greeting": "hello"}
        process.send_signal(signal.SIGTERM)
        _, log = process.communicate(timeout=20)
    assert "instead of" not in log


def test_python_serves_who_names_it(project, broken):
    with serving(project, "--engine", "python", "--json", **broken) as (process, line):
        said = json.loads(line)
        assert (said["engine"], said["passed_over"]) == ("python", [])
        assert greet(said) == {"greeting": "hello"}
        process.send_signal(signal.SIGTERM)
        _, log = process.communicate(timeout=20)
    assert "instead of" not in log


@pytest.mark.parametrize("environment", ["development", "production"])
def test_python_serves_where_the_module_does_not_load_and_says_so_once(
    project, broken, environment
):
    with serving(project, "--json", FRAISE_ENV=environment, **broken) as (process, line):
        said = json.loads(line)
        assert said["engine"] == "python"
        (passed,) = said["passed_over"]
        assert (passed["engine"], passed["code"]) == ("native", "GATE-MODULE-002")
        assert "libc is too old" in passed["message"]
        assert "fraise-server" in passed["hint"]
        assert greet(said) == {"greeting": "hello"}
        process.send_signal(signal.SIGTERM)
        _, log = process.communicate(timeout=20)
    (told,) = [line for line in log.splitlines() if "instead of native" in line]
    assert "libc is too old" in told
    assert "pip install --force-reinstall fraise-server" in told
    if environment == "production":
        entry = json.loads(told)
        assert (entry["level"], entry["code"]) == ("warning", "GATE-MODULE-002")


def test_a_person_reads_it_beside_the_first_lines(project, broken):
    with serving(project, **broken) as (process, line):
        assert "engine python" in line
        process.send_signal(signal.SIGTERM)
        _, log = process.communicate(timeout=20)
    assert log.count("The engine python serves instead of native. The compiled module") == 1


def test_a_server_that_reloads_says_it_once(project, broken):
    with serving(project, "--reload", "--json", **broken) as (process, line):
        assert json.loads(line)["engine"] == "python"
        (project / "store.py").write_text(SCHEMA.replace("hello", "good evening"), "utf-8")
        log = ""
        while "Reloaded." not in log:
            more = process.stderr.readline()
            assert more, log
            log += more
        assert greet(json.loads(line)) == {"greeting": "good evening"}
    assert log.count("instead of native") == 1


@pytest.mark.parametrize("words", [(), ("--reload",)])
def test_native_by_name_is_refused_where_its_module_does_not_load(project, broken, words):
    said = refuse(project, "--engine", "native", *words, code="GATE-MODULE-002", **broken)
    assert "libc is too old" in said
    assert "--engine python" in said
    assert "Watching" not in said


def test_nobody_is_served_in_the_clear_where_the_settings_ask_for_https(project, broken):
    said = refuse(project, code="GATE-SERVE-006", **broken, **TLS)
    assert "gateway.tls_certificate" in said
    assert "libc is too old" in said


@needs_module
def test_python_serves_where_only_libpq_can_connect(project):
    with serving(project, "--json", PGSSLCRL="/nowhere/a.crl") as (_, line):
        said = json.loads(line)
        assert said["engine"] == "python"
        (passed,) = said["passed_over"]
        assert passed["code"] == "GATE-SERVE-003"
        assert greet(said) == {"greeting": "hello"}


@pytest.fixture
def no_variables(monkeypatch):
    for name in os.environ:
        if name.startswith("PG"):
            monkeypatch.delenv(name)


def hindrance(dsn=None, **gateway):
    settings = {"postgres": PostgresSettings(dsn=dsn), "gateway": GatewaySettings(**gateway)}
    return find_hindrance(FakeContext(settings=settings))


@needs_module
@pytest.mark.parametrize(
    "dsn",
    [
        None,
        "postgresql://somebody@127.0.0.1:1/nothing",
        "host=127.0.0.1 port=1 sslmode=verify-full",
        "service=that_is_looked_up_later",
    ],
)
def test_nothing_hinders_what_is_spoken(no_variables, dsn):
    assert hindrance(dsn) is None


@needs_module
@pytest.mark.parametrize("word", ["gssencmode=require", "sslpassword=secret", "sslcrl=/a.crl"])
def test_connections_that_are_not_spoken_hinder(no_variables, word):
    error = hindrance(f"host=127.0.0.1 {word}")
    assert isinstance(error, UnsupportedConnectionError)
    assert word.partition("=")[0] in error.message
    assert "secret" not in error.message
    assert error.where.key == "postgres.dsn"


@needs_module
def test_variables_count_beside_an_embedded_server_too(no_variables, monkeypatch):
    monkeypatch.setenv("PGGSSENCMODE", "require")
    assert isinstance(hindrance(), UnsupportedConnectionError)


def test_https_is_not_given_up(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "fraise_server", None)  # so Python keeps one from being found
    files = {"tls_certificate": tmp_path / "a.pem", "tls_key": tmp_path / "a.key"}
    with pytest.raises(HttpsUnavailableError, match="fraise_server, which is not installed") as it:
        hindrance(**files)
    assert "fraise-suite[gateway]" in it.value.hint
    assert hindrance().code == "GATE-MODULE-001"


def test_another_version_hinders(monkeypatch, tmp_path):
    (tmp_path / "fraise_server.py").write_text('__version__ = "0.0.1"\n', "utf-8")
    monkeypatch.delitem(sys.modules, "fraise_server", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    try:
        error = hindrance()
        assert isinstance(error, ModuleVersionError)
        assert "found 0.0.1" in error.message
    finally:
        sys.modules.pop("fraise_server", None)
