"""One SQL file of a migration: its header and its statements."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen
from fraise_accel.types import SqlFile, SqlStatement
from fraise_hookspecs import Where

from confiture.ddl.kinds import Kinds
from confiture.ddl.limits import Moment, is_transaction
from confiture.ddl.session import Setting, is_setting, read_setting
from confiture.ddl.statements import Source, Statement
from confiture.errors import MigrationStatementError, StatementRefusedError
from confiture.migrations.batches import Backfill
from confiture.migrations.header import Header, Transaction, read_header
from confiture.migrations.limits import (
    is_around,
    is_repeatable,
    refuse_division,
    refuse_setting,
    refuse_statement,
    runs_outside,
)
from confiture.migrations.updates import read_backfills


@frozen(kw_only=True, eq=False)
class Script:
    """What a migration does in one direction.

    Attributes:
        path: of the file, as reports name it.
        digest: SHA-256 of its text; how lines end does not count.
        statements: of an SQL file; a Python file has none.
        transaction: what of it is one transaction.
        backfills: updates that are done in batches, by their place among the statements.
    """

    path: str
    digest: str
    statements: tuple[Statement, ...] = field(default=(), repr=False)
    transaction: Transaction = Transaction.FILE
    backfills: Mapping[int, Backfill] = field(factory=dict, repr=False)


def digest_of(text: str) -> str:
    """The digest of a file's text; a checkout that changes how lines end does not change it."""
    return hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()


def read_script(
    file: SqlFile, shown: str, kinds: Kinds, *, down: bool = False
) -> tuple[Header, Script]:
    """The header and the statements of a file that was read.

    Raises:
        HeaderError: a line of the header is wrong.
        MigrationStatementError: a statement cannot be part of a migration.
    """
    parts = file.statements or ()
    first = parts[0].start if parts else len(file.text)
    ends = [part.copy_data[1] if part.copy_data is not None else part.end for part in parts]
    starts = [*(part.start for part in parts[1:]), len(file.text)]
    gaps = zip(ends, starts, strict=True) if parts else ()
    header = read_header(file.text, first, gaps, shown, down=down)
    source = Source(shown, file.digest, file.text)
    statements = tuple(_read(source, parts, kinds, header.transaction))
    whole = header.transaction is Transaction.FILE
    between = list(zip([0, *ends], [part.start for part in parts] + starts[-1:], strict=True))
    script = Script(
        path=shown,
        digest=digest_of(file.text),
        statements=statements,
        transaction=header.transaction,
        backfills=read_backfills(source, between, statements, whole=whole),
    )
    return header, script


def _read(
    source: Source, parts: Sequence[SqlStatement], kinds: Kinds, transaction: Transaction
) -> Iterator[Statement]:
    settings: dict[str, Setting] = {}
    held: tuple[Setting, ...] = ()
    whole = transaction is Transaction.FILE
    acting = [at for at, part in enumerate(parts) if not is_transaction(part.head)]
    for index, part in enumerate(parts):
        text = source.text[part.start : part.end]
        where = Where(file=source.path, line=part.line, column=part.column)
        refuse_statement(part, text, where)
        around = is_around(parts, index, acting, whole=whole)
        if around is not None:
            if not around:
                raise refuse_division(part.head, where, whole=whole)
            continue
        if is_setting(part.head, text):
            setting = _read_setting(part, text, where)
            settings.pop(setting.name, None)
            settings[setting.name] = setting
            held = tuple(settings.values())
            continue
        outside = runs_outside(part.head, text)
        if outside and whole:
            raise MigrationStatementError(
                "the statement cannot run in a transaction, and this file is one",
                hint="write -- confiture: transaction statement at the beginning of the file",
                where=where,
            )
        yield Statement(
            source=source,
            index=index,
            start=part.start,
            text=text,
            line=part.line,
            column=part.column,
            head=part.head,
            names=part.names,
            copy_data=part.copy_data,
            creation=kinds.classify(part.head),
            settings=held,
            moment=_moment_of(part, outside=outside, whole=whole),
        )


def _moment_of(part: SqlStatement, *, outside: bool, whole: bool) -> Moment:
    if outside or (not whole and is_repeatable(part.head)):
        return Moment.AFTER_COMMIT
    return Moment.TRANSACTION


def _read_setting(part: SqlStatement, text: str, where: Where) -> Setting:
    try:
        setting = read_setting(part.head, text, where)
    except StatementRefusedError as error:
        raise MigrationStatementError(error.message, hint=error.hint, where=where) from error
    refuse_setting(setting, where)
    return setting
