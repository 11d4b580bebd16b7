"""Who watches the application and teaches the native path what it may answer."""

from __future__ import annotations

import logging
import math
import time
from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from typing import TYPE_CHECKING, Any, Final, Protocol

from attrs import define
from fraiseql.engine.watching import AnsweredOperation, PlanObserver
from fraiseql.plan.cache import AdmittingCache

from fraise_gateway.lessons.lesson import LessonWriter
from fraise_gateway.lessons.refusal import NotTaughtError, Reason
from fraise_gateway.lessons.words import words_of

if TYPE_CHECKING:
    from fraiseql.schema.build import BuiltSchema

_LOG: Final = logging.getLogger("fraise_gateway")

#: Plans that are remembered as seen: twenty times as many as an engine keeps documents.
_REMEMBERED: Final = 20_000
#: Seconds before what was taught is taught again, should Python be asked for it once more: it was
#: crowded out, or the request was out of the ordinary.  They double each time.
_FIRST: Final = 10.0
_LONGEST: Final = 600.0


class Pupil(Protocol):
    """What is taught: ``fraise_server.Server``."""

    def learn(self, lesson: bytes) -> None:
        """Take a lesson.

        Raises:
            ValueError: it cannot be used.
        """
        ...

    def forget(self) -> None:
        """Forget all lessons."""
        ...


class WatchedEngine(Protocol):
    """The part of ``fraiseql.Engine`` that is needed."""

    @property
    def schema(self) -> BuiltSchema:
        """The finished schema."""
        ...

    def watch(self, observer: PlanObserver) -> None:
        """Tell somebody of operations."""
        ...

    def unwatch(self, observer: PlanObserver) -> None:
        """Tell somebody nothing any more."""
        ...


@define
class _Mark:
    """What is remembered of a plan that was seen: when it may be taught, and how long after."""

    due: float = -math.inf
    wait: float = _FIRST


class Teacher:
    """Writes lessons at second sight, so that a flood of distinct documents costs none.

    Args:
        engine: whose plans are taught.
        pupil: learns.
        clock: seconds.
    """

    def __init__(
        self, engine: WatchedEngine, pupil: Pupil, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._engine = engine
        self._pupil = pupil
        self._clock = clock
        self._writer = LessonWriter(engine.schema)
        self._seen: AdmittingCache[_Mark] = AdmittingCache(_REMEMBERED, _REMEMBERED)
        #: Input types that the pupil knows: filters lead to most of a schema, so each once.
        self._told: set[str] = set()
        self._taught = 0
        self._refused: Counter[Reason] = Counter()

    def watch(self) -> None:
        """Begin."""
        self._engine.watch(self)

    def unwatch(self) -> None:
        """End; what was taught stays known."""
        self._engine.unwatch(self)

    def answered(self, operation: AnsweredOperation) -> None:
        """Teach an operation that was seen before."""
        try:
            words = words_of(operation)
        except NotTaughtError as error:
            self._refused[error.reason] += 1
            return
        text: Hashable = (words.text, *map(str, words.ways))
        key: Hashable = (
            words.names or text,
            words.operation_name,
            operation.prepared.key(operation.values),
        )
        digest = hash(key)  # what is remembered of a stranger must be small
        mark = self._seen.get(digest)
        if mark is None:
            self._seen.put(digest, _Mark(), 1)
            return
        now = self._clock()
        if now < mark.due:
            return
        mark.due = now + mark.wait
        mark.wait = min(2 * mark.wait, _LONGEST)
        try:
            self._pupil.learn(self._writer.write(operation, words, self._told))
        except NotTaughtError as error:
            self._refused[error.reason] += 1
            if error.is_lasting:
                mark.due = math.inf
        except ValueError as error:
            self._refused[Reason.DECLINED] += 1
            _LOG.debug("An operation is answered by Python alone: %s.", error)
        else:
            self._taught += 1
            self._told |= self._writer.inputs_of(operation)

    def tell_anew(self) -> None:
        """Tell of all input types again: the pupil may not know what it was told."""
        self._told.clear()

    def forgotten(self) -> None:
        """Let everything be forgotten."""
        self._seen.clear()
        self._told.clear()
        self._pupil.forget()

    def figures(self) -> Mapping[str, Any]:
        """How many lessons were taught, and how many operations had none by the reason."""
        refused = {
            reason.value: self._refused[reason] for reason in Reason if self._refused[reason]
        }
        return {"taught": self._taught, "refused": refused}
