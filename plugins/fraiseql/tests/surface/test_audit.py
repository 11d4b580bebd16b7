"""The audits of the npm package ``graphql-http``, unmodified, against a real server."""

import json
import os
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

PACKAGES = ("graphql-http@1.23.1", "graphql@16.15.0")


@pytest.fixture(scope="module")
def audits(request, tmp_path_factory) -> Path:
    """A folder in which node finds the package."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs npm and node: the audits must run")
        pytest.skip("npm or node is not installed; the audits run where they are")
    folder = tmp_path_factory.mktemp("audits")
    script = Path(__file__).with_name("audit.mjs")
    (folder / script.name).write_text(script.read_text())
    (folder / "package.json").write_text('{"private": true}')
    command = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", *PACKAGES]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=180)
    if done.returncode != 0:
        if os.environ.get("CI"):
            pytest.fail(f"npm cannot install the audits: {done.stderr}")
        pytest.skip(f"npm cannot install the audits: {done.stderr[-200:]}")
    return folder


@pytest.mark.parametrize("environment", ["development", "production"])
def test_all_audits_pass_without_a_warning(audits, live, environment):
    # Two audits look for __type, which production does not answer, as it must not.
    introspection = {"introspection": True} if environment == "production" else {}
    server = live(environment=environment, **introspection)
    node = shutil.which("node")
    assert node is not None
    for _ in range(3):  # what is asked again may be answered by somebody else
        require_all(audits, node, server)


def require_all(audits, node, server):
    done = subprocess.run(
        [node, "audit.mjs", f"{server.url}/graphql"],
        cwd=audits,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    bad = [one for one in found if one["status"] != "ok"]
    assert bad == []
    assert Counter(one["status"] for one in found) == {"ok": 61}
