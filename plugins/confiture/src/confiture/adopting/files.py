"""Files of other tools: read as they are, every error with its place."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

from fraise_hookspecs import Where
from fraise_hookspecs.migration import HistoryProblem, HistoryProblemKind

from confiture.errors import AdoptFolderError


def read_bytes(path: Path) -> bytes:
    """The content of a file.

    Raises:
        AdoptFolderError: it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise AdoptFolderError(
            f"cannot read {path}: {error.strerror}",
            hint="give this user the right to read it",
            where=Where(file=str(path)),
        ) from error


def parse_python(path: Path) -> ast.Module:
    """The syntax tree of a Python file, which is not run.

    Raises:
        AdoptFolderError: it cannot be read, or is not Python.
    """
    try:
        return ast.parse(read_bytes(path))
    except (SyntaxError, ValueError) as error:
        raise AdoptFolderError(
            f"expected Python in {path}: {error}",
            hint="correct the file, or move it out of the folder",
            where=Where(file=str(path), line=getattr(error, "lineno", None)),
        ) from error


def assigned(body: Iterable[ast.stmt], name: str, path: Path) -> object:
    """The constant that statements give to a name; None where they do not.

    Raises:
        AdoptFolderError: it is no constant.
    """
    for statement in body:
        targets = statement.targets if isinstance(statement, ast.Assign) else ()
        if isinstance(statement, ast.AnnAssign):
            targets = [statement.target]
        if not any(isinstance(one, ast.Name) and one.id == name for one in targets):
            continue
        assert isinstance(statement, ast.Assign | ast.AnnAssign)
        if statement.value is None:
            continue
        try:
            value: object = ast.literal_eval(statement.value)
        except ValueError as error:
            raise AdoptFolderError(
                f"expected a constant for {name} in {path}",
                hint="the file is read, not run; write the value itself",
                where=Where(file=str(path), line=statement.lineno),
            ) from error
        return value
    return None


def list_folder(folder: Path, tool: str) -> list[Path]:
    """What is directly in a folder, sorted, hidden ones left out.

    Raises:
        AdoptFolderError: it is not there, or cannot be listed.
    """
    try:
        return sorted(one for one in folder.iterdir() if not one.name.startswith("."))
    except OSError as error:
        raise AdoptFolderError(
            f"expected the files of {tool} in {folder}: {error.strerror}",
            hint="say where they are with --folder",
            where=Where(file=str(folder)),
        ) from error


def existing(project: Path, *names: str) -> tuple[Path, ...]:
    """Those of some folders of the project that are there."""
    return tuple(project / name for name in dict.fromkeys(names) if (project / name).is_dir())


def pending(name: str, remedy: str) -> HistoryProblem:
    """A file that was not run."""
    return HistoryProblem(
        kind=HistoryProblemKind.PENDING, name=name, detail="was not run here yet", remedy=remedy
    )


def missing(name: str, remedy: str) -> HistoryProblem:
    """A step that was run and has no file."""
    return HistoryProblem(
        kind=HistoryProblemKind.MISSING,
        name=name,
        detail="was run here and has no file any more",
        remedy=remedy,
    )


def edited(name: str, remedy: str) -> HistoryProblem:
    """A file that is another than the one that was run."""
    return HistoryProblem(
        kind=HistoryProblemKind.EDITED,
        name=name,
        detail="was changed after it had been run",
        remedy=remedy,
    )


def failed(name: str, detail: str, remedy: str) -> HistoryProblem:
    """A step of which the end is not known."""
    return HistoryProblem(kind=HistoryProblemKind.FAILED, name=name, detail=detail, remedy=remedy)
