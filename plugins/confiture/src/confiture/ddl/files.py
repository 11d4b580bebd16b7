"""Finding the SQL files of a folder, and what was read of them."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import fraise_accel
from attrs import frozen
from fraise_accel.types import SqlFile, SqlSyntaxError
from fraise_hookspecs import Where

from confiture.errors import (
    FolderMissingError,
    FolderUnreadableError,
    NoFilesError,
    PatternUnmatchedError,
    SqlUnreadableError,
    SqlUnsplittableError,
)

_NOT_CLOSED = {
    "string": ("a string constant", "close it with a single quote; a quote inside is doubled"),
    "identifier": ("a quoted identifier", "close it with a double quote"),
    "dollar": ("a dollar-quoted string", "close it with the same tag that opens it"),
    "comment": ("a block comment", "close it with */; comments nest in PostgreSQL"),
    "copy": ("the data of COPY ... FROM stdin", "end the data with a line that holds only \\."),
    "atomic": ("a BEGIN ATOMIC body", "close it with END"),
}
_WILD = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
_META_HINTS = {
    "\\i": "remove the line: every file below the folder is read",
    "\\ir": "remove the line: every file below the folder is read",
    "\\include": "remove the line: every file below the folder is read",
    "\\c": "remove the line: the environment says which database is built",
    "\\connect": "remove the line: the environment says which database is built",
    "\\copy": "write COPY ... FROM stdin; with the data below it and a last line of \\.",
}


@frozen
class Place:
    """Where the files of one tree lie.

    Attributes:
        project: the project's folder, to which reported paths are relative.
        folder: the tree's root.
    """

    project: Path
    folder: Path

    def shown(self, path: str) -> str:
        """A path as reports name it."""
        root = f"{self.project}/"
        if path.startswith(root):
            return path[len(root) :]
        return Path(os.path.relpath(path, self.project)).as_posix()


@lru_cache(maxsize=256)
def _compile(pattern: str) -> re.Pattern[str]:
    """A glob over paths with ``/``: ``*`` and ``?`` stay in one folder, ``**`` crosses them."""
    pieces = re.split(r"(\*\*/|\*\*|\*|\?)", pattern)
    return re.compile("".join(_WILD.get(piece, re.escape(piece)) for piece in pieces))


def matches(path: str, patterns: Sequence[str]) -> bool:
    """Whether a relative path is named by one of the globs; a folder's name means all in it."""
    return any(
        _compile(pattern).fullmatch(path) or _compile(f"{pattern.rstrip('/')}/**").fullmatch(path)
        for pattern in patterns
    )


def find_files(
    place: Place, *, include: Sequence[str] = (), exclude: Sequence[str] = ()
) -> tuple[str, ...]:
    """Paths of the ``.sql`` files of a tree in path order; hidden files and folders are left out.

    Args:
        place: the tree.
        include: globs relative to it; empty for all.
        exclude: globs of what is left out.

    Raises:
        FolderMissingError: there is no such folder.
        FolderUnreadableError: a folder in it cannot be listed.
        PatternUnmatchedError: a pattern of ``include`` names no file.
        NoFilesError: nothing is left.
    """
    shown = place.shown(str(place.folder))
    if not place.folder.is_dir():
        raise FolderMissingError(
            f"expected a folder of SQL files, found nothing at {shown}",
            hint=f"create {shown}, or start with `confiture init`",
            where=Where(file=shown),
        )
    found = _list_sql(place)
    for pattern in include:
        if not any(matches(relative, (pattern,)) for relative in found):
            raise PatternUnmatchedError(
                f"the pattern {pattern!r} of include matches no file below {shown}",
                hint=f"patterns are relative to {shown}; ** crosses folders",
                where=Where(file=shown),
            )
    chosen = [
        f"{place.folder}/{relative}"
        for relative in found
        if (not include or matches(relative, include)) and not matches(relative, exclude)
    ]
    if not chosen:
        raise NoFilesError(
            f"expected .sql files below {shown}, found none"
            + (" that include and exclude leave" if found else ""),
            hint=f"put DDL files into {shown}, any depth and any order",
            where=Where(file=shown),
        )
    return tuple(chosen)


def _list_sql(place: Place) -> list[str]:
    """Relative paths below the tree, by folder and then by name."""
    found: list[str] = []

    def refuse(error: OSError) -> None:
        shown = place.shown(error.filename or str(place.folder))
        raise FolderUnreadableError(
            f"cannot list {shown}: {error.strerror}",
            hint="give the user who builds the right to read and enter it",
            where=Where(file=shown),
        ) from error

    for folder, folders, names in os.walk(place.folder, onerror=refuse, followlinks=True):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        below = os.path.relpath(folder, place.folder)
        found += [
            (name if below == "." else f"{below}/{name}").replace(os.sep, "/")
            for name in names
            if name.endswith(".sql") and not name.startswith(".")
        ]
    return sorted(found, key=lambda path: path.split("/"))


def read_files(paths: Sequence[str], place: Place) -> tuple[SqlFile, ...]:
    """Read, hash and split files in parallel.

    Raises:
        SqlUnreadableError: a file cannot be read or is not UTF-8.
        SqlUnsplittableError: something in a file is not closed, or a line is psql's.
    """
    files = fraise_accel.read_sql_files(paths)
    for file in files:
        if file.error is not None:
            raise _explain(file.error, place.shown(file.path)) from file.error
    return files


def _explain(error: Exception, shown: str) -> Exception:
    if isinstance(error, SqlSyntaxError):
        where = Where(file=shown, line=error.line, column=error.column)
        if error.kind == "meta":
            command = error.detail.split()[0] if error.detail.split() else error.detail
            return SqlUnsplittableError(
                f"{command} is a command of psql, not SQL",
                hint=_META_HINTS.get(command, "remove the line; only SQL can be built"),
                where=where,
            )
        what, hint = _NOT_CLOSED.get(error.kind, (error.kind, "close it"))
        return SqlUnsplittableError(
            f"{what} is opened here and never closed", hint=hint, where=where
        )
    if isinstance(error, UnicodeDecodeError):
        before = bytes(error.object[: error.start])
        line = before.count(b"\n") + 1
        return SqlUnreadableError(
            f"expected UTF-8, found the byte 0x{error.object[error.start]:02x}",
            hint="convert the file, for example with iconv -f LATIN1 -t UTF-8",
            where=Where(file=shown, line=line),
        )
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return SqlUnreadableError(
        f"cannot read the file: {reason}",
        hint=_hint_for(error),
        where=Where(file=shown),
    )


def _hint_for(error: Exception) -> str:
    if not isinstance(error, FileNotFoundError):
        return "give the user who builds the right to read it"
    try:
        target = Path(str(error.filename)).readlink()
    except OSError:
        return "it was there when the folder was listed: build again"
    return f"it is a link to {target}, which is not there: mend or remove the link"
