"""``fraise serve`` as a process: what it says, how it ends, and what it refuses."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import httpx
import pytest

FRAISE = Path(sys.executable).with_name("fraise")
#: As in ``conftest``; nobody names the engine that is usual.
ENGINE = os.environ.get("FRAISE_TEST_ENGINE")
EXECUTOR = {"FRAISE_FRAISEQL__EXECUTOR": "native"} if ENGINE == "embedded" else {}
DEFAULT = "python" if find_spec("fraise_server") is None else "native"
SERVER = "python" if EXECUTOR else ENGINE or DEFAULT
NAMED = () if ENGINE is None else ("--engine", SERVER)
QUERY = {"query": "{ books { title } }"}


def environment_of(**more):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FRAISE_")}
    return {**kept, "PYTHONUNBUFFERED": "1", "NO_COLOR": "1", **EXECUTOR, **more}


@contextmanager
def serving(project, *words, environment="development", **variables):
    """A running ``fraise serve``; the process, and what it says of itself."""
    command = [FRAISE, "--project", project, "--env", environment]
    command += ["serve", *NAMED, "--port", "0", "--json", *words]
    process = subprocess.Popen(
        [str(word) for word in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment_of(**variables),
    )
    try:
        line = process.stdout.readline()
        assert line, process.stderr.read()
        yield process, json.loads(line)
    finally:
        process.kill()
        process.communicate(timeout=10)


def fraise(*words, **variables):
    return subprocess.run(
        [str(FRAISE), *map(str, words)],
        capture_output=True,
        text=True,
        timeout=60,
        env=environment_of(**variables),
    )


@contextmanager
def post_slowly(said, query):
    """A connection on which a request has been sent and is being worked on."""
    body = json.dumps({"query": query}).encode()
    with socket.create_connection((said["host"], said["port"])) as connection:
        connection.settimeout(15)
        connection.sendall(
            b"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            b"Content-Length: %d\r\n\r\n" % len(body) + body
        )
        time.sleep(0.4)
        yield connection


def refused(code, *words, **variables):
    """Run a command that must be refused with a code; what it said."""
    done = fraise(*words, **variables)
    assert done.returncode == 1, done
    assert f"error[{code}]" in done.stderr, done.stderr
    assert "hint: " in done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_serves_until_a_signal_and_answers_what_is_open(books_project, number):
    with serving(books_project) as (process, said):
        assert said["environment"] == "development"
        assert said["engine"] == SERVER
        assert said["pid"] == process.pid
        url = said["url"]
        assert len(httpx.post(url, json=QUERY).json()["data"]["books"]) == 2
        with post_slowly(said, "{ wait(seconds: 0.7) }") as slow:
            process.send_signal(number)
            answer = b""
            while b"waited" not in answer:
                chunk = slow.recv(4096)
                assert chunk, answer
                answer += chunk
        _, log = process.communicate(timeout=15)
        assert process.returncode == 0, log
        assert "Traceback" not in log
        with pytest.raises(httpx.ConnectError):
            httpx.post(url, json=QUERY)


def test_while_it_ends_nobody_new_is_left_waiting(books_project):
    with (
        serving(books_project, "--drain", "20") as (process, said),
        post_slowly(said, "{ wait(seconds: 25) }"),
    ):
        process.send_signal(signal.SIGTERM)
        time.sleep(0.5)
        assert process.poll() is None
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((said["host"], said["port"]), timeout=5)


def test_a_second_signal_ends_it_at_once(books_project):
    with (
        serving(books_project, "--drain", "60") as (process, said),
        post_slowly(said, "{ wait(seconds: 25) }"),
    ):
        process.send_signal(signal.SIGINT)
        time.sleep(0.3)
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=10)


def test_what_a_person_reads(books_project):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [
            str(FRAISE),
            "--project",
            str(books_project),
            "serve",
            *NAMED,
            "--port",
            str(port),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment_of(),
    )
    try:
        lines = [process.stdout.readline().rstrip() for _ in range(7)]
        httpx.post(f"http://127.0.0.1:{port}/graphql", json=QUERY)
    finally:
        process.terminate()
        _, log = process.communicate(timeout=15)
    url = f"http://127.0.0.1:{port}"
    assert lines == [
        f"FraiseQL serves {books_project.name} (development, engine {SERVER})",
        f"  GraphQL   {url}/graphql",
        f"  GraphiQL  {url}/graphql in a browser",
        f"  Health    {url}/healthz and {url}/readyz",
        "  On        GraphiQL, introspection, suggestions, CSRF prevention",
        "  Off       CORS, batch, internal errors in answers",
        "Stop with Ctrl-C.",
    ]
    assert re.search(
        r"^\d\d:\d\d:\d\d POST /graphql 200 query \d+\.\d ms \d+ B [0-9a-f]{32}$", log, re.MULTILINE
    )
    assert process.returncode == 0


def test_production_is_closed_and_logs_json(books_project):
    with serving(books_project, environment="production") as (process, said):
        assert said["graphiql"] is False
        introspection = httpx.post(said["url"], json={"query": "{ __schema { types { name } } }"})
        assert "data" not in introspection.json()
        failing = httpx.post(said["url"], json={"query": "{ fail }"})
        process.terminate()
        _, log = process.communicate(timeout=15)
    entries = [json.loads(line) for line in log.splitlines()]
    access = [entry for entry in entries if entry["logger"] == "fraiseql.access"]
    assert [entry["status"] for entry in access] == [200, 200]
    assert access[1]["request_id"] == failing.headers["x-request-id"]
    (failure,) = [entry for entry in entries if "traceback" in entry]
    assert "the password is 1234" in failure["traceback"]
    assert failing.json()["errors"][0]["extensions"]["id"] in failure["message"]


def test_a_port_in_use_is_told_before_anything_is_started(books_project):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        # The database is not there either: the port is looked at first.
        said = refused(
            "FQL-SERVE-004",
            *("--project", books_project, "serve", "--port", port),
            FRAISE_POSTGRES__DSN="postgresql://nobody@127.0.0.1:1/nothing",
        )
    assert f"Port {port} of 127.0.0.1 is in use" in said
    assert re.search(r"another port: --port \d+ is free\.", said)


@pytest.mark.parametrize("host", ["nowhere.invalid", "203.0.113.7", "x" * 300])
def test_an_unknown_host(books_project, host):
    said = refused("FQL-SERVE-006", "--project", books_project, "serve", "--host", host)
    assert host in said


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0,
    reason="low ports are given away with setpriv, which needs Linux and root",
)
def test_a_forbidden_port(books_project, tmp_path_factory):
    code = (
        "import sys; from fraiseql.serving.listening import open_listener\n"
        "try: open_listener('127.0.0.1', 81)\n"
        "except Exception as error: print(error.code, error); sys.exit(1)"
    )
    limit = Path("/proc/sys/net/ipv4/ip_unprivileged_port_start")
    if int(limit.read_text()) <= 81:
        pytest.skip("this system lets everybody listen on low ports")
    done = subprocess.run(
        ["setpriv", "--bounding-set=-net_bind_service", sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert done.stdout.startswith("FQL-SERVE-005"), done


def test_a_port_outside_of_the_range_is_a_usage_error(books_project):
    done = fraise("--project", books_project, "serve", "--port", "70000")
    assert done.returncode == 2
    assert "70000" in done.stderr


def test_an_unknown_engine(books_project):
    done = fraise("--project", books_project, "serve", "--engine", "pyhton")
    assert done.returncode == 1
    assert "error[FQL-SERVE-009]" in done.stderr
    assert "--engine must name a server engine that is installed, found 'pyhton'." in done.stderr
    assert "Did you mean python? There are: " in done.stderr.partition("hint:")[2]
    assert "Spec" not in done.stderr


def test_a_missing_schema_setting(books_project):
    settings = books_project / "fraise.yaml"
    settings.write_text(settings.read_text().partition("fraiseql:")[0])
    said = refused("FQL-SERVE-001", "--project", books_project, "serve", "--port", "0")
    assert "fraise.yaml" in said
    assert "app.schema:schema" in said


@pytest.mark.parametrize("named", ["app.schema", "app/schema.py:schema", ":schema"])
def test_a_malformed_schema_setting(books_project, named):
    said = refused(
        "FQL-SERVE-001",
        *("--project", books_project, "serve", "--port", "0"),
        FRAISE_FRAISEQL__SCHEMA=named,
    )
    assert named in said


@pytest.mark.parametrize(
    ("named", "code", "word"),
    [
        ("app.nowhere:schema", "FQL-SERVE-002", "app.nowhere"),
        ("app.schema:schemas", "FQL-SERVE-003", "found nothing of that name"),
        ("app.schema:fraiseql", "FQL-SERVE-003", "found a module"),
    ],
)
def test_a_schema_that_is_not_there(books_project, named, code, word):
    said = refused(
        code,
        *("--project", books_project, "serve", "--port", "0"),
        FRAISE_FRAISEQL__SCHEMA=named,
    )
    assert word in said
    assert "fraiseql.schema" in said


@pytest.mark.parametrize(
    ("file", "text", "place", "word"),
    [
        ("schema.py", "import fraiseql\n\nschema = fraiseql.Schema(\n", "app/schema.py:3", "never"),
        ("schema.py", "import fraiseql\nimport numpie\n", "app/schema.py:2", "numpie"),
        ("schema.py", "from app.models import Bok\n", "app/schema.py:1", "Bok"),
        ("models.py", "x = 1\ny = 1 / 0\n", "app/models.py:2", "division"),
        ("models.py", "def broken(:\n", "app/models.py:1", "invalid syntax"),
        (
            "models.py",
            "import fraiseql\n\n\n@fraiseql.mutation\nclass Broken:\n    pass\n",
            "app/models.py:4",
            "names no function",
        ),
    ],
)
def test_the_line_of_the_projects_own_mistake(books_project, file, text, place, word):
    (books_project / "app" / file).write_text(text)
    done = fraise("--project", books_project, "serve", "--port", "0")
    assert done.returncode == 1, done
    assert place in done.stderr
    assert word in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("dsn", "word"),
    [
        ("postgresql://nobody@127.0.0.1:1/nothing", "127.0.0.1"),
        ("mysql://localhost/books", "postgres.dsn"),
    ],
)
def test_a_wrong_dsn(books_project, dsn, word):
    done = fraise(*("--project", books_project, "serve", "--port", "0"), FRAISE_POSTGRES__DSN=dsn)
    assert done.returncode == 1, done
    assert "error[PG-" in done.stderr, done.stderr
    assert word in done.stderr
    assert "Traceback" not in done.stderr


def test_errors_for_machines(books_project):
    done = fraise("--project", books_project, "serve", "--host", "nowhere.invalid", "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["error"]["code"] == "FQL-SERVE-006"


def test_a_database_without_the_tables(books_project, fraise_dsn):
    said = refused(
        "FQL-CATALOG-001",
        *("--project", books_project, "serve", "--port", "0"),
        FRAISE_POSTGRES__DSN=fraise_dsn,
    )
    assert "tv_book" in said


def test_reloading_is_not_for_production(books_project):
    said = refused(
        "FQL-SERVE-008", "--project", books_project, "--env", "production", "serve", "--reload"
    )
    assert "production" in said
