"""Values by key, from the loaders of the application: asked for one by one, got together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from attrs import define, field

from fraiseql.declare.loaders import Loader
from fraiseql.errors import LoaderKeyError, LoaderResultError
from fraiseql.execute.batching import Batches, Slot

if TYPE_CHECKING:
    import asyncio

    from fraiseql.execute.context import ResolverContext

_SHOWN: Final = 3


@define(eq=False)
class KeyedLoads:
    """What the loaders of the application gave within one request, and what they are asked for.

    Attributes:
        batches: gathers what is asked for.
    """

    batches: Batches
    _known: dict[Loader[Any, Any], dict[Any, Slot]] = field(init=False, factory=dict)

    def load(
        self,
        loader: Loader[Any, Any],  # Any: of any keys and values
        key: Any,  # Any: as the loader takes it
        context: ResolverContext,
    ) -> asyncio.Future[Any]:  # Any: as the loader gives it
        """The value of a key, known or asked for.

        Raises:
            LoaderKeyError: the key cannot be compared with others.
            LoadingEndedError: the request is answered already.
        """
        known = self._known_of(loader)
        slot = known.get(_require_key(loader, key))
        if slot is None:
            work = partial(self._call, loader, context)
            slot = known[key] = self.batches.ask(loader, key, work, loader.max_batch)
        return slot.wait()

    def keep(self, loader: Loader[Any, Any], key: Any, value: Any) -> None:  # Any: as load
        """Let a value be known, instead of what is known of its key."""
        slot = Slot()
        slot.settle(value)
        self._known_of(loader)[_require_key(loader, key)] = slot

    def forget(self, loader: Loader[Any, Any], keys: Iterable[Any]) -> None:  # Any: as load
        """Let nothing be known of some keys."""
        known = self._known_of(loader)
        for key in keys:
            known.pop(_require_key(loader, key), None)

    def forget_all(self, loader: Loader[Any, Any]) -> None:  # Any: as load
        """Let nothing be known of any key of a loader."""
        self._known_of(loader).clear()

    def _known_of(self, loader: Loader[Any, Any]) -> dict[Any, Slot]:
        if not isinstance(loader, Loader):
            raise LoaderResultError(
                f"Something is to be loaded by {loader!r}, which is no loader.",
                hint="Decorate the function with @fraiseql.loader.",
            )
        return self._known.setdefault(loader, {})

    async def _call(
        self, loader: Loader[Any, Any], context: ResolverContext, keys: list[Any]
    ) -> list[Any]:
        unique = list(dict.fromkeys(keys))  # what was forgotten may be asked for twice
        try:
            found = await (
                loader.function(unique.copy(), context=context)
                if loader.takes_context
                else loader.function(unique.copy())
            )
            values = _match(loader, unique, found)
        except BaseException:
            # a failure of the whole call says nothing of a key: the next load asks again
            known = self._known[loader]
            for key in unique:
                if key in known and not known[key].is_settled:
                    del known[key]
            raise
        return [values[key] for key in keys]


def _match(loader: Loader[Any, Any], keys: list[Any], found: Any) -> dict[Any, Any]:
    """What a loader gave, by key: a value, or why there is none."""
    if isinstance(found, Mapping):
        asked = set(keys)
        strange = [key for key in found if key not in asked]
        if strange:
            raise _wrong(loader, f"gave values of keys that nobody asked for: {_show(strange)}")
        values = {key: found.get(key) for key in keys}
    elif isinstance(found, Sequence) and not isinstance(found, str | bytes | bytearray):
        if len(found) != len(keys):
            raise _wrong(loader, f"gave {len(found)} values for {len(keys)} keys")
        values = dict(zip(keys, found, strict=True))
    else:
        raise _wrong(loader, f"gave {type(found).__name__}, and no mapping or list")
    return {key: _missing(loader, key) if value is None else value for key, value in values.items()}


def _missing(loader: Loader[Any, Any], key: Any) -> LoaderResultError | None:
    if loader.may_give_none:
        return None
    return _wrong(loader, f"gave nothing for the key {key!r}, and says that it always does")


def _wrong(loader: Loader[Any, Any], what: str) -> LoaderResultError:
    return LoaderResultError(
        f"The loader {loader.name} {what}.",
        hint="Give a mapping by key, or a list in the order of the keys; annotate `T | None` where "
        "there may be nothing.",
    )


def _require_key(loader: Loader[Any, Any], key: Any) -> Any:
    try:
        hash(key)
    except TypeError as error:
        raise LoaderKeyError(
            f"The loader {loader.name} was asked for a key that cannot be hashed: {key!r}.",
            hint="Use a value that does not change: a UUID, a text, a tuple.",
        ) from error
    return key


def _show(keys: list[Any]) -> str:
    shown = ", ".join(repr(key) for key in keys[:_SHOWN])
    return f"{shown}, ..." if len(keys) > _SHOWN else shown
