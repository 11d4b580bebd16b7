"""The section ``gateway`` of the settings file."""

from __future__ import annotations

from pathlib import Path

import attrs
from attrs import frozen


@frozen(kw_only=True)
class GatewaySettings:
    """How the native engine serves; what it serves is in ``fraiseql`` and ``postgres``.

    Raises:
        ValueError: one of certificate and key is given without the other.
    """

    connections: int = attrs.field(
        default=2,
        validator=attrs.validators.and_(attrs.validators.ge(1), attrs.validators.le(100)),
        metadata={
            "help": "Connections to PostgreSQL for reads that were planned before; each carries "
            "many requests at once."
        },
    )
    writers: int = attrs.field(
        default=4,
        validator=attrs.validators.and_(attrs.validators.ge(1), attrs.validators.le(100)),
        metadata={
            "help": "Connections to PostgreSQL for mutations that were planned before; each does "
            "one at a time."
        },
    )
    threads: int = attrs.field(
        default=1,
        validator=attrs.validators.and_(attrs.validators.ge(1), attrs.validators.le(64)),
        metadata={"help": "Threads that serve; Python has one of its own beside them."},
    )
    clients: int = attrs.field(
        default=10_000,
        validator=attrs.validators.ge(1),
        metadata={"help": "Open connections of clients at most; others wait to be accepted."},
    )
    forwarded: int = attrs.field(
        default=1_000,
        validator=attrs.validators.ge(1),
        metadata={"help": "Requests that wait for Python or are answered by it; others get 503."},
    )
    workers: int = attrs.field(
        default=0,
        validator=attrs.validators.and_(attrs.validators.ge(0), attrs.validators.le(64)),
        metadata={
            "help": "Processes of Python for what is not answered natively; 0: a thread of the "
            "process that serves."
        },
    )
    python_niceness: int = attrs.field(
        default=10,
        validator=attrs.validators.and_(attrs.validators.ge(0), attrs.validators.le(19)),
        metadata={
            "help": "How far Python's threads stand back for those that answer natively, where all "
            "processors are busy; as nice has it, on Linux."
        },
    )
    tls_certificate: Path | None = attrs.field(
        default=None,
        metadata={"help": "PEM file with the certificate and its chain; makes the server HTTPS."},
    )
    tls_key: Path | None = attrs.field(
        default=None, metadata={"help": "PEM file with the key of that certificate."}
    )

    def __attrs_post_init__(self) -> None:
        if (self.tls_certificate is None) != (self.tls_key is None):
            given = "tls_key" if self.tls_certificate is None else "tls_certificate"
            missing = "tls_certificate" if self.tls_certificate is None else "tls_key"
            raise ValueError(f"{given} needs {missing} beside it; give both files or neither")
