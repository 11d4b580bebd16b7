"""A tenant's rows are its own: 64 connections, 1,000 tenants, clients that leave early."""

import asyncio
import importlib.util
import os
import shutil
import subprocess
from pathlib import Path

import pytest

DEEP = os.environ.get("FRAISE_DEEP") == "1"
QUESTIONS = 300_000 if DEEP else 6_000
CLIENTS = 64


def blow(storm, server, asker, questions):
    tally = storm.Tally()
    place = (server.host, server.port)
    asyncio.run(storm.storm(place, clients=CLIENTS, questions=questions, asker=asker, tally=tally))
    return tally


def test_every_row_of_every_answer_is_the_tenants_own(project, serving, storm, make_asker, cluster):
    with serving.serve(project) as server:
        tally = blow(storm, server, make_asker(1), QUESTIONS)
        figures = server.figures()
        print(tally, figures.line)
        # nothing but what fails by itself has failed
        assert tally.counts["error"] == 0, tally
        assert tally.counts["expected error"] > QUESTIONS / 200
        assert tally.counts["aborted"] > QUESTIONS / 20
        assert tally.counts["nobody"] > QUESTIONS / 40
        assert figures.native > QUESTIONS / 2, figures.line
        # nobody is left on the server with what an aborted request was doing
        serving.eventually(
            lambda: (
                not cluster.execute(
                    "SELECT 1 FROM pg_stat_activity"
                    " WHERE application_name LIKE 'fraise%' AND state <> 'idle'"
                )
            ),
            30,
            "something still runs",
        )


def test_rows_of_others_are_noticed(project, serving, storm, make_asker, cluster):
    """The clients' checks are checked: without its policies, the table is everybody's."""
    cluster.execute("ALTER ROLE store BYPASSRLS")
    try:
        with serving.serve(project) as server, pytest.raises(ExceptionGroup) as found:
            blow(storm, server, make_asker(2), 2_000)
    finally:
        cluster.execute("ALTER ROLE store NOBYPASSRLS")
    assert found.group_contains(storm.MixedUpError)


@pytest.mark.skipif(not DEEP, reason="it compiles the server: set FRAISE_DEEP=1 (make test-deep)")
def test_settings_that_outlive_their_request_are_noticed(
    project, serving, storm, make_asker, broken_build
):
    with serving.serve(project, broken_build) as server, pytest.raises(ExceptionGroup) as found:
        blow(storm, server, make_asker(1), QUESTIONS)
    assert found.group_contains(storm.MixedUpError)


@pytest.fixture
def broken_build(tmp_path_factory):
    """The folder of a server that was built to break the promise."""
    crate = Path(__file__).parents[4] / "native/crate"
    if shutil.which("cargo") is None:
        pytest.skip("it compiles the server, and there is no Rust toolchain")
    target = tmp_path_factory.mktemp("broken")
    words = ["--release", "-p", "fraise-server-py", "--features", "broken-session"]
    quick = {"CARGO_PROFILE_RELEASE_LTO": "off", "CARGO_PROFILE_RELEASE_CODEGEN_UNITS": "16"}
    subprocess.run(
        ["cargo", "build", "--quiet", *words, "--target-dir", str(target)],
        cwd=crate,
        env={**os.environ, **quick},
        check=True,
        timeout=1_800,
    )
    package = target / "python" / "fraise_server"
    package.mkdir(parents=True)
    installed = Path(importlib.util.find_spec("fraise_server").origin)
    shutil.copy(installed, package)
    shutil.copy(target / "release" / "libfraise_server.so", package / "fraise_server.abi3.so")
    return package.parent
