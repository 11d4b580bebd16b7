"""The contract of a filter operator, held against an oracle on a real server."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Final

import pytest
from attrs import frozen
from fraise_hookspecs.repository import (
    Database,
    FilterOperator,
    FilterOperatorSpec,
    ObjectFilterOperator,
    Operand,
    Subject,
)

from fraise_testing.contracts.operands import bind_operand
from fraise_testing.fake import load_target

#: A list in a document as an array.
_ARRAY: Final = """
    CASE WHEN jsonb_typeof(data -> 'value') = 'array' THEN
        ARRAY(SELECT item::{type} FROM jsonb_array_elements_text(data -> 'value') WITH ORDINALITY
              AS e (item, place) ORDER BY place)
    END
"""


@frozen
class Case:
    """An operand, and the values of the contract's list that it finds.

    Attributes:
        operand: a value of the scalar, a list of them, a text, a boolean; where it is an object,
            its members by their Python names.
    """

    operand: Any  # Any: as the operand says
    found: Sequence[Any]  # Any: values of the scalar


class FilterOperatorContract:
    """Subclass with a name that begins with ``Test`` and set the class variables.

    Attributes:
        spec: the operator.
        sql_type: the SQL type of a scalar that has it; of the items where it is of lists.
        operand_type: the SQL type of the operand, where it is of another scalar.
        member_types: the SQL types of members that are of another scalar, by their names.
        values: distinct values to look through; None stands for NULL.
        cases: operands and what they find among the values.
    """

    spec: ClassVar[FilterOperatorSpec]
    sql_type: ClassVar[str]
    operand_type: ClassVar[str | None] = None
    member_types: ClassVar[Mapping[str, str]] = {}
    values: ClassVar[Sequence[Any]]  # Any: values of the scalar
    cases: ClassVar[Sequence[Case]]

    @pytest.fixture
    def operator(self) -> FilterOperator | ObjectFilterOperator:
        """The target of the spec."""
        target: FilterOperator | ObjectFilterOperator = load_target(self.spec.target)
        return target

    @property
    def column_type(self) -> str:
        """The SQL type of what is looked at."""
        return f"{self.sql_type}[]" if self.spec.subject is Subject.LIST else self.sql_type

    @property
    def document_path(self) -> str:
        """SQL of the value inside of a document."""
        if self.spec.subject is Subject.LIST:
            return _ARRAY.format(type=self.sql_type)
        return f"((data ->> 'value')::{self.sql_type})"

    def bind(self, case: Case) -> tuple[Any, list[object]]:  # Any: as the operator takes it
        """SQL of a case's bound operand, and the values that are bound."""
        kind = self.operand_type or self.sql_type
        return bind_operand(self.spec, case.operand, kind, self.member_types)

    @pytest.fixture
    async def database(self, fraise_database: Database) -> Database:
        """The values, as a column and inside of a document."""
        await fraise_database.execute(
            f"CREATE TABLE item (place int, value {self.column_type}, data jsonb)"
        )
        for place, value in enumerate(self.values):
            await fraise_database.execute(
                f"INSERT INTO item SELECT $1, v, jsonb_build_object('value', v)"  # noqa: S608
                f" FROM (SELECT $2::{self.column_type} AS v) AS s",
                place,
                value,
            )
        return fraise_database

    async def find(
        self, database: Database, condition: str, values: Sequence[object]
    ) -> list[object]:
        """The values for which a condition is true, in their order."""
        rows = await database.fetch(
            f"SELECT place FROM item WHERE {condition} ORDER BY place",  # noqa: S608  # under test
            *values,
        )
        return [self.values[row["place"]] for row in rows]

    def test_says_enough(self) -> None:
        """NULL is among the values, and some case finds something."""
        assert None in self.values, "put None among the values"
        assert any(case.found for case in self.cases), "give a case that finds something"
        for case in self.cases:
            assert all(value in self.values for value in case.found)

    @pytest.mark.anyio
    async def test_a_column_is_found_as_the_oracle_says(
        self, operator: FilterOperator, database: Database
    ) -> None:
        """On a real column."""
        for case in self.cases:
            parameter, values = self.bind(case)
            found = await self.find(database, operator("value", parameter), values)
            assert found == [value for value in self.values if value in case.found], case

    @pytest.mark.anyio
    async def test_a_document_is_found_as_the_oracle_says(
        self, operator: FilterOperator, database: Database
    ) -> None:
        """On a value inside of a JSON document."""
        for case in self.cases:
            parameter, values = self.bind(case)
            found = await self.find(database, operator(self.document_path, parameter), values)
            assert found == [value for value in self.values if value in case.found], case

    @pytest.mark.anyio
    async def test_the_condition_may_be_joined_by_and(
        self, operator: FilterOperator, database: Database
    ) -> None:
        """An OR inside of the condition does not get out of it."""
        for case in self.cases:
            parameter, values = self.bind(case)
            condition = operator("value", parameter)
            assert await self.find(database, f"false AND {condition}", values) == []
            assert await self.find(database, f"{condition} AND false", values) == []

    @pytest.mark.anyio
    async def test_the_condition_is_boolean(
        self, operator: FilterOperator, database: Database
    ) -> None:
        """It is an expression of type boolean."""
        for case in self.cases:
            parameter, values = self.bind(case)
            condition = operator("value", parameter)
            kinds = await database.fetch(
                f"SELECT DISTINCT pg_typeof({condition})::text AS kind FROM item",  # noqa: S608
                *values,
            )
            assert [row["kind"] for row in kinds] == ["boolean"]

    @pytest.mark.anyio
    async def test_null_and_empty_operands(
        self, operator: FilterOperator, database: Database
    ) -> None:
        """A null operand where it is legal, and an empty list, are no errors."""
        for operand, legal in (
            (None, self.spec.null_operand),
            ([], self.spec.operand is Operand.LIST),
        ):
            if legal:
                parameter, values = self.bind(Case(operand, []))
                await self.find(database, operator("value", parameter), values)
