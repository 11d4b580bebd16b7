"""Root fields read: their arguments, results, and how each is answered."""

from __future__ import annotations

import inspect

from attrs import frozen

from fraiseql.declare.roots import FindMany, FindOne, FunctionMutation, PythonRoot, Root
from fraiseql.declare.types import Kind
from fraiseql.errors import DeclarationError
from fraiseql.schema.annotations import place_of
from fraiseql.schema.model import InputModel, RootKind, RootModel, TypeRef
from fraiseql.schema.read import ModelReader, declared_of


@frozen
class PageLimits:
    """How many rows a list has, and may have, when its declaration does not say."""

    default: int
    greatest: int


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
            case FindOne():
                found[name] = _find_one(reader, name, root)
            case FunctionMutation():
                found[name] = _function(reader, name, root)
            case PythonRoot():
                found[name] = _python(reader, name, root)
    reader.finish()
    return found


def _find_many(reader: ModelReader, name: str, root: FindMany, limits: PageLimits) -> RootModel:
    declared = declared_of(root.type)
    reader.reader.declare(declared)
    greatest = limits.greatest if root.max_limit is None else root.max_limit
    default = min(limits.default, greatest) if root.limit is None else root.limit
    if not 0 <= default <= greatest:
        raise DeclarationError(
            f"find_many {name}: limit must be from 0 to {greatest}, found {default}.",
            hint="Give a smaller limit=, or a greater max_limit=.",
            where=place_of(root.type),
        )
    item = TypeRef(declared.name, None, nonnull=True)
    return RootModel(
        name=name,
        kind=RootKind.FIND_MANY,
        mutation=False,
        type=TypeRef(None, item, nonnull=True),
        description=root.description,
        subject=declared.name,
        limit=default,
        max_limit=greatest,
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


def _function(reader: ModelReader, name: str, root: FunctionMutation) -> RootModel:
    where = place_of(root.cls)
    hints = reader.reader.hints_of(root.cls)
    if set(hints) != {"input", "result"} and set(hints) != {"result"}:
        raise DeclarationError(
            f"Mutation {root.cls.__name__} must annotate `result` and perhaps `input`, "
            f"found: {', '.join(sorted(hints)) or 'nothing'}.",
            hint="Move the other attributes into a class with @fraiseql.input.",
            where=where,
        )
    result = reader.reader.read(hints["result"], name="result", kind=Kind.OBJECT, where=where)
    arguments: tuple[InputModel, ...] = ()
    input_name: str | None = None
    if "input" in hints:
        given = reader.reader.read(hints["input"], name="input", kind=Kind.INPUT, where=where)
        reader.finish()
        input_name = given.type.name
        if input_name not in reader.models.inputs or not given.type.nonnull:
            raise DeclarationError(
                f"The `input` of mutation {root.cls.__name__} must be a class with "
                f"@fraiseql.input, found {given.type}.",
                hint="Declare one, with an attribute for each argument of the function.",
                where=where,
            )
        arguments = (InputModel(name="input", key="input", type=given.type),)
    return RootModel(
        name=name,
        kind=RootKind.FUNCTION,
        mutation=True,
        type=result.type,
        scalar=result.scalar,
        description=_clean(root.description),
        arguments=arguments,
        subject=result.type.leaf,
        function=root.function,
        input=input_name,
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


def _clean(text: str | None) -> str | None:
    return inspect.cleandoc(text) if text else None
