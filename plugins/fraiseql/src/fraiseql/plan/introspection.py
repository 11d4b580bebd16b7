"""Introspection answered while planning, so that a running server does nothing for it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
    Visitor,
    execute_sync,
    visit,
)


def only_fields(
    operation: OperationDefinitionNode,
    fragments: Mapping[str, FragmentDefinitionNode],
    nodes: Sequence[FieldNode],
    *,
    variables: bool = True,
) -> DocumentNode:
    """The document of one operation, its root selection replaced by these field nodes.

    Args:
        operation: of a valid document.
        fragments: of the document.
        nodes: of the new root selection.
        variables: keep the declarations of variables.
    """
    reduced = OperationDefinitionNode(
        operation=operation.operation,
        name=operation.name,
        variable_definitions=operation.variable_definitions if variables else (),
        directives=operation.directives,
        selection_set=SelectionSetNode(selections=tuple(nodes)),
        loc=operation.loc,
    )
    return DocumentNode(definitions=(reduced, *fragments.values()))


def answer_introspection(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: Mapping[str, FragmentDefinitionNode],
    nodes: Sequence[FieldNode],
) -> str | None:
    """The JSON of an introspection field; None where variables decide it."""
    found = _VariableFinder()
    for node in (*nodes, *fragments.values()):
        visit(node, found)
    if found.found:
        return None
    document = only_fields(operation, fragments, nodes, variables=False)
    result = execute_sync(schema, document)
    alias = nodes[0].alias or nodes[0].name
    assert result.data is not None  # the introspection of a valid schema does not fail
    return json.dumps(result.data[alias.value], separators=(",", ":"), ensure_ascii=False)


class _VariableFinder(Visitor):
    found = False

    def enter_variable(self, node: VariableNode, *_: object) -> None:
        self.found = True
