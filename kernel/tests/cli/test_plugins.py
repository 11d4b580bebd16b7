"""fraise plugins."""

import json

import pytest
from fraise_kernel.cli import run

SCALAR = """
@hookimpl
def fraise_scalars():
    return (ScalarSpec(name="Roman", summary="A numeral", target="x:y", python=(),
                       sql_type="text", json=JsonForm.STRING),)
@hookimpl
def fraise_settings():
    return ()
@hookimpl
def fraise_resources():
    return ()
@hookimpl
def fraise_exporters():
    return ()
"""


@pytest.fixture
def mixed(only, project):
    only.plugin("good", SCALAR, version="1.2")
    only.plugin("bad", "import a_missing_library")
    only.plugin("future", requires="fraise-hookspecs>=2")
    only.plugin("twin", distribution="fraise-twin-a")
    only.plugin("twin", distribution="fraise-twin-b")
    only.plugin("idle")
    project("plugins: {block: [idle]}\n")
    return only


def call(*words):
    return run("fraise", None, ["plugins", *words])


def test_list_for_people(mixed, capsys):
    assert call("list") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["NAME", "DISTRIBUTION", "VERSION", "STATUS", "HOOKS", "REASON"]
    table = {tuple(line.split()[:4]) for line in lines[1:]}
    assert table == {
        ("bad", "fraise-bad", "1.0", "failed"),
        ("future", "fraise-future", "1.0", "incompatible"),
        ("good", "fraise-good", "1.2", "loaded"),
        ("idle", "fraise-idle", "1.0", "blocked"),
        ("twin", "fraise-twin-a", "1.0", "conflict"),
        ("twin", "fraise-twin-b", "1.0", "conflict"),
    }
    assert "exporters, resources, scalars +1" in lines[3]


def test_list_for_machines(mixed, capsys):
    assert call("list", "--json") == 0
    records = json.loads(capsys.readouterr().out)
    assert [record["name"] for record in records] == [
        "bad", "future", "good", "idle", "twin", "twin",
    ]  # fmt: skip
    for record in records:
        assert list(record) == ["name", "distribution", "version", "status", "hooks", "reason"]
        assert bool(record["reason"]) == (record["status"] != "loaded")
        assert bool(record["hooks"]) == (record["name"] == "good")


def test_list_without_plugins(only, project, capsys):
    assert call("list", "--json") == 0
    assert json.loads(capsys.readouterr().out) == []
    assert call("list") == 0


def test_check(mixed, project, capsys):
    assert call("check") == 1
    out = capsys.readouterr().out
    assert "twin" in out
    assert "good" not in out
    project("plugins: {block: [idle, bad, future, twin]}")
    assert call("check") == 0
    assert capsys.readouterr().out == "all plugins are well\n"
    assert call("check", "--json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_show(mixed, capsys):
    assert call("show", "good") == 0
    out = capsys.readouterr().out
    assert "distribution  fraise-good" in out
    assert "ScalarSpec\n  Roman  A numeral" in out
    assert call("show", "twin", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert [one["distribution"] for one in found] == ["fraise-twin-a", "fraise-twin-b"]
    assert call("show", "good", "--json") == 0
    assert json.loads(capsys.readouterr().out)[0]["registers"] == {
        "ScalarSpec": {"Roman": "A numeral"}
    }


def test_show_an_unknown_plugin(mixed, capsys):
    assert call("show", "goood") == 1
    assert "did you mean 'good'?" in capsys.readouterr().err
    assert call("show", "zzz", "--json") == 1
    error = json.loads(capsys.readouterr().out)["error"]
    assert (error["code"], error["hint"]) == ("KERN-PLUGIN-002", "see: fraise plugins list")


def test_new_for_people(only, project, capsys):
    assert call("new", "weather") == 0
    out = capsys.readouterr().out
    assert out.startswith("wrote fraise-weather\n")
    assert (project.folder / "fraise-weather" / "pyproject.toml").exists()
    assert call("new", "weather") == 1
    assert "fraise-weather exists already" in capsys.readouterr().err
