"""Scalars: what they take, what they give, what they refuse."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from fraise_hookspecs.schema import JsonForm
from fraiseql.scalars.builtin import leaf_of
from fraiseql.schema.parts import standard_parts

SCALARS = {name: part.scalar for name, part in standard_parts().scalars.items()}
ONE = UUID(int=1)

GOOD: list[tuple[str, Any, Any, Any]] = [
    ("UUID", str(ONE), ONE, str(ONE)),
    ("UUID", ONE.hex, ONE, str(ONE)),
    ("Date", "2026-11-21", date(2026, 11, 21), "2026-11-21"),
    ("Time", "14:30", time(14, 30), "14:30:00"),
    ("Time", "14:30:05.5", time(14, 30, 5, 500_000), "14:30:05.500000"),
    (
        "DateTime",
        "2026-11-21T14:30:00Z",
        datetime(2026, 11, 21, 14, 30, tzinfo=UTC),
        "2026-11-21T14:30:00+00:00",
    ),
    (
        "DateTime",
        "2026-11-21t14:30:00.25-05:00",
        datetime(2026, 11, 21, 14, 30, 0, 250_000, tzinfo=timezone(timedelta(hours=-5))),
        "2026-11-21T14:30:00.250000-05:00",
    ),
    ("Decimal", "1.50", Decimal("1.50"), "1.50"),
    ("Decimal", 3, Decimal(3), "3"),
    ("Decimal", 0.1, Decimal("0.1"), "0.1"),
    ("Decimal", "1e3", Decimal("1e3"), "1000"),
    ("BigInt", "9223372036854775807", 2**63 - 1, "9223372036854775807"),
    ("BigInt", -(2**63), -(2**63), "-9223372036854775808"),
    ("JSON", {"a": [1, None]}, {"a": [1, None]}, {"a": [1, None]}),
]

BAD: list[tuple[str, Any, str]] = [
    ("UUID", "x" * 36, "UUID must have 32 hexadecimal digits"),
    ("UUID", "", "UUID must have 32 hexadecimal digits"),
    ("UUID", 5, "UUID must be a string, found 5"),
    ("UUID", "{" + ONE.hex[:30] + "}", "UUID must have"),
    ("Date", "2026-02-30", "Date must be a day of the calendar, found '2026-02-30'"),
    ("Date", "20261121", "Date must be YYYY-MM-DD"),
    ("Date", 5, "Date must be a string"),
    ("Time", "25:00", "Time must be HH:MM"),
    ("Time", "14:30+01:00", "Time must be HH:MM"),
    ("DateTime", "2026-11-21T14:30:00", "with Z or an offset"),
    ("DateTime", "2026-13-21T14:30:00Z", "with Z or an offset"),
    ("Decimal", "x", "Decimal must be a finite number"),
    ("Decimal", "NaN", "Decimal must be a finite number"),
    ("Decimal", "1e999999999", "Decimal must be a finite number"),
    ("Decimal", True, "Decimal must be a number or its text"),
    ("Decimal", "1" * 1_001, "at most 1000 characters"),
    ("BigInt", 2**63, "BigInt must fit into 64 bits"),
    ("BigInt", "1.5", "BigInt must be an integer"),
    ("BigInt", True, "BigInt must be an integer"),
    ("BigInt", "1" * 5_000, "BigInt must be an integer"),
]


@pytest.mark.parametrize(("name", "text", "value", "back"), GOOD)
def test_good_values(name, text, value, back):
    parsed = SCALARS[name].parse(text)
    assert parsed == value
    assert type(parsed) is type(value)
    assert SCALARS[name].serialize(parsed) == back


@pytest.mark.parametrize(("name", "value", "message"), BAD)
def test_bad_values(name, value, message):
    with pytest.raises(ValueError, match=message) as caught:
        SCALARS[name].parse(value)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    ("name", "stored"),
    [
        ("UUID", str(ONE)),
        ("Date", "2026-11-21"),
        ("Time", "14:30:00"),
        ("DateTime", "2026-11-21T14:30:00+00:00"),
        ("Decimal", "1.50"),
        ("BigInt", "5"),
    ],
)
def test_text_of_documents_is_given_as_it_is(name, stored):
    assert SCALARS[name].serialize(stored) == stored


@pytest.mark.parametrize("name", ["Date", "Time", "DateTime"])
def test_other_values_are_not_serialised(name):
    with pytest.raises(ValueError, match="must be a string"):
        SCALARS[name].serialize(5)


def test_a_datetime_is_no_date():
    with pytest.raises(ValueError, match="must be a string"):
        SCALARS["Date"].serialize(datetime(2026, 1, 1, tzinfo=UTC))


def test_a_bad_literal_has_its_place(music):
    import fraiseql
    from graphql import parse, validate

    document = parse('{ artists(where: {founded: {eq: "never"}}) { name } }')
    errors = validate(fraiseql.Schema(music).graphql, document)
    assert [error.formatted["locations"] for error in errors] == [[{"line": 1, "column": 33}]]


def test_exact_numbers_in_literals(music):
    """A literal keeps its digits; it is never a rounded float in between."""
    import fraiseql
    from graphql import parse_type, parse_value, type_from_ast
    from graphql.utilities.coerce_input_value import coerce_input_literal

    schema = fraiseql.Schema(music).graphql
    decimal = type_from_ast(schema, parse_type("Decimal"))
    found = coerce_input_literal(parse_value("0.10000000000000000001"), decimal)
    assert str(found) == "0.10000000000000000001"
    bigint = type_from_ast(schema, parse_type("BigInt"))
    assert coerce_input_literal(parse_value("9007199254740993"), bigint) == 9007199254740993


@pytest.mark.parametrize(
    ("form", "sql_type", "leaf"),
    [
        (JsonForm.STRING, "text", "string"),
        (JsonForm.STRING, "numeric", "text"),
        (JsonForm.BOOLEAN, "bool", "boolean"),
        (JsonForm.ANY, "jsonb", "any"),
        (JsonForm.NUMBER, "float8", "float"),
        (JsonForm.INTEGER, "int4", "float"),
    ],
)
def test_leaves(form, sql_type, leaf):
    assert leaf_of(form, sql_type) == leaf
