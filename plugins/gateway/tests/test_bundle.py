"""``fraise serve --bundle``: trusted documents are answered without the application."""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

import psycopg
import pytest

pytest.importorskip("fraise_server", reason="the compiled module is not installed")

DOCUMENTS = {
    "tracks.graphql": """
# What a shop asks.
query Tracks($where: TrackFilter, $order: [TrackOrder!], $limit: Int! = 5, $long: Boolean = false) {
  tracks(where: $where, orderBy: $order, limit: $limit) {
    name  milliseconds @include(if: $long)
    genre { name }
  }
}
""",
    "two.graphql": """
query Genres($n: Int! = 3) { genres(limit: $n, orderBy: [{field: NAME}]) { name } }
query Album($identifier: String!) { album(identifier: $identifier) { title artist { name } } }
query About { __type(name: "Genre") { description fields { name } } }
""",
    "pages.graphql": """
query Pages($after: String, $first: Int) {
  trackPages(after: $after, first: $first, orderBy: [{field: NAME}]) {
    totalCount edges { cursor node { name unitPrice } } pageInfo { endCursor hasNextPage }
  }
}
""",
    "announce.graphql": """
mutation Announce($input: CreateConcertInput!) { createConcert(input: $input) { title } }
""",
}

#: Operations by name, and variables that were planned ahead.
ASKED = {
    "Player": ("playlist.graphql", [{"identifier": "grunge"}, {"identifier": "none"}]),
    "Tracks": (
        "tracks.graphql",
        [
            {},
            {"limit": 2, "long": True},
            {"limit": 2, "long": False},
            {"where": {"name": {"eq": "Dazed and Confused"}}},
            {"order": [{"field": "NAME"}]},
            {"where": {"identifier": {"eq": "x"}}, "order": [{"field": "ID"}], "long": True},
        ],
    ),
    "Genres": ("two.graphql", [{}, {"n": 2}]),
    "Album": ("two.graphql", [{"identifier": "jagged-little-pill"}, {"identifier": "é"}]),
    "About": ("two.graphql", [{}]),
    "Pages": ("pages.graphql", [{"first": 2}, {}]),
}


@pytest.fixture(scope="module")
def store(music, tmp_path_factory):
    """A copy of the music store with more trusted documents."""
    folder = tmp_path_factory.mktemp("bundle") / "store"
    shutil.copytree(music, folder)
    for name, text in DOCUMENTS.items():
        (folder / "documents" / name).write_text(text, "utf-8")
    # else cursors are signed with a key of the folder
    settings = {"postgres": {"dsn": dsn_of(music)}, "fraiseql": {"cursor_secret": "s" * 32}}
    (folder / "fraise.development.yaml").write_text(json.dumps(settings), "utf-8")
    return folder


@pytest.fixture(scope="module")
def bundle(store):
    done = run(store, "compile", "-o", "store.bundle")
    assert done.returncode == 0, done.stderr
    return store / "store.bundle"


@pytest.fixture
def sealed_off(store, bundle, tmp_path):
    """The project as it is deployed with a bundle: its code cannot be imported."""
    folder = tmp_path / "store"
    folder.mkdir()
    shutil.copy(bundle, folder)
    for file in store.glob("fraise*.yaml"):
        shutil.copy(file, folder)
    (folder / "app").mkdir()
    (folder / "app" / "__init__.py").write_text("raise RuntimeError('imported')\n", "utf-8")
    return folder


def environment(**variables):
    kept = {key: text for key, text in os.environ.items() if not key.startswith("FRAISE_")}
    return {**kept, "PYTHONUNBUFFERED": "1", "NO_COLOR": "1", "COLUMNS": "200", **variables}


def run(folder, *words, command="fraiseql", **variables):
    program = f"from fraise_kernel import cli; cli.{command}()"
    return subprocess.run(
        [sys.executable, "-c", program, *words],
        cwd=folder,
        env=environment(**variables),
        capture_output=True,
        text=True,
        timeout=120,
    )


def command(*words):
    program = "from fraise_kernel import cli; cli.main()"
    return [sys.executable, "-c", program, "serve", "--port", "0", "--json", *words]


@contextmanager
def serving(folder, *words, served, **variables):
    """A server from a bundle; ``log`` stops it and gives what it wrote."""
    process = subprocess.Popen(
        command("--bundle", "store.bundle", *words),
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(**variables),
    )
    try:
        line = process.stdout.readline()
        assert line, process.stderr.read()
        said = json.loads(line)

        def log():
            process.send_signal(signal.SIGTERM)
            _, text = process.communicate(timeout=60)
            assert process.returncode == 0, text
            return text

        yield served(said["host"], said["port"]), log
    finally:
        process.kill()
        process.communicate(timeout=20)


def refuse(folder, *words, **variables):
    done = subprocess.run(
        command("--bundle", "store.bundle", *words),
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        env=environment(**variables),
    )
    assert done.returncode != 0
    said = done.stdout + done.stderr
    assert '"url"' not in said  # it never listened
    return said


