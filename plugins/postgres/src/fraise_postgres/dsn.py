"""Connection strings: checked, pointed at another database, and shown without their secrets."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote

import psycopg
from fraise_hookspecs import Where
from psycopg import pq
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from fraise_postgres.errors import InvalidDsnError

#: What a message holds in place of a secret.
MASK: Final = "***"

_SECRETS: Final = ("password", "sslpassword", "oauth_client_secret")
_NUMBERS: Final = ("port", "connect_timeout")
_NUMBER_LIST: Final = re.compile(r"(?:-?[0-9]*)(?:,[0-9]*)*")
_URL: Final = re.compile(r"^postgres(?:ql)?://", re.IGNORECASE)
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_QUOTED: Final = re.compile(r'"([^"]*)"')
_SHORTEST_FRAGMENT: Final = 3
_DEFAULT_PORT: Final = "5432"


def parse_dsn(dsn: str, *, where: Where | None = None) -> dict[str, str]:
    """The words of a connection string.

    Args:
        dsn: a URL or ``key=value`` words; empty leaves everything to the ``PG*`` variables.
        where: the setting it stands in, for the error.

    Raises:
        InvalidDsnError: libpq does not understand it.  The message shows no part of it that may
            be a secret.
    """
    scheme = _SCHEME.match(dsn)
    # As strict as libpq, which knows the two in small letters only.
    if scheme and scheme[0] not in ("postgresql://", "postgres://"):
        raise _refuse(f"it begins with {scheme[0]}, not with postgresql://", where)
    try:
        words = {key: str(value) for key, value in conninfo_to_dict(dsn).items()}
    except psycopg.ProgrammingError as error:
        # What libpq quotes may be a piece of a password that was not escaped.
        raise _refuse(_QUOTED.sub(f'"{MASK}"', str(error).strip()), where) from None
    for key in _NUMBERS:
        # Here too: an unescaped / or # in a password makes its head the port.
        if not _NUMBER_LIST.fullmatch(words.get(key, "")):
            raise _refuse(f"{key} is not a number", where)
    return words


def with_database(dsn: str, database: str) -> str:
    """The same connection string for another database of that server.

    Raises:
        InvalidDsnError: libpq does not understand the connection string.
    """
    parse_dsn(dsn)
    return make_conninfo(dsn, dbname=database)


def describe_dsn(dsn: str) -> str:
    """Where a connection string leads, as ``user@host:port/database``, without secrets.

    What the string leaves out is taken from the ``PG*`` variables and from libpq's defaults.
    """
    try:
        words = parse_dsn(dsn)
    except InvalidDsnError:
        return "an unreadable connection string"
    if "service" in words and "host" not in words:
        return f"service {words['service']}"
    defaults = {
        option.keyword.decode(): (option.val or option.compiled or b"").decode()
        for option in pq.Conninfo.get_defaults()
    }
    words = defaults | words
    host = words.get("host") or words.get("hostaddr") or "localhost"
    if "@" in host:  # the tail of a password that held an unescaped @
        host = f"{MASK}@{host.rpartition('@')[2]}"
    port = words.get("port") or _DEFAULT_PORT
    address = ",".join(_pairs(host.split(","), port.split(",")))
    user = words.get("user") or "?"
    return f"{user}@{address}/{words.get('dbname') or user}"


def redact(text: str, dsn: str) -> str:
    """The text without the secrets of the connection string, however they were escaped."""
    fragments: set[str] = set()
    try:
        words = conninfo_to_dict(dsn)
    except psycopg.ProgrammingError:
        words = {}
    for key in _SECRETS:
        if words.get(key):
            fragments.add(str(words[key]))
    if _URL.match(dsn):
        # Up to the last @, because the password may hold one that was not escaped.
        authority = _URL.sub("", dsn).rpartition("@")[0]
        password = authority.partition(":")[2]
        fragments.update(re.split(r"[@:/?#]", password), {password, unquote(password)})
    elif not words:
        fragments.update(re.findall(r"password\s*=\s*'?([^\s']+)", dsn))
    for fragment in sorted(fragments, key=len, reverse=True):
        if len(fragment) >= _SHORTEST_FRAGMENT:
            text = text.replace(fragment, MASK)
        elif fragment:
            text = text.replace(f'"{fragment}"', f'"{MASK}"')
    return text


def _refuse(reason: str, where: Where | None) -> InvalidDsnError:
    return InvalidDsnError(
        f"expected a connection string, found one that cannot be used: {reason}",
        hint="write postgresql://user:password@host:5432/database, or key=value words; in a"
        " URL the characters @ : / ? # % of a password are %40 %3A %2F %3F %23 %25",
        where=where,
    )


def _pairs(hosts: list[str], ports: list[str]) -> list[str]:
    if len(ports) < len(hosts):
        ports = [ports[0]] * len(hosts)
    return [f"{host}:{port or _DEFAULT_PORT}" for host, port in zip(hosts, ports, strict=False)]
