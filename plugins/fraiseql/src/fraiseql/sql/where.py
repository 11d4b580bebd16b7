"""Typed filters as conditions.  What is not understood is refused, never left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen
from fraise_hookspecs.repository import Operand
from graphql import GraphQLInputObjectType, GraphQLInputType, get_named_type

from fraiseql.plan.expressions import express
from fraiseql.plan.model import Expression, Form, Parameter
from fraiseql.plan.refusal import refuse
from fraiseql.schema.filters import AND, NOT, OR, ObjectFilterModel, ScalarFilterModel
from fraiseql.schema.model import MODEL, FieldModel
from fraiseql.schema.parts import OperatorPart
from fraiseql.sql.columns import Access, Columns
from fraiseql.sql.published import check_published
from fraiseql.sql.writer import SqlWriter


@frozen
class Conditions:
    """Writes the conditions of one statement.

    Attributes:
        most: greatest number of items of a list.
    """

    writer: SqlWriter
    columns: Columns
    most: int

    def write(self, value: Mapping[str, Any], type_: GraphQLInputObjectType, path: str) -> str:
        """The condition of an object filter; empty where it asks for nothing.

        Args:
            value: traced.
            type_: such as ``ArtistFilter``.
            path: for errors.

        Raises:
            GraphQLError: a null where no null is understood.
        """
        model: ObjectFilterModel = type_.extensions[MODEL]
        found: list[str] = []
        for key, item in value.items():
            below = f"{path}.{key}"
            if item is None:
                raise refuse(f"{below} must not be null; leave it out, or ask isNull.")
            if key in {AND, OR}:
                found.append(self._several(key, item, type_, below))
            elif key == NOT:
                found.append(f"({self.write(item, type_, below) or 'true'}) IS NOT TRUE")
            else:
                inner: Any = get_named_type(type_.fields[key].type)
                found.extend(self._compare(model.fields[key], item, inner, below))
        return " AND ".join(each for each in found if each)

    def _several(self, key: str, items: list[Any], type_: GraphQLInputObjectType, path: str) -> str:
        if len(items) > self.most:
            raise refuse(f"{path} must have at most {self.most} items, found {len(items)}.")
        parts = [
            f"({self.write(item, type_, f'{path}.{index}') or 'true'})"
            for index, item in enumerate(items)
        ]
        if key == AND:
            return " AND ".join(parts)
        return f"({' OR '.join(parts)})" if parts else "false"

    def _compare(
        self,
        field: FieldModel,
        value: Mapping[str, Any],
        type_: GraphQLInputObjectType,
        path: str,
    ) -> list[str]:
        model: ScalarFilterModel = type_.extensions[MODEL]
        access = self.columns.access(field)
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
        scalar = self.columns.parts.scalars[field.scalar].scalar
        return check_published(expression, field.scalar, scalar.serialize)
