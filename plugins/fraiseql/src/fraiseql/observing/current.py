"""Which request the running code works for; what is logged meanwhile says so."""

from __future__ import annotations

from contextvars import ContextVar
from typing import Final

from attrs import frozen


@frozen
class Current:
    """A request.

    Attributes:
        request_id: given by the client or by us.
        trace_id: in hexadecimal; None where it is not sampled, as ``span_id``.
    """

    request_id: str
    trace_id: str | None = None
    span_id: str | None = None

    def as_fields(self) -> dict[str, str]:
        """What a line of the log is given."""
        found = {"request_id": self.request_id}
        if self.trace_id is not None and self.span_id is not None:
            found |= {"trace_id": self.trace_id, "span_id": self.span_id}
        return found


#: The request; None outside of one.
CURRENT: Final[ContextVar[Current | None]] = ContextVar("fraiseql_request", default=None)
