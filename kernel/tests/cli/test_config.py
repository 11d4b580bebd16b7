"""fraise config."""

import json

import pytest
from fraise_kernel.cli import run
from jsonschema import Draft202012Validator

PLUGIN = """
@frozen
class Settings:
    url: str = "here"
    token: str = field(default="", metadata={"secret": True})

@hookimpl
def fraise_settings():
    return (SettingsSpec(name="shop", summary="", target=f"{__name__}:Settings"),)
"""


@pytest.fixture
def shop(only, project):
    only.plugin("shop", PLUGIN)
    return project


def call(*words):
    return run("fraise", None, [*words])


def test_show(shop, capsys, monkeypatch):
    shop("project: music\nshop:\n  token: hunter2\n")
    monkeypatch.setenv("FRAISE_SHOP__URL", "thère")
    assert call("config", "show") == 0
    out = capsys.readouterr().out
    assert "hunter2" not in out
    rows = [line.split() for line in out.splitlines()]
    assert rows[0] == ["KEY", "VALUE", "FROM"]
    assert ["shop.url", '"thère"', "$FRAISE_SHOP__URL"] in rows
    assert ["shop.token", '"********"', "fraise.yaml:3:10"] in rows
    assert ["project", '"music"', "fraise.yaml:1:10"] in rows
    assert ["plugins.block", "[]", "default"] in rows


def test_show_for_machines_and_one_section(shop, capsys):
    assert call("config", "show", "shop", "--json") == 0
    assert json.loads(capsys.readouterr().out) == [
        {"key": "shop.url", "value": "here", "origin": "default"},
        {"key": "shop.token", "value": "********", "origin": "default"},
    ]
    assert call("config", "show", "shpo") == 1
    assert "did you mean 'shop'?" in capsys.readouterr().err


def test_validate(shop, capsys):
    assert call("config", "validate") == 1
    assert "there is no fraise.yaml" in capsys.readouterr().err
    shop("shop:\n  url: x\n")
    assert call("--env", "test", "config", "validate") == 0
    assert capsys.readouterr().out == "fraise.yaml is valid for the environment test\n"
    shop("shop:\n  ulr: x\n")
    assert call("config", "validate") == 1
    assert capsys.readouterr().err == (
        "error[KERN-CONFIG-006] fraise.yaml:2:3 (shop.ulr): 'shop' has no key 'ulr'\n"
        "hint: did you mean 'url'?\n"
    )


def test_validate_for_machines(shop, capsys):
    shop("shop: {url: x}")
    assert call("config", "validate", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {
        "valid": True,
        "environment": "development",
        "files": ["fraise.yaml"],
    }
    shop("shop: {url: y}", "fraise.production.yaml")
    assert call("--env", "production", "config", "validate", "--json") == 0
    assert json.loads(capsys.readouterr().out)["files"] == ["fraise.yaml", "fraise.production.yaml"]
    shop("shop: {url: 5}\nzzz: 1\n")
    assert call("config", "validate", "--json") == 1
    printed = capsys.readouterr()
    assert printed.err == ""
    error = json.loads(printed.out)["error"]
    assert [one["code"] for one in error["problems"]] == ["KERN-CONFIG-007", "KERN-CONFIG-005"]


def test_a_variable_that_nothing_reads(shop, capsys, monkeypatch):
    shop("shop: {url: x}")
    monkeypatch.setenv("FRAISE_SHOP_URL", "y")
    assert call("config", "validate") == 1
    assert capsys.readouterr().err == (
        "error[KERN-CONFIG-013] $FRAISE_SHOP_URL: nothing reads the environment variable "
        "FRAISE_SHOP_URL\nhint: did you mean FRAISE_SHOP__URL?\n"
    )


def test_validate_an_overlay(shop, capsys):
    shop("shop: {url: x}")
    shop("shop: {url: 5}", "fraise.production.yaml")
    assert call("config", "validate") == 0
    assert call("--env", "production", "config", "validate") == 1
    assert "fraise.production.yaml:1:13 (shop.url): expected text" in capsys.readouterr().err


def test_schema_works_while_the_settings_are_wrong(shop, capsys):
    shop("shop:\n  ulr: x\n")
    assert call("config", "schema") == 0
    schema = json.loads(capsys.readouterr().out)
    Draft202012Validator.check_schema(schema)
    assert set(schema["properties"]) == {"project", "plugins", "shop"}
    assert not Draft202012Validator(schema).is_valid({"shop": {"ulr": "x"}})


def test_help_of_the_groups(shop, capsys):
    assert call("config", "--help") == 0
    assert call("plugins", "--help") == 0
    assert call("doctor", "--help") == 0
    out = capsys.readouterr().out
    assert "Usage: fraise config [OPTIONS] COMMAND" in out
    assert "validate" in out
    assert "Usage: fraise doctor [OPTIONS]" in out
