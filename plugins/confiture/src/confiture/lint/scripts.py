"""Files as rules see them: statements parsed by PostgreSQL's grammar, and lines to Confiture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any, Final

import postgast
from attrs import define, field, frozen
from fraise_accel.types import SqlFile, SqlStatement

from confiture.ddl.files import Place
from confiture.lint.directives import Directive, read_directives

#: Kind of a statement that the grammar does not take.
UNPARSED: Final = "unparsed"
#: Kind of an empty statement.
EMPTY: Final = "empty"


@frozen(eq=False)
class LintedStatement:
    """One statement; a ``CheckedStatement`` of the contracts.

    Attributes:
        script: the file.
        index: its place among the statements of the file.
        start, end: offsets in the file's text.
        line, column: of the first token, from 1.
        head: its first tokens.
        names: identifiers that it mentions.
        directives: lines between it and the statement before.
        kind, tree: see ``CheckedStatement``.
        error: what the grammar says of an unparsed one, and where in the statement.
        data: the lines of ``COPY ... FROM stdin``.
    """

    script: Script
    index: int
    start: int
    end: int
    line: int
    column: int
    head: tuple[str, ...]
    names: tuple[str, ...]
    directives: tuple[Directive, ...]
    kind: str
    tree: Any = field(repr=False)  # Any: the protobuf message of that kind
    error: tuple[str, int] | None = None
    data: str | None = field(default=None, repr=False)

    @property
    def text(self) -> str:
        """As it stands in the file, without the semicolon."""
        return self.script.text[self.start : self.end]

    @property
    def in_transaction(self) -> bool:
        """Whether the statements of the file run in one transaction."""
        return self.script.in_transaction

    @property
    def earlier(self) -> Sequence[LintedStatement]:
        """The statements above it in its file."""
        return self.script.statements[: self.index]

    def offset_of(self, location: int) -> int:
        """Characters from the statement's first for a place that the grammar gives in bytes."""
        if location <= 0:
            return 0
        return len(self.text.encode()[:location].decode(errors="replace"))


@define(eq=False)
class Script:
    """One file.

    Attributes:
        path: as reports name it.
        text: its content.
        statements: in the order of the file.
        trailing: lines to Confiture behind the last statement.
        answers: what rules have found out about the whole file, by question.
        types: by the place of a statement the types of its table, as far as files before say.
    """

    path: str
    text: str = field(repr=False)
    statements: tuple[LintedStatement, ...] = ()
    trailing: tuple[Directive, ...] = ()
    types: dict[int, dict[str, str]] = field(factory=dict, repr=False)
    answers: dict[str, Any] = field(factory=dict, repr=False)  # Any: what rules keep of the file

    @cached_property
    def lines(self) -> list[str]:
        """Its lines."""
        return self.text.split("\n")

    def header(self, word: str) -> str | None:
        """What a line above the first statement says behind a word such as ``phase``."""
        first = self.statements[0].directives if self.statements else self.trailing
        return next((one.rest for one in first if one.word == word), None)

    @property
    def in_transaction(self) -> bool:
        """Whether its statements run in one transaction."""
        return self.header("transaction") != "statement"

    @property
    def is_contract(self) -> bool:
        """Whether it runs only when the old code is gone."""
        return self.header("phase") == "contract"


def read_scripts(files: Iterable[SqlFile], place: Place) -> tuple[Script, ...]:
    """Parse the statements of files that were read and split."""
    return tuple(_read(place.shown(file.path), file.text, file.statements or ()) for file in files)


def _read(path: str, text: str, parts: Sequence[SqlStatement]) -> Script:
    script = Script(path, text)
    found: list[LintedStatement] = []
    behind = 0
    for index, part in enumerate(parts):
        kind, tree, error = _parse(text[part.start : part.end])
        found.append(
            LintedStatement(
                script=script,
                index=index,
                start=part.start,
                end=part.end,
                line=part.line,
                column=part.column,
                head=part.head,
                names=part.names,
                directives=tuple(read_directives(text, behind, part.start)),
                kind=kind,
                tree=tree,
                error=error,
                data=text[slice(*part.copy_data)] if part.copy_data is not None else None,
            )
        )
        behind = part.copy_data[1] if part.copy_data is not None else part.end
    script.statements = tuple(found)
    script.trailing = tuple(read_directives(text, behind, len(text)))
    return script


def _parse(text: str) -> tuple[str, Any, tuple[str, int] | None]:
    try:
        parsed = postgast.parse(text)
    except postgast.PgQueryError as error:
        before = text.encode()[: max(error.cursorpos - 1, 0)]
        return UNPARSED, None, (error.message, len(before.decode(errors="replace")))
    if len(parsed.stmts) != 1:
        return EMPTY, None, None
    node = parsed.stmts[0].stmt
    kind = node.WhichOneof("node")
    return kind, getattr(node, kind), None
