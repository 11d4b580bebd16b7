"""``fraise demo`` as people run it: a process, a folder, a port."""

import json
import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest
from fraiseql.demo.examples import EXAMPLES

FRAISE = (sys.executable, "-c", "import sys; from fraise_kernel.cli import main; main()")
STEPS = ("Project", "PostgreSQL", "Schema and rows", "Server")


@pytest.fixture
def environment(fraise_dsn) -> dict[str, str]:
    """The process's environment with a fresh database on the run's server."""
    own = {key: text for key, text in os.environ.items() if not key.startswith("FRAISE_")}
    return own | {"FRAISE_POSTGRES__DSN": fraise_dsn, "COLUMNS": "200"}


def run(folder: Path, environment: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*FRAISE, *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )


@contextmanager
def running(folder: Path, environment: dict[str, str], *words: str):
    """The demo while it serves, and the facts that it has told."""
    process = subprocess.Popen(
        [*FRAISE, "demo", "--json", "--port", "0", *words],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line, process.communicate(timeout=30)
        yield process, json.loads(line)
    finally:
        if process.poll() is None:
            process.terminate()
        process.communicate(timeout=30)


def ask(url: str, query: str, accept: str = "application/json"):
    request = urllib.request.Request(
        url,
        json.dumps({"query": query}).encode(),
        {"Content-Type": "application/json", "Accept": accept},
    )
    try:
        with urllib.request.urlopen(request, timeout=20) as response:
            return json.load(response)
    except urllib.error.HTTPError as error:
        return json.load(error)


def listens(url: str) -> bool:
    with socket.socket() as probe:
        probe.settimeout(5)
        return (
            probe.connect_ex(("127.0.0.1", int(url.rsplit(":", 1)[1].split("/", maxsplit=1)[0])))
            == 0
        )


def test_check_prints_each_step_and_ends_well(tmp_path, environment):
    done = run(tmp_path, environment, "demo", "--check")
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    for title in (
        *STEPS,
        "Nested query",
        "Filtered list",
        "Loader",
        "Pages",
        "Totals",
        "Mutation",
        "Exposure",
    ):
        assert any(re.match(rf"ok   {title} +\d+\.\d\d s  \S", line) for line in lines), title
    assert lines[-1].startswith("All answers are what the database says")
    assert (tmp_path / "fraise-demo/fraise.yaml").is_file()
    assert "\x1b" not in done.stdout


def test_check_in_production_finds_the_secure_defaults(tmp_path, environment):
    done = run(tmp_path, environment, "demo", "--check", "--env", "production", "--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["ok"] is True
    steps = {one["step"]: one["detail"] for one in told["steps"]}
    assert steps["Exposure"] == "introspection and GraphiQL are off"
    assert steps["Schema and rows"].endswith("275 artists, 347 albums, 3,503 tracks")
    assert not listens(told["url"])


def test_check_finds_insecure_settings_in_production(tmp_path, environment):
    changed = environment | {"FRAISE_FRAISEQL__INTROSPECTION": "true"}
    done = run(tmp_path, changed, "demo", "--check", "--env", "production")
    assert done.returncode == 1
    assert "error[FQL-DEMO-003] Introspection is on, expected off" in done.stderr


def test_check_finds_a_wrong_document(tmp_path, environment):
    run(tmp_path, environment, "fraiseql", "init", "shop", "--template", "music")
    view = tmp_path / "shop/db/schema/20_documents/v_album.sql"
    view.write_text(
        view.read_text().replace("ORDER BY track.pk_track", "ORDER BY track.pk_track DESC")
    )
    done = run(tmp_path, environment, "demo", "--check", "--dir", "shop")
    assert done.returncode == 1
    assert re.search(r"error\[FQL-DEMO-003\] artist\.albums\[\d+\]\.tracks\[\d+\]", done.stderr)
    assert "FAIL Nested query" in done.stdout
    assert re.search(r"^Failed after \d", done.stdout, re.MULTILINE)


def test_the_shown_requests_give_the_shown_answers(tmp_path, environment):
    with running(tmp_path, environment) as (process, told):
        assert [one["query"] for one in told["requests"]] == [one.query for one in EXAMPLES]
        for example, shown in zip(EXAMPLES, told["requests"], strict=True):
            assert "errors" not in shown["answer"]
            body = shlex.split(example.curl(told["url"]))[-1]
            assert ask(told["url"], json.loads(body)["query"]) == shown["answer"]
        readme = (tmp_path / "fraise-demo/README.md").read_text()
        blocks = re.findall(r"```graphql\n(.*?)```", readme, re.DOTALL)
        assert len(blocks) == 8
        for block in blocks:
            assert "errors" not in ask(told["url"], block), block
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
        assert not listens(told["url"])


def test_people_are_shown_what_to_type(tmp_path, environment):
    with running(tmp_path, environment):
        pass  # a folder and a database that are there already
    process = subprocess.Popen(
        [*FRAISE, "demo", "--port", "0"],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    shown = []
    while not shown or "Ctrl-C" not in shown[-1]:
        line = process.stdout.readline()
        assert line, process.communicate(timeout=20)
        shown.append(line)
    process.send_signal(signal.SIGTERM)
    rest, problems = process.communicate(timeout=20)
    assert (process.returncode, rest, problems) == (0, "", "")
    text = "".join(shown)
    assert re.search(r"^GraphQL +http://127\.0\.0\.1:\d+/graphql$", text, re.MULTILINE)
    assert re.search(r"^GraphiQL +http", text, re.MULTILINE)
    assert "as they were: 275 artists" in text
    assert text.count("\ncurl -s http://127.0.0.1") == 3
    assert text.count('\n{"data":{') == 3


def test_a_second_run_keeps_what_was_changed(tmp_path, environment):
    create = 'mutation { createArtist(input: {name: "Clara Schumann"}) { id } }'
    with running(tmp_path, environment) as (_, told):
        assert "errors" not in ask(told["url"], create)
    with running(tmp_path, environment) as (_, told):
        found = ask(told["url"], '{ artist(identifier: "clara-schumann") { name } }')
        assert found == {"data": {"artist": {"name": "Clara Schumann"}}}


def test_two_at_once_share_the_folder(tmp_path, environment):
    with running(tmp_path, environment) as (_, first):
        done = run(tmp_path, environment, "demo", "--check")
        assert done.returncode == 0, done.stderr
        assert "errors" not in ask(first["url"], EXAMPLES[0].query)


def test_a_database_of_somebody_else_is_never_replaced(tmp_path, environment, fraise_dsn):
    import psycopg

    with psycopg.connect(fraise_dsn) as connection:
        connection.execute("CREATE TABLE precious AS SELECT 1 AS one")
    done = run(tmp_path, environment, "demo", "--check")
    assert done.returncode == 1
    assert "error[FQL-DEMO-005]" in done.stderr
    with psycopg.connect(fraise_dsn) as connection:
        assert connection.execute("SELECT one FROM precious").fetchall() == [(1,)]


def test_changed_files_do_not_replace_a_database_of_the_settings(tmp_path, environment):
    assert run(tmp_path, environment, "demo", "--check").returncode == 0
    (tmp_path / "fraise-demo/db/schema/60_mine.sql").write_text("CREATE TABLE tb_mine (a int);\n")
    done = run(tmp_path, environment, "demo", "--check")
    assert done.returncode == 1
    assert "error[FQL-DEMO-005]" in done.stderr


def test_a_port_in_use_is_told_before_anything_is_made(tmp_path, environment):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = run(tmp_path, environment, "demo", "--port", port)
    assert done.returncode == 1
    assert f"error[FQL-SERVE-004] Port {port} of 127.0.0.1 is in use" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_engine_is_told_before_anything_is_made(tmp_path, environment):
    done = run(tmp_path, environment, "demo", "--engine", "pyton", "--json")
    assert done.returncode == 1
    assert "Did you mean python?" in json.loads(done.stdout)["error"]["hint"]
    assert list(tmp_path.iterdir()) == []


def test_a_foreign_folder_is_left_alone(tmp_path, environment):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/letter.txt").write_text("dear")
    done = run(tmp_path, environment, "demo", "--dir", "mine")
    assert done.returncode == 1
    assert "error[FQL-DEMO-001]" in done.stderr
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letter.txt"]


def test_a_folder_that_cannot_be_made(tmp_path, environment):
    (tmp_path / "file").write_text("")
    done = run(tmp_path, environment, "demo", "--dir", "file/demo")
    assert done.returncode == 1
    assert "error[FQL-INIT-003]" in done.stderr
    assert "Not a directory" in done.stderr


def test_a_syntax_error_in_a_file_is_told_with_its_place(tmp_path, environment):
    run(tmp_path, environment, "fraiseql", "init", "fraise-demo", "--template", "music")
    broken = tmp_path / "fraise-demo/db/schema/60_mine.sql"
    broken.write_text("-- mine\nCREATE TABEL tb_mine (a int);\n")
    done = run(tmp_path, environment, "demo", "--check")
    assert done.returncode == 1
    assert "60_mine.sql:2:8" in done.stderr
    assert "FAIL Schema and rows" in done.stdout


def test_an_unreachable_server_is_told(tmp_path, environment):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    dsn = f"postgresql://nobody@127.0.0.1:{port}/none"
    done = run(tmp_path, environment | {"FRAISE_POSTGRES__DSN": dsn}, "demo", "--check")
    assert done.returncode == 1
    assert "FAIL PostgreSQL" in done.stdout
    assert done.stderr.startswith("error[")


def test_help_names_the_options(tmp_path, environment):
    done = run(tmp_path, environment, "demo", "--help")
    assert done.returncode == 0
    for option in ("--dir", "--port", "--env", "--engine", "--check", "--json"):
        assert option in done.stdout
