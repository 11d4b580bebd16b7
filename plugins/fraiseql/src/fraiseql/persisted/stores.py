"""The store of persisted documents that the settings name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fraise_hookspecs.repository import OperationStoreSpec

from fraiseql.errors import UnknownStoreError
from fraiseql.persisted.documents import PersistedDocuments
from fraiseql.suggestions import suggest

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context
    from fraise_hookspecs.repository import OperationStore

_SETTING: Final = "fraiseql.persisted.store"


def choose_store(context: Context) -> str | None:
    """The name of the store in the settings; None where they name none.

    Raises:
        UnknownStoreError: there is no such store.
    """
    name: str | None = context.settings("fraiseql").persisted.store
    known = context.catalog(OperationStoreSpec)
    if name is not None and name not in known:
        raise UnknownStoreError(
            f"{_SETTING} must name a store of persisted documents, found {name!r}.",
            hint=suggest(name, [spec.name for spec in known]),
            where=context.place_of(_SETTING),
        )
    return name


def open_documents(context: Context) -> PersistedDocuments:
    """Persisted documents in the store that the settings name; it is not started yet.

    Raises:
        UnknownStoreError: there is no such store.
    """
    settings = context.settings("fraiseql").persisted
    store: OperationStore | None = None
    name = choose_store(context)
    if name is not None:
        make = context.catalog(OperationStoreSpec).load(name)
        store = make(context, settings.megabytes * 1_000_000)
    return PersistedDocuments(store, settings.seconds)
