"""Root fields read when they are asked for, those of one group in one round trip."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeAlias

from attrs import frozen

from fraiseql.execute.batching import Batches

#: Gives documents, or the errors in their place, by response key.
ReadRoots: TypeAlias = Callable[[Sequence[str]], Awaitable[Mapping[str, Any]]]


@frozen(eq=False)
class LateRoots:
    """The root value of an operation whose root fields are not all asked for at once.

    Attributes:
        read: reads root fields.
        groups: number of each response key's group; keys of one group are asked for together.
        known: what is known without reading, by response key.
        batches: gathers what is asked for.
    """

    read: ReadRoots
    groups: Mapping[str, int]
    known: Mapping[str, Any]
    batches: Batches

    def __getitem__(self, key: str) -> Any:  # Any: JSON
        """The documents of a root field, or a future of them."""
        if key in self.known:
            return self.known[key]
        return self.batches.ask((LateRoots, self.groups[key]), key, self._read).wait()

    async def _read(self, keys: list[str]) -> list[Any]:
        found = await self.read(keys)
        return [found[key] for key in keys]
