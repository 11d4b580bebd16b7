"""Who asks: the tenant is named by a header, and PostgreSQL is told by a session variable.

An application checks a token here. A bench measures what all servers do alike, so a header is
believed.
"""

from __future__ import annotations

from fraise_hookspecs import hookimpl
from fraise_hookspecs.repository import RequestView, SessionVariableSpec


def tenant_of(request: RequestView) -> str | None:
    """The tenant of a request."""
    return request.headers.get("x-tenant-id")


@hookimpl
def fraise_session_variables() -> tuple[SessionVariableSpec, ...]:
    """What PostgreSQL is told of each request."""
    return (
        SessionVariableSpec(
            name="app.tenant_id",
            summary="Whose rows.",
            target="app.tenancy:tenant_of",
            header="x-tenant-id",
        ),
    )
