"""Fake distributions on a search path of their own."""

import importlib
import sys
import textwrap
from pathlib import Path

import pytest
from fraise_kernel import Kernel


class Site:
    """A folder like ``site-packages``, with distributions that are as small as can be."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.metadata("fraise-hookspecs", "1.0.0")

    def metadata(self, name, version="1.0", *lines, entry_points="", kind="dist-info"):
        stem = name.replace("-", "_")
        info = self.folder / (
            f"{stem}-{version}.{kind}" if kind == "dist-info" else f"{stem}.{kind}"
        )
        info.mkdir(parents=True)
        head = [f"Name: {name}", f"Version: {version}", *lines]
        file = "METADATA" if kind == "dist-info" else "PKG-INFO"
        (info / file).write_text("\n".join(head) + "\n\nText: not a field\n", "utf-8")
        if entry_points:
            (info / "entry_points.txt").write_text(textwrap.dedent(entry_points), "utf-8")
        return info

    def module(self, name, source=""):
        path = self.folder.joinpath(*name.split(".")).with_suffix(".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(source), "utf-8")
        importlib.invalidate_caches()

    def plugin(
        self,
        name,
        source="",
        *,
        distribution=None,
        version="1.0",
        requires="fraise-hookspecs>=1,<2",
        keywords="",
    ):
        """A plugin of one module, called ``<distribution>_plugin``; the name of the module."""
        distribution = distribution or f"fraise-{name}"
        module = f"{distribution.replace('-', '_')}_plugin"
        self.metadata(
            distribution,
            version,
            "Summary: A plugin for a test",
            *([f"Requires-Dist: {requires}"] if requires else []),
            *([f"Keywords: {keywords}"] if keywords else []),
            entry_points=f"[fraise.plugins]\n{name} = {module}\n",
        )
        self.module(module, HEAD + textwrap.dedent(source))
        return module

    def kernel(self, settings=None, **options):
        return Kernel(
            self.folder, settings=settings or {}, search_path=[str(self.folder)], **options
        )


HEAD = """\
from attrs import field, frozen
from contextlib import asynccontextmanager
from fraise_hookspecs import FraiseError, hookimpl, hookspec
from fraise_hookspecs.lifecycle import *
from fraise_hookspecs.schema import *
from fraise_hookspecs.migration import *

"""


@pytest.fixture
def site(tmp_path, monkeypatch):
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    before = set(sys.modules)
    yield Site(folder)
    for name in set(sys.modules) - before:
        origin = getattr(sys.modules[name], "__file__", None) or ""
        if origin.startswith(str(folder)):
            del sys.modules[name]


@pytest.fixture
def only(site, monkeypatch):
    """Makes the command line see the fake distributions, our own kernel, and nothing else."""
    from fraise_kernel import discovery

    scan = discovery.scan
    site.metadata("fraise-kernel", "0.1.0")
    monkeypatch.setattr(discovery, "scan", lambda path=None: scan(path or [str(site.folder)]))
    monkeypatch.delenv("FRAISE_ENV", raising=False)
    return site


@pytest.fixture
def project(tmp_path, monkeypatch):
    """An empty project as current folder; call it to write its ``fraise.yaml``."""
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)

    def write(text, name="fraise.yaml"):
        (folder / name).write_text(textwrap.dedent(text), "utf-8")
        return folder

    write.folder = folder
    return write
