"""Calls functions of the database, in transactions."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from fraiseql.errors import RepositoryArgumentError
from fraiseql.execute.context import ReadingExecutor
from fraiseql.repository.texts import require_storable
from fraiseql.sql.writer import quote_name

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Executor


class CommandRepository:
    """Calls functions of the database.

    Args:
        database: whatever runs SQL: the resource, a session, a transaction.
    """

    def __init__(self, database: Executor) -> None:
        self._database = database

    async def call(self, function: str, **arguments: object) -> Any:  # Any: what it returns
        """Call a function by name with named arguments; what it returns.

        Args:
            function: its name, qualified where it must be: ``app.fn_create_artist``.
            arguments: by the names that the function gives them.

        Raises:
            UnstorableTextError: an argument has a text that PostgreSQL cannot hold.
            psycopg.Error: whatever the function raises.
        """
        require_storable("function", function)
        for key, value in arguments.items():
            require_storable(key, key)
            require_storable(key, value)
        given = [
            f"{quote_name(name)} => ${position}" for position, name in enumerate(arguments, start=1)
        ]
        name = quote_name(*function.split("."))
        return await self._database.fetchval(
            f"SELECT {name}({', '.join(given)})", *arguments.values()
        )

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[CommandRepository]:
        """A transaction; inside of one, a savepoint.  Leaving by an exception rolls back.

        Commands of the transaction are called on the repository that the block gets; the outer
        one stays outside.
        """
        async with self._database.transaction() as inner:
            yield CommandRepository(inner)

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[CommandRepository]:
        """A savepoint: leaving by an exception undoes the block and nothing before it.

        Raises:
            RepositoryArgumentError: there is no transaction to go back in.
        """
        if hasattr(self._database, "run") or isinstance(self._database, ReadingExecutor):
            raise RepositoryArgumentError(
                "A savepoint was asked for outside of a transaction.",
                hint="Open one: `async with commands.transaction() as inside`, then "
                "`inside.savepoint()`.",
            )
        async with self.transaction() as inner:
            yield inner
