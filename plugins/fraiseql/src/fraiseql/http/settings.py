"""The settings ``fraiseql.http``."""

from __future__ import annotations

import re

import attrs
from attrs import frozen

_ORIGIN = re.compile(r"https?://[^/?#\s*]+")


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
                f"{attribute.name} holds origins such as https://app.example.org, or *, "
                f"found {origin!r}"
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
    batch: int = attrs.field(
        default=0,
        validator=attrs.validators.ge(0),
        metadata={"help": "Operations that one request may send as a list; 0 refuses lists."},
    )
    compress_bytes: int = attrs.field(
        default=2_000,
        validator=attrs.validators.ge(0),
        metadata={"help": "Size from which answers are sent as gzip where the client takes it."},
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
