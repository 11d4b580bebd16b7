"""What of an operation runs in Python: fields with a body, and hooks of mutations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from fraiseql.engine.watching import AnsweredOperation
from fraiseql.plan.selection import Selector
from fraiseql.schema.model import RootKind
from graphql import (
    FieldNode,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLUnionType,
    get_named_type,
)

if TYPE_CHECKING:
    from fraiseql.schema.build import BuiltSchema


def fields_in_python(schema: BuiltSchema, operation: AnsweredOperation) -> tuple[str, ...]:
    """The fields with a Python body that an operation selects, as ``Type.field``, each once.

    Args:
        schema: of the operation.
        operation: with its variables, because ``@skip`` and ``@include`` have a say.
    """
    return tuple(dict.fromkeys(_Finder(schema, operation).find()))


def mutations_with_hooks(schema: BuiltSchema, operation: AnsweredOperation) -> tuple[str, ...]:
    """The mutations of an operation whose input a hook of the application prepares.

    Args:
        schema: of the operation.
        operation: with its variables.
    """
    if not operation.prepared.is_mutation:
        return ()
    names = (nodes[0].name.value for nodes in _Finder(schema, operation).collected())
    hooked = {name for name, root in schema.mutations.items() if root.prepare is not None}
    return tuple(dict.fromkeys(name for name in names if name in hooked))


class _Finder:
    def __init__(self, schema: BuiltSchema, operation: AnsweredOperation) -> None:
        view = operation.prepared.view
        is_mutation = operation.prepared.is_mutation
        self._schema = schema
        self._roots = schema.mutations if is_mutation else schema.queries
        graphql = schema.graphql
        type_ = graphql.mutation_type if is_mutation else graphql.query_type
        assert type_ is not None  # the operation is valid
        self._type = type_
        self._selection = view.operation.selection_set
        self._selector = Selector(
            view.fragments, operation.values.coerced, schema.models.possible_types
        )

    def collected(self) -> Iterator[list[FieldNode]]:
        """The nodes of each root field."""
        yield from self._selector.collect([self._selection], self._type.name).values()

    def find(self) -> Iterator[str]:
        """Fields with a body, in the order of the selection."""
        for nodes in self.collected():
            name = nodes[0].name.value
            if name not in self._roots:  # introspection
                continue
            if self._roots[name].kind is RootKind.PYTHON:
                yield f"{self._type.name}.{name}"
            yield from self._below(self._type.fields[name].type, nodes)

    def _below(self, type_: GraphQLOutputType, nodes: Sequence[FieldNode]) -> Iterator[str]:
        for each in self._objects(type_):
            model = self._schema.models.objects.get(each.name)
            for selected in self._selector.below(nodes, each.name).values():
                name = selected[0].name.value
                if name not in each.fields:  # __typename
                    continue
                if model is not None and model.fields[name].method is not None:
                    yield f"{each.name}.{name}"
                yield from self._below(each.fields[name].type, selected)

    def _objects(self, type_: GraphQLOutputType) -> Sequence[GraphQLObjectType]:
        named = get_named_type(type_)
        if isinstance(named, GraphQLObjectType):
            return (named,)
        if isinstance(named, GraphQLInterfaceType | GraphQLUnionType):
            return self._schema.graphql.get_possible_types(named)
        return ()
