"""The contract of a filter operator, held against an oracle on a real server."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, Final

import pytest
from attrs import frozen
from fraise_hookspecs.repository import Database, FilterOperator, FilterOperatorSpec, Operand

from fraise_testing.fake import load_target

#: How the parameter of an operand is cast, by the SQL type of the scalar.
_CASTS: Final = {
    Operand.VALUE: "$1::{type}",
    Operand.LIST: "$1::{type}[]",
    Operand.TEXT: "$1::text",
    Operand.BOOLEAN: "$1::boolean",
}


@frozen
class Case:
    """An operand, and the values of the contract's list that it finds."""

    operand: Any  # Any: a value of the scalar, a list of them, a text, or a boolean
    found: Sequence[Any]  # Any: values of the scalar


class FilterOperatorContract:
    """Subclass with a name that begins with ``Test`` and set the class variables.

    Attributes:
        spec: the operator.
        sql_type: the SQL type of a scalar that has it.
        values: distinct values to look through; None stands for NULL.
        cases: operands and what they find among the values.
    """

    spec: ClassVar[FilterOperatorSpec]
    sql_type: ClassVar[str]
    values: ClassVar[Sequence[Any]]  # Any: values of the scalar
    cases: ClassVar[Sequence[Case]]

    @pytest.fixture
    def operator(self) -> FilterOperator:
        """The target of the spec."""
        target: FilterOperator = load_target(self.spec.target)
        return target

    @property
    def parameter(self) -> str:
        """SQL of the bound operand."""
        return _CASTS[self.spec.operand].format(type=self.sql_type)

    @pytest.fixture
    async def database(self, fraise_database: Database) -> Database:
        """The values, as a column and inside of a document."""
        await fraise_database.execute(
            f"CREATE TABLE item (place int, value {self.sql_type}, data jsonb)"
        )
        for place, value in enumerate(self.values):
            await fraise_database.execute(
                f"INSERT INTO item SELECT $1, v, jsonb_build_object('value', v)"  # noqa: S608
                f" FROM (SELECT $2::{self.sql_type} AS v) AS s",
                place,
                value,
            )
        return fraise_database

    async def find(self, database: Database, condition: str, operand: object) -> list[object]:
        """The values for which a condition is true, in their order."""
        rows = await database.fetch(
            f"SELECT place FROM item WHERE {condition} ORDER BY place",  # noqa: S608  # under test
            operand,
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
            found = await self.find(database, operator("value", self.parameter), case.operand)
            assert found == [value for value in self.values if value in case.found], case

    @pytest.mark.anyio
    async def test_a_document_is_found_as_the_oracle_says(
        self, operator: FilterOperator, database: Database
    ) -> None:
        """On a value inside of a JSON document."""
        path = f"((data ->> 'value')::{self.sql_type})"
        for case in self.cases:
            found = await self.find(database, operator(path, self.parameter), case.operand)
            assert found == [value for value in self.values if value in case.found], case

    @pytest.mark.anyio
    async def test_the_condition_may_be_joined_by_and(
        self, operator: FilterOperator, database: Database
    ) -> None:
        """An OR inside of the condition does not get out of it."""
        condition = operator("value", self.parameter)
        for case in self.cases:
            assert await self.find(database, f"false AND {condition}", case.operand) == []
            assert await self.find(database, f"{condition} AND false", case.operand) == []

    @pytest.mark.anyio
    async def test_the_condition_is_boolean(
        self, operator: FilterOperator, database: Database
    ) -> None:
        """It is an expression of type boolean."""
        condition = operator("value", self.parameter)
        for case in self.cases:
            kinds = await database.fetch(
                f"SELECT DISTINCT pg_typeof({condition})::text AS kind FROM item",  # noqa: S608
                case.operand,
            )
            assert [row["kind"] for row in kinds] == ["boolean"]

    @pytest.mark.anyio
    async def test_null_and_empty_operands(
        self, operator: FilterOperator, database: Database
    ) -> None:
        """A null operand where it is legal, and an empty list, are no errors."""
        condition = operator("value", self.parameter)
        if self.spec.null_operand:
            await self.find(database, condition, None)
        if self.spec.operand is Operand.LIST:
            await self.find(database, condition, [])
