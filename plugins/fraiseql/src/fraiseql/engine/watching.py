"""Who is told of operations that were answered, so that somebody may answer them the next time."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Protocol

from attrs import frozen

if TYPE_CHECKING:
    from graphql.execution.values import VariableValues

    from fraiseql.execute.ready import ReadyPlan
    from fraiseql.plan.prepare import Prepared
    from fraiseql.request import GraphQLRequest


_LOG = logging.getLogger("fraiseql")


@frozen(kw_only=True)
class AnsweredOperation:
    """A query or mutation that a plan has answered without an error.

    Its plan is that of every request that means the same operation, with variables of the same
    shape: no hook had a say in it, nothing of the answer was put off, and the request had no
    idempotency key.

    Attributes:
        asked: the request as it came.
        request: the same with the document that it means.
        is_trusted: whether that is a trusted document; these stay what they are while the engine
            lives, whereas a store may forget.
        prepared: the operation.
        values: variables, coerced.
        ready: the plan.
    """

    asked: GraphQLRequest
    request: GraphQLRequest
    is_trusted: bool
    prepared: Prepared[ReadyPlan]
    values: VariableValues
    ready: ReadyPlan


class PlanObserver(Protocol):
    """Is told what plans are used for; see :meth:`Engine.watch <fraiseql.engine.Engine.watch>`.

    Both are called between two steps of the event loop, and must be quick: requests wait.  What
    they raise is logged, and nothing else comes of it.
    """

    def answered(self, operation: AnsweredOperation) -> None:
        """An operation was answered by a plan, which may be used again until :meth:`forgotten`."""
        ...

    def forgotten(self) -> None:
        """No plan of before may be used any more; :meth:`answered` tells of newer ones only."""
        ...


class Observers:
    """Those who watch an engine."""

    def __init__(self) -> None:
        self._observers: tuple[PlanObserver, ...] = ()

    def __bool__(self) -> bool:
        return bool(self._observers)

    def add(self, observer: PlanObserver) -> None:
        """Tell somebody from now on; once, however often it is added."""
        if not any(each is observer for each in self._observers):
            self._observers = (*self._observers, observer)

    def remove(self, observer: PlanObserver) -> None:
        """Tell somebody nothing any more."""
        self._observers = tuple(each for each in self._observers if each is not observer)

    def tell(self, operation: AnsweredOperation) -> None:
        """Tell all of them of an answered operation."""
        for observer in self._observers:
            try:
                observer.answered(operation)
            except Exception:  # noqa: BLE001  # a border: it must not cost the answer that it hears of
                _LOG.exception("%r failed to take note of an operation.", observer)

    def tell_forgotten(self) -> None:
        """Tell all of them that plans were forgotten."""
        for observer in self._observers:
            try:
                observer.forgotten()
            except Exception:  # noqa: BLE001  # as above
                _LOG.exception("%r failed to forget plans.", observer)
