"""Puts the libraries of the GraphiQL page into the package when it is built.

They come from npm, in the exact versions of ``src/fraiseql/http/libraries.py``, and only if their
hashes are the ones that stand there.  Without npm, or without a network, the package is complete
all the same: the page then loads the same files from a CDN, guarded by the same hashes.
"""

from __future__ import annotations

import base64
import hashlib
import runpy
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_SECONDS = 60


class GraphiqlBuildHook(BuildHookInterface[Any]):
    """Fetches what is missing, for wheels and for editable installations."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Fetch the files; a failure is told and never ends the build."""
        del version, build_data
        http = Path(self.root, "src", "fraiseql", "http")
        libraries = runpy.run_path(str(http / "libraries.py"))
        folder = http / "static" / "graphiql"
        try:
            fetched = _fetch(libraries["FILES"], libraries["LICENCE"], folder)
        except (_FetchError, OSError) as error:
            self.app.display_warning(
                f"GraphiQL will be loaded from a CDN, not from this package: {error}"
            )
            return
        self.app.display_info(f"GraphiQL is in the package ({fetched})")


class _FetchError(Exception):
    """The files cannot be had; the message says why."""


def _fetch(files: tuple[Any, ...], licence: str, folder: Path) -> str:
    """Make the folder complete, or leave it as it was."""
    if all(_is_right(folder / file.name, file.integrity) for file in files):
        return "fetched before"
    npm = shutil.which("npm")
    if npm is None:
        raise _FetchError("npm is not installed")
    with tempfile.TemporaryDirectory(prefix="fraise-graphiql-") as name:
        stage = Path(name, "complete")
        stage.mkdir()
        for package in dict.fromkeys((file.package, file.version) for file in files):
            archive = _pack(npm, package, Path(name))
            wanted = {file.path: file.name for file in files if file.package == package[0]}
            wanted[licence] = f"{package[0]}.{licence}"
            _unpack(archive, wanted, stage)
        for file in files:
            if not _is_right(stage / file.name, file.integrity):
                raise _FetchError(f"{file.package} {file.version} has another {file.path}")
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(stage, folder)
    return "fetched from npm"


def _is_right(path: Path, integrity: str) -> bool:
    if not path.is_file():
        return False
    digest = hashlib.sha384(path.read_bytes()).digest()
    return integrity == f"sha384-{base64.b64encode(digest).decode()}"


def _pack(npm: str, package: tuple[str, str], folder: Path) -> Path:
    name, version = package
    target = folder / name
    target.mkdir()
    patience = ("--fetch-retries=1", "--fetch-timeout=20000")
    place = ("--pack-destination", str(target))
    command = [npm, "pack", "--silent", *patience, *place, f"{name}@{version}"]
    try:
        subprocess.run(  # noqa: S603  # npm itself, with names from our own file
            command, cwd=folder, check=True, capture_output=True, timeout=_SECONDS, text=True
        )
    except subprocess.TimeoutExpired as error:
        raise _FetchError(f"npm took more than {_SECONDS} s for {name}") from error
    except (OSError, subprocess.CalledProcessError) as error:
        reason = (getattr(error, "stderr", "") or str(error)).strip().splitlines()
        raise _FetchError(f"npm cannot fetch {name}: {reason[-1] if reason else error}") from error
    return next(target.glob("*.tgz"))


def _unpack(archive: Path, wanted: dict[str, str], folder: Path) -> None:
    with tarfile.open(archive) as package:
        for path, name in wanted.items():
            try:
                member = package.extractfile(f"package/{path}")
            except KeyError as error:
                raise _FetchError(f"{archive.name} holds no {path}") from error
            if member is None:
                raise _FetchError(f"{path} in {archive.name} is no file")
            (folder / name).write_bytes(member.read())
