"""``/metrics`` of both engines: the same names, right numbers, and nothing where nobody asks."""

import json
import shutil
import subprocess

import httpx
import pytest
from fraise_gateway.health import check_pool
from fraise_hookspecs.lifecycle import HealthStatus

from .observed import SEEN, make_project, observed, parse, refuse, value_of, wait_for

pytest.importorskip("fraise_server", reason="the compiled module is not installed")

ENGINES = ("python", "native")


@pytest.fixture
def project(tmp_path, fraise_dsn):
    return make_project(tmp_path, fraise_dsn)


def ask_all(server):
    """Six queries with a name, one without, an error, and one that Python alone can answer."""
    for _ in range(6):
        assert "data" in server.ask().json()
    assert "data" in server.ask("{ seen { id } }").json()
    assert "errors" in server.ask("query Broken { fail }").json()
    assert "errors" in server.ask("{ nonsense ").json()
    assert server.ask("query Slow { wait(seconds: 0.3) }").json() == {"data": {"wait": "waited"}}


@pytest.mark.parametrize("engine", ENGINES)
def test_requests_are_counted_by_operation_engine_and_outcome(project, engine):
    with observed(project, engine) as server:
        ask_all(server)
        found = wait_for(lambda: counted(server, 10))
        kind = {"graphql_operation_type": "query"}
        name = "fraiseql_requests_total"
        assert value_of(found, name, graphql_operation_name="Seen", outcome="ok", **kind) == 6
        native = value_of(found, name, graphql_operation_name="Seen", engine="native")
        assert native == (4 if engine == "native" else None)  # two were to learn from
        assert value_of(found, name, graphql_operation_name="(anonymous)", outcome="ok") == 1
        assert value_of(found, name, graphql_operation_name="Broken", outcome="error") == 1
        assert value_of(found, name, graphql_operation_name="(unknown)", outcome="error") == 1
        assert value_of(found, "fraiseql_errors_total", code="INTERNAL_SERVER_ERROR") == 1
        assert value_of(found, "fraiseql_errors_total", code="GRAPHQL_PARSE_FAILED") == 1
        took = "fraiseql_request_duration_seconds"
        slow = {"graphql_operation_name": "Slow"}
        assert value_of(found, f"{took}_count", **slow) == 1
        assert 0.3 <= value_of(found, f"{took}_sum", **slow) < 20
        assert value_of(found, f"{took}_bucket", le="0.25", **slow) == 0
        assert value_of(found, f"{took}_bucket", le="+Inf", **slow) == 1
        assert value_of(found, "fraiseql_database_duration_seconds_count") == 7
        assert value_of(found, "fraiseql_response_body_bytes_total") > 500
        assert value_of(found, "fraiseql_request_body_bytes_total") > 400
        assert value_of(found, "fraiseql_pool_connections", engine=engine, state="open") >= 1
        assert value_of(found, "fraiseql_plan_documents", engine=engine) >= 1
        assert value_of(found, "fraiseql_plan_hits_total", engine=engine) >= 4
        assert value_of(found, "fraiseql_plan_misses_total", engine=engine) >= 1
        assert value_of(found, "process_resident_memory_bytes") > 10_000_000
        assert value_of(found, "process_cpu_seconds_total") > 0
        if engine == "native":
            forwarded = "fraiseql_forwarded_duration_seconds_count"
            assert value_of(found, forwarded) == 6
            assert value_of(found, forwarded, reason="document that is not known") == 6
            assert value_of(found, "fraiseql_lessons_total", outcome="taught") == 1
            assert value_of(found, "fraiseql_clients_accepted_total") == 10


def counted(server, number):
    """The metrics, as soon as so many requests are in them: answers come before their counts."""
    found = parse(server.scrape().text)
    return found if value_of(found, "fraiseql_requests_total") == number else None


def test_both_engines_have_the_same_names(project):
    names = {}
    for engine in ENGINES:
        with observed(project, engine) as server:
            ask_all(server)
            found = wait_for(lambda s=server: counted(s, 10))
            names[engine] = {name for name, _ in found}
    assert names["python"] < names["native"]


