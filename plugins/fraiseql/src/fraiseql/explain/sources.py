"""From where documents are read, and why from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from fraiseql.explain.ddl import table_of
from fraiseql.sql.documents import TEXT_TWIN
from fraiseql.sql.uses import PUT_TOGETHER, Way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fraiseql.sql.uses import ReadUse


@frozen
class ExplainedSource:
    """What the documents of a table or view are read from.

    Attributes:
        parts: such as ``columns``, or ``doc`` (the text twin), ``data`` (JSONB).
        keys: of the document that no column stands for.
    """

    source: str
    parts: str
    reason: str
    keys: tuple[str, ...] = ()

    def line(self) -> str:
        """One line for people."""
        keys = f" (from data: {', '.join(self.keys)})" if self.keys else ""
        return f"reads {self.parts} of {self.source}: {self.reason}{keys}"


def explain_sources(reads: Sequence[ReadUse]) -> tuple[ExplainedSource, ...]:
    """Each source that is read in one way, once."""
    return tuple(
        dict.fromkeys(
            ExplainedSource(table_of(read.columns), _parts(read), read.way.value, read.keys)
            for read in reads
        )
    )


def _parts(read: ReadUse) -> str:
    if read.way is Way.COLUMNS:
        return "columns"
    if read.way in PUT_TOGETHER:
        return "columns and keys of data"
    return TEXT_TWIN if read.has_twin else "data"