def ways(store, file, name):
    """The ways in which clients ask for an operation of a file."""
    text = (store / "documents" / file).read_text("utf-8")
    digest = hashlib.sha256(text.encode()).hexdigest()
    several = text.count("query ") > 1
    yield {"query": text, "operationName": name}
    yield {"documentId": name}
    yield {"documentId": name, "operationName": name}
    yield {"documentId": f"sha256:{digest}", "operationName": name}
    hashed = {"persistedQuery": {"version": 1, "sha256Hash": digest}}
    yield {"extensions": hashed, "operationName": name}
    if not several:
        yield {"query": text}
        yield {"query": text.strip()}
        yield {"documentId": digest}
        yield {"extensions": hashed}


@pytest.fixture(scope="module")
def python(store, serve):
    with serve(store, "python") as served:
        yield served


def test_all_documents_are_answered_as_by_the_application(store, sealed_off, python, served):
    count = 0
    with serving(sealed_off, served=served) as (native, log):
        for name, (file, given) in ASKED.items():
            for way in ways(store, file, name):
                for variables in given:
                    body = {**way, "variables": variables}
                    assert native.ask(body) == python.ask(body), body
                    count += 1
        said = log()
    assert f"Answered natively: {count}; by Python: 0" in said
    assert "RuntimeError" not in said


def test_cursors_are_those_of_the_application(store, bundle, python, served):
    ask = {"documentId": "Pages", "variables": {"first": 2}}
    with serving(store, served=served) as (native, log):
        page = json.loads(native.ask(ask).body)["data"]["trackPages"]["pageInfo"]
        next_ = {**ask, "variables": {"first": 2, "after": page["endCursor"]}}
        assert native.ask(next_) == python.ask(next_)
        assert "Answered natively: 2; by Python: 0" in log()


def test_what_is_new_imports_the_application_once(store, bundle, python, served):
    new = {"query": "{ genres(limit: 2, orderBy: [{field: NAME}]) { id name } }"}
    wrong = {"query": "{ nothing }"}
    with serving(store, served=served) as (native, log):
        assert native.ask({"documentId": "Genres"}) == python.ask({"documentId": "Genres"})
        for body in (
            new,
            wrong,
            {"documentId": "ArtistPage", "variables": {"identifier": "ac-dc"}},
        ):
            assert native.ask(body) == python.ask(body)
        for _ in range(3):  # what is new is learned as ever
            assert native.ask(new) == python.ask(new)
        said = log()
    assert said.count("The application was loaded in") == 1
    assert "is not what the application would compile" not in said
    assert "Answered natively: 3; by Python: 4" in said or "natively: 2; by Python: 5" in said


def test_an_application_that_fails_costs_only_what_needs_it(sealed_off, python, served):
    with serving(sealed_off, served=served) as (native, log):
        for _ in range(2):
            answer = native.ask({"query": "{ genres { name } }"})
            assert answer.status == 503
            (error,) = json.loads(answer.body)["errors"]
            assert error["extensions"]["code"] == "APPLICATION_UNAVAILABLE"
        assert native.ask({"documentId": "Genres"}) == python.ask({"documentId": "Genres"})
        said = log()
    assert "RuntimeError" in said or "imported" in said
    assert said.count("The application cannot be loaded") == 1


def test_a_sealed_server_refuses_what_was_not_compiled(sealed_off, python, served):
    with serving(sealed_off, "--sealed", served=served) as (native, log):
        assert native.ask({"documentId": "Genres"}) == python.ask({"documentId": "Genres"})
        plain = native.ask({"query": "{ genres { name } }"})
        strict = native.ask(
            {"query": "{ genres { name } }"},
            headers={"Accept": "application/graphql-response+json"},
        )
        assert (plain.status, strict.status) == (200, 403)
        for answer in (plain, strict):
            (error,) = json.loads(answer.body)["errors"]
            assert error["extensions"]["code"] == "NOT_COMPILED"
        assert native.ask(b"", method="GET", target="/healthz").status == 200
        assert native.ask(b"", method="GET", target="/readyz").status == 200
        assert "RuntimeError" not in log()


def test_connections_that_are_lost_are_opened_again(music, sealed_off, python, served):
    body = {"documentId": "Genres"}
    with serving(sealed_off, "--sealed", served=served) as (native, _):
        assert native.ask(body) == python.ask(body)
        with psycopg.connect(dsn_of(music), autocommit=True) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        wait_for(lambda: native.ask(body) == python.ask(body))


def wait_for(condition):
    limit = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < limit
        time.sleep(0.1)


def dsn_of(folder):
    return json.loads((folder / "fraise.development.yaml").read_text("utf-8"))["postgres"]["dsn"]


