"""One statement of a DDL file and all that is known of it without a server."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence

from attrs import field, frozen
from fraise_accel.types import SqlFile, SqlStatement
from fraise_hookspecs import Where

from confiture.ddl.files import Place
from confiture.ddl.kinds import Creation, Kinds
from confiture.ddl.limits import (
    Moment,
    ends_transaction,
    is_transaction,
    moment_of,
    needs_own_transaction,
    refuse_there,
)
from confiture.ddl.session import Setting, is_setting, read_setting


class Part(enum.Enum):
    """What a file is for."""

    SCHEMA = "schema"
    SEED = "seed"


@frozen(eq=False)
class Source:
    """One file: the path as reports name it, its digest and text."""

    path: str
    digest: str
    text: str = field(repr=False)
    part: Part = Part.SCHEMA


@frozen(eq=False)
class Statement:
    """One statement to be executed.

    Attributes:
        source: the file it stands in.
        index: its place among the statements of the file.
        start: offset of its first character in the file's text.
        text: from its first to its last token, without the semicolon.
        line, column: of the first token, from 1.
        head: its first tokens.
        names: identifiers that it mentions outside of strings.
        copy_data: offsets of the data of ``COPY ... FROM stdin`` in the file's text.
        creation: what it creates, if anything.
        settings: the session settings that hold for it in its file.
        moment: inside the transaction or after its commit.
    """

    source: Source
    index: int
    start: int
    text: str = field(repr=False)
    line: int
    column: int
    head: tuple[str, ...]
    names: tuple[str, ...] = field(repr=False)
    copy_data: tuple[int, int] | None
    creation: Creation | None
    settings: tuple[Setting, ...]
    moment: Moment

    @property
    def where(self) -> Where:
        """File, line and column of the first token."""
        return Where(file=self.source.path, line=self.line, column=self.column)

    @property
    def first_line(self) -> str:
        """The statement's first line, shortened for messages."""
        line = self.text.split("\n", 1)[0].strip()
        return line if len(line) <= 100 else f"{line[:97]}..."

    @property
    def data(self) -> str | None:
        """The data lines of ``COPY ... FROM stdin``."""
        if self.copy_data is None:
            return None
        start, end = self.copy_data
        return self.source.text[start:end]


def read_statements(
    files: Iterable[SqlFile], place: Place, kinds: Kinds, part: Part = Part.SCHEMA
) -> list[Statement]:
    """The statements of files that were read, in the order of the files.

    ``SET`` and its like become the settings of the statements after them in the same file;
    ``BEGIN`` and ``COMMIT`` around a file are left out, because a build is one transaction.

    Raises:
        StatementRefusedError: a statement cannot be part of a build; says why.
    """
    found: list[Statement] = []
    for file in files:
        source = Source(place.shown(file.path), file.digest, file.text, part)
        found.extend(_read_source(source, file.statements or (), kinds))
    return found


def _read_source(
    source: Source, parts: Sequence[SqlStatement], kinds: Kinds
) -> Iterable[Statement]:
    settings: dict[str, Setting] = {}
    held: tuple[Setting, ...] = ()
    texts = [source.text[part.start : part.end] for part in parts]
    # What runs after the build's transaction in any case may stand behind a file's COMMIT.
    acting = [
        index
        for index, (part, text) in enumerate(zip(parts, texts, strict=True))
        if not is_transaction(part.head)
        and not is_setting(part.head, text)
        and not needs_own_transaction(part.head, text)
    ]
    for index, (part, text) in enumerate(zip(parts, texts, strict=True)):
        where = Where(file=source.path, line=part.line, column=part.column)
        if is_setting(part.head, text):
            setting = read_setting(part.head, text, where)
            settings.pop(setting.name, None)
            settings[setting.name] = setting
            held = tuple(settings.values())
            continue
        moment = moment_of(part.head, part.names, text, where)
        if moment is None:
            behind, before = acting and index < acting[-1], acting and index > acting[0]
            if behind if ends_transaction(part.head) else before:
                raise refuse_there(part.head, where)
            continue
        yield Statement(
            source=source,
            index=index,
            start=part.start,
            text=text,
            line=part.line,
            column=part.column,
            head=part.head,
            names=part.names,
            copy_data=part.copy_data,
            creation=kinds.classify(part.head),
            settings=held,
            moment=moment,
        )
