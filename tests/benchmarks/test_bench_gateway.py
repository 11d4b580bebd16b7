"""The gateway's bench in its smallest form: its data set, our server, and answers worked out by hand.

What is expected is put together in Python from the ``tb_`` tables, so that neither read tables nor
the planner have a part in it.
"""

from __future__ import annotations

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
        from gateway import asking, data, measure, ours, report, routes, servers

        yield SimpleNamespace(
            asking=asking,
            data=data,
            measure=measure,
            ours=ours,
            report=report,
            routes=routes,
            servers=servers,
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
