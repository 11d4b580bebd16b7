"""DDL files as plugins want them: those of the models of a project, laid over its own."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Final

import anyio
from fraise_hookspecs import Where
from fraise_hookspecs.context import Context
from fraise_hookspecs.migration import SchemaSource, SchemaSourceSpec

from confiture.errors import DesiredFileError, SourceMissingError
from confiture.plan import SCHEMA_FOLDER
from confiture.writing import replace_files

#: Before the name of a source, which may be left out.
MODELS: Final = "models:"


async def want_files(context: Context, name: str = "") -> dict[str, str]:
    """The files that schema sources want other than they are, by path below ``db/schema``.

    Args:
        context: the open kernel.
        name: of one source; all of them where it is empty.

    Raises:
        SourceMissingError: no plugin brings one.
        DesiredFileError: two sources want one file, or one outside of the folder.
        FraiseError: a source cannot say what it wants.
    """
    sources = context.catalog(SchemaSourceSpec)
    names = (name,) if name else sources.names()
    if not names:
        raise SourceMissingError(
            "no plugin that is installed makes a schema of models",
            hint="install one, such as fraiseql, or name files: db/schema",
        )
    folder = context.project / SCHEMA_FOLDER
    found: dict[str, str] = {}
    for one in names:
        source: SchemaSource = sources.load(one)
        for file in await anyio.to_thread.run_sync(source, context, folder):
            _check(file.path, one, found)
            found[file.path] = file.text
    return found


@contextmanager
def lay_out(project: Path, wanted: Mapping[str, str]) -> Iterator[Path]:
    """A copy of a project's DDL files with those that are wanted, while the block runs.

    Yields:
        the folder of a project whose ``db/schema`` has them.

    Raises:
        DesiredFileError: a file cannot be copied.
    """
    with tempfile.TemporaryDirectory(prefix="confiture-") as name:
        root = Path(name).resolve()
        _copy(project / SCHEMA_FOLDER, root / SCHEMA_FOLDER, wanted)
        yield root


def take_over(project: Path, wanted: Mapping[str, str]) -> tuple[str, ...]:
    """Write what is wanted into the project; the paths, relative to it.

    Raises:
        DesiredFileError: a file cannot be written.
    """
    try:
        replace_files(project / SCHEMA_FOLDER, wanted)
    except OSError as error:
        shown = str(error.filename or SCHEMA_FOLDER)
        raise DesiredFileError(
            f"cannot write {shown}: {error.strerror}",
            hint="make the folder writable for this user, and try again",
            where=Where(file=shown),
        ) from error
    return tuple(f"{SCHEMA_FOLDER.as_posix()}/{path}" for path in sorted(wanted))


def _copy(own: Path, folder: Path, wanted: Mapping[str, str]) -> None:
    try:
        if own.is_dir():
            shutil.copytree(own, folder)
        replace_files(folder, wanted)
    except OSError as error:
        raise DesiredFileError(
            f"cannot copy {SCHEMA_FOLDER.as_posix()}, to lay models over it: {error}",
            hint="give this user the right to read all of it",
            where=Where(file=SCHEMA_FOLDER.as_posix()),
        ) from error


def _check(path: str, source: str, found: Mapping[str, str]) -> None:
    parts = PurePosixPath(path)
    if parts.is_absolute() or ".." in parts.parts or parts.suffix != ".sql":
        raise DesiredFileError(
            f"expected the path of an SQL file below {SCHEMA_FOLDER.as_posix()}, found {path!r}"
            f" from the source {source}",
            hint="this is a defect of the plugin that brings the source",
        )
    if path in found:
        raise DesiredFileError(
            f"two schema sources want {path}, {source} and another one",
            hint="name one of them: models:NAME",
        )
