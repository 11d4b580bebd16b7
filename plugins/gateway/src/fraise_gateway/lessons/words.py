"""By what words a request may mean the same document again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen
from fraiseql.engine.watching import AnsweredOperation
from fraiseql.persisted.documents import EXTENSION, PREFIX, hash_document
from fraiseql.request import GraphQLRequest

from fraise_gateway.lessons.refusal import NotTaughtError, Reason


@frozen
class Words:
    """How a request says which operation it means.

    Attributes:
        text: a document that means the same.
        names: what else means it, as lessons have it; none where the text itself was sent.
        operation_name: that goes with the text, and with the names.
        ways: further names, each with the name of the operation that goes with it, as lessons have
            them.
    """

    text: str
    names: tuple[tuple[str, str], ...]
    operation_name: str | None
    ways: tuple[Mapping[str, str | None], ...] = ()


def words_of(operation: AnsweredOperation) -> Words:
    """The words of a request that was answered.

    Raises:
        NotTaughtError: the same words may mean something else the next time.
    """
    asked = operation.asked
    if asked.query:
        # A document that is registered by the way has no other meaning than its text.
        return Words(asked.query, (), asked.operation_name)
    name = _name_of(asked)
    if not operation.is_trusted and not _is_hash_of(name, operation.request.query):
        raise NotTaughtError(Reason.NAMES)
    means = operation.request.operation_name
    if asked.operation_name != means and not operation.prepared.is_alone:
        if asked.operation_name is not None:
            raise NotTaughtError(Reason.NAMES)
        # A trusted operation called by its name: its text alone would not say which is meant.
        kind, value = name
        return Words(operation.request.query, (), means, ({kind: value, "operation_name": None},))
    return Words(operation.request.query, (name,), asked.operation_name)


def words_of_ways(ways: Sequence[GraphQLRequest]) -> Words:
    """The words of an operation for which clients may ask in several ways.

    Args:
        ways: requests that mean it; the first has its text.
    """
    first, *others = ways
    further = tuple(
        {kind: name, "operation_name": way.operation_name}
        for way in others
        for kind, name in [("query", way.query) if way.query else _name_of(way)]
    )
    return Words(first.query, (), first.operation_name, further)


def _name_of(asked: GraphQLRequest) -> tuple[str, str]:
    extension: Any = asked.extensions.get(EXTENSION)  # Any: JSON, which the engine has checked
    if extension is None and asked.document_id is not None:
        return "id", asked.document_id
    if extension is not None and asked.document_id is None:
        return "hash", extension["sha256Hash"]
    raise NotTaughtError(Reason.NAMES)


def _is_hash_of(name: tuple[str, str], text: str) -> bool:
    """Whether a store gave the document that the name stands for, and will for ever."""
    return name[1].removeprefix(PREFIX).lower() == hash_document(text)
