"""What spans say, after the semantic conventions of OpenTelemetry for HTTP, GraphQL and databases.

The SQL is told as it is prepared, and documents by their hash: no value that somebody sent is in a
span.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

#: Codes of errors of which no client is the cause.
_FAILURES: Final = frozenset(
    {"INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE", "TIMEOUT", "UNKNOWN_OUTCOME"}
)
_MOST_CODES: Final = 10

#: The name of spans of what PostgreSQL does for a request.
DATABASE_SPAN: Final = "postgresql"

Attributes = dict[str, str | int | Sequence[str]]


def describe_head(*, method: str, path: str, scheme: str, version: str, route: str) -> Attributes:
    """What is known of a request when it begins."""
    found: Attributes = {
        "http.request.method": method,
        "url.path": path,
        "url.scheme": scheme,
        "network.protocol.name": "http",
        "network.protocol.version": version,
    }
    if path == route:
        found["http.route"] = route
    return found


def describe_answer(
    *,
    status: int,
    size: int,
    identifier: str,
    engine: str,
    operation: str | None,
    name: str | None,
    document: str | None,
    codes: Sequence[str],
) -> Attributes:
    """What is known of it at its end."""
    found: Attributes = {
        "http.response.status_code": status,
        "http.response.body.size": size,
        "fraiseql.request.id": identifier,
        "fraiseql.engine": engine,
    }
    told = {
        "graphql.operation.type": operation,
        "graphql.operation.name": name,
        "graphql.document.hash": document,
    }
    found |= {key: value for key, value in told.items() if value is not None}
    if codes:
        found["error.type"] = codes[0]
        found["fraiseql.error.codes"] = list(codes[:_MOST_CODES])
    elif status >= 500:
        found["error.type"] = str(status)
    return found


def is_failure(status: int, codes: Sequence[str]) -> bool:
    """Whether the server, and no client, is the cause of an error."""
    return status >= 500 or not _FAILURES.isdisjoint(codes)


def name_operation(operation: str, name: str | None) -> str:
    """How the span of a request is called."""
    return f"{operation} {name}" if name else operation


def describe_statements(statements: Sequence[str]) -> Attributes:
    """What PostgreSQL is asked in one round trip."""
    found: Attributes = {
        "db.system.name": "postgresql",
        "db.query.text": "; ".join(statements),
    }
    if len(statements) > 1:
        found["db.operation.batch.size"] = len(statements)
    return found
