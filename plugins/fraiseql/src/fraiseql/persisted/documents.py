"""Automatic persisted queries: a document is sent once, and named by its hash from then on.

The protocol is Apollo's: ``extensions.persistedQuery`` holds ``version`` 1 and ``sha256Hash``.
"""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Awaitable
from typing import TYPE_CHECKING, Any, Final, TypeVar

import anyio
from attrs import evolve, frozen
from graphql import GraphQLError

from fraiseql.plan.refusal import refuse
from fraiseql.plan.texts import find_unstorable, refuse_text
from fraiseql.request import AnswerKind, GraphQLRequest

if TYPE_CHECKING:
    from fraise_hookspecs.repository import OperationStore

T = TypeVar("T")

EXTENSION: Final = "persistedQuery"
NOT_FOUND: Final = "PERSISTED_QUERY_NOT_FOUND"
NOT_SUPPORTED: Final = "PERSISTED_QUERY_NOT_SUPPORTED"
HASH_MISMATCH: Final = "PERSISTED_QUERY_HASH_MISMATCH"

#: May stand before a hash where a request has a ``documentId``.
PREFIX: Final = "sha256:"

_VERSION: Final = 1
_HASH: Final = re.compile(r"[0-9a-fA-F]{64}")
_LOG: Final = logging.getLogger("fraiseql")


class DocumentRefusedError(Exception):
    """A request names no document that may be run."""

    def __init__(self, kind: AnswerKind, error: GraphQLError) -> None:
        super().__init__(error.message)
        self.kind = kind
        self.error = error


@frozen
class PersistedDocuments:
    """Finds documents by their hash, and keeps those that clients register.

    Attributes:
        store: where they are; None where clients must send documents.
        seconds: how long a request waits for the store.
    """

    store: OperationStore | None
    seconds: float

    async def find(self, request: GraphQLRequest) -> GraphQLRequest:
        """The request with its document.

        Raises:
            DocumentRefusedError: there is none, its hash is wrong, or no store could keep it.
        """
        key = _name_of(request)
        if key is None:
            return request
        if request.query:
            if hash_document(request.query) != key:
                raise _refuse(HASH_MISMATCH, "The hash is not that of the document.")
            fault = find_unstorable(request.query)
            if fault is not None:  # GraphQL allows it, and stores may not
                error = refuse_text("A document that is kept", fault)
                raise DocumentRefusedError(AnswerKind.UNPARSABLE, error)
            return request
        if self.store is None:
            # The words are part of the protocol: some clients look at nothing else.
            raise _refuse(NOT_SUPPORTED, "PersistedQueryNotSupported")
        is_hash = _HASH.fullmatch(key) is not None
        document = await self._wait_for(self.store.get(key)) if is_hash else None
        if document is None:
            raise _refuse(NOT_FOUND, "PersistedQueryNotFound", AnswerKind.UNKNOWN_DOCUMENT)
        return evolve(request, query=document)

    async def keep(self, request: GraphQLRequest) -> None:
        """Keep the document of a request that registers it; it is known to be valid."""
        if self.store is None or not request.query or EXTENSION not in request.extensions:
            return
        await self._wait_for(self.store.put(hash_document(request.query), request.query))

    async def _wait_for(self, work: Awaitable[T]) -> T | None:
        """What the store gives; None where it fails, because clients can do without it."""
        try:
            with anyio.fail_after(self.seconds):
                return await work
        except Exception as error:  # noqa: BLE001  # a border: any plugin's code runs here
            _LOG.warning("The store of persisted queries failed: %r", error)
            return None


def _name_of(request: GraphQLRequest) -> str | None:
    if EXTENSION in request.extensions:
        return read_hash(request.extensions[EXTENSION])
    if request.query or request.document_id is None:
        return None
    return request.document_id.removeprefix(PREFIX).lower()


def hash_document(text: str) -> str:
    """SHA-256 of a document in UTF-8, as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def read_name(given: Any) -> str:  # Any: JSON
    """What the extension calls a document: its hash, or the id that a manifest gave it.

    Raises:
        DocumentRefusedError: the extension is malformed.
    """
    if not isinstance(given, dict) or given.get("version") != _VERSION:
        raise _malformed("it must be an object with `version` 1")
    key = given.get("sha256Hash")
    if not isinstance(key, str):
        raise _malformed("`sha256Hash` must be a string")
    return key


def read_hash(given: Any) -> str:  # Any: JSON
    """The hash that the extension names, in lower case.

    Raises:
        DocumentRefusedError: the extension is malformed.
    """
    key = read_name(given)
    if not _HASH.fullmatch(key):
        raise _malformed("`sha256Hash` must be 64 hexadecimal digits")
    return key.lower()


def _malformed(what: str) -> DocumentRefusedError:
    error = refuse(f"The extension `{EXTENSION}` is malformed: {what}.")
    return DocumentRefusedError(AnswerKind.UNPARSABLE, error)


def _refuse(
    code: str, message: str, kind: AnswerKind = AnswerKind.UNPARSABLE
) -> DocumentRefusedError:
    return DocumentRefusedError(kind, GraphQLError(message, extensions={"code": code}))