def test_requests_that_an_executor_answers_are_its_own(project):
    """Inside of an application, here that of the engine python."""
    executor = {"FRAISE_FRAISEQL__EXECUTOR": "native"}
    with observed(project, "python", **executor) as server:
        ask_all(server)
        found = wait_for(lambda: counted(server, 10))
        name = "fraiseql_requests_total"
        seen = {"graphql_operation_name": "Seen", "outcome": "ok"}
        assert value_of(found, name, engine="native", **seen) == 4  # two were to learn from
        assert value_of(found, name, engine="python", **seen) == 2
        assert value_of(found, name, engine="python") == 6
        took = "fraiseql_request_duration_seconds_count"
        assert value_of(found, took, engine="native", graphql_operation_name="Seen") == 4
        asked = "fraiseql_database_duration_seconds"
        assert value_of(found, f"{asked}_count", engine="native") == 4
        assert value_of(found, f"{asked}_bucket", engine="native", le="+Inf") == 4
        assert 0 < value_of(found, f"{asked}_sum", engine="native") < 20
        for sizes in ("fraiseql_request_body_bytes_total", "fraiseql_response_body_bytes_total"):
            assert value_of(found, sizes, engine="native") > 200
        assert value_of(found, "fraiseql_pool_connections", engine="native", state="open") == 2
        assert value_of(found, "fraiseql_pool_connections", engine="native", state="limit") == 2
        assert value_of(found, "fraiseql_pool_lost_total", engine="native") == 0
        assert value_of(found, "fraiseql_plan_documents", engine="native") == 1
        assert value_of(found, "fraiseql_plan_variants", engine="native") == 1
        assert value_of(found, "fraiseql_plan_hits_total", engine="native") == 4
        assert value_of(found, "fraiseql_plan_misses_total", engine="native") == 6
        assert value_of(found, "fraiseql_lessons_total", outcome="taught") == 1
        declined = "fraiseql_executor_declined_total"
        assert value_of(found, declined, reason="document that is not known") == 6


@pytest.mark.parametrize("engine", ENGINES)
def test_others_read_what_is_written(project, engine):
    """The parser of Prometheus' own client, in both formats, and Prometheus' linter."""
    parser = pytest.importorskip("prometheus_client.parser", reason="configs/requirements/dev.txt")
    from prometheus_client.openmetrics import parser as open_parser

    with observed(project, engine) as server:
        ask_all(server)
        plain = server.scrape()
        assert plain.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
        families = {one.name: one for one in parser.text_string_to_metric_families(plain.text)}
        assert families["fraiseql_requests"].type == "counter"
        assert families["fraiseql_request_duration_seconds"].type == "histogram"
        assert all(one.documentation for one in families.values())
        wanted = "application/openmetrics-text;version=1.0.0,text/plain;q=0.5"
        given = server.scrape(wanted)
        assert given.headers["content-type"].startswith("application/openmetrics-text; version=1.0")
        again = {one.name: one for one in open_parser.text_string_to_metric_families(given.text)}
        assert again.keys() == families.keys()
        assert again["fraiseql_request_duration_seconds"].unit == "seconds"
        linter = shutil.which("promtool")
        if linter is not None:
            done = subprocess.run(
                [linter, "check", "metrics"], input=plain.text, capture_output=True, text=True
            )
            assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("engine", ENGINES)
def test_a_flood_of_names_is_bounded(tmp_path, fraise_dsn, engine):
    project = make_project(
        tmp_path, fraise_dsn, metrics={"listen": "127.0.0.1:0", "operations": 20}
    )
    with observed(project, engine) as server, httpx.Client(timeout=20) as client:
        for number in range(100):
            query = f"query Name{number} {{ seen {{ id }} }}"
            for _ in range(4 if number % 10 == 0 else 1):
                assert "data" in client.post(server.url, json={"query": query}).json()
        found = wait_for(lambda: counted(server, 130))
        told = {
            dict(labels).get("graphql_operation_name")
            for name, labels in found
            if name == "fraiseql_requests_total"
        }
        assert 20 <= len(told) <= 43  # each engine has as many, and one for the others
        assert value_of(found, "fraiseql_requests_total", graphql_operation_name="(other)") > 50


