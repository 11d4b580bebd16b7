"""Finds distributions with plugins or commands, from metadata alone.

``importlib.metadata`` parses the metadata of everything that is installed; this looks at one
small file a distribution and reads the metadata only of those that concern us.  It imports
nothing but the standard library's cheapest modules, because ``fraise --help`` waits for it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

#: Entry-point group of plugins: ``rls = "fraise_rls.plugin"``.
PLUGINS = "fraise.plugins"
#: Entry-point group of commands, dotted paths to typer apps: ``db = "fraise_postgres.cli:app"``.
COMMANDS = "fraise.commands"
#: The distribution whose version is the version of the plugin API.
API = "fraise-hookspecs"
#: The umbrella, whose extras bring the plugins.
SUITE = "fraise-suite"
#: The keyword in a distribution's metadata that makes its plugins fail closed.
SECURITY = "fraise-security"


class Distribution(NamedTuple):
    """An installed distribution that brings plugins or commands.

    Attributes:
        requires: the ``Requires-Dist`` entries.
        plugins: module by plugin name.
        commands: ``"module:attribute"`` by dotted command path.
    """

    name: str
    version: str
    summary: str
    keywords: tuple[str, ...]
    requires: tuple[str, ...]
    plugins: Mapping[str, str]
    commands: Mapping[str, str]

    @property
    def security(self) -> bool:
        """Whether start-up refuses when its settings are there and its plugin is not."""
        return SECURITY in self.keywords


class Installed(NamedTuple):
    """A distribution of any kind: its version where the folder's name tells, and its metadata."""

    version: str
    folder: str


class Scan(NamedTuple):
    """What is installed, as Python would find it.

    Attributes:
        distributions: those with plugins or commands, sorted by name.
        installed: every distribution by normalised name.
    """

    distributions: tuple[Distribution, ...]
    installed: Mapping[str, Installed]

    def version_of(self, name: str) -> str | None:
        """The installed version of a distribution, or None."""
        found = self.installed.get(normalise(name))
        return None if found is None else found.version or _read_metadata(found.folder)["Version"]

    @property
    def extras(self) -> tuple[str, ...]:
        """The extras of the umbrella, empty where it is not installed."""
        found = self.installed.get(SUITE)
        if found is None:
            return ()
        return tuple(_read_metadata(found.folder)["Provides-Extra"].splitlines())


def normalise(name: str) -> str:
    """The form of a distribution's name under which two spellings are one."""
    return name.lower().replace("_", "-").replace(".", "-")


def scan(search_path: Sequence[str] | None = None) -> Scan:
    """Look at every distribution on the search path, once.

    A distribution that is there twice counts where Python finds it first.

    Args:
        search_path: folders instead of ``sys.path``.
    """
    installed: dict[str, Installed] = {}
    ours = []
    for folder in sys.path if search_path is None else search_path:
        for name, version, path in _metadata_folders(folder or os.curdir):
            if name in installed:
                continue
            installed[name] = Installed(version, path)
            found = _read_distribution(name, path)
            if found is not None:
                ours.append(found)
    return Scan(tuple(sorted(ours)), installed)


def _metadata_folders(folder: str) -> Iterator[tuple[str, str, str]]:
    """Normalised name, version (empty where unknown) and path of each distribution in a folder."""
    try:
        entries = sorted(os.listdir(folder))  # noqa: PTH208  # pathlib costs 8 ms
    except OSError:  # a zip file, or a folder that is not there: Python skips it as well
        return
    for entry in entries:
        stem, dot, kind = entry.rpartition(".")
        if not dot or kind not in {"dist-info", "egg-info"} or stem.startswith("~"):
            continue  # pip renames what it could not remove to "~name"
        name, _, version = stem.partition("-")
        version = version if kind == "dist-info" else ""
        yield normalise(name), version, f"{folder}{os.sep}{entry}"


def _read_distribution(name: str, path: str) -> Distribution | None:
    text = _read(path, "entry_points.txt")
    if "fraise." not in text:
        return None
    groups = _parse_entry_points(text)
    plugins, commands = groups.get(PLUGINS, {}), groups.get(COMMANDS, {})
    if not plugins and not commands:
        return None
    metadata = _read_metadata(path)
    return Distribution(
        name=metadata["Name"] or name,
        version=metadata["Version"],
        summary=metadata["Summary"],
        keywords=tuple(metadata["Keywords"].replace(",", " ").split()),
        requires=tuple(metadata["Requires-Dist"].splitlines()),
        plugins=plugins,
        commands=commands,
    )


def _read(folder: str, name: str) -> str:
    try:
        with open(f"{folder}{os.sep}{name}", encoding="utf-8", errors="replace") as file:  # noqa: PTH123
            return file.read()
    except OSError:
        return ""


def _parse_entry_points(text: str) -> dict[str, dict[str, str]]:
    groups: dict[str, dict[str, str]] = {}
    group: dict[str, str] = {}
    for raw in text.splitlines():
        line = raw.strip()
        if line.startswith("["):
            group = groups.setdefault(line[1:-1].strip(), {})
            continue
        name, equals, target = line.partition("=")
        if equals and not line.startswith(("#", ";")):
            group[name.strip()] = target.partition("[")[0].strip()
    return groups


class _Fields(dict[str, str]):
    """Header fields of a metadata file; the values of a repeated field are lines of one text."""

    def __missing__(self, name: str) -> str:
        return ""


def _read_metadata(folder: str) -> _Fields:
    fields = _Fields()
    for line in (_read(folder, "METADATA") or _read(folder, "PKG-INFO")).splitlines():
        if not line:
            break
        name, colon, value = line.partition(": ")
        if colon and not line[0].isspace():
            fields[name] = f"{fields[name]}\n{value}" if name in fields else value
    return fields
