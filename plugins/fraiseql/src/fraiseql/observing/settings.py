"""The settings ``fraiseql.metrics`` and ``fraiseql.traces``."""

from __future__ import annotations

import re
from typing import Any, Final

import attrs
from attrs import frozen

_ADDRESS: Final = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.-]+):(\d{1,5})")
#: One of PostgreSQL's own that anybody may set, or one with a prefix, which belongs to nobody.
_SETTING: Final = re.compile(r"application_name|[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)+")


def split_address(text: str) -> tuple[str, int]:
    """Host and port.

    Raises:
        ValueError: it is no address.
    """
    found = _ADDRESS.fullmatch(text)
    if found is None or int(found[2]) > 65_535:
        raise ValueError(f"listen must be host:port, such as 127.0.0.1:9464, found {text!r}")
    return found[1].strip("[]"), int(found[2])


def _check_address(_: object, __: attrs.Attribute[Any], value: str | None) -> None:
    if value is not None:
        split_address(value)


def _check_setting(_: object, attribute: attrs.Attribute[Any], value: str | None) -> None:
    if value is not None and not _SETTING.fullmatch(value):
        raise ValueError(
            f"{attribute.name} must be application_name or a name with a prefix, such as "
            f"fraise.traceparent, found {value!r}"
        )


@frozen(kw_only=True)
class MetricSettings:
    """What is counted, and where it can be read."""

    listen: str | None = attrs.field(
        default=None,
        validator=_check_address,
        metadata={
            "help": "Address of /metrics, such as 127.0.0.1:9464, by fraise serve; else: nowhere."
        },
    )
    operations: int = attrs.field(
        default=200,
        validator=attrs.validators.and_(attrs.validators.ge(1), attrs.validators.le(10_000)),
        metadata={"help": "Names of operations that are told apart; those beyond are one."},
    )


@frozen(kw_only=True)
class TraceSettings:
    """Spans of requests, where an SDK of OpenTelemetry is configured."""

    enabled: bool = attrs.field(
        default=True, metadata={"help": "Make spans where the process has an SDK."}
    )
    setting: str | None = attrs.field(
        default="fraise.traceparent",
        validator=_check_setting,
        metadata={
            "help": "Setting of PostgreSQL that holds the traceparent of a sampled request; null "
            "for none."
        },
    )
