"""Every plugin folder is known everywhere it must be known, and has the one shape."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLUGINS = sorted(path.parent for path in ROOT.glob("plugins/*/pyproject.toml"))
ROOMS = [ROOT / "hookspecs", ROOT / "kernel", ROOT / "native/accel", *PLUGINS]
DISTRIBUTIONS = [ROOT, *ROOMS, ROOT / "native/crate", ROOT / "native/server"]
PRODUCTS = {"fraiseql", "confiture", "fraisier"}


def read(path: Path) -> dict:
    return tomllib.loads(path.read_text("utf-8"))


ROOT_PROJECT = read(ROOT / "pyproject.toml")


def import_name(room: Path) -> str:
    (package,) = [path.name for path in (room / "src").iterdir() if (path / "__init__.py").exists()]
    return package


def test_every_folder_below_plugins_is_a_plugin():
    folders = {path for path in (ROOT / "plugins").iterdir() if path.is_dir()}
    assert folders == set(PLUGINS)


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_room_has_the_one_shape(room):
    assert (room / "README.md").read_text("utf-8").strip()
    assert any((room / "tests").rglob("test_*.py"))
    assert (room / "src" / import_name(room) / "py.typed").exists()


@pytest.mark.parametrize("room", DISTRIBUTIONS, ids=lambda room: room.name)
def test_distribution_carries_the_licence(room):
    """The MIT licence asks that its text goes with every copy; each wheel is one."""
    assert (room / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()
    project = read(room / "pyproject.toml")["project"]
    assert project["license"] == "MIT"
    assert project["license-files"] == ["LICENSE"]


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda plugin: plugin.name)
def test_plugin_is_named_by_the_rule(plugin):
    expected = plugin.name if plugin.name in PRODUCTS else f"fraise_{plugin.name}"
    assert import_name(plugin) == expected
    assert read(plugin / "pyproject.toml")["project"]["name"] == f"fraise-{plugin.name}"


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda plugin: plugin.name)
def test_plugin_is_an_extra_and_part_of_all(plugin):
    extras = ROOT_PROJECT["project"]["optional-dependencies"]
    assert any(line.startswith(f"fraise-{plugin.name}>=") for line in extras[plugin.name])
    (everything,) = extras["all"]
    assert plugin.name in re.findall(r"[a-z-]+", everything.partition("[")[2])


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda plugin: plugin.name)
def test_extras_of_a_plugin_are_extras_of_the_umbrella(plugin):
    extras = ROOT_PROJECT["project"]["optional-dependencies"]
    project = read(plugin / "pyproject.toml")["project"]
    for extra in project.get("optional-dependencies", ()):
        assert extras[extra] == [f"{project['name']}[{extra}]>=0.1,<0.2"]


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda plugin: plugin.name)
def test_plugin_is_in_the_development_requirements(plugin):
    lines = [
        line
        for name in ("runtime.txt", "dev.txt")
        for line in (ROOT / "configs/requirements" / name).read_text("utf-8").splitlines()
    ]
    assert f"-e ./plugins/{plugin.name}" in [line.partition("[")[0] for line in lines]


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda plugin: plugin.name)
def test_plugin_is_under_the_import_contracts(plugin):
    linter = ROOT_PROJECT["tool"]["importlinter"]
    name = import_name(plugin)
    assert name in linter["root_packages"]
    sources = {module for contract in linter["contracts"] for module in contract["source_modules"]}
    assert name in sources or f"{name}.plugin" in sources
    if (plugin / "src" / name / "plugin.py").exists():
        assert f"{name}.plugin" in sources


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda plugin: plugin.name)
def test_plugin_has_its_line_in_the_docs(plugin):
    page = (ROOT / "docs/architecture/plugins.md").read_text("utf-8")
    assert re.search(rf"^\| `{plugin.name}` \|", page, re.MULTILINE)


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda plugin: plugin.name)
def test_plugin_depends_on_the_contracts_and_never_on_the_umbrella(plugin):
    dependencies = read(plugin / "pyproject.toml")["project"]["dependencies"]
    assert "fraise-hookspecs>=1,<2" in dependencies
    assert not any(line.startswith("fraise-suite") for line in dependencies)
    if plugin.name not in PRODUCTS:
        assert not any(line.startswith("fraise-kernel") for line in dependencies)


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda plugin: plugin.name)
def test_entry_points_are_of_the_two_groups(plugin):
    project = read(plugin / "pyproject.toml")["project"]
    # pytest11 is pytest's own group, for the plugin that is one of pytest's
    assert set(project.get("entry-points", {})) <= {"fraise.plugins", "fraise.commands", "pytest11"}


def test_umbrella_has_no_modules():
    assert ROOT_PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"] == {"bypass-selection": True}
    assert not (ROOT / "src").exists()


def test_top_level_is_fixed():
    tracked = {"kernel", "plugins", "native", "hookspecs", "configs", "tests", "docs"}
    folders = {p.name for p in ROOT.iterdir() if p.is_dir() and not p.name.startswith(".")}
    built = {"dist", "build", "node_modules", "fraise-demo", "__pycache__"}
    assert folders - built == tracked
