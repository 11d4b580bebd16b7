"""Operators that other plugins bring stand beside those of the house."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from types import ModuleType

import pytest
from fraise_hookspecs import FraiseError
from fraise_hookspecs.repository import (
    FilterOperatorSpec,
    Operand,
    OperandMember,
    OrderOperatorSpec,
    Subject,
)
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraiseql import Engine, GraphQLRequest, Schema, plugin

pytestmark = pytest.mark.anyio


def longer_than(column: str, parameter: str) -> str:
    return f"length({column}) > {parameter}"


def between(column: str, parameters: Mapping[str, str]) -> str:
    upper = parameters.get("upper", "'infinity'::float8")
    return f"{column} {parameters['side']} BETWEEN {parameters['lower']} AND {upper}"


def all_longer_than(column: str, parameter: str) -> str:
    shortest = f"SELECT length(item) FROM unnest({column}) AS item"
    return f"({column} IS NOT NULL AND {parameter} < ALL ({shortest}))"


def at_least(column: str, parameter: str) -> str:
    return f"{column} >= {parameter}"


def length_beyond(column: str, parameter: str) -> str:
    return f"abs(length({column}) - {parameter})"


def bring(monkeypatch: pytest.MonkeyPatch, *specs: FilterOperatorSpec) -> ModuleType:
    """A plugin with these operators."""
    import sys

    module = ModuleType("operators_of_another")
    module.fraise_filter_operators = lambda: specs  # type: ignore[attr-defined]
    for function in (longer_than, between, all_longer_than, at_least, length_beyond):
        setattr(module, function.__name__, function)
    monkeypatch.setitem(sys.modules, "operators_of_another", module)
    return module


def spec(name: str, operand: Operand, scalars: tuple[str, ...], **more) -> FilterOperatorSpec:
    return FilterOperatorSpec(
        name=name,
        summary="For a test.",
        target=f"operators_of_another:{more.pop('function', name)}",
        scalars=scalars,
        operand=operand,
        **more,
    )


SIDE = OperandMember(
    name="side",
    summary="Before or behind zero.",
    words={"SAME": "", "OTHER": "* -1"},
    words_name="Side",
    required=False,
    default="SAME",
)


@pytest.fixture
def another(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return bring(
        monkeypatch,
        spec("longer_than", Operand.VALUE, ("String",), operand_scalar="Int"),
        spec(
            "all_longer_than",
            Operand.VALUE,
            ("String",),
            operand_scalar="Int",
            subject=Subject.LIST,
        ),
        spec(
            "between",
            Operand.OBJECT,
            ("Float",),
            members=(
                OperandMember(name="lower", summary="From."),
                OperandMember(name="upper", summary="To.", required=False),
                SIDE,
            ),
        ),
        # before that of the house, which is for all scalars
        spec("eq", Operand.VALUE, ("Decimal",), function="at_least"),
    )


async def ask(engine: Engine, where: str, view: Callable[[], object]) -> object:
    query = f"{{ things(where: {where}, limit: 100) {{ id }} }}"
    answer = await engine.execute(GraphQLRequest(query=query), view())
    body = json.loads(answer.body)
    return body["errors"] if "errors" in body else {item["id"] for item in body["data"]["things"]}


async def test_operators_of_another_plugin(things_dsn, thing, cases, another, view):
    rows = cases.documents()
    async with open_database(things_dsn) as database:
        context = FakeContext(resources={"database": database}, plugins=(plugin, another))
        engine = Engine(Schema(thing), context)
        expected = {
            "{text: {longerThan: 5}}": lambda row: len(row.get("text") or "") > 5,
            "{words: {allLongerThan: 0}}": lambda row: (
                row.get("words") is not None and all(row["words"])
            ),
            "{real: {between: {lower: 0.1}}}": lambda row: (row.get("real") or 0) >= 0.1,
            "{real: {between: {lower: 0.1, upper: 9}}}": lambda row: row.get("real") == 0.5,
            "{real: {between: {lower: 1, upper: 2, side: OTHER}}}": lambda row: (
                row.get("real") == -1.5
            ),
            '{exact: {eq: "1.5"}}': lambda row: float(row.get("exact") or 0) >= 1.5,
        }
        for where, meets in expected.items():
            found = await ask(engine, where, view)
            wanted = {row["id"] for row in rows if meets(row)}
            assert found == wanted, where


def test_two_operators_of_one_name_are_refused(thing, monkeypatch):
    """Which of them would have been asked is nothing to find out in production."""
    mine = bring(
        monkeypatch,
        spec("contains", Operand.TEXT, ("String", "Slug"), function="at_least"),
    )
    with pytest.raises(FraiseError) as caught:
        Engine(Schema(thing), FakeContext(plugins=(plugin, mine)))
    assert caught.value.code == "FQL-SCHEMA-001"
    assert "contains" in str(caught.value)
    assert "operators_of_another:at_least" in str(caught.value)


def order(name: str) -> OrderOperatorSpec:
    return OrderOperatorSpec(
        name=name,
        summary="For a test.",
        target="operators_of_another:length_beyond",
        scalars=("String",),
        operand=Operand.VALUE,
        operand_scalar="Int",
        result="int4",
    )


async def test_an_order_of_another_plugin(things_dsn, thing, cases, monkeypatch, view):
    another = bring(monkeypatch)
    another.fraise_order_operators = lambda: (order("length_beyond"),)  # type: ignore[attr-defined]
    query = "{ things(orderBy: [{by: {text: {lengthBeyond: 3}}}], limit: 100) { id text } }"
    async with open_database(things_dsn) as database:
        context = FakeContext(resources={"database": database}, plugins=(plugin, another))
        answer = await Engine(Schema(thing), context).execute(GraphQLRequest(query=query), view())
    rows = json.loads(answer.body)["data"]["things"]
    lengths = [abs(len(row["text"]) - 3) for row in rows if row["text"] is not None]
    assert lengths == sorted(lengths)
    assert len(lengths) > 10
    assert all(row["text"] is None for row in rows[len(lengths) :])


def test_two_orders_of_one_name_are_refused(thing, monkeypatch):
    mine = bring(monkeypatch)
    mine.fraise_order_operators = lambda: (order("similar_to"),)  # type: ignore[attr-defined]
    with pytest.raises(FraiseError) as caught:
        Engine(Schema(thing), FakeContext(plugins=(plugin, mine)))
    assert caught.value.code == "FQL-SCHEMA-001"
    assert "similar_to" in str(caught.value)
