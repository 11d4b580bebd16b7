"""Real clients against the music store: Apollo Client, urql with Graphcache, Relay, generators.

Each script in ``clients/`` runs in node, unmodified packages from npm, against ``fraise demo``.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent / "clients"
PACKAGES = (
    "@apollo/client@4.3.8",
    "@graphql-codegen/core@6.2.1",
    "@graphql-codegen/typed-document-node@7.1.1",
    "@graphql-codegen/typescript-operations@6.1.9",
    "@urql/core@6.0.3",
    "@urql/exchange-graphcache@9.0.2",
    "@urql/exchange-persisted@5.0.1",
    "graphql@16.15.0",
    "relay-compiler@21.0.1",
    "relay-runtime@21.0.1",
    "rxjs@7.8.2",
    "typescript@5.9.3",
)
SECONDS = 180


def need(command: str) -> str:
    found = shutil.which(command)
    if found is None:
        if os.environ.get("CI"):
            pytest.fail(f"CI needs {command}: the clients must run")
        pytest.skip(f"{command} is not installed; the clients run where it is")
    return found


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the scripts in which node finds the packages."""
    npm = need("npm")
    folder = tmp_path_factory.mktemp("clients")
    for path in HERE.iterdir():
        (folder / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "package.json").write_text('{"private": true, "type": "module"}')
    command = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", *PACKAGES]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=SECONDS)
    if done.returncode != 0:
        if os.environ.get("CI"):
            pytest.fail(f"npm cannot install the clients: {done.stderr[-2000:]}")
        pytest.skip(f"npm cannot install the clients: {done.stderr[-200:]}")
    return folder


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a music store that only these tests use."""
    fraise = Path(sys.executable).with_name("fraise")
    folder = tmp_path_factory.mktemp("store") / "music"
    command = [str(fraise), "demo", "--dir", str(folder), "--port", "0"]
    environment = {**os.environ, "FRAISE_FRAISEQL__PERSISTED__STORE": "postgres"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as server:
        assert server.stdout is not None
        try:
            printed = ""
            for line in server.stdout:
                printed += line
                found = re.match(r"GraphQL +(http\S+)", line)
                if found:
                    break
            else:
                pytest.fail(f"the store does not start: {printed}")
            yield found[1]
        finally:
            server.send_signal(signal.SIGINT)
            server.communicate(timeout=30)


def run(folder: Path, *command: str) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=SECONDS)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("script", ["apollo.mjs", "urql.mjs", "persisted.mjs"])
def test_a_client_reads_writes_and_keeps_its_cache_right(clients: Path, store: str, script: str):
    run(clients, need("node"), script, store)


def test_generated_types_hold_under_strict_typescript(clients: Path, store: str):
    node = need("node")
    run(clients, node, "codegen.mjs", store, "operations.graphql", "generated.ts")
    compiler = "node_modules/typescript/bin/tsc"
    flags = ("--noEmit", "--strict", "--target", "es2022", "--module", "nodenext")
    run(clients, node, compiler, *flags, "usage.ts")


def test_relay_compiles_against_the_schema_and_joins_pages(clients: Path, store: str):
    """Its compiler checks connections and Node; its store goes on by node(id:) and cursors."""
    node = need("node")
    folder = clients / "relay"
    folder.mkdir()
    (folder / "package.json").write_text('{"type": "commonjs"}')
    shutil.copy(clients / "relay_queries.js", folder / "queries.js")
    config = {
        "src": "./relay",
        "schema": "./schema.graphql",
        "language": "javascript",
        "eagerEsModules": False,
    }
    (clients / "relay.config.json").write_text(json.dumps(config))
    run(clients, node, "schema.mjs", store, "schema.graphql")
    run(clients, node, "node_modules/relay-compiler/cli.js", "relay.config.json")
    run(clients, node, "relay.mjs", store)
    run(clients, node, "relay_pages.mjs", store)
