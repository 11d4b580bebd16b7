"""The typed inputs that one value is compared by: ``StringFilter``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from attrs import define, field, frozen
from fraise_hookspecs.repository import (
    FilterOperatorSpec,
    Operand,
    OperandMember,
    OrderOperatorSpec,
    Subject,
)
from graphql import (
    GraphQLBoolean,
    GraphQLDefaultInput,
    GraphQLEnumType,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLString,
)

from fraiseql.declare.names import camel_case
from fraiseql.scalars.builtin import SQL_TYPES
from fraiseql.schema.model import MODEL, FieldModel
from fraiseql.schema.parts import OperatorPart, Parts
from fraiseql.schema.structure import Structure

#: SQL types whose arrays PostgreSQL cannot compare, or which are lists themselves.
WITHOUT_ARRAYS: Final = frozenset({"jsonb", "point", "vector"})


@frozen(eq=False)
class ScalarFilterModel:
    """``StringFilter``: operators by GraphQL name."""

    operators: dict[str, OperatorPart]
    structure: Structure = Structure.SCALAR_FILTER


@frozen(eq=False)
class WordModel:
    """``TextSearchLanguage``: words that decide the SQL."""

    structure: Structure = Structure.WORD


@define
class ComparisonTypes:
    """Makes the comparisons of one schema, each once.

    Attributes:
        parts: the operators.
        leaf: the GraphQL type of a scalar or enum by name.
        is_enum: whether a name is an enum's.
        register: told of each new type; refuses a name that is taken.
    """

    parts: Parts
    leaf: Callable[[str], GraphQLNamedType]
    is_enum: Callable[[str], bool]
    register: Callable[[GraphQLNamedType], None]
    _made: dict[str, GraphQLInputObjectType] = field(init=False, factory=dict)
    _words: dict[str, GraphQLEnumType] = field(init=False, factory=dict)

    def is_comparable(self, model: FieldModel) -> bool:
        """Whether there is a comparison for a field: a scalar, an enum, or a list of these."""
        ref = model.type
        if model.method is not None or not self._is_leaf(ref.leaf):
            return False
        if ref.of is None:
            return True
        return ref.of.of is None and self._sql_type(model) not in WITHOUT_ARRAYS

    def is_orderable(self, model: FieldModel) -> bool:
        """Whether a list can be ordered by a field."""
        part = self.parts.scalars.get(model.type.leaf)
        is_ordered = part is None or part.spec.ordered
        return model.type.of is None and self.is_comparable(model) and is_ordered

    def filter_of(self, model: FieldModel) -> GraphQLInputObjectType:
        """``StringFilter`` or ``StringListFilter`` of a comparable field."""
        leaf = model.type.leaf
        subject = Subject.VALUE if model.type.of is None else Subject.LIST
        name = f"{leaf}{'List' if subject is Subject.LIST else ''}Filter"
        if name not in self._made:
            self._made[name] = self._make(name, leaf, subject)
            self.register(self._made[name])
        return self._made[name]

    def _is_leaf(self, name: str) -> bool:
        return self.is_enum(name) or name in SQL_TYPES or name in self.parts.scalars

    def _sql_type(self, model: FieldModel) -> str | None:
        if model.scalar is not None:
            return self.parts.scalars[model.scalar].spec.sql_type
        return SQL_TYPES.get(model.type.leaf)

    def _make(self, name: str, leaf: str, subject: Subject) -> GraphQLInputObjectType:
        operators = {
            camel_case(part.spec.name): part
            for part in self.parts.operators_for(None if self.is_enum(leaf) else leaf, subject)
        }
        what = f"a list of {leaf}" if subject is Subject.LIST else f"a value of type {leaf}"
        return GraphQLInputObjectType(
            name,
            {
                key: GraphQLInputField(
                    self.operand_of(part.spec, leaf), description=part.spec.summary
                )
                for key, part in operators.items()
            },
            description=f"Conditions on {what}; all that are given must hold.",
            extensions={MODEL: ScalarFilterModel(operators)},
        )

    def operand_of(
        self, spec: FilterOperatorSpec | OrderOperatorSpec, leaf: str, role: str = ""
    ) -> GraphQLInputType:
        """The type of what an operator takes.

        Args:
            spec: of the operator.
            leaf: the scalar or enum that it looks at.
            role: before ``Input`` in the name of a type that is made.
        """
        if spec.operand is Operand.TEXT:
            return GraphQLString
        if spec.operand is Operand.BOOLEAN:
            return GraphQLBoolean
        if spec.operand is Operand.OBJECT:
            return self._object(spec, leaf, role)
        type_ = self.leaf(spec.operand_scalar or leaf)
        if spec.operand is Operand.LIST:
            return GraphQLList(GraphQLNonNull(type_))
        return type_  # type: ignore[return-value]  # scalars and enums are input types

    def _object(
        self, spec: FilterOperatorSpec | OrderOperatorSpec, leaf: str, role: str
    ) -> GraphQLInputObjectType:
        pascal = "".join(word.capitalize() for word in spec.name.split("_"))
        name = f"{leaf}{pascal}{role}Input"
        if name not in self._made:
            self._made[name] = GraphQLInputObjectType(
                name,
                {camel_case(each.name): self._member(each, leaf) for each in spec.members},
                description=spec.summary,
            )
            self.register(self._made[name])
        return self._made[name]

    def _member(self, member: OperandMember, leaf: str) -> GraphQLInputField:
        type_: Any = self._word(member) if member.words else self.leaf(member.scalar or leaf)
        default = None if member.default is None else GraphQLDefaultInput(member.default)
        return GraphQLInputField(
            GraphQLNonNull(type_) if member.required or default else type_,
            description=member.summary,
            default=default,
            out_name=member.name,
        )

    def _word(self, member: OperandMember) -> GraphQLEnumType:
        name = str(member.words_name)
        if name not in self._words:
            self._words[name] = GraphQLEnumType(
                name, dict(member.words), extensions={MODEL: WordModel()}
            )
            self.register(self._words[name])
        return self._words[name]
