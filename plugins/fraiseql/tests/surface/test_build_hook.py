"""``hatch_build.py``: fetches GraphiQL when the package is built, or says why not."""

import importlib.util
import os
import shutil
import stat
import tarfile
from pathlib import Path

import pytest
from fraiseql.http import graphiql, libraries

ROOM = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def hook():
    spec = importlib.util.spec_from_file_location("surface_hatch_build", ROOM / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class App:
    """What hatchling gives a hook to speak with."""

    def __init__(self):
        self.said = []

    def display_info(self, text):
        self.said.append(("info", text))

    def display_warning(self, text):
        self.said.append(("warning", text))


@pytest.fixture
def build(hook, tmp_path):
    """Run the hook on a copy of the room; what it said, and the folder it fills."""
    http = tmp_path / "src" / "fraiseql" / "http"
    http.mkdir(parents=True)
    shutil.copy(libraries.__file__, http / "libraries.py")
    folder = http / "static" / "graphiql"

    def build():
        app = App()
        hook.GraphiqlBuildHook(str(tmp_path), {}, None, None, "", "wheel", app).initialize(
            "standard", {}
        )
        return app.said, folder

    return build


def be_npm(monkeypatch, tmp_path, script):
    """Put a program named npm before all others."""
    folder = tmp_path / "bin"
    folder.mkdir()
    npm = folder / "npm"
    npm.write_text(f"#!/bin/sh\n{script}\n")
    npm.chmod(npm.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def test_what_is_installed_has_the_hashes_that_the_page_names(hook):
    if not graphiql.are_files_here():
        pytest.skip("this installation was built without npm")
    folder = Path(graphiql.__file__).parent / "static" / "graphiql"
    for file in libraries.FILES:
        assert hook._is_right(folder / file.name, file.integrity), file.name
        licence = (folder / f"{file.package}.{libraries.LICENCE}").read_text()
        assert "Permission is hereby granted, free of charge" in licence


def test_npm_brings_the_files_once(build, tmp_path, monkeypatch):
    if shutil.which("npm") is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs npm: the files must be fetched")
        pytest.skip("npm is not installed; the files are fetched where it is")
    said, folder = build()
    assert said == [("info", "GraphiQL is in the package (fetched from npm)")]
    names = {file.name for file in libraries.FILES}
    licences = {f"{file.package}.{libraries.LICENCE}" for file in libraries.FILES}
    assert {path.name for path in folder.iterdir()} == names | licences
    be_npm(monkeypatch, tmp_path, "exit 1")
    again, _ = build()
    assert again == [("info", "GraphiQL is in the package (fetched before)")]
    (folder / "graphiql.min.js").write_text("changed")
    (told,), _ = build()
    assert told[0] == "warning", "a changed file is fetched anew, and npm fails now"


def test_without_npm_the_build_goes_on_and_says_so(build, monkeypatch):
    monkeypatch.setenv("PATH", "")
    said, folder = build()
    assert said == [
        (
            "warning",
            "GraphiQL will be loaded from a CDN, not from this package: npm is not installed",
        )
    ]
    assert not folder.exists()


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("echo 'npm error network is unreachable' >&2; exit 1", "network is unreachable"),
        ("exec sleep 60", "took more than"),
    ],
)
def test_an_npm_that_fails_or_hangs(build, hook, monkeypatch, tmp_path, script, reason):
    monkeypatch.setattr(hook, "_SECONDS", 0.3)
    be_npm(monkeypatch, tmp_path, script)
    ((kind, text),), folder = build()
    assert kind == "warning"
    assert reason in text
    assert not folder.exists()


@pytest.mark.parametrize("held", ["another file", "none"])
def test_a_package_with_other_files_is_not_taken(build, monkeypatch, tmp_path, held):
    package = tmp_path / "package"
    package.mkdir()
    (package / "LICENSE").write_text("MIT")
    for file in libraries.FILES if held == "another file" else ():
        target = package / file.path
        target.parent.mkdir(exist_ok=True)
        target.write_text("malicious")
    archive = tmp_path / "fake.tgz"
    with tarfile.open(archive, "w:gz") as tar:
        tar.add(package, "package")
    be_npm(
        monkeypatch,
        tmp_path,
        f'while [ "$1" != --pack-destination ]; do shift; done; cp {archive} "$2"/',
    )
    ((kind, text),), folder = build()
    assert kind == "warning"
    assert ("has another" if held == "another file" else "holds no") in text
    assert not folder.exists()
