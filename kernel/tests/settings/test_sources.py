"""Files, overlays, environment variables, the host's mapping: one laid over the other."""

from pathlib import Path

import pytest
from attrs import field, frozen
from fraise_hookspecs.errors import Where
from fraise_kernel.errors import (
    SettingsError,
    SettingsSyntaxError,
    UndeclaredSectionError,
    UnknownEnvironmentError,
    UnknownSectionError,
    WrongValueError,
)
from fraise_kernel.settings.sections import read_plugin_settings, read_settings
from fraise_kernel.settings.sources import read_mapping, read_project


@frozen
class Pool:
    size: int = 1
    name: str = ""


@frozen
class Store:
    url: str | None = None
    pool: Pool = field(factory=Pool)
    tags: tuple[str, ...] = ()


def read(project, environment="development", variables=None, *, idle=(), extras=()):
    tree = read_project(project.folder, environment, variables or {})
    return read_settings(tree, {"store": Store, "my-shop": Pool}, idle=idle, extras=extras)


def test_defaults_without_any_file(project):
    settings = read(project)
    assert settings["store"] == Store()
    assert settings.project == ""


def test_each_source_lies_over_the_one_before(project):
    project("project: music\nstore:\n  url: file\n  pool: {size: 2, name: file}\n  tags: [a, b]\n")
    project("store:\n  pool: {size: 3}\n  tags: [c]\n", "fraise.production.yaml")
    assert read(project)["store"] == Store("file", Pool(2, "file"), ("a", "b"))
    assert read(project, "production")["store"] == Store("file", Pool(3, "file"), ("c",))
    settings = read(
        project,
        "production",
        {"FRAISE_STORE__POOL__SIZE": "4", "FRAISE_STORE__TAGS": "[d]", "FRAISE_MY_SHOP__NAME": "x"},
    )
    assert settings["store"] == Store("file", Pool(4, "file"), ("d",))
    assert settings["my-shop"] == Pool(name="x")
    assert settings.project == "music"


def test_variables_that_are_no_settings(project):
    variables = {
        "FRAISE_ENV": "x",
        "FRAISE_TEST_DSN": "y",
        "OTHER__A": "z",
        "FRAISE_STORE__URL": "",
    }
    assert read(project, variables=variables)["store"] == Store()


def test_unknown_sections(project):
    project("stroe: {}\nrls:\n  on: true\nzzz: 1\n")
    with pytest.raises(SettingsError) as raised:
        read(project, variables={"FRAISE_SHOPP__A": "1"}, extras=["rls"])
    problems = raised.value.problems
    assert all(isinstance(problem, UnknownSectionError) for problem in problems)
    assert [(str(p.where), p.hint) for p in problems] == [
        ("fraise.yaml:1:1 (stroe)", "did you mean 'store'?"),
        ("fraise.yaml:2:1 (rls)", 'install the plugin that reads it: pip install "fraise-suite[rls]"'),
        ("fraise.yaml:4:1 (zzz)", "the sections are: my-shop, project, store"),
        ("$FRAISE_SHOPP__A (shopp.a)", "did you mean 'my-shop'?"),
    ]  # fmt: skip
    assert raised.value.message == "4 settings are wrong"
    assert [one["code"] for one in raised.value.as_dict()["problems"]] == ["KERN-CONFIG-005"] * 4


def test_a_section_of_an_idle_plugin_is_nobodys_business(project):
    project("later: {a: 1}\n")
    read(project, variables={"FRAISE_LATER__B": "1"}, idle=["later"])


def test_a_single_problem_is_raised_as_itself(project):
    project("store:\n  url: 5\n")
    with pytest.raises(WrongValueError, match=r"fraise.yaml:2:8 \(store.url\): expected text"):
        read(project)


def test_all_problems_of_all_sources_at_once(project):
    project("store:\n  url: a\n  url: b\n  pool: {siz: 1}\nproject: [x]\n")
    project("store:\n  tags: a\n", "fraise.production.yaml")
    with pytest.raises(SettingsError) as raised:
        read(project, "production", {"FRAISE_STORE__POOL__SIZE": "x"})
    assert [problem.code for problem in raised.value.problems] == [
        "KERN-CONFIG-004",
        "KERN-CONFIG-006",
        "KERN-CONFIG-007",
        "KERN-CONFIG-007",
        "KERN-CONFIG-007",
    ]
    assert {problem.where.file for problem in raised.value.problems} == {
        "fraise.yaml",
        "fraise.production.yaml",
        "$FRAISE_STORE__POOL__SIZE",
    }


