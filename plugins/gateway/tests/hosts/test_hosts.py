"""The executor ``native`` in FastAPI behind the servers that people run: each is a real process."""

import os
import re
import signal
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

import httpx
import psycopg
import pytest
from fraise_postgres import scratch_database
from fraise_testing.modules import load_module

HERE = Path(__file__).parent
serving = load_module(HERE / "serving.py", "gateway_hosts_serving")

NOTES = "{ notes(limit: 1, orderBy: [{field: TEXT}]) { text } }"
NAPS = "{ naps(limit: 1) { slept } }"
WRITE = "mutation ($text: String!) { writeNote(input: {text: $text}) { text } }"
DEEP = os.environ.get("FRAISE_DEEP") == "1"
TAKE_TIME = "mutation ($text: String!) { takeTime(input: {text: $text}) }"


@pytest.fixture
def notes(fraise_server):
    pytest.importorskip("fraise_server", reason="the compiled module is not installed")
    with scratch_database(fraise_server, prefix="hosts") as dsn:
        with psycopg.connect(dsn, autocommit=True) as connection:
            connection.execute((HERE / "tables.sql").read_text("utf-8"))
        yield dsn


def require(host):
    for module in (host.module, *host.needs):
        if find_spec(module) is None:
            pytest.skip(f"{module} is not installed")


def learn(hosted, workers):
    """Ask until each process answers both queries natively; the processes."""
    known = set()

    def ask():
        # Together, so that the system gives each process some of them.
        with ThreadPoolExecutor(8) as several:
            answers = list(several.map(hosted.ask, [NOTES, NAPS] * 8))
            looks = list(several.map(lambda _: hosted.look(), range(8)))
        assert {one.status_code for one in answers} == {200}
        assert {one.text for one in answers} == {
            '{"data":{"notes":[{"text":"note 1"}]}}',
            '{"data":{"naps":[{"slept":"well"}]}}',
        }
        for pid, figures in looks:
            if figures["plans"]["documents"] >= 2 and figures["requests"]["native"]:
                known.add(pid)
        return len(known) == workers

    serving.reached(ask, "not every process answers natively")
    return known


@pytest.mark.parametrize("name", [n for n, h in serving.HOSTS.items() if DEEP or not h.is_long])
def test_requests_under_way_end_and_nothing_is_left(name, notes, tmp_path):
    host = serving.HOSTS[name]
    require(host)
    with serving.hosted(tmp_path, notes, host) as hosted:
        processes = learn(hosted, host.workers)
        written = hosted.ask(WRITE, text="a note").json()
        assert written == {"data": {"writeNote": {"text": "a note"}}}
        hosted.sql("UPDATE tb_pause SET seconds = 1.5")
        (before,) = hosted.sql("SELECT count(*) FROM tb_note")[0]
        with ThreadPoolExecutor(4) as several:
            napping = [several.submit(hosted.ask, NAPS) for _ in range(2)]
            writing = [several.submit(hosted.ask, TAKE_TIME, text=f"late {n}") for n in range(2)]
            serving.reached(lambda: hosted.sleepers() >= 3, "nothing is under way")
            code = hosted.end()
            slept = {one.result().text for one in napping}
            told = {one.result().text for one in writing}
        log = (tmp_path / "log").read_text()
        assert slept == {'{"data":{"naps":[{"slept":"well"}]}}'}, log
        assert told == {f'{{"data":{{"takeTime":"late {n}"}}}}' for n in range(2)}, log
        assert hosted.sql("SELECT count(*) FROM tb_note") == [(before + 2,)]
        assert code in (0, -signal.SIGTERM), log
        assert "Traceback" not in log
        serving.reached(lambda: not hosted.connections(), f"connections are left: {log}")
        for pid in processes:
            with pytest.raises(ProcessLookupError):
                os.kill(pid, 0)


def test_metrics_of_a_process_are_where_the_application_mounts_them(notes, tmp_path):
    with serving.hosted(tmp_path, notes, serving.HOSTS["uvicorn"]) as hosted:
        learn(hosted, 1)
        answer = httpx.get(f"{hosted.url}/metrics/")
        assert answer.status_code == 200
        counted = dict(
            re.findall(
                r"^fraiseql_requests_total{.*,(engine=.*)} (\d+)$", answer.text, re.MULTILINE
            )
        )
        native = int(counted['engine="native",outcome="ok"'])
        assert native >= 2
        assert (
            f'fraiseql_database_duration_seconds_count{{engine="native"}} {native}\n' in answer.text
        )
        assert 'fraiseql_pool_connections{engine="native",state="open"} 2\n' in answer.text


def test_server_on_trio_is_told_what_it_lacks(notes, tmp_path):
    require(serving.TRIO)
    process = serving.launch(tmp_path, notes, serving.TRIO, serving.free_port())
    try:
        process.wait(serving.SECONDS)
        assert "no event loop of asyncio runs" in (tmp_path / "log").read_text()
    finally:
        serving.kill(process)
