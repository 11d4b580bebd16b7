"""The gateway's bench in its smallest form: its data set, our server, and answers worked out by hand.

What is expected is put together in Python from the ``tb_`` tables, so that neither read tables nor
the planner have a part in it.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import psycopg
import pytest

FOLDER = Path(__file__).parent


@pytest.fixture(scope="module")
def bench():
    """The bench's modules, which are no package that is installed."""
    sys.path.insert(0, str(FOLDER))
    try:
        from gateway import (
            asking,
            data,
            instructions,
            measure,
            ours,
            page,
            profile,
            report,
            routes,
            servers,
            ways,
        )

        yield SimpleNamespace(
            asking=asking,
            data=data,
            instructions=instructions,
            measure=measure,
            ours=ours,
            page=page,
            profile=profile,
            report=report,
            routes=routes,
            servers=servers,
            ways=ways,
        )
    finally:
        sys.path.remove(str(FOLDER))


@pytest.fixture(scope="module")
def filled(bench, tmp_path_factory):
    work = tmp_path_factory.mktemp("gateway")
    with bench.data.open_data(work, bench.data.SMALL) as data:
        yield data


@pytest.fixture(scope="module", params=[False, True], ids=["plain", "tenants"])
def served(request, bench, filled, tmp_path_factory):
    place = filled.place(request.param)
    folder = tmp_path_factory.mktemp("server")
    with bench.servers.running(bench.ours.PYTHON, folder, place, folder) as running:
        yield running


class Rows:
    """The tables, as somebody with all rights sees them."""

    def __init__(self, dsn):
        with psycopg.connect(dsn) as connection:
            select = connection.execute
            self.users = {
                row[0]: {"id": str(row[1]), "name": row[2], "email": row[3], "createdAt": row[4]}
                for row in select("SELECT pk_user, id, name, email, created_at FROM tb_user")
            }
            self.posts = [
                {
                    "pk": pk,
                    "id": str(id_),
                    "title": title,
                    "published": published,
                    "views": views,
                    "createdAt": at,
                    "author": self.users[author],
                }
                for pk, id_, title, published, views, at, author in select(
                    "SELECT pk_post, id, title, published, views, created_at, fk_author"
                    " FROM tb_post"
                )
            ]
            self.comments = select(
                "SELECT fk_post, id, body, fk_author FROM tb_comment ORDER BY pk_comment"
            ).fetchall()

    def of(self, users):
        """The posts of some authors, newest first."""
        found = [post for post in self.posts if post["author"]["id"] in users]
        return sorted(found, key=lambda post: post["createdAt"], reverse=True)


def pick(row, *names):
    return {name: row[name].isoformat() if name == "createdAt" else row[name] for name in names}


def expected(bench, rows, route, size, tenant):
    """The meanings of the first request of one tenant, or of nobody in particular."""
    users = bench.data.user_ids(size, tenant)
    posts = rows.of(users)
    if route == "user":
        (user,) = [each for each in rows.users.values() if each["id"] == users[0]]
        return pick(user, "id", "name", "email", "createdAt")
    if route == "feed":
        return [
            {
                **pick(post, "id", "title", "createdAt"),
                "author": pick(post["author"], "id", "name"),
                "comments": [
                    {"id": str(id_), "body": body, "author": pick(rows.users[author], "id", "name")}
                    for of_post, id_, body, author in rows.comments
                    if of_post == post["pk"]
                ],
            }
            for post in posts[:20]
        ]
    if route == "list":
        least = bench.routes.VIEWS[0] * size.posts // 10_000
        found = [post for post in posts if post["published"] and post["views"] >= least]
        found.sort(key=lambda post: post["views"], reverse=True)
        return [pick(post, "id", "title", "published", "views", "createdAt") for post in found[:50]]
    if route == "page":
        page = posts[20:40]
        return {
            "nodes": [
                {**pick(post, "id", "title"), "author": pick(post["author"], "name")}
                for post in page
            ],
            "more": len(posts) > 40,
        }
    return {"keys": ["createdAt", "email", "id", "name"], "name": "New User", "email": "made-True"}


