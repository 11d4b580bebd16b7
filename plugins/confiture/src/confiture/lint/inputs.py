"""Which files are looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from attrs import frozen
from fraise_hookspecs import Where

from confiture.ddl.files import Place, find_files, read_files
from confiture.errors import NothingToLintError
from confiture.lint.scripts import Script, read_scripts
from confiture.migrations.files import FOLDER
from confiture.plan import SCHEMA_FOLDER

_DOWN: Final = ".down.sql"
_SQL: Final = ".sql"
_PYTHON: Final = ".py"


@frozen
class Inputs:
    """Files of a run.

    Attributes:
        migrations: SQL files that meet a database in use.
        history: all of ``db/migrations``, where those are part of it.
        python: migrations that no rule can look into.
        schema: whether ``db/schema`` is looked at.
    """

    migrations: tuple[Script, ...]
    history: tuple[Script, ...]
    python: tuple[str, ...]
    schema: bool


def find_inputs(project: Path, paths: Sequence[Path], *, migrations: bool, schema: bool) -> Inputs:
    """Find and read what is to be looked at.

    Args:
        project: the project's folder.
        paths: files and folders; empty for what the project has.
        migrations: all of ``db/migrations``.
        schema: ``db/schema``.

    Raises:
        NothingToLintError: there is no such file, or none at all.
        FraiseError: a file cannot be read or split.
    """
    folder = project / FOLDER
    everything = not paths and not migrations and not schema
    named = _expand(project, paths)
    chosen = set(named)
    if migrations or everything:
        chosen |= set(_list(folder))
    has_schema = (project / SCHEMA_FOLDER).is_dir()
    if not chosen and not (schema or (everything and has_schema)):
        raise NothingToLintError(
            "expected SQL files, found none",
            hint="name files or folders, or put migrations into db/migrations",
            where=Where(file=FOLDER.as_posix()),
        )
    place = Place(project, folder)
    history = [path for path in _list(folder) if path.suffix == _SQL]
    wanted = sorted(path for path in chosen if path.suffix == _SQL)
    read = _read([*history, *(path for path in wanted if path not in set(history))], place)
    return Inputs(
        migrations=tuple(read[path] for path in wanted),
        history=tuple(read[path] for path in history)
        if any(path in chosen for path in history)
        else (),
        python=tuple(place.shown(str(path)) for path in sorted(chosen) if path.suffix == _PYTHON),
        schema=schema or (everything and has_schema),
    )


def _read(paths: Sequence[Path], place: Place) -> dict[Path, Script]:
    if not paths:
        return {}
    scripts = read_scripts(read_files([str(path) for path in paths], place), place)
    return dict(zip(paths, scripts, strict=True))


def _list(folder: Path) -> list[Path]:
    """The migrations of a folder; the ways back are left out."""
    if not folder.is_dir():
        return []
    return sorted(
        path
        for path in folder.iterdir()
        if path.suffix in {_SQL, _PYTHON}
        and not path.name.endswith(_DOWN)
        and not path.name.startswith((".", "__"))
    )


def _expand(project: Path, paths: Iterable[Path]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        whole = project / path
        if whole.is_dir():
            below = find_files(Place(project, whole))
            found += [Path(one) for one in below if not one.endswith(_DOWN)]
        elif whole.is_file():
            found.append(whole)
        else:
            raise NothingToLintError(
                f"expected a file or a folder, found nothing at {path}",
                hint="paths are relative to the project's folder",
                where=Where(file=str(path)),
            )
    return found
