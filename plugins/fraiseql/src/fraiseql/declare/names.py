"""From Python's names to GraphQL's."""

from __future__ import annotations

import re

_WORD_START = re.compile(r"(?<=[A-Za-z0-9])_+([A-Za-z0-9])")


def camel_case(name: str) -> str:
    """``created_at`` to ``createdAt``; leading and trailing underscores stay."""
    return _WORD_START.sub(lambda match: match[1].upper(), name)


def lower_first(name: str) -> str:
    """``CreateArtist`` to ``createArtist``."""
    return name[:1].lower() + name[1:]


def snake_case(name: str) -> str:
    """``TrackList`` to ``track_list``."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def screaming_case(name: str) -> str:
    """``createdAt`` or ``created_at`` to ``CREATED_AT``."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).upper()
