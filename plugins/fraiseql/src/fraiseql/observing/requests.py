"""Requests by operation and by who has answered: Python, or the executor of an application."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
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

#: Codes are partly the application's to choose.
_MOST_CODES: Final = 100


@frozen
class _Counted:
    """What is counted of one operation."""

    outcomes: Counter[str] = field(factory=Counter)
    took: Histogram = field(factory=Histogram)


class RequestCounts:
    """Counts requests by who has answered; in one thread, while others may read.

    Args:
        most: names of operations that are told apart; later ones are counted as one of their kind.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._engines = {"python": _EngineCounts("python", most)}

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
        counts = self._engines.get(told.engine)
        if counts is None:
            counts = self._engines.setdefault(told.engine, _EngineCounts(told.engine, self._most))
        counted = counts.find(told)
        counted.outcomes[_outcome(told, is_gone=is_gone)] += 1
        if not is_gone:
            counted.took.add(seconds)
        counts.add(told.codes, received, sent)

    def read(self) -> Iterator[Reading]:
        """What was counted so far."""
        for counts in list(self._engines.values()):
            yield from counts.read()


class _EngineCounts:
    """What is counted of the requests that one engine has answered."""

    def __init__(self, name: str, most: int) -> None:
        self._name = name
        self._most = most
        self._operations: dict[tuple[str, str], _Counted] = {}
        self._codes: Counter[str] = Counter()
        self._received = 0
        self._sent = 0

    def find(self, told: Told) -> _Counted:
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

    def add(self, codes: Iterable[str], received: int, sent: int) -> None:
        for code in codes:
            is_known = code in self._codes or len(self._codes) < _MOST_CODES
            self._codes[code if is_known else OTHER] += 1
        self._received += received
        self._sent += sent

    def read(self) -> Iterator[Reading]:
        name = self._name
        for key, counted in list(self._operations.items()):
            for outcome, number in list(counted.outcomes.items()):
                yield Reading(REQUESTS, (*key, name, outcome), number)
            yield Reading(DURATION, (*key, name), counted.took.read())
        for code, number in list(self._codes.items()):
            yield Reading(ERRORS, (code, name), number)
        yield Reading(RECEIVED, (name,), self._received)
        yield Reading(SENT, (name,), self._sent)


def _outcome(told: Told, *, is_gone: bool) -> str:
    if is_gone:
        return "gone"
    if "TIMEOUT" in told.codes:
        return "timeout"
    return "error" if told.codes else "ok"
