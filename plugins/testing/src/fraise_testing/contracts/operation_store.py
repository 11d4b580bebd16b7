"""The contract of a store of documents that clients name by their hash."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import ClassVar, Final

import pytest
from fraise_hookspecs.context import Context
from fraise_hookspecs.repository import OperationStore, OperationStoreSpec

from fraise_testing.fake import FakeContext, load_target

_DOCUMENTS: Final = ("{ a }", "{\r\n\ta # é 漢 🎈\n}\n", 'query Q { a(text: "\\u00e9\'\\\\") }')


class OperationStoreContract:
    """Subclass with a name that begins with ``Test`` and set ``spec``.

    Attributes:
        spec: the store.
        most: bytes that the tests let it keep.
    """

    spec: ClassVar[OperationStoreSpec]
    most: ClassVar[int] = 100_000

    def open_context(self) -> AbstractAsyncContextManager[Context]:
        """The context of the store, with an empty one behind it; a fake one unless overridden."""
        return _empty()

    @asynccontextmanager
    async def open_store(self) -> AsyncIterator[OperationStore]:
        """The store, started."""
        async with self.open_context() as context:
            store: OperationStore = load_target(self.spec.target)(context, self.most)
            await store.start()
            yield store

    @pytest.mark.anyio
    async def test_documents_are_found_as_they_were(self) -> None:
        """Byte for byte, else the hash would be another."""
        async with self.open_store() as store:
            for document in _DOCUMENTS:
                await store.put(_hash(document), document)
            for document in _DOCUMENTS:
                assert await store.get(_hash(document)) == document

    @pytest.mark.anyio
    async def test_an_unknown_hash_is_none(self) -> None:
        """It is no error: clients ask first and send afterwards."""
        async with self.open_store() as store:
            assert await store.get(_hash("{ b }")) is None

    @pytest.mark.anyio
    async def test_a_known_document_may_be_put_again(self) -> None:
        """Two clients register the same at the same time."""
        async with self.open_store() as store:
            for _ in range(2):
                await store.put(_hash("{ c }"), "{ c }")
            assert await store.get(_hash("{ c }")) == "{ c }"

    @pytest.mark.anyio
    async def test_it_is_bounded_and_keeps_what_is_in_use(self) -> None:
        """A flood of new documents takes no more room than given, and pushes out nothing in use."""
        flood = [f"{{ flood{number} }}".ljust(self.most // 50) for number in range(150)]
        async with self.open_store() as store:
            await store.put(_hash("{ hot }"), "{ hot }")
            for document in flood:
                assert await store.get(_hash("{ hot }")) == "{ hot }"
                await store.put(_hash(document), document)
            left = [document for document in flood if await store.get(_hash(document))]
            assert await store.get(_hash("{ hot }")) == "{ hot }"
        assert left, "the newest documents are kept as well"
        assert sum(len(document.encode()) for document in left) <= self.most


def _hash(document: str) -> str:
    return hashlib.sha256(document.encode()).hexdigest()


@asynccontextmanager
async def _empty() -> AsyncIterator[Context]:
    yield FakeContext()
