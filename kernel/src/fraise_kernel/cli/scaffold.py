"""Writes a new plugin package, whole or not at all."""

from __future__ import annotations

import re
import shutil
import tempfile
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Final

from fraise_kernel import discovery
from fraise_kernel.errors import ScaffoldRefusedError

#: Where each template goes.
_FILES: Final = {
    "pyproject.toml": "pyproject.toml",
    "README.md": "README.md",
    "__init__.py": "src/{package}/__init__.py",
    "plugin.py": "src/{package}/plugin.py",
    "settings.py": "src/{package}/settings.py",
    "disk.py": "src/{package}/disk.py",
    "test_plugin.py": "tests/test_plugin.py",
}


def write_plugin(name: str, folder: Path | None = None) -> Path:
    """Write the package of a new plugin.

    Args:
        name: of the plugin; the distribution is ``fraise-<name>``.
        folder: where; ``fraise-<name>`` in the current folder if not given.

    Returns:
        the folder.

    Raises:
        ScaffoldRefusedError: the name or the folder cannot be used; nothing was written.
    """
    _check_name(name)
    distribution = f"fraise-{name.replace('_', '-')}"
    package = distribution.replace("-", "_")
    target = folder or Path(distribution)
    if target.exists():
        raise ScaffoldRefusedError(
            f"{target} exists already", hint="choose another folder with --dir, or remove it"
        )
    try:
        half = Path(tempfile.mkdtemp(prefix=".fraise-new-", dir=target.absolute().parent))
        try:
            _fill(half, {"name": name, "distribution": distribution, "package": package})
            half.chmod(0o755)
            half.rename(target)
        finally:
            shutil.rmtree(half, ignore_errors=True)
    except OSError as error:
        raise ScaffoldRefusedError(
            f"cannot write {target}: {error.strerror}",
            hint="choose a folder that exists and that you may write to, with --dir",
        ) from error
    return target


def _check_name(name: str) -> None:
    if not re.fullmatch(r"[a-z][a-z0-9]*([_-][a-z0-9]+)*", name):
        raise ScaffoldRefusedError(
            f"{name!r} cannot be the name of a plugin",
            hint="use lower-case letters, digits and '-', beginning with a letter: weather",
        )
    for one in discovery.scan().distributions:
        if name in one.plugins:
            raise ScaffoldRefusedError(
                f"the plugin {name!r} is installed already, by {one.name}",
                hint="choose another name: two plugins of one name are a conflict",
            )


def _fill(folder: Path, words: dict[str, str]) -> None:
    templates = files("fraise_kernel") / "templates" / "plugin"
    for template, place in _FILES.items():
        text = (templates / f"{template}.txt").read_text("utf-8")
        path = folder / place.format(**words)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(Template(text).substitute(words), "utf-8")
