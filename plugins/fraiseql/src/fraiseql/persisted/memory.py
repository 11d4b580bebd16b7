"""The store ``memory``: documents in the process itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fraiseql.plan.cache import AdmittingCache

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context

#: Bytes that an entry takes beside its document.
ENTRY_BYTES: Final = 300
_ENTRIES: Final = 100_000


class MemoryStore:
    """Keeps documents in this process; what is asked for again stays before what is new.

    Args:
        context: not looked at.
        most: bytes, of UTF-8 and of what keeping it takes.
    """

    def __init__(self, context: Context | None, most: int) -> None:
        del context
        self._cache: AdmittingCache[str] = AdmittingCache(_ENTRIES, most)

    async def start(self) -> None:
        """Nothing is needed."""

    async def get(self, key: str) -> str | None:
        """The document, or None."""
        return self._cache.get(key)

    async def put(self, key: str, document: str) -> None:
        """Keep a document."""
        # One that is known stays where it is: registering it again is no sign of being new.
        if self._cache.get(key) is None:
            self._cache.put(key, document, len(document.encode()) + ENTRY_BYTES)
