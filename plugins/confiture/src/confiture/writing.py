"""New files in a project: all of them or none, and never over what is there."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from pathlib import Path


def write_new(folder: Path, wanted: Mapping[str, str]) -> None:
    """Write files that are not there yet.

    Args:
        folder: that the paths are relative to; made if it is missing.
        wanted: the text of each file by path.

    Raises:
        OSError: one cannot be written, or is there; what had been written is gone again.
    """
    made: list[Path] = []
    try:
        for name, text in sorted(wanted.items()):
            path = folder / name
            made += _make_folders(path.parent)
            with path.open("x", encoding="utf-8", newline="") as file:
                made.append(path)
                file.write(text)
    except OSError:
        for path in reversed(made):
            _remove(path)
        raise


def write_folder(folder: Path, wanted: Mapping[str, str]) -> None:
    """Write files into a folder so that whoever is killed leaves all of them or none.

    That holds where the folder is missing or empty; where it has files of another sort, the new
    ones are written beside them, one by one.

    Raises:
        OSError: as :func:`write_new` does.
    """
    if not wanted or (folder.exists() and any(folder.iterdir())):
        write_new(folder, wanted)
        return
    made = _make_folders(folder.parent)
    beside = folder.parent / f".{folder.name}-{secrets.token_hex(4)}"
    try:
        write_new(beside, wanted)
        beside.replace(folder)
    except OSError:
        _clear(beside)
        for path in reversed(made):
            _remove(path)
        raise


def replace_files(folder: Path, wanted: Mapping[str, str]) -> None:
    """Write files over what is there, each whole or not at all.

    Raises:
        OSError: one cannot be written; those before it are.
    """
    for name, text in sorted(wanted.items()):
        path = folder / name
        _make_folders(path.parent)
        beside = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
        try:
            with beside.open("x", encoding="utf-8", newline="") as file:
                file.write(text)
            beside.replace(path)
        except OSError:
            _remove(beside)
            raise


def _make_folders(folder: Path) -> list[Path]:
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    made: list[Path] = []
    for one in reversed(missing):
        one.mkdir()
        made.append(one)
    return made


def _clear(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        _remove(path)
    _remove(folder)


def _remove(path: Path) -> None:
    try:
        if path.is_dir():
            path.rmdir()
        else:
            path.unlink(missing_ok=True)
    except OSError:
        return  # it could not be written either; the error that is raised names the place
