"""One value compared: each operator as a condition."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from attrs import evolve, frozen
from fraise_hookspecs.repository import FilterOperatorSpec, Operand, OrderOperatorSpec
from graphql import GraphQLInputObjectType, GraphQLInputType, get_named_type

from fraiseql.plan.expressions import express
from fraiseql.plan.model import Expression, Form, Parameter
from fraiseql.plan.patterns import PATTERN_OPERATORS
from fraiseql.plan.refusal import refuse
from fraiseql.scalars.builtin import SQL_TYPES
from fraiseql.schema.comparisons import ScalarFilterModel
from fraiseql.schema.model import MODEL, FieldModel
from fraiseql.schema.parts import OperatorPart
from fraiseql.sql.columns import Access, Columns
from fraiseql.sql.extensions import require_extension, require_type
from fraiseql.sql.lists import access_list
from fraiseql.sql.published import check_published
from fraiseql.sql.uses import FilterUse, Watch
from fraiseql.sql.writer import SqlWriter

#: What is handed over as JSON text, by the type that it is cast to.
_FORMS: Final[Mapping[str, Form]] = {
    "jsonb": Form.JSON,
    "jsonb[]": Form.JSON_ITEMS,
    "vector": Form.JSON,  # pgvector reads a list as JSON writes it
    "vector[]": Form.JSON_ITEMS,
}


@frozen
class Given:
    """What an operator is given to: a field, where it is, the operand's type, its path."""

    field: FieldModel
    access: Access
    type: GraphQLInputType
    path: str


@frozen
class Comparison:
    """Writes comparisons of one statement.

    Attributes:
        most: greatest number of items of a list.
        watch: is told of each comparison.
    """

    writer: SqlWriter
    columns: Columns
    most: int
    watch: Watch | None = None

    def write(
        self,
        field: FieldModel,
        access: Access,
        value: Mapping[str, Any],
        type_: GraphQLInputObjectType,
        path: str,
    ) -> list[str]:
        """The conditions of a comparison, each in parentheses; all must hold.

        Args:
            field: what is compared.
            access: where it is; of a list it is found here.
            value: of the comparison, traced.
            type_: such as ``StringFilter``.
            path: for errors.

        Raises:
            GraphQLError: a null where no null is understood, or too many items.
        """
        model: ScalarFilterModel = type_.extensions[MODEL]
        if field.type.of is not None:
            access = access_list(self.columns, field)
        found: list[str] = []
        for name, operand in value.items():
            below = f"{path}.{name}"
            part = model.operators[name]
            require_extension(part.spec.extension, self.columns, below)
            require_type(access.cast, self.columns, below)
            given = Given(field, access, type_.fields[name].type, below)
            found.append(self.one(part, operand, given))
            if self.watch is not None:
                self.watch(self._use(part, operand, given))
        return found

    def one(self, part: OperatorPart, operand: Any, given: Given) -> str:
        """An operator's SQL; where an index may serve, of what the index is made of."""
        parameter = self.bind_operand(part.spec, operand, given)
        operator: Any = part.operator  # Any: both forms, as the operand says
        access = given.access
        if _looks_inside(part.spec) and access.raw:
            return f"({operator(access.raw, parameter)} AND {access.sql} IS NOT NULL)"
        return f"({operator(access.sql, parameter)})"

    def _use(self, part: OperatorPart, operand: Any, given: Given) -> FilterUse:
        alone = evolve(self, writer=SqlWriter(), watch=None)
        condition = alone.one(part, operand, given)
        return FilterUse(
            path=given.path,
            operator=part.spec,
            columns=self.columns,
            field=given.field,
            access=given.access,
            words={
                member.name: operand[member.name] for member in part.spec.members if member.words
            },
            condition=alone.writer.finish((condition,)),
        )

    def bind_operand(
        self, spec: FilterOperatorSpec | OrderOperatorSpec, operand: Any, given: Given
    ) -> Any:
        """SQL of an operand, or of its members by name, as the operator takes it.

        Raises:
            GraphQLError: a null where no null is understood.
        """
        if spec.operand is Operand.OBJECT:
            return self._members(spec, operand, given)
        return self._operand(spec, operand, given)

    def _operand(
        self, spec: FilterOperatorSpec | OrderOperatorSpec, operand: Any, given: Given
    ) -> str:
        cast = self._cast(spec, given.access)
        if spec.operand is Operand.LIST:
            cast = f"{cast}[]"
        if operand is None:
            if isinstance(spec, FilterOperatorSpec) and spec.null_operand:
                return f"NULL::{cast}"
            raise refuse(f"{given.path} must not be null; ask isNull for nulls.")
        expression = express(operand, given.type)
        is_own = spec.operand in {Operand.VALUE, Operand.LIST} and spec.operand_scalar is None
        return self._bind(
            self.published(expression, given.field) if is_own else expression,
            cast,
            given.path,
            most=self.most if spec.operand is Operand.LIST else None,
            form=Form.PATTERN if spec.target in PATTERN_OPERATORS else None,
        )

    def _cast(self, spec: FilterOperatorSpec | OrderOperatorSpec, access: Access) -> str:
        match spec.operand:
            case Operand.TEXT:
                return "text"
            case Operand.BOOLEAN:
                return "bool"
            case _:
                scalar = spec.operand_scalar
                return access.cast if scalar is None else self._sql_type(scalar)

    def _sql_type(self, scalar: str) -> str:
        known = SQL_TYPES.get(scalar)
        return self.columns.parts.scalars[scalar].spec.sql_type if known is None else known

    def _members(
        self, spec: FilterOperatorSpec | OrderOperatorSpec, operand: Any, given: Given
    ) -> dict[str, str]:
        if operand is None:
            raise refuse(f"{given.path} must not be null; ask isNull for nulls.")
        object_type: Any = get_named_type(given.type)
        fields = {each.out_name: (name, each.type) for name, each in object_type.fields.items()}
        found: dict[str, str] = {}
        for member in spec.members:
            value = operand.get(member.name)
            if value is None:  # an optional one; required ones are non-null in the schema
                continue
            if member.words:
                found[member.name] = value
                continue
            name, type_ = fields[member.name]
            expression = express(value, type_)
            found[member.name] = self._bind(
                self.published(expression, given.field) if member.scalar is None else expression,
                given.access.cast if member.scalar is None else self._sql_type(member.scalar),
                f"{given.path}.{name}",
                bounds=(member.minimum, member.maximum),
            )
        return found

    def _bind(
        self,
        expression: Expression,
        cast: str,
        label: str,
        *,
        most: int | None = None,
        bounds: tuple[int | None, int | None] = (None, None),
        form: Form | None = None,
    ) -> str:
        form = form or _FORMS.get(cast, Form.VALUE)
        parameter = Parameter(
            expression=expression,
            label=label,
            form=form,
            most=most,
            minimum=bounds[0],
            maximum=bounds[1],
        )
        return self.writer.bind(parameter, cast)

    def published(self, expression: Expression, field: FieldModel) -> Expression:
        """The operand of a field that is published as ``ID``, checked as what it is.

        Raises:
            GraphQLError: the document gives a value that is none.
        """
        if field.scalar is None or field.scalar == field.type.leaf:
            return expression
        scalar = self.columns.parts.scalars[field.scalar].scalar
        return check_published(expression, field.scalar, scalar.serialize)


def _looks_inside(spec: FilterOperatorSpec) -> bool:
    """Whether an index of what is stored can serve; a JSON null is told from it by its meaning."""
    return bool(spec.index) and spec.operand is not Operand.BOOLEAN
