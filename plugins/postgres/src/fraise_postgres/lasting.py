"""Settings that a session is asked to begin with, and whether it has: a pooler may drop them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any, Final, TypeAlias

from fraise_hookspecs import Where
from psycopg import AsyncClientCursor, AsyncConnection, ClientCursor, Connection
from psycopg.rows import tuple_row
from psycopg.sql import SQL, Composed, Literal

from fraise_postgres.dsn import describe_dsn
from fraise_postgres.errors import SettingsDroppedError

_CURRENT: Final = SQL("pg_catalog.current_setting({name}, true)")
# What is spelled alike is not set: some settings cannot be once a session has begun.
_WANTED: Final = SQL(
    "CASE WHEN pg_catalog.current_setting({name}, true) = {value} THEN {value}"
    " ELSE pg_catalog.set_config({name}, {value}, true) END"
)

#: Parameters that libpq or we send on their own, some of them where a variable says so.
_PARAMETERS: Final[Mapping[str, str | None]] = {
    "application_name": None,
    "client_encoding": None,
    "datestyle": "PGDATESTYLE",
    "timezone": "PGTZ",
    "geqo": "PGGEQO",
}

_Row: TypeAlias = Sequence[str | None]


def read_options(options: str) -> dict[str, str]:
    """The settings in ``options`` of a connection string, by their names; the last of each wins.

    Args:
        options: words for the server, as in ``-c search_path=app --geqo=off``.
    """
    found: dict[str, str] = {}
    words = _split(options)
    for word in words:
        if word == "-c":
            assignment = next(words, "")
        elif word.startswith(("-c", "--")):
            assignment = word[2:]
        else:
            continue
        name, _, value = assignment.partition("=")
        found[name.replace("-", "_").lower()] = value
    return found


def _split(options: str) -> Iterator[str]:
    """Words between blanks; a backslash takes the next character as it is."""
    word: str | None = None
    characters = iter(options)
    for character in characters:
        if character.isspace():
            if word is not None:
                yield word
            word = None
        else:
            taken = next(characters, "") if character == "\\" else character
            word = (word or "") + taken
    if word is not None:
        yield word


async def check_lasting(
    connection: AsyncConnection[Any],  # Any: rows by whatever factory the cursor has
    dsn: str,
    *,
    where: Where | None = None,
) -> None:
    """Refuse a session that lacks what its start-up parameters asked for; one round trip.

    Without them statements would run without a limit of time, or with another ``search_path``,
    and nobody would notice.

    Args:
        connection: in autocommit mode.
        dsn: for the message.
        where: the setting that the connection string stands in.

    Raises:
        SettingsDroppedError: a setting has another value.
    """
    settings = _asked(connection)
    if not settings:
        return
    cursor = AsyncClientCursor(connection, row_factory=tuple_row)
    await cursor.execute(_query(settings))
    found = await cursor.fetchone()
    cursor.nextset()
    _compare(settings, found or (), await cursor.fetchone() or (), dsn, where)


def check_lasting_blocking(
    connection: Connection[Any],  # Any: as above
    dsn: str,
    *,
    where: Where | None = None,
) -> None:
    """The same for a thread."""
    settings = _asked(connection)
    if not settings:
        return
    cursor = ClientCursor(connection, row_factory=tuple_row)
    cursor.execute(_query(settings))
    found = cursor.fetchone()
    cursor.nextset()
    _compare(settings, found or (), cursor.fetchone() or (), dsn, where)


def _asked(
    connection: AsyncConnection[Any] | Connection[Any],  # Any: as above
) -> dict[str, str]:
    """What the words for the server ask for, but where libpq sends a parameter that wins."""
    settings = read_options(connection.info.options)
    for name, variable in _PARAMETERS.items():
        if variable is None or variable in os.environ:
            settings.pop(name, None)
    return settings


def _query(settings: Mapping[str, str]) -> Composed:
    """One row of what the settings are, then one of what they would be: the server spells both.

    What is set in the second statement ends with it, as both are one implicit transaction.
    """
    words = [{"name": Literal(name), "value": Literal(value)} for name, value in settings.items()]
    found = SQL(", ").join(_CURRENT.format(**word) for word in words)
    wanted = SQL(", ").join(_WANTED.format(**word) for word in words)
    return SQL("SELECT {found}; SELECT {wanted}").format(found=found, wanted=wanted)


def _compare(
    settings: Mapping[str, str], found: _Row, wanted: _Row, dsn: str, where: Where | None
) -> None:
    for name, has, asked in zip_longest(settings, found, wanted):
        if asked is None or has != asked:
            raise SettingsDroppedError(
                f"the session began without {name}={asked}, which a pooler has dropped: it has"
                f" {has or 'nothing'}: {describe_dsn(dsn)}",
                hint="set postgres.pool.prepare: false, with which each transaction brings its"
                " limits along, and give what the connection string says in its options by ALTER"
                " ROLE ... SET; or name the server's own address",
                where=where,
            )