@pytest.mark.parametrize("route", ["user", "feed", "list", "page", "create"])
def test_our_server_answers_what_is_in_the_tables(bench, filled, served, route):
    rows = Rows(filled.server.dsn(served.place.database))
    (asked,) = [each for each in bench.routes.ROUTES if each.name == route]
    tenant = 0 if served.place.tenants else None
    ask = bench.asking.asks(served, asked, filled.size)[0]
    answer = served.ask(route, ask.body.replace("@N@", f"test-{tenant}"), ask.tenant)
    found = asked.meaning(served.server.dialect.data(route, answer))
    assert found == expected(bench, rows, route, filled.size, tenant)
    assert found["nodes"] if route == "page" else len(found) >= 3


@pytest.mark.parametrize("server", ["INSIDE", "INSIDE_PYTHON"])
def test_inside_of_fastapi_it_answers_the_same(bench, filled, tmp_path, server):
    rows = Rows(filled.server.dsn(filled.plain.database))
    server = getattr(bench.ours, server)
    with bench.servers.running(server, tmp_path, filled.plain, tmp_path) as inside:
        for asked in bench.routes.ROUTES:
            if inside.server.knows(asked.name):
                found = bench.asking.meanings(inside, asked, filled.size, "inside")[0]
                assert found == expected(bench, rows, asked.name, filled.size, None)


def test_each_way_of_asking_gives_the_plain_answer(bench, filled, tmp_path):
    (user,) = [each for each in bench.routes.ROUTES if each.name == "user"]
    with bench.servers.running(bench.ways.SERVER, tmp_path, filled.plain, tmp_path) as native:
        for way in bench.ways.WAYS:
            asked = bench.ways.questions(native, user, filled.size, way)
            load = bench.measure.Load(native, user, asked, tmp_path)
            lines = load.file.read_text().splitlines()
            assert len(lines) == filled.size.users
            method, path, _, body = lines[0].split("\t")
            assert (method == "GET", path.startswith("/graphql")) == (not body, True)
            assert ("query" in body) == (way.name == "plain")


def test_a_new_user_is_in_both_tables_and_is_forgotten(bench, filled, served):
    (create,) = [each for each in bench.routes.ROUTES if each.writes]
    ask = bench.asking.asks(served, create, filled.size)[0]
    served.ask("create", ask.body.replace("@N@", "kept-1"), ask.tenant)
    count = (
        "SELECT count(*), count(tv_user.id) FROM tb_user LEFT JOIN tv_user USING (id)"
        " WHERE tb_user.email = 'made-kept-1@example.org'"
    )
    with psycopg.connect(filled.server.dsn(served.place.database)) as connection:
        assert connection.execute(count).fetchone() == (1, 1)
        connection.commit()
        bench.measure.forget(served.place, filled)
        assert connection.execute(count).fetchone() == (0, 0)


@pytest.mark.parametrize("served", [True], ids=["tenants"], indirect=True)
def test_a_tenant_sees_nobody_elses_rows(bench, filled, served):
    user = bench.data.user_ids(filled.size, 1)[0]
    body = served.server.dialect.body("user", {"id": user})
    ask = lambda number: served.server.dialect.data(  # noqa: E731
        "user", served.ask("user", body, bench.data.tenant_id(number))
    )
    assert ask(1)["user"]["id"] == user
    assert ask(2)["user"] is None


def test_an_answer_that_differs_is_found(bench, filled, served):
    (route,) = [each for each in bench.routes.ROUTES if each.name == "list"]
    right = bench.asking.meanings(served, route, filled.size, "once")
    assert right == bench.asking.meanings(served, route, filled.size, "twice")
    wrong = [[dict(post) for post in posts] for posts in right]
    wrong[1][2]["views"] += 1
    assert bench.asking.describe(right, wrong).startswith("$[1][2].views: expected")


def test_errors_are_no_answers(bench):
    dialect = bench.routes.FRAISEQL
    for body in (
        b'{"errors": [{"message": "no"}], "data": {"user": null}}',
        b'{"data": null}',
        b"1",
    ):
        with pytest.raises(ValueError, match="no clean answer"):
            dialect.data("user", body)


