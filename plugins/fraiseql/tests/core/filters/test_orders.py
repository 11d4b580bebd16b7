"""The orders of the house keep the contract that those of other plugins are held to."""

from __future__ import annotations

from fraise_testing.contracts import OrderCase, OrderOperatorContract
from fraiseql import plugin

SPECS = {spec.name: spec for spec in plugin.fraise_order_operators()}


class _Points(OrderOperatorContract):
    sql_type = "point"
    values = ("(0,0)", "(0,1)", "(2,0)", "(0,-1)", None)


class TestDistance(_Points):
    spec = SPECS["distance_to"]
    cases = (OrderCase("(0,0)", [["(0,0)"], ["(0,1)", "(0,-1)"], ["(2,0)"]]),)


class TestMeters(_Points):
    spec = SPECS["meters_to"]
    cases = (OrderCase("(2,0)", [["(2,0)"], ["(0,0)"], ["(0,1)", "(0,-1)"]]),)


class _Vectors(OrderOperatorContract):
    sql_type = "vector(2)"
    values = ("[1,0]", "[3,0]", "[0,2]", None)


class TestL2Distance(_Vectors):
    spec = SPECS["l2_distance_to"]
    cases = (OrderCase("[3,0]", [["[3,0]"], ["[1,0]"], ["[0,2]"]]),)


class TestL1Distance(_Vectors):
    spec = SPECS["l1_distance_to"]
    cases = (OrderCase("[0,1]", [["[0,2]"], ["[1,0]"], ["[3,0]"]]),)


class TestCosineDistance(_Vectors):
    spec = SPECS["cosine_distance_to"]
    cases = (OrderCase("[0,1]", [["[0,2]"], ["[1,0]", "[3,0]"]]),)


class TestInnerProduct(_Vectors):
    spec = SPECS["inner_product_with"]
    cases = (OrderCase("[1,1]", [["[3,0]"], ["[0,2]"], ["[1,0]"]]),)


class _Texts(OrderOperatorContract):
    sql_type = "text"
    values = ("a red fox and a fox", "the red house", "nothing", "", None)
    found = (["a red fox and a fox"], ["the red house"], ["nothing", ""])


class TestSimilar(_Texts):
    spec = SPECS["similar_to"]
    cases = (
        OrderCase("the red horse", [["the red house"], ["a red fox and a fox"], ["nothing", ""]]),
    )


class TestWordSimilar(_Texts):
    spec = SPECS["word_similar_to"]
    cases = (OrderCase("fox", [["a red fox and a fox"], ["the red house", "nothing", ""]]),)


class _Search(_Texts):
    operand_type = "text"


class TestSearch(_Search):
    spec = SPECS["search"]
    cases = (
        OrderCase({"query": "fox"}, [["a red fox and a fox"], ["the red house", "nothing", ""]]),
    )


class TestPhrase(_Search):
    spec = SPECS["search_phrase"]
    cases = (
        OrderCase(
            {"query": "red house"}, [["the red house"], ["a red fox and a fox", "nothing"], [""]]
        ),
    )


class TestWeb(_Search):
    spec = SPECS["search_web"]
    cases = (OrderCase({"query": "red or fox"}, _Texts.found),)


def test_every_order_is_held_to_it() -> None:
    """None is left out when one is added."""
    held = {
        suite.spec.key
        for suite in globals().values()
        if isinstance(suite, type)
        and issubclass(suite, OrderOperatorContract)
        and hasattr(suite, "spec")
    }
    assert held == {spec.key for spec in SPECS.values()}
