"""The variables that an operation can have, the most likely first."""

from itertools import islice

import pytest
from fraise_testing.fake import FakeContext
from fraiseql import Schema, plugin
from fraiseql.persisted.shapes import list_shapes
from graphql import parse


@pytest.fixture(scope="module")
def built(store):
    return Schema(store).build(FakeContext(plugins=(plugin,)))


@pytest.fixture(scope="module")
def store():
    import sys
    from pathlib import Path

    from fraise_testing.modules import load_module

    name = "fraiseql_shapes_music"
    if name not in sys.modules:
        load_module(Path(__file__).parent / "music.py", name)
    return sys.modules[name]


def shapes_of(built, text, conditions=()):
    (operation,) = parse(text).definitions
    return list_shapes(built.graphql, operation, conditions)


def test_what_must_be_given_comes_first_then_everything(built):
    found = list(shapes_of(built, "query ($a: ID!, $b: Int, $c: String) { artists { id } }"))
    assert found[0] == {"a": "a"}
    assert found[1] == {"a": "a", "b": 1, "c": "a"}
    assert len(found) == 1 * 3 * 3
    assert {"a": "a", "b": None, "c": None} in found
    assert found.index({"a": "a", "b": 1}) < found.index({"a": "a", "b": 1, "c": None})


def test_each_set_is_told_once(built):
    found = [repr(one) for one in shapes_of(built, "query ($a: Int, $b: Int) { artists { id } }")]
    assert len(found) == len(set(found)) == 9


def test_both_sides_of_a_condition(built):
    text = "query ($a: Boolean!, $b: Boolean = true) { artists { id } }"
    found = list(shapes_of(built, text, {"a", "b"}))
    assert {"a": True, "b": False} in found
    assert {"a": False} in found
    # of others it is enough that they are there
    assert list(shapes_of(built, "query ($a: Boolean!) { artists { id } }")) == [{"a": True}]


def test_filters_by_each_field_and_no_empty_one_before_them(built):
    shapes = shapes_of(built, "query ($w: ArtistFilter!) { artists(where: $w) { id } }")
    found = [one["w"] for one in islice(shapes, 200)]
    assert found[0] == {"id": {"eq": "a"}}
    assert {"name": {"eq": "a"}} in found[:10]
    assert {"name": {"in": []}} in found
    assert {} not in found[:100]


def test_orders_by_each_field_in_both_directions(built):
    shapes = shapes_of(built, "query ($o: [ArtistOrder!]!) { artists(orderBy: $o) { id } }")
    found = [one["o"] for one in shapes]
    assert found[0] == [{"field": "ID"}]
    assert [{"field": "NAME", "direction": "DESC"}] in found
    assert found[-1] == []
    assert found.index([{"field": "NAME"}]) < found.index([{"field": "ID", "direction": "DESC"}])


def test_no_variables_are_one_shape(built):
    shapes = shapes_of(built, "{ artists { id } }")
    assert (list(shapes), shapes.count) == ([{}], 1)


def test_many_shapes_are_counted_and_not_made(built):
    text = (
        "query ($a: ArtistFilter, $b: ArtistFilter, $c: ArtistFilter, $d: [ArtistOrder!])"
        " { artists(where: $a) { id } }"
    )
    shapes = shapes_of(built, text)
    assert shapes.count > 10_000_000
    assert len(list(islice(shapes, 50))) == 50