def test_a_database_that_has_drifted_is_refused(music, sealed_off):
    with psycopg.connect(dsn_of(music), autocommit=True) as connection:
        connection.execute("ALTER TABLE tv_genre RENAME COLUMN name TO named")
        try:
            said = refuse(sealed_off)
        finally:
            connection.execute("ALTER TABLE tv_genre RENAME COLUMN named TO name")
    assert "FQL-BUNDLE-004" in said
    assert "The column tv_genre.name is not there." in said


def test_other_settings_are_refused(sealed_off):
    said = refuse(sealed_off, FRAISE_FRAISEQL__LIMITS__OFFSET="7")
    assert "FQL-BUNDLE-003" in said
    assert "fraiseql.limits.offset was 10000 and is 7" in said


def test_a_damaged_file_is_refused(sealed_off):
    file = sealed_off / "store.bundle"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    assert "FQL-BUNDLE-001" in refuse(sealed_off)


def test_an_engine_without_bundles_is_told(sealed_off):
    said = refuse(sealed_off, "--engine", "python")
    assert "FQL-BUNDLE-005" in said
    assert "native" in said


@pytest.mark.parametrize(
    "words", [("--sealed",), ("--bundle", "store.bundle", "--reload")], ids=["sealed", "reload"]
)
def test_options_that_do_not_fit_are_told(sealed_off, words):
    done = run(sealed_off, "serve", *words, command="main")
    assert done.returncode == 2
    assert words[0] in done.stderr


def test_sealed_needs_what_only_rust_answers(sealed_off, python_variable):
    said = refuse(sealed_off, "--sealed", **python_variable(sealed_off))
    assert "GATE-BUNDLE-002" in said
    assert "app.user" in said


def test_a_start_from_a_bundle_imports_nothing_that_plans():
    """That is a quarter of the time that a processor needs until a server is ready."""
    code = (
        "import sys\n"
        "import fraise_gateway.bundle, fraise_gateway.serving, fraiseql.serving.command\n"
        "rooms = ('fraiseql.engine.engine', 'fraiseql.plan.planner', 'fraiseql.plan.document',\n"
        "    'fraiseql.schema.build', 'fraiseql.execute.pure', 'fraiseql.sql.lists')\n"
        "print([one for one in rooms if one in sys.modules])\n"
        "import fraiseql.engine.engine\n"
        "print([one for one in rooms if one not in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "[]\n[]\n"


def test_the_schema_of_a_bundle_is_printed(store, bundle):
    printed = run(store, "schema", "print", "--bundle", bundle.name)
    assert "type Query" in printed.stdout
    assert printed.stdout == run(store, "schema", "print").stdout


def test_two_runs_write_the_same_bytes_and_a_check_says_so(store, bundle):
    assert run(store, "compile", "-o", "other.bundle").returncode == 0
    assert (store / "other.bundle").read_bytes() == bundle.read_bytes()
    done = run(store, "compile", "--check", "store.bundle")
    assert (done.returncode, done.stdout) == (0, "store.bundle is right.\n")


def test_the_report_names_what_needs_the_application(store):
    done = run(store, "compile", "-o", "report.bundle")
    assert "ArtistPage (documents/artist.graphql) needs the application: python 1." in done.stdout
    assert "Announce (documents/announce.graphql) needs the application" in done.stdout
    assert "The operation Tracks (documents/tracks.graphql) may have other" in done.stdout
    told = json.loads(run(store, "compile", "-o", "report.bundle", "--json").stdout)
    assert told["bytes"] == (store / "report.bundle").stat().st_size
    by_name = {one["name"]: one for one in told["operations"]}
    assert by_name["Tracks"]["plans"] == 64
    assert by_name["Tracks"]["left"] > 0
    assert by_name["ArtistPage"]["refused"] == {"python": 1}
    few = json.loads(run(store, "compile", "-o", "few.bundle", "--json", "--shapes", "2").stdout)
    assert {one["plans"] for one in few["operations"]} == {0, 1, 2}


def test_a_stale_bundle_is_told_and_its_plans_are_given_up(store, bundle, tmp_path, served):
    folder = tmp_path / "store"
    shutil.copytree(store, folder)
    models = folder / "app" / "models.py"
    text = models.read_text("utf-8")
    changed = text.replace('"""A kind of music or of video."""', '"""New."""')
    assert text != changed
    models.write_text(changed, "utf-8")
    (folder / "documents" / "more.graphql").write_text("query More { genres { id } }", "utf-8")
    done = run(folder, "compile", "--check", "store.bundle")
    assert done.returncode == 3
    assert "New." in done.stdout
    assert "The operation More (documents/more.graphql) is new, or was changed." in done.stdout
    told = json.loads(run(folder, "compile", "--check", "store.bundle", "--json").stdout)
    assert told["ok"] is False

    about = {"documentId": "About"}
    with serving(folder, served=served) as (native, log):
        assert b"A kind of music" in native.ask(about).body  # who starts from a file believes it
        assert native.ask({"documentId": "More"}).status == 200
        wait_for(lambda: b"New." in native.ask(about).body)
        assert "is not what the application would compile now" in log()
