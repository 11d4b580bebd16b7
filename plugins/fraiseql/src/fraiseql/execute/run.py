"""One request, as executors see it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from fraiseql.execute.failures import Failure
from fraiseql.execute.once import Once
from fraiseql.execute.retries import Retries

if TYPE_CHECKING:
    from fraise_hookspecs.repository import RequestView

    from fraiseql.execute.outcome import Outcome

#: Rows of a statement.
Rows = list[tuple[Any, ...]]


@frozen(kw_only=True)
class Run:
    """What is asked, by whom, and with what.

    Attributes:
        coerced: variables, for statements; ``@key`` is the input of a mutation that a hook changed.
        refused: response keys of mutations whose hook failed.
        once: makes mutations be done once, however often they are asked for.
        outcome: what was done already for the one mutation of the request.
        variables: variables as they came, for graphql-core.
        session: transaction-local settings.
        retries: of transactions that PostgreSQL rolls back.
    """

    coerced: Mapping[str, Any]
    variables: Mapping[str, Any]
    session: Mapping[str, str]
    view: RequestView
    refused: Mapping[str, Failure] = field(factory=dict)
    once: Once | None = None
    outcome: Outcome | None = None
    retries: Retries = field(factory=Retries)


class UndoneError(Exception):
    """Leaves a session so that it rolls back."""
