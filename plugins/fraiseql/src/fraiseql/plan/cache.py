"""A bounded cache that a flood of strangers cannot empty."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

V = TypeVar("V")


class AdmittingCache(Generic[V]):
    """Keeps what was asked for at least twice before what was asked for once.

    New entries wait on probation; the second request admits them to the protected part, which
    only admitted entries can fill.  A flood of distinct keys turns over the probation alone.

    Args:
        entries: greatest number of entries, probation included.
        size: greatest sum of their sizes, in any unit.
    """

    def __init__(self, entries: int, size: int) -> None:
        self._entries = max(entries, 1)
        self._size = size
        self._protected: OrderedDict[Hashable, tuple[V, int]] = OrderedDict()
        self._probation: OrderedDict[Hashable, tuple[V, int]] = OrderedDict()
        self._protected_size = 0
        self._probation_size = 0
        self._evictions = 0

    def __len__(self) -> int:
        return len(self._protected) + len(self._probation)

    @property
    def size(self) -> int:
        """The sum of the sizes of all entries."""
        return self._protected_size + self._probation_size

    @property
    def evictions(self) -> int:
        """How many entries went because there was no room for all."""
        return self._evictions

    def get(self, key: Hashable) -> V | None:
        """The value, or None."""
        found = self._protected.get(key)
        if found is not None:
            self._protected.move_to_end(key)
            return found[0]
        waiting = self._probation.pop(key, None)
        if waiting is None:
            return None
        value, size = waiting
        self._probation_size -= size
        self._protected[key] = waiting
        self._protected_size += size
        self._shrink_protected()
        return value

    def put(self, key: Hashable, value: V, size: int) -> None:
        """Keep a value; one that is larger than a tenth of the cache is not kept."""
        self._forget(key)
        if size > self._size // 10:
            return
        self._probation[key] = (value, size)
        self._probation_size += size
        # A fifth of the room is for strangers; the rest is free for them only while it is empty.
        while self._probation and (
            len(self) > self._entries
            or self.size > self._size
            or len(self._probation) > max(self._entries // 5, 1)
        ):
            self._probation_size -= self._probation.popitem(last=False)[1][1]
            self._evictions += 1

    def _forget(self, key: Hashable) -> None:
        if key in self._probation:
            self._probation_size -= self._probation.pop(key)[1]
        elif key in self._protected:
            self._protected_size -= self._protected.pop(key)[1]

    def clear(self) -> None:
        """Forget everything."""
        self._protected.clear()
        self._probation.clear()
        self._protected_size = self._probation_size = 0

    def _shrink_protected(self) -> None:
        """Send the least recently used back to probation; a fifth of the room is not theirs."""
        entries = max(self._entries - max(self._entries // 5, 1), 1)
        size = self._size - self._size // 5
        while len(self._protected) > 1 and (
            len(self._protected) > entries or self._protected_size > size
        ):
            key, (value, weight) = self._protected.popitem(last=False)
            self._protected_size -= weight
            self.put(key, value, weight)
