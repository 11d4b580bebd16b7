"""Answers in several parts: ``multipart/mixed``, each part as soon as it is there.

After https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md; the
boundary that ends a part goes out with it, because clients look at a part when they see its end.
"""

from __future__ import annotations

from typing import Final

from attrs import define, field

from fraiseql.execute.delivery import IncrementalFormat
from fraiseql.http.media import PARTS, parse_media, quality_of_json, read_quality
from fraiseql.http.messages import Disconnected, Message, Send

_PARAMETERS: Final = {
    "incrementalspec": IncrementalFormat.IDS,
    "deferspec": IncrementalFormat.PATHS,
}
_NAMES: Final = {
    IncrementalFormat.IDS: "incrementalSpec",
    IncrementalFormat.PATHS: "deferSpec",
}
_BOUNDARY: Final = b"\r\n---"
_PART: Final = b"\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"


def choose_format(accept: str | None) -> IncrementalFormat | None:
    """The format in which a client takes parts; None where it wants the answer at once.

    ``multipart/mixed`` must be named, and be as welcome as JSON. Without a parameter it means the
    format of 2022, which every client reads that says no more.

    Args:
        accept: the header of the request.
    """
    best: tuple[float, IncrementalFormat] | None = None
    for entry in (accept or "").split(","):
        media, parameters = parse_media(entry)
        quality = read_quality(parameters.pop("q", "1"))
        form = _find_format(parameters) if media == PARTS else None
        if form is not None and quality > (0.0 if best is None else best[0]):
            best = quality, form
    if best is None or best[0] < quality_of_json(accept):
        return None
    return best[1]


def _find_format(parameters: dict[str, str]) -> IncrementalFormat | None:
    parameters.pop("boundary", None)
    if not parameters:
        return IncrementalFormat.PATHS
    name, value = parameters.popitem()
    form = _PARAMETERS.get(name)
    return form if form is not None and form.value == value and not parameters else None


@define
class PartsResponse:
    """The response to one request, sent part by part.

    Attributes:
        send: ASGI's; what it does not take at once it lets wait for.
        form: of the parts.
        headers: of the response, beside its type.
        sent: bytes of the body.
        is_begun: whether anything was sent, so that there can be no other response.
    """

    send: Send
    form: IncrementalFormat
    headers: tuple[tuple[str, str], ...]
    sent: int = field(init=False, default=0)
    is_begun: bool = field(init=False, default=False)

    async def add(self, body: bytes) -> None:
        """Send one part.

        Args:
            body: its JSON.

        Raises:
            Disconnected: the client went away, and the server says so.
        """
        start = b"" if self.is_begun else _BOUNDARY
        if not self.is_begun:
            media = f'{PARTS}; boundary="-"; {_NAMES[self.form]}={self.form.value}'
            headers = [*self.headers, ("content-type", media)]
            self.is_begun = True
            fields = [(name.encode(), value.encode("latin-1")) for name, value in headers]
            await self._put({"type": "http.response.start", "status": 200, "headers": fields})
        await self._send(start + _PART + body + _BOUNDARY, more=True)

    async def finish(self) -> None:
        """Send the end."""
        await self._send(b"--\r\n", more=False)

    async def _send(self, body: bytes, *, more: bool) -> None:
        self.sent += len(body)
        await self._put({"type": "http.response.body", "body": body, "more_body": more})

    async def _put(self, message: Message) -> None:
        try:
            await self.send(message)
        except OSError as error:  # so ASGI 2.4 says it
            raise Disconnected from error
