"""Items of a batch as JSON text; one that PostgreSQL cannot hold fails alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from attrs import evolve
from graphql import GraphQLSchema

from fraiseql.plan.model import Parameter
from fraiseql.plan.refusal import BAD_USER_INPUT
from fraiseql.plan.texts import (
    find_unstorable,
    is_storable_json,
    name_path,
    refuse_text,
    tell_path,
    write_json,
)

#: The key that an error stands under, in the place of its item; keys of inputs have no ``@``.
REFUSED: Final = "@refused"


def write_batch(parameter: Parameter, items: Sequence[Any], schema: GraphQLSchema) -> str:
    """JSON text of a list, for the block of PL/pgSQL that does its items.

    Args:
        parameter: that it is for.
        items: serialised inputs.
        schema: whose names errors tell.
    """
    texts = [write_json(item) for item in items]
    for index, text in enumerate(texts):
        if not is_storable_json(text):
            texts[index] = _refuse(parameter, index, items[index], schema) or text
    return f"[{','.join(texts)}]"


def _refuse(parameter: Parameter, index: int, item: Any, schema: GraphQLSchema) -> str | None:
    """What stands in the place of an item; None where it can be held after all."""
    found = find_unstorable(item)
    if found is None:
        return None
    found = name_path(evolve(found, path=(index, *found.path)), parameter.type, schema)
    error = {
        "code": BAD_USER_INPUT,
        "message": refuse_text(parameter.label, found).message,
        "field": ".".join(tell_path(found)[1:]),
        "hint": None,
        "sqlstate": None,
    }
    return write_json({REFUSED: error})