def test_the_report_tells_what_was_reached_and_what_was_not(bench):
    run = lambda rate: bench.measure.Run(  # noqa: E731
        rate=rate, p50=1.0, p99=2.0, cpu=0.5, database=0.5, megabytes=40.0
    )
    results = bench.report.Results(machine={"processors": "2"}, seconds=1, rounds=2)
    results.titles = {"limit": "limit program", "fraiseql-native": "FraiseQL, engine native"}
    for route, rate in {"user": 900.0, "feed": 500.0}.items():
        key = (False, route, 16)
        results.runs[(*key, "limit")] = [run(1_000.0)] * 2
        results.runs[(*key, "fraiseql-native")] = [run(rate), run(rate + 20)]
        results.beside[(*key, "fraiseql-native")] = [run(1_000.0)] * 2
    page = bench.report.markdown(results)
    assert (
        "| limit program | 0.91 (reached: at least 0.8) | 0.51 (**missed**: at least 0.8) |" in page
    )
    assert "900, 910, 920" in page
    chart = bench.report.chart(results)
    assert chart.count("<rect") == 5  # the ground, and two bars for each of two routes
    (user, feed) = [each for each in results.as_json()["runs"] if each["server"] != "limit"]
    assert user["rounds"][1]["rate"] == 920
    assert feed["limit_beside"][0]["rate"] == 1_000


def test_what_was_measured_is_read_again(bench):
    run = bench.measure.Run(rate=9.0, p50=1.0, p99=2.0, cpu=0.5, database=0.5, megabytes=40.0)
    results = bench.report.Results(machine={"processors": "2"}, seconds=1, rounds=1)
    results.titles = {"limit": "limit program", "fraiseql-native": "FraiseQL"}
    results.versions = {"limit": "1.0.0", "fraiseql-native": "0.1.0"}
    for name in results.titles:
        results.runs[(False, "user", 16, name)] = [run]
    results.beside[(False, "user", 16, "fraiseql-native")] = [run]
    results.ways = {("user", "plain"): [run], ("user", "hash"): [run]}
    again = bench.report.Results.from_json(results.as_json())
    assert again == results
    summary = "\n".join(bench.report.summary(again))
    assert "| limit program | 1.00 (reached: at least 0.8) |" in summary
    assert "| FraiseQL 0.1.0 | 9 (2.0) |" in summary
    assert "| 1.00 (reached: at least 0.95) |" in summary


def test_a_page_keeps_all_but_what_stands_between_its_markers(bench):
    text = "before\n<!-- figures: begin -->\nold\n<!-- figures: end -->\nafter\n"
    found = bench.page.replace(text, "figures", ["new"])
    assert found.split() == [word.replace("old", "new") for word in text.split()]
    assert bench.page.replace(found, "figures", ["new"]) == found
    with pytest.raises(SystemExit, match="profile: begin"):
        bench.page.replace(text, "profile", [])


def test_instructions_count_for_the_part_whose_source_they_are(bench):
    lines = """\
events: Ir
ob=(1) /lib/fraise_server.so
fl=(1) /x/crates/server/src/run/answer.rs
fn=(1) fraise_server::run::answer
10 5
fi=(2) /x/crates/core/src/shape/walk.rs
+3 7
fi=(3) /rustc/abc/library/core/src/slice/mod.rs
* 11
fe=(1)
cfi=(4) /y/tokio-1.0.0/src/a.rs
cfn=(2) tokio::poll
calls=1 3
12 900
fl=(4)
fn=(2)
3 13
fl=(5) ???
fn=(3) malloc
0 17
"""
    assert bench.profile.read(lines.splitlines()) == {
        "putting the answer together": 16,
        "shaping": 7,
        "tasks, timers and sockets: tokio": 13,
        "allocator": 17,
    }


def test_more_instructions_than_before_are_a_failure(bench, capsys):
    assert bench.instructions.judge({"user": 104, "new": 1}, {"user": 100}) == 0
    assert bench.instructions.judge({"user": 106}, {"user": 100}) == 1
    assert "user costs more than 5% more" in capsys.readouterr().out


def test_the_command_names_what_there_is():
    done = subprocess.run(
        [sys.executable, str(FOLDER / "bench_gateway.py"), "--only", "nobody"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert "there is no nobody" in done.stderr


@pytest.mark.skipif(shutil.which("wrk") is None, reason="wrk makes the load (apt-get install wrk)")
def test_what_python_works_at_is_measured_beside_a_known_query(tmp_path):
    words = ["--small", "--rounds", "1", "--seconds", "1", "--output", str(tmp_path / "found.json")]
    done = subprocess.run(
        [sys.executable, str(FOLDER / "bench_flood.py"), *words],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads((tmp_path / "found.json").read_text(encoding="utf-8"))
    for kind in ("alone", "flood", "busy", "rest"):
        assert found[kind][0]["rate"] > 0
        assert (found[kind][0]["others"] > 0) == (kind != "alone")
