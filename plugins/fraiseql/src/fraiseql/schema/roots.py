"""Root fields read: their arguments, results, and how each is answered."""

from __future__ import annotations

import inspect

from fraiseql.declare.roots import (
    FindConnection,
    FindMany,
    FindOne,
    FunctionMutation,
    PythonRoot,
    Root,
)
from fraiseql.schema.annotations import place_of
from fraiseql.schema.functions import read_function_root
from fraiseql.schema.model import RootKind, RootModel, TypeRef
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
            case FindOne():
                found[name] = _find_one(reader, name, root)
            case FunctionMutation():
                found[name] = read_function_root(reader, name, root)
            case PythonRoot():
                found[name] = _python(reader, name, root)
    reader.finish()
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
