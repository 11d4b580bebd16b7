"""Typed filters as conditions.  What is not understood is refused, never left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen
from graphql import GraphQLInputObjectType, get_named_type

from fraiseql.plan.refusal import refuse
from fraiseql.schema.filters import AND, NOT, OR, ObjectFilterModel
from fraiseql.schema.model import MODEL
from fraiseql.sql.columns import Columns
from fraiseql.sql.comparison import Comparison
from fraiseql.sql.writer import SqlWriter


@frozen
class Conditions:
    """Writes the conditions of one statement.

    Attributes:
        most: greatest number of items of a list.
    """

    writer: SqlWriter
    columns: Columns
    most: int

    @property
    def comparison(self) -> Comparison:
        """Writes the conditions on single values."""
        return Comparison(self.writer, self.columns.parts, self.most)

    def write(self, value: Mapping[str, Any], type_: GraphQLInputObjectType, path: str) -> str:
        """The condition of an object filter; empty where it asks for nothing.

        Args:
            value: traced.
            type_: such as ``ArtistFilter``.
            path: for errors.

        Raises:
            GraphQLError: a null where no null is understood.
        """
        model: ObjectFilterModel = type_.extensions[MODEL]
        found: list[str] = []
        for key, item in value.items():
            below = f"{path}.{key}"
            if item is None:
                raise refuse(f"{below} must not be null; leave it out, or ask isNull.")
            if key in {AND, OR}:
                found.append(self._several(key, item, type_, below))
            elif key == NOT:
                found.append(f"({self.write(item, type_, below) or 'true'}) IS NOT TRUE")
            else:
                inner: Any = get_named_type(type_.fields[key].type)
                field = model.fields[key]
                access = self.columns.access(field)
                found.extend(self.comparison.write(field, access, item, inner, below))
        return " AND ".join(each for each in found if each)

    def _several(self, key: str, items: list[Any], type_: GraphQLInputObjectType, path: str) -> str:
        if len(items) > self.most:
            raise refuse(f"{path} must have at most {self.most} items, found {len(items)}.")
        parts = [
            f"({self.write(item, type_, f'{path}.{index}') or 'true'})"
            for index, item in enumerate(items)
        ]
        if key == AND:
            return " AND ".join(parts)
        return f"({' OR '.join(parts)})" if parts else "false"
