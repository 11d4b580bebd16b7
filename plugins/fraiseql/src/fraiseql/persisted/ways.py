"""The ways in which clients may ask for an operation of a trusted document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fraiseql.persisted.documents import EXTENSION, PREFIX, hash_document
from fraiseql.request import GraphQLRequest

if TYPE_CHECKING:
    from fraiseql.persisted.trusted import TrustedDocument, TrustedDocuments


def list_ways(
    trusted: TrustedDocuments, file: TrustedDocument, name: str | None
) -> Iterator[GraphQLRequest]:
    """Requests without variables that mean an operation; the first has the text of its file.

    Args:
        trusted: all documents, which say what a name means.
        file: one of them.
        name: of its operation; None where it has none.
    """
    is_alone = len(file.document.operations) == 1
    names = {known for known, one in trusted.names.items() if one.text == file.text}
    for way in _imagine(file, name, names):
        found = trusted.find(way)
        if found is None or found.query != file.text:
            continue  # the same word means another document
        if found.operation_name == name or (found.operation_name is None and is_alone):
            yield way


def _imagine(file: TrustedDocument, name: str | None, names: set[str]) -> Iterator[GraphQLRequest]:
    texts = [file.text, *sorted(file.spellings() - {file.text})]
    hashes = [hash_document(text) for text in texts]
    ids = [*hashes, *sorted(names - set(hashes))]
    for operation_name in (name,) if name is None else (name, None):
        for text in texts:
            yield GraphQLRequest(query=text, operation_name=operation_name)
        for key in ids:
            extension = {"version": 1, "sha256Hash": key}
            yield GraphQLRequest(extensions={EXTENSION: extension}, operation_name=operation_name)
            for known in (key, PREFIX + key):
                yield GraphQLRequest(document_id=known, operation_name=operation_name)
