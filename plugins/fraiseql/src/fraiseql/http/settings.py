"""The settings ``fraiseql.http``."""

from __future__ import annotations

import re
from typing import Final

import attrs
from attrs import frozen

#: The content codings that there are, the preferred first.
CODING_NAMES: Final = ("zstd", "br", "gzip")

#: As browsers write it: in lower case, without the port that the scheme has anyway.  Applications
#: on telephones have schemes of their own.
_ORIGIN = re.compile(r"(?!http://.*:80$|https://.*:443$)[a-z][a-z0-9+.-]*://[^/?#\s*A-Z@]+")


def _check_path(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    if not value.startswith("/") or value.rstrip("/") in {"/healthz", "/readyz"}:
        raise ValueError(
            f"{attribute.name} must begin with / and be neither /healthz nor /readyz, "
            f"found {value!r}"
        )


def _check_origins(
    _: object, attribute: attrs.Attribute[tuple[str, ...]], value: tuple[str, ...]
) -> None:
    for origin in value:
        if origin != "*" and not _ORIGIN.fullmatch(origin):
            raise ValueError(
                f"{attribute.name} holds origins as browsers send them, such as "
                f"https://app.example.org (lower case, no path, no port that is usual), or *, "
                f"found {origin!r}"
            )


def _check_codings(
    _: object, attribute: attrs.Attribute[tuple[str, ...]], value: tuple[str, ...]
) -> None:
    for coding in value:
        if coding not in CODING_NAMES:
            raise ValueError(
                f"{attribute.name} holds {', '.join(CODING_NAMES[:-1])} or {CODING_NAMES[-1]}, "
                f"found {coding!r}"
            )


@frozen(kw_only=True)
class UploadSettings:
    """Files that clients send with an operation."""

    enabled: bool = attrs.field(
        default=False, metadata={"help": "Take multipart requests with files."}
    )
    files: int = attrs.field(
        default=10, validator=attrs.validators.ge(1), metadata={"help": "Files of a request."}
    )
    file_bytes: int = attrs.field(
        default=10_000_000,
        validator=attrs.validators.ge(1),
        metadata={"help": "Greatest size of a file."},
    )
    seconds: float = attrs.field(
        default=60.0,
        validator=attrs.validators.ge(0.001),
        metadata={"help": "Time in which a request with files must have arrived."},
    )


@frozen(kw_only=True)
class HttpSettings:
    """How GraphQL is spoken over HTTP."""

    path: str = attrs.field(
        default="/graphql",
        validator=_check_path,
        metadata={"help": "Where the endpoint is, below the place where the app is mounted."},
    )
    graphiql: bool | None = attrs.field(
        default=None,
        metadata={"help": "Show GraphiQL to browsers; else: outside production only."},
    )
    head_bytes: int = attrs.field(
        default=32_768,
        validator=attrs.validators.ge(256),
        metadata={"help": "Greatest size of a request's line and headers, by fraise serve."},
    )
    head_seconds: float = attrs.field(
        default=10.0,
        validator=attrs.validators.ge(0.001),
        metadata={"help": "Time in which they must have arrived, by fraise serve."},
    )
    body_bytes: int = attrs.field(
        default=1_000_000,
        validator=attrs.validators.ge(1),
        metadata={"help": "Greatest size of a request's body."},
    )
    body_seconds: float = attrs.field(
        default=10.0,
        validator=attrs.validators.ge(0.001),
        metadata={"help": "Time in which a request's body must have arrived."},
    )
    unread_bytes: int = attrs.field(
        default=67_108_864,
        validator=attrs.validators.ge(0),
        metadata={
            "help": "How much is read of a body that nobody wants before its connection is closed, "
            "by fraise serve.",
        },
    )
    unread_seconds: float = attrs.field(
        default=10.0,
        validator=attrs.validators.ge(0.001),
        metadata={"help": "How long, by fraise serve."},
    )
    stall_seconds: float = attrs.field(
        default=30.0,
        validator=attrs.validators.ge(0.001),
        metadata={
            "help": "How long a client may read nothing of an answer that waits for it, "
            "by fraise serve.",
        },
    )
    batch: int = attrs.field(
        default=0,
        validator=attrs.validators.ge(0),
        metadata={"help": "Operations that one request may send as a list; 0 refuses lists."},
    )
    codings: tuple[str, ...] | None = attrs.field(
        default=None,
        validator=attrs.validators.optional(_check_codings),
        metadata={
            "help": "How answers may be compressed, the preferred first; an empty list: not at "
            "all; else: zstd, br and gzip, as far as their libraries are installed.",
        },
    )
    compress_bytes: int = attrs.field(
        default=2_000,
        validator=attrs.validators.ge(0),
        metadata={"help": "Size from which answers are compressed where the client takes it."},
    )
    cache_control: str = attrs.field(
        default="no-store",
        validator=attrs.validators.matches_re(r"[a-z0-9=, -]+"),
        metadata={"help": "Cache-Control of answers to GET that have no error."},
    )
    csrf: bool = attrs.field(
        default=True,
        metadata={"help": "Refuse GET requests that a page of another site may have sent."},
    )
    cors_origins: tuple[str, ...] = attrs.field(
        default=(),
        validator=_check_origins,
        metadata={"help": "Origins whose pages may ask and read, such as https://app.example.org."},
    )
    cors_credentials: bool = attrs.field(
        default=False,
        metadata={"help": "Let those pages send cookies; not together with the origin *."},
    )
    statuses: str = attrs.field(
        default="compatible",
        validator=attrs.validators.in_(("compatible", "draft-2026")),
        metadata={
            "help": "Status codes that clients expect today, or the draft's 422 and 294.",
            "choices": ("compatible", "draft-2026"),
        },
    )
    incremental: bool = attrs.field(
        default=False,
        metadata={"help": "Let clients have parts of an answer later, by @defer and @stream."},
    )
    upload: UploadSettings = attrs.field(
        factory=UploadSettings, metadata={"help": "Files that clients send with an operation."}
    )
    access_log: bool = attrs.field(default=True, metadata={"help": "Log a line for each request."})

    def __attrs_post_init__(self) -> None:
        if self.cors_credentials and "*" in self.cors_origins:
            raise ValueError(
                "cors_credentials cannot go with the origin *, because any site could then act "
                "as your users; name the origins"
            )
