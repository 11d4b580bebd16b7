"""Lines of a file that speak to Confiture: ``-- confiture: ignore LINT-101 the table is small``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen

_LINE: Final = re.compile(
    r"^[ \t]*--[ \t]*confiture[ \t]*:[ \t]*([^\n]*?)[ \t\r]*$", re.MULTILINE | re.IGNORECASE
)
_BLOCK: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_CODE: Final = re.compile(r"[A-Z][A-Z0-9]*-\d+|[a-z][a-z0-9-]*-[a-z0-9-]+")
#: The word of a line that ignores rules.
IGNORE: Final = "ignore"


@frozen
class Directive:
    """One such line.

    Attributes:
        word: the first word behind the colon.
        rest: what follows it.
        offset: of the line in the file, from its first dash.
    """

    word: str
    rest: str
    offset: int

    @property
    def ignored(self) -> tuple[tuple[str, ...], str]:
        """Of an ``ignore``: the codes, and the reason."""
        codes: list[str] = []
        words = self.rest.split()
        while words and (found := words[0].rstrip(",")) and _CODE.fullmatch(found):
            codes.append(found)
            words.pop(0)
        return tuple(codes), " ".join(words)


def read_directives(text: str, start: int, end: int) -> Iterator[Directive]:
    """The lines between two statements.

    Args:
        text: of the file.
        start: where the statement before ends.
        end: where the next one begins.
    """
    between = _BLOCK.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text[start:end])
    for found in _LINE.finditer(between):
        word, _, rest = found[1].partition(" ")
        offset = start + found.start() + len(found[0]) - len(found[0].lstrip())
        yield Directive(word, rest.strip(), offset)
