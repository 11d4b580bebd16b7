"""What starting costs, told by what is imported; and the real console scripts."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    "anyio", "asyncio", "cattrs", "click", "graphql", "importlib.metadata", "opentelemetry",
    "psycopg", "psycopg_pool", "rich", "uvicorn", "yaml",
}  # fmt: skip
LIGHT_HELP = HEAVY | {"attrs", "attr", "pluggy", "typer", "fraise_hookspecs", "json", "pathlib"}


def modules_after(program, *words, cwd, env=None):
    script = (
        "import sys\n"
        f"sys.argv = {[program, *words]!r}\n"
        "from fraise_kernel import cli\n"
        "try:\n"
        f"    getattr(cli, {('main' if program == 'fraise' else program)!r})()\n"
        "except SystemExit as done:\n"
        "    print('\\nEXIT', done.code, ' '.join(sys.modules), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True, text=True, timeout=60, check=True, cwd=cwd, env=env,
    )  # fmt: skip
    words = done.stderr.rsplit("EXIT ", 1)[1].split()
    return int(words[0]), set(words[1:]), done.stdout


@pytest.mark.parametrize("word", ["--help", "--version"])
def test_help_and_version_import_next_to_nothing(word, tmp_path):
    code, modules, out = modules_after("fraise", word, cwd=tmp_path)
    assert code == 0
    assert sorted(LIGHT_HELP & modules) == []
    assert [name for name in modules if name.startswith(("confiture", "fraiseql"))] == []
    if word == "--help":
        assert {"config", "db", "doctor", "fraiseql", "plugins"} <= set(out.split())


def test_listing_plugins_imports_nothing_heavy(tmp_path):
    code, modules, out = modules_after("fraise", "plugins", "list", "--json", cwd=tmp_path)
    assert code == 0
    assert {one["name"] for one in json.loads(out)} >= {"confiture", "fraiseql", "postgres"}
    assert {"fraise_postgres.plugin", "confiture.plugin", "fraiseql.plugin"} <= modules
    assert sorted(HEAVY & modules) == []


def test_listing_plugins_in_a_project_reads_its_settings_and_nothing_more(tmp_path):
    (tmp_path / "fraise.yaml").write_text("plugins: {block: [confiture]}\n")
    code, modules, out = modules_after("fraise", "plugins", "list", "--json", cwd=tmp_path)
    assert code == 0
    states = {one["name"]: one["status"] for one in json.loads(out)}
    assert states["confiture"] == "blocked"
    assert "confiture.plugin" not in modules
    assert sorted((HEAVY - {"yaml"}) & modules) == []


def console(name, *words, cwd, env=None):
    return subprocess.run(
        [Path(sys.executable).with_name(name), *words],
        capture_output=True, text=True, timeout=60, check=False, cwd=cwd, env=env,
    )  # fmt: skip


def test_the_console_scripts(tmp_path):
    assert console("fraise", "--version", cwd=tmp_path).stdout.startswith("fraise ")
    assert console("fraiseql", "--version", cwd=tmp_path).stdout.startswith("fraiseql ")
    assert "Usage: confiture" in console("confiture", "--help", cwd=tmp_path).stdout
    done = console("fraise", cwd=tmp_path)
    assert (done.returncode, done.stdout.splitlines()[0]) == (
        2,
        "Usage: fraise [OPTIONS] COMMAND [ARGS]...",
    )


def test_a_brand_that_nobody_brings_yet_says_so(tmp_path):
    done = console("fraisier", "deploy", "api", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith(
        "error[KERN-CLI-001] no installed plugin brings the command 'fraisier'\n"
        "hint: the name is reserved: no plugin brings it yet; there are: config, confiture, db, "
    )
    assert "fraise-suite" not in done.stderr
    assert console("fraisier", "--version", cwd=tmp_path).stdout.startswith(
        "fraisier is not installed (fraise "
    )


def test_every_line_of_help_says_what_the_group_does(tmp_path):
    env = {**os.environ, "COLUMNS": "80"}
    lines = dict(
        line.strip().partition("  ")[::2]
        for line in console("fraise", "--help", cwd=tmp_path, env=env)
        .stdout.partition("Commands:\n")[2]
        .splitlines()
    )
    assert (
        lines["confiture"].strip()
        == "Build databases from folders of DDL files, compare and migrate them"
    )
    assert lines["fraiseql"].strip() == "Start, check and serve a GraphQL project"
    assert lines["db"].strip() == "Start, show and stop the project's PostgreSQL server"


def test_shell_completion_of_commands(tmp_path):
    env = {
        **os.environ,
        "_FRAISE_COMPLETE": "complete_bash",
        "COMP_WORDS": "fraise plug",
        "COMP_CWORD": "1",
    }
    assert console("fraise", cwd=tmp_path, env=env).stdout.split() == ["plugins"]
    env |= {"COMP_WORDS": "fraise plugins ", "COMP_CWORD": "2"}
    assert set(console("fraise", cwd=tmp_path, env=env).stdout.split()) == {
        "list", "check", "show", "new",
    }  # fmt: skip
    env |= {"_FRAISEQL_COMPLETE": "complete_bash", "COMP_WORDS": "fraiseql ", "COMP_CWORD": "1"}
    assert "init" in console("fraiseql", cwd=tmp_path, env=env).stdout.split()
