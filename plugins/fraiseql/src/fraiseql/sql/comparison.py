"""One value compared: each operator as a condition."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen
from fraise_hookspecs.repository import Operand
from graphql import GraphQLInputObjectType, GraphQLInputType

from fraiseql.plan.expressions import express
from fraiseql.plan.model import Expression, Form, Parameter
from fraiseql.plan.refusal import refuse
from fraiseql.schema.comparisons import ScalarFilterModel
from fraiseql.schema.model import MODEL, FieldModel
from fraiseql.schema.parts import OperatorPart, Parts
from fraiseql.sql.columns import Access
from fraiseql.sql.published import check_published
from fraiseql.sql.writer import SqlWriter


@frozen
class Comparison:
    """Writes comparisons of one statement.

    Attributes:
        most: greatest number of items of a list.
    """

    writer: SqlWriter
    parts: Parts
    most: int

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
            access: where it is.
            value: of the comparison, traced.
            type_: such as ``StringFilter``.
            path: for errors.

        Raises:
            GraphQLError: a null where no null is understood, or too many items.
        """
        model: ScalarFilterModel = type_.extensions[MODEL]
        found: list[str] = []
        for name, operand in value.items():
            part = model.operators[name]
            below = f"{path}.{name}"
            sql = self._operand(field, part, operand, type_.fields[name].type, access, below)
            found.append(f"({part.operator(access.sql, sql)})")
        return found

    def _operand(
        self,
        field: FieldModel,
        part: OperatorPart,
        operand: Any,
        type_: GraphQLInputType,
        access: Access,
        path: str,
    ) -> str:
        kind = part.spec.operand
        cast = {
            Operand.VALUE: access.cast,
            Operand.LIST: f"{access.cast}[]",
            Operand.TEXT: "text",
            Operand.BOOLEAN: "bool",
        }[kind]
        if operand is None:
            if part.spec.null_operand:
                return f"NULL::{cast}"
            raise refuse(f"{path} must not be null; ask isNull for nulls.")
        expression = express(operand, type_)
        if kind in {Operand.VALUE, Operand.LIST}:
            expression = self.published(expression, field)
        form = Form.VALUE
        if access.cast == "jsonb" and kind in {Operand.VALUE, Operand.LIST}:
            form = Form.JSON_ITEMS if kind is Operand.LIST else Form.JSON
        parameter = Parameter(
            expression=expression,
            label=path,
            form=form,
            most=self.most if kind is Operand.LIST else None,
        )
        return self.writer.bind(parameter, cast)

    def published(self, expression: Expression, field: FieldModel) -> Expression:
        """The operand of a field that is published as ``ID``, checked as what it is.

        Raises:
            GraphQLError: the document gives a value that is none.
        """
        if field.scalar is None or field.scalar == field.type.leaf:
            return expression
        scalar = self.parts.scalars[field.scalar].scalar
        return check_published(expression, field.scalar, scalar.serialize)
