"""The files of ``db/migrations``: found, read, checked, written."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import fraise_accel
from attrs import field, frozen
from fraise_accel.types import SqlFile, SqlSyntaxError
from fraise_hookspecs import Where

from confiture.ddl.files import Place, read_files
from confiture.ddl.kinds import Kinds
from confiture.errors import (
    FolderUnreadableError,
    MigrationHalfError,
    MigrationNameError,
    MigrationPythonError,
    MigrationStatementError,
    MigrationTwiceError,
)
from confiture.migrations.declarations import read_declarations
from confiture.migrations.header import Header, Phase, Transaction
from confiture.migrations.scripts import Script, read_script
from confiture.record import write_file

__all__ = [
    "FOLDER",
    "Header",
    "Migration",
    "Phase",
    "Script",
    "Transaction",
    "list_versions",
    "next_version",
    "read_migrations",
    "write_migration",
]

#: Where migrations stand, relative to the project.
FOLDER: Final = Path("db", "migrations")
_FILE: Final = re.compile(
    r"(?P<version>\d{14})_(?P<name>[a-z0-9_]+)(?P<ending>\.up\.sql|\.down\.sql|\.py)"
)
_TIME: Final = "%Y%m%d%H%M%S"
_UP, _DOWN, _PYTHON = ".up.sql", ".down.sql", ".py"


@frozen(kw_only=True, eq=False)
class Migration:
    """One step of a database's schema.

    Attributes:
        version: UTC time, ``YYYYMMDDHHMMSS``; the order of versions is the order of migrations.
        name: what it does, for people.
        up: forward.
        down: back; None where there is no way, or nobody wrote one.
        python: the file, where it is not SQL.
    """

    version: str
    name: str
    header: Header
    up: Script = field(repr=False)
    down: Script | None = field(default=None, repr=False)
    python: Path | None = None

    @property
    def id(self) -> str:
        """Version and name, as the files are called."""
        return f"{self.version}_{self.name}"

    @property
    def digest(self) -> str:
        """Of what is done forward; a changed way back is no change of what was done."""
        return self.up.digest


@frozen
class _Found:
    """A file of the folder, with the parts of its name."""

    path: Path
    shown: str
    version: str
    name: str
    ending: str


def read_migrations(project: Path, kinds: Kinds) -> tuple[Migration, ...]:
    """Read and check all migrations of a project; none where there is no folder.

    Args:
        project: the project's folder.
        kinds: the registered kinds of objects.

    Raises:
        FraiseError: a file has a wrong name, cannot be read, or cannot be part of a migration.
    """
    place = Place(project, project / FOLDER)
    found = _find(place)
    _check_versions(found)
    by_id: defaultdict[str, dict[str, _Found]] = defaultdict(dict)
    for one in found:
        by_id[f"{one.version}_{one.name}"][one.ending] = one
    sql = [one for one in found if one.ending != _PYTHON]
    files = read_files([str(one.path) for one in sql], place) if sql else ()
    read = dict(zip(sql, files, strict=True))
    return tuple(_read(by_id[id_], read, kinds) for id_ in sorted(by_id))


def list_versions(project: Path) -> tuple[str, ...]:
    """The versions that have files, sorted."""
    return tuple(sorted({one.version for one in _find(Place(project, project / FOLDER))}))


def next_version(project: Path, now: datetime) -> str:
    """A version behind all that have files: the time, or a second after the last one."""
    version = now.astimezone(UTC).strftime(_TIME)
    last = max(list_versions(project), default="")
    if version > last:
        return version
    return (_read_time(last) + timedelta(seconds=1)).strftime(_TIME)


def write_migration(
    project: Path,
    *,
    name: str,
    header: Header,
    up: str,
    down: str | None,
    version: str | None = None,
    down_transaction: Transaction | None = None,
) -> tuple[Path, ...]:
    """Write the SQL files of a migration, both or none.

    Args:
        project: the project's folder.
        name: lower-case letters, digits and underscores.
        header: what the up file says.
        up: its statements.
        down: the statements of the down file; None for no such file.
        version: behind all that are there by default.
        down_transaction: of the down file; as the up file's by default.

    Returns:
        the paths that were written.

    Raises:
        FraiseError: the files could not be read as a migration, or cannot be written.
    """
    version = version or next_version(project, datetime.now(UTC))
    id_ = f"{version}_{name}"
    folder = FOLDER.as_posix()
    mode = down_transaction or header.transaction
    texts = {_UP: f"{header.lines()}{up}"}
    if down is not None:
        texts[_DOWN] = f"{Header(transaction=mode).lines()}{down}"
    found = {
        ending: _parse(project / FOLDER / f"{id_}{ending}", f"{folder}/{id_}{ending}")
        for ending in texts
    }
    read = {one: _split(one.shown, texts[ending]) for ending, one in found.items()}
    _read(found, read, Kinds(()))
    _check_versions([*_find(Place(project, project / FOLDER)), *found.values()])
    (project / FOLDER).mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    try:
        for ending, one in found.items():
            write_file(one.path, texts[ending])
            written.append(one.path)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    return tuple(written)


def _find(place: Place) -> list[_Found]:
    """The files of the folder that are migrations, sorted; hidden ones are left out.

    Raises:
        MigrationNameError: a file looks like one and has no name of one.
    """
    if not place.folder.is_dir():
        return []
    shown = place.shown(str(place.folder))
    try:
        paths = sorted(place.folder.iterdir())
    except OSError as error:
        raise FolderUnreadableError(
            f"cannot list {shown}: {error.strerror}",
            hint="give this user the right to read and enter it",
            where=Where(file=shown),
        ) from error
    found = []
    for path in paths:
        if path.name.startswith((".", "__")):
            continue
        if path.is_dir():
            _refuse_nested(path, place)
        elif path.suffix in {".sql", ".py"}:
            found.append(_parse(path, place.shown(str(path))))
    return found


def _refuse_nested(folder: Path, place: Place) -> None:
    for path in sorted(folder.iterdir()):
        if path.suffix in {".sql", ".py"} and not path.name.startswith((".", "__")):
            shown = place.shown(str(path))
            raise MigrationNameError(
                f"expected migrations in {place.shown(str(place.folder))} itself, found {shown}",
                hint="move the file up, or out of the folder",
                where=Where(file=shown),
            )


def _parse(path: Path, shown: str) -> _Found:
    match = _FILE.fullmatch(path.name)
    if match is None:
        raise MigrationNameError(
            f"expected <version>_<name>.up.sql, .down.sql or .py, found {path.name}",
            hint="such as 20260131093000_add_email.up.sql: a UTC time, then lower-case letters,"
            " digits and underscores",
            where=Where(file=shown),
        )
    try:
        _read_time(match["version"])
    except ValueError:
        raise MigrationNameError(
            f"expected a time YYYYMMDDHHMMSS, found {match['version']}",
            hint="a version is the UTC time at which the migration was written",
            where=Where(file=shown),
        ) from None
    return _Found(path, shown, match["version"], match["name"], match["ending"])


def _read_time(version: str) -> datetime:
    return datetime.strptime(version, _TIME).replace(tzinfo=UTC)


def _check_versions(found: Iterable[_Found]) -> None:
    seen: dict[str, _Found] = {}
    endings: dict[tuple[str, str], _Found] = {}
    for one in found:
        first = seen.setdefault(one.version, one)
        kind = _PYTHON if one.ending == _PYTHON else _UP
        first_kind = _PYTHON if first.ending == _PYTHON else _UP
        if first.name != one.name or kind != first_kind:
            raise MigrationTwiceError(
                f"two migrations have the version {one.version}: {first.shown} and {one.shown}",
                hint="give the one that was not applied yet a later version",
                where=Where(file=one.shown),
            )
        if (one.version, one.ending) in endings:
            raise MigrationTwiceError(
                f"{one.shown} is there already",
                hint="choose another version",
                where=Where(file=one.shown),
            )
        endings[one.version, one.ending] = one


def _read(found: dict[str, _Found], read: dict[_Found, SqlFile], kinds: Kinds) -> Migration:
    if _PYTHON in found:
        return _read_python(found[_PYTHON])
    if _UP not in found:
        one = found[_DOWN]
        raise MigrationHalfError(
            f"{one.shown} has no up file beside it",
            hint=f"add {one.shown.removesuffix(_DOWN)}{_UP}, or remove the file",
            where=Where(file=one.shown),
        )
    up = found[_UP]
    header, script = read_script(read[up], up.shown, kinds)
    down = None
    if _DOWN in found:
        one = found[_DOWN]
        if header.irreversible is not None:
            raise MigrationHalfError(
                f"{up.shown} says that it is irreversible, and there is {one.shown}",
                hint="remove the line 'irreversible', or the down file",
                where=Where(file=one.shown),
            )
        _, down = read_script(read[one], one.shown, kinds, down=True)
    return Migration(version=up.version, name=up.name, header=header, up=script, down=down)


def _read_python(found: _Found) -> Migration:
    try:
        text = found.path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise MigrationPythonError(
            f"cannot read the file: {error}",
            hint="give this user the right to read it, and save it as UTF-8",
            where=Where(file=found.shown),
        ) from error
    header, up, down = read_declarations(text, found.shown)
    return Migration(
        version=found.version,
        name=found.name,
        header=header,
        up=up,
        down=down,
        python=found.path,
    )


def _split(shown: str, text: str) -> SqlFile:
    try:
        return SqlFile(shown, "", text, fraise_accel.split_sql(text), None)
    except SqlSyntaxError as error:
        raise MigrationStatementError(
            f"the text cannot be divided into statements: {error.kind} {error.detail}".rstrip(),
            hint="close what is opened there",
            where=Where(file=shown, line=error.line, column=error.column),
        ) from error
