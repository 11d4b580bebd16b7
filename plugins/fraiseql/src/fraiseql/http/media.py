"""Media types: what the client sends, and what it wants back."""

from __future__ import annotations

import re
from typing import Final

from attrs import frozen

from fraiseql.http.messages import JSON, RESPONSE_JSON, Refusal

#: The media type of answers in parts; see ``fraiseql.http.parts``.
PARTS: Final = "multipart/mixed"

#: RFC 9110, section 12.4.2; more digits than it allows do no harm.
_QUALITY: Final = re.compile(r"[0-9]{1,9}(\.[0-9]{0,9})?", re.ASCII)


@frozen
class MediaRange:
    """One entry of an ``Accept`` header; parameters other than ``q`` are left out."""

    media: str
    quality: float
    charset: str | None


def parse_media(value: str) -> tuple[str, dict[str, str]]:
    """A media type in lower case and its parameters."""
    head, *rest = value.split(";")
    parameters: dict[str, str] = {}
    for part in rest:
        name, _, text = part.partition("=")
        parameters[name.strip().lower()] = text.strip().strip('"').lower()
    return head.strip().lower(), parameters


def parse_accept(value: str) -> tuple[MediaRange, ...]:
    """The entries of an ``Accept`` header, as they stand."""
    ranges = []
    for part in value.split(","):
        media, parameters = parse_media(part)
        if media:
            ranges.append(
                MediaRange(media, read_quality(parameters.get("q", "1")), parameters.get("charset"))
            )
    return tuple(ranges)


def choose_media(accept: str | None) -> str:
    """The media type of the answer.

    Without ``Accept``, and for wildcards, it is ``application/json``, which every client reads;
    a client that knows ``application/graphql-response+json`` names it.

    Raises:
        Refusal: 406, neither of the two is acceptable.
    """
    if accept is None or not accept.strip():
        return JSON
    ranges = parse_accept(accept)
    plain, exact = _quality_of(JSON, ranges), _quality_of(RESPONSE_JSON, ranges)
    if max(plain, exact) <= 0:
        message = f"Answers are {RESPONSE_JSON} or {JSON} in UTF-8; the request accepts neither."
        if _names(PARTS, ranges):
            message += f" Accept one of them beside {PARTS}, which is for parts alone."
        raise Refusal(406, "NOT_ACCEPTABLE", message)
    # At equal quality the type wins that says more by its status code, if the client knows it.
    if exact > plain or (exact == plain and _names(RESPONSE_JSON, ranges)):
        return RESPONSE_JSON
    return JSON


def require_json(content_type: str | None, content_encoding: str | None) -> None:
    """Check that a body is JSON in UTF-8.

    Raises:
        Refusal: 415, it is something else, or compressed.
    """
    media, parameters = parse_media(content_type or "")
    if media != JSON:
        found = f"is {media}" if media else "is missing"
        raise Refusal(
            415,
            "UNSUPPORTED_MEDIA_TYPE",
            f"Content-Type must be {JSON}; it {found}.",
            ("accept-post", JSON),
        )
    charset = parameters.get("charset", "utf-8")
    if charset not in {"utf-8", "utf8"}:
        raise Refusal(
            415, "UNSUPPORTED_MEDIA_TYPE", f"A body must be UTF-8; its charset is {charset}."
        )
    if content_encoding is not None and content_encoding.strip().lower() not in {"", "identity"}:
        raise Refusal(
            415,
            "UNSUPPORTED_MEDIA_TYPE",
            "Compressed bodies are not read; send without Content-Encoding.",
            ("accept-encoding", "identity"),
        )


def quality_of_json(accept: str | None) -> float:
    """How welcome the better of the two media types of a whole answer is; 0.0 where neither is."""
    if accept is None or not accept.strip():
        return 1.0
    ranges = parse_accept(accept)
    return max(_quality_of(JSON, ranges), _quality_of(RESPONSE_JSON, ranges))


def prefers_html(accept: str | None) -> bool:
    """Whether the client wants a page rather than JSON, as browsers do."""
    ranges = parse_accept(accept or "")
    html = next((one.quality for one in ranges if one.media == "text/html"), 0.0)
    named = [one.quality for one in ranges if one.media in {JSON, RESPONSE_JSON}]
    return html > max(named, default=0.0)


def read_quality(text: str) -> float:
    """The value of a parameter ``q``; 0.0 for what is none."""
    return min(float(text), 1.0) if _QUALITY.fullmatch(text) else 0.0


def _names(media: str, ranges: tuple[MediaRange, ...]) -> bool:
    return any(one.media == media for one in ranges)


def _quality_of(media: str, ranges: tuple[MediaRange, ...]) -> float:
    """The quality of the most exact entry that matches."""
    for wanted in (media, media.split("/", maxsplit=1)[0] + "/*", "*/*"):
        found = [
            one.quality
            for one in ranges
            if one.media == wanted and one.charset in {None, "utf-8", "utf8"}
        ]
        if found:
            return max(found)
    return 0.0
