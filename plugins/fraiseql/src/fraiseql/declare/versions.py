"""Versions of objects, for changes that must not overwrite what somebody else changed since."""

from __future__ import annotations

import types
import typing
from typing import Annotated, Final, TypeAlias

from attrs import frozen

#: What ``p_expected_version`` of a function is called in Python.
EXPECTED: Final = "expected_version"


@frozen
class VersionMark:
    """Says of an integer that it counts the changes of its object."""


#: The version of an object, an integer that each change increases.
Version: TypeAlias = Annotated[int, VersionMark()]


def is_version(annotation: object) -> bool:
    """Whether an annotation is :data:`Version`, or that or None."""
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        return any(is_version(item) for item in typing.get_args(annotation))
    return any(isinstance(note, VersionMark) for note in getattr(annotation, "__metadata__", ()))
