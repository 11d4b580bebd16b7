"""Guesses what documents hold by looking at some of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from fraiseql.reflecting.hints import DT, JSON_HINT, UUID_HINT
from fraiseql.reflecting.model import Hint

#: Documents that are looked at of each source.
SAMPLE: Final = 500

_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d")
_INSTANT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d(:?\d\d)?)")

#: Makes a class of the objects under a key.
Nest = Callable[[str, Sequence[Mapping[str, Any]]], Hint]  # Any: JSON


def keys_of(documents: Sequence[Mapping[str, Any]]) -> list[str]:  # Any: JSON
    """The keys of any of the documents, in the order in which they are met."""
    return list(dict.fromkeys(key for document in documents for key in document))


def guess(key: str, values: Sequence[Any], nest: Nest) -> Hint:  # Any: JSON
    """The annotation that fits all values of a key; nulls are left out before.

    Args:
        key: names the class of objects.
        values: JSON.
        nest: makes a class of objects.
    """
    if not values:
        return JSON_HINT
    if all(isinstance(value, bool) for value in values):
        return Hint("bool")
    if all(isinstance(value, str) for value in values):
        return _guess_text(values)
    if all(isinstance(value, int | float) and not isinstance(value, bool) for value in values):
        return _guess_number(values)
    if all(isinstance(value, dict) for value in values):
        return nest(key, values)
    if all(isinstance(value, list) for value in values):
        items = [item for value in values for item in value]
        if any(item is None for item in items):
            return JSON_HINT
        return guess(key, items, nest).listed()
    return JSON_HINT


def _guess_text(values: Sequence[str]) -> Hint:
    if all(_UUID.fullmatch(value) for value in values):
        return UUID_HINT
    if all(_DATE.fullmatch(value) for value in values):
        return Hint("dt.date", frozenset({DT}))
    if all(_INSTANT.fullmatch(value) for value in values):
        return Hint("dt.datetime", frozenset({DT}))
    return Hint("str")


def _guess_number(values: Sequence[float]) -> Hint:
    if any(isinstance(value, float) for value in values):
        return Hint("float")
    small = all(-(2**31) <= value < 2**31 for value in values)
    return Hint("int" if small else "fraiseql.BigInt")
