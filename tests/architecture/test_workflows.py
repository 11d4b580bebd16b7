"""What the workflows of GitHub promise, and what they are allowed."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))

#: The Rust target of each platform with a wheel; native/crate/README.md names the same.
PLATFORMS = {
    "x86_64-unknown-linux-gnu",
    "aarch64-unknown-linux-gnu",
    "x86_64-unknown-linux-musl",
    "aarch64-unknown-linux-musl",
    "x86_64-apple-darwin",
    "aarch64-apple-darwin",
    "x86_64-pc-windows-msvc",
}

each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


def read(path: Path) -> dict:
    # YAML 1.1 reads the bare word `on` as true.
    found = yaml.safe_load(path.read_text("utf-8"))
    return {"on" if key is True else key: value for key, value in found.items()}


def wheel_jobs() -> dict:
    return read(ROOT / ".github/workflows/wheels.yml")["jobs"]


def commands(job: dict) -> list[str]:
    return [step["run"] for step in job["steps"] if "run" in step]


def test_every_promised_platform_has_a_wheel():
    built = [
        each["target"]
        for job in wheel_jobs().values()
        for each in job.get("strategy", {}).get("matrix", {}).get("include", [])
    ]
    assert sorted(built) == sorted(PLATFORMS)
    assert len(built) == 7  # which the last job counts again before it publishes


def test_the_readme_of_the_crate_names_the_platforms():
    told = (ROOT / "native/crate/README.md").read_text("utf-8")
    assert [platform for platform in sorted(PLATFORMS) if f"`{platform}`" not in told] == []


@pytest.mark.parametrize("name", ["linux", "desktop", "sdist"])
def test_what_is_built_is_tried_before_it_is_kept(name):
    job = wheel_jobs()[name]
    steps = [
        "check-wheel.sh" if "check-wheel.sh" in str(s) else s.get("uses", "") for s in job["steps"]
    ]
    tried = steps.index("check-wheel.sh")
    kept = next(n for n, step in enumerate(steps) if step.startswith("actions/upload-artifact@"))
    assert tried < kept
    assert any("maturin" in command for command in commands(job))


def test_wheels_are_built_with_the_tools_that_the_tree_allows():
    environment = read(ROOT / ".github/workflows/wheels.yml")["env"]
    crate = (ROOT / "native/crate/Cargo.toml").read_text("utf-8")
    needed = re.search(r'^rust-version = "(\d+)\.(\d+)"', crate, re.MULTILINE)
    used = re.fullmatch(r"(\d+)\.(\d+)\.\d+", environment["RUSTUP_TOOLCHAIN"])
    assert [int(n) for n in used.groups()] >= [int(n) for n in needed.groups()]
    assert re.fullmatch(r"maturin==1\.\d+\.\d+", environment["MATURIN"])


def test_nothing_is_published_but_by_a_tag_and_the_guarded_environment():
    publishing = {name: job for name, job in wheel_jobs().items() if "publish" in str(job["steps"])}
    assert set(publishing) == {"publish"}
    job = publishing["publish"]
    assert job["if"] == "startsWith(github.ref, 'refs/tags/v')"
    assert job["environment"] == "pypi"
    assert job["permissions"] == {"id-token": "write"}
    assert set(job["needs"]) == set(wheel_jobs()) - {"publish"}
    # what runs there comes from the artifacts: no code of the tree beside the token
    assert "actions/checkout" not in str(job)


@each_workflow
def test_nothing_is_allowed_that_is_not_needed(path):
    workflow = read(path)
    assert workflow["permissions"] == {}
    for name, job in workflow["jobs"].items():
        if name != "publish":
            assert job["permissions"] == {"contents": "read"}, name
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False, name
    text = path.read_text("utf-8")
    assert "secrets" not in text
    assert "pull_request_target" not in workflow["on"]


@each_workflow
def test_every_action_is_one_commit(path):
    used = re.findall(r"^ *(?:- )?uses: *(.*)$", path.read_text("utf-8"), re.MULTILINE)
    assert used
    pinned = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    assert [line for line in used if not pinned.fullmatch(line)] == []


@each_workflow
def test_every_job_ends_and_takes_no_text_from_strangers(path):
    for name, job in read(path)["jobs"].items():
        assert job["timeout-minutes"] <= 30, name
        assert "latest" not in str(job["runs-on"]), name
        # a value between braces becomes part of the script, whatever it holds
        assert [command for command in commands(job) if "${{" in command] == [], name
        for each in job.get("strategy", {}).get("matrix", {}).get("include", []):
            assert "latest" not in each["runner"]
