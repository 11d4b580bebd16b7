"""Which measures a selection asks of groups."""

from __future__ import annotations

from collections.abc import Sequence

from graphql import FieldNode

from fraiseql.plan.selection import Selector
from fraiseql.schema.aggregates import COUNT, GROUP
from fraiseql.schema.model import ObjectModel
from fraiseql.sql.aggregate import Needs


def read_needs(selector: Selector, row: ObjectModel, nodes: Sequence[FieldNode]) -> Needs:
    """What (merged) nodes ask of each group.

    Args:
        selector: of the operation.
        row: such as ``TrackAggregate``.
        nodes: of the root field.
    """
    found = Needs()
    for members in selector.below(nodes, row.name).values():
        field = row.fields.get(members[0].name.value)
        if field is None or field.name == GROUP:  # __typename; keys are always there
            continue
        found.add(field.name)
        if field.name == COUNT:
            continue
        for inner in selector.below(members, field.type.leaf).values():
            name = inner[0].name.value
            if not name.startswith("__"):
                found.add(field.name, name)
    return found
