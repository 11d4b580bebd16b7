"""A migration that is to be written by hand: files with the words that it begins with."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from confiture.errors import MigrationNameError, NameNeededError
from confiture.migrations.files import FOLDER, Header, next_version, write_migration
from confiture.record import write_file

_NAME: Final = re.compile(r"[a-z0-9_]+")
_UP: Final = """\
-- What the change does, and what it waits for. One statement after the other; lines that begin
-- with '-- confiture:' above the first one say how they are run.
"""
_DOWN: Final = """\
-- What takes it back, or remove this file and write in the other one:
-- confiture's line irreversible "the reason".
"""
_PYTHON: Final = '''\
"""{title}."""


def up(m):
    raise NotImplementedError("m.execute(...), m.backfill(...)")


def down(m):
    raise NotImplementedError("m.execute(...); or: down = irreversible('the reason')")
'''


def write_template(project: Path, name: str | None, *, python: bool = False) -> tuple[str, ...]:
    """Write the files of a migration for somebody to fill.

    Args:
        project: the project's folder.
        name: lower-case letters, digits and underscores.
        python: a Python file instead of two SQL files.

    Returns:
        the paths, relative to the project.

    Raises:
        NameNeededError: there is no name.
        FraiseError: nothing was written.
    """
    if not name:
        raise NameNeededError(
            "expected a name for the migration, found none",
            hint="--name add_email; only one that is generated from a change names itself",
        )
    if not _NAME.fullmatch(name):
        raise MigrationNameError(
            f"expected a name of lower-case letters, digits and underscores, found {name!r}",
            hint="such as add_email",
        )
    if not python:
        paths = write_migration(project, name=name, header=Header(), up=_UP, down=_DOWN)
        return tuple(path.relative_to(project).as_posix() for path in paths)
    return (_write_python(project, name),)


def _write_python(project: Path, name: str) -> str:
    version = next_version(project, datetime.now(UTC))
    shown = (FOLDER / f"{version}_{name}.py").as_posix()
    path = project / shown
    path.parent.mkdir(parents=True, exist_ok=True)
    write_file(path, _PYTHON.format(title=name.replace("_", " ").capitalize()))
    return shown
