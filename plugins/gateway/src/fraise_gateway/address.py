"""Where PostgreSQL is: what libpq makes of a connection string, for a client that is not libpq.

Services, password files and the ``PG*`` variables are libpq's to read.  It is asked what it would
connect with, and the answer is handed on; the native engine reads none of these files.
"""

from __future__ import annotations

import os
import random
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from fraise_hookspecs import Where
from fraise_postgres import read_options
from psycopg import OperationalError, pq

from fraise_gateway.errors import UnsupportedConnectionError

#: Options that mean something, and that the native engine does not do, by the values that ask for
#: nothing.  What is only about effort, such as keepalives, is no reason to refuse.
_UNSUPPORTED: Final[Mapping[str, tuple[str, ...]]] = {
    "gssencmode": ("disable", "prefer"),
    "sslnegotiation": ("postgres",),
    "sslcertmode": ("allow", "disable"),
    "sslpassword": (),
    "sslcrl": (),
    "sslcrldir": (),
    "requirepeer": (),
    "ssl_min_protocol_version": ("TLSv1", "TLSv1.1", "TLSv1.2"),
    "ssl_max_protocol_version": ("TLSv1.3",),
    "replication": ("false", "off", "no", "0"),
    "requiressl": ("0",),
}

#: Handed on as they are, under the same names.
_SAME: Final = (
    "user",
    "dbname",
    "sslmode",
    "sslrootcert",
    "channel_binding",
    "require_auth",
    "target_session_attrs",
)

#: Variables that libpq sends as settings of the session, though they are no options of its own.
_SESSION: Final = (("PGDATESTYLE", "datestyle"), ("PGTZ", "timezone"), ("PGGEQO", "geqo"))

#: A limit of statements among the words for the server, in seconds or with a unit.
_LIMIT: Final = re.compile(
    r"(?:-c\s*|--)statement[-_]timeout\s*=\s*'?(\d+)(ms|s|min|h|d)?'?(?=\s|$)", re.IGNORECASE
)
_UNITS: Final = {"ms": 1, "s": 1_000, "min": 60_000, "h": 3_600_000, "d": 86_400_000}


def describe_connection(
    dsn: str,
    *,
    application_name: str,
    limit: float,
    wait: float,
    pooled: bool = False,
    where: Where | None = None,
) -> dict[str, Any]:  # Any: JSON
    """The part ``pg`` of the settings of the native engine.

    It opens nothing, but libpq looks names up meanwhile: call it in a thread.

    Args:
        dsn: URL or ``key=value`` words.
        application_name: how the sessions are called, unless the connection string says.
        limit: seconds that a statement may take, unless the connection string allows less.
        wait: seconds to reach one host, unless the connection string says.
        pooled: whether a pooler gives each transaction another session, so that what sessions are
            opened with elsewhere is set in each transaction.
        where: the setting it stands in, for errors.

    Raises:
        UnsupportedConnectionError: it asks for what the native engine does not speak, or libpq
            itself makes nothing of it.
    """
    words, host, password = _ask_libpq(dsn, where)
    require_spoken(words, where)
    hosts = list(_hosts(words, host))
    if words.get("load_balance_hosts") == "random":
        random.shuffle(hosts)
    found: dict[str, Any] = {name: words[name] for name in _SAME if words.get(name)}
    found |= _certificates(words)
    if password:
        found["password"] = password
    found |= {
        "hosts": hosts,
        "connect_timeout": float(words.get("connect_timeout") or 0) or wait,
        "options": list(_options(words, application_name)),
    }
    milliseconds = _shorten(round(limit * 1000), words.get("options", ""))
    if pooled:
        found["prepare"] = False
        # The limit of a pooler's session is not this one's.
        found["transaction"] = [
            ("transaction_read_only", "on"),
            ("statement_timeout", str(milliseconds)),
        ]
    else:
        # PostgreSQL lets later parameters win over ``options``.
        found["options"] += [
            ("default_transaction_read_only", "on"),
            ("statement_timeout", str(milliseconds)),
        ]
    found["lasting"] = list(_lasting(found["options"]).items())
    return found