@pytest.mark.parametrize("engine", ENGINES)
def test_the_port_answers_for_metrics_only(project, engine):
    with observed(project, engine) as server:
        base = server.metrics_url.removesuffix("/metrics")
        assert httpx.get(f"{base}/").status_code == 404
        assert httpx.post(server.metrics_url).status_code == 405
        head = httpx.head(server.metrics_url)
        assert (head.status_code, head.content) == (200, b"")
        assert int(head.headers["content-length"]) > 100
        # the port of clients tells nothing
        assert httpx.get(server.url.replace("/graphql", "/metrics")).status_code == 404


def test_there_is_no_port_where_nobody_asks_for_one(tmp_path, fraise_dsn):
    project = make_project(tmp_path, fraise_dsn, metrics={})
    with observed(project, "native") as server:
        for _ in range(4):
            server.ask()
        log = "".join(server.end())
        assert "Metrics are at" not in log
        assert "Answered natively: 2" in log


def test_a_port_that_is_taken_is_told_before_anything_is_served(project):
    with observed(project, "python") as server:
        port = server.metrics_url.rpartition(":")[2].removesuffix("/metrics")
        settings = json.loads((project / "fraise.yaml").read_text("utf-8"))
        settings["fraiseql"]["metrics"]["listen"] = f"127.0.0.1:{port}"
        (project / "fraise.yaml").write_text(json.dumps(settings), "utf-8")
        assert refuse(project, "native")["code"] == "FQL-SERVE-004"


@pytest.mark.parametrize("listen", ["9464", "127.0.0.1", "127.0.0.1:99999", "a b:1", ":1"])
def test_an_address_that_is_none_is_refused(tmp_path, fraise_dsn, listen):
    project = make_project(tmp_path, fraise_dsn, metrics={"listen": listen})
    error = refuse(project, "python")
    assert "host:port" in error["message"]
    assert error["where"]["key"] == "fraiseql.metrics.listen"


def test_what_was_asked_is_in_the_counts_of_plans(project):
    """A lesson that is learned, asked for, and forgotten by nobody."""
    with observed(project, "native") as server:
        for _ in range(5):
            assert server.ask(SEEN).json()["data"]["seen"]
        found = wait_for(lambda: counted(server, 5))
        native = {"engine": "native"}
        assert value_of(found, "fraiseql_plan_documents", **native) == 1
        assert value_of(found, "fraiseql_plan_variants", **native) == 1
        assert value_of(found, "fraiseql_plan_hits_total", **native) == 3
        assert value_of(found, "fraiseql_plan_misses_total", **native) == 2
        assert value_of(found, "fraiseql_plan_evictions_total", **native) == 0
        assert value_of(found, "fraiseql_plan_memory_bytes", **native) > 1000


class Figures:
    """A server that says this of its pool."""

    def __init__(self, pool):
        self.pool = pool

    def figures(self):
        return json.dumps({"pool": self.pool}).encode()


@pytest.mark.parametrize(
    ("pool", "status"),
    [
        ({"open": 2, "wanted": 2, "waiting": 0, "obstacle": None}, HealthStatus.OK),
        ({"open": 1, "wanted": 2, "waiting": 7, "obstacle": "full"}, HealthStatus.DEGRADED),
        ({"open": 0, "wanted": 2, "waiting": 0, "obstacle": "away"}, HealthStatus.DEGRADED),
        (None, HealthStatus.OK),
    ],
)
def test_readiness_is_that_of_the_pool(pool, status):
    found = check_pool(Figures(pool))
    assert found.status is status
    assert bool(found.hint) == (status is not HealthStatus.OK)
    if pool is not None and pool["obstacle"] is not None:
        assert pool["obstacle"] in found.summary


@pytest.mark.parametrize("engine", ENGINES)
def test_readyz_knows_the_native_connections(project, engine):
    with observed(project, engine) as server:
        url = server.url.replace("/graphql", "/readyz")

        def look():
            found = httpx.get(url).json()
            return found if found["status"] == "ok" else None

        checks = {one["name"]: one for one in wait_for(look)["checks"]}
        assert ("gateway.pool" in checks) == (engine == "native")
        if engine == "native":
            assert checks["gateway.pool"]["plugin"] == "gateway"
            assert checks["gateway.pool"]["details"] == {"open": 2, "wanted": 2, "waiting": 0}
