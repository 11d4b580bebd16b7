"""Several statements as one string, so that they cost one round trip."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from attrs import field, frozen

from confiture.ddl.session import Setting, change_session
from confiture.ddl.statements import Statement

_JOINT: Final = ";\n"


@frozen(eq=False)
class Batch:
    """Statements joined into one string.

    Attributes:
        text: what is sent.
        entries: for each statement of the string the index of the statement it comes from in
            ``statements``, or None for one that only changes the session.
        settings: those that hold at the end.
    """

    statements: tuple[Statement, ...]
    text: str = field(repr=False)
    entries: tuple[int | None, ...] = field(repr=False)
    offsets: tuple[int, ...] = field(repr=False)
    settings: tuple[Setting, ...] = field(repr=False)

    def locate(self, position: int | None, done: int) -> tuple[int | None, int | None]:
        """Which statement an error speaks of, and where in it.

        Args:
            position: the server's, characters of the whole string from 1.
            done: how many statements of the string had ended well.

        Returns:
            index in ``statements`` (None: a change of the session) and characters from 1.
        """
        if position is None or position < 1:
            return self.entries[min(done, len(self.entries) - 1)], None
        at = max(bisect_right(self.offsets, position - 1) - 1, 0)
        return self.entries[at], position - self.offsets[at]


def join_statements(
    statements: Sequence[Statement],
    settings: tuple[Setting, ...],
    baseline: Sequence[str],
) -> Batch:
    """Join statements, with the changes of the session between them.

    Args:
        statements: none of them with COPY data.
        settings: those that hold before.
        baseline: statements that set the session's own settings.
    """
    parts: list[str] = []
    entries: list[int | None] = []
    for at, statement in enumerate(statements):
        if statement.settings is not settings:
            changes = change_session(settings, statement.settings, baseline)
            parts += changes
            entries += [None] * len(changes)
            settings = statement.settings
        parts.append(statement.text)
        entries.append(at)
    offsets: list[int] = []
    length = 0
    for part in parts:
        offsets.append(length)
        length += len(part) + len(_JOINT)
    return Batch(tuple(statements), _JOINT.join(parts), tuple(entries), tuple(offsets), settings)
