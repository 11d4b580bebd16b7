"""The GraphQL multipart request specification: operations, a map, and files.

https://github.com/jaydenseric/graphql-multipart-request-spec
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any, Final

import anyio
import multipart  # type: ignore[import-untyped]
from attrs import define, field

from fraiseql.http.messages import Disconnected, Receive, Refusal
from fraiseql.http.parameters import parse_json, read_operations
from fraiseql.http.settings import HttpSettings
from fraiseql.request import GraphQLRequest
from fraiseql.uploads import Upload

MULTIPART: Final = "multipart/form-data"

_OPERATIONS: Final = "operations"
_MAP: Final = "map"


@asynccontextmanager
async def read_uploads(
    receive: Receive, headers: Mapping[str, str], settings: HttpSettings
) -> AsyncIterator[GraphQLRequest | tuple[GraphQLRequest, ...]]:
    """The operations of a multipart request, files in their variables, until the block ends.

    Raises:
        Refusal: 400 it is malformed, 413 it is too large, 408 it takes too long.
        Disconnected: the client went away before it was sent.
    """
    form = _Form(settings)
    try:
        try:
            with anyio.fail_after(settings.upload.seconds):
                await _read(form, receive, headers, settings)
        except TimeoutError as error:
            raise Refusal(
                408,
                "REQUEST_TIMEOUT",
                f"The files did not arrive within {settings.upload.seconds:g} s.",
                _CLOSE,
            ) from error
        yield read_operations(form.finish(), settings.batch)
    finally:
        for upload in form.uploads.values():
            upload.file.close()


_CLOSE: Final = ("connection", "close")


@define
class _Form:
    """What was read of a request so far."""

    settings: HttpSettings
    uploads: dict[str, Upload] = field(init=False, factory=dict)
    _texts: dict[str, bytearray] = field(init=False, factory=dict)
    _map: Mapping[str, list[str]] | None = field(init=False, default=None)
    _current: str = field(init=False, default="")

    def begin(self, segment: multipart.MultipartSegment) -> None:
        """Begin a part: operations, then the map, then a file of each of its keys."""
        name = self._current = segment.name or ""
        expected = _OPERATIONS if not self._texts else _MAP if _MAP not in self._texts else None
        if expected is not None:
            if name != expected:
                raise _bad(f"The part `{expected}` must come next, found {name[:50]!r}.")
            self._texts[name] = bytearray()
            return
        if self._map is None:
            self._map = _read_map(bytes(self._texts[_MAP]))
        if name not in self._map or name in self.uploads:
            raise _bad(f"The map names no further file {name[:50]!r}.")
        if len(self.uploads) >= self.settings.upload.files:
            most = self.settings.upload.files
            raise _too_large(f"A request may have {most} files at most.")
        self.uploads[name] = Upload(segment.filename or "", segment.content_type or "")

    def add(self, chunk: bytes) -> None:
        """Add to the current part."""
        upload = self.uploads.get(self._current)
        if upload is not None:
            most = self.settings.upload.file_bytes
            if upload.size + len(chunk) > most:
                raise _too_large(f"A file may have {most} bytes at most.")
            upload.add(chunk)
            return
        text, most = self._texts[self._current], self.settings.body_bytes
        if len(text) + len(chunk) > most:
            raise _too_large(f"The part `{self._current}` may have {most} bytes at most.")
        text += chunk

    def finish(self) -> Any:  # Any: JSON, with uploads in it
        """The operations, with files where the map puts them."""
        for name in (_OPERATIONS, _MAP):
            if name not in self._texts:
                raise _bad(f"The part `{name}` is missing.")
        paths = _read_map(bytes(self._texts[_MAP])) if self._map is None else self._map
        operations = parse_json(bytes(self._texts[_OPERATIONS]), "The part `operations`")
        for name, places in paths.items():
            upload = self.uploads.get(name)
            if upload is None:
                raise _bad(f"The file {name[:50]!r} of the map is missing.")
            upload.file.seek(0)
            for place in places:
                _put(operations, place, upload)
        return operations


async def _read(
    form: _Form, receive: Receive, headers: Mapping[str, str], settings: HttpSettings
) -> None:
    _, options = multipart.parse_options_header(headers.get("content-type", ""))
    boundary = options.get("boundary", "")
    if not 1 <= len(boundary) <= 70 or not boundary.isascii():
        raise _bad("Content-Type must name a boundary of 1 to 70 characters.")
    most = settings.upload.files * settings.upload.file_bytes + 2 * settings.body_bytes
    announced = headers.get("content-length", "")
    if announced.isdecimal() and int(announced[:20]) > most:
        raise _too_large(f"A request with files may have {most} bytes at most.")
    parser = multipart.PushMultipartParser(
        boundary, max_header_count=8, max_segment_count=settings.upload.files + 2, strict=True
    )
    try:
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise Disconnected
            chunk = message.get("body", b"")
            if chunk:
                _parse(parser, chunk, form)
            if not message.get("more_body", False):
                parser.close()
                return
    except multipart.ParserLimitReached as error:
        raise _too_large(f"The request has too many parts or headers: {error}.") from error
    except multipart.MultipartError as error:
        raise _bad(f"The body is no multipart request: {error}.") from error


def _parse(parser: multipart.PushMultipartParser, chunk: bytes, form: _Form) -> None:
    for event in parser.parse(chunk):
        if isinstance(event, multipart.MultipartSegment):
            form.begin(event)
        elif event:
            form.add(bytes(event))


def _read_map(text: bytes) -> dict[str, list[str]]:
    found = parse_json(text, "The part `map`")
    if not isinstance(found, dict) or not all(
        isinstance(places, list) and all(isinstance(place, str) for place in places)
        for places in found.values()
    ):
        raise _bad("The part `map` must be an object whose values are lists of paths.")
    return found


def _put(operations: Any, place: str, upload: Upload) -> None:
    """Put a file into the variables, where the client has left a null for it."""
    steps = place.split(".")
    own = steps[1:] if isinstance(operations, list) else steps
    if len(own) < 2 or own[0] != "variables":  # the word and a variable
        raise _bad(f"The map leads to {place[:100]!r}, which is no variable.")
    holder = operations
    try:
        for step in steps[:-1]:
            holder = holder[_index(holder, step)]
        last = _index(holder, steps[-1])
        found = holder[last]
    except (KeyError, IndexError, TypeError, ValueError):
        found = upload
    if found is not None:
        raise _bad(f"The map leads to {place[:100]!r}, where the operations have no null.")
    holder[last] = upload


def _index(holder: Any, step: str) -> str | int:
    if isinstance(holder, list):
        return int(step) if step.isdecimal() and len(step) < 10 else len(holder)
    if not isinstance(holder, dict):
        raise TypeError
    return step


def _bad(message: str) -> Refusal:
    return Refusal(400, "BAD_REQUEST", message, _CLOSE)


def _too_large(message: str) -> Refusal:
    return Refusal(413, "CONTENT_TOO_LARGE", message, _CLOSE)
