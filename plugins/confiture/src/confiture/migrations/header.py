"""The lines of a migration that Confiture reads: ``-- confiture: phase contract``."""

from __future__ import annotations

import enum
import json
import re
from collections.abc import Callable, Iterable
from typing import Final

from attrs import frozen
from fraise_hookspecs import Where
from fraise_kernel.suggest import suggest

from confiture.errors import HeaderError

#: Lines of this form that stand beside statements and belong to other rooms.
INLINE: Final = frozenset({"ignore", "backfill"})
_LINE: Final = re.compile(
    r"^[ \t]*--[ \t]*confiture[ \t]*:[ \t]*(?P<key>[^\s]*)[ \t]*(?P<value>[^\n]*?)[ \t\r]*$",
    re.IGNORECASE | re.MULTILINE,
)
_HASH: Final = re.compile(r"[0-9a-f]{64}")
_VERSION: Final = re.compile(r"\d{14}")


class Phase(enum.Enum):
    """When a migration may run, seen from the programs that use the database."""

    #: While the old programs serve.
    EXPAND = "expand"
    #: Only when the old programs are gone.
    CONTRACT = "contract"


class Transaction(enum.Enum):
    """What of a migration is one transaction."""

    #: All of it.
    FILE = "file"
    #: Each statement by itself, so that no lock is held longer than its statement.
    STATEMENT = "statement"


@frozen(kw_only=True)
class Header:
    """What a migration says of itself.

    Attributes:
        irreversible: why there is no way back; None where there is one, or nobody said.
        schema: content hash of the DDL files that it arrives at.
        proof: what was proved when it was generated.
        replaces: versions of which this one migration was made; a database that has all of them
            has this one.
    """

    phase: Phase = Phase.EXPAND
    transaction: Transaction = Transaction.FILE
    irreversible: str | None = None
    schema: str | None = None
    proof: str | None = None
    replaces: tuple[str, ...] = ()

    def lines(self) -> str:
        """The lines as they stand in a file; what is the default is left out."""
        told = []
        if self.phase is not Phase.EXPAND:
            told.append(f"phase {self.phase.value}")
        if self.transaction is not Transaction.FILE:
            told.append(f"transaction {self.transaction.value}")
        if self.irreversible is not None:
            told.append(f"irreversible {json.dumps(self.irreversible, ensure_ascii=False)}")
        if self.schema is not None:
            told.append(f"schema {self.schema}")
        if self.proof is not None:
            told.append(f"proof {' '.join(self.proof.split())}")
        if self.replaces:
            told.append(f"replaces {' '.join(self.replaces)}")
        return "".join(f"-- confiture: {one}\n" for one in told)


def read_header(
    text: str, first: int, gaps: Iterable[tuple[int, int]], shown: str, *, down: bool = False
) -> Header:
    """Read the lines that stand before the first statement.

    Args:
        text: of the file.
        first: offset of the first statement.
        gaps: offsets of what stands between and behind the statements, where no line is read.
        shown: path for errors.
        down: of a down file, whose one line is ``transaction``.

    Raises:
        HeaderError: a line is misspelt, stands twice, or in a wrong place.
    """
    found: dict[str, object] = {}
    known = {"transaction"} if down else set(_READERS)
    for match in _LINE.finditer(text, 0, first):
        key, value = match["key"], match["value"]
        where = _place(text, match.start("key"), shown)
        if key in INLINE:
            continue
        if key not in known:
            raise _unknown(key, known, where, down=down)
        if key in found:
            raise HeaderError(
                f"the line {key!r} stands here a second time",
                hint="remove one of the two",
                where=where,
            )
        found[key] = read_value(key, value, _place(text, match.start("value"), shown))
    for start, end in gaps:
        for match in _LINE.finditer(text, start, end):
            if match["key"] not in INLINE:
                raise HeaderError(
                    f"the line '-- confiture: {match['key']}' stands behind a statement, where"
                    " none is read",
                    hint="move it to the beginning of the file",
                    where=_place(text, match.start("key"), shown),
                )
    return make_header(found)


def make_header(found: dict[str, object]) -> Header:
    """The header of values that :func:`read_value` gave."""
    # mypy cannot follow a mapping into arguments; _READERS gives each key its type.
    return Header(**found)  # type: ignore[arg-type]


def read_value(key: str, value: str, where: Where) -> object:
    """The value of one line.

    Raises:
        HeaderError: it is none of those that the line may have.
    """
    read, expected = _READERS[key]
    try:
        return read(value)
    except ValueError:
        raise HeaderError(
            f"expected {expected} after {key!r}, found {repr(value) if value else 'nothing'}",
            hint=f"write -- confiture: {key} {_EXAMPLES[key]}",
            where=where,
        ) from None


def _unknown(key: str, known: Iterable[str], where: Where, *, down: bool) -> HeaderError:
    names = sorted(known)
    if down and key in _READERS:
        message = f"the line {key!r} is read in the up file only"
        hint = "move it to the up file"
    else:
        message = f"no line {key!r} is read in a migration"
        hint = suggest(key, names, otherwise=f"there are: {', '.join(names)}")
    return HeaderError(message, hint=hint, where=where)


def _place(text: str, offset: int, shown: str) -> Where:
    line = text.count("\n", 0, offset) + 1
    return Where(file=shown, line=line, column=offset - (text.rfind("\n", 0, offset) + 1) + 1)


def _read_reason(value: str) -> str:
    reason = json.loads(value)
    if not isinstance(reason, str) or not reason.strip():
        raise ValueError
    return reason


def _read_hash(value: str) -> str:
    if not _HASH.fullmatch(value):
        raise ValueError
    return value


def _read_words(value: str) -> str:
    if not value:
        raise ValueError
    return value


def _read_versions(value: str) -> tuple[str, ...]:
    versions = tuple(value.split())
    if not versions or not all(_VERSION.fullmatch(one) for one in versions):
        raise ValueError
    return versions


_READERS: Final[dict[str, tuple[Callable[[str], object], str]]] = {
    "phase": (Phase, "expand or contract"),
    "transaction": (Transaction, "file or statement"),
    "irreversible": (_read_reason, "the reason in double quotes"),
    "schema": (_read_hash, "a content hash of 64 digits"),
    "proof": (_read_words, "what was proved"),
    "replaces": (_read_versions, "versions of 14 digits"),
}
_EXAMPLES: Final = {
    "phase": "contract",
    "transaction": "statement",
    "irreversible": '"the old names are not kept"',
    "schema": "and the hash that `confiture status --json` tells",
    "proof": "none, and why",
    "replaces": "20260101000000 20260102000000",
}
#: Names that a header has: first words of lines in SQL files, names in Python files.
KEYS: Final = frozenset(_READERS)
