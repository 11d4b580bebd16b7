"""The access log: one line for each request, on the logger ``fraiseql.access``."""

from __future__ import annotations

import logging
from typing import Final

from fraiseql.http.messages import Incoming

_LOGGER: Final = logging.getLogger("fraiseql.access")
#: Answered every few seconds by probes; of no interest while they are well.
_PROBES: Final = frozenset({"/healthz", "/readyz"})


def log_request(
    incoming: Incoming,
    *,
    identifier: str,
    status: int | None,
    size: int,
    seconds: float,
    operation: str | None,
) -> None:
    """Log one request; the query string and the document stay out, they may hold secrets.

    Args:
        incoming: its head.
        identifier: of the request.
        status: None where the client went away before there was one.
        size: bytes of the body that was sent.
        seconds: from its head to the end of its answer.
        operation: kind of the GraphQL operation.
    """
    if incoming.path in _PROBES and status == 200:
        return
    level = logging.ERROR if status is not None and status >= 500 else logging.INFO
    if not _LOGGER.isEnabledFor(level):
        return
    path = incoming.path.encode("unicode_escape").decode("ascii")
    fields = {
        "method": incoming.method,
        "path": path,
        "status": status,
        "operation": operation,
        "milliseconds": round(seconds * 1000, 1),
        "bytes": size,
        "request_id": identifier,
    }
    _LOGGER.log(
        level,
        "%s %s %s %s %.1f ms %d B %s",
        incoming.method,
        path,
        status or "gone",
        operation or "-",
        seconds * 1000,
        size,
        identifier,
        extra={"fields": fields},
    )
