"""Texts of a program that PostgreSQL cannot hold, refused with the name of the argument."""

from __future__ import annotations

from fraiseql.errors import UnstorableTextError
from fraiseql.plan.texts import find_unstorable, refuse_text


def require_storable(label: str, value: object) -> None:
    """Check what is about to be bound.

    Args:
        label: of the argument, for the error.
        value: a text, or whatever holds texts.

    Raises:
        UnstorableTextError: a text has U+0000 or half of a surrogate pair.
    """
    found = find_unstorable(value)
    if found is not None:
        raise UnstorableTextError(
            refuse_text(label, found).message,
            hint="Refuse or mend the text where it comes in.",
        )
