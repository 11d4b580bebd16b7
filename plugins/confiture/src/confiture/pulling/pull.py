"""``confiture pull``: DDL files of a live database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from attrs import evolve, field, frozen
from fraise_hookspecs import Where
from fraise_hookspecs.context import Context
from fraise_hookspecs.migration import ObjectKindSpec, Progress

from confiture.catalog.facts import Catalog
from confiture.catalog.leaving import LeftOut, find_bereft, leave_out
from confiture.ddl.kinds import Kinds, load_kinds
from confiture.differ.comparing import without_subscriptions
from confiture.differ.names import HIDDEN
from confiture.differ.reading import introspect
from confiture.differ.servers import demand_server, find_scratch_server
from confiture.differ.sides import Side, SideKind
from confiture.environment import Environment, load_environment
from confiture.errors import PullFolderTakenError, PullLeftOutError, PullWriteError
from confiture.plan import SCHEMA_FOLDER
from confiture.pulling.arranging import Arranged, arrange_catalog
from confiture.pulling.proving import Proved, prove, read_empty
from confiture.pulling.report import PullReport
from confiture.report import Quiet, Stopwatch
from confiture.server.session import Limits, explain_server, session
from confiture.server.target import Target
from confiture.server.wire import Cancellation
from confiture.strategy import locate
from confiture.threads import run_blocking
from confiture.writing import write_folder


@frozen
class Pulled:
    """The files of a database, proved, and nothing written yet.

    Attributes:
        arranged: the statements, also in the order in which they run.
        proved: the texts.
        report: as it is if nothing is written.
        catalog: that the files build.
    """

    arranged: Arranged = field(repr=False)
    proved: Proved = field(repr=False)
    report: PullReport
    catalog: Catalog = field(repr=False)


async def pull(
    context: Context,
    environment: str = "local",
    *,
    into: Path | None = None,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> PullReport:
    """Write the schema of an environment's database as DDL files.

    The files are built in a scratch database first, and nothing is written unless that has the
    same schema. The database itself is only read.

    Args:
        context: the open kernel.
        environment: ``local`` for ``db/environments/local.yaml``.
        into: the folder, ``db/schema`` by default; it must not have SQL files.
        dry_run: write nothing; the report has the paths.
        progress: is told how far it is.

    Raises:
        PullFolderTakenError: the folder has SQL files.
        PullUnprovedError: the files would build another schema.
        ShadowMissingError: the environment is protected, and does not say where they are built.
        FraiseError: the server cannot be asked, or does not build the files.
    """
    found = load_environment(context.project, environment)
    target = await locate(found, context)
    server = await find_server(found, target, context)
    kinds = load_kinds(context.catalog(ObjectKindSpec))
    folder = context.project / (into if into is not None else SCHEMA_FOLDER)
    check_folder(context.project, folder)
    watch = Stopwatch(progress or Quiet())

    def work(cancellation: Cancellation) -> PullReport:
        pulled = read_files_of(
            context.project, folder, found, target, server, kinds, LeftOut(), watch, cancellation
        )
        if dry_run:
            return evolve(pulled.report, steps=tuple(watch.steps))
        with watch.step("write the files"):
            write_pulled(pulled, folder)
        return evolve(pulled.report, written=True, steps=tuple(watch.steps))

    return await run_blocking(work)


async def find_server(environment: Environment, target: Target, context: Context) -> str:
    """The server on which the files of an environment's database are built.

    Raises:
        ShadowMissingError: the environment is protected and names none.
    """
    side = Side(SideKind.DATABASE, target.shown, target=target, environment=environment)
    return demand_server(await find_scratch_server((side,), None, context))


def check_folder(project: Path, folder: Path) -> None:
    """See that a folder can take the files.

    Raises:
        PullFolderTakenError: it has SQL files.
    """
    taken = sorted(folder.rglob("*.sql")) if folder.is_dir() else []
    if taken:
        shown = _show(project, folder)
        raise PullFolderTakenError(
            f"expected no SQL files in {shown}, found {len(taken)}, such as"
            f" {_show(project, taken[0])}",
            hint="name another folder with --into, and compare the two with `confiture diff`",
            where=Where(file=_show(project, taken[0])),
        )
    if folder.exists() and not folder.is_dir():
        shown = _show(project, folder)
        raise PullFolderTakenError(
            f"expected a folder, found a file: {shown}",
            hint="name another folder with --into",
            where=Where(file=shown),
        )


def read_files_of(
    project: Path,
    folder: Path,
    environment: Environment,
    target: Target,
    server_dsn: str,
    kinds: Kinds,
    left: LeftOut,
    watch: Stopwatch,
    cancellation: Cancellation,
) -> Pulled:
    """Read a database and prove its files; writes nothing.

    Raises:
        PullLeftOutError: something of the files would need what is left out.
        FraiseError: as :func:`pull` does.
    """
    with explain_server(target.shown):
        with (
            watch.step("read the database"),
            session(target.dsn, where=target.where) as connection,
        ):
            whole = without_subscriptions(introspect(connection))
            catalog = leave_out(whole, left)
            _refuse_bereft(whole, catalog)
        with watch.step("read an empty one"):
            empty, standard = read_empty(server_dsn)
        cancellation.check()
        arranged = arrange_catalog(catalog, empty, standard)
        with watch.step("build the files and compare"):
            proved = prove(
                arranged, catalog, server_dsn, kinds, Limits.of(environment), cancellation
            )
    report = PullReport(
        environment=environment.name,
        database=target.shown,
        folder=_show(project, folder),
        files=tuple(proved.texts),
        statements=len(arranged.order),
        written=False,
        left_out=left,
        unmodelled=catalog.unmodelled,
        warnings=tuple(_warnings(arranged, proved)),
    )
    return Pulled(arranged, proved, report, catalog)


def write_pulled(pulled: Pulled, folder: Path) -> None:
    """Write the files.

    Raises:
        PullWriteError: one cannot be written; none was.
    """
    try:
        write_folder(folder, pulled.proved.texts)
    except OSError as error:
        shown = str(error.filename or folder)
        raise PullWriteError(
            f"cannot write {shown}: {error.strerror}; no file was written",
            hint="make the folder writable for this user, or name another one with --into",
            where=Where(file=shown),
        ) from error


def _refuse_bereft(whole: Catalog, catalog: Catalog) -> None:
    bereft = sorted(find_bereft(whole, catalog))
    if bereft:
        told = "".join(f"\n  {one} needs {need}" for one, need in bereft[:5])
        raise PullLeftOutError(
            f"what shall stand in files needs what shall not:{told}",
            hint="drop or change what needs the other tool's tables, and try again",
        )


def _warnings(arranged: Arranged, proved: Proved) -> Iterator[str]:
    for finding in proved.findings:
        place = f"{finding.where.file}: " if finding.where is not None else ""
        yield f"{place}{finding.message.splitlines()[0]}; it is so in the database"
    for path, actions in arranged.files.items():
        if any(HIDDEN in one.sql for one in actions):
            yield f"{path}: has {HIDDEN} where the database has a value that is kept secret"


def _show(project: Path, path: Path) -> str:
    return path.relative_to(project).as_posix() if path.is_relative_to(project) else str(path)
