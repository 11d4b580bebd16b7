"""What differs between two schemas, and whether clients of the old one notice."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from attrs import frozen
from fraise_hookspecs import Where
from graphql import (
    BreakingChange,
    DangerousChange,
    GraphQLEnumType,
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    build_schema,
    lexicographic_sort_schema,
    print_schema,
)
from graphql.utilities import find_schema_changes

from fraiseql.errors import SchemaFileError


class Level(enum.Enum):
    """What a change does to clients of the old schema."""

    BREAKING = "breaking"
    DANGEROUS = "dangerous"
    SAFE = "safe"


@frozen
class Change:
    """One change.

    Attributes:
        kind: such as ``FIELD_REMOVED``.
        message: names what changed.
    """

    level: Level
    kind: str
    message: str


_ORDER: Final = tuple(Level)


def read_sdl(path: Path) -> GraphQLSchema:
    """The schema that a file of SDL describes.

    Raises:
        SchemaFileError: it cannot be read, or is no valid schema.
    """
    try:
        return build_schema(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise SchemaFileError(
            f"The schema cannot be read: {_reason(error)}.",
            hint="Give a file that `fraiseql schema export` has written.",
            where=Where(file=str(path)),
        ) from error
    except (GraphQLError, TypeError) as error:
        line = error.locations[0].line if isinstance(error, GraphQLError) and error.locations else 0
        message = error.message if isinstance(error, GraphQLError) else str(error)
        raise SchemaFileError(
            f"The file is no valid GraphQL schema: {message}",
            hint="Mend the SDL; `fraiseql schema export` writes a valid one.",
            where=Where(file=str(path), line=line or None),
        ) from error


def _reason(error: OSError | UnicodeDecodeError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"it is not UTF-8 ({error.reason} at byte {error.start})"
    return error.strerror or str(error)


def find_changes(old: GraphQLSchema, new: GraphQLSchema) -> tuple[Change, ...]:
    """Every change from one schema to another, the breaking ones first.

    graphql-core's rules, and what they do not look at: root types, ``@oneOf``, deprecation,
    ``@specifiedBy``.  Texts that differ without any rule that says why are dangerous: what is not
    known is not called safe.
    """
    found = [
        Change(_level(change), change.type.name, change.description)
        for change in find_schema_changes(old, new)
    ]
    found += _root_changes(old, new)
    for name, before in old.type_map.items():
        after = new.type_map.get(name)
        if after is not None and not name.startswith("__"):
            found += _type_changes(before, after)
    if not found and _text(old) != _text(new):
        found.append(Change(Level.DANGEROUS, "OTHER", "The schemas differ otherwise."))
    return tuple(sorted(found, key=lambda item: (_ORDER.index(item.level), item.message)))


def _text(schema: GraphQLSchema) -> str:
    return print_schema(lexicographic_sort_schema(schema))


def _level(change: object) -> Level:
    if isinstance(change, BreakingChange):
        return Level.BREAKING
    return Level.DANGEROUS if isinstance(change, DangerousChange) else Level.SAFE


def _root_changes(old: GraphQLSchema, new: GraphQLSchema) -> Iterator[Change]:
    for word in ("query", "mutation", "subscription"):
        before: GraphQLObjectType | None = getattr(old, f"{word}_type")
        after: GraphQLObjectType | None = getattr(new, f"{word}_type")
        if before is None and after is not None:
            yield Change(Level.SAFE, "ROOT_ADDED", f"There are {word} operations now.")
        elif before is not None and after is None:
            yield Change(Level.BREAKING, "ROOT_REMOVED", f"There are no {word} operations now.")
        elif before is not None and after is not None and before.name != after.name:
            yield Change(
                Level.BREAKING,
                "ROOT_CHANGED",
                f"The type of {word} operations was {before.name} and is {after.name}.",
            )


def _type_changes(before: GraphQLNamedType, after: GraphQLNamedType) -> Iterator[Change]:
    if isinstance(before, GraphQLScalarType) and isinstance(after, GraphQLScalarType):
        if before.specified_by_url != after.specified_by_url:
            yield Change(
                Level.DANGEROUS,
                "SCALAR_SPECIFIED_OTHERWISE",
                f"{before.name} is specified by {after.specified_by_url}, "
                f"was by {before.specified_by_url}.",
            )
    elif isinstance(before, GraphQLInputObjectType) and isinstance(after, GraphQLInputObjectType):
        if before.is_one_of != after.is_one_of:
            yield Change(
                Level.BREAKING if after.is_one_of else Level.SAFE,
                "ONE_OF_CHANGED",
                f"{before.name} {'takes' if after.is_one_of else 'no longer takes'} exactly one "
                "of its fields.",
            )
        yield from _deprecations(before.name, before.fields, after.fields)
    elif isinstance(before, GraphQLEnumType) and isinstance(after, GraphQLEnumType):
        yield from _deprecations(before.name, before.values, after.values)
    elif isinstance(before, GraphQLObjectType | GraphQLInterfaceType) and isinstance(
        after, GraphQLObjectType | GraphQLInterfaceType
    ):
        yield from _deprecations(before.name, before.fields, after.fields)
        for name, field in before.fields.items():
            if name in after.fields:
                yield from _deprecations(
                    f"{before.name}.{name}", field.args, after.fields[name].args
                )


def _deprecations(
    place: str,
    before: dict[str, object],
    after: dict[str, object],
) -> Iterator[Change]:
    for name, member in before.items():
        old = getattr(member, "deprecation_reason", None)
        new = getattr(after.get(name), "deprecation_reason", None)
        if name in after and old != new:
            said = "is not deprecated any more" if new is None else f"is deprecated: {new}"
            yield Change(Level.SAFE, "DEPRECATION_CHANGED", f"{place}.{name} {said}.")
