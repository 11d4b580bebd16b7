"""Root fields read: their arguments, results, and how each is answered."""

from __future__ import annotations

import inspect

from attrs import evolve

from fraiseql.declare.roots import (
    Aggregate,
    FindConnection,
    FindMany,
    FindNode,
    FindOne,
    FunctionMutation,
    PythonRoot,
    Root,
)
from fraiseql.schema.aggregates import make_aggregate
from fraiseql.schema.annotations import place_of
from fraiseql.schema.functions import read_function_root
from fraiseql.schema.model import AggregateModel, RootKind, RootModel, TypeRef
from fraiseql.schema.nodes import NODE
from fraiseql.schema.pages import PageLimits
from fraiseql.schema.read import ModelReader, declared_of


def read_roots(
    reader: ModelReader, roots: dict[str, Root], limits: PageLimits
) -> dict[str, RootModel]:
    """Models of the root fields of one operation type, by name.

    Raises:
        FraiseError: an annotation or declaration has no meaning.
    """
    found: dict[str, RootModel] = {}
    for name, root in roots.items():
        match root:
            case FindMany():
                found[name] = _find_many(reader, name, root, limits)
            case FindConnection():
                found[name] = _find_connection(reader, name, root, limits)
            case Aggregate():
                found[name] = _aggregate(reader, name, root, limits)
            case FindNode():
                found[name] = _find_node(name, root, limits)
            case FindOne():
                found[name] = _find_one(reader, name, root)
            case FunctionMutation():
                found[name] = read_function_root(reader, name, root)
            case PythonRoot():
                found[name] = _python(reader, name, root)
        found[name] = evolve(found[name], cost=root.cost)
    reader.finish()
    made: dict[str, AggregateModel] = {}
    for name, model in found.items():
        if model.kind is RootKind.AGGREGATE:  # its types follow from those that are read by now
            subject = str(model.subject)
            if subject not in made:
                made[subject] = make_aggregate(reader.models, reader.parts, subject)
            found[name] = evolve(model, aggregate=made[subject])
    return found


def _find_many(reader: ModelReader, name: str, root: FindMany, limits: PageLimits) -> RootModel:
    declared = declared_of(root.type)
    reader.reader.declare(declared)
    page = limits.choose(root.limit, root.max_limit, f"find_many {name}", place_of(root.type))
    item = TypeRef(declared.name, None, nonnull=True)
    return RootModel(
        name=name,
        kind=RootKind.FIND_MANY,
        mutation=False,
        type=TypeRef(None, item, nonnull=True),
        description=root.description,
        subject=declared.name,
        limit=page.default,
        max_limit=page.greatest,
    )


def _find_connection(
    reader: ModelReader, name: str, root: FindConnection, limits: PageLimits
) -> RootModel:
    declared = declared_of(root.type)
    reader.reader.declare(declared)
    where = place_of(root.type)
    page = limits.choose(root.limit, root.max_limit, f"connection {name}", where)
    made = reader.add_connection(declared.name, where)
    return RootModel(
        name=name,
        kind=RootKind.FIND_CONNECTION,
        mutation=False,
        type=TypeRef(made, None, nonnull=True),
        description=root.description,
        subject=declared.name,
        limit=page.default,
        max_limit=page.greatest,
    )


def _aggregate(reader: ModelReader, name: str, root: Aggregate, limits: PageLimits) -> RootModel:
    declared = declared_of(root.type)
    reader.reader.declare(declared)
    page = limits.choose(root.limit, root.max_limit, f"aggregate {name}", place_of(root.type))
    item = TypeRef(f"{declared.name}Aggregate", None, nonnull=True)
    return RootModel(
        name=name,
        kind=RootKind.AGGREGATE,
        mutation=False,
        type=TypeRef(None, item, nonnull=True),
        description=root.description,
        subject=declared.name,
        limit=page.default,
        max_limit=page.greatest,
    )


def _find_node(name: str, root: FindNode, limits: PageLimits) -> RootModel:
    item = TypeRef(NODE, None, nonnull=False)
    return RootModel(
        name=name,
        kind=RootKind.FIND_NODE,
        mutation=False,
        type=TypeRef(None, item, nonnull=True) if root.many else item,
        description=root.description,
        max_limit=limits.greatest,
    )


def _find_one(reader: ModelReader, name: str, root: FindOne) -> RootModel:
    declared = declared_of(root.type)
    reader.reader.declare(declared)
    return RootModel(
        name=name,
        kind=RootKind.FIND_ONE,
        mutation=False,
        type=TypeRef(declared.name, None, nonnull=False),
        description=root.description,
        subject=declared.name,
    )


def _python(reader: ModelReader, name: str, root: PythonRoot) -> RootModel:
    result, arguments, takes_info = reader.read_function(
        root.function, where=place_of(root.function), skip_first=False, name=name
    )
    return RootModel(
        name=name,
        kind=RootKind.PYTHON,
        mutation=root.mutation,
        type=result.type,
        scalar=result.scalar,
        description=root.description or inspect.getdoc(root.function),
        arguments=arguments,
        method=root.function,
        takes_info=takes_info,
    )
