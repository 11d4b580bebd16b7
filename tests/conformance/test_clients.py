"""Real clients against the music store: Apollo Client, urql with Graphcache, Relay, generators.

Each script in ``clients/`` runs in node, unmodified packages from npm, against ``fraise demo``.
``FRAISE_TEST_ENGINE`` names who serves, where it shall not be the engine that is usual; with
``native``, and with ``embedded`` (Python with the executor native), every read is sent three times,
and the answers of Python and Rust must be the same.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import pytest

HERE = Path(__file__).parent / "clients"
PACKAGES = (
    "@apollo/client@4.3.8",
    "@apollo/generate-persisted-query-manifest@1.4.0",
    "@apollo/persisted-query-lists@1.1.0",
    "@graphql-codegen/client-preset@6.2.0",
    "@graphql-codegen/core@6.2.1",
    "@graphql-codegen/typed-document-node@7.1.1",
    "@graphql-codegen/typescript-operations@6.1.9",
    "@urql/core@6.0.3",
    "@urql/exchange-graphcache@9.0.2",
    "@urql/exchange-persisted@5.0.1",
    "apollo3@npm:@apollo/client@3.14.1",
    "graphql@16.15.0",
    "relay-compiler@21.0.1",
    "relay-runtime@21.0.1",
    "rxjs@7.8.2",
    "typescript@5.9.3",
)
SECONDS = 180
ENGINE = os.environ.get("FRAISE_TEST_ENGINE")
EXECUTOR = {"FRAISE_FRAISEQL__EXECUTOR": "native"} if ENGINE == "embedded" else {}
DEFAULT = "python" if find_spec("fraise_server") is None else "native"
SERVER = "python" if EXECUTOR else ENGINE or DEFAULT
IS_NATIVE = "native" in {SERVER, *EXECUTOR.values()}


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


@contextmanager
def open_store(folder: Path, settings: dict[str, str]) -> Iterator[str]:
    """A music store in a folder; gives its URL."""
    fraise = Path(sys.executable).with_name("fraise")
    # The log says at the end who has answered.
    command = [str(fraise), "--debug", "demo", "--dir", str(folder), "--port", "0"]
    command += [] if ENGINE is None else ["--engine", SERVER]
    environment = {**os.environ, **EXECUTOR, **settings}
    with (
        tempfile.TemporaryFile("w+") as log,
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=log, text=True, env=environment
        ) as server,
    ):
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
            log.seek(0)
            said = log.read()
        if IS_NATIVE:
            counted = re.search(r"Answered natively: (\d+)", said)
            assert counted is not None, said
            assert int(counted[1]) > 0, said


@pytest.fixture(scope="module")
def store_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("store") / "music"


@pytest.fixture(scope="module")
def store(store_folder: Path) -> Iterator[str]:
    """The URL of a music store that only these tests use."""
    settings = {
        "FRAISE_FRAISEQL__PERSISTED__STORE": "postgres",
        "FRAISE_FRAISEQL__HTTP__INCREMENTAL": "true",
    }
    with open_store(store_folder, settings) as url:
        yield url


def run(folder: Path, *command: str) -> None:
    repeating = {"NODE_OPTIONS": f"--import={HERE / 'repeat.mjs'}"} if IS_NATIVE else {}
    done = subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        env={**os.environ, **repeating},
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("script", ["apollo.mjs", "urql.mjs", "persisted.mjs"])
def test_a_client_reads_writes_and_keeps_its_cache_right(clients: Path, store: str, script: str):
    run(clients, need("node"), script, store)


@pytest.mark.parametrize("script", ["apollo_parts.mjs", "apollo3_parts.mjs", "urql_parts.mjs"])
def test_a_client_shows_parts_of_an_answer_as_they_come(clients: Path, store: str, script: str):
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


#: The document that the tools put into their manifests.
TRUSTED = """query TrustedArtists($limit: Int!) {
  artists(limit: $limit, orderBy: [{ field: NAME }]) {
    ...TrustedArtistName
  }
}
fragment TrustedArtistName on Artist {
  id
  name
  albumCount
}
"""
RELAY_TRUSTED = "const { graphql } = require('relay-runtime');\ngraphql`{}`;\n"


def test_manifests_of_trusted_documents_as_the_tools_write_them(
    clients: Path, store: str, tmp_path: Path
):
    """Apollo's generator, relay-compiler and graphql-codegen; each client asks by its own ids."""
    node = need("node")
    operation, _, fragment = TRUSTED.partition("fragment ")
    (clients / "trusted").mkdir()
    (clients / "trusted/artists.graphql").write_text(TRUSTED)
    (clients / "trusting").mkdir()
    (clients / "trusting/package.json").write_text('{"type": "commonjs"}')
    names = {"trusting": operation, "trusting_fragment": f"fragment {fragment}"}
    names = {file: text.replace("TrustedArtists", "trustingQuery") for file, text in names.items()}
    for file, text in names.items():
        text = text.replace("TrustedArtistName", "trusting_fragment_name")
        (clients / f"trusting/{file}.js").write_text(RELAY_TRUSTED.replace("{}", text))
    run(clients, node, "schema.mjs", store, "trusted.graphql")
    run(clients, node, "manifests.mjs", "write", "trusted.graphql")
    command = "node_modules/@apollo/generate-persisted-query-manifest/cli.js"
    apollo = {"documents": "trusted/*.graphql", "output": "apollo.json"}
    (clients / "apollo.config.json").write_text(json.dumps(apollo))
    run(clients, node, command, "--config", "apollo.config.json")
    config = {
        "src": "./trusting",
        "schema": "./trusted.graphql",
        "language": "javascript",
        "persistConfig": {"file": "./relay.json", "algorithm": "MD5"},
    }
    (clients / "relay.persist.json").write_text(json.dumps(config))
    (clients / "relay.json").write_text("{}")
    run(clients, node, "node_modules/relay-compiler/cli.js", "relay.persist.json")
    names = ("apollo", "relay", "codegen-sha1", "codegen-sha256")
    manifests = json.dumps([str(clients / f"{name}.json") for name in names])
    settings = {
        "FRAISE_FRAISEQL__TRUSTED_DOCUMENTS__MANIFESTS": manifests,
        "FRAISE_FRAISEQL__TRUSTED_DOCUMENTS__MODE": "only",
    }
    with open_store(tmp_path / "music", settings) as url:
        run(clients, node, "manifests.mjs", "ask", url)
