"""Python functions that give fields: their results and arguments."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from types import MappingProxyType
from typing import Any

import attrs
from fraise_hookspecs.errors import Where

from fraiseql.declare.types import Kind
from fraiseql.errors import AnnotationError
from fraiseql.schema.annotations import Reader, Reading
from fraiseql.schema.generics import Bindings, substitute
from fraiseql.schema.inputs import read_input
from fraiseql.schema.model import InputModel


def read_signature(
    reader: Reader,
    function: Callable[..., Any],
    *,
    where: Where,
    skip_first: bool,
    name: str,
    bindings: Bindings = MappingProxyType({}),
) -> tuple[Reading, tuple[InputModel, ...], bool]:
    """Result, arguments, and whether ``info`` is wanted, of a Python-bodied field.

    Raises:
        AnnotationError: the result or a parameter is not annotated, or means nothing.
    """
    hints = {key: substitute(hint, bindings) for key, hint in reader.hints_of(function).items()}
    if "return" not in hints:
        raise AnnotationError(
            f"{name} does not say what it returns.",
            hint="Annotate the result: `-> str`.",
            where=where,
        )
    parameters = list(inspect.signature(function).parameters.values())
    if skip_first:
        parameters = parameters[1:]
    arguments: list[InputModel] = []
    takes_info = False
    for parameter in parameters:
        if parameter.name == "info":
            takes_info = True
            continue
        if parameter.name not in hints or parameter.kind in (
            inspect.Parameter.VAR_POSITIONAL,
            inspect.Parameter.VAR_KEYWORD,
            inspect.Parameter.POSITIONAL_ONLY,
        ):
            raise AnnotationError(
                f"Parameter {parameter.name} of {name} is not an annotated plain parameter.",
                hint="Write `name: type`; `info` alone needs none.",
                where=where,
            )
        default = (
            attrs.NOTHING if parameter.default is inspect.Parameter.empty else parameter.default
        )
        arguments.append(
            read_input(reader, parameter.name, hints[parameter.name], default=default, where=where)
        )
    reading = reader.read(hints["return"], name=name, kind=Kind.OBJECT, where=where)
    return reading, tuple(arguments), takes_info
