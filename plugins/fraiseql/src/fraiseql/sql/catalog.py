"""What the database has, as far as plans need it: columns of sources, signatures of functions."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Final

from attrs import field, frozen

#: The extension that brings an SQL type.
TYPE_EXTENSIONS: Final[Mapping[str, str]] = {"ltree": "ltree", "vector": "vector"}


@frozen
class Column:
    """A column of a source.

    Attributes:
        type: name of the type without schema, such as ``int4``, ``varchar``, ``genre``.
        cast: the type as SQL spells it, quoted and qualified where it must be.
        is_enum: whether the type is an enum of the database.
        nonnull: whether it is declared NOT NULL.
        is_enum_array: whether it is an array of such.
    """

    type: str
    cast: str
    is_enum: bool = False
    nonnull: bool = False
    is_enum_array: bool = False


@frozen
class Source:
    """A table or view with a document a row.

    Attributes:
        parts: schema (if it was named) and name, unquoted.
        columns: by name.
        extensions: those of the database whose types and operators need no schema's name.
        time_zone: in which ``fn_sync_<name>`` makes its documents; None where nothing says so.
    """

    parts: tuple[str, ...]
    columns: Mapping[str, Column]
    extensions: frozenset[str] = frozenset()
    time_zone: str | None = None


class Returns(enum.Enum):
    """What a function gives back."""

    SCALAR = "scalar"
    DOCUMENT = "document"
    COMPOSITE = "composite"
    ARRAY = "array"
    NOTHING = "nothing"


@frozen
class FunctionArgument:
    """An input argument; ``cast`` as :class:`Column`."""

    name: str
    type: str
    cast: str
    has_default: bool


@frozen
class Function:
    """A function of the database.

    Attributes:
        parts: schema (if it was named) and name, unquoted.
        returns_set: whether it gives rows.
        columns: names of the columns of a composite result, where they are known.
    """

    parts: tuple[str, ...]
    arguments: tuple[FunctionArgument, ...]
    returns: Returns
    returns_set: bool
    columns: tuple[str, ...] | None = None


@frozen
class SourceCatalog:
    """Sources and functions by the names that declarations use."""

    sources: Mapping[str, Source] = field(factory=dict)
    functions: Mapping[str, Function] = field(factory=dict)
