"""Writes what an exporter gives."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from fraise_hookspecs import Where
from fraise_hookspecs.export import ExportedFile

from fraiseql.errors import ExportOptionError, ExportTargetError


def parse_options(words: Sequence[str]) -> dict[str, str]:
    """The options of a format from ``key=value`` words.

    Raises:
        ExportOptionError: a word is not of that form, or a key is given twice.
    """
    options: dict[str, str] = {}
    for word in words:
        key, equals, value = word.partition("=")
        if not equals or not key:
            raise ExportOptionError(
                f"An option must be KEY=VALUE, found {word!r}.",
                hint="Write it like --option indent=2.",
            )
        if key in options:
            raise ExportOptionError(f"The option {key!r} is given twice.", hint="Give it once.")
        options[key] = value
    return options


def print_files(files: Sequence[ExportedFile], out: BinaryIO) -> None:
    """Write the only file of an export to a stream.

    Raises:
        ExportTargetError: the export has several files.
    """
    if len(files) != 1:
        raise ExportTargetError(
            f"This format writes {len(files)} files, and only one can be printed.",
            hint="Give a folder: --output DIR.",
        )
    out.write(files[0].content)
    out.flush()


def write_files(files: Sequence[ExportedFile], folder: Path) -> tuple[Path, ...]:
    """Write files below a folder, which is made if it is not there; the paths written.

    Raises:
        ExportTargetError: a path leads out of the folder, or the system refuses.
    """
    targets = []
    for file in files:
        if file.path.is_absolute() or ".." in file.path.parts:
            raise ExportTargetError(
                f"The format wants to write {file.path}, outside of {folder}.",
                hint="Report it to the author of the format.",
            )
        targets.append(folder / file.path)
    try:
        for file, target in zip(files, targets, strict=True):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.content)
    except OSError as error:
        raise ExportTargetError(
            f"The export cannot be written: {error.strerror or error}.",
            hint="Choose a folder that you may write to.",
            where=Where(file=str(error.filename or folder)),
        ) from error
    return tuple(targets)
