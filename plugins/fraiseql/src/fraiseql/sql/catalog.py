"""What the database has, as far as plans need it: columns of sources, signatures of functions."""

from __future__ import annotations

import enum
from collections.abc import Mapping

from attrs import field, frozen


@frozen
class Column:
    """A column of a source.

    Attributes:
        type: name of the type without schema, such as ``int4``, ``varchar``, ``genre``.
        cast: the type as SQL spells it, quoted and qualified where it must be.
        is_enum: whether the type is an enum of the database.
    """

    type: str
    cast: str
    is_enum: bool = False


@frozen
class Source:
    """A table or view with a document a row.

    Attributes:
        parts: schema (if it was named) and name, unquoted.
        columns: by name.
    """

    parts: tuple[str, ...]
    columns: Mapping[str, Column]


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
    """

    parts: tuple[str, ...]
    arguments: tuple[FunctionArgument, ...]
    returns: Returns
    returns_set: bool


@frozen
class SourceCatalog:
    """Sources and functions by the names that declarations use."""

    sources: Mapping[str, Source] = field(factory=dict)
    functions: Mapping[str, Function] = field(factory=dict)