def test_a_variable_below_a_variable(project):
    variables = {"FRAISE_STORE__POOL": "{size: 1}", "FRAISE_STORE__POOL__SIZE": "2"}
    with pytest.raises(SettingsSyntaxError) as raised:
        read(project, variables=variables)
    assert "$FRAISE_STORE__POOL gives a value for what FRAISE_STORE__POOL__SIZE" in str(
        raised.value
    )


@pytest.mark.parametrize("name", ["../secrets", "", "a b", ".hidden", "a/b"])
def test_an_environment_is_a_name(project, name):
    with pytest.raises(UnknownEnvironmentError, match="not a name"):
        read(project, name)


@pytest.mark.parametrize(
    ("name", "near"), [("prodution", "production"), ("stagin", "staging"), ("devlopment", "development")]
)  # fmt: skip
def test_a_misspelt_environment_is_not_production_by_accident(project, name, near):
    project("", "fraise.staging.yaml")
    with pytest.raises(UnknownEnvironmentError) as raised:
        read(project, name)
    assert near in raised.value.hint
    assert f"fraise.{name}.yaml" in raised.value.message


def test_an_environment_without_an_overlay_is_fine(project):
    assert read(project, "local")["store"] == Store()
    project("", "fraise.prodution.yaml")
    assert read(project, "prodution")["store"] == Store()


def test_the_mapping_of_a_host():
    tree = read_mapping(
        {"store": {"url": "u", "tags": ("a",), "pool": {"name": Path("p")}}, "project": "x"}
    )
    settings = read_settings(tree, {"store": Store}, idle=(), extras=())
    assert settings["store"] == Store("u", Pool(1, "p"), ("a",))
    assert settings.project == "x"


def test_a_wrong_mapping_of_a_host():
    with pytest.raises(SettingsSyntaxError) as raised:
        read_mapping({"store": {"url": object()}})
    assert str(raised.value).startswith("the host's settings (store.url): expected text")
    tree = read_mapping({"store": {"tags": [1]}})
    with pytest.raises(WrongValueError) as wrong:
        read_settings(tree, {"store": Store}, idle=(), extras=())
    assert str(wrong.value.where) == "the host's settings (store.tags[0])"


def test_asking_for_a_section_that_nobody_registered(project):
    with pytest.raises(UndeclaredSectionError) as raised:
        read(project)["stor"]
    assert raised.value.hint == "did you mean 'store'?"
    with pytest.raises(UndeclaredSectionError) as raised:
        read(project)["zzz"]
    assert raised.value.hint == "depend on the plugin that brings it"


def test_the_kernels_own_section(project):
    project("plugins:\n  require: [a]\n  choose: {b: fraise-b}\n")
    found = read_plugin_settings(
        read_project(project.folder, "test", {"FRAISE_PLUGINS__BLOCK": "[c]"})
    )
    assert (found.require, found.block, found.choose) == (("a",), ("c",), {"b": "fraise-b"})
    project("plugins:\n  require: a\n  blok: [x]\n")
    with pytest.raises(SettingsError, match="2 settings are wrong"):
        read_plugin_settings(read_project(project.folder, "test", {}))


def test_where_a_setting_stands(project):
    """For errors that only what uses a setting can find."""
    (project.folder / "fraise.yaml").write_text("shop:\n  name: Corner\n")
    tree = read_project(project.folder, "development", {"FRAISE_SHOP__SIZE": "3"})
    found = tree.place_of("shop.name")
    assert (str(found.file).endswith("fraise.yaml"), found.line, found.key) == (
        True,
        2,
        "shop.name",
    )
    assert tree.place_of("shop.size").file == "$FRAISE_SHOP__SIZE"
    for absent in ("shop.color", "shop.name.first", "nobody.name"):
        assert tree.place_of(absent) == Where(key=absent)
