"""Mutations that a PostgreSQL function does, read: arguments, and the shape of what comes back."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, Final

from fraise_hookspecs.errors import Where

from fraiseql.declare.names import camel_case
from fraiseql.declare.roots import FunctionMutation
from fraiseql.declare.types import Kind
from fraiseql.declare.versions import EXPECTED, is_version
from fraiseql.errors import DeclarationError
from fraiseql.schema.annotations import Reading, place_of
from fraiseql.schema.batches import batch_arguments, batch_type
from fraiseql.schema.model import InputModel, OutcomeModel, RootKind, RootModel, TypeRef
from fraiseql.schema.outcomes import read_outcome
from fraiseql.schema.read import ModelReader

#: What may be annotated beside the arguments.
_RESULTS: Final = ({"result"}, {"success"}, {"success", "error"})


def read_function_root(reader: ModelReader, name: str, root: FunctionMutation) -> RootModel:
    """The model of a function's mutation.

    Raises:
        FraiseError: an annotation or declaration has no meaning.
    """
    cls, where = root.cls, place_of(root.cls)
    hints = reader.reader.hints_of(cls)
    if set(hints) - {"input", EXPECTED} not in _RESULTS:
        raise DeclarationError(
            f"Mutation {cls.__name__} must annotate `result`, or `success` and perhaps `error`, "
            f"and perhaps `input` and `{EXPECTED}`; found: "
            f"{', '.join(sorted(hints)) or 'nothing'}.",
            hint="Move the other attributes into a class with @fraiseql.input.",
            where=where,
        )
    prepare, takes_request = _read_prepare(cls, where)
    for wants, what in ((prepare is not None, "prepare_input"), (root.batch, "batch=True")):
        if wants and "input" not in hints:
            raise DeclarationError(
                f"Mutation {cls.__name__} has {what} and no `input`.",
                hint=f"Annotate `input`, or leave {what} out.",
                where=where,
            )
    outcome: OutcomeModel | None = None
    if "success" in hints:
        type_, outcome = read_outcome(reader, cls.__name__, hints, where)
        result = Reading(type=type_, scalar=None, description=None)
    else:
        result = reader.reader.read(hints["result"], name="result", kind=Kind.OBJECT, where=where)
    given = _read_input(reader, cls, hints["input"], where) if "input" in hints else None
    arguments: tuple[InputModel, ...] = ()
    root_type = result.type
    if given is not None:
        arguments = (InputModel(name="input", key="input", type=given),)
    if root.batch and given is not None:
        arguments = batch_arguments(reader, given, where)
        root_type = batch_type(reader, cls.__name__, result, where)
    if EXPECTED in hints:
        arguments += (_read_expected(reader, root, hints[EXPECTED], where),)
    model = RootModel(
        name=name,
        kind=RootKind.FUNCTION,
        mutation=True,
        type=root_type,
        scalar=None if root.batch else result.scalar,
        description=inspect.cleandoc(root.description) if root.description else None,
        arguments=arguments,
        subject=result.type.leaf,
        function=root.function,
        input=None if given is None else given.name,
        outcome=outcome,
        prepare=prepare,
        prepare_takes_request=takes_request,
        prepared=arguments[0].name if arguments else "input",
        item=result.type if root.batch else None,
        expects_version=EXPECTED in hints,
    )
    if model.expects_version:
        _require_version(reader, model, where)
    return model


def _read_expected(
    reader: ModelReader, root: FunctionMutation, annotation: object, where: Where
) -> InputModel:
    name = root.cls.__name__
    if not is_version(annotation):
        raise DeclarationError(
            f"`{EXPECTED}` of mutation {name} must be a fraiseql.Version, found {annotation!r}.",
            hint=f"Write `{EXPECTED}: fraiseql.Version`, or `fraiseql.Version | None`.",
            where=where,
        )
    if root.batch:
        raise DeclarationError(
            f"Mutation {name} takes several inputs and one `{EXPECTED}`.",
            hint="Put it into the input, so that each item has its own.",
            where=where,
        )
    reading = reader.reader.read(annotation, name=EXPECTED, kind=Kind.INPUT, where=where)
    return InputModel(
        name=camel_case(EXPECTED),
        key=EXPECTED,
        type=reading.type,
        description="The version that you have seen; a conflict if it is another by now.",
    )


def _require_version(reader: ModelReader, model: RootModel, where: Where) -> None:
    """Check that clients can know the version that they shall send."""
    reader.finish()
    entity = reader.models.objects.get(str(model.entity))
    if entity is None or not any(map(is_version, reader.reader.hints_of(entity.cls).values())):
        raise DeclarationError(
            f"Mutation {model.name} expects a version, and {model.entity} has none.",
            hint="Annotate `version: fraiseql.Version` on the type that it gives.",
            where=where,
        )


def _read_input(reader: ModelReader, cls: type, annotation: object, where: Where) -> TypeRef:
    given = reader.reader.read(annotation, name="input", kind=Kind.INPUT, where=where)
    reader.finish()
    if given.type.name not in reader.models.inputs or not given.type.nonnull:
        raise DeclarationError(
            f"The `input` of mutation {cls.__name__} must be a class with "
            f"@fraiseql.input, found {given.type}.",
            hint="Declare one, with an attribute for each argument of the function.",
            where=where,
        )
    return given.type


def _read_prepare(cls: type, where: Where) -> tuple[Callable[..., Any] | None, bool]:
    """The hook that changes the input, and whether it takes the request."""
    method = getattr(cls, "prepare_input", None)
    if method is None:
        return None, False
    names = list(inspect.signature(method).parameters) if callable(method) else []
    if names[:1] != ["input"] or names[1:] not in ([], ["request"]):
        raise DeclarationError(
            f"{cls.__name__}.prepare_input must take `input` and perhaps `request`, "
            f"found: {', '.join(names) or 'nothing'}.",
            hint="Write @staticmethod, `def prepare_input(input: ...) -> ...`.",
            where=where,
        )
    return method, "request" in names
