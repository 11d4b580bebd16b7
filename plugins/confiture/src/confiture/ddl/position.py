"""From the server's positions to places in files."""

from __future__ import annotations

from fraise_hookspecs import Where

from confiture.ddl.statements import Source, Statement


def place_in(source: Source, offset: int) -> Where:
    """File, line and column of a character of a file; columns count characters."""
    before = source.text[:offset]
    return Where(
        file=source.path,
        line=before.count("\n") + 1,
        column=offset - (before.rfind("\n") + 1) + 1,
    )


def place_of(statement: Statement, position: int) -> Where:
    """The place that a server's position in a statement means.

    Args:
        statement: what was executed, verbatim from its file.
        position: characters from 1, as PostgreSQL counts.
    """
    offset = statement.start + min(position - 1, max(len(statement.text) - 1, 0))
    return place_in(statement.source, offset)


def find_body(statement: Statement, body: str) -> int | None:
    """Offset in the file of a function body as the catalog holds it.

    Returns:
        the offset of the body's first character; None where the text does not hold it
        verbatim, as with a string constant in which quotes are doubled.
    """
    at = statement.text.find(body)
    return statement.start + at if body and at >= 0 else None


def place_in_body(statement: Statement, body: str, position: int) -> Where:
    """The place that a position in a function's body means.

    Args:
        statement: the one that creates the function.
        body: the function's source as the catalog holds it.
        position: characters of the body from 1.
    """
    start = find_body(statement, body)
    if start is not None:
        return place_in(statement.source, start + position - 1)
    quoted = body.replace("'", "''")
    start = find_body(statement, quoted)
    if start is None:
        return statement.where
    before = body[: position - 1]
    return place_in(statement.source, start + len(before) + before.count("'"))
