"""Generated text in files that people edit: marked blocks, and a hash that tells edits.

::

    -- fraiseql:begin tb_artist 3f2a9c51d0e47b86
    CREATE TABLE tb_artist (...);
    -- fraiseql:end
"""

from __future__ import annotations

import hashlib
import re
from typing import Final

from attrs import frozen
from fraise_hookspecs import Where

from fraiseql.errors import BlockFormError

_BEGIN: Final = re.compile(r"--[ \t]*fraiseql:begin[ \t]+(\S+)[ \t]+([0-9a-f]{16})[ \t]*")
_END: Final = re.compile(r"--[ \t]*fraiseql:end[ \t]*")
_MARKER: Final = re.compile(r"--[ \t]*fraiseql:(begin|end)\b.*")


@frozen
class Block:
    """A generated block as it stands in a file.

    Attributes:
        body: the text between the markers, with line feeds only.
        start: index of the line with the first marker, from 0.
        stop: index of the line with the last marker.
    """

    name: str
    digest: str
    body: str
    start: int
    stop: int

    @property
    def edited(self) -> bool:
        """Whether somebody changed the text since it was written."""
        return digest_of(self.body) != self.digest


def digest_of(body: str) -> str:
    """What tells two texts apart: the first 16 hex digits of SHA-256."""
    return hashlib.sha256(body.encode()).hexdigest()[:16]


def find_blocks(text: str, file: str) -> list[Block]:
    """The blocks of a file.

    Args:
        text: the whole file, with any line ends.
        file: its name, for errors.

    Raises:
        BlockFormError: a marker is malformed, or has no partner.
    """
    blocks: list[Block] = []
    opened: tuple[str, str, int] | None = None
    lines = _lines(text)
    for number, line in enumerate(lines):
        if _MARKER.fullmatch(line) is None:
            continue
        begin = _BEGIN.fullmatch(line)
        if begin is not None and opened is None:
            opened = (begin[1], begin[2], number)
        elif _END.fullmatch(line) is not None and opened is not None:
            name, digest, start = opened
            body = "".join(f"{item}\n" for item in lines[start + 1 : number])
            blocks.append(Block(name, digest, body, start, number))
            opened = None
        else:
            raise _malformed(f"The marker {line!r} stands where none may be.", file, number)
    if opened is not None:
        raise _malformed(f"The block {opened[0]} has no end.", file, opened[2])
    return blocks


def _malformed(message: str, file: str, number: int) -> BlockFormError:
    return BlockFormError(
        message,
        hint="Put back what was there, or delete the block with its markers.",
        where=Where(file=file, line=number + 1),
    )


def _lines(text: str) -> list[str]:
    """Lines without their ends; only line feeds and CR LF end one, as for PostgreSQL."""
    return text.replace("\r\n", "\n").split("\n")


def render(name: str, body: str) -> str:
    """A block for a file of its own."""
    return f"-- fraiseql:begin {name} {digest_of(body)}\n{body}-- fraiseql:end\n"


def replace(text: str, block: Block, body: str) -> str:
    """A file with the body of one block exchanged; all else, line ends too, stays as it is."""
    lines = _lines(text)
    lines[block.start : block.stop + 1] = render(block.name, body).split("\n")[:-1]
    joined = "\n".join(lines)
    return joined.replace("\n", "\r\n") if "\r\n" in text else joined