def read_words(dsn: str) -> dict[str, str]:
    """What a connection string and the ``PG*`` variables say; opens nothing.

    A service that the connection string names is not looked up.  Of what libpq does not
    understand nothing is told: whoever connects will say so.
    """
    try:
        given = pq.Conninfo.parse(dsn.encode())
    except OperationalError:
        return {}
    return {
        option.keyword.decode(): option.val.decode()
        for option in (*pq.Conninfo.get_defaults(), *given)
        if option.val is not None
    }


def require_spoken(words: Mapping[str, str], where: Where | None) -> None:
    """Refuse options that the native engine does not speak.

    Args:
        words: options by libpq's names.
        where: the setting they stand in, for the error.

    Raises:
        UnsupportedConnectionError: one asks for something; the first is named.
    """
    for name, idle in _UNSUPPORTED.items():
        value = words.get(name)
        if value and value.lower() not in {one.lower() for one in idle}:
            shown = name if name == "sslpassword" else f"{name}={value}"
            raise UnsupportedConnectionError(
                f"The native engine cannot connect as {shown} asks for.",
                hint=f"Leave {name} out of the connection string, or serve with --engine python.",
                where=where,
            )


def _ask_libpq(dsn: str, where: Where | None) -> tuple[dict[str, str], str, str]:
    """What libpq would connect with: its words, the first host, and the password for it."""
    connection = pq.PGconn.connect_start(dsn.encode())
    try:
        words = {
            option.keyword.decode(): option.val.decode()
            for option in connection.info
            if option.val is not None
        }
        if "user" not in words:  # libpq gave up before it had put the words together
            reason = connection.error_message.decode("utf-8", "replace").strip()
            raise UnsupportedConnectionError(
                f"The connection string leads nowhere: {reason}.",
                hint="Mend postgres.dsn, the service file or the PG* variables.",
                where=where,
            )
        return words, connection.host.decode(), connection.password.decode()
    finally:
        connection.finish()


def _hosts(words: Mapping[str, str], first: str) -> Iterator[dict[str, Any]]:  # Any: JSON
    names = words["host"].split(",") if words.get("host") else []
    addresses = words["hostaddr"].split(",") if words.get("hostaddr") else []
    ports = words.get("port", "").split(",")
    for place in range(max(len(names), len(addresses), 1)):
        port = ports[place] if len(ports) > 1 else ports[0]
        host: dict[str, Any] = {"port": int(port or 5432)}  # Any: as above
        name = names[place] if place < len(names) else ""
        address = addresses[place] if place < len(addresses) else ""
        if address:
            host["address"] = address
        if name or not address:
            # Empty is the folder of sockets that libpq was built with.
            host["host"] = name or (first if first.startswith(("/", "@")) else "localhost")
        yield host


def _certificates(words: Mapping[str, str]) -> dict[str, str]:
    """Files that libpq takes from their usual places where nothing names them."""
    if words.get("sslmode") == "disable":
        return {}
    folder = Path("~/.postgresql").expanduser()
    found: dict[str, str] = {}
    root = folder / "root.crt"
    if not words.get("sslrootcert") and root.exists():
        found["sslrootcert"] = str(root)
    certificate = words.get("sslcert") or str(folder / "postgresql.crt")
    key = words.get("sslkey") or str(folder / "postgresql.key")
    if words.get("sslcertmode") != "disable" and Path(certificate).exists():
        found |= {"sslcert": certificate, "sslkey": key}
    return found


def _options(words: Mapping[str, str], application_name: str) -> Iterator[tuple[str, str]]:
    """Parameters of the start-up message that are not the engine's own."""
    yield "client_encoding", "UTF8"
    name = words.get("application_name") or words.get("fallback_application_name")
    if name or application_name:
        yield "application_name", name or application_name
    for variable, setting in _SESSION:
        if os.environ.get(variable):
            yield setting, os.environ[variable]
    if words.get("options"):
        yield "options", words["options"]


def _lasting(options: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What the parameters of the start-up message come to: the session must have it."""
    given = dict(options)
    # PostgreSQL lets parameters of their own win over those that are words of ``options``.
    found = read_options(given.pop("options", "")) | given
    found.pop("application_name", None)  # a pooler may add to it
    return found


def _shorten(milliseconds: int, options: str) -> int:
    """The limit of statements, or the shorter one that is among the words for the server."""
    allowed = [
        int(found[1]) * _UNITS[(found[2] or "ms").lower()] for found in _LIMIT.finditer(options)
    ]
    return allowed[-1] if allowed and 0 < allowed[-1] < milliseconds else milliseconds
