"""``confiture migrate squash``: one migration in the place of many."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from attrs import frozen
from fraise_hookspecs import Where
from fraise_hookspecs.context import Context
from fraise_hookspecs.migration import ObjectKindSpec
from fraise_postgres import scratch_database

from confiture.catalog.facts import Catalog
from confiture.ddl.kinds import Kinds, load_kinds
from confiture.differ.kinds import all_kinds
from confiture.differ.planner import plan
from confiture.differ.reading import introspect
from confiture.differ.servers import demand_server, find_scratch_server
from confiture.differ.sides import Side, SideKind
from confiture.environment import Environment, load_environment
from confiture.errors import IncompleteChangeError, SquashRefusedError
from confiture.migrations.choice import UpOptions
from confiture.migrations.data import copy_statements, count_rows, tell_data
from confiture.migrations.draft import plain_script
from confiture.migrations.files import FOLDER, Header, Migration, read_migrations, write_migration
from confiture.migrations.history import History
from confiture.migrations.rehearsal import refuse_other
from confiture.migrations.runner import Runner
from confiture.proof.clone import OWNERSHIP
from confiture.report import Quiet
from confiture.server.session import explain_server, session
from confiture.server.target import find_target
from confiture.server.wire import Cancellation
from confiture.strategy import locate
from confiture.threads import run_blocking

_NAME: Final = "squashed"


@frozen(kw_only=True)
class SquashReport:
    """What ``confiture migrate squash`` did.

    Attributes:
        file: that was written, relative to the project.
        replaced: the migrations that are gone, in order.
        rows: tables that have rows after it, with their number.
    """

    file: str
    replaced: tuple[str, ...]
    rows: dict[str, int]

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The report for machines."""
        return {"file": self.file, "replaced": list(self.replaced), "rows": dict(self.rows)}


@frozen
class _Arrived:
    """Where migrations lead: the schema, and the number of rows of each table that has some."""

    schema: Catalog
    rows: dict[str, int]


async def squash_migrations(
    context: Context,
    through: str,
    environment: str = "local",
    *,
    name: str = _NAME,
    keep_data: bool = False,
) -> SquashReport:
    """Make one migration of all up to a version; it has that version.

    The migrations run in a scratch database; the one is what the differ makes of nothing to get
    there, and runs in another, before a file is touched.

    Args:
        context: the open kernel.
        through: the last version that becomes part of it.
        environment: whose server; ``local`` for ``db/environments/local.yaml``.
        name: of the migration.
        keep_data: append the statements that bring rows.

    Raises:
        FraiseError: nothing was written.
    """
    found = load_environment(context.project, environment)
    kinds = load_kinds(context.catalog(ObjectKindSpec))
    target = await locate(found, context)
    live = Side(SideKind.DATABASE, target.shown, target=target, environment=found)
    server = demand_server(await find_scratch_server((live,), None, context))

    def work(cancellation: Cancellation) -> SquashReport:
        migrations = read_migrations(context.project, kinds)
        last = History(migrations, {}).find(through).version
        parts = tuple(one for one in migrations if one.version <= last)
        if len(parts) < 2:
            raise SquashRefusedError(
                f"expected at least two migrations up to {last}, found {len(parts)}",
                hint="name a later version with --through",
            )
        squasher = _Squasher(found, server, kinds, cancellation)
        return squasher.squash(context.project, parts, name, keep_data=keep_data)

    return await run_blocking(work)


