"""A scaffolded plugin is a whole one: it installs, loads, and its own tests pass."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from fraise_kernel.cli.scaffold import write_plugin
from fraise_kernel.errors import ScaffoldRefusedError


def test_it_installs_loads_and_passes_its_own_tests(tmp_path):
    folder = write_plugin("weather-station", tmp_path / "new")
    site = tmp_path / "site"
    subprocess.run(
        [
            sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index",
            "--no-build-isolation", "--disable-pip-version-check", "--target", str(site), str(folder),
        ],
        check=True, timeout=120,
    )  # fmt: skip
    env = {**os.environ, "PYTHONPATH": str(site), "FRAISE_WEATHER_STATION__FREE_MEGABYTES": "1"}
    fraise = Path(sys.executable).with_name("fraise")

    def run(*words):
        return subprocess.run(
            words, env=env, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False
        )

    listed = run(fraise, "plugins", "show", "weather-station").stdout
    assert "status        loaded" in listed
    assert "weather-station.disk  The project's disk has space" in listed
    shown = run(fraise, "config", "show", "weather-station").stdout
    assert "$FRAISE_WEATHER_STATION__FREE_MEGABYTES" in shown
    tested = run(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", folder / "tests")
    assert tested.returncode == 0, tested.stdout
    assert "4 passed" in tested.stdout


def test_what_is_written_follows_the_house_style(tmp_path):
    folder = write_plugin("tide", tmp_path / "tide")
    assert sorted(
        str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()
    ) == [
        "README.md",
        "pyproject.toml",
        "src/fraise_tide/__init__.py",
        "src/fraise_tide/disk.py",
        "src/fraise_tide/plugin.py",
        "src/fraise_tide/settings.py",
        "tests/test_plugin.py",
    ]
    for words in (["ruff", "check", "--isolated"], ["mypy", "--strict"]):
        done = subprocess.run(
            [Path(sys.executable).with_name(words[0]), *words[1:], "src"],
            cwd=folder, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", ["", "Weather", "1st", "a b", "a/b", "../up", "-x", "a--b", "ä"])
def test_a_name_that_cannot_be(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ScaffoldRefusedError, match="cannot be the name of a plugin"):
        write_plugin(name)
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_taken(only, tmp_path):
    only.plugin("roman")
    with pytest.raises(ScaffoldRefusedError, match="installed already, by fraise-roman"):
        write_plugin("roman", tmp_path / "x")


def test_a_folder_that_is_taken(tmp_path):
    with pytest.raises(ScaffoldRefusedError, match="exists already"):
        write_plugin("tide", tmp_path)


def test_a_folder_that_cannot_be_written(tmp_path):
    with pytest.raises(ScaffoldRefusedError, match="cannot write"):
        write_plugin("tide", tmp_path / "absent" / "tide")
    (tmp_path / "file").write_text("")
    with pytest.raises(ScaffoldRefusedError, match=r"cannot write .*: Not a directory"):
        write_plugin("tide", tmp_path / "file" / "tide")


def test_nothing_is_left_when_writing_fails_half_way(tmp_path, monkeypatch):
    real = Path.write_text

    def full(path, *args):
        if path.name == "plugin.py":
            raise OSError(28, "No space left on device")
        return real(path, *args)

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(ScaffoldRefusedError, match="No space left on device"):
        write_plugin("tide", tmp_path / "tide")
    assert list(tmp_path.iterdir()) == []
