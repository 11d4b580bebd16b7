"""What lessons say of types is what Python does with their values."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from attrs import evolve
from fraise_gateway.lessons import LessonWriter, NotTaughtError, Reason
from fraise_gateway.lessons.types import write_deciding, write_default, write_type
from fraise_testing.fake import FakeContext
from fraiseql import Schema, plugin
from fraiseql.plan.cost_program import CostProgram, CostStep, Size
from fraiseql.plan.trace import keyer_of
from fraiseql.schema.build import BuiltSchema
from fraiseql.schema.model import MODEL
from fraiseql.schema.structure import Structure
from graphql import (
    GraphQLBoolean,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLString,
    parse,
    validate,
)

OPERATION = """
query (
  $w: ThingFilter, $o: [ThingOrder!], $m: MakerFilter!, $l: Int = 2, $b: [ID!] $t: String,
  $yes: Boolean! = true, $outer: Outer, $choice: Choice, $a: String,
  $d: Outer = {inner: {colour: DARK_BLUE}, again: {inner: {bornAt: "1999-12-31"}}}
) {
  things(where: $w, orderBy: $o, limit: $l) { name @include(if: $yes) }
  makers(where: $m) { things(where: {id: {in: $b}, name: {eq: $t}}) { id } }
  pages: thingPages(after: $a) { totalCount }
  told(outer: $outer, choice: $choice)
  again: told(outer: $d)
}
"""


@pytest.fixture(scope="module")
def built(shop) -> BuiltSchema:
    return Schema(shop).build(FakeContext(plugins=(plugin,)))


@pytest.fixture(scope="module")
def operation(built, rehearsing) -> Any:
    assert not validate(built.graphql, parse(OPERATION))
    return rehearsing.prepare(built, OPERATION)


@pytest.fixture(scope="module")
def lesson(built, operation, rehearsing) -> Any:
    return json.loads(LessonWriter(built).write(rehearsing.answer(operation, {"m": {}})))


def test_keys_are_equal_where_pythons_are(operation, lesson, values, rehearsing):
    """Both ways: no two plans under one key, and no plan under two."""
    chance = random.Random(5)
    sources = operation.coerce({"m": {}}).sources
    types = {name: source.signature.type for name, source in sources.items()}
    pythons: dict[Any, Any] = {}
    ours: dict[Any, Any] = {}
    shared = 0
    for _ in range(4_000):
        chosen = [name for name in types if name == "m" or chance.random() < 0.15]
        given = {name: values.make(types[name], chance, depth=2) for name in chosen}
        coerced = operation.coerce(given)
        if coerced is None:
            continue
        mine = json.dumps(rehearsing.decided(lesson, rehearsing.serialise(coerced)))
        key = operation.prepared.key(coerced)
        shared += key in pythons
        assert pythons.setdefault(key, mine) == mine, given
        assert ours.setdefault(mine, key) == key, given
    assert len(ours) > 300
    assert shared > 300


def test_variables(lesson):
    found = {item["name"]: item for item in lesson["variables"]}
    assert found["l"] == {
        "name": "l",
        "nonnull": False,
        "type": {"kind": "scalar", "name": "Int", "form": "int"},
        "decides": "null",
        "default": 2,
    }
    assert found["o"] == {
        "name": "o",
        "nonnull": False,
        "type": {
            "kind": "list",
            "nonnull": True,
            "of": {"kind": "input", "name": "ThingOrder"},
        },
        "decides": "items",
        "item_decides": "fields",
    }
    assert found["b"]["decides"] == "null"
    assert found["yes"] == {
        "name": "yes",
        "nonnull": True,
        "type": {"kind": "scalar", "name": "Boolean", "form": "boolean"},
        "decides": "value",
        "condition": True,
        "default": True,
    }
    assert found["m"]["nonnull"]
    assert "default" not in found["m"]


def test_defaults_are_coerced_and_serialised_at_any_depth(lesson):
    (default,) = [item["default"] for item in lesson["variables"] if item["name"] == "d"]
    plain = {"born_at": "2026-01-02", "colour": "red"}
    assert default == {
        "inner": {**plain, "colour": "dark blue"},
        "again": {"inner": {**plain, "born_at": "1999-12-31"}},
    }


def test_inputs_are_all_that_variables_lead_to(lesson):
    inputs = lesson["inputs"]
    assert {"ThingFilter", "MakerFilter", "StringFilter", "ThingOrder", "Outer", "Inner"} <= set(
        inputs
    )
    assert list(inputs) == sorted(inputs)
    fields = {field["name"]: field for field in inputs["Inner"]["fields"]}
    assert fields["bornAt"] == {
        "name": "bornAt",
        "out": "born_at",
        "nonnull": True,
        "type": {"kind": "scalar", "name": "Date", "form": "date"},
        "decides": "null",
        "default": "2026-01-02",
    }
    assert fields["colour"]["type"] == {
        "kind": "enum",
        "values": {"RED": "red", "DARK_BLUE": "dark blue"},
    }
    assert fields["words"]["type"] == {
        "kind": "list",
        "nonnull": False,
        "of": {"kind": "scalar", "name": "String", "form": "string"},
    }
    assert inputs["Choice"]["one_of"]
    assert not inputs["Outer"]["one_of"]


def test_a_scalar_that_only_python_reads_stands_beside_the_others(lesson):
    fields = {field["name"]: field for field in lesson["inputs"]["CountryCodeFilter"]["fields"]}
    assert fields["eq"]["type"] == {"kind": "scalar", "name": "CountryCode", "form": "other"}


def test_every_input_type_decides_as_its_keyer(built):
    """The choice itself, for each type of each field of the schema."""
    counts: dict[str, int] = {}
    for type_ in built.graphql.type_map.values():
        if not isinstance(type_, GraphQLInputObjectType):
            continue
        for field in type_.fields.values():
            found = write_deciding(field.type)["decides"]
            counts[found] = counts.get(found, 0) + 1
            keyer = keyer_of(field.type, by_value=False)
            assert (keyer.__name__ == "_freeze") is (found == "value")
            assert (keyer.__name__ == "_is_null") is (found == "null")
            assert ("_list_keyer" in keyer.__qualname__) is (found == "items")
            assert ("_object_keyer" in keyer.__qualname__) is (found == "fields")
    assert set(counts) == {"value", "null", "items", "fields"}


def test_lists_of_lists_of_filters_have_no_word():
    class Model:
        structure = Structure.FILTER

    inner = GraphQLInputObjectType(
        "F", {"a": GraphQLInputField(GraphQLString)}, extensions={MODEL: Model()}
    )
    with pytest.raises(NotTaughtError) as caught:
        write_deciding(GraphQLList(GraphQLList(inner)))
    assert caught.value.reason is Reason.VARIABLES
    assert write_deciding(GraphQLList(GraphQLList(GraphQLString))) == {"decides": "null"}


def test_types_within_types():
    type_ = GraphQLNonNull(GraphQLList(GraphQLNonNull(GraphQLList(GraphQLBoolean))))
    assert write_type(type_) == {
        "kind": "list",
        "nonnull": True,
        "of": {
            "kind": "list",
            "nonnull": False,
            "of": {"kind": "scalar", "name": "Boolean", "form": "boolean"},
        },
    }
    assert write_default(type_, [[True, None]]) == {"default": [[True, None]]}
    assert write_default(type_, None) == {"default": None}


def test_a_size_that_json_cannot_tell_is_not_taught(built, rehearsing):
    """`limit` of a function may be any scalar; only integers and lists are counted alike."""
    text = (
        "query ($f: BigInt, $i: Int, $l: [ID!])"
        " { things(limit: $i, where: {price: {eq: $f}, id: {in: $l}}) { id } }"
    )
    asked = rehearsing.prepare(built, text)
    query = rehearsing.answer(asked, {"i": 1, "f": 3, "l": ["a"]})
    for name, is_taught in (("i", True), ("l", True), ("f", False)):
        cost = CostProgram(steps=(CostStep(Size(1, (name,)), 1.0, 1.0),))
        plan = evolve(query.ready.plan, cost=cost)
        costly = evolve(query, ready=evolve(query.ready, plan=plan))
        if is_taught:
            assert LessonWriter(built).write(costly)
            continue
        with pytest.raises(NotTaughtError) as caught:
            LessonWriter(built).write(costly)
        assert caught.value.reason is Reason.VARIABLES
