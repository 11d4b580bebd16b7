"""The contract of an order by how well fields fit, held against an oracle on a real server."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Final, TypeAlias

import pytest
from attrs import frozen
from fraise_hookspecs.repository import (
    Database,
    ObjectOrderOperator,
    Operand,
    OrderOperator,
    OrderOperatorSpec,
)

from fraise_testing.contracts.operands import bind_operand, vary_operands
from fraise_testing.fake import load_target

#: SQL of what an operator computes, and the values that are bound in it.
_Written: TypeAlias = tuple[str, list[object]]

#: Rows of each value where an index is looked for.
_COPIES: Final = 500

#: Settings of sessions that see the same rows: nothing that is computed may depend on them.
_SESSIONS: Final[tuple[Mapping[str, str], ...]] = (
    {"TimeZone": "Asia/Kolkata", "DateStyle": "ISO, DMY"},
    {"TimeZone": "America/Lima", "DateStyle": "SQL, MDY"},
)

#: With these a plan that neither reads a whole table nor sorts is taken wherever there is one.
_BY_INDEX: Final = {"enable_seqscan": "off", "enable_sort": "off", "enable_bitmapscan": "off"}


@frozen
class OrderCase:
    """An operand, and the values of the contract's list in the order of how well they fit.

    Attributes:
        operand: a value of the scalar, or a text; where it is an object, its members by their
            Python names.
        order: what fits best first; values that fit equally stand together in one sequence.
    """

    operand: Any  # Any: as the operator says
    order: Sequence[Sequence[Any]]  # Any: values of the scalar


class OrderOperatorContract:
    """Subclass with a name that begins with ``Test`` and set the class variables.

    Attributes:
        spec: the order.  Where the server lacks an extension that it names, nothing is checked.
        sql_type: the SQL type of a scalar that has it, such as ``text`` or ``vector(3)``.
        operand_type: the SQL type of the operand, where it is of another scalar.
        member_types: the SQL types of members that are of another scalar, by their names.
        values: distinct values to sort; None stands for NULL.
        cases: operands, and how the values are sorted by them.
    """

    spec: ClassVar[OrderOperatorSpec]
    sql_type: ClassVar[str]
    operand_type: ClassVar[str | None] = None
    member_types: ClassVar[Mapping[str, str]] = {}
    values: ClassVar[Sequence[Any]]  # Any: values of the scalar
    cases: ClassVar[Sequence[OrderCase]]

    @pytest.fixture
    async def database(self, fraise_database: Database) -> Database:
        """The values, as a column and inside of a document."""
        for name in (self.spec.extension, self.spec.index_extension):
            if name is None:
                continue
            known = "SELECT 1 FROM pg_available_extensions WHERE name = $1"
            if await fraise_database.fetchval(known, name) is None:
                pytest.skip(f"the server has no extension {name}")
            await fraise_database.execute(f'CREATE EXTENSION IF NOT EXISTS "{name}" CASCADE')
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

    @property
    def document_path(self) -> str:
        """SQL of the value inside of a document."""
        return f"((data ->> 'value')::{self.sql_type})"

    @property
    def direction(self) -> str:
        """What stands behind the SQL so that what fits best is first."""
        descends = self.spec.descending is not self.spec.inverted
        return "DESC" if descends else "ASC"

    def write(self, operand: Any, column: str = "value") -> _Written:  # Any: as the case says
        """SQL of how well a column fits an operand."""
        target: Any = load_target(self.spec.target)  # Any: both forms, as the operand says
        operator: OrderOperator | ObjectOrderOperator = target
        kind = self.operand_type or self.sql_type
        parameter, values = bind_operand(self.spec, operand, kind, self.member_types)
        return operator(column, parameter), values

    def written(self) -> list[_Written]:
        """SQL of each case, over the column and over the document."""
        columns = ("value", self.document_path)
        return [self.write(case.operand, column) for case in self.cases for column in columns]

    def test_says_enough(self) -> None:
        """NULL is among the values, each case sorts all others, and some case tells some apart."""
        assert None in self.values, "put None among the values"
        wanted = sorted(repr(value) for value in self.values if value is not None)
        for case in self.cases:
            assert sorted(repr(value) for same in case.order for value in same) == wanted, case
        assert any(len(case.order) > 1 for case in self.cases), "give a case that sorts something"

    def test_the_operand_is_one_that_orders_take(self) -> None:
        """A value, a text or an object; there is no best fit for a list or a boolean."""
        assert self.spec.operand in {Operand.VALUE, Operand.TEXT, Operand.OBJECT}

    @pytest.mark.anyio
    async def test_the_result_is_of_the_type_that_is_said(self, database: Database) -> None:
        """Cursors are cast to it, and one of another type is not found again."""
        wanted = await database.fetchval("SELECT $1::regtype::text", self.spec.result)
        for sql, values in self.written():
            found = await database.fetch(
                f"SELECT DISTINCT pg_typeof({sql})::text AS kind FROM item",  # noqa: S608
                *values,
            )
            assert [row["kind"] for row in found] == [wanted], sql

    @pytest.mark.anyio
    async def test_it_is_one_expression(self, database: Database) -> None:
        """Comparisons stand beside it as it is, without parentheses."""
        for sql, values in self.written():
            kept = await database.fetchval(
                f"SELECT count(*) FROM item WHERE {sql} IS NOT DISTINCT FROM ({sql})"  # noqa: S608
                f" AND ({sql}) = {sql} AND cardinality(ARRAY[{sql}]) = 1",
                *values,
            )
            assert kept == len(self.values) - 1, sql

    @pytest.mark.anyio
    async def test_it_is_null_where_the_value_is_and_only_there(self, database: Database) -> None:
        """Rows without a value are last in both directions, and no other row is lost among them."""
        for sql, values in self.written():
            rows = await database.fetch(
                f"SELECT place FROM item WHERE ({sql}) IS NULL ORDER BY place",  # noqa: S608
                *values,
            )
            assert [self.values[row["place"]] for row in rows] == [None], sql

    @pytest.mark.anyio
    async def test_what_fits_best_is_first(self, database: Database) -> None:
        """As the oracle says, in a column and inside of a document."""
        for case in self.cases:
            for column in ("value", self.document_path):
                sql, values = self.write(case.operand, column)
                rows = await database.fetch(
                    f"SELECT place, dense_rank() OVER (ORDER BY {sql} {self.direction}) AS rank"  # noqa: S608
                    f" FROM item WHERE value IS NOT NULL ORDER BY rank, place",
                    *values,
                )
                found: dict[int, list[Any]] = {}
                for row in rows:
                    found.setdefault(row["rank"], []).append(self.values[row["place"]])
                wanted = [[value for value in self.values if value in same] for same in case.order]
                assert list(found.values()) == wanted, case

    @pytest.mark.anyio
    async def test_it_is_the_same_whenever_it_is_computed(self, database: Database) -> None:
        """In another session, at another time, with other settings: a page begins after a value."""
        await database.execute(f"CREATE TABLE kept (place int, fit {self.spec.result})")
        first, second = _SESSIONS
        for sql, values in self.written():
            async with database.session(first) as session:
                await session.execute("DELETE FROM kept")
                await session.execute(
                    f"INSERT INTO kept SELECT place, {sql} FROM item",  # noqa: S608
                    *values,
                )
            async with database.session(second) as session:
                changed = await session.fetchval(
                    f"SELECT count(*) FROM item JOIN kept USING (place)"  # noqa: S608
                    f" WHERE fit IS DISTINCT FROM ({sql})",
                    *values,
                )
            assert changed == 0, sql

    @pytest.mark.anyio
    @pytest.mark.parametrize("direction", ["ASC", "DESC"])
    async def test_pages_go_on_after_a_value(self, database: Database, direction: str) -> None:
        """A value goes to a client as JSON and comes back; every row is on one page."""
        after = ">" if direction == "ASC" else "<"
        for sql, values in self.written():
            number = len(values) + 1
            last = f"(${number}::jsonb #>> '{{}}')::{self.spec.result}"
            place = f"${number + 1}::int"
            page = (
                f"SELECT place, to_jsonb({sql})::text AS fit FROM item WHERE ({sql}) IS NOT NULL"  # noqa: S608
                f" AND ({last} IS NULL OR ({sql} {after} {last} OR ({sql} IS NOT DISTINCT FROM"
                f" {last} AND place > {place}))) ORDER BY {sql} {direction}, place LIMIT 1"
            )
            rows = await database.fetch(
                f"SELECT place FROM item WHERE ({sql}) IS NOT NULL"  # noqa: S608
                f" ORDER BY {sql} {direction}, place",
                *values,
            )
            wanted = [row["place"] for row in rows]
            found: list[int] = []
            cursor: tuple[object, object] = (None, None)
            for _ in wanted:
                row = await database.fetchrow(page, *values, *cursor)
                if row is None:
                    break
                found.append(row["place"])
                cursor = (row["fit"], row["place"])
            assert found == wanted, sql

    @pytest.mark.anyio
    async def test_no_text_breaks_out(self, database: Database) -> None:
        """An operand is data: whatever is in a text, each row gets a value, or null for a null."""
        kind = self.operand_type or self.sql_type
        given = [case.operand for case in self.cases]
        for operand in vary_operands(self.spec, given, kind, self.member_types):
            sql, values = self.write(operand)
            rows = await database.fetch(
                f"SELECT place, ({sql}) IS NULL AS is_null FROM item ORDER BY place",  # noqa: S608
                *values,
            )
            expected = [value is None for value in self.values]
            assert [row["is_null"] for row in rows] == expected, operand

    @pytest.mark.anyio
    async def test_the_index_that_it_declares_gives_what_fits_best_first(
        self, database: Database
    ) -> None:
        """PostgreSQL reads the index instead of all rows and a sort."""
        if not self.spec.index:
            return
        await database.execute(
            "INSERT INTO item SELECT place, value, data FROM item, generate_series(2, $1)", _COPIES
        )
        case, using = self.cases[0], self.spec.index.replace("{column}", "value")
        for member in self.spec.members:
            if member.words:
                word = member.words[case.operand.get(member.name, member.default)]
                using = using.replace("{" + member.name + "}", word)
        await database.execute(f"CREATE INDEX item_fits ON item USING {using}")
        await database.execute("ANALYZE item")
        sql, values = self.write(case.operand)
        async with database.session(_BY_INDEX) as session:
            shown = await session.fetchval(
                "EXPLAIN (FORMAT JSON, COSTS OFF) SELECT place FROM item"  # noqa: S608
                f" ORDER BY {sql} {self.direction} NULLS LAST LIMIT 3",
                *values,
            )
        plan = shown if isinstance(shown, list) else json.loads(shown)
        nodes = _flatten(plan[0]["Plan"])
        assert any(node.get("Index Name") == "item_fits" for node in nodes), plan
        assert not any("Sort" in node["Node Type"] for node in nodes), plan


def _flatten(node: Mapping[str, Any]) -> list[Mapping[str, Any]]:  # Any: JSON of a plan
    return [node, *(item for below in node.get("Plans", ()) for item in _flatten(below))]
