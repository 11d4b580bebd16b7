"""One operation of a document, as the planner sees it."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen
from graphql import FragmentDefinitionNode, OperationDefinitionNode

from fraiseql.plan.cost_program import CostProgram


@frozen(kw_only=True)
class OperationView:
    """One validated operation of a document.

    Attributes:
        cost: of it; every plan of the operation has the same.
    """

    operation: OperationDefinitionNode
    fragments: Mapping[str, FragmentDefinitionNode]
    cost: CostProgram
