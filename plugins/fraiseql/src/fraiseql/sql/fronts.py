"""The front of documents: keys put before those that a document has."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs
from attrs import frozen

from fraiseql.schema.model import FieldModel, ObjectModel
from fraiseql.sql.columns import Columns
from fraiseql.sql.writer import quote_text

#: A key that a front begins with where it is not sure that any other comes.
FIRST: Final = "@"


@frozen
class Own:
    """An expression that stands under its own key.

    Attributes:
        owner: the type that has it.
        condition: SQL that says of which rows, if not of all.
    """

    field: FieldModel
    owner: ObjectModel
    condition: str | None


@frozen
class Front:
    """SQL of the JSON text of what is put into the front of a document, without its end."""

    parts: list[str] = attrs.field(factory=list)

    def put(self, key: str, value: str) -> None:
        """Put SQL of JSON text under a key."""
        start = "," if self.parts else "{"
        self.parts.append(f"""{quote_text(f'{start}"{key}":')} || {value}""")

    def put_some(self, key: str, value: str) -> None:
        """The same, where the value is not SQL's null."""
        if not self.parts:
            self.put(FIRST, "0")
        self.parts.append(f"""coalesce({quote_text(f',"{key}":')} || {value}, '')""")


def replace_keys(front: str, own: Iterable[Own], data: str) -> str:
    """A whole document with a front that stands for some of its keys.

    Args:
        front: SQL of it.
        own: what has keys in it that the document may have, too.
        data: SQL of the document, ``jsonb``; what is no object stays what it is.
    """
    always = [quote_text(each.field.key) for each in own if each.condition is None]
    less = f"({data} - ARRAY[{', '.join(always)}])" if always else data
    for each in own:
        if each.condition is not None:
            key = quote_text(each.field.key)
            less = f"({less} - CASE WHEN {each.condition} THEN {key} ELSE '' END)"
    return (
        f"CASE WHEN jsonb_typeof({data}) = 'object' THEN"
        f" CASE {less} WHEN '{{}}' THEN {front} || '}}'"
        f" ELSE {front} || ',' || substr({less}::text, 2) END"
        f" ELSE coalesce({data}::text, 'null') END"
    )


def of_types(columns: Columns, discriminator: str, tags: Iterable[str]) -> str:
    """The condition on which a document says that it is of one of several types.

    Args:
        columns: the document.
        discriminator: the key where it says so.
        tags: what it says.
    """
    said = ", ".join(quote_text(tag) for tag in tags)
    return f"({columns.json} ->> {quote_text(discriminator)}) IN ({said})"
