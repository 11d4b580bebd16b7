"""How scalars and enums stand in documents."""

from __future__ import annotations

from fraiseql.scalars.builtin import LEAVES, leaf_of
from fraiseql.schema.parts import Parts
from fraiseql.schema.read import Models


def leaf_kind(models: Models, parts: Parts, name: str) -> str:
    """The leaf of a shape program for a scalar or enum by its GraphQL name."""
    if name in LEAVES:
        return LEAVES[name]
    if name in models.enums:
        return "enum"
    spec = parts.scalars[name].spec
    return leaf_of(spec.json, spec.sql_type)
