"""A strict JSON reader that remembers where values stand, so that they are copied verbatim."""

from __future__ import annotations

import json
import re
from typing import NoReturn

#: Documents nest at most this deep, in both implementations.
MAX_DEPTH = 512
#: Documents have at most this many bytes, which is also PostgreSQL's own limit.
MAX_LENGTH = 0x3FFFFFFF

_SPACE = re.compile(r"[ \t\n\r]*")
_STRING_START = r'"[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*'
_SCALAR = re.compile(
    _STRING_START + r'"'
    r"|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?"
    r"|true|false|null"
)
_STRING_PREFIX = re.compile(_STRING_START)
_NUMBER_PREFIX = re.compile(
    r"-(?![0-9])"
    r"|-?(?:0|[1-9][0-9]*)(?:\.(?![0-9])|(?:\.[0-9]+)?(?:[eE][+-]?(?![0-9]))?)"
)
_HEX = re.compile(r"[0-9a-fA-F]*")
_SPACES_AND_STRINGS = re.compile(r'("(?:[^"\\]|\\.)*")|[ \t\n\r]+')


class Value:
    """One JSON value: its kind, its place in the text, and what it holds.

    ``kind`` is the first character of the value, with ``0`` for all numbers. ``members`` holds the
    last value of each decoded key of an object, ``items`` those of an array.
    """

    __slots__ = ("end", "items", "kind", "members", "start", "text")

    def __init__(self, text: str, kind: str, start: int, end: int) -> None:
        self.text = text
        self.kind = kind
        self.start = start
        self.end = end
        self.members: dict[str, Value] | None = {} if kind == "{" else None
        self.items: list[Value] | None = [] if kind == "[" else None

    def raw(self) -> str:
        """The value as it stands in the text."""
        return self.text[self.start : self.end]

    def compact(self) -> str:
        """The value without insignificant white space."""
        if self.kind in "{[":
            return _SPACES_AND_STRINGS.sub(lambda found: found[1] or "", self.raw())
        return self.raw()


def parse_bytes(document: object) -> Value:
    """Read one document of UTF-8 bytes.

    Raises:
        TypeError: the document is not bytes.
        ValueError: the bytes are too many, not UTF-8, not JSON, or nest too deep.
    """
    if not isinstance(document, bytes):
        msg = f"a document is bytes or None, found {type(document).__name__}"
        raise TypeError(msg)
    if len(document) > MAX_LENGTH:
        msg = f"JSON is longer than {MAX_LENGTH} bytes"
        raise ValueError(msg)
    try:
        text = document.decode()
    except UnicodeDecodeError as error:
        msg = f"invalid UTF-8 at byte {error.start}"
        raise ValueError(msg) from None
    return parse(text)


def parse(text: str) -> Value:
    """Read one document.

    Raises:
        ValueError: the text is not JSON; the message tells the first byte that cannot be right.
    """
    return _Reader(text).read()


def decode_string(raw: str) -> str:
    """What a JSON string stands for."""
    if "\\" in raw:
        decoded: str = json.loads(raw)
        return decoded
    return raw[1:-1]


class _Reader:
    """Reads without recursion, because a document may nest deeper than Python's stack."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0

    def read(self) -> Value:
        open_values: list[Value] = []
        keys: list[str] = []
        while True:
            value = self.begin_value(len(open_values))
            if value.kind == "{":
                open_values.append(value)
                if self.peek() != "}":
                    keys.append(self.read_key())
                    continue
                value = self.close(open_values)
            elif value.kind == "[":
                open_values.append(value)
                if self.peek() != "]":
                    continue
                value = self.close(open_values)
            while open_values:
                parent = open_values[-1]
                self.store(parent, value, keys)
                if self.peek() == ",":
                    self.position += 1
                    if parent.kind == "{":
                        keys.append(self.read_key())
                    break
                if self.peek() != ("}" if parent.kind == "{" else "]"):
                    self.fail(self.position)
                value = self.close(open_values)
            else:
                if self.peek():
                    self.fail(self.position)
                return value

    def peek(self) -> str:
        """The next character that is not white space; empty at the end."""
        found = _SPACE.match(self.text, self.position)
        assert found is not None
        self.position = found.end()
        return self.text[self.position : self.position + 1]

    def begin_value(self, depth: int) -> Value:
        """A scalar that is read whole, or a container that is just opened."""
        first = self.peek()
        start = self.position
        if first and first in "{[":
            if depth == MAX_DEPTH:
                msg = f"JSON nests deeper than {MAX_DEPTH} at byte {self.byte_offset(start)}"
                raise ValueError(msg)
            self.position += 1
            return Value(self.text, first, start, start)
        found = _SCALAR.match(self.text, start)
        if found is None:
            self.fail_scalar(start, first)
        self.position = found.end()
        if first in '"tfn':
            return Value(self.text, first, start, self.position)
        prefix = _NUMBER_PREFIX.match(self.text, start)
        if prefix is not None and prefix.end() > self.position:
            self.fail(prefix.end())
        return Value(self.text, "0", start, self.position)

    def read_key(self) -> str:
        if self.peek() != '"':
            self.fail(self.position)
        key = decode_string(self.begin_value(0).raw())
        if self.peek() != ":":
            self.fail(self.position)
        self.position += 1
        return key

    def close(self, open_values: list[Value]) -> Value:
        self.position += 1
        value = open_values.pop()
        value.end = self.position
        return value

    @staticmethod
    def store(parent: Value, value: Value, keys: list[str]) -> None:
        if parent.members is not None:
            parent.members[keys.pop()] = value
        elif parent.items is not None:
            parent.items.append(value)

    def fail_scalar(self, start: int, first: str) -> NoReturn:
        """Find the first character at which the text stops being the beginning of a value."""
        text = self.text
        if first == '"':
            found = _STRING_PREFIX.match(text, start)
            assert found is not None
            end = found.end()
            if text[end : end + 1] == "\\":
                end += 1
                if text[end : end + 1] == "u":
                    digits = _HEX.match(text, end + 1)
                    assert digits is not None
                    end = digits.end()
            self.fail(end)
        if first == "-":
            self.fail(start + 1)
        for word in ("true", "false", "null"):
            if first and word.startswith(first):
                end = start
                while text[end : end + 1] == word[end - start]:
                    end += 1
                self.fail(end)
        self.fail(start)

    def fail(self, position: int) -> NoReturn:
        msg = f"invalid JSON at byte {self.byte_offset(position)}"
        raise ValueError(msg)

    def byte_offset(self, position: int) -> int:
        return len(self.text[:position].encode())
