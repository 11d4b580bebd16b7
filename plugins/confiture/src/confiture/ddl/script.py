"""Statements as one file that psql executes to the same result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from confiture.ddl.limits import Moment
from confiture.ddl.session import Setting, change_session
from confiture.ddl.statements import Statement


def write_script(statements: Sequence[Statement], digest: str, baseline: Sequence[str]) -> str:
    """The text of the file.

    Args:
        statements: in the order of execution.
        digest: their content hash, named in the first line.
        baseline: statements that set the session's own settings.
    """
    return "".join(_lines(statements, digest, baseline))


def _lines(statements: Sequence[Statement], digest: str, baseline: Sequence[str]) -> Iterator[str]:
    yield f"-- Built by Confiture from {_count_files(statements)} files; hash {digest}\n\n"
    yield from (f"{line};\n" for line in baseline)
    inside = [one for one in statements if one.moment is Moment.TRANSACTION]
    after = [one for one in statements if one.moment is Moment.AFTER_COMMIT]
    yield "BEGIN;\n\n"
    settings: tuple[Setting, ...] = ()
    for statement in inside:
        yield from (f"{line};\n" for line in change_session(settings, statement.settings, baseline))
        settings = statement.settings
        yield from _statement_lines(statement)
    yield "COMMIT;\n"
    for statement in after:
        yield "\n"
        yield from (f"{line};\n" for line in change_session(settings, statement.settings, baseline))
        settings = statement.settings
        yield from _statement_lines(statement)


def _statement_lines(statement: Statement) -> Iterator[str]:
    yield f"{statement.text};\n"
    data = statement.data
    if data is not None:
        yield data if not data or data.endswith("\n") else f"{data}\n"
        yield "\\.\n"
    yield "\n"


def _count_files(statements: Iterable[Statement]) -> int:
    return len({statement.source.path for statement in statements})
