"""The comparison on which the demo's check stands."""

import pytest
from fraiseql.demo.checks import find_difference, require_same
from fraiseql.errors import DemoCheckError


@pytest.mark.parametrize(
    "value", [None, True, 0, 1.5, "", "a", [], {}, [1, {"a": [None]}], {"b": 1, "a": [2]}]
)
def test_the_same_is_the_same(value):
    assert find_difference("x", value, value) is None


def test_the_order_of_keys_does_not_count():
    assert find_difference("x", {"a": 1, "b": 2}, {"b": 2, "a": 1}) is None


@pytest.mark.parametrize(
    ("expected", "found", "said"),
    [
        (1, 2, "x: expected 1, found 2."),
        (1, True, "x: expected 1, found true."),
        (1, 1.0, "x: expected 1, found 1.0."),
        ("1", 1, 'x: expected "1", found 1.'),
        (None, [], "x: expected null, found []."),
        ([1], [1, 2], "x: expected 1 items, found 2."),
        ([1, 2], [2, 1], "x[0]: expected 1, found 2."),
        ({"a": 1}, {"b": 1}, "x: expected the keys ['a'], found ['b']."),
        ({"a": [{"b": 1}]}, {"a": [{"b": 2}]}, "x.a[0].b: expected 1, found 2."),
    ],
)
def test_the_first_difference_is_named(expected, found, said):
    assert find_difference("x", expected, found) == said
    with pytest.raises(DemoCheckError) as caught:
        require_same("x", expected, found)
    assert caught.value.message == said


def test_a_long_value_is_cut():
    said = find_difference("x", "a" * 1000, None)
    assert said is not None
    assert len(said) < 400
