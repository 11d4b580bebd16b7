"""Resolvers for what runs through graphql-core."""

from __future__ import annotations

from asyncio import Future
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from attrs import frozen
from graphql import GraphQLResolveInfo

from fraiseql.execute.documents import DocumentJudge
from fraiseql.schema.convert import Converter
from fraiseql.schema.model import (
    AbstractModel,
    FieldModel,
    ObjectModel,
    RootKind,
    RootModel,
    TypeRef,
)
from fraiseql.schema.models import Models

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
        is_relation = model.relation is not None

        async def load(source: Any, info: Info) -> Any:
            """A relation of what Python gave."""
            path = info.path.as_list()
            value = judge(
                ref, await info.context.relations.load(parent.name, path, source), coordinate
            )
            if isinstance(value, Exception):
                raise value
            return value

        def resolve(source: Any, info: Info, **_: Any) -> Any:
            if isinstance(source, Mapping):
                spliced = f"@{info.path.key}"
                if spliced in source:
                    value = source[spliced]
                elif is_relation:
                    return load(source, info)
                else:
                    value = source.get(key)
                value = judge(ref, value, coordinate)
                if isinstance(value, Exception):
                    raise value
                return value
            if is_relation:
                return load(source, info)
            return to_stored(getattr(source, key))

        return resolve

    def root(self, model: RootModel) -> Callable[..., Any]:
        """The resolver of a root field.

        What SQL answers was fetched before, or is fetched when it is asked for (``LateRoots``); the
        root value holds it by response key.
        """
        if model.kind is not RootKind.PYTHON:
            judge = DocumentJudge(self.models, self.converter.parts).judge
            coordinate = f"{'Mutation' if model.mutation else 'Query'}.{model.name}"

            def resolve_fetched(source: Any, info: Info, **_: Any) -> Any:
                value = source[info.path.key]
                return resolve_late(value) if isinstance(value, Future) else judge_fetched(value)

            async def resolve_late(value: Future[Any]) -> Any:
                return judge_fetched(await value)

            def judge_fetched(value: Any) -> Any:
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

    def discriminate(self, model: AbstractModel) -> Callable[..., str | None]:
        """Tells which member of an abstract type a document, or an object of a class, is."""
        found: dict[type, list[str]] = {}
        for name in model.members:
            found.setdefault(self.models.objects[name].cls, []).append(name)
        # of a generic class that stands for several members, an object cannot tell which it is
        names = {cls: members[0] for cls, members in found.items() if len(members) == 1}

        def resolve_type(value: Any, *_: object) -> str | None:
            if isinstance(value, Mapping):
                return model.find_member(value)
            classes = (names[cls] for cls in type(value).__mro__ if cls in names)
            return next(classes, None)

        return resolve_type

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
