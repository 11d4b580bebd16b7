"""What the native server is told: the settings of FraiseQL and of PostgreSQL, as its JSON."""

from __future__ import annotations

import base64
import json
import logging
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from anyio import to_thread
from fraise_hookspecs.repository import SessionVariableSpec
from fraiseql.engine.asked import Asked
from fraiseql.http.compression import CODINGS
from fraiseql.http.endpoint import describe
from fraiseql.http.messages import Refusal
from fraiseql.serving.logs import JsonFormatter

from fraise_gateway.address import describe_connection
from fraise_gateway.errors import AdoptedDatabaseError

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context
    from fraise_postgres import PostgresSettings, Server
    from fraiseql.http.settings import HttpSettings
    from fraiseql.plan.cursors import CursorKey
    from fraiseql.settings import FraiseqlSettings

    from fraise_gateway.settings import GatewaySettings

#: Seconds that PostgreSQL gets beyond a request's own limit, as the application gives it.
_GRACE: Final = 1.0
#: Seconds of silence beyond the limit of statements after which a connection is given up.
_STUCK: Final = 5.0


async def describe_server(
    context: Context, path: str, cursor_key: CursorKey
) -> dict[str, Any]:  # Any: JSON
    """The settings of ``fraise_server.Server``.

    Args:
        context: the open kernel.
        path: where the application's endpoint is.
        cursor_key: that the application signs cursors with.

    Raises:
        FraiseError: the native engine cannot connect as the settings say.
    """
    settings: FraiseqlSettings = context.settings("fraiseql")
    gateway: GatewaySettings = context.settings("gateway")
    http = settings.http
    debug = settings.debug and not context.production
    found: dict[str, Any] = {  # Any: JSON
        "path": path,
        "seconds": settings.limits.seconds,
        "header_bytes": http.head_bytes,
        "header_seconds": http.head_seconds,
        "body_bytes": http.body_bytes,
        "body_seconds": http.body_seconds,
        "unread_bytes": http.unread_bytes,
        "unread_seconds": http.unread_seconds,
        "stall_seconds": http.stall_seconds,
        "codings": list(_codings(http)),
        "compress_bytes": http.compress_bytes,
        "batch": http.batch,
        "cache_control": http.cache_control,
        "connections": gateway.clients,
        "forwarded": gateway.forwarded,
        "overloaded": _overloaded(),
        "timed_out": _timed_out(debug=debug),
        "cut_off": _timed_out(debug=debug, writing=True),
        "access_log": _access_log(http),
        "session": [
            {"name": spec.name, "header": spec.header.lower()}
            for spec in context.catalog(SessionVariableSpec)
            if spec.header is not None
        ],
        "cors": {"allowed": list(http.cors_origins), "credentials": http.cors_credentials},
        "threads": gateway.threads,
        "plans": {
            "documents": settings.plans.documents,
            "bytes": settings.plans.megabytes * 1_000_000,
            "variants": settings.plans.variants,
        },
        "cursor_key": base64.b64encode(cursor_key.secret).decode(),
        "statuses": http.statuses,
        "pg": await _describe_pg(context, settings, gateway),
    }
    if gateway.tls_certificate is not None and gateway.tls_key is not None:
        found["tls"] = {
            "certificate": str(context.project / gateway.tls_certificate),
            "key": str(context.project / gateway.tls_key),
        }
    return found


async def describe_executor(context: Context, key: CursorKey) -> dict[str, Any]:  # Any: JSON
    """The settings of ``fraise_server.Executor``.

    Args:
        context: the open kernel.
        key: that the engine signs cursors with.

    Raises:
        FraiseError: it cannot connect as the settings say.
    """
    settings: FraiseqlSettings = context.settings("fraiseql")
    debug = settings.debug and not context.production
    return {
        "seconds": settings.limits.seconds,
        "timed_out": _timed_out(debug=debug),
        "cut_off": _timed_out(debug=debug, writing=True),
        "session_variables": len(tuple(context.catalog(SessionVariableSpec))),
        "documents": settings.plans.documents,
        "bytes": settings.plans.megabytes * 1_000_000,
        "variants": settings.plans.variants,
        "cursor_key": base64.b64encode(key.secret).decode(),
        "pg": await _describe_pg(context, settings, context.settings("gateway")),
    }


async def _describe_pg(
    context: Context, settings: FraiseqlSettings, gateway: GatewaySettings
) -> dict[str, Any]:  # Any: JSON
    """Where PostgreSQL is.

    The connections of the native engine are limited, and those that many requests share are
    read-only, by what they are opened with; behind a transaction pooler, which keeps nothing of a
    session, each transaction is.
    """
    postgres: PostgresSettings = context.settings("postgres")
    await _require_own_pool(context)
    running: Server = await context.resource("postgres")
    limit = settings.limits.seconds + _GRACE
    if postgres.statement_timeout:
        limit = min(limit, postgres.statement_timeout)
    found = await to_thread.run_sync(
        lambda: describe_connection(
            running.dsn(),
            # told apart from those of Python, for whoever looks at pg_stat_activity
            application_name=f"{postgres.pool.application_name} native".lstrip(),
            limit=limit,
            pooled=not postgres.pool.prepare,
            wait=postgres.connect_timeout,
            where=None if postgres.dsn is None else context.place_of("postgres.dsn"),
        )
    )
    return found | {
        "connections": gateway.connections,
        "alone": gateway.writers,
        "stuck": limit + _STUCK,
    }


async def _require_own_pool(context: Context) -> None:
    """Refuse a pool of the host's: its rows are perhaps elsewhere than the settings say.

    Raises:
        AdoptedDatabaseError: the host brought one.
    """
    if getattr(await context.resource("database"), "is_adopted", True):
        raise AdoptedDatabaseError(
            "The host application brought its own resource database, which the native engine "
            "cannot use.",
            hint="Leave it out and set postgres.dsn, or serve with the engine python.",
        )


def _codings(http: HttpSettings) -> list[str]:
    """Those that the application uses: what is named is installed, else it would not run."""
    if http.codings is not None:
        return list(http.codings)
    return [coding.name for coding in CODINGS if find_spec(coding.requires) is not None]


def _overloaded() -> str:
    refusal = Refusal(503, "OVERLOADED", "The server has more to do than it can; try again.")
    return describe(refusal, None).body.decode()


def _timed_out(*, debug: bool, writing: bool = False) -> str:
    """What the engine answers to a query, or a mutation, for which there is no more time."""
    return Asked(debug=debug, is_begun=writing).give_up(TimeoutError()).body.decode()


def _access_log(http: HttpSettings) -> str | None:
    """How the log looks: the lines of both ways of answering stand among each other."""
    if not http.access_log or not logging.getLogger("fraiseql.access").isEnabledFor(logging.INFO):
        return None
    handlers = logging.getLogger().handlers
    is_json = any(isinstance(one.formatter, JsonFormatter) for one in handlers)
    return "json" if is_json else "text"


def as_json(settings: dict[str, Any]) -> bytes:  # Any: JSON
    """The text that the native server reads."""
    return json.dumps(settings, ensure_ascii=False, separators=(",", ":")).encode()
