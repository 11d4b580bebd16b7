"""Statements are run on a clone with rows, there and back, and what becomes of it is looked at."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from typing import Any, Final

import psycopg
from attrs import define, evolve, field, frozen
from psycopg import Connection

from confiture.catalog.facts import Catalog, Identity
from confiture.ddl.order import Arrangement
from confiture.differ.actions import Action
from confiture.differ.names import quote_name, relation
from confiture.differ.reading import introspect
from confiture.errors import CloneFailedError, StatementFailedError
from confiture.proof.claims import Claims
from confiture.proof.clone import OWNERSHIP, clone_schema
from confiture.proof.keeping import Comparison, Held, Losses, take
from confiture.proof.likeness import tell_differences, tell_lines
from confiture.proof.observer import dump
from confiture.proof.result import Aspect, Direction, Finding, Proof
from confiture.proof.rows import PER_TABLE, Filled, fill, read_wishes
from confiture.server.execution import Execution
from confiture.server.session import Limits, session
from confiture.server.wire import Cancellation, Refusal, Wire

#: Refusals that speak of rows, and not of the statement: data, and what rows must satisfy.
_DATA: Final = ("22", "23")
#: As in the session of whoever runs the statements.
_PLAIN: Final = ("RESET check_function_bodies", "RESET search_path")
#: Indexes that were begun and are not valid.
_HALVES: Final = (
    "SELECT n.nspname, c.relname FROM pg_catalog.pg_index i"
    " JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid AND c.relkind = 'i'"
    " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE NOT i.indisvalid"
)
#: Differences of one aspect that are told.
_TOLD: Final = 5


@frozen(kw_only=True)
class Way:
    """Statements from one schema to another.

    Attributes:
        statements: in their order, each a transaction of its own.
        settings: what their session needs.
        wanted: the schema that they arrive at.
        renamed: what each table and column is called there, where that is something else.
    """

    statements: tuple[Action, ...]
    wanted: Catalog
    settings: tuple[str, ...] = ()
    renamed: Callable[[Identity], Identity] | None = None


@frozen(kw_only=True)
class Trial:
    """On what statements are tried.

    Attributes:
        server_dsn: where scratch databases are made.
        given: statements that bring rows; tables that they leave empty get generated ones.
        seed, per_table: of those; see :func:`~confiture.proof.rows.fill`.
        ignored: kinds of facts that are not compared.
    """

    server_dsn: str = field(repr=False)
    given: Arrangement | None = None
    seed: int = 0
    per_table: int = PER_TABLE
    limits: Limits = field(factory=Limits)
    cancellation: Cancellation = field(factory=Cancellation)
    ignored: frozenset[str] = OWNERSHIP


def prove(old: Catalog, up: Way, down: Way | None, trial: Trial) -> Proof:
    """Try statements on a clone with rows.

    A clone of the old schema gets rows, the statements run, and then its catalog must be the
    wanted one, ``pg_dump`` must say the same of it as of a clone of that, and the rows must be
    what they were but for what statements say that they lose; then back likewise.

    Args:
        old: what there is.
        up: to what is wanted.
        down: back from there; None if there is no way.
        trial: on what.

    Returns:
        what is wrong, if anything; nothing but scratch databases was changed.

    Raises:
        BuildCancelledError: the work was cancelled.
        FraiseError: the server cannot be used, or there is no ``pg_dump``.
    """
    start = time.monotonic()
    found = _Prover(old, up, down, trial)
    try:
        found.run()
    except CloneFailedError as error:
        found.add(Direction.UP, Aspect.CLONE, [error.message])
    return Proof(
        findings=tuple(found.findings),
        directions=tuple(found.done),
        rows=found.filled.total,
        empty=found.filled.empty,
        conditions=tuple(found.conditions),
        server_version=found.version,
        seconds=time.monotonic() - start,
    )


@define(eq=False)
class _Prover:
    old: Catalog
    up: Way
    down: Way | None
    trial: Trial
    findings: list[Finding] = field(factory=list, init=False)
    done: list[Direction] = field(factory=list, init=False)
    conditions: list[str] = field(factory=list, init=False)
    filled: Filled = field(factory=Filled, init=False)
    version: int = field(default=0, init=False)
    #: tables whose rows are somebody's own
    given: set[str] = field(factory=set, init=False)

    def run(self) -> None:
        trial = self.trial
        with ExitStack() as stack:
            here, there = (
                stack.enter_context(
                    clone_schema(
                        catalog,
                        trial.server_dsn,
                        trial.limits,
                        trial.cancellation,
                        ignored=trial.ignored,
                    )
                )
                for catalog in (self.old, self.up.wanted)
            )
            connection = stack.enter_context(session(here))
            self.version = connection.info.server_version
            self._fill(connection, there)
            told = {Direction.DOWN: self._dump(here), Direction.UP: self._dump(there)}
            for direction, way in ((Direction.UP, self.up), (Direction.DOWN, self.down)):
                if way is not None:
                    before = self.old if direction is Direction.UP else self.up.wanted
                    self._go(direction, way, before, connection, here, told[direction])
                if self.findings:
                    return

    def add(self, direction: Direction, aspect: Aspect, told: Sequence[str]) -> None:
        """Keep what is wrong, and how much more there is than is told."""
        shown = list(told[:_TOLD])
        if len(told) > _TOLD:
            shown[-1] += f"; and {len(told) - _TOLD} more"
        self.findings += [Finding(direction, aspect, text) for text in shown]

    def _dump(self, dsn: str) -> tuple[str, ...]:
        return dump(dsn, owners="owner" not in self.trial.ignored, cancellation=self._stop)

    @property
    def _stop(self) -> Cancellation:
        return self.trial.cancellation

    def _fill(self, connection: Connection[Any], there: str) -> None:  # Any: rows as tuples
        if self.trial.given is not None:
            _load(connection, self.trial.given, self.trial.limits, self._stop)
            held = take(connection, self.old)
            self.given = {".".join(table.name) for table, one in held.items() if one.rows}
        with session(there) as wanted:
            wishes = read_wishes(wanted)
        self.filled = fill(
            connection,
            seed=self.trial.seed,
            per_table=self.trial.per_table,
            wishes=wishes,
            cancellation=self._stop,
        )

    def _go(
        self,
        direction: Direction,
        way: Way,
        catalog: Catalog,
        connection: Connection[Any],
        here: str,
        told: tuple[str, ...],
    ) -> None:
        before = take(connection, catalog)
        emptied = self._run(direction, way, connection)
        if emptied is None:
            return
        self.done.append(direction)
        now = introspect(connection)
        ignored = self.trial.ignored
        other = tell_differences(now, way.wanted, ignored=ignored)
        self.add(direction, Aspect.CATALOG, other)
        self.add(direction, Aspect.OBSERVER, tell_lines(self._dump(here), told))
        renamed = way.renamed or (lambda one: one)
        comparison = Comparison(
            connection,
            {
                renamed(table): _rename(held, table, renamed)
                for table, held in before.items()
                if table not in emptied
            },
            take(connection, now),
            now,
            Losses.of(way.statements),
        )
        self.add(direction, Aspect.ROWS, comparison.tell())

    def _run(
        self, direction: Direction, way: Way, connection: Connection[Any]
    ) -> set[Identity] | None:
        """Run all statements; which tables were emptied for them, or None if one was refused."""
        wire = Wire(connection, self._stop)
        for setting in (*self.trial.limits.baseline, *_PLAIN, *way.settings):
            wire.run(setting)
        claims = Claims(connection, wire)
        emptied: set[Identity] = set()
        for number, action in enumerate(way.statements, 1):
            found = claims.run(action)
            if isinstance(found, Refusal) and found.sqlstate.startswith(_DATA):
                cleared = self._clear(direction, action, found, connection)
                emptied |= cleared
                found = claims.run(action) if cleared else found
            if isinstance(found, Refusal):
                text = f"statement {number} is refused: {found.message}; {action.sql}"
                self.add(direction, Aspect.STATEMENT, [text])
                return None
            weak = [f"{one.text}: {action.sql}" for one in found if one.weak]
            self.add(direction, Aspect.CLAIM, weak)
        return emptied

    def _clear(
        self, direction: Direction, action: Action, refusal: Refusal, connection: Connection[Any]
    ) -> set[Identity]:
        """Take away generated rows that a statement does not tolerate; of which tables."""
        catalog = introspect(connection)
        held = take(connection, catalog)
        tables = [one for one in action.on if one in catalog and one.kind == "table"]
        tables = tables or [table for table, one in held.items() if one.rows]
        emptied: set[Identity] = set()
        try:
            with connection.transaction():
                names = ", ".join(relation(one) for one in tables)
                connection.execute(f"TRUNCATE {names} CASCADE")
                left = take(connection, catalog)
                emptied = {one for one in held if held[one].rows and not left[one].rows}
                if {".".join(one.name) for one in emptied} & self.given:
                    emptied = set()
                    raise psycopg.Rollback
        except psycopg.OperationalError:
            raise
        except psycopg.Error:
            return set()
        if action.outside:
            _drop_halves(connection)
        if emptied:
            text = f"{direction.value}: not with all rows: {refusal.message}; {action.sql}"
            self.conditions.append(text)
        return emptied


def _drop_halves(connection: Connection[Any]) -> None:
    """Drop what a refused ``CREATE INDEX CONCURRENTLY`` leaves, as whoever runs it again would."""
    for schema, name in connection.execute(_HALVES).fetchall():
        connection.execute(f"DROP INDEX {quote_name(schema, name)}")


def _rename(held: Held, table: Identity, renamed: Callable[[Identity], Identity]) -> Held:
    """The rows under the names that their columns have now."""

    def name(column: str) -> str:
        return renamed(table.part("column", column)).name[-1]

    types = {name(column): type_ for column, type_ in held.types.items()}
    return evolve(held, types=types, shaped=frozenset(map(name, held.shaped)))


def _load(
    connection: Connection[Any], given: Arrangement, limits: Limits, cancellation: Cancellation
) -> None:
    """Run the statements that bring rows."""
    wire = Wire(connection, cancellation)
    execution = Execution(wire, given, limits, lambda _: None)
    wire.run("BEGIN")
    execution.run()
    refusal = wire.run("COMMIT")
    if refusal is not None:
        raise StatementFailedError(
            f"the server refused to commit the given rows: {refusal.message}",
            hint="a deferred constraint does not hold for them",
        )
