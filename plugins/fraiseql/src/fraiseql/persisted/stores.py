"""The store of persisted documents that the settings name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fraise_hookspecs.repository import OperationStoreSpec

from fraiseql.errors import UnknownStoreError
from fraiseql.suggestions import suggest

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context

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
