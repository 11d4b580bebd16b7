"""Values that conditions speak of: good candidates for what they accept."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from typing import Final

from confiture.proof.patterns import sample

_TEXT: Final = re.compile(r"(E?)'((?:[^']|'')*)'")
_NUMBER: Final = re.compile(r"(?<![\w.'])-?\d+(?:\.\d+)?(?![\w'])")
#: Operators before a pattern, as the server writes them.
_PATTERN: Final = re.compile(r"(!?~~?\*?)\s*\(*(E?)'((?:[^']|'')*)'")
_SAMPLES: Final = 3
_LONGEST: Final = 2000
#: What columns with conditions often hold.
USUAL: Final = (
    "a@example.org",
    "https://example.org/a",
    "abc",
    "ABC",
    "Abc",
    "a-b",
    "a_b",
    "a.b",
    "A1",
    "EUR",
    "DE",
    "en",
    "+4930123456",
    "0123456789",
    "#a0b1c2",
    "127.0.0.1",
    "00000000-0000-4000-8000-000000000001",
    "2024-01-01",
    "x",
    "1",
    "",
)
_NUMBERS: Final = ("0", "1", "-1", "2", "5", "10", "50", "100", "0.5", "1000", "2024")


def mine(definition: str, rng: random.Random) -> Iterator[str]:
    """Texts and numbers of a condition, what lies beside them, and what its patterns accept.

    Args:
        definition: as ``pg_get_constraintdef`` writes it.
        rng: for the choice among what a pattern accepts.
    """
    for operator, mark, pattern in _PATTERN.findall(definition):
        told = _read(mark, pattern)
        if "~~" in operator:
            yield told.replace("%", "").replace("_", "a")
            yield told.replace("%", "a").replace("_", "a")
        elif not operator.startswith("!"):
            for _ in range(_SAMPLES):
                found = sample(told, rng)
                if found is not None:
                    yield found
    texts = [_read(mark, text) for mark, text in _TEXT.findall(definition)]
    for told in texts:
        yield told
        if told.startswith("{") and told.endswith("}"):
            yield from told[1:-1].split(",")  # = ANY ('{a,b}')
    yield from _beside(_NUMBER.findall(_TEXT.sub(" ", definition)))
    yield from _beside(one for one in texts if _NUMBER.fullmatch(one))


def _read(mark: str, text: str) -> str:
    """What a constant stands for; the server marks those with backslashes."""
    told = text.replace("''", "'")
    return told.replace("\\\\", "\\") if mark else told


def _beside(numbers: Iterable[str]) -> Iterator[str]:
    """Numbers, those next to them, and texts of such lengths."""
    for told in numbers:
        yield told
        number = float(told) if "." in told else int(told)
        yield from (f"{number + 1}", f"{number - 1}", f"{number / 2:g}")
        if isinstance(number, int) and 0 < number <= _LONGEST:
            yield from ("1" * number, "a" * number, "A" * number)


def candidates(definitions: Iterable[str], rng: random.Random) -> list[str]:
    """All that might be accepted, without doubles, what is likely first."""
    found: dict[str, None] = {}
    for definition in definitions:
        found.update(dict.fromkeys(mine(definition, rng)))
    found.update(dict.fromkeys((*USUAL, *_NUMBERS)))
    return list(found)
