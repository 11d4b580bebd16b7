"""SQL text to statements."""

from __future__ import annotations

import re

from fraise_accel._pure.names import Summary, fold
from fraise_accel._pure.tokens import Scanner, Token
from fraise_accel.types import SqlStatement

_META = re.compile(r"\\[^ \t\n\r\f\v]*")
_REST_OF_LINE = re.compile(r"[ \t\f\v]*(?:--[^\n\r]*)?(?:\r?\n|\Z)")
_LINE = re.compile(r"[^\n]*(?:\n|\Z)")
_END_OF_DATA = re.compile(r"^\\\.\r?$", re.MULTILINE)
_DROPPED = ("\\restrict", "\\unrestrict")


def split_sql(text: str) -> tuple[SqlStatement, ...]:
    """Split SQL text into statements."""
    text.encode()  # lone surrogates are refused as they are at the border to native code
    return _Splitter(text).split()


class _Splitter:
    def __init__(self, text: str) -> None:
        self.text = text
        self.scanner = Scanner(text)
        self.statements: list[SqlStatement] = []
        # Where the last statement stood, so that no text is counted twice.
        self.counted = 0
        self.line = 1
        self.line_start = self.scanner.begin

    def split(self) -> tuple[SqlStatement, ...]:
        while token := self.scanner.next():
            if token.kind == "meta":
                self.drop_meta(token)
            elif self.text[token.start] != ";":
                self.read_statement(token)
        return tuple(self.statements)

    def drop_meta(self, token: Token) -> None:
        """Skip the lines that newer versions of pg_dump write; all other commands are psql's."""
        command = self.read_command(token)
        line_start = self.text.rfind("\n", 0, token.start) + 1
        before = self.text[max(line_start, self.scanner.begin) : token.start]
        if command not in _DROPPED or before.strip(" \t\r\f\v"):
            self.refuse_meta(token)
        line = _LINE.match(self.text, token.start)
        assert line is not None
        self.scanner.position = line.end()

    def read_command(self, token: Token) -> str:
        found = _META.match(self.text, token.start)
        assert found is not None
        return found[0]

    def refuse_meta(self, token: Token) -> None:
        self.scanner.fail("meta", self.read_command(token), token.start)

    def read_statement(self, first: Token) -> None:
        body = _Body(self, first)
        token: Token | None = first
        last = first
        while token is not None:
            if token.kind == "meta":
                self.refuse_meta(token)
            written = self.text[token.start : token.end]
            if written == ";" and body.may_end():
                break
            body.add(token, written)
            last = token
            token = self.scanner.next()
        else:
            body.check_closed()
        data = self.read_copy_data(first, ended=token is not None) if body.copies() else None
        line, column = self.place(first.start)
        self.statements.append(
            SqlStatement(
                first.start,
                last.end,
                line,
                column,
                tuple(body.summary.head),
                body.summary.names(),
                data,
            )
        )

    def read_copy_data(self, first: Token, *, ended: bool) -> tuple[int, int]:
        """The lines between a COPY statement and the line that ends its data."""
        fail = self.scanner.fail
        if not ended:
            fail("copy", "COPY ... FROM stdin has no data", first.start)
        rest = _REST_OF_LINE.match(self.text, self.scanner.position)
        if rest is None:
            offset = self.scanner.position
            fail("copy", "data must begin on the line after COPY ... FROM stdin;", offset)
        end = _END_OF_DATA.search(self.text, rest.end())
        if end is None:
            fail("copy", "the data of COPY ... FROM stdin is not ended by \\.", first.start)
        self.scanner.position = end.end()
        return rest.end(), end.start()

    def place(self, offset: int) -> tuple[int, int]:
        self.line += self.text.count("\n", self.counted, offset)
        line_break = self.text.rfind("\n", self.counted, offset)
        if line_break >= 0:
            self.line_start = line_break + 1
        self.counted = offset
        return self.line, offset - self.line_start + 1


class _Body:
    """What has to be closed before a semicolon ends the statement."""

    def __init__(self, splitter: _Splitter, first: Token) -> None:
        self.splitter = splitter
        self.summary = Summary()
        self.parentheses: list[Token] = []
        #: Depth of BEGIN ATOMIC and the CASE expressions in it, and where it began.
        self.atomic = 0
        self.opened = first
        self.previous = ""
        self.reads_stdin = False
        self.previous_token = first

    def add(self, token: Token, written: str) -> None:
        """Take the next token."""
        self.summary.add(token, written)
        word = ""
        if token.kind == "word":
            word = fold(written)
            self.follow_word(word, token)
        elif written == "(":
            self.parentheses.append(token)
        elif written == ")" and self.parentheses:
            self.parentheses.pop()
        self.previous = word or written
        self.previous_token = token

    def follow_word(self, word: str, token: Token) -> None:
        if word == "stdin" and self.previous == "from" and not self.parentheses:
            self.reads_stdin = True
        elif self.previous in (".", "as"):
            return  # t.end and AS end are names
        elif self.atomic:
            if word == "case":
                self.atomic += 1
            elif word == "end":
                self.atomic -= 1
        elif word == "atomic" and self.previous == "begin" and self.creates_routine():
            self.atomic = 1
            self.opened = self.previous_token

    def creates_routine(self) -> bool:
        head = self.summary.head
        kind = head[3:4] if head[1:3] == ["or", "replace"] else head[1:2]
        return head[0] == "create" and kind in (["function"], ["procedure"])

    def copies(self) -> bool:
        return self.reads_stdin and self.summary.head[0] == "copy"

    def may_end(self) -> bool:
        return not self.atomic and not self.parentheses

    def check_closed(self) -> None:
        """Refuse what is still open at the end of the text."""
        fail = self.splitter.scanner.fail
        if self.atomic:
            fail("atomic", "a body opened by BEGIN ATOMIC is not closed", self.opened.start)
        if self.parentheses:
            offset = self.parentheses[-1].start
            fail("parenthesis", "a parenthesis is not closed", offset)
