"""fraise doctor."""

import json
import sys

import pytest
from fraise_kernel.cli import run

CHECKS = """
async def good(context):
    return Health(status=HealthStatus.OK, summary="all there")

async def tired(context):
    return Health(status=HealthStatus.DEGRADED, summary="slow today", hint="let it rest")

@hookimpl
def fraise_health_checks():
    return (HealthCheckSpec(name="good", summary="", target=f"{__name__}:good"),
            HealthCheckSpec(name="tired", summary="", target=f"{__name__}:tired"))
"""


@pytest.fixture
def clinic(only, project):
    only.plugin("clinic", CHECKS)
    return only


def call(*words):
    return run("fraise", None, ["doctor", *words])


def checks(capsys):
    document = json.loads(capsys.readouterr().out)
    return document, {check["name"]: check for check in document["checks"]}


def test_for_people(clinic, project, capsys):
    project("project: music")
    assert call() == 0
    out = capsys.readouterr().out
    assert out.startswith("project music, environment development\n\nSTATUS    CHECK")
    assert "ok        good" in out
    assert "degraded  tired     clinic  slow today" in out
    assert "\ntired: let it rest\n" in out
    assert "\033[" not in out


def test_nothing_to_mend(only, project, capsys):
    assert call() == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith("0 plugins, all of them well")


def test_for_machines(clinic, project, capsys):
    assert call("--json") == 0
    document, found = checks(capsys)
    assert document["status"] == "degraded"
    assert document["project"] == str(project.folder)
    assert found["plugins"]["summary"] == "1 plugins, all of them well"
    assert {"python", "packages", "good", "tired"} <= set(found)


def test_colours_on_a_terminal_that_wants_them(clinic, capsys, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert call() == 0
    assert "\033[32mok\033[0m" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    assert call() == 0
    assert "\033[" not in capsys.readouterr().out


def test_plugins_that_are_not_well(clinic, capsys):
    clinic.plugin("bad", "import a_missing_library")
    assert call("--json") == 1
    document, found = checks(capsys)
    assert document["status"] == "failed"
    assert "a_missing_library" in found["plugin.bad"]["summary"]
    assert found["plugin.bad"]["hint"] == "see: fraise plugins show bad"
    assert found["good"]["status"] == "ok"


def test_packages_of_other_projects(clinic, capsys):
    clinic.metadata("fraiseql", "1.9")
    clinic.metadata("confiture", "0.3")
    assert call("--json") == 1
    found = checks(capsys)[1]["packages"]
    assert found["status"] == "failed"
    assert "fraiseql 1.9, confiture 0.3" in found["summary"]
    assert found["hint"].startswith("pip uninstall fraiseql confiture, then: pip install --force")
    assert "fraise-fraiseql fraise-confiture" in found["hint"]


@pytest.mark.parametrize(
    ("version", "status"), [((3, 10), "failed"), ((3, 11), "ok"), ((3, 13), "ok"), ((3, 99), "degraded")]
)  # fmt: skip
def test_pythons(version, status):
    from fraise_kernel.findings import _python

    health = _python(version)
    assert health.status.value == status
    assert ("3.11 to 3.13" in health.hint) == (status != "ok")


def test_settings_that_are_wrong(clinic, project, capsys):
    project("clinik: 1\nother: 2\n")
    assert call("--json") == 1
    document = json.loads(capsys.readouterr().out)
    failed = [check for check in document["checks"] if check["status"] == "failed"]
    assert [check["name"] for check in failed] == ["start-up", "start-up"]
    assert "fraise.yaml:1:1 (clinik)" in failed[0]["summary"]
    assert failed[0]["hint"] == "the sections are: plugins, project"
    assert call() == 1
    assert capsys.readouterr().out.startswith("project project, ")


def test_settings_that_are_no_yaml(clinic, project, capsys):
    project("a: [")
    assert call("--json") == 1
    found = checks(capsys)[1]
    assert set(found) == {"python", "start-up"}
