"""Keys of an order that are computed: how well a field fits what a client gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from attrs import frozen
from fraise_hookspecs.repository import Operand, OrderOperatorSpec
from graphql import GraphQLInputObjectType, get_named_type

from fraiseql.plan.model import Expression, Statement
from fraiseql.schema.fits import ObjectFitModel, ScalarFitModel
from fraiseql.schema.model import MODEL, FieldModel, ObjectModel
from fraiseql.schema.orders import STEP
from fraiseql.sql.columns import Access, Columns
from fraiseql.sql.comparison import Comparison, Given
from fraiseql.sql.extensions import require_extension, require_type
from fraiseql.sql.scope import Scope
from fraiseql.sql.uses import FitUse
from fraiseql.sql.writer import SqlWriter

#: Finds the value of a field by names joined by :data:`~fraiseql.schema.orders.STEP`.
Reach = Callable[[Scope, ObjectModel, Columns, str], Access]

_LAST: Final = "LAST"


@frozen(kw_only=True)
class Fit:
    """A computed key.

    Attributes:
        name: of the field and the operator.
        operands: what decides the values beside the rows.
        descending: of the SQL, whatever the value means.
        nulls: ``FIRST`` or ``LAST``.
        use: for whoever watches.
    """

    name: str
    access: Access
    operands: tuple[Expression, ...]
    descending: bool
    nulls: str
    use: FitUse


@frozen
class _Target:
    """A field below a type, what it is to fit, and where in the arguments that stands."""

    name: str
    field: FieldModel
    type: GraphQLInputObjectType
    value: Mapping[str, Any]  # Any: traced
    path: str


@frozen(kw_only=True)
class FitWriter:
    """Writes the computed keys of one order.

    Attributes:
        model: what is sorted.
        columns: its rows.
        reach: finds fields.
    """

    scope: Scope
    model: ObjectModel
    columns: Columns
    reach: Reach

    def write(self, entry: Mapping[str, Any], path: str) -> Fit:
        """The key of an entry with ``by``.

        Args:
            entry: a coerced and traced ``ArtistOrder``.
            path: for errors.

        Raises:
            GraphQLError: the database lacks an extension, or an operand has no meaning.
        """
        type_: Any = self.scope.schema.graphql.type_map[f"{self.model.name}OrderBy"]
        target = _find(type_, entry["by"], f"{path}.by")
        model: ScalarFitModel = target.type.extensions[MODEL]
        name, operand = next(iter(target.value.items()))
        part, below = model.operators[name], f"{target.path}.{name}"
        require_extension(part.spec.extension, self.columns, below)
        access = self.reach(self.scope, self.model, self.columns, target.name)
        require_type(access.cast, self.columns, below)
        operator: Any = part.operator  # Any: both forms, as the operand says
        given = Given(target.field, access, target.type.fields[name].type, below)

        def sql_by(writer: SqlWriter) -> str:
            comparison = Comparison(writer, self.columns, self.scope.bounds.items)
            made: str = operator(access.sql, comparison.bind_operand(part.spec, operand, given))
            return made

        writer = self.scope.writer
        before = len(writer.parameters)
        sql = sql_by(writer)
        descends = _descends(entry.get("direction"), part.spec)
        nulls = entry.get("nulls") or _LAST
        result = part.spec.result
        return Fit(
            name=f"{target.name}{STEP}{name}",
            access=Access(sql, result, is_column=False, own=result, nonnull=access.nonnull),
            operands=tuple(each.expression for each in writer.parameters[before:]),
            descending=descends,
            nulls=nulls,
            use=FitUse(
                operator=part.spec,
                field=target.name,
                access=access,
                words=_words(part.spec, operand),
                is_best_first=not descends and nulls == _LAST,
                value=_alone(sql_by),
            ),
        )


def _find(type_: GraphQLInputObjectType, value: Mapping[str, Any], path: str) -> _Target:
    """The field that a ``by`` names, however deep."""
    names: list[str] = []
    while True:
        model: ObjectFitModel = type_.extensions[MODEL]
        key, value = next(iter(value.items()))
        field = model.fields[key]
        names.append(field.name)
        path = f"{path}.{key}"
        type_ = get_named_type(type_.fields[key].type)
        if isinstance(type_.extensions[MODEL], ScalarFitModel):
            return _Target(STEP.join(names), field, type_, value, path)


def _descends(direction: str | None, spec: OrderOperatorSpec) -> bool:
    """Whether the SQL goes down; without a direction what fits best is first."""
    descending = spec.descending if direction is None else direction == "DESC"
    return descending is not spec.inverted


def _words(spec: OrderOperatorSpec, operand: Any) -> dict[str, str]:
    if spec.operand is not Operand.OBJECT:
        return {}
    return {member.name: operand[member.name] for member in spec.members if member.words}


def _alone(sql_by: Callable[[SqlWriter], str]) -> Statement:
    writer = SqlWriter()
    return writer.finish((sql_by(writer),))
