"""A run of migrations on one database, for one tenant: blocking, in one thread."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final, Protocol

from attrs import evolve, field, frozen
from fraise_hookspecs.migration import Progress
from psycopg import Connection

from confiture.adopting.watching import Watched
from confiture.environment import Environment
from confiture.errors import (
    BuildCancelledError,
    ConnectionLostError,
    MigrationInterruptedError,
    MigrationPythonError,
)
from confiture.migrations.choice import (
    DownOptions,
    UpOptions,
    choose_down,
    choose_up,
    refuse_empty,
)
from confiture.migrations.cloned_run import run_on_clone
from confiture.migrations.course import Course, Direction
from confiture.migrations.dangers import refuse_dangers
from confiture.migrations.expectations import expect
from confiture.migrations.files import Migration, Script
from confiture.migrations.history import History
from confiture.migrations.ledger import Ledger, State
from confiture.migrations.locking import find_holder, migration_lock
from confiture.migrations.passage import Passage
from confiture.migrations.pooling import refuse_pooler
from confiture.migrations.reports import MigrateReport, MigrationStatus, MigrationStep, count
from confiture.migrations.resolving import Decision, resolve
from confiture.migrations.rows import show_rows
from confiture.migrations.session import Session, connect_named, find_path, watch_client
from confiture.server.session import explain_server
from confiture.server.syntax import check_syntax
from confiture.server.target import Target
from confiture.server.wire import Cancellation, Wire

#: Seconds that another run may take by default.
WAIT: Final = 30.0


class PythonFiles(Protocol):
    """What runs the Python files among the migrations."""

    def __call__(self, course: Course) -> None:
        """Run what is not done yet, and write each step into the ledger.

        Raises:
            FraiseError: the file failed; the message says what is done.
        """
        ...


@frozen(kw_only=True, eq=False)
class Runner:
    """Runs the migrations of a tenant of a database.

    Attributes:
        migrations: the files, read and checked.
        environment: its limits, its role, whether it is protected.
        target: the database.
        progress: is told how far it is.
        cancellation: stops it.
        tenant: whose ledger; empty where there is one.
        settings: further statements that set up the session, such as a search path.
        wait: seconds that another run may take.
        python: what runs Python files; None where there is nothing that can.
    """

    migrations: tuple[Migration, ...] = field(repr=False)
    environment: Environment
    target: Target
    progress: Progress
    cancellation: Cancellation
    tenant: str = ""
    settings: tuple[str, ...] = ()
    wait: float = WAIT
    python: PythonFiles | None = None

    def up(self, options: UpOptions) -> MigrateReport:
        """Run the pending migrations.

        Raises:
            FraiseError: nothing was changed, or the message says what is done.
        """
        if options.on_clone:
            return run_on_clone(self, options)
        began = time.perf_counter()
        with self._look() if options.dry_run else self._open() as session:
            history = self._read(session.ledger)
            chosen, stopped = choose_up(history, options)
            scripts = [(one, one.up) for one in chosen]
            self._check(session, scripts, allow=options.allow_destructive, dry=options.dry_run)
            report = self._report("up", history, scripts, dry_run=options.dry_run)
            report = evolve(report, stopped=stopped.id if stopped is not None else None)
            if not options.dry_run:
                steps = self._run_all(session, history, chosen, Direction.UP)
                report = evolve(report, steps=steps, changed=bool(steps))
        return self._finish(report, began, "applied", "would be applied")

    def down(self, options: DownOptions) -> MigrateReport:
        """Take migrations back, the newest first.

        Raises:
            FraiseError: nothing was changed, or the message says what is done.
        """
        began = time.perf_counter()
        with self._look() if options.dry_run else self._open() as session:
            history = self._read(session.ledger)
            chosen = choose_down(history, options)
            scripts = [(one, one.down) for one in chosen if one.down is not None]
            self._check(session, scripts, allow=options.allow_destructive, dry=options.dry_run)
            report = self._report("down", history, scripts, dry_run=options.dry_run)
            if not options.dry_run:
                steps = self._run_all(session, history, chosen, Direction.DOWN)
                report = evolve(report, steps=steps, changed=bool(steps))
        return self._finish(report, began, "reverted", "would be reverted")

    def baseline(self, through: str) -> MigrateReport:
        """Enter all migrations up to a version as not run here.

        Raises:
            FraiseError: nothing was changed.
        """
        began = time.perf_counter()
        with self._open() as session:
            history = self._read(session.ledger)
            last = history.find(through).version
            chosen = [one for one in history.pending if one.version <= last]
            history.refuse_half(State.APPLYING, "confiture migrate up")
            history.refuse_half(State.REVERTING, "confiture migrate down")
            session.ledger.assume(chosen, origin="baseline")
            scripts = [(one, one.up) for one in chosen]
            report = self._report("baseline", history, scripts, dry_run=False)
            report = evolve(report, changed=bool(chosen), after=max(last, history.last))
        return self._finish(report, began, "entered", "")

    def resolve(self, version: str, decision: Decision) -> MigrateReport:
        """Decide what nobody could ask the database.

        Raises:
            FraiseError: nothing was changed.
        """
        began = time.perf_counter()
        with self._open() as session:
            history = self._read(session.ledger)
            told = resolve(session, history, version, decision)
            report = self._report("resolve", history, (), dry_run=False)
        seconds = time.perf_counter() - began
        return evolve(report, changed=True, summary=told, seconds=seconds)

    def status(
        self,
        watch: Callable[[Connection[Any]], tuple[Watched, ...]] = lambda _: (),  # Any: rows
    ) -> MigrationStatus:
        """How files and ledger stand to each other; changes nothing.

        Args:
            watch: looks at the histories of tools from which the database was taken over.

        Raises:
            FraiseError: the database cannot be read.
        """
        with self._look() as session:
            history = self._read(session.ledger)
            holder = find_holder(session.connection, self.tenant)
            watched = watch(session.connection)
        return MigrationStatus(
            watched=watched,
            environment=self.environment.name,
            database=self.target.shown,
            tenant=self.tenant,
            rows=show_rows(history),
            running=None if holder is None else str(holder),
        )

    @contextmanager
    def _open(self) -> Iterator[Session]:
        """A session that holds the lock and whose ledger is there."""
        with self._connect() as plain:
            refuse_pooler(plain.connection, self.target.dsn, self.target.where)
            session = evolve(
                plain,
                watched=watch_client(plain.connection),
                path=find_path(plain.connection, plain.policy.role),
            )
            with migration_lock(
                session.connection, self.tenant, self.wait, self.cancellation, self.progress
            ):
                session.set_up()
                session.ledger.prepare()
                yield session

    @contextmanager
    def _look(self) -> Iterator[Session]:
        """A session in a transaction that cannot write.

        It sets nothing of its session, which a pooler may hand on to somebody else.
        """
        with self._connect() as session:
            session.command("BEGIN READ ONLY")
            try:
                yield session
            finally:
                if not session.connection.closed:
                    session.roll_back()

    @contextmanager
    def _connect(self) -> Iterator[Session]:
        with explain_interruption(self.target.shown):
            connection = connect_named(self.target.dsn, self.target.where)
            try:
                yield self._session(connection)
            finally:
                connection.close()

    def _session(self, connection: Connection[Any]) -> Session:  # Any: rows as tuples
        return Session(
            wire=Wire(connection, self.cancellation),
            ledger=Ledger(connection, self.tenant),
            policy=self.environment.migration,
            progress=self.progress,
            settings=self.settings,
        )

    def _read(self, ledger: Ledger) -> History:
        return History(self.migrations, ledger.entries())

    def _check(
        self,
        session: Session,
        scripts: Sequence[tuple[Migration, Script]],
        *,
        allow: bool,
        dry: bool,
    ) -> None:
        """Find out what can be found out before anything is changed."""
        refuse_empty(scripts)
        if self.python is None:
            for migration, script in scripts:
                if migration.python is not None:
                    raise MigrationPythonError(
                        f"nothing here can run {script.path}", hint="use `confiture migrate`"
                    )
        if self.environment.protected and not allow and not dry:
            refuse_dangers(self.environment.name, scripts)
        check_syntax(session.wire, [one for _, script in scripts for one in script.statements])

    def _run_all(
        self,
        session: Session,
        history: History,
        chosen: Sequence[Migration],
        direction: Direction,
    ) -> tuple[MigrationStep, ...]:
        steps: list[MigrationStep] = []
        for migration in chosen:
            began = time.perf_counter()
            entry = history.entries.get(migration.version)
            course = Course.begin(session, migration, direction, entry)
            course.before = len(steps)
            if migration.python is not None:
                assert self.python is not None
                self.python(course)
            else:
                Passage(course).run()
            seconds = time.perf_counter() - began
            steps.append(_step(migration, course.script, seconds, course.retries))
        return tuple(steps)

    def _report(
        self,
        action: str,
        history: History,
        scripts: Sequence[tuple[Migration, Script]],
        *,
        dry_run: bool,
    ) -> MigrateReport:
        return MigrateReport(
            changed=False,
            summary="",
            environment=self.environment.name,
            database=self.target.shown,
            tenant=self.tenant,
            action=action,
            before=history.last,
            after=_last_after(action, history, [one for one, _ in scripts]),
            steps=tuple(_step(one, script) for one, script in scripts),
            dry_run=dry_run,
            expected=tuple(
                expect(one) for _, script in scripts for one in script.statements if dry_run
            ),
        )

    def _finish(self, report: MigrateReport, began: float, done: str, would: str) -> MigrateReport:
        number = count(len(report.steps), "migration")
        summary = f"{number} {would if report.dry_run else done}"
        if not report.steps:
            summary = "nothing to do"
        if report.stopped is not None:
            summary += f"; stopped before the contract {report.stopped}"
        report = evolve(report, summary=summary, seconds=time.perf_counter() - began)
        return evolve(report, details=report.as_dict())


@contextmanager
def explain_interruption(shown: str) -> Iterator[None]:
    """Say of a run that was cut off that the ledger knows how far it came.

    Raises:
        MigrationInterruptedError: it was cancelled, or lost its connection.
    """
    try:
        with explain_server(shown):
            yield
    except BuildCancelledError as error:
        raise MigrationInterruptedError(
            "the run was cancelled",
            hint="what is done is in the ledger: `confiture migrate status` tells it",
        ) from error
    except ConnectionLostError as error:
        raise MigrationInterruptedError(
            error.message,
            hint="run the command again: the ledger says what is certain, and it goes on there",
        ) from error


def _step(
    migration: Migration, script: Script, seconds: float = 0.0, retries: int = 0
) -> MigrationStep:
    return MigrationStep(
        version=migration.version,
        name=migration.name,
        phase=migration.header.phase.value,
        path=script.path,
        statements=len(script.statements),
        seconds=seconds,
        retries=retries,
    )


def _last_after(action: str, history: History, chosen: Sequence[Migration]) -> str:
    versions = {one.version for one in chosen}
    there = {version for version, entry in history.entries.items() if entry.there}
    return max(there - versions if action == "down" else there | versions, default="")
