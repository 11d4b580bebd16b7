"""New projects from the templates that are shipped with the package."""

from __future__ import annotations

import contextlib
import json
import re
import shutil
import tempfile
from collections.abc import Iterator
from importlib import resources
from importlib.metadata import version
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath
from typing import Final

from attrs import frozen
from fraise_hookspecs.errors import Where

from fraiseql.errors import (
    FolderNotEmptyError,
    FolderNotWritableError,
    ProjectNameError,
    UnknownTemplateError,
)
from fraiseql.suggestions import suggest

#: The file by which a project knows the template it was made from.
MARKER: Final = ".fraise-template"
#: Stands for the project's name in the files that people and the kernel read.
PLACEHOLDER: Final = b"{{ project }}"

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._-]{0,59}")


@frozen
class Scaffolded:
    """A project that was made.

    ``files`` are relative to the folder, sorted.
    """

    folder: Path
    name: str
    template: str
    files: tuple[PurePosixPath, ...]


def _folder_of_templates() -> Traversable:
    return resources.files("fraiseql").joinpath("templates")


def list_templates() -> tuple[str, ...]:
    """Names of the templates that are in this installation, sorted."""
    folder = _folder_of_templates()
    return tuple(sorted(entry.name for entry in folder.iterdir() if entry.is_dir()))


def template_of(folder: Path) -> str | None:
    """The name of the template that a folder was made from, None for any other folder."""
    try:
        marker = json.loads((folder / MARKER).read_text("utf-8"))
        return str(marker["template"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def make_name(folder: Path) -> str:
    """A project's name from the name of its folder."""
    name = re.sub(r"[^A-Za-z0-9 ._-]+", "-", folder.resolve().name).lstrip(" ._-")[:60]
    return name or "project"


def scaffold(template: str, folder: Path, name: str | None = None) -> Scaffolded:
    """Write a new project; all of it, or nothing.

    Args:
        template: one of :func:`list_templates`.
        folder: is made where it is not there, with its parents; must be empty where it is.
        name: the project's name; else the folder's.

    Raises:
        UnknownTemplateError: no such template.
        ProjectNameError: a name that the settings cannot take.
        FolderNotEmptyError: there is something in the folder.
        FolderNotWritableError: the system refused; what was written is removed again.
    """
    files = dict(_read_template(template))
    project = make_name(folder) if name is None else name
    if not _NAME.fullmatch(project):
        raise ProjectNameError(
            f"{project!r} cannot be the name of a project.",
            hint="Use up to 60 letters, digits, spaces, dots, hyphens and underscores.",
        )
    marker = {"template": template, "fraiseql": version("fraise-fraiseql")}
    files[PurePosixPath(MARKER)] = json.dumps(marker).encode() + b"\n"
    for path, content in files.items():
        if path.suffix in {".md", ".yaml"}:
            files[path] = content.replace(PLACEHOLDER, project.encode())
    try:
        _require_empty(folder)
        _write(files, folder)
    except OSError as error:
        raise FolderNotWritableError(
            f"The project cannot be written: {error.strerror or error}.",
            hint="Choose a folder that you may write to, on a disk with some megabytes free.",
            where=Where(file=str(folder)),
        ) from error
    return Scaffolded(folder.resolve(), project, template, tuple(sorted(files)))


def _read_template(name: str) -> Iterator[tuple[PurePosixPath, bytes]]:
    names = list_templates()
    if name not in names:
        raise UnknownTemplateError(
            f"There is no template named {name!r}.",
            hint=suggest(name, names),
        )
    yield from _read_folder(_folder_of_templates().joinpath(name), PurePosixPath())


def _read_folder(folder: Traversable, path: PurePosixPath) -> Iterator[tuple[PurePosixPath, bytes]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            # Python compiles what it finds when wheels are installed.
            if entry.name != "__pycache__":
                yield from _read_folder(entry, path / entry.name)
        else:
            yield path / entry.name, entry.read_bytes()


def _require_empty(folder: Path) -> None:
    if not folder.exists():
        return
    entries = sorted(entry.name for entry in folder.iterdir())
    if entries:
        shown = ", ".join(entries[:5])
        more = f" and {len(entries) - 5} more" if len(entries) > 5 else ""
        raise FolderNotEmptyError(
            f"A new project needs an empty folder; this one holds {shown}{more}.",
            hint="Name another folder, or empty this one.",
            where=Where(file=str(folder)),
        )


def _write(files: dict[PurePosixPath, bytes], folder: Path) -> None:
    """Write beside the place, then move into it, so that a failure leaves no half project."""
    made = [parent for parent in (folder, *folder.parents) if not parent.exists()]
    moved: list[Path] = []
    stage: Path | None = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        stage = Path(tempfile.mkdtemp(prefix=".fraise-new-", dir=folder))
        for path, content in files.items():
            target = stage / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        for entry in sorted(stage.iterdir()):
            target = folder / entry.name
            entry.rename(target)
            moved.append(target)
        stage.rmdir()
    except BaseException:  # also Ctrl-C: what was made is removed, and the reason goes on
        for entry in moved:
            _remove(entry)
        if stage is not None:
            _remove(stage)
        with contextlib.suppress(OSError):  # never made, or filled by someone else meanwhile
            for parent in made:
                parent.rmdir()
        raise


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):  # the first failure is what is reported
            path.unlink()
