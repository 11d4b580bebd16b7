"""The store ``postgres``: documents in a table that all processes share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from fraiseql.persisted.memory import MemoryStore
from fraiseql.sql.stores import SCHEMA, prepare_store

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context
    from fraise_hookspecs.repository import Database

_COMPONENT: Final = "fraiseql_persisted"
_VERSION: Final = 1
_FOLDER: Final = Path(__file__).with_name("sql")


class PostgresStore:
    """Keeps documents in ``fraise.persisted_document``, and those in use in memory too.

    Args:
        context: an open kernel.
        most: bytes of all documents in the table, and again in memory.
    """

    def __init__(self, context: Context, most: int) -> None:
        self._context = context
        self._most = most
        self._near = MemoryStore(context, most)

    async def start(self) -> None:
        """Make the table, where it is not there.

        Raises:
            FraiseError: the role may not make it, or not use it; the hint says what it needs.
        """
        await prepare_store(
            await self._database(),
            _COMPONENT,
            _VERSION,
            _FOLDER,
            table="persisted_document",
            function="keep_persisted_document(bytea,text,bigint)",
        )

    async def get(self, key: str) -> str | None:
        """The document, or None."""
        near = await self._near.get(key)
        if near is not None:
            return near
        found: str | None = await (await self._database()).fetchval(
            f"SELECT {SCHEMA}.find_persisted_document($1::bytea, $2::bigint)",
            bytes.fromhex(key),
            self._most,
        )
        if found is not None:
            await self._near.put(key, found)
        return found

    async def put(self, key: str, document: str) -> None:
        """Keep a document."""
        if await self._near.get(key) is not None:
            return
        await (await self._database()).execute(
            f"SELECT {SCHEMA}.keep_persisted_document($1::bytea, $2::text, $3::bigint)",
            bytes.fromhex(key),
            document,
            self._most,
        )
        await self._near.put(key, document)

    async def _database(self) -> Database:
        database: Database = await self._context.resource("database")
        return database
