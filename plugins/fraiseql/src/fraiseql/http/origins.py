"""Other sites' pages: who may read answers (CORS), and who may ask at all (CSRF)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

from attrs import frozen

from fraiseql.http.media import parse_media
from fraiseql.http.messages import JSON, Outgoing, Refusal

#: Headers that a page can set only after a preflight that we have allowed.
_PREFLIGHTED: Final = (
    "apollo-require-preflight",
    "graphql-require-preflight",
    "x-apollo-operation-name",
    "x-requested-with",
)
_METHODS: Final = "GET, HEAD, POST, OPTIONS"
_MAX_AGE: Final = "600"


@frozen
class Origins:
    """What the settings say of pages of other sites.

    Attributes:
        allowed: origins, or ``*``.
        credentials: whether they may send cookies.
        csrf: whether simple requests of other sites are refused.
    """

    allowed: tuple[str, ...]
    credentials: bool
    csrf: bool

    def response_headers(self, headers: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        """The CORS headers of an answer; none for a request of no foreign page."""
        origin = headers.get("origin")
        if not self.allowed:
            return ()
        if "*" in self.allowed:
            return (("access-control-allow-origin", "*"), _EXPOSE)
        vary = ("vary", "origin")
        if origin not in self.allowed:
            return (vary,)
        credentials = (("access-control-allow-credentials", "true"),) if self.credentials else ()
        return (("access-control-allow-origin", str(origin)), *credentials, _EXPOSE, vary)

    def answer_options(self, headers: Mapping[str, str]) -> Outgoing:
        """The answer to ``OPTIONS``, a preflight or not.

        A page whose origin is not allowed gets no CORS headers, and its browser stops there.
        """
        allow = (("allow", _METHODS),)
        if "access-control-request-method" not in headers or not self._allows(headers):
            return Outgoing(status=204, headers=allow)
        asked = headers.get("access-control-request-headers", "content-type")
        return Outgoing(
            status=204,
            headers=(
                *allow,
                ("access-control-allow-methods", _METHODS),
                ("access-control-allow-headers", asked),
                ("access-control-max-age", _MAX_AGE),
                ("vary", "access-control-request-headers"),
            ),
        )

    def require_own_site(self, headers: Mapping[str, str]) -> None:
        """Refuse a simple request that a page of another site may have made its visitor send.

        A POST needs no look: its ``application/json`` is never sent without a preflight.

        Raises:
            Refusal: 403.
        """
        if not self.csrf or self._preflighted(headers) or self._allows(headers):
            return
        site = headers.get("sec-fetch-site")
        origin = headers.get("origin")
        if site is not None:
            own = site in {"same-origin", "none"}
        else:
            own = origin is None or _place_of(origin) == headers.get("host", "")
        if not own:
            raise Refusal(
                403,
                "CSRF_PREVENTION",
                "This request may come from a page of another site. Send one of the headers "
                f"{', '.join(_PREFLIGHTED)} with it, or use POST with {JSON}.",
            )

    def require_preflight(self, headers: Mapping[str, str]) -> None:
        """Refuse a form that a page of any site may have made its visitor send.

        Raises:
            Refusal: 403.
        """
        if not any(name in headers for name in _PREFLIGHTED):
            raise Refusal(
                403,
                "CSRF_PREVENTION",
                "A request with files may come from a page of another site. Send one of the "
                f"headers {', '.join(_PREFLIGHTED)} with it.",
            )

    def _preflighted(self, headers: Mapping[str, str]) -> bool:
        media, _ = parse_media(headers.get("content-type", ""))
        return media == JSON or any(name in headers for name in _PREFLIGHTED)

    def _allows(self, headers: Mapping[str, str]) -> bool:
        origin = headers.get("origin")
        return origin is not None and (origin in self.allowed or "*" in self.allowed)


def _place_of(origin: str) -> str | None:
    """Host and port of an origin; None where it has none, as ``null`` and what is malformed."""
    try:
        return urlsplit(origin).netloc or None
    except ValueError:
        return None


_EXPOSE: Final = ("access-control-expose-headers", "x-request-id")
