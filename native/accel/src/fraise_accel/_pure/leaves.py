"""Leaves of a shape program: from a stored JSON scalar to the one the schema promises."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from fraise_accel._pure.document import Value, decode_string

_NUMBER = re.compile(r"(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?)([0-9]+))?")
#: An exponent of more digits is taken as this one: no document is long enough to tell.
_LARGEST_EXPONENT = 999_999_999

#: Gives the JSON text of a leaf, or None where the value is of the wrong kind.
Leaf = Callable[[Value], str | None]


def copy_any(value: Value) -> str | None:
    """Any value, without insignificant white space."""
    return value.compact()


def copy_int(value: Value) -> str | None:
    """A number that is a whole one and fits 32 bits."""
    if value.kind != "0":
        return None
    number = _whole_number(value.raw())
    if number is None or not -(2**31) <= number < 2**31:
        return None
    return str(number)


def copy_float(value: Value) -> str | None:
    """A number, its digits as they stand."""
    return value.raw() if value.kind == "0" else None


def copy_string(value: Value) -> str | None:
    """A string, its escapes as they stand."""
    return value.raw() if value.kind == '"' else None


def copy_boolean(value: Value) -> str | None:
    """``true`` or ``false``."""
    return value.raw() if value.kind in "tf" else None


def copy_id(value: Value) -> str | None:
    """A string, or an integer given as string."""
    raw = value.raw()
    if value.kind == '"':
        return raw
    if value.kind == "0" and raw.removeprefix("-").isdigit():
        return f'"{raw}"'
    return None


def copy_text(value: Value) -> str | None:
    """A string, or a number given as string."""
    raw = value.raw()
    if value.kind == '"':
        return raw
    return f'"{raw}"' if value.kind == "0" else None


def copy_enum(values: dict[str, str]) -> Leaf:
    """A leaf that gives the public name of a stored enum value."""
    names = {stored: json.dumps(name, ensure_ascii=False) for stored, name in values.items()}

    def copy(value: Value) -> str | None:
        return names.get(decode_string(value.raw())) if value.kind == '"' else None

    return copy


#: Each leaf type but ``enum``: what messages call it, and its function.
LEAVES: dict[str, tuple[str, Leaf]] = {
    "any": ("Any", copy_any),
    "int": ("Int", copy_int),
    "float": ("Float", copy_float),
    "string": ("String", copy_string),
    "boolean": ("Boolean", copy_boolean),
    "id": ("ID", copy_id),
    "text": ("String", copy_text),
}


def _whole_number(raw: str) -> int | None:
    """The number if it has no fraction and at most ten digits, worked out without rounding."""
    found = _NUMBER.fullmatch(raw)
    assert found is not None
    sign, whole, fraction, exponent_sign, exponent_digits = found.groups(default="")
    exponent_digits = exponent_digits.lstrip("0")
    exponent = int(exponent_digits or "0") if len(exponent_digits) < 10 else _LARGEST_EXPONENT
    if exponent_sign == "-":
        exponent = -exponent
    digits = (whole + fraction).lstrip("0")
    significant = digits.rstrip("0")
    zeros = exponent - len(fraction) + len(digits) - len(significant)
    if not significant:
        return 0
    if zeros < 0 or len(significant) + zeros > 10:
        return None
    return int(sign + significant + "0" * zeros)
