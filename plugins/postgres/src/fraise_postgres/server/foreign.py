"""A server that somebody else runs, named by ``postgres.dsn``."""

from __future__ import annotations

from fraise_hookspecs.errors import Where

from fraise_postgres.connecting import connect_blocking
from fraise_postgres.server.handle import Server
from fraise_postgres.settings import PostgresSettings


def describe_foreign(settings: PostgresSettings) -> Server:
    """The handle of that server, which has been asked for its version.

    Raises:
        FraiseError: it does not answer or refuses; one class a reason.
    """
    assert settings.dsn is not None
    where = Where(key="postgres.dsn")
    with connect_blocking(settings.dsn, wait=settings.connect_timeout, where=where) as connection:
        version = connection.info.server_version
    return Server(source="settings", version=version, given=settings.dsn)
