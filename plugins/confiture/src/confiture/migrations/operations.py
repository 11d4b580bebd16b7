"""What a Python migration does with ``m``."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from types import FrameType
from typing import Any

import fraise_accel
import psycopg
from fraise_accel.types import SqlStatement, SqlSyntaxError
from fraise_hookspecs import Where
from psycopg import ClientCursor, Connection

from confiture.ddl.limits import Moment, is_transaction
from confiture.ddl.statements import Source, Statement
from confiture.errors import MigrationCallError, MigrationStatementError
from confiture.migrations.batches import Backfill, Filled
from confiture.migrations.limits import refuse_division, refuse_statement, runs_outside
from confiture.migrations.stepping import Call, Way

#: Values of a statement: by place (``%s``) or by name (``%(name)s``).
Values = Sequence[Any] | Mapping[str, Any]  # Any: whatever psycopg can send


class Operations:
    """The database of a migration; the argument of ``up(m)`` and ``down(m)``.

    In a file of ``transaction = "statement"`` each call but ``query`` is a step: what it did and
    its number in the ledger are one transaction, and a run that was cut off passes the steps that
    are done.  So each run makes the same calls in the same order.

    Args:
        way: one transaction for all, or one for each call.
        connection: for the quoting of values.
        file: the migration's file as Python knows it.
        shown: the same as reports name it.
        whole: the file is one transaction.
    """

    def __init__(
        self,
        way: Way,
        connection: Connection[Any],  # Any: rows as tuples
        *,
        file: str,
        shown: str,
        whole: bool,
    ) -> None:
        self._way = way
        self._connection = connection
        self._file = file
        self._shown = shown
        self._whole = whole

    def execute(self, sql: str, params: Values | None = None) -> None:
        """Run one or more statements.

        Args:
            sql: the statements; ``%s`` or ``%(name)s`` stand for values.
            params: the values; without them, ``%`` is an ordinary character.

        Raises:
            FraiseError: the server refused it, or it cannot be part of a migration.
        """
        self._way.execute(self._read(sql, params))

    def query(self, sql: str, params: Values | None = None) -> list[tuple[Any, ...]]:
        """The rows of a query; nothing can be changed by it.

        Args:
            sql: the query.
            params: its values, as for :meth:`execute`.

        Raises:
            FraiseError: the server refused it.
        """
        return self._way.query(self._read(sql, params))

    def concurrently(self, sql: str) -> None:
        """Run one statement that cannot run in a transaction.

        An invalid index that a run left behind is built again.  Only in a file of
        ``transaction = "statement"``.

        Args:
            sql: such as ``CREATE INDEX CONCURRENTLY ...``.

        Raises:
            FraiseError: the server refused it, or nobody can tell whether it took effect.
        """
        call = self._read(sql, None, outside=True)
        self._way.run_outside(call)

    def backfill(  # each is a word of the statement or of its pace
        self,
        table: str,
        *,
        set: str,  # the word of SQL
        where: str | None = None,
        key: str | Sequence[str] | None = None,
        batch: int | None = None,
        goal: float = 0.05,
        pause: float = 0.0,
        max_lag: float = 10.0,
    ) -> Filled:
        """Change all rows of a table in small transactions, each row once.

        The table is walked along its primary key, or another unique key.  Only in a file of
        ``transaction = "statement"``.

        Args:
            table: its name as SQL writes it.
            set: what follows ``SET`` in an ``UPDATE``.
            where: rows for which it is not true are passed.
            key: column or columns of the unique key to walk along.
            batch: rows in each transaction; by default as many as ``goal`` allows.
            goal: seconds that a transaction should take.
            pause: seconds between two of them.
            max_lag: seconds that a replica may be behind before the next one waits.

        Returns:
            what was done.

        Raises:
            FraiseError: what is committed stays, and the next run goes on from there.
        """
        where_ = self._place()
        if batch is not None and batch < 1:
            raise MigrationCallError(
                f"expected a number of rows from 1, found batch={batch!r}",
                hint="leave it out for batches that follow the clock",
                where=where_,
            )
        columns = (key,) if isinstance(key, str) else tuple(key) if key is not None else None
        backfill = Backfill(
            table=table,
            set=set,
            where=where,
            key=columns,
            batch=batch,
            goal=goal,
            pause=pause,
            max_lag=max_lag,
        )
        text = backfill.statement
        # one walk along another key would pass other rows first
        along = f" -- along {', '.join(columns)}" if columns is not None else ""
        statement = self._statement(text + along, where_, ("update",), ())
        return self._way.fill(Call(statement), backfill)

    def _read(self, sql: str, params: Values | None, *, outside: bool = False) -> Call:
        where = self._place()
        text = self._fill_in(sql, params, where).rstrip().rstrip(";")
        parts = self._split(text, where)
        if outside and len(parts) > 1:
            raise MigrationStatementError(
                f"expected one statement outside of transactions, found {len(parts)}",
                hint="call m.concurrently once for each",
                where=where,
            )
        for part in parts:
            self._check(part, text[part.start : part.end], where, outside=outside)
        first = parts[0]
        last = text[first.start : first.end] if outside else text
        return Call(self._statement(last, where, first.head, first.names, outside), len(parts))

    def _check(self, part: SqlStatement, text: str, where: Where, *, outside: bool) -> None:
        if is_transaction(part.head):
            raise refuse_division(part.head, where, whole=self._whole)
        refuse_statement(part, text, where)
        if part.copy_data is not None or (part.head[:1] == ("copy",) and "stdin" in part.names):
            raise MigrationStatementError(
                "COPY ... FROM stdin has no data here",
                hint="insert the rows, or put them into an SQL file",
                where=where,
            )
        alone = runs_outside(part.head, text)
        if alone != outside:
            found = "cannot run" if alone else "can run"
            raise MigrationStatementError(
                f"the statement {found} in a transaction",
                hint='call m.concurrently, in a file of transaction = "statement"'
                if alone
                else "call m.execute",
                where=where,
            )

    def _fill_in(self, sql: str, params: Values | None, where: Where) -> str:
        if params is None:
            return sql
        try:
            return ClientCursor(self._connection).mogrify(sql, params)
        except (psycopg.Error, TypeError, KeyError) as error:
            raise MigrationCallError(
                f"the values do not fit the statement: {error}",
                hint="write %s for each value of a list, %(name)s for each of a mapping, and %%"
                " for a percent sign",
                where=where,
            ) from error

    def _split(self, text: str, where: Where) -> Sequence[SqlStatement]:
        try:
            parts = fraise_accel.split_sql(text)
        except SqlSyntaxError as error:
            raise MigrationStatementError(
                f"expected statements, found in line {error.line} of them: {error.kind}"
                f" {error.detail}".rstrip(),
                hint="close what is open; commands of psql are not SQL",
                where=where,
            ) from error
        if not parts:
            raise MigrationCallError(
                "expected a statement, found nothing", hint="remove the call", where=where
            )
        return parts

    def _statement(
        self,
        text: str,
        where: Where,
        head: tuple[str, ...],
        names: tuple[str, ...],
        outside: bool = False,  # one call only
    ) -> Statement:
        """The text as if it stood in the file at the line of the call, for messages."""
        line = where.line or 1
        return Statement(
            source=Source(self._shown, "", "\n" * (line - 1) + text),
            index=0,
            start=line - 1,
            text=text,
            line=line,
            column=1,
            head=head,
            names=names,
            copy_data=None,
            creation=None,
            settings=(),
            moment=Moment.AFTER_COMMIT if outside else Moment.TRANSACTION,
        )

    def _place(self) -> Where:
        """Where in the migration's file the call stands."""
        frame: FrameType | None = sys._getframe(1)  # noqa: SLF001  # the way to a caller's line
        while frame is not None:
            if frame.f_code.co_filename == self._file:
                return Where(file=self._shown, line=frame.f_lineno)
            frame = frame.f_back
        return Where(file=self._shown)
