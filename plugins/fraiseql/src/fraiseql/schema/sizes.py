"""Sizes of lists that are declared for the limit of cost."""

from __future__ import annotations

from fraise_hookspecs import Where

from fraiseql.errors import DeclarationError
from fraiseql.schema.model import FieldModel, RootModel


def require_list(field: FieldModel | RootModel, where: Where | None) -> None:
    """Check that what is said to have so many items is a list, or a connection.

    Args:
        field: of an object, or of the root.
        where: it is declared.

    Raises:
        DeclarationError: it is none.
    """
    if field.assumed_size is None or field.type.of is not None:
        return
    relation = field.relation if isinstance(field, FieldModel) else None
    if relation is None or not relation.max_limit:
        raise DeclarationError(
            f"{field.name} is said to have {field.assumed_size} items, and is no list.",
            hint="Leave assumed_size out, or annotate a list.",
            where=where,
        )
