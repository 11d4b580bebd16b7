"""Between JSON (documents, coerced inputs) and the objects that Python-bodied fields work with."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from attrs import frozen
from fraise_hookspecs.schema import JsonForm

from fraiseql.plan.refusal import refuse
from fraiseql.schema.model import InputModel, TypeRef
from fraiseql.schema.models import Models
from fraiseql.schema.parts import Parts


@frozen
class Converter:
    """Converts for one schema."""

    models: Models
    parts: Parts

    def arguments(
        self, models: tuple[InputModel, ...], values: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Coerced arguments by GraphQL name, as keyword arguments of a Python function.

        A nullable argument that was left out and has no default in Python is None.

        Raises:
            GraphQLError: an ``ID`` is not of the scalar behind it.
        """
        found: dict[str, Any] = {}
        for model in models:
            if model.name in values:
                try:
                    found[model.key] = self.to_python(model.type, model.scalar, values[model.name])
                except ValueError as error:
                    raise refuse(f"{model.name} has an invalid value: {error}.") from error
            elif not model.has_default:
                found[model.key] = None
        return found

    def to_python(self, ref: TypeRef, scalar: str | None, value: Any) -> Any:
        """A coerced input value as Python works with it: input classes, enums, UUIDs."""
        if value is None:
            return None
        if ref.of is not None:
            return [self.to_python(ref.of, scalar, item) for item in value]
        name = str(ref.name)
        if name in self.models.enums:
            return self._member(name, value)
        if name in self.models.inputs:
            return self._input(name, value)
        if scalar is not None and scalar != name:
            return self.parts.scalars[scalar].scalar.parse(value)
        return value

    def _input(self, name: str, value: Mapping[str, Any]) -> object:
        model = self.models.inputs[name]
        found: dict[str, Any] = {}
        for field in model.fields.values():
            if field.key in value:
                found[field.key] = self.to_python(field.type, field.scalar, value[field.key])
            elif not field.has_default:
                found[field.key] = None
        return model.cls(**found)

    def to_coerced(self, ref: TypeRef, scalar: str | None, value: Any, given: Any = None) -> Any:
        """The way back from :meth:`to_python`.

        Args:
            ref: type of the value.
            scalar: the scalar behind an ``ID``.
            value: as Python works with it.
            given: the coerced value that it was made from, as far as there is one: fields that
                were left out there stay left out while they have their defaults.
        """
        if value is None:
            return None
        if ref.of is not None:
            known = given if isinstance(given, list) and len(given) == len(value) else None
            return [
                self.to_coerced(ref.of, scalar, item, known[index] if known else None)
                for index, item in enumerate(value)
            ]
        name = str(ref.name)
        if name in self.models.enums:
            model = self.models.enums[name]
            return model.stored[value.name] if isinstance(value, model.cls) else value
        if name in self.models.inputs:
            return self._input_to_coerced(name, value, given)
        if scalar is not None and scalar != name:
            return self.parts.scalars[scalar].scalar.serialize(value)
        return value

    def _input_to_coerced(self, name: str, value: object, given: Any) -> dict[str, Any]:
        known = given if isinstance(given, Mapping) else {}
        found: dict[str, Any] = {}
        model = self.models.inputs[name]
        for field in model.fields.values():
            item = getattr(value, field.key)
            may_be_left_out = (field.key not in known or model.one_of) and not field.published
            if may_be_left_out and item is None and (field.has_default or not field.type.nonnull):
                continue
            found[field.key] = self.to_coerced(field.type, field.scalar, item, known.get(field.key))
        return found

    def _member(self, name: str, stored: Any) -> Any:
        model = self.models.enums[name]
        for public, kept in model.stored.items():
            if kept == stored:
                return model.cls[public]
        raise ValueError(f"{name} has no value stored as {stored!r}")

    def hydrate(self, name: str, document: Mapping[str, Any]) -> Any:
        """A document as an object of the declared class, without calling its ``__init__``.

        A key that the document does not hold stays an unset attribute.
        """
        model = self.models.objects[name]
        instance: Any = object.__new__(model.cls)
        for field in model.fields.values():
            if field.method is None and field.key in document:
                value = self._from_document(field.type, field.scalar, document[field.key])
                object.__setattr__(instance, field.key, value)
        return instance

    def _from_document(self, ref: TypeRef, scalar: str | None, value: Any) -> Any:
        if value is None:
            return None
        if ref.of is not None:
            return [self._from_document(ref.of, scalar, item) for item in value]
        name = str(ref.name)
        if name in self.models.enums:
            return self._member(name, value)
        abstract = self.models.abstract(name)
        if abstract is not None:
            return self.hydrate(abstract.member_of(value), value)
        if name in self.models.objects:
            return self.hydrate(name, value)
        if scalar is not None:
            part = self.parts.scalars[scalar]
            is_exact = isinstance(value, Decimal) and part.spec.json is JsonForm.NUMBER
            return part.scalar.parse(float(value) if is_exact else value)
        return float(value) if name == "Float" else value

    def external(self, ref: TypeRef, scalar: str | None, value: Any) -> Any:
        """A default written in Python, as a client would write it in JSON."""
        if value is None:
            return None
        if ref.of is not None:
            return [self.external(ref.of, scalar, item) for item in value]
        name = str(ref.name)
        if name in self.models.enums:
            return value.name
        if name in self.models.inputs:
            fields = self.models.inputs[name].fields.values()
            return {
                field.name: self.external(field.type, field.scalar, getattr(value, field.key))
                for field in fields
            }
        if scalar is not None:
            return self.parts.scalars[scalar].scalar.serialize(value)
        return value
