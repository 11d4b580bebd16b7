"""``fraise db`` as people type it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import psycopg
import pytest
from fraise_postgres.server import start_server
from fraise_postgres.server.inspection import Condition, inspect
from fraise_postgres.server.layout import find_layout

from .conftest import SETTINGS, query, wait_for

FRAISE = (sys.executable, "-c", "from fraise_kernel.cli import main; main()")


@pytest.fixture
def fraise(project):
    """Call the command in a project that has data."""
    (project / "fraise.yaml").write_text("project: shop\n")

    def call(*words: str, status: int = 0, **options: object) -> str:
        done = subprocess.run(
            [*FRAISE, "--project", project, "db", *words],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            **options,
        )
        assert done.returncode == status, (done.stdout, done.stderr)
        return done.stdout if status == 0 else done.stdout + done.stderr

    return call


def test_start_url_status_stop(fraise, project):
    assert "stopped" in fraise("status")
    assert "PG-SERVER-017" in fraise("url", status=1)
    url = fraise("start").strip()
    assert query(url, "SELECT current_database()") == [("app",)]
    assert fraise("url").strip() == url
    assert query(fraise("url", "--database", "postgres").strip(), "SELECT 1") == [(1,)]
    facts = json.loads(fraise("status", "--json"))
    assert facts["state"] == "running"
    assert facts["kept"] is True
    assert facts["users"] == []
    assert facts["connections"] == 0
    assert facts["size"] > 10_000_000
    assert facts["data"] == str(project / ".fraise" / "postgres" / "data")
    os.kill(facts["pid"], 0)
    text = fraise("status")
    assert "yes, until `fraise db stop`" in text
    assert "nobody" in text
    assert json.loads(fraise("start", "--json"))["pid"] == facts["pid"]
    assert fraise("stop") == "stopped\n"
    assert fraise("stop") == "the server was not running\n"
    assert json.loads(fraise("stop", "--json")) == {"stopped": False}
    assert json.loads(fraise("url", "--json", status=1))["error"]["code"] == "PG-SERVER-017"


def test_url_can_start(fraise):
    url = json.loads(fraise("url", "--start", "--json"))["url"]
    assert query(url, "SELECT 1") == [(1,)]


def test_stop_refuses_while_somebody_is_connected(fraise):
    url = fraise("start").strip()
    with psycopg.connect(url, application_name="dashboards"):
        said = fraise("stop", status=1)
        assert "PG-SERVER-016" in said
        assert "connection of dashboards as fraise to app" in said
        assert json.loads(fraise("status", "--json"))["connections"] == 1
        assert fraise("stop", "--force") == "stopped\n"


def test_psql_starts_the_server_and_takes_its_own_arguments(fraise, project, monkeypatch):
    monkeypatch.setenv("PGHOST", "nowhere.invalid")
    monkeypatch.setenv("PGDATABASE", "wrong")
    assert fraise("psql", "-Atc", "SELECT current_database(), current_user") == "app|fraise\n"
    assert fraise("psql", "-Atc", "SELECT current_database()", "postgres") == "postgres\n"
    assert fraise("psql", "-XAt", input="SELECT 2 + 3") == "5\n"
    assert "does not exist" in fraise("psql", "-c", "SELECT * FROM missing", status=1)
    assert "--tuples-only" in fraise("psql", "--help")
    assert inspect(find_layout(project), SETTINGS).condition is Condition.STOPPED


def test_interrupt_in_psql_ends_the_statement_and_keeps_the_server(project):
    (project / "fraise.yaml").write_text("project: shop\n")
    with start_server(project, settings=SETTINGS) as server:
        process = subprocess.Popen(
            [*FRAISE, "--project", project, "db", "psql", "-c", "SELECT pg_sleep(60)"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        running = "SELECT 1 FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(60)'"
        wait_for(lambda: query(server.dsn(), running))
        time.sleep(0.1)
        os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=20)
        assert "canceling statement" in said
        assert query(server.dsn(), "SELECT 1") == [(1,)]


def test_server_of_somebody_else_is_shown_and_left_alone(project, fraise, fraise_dsn):
    (project / "fraise.yaml").write_text(json.dumps({"postgres": {"dsn": fraise_dsn}}))
    assert fraise("url").strip() == fraise_dsn
    facts = json.loads(fraise("status", "--json"))
    assert facts["source"] == "settings"
    assert facts["state"] == "running"
    for verb in ("start", "stop"):
        assert "PG-SERVER-018" in fraise(verb, status=1)
    assert fraise("psql", "-Atc", "SELECT 7") == "7\n"
    assert inspect(find_layout(project), SETTINGS).condition is Condition.STOPPED


def test_help_names_every_command(fraise):
    text = fraise("--help")
    for name in ("start", "stop", "status", "url", "psql"):
        assert name in text
