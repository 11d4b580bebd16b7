"""Compares JSON values, and says where they differ."""

from __future__ import annotations

import json

from fraiseql.errors import DemoCheckError


def require_same(name: str, expected: object, found: object) -> None:
    """Compare two JSON values, key order of objects aside.

    Raises:
        DemoCheckError: they differ; the message names the first place.
    """
    difference = find_difference(name, expected, found)
    if difference is not None:
        raise DemoCheckError(
            difference,
            hint="Check with a new folder (--dir); if it fails there too, please report it.",
        )


def find_difference(path: str, expected: object, found: object) -> str | None:
    """The first place where two JSON values differ, None where they are the same."""
    if isinstance(expected, dict) and isinstance(found, dict):
        if expected.keys() != found.keys():
            return f"{path}: expected the keys {sorted(expected)}, found {sorted(found)}."
        pairs = [(f"{path}.{key}", expected[key], found[key]) for key in expected]
    elif isinstance(expected, list) and isinstance(found, list):
        if len(expected) != len(found):
            return f"{path}: expected {len(expected)} items, found {len(found)}."
        pairs = [
            (f"{path}[{index}]", wanted, given)
            for index, (wanted, given) in enumerate(zip(expected, found, strict=True))
        ]
    elif type(expected) is type(found) and expected == found:
        return None
    else:
        return f"{path}: expected {shorten(expected)}, found {shorten(found)}."
    return next(filter(None, (find_difference(*pair) for pair in pairs)), None)


def fail(message: str, answer: object) -> DemoCheckError:
    """The error of a check whose answer is shown in it."""
    return DemoCheckError(
        f"{message}; the answer was {shorten(answer)}.",
        hint="Check with a new folder (--dir); if it fails there too, please report it.",
    )


def shorten(value: object) -> str:
    """A value as JSON, cut off where it is long."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 300 else f"{text[:300]}..."
