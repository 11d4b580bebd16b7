"""The two sides of a comparison: files, a revision of them, or a database."""

from __future__ import annotations

import enum
import io
import os
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from attrs import field, frozen
from fraise_hookspecs.context import Context
from fraise_kernel.suggest import suggest

from confiture.differ.desired import MODELS, lay_out, want_files
from confiture.environment import Environment, list_environments, load_environment
from confiture.errors import RevisionUnreadableError, UnknownSideError
from confiture.plan import SCHEMA_FOLDER
from confiture.server.target import Target, find_target
from confiture.strategy import locate

#: Before the name of a revision.
GIT: Final = "git:"
#: Characters of a word that messages show.
_SHOWN: Final = 100
#: Seconds that git may take.
_GIT_TIMEOUT: Final = 60.0


class SideKind(enum.Enum):
    """What a side is."""

    FOLDER = "folder"
    FILE = "file"
    REVISION = "revision"
    DATABASE = "database"
    MODELS = "models"


@frozen
class Side:
    """One side of a comparison.

    Attributes:
        kind: what it is.
        shown: as messages name it, without secrets.
        path: of a folder or file.
        revision: of the project's DDL folder, as git names it.
        target: of a database.
        environment: whose database it is, if one was named.
        wanted: files that models want other than they are, by path below the DDL folder.
    """

    kind: SideKind
    shown: str
    path: Path | None = None
    revision: str | None = None
    target: Target | None = None
    environment: Environment | None = None
    wanted: Mapping[str, str] = field(factory=dict, repr=False)


async def find_side(text: str, context: Context) -> Side:
    """What a word of the command line means.

    Args:
        text: a folder, a file that ends in ``.sql``, ``git:REVISION``, ``models:`` with or
            without the name of a source, a connection string, or the name of an environment,
            whose database is meant.
        context: the open kernel; paths are relative to its project.

    Raises:
        UnknownSideError: it is none of these.
        FraiseError: the environment cannot be read.
    """
    if not text:
        raise UnknownSideError(
            "expected a folder, a .sql file, git:REVISION, a connection string or an environment,"
            " found an empty word",
            hint="a variable of the shell that is not set gives one",
        )
    if text.startswith(GIT):
        return Side(SideKind.REVISION, text, revision=text.removeprefix(GIT))
    if text.startswith(MODELS):
        wanted = await want_files(context, text.removeprefix(MODELS))
        return Side(SideKind.MODELS, text, wanted=wanted)
    if "://" in text or "=" in text:
        target = find_target(text)
        return Side(SideKind.DATABASE, target.shown, target=target)
    path = context.project / text
    is_folder, is_file = _look(path)
    if is_folder:
        inner = path / SCHEMA_FOLDER
        if inner.is_dir():
            # of a project only this is read, so it is named
            return Side(SideKind.FOLDER, str(Path(text) / SCHEMA_FOLDER), path=inner)
        return Side(SideKind.FOLDER, text, path=path)
    if is_file and path.suffix == ".sql":
        return Side(SideKind.FILE, text, path=path)
    names = list_environments(context.project)
    if text in names:
        environment = load_environment(context.project, text)
        target = await locate(environment, context)
        shown = f"{text} ({target.shown})"
        return Side(SideKind.DATABASE, shown, target=target, environment=environment)
    raise UnknownSideError(
        f"expected a folder, a .sql file, git:REVISION, a connection string or an environment,"
        f" found {text[:_SHOWN]!r}",
        hint=suggest(text, names, otherwise=f"environments: {', '.join(names) or 'none'}"),
    )


def _look(path: Path) -> tuple[bool, bool]:
    """Whether there is a folder, and whether there is a file."""
    try:
        return path.is_dir(), path.is_file()
    except (OSError, ValueError):
        return False, False  # nothing can be called so


@contextmanager
def files_of(side: Side, project: Path) -> Iterator[Path]:
    """The folder or file of a side that is no database, there while the block runs.

    Raises:
        RevisionUnreadableError: git does not give the folder at that revision.
    """
    if side.path is not None:
        yield side.path
        return
    if side.kind is SideKind.MODELS:
        with lay_out(project, side.wanted) as root:
            yield root / SCHEMA_FOLDER
        return
    assert side.revision is not None
    with tempfile.TemporaryDirectory(prefix="confiture-") as folder:
        _extract(project, side.revision, Path(folder))
        yield Path(folder) / SCHEMA_FOLDER


def _extract(project: Path, revision: str, folder: Path) -> None:
    # paths of `git archive` are relative to the folder that it runs in
    english = {**os.environ, "LC_ALL": "C"}  # its words are read below
    words = ["git", "-C", str(project), "archive", "--format=tar", "--end-of-options"]
    words += [revision, SCHEMA_FOLDER.as_posix()]
    try:
        done = subprocess.run(  # noqa: S603  # no shell, and no option behind --end-of-options
            words, capture_output=True, timeout=_GIT_TIMEOUT, check=False, env=english
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise RevisionUnreadableError(
            f"git cannot be asked for {revision!r}: {error}", hint="install git, or name a folder"
        ) from error
    if done.returncode:
        told = done.stderr.decode(errors="replace").strip().removeprefix("fatal: ")
        if told.startswith("not a git repository"):
            raise RevisionUnreadableError(
                f"expected a project in a git repository for {revision!r}, found none at {project}",
                hint="name a folder or a database instead, or run it where the repository is",
            )
        raise RevisionUnreadableError(
            f"git has no {SCHEMA_FOLDER.as_posix()} at {revision!r}: {told}",
            hint="name a commit, branch or tag: git:HEAD~3",
        )
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(folder, filter="data")
