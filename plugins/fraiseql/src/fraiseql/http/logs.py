"""The access log: one line for each request, on the logger ``fraiseql.access``."""

from __future__ import annotations

import logging
from typing import Final

from fraiseql.http.messages import Incoming, Told

_LOGGER: Final = logging.getLogger("fraiseql.access")
#: Answered every few seconds by probes; of no interest while they are well.
_PROBES: Final = frozenset({"/healthz", "/readyz"})
#: Names and codes are the client's and the application's to choose, and lines stay short.
_LONGEST_NAME: Final = 100
_MOST_CODES: Final = 10


def is_logged(status: int | None) -> bool:
    """Whether anybody reads lines of requests that end so."""
    return _LOGGER.isEnabledFor(_level_of(status))


def log_request(
    incoming: Incoming,
    *,
    identifier: str,
    status: int | None,
    size: int,
    seconds: float,
    gone: bool,
    told: Told,
) -> None:
    """Log one request; no value that somebody sent is in it, for it may be a secret.

    Args:
        incoming: its head.
        identifier: of the request.
        status: None where the request ended before there was one.
        size: bytes of the body that was sent.
        seconds: from its head to the end of its answer.
        gone: whether the client went away; else a request without a status was cut off by a
            server that ends, which has told its client so.
        told: of the GraphQL request.
    """
    if incoming.path in _PROBES and status == 200:
        return
    level = _level_of(status)
    if not _LOGGER.isEnabledFor(level):
        return
    path = incoming.path.encode("unicode_escape").decode("ascii")
    fields = {
        "method": incoming.method,
        "path": path,
        "status": status,
        "operation": told.operation,
        "operation_name": _shorten(told.name),
        "document": told.document,
        "errors": list(told.codes[:_MOST_CODES]),
        "retries": told.retries,
        "milliseconds": round(seconds * 1000, 1),
        "bytes": size,
        "request_id": identifier,
    }
    if told.parts:
        fields["parts"] = told.parts
    _LOGGER.log(
        level,
        "%s %s %s %s %.1f ms %d B %s",
        incoming.method,
        path,
        status or ("gone" if gone else "cut off"),
        _describe(told) or "-",
        seconds * 1000,
        size,
        identifier,
        extra={"fields": fields},
    )


def _level_of(status: int | None) -> int:
    return logging.ERROR if status is not None and status >= 500 else logging.INFO


def _describe(told: Told) -> str:
    parts = f"in {told.parts} parts" if told.parts else None
    return " ".join(filter(None, (told.operation, _shorten(told.name), parts)))


def _shorten(name: str | None) -> str | None:
    return name if name is None or len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}..."
