"""Whether the engine ``native`` can serve here; asked before anything is started."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from fraise_hookspecs import FraiseError

from fraise_gateway.errors import HttpsUnavailableError
from fraise_gateway.module import load_module

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context
    from fraise_postgres import PostgresSettings

    from fraise_gateway.settings import GatewaySettings


def find_hindrance(context: Context) -> FraiseError | None:
    """Why the native engine cannot serve here; None where it can.

    Args:
        context: a loaded kernel.

    Raises:
        HttpsUnavailableError: it cannot, and clients would be served without the encryption that
            the settings ask for.
    """
    error = _find(context)
    settings: GatewaySettings = context.settings("gateway")
    if error is None or settings.tls_certificate is None:
        return error
    raise HttpsUnavailableError(
        f"The settings ask for HTTPS, which only the engine native speaks. {error}",
        hint=f"{error.hint} The engine python would serve in the clear: behind a proxy that speaks "
        "TLS, leave gateway.tls_certificate and gateway.tls_key out.",
        where=context.place_of("gateway.tls_certificate"),
    ) from error


def _find(context: Context) -> FraiseError | None:
    try:
        load_module()
        _require_connection(context)
    except FraiseError as error:
        return error
    return None


def _require_connection(context: Context) -> None:
    """Look at what the settings say of the connection, as far as that opens nothing.

    What a service file says is seen when the engine connects.

    Raises:
        UnsupportedConnectionError: it asks for what the native engine does not speak.
    """
    settings: PostgresSettings = context.settings("postgres")
    if settings.dsn is None and not any(name.startswith("PG") for name in os.environ):
        return  # the embedded server, as it comes
    # Here: it loads psycopg, which the embedded server's own start does in its time.
    from fraise_gateway.address import read_words, require_spoken

    where = None if settings.dsn is None else context.place_of("postgres.dsn")
    require_spoken(read_words(settings.dsn or ""), where)
