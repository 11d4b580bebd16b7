"""How scalars say no: what was expected, what was found, an example."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Generic, TypeVar

from attrs import frozen

V = TypeVar("V")

#: Of what was found, messages show so many characters.
_SHOWN: Final = 60


def mismatch(name: str, expected: str, found: object, example: str) -> ValueError:
    """The error for a value that is none of a scalar; its text reaches the client."""
    return ValueError(f"{name} must be {expected}, found {show(found)}; an example: {example}")


def show(found: object) -> str:
    """A value as messages show it: texts in quotes, long ones cut."""
    try:
        shown = repr(found) if isinstance(found, str) else str(found)
    except ValueError:  # Python writes no integer of more than some thousand digits
        return "an integer of too many digits"
    return shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…"


@frozen(kw_only=True)
class TextScalar(Generic[V]):
    """A scalar whose JSON form is a string.

    Attributes:
        name: in GraphQL.
        expected: ends the sentence "... must be".
        example: of the text.
        read: from the text to the Python value; raises a ValueError for what is none.
        write: back; its text is what PostgreSQL reads.
        longest: greatest number of characters that is looked at.
    """

    name: str
    expected: str
    example: str
    read: Callable[[str], V]
    write: Callable[[V], str]
    longest: int = 1_000

    def parse(self, value: Any) -> V:  # Any: JSON
        """The Python value of a text.

        Raises:
            ValueError: it is none of this scalar.
        """
        if isinstance(value, str) and len(value) <= self.longest and "\0" not in value:
            try:
                return self.read(value)
            except ValueError:
                pass
        raise mismatch(self.name, self.expected, value, self.example)

    def serialize(self, value: Any) -> str:  # Any: V or its text
        """The text of a Python value; text, as documents hold it, is given as it is.

        Raises:
            ValueError: the value is of another type.
        """
        if isinstance(value, str):
            return value
        try:
            return self.write(value)
        except (TypeError, AttributeError, ValueError):
            raise mismatch(self.name, self.expected, value, self.example) from None
