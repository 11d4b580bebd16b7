"""Root fields read: their arguments, results, and how each is answered."""

from __future__ import annotations

import inspect
from typing import Any, Final, get_args

from attrs import evolve
from fraise_hookspecs.errors import Where

from fraiseql.declare.roots import (
    Aggregate,
    FindConnection,
    FindMany,
    FindNode,
    FindOne,
    FunctionMutation,
    Listing,
    PythonRoot,
    Root,
)
from fraiseql.declare.types import Kind
from fraiseql.schema.aggregates import make_aggregate
from fraiseql.schema.annotations import place_of
from fraiseql.schema.functions import read_function_root
from fraiseql.schema.model import AggregateModel, RootKind, RootModel, TypeRef
from fraiseql.schema.nodes import NODE
from fraiseql.schema.pages import PageLimits
from fraiseql.schema.read import ModelReader
from fraiseql.schema.signatures import read_signature
from fraiseql.schema.sizes import require_list

#: What errors call the declaration of a list.
_WORDS: Final = {
    RootKind.FIND_MANY: "find_many",
    RootKind.FIND_CONNECTION: "connection",
    RootKind.AGGREGATE: "aggregate",
}


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
                found[name] = _listing(reader, name, root, RootKind.FIND_MANY, limits)
            case FindConnection():
                found[name] = _listing(reader, name, root, RootKind.FIND_CONNECTION, limits)
            case Aggregate():
                found[name] = _listing(reader, name, root, RootKind.AGGREGATE, limits)
            case FindNode():
                found[name] = _find_node(name, root, limits)
            case FindOne():
                found[name] = _find_one(reader, name, root)
            case FunctionMutation():
                found[name] = read_function_root(reader, name, root)
            case PythonRoot():
                found[name] = _python(reader, name, root)
        found[name] = evolve(found[name], cost=root.cost, assumed_size=root.assumed_size)
        if isinstance(root, FunctionMutation | PythonRoot):  # others have limits
            declared = root.cls if isinstance(root, FunctionMutation) else root.function
            require_list(found[name], place_of(declared))
    reader.finish()
    made: dict[str, AggregateModel] = {}
    for name, model in found.items():
        if model.kind is RootKind.AGGREGATE:  # its types follow from those that are read by now
            subject = str(model.subject)
            if subject not in made:
                made[subject] = make_aggregate(reader.models, reader.parts, subject)
            found[name] = evolve(model, aggregate=made[subject])
    return found


def _listing(
    reader: ModelReader, name: str, root: Listing, kind: RootKind, limits: PageLimits
) -> RootModel:
    where = _place_of(root.type)
    subject = _read_subject(reader, root.type, where)
    page = limits.choose(root.limit, root.max_limit, f"{_WORDS[kind]} {name}", where)
    match kind:
        case RootKind.FIND_CONNECTION:
            pages = reader.add_connection(subject, where)
            given = TypeRef(pages, None, nonnull=not root.nullable)
        case RootKind.AGGREGATE:
            given = _list_of(f"{subject}Aggregate", nonnull=not root.nullable)
        case _:
            given = _list_of(subject, nonnull=not root.nullable)
    return RootModel(
        name=name,
        kind=kind,
        mutation=False,
        type=given,
        description=root.description,
        subject=subject,
        limit=page.default,
        max_limit=page.greatest,
    )


def _read_subject(reader: ModelReader, given: Any, where: Where) -> str:
    """The name of what a root field gives: of a class, or of a union by its annotation."""
    return reader.reader.read(given, name="", kind=Kind.OBJECT, where=where).type.leaf


def _place_of(given: Any) -> Where:
    """Where it is declared; of a union, its first type."""
    if isinstance(given, type):
        return place_of(given)
    union, *_ = get_args(given)
    return place_of(next(iter(get_args(union)), union))


def _list_of(item: str, *, nonnull: bool) -> TypeRef:
    return TypeRef(None, TypeRef(item, None, nonnull=True), nonnull=nonnull)


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
    subject = _read_subject(reader, root.type, _place_of(root.type))
    return RootModel(
        name=name,
        kind=RootKind.FIND_ONE,
        mutation=False,
        type=TypeRef(subject, None, nonnull=False),
        description=root.description,
        subject=subject,
    )


def _python(reader: ModelReader, name: str, root: PythonRoot) -> RootModel:
    result, arguments, takes_info = read_signature(
        reader.reader, root.function, where=place_of(root.function), skip_first=False, name=name
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
