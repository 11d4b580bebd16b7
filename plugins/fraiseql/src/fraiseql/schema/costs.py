"""The schema with IBM's directives of cost, for gateways and tools that count it themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from graphql import (
    BooleanValueNode,
    ConstArgumentNode,
    ConstDirectiveNode,
    ConstListValueNode,
    ConstValueNode,
    FieldDefinitionNode,
    GraphQLField,
    GraphQLObjectType,
    GraphQLSchema,
    IntValueNode,
    NameNode,
    ObjectTypeDefinitionNode,
    StringValueNode,
    get_named_type,
    get_nullable_type,
    is_leaf_type,
    is_list_type,
    parse,
    print_ast,
    print_schema,
)

from fraiseql.plan.cost import SIZED, SLICING, default_size, is_page
from fraiseql.schema.model import MODEL

#: https://ibm.github.io/graphql-specs/cost-spec.html
_DEFINITIONS: Final = """\
\"\"\"What a field or type weighs against the limit of cost.\"\"\"
directive @cost(weight: String!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR

\"\"\"How many items a list may have.\"\"\"
directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION

"""  # noqa: E501  # as the specification has them


def print_costs(schema: GraphQLSchema) -> str:
    """The schema definition language with ``@cost`` and ``@listSize`` on fields of objects."""
    document = parse(print_schema(schema))
    definitions = tuple(
        _direct_type(node, schema) if isinstance(node, ObjectTypeDefinitionNode) else node
        for node in document.definitions
    )
    return f"{_DEFINITIONS}{print_ast(replace(document, definitions=definitions))}\n"


def _direct_type(node: ObjectTypeDefinitionNode, schema: GraphQLSchema) -> ObjectTypeDefinitionNode:
    type_ = schema.type_map[node.name.value]
    assert isinstance(type_, GraphQLObjectType)  # its definition says so
    fields = tuple(_direct(each, type_.fields[each.name.value]) for each in node.fields or ())
    return replace(node, fields=fields)


def _direct(node: FieldDefinitionNode, definition: GraphQLField) -> FieldDefinitionNode:
    found: list[ConstDirectiveNode] = [*(node.directives or ())]
    cost = getattr(definition.extensions.get(MODEL), "cost", None)
    if cost is not None:
        found.append(_directive("cost", weight=StringValueNode(value=f"{cost:g}")))
    given = get_named_type(definition.type)
    is_list = is_list_type(get_nullable_type(definition.type)) and not is_leaf_type(given)
    if is_list or is_page(given):
        found.append(_list_size(definition, given))
    return replace(node, directives=tuple(found))


def _list_size(definition: GraphQLField, given: Any) -> ConstDirectiveNode:
    slicing = [name for name in SLICING if name in definition.args]
    arguments: dict[str, ConstValueNode] = {
        "assumedSize": IntValueNode(value=str(default_size(definition)))
    }
    if slicing:
        arguments["slicingArguments"] = _texts(slicing)
        arguments["requireOneSlicingArgument"] = BooleanValueNode(value=False)
    if is_page(given):
        arguments["sizedFields"] = _texts(sorted(SIZED))
    return _directive("listSize", **arguments)


def _texts(values: Sequence[str]) -> ConstListValueNode:
    return ConstListValueNode(values=tuple(StringValueNode(value=each) for each in values))


def _directive(name: str, **arguments: ConstValueNode) -> ConstDirectiveNode:
    return ConstDirectiveNode(
        name=NameNode(value=name),
        arguments=tuple(
            ConstArgumentNode(name=NameNode(value=key), value=value)
            for key, value in arguments.items()
        ),
    )
