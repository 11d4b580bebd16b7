"""Values of JSON documents, judged as a compiled shape judges them.

The path through graphql-core must refuse the same values with the same words as
``fraise_accel.compile_shape``, so that a field does not answer differently because a neighbour is
computed in Python.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any, Final

from graphql import GraphQLError

from fraiseql.execute.encode import write_json
from fraiseql.schema.leaves import Stored, leaf_kind
from fraiseql.schema.model import AbstractModel, TypeRef
from fraiseql.schema.models import Models
from fraiseql.schema.parts import Parts

_SHOWN: Final = 60
_INT: Final = (-(2**31), 2**31 - 1)
_NAMES: Final = {
    "int": "Int",
    "float": "Float",
    "string": "String",
    "text": "String",
    "boolean": "Boolean",
    "id": "ID",
}


def load_document(text: str) -> Any:  # Any: JSON
    """A JSON document with exact numbers (``Decimal`` where there is a point or exponent)."""
    return json.loads(text, parse_float=Decimal)


class DocumentJudge:
    """Judges values of documents for one schema."""

    def __init__(self, models: Models, parts: Parts) -> None:
        self._models = models
        self._parts = parts

    def judge(self, ref: TypeRef, value: Any, coordinate: str) -> Any:
        """The value, with what does not fit replaced by the error that it is.

        Values of scalars are marked as stored, so that Python does not check their form, either.

        Args:
            ref: the type of the field.
            value: JSON, as :func:`load_document` gives it.
            coordinate: of the field, such as ``Artist.albums``.
        """
        if value is None:
            return None
        if ref.of is not None:
            if not isinstance(value, list):
                return _mismatch(f"Expected a list for {coordinate}, found: {_show(value)}")
            return [self.judge(ref.of, item, coordinate) for item in value]
        name = str(ref.name)
        abstract = self._models.abstract(name)
        if abstract is not None:
            return _judge_abstract(abstract, value, coordinate)
        if name in self._models.objects:
            if not isinstance(value, dict):
                return _mismatch(f"Expected an object for {coordinate}, found: {_show(value)}")
            return value
        if name in self._models.enums:
            if isinstance(value, str) and value in self._models.enums[name].stored.values():
                return value
            return _mismatch(f'Enum "{name}" cannot represent value: {_show(value)}')
        kind = leaf_kind(self._models, self._parts, name)
        if _fits(kind, value):
            if name in self._parts.scalars and (kind != "text" or isinstance(value, str)):
                return Stored(value)
            return int(value) if kind == "int" else value
        return _mismatch(f"{_NAMES[kind]} cannot represent value: {_show(value)}")


def _judge_abstract(model: AbstractModel, value: Any, coordinate: str) -> Any:
    if not isinstance(value, dict):
        return _mismatch(f"Expected an object for {coordinate}, found: {_show(value)}")
    if model.find_member(value) is not None:
        return value
    key = json.dumps(model.discriminator, ensure_ascii=False)
    is_there = model.discriminator in value
    found = _show(value[model.discriminator]) if is_there else "nothing"
    return _mismatch(f"Expected a known type under {key} for {coordinate}, found: {found}")


def _fits(kind: str, value: Any) -> bool:
    is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    match kind:
        case "any":
            return True
        case "int":
            return is_number and value == int(value) and _INT[0] <= value <= _INT[1]
        case "float":
            return is_number
        case "string":
            return isinstance(value, str)
        case "boolean":
            return isinstance(value, bool)
        case "id":
            return isinstance(value, str) or (is_number and isinstance(value, int))
        case _:
            return isinstance(value, str) or is_number


def _mismatch(message: str) -> GraphQLError:
    return GraphQLError(message, extensions={"code": "UNREPRESENTABLE_VALUE"})


def _show(value: Any) -> str:
    shown = write_json(value)
    return shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…"
