"""Django: ``django_migrations``, and the ``migrations`` of all apps that can be found."""

from __future__ import annotations

import ast
import re
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from attrs import frozen
from fraise_hookspecs import Where
from fraise_hookspecs.migration import (
    AppliedStep,
    HistoryProblem,
    HistoryProblemKind,
    ToolHistory,
)
from psycopg import Connection

from confiture.adopting.files import assigned, list_folder, missing, parse_python, pending
from confiture.adopting.tables import find_table
from confiture.errors import AdoptFolderError

_TABLE: Final = "django_migrations"
_MIGRATE: Final = "python manage.py migrate"
_NAME: Final = re.compile(r"[^_~.][\w-]*\.py")
#: Folders that hold packages and no apps of the project.
_PACKAGES: Final = frozenset({"site-packages", "node_modules", "__pycache__"})
_VENVS: Final = (".venv", "venv", "env")


@frozen
class App:
    """The migrations of one app.

    Attributes:
        replaced: names that each file stands for, if it is squashed.
    """

    label: str
    folder: Path
    replaced: Mapping[str, tuple[str, ...]]


class Django:
    """Reads what Django's migrations have done."""

    def folders(self, project: Path) -> tuple[Path, ...]:
        """The project itself; apps may lie anywhere below."""
        return (project,)

    def read_history(self, connection: Connection[Any]) -> ToolHistory | None:  # Any: rows
        """All rows, by app and name."""
        table = find_table(connection, _TABLE, {"id", "app", "name"})
        if table is None:
            return None
        rows = table.read(connection, "app", "name", order="id")
        steps = dict.fromkeys(f"{app}.{name}" for app, name in rows)
        return ToolHistory(steps=tuple(AppliedStep(name=one) for one in steps), tables=(table.key,))

    def check(self, history: ToolHistory, folder: Path) -> tuple[HistoryProblem, ...]:
        """Apps of the project must be there whole; those of packages as far as they are used."""
        applied: dict[str, set[str]] = {}
        for step in history.steps:
            app, _, name = step.name.partition(".")
            applied.setdefault(app, set()).add(name)
        own = read_apps(folder)
        if not own:
            raise AdoptFolderError(
                f"expected apps with migrations below {folder}, found none",
                hint="name the folder of manage.py with --folder",
                where=Where(file=str(folder)),
            )
        problems: list[HistoryProblem] = []
        for label in sorted(own):
            if label in applied:
                problems += _compare(own[label], applied[label])
            else:
                problems.append(_unused(own[label]))
        others = applied.keys() - own.keys()
        packaged = read_packaged(folder, others)
        for label in sorted(others):
            if label in packaged:
                problems += _compare(packaged[label], applied[label])
            else:
                problems.append(_unfound(label))
        return tuple(problems)


def read_apps(folder: Path) -> dict[str, App]:
    """The apps below a folder, without those of installed packages."""
    list_folder(folder, "Django")
    found: dict[str, App] = {}
    for path in _walk(folder):
        app = _read_app(path)
        if app.replaced:
            found[app.label] = app
    return found


def read_packaged(folder: Path, labels: set[str]) -> dict[str, App]:
    """Apps of installed packages: of the project's virtual environment, else of this Python."""
    roots = [root for venv in _VENVS for root in (folder / venv).glob("lib/python*/site-packages")]
    roots.append(Path(sysconfig.get_paths(vars={"base": sys.prefix})["purelib"]))
    found: dict[str, App] = {}
    for root in roots:
        for label in labels - found.keys():
            near = sorted(root.glob(f"*/{label}/migrations/__init__.py"))
            near += sorted(root.glob(f"*/*/{label}/migrations/__init__.py"))
            near += sorted(root.glob(f"{label}/migrations/__init__.py"))
            if len(near) == 1:
                found[label] = _read_app(near[0].parent)
    return found


def _walk(folder: Path) -> Iterator[Path]:
    """Folders called ``migrations`` that are packages."""
    for path in list_folder(folder, "Django"):
        if not path.is_dir() or path.is_symlink() or path.name in _PACKAGES:
            continue
        if (path / "pyvenv.cfg").is_file():
            continue
        if path.name == "migrations" and (path / "__init__.py").is_file():
            yield path
        else:
            yield from _walk(path)


def _read_app(folder: Path) -> App:
    replaced = {}
    for path in list_folder(folder, "Django"):
        if path.is_file() and _NAME.fullmatch(path.name):
            names = _read_replaced(path)
            if names is not None:
                replaced[path.stem] = names
    return App(folder.parent.name, folder, replaced)


def _read_replaced(path: Path) -> tuple[str, ...] | None:
    """What a migration stands for; None where the file has no class ``Migration``."""
    for statement in parse_python(path).body:
        if isinstance(statement, ast.ClassDef) and statement.name == "Migration":
            told = assigned(statement.body, "replaces", path)
            pairs = told if isinstance(told, list | tuple) else ()
            return tuple(str(name) for _, name in pairs)
    return None


def _compare(app: App, applied: set[str]) -> Iterator[HistoryProblem]:
    covered = set(applied)
    stood_for: set[str] = set()
    for name, replaced in app.replaced.items():
        stood_for |= set(replaced)
        if replaced and set(replaced) <= covered:
            covered.add(name)
        if name in applied:
            covered |= set(replaced)
    for name in sorted(app.replaced.keys() - covered):
        yield pending(f"{app.label}.{name}", f"{_MIGRATE} {app.label}")
    for name in sorted(applied - app.replaced.keys() - stood_for):
        remedy = "bring the file back, or accept it: rows without a file do nothing in Django"
        yield missing(f"{app.label}.{name}", remedy)


def _unused(app: App) -> HistoryProblem:
    return HistoryProblem(
        kind=HistoryProblemKind.UNKNOWN,
        name=app.label,
        detail=f"has files in {app.folder} and no row: never migrated, or not installed",
        remedy=f"{_MIGRATE}; accept it if it is not among INSTALLED_APPS",
    )


def _unfound(label: str) -> HistoryProblem:
    return HistoryProblem(
        kind=HistoryProblemKind.UNKNOWN,
        name=label,
        detail="its files were not found, so nobody can tell whether some are pending",
        remedy="accept it when `python manage.py migrate --check` says that nothing is pending",
    )
