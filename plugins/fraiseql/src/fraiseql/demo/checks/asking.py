"""What checks ask: a running server, and its database."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from importlib import resources
from typing import Any, Final

from attrs import frozen
from fraise_hookspecs.repository import Database

from fraiseql.demo.checks.compare import fail
from fraiseql.demo.client import Client

#: Rows that the seeds bring.
ROWS: Final[Mapping[str, int]] = {
    "artists": 275,
    "albums": 347,
    "tracks": 3503,
    "genres": 25,
    "media types": 5,
    "playlists": 18,
    "playlist entries": 8715,
    "employees": 8,
    "customers": 59,
    "invoices": 412,
    "invoice lines": 2240,
}


@frozen
class Subject:
    """What is checked: a running server, its database, and whether defaults must be secure."""

    client: Client
    database: Database
    production: bool

    async def ask(self, query: str, **variables: Any) -> Any:  # Any: JSON values
        """The data of an operation.

        Raises:
            DemoCheckError: there are errors in the answer.
        """
        answer = await self.client.ask(query, variables)
        if "errors" in answer or not isinstance(answer.get("data"), dict):
            raise fail("Expected data without errors", answer)
        return answer["data"]

    async def refused(self, query: str, **variables: Any) -> list[str]:  # Any: JSON values
        """The codes of the errors of an operation, none if it was answered."""
        answer = await self.client.ask(query, variables)
        return [error.get("extensions", {}).get("code") for error in answer.get("errors", [])]

    async def sql(self, name: str, *values: object) -> Any:  # Any: JSON values
        """What a statement beside this package says, as JSON."""
        return await _ask_sql(self.database, name, *values)


@frozen
class Check:
    """A question with a known answer; ``run`` gives one line on what was compared."""

    title: str
    run: Callable[[Subject], Awaitable[str]]


async def count_rows(database: Database) -> dict[str, int]:
    """Rows of the normalised tables, by what people call them."""
    counted: dict[str, int] = await _ask_sql(database, "rows")
    return counted


async def _ask_sql(database: Database, name: str, *values: object) -> Any:  # Any: JSON values
    statement = resources.files("fraiseql.demo").joinpath("sql", f"{name}.sql")
    return await database.fetchval(statement.read_text("utf-8"), *values)
