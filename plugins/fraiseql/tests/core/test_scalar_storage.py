"""Every scalar in a column and in a document: answered, compared, handed to a function."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from functools import partial
from typing import Annotated, Any
from uuid import UUID

import fraiseql
import psycopg
import pytest
from fraise_hookspecs.schema import ScalarSpec
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraise_testing.graphql import View
from fraiseql import Engine, GraphQLRequest, ScalarName, Schema, plugin
from fraiseql.scalars.specs import SCALARS

pytestmark = pytest.mark.anyio

#: The public id of both types is a UUID already.
SPECS = [spec for spec in SCALARS if spec.name != "UUID"]
ONE, TWO = "00000000-0000-0000-0000-000000000001", "00000000-0000-0000-0000-000000000002"

#: A second value of each, in the form that answers have.
OTHER = {
    "Slug": '"b"',
    "LTree": '"a.b"',
    "Date": '"2000-02-29"',
    "Time": '"00:00:00"',
    "DateTime": '"2000-01-01T00:00:00+00:00"',
    "Duration": '"P1M"',
    "DateRange": '"[2000-01-01,)"',
    "DateTimeRange": '"[2000-01-01T00:00:00+00:00,)"',
    "Decimal": '"-0.1"',
    "BigInt": '"-9223372036854775808"',
    "IntRange": '"(,0)"',
    "Vector": "[1, 2, 3]",
    "Bytes": '"AP/+"',
    "JSON": "[1, null]",
    "EmailAddress": '"a@example.com"',
    "PhoneNumber": '"+442079460000"',
    "URL": '"http://a.example"',
    "CountryCode": '"DE"',
    "CurrencyCode": '"JPY"',
    "LanguageCode": '"de"',
    "Money": '"1 JPY"',
    "IPv4": '"10.0.0.1"',
    "IPv6": '"::1"',
    "CIDR": '"2001:db8::/32"',
    "MAC": '"ff:ff:ff:ff:ff:ff"',
    "Latitude": "-90",
    "Longitude": "0",
    "Point": '"(0,0)"',
}


def key_of(spec: ScalarSpec) -> str:
    return f"a_{spec.name.lower()}"


def name_of(spec: ScalarSpec) -> str:
    return f"a{spec.name.capitalize()}"


def _declare(name: str, decorate: Any, hints: dict[str, Any]) -> Any:
    return decorate(type(name, (), {"__annotations__": hints, "__module__": __name__}))


def declare(specs: list[ScalarSpec]) -> Schema:
    """Two types with a field for every scalar, and a mutation with an argument for each."""
    values = {key_of(spec): Annotated[Any, ScalarName(spec.name)] | None for spec in specs}
    typed = _declare("Typed", fraiseql.type(source="tv_typed"), {"id": UUID, **values})
    plain = _declare("Plain", fraiseql.type(source="tv_plain"), {"id": UUID, **values})
    given = _declare("EchoInput", fraiseql.input, values)
    echo = _declare(
        "Echo",
        fraiseql.mutation(function="fn_echo"),
        {"input": given, "result": fraiseql.JSON},
    )
    listed = (
        fraiseql.find_many(typed, name="typed"),
        fraiseql.find_many(plain, name="plain"),
    )
    return Schema(typed, plain, echo, *listed)


def _literal(spec: ScalarSpec, text: str) -> str:
    """SQL of a value in its column."""
    value = json.loads(text)
    quoted = "'" + (value if isinstance(value, str) else text).replace("'", "''") + "'"
    return (
        f"decode({quoted}, 'base64')" if spec.sql_type == "bytea" else f"{quoted}::{spec.sql_type}"
    )


@pytest.fixture
def specs(extensions) -> list[ScalarSpec]:
    """The scalars whose SQL types the server has."""
    return [spec for spec in SPECS if spec.sql_type != "vector" or "vector" in extensions]


def build(dsn: str, specs: list[ScalarSpec]) -> None:
    columns = ", ".join(f"{key_of(spec)} {spec.sql_type}" for spec in specs)
    arguments = ", ".join(f"p_{key_of(spec)} {spec.sql_type} DEFAULT NULL" for spec in specs)
    shown = ", ".join(
        f"'{key_of(spec)}', "
        + (
            f"encode(p_{key_of(spec)}, 'base64')"
            if spec.sql_type == "bytea"
            else f"p_{key_of(spec)}::real[]"
            if spec.sql_type == "vector"
            else f"p_{key_of(spec)}"
        )
        for spec in specs
    )
    with psycopg.connect(dsn) as connection:
        connection.execute("CREATE EXTENSION ltree")
        if any(spec.sql_type == "vector" for spec in specs):
            connection.execute("CREATE EXTENSION vector")
        connection.execute(f"CREATE TABLE tv_typed (id uuid, {columns}, data jsonb)")
        connection.execute("CREATE TABLE tv_plain (data jsonb)")
        for id_, texts in (
            (ONE, {spec.name: spec.example for spec in specs}),
            (TWO, OTHER),
        ):
            document = {"id": id_} | {key_of(spec): json.loads(texts[spec.name]) for spec in specs}
            values = ", ".join(_literal(spec, texts[spec.name]) for spec in specs)
            connection.execute(
                f"INSERT INTO tv_typed VALUES ('{id_}', {values}, %s)", (json.dumps(document),)
            )
            connection.execute("INSERT INTO tv_plain VALUES (%s)", (json.dumps(document),))
        connection.execute(
            f"CREATE FUNCTION fn_echo({arguments}) RETURNS jsonb LANGUAGE sql "
            "SET intervalstyle = 'iso_8601' SET timezone = 'UTC' "
            f"AS $$ SELECT jsonb_strip_nulls(jsonb_build_object({shown})) $$"
        )


@pytest.fixture
async def engine(anyio_backend: str, fraise_template, specs) -> AsyncIterator[Engine]:
    key = f"scalar-storage-{hash(json.dumps([spec.example for spec in specs]))}"
    dsn = fraise_template(key, partial(build, specs=specs))
    async with open_database(dsn) as database:
        yield Engine(
            declare(specs), FakeContext(resources={"database": database}, plugins=(plugin,))
        )


async def ask(engine: Engine, query: str, variables: dict[str, Any] | None = None) -> Any:
    answer = await engine.execute(GraphQLRequest(query=query, variables=variables or {}), View())
    body = json.loads(answer.body)
    assert "errors" not in body, body
    return body["data"]


@pytest.mark.parametrize("source", ["typed", "plain"])
async def test_every_scalar_is_answered_as_it_stands(engine, specs, source):
    names = " ".join(name_of(spec) for spec in specs)
    one, two = (await ask(engine, f"{{ {source} {{ {names} }} }}"))[source]
    assert one == {name_of(spec): json.loads(spec.example) for spec in specs}
    assert two == {name_of(spec): json.loads(OTHER[spec.name]) for spec in specs}


async def test_every_scalar_is_compared_in_every_storage(engine, specs):
    """``eq`` and ``in``, from a variable and from the document, in a column and in a document."""
    for source in ("typed", "plain"):
        for spec in specs:
            name, value, other = name_of(spec), spec.example, OTHER[spec.name]
            both = {"v": json.loads(value), "both": [json.loads(value), json.loads(other)]}
            data = await ask(
                engine,
                f"query ($v: {spec.name}, $both: [{spec.name}!]) {{"
                f" eq: {source}(where: {{{name}: {{eq: $v}}}}) {{ id }}"
                f" both: {source}(where: {{{name}: {{in: $both}}}}) {{ id }}"
                f" ne: {source}(where: {{{name}: {{ne: $v}}}}) {{ id }}"
                f" none: {source}(where: {{{name}: {{in: []}}}}) {{ id }} }}",
                both,
            )
            assert data == {
                "eq": [{"id": ONE}],
                "both": [{"id": ONE}, {"id": TWO}],
                "ne": [{"id": TWO}],
                "none": [],
            }, (source, spec.name)
        # JSON in a literal has no strings as keys; what it may hold is told by its own tests
        for spec in (spec for spec in specs if spec.name != "JSON"):
            field = f"{source}(where: {{{name_of(spec)}: {{eq: {OTHER[spec.name]}}}}}) {{ id }}"
            assert await ask(engine, f"{{ {field} }}") == {source: [{"id": TWO}]}, spec.name


async def test_every_scalar_reaches_a_function_as_its_type(engine, specs):
    for spec in specs:
        value = json.loads(spec.example)
        data = await ask(
            engine,
            f"mutation ($v: {spec.name}) {{ echo(input: {{{name_of(spec)}: $v}}) }}",
            {"v": value},
        )
        (found,) = data["echo"].values()
        match spec.name:
            case "DateTimeRange":  # PostgreSQL's own way to write instants inside of ranges
                value = '["2026-01-01 00:00:00+00","2026-01-01 12:00:00+00")'
            case "Decimal" | "BigInt":  # numbers inside of JSON
                value = float(value) if spec.name == "Decimal" else int(value)
        assert found == value, spec.name


async def test_orders_hold_what_can_be_ordered(engine, specs):
    from graphql import GraphQLEnumType

    by = engine.schema.graphql.type_map["TypedOrderField"]
    assert isinstance(by, GraphQLEnumType)
    missing = {spec.name for spec in specs if f"A_{spec.name.upper()}" not in by.values}
    assert missing == {"JSON", "Vector", "Point", "Money"} & {spec.name for spec in specs}
    for name in by.values:
        found = await ask(engine, f"{{ typed(orderBy: {{field: {name}}}) {{ id }} }}")
        assert {row["id"] for row in found["typed"]} == {ONE, TWO}, name
