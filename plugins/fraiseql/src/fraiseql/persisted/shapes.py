"""The shapes that variables of an operation can have, the most likely first."""

from __future__ import annotations

import enum
import math
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice, zip_longest
from typing import Any, Final, TypeAlias

from attrs import frozen
from graphql import (
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLScalarType,
    GraphQLSchema,
    OperationDefinitionNode,
    get_named_type,
    get_nullable_type,
    is_list_type,
    is_non_null_type,
    is_required_input_field,
    type_from_ast,
)

from fraiseql.persisted.ahead import UnimaginableError, sample_scalar
from fraiseql.plan.trace import structure_of
from fraiseql.schema.structure import Structure

#: JSON data.
Json: TypeAlias = Any  # Any: JSON


class _Absent(enum.Enum):
    """A variable that is not given."""

    ABSENT = enum.auto()


_ABSENT: Final = _Absent.ABSENT
#: Objects that values are given in: a filter of a relation holds a filter, which holds an operator.
_DEEPEST: Final = 4
#: Of these nobody gives an empty one, though it means something.
_SELDOM_BARE: Final = frozenset({Structure.FILTER, Structure.SCALAR_FILTER, Structure.ORDER})
#: Values of one variable that are told apart.
_MOST_VALUES: Final = 1_000


@frozen
class Shapes:
    """Variables of an operation, one set for each shape that can be listed.

    Attributes:
        alternatives: what each variable can be, by its name, the most likely first.
    """

    alternatives: tuple[tuple[str, tuple[Json, ...]], ...]

    @property
    def count(self) -> int:
        """How many sets there are."""
        return math.prod(len(values) for _, values in self.alternatives)

    def __iter__(self) -> Iterator[dict[str, Json]]:
        """All of them: what must be given, everything, then by how far they are from that."""
        names = [name for name, _ in self.alternatives]
        lists = [values for _, values in self.alternatives]
        if not all(lists):
            return  # nobody can make up a value of one of them
        least = [_ABSENT if _ABSENT in values[:2] else values[0] for values in lists]
        first = (least, [values[0] for values in lists])
        told: set[int] = set()
        for chosen in chain(first, _graded(lists)):
            found = {
                name: value
                for name, value in zip(names, chosen, strict=True)
                if value is not _ABSENT
            }
            digest = hash(repr(found))
            if digest not in told:
                told.add(digest)
                yield found


def list_shapes(
    schema: GraphQLSchema, operation: OperationDefinitionNode, conditions: Iterable[str]
) -> Shapes:
    """What the variables of an operation can be, as far as it may decide the plan.

    Of objects each field is given on its own beside those that must be, and of lists one item:
    what clients combine beyond that is nobody's to list.

    Args:
        schema: of the operation.
        operation: valid.
        conditions: variables that ``@skip`` and ``@include`` look at.
    """
    known = frozenset(conditions)
    found: list[tuple[str, tuple[Json, ...]]] = []
    for definition in operation.variable_definitions or ():
        name = definition.variable.name.value
        type_: Any = type_from_ast(schema, definition.type)
        given = _values(type_, _DEEPEST, by_value=name in known)
        values: list[Json] = list(islice(given, _MOST_VALUES))
        if not is_non_null_type(type_) or definition.default_value is not None:
            values.insert(1, _ABSENT)
        if not is_non_null_type(type_):
            values.append(None)
        found.append((name, tuple(values)))
    return Shapes(tuple(found))


def _values(type_: GraphQLInputType, depth: int, *, by_value: bool = False) -> Iterator[Json]:
    """Values of a type that are not null; none where none can be made up."""
    nullable: Any = get_nullable_type(type_)
    structure = structure_of(type_)
    if is_list_type(nullable):
        if structure is None:
            yield []
            return
        for item in _values(nullable.of_type, depth):
            yield [item]
        yield []
    elif isinstance(nullable, GraphQLInputObjectType):
        if depth:
            yield from _objects(nullable, depth - 1)
    elif isinstance(nullable, GraphQLEnumType):
        every = structure is Structure.WORD
        yield from nullable.values if every else islice(nullable.values, 1)
    elif by_value and nullable is GraphQLBoolean:
        yield from (True, False)
    elif isinstance(nullable, GraphQLScalarType):
        try:
            yield sample_scalar(nullable)
        except UnimaginableError:
            return


def _objects(type_: GraphQLInputObjectType, depth: int) -> Iterator[dict[str, Json]]:
    required = [name for name, field in type_.fields.items() if is_required_input_field(field)]
    optional = [name for name in type_.fields if name not in required]
    lists = [tuple(islice(_values(type_.fields[name].type, depth), 100)) for name in required]
    if not all(lists):
        return
    structure = structure_of(type_)
    if structure is Structure.ORDER and "field" in type_.fields:
        yield from _orders(type_)
    bare = [] if type_.is_one_of else map(partial(_zip, required), _graded(lists))
    if structure not in _SELDOM_BARE:
        yield from bare
    base = _zip(required, [values[0] for values in lists])
    # its likeliest value of each field before the second of any; what leads on comes last
    ordered = sorted(optional, key=lambda name: _is_object(type_.fields[name].type))
    each = [_with(base, name, _values(type_.fields[name].type, depth)) for name in ordered]
    for row in zip_longest(*each):
        yield from (one for one in row if one is not None)
    yield from bare


def _orders(type_: GraphQLInputObjectType) -> Iterator[dict[str, Json]]:
    """A key of an order: by each field, then by each downwards and upwards."""
    names = tuple(_values(type_.fields["field"].type, 1))
    for direction in ({}, {"direction": "DESC"}, {"direction": "ASC"}):
        yield from ({"field": name, **direction} for name in names)


def _zip(names: Sequence[str], values: Sequence[Json]) -> dict[str, Json]:
    return dict(zip(names, values, strict=True))


def _with(base: dict[str, Json], name: str, values: Iterable[Json]) -> Iterator[dict[str, Json]]:
    return ({**base, name: value} for value in values)


def _is_object(type_: GraphQLInputType) -> bool:
    """Whether values hold more of their own kind: a filter of a relation, ``and``, ``not``."""
    return structure_of(type_) is Structure.FILTER and isinstance(
        get_named_type(type_), GraphQLInputObjectType
    )


def _graded(lists: Sequence[Sequence[Json]]) -> Iterator[list[Json]]:
    """One of each list, those that are nearest to the beginnings first."""
    furthest = sum(len(values) - 1 for values in lists)
    for distance in range(furthest + 1):
        yield from _at(lists, distance)


def _at(lists: Sequence[Sequence[Json]], distance: int) -> Iterator[list[Json]]:
    if not lists:
        if not distance:
            yield []
        return
    head, *rest = lists
    furthest = sum(len(values) - 1 for values in rest)
    for index in range(max(0, distance - furthest), min(distance, len(head) - 1) + 1):
        for tail in _at(rest, distance - index):
            yield [head[index], *tail]