@frozen
class _Squasher:
    environment: Environment
    server_dsn: str
    kinds: Kinds
    cancellation: Cancellation

    def squash(
        self, project: Path, parts: Sequence[Migration], name: str, *, keep_data: bool
    ) -> SquashReport:
        with explain_server("the server of the scratch database"):
            begin, end = self._run(parts)
            if end.rows and not keep_data:
                raise SquashRefusedError(
                    f"rows would be missing: {_show(end.rows)}; of {'; '.join(tell_data(parts))}",
                    hint="--keep-data appends these statements; else move them to db/seeds",
                )
            data = list(copy_statements(parts)) if keep_data else []
            with _beside(project) as room:
                file = self._write(room, begin, end.schema, parts, data, name)
                made = read_migrations(room, self.kinds)
                again = self._run(made)[1]
                refuse_other(again.schema, end.schema)
                if again.rows != end.rows:
                    raise SquashRefusedError(
                        f"expected {_show(end.rows)}, found {_show(again.rows)} after the one",
                        hint="its statements need what is no longer there; squash by hand",
                    )
                _exchange(project, room, parts)
        return SquashReport(file=file, replaced=tuple(one.id for one in parts), rows=dict(end.rows))

    def _run(self, migrations: Sequence[Migration]) -> tuple[Catalog, _Arrived]:
        """Run migrations in a scratch database: what was there before, and what is after."""
        with scratch_database(self.server_dsn, prefix="squash") as dsn:
            with session(dsn) as connection:
                before = introspect(connection)
            runner = Runner(
                migrations=tuple(migrations),
                environment=self.environment,
                target=find_target(dsn),
                progress=Quiet(),
                cancellation=self.cancellation,
            )
            runner.up(UpOptions(allow_destructive=True))
            with session(dsn) as connection:
                after = introspect(connection)
                return before, _Arrived(after, count_rows(connection, after))

    def _write(
        self,
        room: Path,
        begin: Catalog,
        end: Catalog,
        parts: Sequence[Migration],
        data: Sequence[str],
        name: str,
    ) -> str:
        found = plan(begin, end, all_kinds(), end.version, ignored=OWNERSHIP)
        unknown = [one.what for one in end.unmodelled if one not in begin.unmodelled]
        unknown += [str(one.identity) for one in found.remains]
        if unknown:
            raise IncompleteChangeError(
                f"no statement makes this: {', '.join(unknown)}",
                hint="leave the migrations that make it as they are",
            )
        script = plain_script(found.actions)
        header = Header(
            transaction=script.transaction,
            irreversible=f"made of {len(parts)} migrations",
            schema=parts[-1].header.schema,
            proof=f"arrived on PostgreSQL {end.version // 10000} where the {len(parts)} arrive",
            replaces=tuple(_versions(parts)),
        )
        text = "\n".join([script.text, *data])
        paths = write_migration(
            room, name=name, header=header, up=text, down=None, version=parts[-1].version
        )
        return (FOLDER / paths[0].name).as_posix()


def _versions(parts: Iterable[Migration]) -> Iterator[str]:
    """The versions of migrations, and of those that they were made of themselves."""
    for one in parts:
        yield from one.header.replaces or (one.version,)


def _show(rows: dict[str, int]) -> str:
    told = (f"{count} row{'s' * (count != 1)} of {table}" for table, count in rows.items())
    return ", ".join(told) or "no rows"


@contextmanager
def _beside(project: Path) -> Iterator[Path]:
    """A folder beside that of the migrations, on the same file system."""
    with tempfile.TemporaryDirectory(prefix=".squash-", dir=project / FOLDER.parent) as room:
        yield Path(room)


def _exchange(project: Path, room: Path, parts: Sequence[Migration]) -> None:
    """Put the new folder in the place of the old one, with all that stays.

    Raises:
        SquashRefusedError: the files cannot be moved; they are as they were.
    """
    folder, new, old = project / FOLDER, room / FOLDER, room / "old"
    gone = {f"{one.id}{ending}" for one in parts for ending in (".up.sql", ".down.sql", ".py")}
    try:
        for path in folder.iterdir():
            if path.name in gone:
                continue
            copy = shutil.copytree if path.is_dir() else shutil.copy2
            copy(path, new / path.name)
        folder.rename(old)
        new.rename(folder)
    except OSError as error:
        if old.exists() and not folder.exists():
            old.rename(folder)
        raise SquashRefusedError(
            f"cannot move the files: {error}",
            hint="they are as they were; give this user the right to write the folder",
            where=Where(file=FOLDER.as_posix()),
        ) from error
