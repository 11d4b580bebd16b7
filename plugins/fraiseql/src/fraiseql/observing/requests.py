"""Requests that Python answers, by operation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from attrs import field, frozen

from fraiseql.http.messages import Told
from fraiseql.observing.catalog import DURATION, ERRORS, RECEIVED, REQUESTS, SENT
from fraiseql.observing.metrics import Histogram, Reading

#: No name in GraphQL looks like these.
ANONYMOUS: Final = "(anonymous)"
OTHER: Final = "(other)"
#: What was asked could not be found out.
UNKNOWN: Final = "(unknown)"

_ENGINE: Final = "python"
#: Codes are partly the application's to choose.
_MOST_CODES: Final = 100


@frozen
class _Counted:
    """What is counted of one operation."""

    outcomes: Counter[str] = field(factory=Counter)
    took: Histogram = field(factory=Histogram)


class RequestCounts:
    """Counts requests; in one thread, while others may read.

    Args:
        most: names of operations that are told apart; later ones are counted as one of their kind.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._operations: dict[tuple[str, str], _Counted] = {}
        self._codes: Counter[str] = Counter()
        self._received = 0
        self._sent = 0

    def add(
        self, told: Told, *, seconds: float, received: int, sent: int, is_gone: bool = False
    ) -> None:
        """Count a request.

        Args:
            told: of it.
            seconds: from its head to its answer.
            received: bytes of its body.
            sent: bytes of the body of its answer.
            is_gone: nobody was there to be answered.
        """
        counted = self._find(told)
        counted.outcomes[_outcome(told, is_gone=is_gone)] += 1
        if not is_gone:
            counted.took.add(seconds)
        for code in told.codes:
            is_known = code in self._codes or len(self._codes) < _MOST_CODES
            self._codes[code if is_known else OTHER] += 1
        self._received += received
        self._sent += sent

    def _find(self, told: Told) -> _Counted:
        if told.operation is None:
            key = (UNKNOWN, UNKNOWN)
        else:
            key = (told.operation.partition(" ")[0], told.name or ANONYMOUS)
        found = self._operations.get(key)
        if found is None:
            if told.name is not None and len(self._operations) >= self._most:
                key = (key[0], OTHER)
            found = self._operations.setdefault(key, _Counted())
        return found

    def read(self) -> Iterator[Reading]:
        """What was counted so far."""
        for key, counted in list(self._operations.items()):
            for outcome, number in list(counted.outcomes.items()):
                yield Reading(REQUESTS, (*key, _ENGINE, outcome), number)
            yield Reading(DURATION, (*key, _ENGINE), counted.took.read())
        for code, number in list(self._codes.items()):
            yield Reading(ERRORS, (code, _ENGINE), number)
        yield Reading(RECEIVED, (_ENGINE,), self._received)
        yield Reading(SENT, (_ENGINE,), self._sent)


def _outcome(told: Told, *, is_gone: bool) -> str:
    if is_gone:
        return "gone"
    if "TIMEOUT" in told.codes:
        return "timeout"
    return "error" if told.codes else "ok"
