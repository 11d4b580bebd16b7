"""The types of aggregates: what groups of rows have in common, and what they come to."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from typing import Final

from attrs import frozen

from fraiseql.declare.names import camel_case
from fraiseql.errors import NameClashError
from fraiseql.scalars.builtin import SQL_TYPES
from fraiseql.schema.filters import is_several, target_of
from fraiseql.schema.model import AggregateModel, FieldModel, ObjectModel, TypeRef
from fraiseql.schema.models import Models
from fraiseql.schema.orders import STEP
from fraiseql.schema.parts import Parts
from fraiseql.schema.structure import Structure

GROUP: Final = "group"
COUNT: Final = "count"

#: What stands for the SQL type of an enum, which depends on the source.
_ENUM: Final = "enum"
#: Types of which every value has one JSON text, whatever the session's settings are.
_GROUPED: Final = frozenset(
    {"text", "bool", "int4", "int8", "float8", "numeric", "uuid", "date", "time", "timestamptz"}
    | {"inet", "cidr", "macaddr", _ENUM}
)
_COMPARED: Final = _GROUPED - {"bool", "uuid", "cidr", "macaddr"}
#: GraphQL scalars of a sum: wide enough that no sum is rounded.
_SUMS: Final = {"int4": "BigInt", "int8": "Decimal", "numeric": "Decimal", "float8": "Float"}
_AVERAGES: Final = {"int4": "Decimal", "int8": "Decimal", "numeric": "Decimal", "float8": "Float"}
_DEVIATIONS: Final = dict.fromkeys(_SUMS, "Float")


class Measure(enum.Enum):
    """What is computed of a field, by the GraphQL name of the object that holds it."""

    COUNT_DISTINCT = "countDistinct"
    SUM = "sum"
    AVG = "avg"
    MIN = "min"
    MAX = "max"
    STDDEV = "stddev"


_SUMMARIES: Final[Mapping[Measure, str]] = {
    Measure.COUNT_DISTINCT: "How many different values there are; nulls do not count.",
    Measure.SUM: "Sums; null where there is no value.",
    Measure.AVG: "Means; null where there is no value.",
    Measure.MIN: "Smallest values.",
    Measure.MAX: "Greatest values.",
    Measure.STDDEV: "Standard deviations of a sample; null of fewer than two values.",
}


class Unit(enum.Enum):
    """What dates and times are cut down to, by what PostgreSQL calls it."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"


#: The units that mean something for a date.
DATE_UNITS: Final = frozenset({Unit.YEAR, Unit.QUARTER, Unit.MONTH, Unit.WEEK, Unit.DAY})


@frozen(eq=False)
class GroupKeyModel:
    """``TrackGroupKey`` and its words: a key that rows are grouped by."""

    structure: Structure = Structure.GROUP


def make_aggregate(models: Models, parts: Parts, name: str) -> AggregateModel:
    """Make the types of a sourced type's aggregates, and add them to the schema's.

    Raises:
        NameClashError: a declared type has one of their names.
    """
    subject = models.objects[name]
    paths: dict[str, str] = {}
    grouped: list[FieldModel] = []
    for name, path, found in _reachable(models, subject):
        if name not in paths and _sql_type(models, parts, found) in _GROUPED:
            paths[name] = path
            grouped.append(_result(name, found.type.leaf, found, found.description))
    group = _object(
        f"{subject.name}Group", f"What the rows of a group of {subject.name} share.", grouped
    )
    fields = [
        FieldModel(
            name=GROUP,
            key=GROUP,
            type=TypeRef(group.name, None, nonnull=True),
            description="What its rows have in common; null for what is not grouped by.",
        ),
        FieldModel(
            name=COUNT,
            key=COUNT,
            type=TypeRef("Int", None, nonnull=True),
            description="How many rows there are.",
        ),
    ]
    added = [group]
    for measure in Measure:
        members = list(_measured(models, parts, subject, measure))
        if members:
            name = f"{subject.name}{measure.value[0].upper()}{measure.value[1:]}"
            added.append(_object(name, f"{_SUMMARIES[measure]}", members))
            fields.append(
                FieldModel(
                    name=measure.value,
                    key=measure.value,
                    type=TypeRef(name, None, nonnull=True),
                    description=_SUMMARIES[measure],
                )
            )
    row = _object(f"{subject.name}Aggregate", f"One group of {subject.name}.", fields)
    for model in (*added, row):
        if models.objects.setdefault(model.name, model) is not model:
            raise NameClashError(
                f"Two types want the GraphQL name {model.name}: a declared one, and one that "
                f"fraiseql.aggregate({subject.name}) makes.",
                hint="Give the declared one another by name=.",
            )
    return AggregateModel(subject, row, group, paths)


def _object(name: str, description: str, fields: list[FieldModel]) -> ObjectModel:
    return ObjectModel(
        name=name,
        cls=object,
        source=None,
        description=description,
        fields={field.name: field for field in fields},
    )


def _reachable(models: Models, subject: ObjectModel) -> Iterator[tuple[str, str, FieldModel]]:
    """Leaves by name and path: own ones, and those one step away; the own ones first."""
    for name, field in subject.fields.items():
        if field.method is None and field.relation is None and field.type.of is None:
            yield name, name, field
    for name, field in subject.fields.items():
        target = models.objects.get(target_of(field))
        if target is not None and field.method is None and not is_several(field):
            for inner, below in target.fields.items():
                if below.method is None and below.type.of is None:
                    yield camel_case(f"{name}_{inner}"), f"{name}{STEP}{inner}", below


def _measured(
    models: Models, parts: Parts, subject: ObjectModel, measure: Measure
) -> Iterator[FieldModel]:
    for field in subject.fields.values():
        if field.method is not None or field.relation is not None or field.type.of is not None:
            continue
        type_ = _sql_type(models, parts, field)
        match measure:
            case Measure.COUNT_DISTINCT:
                leaf = "Int" if type_ in _GROUPED else None
            case Measure.SUM:
                leaf = _SUMS.get(type_)
            case Measure.AVG:
                leaf = _AVERAGES.get(type_)
            case Measure.STDDEV:
                leaf = _DEVIATIONS.get(type_)
            case Measure.MIN | Measure.MAX:
                leaf = field.type.leaf if type_ in _COMPARED else None
        if leaf is not None:
            is_count = measure is Measure.COUNT_DISTINCT
            yield _result(field.name, leaf, field, None, nonnull=is_count)


def _result(
    name: str, leaf: str, field: FieldModel, description: str | None, *, nonnull: bool = False
) -> FieldModel:
    scalar = field.scalar if leaf == field.type.leaf else leaf
    return FieldModel(
        name=name,
        key=name,
        type=TypeRef(leaf, None, nonnull=nonnull),
        scalar=None if scalar in SQL_TYPES else scalar,
        description=description,
    )


def _sql_type(models: Models, parts: Parts, field: FieldModel) -> str:
    if field.type.leaf in models.enums:
        return _ENUM
    if field.scalar is not None:
        return parts.scalars[field.scalar].spec.sql_type
    return SQL_TYPES.get(field.type.leaf, "")
