"""How scalars and enums stand in documents."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from fraiseql.scalars.builtin import LEAVES, leaf_of
from fraiseql.schema.models import Models
from fraiseql.schema.parts import Parts


@frozen
class Stored:
    """A value of a scalar as a document holds it: it is answered as it stands."""

    value: Any  # Any: JSON


def leaf_kind(models: Models, parts: Parts, name: str) -> str:
    """The leaf of a shape program for a scalar or enum by its GraphQL name."""
    if name in LEAVES:
        return LEAVES[name]
    if name in models.enums:
        return "enum"
    spec = parts.scalars[name].spec
    return leaf_of(spec.json, spec.sql_type)
