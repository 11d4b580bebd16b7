"""A project that comes out of a template works as it is."""

import json
import os
import re
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from fraiseql.scaffold import list_templates

PROGRAM = "import sys; from fraise_kernel import cli; cli.{}()"


@pytest.fixture
def environment(fraise_server, fraise_dsn) -> dict[str, str]:
    own = {key: text for key, text in os.environ.items() if not key.startswith("FRAISE_")}
    own |= {"FRAISE_POSTGRES__DSN": fraise_dsn, "FRAISE_TEST_DSN": fraise_server}
    return own | {"COLUMNS": "200"}


def run(folder: Path, environment: dict[str, str], *words: str) -> str:
    """Run a console script, or pytest; what it printed."""
    name, *rest = words
    program = ["-m", "pytest"] if name == "pytest" else ["-c", PROGRAM.format(name)]
    done = subprocess.run(
        [sys.executable, *program, *rest],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("template", list_templates())
def test_it_builds_checks_serves_and_passes_its_tests(tmp_path, environment, template):
    shown = run(tmp_path, environment, "fraiseql", "init", "shop", "--template", template)
    assert "Made shop from the template" in shown
    folder = tmp_path / "shop"
    assert "  cd shop\n  confiture build --env local --seed\n  fraise serve\n" in shown

    run(folder, environment, "confiture", "build", "--env", "local", "--seed")
    run(folder, environment, "fraiseql", "check")
    if template == "music":
        synced = run(folder, environment, "fraiseql", "schema", "sync", "--check")
        assert "Would write 0 new and 0 changed objects" in synced
    assert "passed" in run(folder, environment, "pytest", "-q", "-p", "no:cacheprovider")
    ask_what_the_readme_says(folder, environment)


def ask_what_the_readme_says(folder: Path, environment: dict[str, str]) -> None:
    blocks = re.findall(r"```graphql\n(.*?)```", (folder / "README.md").read_text(), re.DOTALL)
    assert len(blocks) >= 2
    server = subprocess.Popen(
        [sys.executable, "-c", PROGRAM.format("main"), "serve", "--port", "0", "--json"],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout is not None
        url = re.search(r"http://[\d.]+:\d+", server.stdout.readline())
        assert url, server.communicate(timeout=20)
        for block in blocks:
            request = urllib.request.Request(
                f"{url[0]}/graphql",
                json.dumps({"query": block}).encode(),
                {"Content-Type": "application/json"},
            )
            with urllib.request.urlopen(request, timeout=20) as response:
                answer = json.load(response)
            assert "errors" not in answer, block
            assert all(answer["data"].values()), block
    finally:
        server.terminate()
        server.communicate(timeout=20)


def test_machines_are_told_what_was_made(tmp_path, environment):
    told = json.loads(run(tmp_path, environment, "fraiseql", "init", "a/b", "--json"))
    assert told["project"] == "b"
    assert told["template"] == "minimal"
    assert sorted(told["files"]) == sorted(
        path.relative_to(tmp_path / "a/b").as_posix()
        for path in (tmp_path / "a/b").rglob("*")
        if path.is_file()
    )


def test_the_current_folder_needs_no_cd(tmp_path, environment):
    assert "cd " not in run(tmp_path, environment, "fraiseql", "init", "--name", "Here")


def test_help_names_the_templates_that_are_there(tmp_path, environment):
    assert "|".join(list_templates()) in run(tmp_path, environment, "fraiseql", "init", "--help")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("x", "--template", "musik"), "FQL-INIT-001"),
        ((".",), "FQL-INIT-002"),
        (("file/x",), "FQL-INIT-003"),
        (("x", "--name", "a: b"), "FQL-INIT-004"),
    ],
)
def test_what_cannot_be_made_is_told(tmp_path, environment, words, code):
    (tmp_path / "file").write_text("mine")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format("fraiseql"), "init", *words, "--json"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert json.loads(done.stdout)["error"]["code"] == code
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
