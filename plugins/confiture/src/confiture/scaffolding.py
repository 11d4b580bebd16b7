"""``confiture init``: a project that builds, to be changed by its owner."""

from __future__ import annotations

import json
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath
from typing import Any, Final

from attrs import frozen
from fraise_hookspecs import Where

from confiture.errors import FilesExistError, ScaffoldWriteError
from confiture.writing import write_new

#: The settings file of the kernel, which makes a folder a project.
SETTINGS: Final = "fraise.yaml"


@frozen
class Scaffold:
    """What was written.

    Attributes:
        project: the project's folder.
        files: paths relative to it, sorted.
    """

    project: Path
    files: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The report for machines."""
        return {"project": str(self.project), "files": list(self.files)}


def scaffold(project: Path) -> Scaffold:
    """Write the folders of a schema with small examples, and ``fraise.yaml`` if there is none.

    Args:
        project: the project's folder; created when it is missing.

    Raises:
        FilesExistError: files would be overwritten; nothing was written.
        ScaffoldWriteError: a file cannot be written; what had been written is removed again.
    """
    wanted = dict(_read_templates(files("confiture") / "templates" / "project", PurePosixPath()))
    taken = sorted(path for path in wanted if (project / path).exists())
    if taken:
        raise FilesExistError(
            "would overwrite what exists:\n" + "\n".join(f"  {path}" for path in taken),
            hint="move these files away, or run `confiture init` in another folder",
            where=Where(file=taken[0]),
        )
    if not (project / SETTINGS).exists():
        name = json.dumps(project.resolve().name or "project", ensure_ascii=False)
        wanted[SETTINGS] = f"project: {name}\n"
    _write_all(project, wanted)
    return Scaffold(project, tuple(sorted(wanted)))


def _read_templates(folder: Traversable, below: PurePosixPath) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for entry in folder.iterdir():
        path = below / entry.name
        if entry.is_dir():
            found += _read_templates(entry, path)
        else:
            found.append((str(path), entry.read_text("utf-8")))
    return found


def _write_all(project: Path, wanted: dict[str, str]) -> None:
    try:
        write_new(project, wanted)
    except OSError as error:
        shown = str(error.filename or project)
        raise ScaffoldWriteError(
            f"cannot write {shown}: {error.strerror}; what had been written was removed again",
            hint="make the folder writable for this user, or choose another one",
            where=Where(file=shown),
        ) from error
