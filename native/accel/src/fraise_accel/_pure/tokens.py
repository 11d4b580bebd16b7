"""SQL text to tokens, by the rules of PostgreSQL's own scanner."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, NoReturn

from fraise_accel.types import SqlSyntaxError

Kind = Literal["word", "quoted", "string", "number", "parameter", "meta", "punctuation"]

_START = r"A-Za-z_\x80-\U0010ffff"
#: Kinds by group name; the order decides where two patterns begin alike.
_TOKEN = re.compile(
    rf"""
      (?P<space>[ \t\n\r\f\v]+|--[^\n\r]*)
    | (?P<comment>/\*)
    | (?P<string>(?:[bBxXnN]|[uU]&)?')
    | (?P<escaped>[eE]')
    | (?P<quoted>(?:[uU]&)?")
    | (?P<word>[{_START}][{_START}0-9$]*)
    | (?P<dollar>\$(?:[{_START}][{_START}0-9]*)?\$)
    | (?P<parameter>\$[0-9]+)
    | (?P<number>
          0[xX][0-9a-fA-F_]+ | 0[oO][0-7_]+ | 0[bB][01_]+
        | (?:[0-9][0-9_]*(?:\.(?!\.)[0-9_]*)?|\.[0-9][0-9_]*)(?:[eE][+-]?[0-9][0-9_]*)?
      )
    | (?P<meta>\\)
    | (?P<punctuation>.)
    """,
    re.DOTALL | re.VERBOSE,
)
_COMMENT_EDGE = re.compile(r"/\*|\*/")
_PLAIN_END = re.compile(r"[^']*+'")
_ESCAPED_END = re.compile(r"[^'\\]*+(?:\\.[^'\\]*+)*+'", re.DOTALL)
_QUOTED_END = re.compile(r'[^"]*+"')
#: A literal goes on after white space that holds a line break. Possessive, because a comment of
#: many dashes could otherwise be cut in exponentially many ways.
_CONTINUATION = re.compile(
    r"(?:[ \t\f\v]|--[^\n\r]*+)*+[\n\r](?:[ \t\n\r\f\v]|--[^\n\r]*+[\n\r])*+'"
)


class Token(NamedTuple):
    """A token and the offsets where it stands."""

    kind: Kind
    start: int
    end: int


class Scanner:
    """Walks over one text; ``position`` may be moved by its user between two tokens."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.begin = 1 if text.startswith("\ufeff") else 0
        self.position = self.begin

    def next(self) -> Token | None:
        """The next token, or None at the end."""
        while found := _TOKEN.match(self.text, self.position):
            start, self.position = found.span()
            match found.lastgroup:
                case "space":
                    continue
                case "comment":
                    self._skip_comment(start)
                    continue
                case "string":
                    self._skip_literal(start, _PLAIN_END)
                    return Token("string", start, self.position)
                case "escaped":
                    self._skip_literal(start, _ESCAPED_END)
                    return Token("string", start, self.position)
                case "quoted":
                    self._skip_quoted(start, _QUOTED_END, '"', "identifier")
                    return Token("quoted", start, self.position)
                case "dollar":
                    self._skip_dollar(start, found[0])
                    return Token("string", start, self.position)
                case kind:
                    return Token(kind, start, self.position)  # type: ignore[arg-type]  # group names are kinds
        return None

    def fail(self, kind: str, detail: str, offset: int) -> NoReturn:
        """Raise the error for the text at an offset."""
        line, column = self.place(offset)
        raise SqlSyntaxError(kind, detail, offset, line, column)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, from 1; a byte order mark has no column."""
        line_start = self.text.rfind("\n", 0, offset) + 1
        column = offset - max(line_start, self.begin) + 1
        return self.text.count("\n", 0, offset) + 1, column

    def _skip_comment(self, start: int) -> None:
        depth = 1
        while depth:
            found = _COMMENT_EDGE.search(self.text, self.position)
            if found is None:
                self.fail("comment", "a comment opened by /* is not closed", start)
            depth += 1 if found[0] == "/*" else -1
            self.position = found.end()

    def _skip_literal(self, start: int, end: re.Pattern[str]) -> None:
        self._skip_quoted(start, end, "'", "string")
        while found := _CONTINUATION.match(self.text, self.position):
            self.position = found.end()
            self._skip_quoted(start, end, "'", "string")

    def _skip_quoted(self, start: int, end: re.Pattern[str], quote: str, kind: str) -> None:
        while found := end.match(self.text, self.position):
            self.position = found.end()
            if not self.text.startswith(quote, self.position):
                return
            self.position += 1  # a doubled quote stands for itself
        self.fail(kind, f"a {kind} opened by {quote} is not closed", start)

    def _skip_dollar(self, start: int, tag: str) -> None:
        end = self.text.find(tag, self.position)
        if end < 0:
            self.fail("dollar", f"a string opened by {tag} is not closed", start)
        self.position = end + len(tag)
