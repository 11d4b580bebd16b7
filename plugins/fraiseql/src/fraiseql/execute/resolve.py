"""Resolvers for what runs through graphql-core."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from attrs import frozen
from graphql import GraphQLResolveInfo

from fraiseql.execute.documents import DocumentJudge
from fraiseql.schema.convert import Converter
from fraiseql.schema.model import FieldModel, ObjectModel, RootKind, RootModel, TypeRef
from fraiseql.schema.read import Models

#: graphql-core's resolve info; what its context holds is documented by ``ResolverContext``.
Info: TypeAlias = GraphQLResolveInfo[Any]  # Any: an ExecutionContext's context


@frozen
class Resolvers:
    """Makes the resolvers of one schema."""

    models: Models
    converter: Converter

    def member(self, parent: ObjectModel, model: FieldModel) -> Callable[..., Any]:
        """The resolver of a field: a key of a document, an attribute, or a method."""
        if model.method is not None:
            return self._computed(parent, model)
        judge = DocumentJudge(self.models, self.converter.parts).judge
        key, ref, coordinate = model.key, model.type, f"{parent.name}.{model.name}"
        to_stored = self._to_stored(ref)

        def resolve(source: Any, info: Info) -> Any:
            if isinstance(source, Mapping):
                value = judge(ref, source.get(key), coordinate)
                if isinstance(value, Exception):
                    raise value
                return value
            return to_stored(getattr(source, key))

        return resolve

    def root(self, model: RootModel) -> Callable[..., Any]:
        """The resolver of a root field.

        What SQL answers was fetched before; the root value holds it by response key.
        """
        if model.kind is not RootKind.PYTHON:
            judge = DocumentJudge(self.models, self.converter.parts).judge
            coordinate = f"{'Mutation' if model.mutation else 'Query'}.{model.name}"

            def resolve_fetched(source: Any, info: Info, **_: Any) -> Any:
                value = source[info.path.key]
                if not isinstance(value, Exception):
                    value = judge(model.type, value, coordinate)
                if isinstance(value, Exception):
                    raise value
                return value

            return resolve_fetched
        method, takes_info, arguments = model.method, model.takes_info, model.arguments
        convert = self.converter.arguments
        to_stored = self._to_stored(model.type)
        assert method is not None

        def resolve(source: Any, info: Info, **given: Any) -> Any:
            keywords = convert(arguments, given)
            if takes_info:
                keywords["info"] = info
            return _then(method(**keywords), to_stored)

        return resolve

    def _computed(self, parent: ObjectModel, model: FieldModel) -> Callable[..., Any]:
        method, takes_info, arguments = model.method, model.takes_info, model.arguments
        convert, hydrate = self.converter.arguments, self.converter.hydrate
        to_stored = self._to_stored(model.type)
        assert method is not None

        def resolve(source: Any, info: Info, **given: Any) -> Any:
            if isinstance(source, Mapping):
                source = hydrate(parent.name, source)
            keywords = convert(arguments, given)
            if takes_info:
                keywords["info"] = info
            return _then(method(source, **keywords), to_stored)

        return resolve

    def _to_stored(self, ref: TypeRef) -> Callable[[Any], Any]:
        """Turns members of Python enums into what graphql-core's enum knows."""
        model = self.models.enums.get(ref.leaf)
        if model is None:
            return _same
        stored = {member: model.stored[member.name] for member in model.cls}

        def convert(value: Any) -> Any:
            if isinstance(value, list | tuple):
                return [convert(item) for item in value]
            return stored.get(value, value) if isinstance(value, model.cls) else value

        return convert


def _same(value: Any) -> Any:
    return value


def _then(value: Any, convert: Callable[[Any], Any]) -> Any:
    """Convert a value now, or when it is there."""
    if convert is _same or not hasattr(value, "__await__"):
        return convert(value)

    async def wait() -> Any:
        return convert(await value)

    return wait()
