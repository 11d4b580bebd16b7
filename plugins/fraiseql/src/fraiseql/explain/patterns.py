"""Patterns that an index of trigrams cannot narrow down."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

#: pg_trgm looks at so many characters in a row.
_TRIGRAM: Final = 3

_WORD: Final = re.compile(r"\w+")


def is_too_short(operator: str, value: str) -> bool:
    """Whether a trigram index would be read from end to end for a pattern.

    At the edge of a word fewer characters are enough, because blanks count there.

    Args:
        operator: Python name of one that trigrams serve.
        value: its operand.
    """
    return not _CHECKS.get(operator, _has_long_run)(value)


def _has_long_run(value: str, length: int = _TRIGRAM) -> bool:
    return any(len(word) >= length for word in _WORD.findall(value))


def _has_ending(value: str) -> bool:
    return _has_long_run(value, _TRIGRAM - 1)


def _has_beginning(value: str) -> bool:
    return _has_long_run(value, 1)


def _like(pattern: str) -> bool:
    parts = re.split(r"(?<!\\)[%_]", pattern)
    return (
        any(_has_long_run(part) for part in parts)
        or _has_beginning(parts[0])
        or _has_ending(parts[-1])
    )


_CHECKS: Final[Mapping[str, Callable[[str], bool]]] = {
    "like": _like,
    "ilike": _like,
    "istarts_with": _has_beginning,
    "ends_with": _has_ending,
    "iends_with": _has_ending,
}
