"""Words in the paths of trees and of pages."""

from __future__ import annotations

import re
from typing import Final

from fraiseql.scalars.refusal import TextScalar

#: PostgreSQL 16 and later take 1,000 characters a label, hyphens too; before, 255 without.
_LABELS: Final = re.compile(r"[\w-]{1,1000}(?:\.[\w-]{1,1000})*")
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def _matching(pattern: re.Pattern[str], text: str) -> str:
    if not pattern.fullmatch(text):
        raise ValueError("does not match")
    return text


def _read_path(text: str) -> str:
    return text if text == "" else _matching(_LABELS, text)


def _read_slug(text: str) -> str:
    return _matching(_SLUG, text)


LTREE: Final = TextScalar(
    name="LTree",
    expected="labels of letters, digits, _ and -, joined by dots",
    example='"music.rock.progressive"',
    read=_read_path,
    write=str.lower,
    longest=65_535,
)
SLUG: Final = TextScalar(
    name="Slug",
    expected="lower-case letters and digits in words joined by single hyphens",
    example='"the-dark-side"',
    read=_read_slug,
    write=str.lower,
    longest=255,
)
